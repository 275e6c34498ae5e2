//! Text fields of the inspector, for each kind of row.

use crate::app::Store;
use crate::command::{ActivityText, AgendaText, Command, Gesture, MeetingText, TextField};
use crate::domain::{AgendaItemId, Entry, EntryId, Reading, Timing};
use crate::layout::terms::Term;
use crate::timing;
use crate::ui::controls::dynamic;
use crate::ui::controls::memo;
use crate::ui::controls::{Glyph, Icon};
use crate::ui::document::PlanText;
use crate::ui::document::cells::{ResponsibleText, SpeakersText, WordingText};
use crate::ui::words;
use leptos::prelude::*;

/// A text of the plan under its name.
#[component]
fn Field(
    field: TextField,
    name: &'static str,
    #[prop(optional)] class: &'static str,
) -> impl IntoView {
    view! {
        <div class=format!("field {class}")>
            <span class="field-label" aria-hidden="true">{name}</span>
            <PlanText field label=name.to_owned() class="field-control"/>
        </div>
    }
}

/// The author's words of the deadline, and how they are read.
#[component]
pub fn WordingField(
    /// Which row.
    id: EntryId,
) -> impl IntoView {
    let store = Store::expect();
    let words = words();
    let text = &words.document;
    let term = memo(move || store.term(id));
    let inherits = memo(move || {
        let entry = store.entry(id);
        entry.is_some_and(|entry| matches!(entry.timing(), Some(Timing::Inherited)))
    });
    let told = move |term: &Term| {
        let resolution = store.with(|plan| timing::resolve(&term.reading, &plan.year));
        resolution
            .map(|resolution| words.term(&term.reading, &resolution))
            .unwrap_or_default()
    };
    let line = move || match term.get() {
        Some(term) if inherits.get() => (Glyph::Check, "read", words.inherited_from(&term.wording)),
        None => (Glyph::Question, "none", text.no_timing.to_owned()),
        Some(term) if term.reading == Reading::Unknown => {
            (Glyph::Question, "unread", text.not_read.to_owned())
        }
        Some(term) => (
            Glyph::Check,
            "read",
            format!("{}: {}", text.read_as, told(&term)),
        ),
    };
    view! {
        <div class="field field-wide" id="inspector-wording">
            <span class="field-label" aria-hidden="true">{text.wording}</span>
            <span class="field-control">
                <WordingText id label=text.wording.to_owned()/>
            </span>
            {dynamic(move || {
                let (glyph, state, text) = line();
                view! { <p class="reading" data-state=state><Icon glyph class="icon-s"/><span>{text}</span></p> }
            })}
        </div>
    }
}

#[component]
fn ResponsibleField(
    id: EntryId,
    #[prop(optional_no_strip)] item: Option<AgendaItemId>,
) -> impl IntoView {
    let words = words();
    view! {
        <div class="field">
            <span class="field-label" aria-hidden="true">{words.document.responsible}</span>
            <span class="field-control"><ResponsibleText id item label=words.document.responsible.to_owned()/></span>
            <span class="field-help">{words.document.responsible_help}</span>
        </div>
    }
}

/// Fields of an activity.
#[component]
pub fn ActivityFields(
    /// Which row.
    id: EntryId,
) -> impl IntoView {
    let words = words();
    let text = &words.document;
    let field = move |part: ActivityText| TextField::Activity(id, part);
    view! {
        <Field field=field(ActivityText::Place) name=text.place/>
        <ResponsibleField id item=None/>
        <Field field=field(ActivityText::Form) name=text.form/>
        <Field field=field(ActivityText::Audience) name=text.audience/>
        <Field field=field(ActivityText::Result) name=text.result class="field-tall"/>
        <Field field=field(ActivityText::Note) name=text.note class="field-tall"/>
    }
}

/// Fields of a meeting.
#[component]
pub fn MeetingFields(
    /// Which row.
    id: EntryId,
) -> impl IntoView {
    let words = words();
    let text = &words.document;
    let field = move |part: MeetingText| TextField::Meeting(id, part);
    view! {
        <Field field=field(MeetingText::Number) name=text.number/>
        <Field field=field(MeetingText::Form) name=text.form/>
        <Field field=field(MeetingText::Place) name=text.meeting_place/>
        <ResponsibleField id item=None/>
        <Field field=field(MeetingText::Decision) name=text.decision class="field-tall"/>
        <Field field=field(MeetingText::Note) name=text.note class="field-tall"/>
    }
}

/// Fields of an agenda item.
#[component]
pub fn ItemFields(
    /// Which meeting.
    meeting: EntryId,
    /// Which item of its agenda.
    id: AgendaItemId,
) -> impl IntoView {
    let store = Store::expect();
    let words = words();
    let text = &words.document;
    let field = move |part: AgendaText| TextField::Item(meeting, id, part);
    let minutes = memo(move || match store.entry(meeting).as_deref() {
        Some(Entry::Meeting(meeting)) => meeting.item(id).and_then(|item| item.minutes),
        _ => None,
    });
    let set_minutes = move |value: String| {
        let value = value.trim().parse::<u16>().ok();
        if value != minutes.get_untracked() {
            store.run(Gesture::EditText, Command::SetMinutes(meeting, id, value));
        }
    };
    view! {
        <ResponsibleField id=meeting item=Some(id)/>
        <div class="field">
            <span class="field-label" aria-hidden="true">{text.speakers}</span>
            <span class="field-control"><SpeakersText id=meeting item=id label=text.speakers.to_owned()/></span>
        </div>
        <Field field=field(AgendaText::Form) name=text.form/>
        <Field field=field(AgendaText::Place) name=text.place/>
        <label class="field">
            <span class="field-label">{text.minutes}</span>
            <input
                class="field-control"
                type="number"
                inputmode="numeric"
                min="0"
                max="600"
                prop:value=Signal::derive(move || minutes.get().map(|minutes| minutes.to_string()).unwrap_or_default())
                on:change=move |event| set_minutes(event_target_value(&event))
            />
        </label>
        <Field field=field(AgendaText::Decision) name=text.decision class="field-tall"/>
    }
}
