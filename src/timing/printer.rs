//! Good words for a reading, in the language of the document; `reader` reads them back to the same.
//!
//! Several parts are joined by a semicolon, which keeps them apart for the reader, too. The words of each
//! language stand in `russian` and `english`; this file knows the shape of dates and lists alone.

mod english;
mod russian;

use crate::domain::reading::{DayRef, MonthRef, Range};
use crate::domain::{Language, Reading};

/// Good words for a reading, in the language of the document; what a picker writes into the cell.
///
/// Empty for [`Reading::Unknown`].
pub fn words(reading: &Reading, language: Language) -> String {
    if let Reading::All(parts) = reading {
        let parts: Vec<_> = parts.iter().map(|part| words(part, language)).collect();
        return parts.join("; ");
    }
    match language {
        Language::Russian => russian::words(reading),
        Language::English => english::words(reading),
    }
}

/// How a language names months and years.
struct Calendar {
    /// «сентябрь», as a month by itself.
    nominative: [&'static str; 12],
    /// «сентября», after a day.
    genitive: [&'static str; 12],
    /// After a year: « г.».
    year_mark: &'static str,
}

impl Calendar {
    fn month(&self, month: MonthRef) -> String {
        let name = self.nominative[place(month.month)];
        with_year(name, month.year, "")
    }

    fn genitive(&self, month: MonthRef) -> String {
        with_year(
            self.genitive[place(month.month)],
            month.year,
            self.year_mark,
        )
    }

    fn day(&self, day: DayRef) -> String {
        let text = format!("{} {}", day.day, self.genitive[place(day.month)]);
        with_year(&text, day.year, self.year_mark)
    }

    /// «сентябрь–ноябрь 2023, февраль 2024»
    fn months(&self, ranges: &[Range<MonthRef>]) -> String {
        let one = |range: &Range<MonthRef>| {
            let (from, to) = (range.from, range.to);
            if from == to {
                return self.month(from);
            }
            let name = self.nominative[place(from.month)];
            if from.year == to.year {
                return format!("{name}–{}", self.month(to));
            }
            format!("{} – {}", self.month(from), self.month(to))
        };
        ranges.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    /// «15–20 октября, 2 ноября»
    fn days(&self, ranges: &[Range<DayRef>]) -> String {
        let one = |range: &Range<DayRef>| {
            let (from, to) = (range.from, range.to);
            if from == to {
                return self.day(from);
            }
            if from.year == to.year && from.month == to.month {
                return format!("{}–{}", from.day, self.day(to));
            }
            if from.year == to.year {
                let name = self.genitive[place(from.month)];
                return format!("{} {name} – {}", from.day, self.day(to));
            }
            format!("{} – {}", self.day(from), self.day(to))
        };
        ranges.iter().map(one).collect::<Vec<_>>().join(", ")
    }
}

fn with_year(text: &str, year: Option<i32>, mark: &str) -> String {
    match year {
        Some(year) => format!("{text} {year}{mark}"),
        None => text.into(),
    }
}

/// The place of a month in a table of twelve.
fn place(month: u32) -> usize {
    usize::try_from(month.clamp(1, 12) - 1).unwrap_or(0)
}

/// Roman numerals of one to four.
fn roman(n: u8) -> &'static str {
    ["I", "II", "III", "IV"][usize::from(n.clamp(1, 4)) - 1]
}
