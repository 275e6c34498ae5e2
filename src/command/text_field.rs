//! Addresses of the plan's texts, so that one command edits them all.

use super::CommandError;
use crate::domain::{
    Activity, AgendaItem, AgendaItemId, ApprovalBlock, ApprovalId, ColumnId, Entry, EntryId,
    Meeting, Person, PersonId, Plan, ReportPart, ReportPartId, SectionId, TaskId,
};
use std::sync::Arc;

/// Where a text stands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum TextField {
    /// Title of the document.
    Title,
    /// The association's name.
    Organisation,
    /// Theme.
    Theme,
    /// Goal.
    Goal,
    /// Remark of the heading.
    HeadingNote,
    /// A text of an approval block.
    Approval(ApprovalId, ApprovalText),
    /// A task.
    Task(TaskId),
    /// A text of a section.
    Section(SectionId, SectionText),
    /// The heading of a column.
    Column(SectionId, ColumnId),
    /// A text of an activity.
    Activity(EntryId, ActivityText),
    /// A text of a meeting.
    Meeting(EntryId, MeetingText),
    /// A text of an agenda item.
    Item(EntryId, AgendaItemId, AgendaText),
    /// A note between rows.
    Note(EntryId),
    /// A cell of one of the section's own columns.
    Cell(EntryId, ColumnId),
    /// The same in the row of an agenda item.
    ItemCell(EntryId, AgendaItemId, ColumnId),
    /// A text of a person.
    Person(PersonId, PersonText),
    /// A text of the report.
    Report(ReportPartId, ReportText),
}

macro_rules! text_fields {
    ($($(#[$doc:meta])* $name:ident of $record:ident { $($(#[$vdoc:meta])* $variant:ident => $field:ident),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The text of `record`.
            pub fn of(self, record: &$record) -> &str {
                match self { $(Self::$variant => &record.$field),+ }
            }

            fn of_mut(self, record: &mut $record) -> &mut String {
                match self { $(Self::$variant => &mut record.$field),+ }
            }
        }
    )+};
}

text_fields! {
    /// Texts of an approval block.
    ApprovalText of ApprovalBlock {
        /// «Утверждаю».
        Heading => heading,
        /// Post or body.
        Role => role,
        /// Signatory.
        Name => name,
        /// Date as written.
        Date => date,
        /// Order or protocol.
        Document => document,
    }
    /// Texts of an activity.
    ActivityText of Activity {
        /// What is to be done.
        Text => text,
        /// Where.
        Place => place,
        /// Form.
        Form => form,
        /// Audience.
        Audience => audience,
        /// What came of it.
        Result => result,
        /// Why it was moved or cancelled.
        Reason => reason,
        /// Remark.
        Note => note,
    }
    /// Texts of a meeting.
    MeetingText of Meeting {
        /// What it is called.
        Label => label,
        /// Its number.
        Number => number,
        /// Theme.
        Theme => theme,
        /// Form.
        Form => form,
        /// Platform or place.
        Place => place,
        /// What was decided.
        Decision => decision,
        /// Who came.
        Attendance => attendance,
        /// Number of the protocol.
        Protocol => protocol,
        /// Who presided.
        Chair => chair,
        /// Who kept the protocol.
        Secretary => secretary,
        /// Why it was moved or cancelled.
        Reason => reason,
        /// Remark.
        Note => note,
    }
    /// Texts of an agenda item.
    AgendaText of AgendaItem {
        /// The question.
        Text => text,
        /// Its own form.
        Form => form,
        /// Its own place.
        Place => place,
        /// What was decided.
        Decision => decision,
    }
    /// Texts of a person.
    PersonText of Person {
        /// Name.
        Name => name,
        /// School.
        School => school,
        /// Role.
        Role => role,
        /// How to reach them.
        Contact => contact,
    }
    /// Texts of a part of the report.
    ReportText of ReportPart {
        /// Its heading.
        Title => title,
        /// What it says.
        Text => text,
    }
}

/// Texts of a section.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum SectionText {
    /// Title.
    Title,
    /// Text above the table.
    Intro,
}

impl TextField {
    /// The row that it stands in.
    pub fn entry(self) -> Option<EntryId> {
        match self {
            Self::Activity(id, _)
            | Self::Meeting(id, _)
            | Self::Item(id, ..)
            | Self::Note(id)
            | Self::Cell(id, _)
            | Self::ItemCell(id, ..) => Some(id),
            _ => None,
        }
    }

    /// The text as it stands; `None` when the record is not in the plan or is of another kind.
    pub fn get(self, plan: &Plan) -> Option<&str> {
        let heading = &plan.heading;
        Some(match self {
            Self::Title => &heading.title,
            Self::Organisation => &heading.organisation,
            Self::Theme => &heading.theme,
            Self::Goal => &heading.goal,
            Self::HeadingNote => &heading.note,
            Self::Approval(id, text) => text.of(plan.approvals.iter().find(|a| a.id == id)?),
            Self::Task(id) => &plan.task(id)?.text,
            Self::Section(id, SectionText::Title) => &plan.section(id)?.title,
            Self::Section(id, SectionText::Intro) => &plan.section(id)?.intro,
            Self::Column(section, id) => &plan.section(section)?.column(id)?.title,
            Self::Person(id, text) => text.of(plan.person(id)?),
            Self::Report(id, text) => text.of(plan.report.iter().find(|part| part.id == id)?),
            Self::Activity(id, _)
            | Self::Meeting(id, _)
            | Self::Item(id, ..)
            | Self::Note(id)
            | Self::Cell(id, _)
            | Self::ItemCell(id, ..) => self.in_entry(plan.entry(id)?)?,
        })
    }

    fn in_entry(self, entry: &Arc<Entry>) -> Option<&str> {
        Some(match (self, &**entry) {
            (Self::Activity(_, text), Entry::Activity(activity)) => text.of(activity),
            (Self::Meeting(_, text), Entry::Meeting(meeting)) => text.of(meeting),
            (Self::Item(_, item, text), Entry::Meeting(meeting)) => text.of(meeting.item(item)?),
            (Self::Note(_), Entry::Note(note)) => &note.text,
            (
                Self::Cell(_, column),
                Entry::Activity(Activity { cells, .. }) | Entry::Meeting(Meeting { cells, .. }),
            ) => cells.get(&column).map_or("", String::as_str),
            (Self::ItemCell(_, item, column), Entry::Meeting(meeting)) => meeting
                .item(item)?
                .cells
                .get(&column)
                .map_or("", String::as_str),
            _ => return None,
        })
    }

    /// Puts `text` in its place and returns what stood there.
    pub(super) fn replace(self, plan: &mut Plan, text: String) -> Result<String, CommandError> {
        let heading = &mut plan.heading;
        let slot = match self {
            Self::Title => &mut heading.title,
            Self::Organisation => &mut heading.organisation,
            Self::Theme => &mut heading.theme,
            Self::Goal => &mut heading.goal,
            Self::HeadingNote => &mut heading.note,
            Self::Approval(id, part) => {
                let block = plan.approvals.iter_mut().find(|block| block.id == id);
                part.of_mut(block.ok_or(CommandError::Missing)?)
            }
            Self::Task(id) => {
                let task = plan.tasks.iter_mut().find(|task| task.id == id);
                &mut task.ok_or(CommandError::Missing)?.text
            }
            Self::Person(id, part) => {
                let person = plan.people.iter_mut().find(|person| person.id == id);
                part.of_mut(person.ok_or(CommandError::Missing)?)
            }
            Self::Report(id, text) => {
                let part = plan.report.iter_mut().find(|part| part.id == id);
                text.of_mut(part.ok_or(CommandError::Missing)?)
            }
            Self::Section(id, part) => {
                return Ok(plan.change_section(id, |section| {
                    let slot = match part {
                        SectionText::Title => &mut section.title,
                        SectionText::Intro => &mut section.intro,
                    };
                    std::mem::replace(slot, text)
                })?);
            }
            Self::Column(section, id) => {
                return plan.change_section(section, |section| {
                    let column = section.columns.iter_mut().find(|column| column.id == id);
                    let column = column.ok_or(CommandError::Missing)?;
                    Ok(std::mem::replace(&mut column.title, text))
                })?;
            }
            Self::Activity(id, _)
            | Self::Meeting(id, _)
            | Self::Item(id, ..)
            | Self::Note(id)
            | Self::Cell(id, _)
            | Self::ItemCell(id, ..) => {
                return plan.change_entry(id, |entry| self.replace_in(entry, text))?;
            }
        };
        Ok(std::mem::replace(slot, text))
    }

    fn replace_in(self, entry: &mut Entry, text: String) -> Result<String, CommandError> {
        let slot = match (self, entry) {
            (Self::Activity(_, part), Entry::Activity(activity)) => part.of_mut(activity),
            (Self::Meeting(_, part), Entry::Meeting(meeting)) => part.of_mut(meeting),
            (Self::Item(_, id, part), Entry::Meeting(meeting)) => {
                part.of_mut(item_mut(meeting, id)?)
            }
            (Self::Note(_), Entry::Note(note)) => &mut note.text,
            (
                Self::Cell(_, column),
                Entry::Activity(Activity { cells, .. }) | Entry::Meeting(Meeting { cells, .. }),
            ) => return Ok(put_cell(cells, column, text)),
            (Self::ItemCell(_, id, column), Entry::Meeting(meeting)) => {
                return Ok(put_cell(&mut item_mut(meeting, id)?.cells, column, text));
            }
            _ => return Err(CommandError::WrongKind),
        };
        Ok(std::mem::replace(slot, text))
    }
}

/// An empty cell is no cell, so that emptying one and undoing it leave the same plan.
fn put_cell(
    cells: &mut crate::domain::Sorted<ColumnId, String>,
    column: ColumnId,
    text: String,
) -> String {
    let former = if text.is_empty() {
        cells.remove(&column)
    } else {
        cells.insert(column, text)
    };
    former.unwrap_or_default()
}

/// The item called `id`, to be changed.
pub(super) fn item_mut(
    meeting: &mut Meeting,
    id: AgendaItemId,
) -> Result<&mut AgendaItem, CommandError> {
    meeting
        .agenda
        .iter_mut()
        .find(|item| item.id == id)
        .ok_or(CommandError::Missing)
}
