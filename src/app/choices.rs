//! What the user can choose apart from the plan: the look, the row that is looked at, what is open over the plan.
//! Values only; the session keeps them.

use crate::domain::{AgendaItemId, EntryId, PersonId, PlanId, SectionId};
use chrono::NaiveDate;

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// Its name in the settings and in the page's attribute.
    pub fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The page's attribute; none when the system decides.
    pub fn attribute(self) -> Option<&'static str> {
        (self != Self::Auto).then(|| self.code())
    }
}

/// The row that the inspector shows.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Selection {
    /// An activity, a meeting or a note.
    Entry(EntryId),
    /// An agenda item of a meeting.
    Item(EntryId, AgendaItemId),
}

impl Selection {
    /// The row itself, or the meeting of the item.
    pub fn entry(self) -> EntryId {
        match self {
            Self::Entry(id) | Self::Item(id, _) => id,
        }
    }
}

/// What is edited in a dialog of its own over the plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Panel {
    /// The deadline of a row or of an agenda item.
    Timing(Selection),
    /// The school year.
    Year,
    /// When a row takes place.
    Move(EntryId),
    /// The section of a row, or the meeting of an agenda item; of the marked rows when none is named.
    Place(Option<Selection>),
    /// The deadline of the marked rows.
    TimingOfMarked,
    /// Who answers for the marked rows.
    ResponsibleOfMarked,
    /// A row to be made on a day.
    Create(NaiveDate),
    /// The columns of a section's table.
    Columns(SectionId),
    /// How sections and rows are numbered.
    Numbering,
    /// Which other plans the calendar shows.
    Plans,
    /// How a row went; then back to what matters now, when that is where it was asked.
    Status(EntryId, bool),
    /// What matters now.
    Now,
    /// With whom a person is one.
    Merge(PersonId),
    /// The plan of the next year, from that one.
    NextYear(PlanId),
    /// A template to be made of that plan.
    SaveTemplate(PlanId),
    /// The name of that template.
    RenameTemplate(PlanId),
    /// The list of keys; edits nothing.
    Keys,
    /// Which rows are shown; edits nothing.
    Filter,
}
