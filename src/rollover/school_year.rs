//! The next school year: divided as this one is, with the breaks and holidays that the rules give. Schools set their
//! own dates, so what this school had set is no guide for the next year; the rules are.

use crate::domain::school_year::{Division, Holiday};
use crate::domain::{Language, Plan, SchoolYear, Span, letters};
use crate::timing::{august, presets};
use chrono::{Datelike, NaiveDate};

/// The school year of `plan`, beginning in `first_year`. Memorable dates are those that the plan had;
/// what a file said besides was said of the days of that year and is left with it.
pub(super) fn next(plan: &Plan, first_year: i32) -> SchoolYear {
    let (now, language) = (&plan.year, plan.language);
    if first_year == now.first_year() {
        return now.clone();
    }
    let mut year = SchoolYear::nearest(first_year, now.first_month());
    let from_august = year.first_month() == 8;
    if from_august || year.first_month() == 9 {
        year = match (now.division, language) {
            (Division::Trimesters, Language::English) => {
                presets::english_terms(first_year, language)
            }
            (Division::Trimesters, Language::Russian) => {
                presets::russian_trimesters(first_year, language)
            }
            (Division::Semesters, _) => presets::semesters(first_year, language),
            (Division::Quarters, _) => presets::russian_quarters(first_year, language),
        };
        if from_august {
            year = august::year_from_august(&year, language);
        }
    } else if language == Language::Russian {
        year.holidays = presets::russian_holidays(year.span(), language);
    }
    if now.holidays.is_empty() && language == Language::English {
        // Another country's, or none: an English plan says which.
        year.holidays.clear();
    }
    year.division = now.division;
    keep_own(now, &mut year);
    year.memorable.clone_from(&now.memorable);
    year
}

/// Holidays of the region are the same day each year; days off moved by an order of one year are not.
fn keep_own(now: &SchoolYear, year: &mut SchoolYear) {
    let step = year.first_year() - now.first_year();
    for holiday in &now.holidays {
        let name = letters::lowered(&holiday.name);
        let known = year
            .holidays
            .iter()
            .any(|one| letters::lowered(&one.name) == name);
        if known || name.is_empty() || name.contains("перен") || name.contains("moved") {
            continue;
        }
        let later = |day: NaiveDate| day.with_year(day.year() + step);
        let span = later(holiday.span.first()).zip(later(holiday.span.last()));
        let span = span.and_then(|(first, last)| Span::new(first, last).ok());
        let Some(span) = span.and_then(|span| span.intersection(year.span())) else {
            continue;
        };
        if !year.holidays.iter().any(|one| one.span.overlaps(span)) {
            year.holidays.push(Holiday {
                span,
                ..holiday.clone()
            });
        }
    }
    year.holidays.sort_by_key(|holiday| holiday.span);
}
