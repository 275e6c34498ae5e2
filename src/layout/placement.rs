//! When each row of the plan takes place: what the calendar's views draw from. No clock, no screen.
//!
//! A day that was agreed on stands for the row; without one its term speaks. A row may have several
//! parts in time («15 октября, далее ежемесячно»), or none.

use super::{numbering, terms};
use crate::domain::reading::{Bound, Frequency};
use crate::domain::{Appointment, EntryId, Plan, Reading, SchoolYear, Span};
use crate::timing::{self, Precision};
use chrono::NaiveTime;
use std::collections::HashMap;
use std::sync::Arc;

/// The longest run of days that is drawn across days; a longer one is a term without a day.
pub const RUN_DAYS: u64 = 11;
/// The longest term that belongs to one month.
pub const MONTH_DAYS: u64 = 31;
/// The longest term that is told in each of its months: a season or a quarter.
pub const SEASON_DAYS: u64 = 93;
/// The shortest term that counts as the whole year: September to May has 273 days.
pub const YEAR_DAYS: u64 = 270;
/// Periods of a recurring term that lie this close are one stretch: breaks between quarters do not interrupt it.
const GAP_DAYS: i64 = 14;

/// All rows that can have a time, in the order of the document; notes are left out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Placement {
    /// One for each row.
    pub rows: Vec<Placed>,
}

/// A row and its parts in time.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Placed {
    /// The row.
    pub id: EntryId,
    /// Which plan it is of: 0 the open one, others from 1. Rows of two plans may have the same id.
    pub plan: usize,
    /// Place of its section, from zero.
    pub section: usize,
    /// What its colour and its band stand for: its section, or its plan while several plans are shown.
    pub group: usize,
    /// What it was counted as by [`numbering::Count`].
    pub count: usize,
    /// In order of time; none when the row has no time. Shared by rows with the same term.
    pub parts: Arc<[Part]>,
}

/// A row as one of its parts shows it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Item {
    /// The row.
    pub id: EntryId,
    /// Which plan it is of: 0 the open one, others from 1. Rows of two plans may have the same id.
    pub plan: usize,
    /// Place of its section, from zero.
    pub section: usize,
    /// What its colour and its band stand for: its section, or its plan while several plans are shown.
    pub group: usize,
    /// What it was counted as by [`numbering::Count`].
    pub count: usize,
    /// The part.
    pub part: Part,
}

impl Item {
    /// Whether both are of the same row.
    pub fn is_of(&self, row: &Placed) -> bool {
        self.id == row.id && self.plan == row.plan
    }
}

impl Placement {
    /// The rows of the open plan and those of `others`, told apart by plan; as it is when there are no others.
    #[must_use]
    pub fn joined(mut self, others: &[Self]) -> Self {
        if others.is_empty() {
            return self;
        }
        for row in &mut self.rows {
            row.group = 0;
        }
        for (at, other) in others.iter().enumerate() {
            self.rows.extend(other.rows.iter().map(|row| Placed {
                plan: at + 1,
                group: at + 1,
                ..row.clone()
            }));
        }
        self
    }
}

impl Placed {
    /// The row as `part` shows it.
    pub fn item(&self, part: Part) -> Item {
        Item {
            id: self.id,
            plan: self.plan,
            section: self.section,
            group: self.group,
            count: self.count,
            part,
        }
    }

    /// The row as its most exact part within `span` shows it; of equally exact ones, the first.
    pub fn best_in(&self, span: Span) -> Option<Item> {
        let within = self.parts.iter().filter(|part| part.span.overlaps(span));
        let best = within.min_by_key(|part| (part.kind.rank(), part.span))?;
        Some(self.item(*best))
    }
}

/// A part of a row in time.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Part {
    /// Its days.
    pub span: Span,
    /// What the days mean.
    pub kind: PartKind,
}

impl Part {
    /// Whether it lasts too long to be repeated in each of its months.
    pub fn lasts(&self) -> bool {
        self.kind == PartKind::Always || self.span.days() > SEASON_DAYS
    }
}

/// What the days of a part mean.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum PartKind {
    /// Agreed on for this day, and the hour when it is known.
    Appointed(Option<NaiveTime>),
    /// The term is this very day.
    Day,
    /// The term ends with this day («до 15 октября»).
    Until,
    /// A few days in a row.
    Run,
    /// Sometime within these days, at most a month of them.
    Within(Precision),
    /// Longer than a month.
    Long(Precision),
    /// The whole year, or again and again.
    Always,
}

impl PartKind {
    /// Whether the part stands on one certain day.
    pub fn is_exact(self) -> bool {
        matches!(self, Self::Appointed(_) | Self::Day | Self::Until)
    }

    /// Its place between the most exact, zero, and the least.
    pub fn rank(self) -> (u8, Precision) {
        match self {
            Self::Appointed(_) => (0, Precision::Day),
            Self::Day => (1, Precision::Day),
            Self::Until => (2, Precision::Day),
            Self::Run => (3, Precision::Day),
            Self::Within(precision) => (4, precision),
            Self::Long(precision) => (5, precision),
            Self::Always => (6, Precision::Year),
        }
    }
}

/// Places all rows of `plan`.
pub fn of(plan: &Plan) -> Placement {
    let mut known: HashMap<Reading, Arc<[Part]>> = HashMap::new();
    let nothing: Arc<[Part]> = Arc::new([]);
    let mut rows = Vec::with_capacity(plan.entry_count());
    let mut counting = numbering::Count::of(plan);
    for (section, of) in plan.sections().iter().enumerate() {
        counting.enter(of);
        if !of.takes_place() {
            continue;
        }
        for (entry, term) in terms::of_section(plan, of) {
            let count = counting.row(entry);
            if entry.timing().is_none() {
                continue;
            }
            let term = terms::in_force(entry, term);
            let agreed = entry.appointment().map(appointed);
            let again = term.as_ref().is_some_and(|term| recurs(&term.reading));
            let of_term = match term {
                None => nothing.clone(),
                Some(term) => known
                    .entry(term.reading)
                    .or_insert_with_key(|reading| parts_of(reading, &plan.year).into())
                    .clone(),
            };
            let parts = match agreed {
                None => of_term,
                Some(day) => {
                    let mut parts = of_term.to_vec();
                    if !again {
                        stand_for(day, &mut parts);
                    }
                    parts.insert(0, day);
                    parts.into()
                }
            };
            rows.push(Placed {
                id: entry.id(),
                plan: 0,
                section,
                group: section,
                count,
                parts,
            });
        }
    }
    Placement { rows }
}

/// A day agreed on stands for the part of the term that it is of, or nearest to: «ноябрь, апрель» with a day in
/// November is still due in April, and what recurs goes on recurring.
fn stand_for(day: Part, parts: &mut Vec<Part>) {
    let date = day.span.first();
    let far = |part: &Part| {
        let before = (part.span.first() - date).num_days();
        let after = (date - part.span.last()).num_days();
        (part.kind == PartKind::Always, before.max(after).max(0))
    };
    let mut nearest = None;
    for (at, part) in parts.iter().enumerate() {
        if nearest.is_none_or(|(least, _)| far(part) < least) {
            nearest = Some((far(part), at));
        }
    }
    if let Some((_, at)) = nearest {
        parts.remove(at);
    }
}

fn appointed(appointment: Appointment) -> Part {
    Part {
        span: Span::day(appointment.date),
        kind: PartKind::Appointed(appointment.start),
    }
}

/// The parts of a term.
pub fn parts_of(reading: &Reading, year: &SchoolYear) -> Vec<Part> {
    let mut parts = match reading {
        Reading::All(readings) => together(readings, year),
        single => parts_of_one(single, year),
    };
    parts.sort_unstable_by_key(|part| (part.span, part.kind.rank()));
    parts.dedup();
    parts
}

/// `every year` beside another part says nothing of its own, as in [`timing::resolve`].
fn together(readings: &[Reading], year: &SchoolYear) -> Vec<Part> {
    let (yearly, placed): (Vec<_>, Vec<_>) = readings.iter().partition(|reading| {
        use crate::domain::reading::Period;
        **reading == Reading::Recurring(Frequency::Every(Period::Year), None)
    });
    let parts_of_all = |readings: Vec<&Reading>| {
        let parts = readings.into_iter().flat_map(|one| parts_of_one(one, year));
        parts.collect::<Vec<_>>()
    };
    let parts = parts_of_all(placed);
    if parts.is_empty() {
        return parts_of_all(yearly);
    }
    parts
}

fn parts_of_one(reading: &Reading, year: &SchoolYear) -> Vec<Part> {
    let resolution = timing::resolve(reading, year);
    if recurs(reading) {
        let stretches = joined(&resolution.spans).into_iter();
        let always = |span| Part {
            span,
            kind: PartKind::Always,
        };
        return stretches.map(always).collect();
    }
    let until = matches!(reading, Reading::Until(Bound::Day(_)));
    let part = |span: Span| Part {
        span,
        kind: kind_of(span, resolution.precision, until),
    };
    resolution.spans.iter().copied().map(part).collect()
}

/// Whether the term repeats more often than a calendar should; a certain weekday of each month does not.
fn recurs(reading: &Reading) -> bool {
    matches!(
        reading,
        Reading::Recurring(
            Frequency::Every(_) | Frequency::Times(..) | Frequency::Weekday(_),
            _
        )
    )
}

fn kind_of(span: Span, precision: Precision, until: bool) -> PartKind {
    let days = span.days();
    let names_days = matches!(
        precision,
        Precision::Day | Precision::Week | Precision::Break
    );
    if until {
        return PartKind::Until;
    }
    if days == 1 {
        return PartKind::Day;
    }
    if precision == Precision::Year || days >= YEAR_DAYS {
        return PartKind::Always;
    }
    if names_days && days <= RUN_DAYS {
        return PartKind::Run;
    }
    if days <= MONTH_DAYS {
        return PartKind::Within(precision);
    }
    PartKind::Long(precision)
}

/// Spans in order of time, those close to each other joined into one.
fn joined(spans: &[Span]) -> Vec<Span> {
    let mut stretches: Vec<Span> = Vec::new();
    for span in spans {
        let last = stretches
            .last_mut()
            .filter(|last| (span.first() - last.last()).num_days() <= GAP_DAYS);
        match last {
            Some(last) => {
                *last = Span::new(last.first(), last.last().max(span.last())).unwrap_or(*last);
            }
            None => stretches.push(*span),
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::timing::{notation, presets};

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let reading = notation::parse(text).expect("notation");
        let year = presets::russian_quarters(2026, Language::Russian);
        let parts: Vec<_> = parts_of(&reading, &year)
            .iter()
            .map(|part| {
                let day = |day: chrono::NaiveDate| day.to_string()[5..].to_owned();
                let (first, last) = (day(part.span.first()), day(part.span.last()));
                format!("{:?} {first}..{last}", part.kind)
            })
            .collect();
        assert_eq!(parts.join("; "), expected, "{text}");
    }

    #[test]
    fn a_day_is_a_day_and_a_few_days_are_a_run() {
        check("date 10-15", "Day 10-15..10-15");
        check("until 10-15", "Until 10-15..10-15");
        check("dates 10-15..10-20", "Run 10-15..10-20");
        check("week last of 11", "Run 11-23..11-29");
        check("every first mon of 10", "Day 10-05..10-05");
        check("break autumn", "Run 10-31..11-08");
    }

    #[test]
    fn a_term_within_a_month_has_no_day() {
        check("months 11", "Within(Month) 11-01..11-30");
        check("until month 11", "Within(Month) 11-01..11-30");
        check("begin of 11", "Within(PartOfMonth) 11-01..11-10");
        check("dates 11-05..11-25", "Within(Day) 11-05..11-25");
    }

    #[test]
    fn what_is_longer_than_a_month_is_long_and_what_lasts_or_recurs_is_always() {
        check("months 10-12", "Long(Month) 10-01..12-31");
        check("half 1", "Long(Half) 09-01..12-29");
        check("year", "Always 09-01..08-31");
        check("months 09-05", "Always 09-01..05-31");
        check("every fri", "Always 09-04..08-27");
        check("every quarter in 09-11", "Always 09-01..11-30");
        check(
            "date 10-15 + every month",
            "Always 09-01..08-31; Day 10-15..10-15",
        );
    }

    #[test]
    fn what_has_no_time_has_no_parts() {
        for text in ["asneeded", "schedule", "unknown", "week last of month"] {
            check(text, "");
        }
    }
}
