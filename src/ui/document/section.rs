//! A section: title, text, table of rows, and what can be done with it.

use super::quick_add::quick_add;
use super::row::row;
use super::{PlanText, hue};
use crate::app::Memo;
use crate::app::Store;
use crate::app::session::{Selection, Session};
use crate::command::compose::{self, Direction};
use crate::command::sort::sort_by_deadline;
use crate::command::{Command, Gesture, SectionText, TextField};
use crate::domain::{
    Activity, Column, ColumnId, ColumnKind, Entry, EntryId, Meeting, Note, Plan, Section,
    SectionId, Status,
};
use crate::i18n::Catalog;
use crate::layout::numbering;
use crate::layout::terms::{self, Term};
use crate::platform::focus;
use crate::ui::controls::toast::Toaster;
use crate::ui::controls::{Glyph, Menu, MenuItem, icon_s};
use crate::ui::view::{Part, View, button, each, el, memo, of_class, parts, when};
use crate::ui::window::{self, window};
use crate::ui::words;
use leptos::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

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

fn facts_of(plan: &Plan, id: SectionId) -> HashMap<EntryId, RowFacts> {
    let Some(section) = plan.section(id) else {
        return HashMap::new();
    };
    let number = numbering::section_number(plan, id);
    let labels = numbering::of_section(plan, number, section);
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

/// Columns of a new section, headed in the language of the document.
pub fn usual_columns(store: Store) -> Vec<Column> {
    let language = store
        .with_untracked(|plan| plan.language)
        .unwrap_or_default();
    let words = Catalog::of(language);
    let kinds = [
        ColumnKind::Number,
        ColumnKind::Activity,
        ColumnKind::Timing,
        ColumnKind::PlaceAndResponsible,
    ];
    kinds
        .map(|kind| Column::new(store.next_id(ColumnId::next), kind, words.column(kind)))
        .to_vec()
}

/// Adds a section with one empty row at the end and puts the caret into its title.
pub fn add_section(store: Store) {
    let id = store.next_id(SectionId::next);
    let mut section = Section::new(id, "");
    section.columns = usual_columns(store);
    let row = Entry::Activity(Activity::new(store.next_id(EntryId::next)));
    let at = store
        .with_untracked(|plan| plan.sections().len())
        .unwrap_or(0);
    store.run(
        Gesture::AddSection,
        Command::InsertSection(at, Box::new(section), vec![Arc::new(row)]),
    );
    focus::soon(format!("[data-section='{id}'] .section-title textarea"));
}

/// Adds `entry` to a section at `index`, selects it and puts the caret into it.
pub fn add_entry(store: Store, session: Session, section: SectionId, index: usize, entry: Entry) {
    let id = entry.id();
    if store.run(
        Gesture::AddRow,
        Command::InsertEntry(section, index, Arc::new(entry)),
    ) {
        session.selection.set(Some(Selection::Entry(id)));
        focus::soon(format!("[data-entry='{id}'] textarea[data-column='text']"));
    }
}

/// An empty meeting with the next free number and one agenda item.
pub fn new_meeting(store: Store) -> Meeting {
    let (label, number) = store
        .with_untracked(|plan| {
            let meetings = plan
                .all_entries()
                .filter(|(_, entry)| matches!(&***entry, Entry::Meeting(_)));
            (
                Catalog::of(plan.language).document.meeting_label,
                meetings.count() + 1,
            )
        })
        .unwrap_or(("", 1));
    let mut meeting = Meeting::new(store.next_id(EntryId::next), label, &number.to_string());
    meeting.agenda.push(crate::domain::AgendaItem::new(
        store.next_id(crate::domain::AgendaItemId::next),
    ));
    meeting
}

/// One section of the paper.
pub fn section_block(id: SectionId) -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let number = memo(move || {
        let number = store.with(|plan| numbering::section_number(plan, id));
        number.unwrap_or(0)
    });
    let title = memo(move || store.text(TextField::Section(id, SectionText::Title)));
    let name = Signal::derive(move || format!("{}. {}", number.get(), title.get()));
    let hidden = move || {
        let section = store.section(id).filter(|_| session.is_filtered());
        section.is_some_and(|section| !section.entries.iter().any(|row| session.shows(*row)))
    };
    of_class("section", "section")
        .attr("hidden", hidden)
        .attr("id", format!("section-{id}"))
        .attr("data-section", id.to_string())
        .attr("data-s", move || hue(number.get()))
        .attr("aria-label", name)
        .child(section_head(id, number))
        .child(of_class("div", "section-intro").child(section_text(id, SectionText::Intro, number)))
        .child(section_table(id, name))
        .child(section_add(id))
        .child(quick_add(id, number))
}

/// Title or text of a section.
fn section_text(id: SectionId, part: SectionText, number: Memo<usize>) -> View {
    let words = words();
    let (name, hint) = match part {
        SectionText::Title => (words.document.section_title, words.document.section_title),
        SectionText::Intro => (
            words.document.section_intro,
            words.document.section_intro_hint,
        ),
    };
    let label = Signal::derive(move || words.field_of(name, &number.get().to_string()));
    PlanText::new(TextField::Section(id, part), label)
        .placeholder(hint)
        .view()
}

fn section_head(id: SectionId, number: Memo<usize>) -> View {
    let store = Store::expect();
    let words = words();
    let held = move || {
        let progress = store.with(|plan| Some(progress(plan, plan.section(id)?)));
        let (held, all) = progress.flatten().unwrap_or_default();
        (all > 0).then(|| words.held_of(held, all))
    };
    of_class("header", "section-head")
        .child(of_class("span", "section-number").text(number))
        .child(of_class("h2", "section-title").child(section_text(id, SectionText::Title, number)))
        .child(of_class("span", "section-progress").text(held))
        .child(section_menu(id, number))
}

/// The rows of a table or of a piece of it.
type Rows = Box<dyn Fn() -> Vec<EntryId>>;

/// About the height of a row, in CSS pixels.
const ROW: i32 = 62;

fn section_table(id: SectionId, name: Signal<String>) -> View {
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
    let is_long = memo(move || count.get() > window::WHOLE);
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
    let empty = || {
        let text = el("span")
            .attr("role", "cell")
            .text(words().document.empty_section);
        of_class("p", "table-empty").attr("role", "row").child(text)
    };
    of_class("div", "table")
        .attr("role", "table")
        .attr("aria-label", name)
        .attr("data-flow", "")
        .style("--table-columns", move || {
            columns.with(|columns| grid_columns(columns))
        })
        .child(when(
            move || columns.with(|columns| !columns.is_empty()),
            move || table_head(id, columns),
        ))
        .child(move || {
            let rows_of = move |rows: Rows| each(rows, move |entry| row(entry, id, columns, facts));
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

/// How many rows of a section were held, and how many can be.
pub fn progress(plan: &Plan, section: &Section) -> (usize, usize) {
    let statuses = plan.entries_of(section).filter_map(|entry| entry.status());
    statuses.fold((0, 0), |(held, all), status| {
        (held + usize::from(status == Status::Held), all + 1)
    })
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
        | ColumnKind::Note
        | ColumnKind::Custom => "other",
    }
}

/// Widths of the columns, the status at the end included.
fn grid_columns(columns: &[Column]) -> String {
    let others = columns
        .iter()
        .filter(|column| !matches!(column.kind, ColumnKind::Number | ColumnKind::Activity))
        .count();
    let narrow = if others > 2 {
        "minmax(84px, 118px)"
    } else {
        "152px"
    };
    let widths = columns.iter().map(|column| match column.kind {
        ColumnKind::Number => "42px",
        ColumnKind::Activity => "minmax(0, 1fr)",
        _ => narrow,
    });
    let list: Vec<_> = widths.collect();
    if list.is_empty() {
        "minmax(0, 1fr) 152px 152px 36px".to_owned()
    } else {
        format!("{} 36px", list.join(" "))
    }
}

fn section_menu(id: SectionId, number: Memo<usize>) -> View {
    let store = Store::expect();
    let text = &words().document;
    let step = move |direction| {
        store.run_composed(Gesture::MoveSection, |plan| {
            compose::step_section(plan, id, direction)
        });
    };
    let delete = move || {
        store.run(Gesture::DeleteSection, Command::RemoveSection(id));
        focus::soon("#document-title textarea");
    };
    let toaster = Toaster::expect();
    let sort = move || {
        let sorted = store.run_composed(Gesture::SortRows, |plan| sort_by_deadline(plan, id));
        if !sorted {
            toaster.say(text.sorted_already);
        }
    };
    let label = Signal::derive(move || format!("{} {}", text.section_menu, number.get()));
    Menu::more(label, "icon-button section-more").view(move || {
        let item = |label, glyph| MenuItem::new(label).glyph(glyph);
        parts()
            .child(item(text.sort, Glyph::Flag).view(sort))
            .child(item(text.move_up, Glyph::Up).view(move || step(Direction::Up)))
            .child(item(text.move_down, Glyph::Down).view(move || step(Direction::Down)))
            .child(item(text.delete_section, Glyph::Bin).danger().view(delete))
    })
}

/// The buttons under a table.
fn section_add(id: SectionId) -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let text = &words().document;
    let at_end = move |entry: Entry| {
        let index = store
            .with_untracked(|plan| plan.section(id).map(|section| section.entries.len()))
            .flatten()
            .unwrap_or(0);
        add_entry(store, session, id, index, entry);
    };
    let next = move || store.next_id(EntryId::next);
    let add = |label: &'static str| {
        button("button button-quiet")
            .child(icon_s(Glyph::Plus))
            .text(label)
    };
    of_class("p", "section-add")
        .child(add(text.add_activity).click(move || at_end(Entry::Activity(Activity::new(next())))))
        .child(add(text.add_meeting).click(move || at_end(Entry::Meeting(new_meeting(store)))))
        .child(add(text.add_note).click(move || at_end(Entry::Note(Note::new(next(), "")))))
}
