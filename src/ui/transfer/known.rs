//! The question about a plan file whose plan is on the device in another state. Never overwrites.

use super::Transfer;
use crate::app::shelf::{self, Summary};
use crate::app::{Session, Store};
use crate::domain::{Plan, PlanId};
use crate::platform::clock;
use crate::ui::controls::dialog::dialog_foot;
use crate::ui::controls::{Dialog, DialogHandle};
use crate::ui::library::shown_name;
use crate::ui::view::{View, button, el, of_class, parts};
use crate::ui::words;

/// The dialog of a plan that is here already.
pub fn known_dialog(plan: Plan) -> View {
    let (transfer, session, store) = (Transfer::expect(), Session::expect(), Store::expect());
    let words = words();
    let handle = DialogHandle::new();
    let id = plan.id;
    let kept = shelf::card(id);
    let changed = kept.as_ref().and_then(|card| card.changed);
    let changed = changed.map(|at| el("span").text(words.changed(at, clock::today())));
    let in_file = summary_of(Summary::of(&plan));
    let on_device = match kept.and_then(|card| card.summary) {
        Some(summary) => summary_of(summary),
        None => el("b").text(words.library.unreadable),
    };
    let open_copy = move || {
        let mut copy = plan.clone();
        copy.id = store.next_id(PlanId::next);
        handle.close();
        transfer.accept(copy);
    };
    let open_kept = move || {
        handle.close();
        transfer.incoming.set(None);
        session.reopen(id);
    };
    let version = |name: &'static str, about: View| {
        el("div")
            .child(el("dt").text(name))
            .child(el("dd").child(about))
    };
    let text = &words.transfer;
    let versions = of_class("dl", "dialog-body dialog-versions")
        .child(version(text.known_file, in_file))
        .child(version(
            text.known_device,
            parts().child(on_device).child(changed),
        ));
    let decide = parts()
        .child(button("button").click(open_copy).text(text.open_copy))
        .child(
            button("button button-primary")
                .click(open_kept)
                .text(text.open_kept),
        );
    let content = parts().child(versions).child(dialog_foot(handle, decide));
    Dialog::new(handle, text.known_title, content)
        .lead(text.known_about)
        .class("dialog dialog-medium")
        .view(move || transfer.incoming.set(None))
}

/// Name, year and progress of a version.
fn summary_of(summary: Summary) -> View {
    let words = words();
    let held = words.held(summary.held, summary.entries);
    parts()
        .child(el("b").text(shown_name(summary.name)))
        .child(el("span").text(words.school_year(&summary.year)))
        .child(el("span").text(held))
}
