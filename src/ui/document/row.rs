//! A row of a table: an activity, the head of a meeting with its agenda, or a note.

use super::PlanText;
use super::agenda::Agenda;
use super::cells::{PlaceAndResponsible, ResponsibleText, WordingText};
use super::chip::TermChips;
use super::section::{RowFacts, SectionFacts, add_entry, each_column, kind_code};
use crate::app::Store;
use crate::app::session::{Selection, Session};
use crate::command::compose::{self, Direction};
use crate::command::{ActivityText, Command, Gesture, MeetingText, TextField};
use crate::domain::{Activity, Column, ColumnKind, Entry, EntryId, SectionId, Status};
use crate::platform::focus;
use crate::ui::controls::memo;
use crate::ui::controls::{Glyph, Icon, Menu, MenuItem};
use crate::ui::controls::{When, dynamic};
use crate::ui::words;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// Which of the three a row is; it never becomes another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum RowKind {
    Activity,
    Meeting,
    Note,
}

/// One row.
#[component]
pub fn Row(
    /// Which row.
    id: EntryId,
    /// The section it stands in.
    section: SectionId,
    /// Columns of its table.
    columns: Memo<Vec<Column>>,
    /// Facts of the table's rows.
    facts: SectionFacts,
) -> impl IntoView {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let kind = store.with_untracked(|plan| {
        plan.entry(id).map(|entry| match &**entry {
            Entry::Activity(_) => RowKind::Activity,
            Entry::Meeting(_) => RowKind::Meeting,
            Entry::Note(_) => RowKind::Note,
        })
    });
    let Some(kind) = kind.flatten() else {
        return ().into_any();
    };
    let own = memo(move || {
        facts
            .with(|facts| facts.get(&id).cloned())
            .unwrap_or_default()
    });
    let label = Signal::derive(move || own.with(|facts: &RowFacts| facts.label.clone()));
    let selected = move || session.selection.get() == Some(Selection::Entry(id));
    let on_key = move |event: KeyboardEvent| row_key(store, session, section, id, &event);
    let name = move || words.field_of(words.document.row_menu, &label.get());
    let cells = match kind {
        RowKind::Note => view! {
            <div class="cell cell-note" role="cell">
                <PlanText field=TextField::Note(id) label=words.document.add_note.to_owned() placeholder=words.document.note_hint column="text"/>
            </div>
        }
        .into_any(),
        RowKind::Activity | RowKind::Meeting => view! {
            {each_column(columns, move |column| view! { <Cell id kind column label own/> })}
            <When when=move || columns.with(Vec::is_empty)>
                <LooseCells id kind label own/>
            </When>
            <StatusCell id/>
        }
        .into_any(),
    };
    let row = view! {
        <div
            class="row"
            role="row"
            data-kind=match kind { RowKind::Activity => "activity", RowKind::Meeting => "meeting", RowKind::Note => "note" }
            data-entry=id.to_string()
            aria-selected=Signal::derive(move || selected().to_string())
            on:focusin=move |_| session.selection.set(Some(Selection::Entry(id)))
            on:keydown=on_key
        >
            {cells}
            <RowMenu id section name=Signal::derive(name)/>
        </div>
    };
    if kind == RowKind::Meeting {
        return view! { <div class="meeting" role="rowgroup">{row}<Agenda meeting=id columns/></div> }.into_any();
    }
    row.into_any()
}

/// Alt+↑ and Alt+↓ move the row, Ctrl+Enter adds one below.
fn row_key(store: Store, session: Session, section: SectionId, id: EntryId, event: &KeyboardEvent) {
    let direction = match event.key().as_str() {
        "ArrowUp" if event.alt_key() => Direction::Up,
        "ArrowDown" if event.alt_key() => Direction::Down,
        "Enter" if event.ctrl_key() || event.meta_key() => {
            event.prevent_default();
            focus::release();
            return add_below(store, session, section, id);
        }
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    move_row(store, id, direction);
}

fn move_row(store: Store, id: EntryId, direction: Direction) {
    focus::release();
    if store.run_composed(Gesture::MoveRow, |plan| {
        compose::step_entry(plan, id, direction)
    }) {
        focus::soon(format!("[data-entry='{id}'] textarea"));
        focus::reveal(format!("[data-entry='{id}']"));
    }
}

fn add_below(store: Store, session: Session, section: SectionId, id: EntryId) {
    let place = store.with_untracked(|plan| plan.place_of(id)).flatten();
    let (section, index) = place.unwrap_or((section, 0));
    let entry = Entry::Activity(Activity::new(store.next_id(EntryId::next)));
    add_entry(store, session, section, index + 1, entry);
}

fn delete_row(store: Store, session: Session, id: EntryId) {
    let neighbour = store.with_untracked(|plan| {
        let (section, index) = plan.place_of(id)?;
        let rows = &plan.section(section)?.entries;
        rows.get(index + 1)
            .or_else(|| index.checked_sub(1).and_then(|before| rows.get(before)))
            .copied()
    });
    focus::release();
    if store.run(Gesture::DeleteRow, Command::RemoveEntry(id)) {
        let next = neighbour.flatten();
        session.selection.set(next.map(Selection::Entry));
        if let Some(next) = next {
            focus::soon(format!("[data-entry='{next}'] textarea"));
        }
    }
}

#[component]
fn RowMenu(id: EntryId, section: SectionId, name: Signal<String>) -> impl IntoView {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let text = &words.document;
    let details = move |()| {
        session.selection.set(Some(Selection::Entry(id)));
        session.inspector.set(true);
        focus::soon("#inspector button, #inspector textarea");
    };
    view! {
        <span class="row-tools" role="cell">
            <Menu
                label=name
                class="icon-button row-more"
                face=(|| view! { <Icon glyph=Glyph::More class="icon-bold"/> }).into()
            >
                <MenuItem label=text.details glyph=Glyph::Details action=details/>
                <MenuItem label=text.add_below glyph=Glyph::Plus action=move |()| add_below(store, session, section, id)/>
                <MenuItem label=text.move_up glyph=Glyph::Up action=move |()| move_row(store, id, Direction::Up)/>
                <MenuItem label=text.move_down glyph=Glyph::Down action=move |()| move_row(store, id, Direction::Down)/>
                <MenuItem label=text.delete glyph=Glyph::Bin class="menu-danger" action=move |()| delete_row(store, session, id)/>
            </Menu>
        </span>
    }
}

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

#[component]
fn StatusCell(id: EntryId) -> impl IntoView {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let status = memo(move || {
        store
            .entry(id)
            .and_then(|entry| entry.status())
            .unwrap_or_default()
    });
    let label = Signal::derive(move || {
        format!("{}: {}", words.document.status, words.status(status.get()))
    });
    view! {
        <div class="cell cell-status" role="cell">
            <button
                type="button"
                class="status-mark"
                data-status=Signal::derive(move || status_code(status.get()))
                aria-label=label
                title=label
                on:click=move |_| {
                    session.selection.set(Some(Selection::Entry(id)));
                    session.inspector.set(true);
                    focus::soon("#inspector .status-choice[aria-pressed='true']");
                }
            >
                {dynamic(move || view! { <Icon glyph=status_glyph(status.get())/> })}
            </button>
        </div>
    }
}

/// One cell of an activity or of a meeting's head.
#[component]
fn Cell(
    id: EntryId,
    kind: RowKind,
    column: Column,
    label: Signal<String>,
    own: Memo<RowFacts>,
) -> impl IntoView {
    let words = words();
    let text = &words.document;
    let named =
        move |field: &'static str| Signal::derive(move || words.field_of(field, &label.get()));
    let field = move |activity: ActivityText, meeting: MeetingText| match kind {
        RowKind::Meeting => TextField::Meeting(id, meeting),
        RowKind::Activity | RowKind::Note => TextField::Activity(id, activity),
    };
    let place = field(ActivityText::Place, MeetingText::Place);
    let content = match column.kind {
        ColumnKind::Number => view! { <span class="cell-number">{label}</span> }.into_any(),
        ColumnKind::Activity if kind == RowKind::Meeting => view! { <MeetingHead id label/> }.into_any(),
        ColumnKind::Activity => view! {
            <PlanText field=TextField::Activity(id, ActivityText::Text) label=named(text.add_activity) placeholder=text.activity_hint column="text"/>
        }
        .into_any(),
        ColumnKind::Timing => view! { <TimingCell id label own/> }.into_any(),
        ColumnKind::PlaceAndResponsible => view! { <PlaceAndResponsible id item=None place number=label/> }.into_any(),
        ColumnKind::Responsible => view! {
            <ResponsibleText id item=None label=named(text.responsible) column="responsible"/>
        }
        .into_any(),
        ColumnKind::Place => view! {
            <PlanText field=place label=named(text.place) placeholder=text.place_hint column="place"/>
        }
        .into_any(),
        ColumnKind::Form => view! {
            <PlanText field=field(ActivityText::Form, MeetingText::Form) label=named(text.form) placeholder=text.form_hint column="form"/>
        }
        .into_any(),
        ColumnKind::Result => view! {
            <PlanText field=field(ActivityText::Result, MeetingText::Decision) label=named(text.result) column="result"/>
        }
        .into_any(),
        ColumnKind::Note => view! {
            <PlanText field=field(ActivityText::Note, MeetingText::Note) label=named(text.note) column="note"/>
        }
        .into_any(),
        ColumnKind::Audience if kind == RowKind::Activity => view! {
            <PlanText field=TextField::Activity(id, ActivityText::Audience) label=named(text.audience) column="audience"/>
        }
        .into_any(),
        ColumnKind::Audience | ColumnKind::Custom => {
            let title = StoredValue::new(column.title.clone());
            view! {
                <PlanText
                    field=TextField::Cell(id, column.id)
                    label=Signal::derive(move || title.with_value(|title| words.field_of(title, &label.get())))
                    column="custom"
                />
            }
            .into_any()
        }
    };
    view! { <div class="cell" role="cell" data-kind=kind_code(column.kind)>{content}</div> }
}

/// Cells of a row whose section has no columns: text, deadline, people.
#[component]
fn LooseCells(
    id: EntryId,
    kind: RowKind,
    label: Signal<String>,
    own: Memo<RowFacts>,
) -> impl IntoView {
    let store = Store::expect();
    [
        ColumnKind::Activity,
        ColumnKind::Timing,
        ColumnKind::PlaceAndResponsible,
    ]
    .map(|column| {
        let column = Column::new(store.next_id(crate::domain::ColumnId::next), column, "");
        view! { <Cell id kind column label own/> }
    })
    .into_iter()
    .collect_view()
}

#[component]
fn TimingCell(id: EntryId, label: Signal<String>, own: Memo<RowFacts>) -> impl IntoView {
    let store = Store::expect();
    let words = words();
    let term = Signal::derive(move || own.with(|facts| facts.term.clone()));
    let appointment = memo(move || store.entry(id).and_then(|entry| entry.appointment()));
    view! {
        <WordingText id label=Signal::derive(move || words.field_of(words.document.timing_hint, &label.get())) column="timing"/>
        <TermChips id term appointment/>
    }
}

/// «Заседание № 1», its theme and its form.
#[component]
fn MeetingHead(id: EntryId, label: Signal<String>) -> impl IntoView {
    let store = Store::expect();
    let words = words();
    let text = &words.document;
    let named =
        move |field: &'static str| Signal::derive(move || words.field_of(field, &label.get()));
    let name = memo(move || match store.entry(id).as_deref() {
        Some(Entry::Meeting(meeting)) => {
            let language = store.with(|plan| plan.language).unwrap_or_default();
            crate::layout::title::meeting_name(meeting, language)
        }
        _ => String::new(),
    });
    let note = memo(move || {
        !store
            .text(TextField::Meeting(id, MeetingText::Note))
            .is_empty()
    });
    view! {
        <strong class="meeting-name">{name}</strong>
        <PlanText field=TextField::Meeting(id, MeetingText::Theme) label=named(text.theme_of_meeting) placeholder=text.theme column="text"/>
        <span class="meeting-form">
            <PlanText field=TextField::Meeting(id, MeetingText::Form) label=named(text.form) placeholder=text.form_hint class="pill"/>
        </span>
        <When when=move || note.get()>
            <PlanText field=TextField::Meeting(id, MeetingText::Note) label=named(text.note) class="meeting-note"/>
        </When>
    }
}
