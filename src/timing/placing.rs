//! Puts months, days and weeks of a reading into the calendar of a school year.
//!
//! Knows dates only; what a quarter or a break is stands in `school_parts`.

use super::notation::days_in;
use crate::domain::reading::{DayRef, MonthRef, OfMonth, Ordinal, Part, Range};
use crate::domain::{SchoolYear, Span};
use chrono::{Datelike, Days, NaiveDate};

/// The month, in its own year or inside the plan's.
pub(super) fn month_run(month: MonthRef, year: &SchoolYear) -> Span {
    let calendar = month
        .year
        .unwrap_or_else(|| year.year_of_month(month.month));
    Span::month_of(day_in(calendar, month.month, 1))
}

/// The month of a week or a decade; none when only the context would give it.
pub(super) fn of_month(of: OfMonth, year: &SchoolYear) -> Option<Span> {
    match of {
        OfMonth::Named(month) => Some(month_run(month, year)),
        OfMonth::Any => None,
    }
}

/// The day, in its own year or inside the plan's.
pub(super) fn nearest_day(day: DayRef, year: &SchoolYear) -> NaiveDate {
    let calendar = day.year.unwrap_or_else(|| year.year_of_month(day.month));
    day_in(calendar, day.month, day.day)
}

/// A day that the month lacks becomes its last.
fn day_in(year: i32, month: u32, day: u32) -> NaiveDate {
    let day = day.min(days_in(month, Some(year)));
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// The runs of months; those without a year are cut to the plan's year.
pub(super) fn month_ranges(ranges: &[Range<MonthRef>], year: &SchoolYear) -> Vec<Span> {
    let mut spans = Vec::new();
    for range in ranges {
        let (from, to) = (range.from, range.to);
        if from.year.is_none() && to.year.is_none() {
            let count = (to.month + 12 - from.month) % 12 + 1;
            spans.extend(runs_of_months(from.month, count, year));
            continue;
        }
        let reversed = to.month < from.month;
        let (first_year, last_year) = both_years(from.year, to.year, reversed);
        let first = day_in(first_year, from.month, 1);
        let last = Span::month_of(day_in(last_year, to.month, 1)).last();
        spans.extend(Span::new(first, last));
    }
    spans
}

/// Whether what begins in the month `first` and is in the August that a year begins with belongs to the summer before.
fn is_last_summer(first: u32, year: &SchoolYear) -> bool {
    year.first_month() == 8 && matches!(first, 6 | 7)
}

/// The runs of days; those without a year are cut to the plan's year.
pub(super) fn day_ranges(ranges: &[Range<DayRef>], year: &SchoolYear) -> Vec<Span> {
    let mut spans = Vec::new();
    for range in ranges {
        let (from, to) = (range.from, range.to);
        let reversed = (to.month, to.day) < (from.month, from.day);
        if from.year.is_some() || to.year.is_some() {
            let (first_year, last_year) = both_years(from.year, to.year, reversed);
            let first = day_in(first_year, from.month, from.day);
            spans.extend(Span::new(first, day_in(last_year, to.month, to.day)));
            continue;
        }
        let skipped = 2 * usize::from(is_last_summer(from.month, year));
        let starts = [
            year.first_year() - 1,
            year.first_year(),
            year.first_year() + 1,
        ];
        for start in starts.into_iter().skip(skipped) {
            let first = day_in(start, from.month, from.day);
            let last = day_in(start + i32::from(reversed), to.month, to.day);
            let run = Span::new(first, last).ok();
            spans.extend(run.and_then(|run| run.intersection(year.span())));
        }
    }
    spans
}

/// The year of one end tells the year of the other.
fn both_years(from: Option<i32>, to: Option<i32>, reversed: bool) -> (i32, i32) {
    match (from, to) {
        (Some(from), Some(to)) => (from, to),
        (Some(from), None) => (from, from + i32::from(reversed)),
        (None, Some(to)) => (to - i32::from(reversed), to),
        (None, None) => (0, 0),
    }
}

/// `count` months from the month `first`, inside the plan's year: two runs when the year's end parts them.
pub(super) fn runs_of_months(first: u32, count: u32, year: &SchoolYear) -> Vec<Span> {
    let wanted = |month: u32| (month + 12 - first) % 12 < count;
    let mut runs: Vec<Span> = Vec::new();
    let skipped = usize::from(is_last_summer(first, year));
    let months = year.months().skip(skipped);
    for month in months.filter(|day| wanted(day.month())) {
        let month = Span::month_of(month);
        let follows = |run: &Span| run.last().succ_opt() == Some(month.first());
        match runs.pop() {
            Some(run) if follows(&run) => {
                runs.extend(Span::new(run.first(), month.last()));
            }
            other => {
                runs.extend(other);
                runs.push(month);
            }
        }
    }
    runs
}

/// Days 1 to 10, 11 to 20, or 21 to the last.
pub(super) fn part_of_month(month: Span, part: Part) -> Span {
    let day = |n: u32| month.first().with_day(n).unwrap_or(month.first());
    let (first, last) = match part {
        Part::Begin => (day(1), day(10)),
        Part::Middle => (day(11), day(20)),
        Part::End => (day(21), month.last()),
    };
    Span::new(first, last).unwrap_or(month)
}

/// Monday to Sunday with its Thursday in the month, cut to the month; the last where there are fewer.
pub(super) fn week_of_month(month: Span, ordinal: Ordinal) -> Span {
    let thursdays: Vec<_> = month
        .iter()
        .filter(|day| day.weekday() == chrono::Weekday::Thu)
        .collect();
    let thursday = match ordinal {
        Ordinal::Nth(n) => thursdays.get(usize::from(n.max(1)) - 1),
        Ordinal::Last => None,
    };
    let thursday = thursday.or(thursdays.last()).copied();
    thursday
        .and_then(week_around)
        .and_then(|week| week.intersection(month))
        .unwrap_or(month)
}

/// Monday to Sunday with `day` in it.
fn week_around(day: NaiveDate) -> Option<Span> {
    let back = u64::from(day.weekday().num_days_from_monday());
    let monday = day.checked_sub_days(Days::new(back))?;
    Span::new(monday, monday.checked_add_days(Days::new(6))?).ok()
}

/// The weeks of the plan's year, the first and the last cut to it.
pub(super) fn weeks_of_year(year: &SchoolYear) -> Vec<Span> {
    let span = year.span();
    let starts = span
        .iter()
        .filter(|day| *day == span.first() || day.weekday() == chrono::Weekday::Mon);
    starts
        .filter_map(|day| week_around(day)?.intersection(span))
        .collect()
}
