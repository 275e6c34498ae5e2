//! How a row went: its mark in the table, and the names of statuses in the page.

use crate::app::Store;
use crate::domain::{EntryId, Status};
use crate::ui::controls::Glyph;
use crate::ui::tracking::mark;
use crate::ui::view::{View, of_class};
use leptos::prelude::*;

/// Icon of a status; its name is said by the control around it.
pub fn status_glyph(status: Status) -> Glyph {
    match status {
        Status::Planned => Glyph::Planned,
        Status::Held => Glyph::Held,
        Status::Moved => Glyph::Moved,
        Status::Cancelled => Glyph::Cancelled,
    }
}

/// Name of a status in the page, for the style sheet.
pub fn status_code(status: Status) -> &'static str {
    match status {
        Status::Planned => "planned",
        Status::Held => "held",
        Status::Moved => "moved",
        Status::Cancelled => "cancelled",
    }
}

/// The status of a row; planned when it has none.
pub fn status_of(store: Store, id: EntryId) -> Status {
    let status = store.entry(id).and_then(|entry| entry.status());
    status.unwrap_or_default()
}

pub(super) fn status_cell(id: EntryId, label: Signal<String>) -> View {
    of_class("div", "cell cell-status")
        .attr("role", "cell")
        .child(mark(id, "status-mark", move || label.get()))
}
