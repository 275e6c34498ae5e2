//! From a reading to days of the school year.
//!
//! Rules, where the words leave a choice:
//! - A month or a day without a year is the one inside the plan's year; what a range then has outside it
//!   is cut off. A day that February lacks this year becomes its last.
//! - In a year from August, «июнь–август» ends with it: the August at its beginning belongs to the summer before.
//! - Weeks run Monday to Sunday, belong to the month that has their Thursday, and are cut to its days.
//! - Декада and part of a month: 1–10, 11–20, 21–last.
//! - «До …» is the last day (month) itself; «с …» runs to the end of the year.
//! - What recurs gives one span for each of its periods. `every year` beside another part adds nothing.
//! - Quarters, terms, halves and breaks are those of the plan; where it has none, those of the preset.

use super::placing::{
    day_ranges, month_ranges, month_run, nearest_day, of_month, part_of_month, runs_of_months,
    week_of_month, weeks_of_year,
};
use super::school_parts::{before_lessons, break_of, end_of_year, halves, quarters, terms};
use super::{Precision, Resolution};
use crate::domain::reading::{
    Bound, Frequency, MonthRef, OfMonth, Ordinal, Part, Period, Range, Season, Whole,
};
use crate::domain::{Reading, SchoolYear, Span};
use chrono::{Datelike, NaiveDate};

/// The days that a reading means in `year`.
pub fn resolve(reading: &Reading, year: &SchoolYear) -> Resolution {
    let mut spans = spans_of(reading, year);
    spans.sort_unstable();
    spans.dedup();
    let precision = if spans.is_empty() {
        Precision::None
    } else {
        precision_of(reading)
    };
    Resolution { spans, precision }
}

fn spans_of(reading: &Reading, year: &SchoolYear) -> Vec<Span> {
    match reading {
        Reading::Year => vec![year.span()],
        Reading::Months(items) => month_ranges(items, year),
        Reading::Dates(items) => day_ranges(items, year),
        Reading::Until(Bound::Day(day)) => vec![Span::day(nearest_day(*day, year))],
        Reading::Until(Bound::Month(month)) => vec![month_run(*month, year)],
        Reading::From(Bound::Day(day)) => vec![onwards(nearest_day(*day, year), year)],
        Reading::From(Bound::Month(month)) => vec![onwards(month_run(*month, year).first(), year)],
        Reading::Quarters(range) => joined(&picked(quarters(year), *range)),
        Reading::CalendarQuarter(named, n) => calendar_quarter(*named, *n, year),
        Reading::Half(n) => picked(halves(year), Range::one(*n)),
        Reading::Term(n) => picked(terms(year), Range::one(*n)),
        Reading::EndOfTerm(n) => picked(terms(year), Range::one(*n))
            .into_iter()
            .map(|term| last_days(term, 10))
            .collect(),
        Reading::Season(season) => {
            let first = season_start(*season);
            runs_of_months(first, 3, year)
        }
        Reading::Break(season) => break_of(*season, year).into_iter().collect(),
        Reading::Week(range, of) => weeks(*range, *of, year),
        Reading::Decade(n, of) => of_month(*of, year)
            .map(|month| part_of_month(month, part_of_decade(*n)))
            .into_iter()
            .collect(),
        Reading::PartOf(part, Whole::Month(month)) => {
            vec![part_of_month(month_run(*month, year), *part)]
        }
        Reading::PartOf(part, Whole::Year) => vec![part_of_year(*part, year)],
        Reading::Recurring(frequency, within) => recurring(*frequency, *within, year),
        Reading::All(parts) => together(parts, year),
        Reading::AsNeeded | Reading::Schedule | Reading::Unknown => Vec::new(),
    }
}

fn precision_of(reading: &Reading) -> Precision {
    match reading {
        Reading::Dates(_)
        | Reading::Until(Bound::Day(_))
        | Reading::From(_)
        | Reading::Recurring(Frequency::Weekday(_) | Frequency::WeekdayOf(..), _) => Precision::Day,
        Reading::Months(_) | Reading::Until(Bound::Month(_)) => Precision::Month,
        Reading::Quarters(_) | Reading::CalendarQuarter(..) | Reading::Term(_) => {
            Precision::Quarter
        }
        Reading::Half(_) => Precision::Half,
        Reading::Season(_) => Precision::Season,
        Reading::Break(_) => Precision::Break,
        Reading::Week(..) | Reading::Decade(..) => Precision::Week,
        Reading::EndOfTerm(_) | Reading::PartOf(..) => Precision::PartOfMonth,
        Reading::Year => Precision::Year,
        Reading::Recurring(Frequency::Every(period) | Frequency::Times(_, period), _) => {
            match period {
                Period::Day => Precision::Day,
                Period::Week => Precision::Week,
                Period::Month => Precision::Month,
                Period::Quarter | Period::Term => Precision::Quarter,
                Period::Half => Precision::Half,
                Period::Year => Precision::Year,
            }
        }
        Reading::All(parts) => parts
            .iter()
            .filter(|part| !only_says_yearly(part))
            .map(precision_of)
            .filter(|precision| *precision != Precision::None)
            .max()
            .unwrap_or(Precision::Year),
        Reading::AsNeeded | Reading::Schedule | Reading::Unknown => Precision::None,
    }
}

fn together(parts: &[Reading], year: &SchoolYear) -> Vec<Span> {
    let placed = parts.iter().filter(|part| !only_says_yearly(part));
    let spans: Vec<_> = placed.flat_map(|part| spans_of(part, year)).collect();
    if !spans.is_empty() {
        return spans;
    }
    let yearly = parts.iter().any(only_says_yearly);
    yearly.then(|| year.span()).into_iter().collect()
}

fn only_says_yearly(part: &Reading) -> bool {
    *part == Reading::Recurring(Frequency::Every(Period::Year), None)
}

/// From `day` to the end of the school year that has it.
fn onwards(day: NaiveDate, year: &SchoolYear) -> Span {
    let mut last = year.span().last();
    if !year.span().contains(day) {
        let first_year = SchoolYear::starting_year(day, year.first_month());
        last = SchoolYear::nearest(first_year, year.first_month())
            .span()
            .last();
    }
    Span::new(day, last).unwrap_or_else(|_| Span::day(day))
}

/// Those of `periods` that `range` counts, from one.
fn picked(periods: Vec<Span>, range: Range<u8>) -> Vec<Span> {
    let first = usize::from(range.from.max(1)) - 1;
    let count = usize::from(range.to.saturating_sub(range.from)) + 1;
    periods.into_iter().skip(first).take(count).collect()
}

fn joined(spans: &[Span]) -> Vec<Span> {
    let (Some(first), Some(last)) = (spans.first(), spans.last()) else {
        return Vec::new();
    };
    Span::new(first.first(), last.last()).into_iter().collect()
}

fn calendar_quarter(named: Option<i32>, n: u8, year: &SchoolYear) -> Vec<Span> {
    let first = u32::from(n.clamp(1, 4)) * 3 - 2;
    if named.is_some() {
        let month = |month| MonthRef { year: named, month };
        let range = Range {
            from: month(first),
            to: month(first + 2),
        };
        return month_ranges(&[range], year);
    }
    let runs = runs_of_months(first, 3, year);
    runs.into_iter()
        .max_by_key(|run| run.days())
        .into_iter()
        .collect()
}

fn season_start(season: Season) -> u32 {
    match season {
        Season::Autumn => 9,
        Season::Winter => 12,
        Season::Spring => 3,
        Season::Summer => 6,
    }
}

fn weeks(range: Range<Ordinal>, of: OfMonth, year: &SchoolYear) -> Vec<Span> {
    let Some(month) = of_month(of, year) else {
        return Vec::new();
    };
    let ends = [range.from, range.to].map(|ordinal| week_of_month(month, ordinal));
    joined(&ends)
}

fn part_of_decade(n: u8) -> Part {
    match n {
        0 | 1 => Part::Begin,
        2 => Part::Middle,
        _ => Part::End,
    }
}

fn last_days(span: Span, days: u64) -> Span {
    let first = span.last() - chrono::Days::new(days - 1);
    Span::new(first.max(span.first()), span.last()).unwrap_or(span)
}

fn part_of_year(part: Part, year: &SchoolYear) -> Span {
    let mut months: Vec<_> = year.months().map(Span::month_of).collect();
    if before_lessons(year) {
        months.remove(0);
    }
    match (part, months.first(), months.get(4..6)) {
        (Part::Begin, Some(first), _) => part_of_month(*first, Part::Begin),
        (Part::Middle, _, Some([fifth, sixth])) => {
            Span::new(fifth.first(), sixth.last()).unwrap_or(*fifth)
        }
        _ => last_days(end_of_year(year), 10),
    }
}

fn recurring(
    frequency: Frequency,
    within: Option<Range<MonthRef>>,
    year: &SchoolYear,
) -> Vec<Span> {
    let spans = match frequency {
        Frequency::Every(period) | Frequency::Times(_, period) => periods(period, year),
        Frequency::Weekday(weekday) => days_of_week(weekday, year.span()),
        Frequency::WeekdayOf(ordinal, weekday, OfMonth::Named(month)) => {
            weekday_of(ordinal, weekday, month_run(month, year))
        }
        Frequency::WeekdayOf(ordinal, weekday, OfMonth::Any) => year
            .months()
            .flat_map(|month| weekday_of(ordinal, weekday, Span::month_of(month)))
            .collect(),
    };
    let Some(within) = within else { return spans };
    let bounds = month_ranges(&[within], year);
    let cut = |span: &Span| bounds.iter().find_map(|bound| bound.intersection(*span));
    spans.iter().filter_map(cut).collect()
}

fn periods(period: Period, year: &SchoolYear) -> Vec<Span> {
    match period {
        Period::Day => year.span().iter().map(Span::day).collect(),
        Period::Week => weeks_of_year(year),
        Period::Month => year.months().map(Span::month_of).collect(),
        Period::Quarter => quarters(year),
        Period::Term => terms(year),
        Period::Half => halves(year),
        Period::Year => vec![year.span()],
    }
}

fn days_of_week(weekday: u8, within: Span) -> Vec<Span> {
    let falls = |day: &NaiveDate| day.weekday().num_days_from_monday() == u32::from(weekday);
    within.iter().filter(falls).map(Span::day).collect()
}

fn weekday_of(ordinal: Ordinal, weekday: u8, month: Span) -> Vec<Span> {
    let days = days_of_week(weekday, month);
    let day = match ordinal {
        Ordinal::Nth(n) => days.get(usize::from(n.max(1)) - 1),
        Ordinal::Last => days.last(),
    };
    day.copied().into_iter().collect()
}
