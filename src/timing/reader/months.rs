//! Months and years: «сентябрь–ноябрь 2023 г.», 09.2023, «2023–2024 учебный год», «2024 год».
//!
//! A year named at the end holds for the months before it, going back over January.

use super::points::year_after;
use super::view::{Step, View};
use crate::domain::Reading;
use crate::domain::reading::{Bound, MonthRef, Range};
use crate::timing::lexicon::{Unit, Word};

/// Months from `at` on: `Months`, or `From` when «с» has no other end.
pub(super) fn months(view: &View, at: usize) -> Step<Reading> {
    let start = view.skip_words(at, |word| {
        matches!(word, Word::From | Word::In | Word::During)
    });
    let opened = (at..start).any(|place| view.is(place, Word::From));
    let mut ranges: Vec<Range<MonthRef>> = Vec::new();
    let (first, mut next) = month_point(view, start)?;
    ranges.push(Range::one(first));
    while let Some((place, run)) = joint(view, next, opened) {
        let Some((month, after)) = month_point(view, place).filter(|_| !counts_weeks(view, place))
        else {
            break;
        };
        match ranges.last_mut().filter(|_| run) {
            Some(range) => range.to = month,
            None => ranges.push(Range::one(month)),
        }
        next = after;
    }
    let next = school_year_after(view, &mut ranges, next);
    spread_years(&mut ranges);
    if ranges.iter().any(|range| is_backwards(*range)) {
        return None;
    }
    match ranges.as_slice() {
        [only] if opened && only.from == only.to => {
            Some((Reading::From(Bound::Month(only.from)), next))
        }
        _ => Some((Reading::Months(ranges), next)),
    }
}

/// A month's name or 09.2023, with its year.
pub(super) fn month_point(view: &View, at: usize) -> Step<MonthRef> {
    if let Some(month) = view.month(at) {
        if view.latin(at) && is_verb(view, at) {
            return None;
        }
        let (year, next) = year_after(view, at + 1);
        let next = if year.is_none() {
            skip_month_word(view, next)
        } else {
            next
        };
        return Some((MonthRef { year, month }, next));
    }
    let month = view.small(at, 1, 12)?;
    let joined = (view.tight(at + 1, '.') || view.tight(at + 1, '/')) && !view.gap(at + 2);
    let year = view.year_number(at + 2).filter(|_| joined);
    let next = view.skip_year_words(view.skip_dot(at + 3));
    year.map(|_| (MonthRef { year, month }, next))
}

/// «сентябрь месяц»
fn skip_month_word(view: &View, at: usize) -> usize {
    let said = view.unit(at) == Some(Unit::Month) && !view.is(at + 1, Word::Each);
    if said { view.skip_dot(at + 1) } else { at }
}

/// "may be", "march to": a verb in small letters before a word that is no deadline.
fn is_verb(view: &View, at: usize) -> bool {
    let may_be_verb = matches!(view.month(at), Some(3 | 5));
    let capital = view.token(at).is_some_and(|token| token.capital);
    may_be_verb && !capital && view.is_noise(at + 1)
}

/// «октябрь (2 неделя)»: that month belongs to its weeks.
fn counts_weeks(view: &View, at: usize) -> bool {
    super::parts::weeks_after_month(view, at).is_some()
}

/// What joins two months: the place after it, and whether it makes a run.
fn joint(view: &View, at: usize, opened: bool) -> Option<(usize, bool)> {
    if view.mark(at, '-') {
        return Some((view.skip_words(at + 1, |word| word == Word::To), true));
    }
    let skip_in = |at| view.skip_words(at, |word| matches!(word, Word::In | Word::And));
    match view.word(at) {
        Some(Word::To) => return Some((at + 1, true)),
        Some(Word::Until) if opened => return Some((at + 1, true)),
        Some(Word::And) => return Some((skip_in(at + 1), false)),
        Some(Word::Month(_)) => return Some((at, false)),
        _ => {}
    }
    if [',', '/', '&', '+']
        .into_iter()
        .any(|mark| view.mark(at, mark))
    {
        return Some((skip_in(at + 1), false));
    }
    view.small(at, 1, 12).map(|_| (at, false))
}

/// «сентябрь 2023/24 уч. года», or several years in a row, which say nothing about one.
fn school_year_after(view: &View, ranges: &mut [Range<MonthRef>], at: usize) -> usize {
    let place = at + usize::from(view.mark(at, ','));
    let Some((first_year, next)) = view.school_year(place) else {
        return at;
    };
    if ranges
        .iter()
        .any(|range| range.from.year.is_some() || range.to.year.is_some())
    {
        return at;
    }
    let first_month = view.plan.school_month();
    for range in ranges {
        for month in [&mut range.from, &mut range.to] {
            month.year = Some(first_year + i32::from(month.month < first_month));
        }
    }
    view.academic_year_words(next)
        .unwrap_or_else(|| view.skip_year_words(next))
}

fn spread_years(ranges: &mut [Range<MonthRef>]) {
    let mut after: Option<MonthRef> = None;
    for range in ranges.iter_mut().rev() {
        for month in [&mut range.to, &mut range.from] {
            if let (
                None,
                Some(MonthRef {
                    year: Some(year),
                    month: next,
                }),
            ) = (month.year, after)
            {
                month.year = Some(year - i32::from(month.month > next));
            }
            after = Some(*month);
        }
    }
}

fn is_backwards(range: Range<MonthRef>) -> bool {
    match (range.from.year, range.to.year) {
        (Some(from), Some(to)) => (to, range.to.month) < (from, range.from.month),
        (Some(_), None) => true,
        _ => false,
    }
}

/// Years by themselves: «2023–2024 учебный год», «2011–2013 гг.», «2024 год».
pub(super) fn years(view: &View, at: usize) -> Step<Reading> {
    let start = view.skip_words(at, |word| {
        matches!(word, Word::In | Word::During | Word::Whole | Word::Span)
    });
    let months = |from: (i32, u32), to: (i32, u32)| {
        let month = |(year, month)| MonthRef {
            year: Some(year),
            month,
        };
        Reading::Months(vec![Range {
            from: month(from),
            to: month(to),
        }])
    };
    let first_month = view.plan.school_month();
    let last_month = (first_month + 10) % 12 + 1;
    if let Some((first, next)) = view.school_year(start) {
        let academic = view.academic_year_words(next);
        let calendar =
            academic.is_none() && (view.first_month == 1 || view.unit(next) == Some(Unit::Year));
        if !calendar {
            let reading = months((first, first_month), (first + 1, last_month));
            return Some((reading, academic.unwrap_or(next)));
        }
    }
    let first = view.year_number(start)?;
    let (last, end) = match view
        .mark(start + 1, '-')
        .then(|| view.year_number(start + 2))
    {
        Some(Some(last)) if last > first => (last, start + 3),
        _ => (first, start + 1),
    };
    // «ЕГЭ 2024» is no time.
    let next = view.skip_year_words(end);
    let said = start > at || next > end || end == view.tokens.len() && at == 0;
    if !said || view.year_number(end).is_some() {
        return None;
    }
    Some((months((first, 1), (last, 12)), next))
}

/// «2013 2014 2015»: columns of a sheet run together; dates of the sheet's own kind between them, too.
pub(super) fn run_of_years(view: &View, at: usize) -> Option<usize> {
    let mut next = at;
    let mut years = 0;
    loop {
        if view.year_number(next).is_none() {
            break;
        }
        years += 1;
        let day = view.tight(next + 1, '-')
            && view.number(next + 2).is_some()
            && view.tight(next + 3, '-');
        next += if day { 5 } else { 1 };
        next += usize::from(view.mark(next, ','));
    }
    (years >= 2).then_some(next)
}
