//! Runs of whole days. Knows the calendar, not the clock.

use chrono::{Datelike, Days, NaiveDate};
use std::fmt;

/// A run of whole civil days. Invariant: `first <= last`, so a span is never empty.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Span {
    first: NaiveDate,
    last: NaiveDate,
}

/// The last day stands before the first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reversed {
    /// The day given as the first.
    pub first: NaiveDate,
    /// The day given as the last.
    pub last: NaiveDate,
}

impl fmt::Display for Reversed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ends before {}", self.last, self.first)
    }
}

impl std::error::Error for Reversed {}

impl Span {
    /// Makes a span of `first` to `last`, both inclusive.
    ///
    /// # Errors
    /// [`Reversed`] when `last` is before `first`.
    pub fn new(first: NaiveDate, last: NaiveDate) -> Result<Self, Reversed> {
        if last < first {
            return Err(Reversed { first, last });
        }
        Ok(Self { first, last })
    }

    /// One day.
    pub fn day(day: NaiveDate) -> Self {
        Self {
            first: day,
            last: day,
        }
    }

    /// The whole month that `day` lies in.
    pub fn month_of(day: NaiveDate) -> Self {
        let first = day.with_day(1).unwrap_or(day);
        let last = (28..=31).rev().find_map(|d| day.with_day(d)).unwrap_or(day);
        Self { first, last }
    }

    /// First day, inclusive.
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// Last day, inclusive.
    pub fn last(self) -> NaiveDate {
        self.last
    }

    /// Whether `day` lies in the span.
    pub fn contains(self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }

    /// Whether the two spans share a day.
    pub fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// The days that both spans share.
    pub fn intersection(self, other: Self) -> Option<Self> {
        Self::new(self.first.max(other.first), self.last.min(other.last)).ok()
    }

    /// Number of days, at least one.
    pub fn days(self) -> u64 {
        u64::try_from((self.last - self.first).num_days()).unwrap_or(0) + 1
    }

    /// The days in order.
    pub fn iter(self) -> impl Iterator<Item = NaiveDate> {
        (0..self.days()).filter_map(move |n| self.first.checked_add_days(Days::new(n)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn a_month_ends_on_its_own_last_day() {
        for (any, last) in [
            ("2024-02-10", "2024-02-29"),
            ("2023-02-28", "2023-02-28"),
            ("2023-12-31", "2023-12-31"),
        ] {
            let month = Span::month_of(day(any));
            assert_eq!((month.first().day(), month.last()), (1, day(last)));
        }
    }

    #[test]
    fn a_span_cannot_be_reversed() {
        assert!(Span::new(day("2023-09-02"), day("2023-09-01")).is_err());
    }

    #[test]
    fn days_count_both_ends() {
        let span = Span::new(day("2024-02-28"), day("2024-03-01")).expect("in order");
        assert_eq!(span.days(), 3);
        assert_eq!(
            span.iter().map(|d| d.day()).collect::<Vec<_>>(),
            [28, 29, 1]
        );
    }
}
