//! Gestures that are several commands, or one that must first look at the plan.

use super::Command;
use crate::domain::{AgendaItem, AgendaItemId, Entry, EntryId, Plan, SectionId, TaskId};

/// Which way a row, a task or a section goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

impl Direction {
    pub(super) fn step(self, index: usize, len: usize) -> Option<usize> {
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

/// Moves a section one place among the sections, an appendix among the appendices; `None` at their edge.
pub fn step_section(plan: &Plan, id: SectionId, direction: Direction) -> Option<Command> {
    let sections = plan.sections();
    let index = plan.section_index(id)?;
    let to = direction.step(index, sections.len())?;
    let alike = sections[to].is_appendix == sections[index].is_appendix;
    alike.then_some(Command::MoveSection(id, to))
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
    id: AgendaItemId,
    direction: Direction,
) -> Option<Command> {
    let agenda = agenda(plan, meeting)?;
    let index = agenda.iter().position(|item| item.id == id)?;
    Some(Command::MoveItem(
        meeting,
        id,
        direction.step(index, agenda.len())?,
    ))
}

/// The side of a record that another one is put on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// Before it.
    Before,
    /// After it.
    After,
}

/// The place of `id` among `list` when it is put beside `other`, counted without itself; `None` when it is there already.
fn beside(list: &[u64], id: u64, other: u64, side: Side) -> Option<usize> {
    let from = list.iter().position(|one| *one == id)?;
    let others = list.iter().filter(|one| **one != id);
    let at = others.into_iter().position(|one| *one == other)?;
    let to = at + usize::from(side == Side::After);
    (to != from).then_some(to)
}

/// Puts a section beside another one; `None` where one of them is an appendix and the other is not.
pub fn put_section(plan: &Plan, id: SectionId, other: SectionId, side: Side) -> Option<Command> {
    if plan.section(id)?.is_appendix != plan.section(other)?.is_appendix {
        return None;
    }
    let sections = plan.sections().iter();
    let list: Vec<u64> = sections.map(|section| section.id.into()).collect();
    let to = beside(&list, id.into(), other.into(), side)?;
    Some(Command::MoveSection(id, to))
}

/// Puts a task beside another one.
pub fn put_task(plan: &Plan, id: TaskId, other: TaskId, side: Side) -> Option<Command> {
    let list: Vec<u64> = plan.tasks.iter().map(|task| task.id.into()).collect();
    let to = beside(&list, id.into(), other.into(), side)?;
    Some(Command::MoveTask(id, to))
}

/// Puts an agenda item beside one of the same meeting or of another one.
pub fn put_item(
    plan: &Plan,
    (from, id): (EntryId, AgendaItemId),
    (meeting, other): (EntryId, AgendaItemId),
    side: Side,
) -> Option<Command> {
    let list = agenda(plan, meeting)?.iter();
    let list: Vec<u64> = list.map(|item| item.id.into()).collect();
    if from == meeting {
        let to = beside(&list, id.into(), other.into(), side)?;
        return Some(Command::MoveItem(meeting, id, to));
    }
    let at = list.iter().position(|one| *one == u64::from(other))?;
    into_meeting(
        plan,
        from,
        id,
        meeting,
        at + usize::from(side == Side::After),
    )
}

/// Puts an agenda item at the end of a meeting's agenda, or at its beginning; `None` when it is there already.
pub fn put_item_into(
    plan: &Plan,
    from: EntryId,
    id: AgendaItemId,
    meeting: EntryId,
    side: Side,
) -> Option<Command> {
    let agenda = agenda(plan, meeting)?;
    let own = usize::from(from == meeting);
    let to = match side {
        Side::Before => 0,
        Side::After => agenda.len().checked_sub(own)?,
    };
    if from != meeting {
        return into_meeting(plan, from, id, meeting, to);
    }
    let index = agenda.iter().position(|item| item.id == id)?;
    (index != to).then_some(Command::MoveItem(meeting, id, to))
}

fn into_meeting(
    plan: &Plan,
    from: EntryId,
    id: AgendaItemId,
    meeting: EntryId,
    to: usize,
) -> Option<Command> {
    let item = agenda(plan, from)?.iter().find(|item| item.id == id)?;
    Some(Command::Batch(vec![
        Command::RemoveItem(from, id),
        Command::InsertItem(meeting, to, Box::new(item.clone())),
    ]))
}

/// The agenda of a meeting; `None` when the row is none.
pub fn agenda(plan: &Plan, meeting: EntryId) -> Option<&[AgendaItem]> {
    match &**plan.entry(meeting)? {
        Entry::Meeting(meeting) => Some(&meeting.agenda),
        Entry::Activity(_) | Entry::Note(_) => None,
    }
}
