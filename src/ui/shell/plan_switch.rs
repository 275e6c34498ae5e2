//! Name of the open plan and the way to the others; on the start screen the program's name.

use crate::app::session::Panel;
use crate::app::{Place, Session, Store, shelf};
use crate::ui::controls::{Glyph, Menu, MenuItem, icon_of, icon_s};
use crate::ui::library::shown_name;
use crate::ui::view::{View, el, memo, of_class, parts};
use crate::ui::words;
use leptos::prelude::*;

/// How many other plans the menu offers; the start screen has them all.
const OTHERS: usize = 8;

/// The left end of the top bar.
pub fn plan_switch() -> View {
    let store = Store::expect();
    let words = words();
    let is_open = memo(move || store.plan_id().is_some());
    let name = memo(move || {
        let name = store.with(shelf::name_of).unwrap_or_default();
        shown_name(name)
    });
    let year = memo(move || {
        let label = store.with(|plan| plan.year.label()).unwrap_or_default();
        words.school_year(&label)
    });
    parts().child(move || {
        if !is_open.get() {
            return of_class("span", "plan-switch plan-switch-still")
                .child(logo())
                .child(text().child(el("b").text(words.shell.product)));
        }
        let face = parts()
            .child(logo())
            .child(
                text()
                    .child(el("b").text(name))
                    .text(" ")
                    .child(el("small").text(year)),
            )
            .child(
                of_class("span", "visually-hidden")
                    .text(": ")
                    .text(words.shell.switch_plan),
            )
            .child(icon_s(Glyph::Down));
        let label = Signal::derive(move || {
            let (name, year) = (name.get(), year.get());
            format!("{name} {year}: {}", words.shell.switch_plan)
        });
        Menu::new(label, "plan-switch", face)
            .named_by_face()
            .view(plans)
    })
}

fn logo() -> View {
    of_class("span", "plan-switch-logo").child(icon_of(Glyph::Logo, "icon icon-l"))
}

fn text() -> View {
    of_class("span", "plan-switch-text")
}

/// The way to the start screen and to the other plans.
fn plans() -> View {
    let (session, store) = (Session::expect(), Store::expect());
    let words = words();
    let open = store.with_untracked(|plan| plan.id);
    let all = MenuItem::new(words.shell.all_plans)
        .glyph(Glyph::Folder)
        .view(move || session.go(Place::Library));
    let others = shelf::cards()
        .into_iter()
        .filter(move |card| Some(card.id) != open);
    let others = others.take(OTHERS).filter_map(|card| {
        let summary = card.summary?;
        let label = format!("{} · {}", shown_name(summary.name), summary.year);
        let item = MenuItem::new(label).glyph(Glyph::Sheet);
        Some(item.view(move || session.reopen(card.id)))
    });
    let together = open.map(|_| {
        MenuItem::new(words.calendar.together)
            .glyph(Glyph::Calendar)
            .view(move || session.panel.set(Some(Panel::Plans)))
    });
    parts().child(all).child(together).children(others)
}
