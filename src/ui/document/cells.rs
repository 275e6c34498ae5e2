//! Cells that are more than one text: the deadline, place and people.

use super::choices::Choices;
use super::{PlanText, named};
use crate::app::State;
use crate::app::Store;
use crate::command::{Command, Gesture, TextField};
use crate::domain::{
    AgendaItem, AgendaItemId, Entry, EntryId, Person, PersonId, Responsible, Speaker,
};
use crate::layout::people;
use crate::layout::terms::Term;
use crate::timing;
use crate::ui::controls::EditText;
use crate::ui::controls::edit_text::Edit;
use crate::ui::controls::suggest::{Source, Suggestion};
use crate::ui::view::{View, memo, parts};
use crate::ui::words;
use leptos::prelude::*;
use std::rc::Rc;

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
    let chosen = Chosen::new();
    let commit = move |edit: Edit| {
        let before = untrack(|| responsible_of(store, id, item));
        let mut after = Responsible::list_from_text(&edit.text, &before);
        for one in &mut after {
            one.person = one.person.or_else(|| chosen.of(&one.words));
        }
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
        .suggest(chosen.source(store, &[';', '\n', ','], false))
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
    let chosen = Chosen::new();
    let commit = move |edit: Edit| {
        let before = untrack(speakers);
        let known = |mut speaker: Speaker| {
            let same = before.iter().find(|one| one.line() == speaker.line());
            speaker = same.cloned().unwrap_or(speaker);
            speaker.person = speaker.person.or_else(|| chosen.of(&speaker.name));
            speaker
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
        .suggest(chosen.source(store, &['\n', ':'], true))
        .view(commit)
}

/// Whom names of a field mean, as they were chosen while it was typed in; copied freely.
#[derive(Clone, Copy)]
struct Chosen(StoredValue<Vec<(String, PersonId)>>);

impl Chosen {
    fn new() -> Self {
        Self(StoredValue::new(Vec::new()))
    }

    /// The person who was chosen under this name.
    fn of(self, name: &str) -> Option<PersonId> {
        let chosen = self.0.try_get_value().unwrap_or_default();
        let found = chosen.into_iter().rev().find(|(own, _)| own == name.trim());
        found.map(|(_, person)| person)
    }

    /// People of the plan whose names begin as what is typed after the last of the separators. `with_school` puts the
    /// school in brackets behind the name.
    fn source(self, store: Store, separators: &'static [char], with_school: bool) -> Source {
        let find = move |before: &str| {
            let typed = &before[people::name_start(before, separators)..];
            let found = store.with_untracked(|plan| {
                let line = |person: &Person| Suggestion {
                    key: person.id.into(),
                    text: person.name.clone(),
                    beside: person.school.clone(),
                };
                let people = people::suggested(plan, typed).into_iter();
                people.map(line).collect()
            });
            found.unwrap_or_default()
        };
        let take = move |before: &str, after: &str, key: u64| {
            let id = PersonId::from(key);
            let person = store
                .with_untracked(|plan| plan.person(id).cloned())
                .flatten();
            let Some(person) = person else {
                return before.to_owned();
            };
            let mut chosen = self.0.try_get_value().unwrap_or_default();
            chosen.push((person.name.trim().to_owned(), id));
            self.0.try_set_value(chosen);
            let start = people::name_start(before, separators);
            let mut text = format!("{}{}", &before[..start], person.name.trim());
            let school = person.school.trim();
            if with_school && !school.is_empty() && !after.trim_start().starts_with('(') {
                text = format!("{text} ({school})");
            }
            text
        };
        Source {
            find: Rc::new(find),
            take: Rc::new(take),
            whole: false,
        }
    }
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
        .column("place")
        .suggest(Choices::Places);
    let responsible = named(text.responsible, number);
    parts()
        .child(place.view())
        .child(responsible_text(id, item, responsible, "responsible"))
}
