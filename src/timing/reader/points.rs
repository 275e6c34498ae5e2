//! One day as it is written: «15 октября 2023 г.», "October 15th", 15.10.2023, 15.IX, 10/15/23.
//!
//! Order of numbers: a full stop puts the day first; `/` puts the month first in an English plan, the day
//! in a Russian one, unless only the other order gives a day.

use super::view::{Step, View, two_digit_year};
use crate::domain::Language;
use crate::timing::lexicon::{Unit, Word};
use crate::timing::notation::days_in;

/// A day as far as it is written.
#[derive(Clone, Copy)]
pub(super) struct Point {
    pub(super) day: u32,
    pub(super) month: Option<u32>,
    pub(super) year: Option<i32>,
    pub(super) style: Style,
    /// A dash or «по» stands before it.
    pub(super) run: bool,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Style {
    /// The day alone.
    Bare,
    /// 15.10
    Digits,
    /// «15 октября»
    DayFirst,
    /// "October 15"
    MonthFirst,
    /// «по май»: the last day of the month.
    WholeMonth,
}

/// A day with its month, after a weekday or none.
pub(super) fn full(view: &View, at: usize) -> Step<Point> {
    let at = match view.word(at) {
        Some(Word::Weekday(_)) => {
            let next = view.skip_dot(at + 1);
            next + usize::from(view.mark(next, ','))
        }
        _ => at,
    };
    digits(view, at)
        .or_else(|| day_first(view, at))
        .or_else(|| month_first(view, at))
}

/// 15.10, 15.10.2023, 2023-10-15, 10/15/23.
fn digits(view: &View, at: usize) -> Step<Point> {
    let (first, first_digits) = view.number(at)?;
    let separator = ['.', '/', '-']
        .into_iter()
        .find(|mark| view.tight(at + 1, *mark))?;
    // «05. 12. 2019»: with blanks only when the year is there.
    let spaced = separator == '.'
        && view.tight(at + 3, '.')
        && view.number(at + 4).is_some_and(|(_, digits)| digits == 4);
    if view.gap(at + 2) && !spaced {
        return None;
    }
    let (second, second_digits) = view.number(at + 2).or_else(|| roman_month(view, at + 2))?;
    let third = view
        .number(at + 4)
        .filter(|(_, digits)| view.tight(at + 3, separator) && (!view.gap(at + 4) || *digits == 4));
    let point = |day: u32, month: u32, year: Option<i32>| {
        let fits = (1..=12).contains(&month) && day >= 1 && day <= days_in(month, year);
        fits.then_some(Point {
            day,
            month: Some(month),
            year,
            style: Style::Digits,
            run: false,
        })
    };
    if let (Some(year), Some((day, 1..=2))) = (view.year_number(at), third) {
        let point = point(day, second, Some(year)).filter(|_| second_digits <= 2)?;
        return Some((point, at + 5));
    }
    if first_digits > 2 || second_digits > 2 {
        return None;
    }
    let year = match third {
        Some((value, 2)) => Some(two_digit_year(value)?),
        Some((_, 4)) => Some(view.year_number(at + 4)?),
        Some(_) => return None,
        None => None,
    };
    let month_leads = separator != '.' && view.language == Language::English;
    let (day, month) = match (separator, year) {
        ('-', None) => return None,
        // «10/11» in Russian may be two classes.
        ('/', None) if !month_leads && first <= 12 => return None,
        ('.', _) => (first, second),
        _ if month_leads == (first <= 12) && first <= 12 => (second, first),
        _ if second > 12 => (second, first),
        _ => (first, second),
    };
    // «5.1» by itself is more often a number in a list.
    let short = first_digits == 1 && second_digits == 1 && separator == '.';
    if year.is_none() && short && view.tokens.len() > 4 {
        return None;
    }
    let mut point = point(day, month, year)?;
    let mut next = if year.is_some() {
        at + 5
    } else {
        view.skip_dot(at + 3)
    };
    if let (None, Some((year, after))) = (year, late_year(view, next)) {
        point.year = Some(year);
        next = after;
    }
    if point.year.is_some() {
        next = view.skip_year_words(view.skip_dot(next));
    }
    Some((point, next))
}

/// The year after «20.09», when it is alone.
fn late_year(view: &View, at: usize) -> Step<i32> {
    let year = view.year_number(at)?;
    let more = view.school_year(at).is_some() || view.year_number(at + 1).is_some();
    (!more).then_some((year, at + 1))
}

/// 15.IX.2023
fn roman_month(view: &View, at: usize) -> Option<(u32, u8)> {
    let token = view.token(at)?;
    let upper = token.roman > 0 && token.roman <= 12;
    upper.then_some((u32::from(token.roman), 2))
}

/// «15 октября 2023 г.», "15th of October, 2023", «первого сентября».
fn day_first(view: &View, at: usize) -> Step<Point> {
    let (day, next) =
        spoken_day(view, at).or_else(|| Some((view.small(at, 1, 31)?, view.skip_dot(at + 1))))?;
    let next = view.skip_words(next, |word| matches!(word, Word::Filler | Word::DayNumber));
    let month = view.month(next)?;
    let (year, next) = year_after(view, next + 1);
    let fits = day <= days_in(month, year);
    let point = Point {
        day,
        month: Some(month),
        year,
        style: Style::DayFirst,
        run: false,
    };
    fits.then_some((point, next))
}

/// «первого», «двадцать пятого».
fn spoken_day(view: &View, at: usize) -> Step<u32> {
    let (tens, place) = match view.word(at) {
        Some(Word::Count(tens @ (20 | 30))) => (
            u32::from(tens),
            at + 1 + usize::from(view.tight(at + 1, '-')),
        ),
        _ => (0, at),
    };
    match view.word(place) {
        Some(Word::Nth(day)) if tens == 0 || day < 10 => Some((tens + u32::from(day), place + 1)),
        _ => None,
    }
}

/// "October 15th, 2023"; in Latin letters only.
fn month_first(view: &View, at: usize) -> Step<Point> {
    let month = view.month(at).filter(|_| view.latin(at))?;
    let start = view.skip_words(view.skip_dot(at + 1), |word| word == Word::Filler);
    let day = view.small(start, 1, 31)?;
    let counted = matches!(
        view.word(start + 1),
        Some(Word::Unit(Unit::Week | Unit::Decade) | Word::Clock | Word::Numbered)
    );
    if counted || view.mark(start + 1, ':') || view.mark(start + 1, '/') {
        return None;
    }
    let (year, next) = year_after(view, start + 1);
    let fits = day <= days_in(month, year);
    let point = Point {
        day,
        month: Some(month),
        year,
        style: Style::MonthFirst,
        run: false,
    };
    fits.then_some((point, next))
}

/// The year after a month's name, over a dot, a comma, or «уч. года».
pub(super) fn year_after(view: &View, at: usize) -> (Option<i32>, usize) {
    let next = view.skip_dot(at);
    let place = next + usize::from(view.mark(next, ',') || view.mark(next, '('));
    if view.school_year(place).is_some() || view.year_number(place + 1).is_some() {
        return (None, next);
    }
    match view.year(place) {
        Some((year, after)) => {
            let closed = view.mark(next, '(') && view.mark(after, ')');
            (Some(year), after + usize::from(closed))
        }
        None => (None, next),
    }
}

/// A day alone; a dot after it may be one of «01.- 08.05».
pub(super) fn bare(view: &View, at: usize) -> Step<Point> {
    let day = view.small(at, 1, 31)?;
    let next = view.skip_dot(at + 1);
    let counted = view.number(next).is_some() && next > at + 1 && !view.gap(next);
    let point = Point {
        day,
        month: None,
        year: None,
        style: Style::Bare,
        run: false,
    };
    (!counted).then_some((point, next))
}

/// The end of «с 1 сентября по май».
pub(super) fn last_of_month(view: &View, at: usize) -> Step<Point> {
    let month = view.month(at)?;
    let (year, next) = year_after(view, at + 1);
    let point = Point {
        day: days_in(month, year),
        month: Some(month),
        year,
        style: Style::WholeMonth,
        run: false,
    };
    Some((point, next))
}
