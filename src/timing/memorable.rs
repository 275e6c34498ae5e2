//! Memorable dates that school librarians plan by, told as deadlines are, so that one reader reads both.
//!
//! Sources: UN and UNESCO international days (8 September, 5 October, 21 February, 21 March, 23 April); IASL (fourth
//! Monday of October); IBBY (2 April); decrees on the Russian days (27 May, 24 May, 6 June, last Sunday of November).

use super::read;
use crate::domain::school_year::MemorableDate;
use crate::domain::{Extra, Language, SchoolYear};

const RUSSIAN: &[(&str, &str)] = &[
    ("1 сентября", "День знаний"),
    ("8 сентября", "Международный день грамотности"),
    ("5 октября", "День учителя"),
    (
        "четвёртый понедельник октября",
        "Международный день школьных библиотек",
    ),
    ("последнее воскресенье ноября", "День матери"),
    ("14 февраля", "Международный день книгодарения"),
    ("21 февраля", "Международный день родного языка"),
    ("21 марта", "Всемирный день поэзии"),
    ("последняя неделя марта", "Неделя детской и юношеской книги"),
    ("2 апреля", "Международный день детской книги"),
    ("12 апреля", "День космонавтики"),
    ("23 апреля", "Всемирный день книги"),
    ("24 мая", "День славянской письменности и культуры"),
    ("27 мая", "Общероссийский день библиотек"),
    ("1 июня", "День защиты детей"),
    ("6 июня", "Пушкинский день, День русского языка"),
];

const ENGLISH: &[(&str, &str)] = &[
    ("8 September", "International Literacy Day"),
    ("5 October", "World Teachers’ Day"),
    (
        "fourth Monday of October",
        "International School Library Day",
    ),
    ("14 February", "International Book Giving Day"),
    ("21 February", "International Mother Language Day"),
    ("first Thursday of March", "World Book Day (UK and Ireland)"),
    ("21 March", "World Poetry Day"),
    ("2 April", "International Children’s Book Day"),
    ("23 April", "World Book and Copyright Day"),
];

/// The dates for `year`, in the language of the plan.
pub fn dates(language: Language, year: &SchoolYear) -> Vec<MemorableDate> {
    let list = match language {
        Language::Russian => RUSSIAN,
        Language::English => ENGLISH,
    };
    let date = |(wording, name): &(&str, &str)| MemorableDate {
        name: (*name).to_owned(),
        wording: (*wording).to_owned(),
        reading: read(wording, language, year),
        extra: Extra::default(),
    };
    list.iter().map(date).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timing::{presets, resolve};

    #[test]
    fn every_memorable_date_is_one_day_or_one_week_of_any_year() {
        for first in [1999, 2023, 2026, 2027] {
            for language in [Language::Russian, Language::English] {
                let year = presets::russian_quarters(first, language);
                for date in dates(language, &year) {
                    let spans = resolve(&date.reading, &year).spans;
                    assert!(
                        matches!(spans.as_slice(), [span] if span.days() <= 7),
                        "{}: {spans:?}",
                        date.wording
                    );
                }
            }
        }
    }
}
