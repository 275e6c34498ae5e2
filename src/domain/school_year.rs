//! The plan's own year: when it begins, how it is divided, when there is no school.

use super::reading::{Reading, Season};
use super::{Extra, Span};
use chrono::{Datelike, Months, NaiveDate};

/// The academic year of a plan. Invariant: `first_month` is 1 to 12, `first_year` 1900 to 2200.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SchoolYear {
    first_year: i32,
    first_month: u32,
    /// Quarters, trimesters or semesters.
    pub division: Division,
    /// Their days, in order; may be fewer than the division has, none when unknown.
    pub periods: Vec<Span>,
    /// School breaks (каникулы), in order.
    pub breaks: Vec<Break>,
    /// Public holidays and other days without school, in order.
    pub holidays: Vec<Holiday>,
    /// Memorable dates that the association plans by; none when it has no use for them.
    pub memorable: Vec<MemorableDate>,
    /// Unknown fields.
    pub extra: Extra,
}

/// A day or a week worth planning by («Неделя детской книги»), told as a deadline is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MemorableDate {
    /// Its name in the plan's language.
    pub name: String,
    /// When it is: «27 мая», «четвёртый понедельник октября».
    pub wording: String,
    /// How that is read.
    pub reading: Reading,
    /// Unknown fields.
    pub extra: Extra,
}

/// Into what the year is divided.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Division {
    /// Four quarters (четверти).
    Quarters,
    /// Three trimesters.
    Trimesters,
    /// Two semesters.
    Semesters,
}

/// A school break.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Break {
    /// Which one «осенние каникулы» means; `None` for an extra break («дополнительные каникулы»).
    pub season: Option<Season>,
    /// Its name; empty shows the season's.
    pub name: String,
    /// Its days.
    pub span: Span,
    /// Unknown fields.
    pub extra: Extra,
}

impl Break {
    /// The days `span` off, named `name`; an empty name shows the season's.
    pub fn new(season: Option<Season>, name: &str, span: Span) -> Self {
        Self {
            season,
            name: name.to_owned(),
            span,
            extra: Extra::default(),
        }
    }
}

/// Days without school by law or by order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Holiday {
    /// Its name in the plan's language.
    pub name: String,
    /// Its days.
    pub span: Span,
    /// Unknown fields.
    pub extra: Extra,
}

impl Holiday {
    /// The days `span` off, named `name`.
    pub fn new(name: &str, span: Span) -> Self {
        Self {
            name: name.to_owned(),
            span,
            extra: Extra::default(),
        }
    }
}

impl SchoolYear {
    /// The year that begins on the first day of `first_month` of `first_year`, not divided yet.
    ///
    /// Returns `None` unless the month is 1 to 12 and the year 1900 to 2200.
    pub fn new(first_year: i32, first_month: u32) -> Option<Self> {
        let valid = (1..=12).contains(&first_month) && (1900..=2200).contains(&first_year);
        valid.then(|| Self::nearest(first_year, first_month))
    }

    /// The closest possible year: as [`SchoolYear::new`], with values out of range moved to the nearest allowed.
    pub fn nearest(first_year: i32, first_month: u32) -> Self {
        Self {
            first_year: first_year.clamp(1900, 2200),
            first_month: first_month.clamp(1, 12),
            division: Division::Quarters,
            periods: Vec::new(),
            breaks: Vec::new(),
            holidays: Vec::new(),
            memorable: Vec::new(),
            extra: Extra::default(),
        }
    }

    /// The calendar year in which it begins.
    pub fn first_year(&self) -> i32 {
        self.first_year
    }

    /// The month, 1 to 12, with which it begins.
    pub fn first_month(&self) -> u32 {
        self.first_month
    }

    /// Its twelve months as one span.
    pub fn span(&self) -> Span {
        let first =
            NaiveDate::from_ymd_opt(self.first_year, self.first_month, 1).unwrap_or_default();
        let last = first
            .checked_add_months(Months::new(12))
            .and_then(|day| day.pred_opt());
        Span::new(first, last.unwrap_or(first)).unwrap_or_else(|_| Span::day(first))
    }

    /// The first days of its twelve months, in order.
    pub fn months(&self) -> impl Iterator<Item = NaiveDate> {
        let first = self.span().first();
        (0..12).filter_map(move |n| first.checked_add_months(Months::new(n)))
    }

    /// The calendar year in which the month `month` (1 to 12) of this school year lies.
    pub fn year_of_month(&self, month: u32) -> i32 {
        if month >= self.first_month {
            self.first_year
        } else {
            self.first_year + 1
        }
    }

    /// The school year in which `day` lies, when years begin with `first_month`.
    pub fn starting_year(day: NaiveDate, first_month: u32) -> i32 {
        if day.month() >= first_month {
            day.year()
        } else {
            day.year() - 1
        }
    }

    /// The month, 1 to 12, in which lessons begin: September in a plan of the calendar year and in one that begins in
    /// August, before them, unless its own periods begin earlier.
    pub fn school_month(&self) -> u32 {
        match (self.first_month, self.periods.first()) {
            (8, Some(first)) => first.first().month(),
            (1 | 8, _) => 9,
            (month, _) => month,
        }
    }

    /// The same year begun in another month: what then lies outside it is cut off.
    #[must_use]
    pub fn beginning_in(&self, first_month: u32) -> Self {
        let mut year = self.clone();
        year.first_month = first_month.clamp(1, 12);
        let whole = year.span();
        let inside = |span: &mut Span| {
            let cut = whole.intersection(*span);
            *span = cut.unwrap_or(*span);
            cut.is_some()
        };
        year.periods.retain_mut(inside);
        year.breaks.retain_mut(|one| inside(&mut one.span));
        year.holidays.retain_mut(|one| inside(&mut one.span));
        year
    }

    /// «2026–2027», or «2026» for a year that begins in January.
    pub fn label(&self) -> String {
        if self.first_month == 1 {
            return self.first_year.to_string();
        }
        format!("{}–{}", self.first_year, self.first_year + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_from_september_ends_in_august() {
        let year = SchoolYear::new(2023, 9).expect("valid");
        assert_eq!(year.span().last().to_string(), "2024-08-31");
        assert_eq!((year.year_of_month(9), year.year_of_month(8)), (2023, 2024));
        assert_eq!(year.months().count(), 12);
    }

    #[test]
    fn a_year_from_january_is_the_calendar_year() {
        let year = SchoolYear::new(2020, 1).expect("valid");
        assert_eq!(year.span().last().to_string(), "2020-12-31");
        assert_eq!(year.label(), "2020");
    }
}
