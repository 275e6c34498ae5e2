//! A row of a section: an activity, a meeting or a note. What the three have in common.

use chrono::NaiveDate;

use super::{Activity, Appointment, EntryId, Meeting, Note, Responsible, Status, Timing};

/// A row of a section's table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Entry {
    /// Something to be done.
    Activity(Activity),
    /// A meeting with its agenda.
    Meeting(Meeting),
    /// Text between rows.
    Note(Note),
}

impl Entry {
    /// Its name within the plan.
    pub fn id(&self) -> EntryId {
        match self {
            Self::Activity(activity) => activity.id,
            Self::Meeting(meeting) => meeting.id,
            Self::Note(note) => note.id,
        }
    }

    /// The term; `None` for a note, which has no time.
    pub fn timing(&self) -> Option<&Timing> {
        match self {
            Self::Activity(activity) => Some(&activity.timing),
            Self::Meeting(meeting) => Some(&meeting.timing),
            Self::Note(_) => None,
        }
    }

    /// The day agreed on.
    pub fn appointment(&self) -> Option<Appointment> {
        match self {
            Self::Activity(activity) => activity.appointment,
            Self::Meeting(meeting) => meeting.appointment,
            Self::Note(_) => None,
        }
    }

    /// How it went; `None` for a note.
    pub fn status(&self) -> Option<Status> {
        match self {
            Self::Activity(activity) => Some(activity.status),
            Self::Meeting(meeting) => Some(meeting.status),
            Self::Note(_) => None,
        }
    }

    /// The day it was held on, when that is told.
    pub fn held(&self) -> Option<NaiveDate> {
        match self {
            Self::Activity(activity) => activity.held,
            Self::Meeting(meeting) => meeting.held,
            Self::Note(_) => None,
        }
    }

    /// The term it was moved to; `None` when it was not, or to a day alone.
    pub fn moved(&self) -> Option<&Timing> {
        let moved = match self {
            Self::Activity(activity) => &activity.moved,
            Self::Meeting(meeting) => &meeting.moved,
            Self::Note(_) => return None,
        };
        moved.reading().is_some().then_some(moved)
    }

    /// Why it was moved or cancelled; empty when that is not told.
    pub fn reason(&self) -> &str {
        match self {
            Self::Activity(activity) => &activity.reason,
            Self::Meeting(meeting) => &meeting.reason,
            Self::Note(_) => "",
        }
    }

    /// Who answers for it.
    pub fn responsible(&self) -> &[Responsible] {
        match self {
            Self::Activity(activity) => &activity.responsible,
            Self::Meeting(meeting) => &meeting.responsible,
            Self::Note(_) => &[],
        }
    }

    /// The term, to be changed; `None` for a note.
    pub fn timing_mut(&mut self) -> Option<&mut Timing> {
        match self {
            Self::Activity(activity) => Some(&mut activity.timing),
            Self::Meeting(meeting) => Some(&mut meeting.timing),
            Self::Note(_) => None,
        }
    }

    /// The day agreed on, to be changed; `None` for a note.
    pub fn appointment_mut(&mut self) -> Option<&mut Option<Appointment>> {
        match self {
            Self::Activity(activity) => Some(&mut activity.appointment),
            Self::Meeting(meeting) => Some(&mut meeting.appointment),
            Self::Note(_) => None,
        }
    }

    /// How it went, to be changed; `None` for a note.
    pub fn status_mut(&mut self) -> Option<&mut Status> {
        match self {
            Self::Activity(activity) => Some(&mut activity.status),
            Self::Meeting(meeting) => Some(&mut meeting.status),
            Self::Note(_) => None,
        }
    }

    /// The day it was held on, to be changed; `None` for a note.
    pub fn held_mut(&mut self) -> Option<&mut Option<NaiveDate>> {
        match self {
            Self::Activity(activity) => Some(&mut activity.held),
            Self::Meeting(meeting) => Some(&mut meeting.held),
            Self::Note(_) => None,
        }
    }

    /// The term it was moved to, to be changed; `None` for a note.
    pub fn moved_mut(&mut self) -> Option<&mut Timing> {
        match self {
            Self::Activity(activity) => Some(&mut activity.moved),
            Self::Meeting(meeting) => Some(&mut meeting.moved),
            Self::Note(_) => None,
        }
    }

    /// Who answers for it, to be changed; `None` for a note.
    pub fn responsible_mut(&mut self) -> Option<&mut Vec<Responsible>> {
        match self {
            Self::Activity(activity) => Some(&mut activity.responsible),
            Self::Meeting(meeting) => Some(&mut meeting.responsible),
            Self::Note(_) => None,
        }
    }
}
