//! The bar below the paper while rows are marked: how many they are, and what can be done with all of them at once, each
//! one step of the history.

use super::rows::Rows;
use super::status::status_glyph;
use crate::app::marks::Marks;
use crate::app::session::{Panel, Session};
use crate::command::compose::Direction;
use crate::domain::Status;
use crate::platform::{focus, page};
use crate::ui::controls::{Glyph, Menu, MenuItem, icon, icon_s};
use crate::ui::tracking::set_status;
use crate::ui::view::{View, button, el, memo, of_class, parts, when};
use crate::ui::words;

/// How many marked rows are there and shown.
pub(super) fn count(rows: Rows) -> usize {
    let Rows { store, session } = rows;
    let count = store.with(|plan| {
        session.marks.with(|marks| {
            let there = marks.rows().iter().filter(|id| plan.entry(**id).is_some());
            there.filter(|id| session.shows(**id)).count()
        })
    });
    count.unwrap_or(0)
}

fn clear(session: Session) {
    session.marks.set(Marks::default());
}

/// The bar, and what is said of the marks.
pub(super) fn marks_bar() -> View {
    let rows = Rows::expect();
    let words = words();
    let count = memo(move || {
        if rows.session.marks.with(Marks::is_empty) {
            0
        } else {
            count(rows)
        }
    });
    let said = move || match count.get() {
        0 => String::new(),
        n => words.marked(n),
    };
    let told = of_class("p", "visually-hidden")
        .attr("role", "status")
        .text(said);
    let bar = move || {
        of_class("div", "marks-bar")
            .attr("role", "group")
            .attr("aria-label", words.document.marked_rows)
            .child(of_class("b", "marks-count").text(said))
            .child(actions(rows))
            .child(away(rows.session))
    };
    of_class("div", "marks")
        .child(told)
        .child(when(move || count.get() > 0, bar))
}

/// Takes all marks away; so does Esc.
fn away(session: Session) -> View {
    page::on_key_while_mounted(move |event| {
        let busy = event.default_prevented() || focus::is_on("dialog *, [role=menu] *");
        if event.key() == "Escape" && !busy {
            clear(session);
        }
    });
    let label = words().document.clear_marks;
    button("icon-button")
        .attr("aria-label", label)
        .attr("title", label)
        .click(move || {
            clear(session);
            focus::soon("[data-entry][aria-selected=true]");
        })
        .child(icon(Glyph::Close))
}

fn action(label: &'static str, glyph: Glyph, action: impl Fn() + 'static) -> View {
    button("button button-quiet")
        .attr("aria-label", label)
        .attr("title", label)
        .click(action)
        .child(icon_s(glyph))
        .child(of_class("span", "marks-label").text(label))
}

fn actions(rows: Rows) -> View {
    let text = &words().document;
    let session = rows.session;
    let step = move |direction| {
        let group = rows.marked();
        if rows.step_rows(&group, direction)
            && let Some(first) = group.first()
        {
            focus::reveal_near(format!("[data-entry='{first}']"));
        }
    };
    let panel = move |panel: Panel| move || session.panel.set(Some(panel));
    let face = parts()
        .child(icon_s(Glyph::Held))
        .child(of_class("span", "marks-label").text(text.status));
    let statuses = Menu::new(text.status.to_owned(), "button button-quiet", face);
    let status = move |status: Status| {
        MenuItem::new(words().status(status))
            .glyph(status_glyph(status))
            .view(move || {
                let group = rows.marked();
                set_status(rows.store, &group, status);
            })
    };
    el("div")
        .class("marks-actions")
        .child(action(text.move_up, Glyph::Up, move || step(Direction::Up)))
        .child(action(text.move_down, Glyph::Lower, move || {
            step(Direction::Down);
        }))
        .child(action(
            text.to_section,
            Glyph::Forth,
            panel(Panel::Place(None)),
        ))
        .child(action(
            text.responsible_of_marked,
            Glyph::Person,
            panel(Panel::ResponsibleOfMarked),
        ))
        .child(action(
            text.timing_of_marked,
            Glyph::Flag,
            panel(Panel::TimingOfMarked),
        ))
        .child(statuses.view(move || parts().children(Status::ALL.map(status))))
        .child(action(text.delete, Glyph::Bin, move || {
            let group = rows.marked();
            rows.delete_rows(&group);
        }))
}
