//! What matters now: what is on this month, what is late, what has no day yet. Today is an argument.

use super::agenda_list::{has_day, order};
use super::placement::{Item, Placed, Placement};
use crate::domain::{EntryId, Plan, Span, Status};
use chrono::NaiveDate;

/// What matters now; a row stands in one of the groups.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Now {
    /// What has a day in this month: in order, what was held too, what was cancelled not.
    pub this_month: Vec<Item>,
    /// Whose time is over without being held or cancelled; the oldest first.
    pub late: Vec<Item>,
    /// What is due in this month, still to be held, and has no day in it; the more exact terms first.
    pub without_day: Vec<Item>,
}

/// Whether something is still to be done about a row.
pub fn is_open(status: Option<Status>) -> bool {
    matches!(status, Some(Status::Planned | Status::Moved))
}

/// The last day of a row; none when it has no time.
fn last_day(row: &Placed) -> Option<NaiveDate> {
    row.parts.iter().map(|part| part.span.last()).max()
}

/// Rows whose last day has passed, whatever became of them, in the order of their ids.
pub fn over(placement: &Placement, today: NaiveDate) -> Vec<EntryId> {
    let over = |row: &&Placed| last_day(row).is_some_and(|last| last < today);
    let rows = placement.rows.iter().filter(over);
    let mut ids: Vec<_> = rows.map(|row| row.id).collect();
    ids.sort_unstable();
    ids
}

/// Sorts the rows of `plan`, which `placement` places.
pub fn of(plan: &Plan, placement: &Placement, today: NaiveDate) -> Now {
    let mut now = Now::default();
    let month = Span::month_of(today);
    let mut late = Vec::new();
    for row in &placement.rows {
        let status = plan.entry(row.id).and_then(|entry| entry.status());
        let open = is_open(status);
        let last = last_day(row);
        if let Some(last) = last.filter(|last| *last < today && open) {
            let end = row.parts.iter().find(|part| part.span.last() == last);
            late.extend(end.map(|part| (last, row.item(*part))));
            continue;
        }
        let Some(item) = row.best_in(month) else {
            continue;
        };
        if has_day(&item) {
            if status != Some(Status::Cancelled) {
                now.this_month.push(item);
            }
        } else if open && !item.part.lasts() {
            now.without_day.push(item);
        }
    }
    late.sort_by_key(|(last, _)| *last);
    now.late = late.into_iter().map(|(_, item)| item).collect();
    now.this_month.sort_by_key(order);
    now.without_day.sort_by_key(order);
    now
}
