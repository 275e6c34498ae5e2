//! What is done with several rows at once: each one change, or `None` when nothing would change. A group keeps the order
//! of the document, in whatever order its rows are named; rows that are not there are passed over.

use super::compose::{Direction, step_entry};
use super::{Command, tracking};
use crate::domain::{Entry, EntryId, Plan, Responsible, SectionId, Status, Timing};
use chrono::NaiveDate;

/// A place among the rows of the document.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// Before this row, in its section.
    Before(EntryId),
    /// After this row.
    After(EntryId),
    /// Before the first row of a section.
    Start(SectionId),
    /// After the last row of a section.
    End(SectionId),
}

/// The rows of `plan` that `ids` name, in the order of the document.
pub fn in_order(plan: &Plan, ids: &[EntryId]) -> Vec<EntryId> {
    let rows = plan.all_entries().map(|(_, entry)| entry.id());
    if let [id] = ids {
        return rows.filter(|row| row == id).collect();
    }
    let mut wanted = ids.to_vec();
    wanted.sort_unstable();
    rows.filter(|row| wanted.binary_search(row).is_ok())
        .collect()
}

/// Several commands as one change; `None` when there is none.
fn all(mut steps: Vec<Command>) -> Option<Command> {
    match steps.len() {
        0 => None,
        1 => steps.pop(),
        _ => Some(Command::Batch(steps)),
    }
}

/// Puts rows together at a place.
pub fn move_rows(plan: &Plan, ids: &[EntryId], place: Place) -> Option<Command> {
    let group = in_order(plan, ids);
    let (section, index) = match place {
        Place::Start(section) => (section, 0),
        Place::End(section) => (section, plan.section(section)?.entries.len()),
        Place::Before(row) => plan.place_of(row)?,
        Place::After(row) => {
            let (section, index) = plan.place_of(row)?;
            (section, index + 1)
        }
    };
    let mut rows = plan.section(section)?.entries.clone();
    // The first row from the place on that stays where it is.
    let next = rows[index..].iter().find(|row| !group.contains(row));
    let next = next.copied();
    let mut steps = Vec::new();
    for id in group {
        let from = rows.iter().position(|row| *row == id);
        if let Some(from) = from {
            rows.remove(from);
        }
        let to = rows.iter().position(|row| Some(*row) == next);
        let to = to.unwrap_or(rows.len());
        rows.insert(to, id);
        if from != Some(to) {
            steps.push(Command::MoveEntry(id, section, to));
        }
    }
    // Where they stand together already, each would go round the others.
    let same = plan.section(section)?.entries == rows;
    if same { None } else { all(steps) }
}

/// Moves each row one place, as [`step_entry`] does; a row that another of the group keeps from moving stays behind it.
pub fn step_rows(plan: &Plan, ids: &[EntryId], direction: Direction) -> Option<Command> {
    let mut group = in_order(plan, ids);
    if let [id] = group[..] {
        return step_entry(plan, id, direction);
    }
    if direction == Direction::Down {
        group.reverse();
    }
    let mut now = plan.clone();
    let mut steps = Vec::new();
    for id in &group {
        let Some((section, index)) = now.place_of(*id) else {
            continue;
        };
        let rows = &now.section(section)?.entries;
        let ahead = direction.step(index, rows.len()).map(|at| rows[at]);
        if ahead.is_some_and(|ahead| group.contains(&ahead)) {
            continue;
        }
        let Some(step) = step_entry(&now, *id, direction) else {
            continue;
        };
        if step.clone().apply(&mut now).is_ok() {
            steps.push(step);
        }
    }
    all(steps)
}

/// Takes rows out.
pub fn remove_rows(plan: &Plan, ids: &[EntryId]) -> Option<Command> {
    let group = in_order(plan, ids);
    all(group.into_iter().map(Command::RemoveEntry).collect())
}

/// Says how rows went, each as a tap on its mark would; notes have no status.
pub fn set_status(
    plan: &Plan,
    ids: &[EntryId],
    status: Status,
    today: NaiveDate,
) -> Option<Command> {
    each(plan, ids, |entry| {
        tracking::mark(plan, entry.id(), status, today)
    })
}

/// Names who answers for rows, in place of those who did; notes have nobody.
pub fn set_responsible(plan: &Plan, ids: &[EntryId], who: &[Responsible]) -> Option<Command> {
    each(plan, ids, |entry| {
        let other = entry.status().is_some() && entry.responsible() != who;
        other.then(|| Command::SetResponsible(entry.id(), who.to_vec()))
    })
}

/// Gives rows the same deadline; notes have none.
pub fn set_timing(plan: &Plan, ids: &[EntryId], timing: &Timing) -> Option<Command> {
    each(plan, ids, |entry| {
        let other = entry.timing().is_some_and(|own| own != timing);
        other.then(|| Command::SetTiming(entry.id(), timing.clone()))
    })
}

fn each(
    plan: &Plan,
    ids: &[EntryId],
    change: impl Fn(&Entry) -> Option<Command>,
) -> Option<Command> {
    let group = in_order(plan, ids).into_iter();
    all(group.filter_map(|id| change(plan.entry(id)?)).collect())
}
