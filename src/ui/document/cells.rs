//! Cells that are more than one text: the deadline with its chip, place and people.

use super::PlanText;
use crate::app::Store;
use crate::command::{Command, Gesture, TextField};
use crate::domain::{AgendaItemId, Entry, EntryId, Responsible, Speaker, Timing};
use crate::ui::controls::EditText;
use crate::ui::controls::edit_text::Edit;
use crate::ui::controls::memo;
use crate::ui::words;
use leptos::prelude::*;

/// The author's words of a deadline.
#[component]
pub fn WordingText(
    /// Which row.
    id: EntryId,
    /// Its name for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// Its column, where Enter goes down.
    #[prop(optional)]
    column: &'static str,
) -> impl IntoView {
    let store = Store::expect();
    let words = words();
    let value = memo(move || {
        let entry = store.entry(id);
        entry
            .and_then(|entry| entry.timing().map(|timing| timing.wording().to_owned()))
            .unwrap_or_default()
    });
    let commit = move |edit: Edit| store.edit_wording(id, edit.text, edit.again);
    view! { <EditText label value commit placeholder=words.document.timing_hint column/> }
}

/// Who answers for a row, as one text.
#[component]
pub fn ResponsibleText(
    /// Which row.
    id: EntryId,
    /// Which item of its agenda, if it is one.
    #[prop(optional_no_strip)]
    item: Option<AgendaItemId>,
    /// Its name for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// Its column, where Enter goes down.
    #[prop(optional)]
    column: &'static str,
) -> impl IntoView {
    let store = Store::expect();
    let words = words();
    let list = memo(move || responsible_of(store, id, item));
    let value = Signal::derive(move || list.with(|list| Responsible::list_to_text(list)));
    let commit = move |edit: Edit| {
        let before = list.get_untracked();
        let after = Responsible::list_from_text(&edit.text, &before);
        if after != before {
            let command = match item {
                None => Command::SetResponsible(id, after),
                Some(item) => Command::SetItemResponsible(id, item, after),
            };
            store.edit(Gesture::EditResponsible, command, edit.again);
        }
    };
    view! { <EditText label value commit placeholder=words.document.responsible_hint column/> }
}

fn responsible_of(store: Store, id: EntryId, item: Option<AgendaItemId>) -> Vec<Responsible> {
    let Some(entry) = store.entry(id) else {
        return Vec::new();
    };
    match (&*entry, item) {
        (entry, None) => entry.responsible().to_vec(),
        (Entry::Meeting(meeting), Some(item)) => meeting
            .item(item)
            .map(|item| item.responsible.clone())
            .unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// Who speaks to an agenda item, one a line.
#[component]
pub fn SpeakersText(
    /// Which meeting.
    id: EntryId,
    /// Which item of its agenda.
    item: AgendaItemId,
    /// Its name for screen readers.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let store = Store::expect();
    let words = words();
    let list = memo(move || match store.entry(id).as_deref() {
        Some(Entry::Meeting(meeting)) => meeting
            .item(item)
            .map(|item| item.speakers.clone())
            .unwrap_or_default(),
        _ => Vec::new(),
    });
    let value = Signal::derive(move || {
        list.with(|list| {
            list.iter()
                .map(Speaker::line)
                .collect::<Vec<_>>()
                .join("\n")
        })
    });
    let commit = move |edit: Edit| {
        let before = list.get_untracked();
        let known = |speaker: Speaker| {
            before
                .iter()
                .find(|one| one.line() == speaker.line())
                .cloned()
                .unwrap_or(speaker)
        };
        let after: Vec<_> = edit
            .text
            .lines()
            .filter_map(Speaker::from_line)
            .map(known)
            .collect();
        if after != before {
            store.edit(
                Gesture::EditSpeakers,
                Command::SetSpeakers(id, item, after),
                edit.again,
            );
        }
    };
    view! { <EditText label value commit placeholder=words.document.speakers_hint class="speakers"/> }
}

/// A place above the people who answer for a row.
#[component]
pub fn PlaceAndResponsible(
    /// Which row.
    id: EntryId,
    /// Which item of its agenda, if it is one.
    #[prop(optional_no_strip)]
    item: Option<AgendaItemId>,
    /// The text of the place.
    place: TextField,
    /// The row's number, for names of fields.
    #[prop(into)]
    number: Signal<String>,
) -> impl IntoView {
    let words = words();
    let text = &words.document;
    view! {
        <PlanText
            field=place
            label=Signal::derive(move || words.field_of(text.place, &number.get()))
            placeholder=text.place_hint
            class="cell-place"
            column="place"
        />
        <ResponsibleText
            id
            item
            label=Signal::derive(move || words.field_of(text.responsible, &number.get()))
            column="responsible"
        />
    }
}

/// Whether an item of an agenda has words of its own for its deadline.
pub fn has_own_wording(timing: &Timing) -> bool {
    !timing.wording().is_empty()
}
