//! What the picker of a deadline can say: a kind and a few values, put together to a reading or taken from one.
//!
//! The options are pieces of the notation, so that their words come from the printer and no list is kept twice.

use super::moving::day_ref;
use super::{notation, words};
use crate::domain::reading::{Bound, DayRef, Range};
use crate::domain::school_year::Division;
use crate::domain::{Language, Reading, ReadingOrigin, SchoolYear, Timing};
use chrono::{Datelike, NaiveDate};

/// What kind of deadline is chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// One month.
    Month,
    /// From a month to a month.
    Months,
    /// Quarter, term, half, break: one of [`PERIODS`].
    Period,
    /// One of [`PARTS`] of a month.
    Part,
    /// By a day.
    Until,
    /// From a day on.
    From,
    /// A day, or several in a row.
    Days,
    /// One of [`FREQUENCIES`].
    Recurring,
    /// All year.
    Year,
    /// As needed.
    AsNeeded,
    /// By another document.
    Schedule,
    /// As the row above.
    Inherited,
    /// No deadline.
    Absent,
}

impl Kind {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 13] = [
        Self::Month,
        Self::Months,
        Self::Days,
        Self::Until,
        Self::From,
        Self::Part,
        Self::Period,
        Self::Recurring,
        Self::Year,
        Self::AsNeeded,
        Self::Schedule,
        Self::Inherited,
        Self::Absent,
    ];
}

/// Parts of a month, in the notation without the month.
pub const PARTS: [&str; 11] = [
    "begin",
    "middle",
    "end",
    "week 1",
    "week 2",
    "week 3",
    "week 4",
    "week last",
    "decade 1",
    "decade 2",
    "decade 3",
];

/// Parts of the school year, in the notation.
pub const PERIODS: [&str; 17] = [
    "quarter 1",
    "quarter 2",
    "quarter 3",
    "quarter 4",
    "half 1",
    "half 2",
    "term 1",
    "term 2",
    "term 3",
    "break autumn",
    "break winter",
    "break spring",
    "break summer",
    "season autumn",
    "season winter",
    "season spring",
    "season summer",
];

/// Whether the part of the school year at that place of [`PERIODS`] is one of a year so divided.
pub fn divides(period: usize, division: Division) -> bool {
    let unit = PERIODS.get(period).and_then(|name| name.split(' ').next());
    match unit {
        Some("quarter") => division == Division::Quarters,
        Some("term") => division == Division::Trimesters,
        _ => true,
    }
}

/// What recurs, in the notation without «every».
pub const FREQUENCIES: [&str; 15] = [
    "day", "week", "mon", "tue", "wed", "thu", "fri", "sat", "2/month", "month", "quarter", "term",
    "half", "2/year", "year",
];

/// What is chosen. Values of other kinds are kept, so that going back to a kind finds them again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Choice {
    /// The kind.
    pub kind: Kind,
    /// A month, 1 to 12; the first of several.
    pub month: u32,
    /// The last of several months, 1 to 12.
    pub last_month: u32,
    /// Place in [`PARTS`].
    pub part: usize,
    /// Place in [`PERIODS`].
    pub period: usize,
    /// Place in [`FREQUENCIES`].
    pub frequency: usize,
    /// A day; the first of several.
    pub day: Option<NaiveDate>,
    /// The last of several days, if there are several.
    pub last_day: Option<NaiveDate>,
}

impl Choice {
    /// What the picker begins with for a row whose timing is `timing` and whose term, perhaps of the row
    /// above, reads as `reading`; `today` says which month stands first where nothing else does.
    pub fn start(
        timing: &Timing,
        reading: Option<&Reading>,
        year: &SchoolYear,
        today: NaiveDate,
    ) -> Self {
        let day = if year.span().contains(today) {
            today
        } else {
            year.span().first()
        };
        let empty = Self {
            kind: Kind::Month,
            month: day.month(),
            last_month: day.month(),
            part: 0,
            period: 0,
            frequency: 9,
            day: None,
            last_day: None,
        };
        let read = reading.and_then(|reading| empty.of(reading, year));
        let kind = match timing {
            Timing::Absent => Kind::Absent,
            Timing::Inherited => Kind::Inherited,
            Timing::Stated { .. } => return read.unwrap_or(empty),
        };
        Self {
            kind,
            ..read.unwrap_or(empty)
        }
    }

    /// The choice that says `reading`, with its other values as in `self`; `None` for what it cannot say.
    fn of(self, reading: &Reading, year: &SchoolYear) -> Option<Self> {
        let day = |day: &DayRef| {
            let of_year = day.year.unwrap_or_else(|| year.year_of_month(day.month));
            NaiveDate::from_ymd_opt(of_year, day.month, day.day)
        };
        let kind = |kind| Self { kind, ..self };
        Some(match reading {
            Reading::Year => kind(Kind::Year),
            Reading::AsNeeded => kind(Kind::AsNeeded),
            Reading::Schedule => kind(Kind::Schedule),
            Reading::Months(ranges) => match ranges.as_slice() {
                [Range { from, to }] if from.year.is_none() && to.year.is_none() => Self {
                    kind: if from == to {
                        Kind::Month
                    } else {
                        Kind::Months
                    },
                    month: from.month,
                    last_month: to.month,
                    ..self
                },
                _ => return None,
            },
            Reading::Dates(ranges) => match ranges.as_slice() {
                [Range { from, to }] => Self {
                    kind: Kind::Days,
                    month: from.month,
                    last_month: to.month,
                    day: Some(day(from)?),
                    last_day: if from == to { None } else { Some(day(to)?) },
                    ..self
                },
                _ => return None,
            },
            Reading::Until(Bound::Day(end)) => Self {
                month: end.month,
                day: Some(day(end)?),
                ..kind(Kind::Until)
            },
            Reading::From(Bound::Day(from)) => Self {
                month: from.month,
                day: Some(day(from)?),
                ..kind(Kind::From)
            },
            other => return self.of_option(&notation::print(other)),
        })
    }

    fn of_option(self, notation: &str) -> Option<Self> {
        let place = |list: &[&str], option: &str| list.iter().position(|one| *one == option);
        if let Some(period) = place(&PERIODS, notation) {
            return Some(Self {
                kind: Kind::Period,
                period,
                ..self
            });
        }
        if let Some(frequency) = notation.strip_prefix("every ") {
            let frequency = place(&FREQUENCIES, frequency)?;
            return Some(Self {
                kind: Kind::Recurring,
                frequency,
                ..self
            });
        }
        let (part, month) = notation.split_once(" of ")?;
        let part = place(&PARTS, part)?;
        Some(Self {
            kind: Kind::Part,
            part,
            month: month.parse().ok()?,
            ..self
        })
    }

    /// The reading; `None` while a day is missing or days are in the wrong order, and for what states none.
    pub fn reading(&self, year: &SchoolYear) -> Option<Reading> {
        let day_ref = |day: NaiveDate| day_ref(day, year);
        let of_option = |text: &str| notation::parse(text);
        match self.kind {
            Kind::Month => of_option(&format!("months {:02}", self.month)),
            Kind::Months => of_option(&format!("months {:02}-{:02}", self.month, self.last_month)),
            Kind::Period => of_option(PERIODS.get(self.period)?),
            Kind::Part => of_option(&format!("{} of {:02}", PARTS.get(self.part)?, self.month)),
            Kind::Recurring => of_option(&format!("every {}", FREQUENCIES.get(self.frequency)?)),
            Kind::Until => Some(Reading::Until(Bound::Day(day_ref(self.day?)))),
            Kind::From => Some(Reading::From(Bound::Day(day_ref(self.day?)))),
            Kind::Days => {
                let from = self.day?;
                let to = self.last_day.unwrap_or(from);
                let range = Range {
                    from: day_ref(from),
                    to: day_ref(to),
                };
                (from <= to).then(|| Reading::Dates(vec![range]))
            }
            Kind::Year => Some(Reading::Year),
            Kind::AsNeeded => Some(Reading::AsNeeded),
            Kind::Schedule => Some(Reading::Schedule),
            Kind::Inherited | Kind::Absent => None,
        }
    }

    /// The timing that a row is given: its words are written in `language`, or stay as `kept`.
    pub fn timing(
        &self,
        kept: Option<&str>,
        language: Language,
        year: &SchoolYear,
    ) -> Option<Timing> {
        match self.kind {
            Kind::Inherited => return Some(Timing::Inherited),
            Kind::Absent => return Some(Timing::Absent),
            _ => {}
        }
        let reading = self.reading(year)?;
        Some(match kept {
            Some(wording) => Timing::Stated {
                wording: wording.to_owned(),
                reading,
                origin: ReadingOrigin::Chosen,
            },
            None => Timing::Stated {
                wording: words(&reading, language),
                reading,
                origin: ReadingOrigin::Derived,
            },
        })
    }
}
