//! From the notation to a reading. Takes case, blanks and single digits as they come.

use super::{ORDINALS, WEEKDAYS, days_in, period_name, season_name};
use crate::domain::Reading;
use crate::domain::letters;
use crate::domain::reading::{
    Bound, DayRef, Frequency, MonthRef, OfMonth, Ordinal, Part, Period, Range, Season, Whole,
};

/// Reads the notation, canonical or not quite (case, spaces, one digit for two).
///
/// `None` for anything else, days that a month does not have included.
pub fn parse(notation: &str) -> Option<Reading> {
    let words: Vec<&str> = notation.split_whitespace().collect();
    let text = letters::lowered(&words.join(" "));
    if !text.contains('+') {
        return parse_one(&text);
    }
    let parts: Option<Vec<_>> = text.split('+').map(|p| parse_one(p.trim())).collect();
    parts.map(Reading::All)
}

fn parse_one(text: &str) -> Option<Reading> {
    let (keyword, rest) = text.split_once(' ').unwrap_or((text, ""));
    match (keyword, rest) {
        ("year", "") => Some(Reading::Year),
        ("asneeded", "") => Some(Reading::AsNeeded),
        ("schedule", "") => Some(Reading::Schedule),
        ("unknown", "") => Some(Reading::Unknown),
        ("month" | "months", _) => parse_list(rest, parse_month, true).map(Reading::Months),
        ("date" | "dates", _) => parse_list(rest, parse_day, false).map(Reading::Dates),
        ("until", _) => parse_bound(rest).map(Reading::Until),
        ("from", _) => parse_bound(rest).map(Reading::From),
        ("quarter", _) => parse_numbers(rest, 4).map(Reading::Quarters),
        ("calq", _) => parse_calendar_quarter(rest),
        ("half", _) => parse_number(rest, 2).map(Reading::Half),
        ("term", _) => parse_number(rest, 4).map(Reading::Term),
        ("season", _) => parse_season(rest).map(Reading::Season),
        ("break", _) => parse_season(rest).map(Reading::Break),
        ("week", _) => {
            let (weeks, of) = rest.split_once(" of ")?;
            Some(Reading::Week(parse_weeks(weeks)?, parse_of_month(of)?))
        }
        ("decade", _) => {
            let (n, of) = rest.split_once(" of ")?;
            Some(Reading::Decade(parse_number(n, 3)?, parse_of_month(of)?))
        }
        ("every", _) => parse_every(rest),
        ("begin" | "middle" | "end", _) => parse_part(keyword, rest.strip_prefix("of ")?),
        _ => None,
    }
}

fn parse_part(keyword: &str, of: &str) -> Option<Reading> {
    let part = match keyword {
        "begin" => Part::Begin,
        "middle" => Part::Middle,
        _ => Part::End,
    };
    if let ("end", Some(n)) = (keyword, of.strip_prefix("term ")) {
        return parse_number(n, 4).map(Reading::EndOfTerm);
    }
    let whole = match of {
        "year" => Whole::Year,
        month => Whole::Month(parse_month(month)?),
    };
    Some(Reading::PartOf(part, whole))
}

fn parse_every(rest: &str) -> Option<Reading> {
    let (frequency, within) = match rest.split_once(" in ") {
        Some((frequency, within)) => (frequency, Some(parse_range(within, parse_month, true)?)),
        None => (rest, None),
    };
    Some(Reading::Recurring(parse_frequency(frequency)?, within))
}

fn parse_frequency(text: &str) -> Option<Frequency> {
    if let Some((times, period)) = text.split_once('/') {
        let times = parse_number(times, 99)?;
        return Some(Frequency::Times(times, parse_period(period)?));
    }
    if let Some((which, of)) = text.split_once(" of ") {
        let (ordinal, weekday) = which.split_once(' ')?;
        let ordinal = match ordinal {
            "last" => Ordinal::Last,
            nth => Ordinal::Nth(index_of(&ORDINALS, nth)? + 1),
        };
        let weekday = index_of(&WEEKDAYS, weekday)?;
        return Some(Frequency::WeekdayOf(ordinal, weekday, parse_of_month(of)?));
    }
    parse_period(text)
        .map(Frequency::Every)
        .or_else(|| index_of(&WEEKDAYS, text).map(Frequency::Weekday))
}

fn parse_list<T: Copy>(
    text: &str,
    item: impl Fn(&str) -> Option<T> + Copy,
    dash_joins: bool,
) -> Option<Vec<Range<T>>> {
    text.split(',')
        .map(|one| parse_range(one.trim(), item, dash_joins))
        .collect()
}

/// `dash_joins`: a single dash between two short numbers is a range (`09-12`), not one item.
fn parse_range<T: Copy>(
    text: &str,
    item: impl Fn(&str) -> Option<T> + Copy,
    dash_joins: bool,
) -> Option<Range<T>> {
    if let Some((from, to)) = text.split_once("..") {
        let (from, to) = (item(from.trim())?, item(to.trim())?);
        return Some(Range { from, to });
    }
    if dash_joins
        && let Some((from, to)) = text.split_once('-')
        && from.trim().len() <= 2
    {
        let (from, to) = (item(from.trim())?, item(to.trim())?);
        return Some(Range { from, to });
    }
    item(text).map(Range::one)
}

fn parse_month(text: &str) -> Option<MonthRef> {
    let (year, month) = match text.split_once('-') {
        Some((year, month)) => (Some(parse_year(year)?), month),
        None => (None, text),
    };
    let month = u32::from(parse_number(month, 12)?);
    Some(MonthRef { year, month })
}

fn parse_day(text: &str) -> Option<DayRef> {
    let (rest, day) = text.rsplit_once('-')?;
    let MonthRef { year, month } = parse_month(rest)?;
    let day = u32::from(parse_number(day, 31)?);
    (day <= days_in(month, year)).then_some(DayRef { year, month, day })
}

fn parse_year(text: &str) -> Option<i32> {
    let year = text.parse().ok().filter(|_| text.len() == 4)?;
    (1900..=2200).contains(&year).then_some(year)
}

fn parse_bound(text: &str) -> Option<Bound> {
    match text.strip_prefix("month ") {
        Some(month) => parse_month(month).map(Bound::Month),
        None => parse_day(text).map(Bound::Day),
    }
}

fn parse_numbers(text: &str, most: u8) -> Option<Range<u8>> {
    match text.split_once('-') {
        Some((from, to)) => {
            let (from, to) = (parse_number(from, most)?, parse_number(to, most)?);
            (from <= to).then_some(Range { from, to })
        }
        None => parse_number(text, most).map(Range::one),
    }
}

/// A number of one or two digits from 1 to `most`.
fn parse_number(text: &str, most: u8) -> Option<u8> {
    let text = text.trim();
    let plain = text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit());
    let number: u8 = text.parse().ok().filter(|_| plain)?;
    (1..=most).contains(&number).then_some(number)
}

fn parse_calendar_quarter(text: &str) -> Option<Reading> {
    let (year, n) = match text.split_once('-') {
        Some((year, n)) => (Some(parse_year(year)?), n),
        None => (None, text),
    };
    Some(Reading::CalendarQuarter(year, parse_number(n, 4)?))
}

fn parse_weeks(text: &str) -> Option<Range<Ordinal>> {
    if text == "last" {
        return Some(Range::one(Ordinal::Last));
    }
    if let Some(from) = text.strip_suffix("-last") {
        let from = Ordinal::Nth(parse_number(from, 5)?);
        let to = Ordinal::Last;
        return Some(Range { from, to });
    }
    let range = parse_numbers(text, 5)?;
    let (from, to) = (Ordinal::Nth(range.from), Ordinal::Nth(range.to));
    Some(Range { from, to })
}

fn parse_of_month(text: &str) -> Option<OfMonth> {
    match text {
        "month" => Some(OfMonth::Any),
        named => parse_month(named).map(OfMonth::Named),
    }
}

fn parse_season(text: &str) -> Option<Season> {
    [
        Season::Autumn,
        Season::Winter,
        Season::Spring,
        Season::Summer,
    ]
    .into_iter()
    .find(|season| season_name(*season) == text)
}

fn parse_period(text: &str) -> Option<Period> {
    use Period::{Day, Half, Month, Quarter, Term, Week, Year};
    [Day, Week, Month, Quarter, Term, Half, Year]
        .into_iter()
        .find(|period| period_name(*period) == text)
}

fn index_of(names: &[&str], name: &str) -> Option<u8> {
    let index = names.iter().position(|known| *known == name)?;
    u8::try_from(index).ok()
}
