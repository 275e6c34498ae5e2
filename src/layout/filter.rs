//! Which rows a filter shows: late, due this month, without a deadline. Today is an argument.

use super::{placement, terms};
use crate::domain::{Entry, EntryId, Plan, Reading, Span, Status};
use chrono::NaiveDate;

/// Which rows are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Filter {
    /// Its last day has passed, and it was neither held nor cancelled.
    Late,
    /// It has a day or a term in the present month; what lasts longer than a quarter is left out.
    ThisMonth,
    /// It has no day and no deadline that is understood; what is due as needed or by schedule has one.
    NoDeadline,
}

impl Filter {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Late, Self::ThisMonth, Self::NoDeadline];
}

/// The rows that `filter` shows, in the order of their ids.
pub fn matching(plan: &Plan, filter: Filter, today: NaiveDate) -> Vec<EntryId> {
    let mut rows = match filter {
        Filter::Late | Filter::ThisMonth => placed(plan, filter, today),
        Filter::NoDeadline => without_deadline(plan),
    };
    rows.sort_unstable();
    rows
}

fn placed(plan: &Plan, filter: Filter, today: NaiveDate) -> Vec<EntryId> {
    let month = Span::month_of(today);
    let late = |row: &placement::Placed| {
        let over = row.parts.iter().map(|part| part.span.last()).max();
        let status = plan.entry(row.id).and_then(|entry| entry.status());
        over.is_some_and(|last| last < today)
            && matches!(status, Some(Status::Planned | Status::Moved))
    };
    let due = |row: &placement::Placed| {
        let mut parts = row.parts.iter();
        parts.any(|part| !part.lasts() && part.span.overlaps(month))
    };
    let shows = |row: &placement::Placed| {
        if filter == Filter::Late {
            late(row)
        } else {
            due(row)
        }
    };
    let rows = placement::of(plan).rows.into_iter();
    rows.filter(shows).map(|row| row.id).collect()
}

fn without_deadline(plan: &Plan) -> Vec<EntryId> {
    let mut rows = Vec::new();
    for section in plan.sections() {
        for (entry, term) in terms::of_section(plan, section) {
            let is_row = !matches!(&**entry, Entry::Note(_));
            let told = term.is_some_and(|term| term.reading != Reading::Unknown);
            if is_row && !told && entry.appointment().is_none() {
                rows.push(entry.id());
            }
        }
    }
    rows
}
