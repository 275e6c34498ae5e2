//! The table of a section: its columns, what each row must know of its neighbours, and its rows, built piece by piece
//! when they are many.

use super::PlanText;
use super::far::{Far, ROW};
use super::row::row;
use crate::app::Memo;
use crate::app::Store;
use crate::app::session::{Selection, Session};
use crate::command::TextField;
use crate::domain::{Column, ColumnId, ColumnKind, EntryId, Plan, SectionId};
use crate::layout::numbering;
use crate::layout::terms::{self, Term};
use crate::ui::view::{Part, View, each, el, memo, of_class, when};
use crate::ui::window::{self, window};
use crate::ui::words;
use leptos::prelude::*;
use std::collections::HashMap;

/// What a row must know of its neighbours: its number and the term that holds for it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RowFacts {
    /// «1.2».
    pub label: String,
    /// The term, perhaps of the row above.
    pub term: Option<Term>,
}

/// Facts of all rows of one section; computed once for each change, looked up by each row.
pub type SectionFacts = Memo<HashMap<EntryId, RowFacts>>;

/// Facts of the rows of one section.
pub fn facts_of(plan: &Plan, id: SectionId) -> HashMap<EntryId, RowFacts> {
    let Some(section) = plan.section(id) else {
        return HashMap::new();
    };
    let labels = numbering::of_section(plan, section);
    let terms = terms::of_section(plan, section);
    labels
        .zip(terms)
        .map(|((entry, label), (_, term))| (entry.id(), RowFacts { label, term }))
        .collect()
}

/// A part for each column, kept as long as the column is there; its heading may change meanwhile.
pub fn each_column<P: Part>(
    columns: Memo<Vec<Column>>,
    part: impl Fn(Column) -> P + 'static,
) -> View {
    let ids = move || columns.with(|columns| columns.iter().map(|column| column.id).collect());
    each(ids, move |id: ColumnId| {
        let column = columns
            .with_untracked(|columns| columns.iter().find(|column| column.id == id).cloned());
        column.map(&part)
    })
}

/// An empty cell of a column of this kind.
pub fn cell(kind: ColumnKind) -> View {
    of_class("div", "cell")
        .attr("role", "cell")
        .attr("data-kind", kind_code(kind))
}

/// Whether the table that a row is built in is a plain one.
#[derive(Clone, Copy)]
pub(super) struct Plain(Memo<bool>);

impl Plain {
    /// Asks the table around.
    pub(super) fn expect() -> bool {
        let around: Plain = expect_context();
        around.0.get_untracked()
    }
}

/// The rows of a table or of a piece of it.
type Rows = Box<dyn Fn() -> Vec<EntryId>>;

pub(super) fn section_table(id: SectionId, name: Signal<String>) -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let rows = memo(move || {
        let section = store.section(id);
        let mut rows: Vec<EntryId> = section
            .map(|section| section.entries.clone())
            .unwrap_or_default();
        if session.is_filtered() {
            rows.retain(|row| session.shows(*row));
        }
        rows
    });
    let count = memo(move || rows.with(Vec::len));
    let far = Far::expect();
    let is_long = memo(move || far.in_pieces(count.get()));
    let piece_of = move |piece: usize| {
        rows.with(|rows| {
            let places = window::rows_of(piece);
            rows.get(places.start..places.end.min(rows.len()))
                .unwrap_or_default()
                .to_vec()
        })
    };
    let keeps = move |piece: usize| {
        let selected = session.selection.get().map(Selection::entry);
        selected.is_some_and(|selected| piece_of(piece).contains(&selected))
    };
    let columns = memo(move || {
        let section = store.section(id);
        section
            .map(|section| section.columns.clone())
            .unwrap_or_default()
    });
    let facts: SectionFacts =
        memo(move || store.with(|plan| facts_of(plan, id)).unwrap_or_default());
    let is_plain = memo(move || {
        let section = store.section(id);
        section.is_some_and(|section| !section.takes_place())
    });
    let empty = move || {
        let words = words();
        let text = if is_plain.get() {
            words.parts.empty_table
        } else {
            words.document.empty_section
        };
        let text = el("span").attr("role", "cell").text(text);
        of_class("p", "table-empty").attr("role", "row").child(text)
    };
    provide_context(Plain(is_plain));
    of_class("div", "table")
        .attr("role", "table")
        .attr("data-plain", move || is_plain.get())
        .attr("aria-label", name)
        .style("--table-columns", move || {
            columns.with(|columns| grid_columns(columns, is_plain.get()))
        })
        .child(when(
            move || columns.with(|columns| !columns.is_empty()),
            move || table_head(id, columns),
        ))
        .child(move || {
            let rows_of = move |rows: Rows| each(rows, move |entry| row(entry, columns, facts));
            if is_long.get() {
                window("rowgroup", count, ROW, keeps, move |piece| {
                    rows_of(Box::new(move || piece_of(piece)))
                })
            } else {
                rows_of(Box::new(move || rows.get()))
            }
        })
        .child(when(move || count.get() == 0, empty))
}

fn table_head(id: SectionId, columns: Memo<Vec<Column>>) -> View {
    let words = words();
    let heading = move |column: Column| {
        let name = words.column(column.kind);
        let title = PlanText::new(TextField::Column(id, column.id), name.to_owned());
        of_class("div", "cell cell-head")
            .attr("role", "columnheader")
            .attr("data-kind", kind_code(column.kind))
            .child(title.placeholder(name).view())
    };
    let status = of_class("span", "visually-hidden").text(words.document.column_status);
    of_class("div", "table-head")
        .attr("role", "row")
        .child(each_column(columns, heading))
        .child(
            of_class("div", "cell cell-head cell-status")
                .attr("role", "columnheader")
                .child(status),
        )
}

/// Name of a column's kind in the page, for the style sheet.
pub fn kind_code(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Number => "number",
        ColumnKind::Activity => "activity",
        ColumnKind::Timing => "timing",
        ColumnKind::PlaceAndResponsible | ColumnKind::Responsible => "responsible",
        ColumnKind::Place => "place",
        ColumnKind::Form
        | ColumnKind::Audience
        | ColumnKind::Result
        | ColumnKind::Done
        | ColumnKind::Note
        | ColumnKind::Custom => "other",
    }
}

/// Widths of the columns, the status at the end included; a plain table has none and shares its width out.
fn grid_columns(columns: &[Column], is_plain: bool) -> String {
    let others = columns
        .iter()
        .filter(|column| !matches!(column.kind, ColumnKind::Number | ColumnKind::Activity))
        .count();
    let narrow = if is_plain {
        "minmax(72px, 1fr)"
    } else if others > 2 {
        "minmax(84px, 118px)"
    } else {
        "152px"
    };
    let widths = columns.iter().map(|column| match column.kind {
        ColumnKind::Number => "48px",
        ColumnKind::Activity => "minmax(0, 1fr)",
        _ => narrow,
    });
    let list: Vec<_> = widths.collect();
    if is_plain {
        list.join(" ")
    } else if list.is_empty() {
        "minmax(0, 1fr) 152px 152px 36px".to_owned()
    } else {
        format!("{} 36px", list.join(" "))
    }
}
