//! The memorable dates of a school year on their days. No names but the author's own.

use crate::domain::{SchoolYear, Span};
use crate::timing;
use chrono::NaiveDate;

/// A memorable date and its days.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MemorableDay {
    /// One day, or the days of a week.
    pub span: Span,
    /// Its name.
    pub name: String,
}

/// All of them, in order of time. One that is not read, or that no day follows from, is left out.
pub fn of_year(year: &SchoolYear) -> Vec<MemorableDay> {
    let mut days: Vec<MemorableDay> = Vec::new();
    for date in &year.memorable {
        let spans = timing::resolve(&date.reading, year).spans;
        days.extend(spans.into_iter().map(|span| MemorableDay {
            span,
            name: date.name.clone(),
        }));
    }
    days.sort_by_key(|day| day.span);
    days
}

/// Those of one day.
pub fn on(days: &[MemorableDay], day: NaiveDate) -> impl Iterator<Item = &MemorableDay> {
    days.iter().filter(move |one| one.span.contains(day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::timing::{memorable, presets};

    #[test]
    fn moving_days_move_with_the_year_and_a_week_lies_on_each_of_its_days() {
        let library_day = |first| {
            let mut year = presets::russian_quarters(first, Language::Russian);
            year.memorable = memorable::dates(Language::Russian, &year);
            let days = of_year(&year);
            let day = days
                .iter()
                .find(|day| day.name.contains("школьных библиотек"));
            let week = days
                .iter()
                .find(|day| day.name.contains("Неделя"))
                .expect("a week");
            assert!(
                week.span
                    .iter()
                    .all(|day| on(&days, day).any(|one| one == week))
            );
            day.map(|day| day.span.first().to_string())
        };
        assert_eq!(library_day(2026).as_deref(), Some("2026-10-26"));
        assert_eq!(library_day(2027).as_deref(), Some("2027-10-25"));
    }
}
