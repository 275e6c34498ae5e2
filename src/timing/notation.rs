//! The notation of a reading: one line of plain text, for tests, bug reports and the command line.
//!
//! `year` · `months 09-12,02` · `months 2023-09..2024-05` · `date 10-15` · `dates 10-15..10-20,11-20` ·
//! `until 10-15` · `until month 09` · `from …` · `quarter 1-2` · `calq 2012-1` · `half 1` · `term 1` ·
//! `end of term 1` · `season autumn` · `break autumn` · `week 1-2 of 09` · `week last of month` ·
//! `decade 3 of 10` · `begin of 09` · `end of year` · `every 2/month in 09-05` · `every fri` ·
//! `every first mon of month` · `asneeded` · `schedule` · `A + B` · `unknown`.
//!
//! Canonical form: lower case, one space, two digits for months and days, items in the order given.
//! Knows nothing of human words; they are in `reader` and `printer`.

mod parse;

use crate::domain::Reading;
use crate::domain::reading::{
    Bound, DayRef, Frequency, MonthRef, OfMonth, Ordinal, Part, Period, Range, Season, Whole,
};
use std::fmt::Display;

pub use parse::parse;

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const ORDINALS: [&str; 5] = ["first", "second", "third", "fourth", "fifth"];

/// Writes a reading in its canonical notation.
pub fn print(reading: &Reading) -> String {
    match reading {
        Reading::Year => "year".into(),
        Reading::Months(items) => format!("months {}", list(items, month, |m| m.year.is_some())),
        Reading::Dates(items) => {
            let single = matches!(items.as_slice(), [one] if one.from == one.to);
            let keyword = if single { "date" } else { "dates" };
            format!("{keyword} {}", list(items, day, |_| true))
        }
        Reading::Until(bound) => format!("until {}", print_bound(*bound)),
        Reading::From(bound) => format!("from {}", print_bound(*bound)),
        Reading::Quarters(range) => format!("quarter {}", numbers(*range)),
        Reading::CalendarQuarter(Some(year), n) => format!("calq {year}-{n}"),
        Reading::CalendarQuarter(None, n) => format!("calq {n}"),
        Reading::Half(n) => format!("half {n}"),
        Reading::Term(n) => format!("term {n}"),
        Reading::EndOfTerm(n) => format!("end of term {n}"),
        Reading::Season(season) => format!("season {}", season_name(*season)),
        Reading::Break(season) => format!("break {}", season_name(*season)),
        Reading::Week(range, of) => format!("week {} of {}", weeks(*range), of_month(*of)),
        Reading::Decade(n, of) => format!("decade {n} of {}", of_month(*of)),
        Reading::PartOf(part, whole) => {
            let whole = match whole {
                Whole::Month(m) => month(*m),
                Whole::Year => "year".into(),
            };
            format!("{} of {whole}", part_name(*part))
        }
        Reading::Recurring(frequency, within) => {
            let within = within.map_or(String::new(), |range| {
                format!(" in {}", list(&[range], month, |m| m.year.is_some()))
            });
            format!("every {}{within}", print_frequency(*frequency))
        }
        Reading::AsNeeded => "asneeded".into(),
        Reading::Schedule => "schedule".into(),
        Reading::All(parts) => parts.iter().map(print).collect::<Vec<_>>().join(" + "),
        Reading::Unknown => "unknown".into(),
    }
}

fn print_frequency(frequency: Frequency) -> String {
    match frequency {
        Frequency::Every(period) => period_name(period).into(),
        Frequency::Times(n, period) => format!("{n}/{}", period_name(period)),
        Frequency::Weekday(day) => weekday_name(day).into(),
        Frequency::WeekdayOf(ordinal, day, of) => {
            let ordinal = match ordinal {
                Ordinal::Nth(n) => ORDINALS[usize::from(n.clamp(1, 5)) - 1],
                Ordinal::Last => "last",
            };
            format!("{ordinal} {} of {}", weekday_name(day), of_month(of))
        }
    }
}

fn weekday_name(day: u8) -> &'static str {
    WEEKDAYS[usize::from(day.min(6))]
}

fn month(value: MonthRef) -> String {
    match value.year {
        Some(year) => format!("{year:04}-{:02}", value.month),
        None => format!("{:02}", value.month),
    }
}

fn day(value: DayRef) -> String {
    match value.year {
        Some(year) => format!("{year:04}-{:02}-{:02}", value.month, value.day),
        None => format!("{:02}-{:02}", value.month, value.day),
    }
}

/// `09-12,02`; two dots join the ends of a range when either end is itself written with a dash.
fn list<T: Copy + PartialEq>(
    items: &[Range<T>],
    item: impl Fn(T) -> String,
    dashed: impl Fn(T) -> bool,
) -> String {
    let one = |range: &Range<T>| {
        if range.from == range.to {
            return item(range.from);
        }
        let dots = dashed(range.from) || dashed(range.to);
        let join = if dots { ".." } else { "-" };
        format!("{}{join}{}", item(range.from), item(range.to))
    };
    items.iter().map(one).collect::<Vec<_>>().join(",")
}

/// The number of days of a month; 29 for February of a year that is not named.
pub(super) fn days_in(month: u32, year: Option<i32>) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 => {
            28 + u32::from(year.is_none_or(|y| chrono::NaiveDate::from_ymd_opt(y, 2, 29).is_some()))
        }
        _ => 31,
    }
}

fn print_bound(bound: Bound) -> String {
    match bound {
        Bound::Day(value) => day(value),
        Bound::Month(value) => format!("month {}", month(value)),
    }
}

fn numbers<T: Display + PartialEq>(range: Range<T>) -> String {
    if range.from == range.to {
        return range.from.to_string();
    }
    format!("{}-{}", range.from, range.to)
}

fn weeks(range: Range<Ordinal>) -> String {
    let name = |ordinal| match ordinal {
        Ordinal::Nth(n) => n.to_string(),
        Ordinal::Last => "last".into(),
    };
    if range.from == range.to {
        return name(range.from);
    }
    format!("{}-{}", name(range.from), name(range.to))
}

fn of_month(of: OfMonth) -> String {
    match of {
        OfMonth::Named(value) => month(value),
        OfMonth::Any => "month".into(),
    }
}

fn part_name(part: Part) -> &'static str {
    match part {
        Part::Begin => "begin",
        Part::Middle => "middle",
        Part::End => "end",
    }
}

fn season_name(season: Season) -> &'static str {
    match season {
        Season::Autumn => "autumn",
        Season::Winter => "winter",
        Season::Spring => "spring",
        Season::Summer => "summer",
    }
}

fn period_name(period: Period) -> &'static str {
    match period {
        Period::Day => "day",
        Period::Week => "week",
        Period::Month => "month",
        Period::Quarter => "quarter",
        Period::Term => "term",
        Period::Half => "half",
        Period::Year => "year",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(notation: &str, canonical: &str) {
        let reading = parse(notation).unwrap_or_else(|| panic!("{notation} is not read"));
        assert_eq!(print(&reading), canonical);
        assert_eq!(parse(canonical), Some(reading));
    }

    #[test]
    fn canonical_notation_comes_back_as_it_was() {
        for line in [
            "year",
            "months 09",
            "months 09-12",
            "months 09,11,02",
            "months 2023-09",
            "months 2023-09..2024-05",
            "date 10-15",
            "date 2023-10-15",
            "dates 10-15..10-20",
            "dates 10-15,11-20",
            "until 10-15",
            "until month 09",
            "from 10-15",
            "from month 2023-09",
            "quarter 1",
            "quarter 1-2",
            "calq 3",
            "calq 2012-1",
            "half 1",
            "term 1",
            "end of term 1",
            "season autumn",
            "break autumn",
            "week 2 of 11",
            "week 1-2 of 09",
            "week last of 11",
            "week last of month",
            "decade 3 of 10",
            "begin of 09",
            "middle of 2023-09",
            "end of year",
            "every day",
            "every 2/month",
            "every fri",
            "every first mon of month",
            "every fourth mon of 10",
            "every last thu of month",
            "every month in 09-05",
            "every week in 2023-09..2024-05",
            "asneeded",
            "schedule",
            "months 09 + asneeded",
            "unknown",
        ] {
            check(line, line);
        }
    }

    #[test]
    fn careless_notation_is_made_canonical() {
        check("  Months   9-12, 2 ", "months 09-12,02");
        check("dates 10-15..10-15", "date 10-15");
        check("months 09..12", "months 09-12");
        check("date 10-15,10-16", "dates 10-15,10-16");
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for line in [
            "date 02-30",
            "date 2023-02-29",
            "months 13",
            "date 04-31",
            "",
            "week 6 of 01",
            "quarter 2-1",
        ] {
            assert_eq!(parse(line), None, "{line}");
        }
        check("date 02-29", "date 02-29");
        check("date 2024-02-29", "date 2024-02-29");
    }
}
