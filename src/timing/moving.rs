//! What a deadline becomes when its row is put on other days or into another month. Readings only; which row, and
//! whether the official term should move at all, is decided in `command::reschedule`.

use super::resolve;
use crate::domain::reading::{Bound, DayRef, MonthRef, OfMonth, Part, Range, Whole};
use crate::domain::{Reading, SchoolYear, Span};
use chrono::{Datelike, Months, NaiveDate};

/// A day as a deadline names it: with its calendar year only where the school year does not tell it.
pub fn day_ref(day: NaiveDate, year: &SchoolYear) -> DayRef {
    let MonthRef { year, month } = month_ref(day, year);
    DayRef {
        year,
        month,
        day: day.day(),
    }
}

/// The month of `day` as a deadline names it, as [`day_ref`].
pub fn month_ref(day: NaiveDate, year: &SchoolYear) -> MonthRef {
    MonthRef {
        year: (!year.span().contains(day)).then(|| day.year()),
        month: day.month(),
    }
}

/// The deadline of one month.
pub fn of_month(day: NaiveDate, year: &SchoolYear) -> Reading {
    Reading::Months(vec![Range::one(month_ref(day, year))])
}

/// The deadline of certain days in a row.
pub fn of_days(days: Span, year: &SchoolYear) -> Reading {
    let mut range = Range {
        from: day_ref(days.first(), year),
        to: day_ref(days.last(), year),
    };
    name_both(&mut range.from.year, &mut range.to.year, days);
    Reading::Dates(vec![range])
}

/// The months from the first to the last of `days`.
fn of_months(days: Span, year: &SchoolYear) -> Range<MonthRef> {
    let mut range = Range {
        from: month_ref(days.first(), year),
        to: month_ref(days.last(), year),
    };
    name_both(&mut range.from.year, &mut range.to.year, days);
    range
}

/// Where one end names its year, an end of another year names it too: «ноябрь – февраль 2028» is of two years,
/// not of three.
fn name_both(from: &mut Option<i32>, to: &mut Option<i32>, days: Span) {
    let (first, last) = (days.first().year(), days.last().year());
    if first != last && (from.is_some() || to.is_some()) {
        *from = Some(first);
        *to = Some(last);
    }
}

/// `reading` with the days `to` in place of its part `from`; its other parts stay.
pub fn to_days(reading: &Reading, from: Span, to: Span, year: &SchoolYear) -> Reading {
    in_part(reading, from, year, |_| of_days(to, year))
}

/// `reading` with its part `from` moved from the month of `grabbed` to that of `to`: it keeps its length, and a
/// part of a month stays that part. A certain day becomes the month, since no day is invented. What lasts longer
/// than some months becomes the month, too.
pub fn to_month(
    reading: &Reading,
    from: Span,
    grabbed: NaiveDate,
    to: NaiveDate,
    year: &SchoolYear,
) -> Reading {
    let step = months_between(grabbed, to);
    let moved = |day: NaiveDate| month_ref(later(day, step), year);
    let month = moved(from.first());
    let months = Span::new(later(from.first(), step), later(from.last(), step)).unwrap_or(from);
    in_part(reading, from, year, |part| match part {
        Reading::Months(_) => Reading::Months(vec![of_months(months, year)]),
        Reading::Until(Bound::Month(_)) => Reading::Until(Bound::Month(moved(from.last()))),
        Reading::From(Bound::Month(_)) => Reading::From(Bound::Month(month)),
        Reading::Week(weeks, OfMonth::Named(_)) => Reading::Week(*weeks, OfMonth::Named(month)),
        Reading::Decade(decade, OfMonth::Named(_)) => {
            Reading::Decade(*decade, OfMonth::Named(month))
        }
        Reading::PartOf(part @ (Part::Begin | Part::Middle | Part::End), Whole::Month(_)) => {
            Reading::PartOf(*part, Whole::Month(month))
        }
        _ => of_month(to, year),
    })
}

/// The month that `step` months later than that of `day`, by its first day.
fn later(day: NaiveDate, step: i32) -> NaiveDate {
    let first = Span::month_of(day).first();
    let months = Months::new(step.unsigned_abs());
    let moved = if step < 0 {
        first.checked_sub_months(months)
    } else {
        first.checked_add_months(months)
    };
    moved.unwrap_or(first)
}

fn months_between(from: NaiveDate, to: NaiveDate) -> i32 {
    let count = |day: NaiveDate| day.year() * 12 + day.month0().cast_signed();
    count(to) - count(from)
}

/// Changes the one part of `reading` that takes `from`; all of it when none does.
fn in_part(
    reading: &Reading,
    from: Span,
    year: &SchoolYear,
    change: impl Fn(&Reading) -> Reading,
) -> Reading {
    let mut parts = parts_of(reading);
    let takes = |part: &Reading| resolve(part, year).spans.contains(&from);
    match parts.iter_mut().find(|part| takes(part)) {
        Some(part) => *part = change(part),
        None => return change(reading),
    }
    together(parts)
}

/// Each range of days or months by itself, so that one can move without the others.
fn parts_of(reading: &Reading) -> Vec<Reading> {
    let mut parts = Vec::new();
    let list = match reading {
        Reading::All(list) => list.as_slice(),
        one => std::slice::from_ref(one),
    };
    for part in list {
        match part {
            Reading::Months(ranges) => {
                for range in ranges {
                    parts.push(Reading::Months(vec![*range]));
                }
            }
            Reading::Dates(ranges) => {
                for range in ranges {
                    parts.push(Reading::Dates(vec![*range]));
                }
            }
            other => parts.push(other.clone()),
        }
    }
    parts
}

/// The parts as one reading: neighbours of one kind in one list again.
fn together(parts: Vec<Reading>) -> Reading {
    let mut joined: Vec<Reading> = Vec::new();
    for part in parts {
        match (joined.last_mut(), part) {
            (Some(Reading::Months(list)), Reading::Months(more)) => list.extend(more),
            (Some(Reading::Dates(list)), Reading::Dates(more)) => list.extend(more),
            (_, part) => joined.push(part),
        }
    }
    match joined.len() {
        1 => joined.remove(0),
        _ => Reading::All(joined),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::timing::{notation, presets};

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn span(text: &str) -> Span {
        let (first, last) = text.split_once("..").unwrap_or((text, text));
        Span::new(day(first), day(last)).expect("in order")
    }

    fn year() -> SchoolYear {
        presets::russian_quarters(2026, Language::Russian)
    }

    #[track_caller]
    fn month(reading: &str, from: &str, grabbed: &str, to: &str, expected: &str) {
        let read = notation::parse(reading).expect("notation");
        let moved = to_month(&read, span(from), day(grabbed), day(to), &year());
        assert_eq!(notation::print(&moved), expected, "{reading}");
    }

    #[track_caller]
    fn days(reading: &str, from: &str, to: &str, expected: &str) {
        let read = notation::parse(reading).expect("notation");
        let moved = to_days(&read, span(from), span(to), &year());
        assert_eq!(notation::print(&moved), expected, "{reading}");
    }

    #[test]
    fn a_month_and_its_parts_move_to_another_month() {
        let november = "2026-11-01..2026-11-30";
        month(
            "months 11",
            november,
            "2026-11-01",
            "2027-02-01",
            "months 02",
        );
        month(
            "begin of 11",
            "2026-11-01..2026-11-10",
            "2026-11-01",
            "2026-12-01",
            "begin of 12",
        );
        month(
            "week last of 11",
            "2026-11-23..2026-11-29",
            "2026-11-05",
            "2026-10-01",
            "week last of 10",
        );
        month(
            "decade 2 of 11",
            "2026-11-11..2026-11-20",
            "2026-11-05",
            "2027-01-01",
            "decade 2 of 01",
        );
        month(
            "until month 11",
            november,
            "2026-11-05",
            "2027-01-01",
            "until month 01",
        );
    }

    #[test]
    fn several_months_keep_their_length_wherever_they_were_taken_hold_of() {
        let autumn = "2026-10-01..2026-12-31";
        month(
            "months 10-12",
            autumn,
            "2026-11-01",
            "2026-12-01",
            "months 11-01",
        );
        month(
            "months 10-12",
            autumn,
            "2026-10-01",
            "2026-09-01",
            "months 09-11",
        );
    }

    #[test]
    fn only_the_part_that_was_taken_moves() {
        month(
            "months 09,11",
            "2026-11-01..2026-11-30",
            "2026-11-01",
            "2026-12-01",
            "months 09,12",
        );
        days(
            "dates 10-15,11-20",
            "2026-11-20",
            "2026-11-24",
            "dates 10-15,11-24",
        );
        let both = "date 10-15 + every month";
        days(both, "2026-10-15", "2026-10-16", "date 10-16 + every month");
    }

    #[test]
    fn no_day_is_invented_and_what_lasts_becomes_the_month() {
        month(
            "date 11-20",
            "2026-11-20",
            "2026-11-20",
            "2026-12-01",
            "months 12",
        );
        month(
            "year",
            "2026-09-01..2027-08-31",
            "2026-11-01",
            "2026-12-01",
            "months 12",
        );
        month(
            "half 1",
            "2026-09-01..2026-12-29",
            "2026-11-01",
            "2027-03-01",
            "months 03",
        );
    }

    #[test]
    fn a_month_outside_the_school_year_is_named_with_its_year() {
        month(
            "months 05",
            "2027-05-01..2027-05-31",
            "2027-05-01",
            "2027-09-01",
            "months 2027-09",
        );
        days("date 09-05", "2026-09-05", "2026-08-30", "date 2026-08-30");
    }

    #[test]
    fn months_of_two_years_outside_the_school_year_name_both() {
        month(
            "months 2028-03..2029-06",
            "2028-03-01..2029-06-30",
            "2028-03-01",
            "2026-11-01",
            "months 2026-11..2028-02",
        );
        days(
            "dates 12-29..01-03",
            "2026-12-29..2027-01-03",
            "2027-12-29..2028-01-03",
            "dates 2027-12-29..2028-01-03",
        );
    }

    #[test]
    fn a_run_of_days_is_told_by_its_new_days() {
        days(
            "week last of 11",
            "2026-11-23..2026-11-29",
            "2026-11-16..2026-11-22",
            "dates 11-16..11-22",
        );
        days(
            "dates 12-29..12-31",
            "2026-12-29..2026-12-31",
            "2026-12-29..2027-01-03",
            "dates 12-29..01-03",
        );
        days(
            "dates 10-05..10-09",
            "2026-10-05..2026-10-09",
            "2026-10-05",
            "date 10-05",
        );
    }
}
