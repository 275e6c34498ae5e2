//! Gestures that are several commands, or one that must first look at the plan.

use super::Command;
use crate::domain::{EntryId, Plan, SectionId, TaskId};

/// Which way a row, a task or a section goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

impl Direction {
    fn step(self, index: usize, len: usize) -> Option<usize> {
        match self {
            Self::Up => index.checked_sub(1),
            Self::Down => Some(index + 1).filter(|next| *next < len),
        }
    }
}

/// Moves a row one place; at the edge of its section it passes into the neighbouring one.
/// `None` at the edge of the document.
pub fn step_entry(plan: &Plan, id: EntryId, direction: Direction) -> Option<Command> {
    let (section_id, index) = plan.place_of(id)?;
    let at = plan.section_index(section_id)?;
    let sections = plan.sections();
    if let Some(to) = direction.step(index, sections[at].entries.len()) {
        return Some(Command::MoveEntry(id, section_id, to));
    }
    let neighbour = &sections[direction.step(at, sections.len())?];
    let to = match direction {
        Direction::Up => neighbour.entries.len(),
        Direction::Down => 0,
    };
    Some(Command::MoveEntry(id, neighbour.id, to))
}

/// Moves a section one place; `None` at the edge of the document.
pub fn step_section(plan: &Plan, id: SectionId, direction: Direction) -> Option<Command> {
    let index = plan.section_index(id)?;
    Some(Command::MoveSection(
        id,
        direction.step(index, plan.sections().len())?,
    ))
}

/// Moves a task one place; `None` at the edge of the list.
pub fn step_task(plan: &Plan, id: TaskId, direction: Direction) -> Option<Command> {
    let index = plan.tasks.iter().position(|task| task.id == id)?;
    Some(Command::MoveTask(
        id,
        direction.step(index, plan.tasks.len())?,
    ))
}

/// Moves an agenda item one place within its meeting; `None` at the edge of the agenda.
pub fn step_item(
    plan: &Plan,
    meeting: EntryId,
    id: crate::domain::AgendaItemId,
    direction: Direction,
) -> Option<Command> {
    let crate::domain::Entry::Meeting(record) = &**plan.entry(meeting)? else {
        return None;
    };
    let index = record.agenda.iter().position(|item| item.id == id)?;
    Some(Command::MoveItem(
        meeting,
        id,
        direction.step(index, record.agenda.len())?,
    ))
}
