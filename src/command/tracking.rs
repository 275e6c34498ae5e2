//! Saying how a row went: held and on which day, moved, cancelled; each as one change. Today is an argument.

use super::{Command, Gesture};
use crate::domain::{EntryId, Plan, Status, Timing};
use chrono::NaiveDate;

/// What a tap on the mark of a row makes of it: held, or what it was before it was held.
pub fn next(plan: &Plan, id: EntryId) -> Option<Status> {
    let entry = plan.entry(id)?;
    Some(match (entry.status()?, entry.moved()) {
        (Status::Held, None) => Status::Planned,
        (Status::Held, Some(_)) => Status::Moved,
        _ => Status::Held,
    })
}

/// The change that gives a row its status; `None` when it has it already.
///
/// Held on the day agreed on, or today when that is to come or there is none. What is planned again was not moved. A
/// reason that was written stays.
pub fn mark(plan: &Plan, id: EntryId, status: Status, today: NaiveDate) -> Option<Command> {
    let entry = plan.entry(id)?;
    if entry.status()? == status {
        return None;
    }
    let mut steps = vec![Command::SetStatus(id, status)];
    let agreed = entry.appointment().map(|day| day.date);
    let held =
        (status == Status::Held).then(|| agreed.filter(|day| *day <= today).unwrap_or(today));
    if entry.held() != held {
        steps.push(Command::SetHeld(id, held));
    }
    if status == Status::Planned && entry.moved().is_some() {
        steps.push(Command::SetMoved(id, Timing::Absent));
    }
    Some(Command::Batch(steps))
}

/// What the undo button calls it when rows are marked.
pub fn gesture(plan: &Plan, ids: &[EntryId], status: Status) -> Gesture {
    let moved = |id: &EntryId| plan.entry(*id).is_some_and(|entry| entry.moved().is_some());
    if status == Status::Planned && ids.iter().any(moved) {
        Gesture::EditMoved
    } else {
        Gesture::EditStatus
    }
}
