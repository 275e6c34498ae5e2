//! A row of a table: an activity, the head of a meeting with its agenda, or a note.

use super::PlanText;
use super::agenda::agenda;
use super::row_actions::{row_key, row_menu};
use super::row_cells::{RowKind, loose_cells, row_cell};
use super::status::status_cell;
use super::table::{RowFacts, SectionFacts, each_column};
use crate::app::Memo;
use crate::app::Store;
use crate::app::session::{Selection, Session};
use crate::command::TextField;
use crate::domain::{Column, EntryId, SectionId};
use crate::ui::view::{View, memo, of_class, parts, when};
use crate::ui::words;
use leptos::prelude::*;

/// One row of the section, with the columns of its table and the facts of the table's rows.
pub fn row(
    id: EntryId,
    section: SectionId,
    columns: Memo<Vec<Column>>,
    facts: SectionFacts,
) -> Option<View> {
    let (store, session) = (Store::expect(), Session::expect());
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
            .child(status_cell(id))
    };
    let selected = move || {
        let selected = session.selection.get() == Some(Selection::Entry(id));
        selected.to_string()
    };
    let name = Signal::derive(move || words.field_of(words.document.row_menu, &label.get()));
    let row = of_class("div", "row")
        .attr("role", "row")
        .attr("data-kind", kind.code())
        .attr("data-entry", id.to_string())
        .attr("aria-selected", selected)
        .on("focusin", move |_| {
            session.selection.set(Some(Selection::Entry(id)));
        })
        .on_key(move |event| row_key(store, session, section, id, &event))
        .child(cells)
        .child(row_menu(id, section, name));
    if kind != RowKind::Meeting {
        return Some(row);
    }
    let meeting = of_class("div", "meeting").attr("role", "rowgroup");
    Some(meeting.child(row).child(agenda(id, columns)))
}
