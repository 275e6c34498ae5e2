//! A row of a table: an activity, the head of a meeting with its agenda, or a note.

use super::PlanText;
use super::agenda::agenda;
use super::marking::{is_marked, is_selected};
use super::row_cells::{RowKind, loose_cells, row_cell};
use super::row_menu::row_tools;
use super::rows::Rows;
use super::status::status_cell;
use super::table::{RowFacts, SectionFacts, each_column};
use super::told::told;
use crate::app::Memo;
use crate::app::session::Selection;
use crate::command::TextField;
use crate::domain::{Column, EntryId};
use crate::ui::view::{View, memo, of_class, parts, when};
use crate::ui::words;
use leptos::prelude::*;

/// One row of the section, with the columns of its table and the facts of the table's rows.
pub fn row(id: EntryId, columns: Memo<Vec<Column>>, facts: SectionFacts) -> Option<View> {
    let rows = Rows::expect();
    let store = rows.store;
    let words = words();
    let kind = store.with_untracked(|plan| plan.entry(id).map(|entry| RowKind::of(entry)));
    let kind = kind.flatten()?;
    let own: Memo<RowFacts> = memo(move || {
        let own = facts.with(|facts| facts.get(&id).cloned());
        own.unwrap_or_default()
    });
    let label = Signal::derive(move || own.with(|facts| facts.label.clone()));
    let cells = if kind == RowKind::Note {
        let text = PlanText::new(TextField::Note(id), words.document.add_note.to_owned())
            .placeholder(words.document.note_hint)
            .column("text");
        of_class("div", "cell cell-note")
            .attr("role", "cell")
            .child(text.view())
    } else {
        parts()
            .child(each_column(columns, move |column| {
                row_cell(id, kind, &column, label, own)
            }))
            .child(when(
                move || columns.with(Vec::is_empty),
                move || loose_cells(id, kind, label, own),
            ))
            .child(status_cell(id, label))
    };
    let is_meeting = kind == RowKind::Meeting;
    let row = of_class("div", "row")
        .attr("role", "row")
        .attr("tabindex", "-1")
        .attr("data-kind", kind.code())
        .attr("data-entry", id.to_string())
        .attr("aria-selected", is_selected(rows, Selection::Entry(id)))
        .attr("data-marked", is_marked(rows, id))
        .attr("data-move", format!("row/{id}"))
        .attr("data-places", "row")
        .attr("data-by-handle", "")
        .attr("data-beside-row", (!is_meeting).then(|| id.to_string()))
        .child(cells)
        .child(row_tools(rows, id, label));
    if !is_meeting {
        return Some(row);
    }
    // Its agenda goes with it, so what is put beside it is put beside both.
    let meeting = of_class("div", "meeting")
        .attr("role", "rowgroup")
        .attr("data-beside-row", id.to_string())
        .attr("data-beside-item", id.to_string());
    let meeting = meeting.child(row).child(agenda(id, columns));
    Some(meeting.child(told(id, columns, label)))
}
