//! Carries commands out. Each returns the command that takes it back.

use super::text_field::item_mut;
use super::{Command, CommandError};
use crate::domain::{AgendaItem, AgendaItemId, Entry, EntryId, Meeting, PersonId, Plan, PlanError};
use std::mem::{replace, swap};

impl Command {
    /// Changes `plan` and returns the inverse. Does all of it or nothing.
    ///
    /// # Errors
    /// [`CommandError`] when a record is missing, taken or of another kind; `plan` is then as it was.
    #[expect(
        clippy::too_many_lines,
        reason = "one arm for each command; splitting would hide a missing one"
    )]
    pub fn apply(self, plan: &mut Plan) -> Result<Self, CommandError> {
        Ok(match self {
            Self::SetText(field, text) => Self::SetText(field, field.replace(plan, text)?),
            Self::SetTiming(id, value) => {
                Self::SetTiming(id, in_entry(plan, id, Entry::timing_mut, value)?)
            }
            Self::SetAppointment(id, value) => {
                Self::SetAppointment(id, in_entry(plan, id, Entry::appointment_mut, value)?)
            }
            Self::SetStatus(id, value) => {
                Self::SetStatus(id, in_entry(plan, id, Entry::status_mut, value)?)
            }
            Self::SetHeld(id, value) => {
                Self::SetHeld(id, in_entry(plan, id, Entry::held_mut, value)?)
            }
            Self::SetMoved(id, value) => {
                Self::SetMoved(id, in_entry(plan, id, Entry::moved_mut, value)?)
            }
            Self::SetResponsible(id, value) => {
                Self::SetResponsible(id, in_entry(plan, id, Entry::responsible_mut, value)?)
            }
            Self::SetItemTiming(id, item, value) => Self::SetItemTiming(
                id,
                item,
                in_item(plan, id, item, |i| replace(&mut i.timing, value))?,
            ),
            Self::SetItemResponsible(id, item, value) => {
                let former = in_item(plan, id, item, |i| replace(&mut i.responsible, value))?;
                Self::SetItemResponsible(id, item, former)
            }
            Self::SetSpeakers(id, item, value) => Self::SetSpeakers(
                id,
                item,
                in_item(plan, id, item, |i| replace(&mut i.speakers, value))?,
            ),
            Self::SetMinutes(id, item, value) => Self::SetMinutes(
                id,
                item,
                in_item(plan, id, item, |i| replace(&mut i.minutes, value))?,
            ),
            Self::InsertTask(index, task) => {
                let id = task.id;
                insert(&mut plan.tasks, index, task, |task| task.id)?;
                Self::RemoveTask(id)
            }
            Self::RemoveTask(id) => {
                let (index, task) = remove(&mut plan.tasks, |task| task.id == id)?;
                Self::InsertTask(index, task)
            }
            Self::MoveTask(id, to) => {
                Self::MoveTask(id, shift(&mut plan.tasks, |task| task.id == id, to)?)
            }
            Self::InsertApproval(index, block) => {
                let id = block.id;
                insert(&mut plan.approvals, index, block, |block| block.id)?;
                Self::RemoveApproval(id)
            }
            Self::RemoveApproval(id) => {
                let (index, block) = remove(&mut plan.approvals, |block| block.id == id)?;
                Self::InsertApproval(index, block)
            }
            Self::MoveApproval(id, to) => {
                Self::MoveApproval(id, shift(&mut plan.approvals, |block| block.id == id, to)?)
            }
            Self::InsertSection(index, section, entries) => {
                let id = section.id;
                plan.insert_section(index, *section, entries)?;
                Self::RemoveSection(id)
            }
            Self::RemoveSection(id) => {
                let (index, section, entries) = plan.remove_section(id)?;
                Self::InsertSection(index, Box::new(section), entries)
            }
            Self::MoveSection(id, to) => Self::MoveSection(id, plan.move_section(id, to)?),
            Self::SetSectionKind(id, kind, is_appendix) => {
                let former = plan.change_section(id, |section| {
                    let kind = replace(&mut section.kind, kind);
                    (kind, replace(&mut section.is_appendix, is_appendix))
                })?;
                Self::SetSectionKind(id, former.0, former.1)
            }
            Self::SetColumns(id, mut columns, mut hidden) => {
                plan.change_section(id, |section| {
                    swap(&mut section.columns, &mut columns);
                    swap(&mut section.hidden, &mut hidden);
                })?;
                Self::SetColumns(id, columns, hidden)
            }
            Self::InsertEntry(section, index, entry) => {
                let id = entry.id();
                plan.insert_entry(section, index, entry)?;
                Self::RemoveEntry(id)
            }
            Self::RemoveEntry(id) => {
                let (section, index, entry) = plan.remove_entry(id)?;
                Self::InsertEntry(section, index, entry)
            }
            Self::MoveEntry(id, section, to) => move_entry(plan, id, section, to)?,
            Self::InsertItem(id, index, item) => {
                let name = item.id;
                in_meeting(plan, id, |m| {
                    insert(&mut m.agenda, index, *item, |item| item.id)
                })?;
                Self::RemoveItem(id, name)
            }
            Self::RemoveItem(id, name) => {
                let (index, item) =
                    in_meeting(plan, id, |m| remove(&mut m.agenda, |item| item.id == name))?;
                Self::InsertItem(id, index, Box::new(item))
            }
            Self::MoveItem(id, name, to) => Self::MoveItem(
                id,
                name,
                in_meeting(plan, id, |m| shift(&mut m.agenda, |i| i.id == name, to))?,
            ),
            Self::InsertPerson(index, person) => {
                let id = person.id;
                insert(&mut plan.people, index, person, |person| person.id)?;
                Self::RemovePerson(id)
            }
            Self::SetApart(id, others) => {
                let person = plan.people.iter_mut().find(|person| person.id == id);
                let person = person.ok_or(CommandError::Missing)?;
                Self::SetApart(id, replace(&mut person.apart, others))
            }
            Self::RemovePerson(id) => {
                if is_named(plan, id) {
                    return Err(CommandError::PersonInUse(id));
                }
                let (index, person) = remove(&mut plan.people, |person| person.id == id)?;
                Self::InsertPerson(index, person)
            }
            Self::InsertReportPart(index, part) => {
                let id = part.id;
                insert(&mut plan.report, index, part, |part| part.id)?;
                Self::RemoveReportPart(id)
            }
            Self::RemoveReportPart(id) => {
                let (index, part) = remove(&mut plan.report, |part| part.id == id)?;
                Self::InsertReportPart(index, part)
            }
            Self::MoveReportPart(id, to) => {
                Self::MoveReportPart(id, shift(&mut plan.report, |part| part.id == id, to)?)
            }
            Self::SetYear(mut year) => {
                swap(&mut plan.year, &mut year);
                Self::SetYear(year)
            }
            Self::SetNumbering(style) => Self::SetNumbering(replace(&mut plan.numbering, style)),
            Self::SetLanguage(language) => Self::SetLanguage(replace(&mut plan.language, language)),
            Self::Batch(steps) => batch(steps, plan)?,
        })
    }
}

impl Command {
    /// Whether both give a value to the same text or deadline.
    pub(super) fn sets_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::SetText(a, _), Self::SetText(b, _)) => a == b,
            (Self::SetTiming(a, _), Self::SetTiming(b, _))
            | (Self::SetMoved(a, _), Self::SetMoved(b, _))
            | (Self::SetResponsible(a, _), Self::SetResponsible(b, _)) => a == b,
            (Self::SetItemTiming(a, m, _), Self::SetItemTiming(b, n, _))
            | (Self::SetItemResponsible(a, m, _), Self::SetItemResponsible(b, n, _))
            | (Self::SetSpeakers(a, m, _), Self::SetSpeakers(b, n, _)) => (a, m) == (b, n),
            _ => false,
        }
    }
}

fn batch(steps: Vec<Command>, plan: &mut Plan) -> Result<Command, CommandError> {
    let mut inverses = Vec::with_capacity(steps.len());
    for step in steps {
        match step.apply(plan) {
            Ok(inverse) => inverses.push(inverse),
            Err(error) => {
                for inverse in inverses.into_iter().rev() {
                    inverse.apply(plan)?;
                }
                return Err(error);
            }
        }
    }
    inverses.reverse();
    Ok(Command::Batch(inverses))
}

fn in_entry<T>(
    plan: &mut Plan,
    id: EntryId,
    slot: fn(&mut Entry) -> Option<&mut T>,
    value: T,
) -> Result<T, CommandError> {
    plan.change_entry(id, |entry| {
        slot(entry)
            .map(|slot| replace(slot, value))
            .ok_or(CommandError::WrongKind)
    })?
}

fn in_meeting<R>(
    plan: &mut Plan,
    id: EntryId,
    change: impl FnOnce(&mut Meeting) -> Result<R, CommandError>,
) -> Result<R, CommandError> {
    plan.change_entry(id, |entry| match entry {
        Entry::Meeting(meeting) => change(meeting),
        Entry::Activity(_) | Entry::Note(_) => Err(CommandError::WrongKind),
    })?
}

fn in_item<R>(
    plan: &mut Plan,
    id: EntryId,
    item: AgendaItemId,
    change: impl FnOnce(&mut AgendaItem) -> R,
) -> Result<R, CommandError> {
    in_meeting(plan, id, |meeting| item_mut(meeting, item).map(change))
}

fn move_entry(
    plan: &mut Plan,
    id: EntryId,
    to_section: crate::domain::SectionId,
    to: usize,
) -> Result<Command, CommandError> {
    let (section, index, entry) = plan.remove_entry(id)?;
    if let Err(error) = plan.insert_entry(to_section, to, entry.clone()) {
        plan.insert_entry(section, index, entry)?;
        return Err(error.into());
    }
    Ok(Command::MoveEntry(id, section, index))
}

fn insert<T, Id: PartialEq>(
    list: &mut Vec<T>,
    index: usize,
    value: T,
    id: fn(&T) -> Id,
) -> Result<(), CommandError> {
    if list.iter().any(|other| id(other) == id(&value)) {
        return Err(PlanError::Duplicate.into());
    }
    if index > list.len() {
        return Err(PlanError::OutOfRange {
            index,
            len: list.len(),
        }
        .into());
    }
    list.insert(index, value);
    Ok(())
}

fn remove<T>(list: &mut Vec<T>, is_it: impl Fn(&T) -> bool) -> Result<(usize, T), CommandError> {
    let index = list.iter().position(is_it).ok_or(CommandError::Missing)?;
    Ok((index, list.remove(index)))
}

/// Moves one value to `to`, counted without itself, and returns its former place.
fn shift<T>(
    list: &mut Vec<T>,
    is_it: impl Fn(&T) -> bool,
    to: usize,
) -> Result<usize, CommandError> {
    let from = list.iter().position(is_it).ok_or(CommandError::Missing)?;
    if to >= list.len() {
        return Err(PlanError::OutOfRange {
            index: to,
            len: list.len() - 1,
        }
        .into());
    }
    let value = list.remove(from);
    list.insert(to, value);
    Ok(from)
}

fn is_named(plan: &Plan, id: PersonId) -> bool {
    plan.all_entries().any(|(_, entry)| {
        let own = entry.responsible().iter().any(|r| r.person == Some(id));
        let Entry::Meeting(meeting) = &**entry else {
            return own;
        };
        own || meeting.agenda.iter().any(|item| {
            item.responsible.iter().any(|r| r.person == Some(id))
                || item.speakers.iter().any(|s| s.person == Some(id))
        })
    })
}
