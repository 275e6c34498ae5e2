//! Steps from day to day on the month grid: what its keys mean. Knows the calendar, no keyboard.

use crate::domain::Span;
use chrono::{Days, Months, NaiveDate, Weekday};

/// A step on the grid.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DayStep {
    /// One day back.
    Back,
    /// One day on.
    On,
    /// One week back.
    Up,
    /// One week on.
    Down,
    /// To the Monday of the week.
    WeekStart,
    /// To the Sunday of the week.
    WeekEnd,
    /// To the same day of the month before, or its last.
    MonthBack,
    /// To the same day of the month after, or its last.
    MonthOn,
    /// To the first day of the month.
    MonthStart,
    /// To the last day of the month.
    MonthEnd,
}

impl DayStep {
    /// Where the step leads from `day`; at the end of the calendar nowhere.
    pub fn from(self, day: NaiveDate) -> NaiveDate {
        let week = day.week(Weekday::Mon);
        let there = match self {
            Self::Back => day.pred_opt(),
            Self::On => day.succ_opt(),
            Self::Up => day.checked_sub_days(Days::new(7)),
            Self::Down => day.checked_add_days(Days::new(7)),
            Self::WeekStart => Some(week.first_day()),
            Self::WeekEnd => Some(week.last_day()),
            Self::MonthBack => day.checked_sub_months(Months::new(1)),
            Self::MonthOn => day.checked_add_months(Months::new(1)),
            Self::MonthStart => Some(Span::month_of(day).first()),
            Self::MonthEnd => Some(Span::month_of(day).last()),
        };
        there.unwrap_or(day)
    }
}

#[cfg(test)]
mod tests {
    use super::DayStep::*;
    use super::*;

    #[track_caller]
    fn check(from: &str, step: DayStep, to: &str) {
        assert_eq!(
            step.from(from.parse().expect("a date")).to_string(),
            to,
            "{from} {step:?}"
        );
    }

    #[test]
    fn arrows_go_by_days_and_weeks_across_months_and_years() {
        check("2026-12-31", On, "2027-01-01");
        check("2027-01-01", Back, "2026-12-31");
        check("2026-11-28", Down, "2026-12-05");
        check("2026-11-03", Up, "2026-10-27");
    }

    #[test]
    fn home_and_end_stay_in_the_week_that_begins_on_monday() {
        check("2026-11-01", WeekStart, "2026-10-26");
        check("2026-11-02", WeekStart, "2026-11-02");
        check("2026-11-02", WeekEnd, "2026-11-08");
    }

    #[test]
    fn pages_keep_the_day_or_take_the_last_of_a_shorter_month() {
        check("2027-01-31", MonthOn, "2027-02-28");
        check("2028-03-31", MonthBack, "2028-02-29");
        check("2026-11-12", MonthEnd, "2026-11-30");
        check("2026-11-12", MonthStart, "2026-11-01");
    }
}
