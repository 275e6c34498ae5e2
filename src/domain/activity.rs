//! An activity (мероприятие): a row of a section's table, with its term and its appointment. Also the plain note.

use super::{ColumnId, EntryId, Extra, Responsible, Timing};
use crate::domain::Sorted;
use chrono::{NaiveDate, NaiveTime};

/// How an entry went.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Status {
    /// Still to come.
    #[default]
    Planned,
    /// Held (проведено).
    Held,
    /// Moved to another time (перенесено).
    Moved,
    /// Cancelled (отменено).
    Cancelled,
}

impl Status {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Planned, Self::Held, Self::Moved, Self::Cancelled];
}

/// The day agreed on, and the hours when they are known. Civil time, no zone.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Appointment {
    /// The day.
    pub date: NaiveDate,
    /// Start, to the minute.
    pub start: Option<NaiveTime>,
    /// End, to the minute; the program never keeps one without a start.
    pub end: Option<NaiveTime>,
}

impl Appointment {
    /// A whole day without hours.
    pub fn on(date: NaiveDate) -> Self {
        Self {
            date,
            start: None,
            end: None,
        }
    }

    /// How long it lasts, in minutes; `None` without both hours.
    pub fn minutes(self) -> Option<u32> {
        let length = self.end? - self.start?;
        u32::try_from(length.num_minutes()).ok()
    }
}

/// One thing to be done. Every text may be empty and may have several lines.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Activity {
    /// Its name within the plan.
    pub id: EntryId,
    /// What is to be done, without the row's number.
    pub text: String,
    /// The official term, as written and as read.
    pub timing: Timing,
    /// Where.
    pub place: String,
    /// Who answers for it, in order.
    pub responsible: Vec<Responsible>,
    /// Form («мастер-класс»).
    pub form: String,
    /// For whom (класс, участники).
    pub audience: String,
    /// How it went.
    pub status: Status,
    /// The day it was held on, when that is told.
    pub held: Option<NaiveDate>,
    /// The term it was moved to, beside the official one, which stays as written. A day alone is an appointment.
    pub moved: Timing,
    /// Why it was moved or cancelled.
    pub reason: String,
    /// The day agreed on.
    pub appointment: Option<Appointment>,
    /// What came of it.
    pub result: String,
    /// A remark that belongs to the row.
    pub note: String,
    /// Cells of the section's own columns, by column; an empty cell is not there.
    pub cells: Sorted<ColumnId, String>,
    /// Unknown fields.
    pub extra: Extra,
}

impl Activity {
    /// An empty activity.
    pub fn new(id: EntryId) -> Self {
        Self {
            id,
            text: String::new(),
            timing: Timing::Absent,
            place: String::new(),
            responsible: Vec::new(),
            form: String::new(),
            audience: String::new(),
            status: Status::Planned,
            held: None,
            moved: Timing::Absent,
            reason: String::new(),
            appointment: None,
            result: String::new(),
            note: String::new(),
            cells: Sorted::new(),
            extra: Extra::default(),
        }
    }
}

/// Text that stands between rows and is none of them: a heading inside a table, a line that was not understood.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Note {
    /// Its name within the plan.
    pub id: EntryId,
    /// The text, lines kept.
    pub text: String,
    /// Unknown fields.
    pub extra: Extra,
}

impl Note {
    /// The note `text`.
    pub fn new(id: EntryId, text: &str) -> Self {
        Self {
            id,
            text: text.to_owned(),
            extra: Extra::default(),
        }
    }
}
