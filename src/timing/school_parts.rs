//! Quarters, terms, halves and breaks of a school year: the plan's own, else those of the preset.
//!
//! Knows the domain and the presets; no wording.

use super::presets::{english_terms, russian_quarters};
use crate::domain::reading::Season;
use crate::domain::school_year::Division;
use crate::domain::{Language, SchoolYear, Span};
use chrono::{Datelike, NaiveDate};

/// The school quarters inside the plan's year, in their own numbering.
pub(super) fn quarters(year: &SchoolYear) -> Vec<Span> {
    if year.division == Division::Quarters && !year.periods.is_empty() {
        return year.periods.clone();
    }
    typical(year, |first| {
        russian_quarters(first, Language::Russian).periods
    })
}

/// Trimesters or terms.
pub(super) fn terms(year: &SchoolYear) -> Vec<Span> {
    if year.division != Division::Quarters && !year.periods.is_empty() {
        return year.periods.clone();
    }
    typical(year, |first| {
        english_terms(first, Language::English).periods
    })
}

/// The halves of the school year; those of the calendar year in a plan that begins in January.
pub(super) fn halves(year: &SchoolYear) -> Vec<Span> {
    let own = year.periods.as_slice();
    match (year.division, own) {
        (Division::Semesters, [_, _, ..]) => return own.to_vec(),
        (Division::Quarters, [first, second, third, fourth, ..]) => {
            let halves = [(first, second), (third, fourth)];
            return halves
                .iter()
                .filter_map(|(from, to)| Span::new(from.first(), to.last()).ok())
                .collect();
        }
        _ => {}
    }
    let months: Vec<_> = year.months().map(Span::month_of).collect();
    let teaching = 1 + months
        .iter()
        .position(|month| month.first().month() == 5)
        .filter(|_| year.first_month() >= 7)
        .unwrap_or(11);
    let second = months
        .iter()
        .position(|month| month.first().month() == 1)
        .filter(|at| *at > 0)
        .unwrap_or(6);
    let join = |months: &[Span]| {
        let (first, last) = (months.first()?, months.last()?);
        Span::new(first.first(), last.last()).ok()
    };
    let halves = [
        months.get(usize::from(before_lessons(year))..second),
        months.get(second..teaching),
    ];
    halves.into_iter().flatten().filter_map(join).collect()
}

/// Whether the year begins with a month before lessons: its August.
pub(super) fn before_lessons(year: &SchoolYear) -> bool {
    year.first_month() == 8 && year.school_month() == 9
}

/// The break of that season.
pub(super) fn break_of(season: Season, year: &SchoolYear) -> Option<Span> {
    let of = |year: &SchoolYear| {
        let own = year.breaks.iter().find(|one| one.season == Some(season))?;
        Some(own.span)
    };
    if !year.breaks.is_empty() {
        return of(year);
    }
    [year.first_year(), year.first_year() - 1]
        .into_iter()
        .filter_map(|first| of(&russian_quarters(first, Language::Russian)))
        .find_map(|span| span.intersection(year.span()))
}

/// The last month with lessons, up to the last lesson day that is known.
pub(super) fn end_of_year(year: &SchoolYear) -> Span {
    if let Some(last) = year.periods.last() {
        return *last;
    }
    let calendar = year.span().last();
    let may = NaiveDate::from_ymd_opt(calendar.year(), 5, 31);
    let last = may.filter(|_| year.first_month() >= 8).unwrap_or(calendar);
    Span::month_of(last)
}

/// The periods of the preset; in a plan that does not begin in autumn each from the preset that has it inside.
fn typical(year: &SchoolYear, preset: impl Fn(i32) -> Vec<Span>) -> Vec<Span> {
    let this = preset(year.first_year());
    let before = preset(year.first_year() - 1);
    let inside = |span: &Span| span.intersection(year.span()) == Some(*span);
    this.into_iter()
        .zip(before)
        .filter_map(|(this, before)| [this, before].into_iter().find(inside))
        .collect()
}
