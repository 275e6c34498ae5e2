//! One plan of the shelf as a card: its picture, name, year and progress, and what can be done with it.

use super::sketch::sketch;
use super::{focus_title, shown_name, trash};
use crate::app::session::Panel;
use crate::app::shelf::{self, Card, Summary};
use crate::app::{Session, trail};
use crate::domain::PlanId;
use crate::platform::clock;
use crate::ui::controls::toast::Toaster;
use crate::ui::controls::{Glyph, Menu, MenuItem, icon_s};
use crate::ui::transfer::Transfer;
use crate::ui::view::{View, button, el, of_class, parts};
use crate::ui::words;

/// A plan of this device.
pub fn plan_card(card: Card) -> View {
    let words = words();
    let changed = card.changed.map(|at| words.changed(at, clock::today()));
    let id = card.id;
    let readable = card.summary.is_some();
    let (name, rows, info) = match card.summary {
        Some(summary) => {
            let name = shown_name(summary.name.clone());
            let open = of_class("a", "plan-card-open")
                .attr("id", format!("plan-card-{id}"))
                .attr("href", format!("#{}", trail::address(id)))
                .text(&name);
            let info = parts().child(open).child(progress(&summary));
            let info = info.child(changed.map(|text| el("small").text(text)));
            (name, summary.sketch, info)
        }
        None => (
            words.library.unreadable.to_owned(),
            Vec::new(),
            unreadable(id),
        ),
    };
    of_class("li", "plan-card")
        .attr("data-readable", readable.to_string())
        .child(sketch(&rows, "sketch sketch-small"))
        .child(of_class("div", "plan-card-info").child(info))
        .child(actions(id, readable, &name))
}

fn progress(summary: &Summary) -> View {
    let words = words();
    let share = (summary.held * 100)
        .checked_div(summary.entries)
        .unwrap_or(0);
    let bar = of_class("span", "plan-card-progress").attr("aria-hidden", "true");
    parts()
        .child(el("small").text(words.school_year(&summary.year)))
        .child(bar.child(el("i").style("inline-size", format!("{share}%"))))
        .child(el("small").text(words.held(summary.held, summary.entries)))
}

/// A card of a plan whose kept text cannot be read: why, and the way to take the text away.
fn unreadable(id: PlanId) -> View {
    let transfer = Transfer::expect();
    let words = words();
    let reason = shelf::load(id)
        .and_then(Result::err)
        .map(|error| words.open_error(&error));
    let name = of_class("b", "plan-card-name")
        .attr("id", format!("plan-card-{id}"))
        .attr("tabindex", "-1")
        .child(icon_s(Glyph::Warning))
        .text(words.library.unreadable);
    let save = button("button plan-card-save")
        .click(move || transfer.save_raw(id))
        .text(words.shell.save_to_file);
    parts()
        .child(name)
        .child(el("small").child(reason))
        .child(save)
}

fn actions(id: PlanId, readable: bool, name: &str) -> View {
    let (session, transfer, toaster) = (Session::expect(), Transfer::expect(), Toaster::expect());
    let words = words();
    let delete = move || {
        if session.discard(id).is_err() {
            return toaster.say(words.library.delete_failed);
        }
        toaster.offer(words.library.deleted, words.shell.undo, move || {
            trash::bring_back(session, toaster, words, id);
        });
        focus_title();
    };
    let open = move || {
        let item = MenuItem::new(words.library.open).glyph(Glyph::Sheet);
        item.view(move || session.reopen(id))
    };
    Menu::more(words.plan_actions_of(name), "icon-button").view(move || {
        let next = move || {
            let item = MenuItem::new(words.next_year.make).glyph(Glyph::Cycle);
            item.view(move || session.panel.set(Some(Panel::NextYear(id))))
        };
        let template = move || {
            let item = MenuItem::new(words.next_year.save_template).glyph(Glyph::Book);
            item.view(move || session.panel.set(Some(Panel::SaveTemplate(id))))
        };
        let save = MenuItem::new(words.shell.save_to_file).glyph(Glyph::Save);
        let away = MenuItem::new(words.library.delete).glyph(Glyph::Bin);
        parts()
            .child(readable.then(open))
            .child(readable.then(next))
            .child(readable.then(template))
            .child(save.view(move || transfer.save_shelved(id)))
            .child(away.danger().view(delete))
    })
}
