//! The report on the plan in numbers: what was held of what was planned, in all, by section and by month. Counts alone;
//! today is an argument.

use super::placement::{self, Placed};
use super::terms;
use crate::domain::{EntryId, Plan, Reading, SchoolYear, Span, Status};
use crate::timing;
use chrono::NaiveDate;
use std::collections::HashMap;

/// Which part of the year is reported on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Period {
    /// Its first half, up to the day before the second begins.
    FirstHalf,
    /// From the beginning of the second half on.
    SecondHalf,
    /// All of it.
    #[default]
    Year,
}

impl Period {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::FirstHalf, Self::SecondHalf, Self::Year];

    /// Its days in `year`.
    pub fn span(self, year: &SchoolYear) -> Span {
        let whole = year.span();
        let halves = timing::resolve(&Reading::Half(2), year).spans;
        let begins = halves.first().map(|span| span.first());
        let begins = begins.filter(|day| whole.contains(*day) && *day > whole.first());
        // A year whose periods lie elsewhere is divided in its middle.
        let Some(second) = begins.or_else(|| year.months().nth(6)) else {
            return whole;
        };
        let part = match self {
            Self::FirstHalf => second
                .pred_opt()
                .and_then(|last| Span::new(whole.first(), last).ok()),
            Self::SecondHalf => Span::new(second, whole.last()).ok(),
            Self::Year => None,
        };
        part.unwrap_or(whole)
    }
}

/// How many rows there are, by how they went.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    /// All of them.
    pub all: usize,
    /// Held.
    pub held: usize,
    /// Still to come.
    pub planned: usize,
    /// Of those to come, the ones whose last day has passed.
    pub late: usize,
    /// Moved.
    pub moved: usize,
    /// Cancelled.
    pub cancelled: usize,
}

impl Counts {
    fn add(&mut self, row: &Row) {
        self.all += 1;
        self.late += usize::from(row.late);
        *match row.status {
            Status::Planned => &mut self.planned,
            Status::Held => &mut self.held,
            Status::Moved => &mut self.moved,
            Status::Cancelled => &mut self.cancelled,
        } += 1;
    }
}

/// A row of the plan that is reported on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Row {
    /// The row.
    pub id: EntryId,
    /// Place of its section, from zero.
    pub section: usize,
    /// What it was counted as by `numbering::Count`.
    pub count: usize,
    /// The month of the year, from zero, in which it begins; none when it lasts longer than a season or has no time there.
    pub month: Option<usize>,
    /// How it went.
    pub status: Status,
    /// Whether its last day has passed while it is still to come.
    pub late: bool,
}

impl Row {
    /// Whether there is something to report: it went somehow, or should have.
    pub fn is_past(&self) -> bool {
        self.late || self.status != Status::Planned
    }
}

/// The numbers of a report.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Report {
    /// What is reported on, in the order of the document.
    pub rows: Vec<Row>,
    /// Of all rows.
    pub total: Counts,
    /// Of each section of the plan, in order; some perhaps without rows.
    pub sections: Vec<Counts>,
    /// Of each month of the year, by its first day: rows that begin in it.
    pub months: Vec<(NaiveDate, Counts)>,
    /// Of rows that belong to no month.
    pub undated: Counts,
}

/// Counts the rows of `plan` that have some of their time in `period`; those without any time belong to the whole year.
pub fn of(plan: &Plan, period: Period, today: NaiveDate) -> Report {
    let span = period.span(&plan.year);
    let mut report = Report {
        sections: vec![Counts::default(); plan.sections().len()],
        months: plan
            .year
            .months()
            .map(|month| (month, Counts::default()))
            .collect(),
        ..Report::default()
    };
    for placed in &placement::of(plan).rows {
        let here = placed.parts.iter().any(|part| part.span.overlaps(span));
        let status = plan.entry(placed.id).and_then(|entry| entry.status());
        let (Some(status), true) = (status, here || period == Period::Year) else {
            continue;
        };
        let row = Row {
            id: placed.id,
            section: placed.section,
            count: placed.count,
            month: month_of(placed, span, &plan.year),
            status,
            late: status == Status::Planned && is_over(placed, today),
        };
        report.add(row);
    }
    report
}

impl Report {
    fn add(&mut self, row: Row) {
        self.total.add(&row);
        if let Some(counts) = self.sections.get_mut(row.section) {
            counts.add(&row);
        }
        match row.month.and_then(|at| self.months.get_mut(at)) {
            Some((_, counts)) => counts.add(&row),
            None => self.undated.add(&row),
        }
        self.rows.push(row);
    }
}

fn is_over(placed: &Placed, today: NaiveDate) -> bool {
    let last = placed.parts.iter().map(|part| part.span.last()).max();
    last.is_some_and(|last| last < today)
}

/// The month in which the first part begins that has some of its days in `period` and does not last too long.
fn month_of(placed: &Placed, period: Span, year: &SchoolYear) -> Option<usize> {
    let mut parts = placed.parts.iter();
    let part = parts.find(|part| !part.lasts() && part.span.overlaps(period))?;
    let day = part.span.first().max(period.first());
    year.months()
        .position(|month| Span::month_of(month).contains(day))
}

/// The words of the deadline that holds for each row, those of the row above where its own cell is empty.
pub fn wordings(plan: &Plan) -> HashMap<EntryId, String> {
    let mut wordings = HashMap::with_capacity(plan.entry_count());
    for section in plan.sections() {
        for (entry, term) in terms::of_section(plan, section) {
            if let Some(term) = term {
                wordings.insert(entry.id(), term.wording);
            }
        }
    }
    wordings
}
