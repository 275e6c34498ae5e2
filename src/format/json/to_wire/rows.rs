//! The rows of a section: activities, meetings with their agenda, notes; their deadlines and appointments.

use super::{list, unknown, unknown_of_part, unless_usual};
use crate::domain::Sorted;
use crate::domain::{
    Activity, AgendaItem, Appointment, ColumnId, Entry, Extra, Meeting, Note, PersonId, Reading,
    ReadingOrigin, Responsible, Speaker, Status, Timing,
};
use crate::format::json::names::{name_of, write_hour};
use crate::format::json::node::{Fields, Node};
use crate::format::json::record::Record;
use crate::format::json::wire_v1 as wire;
use crate::timing::notation;

/// A row of a section.
pub(super) fn row(entry: &Entry) -> Node {
    match entry {
        Entry::Activity(row) => activity(row),
        Entry::Meeting(row) => meeting(row),
        Entry::Note(row) => note(row),
    }
}

fn activity(row: &Activity) -> Node {
    let extra = &row.extra;
    let record = wire::Activity {
        kind: "activity".to_owned(),
        id: row.id.to_string(),
        text: row.text.clone(),
        timing: timing(&row.timing, "timing", extra),
        place: row.place.clone(),
        responsible: list(
            "responsible",
            extra,
            row.responsible.iter().map(responsible),
        ),
        form: row.form.clone(),
        audience: row.audience.clone(),
        status: status(row.status),
        appointment: row.appointment.map(|day| appointment(day, extra)),
        result: row.result.clone(),
        note: row.note.clone(),
        cells: cells(&row.cells, extra),
        held: row.held.map(|day| day.to_string()).unwrap_or_default(),
        moved: timing(&row.moved, "moved", extra),
        reason: row.reason.clone(),
    };
    record.write(unknown(extra))
}

fn meeting(row: &Meeting) -> Node {
    let extra = &row.extra;
    let record = wire::Meeting {
        kind: "meeting".to_owned(),
        id: row.id.to_string(),
        label: row.label.clone(),
        number: row.number.clone(),
        theme: row.theme.clone(),
        form: row.form.clone(),
        place: row.place.clone(),
        timing: timing(&row.timing, "timing", extra),
        appointment: row.appointment.map(|day| appointment(day, extra)),
        responsible: list(
            "responsible",
            extra,
            row.responsible.iter().map(responsible),
        ),
        status: status(row.status),
        agenda: list("agenda", extra, row.agenda.iter().map(agenda_item)),
        decision: row.decision.clone(),
        attendance: row.attendance.clone(),
        protocol: row.protocol.clone(),
        chair: row.chair.clone(),
        secretary: row.secretary.clone(),
        note: row.note.clone(),
        cells: cells(&row.cells, extra),
        held: row.held.map(|day| day.to_string()).unwrap_or_default(),
        moved: timing(&row.moved, "moved", extra),
        reason: row.reason.clone(),
    };
    record.write(unknown(extra))
}

fn note(row: &Note) -> Node {
    let record = wire::Note {
        kind: "note".to_owned(),
        id: row.id.to_string(),
        text: row.text.clone(),
    };
    record.write(unknown(&row.extra))
}

fn agenda_item(item: &AgendaItem) -> Node {
    let extra = &item.extra;
    let record = wire::AgendaItem {
        id: item.id.to_string(),
        text: item.text.clone(),
        timing: timing(&item.timing, "timing", extra),
        form: item.form.clone(),
        place: item.place.clone(),
        responsible: list(
            "responsible",
            extra,
            item.responsible.iter().map(responsible),
        ),
        speakers: list("speakers", extra, item.speakers.iter().map(speaker)),
        minutes: item.minutes.map(i64::from),
        decision: item.decision.clone(),
        cells: cells(&item.cells, extra),
    };
    record.write(unknown(extra))
}

fn speaker(speaker: &Speaker) -> Node {
    let record = wire::Speaker {
        role: speaker.role.clone(),
        name: speaker.name.clone(),
        school: speaker.school.clone(),
        person: link(speaker.person),
    };
    record.write(unknown(&speaker.extra))
}

fn responsible(responsible: &Responsible) -> Node {
    let record = wire::Responsible {
        words: responsible.words.clone(),
        person: link(responsible.person),
    };
    record.write(unknown(&responsible.extra))
}

fn link(person: Option<PersonId>) -> String {
    person.map(|id| id.to_string()).unwrap_or_default()
}

fn status(status: Status) -> String {
    unless_usual(status)
}

/// `part` is its name in the record.
fn timing(timing: &Timing, part: &str, row: &Extra) -> Option<Node> {
    let record = match timing {
        Timing::Absent => return None,
        Timing::Inherited => wire::Timing {
            inherited: true,
            wording: String::new(),
            reading: String::new(),
            origin: String::new(),
        },
        Timing::Stated {
            wording,
            reading,
            origin,
        } => wire::Timing {
            inherited: false,
            wording: wording.clone(),
            reading: reading_text(reading, row.part(part)),
            origin: match origin {
                ReadingOrigin::Derived => String::new(),
                ReadingOrigin::Chosen => name_of(*origin).to_owned(),
            },
        },
    };
    Some(record.write(unknown_of_part(part, row)))
}

/// The notation; empty when the file had a notation that we could not read and nothing better is known since.
pub(super) fn reading_text(reading: &Reading, kept: Option<&Extra>) -> String {
    let unread = kept.is_some_and(|kept| kept.field("reading").is_some());
    if unread && *reading == Reading::Unknown {
        return String::new();
    }
    notation::print(reading)
}

fn appointment(appointment: Appointment, row: &Extra) -> Node {
    let record = wire::Appointment {
        date: appointment.date.to_string(),
        start: appointment.start.map(write_hour).unwrap_or_default(),
        end: appointment.end.map(write_hour).unwrap_or_default(),
    };
    record.write(unknown_of_part("appointment", row))
}

fn cells(cells: &Sorted<ColumnId, String>, row: &Extra) -> Option<Node> {
    let kept = unknown_of_part("cells", row);
    let cell = |(id, text): (&ColumnId, &String)| (id.to_string(), Node::string(text));
    let known = cells.iter().map(cell);
    // A cell that has been written since wins over one that could not be read.
    let all: Fields = kept.into_iter().chain(known).collect();
    (!all.is_empty()).then(|| Node::Object(all.into_iter().collect()))
}
