//! The inspector's fields of a meeting and of a point of its agenda: what it is, how long it takes, its protocol.

use super::fields::{field, fields_of_term, responsible_field, under};
use super::named::named;
use crate::app::session::Selection;
use crate::app::{State, Store};
use crate::command::{AgendaText, Command, Gesture, MeetingText, TextField};
use crate::domain::{AgendaItemId, Appointment, Entry, EntryId, Meeting, Status};
use crate::ui::document::PlanText;
use crate::ui::document::cells::{item_wording_text, of_item, speakers_text};
use crate::ui::document::chip::item_chip;
use crate::ui::document::choices::Choices;
use crate::ui::view::{View, el, memo, of_class, parts};
use crate::ui::words;
use leptos::prelude::*;

/// A text with a list of usual values, under its name.
pub(super) fn choice(field: TextField, name: &'static str, choices: Choices) -> View {
    let text = PlanText::new(field, name.to_owned()).class("edit field-control");
    under(name, "field", text.line().suggest(choices).view())
}

/// What `look` finds in the meeting.
fn of_meeting<R>(store: Store, id: EntryId, look: impl FnOnce(&Meeting) -> R) -> Option<R> {
    match store.entry(id).as_deref() {
        Some(Entry::Meeting(meeting)) => Some(look(meeting)),
        _ => None,
    }
}

/// How long the agenda is, and whether that is longer than the meeting.
pub fn agenda_length(id: EntryId, class: &'static str) -> View {
    let store = Store::expect();
    let words = words();
    let lengths = memo(move || {
        of_meeting(store, id, |meeting| {
            let room = meeting.appointment.and_then(Appointment::minutes);
            (meeting.minutes(), room)
        })
        .unwrap_or_default()
    });
    let told = move || {
        let (planned, room) = lengths.get();
        words.agenda_length(planned, room)
    };
    let is_over = move || {
        let (planned, room) = lengths.get();
        room.is_some_and(|room| planned > room).to_string()
    };
    of_class("span", class)
        .attr("data-overrun", is_over)
        .text(told)
}

/// Fields of a meeting.
pub fn meeting_fields(id: EntryId) -> View {
    let words = words();
    let (text, more) = (&words.document, &words.parts);
    let own = |part| TextField::Meeting(id, part);
    parts()
        .child(agenda_length(id, "agenda-length field-wide"))
        .child(field(own(MeetingText::Label), more.label, "field"))
        .child(field(own(MeetingText::Number), text.number, "field"))
        .child(choice(own(MeetingText::Form), text.form, Choices::Forms))
        .child(choice(
            own(MeetingText::Place),
            text.meeting_place,
            Choices::Places,
        ))
        .child(responsible_field(id, None))
        .child(field(own(MeetingText::Note), text.note, "field field-tall"))
        .child(protocol(id))
}

/// What is told after the meeting was held; folded before.
fn protocol(id: EntryId) -> View {
    let store = Store::expect();
    let words = words();
    let (text, more) = (&words.document, &words.parts);
    let own = |part| TextField::Meeting(id, part);
    let is_told = memo(move || {
        let told = of_meeting(store, id, |meeting| {
            let texts = [
                MeetingText::Attendance,
                MeetingText::Protocol,
                MeetingText::Decision,
                MeetingText::Chair,
                MeetingText::Secretary,
            ];
            let written = texts.iter().any(|part| !part.of(meeting).is_empty());
            written || meeting.status == Status::Held
        });
        told.unwrap_or(false)
    });
    let inside = of_class("div", "protocol-fields")
        .child(field(
            own(MeetingText::Protocol),
            more.protocol_number,
            "field",
        ))
        .child(
            field(
                own(MeetingText::Attendance),
                more.attendance,
                "field field-tall",
            )
            .child(of_class("span", "field-help").text(more.attendance_help)),
        )
        .child(field(
            own(MeetingText::Decision),
            text.decision,
            "field field-tall",
        ))
        .child(field(own(MeetingText::Chair), more.chair, "field"))
        .child(field(own(MeetingText::Secretary), more.secretary, "field"));
    of_class("details", "protocol field-wide")
        // Opened once there is something in it; after that it is the user's.
        .attr("open", move || is_told.get())
        .child(of_class("summary", "protocol-name").text(more.protocol))
        .child(inside)
}

/// Fields of an agenda item.
pub fn item_fields(meeting: EntryId, id: AgendaItemId) -> View {
    let text = &words().document;
    let own = |part| TextField::Item(meeting, id, part);
    let typed = State::new(None);
    let wording = item_wording_text(meeting, id, text.wording.to_owned(), typed);
    let speakers = speakers_text(meeting, id, text.speakers.to_owned());
    let control = of_class("span", "field-control").child(speakers);
    parts()
        .child(
            fields_of_term(wording, Selection::Item(meeting, id))
                .child(item_chip(meeting, id, typed)),
        )
        .child(responsible_field(meeting, Some(id)))
        .child(under(text.speakers, "field", control).child(named(meeting, Some(id), true)))
        .child(choice(own(AgendaText::Form), text.form, Choices::Forms))
        .child(choice(own(AgendaText::Place), text.place, Choices::Places))
        .child(
            of_class("label", "field")
                .child(of_class("span", "field-label").text(text.minutes))
                .child(minutes_input(meeting, id, "field-control")),
        )
        .child(agenda_length(meeting, "agenda-length field-wide"))
        .child(field(
            own(AgendaText::Decision),
            text.decision,
            "field field-tall",
        ))
}

/// The planned minutes of an item.
pub fn minutes_input(meeting: EntryId, id: AgendaItemId, class: &'static str) -> View {
    let store = Store::expect();
    let minutes = move || of_item(store, meeting, id, |item| item.minutes).flatten();
    let set = move |value: String| {
        let value = value.trim().parse::<u16>().ok();
        if value != untrack(minutes) {
            store.run(Gesture::EditText, Command::SetMinutes(meeting, id, value));
        }
    };
    el("input")
        .class(class)
        .attr("type", "number")
        .attr("inputmode", "numeric")
        .attr("min", "0")
        .attr("max", "600")
        .value(move || minutes().map(|minutes| minutes.to_string()))
        .on_value("change", set)
}
