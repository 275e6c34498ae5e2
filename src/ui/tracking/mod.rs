//! How rows went: the mark that is tapped, what a status tells besides, and the panel of what matters now.

pub mod dialog;
pub mod fields;
pub mod now;

use crate::app::session::Panel;
use crate::app::{Session, State, Store};
use crate::command::{Gesture, rows, tracking};
use crate::domain::{EntryId, Status};
use crate::platform::clock;
use crate::platform::timer::{self, Timer};
use crate::ui::controls::icon;
use crate::ui::controls::toast::{Action, Toaster};
use crate::ui::document::status::{status_code, status_glyph, status_of};
use crate::ui::view::{View, button, memo, of_class, parts};
use crate::ui::words;
use leptos::prelude::*;
use std::sync::Arc;

/// How long a mark is pressed before its details open, in milliseconds.
const HOLD: u32 = 500;

/// Gives rows their status as one step.
pub fn set_status(store: Store, ids: &[EntryId], status: Status) -> bool {
    let gesture = store.with_untracked(|plan| tracking::gesture(plan, ids, status));
    store.run_composed(gesture.unwrap_or(Gesture::EditStatus), |plan| {
        rows::set_status(plan, ids, status, clock::today())
    })
}

/// The mark of a row under its `name`: a tap says that it was held, or takes that back; a long press, the other button
/// of the mouse and Shift+Enter open its details.
pub fn mark(
    id: EntryId,
    class: &'static str,
    name: impl Fn() -> String + Send + Sync + 'static,
) -> View {
    let (store, session, toaster) = (Store::expect(), Session::expect(), Toaster::expect());
    let words = words();
    let status = move || status_of(store, id);
    let code = memo(move || status_code(status()));
    let pressed = StoredValue::new_local(None::<Timer>);
    let opened = State::new(false);
    let details = move || {
        if !opened.get_untracked() {
            opened.set(true);
            show_details(session, id);
        }
    };
    let release = move || pressed.set_value(None);
    let tap = move || {
        release();
        if opened.get_untracked() {
            return opened.set(false);
        }
        let next = store.with_untracked(|plan| tracking::next(plan, id));
        let Some(next) = next.flatten() else { return };
        if set_status(store, &[id], next) && next == Status::Held {
            say_held(store, session, toaster, id);
        }
    };
    let label = memo(move || words.mark_action(status(), &name()));
    button(class)
        .attr("data-status", code)
        .attr("aria-label", label)
        .attr("title", label)
        .attr("aria-keyshortcuts", "Shift+Enter")
        .on("pointerdown", move |_| {
            opened.set(false);
            pressed.set_value(Some(timer::later(HOLD, details)));
        })
        .on("pointerup", move |_| release())
        .on("pointercancel", move |_| release())
        .on("pointerleave", move |_| release())
        .on("contextmenu", move |event| {
            event.prevent_default();
            release();
            details();
            // No click follows the other button; one that follows a finger is none.
            timer::once(HOLD, move || opened.set(false));
        })
        .on_key(move |event| {
            if event.key() == "Enter" && event.shift_key() {
                event.prevent_default();
                show_details(session, id);
            }
        })
        .click(tap)
        .child(move || {
            code.get();
            icon(status_glyph(untrack(status)))
        })
}

/// Opens the details of a row's status; from the panel «Сейчас» they lead back there.
fn show_details(session: Session, id: EntryId) {
    let back = session.panel.get_untracked() == Some(Panel::Now);
    session.panel.set(Some(Panel::Status(id, back)));
}

/// Says on which day a row was marked as held, and offers to say more.
fn say_held(store: Store, session: Session, toaster: Toaster, id: EntryId) {
    let words = words_of(session);
    let held = store
        .with_untracked(|plan| plan.entry(id)?.held())
        .flatten();
    let more: Action = Arc::new(move || show_details(session, id));
    toaster.ask(
        store.revision.get_untracked(),
        words.went(Status::Held, held),
        vec![(words.tracking.more.to_owned(), more)],
    );
}

/// The words of the interface, where no part is being built.
fn words_of(session: Session) -> &'static crate::i18n::Catalog {
    crate::i18n::Catalog::of(session.language.get_untracked())
}

/// «срок прошёл», while that is so.
pub fn late_note(id: EntryId) -> View {
    let session = Session::expect();
    let text = words().tracking.late;
    let late = memo(move || session.is_late(id));
    parts().child(move || late.get().then(|| of_class("span", "late").text(text)))
}
