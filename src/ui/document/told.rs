//! What is told of a meeting once it was held, under its agenda: who came and what was decided, written in place.

use super::rows::Rows;
use super::{PlanText, front_name, named};
use crate::app::{Memo, Store};
use crate::command::{MeetingText, TextField};
use crate::domain::{Column, ColumnKind, Entry, EntryId, Status};
use crate::ui::view::{View, memo, of_class, when};
use crate::ui::words;
use leptos::prelude::*;

/// The column of its fields, where Enter goes down.
pub(super) const COLUMN: &str = "told";

/// Whether something is told of a meeting, or may be since it was held.
fn is_told(store: Store, id: EntryId) -> bool {
    match store.entry(id).as_deref() {
        Some(Entry::Meeting(meeting)) => {
            let written = !meeting.attendance.is_empty() || !meeting.decision.is_empty();
            written || meeting.status == Status::Held
        }
        _ => false,
    }
}

/// Who came and what was decided; what has a column of the table stands there.
pub(super) fn told(id: EntryId, columns: Memo<Vec<Column>>, label: Signal<String>) -> View {
    let store = Rows::expect().store;
    let is_told = memo(move || is_told(store, id));
    let decides = memo(move || {
        let own = |column: &Column| column.kind == ColumnKind::Result;
        columns.with(|columns| !columns.iter().any(own))
    });
    let line = move |part: MeetingText, name: &'static str| {
        let text = PlanText::new(TextField::Meeting(id, part), named(name, label));
        of_class("div", "cell cell-told")
            .attr("role", "cell")
            .child(front_name(name))
            .child(text.column(COLUMN).view())
    };
    let lines = move || {
        let words = words();
        let decision = move || line(MeetingText::Decision, words.document.decision);
        of_class("div", "row row-told")
            .attr("role", "row")
            .attr("data-told", id.to_string())
            .attr("data-flow", true)
            .child(line(MeetingText::Attendance, words.parts.attendance))
            .child(when(move || decides.get(), decision))
    };
    when(move || is_told.get(), lines)
}
