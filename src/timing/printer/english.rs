//! English words of a reading: "by 15 October", "last week of November", "2 times a year".

use super::{Calendar, place};
use crate::domain::Reading;
use crate::domain::reading::{
    Bound, Frequency, MonthRef, OfMonth, Ordinal, Part, Period, Range, Season, Whole,
};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const CALENDAR: Calendar = Calendar {
    nominative: MONTHS,
    genitive: MONTHS,
    year_mark: "",
};

pub(super) fn words(reading: &Reading) -> String {
    match reading {
        Reading::Year => "throughout the year".into(),
        Reading::Months(ranges) => CALENDAR.months(ranges),
        Reading::Dates(ranges) => CALENDAR.days(ranges),
        Reading::Until(Bound::Day(day)) => format!("by {}", CALENDAR.day(*day)),
        Reading::Until(Bound::Month(month)) => format!("by the end of {}", CALENDAR.month(*month)),
        Reading::From(Bound::Day(day)) => format!("from {}", CALENDAR.day(*day)),
        Reading::From(Bound::Month(month)) => format!("from {}", CALENDAR.month(*month)),
        Reading::Quarters(range) if range.from == range.to => format!("quarter {}", range.from),
        Reading::Quarters(range) => format!("quarters {}–{}", range.from, range.to),
        Reading::CalendarQuarter(year, n) => {
            let year = year.map_or(String::new(), |year| format!(" {year}"));
            format!("Q{n}{year}")
        }
        Reading::Half(n) => format!("semester {n}"),
        Reading::Term(n) => format!("term {n}"),
        Reading::EndOfTerm(n) => format!("end of term {n}"),
        Reading::Season(season) => season_name(*season).into(),
        Reading::Break(season) => format!("{} break", season_name(*season)),
        Reading::Week(range, of) => weeks(*range, *of),
        Reading::Decade(n, of) => format!("{} ten days of {}", nth(*n), of_month(*of)),
        Reading::PartOf(part, whole) => {
            let whole = match whole {
                Whole::Month(month) => CALENDAR.month(*month),
                Whole::Year => "the year".into(),
            };
            let part = match part {
                Part::Begin => "beginning",
                Part::Middle => "middle",
                Part::End => "end",
            };
            format!("{part} of {whole}")
        }
        Reading::Recurring(frequency, within) => {
            let within = within.map_or(String::new(), inside);
            format!("{}{within}", recurring(*frequency))
        }
        Reading::AsNeeded => "as needed".into(),
        Reading::Schedule => "according to the schedule".into(),
        Reading::All(_) | Reading::Unknown => String::new(),
    }
}

/// " from September to May", " in October".
fn inside(range: Range<MonthRef>) -> String {
    if range.from == range.to {
        return format!(" in {}", CALENDAR.month(range.from));
    }
    let (from, to) = (CALENDAR.month(range.from), CALENDAR.month(range.to));
    format!(" from {from} to {to}")
}

fn weeks(range: Range<Ordinal>, of: OfMonth) -> String {
    let of = of_month(of);
    match (range.from, range.to) {
        (Ordinal::Nth(from), Ordinal::Nth(to)) if from != to => {
            format!("weeks {from}–{to} of {of}")
        }
        (Ordinal::Nth(n), Ordinal::Nth(_)) => format!("week {n} of {of}"),
        (Ordinal::Nth(n), Ordinal::Last) => format!("{} to last weeks of {of}", nth(n)),
        (Ordinal::Last, _) => format!("last week of {of}"),
    }
}

fn of_month(of: OfMonth) -> String {
    match of {
        OfMonth::Named(MonthRef { year: None, month }) => MONTHS[place(month)].into(),
        OfMonth::Named(month) => CALENDAR.month(month),
        OfMonth::Any => "the month".into(),
    }
}

fn nth(n: u8) -> &'static str {
    ["first", "second", "third", "fourth", "fifth"][usize::from(n.clamp(1, 5)) - 1]
}

fn recurring(frequency: Frequency) -> String {
    const DAYS: [&str; 7] = [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    match frequency {
        Frequency::Every(period) => match period {
            Period::Day => "daily".into(),
            Period::Week => "weekly".into(),
            Period::Month => "monthly".into(),
            Period::Quarter => "quarterly".into(),
            Period::Year => "annually".into(),
            Period::Term | Period::Half => format!("once a {}", period_name(period)),
        },
        Frequency::Times(2, period) => format!("twice a {}", period_name(period)),
        Frequency::Times(n, period) => format!("{n} times a {}", period_name(period)),
        Frequency::Weekday(day) => format!("every {}", DAYS[usize::from(day.min(6))]),
        Frequency::WeekdayOf(ordinal, day, of) => {
            let which = match ordinal {
                Ordinal::Nth(n) => nth(n),
                Ordinal::Last => "last",
            };
            format!(
                "{which} {} of {}",
                DAYS[usize::from(day.min(6))],
                of_month(of)
            )
        }
    }
}

fn period_name(period: Period) -> &'static str {
    match period {
        Period::Day => "day",
        Period::Week => "week",
        Period::Month => "month",
        Period::Quarter => "quarter",
        Period::Term => "term",
        Period::Half => "semester",
        Period::Year => "year",
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
