//! Copies of rows and of agenda items, as plans still to be carried out: with ids of their own, the same words and the
//! same deadline; what has happened to the original (the day, the status, what came of it) is not theirs.

use super::Command;
use super::rows::in_order;
use crate::domain::{
    AgendaItem, AgendaItemId, Entry, EntryId, IdSource, Plan, Section, Status, Timing,
};
use std::sync::Arc;

/// Copies rows together below the last of them, in their order; also tells the copies' ids.
pub fn duplicate_rows(
    plan: &Plan,
    rows: &[EntryId],
    ids: &mut IdSource,
) -> Option<(Command, Vec<EntryId>)> {
    let rows = in_order(plan, rows);
    let (section, at) = plan.place_of(*rows.last()?)?;
    let mut above = rows.last().copied();
    let mut number = next_number(plan);
    let (mut steps, mut copies) = (Vec::new(), Vec::new());
    for (place, id) in rows.into_iter().enumerate() {
        let mut copy = Entry::clone(plan.entry(id)?);
        clear(&mut copy, ids);
        if let Entry::Meeting(meeting) = &mut copy
            && meeting.number.trim().parse::<u32>().is_ok()
        {
            meeting.number = number.to_string();
            number += 1;
        }
        // A row that takes its deadline from the row above must find the same one there.
        if let Some(timing) = copy.timing_mut()
            && *timing == Timing::Inherited
        {
            let held = |row| stated_at(plan, row);
            if above.and_then(held) != held(id) {
                *timing = held(id).cloned().unwrap_or(Timing::Absent);
            }
        }
        if copy.timing().is_some() {
            above = Some(id);
        }
        copies.push(copy.id());
        steps.push(Command::InsertEntry(
            section,
            at + 1 + place,
            Arc::new(copy),
        ));
    }
    Some((Command::Batch(steps), copies))
}

/// Copies an agenda item below itself; also tells the copy's id.
pub fn duplicate_item(
    plan: &Plan,
    meeting: EntryId,
    id: AgendaItemId,
    ids: &mut IdSource,
) -> Option<(Command, AgendaItemId)> {
    let Entry::Meeting(record) = &**plan.entry(meeting)? else {
        return None;
    };
    let at = record.agenda.iter().position(|item| item.id == id)?;
    let mut copy = record.agenda[at].clone();
    clear_item(&mut copy, ids);
    let id = copy.id;
    Some((Command::InsertItem(meeting, at + 1, Box::new(copy)), id))
}

/// New ids, and nothing of what has happened.
fn clear(entry: &mut Entry, ids: &mut IdSource) {
    match entry {
        Entry::Activity(activity) => {
            activity.id = EntryId::next(ids);
            activity.result.clear();
            activity.reason.clear();
            activity.extra.drop_part("moved");
        }
        Entry::Meeting(meeting) => {
            meeting.id = EntryId::next(ids);
            for text in [
                &mut meeting.decision,
                &mut meeting.reason,
                &mut meeting.attendance,
                &mut meeting.protocol,
            ] {
                text.clear();
            }
            meeting.extra.drop_part("moved");
            for item in &mut meeting.agenda {
                clear_item(item, ids);
            }
        }
        Entry::Note(note) => note.id = EntryId::next(ids),
    }
    if let Some(appointment) = entry.appointment_mut() {
        *appointment = None;
    }
    if let Some(held) = entry.held_mut() {
        *held = None;
    }
    if let Some(moved) = entry.moved_mut() {
        *moved = Timing::Absent;
    }
    if let Some(status) = entry.status_mut() {
        *status = Status::Planned;
    }
}

fn clear_item(item: &mut AgendaItem, ids: &mut IdSource) {
    item.id = AgendaItemId::next(ids);
    item.decision.clear();
}

/// The number of the meeting that would come next, where meetings are numbered by figures.
fn next_number(plan: &Plan) -> u32 {
    let numbers = plan.all_entries().filter_map(|(_, entry)| match &**entry {
        Entry::Meeting(meeting) => meeting.number.trim().parse::<u32>().ok(),
        _ => None,
    });
    numbers.max().unwrap_or(0).saturating_add(1)
}

/// The deadline that holds for a row, as some row at or above it states it; `None` when there is none.
fn stated_at(plan: &Plan, id: EntryId) -> Option<&Timing> {
    let (section, index) = plan.place_of(id)?;
    let section: &Section = plan.section(section)?;
    let above = section.entries[..=index].iter().rev();
    let timings = above.filter_map(|row| plan.entry(*row)?.timing());
    let own = timings
        .into_iter()
        .find(|timing| **timing != Timing::Inherited);
    own.filter(|timing| **timing != Timing::Absent)
}
