//! What views ask of a resolved deadline: does it touch these days, is it past, what comes first.
//!
//! Knows spans only; today is an argument.

use super::{Precision, Resolution};
use crate::domain::{SchoolYear, Span};
use chrono::NaiveDate;

/// The place of a row in "sort by deadline". Rows without a time come last.
///
/// By first day; of two that begin together the one that ends sooner, then the more exact.
pub type SortKey = (bool, NaiveDate, NaiveDate, Precision);

impl Resolution {
    /// Whether any day of it lies in `days`.
    pub fn overlaps(&self, days: Span) -> bool {
        self.spans.iter().any(|span| span.overlaps(days))
    }

    /// Whether its last day is before `today`; never for what has no time.
    pub fn is_past(&self, today: NaiveDate) -> bool {
        self.last_day().is_some_and(|last| last < today)
    }

    /// Its last day, if it has any.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.spans.iter().map(|span| span.last()).max()
    }

    /// Whether some of its days lie outside `year`, as those of another year's date do.
    pub fn is_outside(&self, year: &SchoolYear) -> bool {
        let inside = |span: &Span| span.intersection(year.span()) == Some(*span);
        !self.spans.iter().all(inside)
    }

    /// What it is sorted by among the deadlines of a section.
    pub fn sort_key(&self) -> SortKey {
        match self.spans.first() {
            Some(span) => (false, span.first(), span.last(), self.precision),
            None => (true, NaiveDate::MAX, NaiveDate::MAX, self.precision),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::SchoolYear;
    use crate::timing::{Resolution, notation, resolve};

    fn resolved(line: &str) -> Resolution {
        let year = SchoolYear::nearest(2023, 9);
        resolve(&notation::parse(line).expect("a notation"), &year)
    }

    #[test]
    fn rows_come_by_time_and_those_without_time_last() {
        let mut lines = [
            "asneeded",
            "months 10",
            "year",
            "date 09-05",
            "months 09",
            "until 05-01",
        ];
        lines.sort_by_key(|line| resolved(line).sort_key());
        assert_eq!(
            lines,
            [
                "months 09",
                "year",
                "date 09-05",
                "months 10",
                "until 05-01",
                "asneeded"
            ]
        );
    }

    #[test]
    fn a_deadline_is_past_after_its_last_day() {
        let october = "2023-10-31".parse().expect("a day");
        let november = "2023-11-01".parse().expect("a day");
        for line in [
            "until 10-31",
            "months 09,10",
            "dates 09-01..10-31",
            "calq 2023-3 + months 10",
        ] {
            assert!(!resolved(line).is_past(october), "{line}");
            assert!(resolved(line).is_past(november), "{line}");
        }
        assert!(!resolved("asneeded").is_past(november));
    }

    #[test]
    fn a_date_of_another_year_is_outside() {
        let year = SchoolYear::nearest(2023, 9);
        assert!(resolved("date 2021-10-15").is_outside(&year));
        assert!(!resolved("date 10-15").is_outside(&year));
        assert!(!resolved("schedule").is_outside(&year));
    }
}
