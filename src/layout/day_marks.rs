//! What a day is apart from the plan's rows: weekend, holiday, school break, today. Indices, no names.

use crate::domain::{SchoolYear, Span};
use chrono::{Datelike, NaiveDate};

/// What a day is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DayMarks {
    /// Saturday or Sunday.
    pub weekend: bool,
    /// The present day.
    pub today: bool,
    /// Place of the public holiday in the year's list.
    pub holiday: Option<usize>,
    /// Place of the school break in the year's list.
    pub school_break: Option<usize>,
}

/// What `day` is in `year`.
pub fn of(year: &SchoolYear, day: NaiveDate, today: NaiveDate) -> DayMarks {
    DayMarks {
        weekend: day.weekday().num_days_from_monday() >= 5,
        today: day == today,
        holiday: year
            .holidays
            .iter()
            .position(|holiday| holiday.span.contains(day)),
        school_break: year
            .breaks
            .iter()
            .position(|school_break| school_break.span.contains(day)),
    }
}

/// The whole weeks, Monday to Sunday, that the month of `day` touches.
pub fn weeks_of_month(day: NaiveDate) -> Vec<Span> {
    let month = Span::month_of(day);
    let mut weeks = Vec::with_capacity(6);
    let mut week = month.first().week(chrono::Weekday::Mon);
    while week.first_day() <= month.last() {
        weeks.extend(Span::new(week.first_day(), week.last_day()));
        let Some(next) = week.last_day().succ_opt() else {
            break;
        };
        week = next.week(chrono::Weekday::Mon);
    }
    weeks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_begin_on_monday_and_cover_the_month() {
        let weeks = |text: &str| {
            let weeks = weeks_of_month(text.parse().expect("a date"));
            let ends = weeks.first().zip(weeks.last());
            let (first, last) = ends.expect("a month has weeks");
            format!("{} {}..{}", weeks.len(), first.first(), last.last())
        };
        assert_eq!(weeks("2026-11-12"), "6 2026-10-26..2026-12-06");
        assert_eq!(weeks("2027-02-01"), "4 2027-02-01..2027-02-28");
        assert_eq!(weeks("2024-02-29"), "5 2024-01-29..2024-03-03");
        assert_eq!(weeks("2026-12-31"), "5 2026-11-30..2027-01-03");
    }
}
