//! A row of a table: an activity, the head of a meeting with its agenda, or a note.

use super::agenda::agenda;
use super::cells::{place_and_responsible, responsible_text, wording_text};
use super::chip::term_chip;
use super::picker::pick;
use super::section::{RowFacts, SectionFacts, add_entry, cell, each_column};
use super::{PlanText, named};
use crate::app::Store;
use crate::app::session::{Panel, Selection, Session};
use crate::app::{Memo, State};
use crate::command::compose::{self, Direction};
use crate::command::{ActivityText, Command, Gesture, MeetingText, TextField};
use crate::domain::{Activity, Column, ColumnId, ColumnKind, Entry, EntryId, SectionId, Status};
use crate::layout::title;
use crate::platform::dom::KeyboardEvent;
use crate::platform::focus;
use crate::ui::controls::{Glyph, Menu, MenuItem, icon};
use crate::ui::view::{View, button, memo, of_class, parts, when};
use crate::ui::words;
use leptos::prelude::*;

/// Which of the three a row is; it never becomes another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum RowKind {
    Activity,
    Meeting,
    Note,
}

impl RowKind {
    fn of(entry: &Entry) -> Self {
        match entry {
            Entry::Activity(_) => Self::Activity,
            Entry::Meeting(_) => Self::Meeting,
            Entry::Note(_) => Self::Note,
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Activity => "activity",
            Self::Meeting => "meeting",
            Self::Note => "note",
        }
    }
}

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

fn row_menu(id: EntryId, section: SectionId, name: Signal<String>) -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let text = &words().document;
    let details = move || {
        session.selection.set(Some(Selection::Entry(id)));
        session.inspector.set(true);
        focus::soon("#inspector button, #inspector textarea");
    };
    let menu = Menu::more(name, "icon-button row-more").view(move || {
        let item = |label, glyph| MenuItem::new(label).glyph(glyph);
        let add = move || add_below(store, session, section, id);
        let timing =
            store.with_untracked(|plan| plan.entry(id).map(|entry| entry.timing().is_some()));
        let has_timing = timing.flatten().unwrap_or(false);
        parts()
            .child(item(text.details, Glyph::Details).view(details))
            .child(has_timing.then(|| {
                item(words().picker.choose, Glyph::Calendar)
                    .view(move || pick(session, Selection::Entry(id)))
            }))
            .child(has_timing.then(|| {
                item(words().calendar.move_title, Glyph::Moved)
                    .view(move || session.panel.set(Some(Panel::Move(id))))
            }))
            .child(item(text.add_below, Glyph::Plus).view(add))
            .child(item(text.move_up, Glyph::Up).view(move || move_row(store, id, Direction::Up)))
            .child(
                item(text.move_down, Glyph::Down)
                    .view(move || move_row(store, id, Direction::Down)),
            )
            .child(
                item(text.delete, Glyph::Bin)
                    .danger()
                    .view(move || delete_row(store, session, id)),
            )
    });
    of_class("span", "row-tools")
        .attr("role", "cell")
        .child(menu)
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

/// The status of a row; planned when it has none.
pub fn status_of(store: Store, id: EntryId) -> Status {
    let status = store.entry(id).and_then(|entry| entry.status());
    status.unwrap_or_default()
}

fn status_cell(id: EntryId) -> View {
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

/// One cell of an activity or of a meeting's head.
fn row_cell(
    id: EntryId,
    kind: RowKind,
    column: &Column,
    label: Signal<String>,
    own: Memo<RowFacts>,
) -> View {
    let words = words();
    let text = &words.document;
    let is_meeting = kind == RowKind::Meeting;
    let field = |activity: ActivityText, meeting: MeetingText| {
        if is_meeting {
            TextField::Meeting(id, meeting)
        } else {
            TextField::Activity(id, activity)
        }
    };
    let place = field(ActivityText::Place, MeetingText::Place);
    let plain = |field: TextField, name: &'static str, hint: &'static str, column: &'static str| {
        PlanText::new(field, named(name, label))
            .placeholder(hint)
            .column(column)
            .view()
    };
    let inside = match column.kind {
        ColumnKind::Number => of_class("span", "cell-number").text(label),
        ColumnKind::Activity if is_meeting => meeting_head(id, label),
        ColumnKind::Activity => {
            let field = TextField::Activity(id, ActivityText::Text);
            plain(field, text.add_activity, text.activity_hint, "text")
        }
        ColumnKind::Timing => timing_cell(id, label, own),
        ColumnKind::PlaceAndResponsible => place_and_responsible(id, None, place, label),
        ColumnKind::Responsible => {
            responsible_text(id, None, named(text.responsible, label), "responsible")
        }
        ColumnKind::Place => plain(place, text.place, text.place_hint, "place"),
        ColumnKind::Form => {
            let field = field(ActivityText::Form, MeetingText::Form);
            plain(field, text.form, text.form_hint, "form")
        }
        ColumnKind::Result => {
            let field = field(ActivityText::Result, MeetingText::Decision);
            plain(field, text.result, "", "result")
        }
        ColumnKind::Note => {
            let field = field(ActivityText::Note, MeetingText::Note);
            plain(field, text.note, "", "note")
        }
        ColumnKind::Audience if !is_meeting => {
            let field = TextField::Activity(id, ActivityText::Audience);
            plain(field, text.audience, "", "audience")
        }
        ColumnKind::Audience | ColumnKind::Custom => {
            let title = column.title.clone();
            let name = Signal::derive(move || words.field_of(&title, &label.get()));
            PlanText::new(TextField::Cell(id, column.id), name)
                .column("custom")
                .view()
        }
    };
    cell(column.kind).child(inside)
}

/// Cells of a row whose section has no columns: text, deadline, people.
fn loose_cells(id: EntryId, kind: RowKind, label: Signal<String>, own: Memo<RowFacts>) -> View {
    let store = Store::expect();
    let kinds = [
        ColumnKind::Activity,
        ColumnKind::Timing,
        ColumnKind::PlaceAndResponsible,
    ];
    parts().children(kinds.map(|column| {
        let column = Column::new(store.next_id(ColumnId::next), column, "");
        row_cell(id, kind, &column, label, own)
    }))
}

fn timing_cell(id: EntryId, label: Signal<String>, own: Memo<RowFacts>) -> View {
    let name = named(words().document.timing_hint, label);
    let typed = State::new(None);
    parts()
        .child(wording_text(id, name, "timing", typed))
        .child(term_chip(id, typed, move || {
            own.with(|facts| facts.term.clone())
        }))
}

/// «Заседание № 1», its theme and its form.
fn meeting_head(id: EntryId, label: Signal<String>) -> View {
    let store = Store::expect();
    let text = &words().document;
    let name = memo(move || match store.entry(id).as_deref() {
        Some(Entry::Meeting(meeting)) => {
            let language = store.with(|plan| plan.language).unwrap_or_default();
            title::meeting_name(meeting, language)
        }
        _ => String::new(),
    });
    let field = move |part: MeetingText, name: &'static str| {
        PlanText::new(TextField::Meeting(id, part), named(name, label))
    };
    let theme = field(MeetingText::Theme, text.theme_of_meeting)
        .placeholder(text.theme)
        .column("text");
    let form = field(MeetingText::Form, text.form)
        .placeholder(text.form_hint)
        .class("edit pill");
    let note = move || {
        field(MeetingText::Note, text.note)
            .class("edit meeting-note")
            .view()
    };
    let has_note = move || {
        !store
            .text(TextField::Meeting(id, MeetingText::Note))
            .is_empty()
    };
    parts()
        .child(of_class("strong", "meeting-name").text(name))
        .child(theme.view())
        .child(of_class("span", "meeting-form").child(form.view()))
        .child(when(has_note, note))
}
