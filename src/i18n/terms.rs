//! How a deadline is told in few words beside the author's own: on chips and in the inspector.

use super::{Catalog, dates};
use crate::domain::{Reading, Span};
use crate::timing::{self, Precision, Resolution};

impl Catalog {
    /// «сентябрь 2026», «вт, 15 сент.», «23–29 ноября», «весь год», «не распознано».
    pub fn term(&self, reading: &Reading, resolution: &Resolution) -> String {
        let words = &self.document;
        match reading {
            Reading::Unknown => return words.unread_chip.to_owned(),
            Reading::AsNeeded => return words.as_needed.to_owned(),
            Reading::Schedule => return words.by_schedule.to_owned(),
            Reading::Year => return words.all_year.to_owned(),
            Reading::Until(_) | Reading::From(_) | Reading::Recurring(..) | Reading::All(_) => {
                return timing::words(reading, self.language);
            }
            _ => {}
        }
        match (resolution.precision, resolution.spans.as_slice()) {
            (Precision::Day, [span]) => self.days(*span),
            (Precision::Week | Precision::PartOfMonth, [span]) => dates::span(self.language, *span),
            (Precision::Month, [span]) if *span == Span::month_of(span.first()) => {
                dates::month_and_year(self.language, span.first())
            }
            _ => timing::words(reading, self.language),
        }
    }

    fn days(&self, span: Span) -> String {
        if span.first() == span.last() {
            return dates::day_with_weekday(self.language, span.first());
        }
        dates::span(self.language, span)
    }
}
