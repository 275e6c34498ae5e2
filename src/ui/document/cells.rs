//! Cells that are more than one text: the deadline, place and people.

use super::{PlanText, named};
use crate::app::State;
use crate::app::Store;
use crate::command::{Command, Gesture, TextField};
use crate::domain::{AgendaItem, AgendaItemId, Entry, EntryId, Responsible, Speaker};
use crate::layout::terms::Term;
use crate::timing;
use crate::ui::controls::EditText;
use crate::ui::controls::edit_text::Edit;
use crate::ui::view::{View, memo, parts};
use crate::ui::words;
use leptos::prelude::*;

/// What `look` finds in an item of an agenda.
pub fn of_item<R>(
    store: Store,
    meeting: EntryId,
    id: AgendaItemId,
    look: impl FnOnce(&AgendaItem) -> R,
) -> Option<R> {
    match store.entry(meeting).as_deref() {
        Some(Entry::Meeting(meeting)) => meeting.item(id).map(look),
        _ => None,
    }
}

/// The author's words of a row's deadline; `typed` is told what is typed there.
pub fn wording_text(
    id: EntryId,
    label: impl Into<Signal<String>>,
    column: &'static str,
    typed: State<Option<String>>,
) -> View {
    let store = Store::expect();
    let value = memo(move || {
        let entry = store.entry(id);
        entry
            .and_then(|entry| entry.timing().map(|timing| timing.wording().to_owned()))
            .unwrap_or_default()
    });
    EditText::new(label, value)
        .placeholder(words().document.timing_hint)
        .column(column)
        .typed(typed)
        .view(move |edit| store.edit_wording(id, edit.text, edit.again))
}

/// The term of a row: as it is typed at this moment, or else as it stands.
pub fn term_as_typed(
    store: Store,
    typed: State<Option<String>>,
    stands: impl Fn() -> Option<Term>,
) -> Option<Term> {
    let wording = typed.get().filter(|text| !text.trim().is_empty());
    let read = wording.and_then(|wording| {
        let reading = store.with(|plan| timing::read(&wording, plan.language, &plan.year))?;
        Some(Term {
            reading,
            wording,
            inherited: false,
        })
    });
    read.or_else(stands)
}

/// The author's words of an agenda item's own deadline; nothing stands there when the meeting's holds.
pub fn item_wording_text(
    meeting: EntryId,
    id: AgendaItemId,
    label: impl Into<Signal<String>>,
    typed: State<Option<String>>,
) -> View {
    let store = Store::expect();
    let value = memo(move || {
        of_item(store, meeting, id, |item| item.timing.wording().to_owned()).unwrap_or_default()
    });
    EditText::new(label, value)
        .class("edit item-timing")
        .column("timing")
        .typed(typed)
        .view(move |edit| store.edit_item_wording(meeting, id, edit.text, edit.again))
}

/// Who answers for a row, or for an item of its agenda, as one text.
pub fn responsible_text(
    id: EntryId,
    item: Option<AgendaItemId>,
    label: impl Into<Signal<String>>,
    column: &'static str,
) -> View {
    let store = Store::expect();
    let value = memo(move || Responsible::list_to_text(&responsible_of(store, id, item)));
    let commit = move |edit: Edit| {
        let before = untrack(|| responsible_of(store, id, item));
        let after = Responsible::list_from_text(&edit.text, &before);
        if after != before {
            let command = match item {
                None => Command::SetResponsible(id, after),
                Some(item) => Command::SetItemResponsible(id, item, after),
            };
            store.edit(Gesture::EditResponsible, command, edit.again);
        }
    };
    EditText::new(label, value)
        .placeholder(words().document.responsible_hint)
        .column(column)
        .view(commit)
}

fn responsible_of(store: Store, id: EntryId, item: Option<AgendaItemId>) -> Vec<Responsible> {
    match item {
        None => store.entry(id).map(|entry| entry.responsible().to_vec()),
        Some(item) => of_item(store, id, item, |item| item.responsible.clone()),
    }
    .unwrap_or_default()
}

/// Who speaks to an agenda item, one a line.
pub fn speakers_text(
    meeting: EntryId,
    item: AgendaItemId,
    label: impl Into<Signal<String>>,
) -> View {
    let store = Store::expect();
    let speakers =
        move || of_item(store, meeting, item, |item| item.speakers.clone()).unwrap_or_default();
    let value = memo(move || {
        let lines: Vec<String> = speakers().iter().map(Speaker::line).collect();
        lines.join("\n")
    });
    let commit = move |edit: Edit| {
        let before = untrack(speakers);
        let known = |speaker: Speaker| {
            let same = before.iter().find(|one| one.line() == speaker.line());
            same.cloned().unwrap_or(speaker)
        };
        let lines = edit.text.lines().filter_map(Speaker::from_line);
        let after: Vec<_> = lines.map(known).collect();
        if after != before {
            let command = Command::SetSpeakers(meeting, item, after);
            store.edit(Gesture::EditSpeakers, command, edit.again);
        }
    };
    EditText::new(label, value)
        .placeholder(words().document.speakers_hint)
        .class("edit speakers")
        .view(commit)
}

/// A place above the people who answer for a row, or for an item of its agenda; `number` is for the
/// names of the fields.
pub fn place_and_responsible(
    id: EntryId,
    item: Option<AgendaItemId>,
    place: TextField,
    number: Signal<String>,
) -> View {
    let text = &words().document;
    let place = PlanText::new(place, named(text.place, number))
        .placeholder(text.place_hint)
        .class("edit cell-place")
        .column("place");
    let responsible = named(text.responsible, number);
    parts()
        .child(place.view())
        .child(responsible_text(id, item, responsible, "responsible"))
}
