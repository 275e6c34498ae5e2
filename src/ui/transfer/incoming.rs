//! What has come and waits for the user's word, each in its own dialog. Stores nothing by itself.

use super::known::known_dialog;
use super::preview::preview_dialog;
use super::refused::refused_dialog;
use super::{Incoming, Transfer};
use crate::ui::view::{View, parts};

/// The dialog of what has just come, if anything has.
pub fn incoming_dialog() -> View {
    let transfer = Transfer::expect();
    parts().child(move || transfer.incoming.get().map(dialog_of))
}

/// Apart, so that it can follow when the page is there (tools/later.mjs).
#[inline(never)]
fn dialog_of(incoming: Incoming) -> View {
    match incoming {
        Incoming::Document { name, plan, doubts } => preview_dialog(name, *plan, doubts),
        Incoming::Known { plan, .. } => known_dialog(*plan),
        Incoming::Refused { name, error } => refused_dialog(name, &error),
    }
}
