//! Making what a document is made of: sections of each kind, rows, meetings. Empty, under headings of the document's
//! own language, with the caret where one goes on writing.

use crate::app::Store;
use crate::app::session::{Selection, Session};
use crate::command::{Command, Gesture, sections};
use crate::domain::{
    Activity, AgendaItem, AgendaItemId, Column, ColumnId, ColumnKind, Entry, EntryId, Language,
    Meeting, Section, SectionId, SectionKind,
};
use crate::i18n::Catalog;
use crate::platform::focus;
use crate::ui::controls::{Menu, MenuItem};
use crate::ui::view::{View, parts};
use crate::ui::words;
use std::sync::Arc;

/// What a new section is to be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum NewSection {
    Activities,
    Meetings,
    Text,
    Table,
    Appendix,
}

fn catalog(store: Store) -> &'static Catalog {
    let language = store.with_untracked(|plan| plan.language);
    Catalog::of(language.unwrap_or(Language::Russian))
}

/// Columns of a new section, headed in the language of the document.
pub fn usual_columns(store: Store) -> Vec<Column> {
    let words = catalog(store);
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

/// Columns of a new plain table.
fn table_columns(store: Store) -> Vec<Column> {
    let words = catalog(store);
    let columns = [
        (ColumnKind::Number, words.document.column_number),
        (ColumnKind::Activity, words.parts.table_name),
        (ColumnKind::Custom, words.parts.table_value),
    ];
    columns
        .map(|(kind, title)| Column::new(store.next_id(ColumnId::next), kind, title))
        .to_vec()
}

fn empty_row(store: Store) -> Entry {
    Entry::Activity(Activity::new(store.next_id(EntryId::next)))
}

/// A menu of the kinds of sections, which adds one of them.
pub fn new_section_menu(class: &'static str, face: View) -> View {
    let store = Store::expect();
    let text = &words().parts;
    let items = move || {
        let kinds = [
            (text.new_activities, NewSection::Activities),
            (text.new_meetings, NewSection::Meetings),
            (text.new_text, NewSection::Text),
            (text.new_table, NewSection::Table),
            (text.new_appendix, NewSection::Appendix),
        ];
        let item = |(label, kind)| MenuItem::new(label).view(move || add_section(store, kind));
        parts().children(kinds.map(item))
    };
    Menu::new(words().document.add_section.to_owned(), class, face)
        .named_by_face()
        .view(items)
}

/// Adds a section after those of its kind and puts the caret into its title.
fn add_section(store: Store, new: NewSection) {
    let id = store.next_id(SectionId::next);
    let mut section = Section::new(id, "");
    let mut rows = Vec::new();
    match new {
        NewSection::Activities => {
            section.columns = usual_columns(store);
            rows.push(Arc::new(empty_row(store)));
        }
        NewSection::Meetings => {
            catalog(store)
                .parts
                .meetings_title
                .clone_into(&mut section.title);
            section.columns = usual_columns(store);
            rows.push(Arc::new(Entry::Meeting(new_meeting(store))));
        }
        NewSection::Text => section.kind = SectionKind::Text,
        NewSection::Table => {
            section.kind = SectionKind::Table;
            section.columns = table_columns(store);
            rows.push(Arc::new(empty_row(store)));
        }
        NewSection::Appendix => {
            section.kind = SectionKind::Text;
            section.is_appendix = true;
        }
    }
    store.run_composed(Gesture::AddSection, |plan| {
        let at = sections::place_for(plan, section.is_appendix);
        Some(Command::InsertSection(at, Box::new(section), rows))
    });
    focus::soon(format!("[data-section='{id}'] .section-title textarea"));
}

/// Gives a section of text a plain table with one row, and puts the caret into it.
pub fn add_table(store: Store, session: Session, id: SectionId) {
    let (columns, row) = (table_columns(store), empty_row(store));
    let row_id = row.id();
    let done = store.run_composed(Gesture::EditSection, |plan| {
        let section = plan.section(id)?;
        let mut steps = vec![Command::SetSectionKind(
            id,
            SectionKind::Table,
            section.is_appendix,
        )];
        if section.columns.is_empty() {
            steps.push(Command::SetColumns(id, columns, section.hidden.clone()));
        }
        let end = section.entries.len();
        steps.push(Command::InsertEntry(id, end, Arc::new(row)));
        Some(Command::Batch(steps))
    });
    if done {
        go_to(session, row_id);
    }
}

/// Adds `entry` to a section at `index`, selects it and puts the caret into it.
pub fn add_entry(store: Store, session: Session, section: SectionId, index: usize, entry: Entry) {
    let id = entry.id();
    if store.run(
        Gesture::AddRow,
        Command::InsertEntry(section, index, Arc::new(entry)),
    ) {
        go_to(session, id);
    }
}

fn go_to(session: Session, id: EntryId) {
    session.selection.set(Some(Selection::Entry(id)));
    focus::soon(format!("[data-entry='{id}'] textarea[data-column='text']"));
}

/// An empty meeting with the next free number and one agenda item.
pub fn new_meeting(store: Store) -> Meeting {
    let count = store.with_untracked(|plan| {
        let meetings = plan
            .all_entries()
            .filter(|(_, entry)| matches!(&***entry, Entry::Meeting(_)));
        meetings.count()
    });
    let number = (count.unwrap_or(0) + 1).to_string();
    let label = catalog(store).document.meeting_label;
    let mut meeting = Meeting::new(store.next_id(EntryId::next), label, &number);
    meeting
        .agenda
        .push(AgendaItem::new(store.next_id(AgendaItemId::next)));
    meeting
}
