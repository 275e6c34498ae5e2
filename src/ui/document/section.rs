//! A section: title, text, table of rows, and what can be done with it.

use super::PlanText;
use super::row::Row;
use crate::app::Store;
use crate::app::session::{Selection, Session};
use crate::command::compose::{self, Direction};
use crate::command::{Command, Gesture, SectionText, TextField};
use crate::domain::{
    Activity, Column, ColumnId, ColumnKind, Entry, EntryId, Meeting, Note, Section, SectionId,
    Status,
};
use crate::i18n::Catalog;
use crate::layout::numbering;
use crate::layout::terms::{self, Term};
use crate::platform::focus;
use crate::ui::controls::memo;
use crate::ui::controls::{Glyph, Icon, Menu, MenuItem};
use crate::ui::controls::{When, each};
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

fn facts_of(plan: &crate::domain::Plan, id: SectionId) -> HashMap<EntryId, RowFacts> {
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

/// A view for each column, kept as long as the column is there; its heading may change meanwhile.
pub fn each_column<V: IntoView + 'static>(
    columns: Memo<Vec<Column>>,
    cell: impl Fn(Column) -> V + Send + Sync + 'static,
) -> AnyView {
    let ids = move || columns.with(|columns| columns.iter().map(|column| column.id).collect());
    each(ids, move |id: ColumnId| {
        let column = columns
            .with_untracked(|columns| columns.iter().find(|column| column.id == id).cloned());
        column.map(&cell)
    })
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
#[component]
pub fn SectionBlock(
    /// Which section.
    id: SectionId,
) -> impl IntoView {
    let store = Store::expect();
    let words = words();
    let text = &words.document;
    let number = memo(move || {
        store
            .with(|plan| numbering::section_number(plan, id))
            .unwrap_or(0)
    });
    let rows = memo(move || {
        store
            .section(id)
            .map(|section| section.entries.clone())
            .unwrap_or_default()
    });
    let columns = memo(move || {
        store
            .section(id)
            .map(|section| section.columns.clone())
            .unwrap_or_default()
    });
    let facts: SectionFacts =
        memo(move || store.with(|plan| facts_of(plan, id)).unwrap_or_default());
    let progress = memo(move || store.with(|plan| progress(plan, id)).unwrap_or_default());
    let title = memo(move || store.text(TextField::Section(id, SectionText::Title)));
    let name = Signal::derive(move || format!("{}. {}", number.get(), title.get()));
    let hue = Signal::derive(move || ((number.get().max(1) - 1) % 8 + 1).to_string());
    let has_columns = Signal::derive(move || columns.with(|columns| !columns.is_empty()));
    view! {
        <section class="section" id=format!("section-{id}") data-section=id.to_string() data-s=hue aria-label=name>
            <header class="section-head">
                <span class="section-number">{Signal::derive(move || number.get())}</span>
                <h2 class="section-title">
                    <PlanText
                        field=TextField::Section(id, SectionText::Title)
                        label=Signal::derive(move || words.field_of(text.section_title, &number.get().to_string()))
                        placeholder=text.section_title
                    />
                </h2>
                <span class="section-progress">{Signal::derive(move || {
                    let (held, all) = progress.get();
                    (all > 0).then(|| words.held_of(held, all))
                })}</span>
                <SectionMenu id number/>
            </header>
            <div class="section-intro">
                <PlanText
                    field=TextField::Section(id, SectionText::Intro)
                    label=Signal::derive(move || words.field_of(text.section_intro, &number.get().to_string()))
                    placeholder=text.section_intro_hint
                />
            </div>
            <div
                class="table"
                role="table"
                aria-label=name
                data-flow=""
                style=("--table-columns", move || columns.with(|columns| grid_columns(columns)))
            >
                <When when=has_columns>
                    <div class="table-head" role="row">
                        {each_column(columns, move |column| view! { <div class="cell cell-head" role="columnheader" data-kind=kind_code(column.kind)>
                                <PlanText
                                    field=TextField::Column(id, column.id)
                                    label=words.column(column.kind).to_owned()
                                    placeholder=words.column(column.kind)
                                />
                            </div> })}
                        <div class="cell cell-head cell-status" role="columnheader">
                            <span class="visually-hidden">{text.column_status}</span>
                        </div>
                    </div>
                </When>
                {each(move || rows.get(), move |row| view! { <Row id=row section=id columns facts/> })}
                <When when=move || rows.with(Vec::is_empty)>
                    <p class="table-empty" role="row"><span role="cell">{text.empty_section}</span></p>
                </When>
            </div>
            <SectionAdd id/>
        </section>
    }
    .into_any()
}

fn progress(plan: &crate::domain::Plan, id: SectionId) -> (usize, usize) {
    let Some(section) = plan.section(id) else {
        return (0, 0);
    };
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

#[component]
fn SectionMenu(id: SectionId, number: Memo<usize>) -> impl IntoView {
    let store = Store::expect();
    let words = words();
    let text = &words.document;
    let step = move |direction| {
        store.run_composed(Gesture::MoveSection, |plan| {
            compose::step_section(plan, id, direction)
        });
    };
    let delete = move |()| {
        store.run(Gesture::DeleteSection, Command::RemoveSection(id));
        focus::soon("#document-title textarea");
    };
    view! {
        <Menu
            label=Signal::derive(move || format!("{} {}", text.section_menu, number.get()))
            class="icon-button section-more"
            face=(|| view! { <Icon glyph=Glyph::More class="icon-bold"/> }).into()
        >
            <MenuItem label=text.move_up glyph=Glyph::Up action=move |()| step(Direction::Up)/>
            <MenuItem label=text.move_down glyph=Glyph::Down action=move |()| step(Direction::Down)/>
            <MenuItem label=text.delete_section glyph=Glyph::Bin class="menu-danger" action=delete/>
        </Menu>
    }
}

/// The buttons under a table.
#[component]
fn SectionAdd(id: SectionId) -> impl IntoView {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let text = &words.document;
    let at_end = move |entry: Entry| {
        let index = store
            .with_untracked(|plan| plan.section(id).map(|s| s.entries.len()))
            .flatten()
            .unwrap_or(0);
        add_entry(store, session, id, index, entry);
    };
    let activity = move |_| at_end(Entry::Activity(Activity::new(store.next_id(EntryId::next))));
    let meeting = move |_| at_end(Entry::Meeting(new_meeting(store)));
    let note = move |_| at_end(Entry::Note(Note::new(store.next_id(EntryId::next), "")));
    view! {
        <p class="section-add">
            <button type="button" class="button button-quiet" on:click=activity>
                <Icon glyph=Glyph::Plus class="icon-s"/>{text.add_activity}
            </button>
            <button type="button" class="button button-quiet" on:click=meeting>
                <Icon glyph=Glyph::Plus class="icon-s"/>{text.add_meeting}
            </button>
            <button type="button" class="button button-quiet" on:click=note>
                <Icon glyph=Glyph::Plus class="icon-s"/>{text.add_note}
            </button>
        </p>
    }
}
