//! A meeting (заседание) with its agenda.

use super::{
    AgendaItemId, Appointment, ColumnId, EntryId, Extra, PersonId, Responsible, Status, Timing,
};
use crate::domain::Sorted;
use chrono::NaiveDate;

/// A meeting of the association. Every text may be empty.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Meeting {
    /// Its name within the plan.
    pub id: EntryId,
    /// What it is called («Заседание», «Заседание МО», «Meeting»).
    pub label: String,
    /// Its number as written («1», «I»).
    pub number: String,
    /// Theme, with its quotation marks if the author wrote them.
    pub theme: String,
    /// Form: семинар, круглый стол, вебинар, конференция, семинар-практикум, …
    pub form: String,
    /// Where it meets: a platform (Сферум, Zoom) or a place.
    pub place: String,
    /// The official term.
    pub timing: Timing,
    /// The day agreed on.
    pub appointment: Option<Appointment>,
    /// Who answers for it.
    pub responsible: Vec<Responsible>,
    /// How it went.
    pub status: Status,
    /// The day it was held on, when that is told.
    pub held: Option<NaiveDate>,
    /// The term it was moved to, beside the official one, which stays as written. A day alone is an appointment.
    pub moved: Timing,
    /// Why it was moved or cancelled.
    pub reason: String,
    /// Agenda, in order.
    pub agenda: Vec<AgendaItem>,
    /// What was decided.
    pub decision: String,
    /// Who came: a number, names, guests, as written.
    pub attendance: String,
    /// Number of the protocol (протокол), and its day if it is another one.
    pub protocol: String,
    /// Who presided.
    pub chair: String,
    /// Who kept the protocol.
    pub secretary: String,
    /// A remark; also what stood in the meeting's heading and belongs nowhere else.
    pub note: String,
    /// Cells of the section's own columns, by column; an empty cell is not there.
    pub cells: Sorted<ColumnId, String>,
    /// Unknown fields.
    pub extra: Extra,
}

impl Meeting {
    /// An empty meeting.
    pub fn new(id: EntryId, label: &str, number: &str) -> Self {
        Self {
            id,
            label: label.to_owned(),
            number: number.to_owned(),
            theme: String::new(),
            form: String::new(),
            place: String::new(),
            timing: Timing::Absent,
            appointment: None,
            responsible: Vec::new(),
            status: Status::Planned,
            held: None,
            moved: Timing::Absent,
            reason: String::new(),
            agenda: Vec::new(),
            decision: String::new(),
            attendance: String::new(),
            protocol: String::new(),
            chair: String::new(),
            secretary: String::new(),
            note: String::new(),
            cells: Sorted::new(),
            extra: Extra::default(),
        }
    }

    /// The planned length of its agenda, in minutes; items without one do not count.
    pub fn minutes(&self) -> u32 {
        let planned = self.agenda.iter().filter_map(|item| item.minutes);
        planned.map(u32::from).sum()
    }

    /// The item called `id`.
    pub fn item(&self, id: AgendaItemId) -> Option<&AgendaItem> {
        self.agenda.iter().find(|item| item.id == id)
    }
}

/// One question of the agenda.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AgendaItem {
    /// Its name within the plan.
    pub id: AgendaItemId,
    /// The question, lines kept, without its number.
    pub text: String,
    /// Almost always inherited from the meeting.
    pub timing: Timing,
    /// Its own form when it has one («круглый стол»).
    pub form: String,
    /// Where, when it differs from the meeting's place.
    pub place: String,
    /// Who answers for it.
    pub responsible: Vec<Responsible>,
    /// Who speaks.
    pub speakers: Vec<Speaker>,
    /// Planned length in minutes.
    pub minutes: Option<u16>,
    /// What was decided on it.
    pub decision: String,
    /// Cells of the section's own columns, by column; an empty cell is not there.
    pub cells: Sorted<ColumnId, String>,
    /// Unknown fields.
    pub extra: Extra,
}

impl AgendaItem {
    /// An empty item that shares the meeting's term.
    pub fn new(id: AgendaItemId) -> Self {
        Self {
            id,
            text: String::new(),
            timing: Timing::Inherited,
            form: String::new(),
            place: String::new(),
            responsible: Vec::new(),
            speakers: Vec::new(),
            minutes: None,
            decision: String::new(),
            cells: Sorted::new(),
            extra: Extra::default(),
        }
    }
}

/// Who speaks to an agenda item («Доклад: Дроздовой Н. А. (Нечаевская ООШ)»).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Speaker {
    /// What they give («Доклад»); may be empty.
    pub role: String,
    /// Name as written, in the case it was written in.
    pub name: String,
    /// School or other organisation; may be empty.
    pub school: String,
    /// The person meant, one of the plan's people.
    pub person: Option<PersonId>,
    /// Unknown fields.
    pub extra: Extra,
}

impl Speaker {
    /// A speaker as one line: «Доклад: Иванова А. П. (Лицей № 2)».
    pub fn line(&self) -> String {
        let role = if self.role.is_empty() {
            String::new()
        } else {
            format!("{}: ", self.role)
        };
        let school = if self.school.is_empty() {
            String::new()
        } else {
            format!(" ({})", self.school)
        };
        format!("{role}{}{school}", self.name)
    }

    /// Reads such a line; what is not told apart is the name. `None` for an empty line.
    pub fn from_line(line: &str) -> Option<Self> {
        let line = line.trim();
        let (role, rest) = match line.split_once(':') {
            Some((role, rest)) => (role.trim(), rest.trim()),
            None => ("", line),
        };
        let in_brackets = rest
            .strip_suffix(')')
            .and_then(|rest| rest.rsplit_once('('));
        let (name, school) = in_brackets.unwrap_or((rest, ""));
        let speaker = Self::new(role, name.trim(), school.trim());
        (!line.is_empty()).then_some(speaker)
    }

    /// Words alone.
    pub fn new(role: &str, name: &str, school: &str) -> Self {
        Self {
            role: role.to_owned(),
            name: name.to_owned(),
            school: school.to_owned(),
            person: None,
            extra: Extra::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_speaker_reads_back_from_its_line() {
        for line in [
            "Доклад: Белова И. Р. (Лицей)",
            "Белова И. Р.",
            "Отчёт: Белова",
            "Белова (Школа № 4)",
        ] {
            assert_eq!(
                Speaker::from_line(line)
                    .map(|speaker| speaker.line())
                    .as_deref(),
                Some(line)
            );
        }
        assert_eq!(Speaker::from_line("  "), None);
    }
}
