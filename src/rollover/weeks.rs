//! The same weekday of the same week of the month, in another year.
//!
//! Weeks are counted as deadlines count them: Monday to Sunday, of the month that has their Thursday. So a day stays in
//! «3-я неделя октября» where it was in it, days of one week stay together and in order, and the day does not creep
//! through the month from year to year, as it would if each year took the nearest weekday. The month is kept: where the
//! week begins or ends outside of it, or where the month has no fifth week, the day goes to the week beside it.

use crate::domain::Span;
use chrono::{Datelike, Days, NaiveDate};

/// Where a day lies in another year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Moved {
    pub(super) day: NaiveDate,
    /// The month of that year has no such day of such a week: this is the one beside it.
    pub(super) other_week: bool,
}

/// `day`, so many years later.
pub(super) fn moved(day: NaiveDate, years: i32) -> Moved {
    let there = of_month(day.year() + years, day.month());
    let thursday = |month: NaiveDate| {
        let days = (3 + 7 - month.weekday().num_days_from_monday()) % 7;
        month + Days::new(u64::from(days))
    };
    // All days of a month go by as many days as its first Thursday does.
    let shift = thursday(there).day().cast_signed()
        - thursday(of_month(day.year(), day.month()))
            .day()
            .cast_signed();
    let wanted = day.day().cast_signed() + shift;
    let length = Span::month_of(there).last().day().cast_signed();
    let kept = match wanted {
        ..1 => wanted + 7,
        _ if wanted > length => wanted - 7,
        _ => wanted,
    };
    let day = u32::try_from(kept)
        .ok()
        .and_then(|kept| there.with_day(kept));
    Moved {
        day: day.unwrap_or(there),
        other_week: kept != wanted,
    }
}

fn of_month(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timing::{notation, resolve};

    #[track_caller]
    fn check(from: &str, years: i32, to: &str, other_week: bool) {
        let day: NaiveDate = from.parse().expect("a day");
        let got = moved(day, years);
        assert_eq!(
            (got.day.to_string().as_str(), got.other_week),
            (to, other_week),
            "{from}"
        );
        assert_eq!(got.day.weekday(), day.weekday(), "{from}");
    }

    #[test]
    fn a_day_keeps_its_weekday_and_its_week_of_the_month() {
        check("2026-10-14", 1, "2027-10-20", false);
        check("2026-10-15", 1, "2027-10-21", false);
        check("2026-10-16", 1, "2027-10-22", false);
        check("2026-11-26", 1, "2027-11-25", false);
        check("2027-02-10", 1, "2028-02-09", false);
        check("2023-11-14", 3, "2026-11-17", false);
    }

    #[test]
    fn where_the_month_has_no_such_week_it_is_the_one_beside() {
        check("2026-09-01", 1, "2027-09-07", true);
        check("2026-10-29", 1, "2027-10-28", true);
        check("2028-02-29", 1, "2029-02-27", false);
        check("2026-12-31", 1, "2027-12-30", false);
        check("2027-01-01", 1, "2028-01-07", true);
    }

    #[test]
    fn a_day_stays_in_the_week_that_deadlines_mean_and_days_stay_in_order() {
        let first: NaiveDate = "2023-09-01".parse().expect("a day");
        let week_of = |day: NaiveDate| {
            let year = crate::domain::SchoolYear::nearest(day.year(), 1);
            (1..=5).find(|n| {
                let week =
                    notation::parse(&format!("week {n} of {:02}", day.month())).expect("a week");
                let spans = resolve(&week, &year).spans;
                spans.iter().any(|span| span.contains(day))
            })
        };
        for days in 0..1500 {
            let day = first + Days::new(days);
            let now = moved(day, 1);
            assert_eq!(
                (now.day.month(), now.day.weekday()),
                (day.month(), day.weekday())
            );
            assert_eq!(now.day.year(), day.year() + 1);
            let next = day + Days::new(1);
            let then = moved(next, 1);
            // Not every month has a fifth week; it may still have the day after its fourth.
            if let (Some(week @ 1..=4), false) = (week_of(day), now.other_week) {
                assert_eq!(week_of(now.day), Some(week), "{day}");
            }
            if !now.other_week && !then.other_week && next.month() == day.month() {
                assert_eq!(then.day, now.day + Days::new(1), "{day}");
            }
        }
    }

    #[test]
    fn a_day_does_not_creep_through_its_month_in_thirty_years() {
        let first: NaiveDate = "2026-10-15".parse().expect("a day");
        let mut day = first;
        for _ in 0..30 {
            day = moved(day, 1).day;
            assert!((15..=21).contains(&day.day()), "{day}");
        }
    }
}
