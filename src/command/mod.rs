//! Every way the plan can change, as values with inverses, and the history of them.
//!
//! Knows the domain alone: a command names records by id and brings new values; it asks no clock.

mod apply;
pub mod columns;
pub mod compose;
pub mod duplicate;
pub mod find;
mod gesture;
mod history;
pub mod people;
pub mod reschedule;
pub mod rows;
pub mod sections;
pub mod set_year;
pub mod sort;
mod text_field;
pub mod texts;
pub mod tracking;
mod wording;

pub use gesture::Gesture;
pub use history::{History, Step};
pub use text_field::{
    ActivityText, AgendaText, ApprovalText, MeetingText, PersonText, ReportText, SectionText,
    TextField,
};
pub use wording::{read_moved, read_timing};

use crate::domain::{
    AgendaItem, AgendaItemId, Appointment, ApprovalBlock, ApprovalId, Column, Entry, EntryId,
    Language, Numbering, Person, PersonId, PlanError, ReportPart, ReportPartId, Responsible,
    SchoolYear, Section, SectionId, SectionKind, Speaker, Status, Task, TaskId, Timing,
};
use chrono::NaiveDate;
use std::fmt;
use std::sync::Arc;

/// A change of the plan. [`Command::apply`] does all of it or nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Command {
    /// Gives a text a new wording.
    SetText(TextField, String),
    /// Gives a row its term; not for notes.
    SetTiming(EntryId, Timing),
    /// Gives an agenda item its own term.
    SetItemTiming(EntryId, AgendaItemId, Timing),
    /// Agrees on a day, or takes it back; not for notes.
    SetAppointment(EntryId, Option<Appointment>),
    /// Says how it went; not for notes.
    SetStatus(EntryId, Status),
    /// Says on which day it was held; not for notes.
    SetHeld(EntryId, Option<NaiveDate>),
    /// Gives a row the term it was moved to, beside the official one; not for notes.
    SetMoved(EntryId, Timing),
    /// Names who answers for a row; not for notes.
    SetResponsible(EntryId, Vec<Responsible>),
    /// Names who answers for an agenda item.
    SetItemResponsible(EntryId, AgendaItemId, Vec<Responsible>),
    /// Names who speaks to an agenda item.
    SetSpeakers(EntryId, AgendaItemId, Vec<Speaker>),
    /// Plans the length of an agenda item, in minutes.
    SetMinutes(EntryId, AgendaItemId, Option<u16>),
    /// Puts a task at a place, from zero.
    InsertTask(usize, Task),
    /// Takes a task out.
    RemoveTask(TaskId),
    /// Moves a task to a place counted without itself.
    MoveTask(TaskId, usize),
    /// Puts an approval block at a place, from zero.
    InsertApproval(usize, ApprovalBlock),
    /// Takes an approval block out.
    RemoveApproval(ApprovalId),
    /// Moves an approval block to a place counted without itself.
    MoveApproval(ApprovalId, usize),
    /// Puts a section with its rows at a place, from zero.
    InsertSection(usize, Box<Section>, Vec<Arc<Entry>>),
    /// Takes a section out with its rows.
    RemoveSection(SectionId),
    /// Moves a section to a place counted without itself.
    MoveSection(SectionId, usize),
    /// Says what a section is made of, and whether it is an appendix. Its rows and columns stay.
    SetSectionKind(SectionId, SectionKind, bool),
    /// Gives a section other columns, shown and hidden; cells of columns that go stay with their rows.
    SetColumns(SectionId, Vec<Column>, Vec<Column>),
    /// Puts a row into a section at a place, from zero.
    InsertEntry(SectionId, usize, Arc<Entry>),
    /// Takes a row out.
    RemoveEntry(EntryId),
    /// Moves a row to a place of a section, counted without itself.
    MoveEntry(EntryId, SectionId, usize),
    /// Puts an item into a meeting's agenda at a place, from zero.
    InsertItem(EntryId, usize, Box<AgendaItem>),
    /// Takes an item out of a meeting's agenda.
    RemoveItem(EntryId, AgendaItemId),
    /// Moves an item within its agenda to a place counted without itself.
    MoveItem(EntryId, AgendaItemId, usize),
    /// Puts a person at a place, from zero.
    InsertPerson(usize, Person),
    /// Says who is somebody else than this person, though of the same name.
    SetApart(PersonId, Vec<PersonId>),
    /// Takes a person out whom no row names any more.
    RemovePerson(PersonId),
    /// Puts a text of the report at a place, from zero.
    InsertReportPart(usize, ReportPart),
    /// Takes a text of the report out.
    RemoveReportPart(ReportPartId),
    /// Moves a text of the report to a place counted without itself.
    MoveReportPart(ReportPartId, usize),
    /// Gives the plan another school year.
    SetYear(Box<SchoolYear>),
    /// Numbers sections and rows in another way.
    SetNumbering(Numbering),
    /// Gives the document another language.
    SetLanguage(Language),
    /// Several changes, all or none, in this order.
    Batch(Vec<Command>),
}

/// Why a command was refused; the plan is then as it was.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CommandError {
    /// The plan refused the place or the id.
    Plan(PlanError),
    /// The record that the command names is not there.
    Missing,
    /// The row is of a kind that has no such value.
    WrongKind,
    /// Rows still name this person.
    PersonInUse(PersonId),
}

impl fmt::Display for CommandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plan(error) => error.fmt(f),
            Self::Missing => f.write_str("the record is not in the plan"),
            Self::WrongKind => f.write_str("the row has no such value"),
            Self::PersonInUse(id) => write!(f, "rows still name the person {id}"),
        }
    }
}

impl std::error::Error for CommandError {}

impl From<PlanError> for CommandError {
    fn from(error: PlanError) -> Self {
        Self::Plan(error)
    }
}
