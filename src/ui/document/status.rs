//! How a row went: its mark in the table, and the names of statuses in the page.

use crate::app::Store;
use crate::app::session::{Selection, Session};
use crate::domain::{EntryId, Status};
use crate::platform::focus;
use crate::ui::controls::{Glyph, icon};
use crate::ui::view::{View, button, memo, of_class};
use crate::ui::words;
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

pub(super) fn status_cell(id: EntryId) -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let status = move || status_of(store, id);
    let label = move || format!("{}: {}", words.document.status, words.status(status()));
    let code = memo(move || status_code(status()));
    let mark = button("status-mark")
        .attr("data-status", code)
        .attr("aria-label", label)
        .attr("title", label)
        .click(move || {
            session.selection.set(Some(Selection::Entry(id)));
            session.inspector.set(true);
            focus::soon("#inspector .status-choice[aria-pressed='true']");
        })
        .child(move || {
            code.get();
            icon(status_glyph(untrack(status)))
        });
    of_class("div", "cell cell-status")
        .attr("role", "cell")
        .child(mark)
}
