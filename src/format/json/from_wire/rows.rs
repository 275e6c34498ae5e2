//! The rows of a section: activities, meetings with their agenda, notes; their deadlines and appointments.

use super::Reader;
use crate::domain::Sorted;
use crate::domain::{
    Activity, AgendaItem, Appointment, ColumnId, Entry, Extra, Meeting, Note, PersonId, Reading,
    ReadingOrigin, Responsible, Speaker, Status, Timing,
};
use crate::format::LossKind;
use crate::format::json::names::{read_day, read_hour};
use crate::format::json::node::{Fields, Node};
use crate::format::json::wire_v1 as wire;
use crate::timing::notation;

impl Reader {
    /// A row; `None` when its kind is missing or not one of ours.
    pub(super) fn row(&mut self, fields: Fields, path: &str) -> Option<Entry> {
        let kind = fields.get("kind")?.as_string()?;
        match kind.as_str() {
            "activity" => Some(Entry::Activity(self.activity(fields, path))),
            "meeting" => Some(Entry::Meeting(self.meeting(fields, path))),
            "note" => Some(Entry::Note(self.row_note(fields, path))),
            _ => None,
        }
    }

    fn activity(&mut self, fields: Fields, path: &str) -> Activity {
        let (wire, mut extra) = self.record::<wire::Activity>(fields, path);
        let extra = &mut extra;
        Activity {
            id: self.id("entries", &wire.id, path),
            text: wire.text,
            timing: self.timing(wire.timing, "timing", path, extra),
            place: wire.place,
            responsible: self.responsible(wire.responsible, path, extra),
            form: wire.form,
            audience: wire.audience,
            status: self.status(&wire.status, path, extra),
            appointment: self.appointment(wire.appointment, path, extra),
            result: wire.result,
            note: wire.note,
            cells: self.cells(wire.cells, path, extra),
            held: self.value(&wire.held, "held", path, extra, read_day),
            moved: self.timing(wire.moved, "moved", path, extra),
            reason: wire.reason,
            extra: std::mem::take(extra),
        }
    }

    fn meeting(&mut self, fields: Fields, path: &str) -> Meeting {
        let (wire, mut extra) = self.record::<wire::Meeting>(fields, path);
        let extra = &mut extra;
        Meeting {
            id: self.id("entries", &wire.id, path),
            label: wire.label,
            number: wire.number,
            theme: wire.theme,
            form: wire.form,
            place: wire.place,
            timing: self.timing(wire.timing, "timing", path, extra),
            appointment: self.appointment(wire.appointment, path, extra),
            responsible: self.responsible(wire.responsible, path, extra),
            status: self.status(&wire.status, path, extra),
            agenda: self.list("agenda", wire.agenda, path, extra, Self::agenda_item),
            decision: wire.decision,
            attendance: wire.attendance,
            protocol: wire.protocol,
            chair: wire.chair,
            secretary: wire.secretary,
            note: wire.note,
            cells: self.cells(wire.cells, path, extra),
            held: self.value(&wire.held, "held", path, extra, read_day),
            moved: self.timing(wire.moved, "moved", path, extra),
            reason: wire.reason,
            extra: std::mem::take(extra),
        }
    }

    fn row_note(&mut self, fields: Fields, path: &str) -> Note {
        let (wire, extra) = self.record::<wire::Note>(fields, path);
        Note {
            id: self.id("entries", &wire.id, path),
            text: wire.text,
            extra,
        }
    }

    fn agenda_item(&mut self, fields: Fields, path: &str) -> AgendaItem {
        let (wire, mut extra) = self.record::<wire::AgendaItem>(fields, path);
        let extra = &mut extra;
        AgendaItem {
            id: self.id("agenda", &wire.id, path),
            text: wire.text,
            timing: self.timing(wire.timing, "timing", path, extra),
            form: wire.form,
            place: wire.place,
            responsible: self.responsible(wire.responsible, path, extra),
            speakers: self.list("speakers", wire.speakers, path, extra, Self::speaker),
            minutes: self.minutes(wire.minutes, path, extra),
            decision: wire.decision,
            cells: self.cells(wire.cells, path, extra),
            extra: std::mem::take(extra),
        }
    }

    fn responsible(&mut self, nodes: Vec<Node>, path: &str, extra: &mut Extra) -> Vec<Responsible> {
        self.list("responsible", nodes, path, extra, |reader, fields, path| {
            let (wire, mut extra) = reader.record::<wire::Responsible>(fields, path);
            Responsible {
                words: wire.words,
                person: reader.link(&wire.person, path, &mut extra),
                extra,
            }
        })
    }

    fn speaker(&mut self, fields: Fields, path: &str) -> Speaker {
        let (wire, mut extra) = self.record::<wire::Speaker>(fields, path);
        Speaker {
            role: wire.role,
            name: wire.name,
            school: wire.school,
            person: self.link(&wire.person, path, &mut extra),
            extra,
        }
    }

    /// The person meant. One who is not among the plan's people is kept in the file but not in the plan.
    fn link(&mut self, text: &str, path: &str, extra: &mut Extra) -> Option<PersonId> {
        if text.is_empty() {
            return None;
        }
        if let Ok(id) = text.parse::<PersonId>()
            && self.taken.contains(&("people", id.into()))
        {
            return Some(id);
        }
        self.note(path, LossKind::DanglingReference, text);
        extra.keep("person".to_owned(), Node::string(text).text());
        None
    }

    fn status(&mut self, text: &str, path: &str, extra: &mut Extra) -> Status {
        let status = self.choice(text, "status", path, extra);
        status.unwrap_or_default()
    }

    fn minutes(&mut self, minutes: Option<i64>, path: &str, extra: &mut Extra) -> Option<u16> {
        let number = minutes?;
        let minutes = u16::try_from(number).ok();
        if minutes.is_none() {
            self.bad_value("minutes", path, &number.to_string());
            extra.keep("minutes".to_owned(), number.to_string());
        }
        minutes
    }

    /// A deadline that stands under the name `part`.
    fn timing(&mut self, node: Option<Node>, part: &str, owner: &str, extra: &mut Extra) -> Timing {
        let Some(fields) = node.and_then(|node| node.fields()) else {
            return Timing::Absent;
        };
        let path = format!("{owner}.{part}");
        let (wire, mut unknown) = self.record::<wire::Timing>(fields, &path);
        let says_nothing = wire.wording.is_empty() && wire.reading.is_empty();
        let timing = if wire.inherited && says_nothing {
            Timing::Inherited
        } else {
            if wire.inherited {
                self.bad_value("inherited", &path, "true");
                unknown.keep("inherited".to_owned(), "true".to_owned());
            }
            let read = notation::parse;
            let reading = self.value(&wire.reading, "reading", &path, &mut unknown, read);
            let origin = self.choice(&wire.origin, "origin", &path, &mut unknown);
            Timing::Stated {
                wording: wire.wording,
                reading: reading.unwrap_or(Reading::Unknown),
                origin: origin.unwrap_or(ReadingOrigin::Derived),
            }
        };
        extra.keep_part(part, unknown);
        timing
    }

    /// The day agreed on. Without a day there is none, and an end needs a start.
    fn appointment(
        &mut self,
        node: Option<Node>,
        owner: &str,
        extra: &mut Extra,
    ) -> Option<Appointment> {
        let node = node?;
        let path = format!("{owner}.appointment");
        let (wire, mut unknown) = self.record::<wire::Appointment>(node.fields()?, &path);
        let Some(date) = read_day(&wire.date) else {
            self.bad_value("date", &path, &node.text());
            extra.keep("appointment".to_owned(), node.text());
            return None;
        };
        let start = self.value(&wire.start, "start", &path, &mut unknown, read_hour);
        let end = self.value(&wire.end, "end", &path, &mut unknown, |text| {
            start.and_then(|_| read_hour(text))
        });
        extra.keep_part("appointment", unknown);
        Some(Appointment { date, start, end })
    }

    fn cells(
        &mut self,
        node: Option<Node>,
        owner: &str,
        extra: &mut Extra,
    ) -> Sorted<ColumnId, String> {
        let fields = node.and_then(|node| node.fields()).unwrap_or_default();
        let path = format!("{owner}.cells");
        let mut unknown = Extra::default();
        let mut cells = Sorted::new();
        for (name, node) in fields {
            if let (Ok(column), Some(text)) = (name.parse(), node.as_string()) {
                // An empty cell is no cell: so says `command`, which must be able to take an edit back.
                if !text.is_empty() {
                    cells.insert(column, text);
                }
                continue;
            }
            self.bad_value(&name, &path, &node.text());
            unknown.keep(name, node.text());
        }
        extra.keep_part("cells", unknown);
        cells
    }
}
