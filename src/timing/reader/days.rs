//! Days: «15 октября», "October 15", 15.10.2023, 10/15, their runs and lists.
//!
//! A day without a month takes it from the next day that has one («13–20 ноября»), after an English
//! month from the one before ("May 30, 31"). «С 29 по 6 мая» begins in April; without «с» it is refused.

use super::view::{Step, View, two_digit_year};
use crate::domain::reading::{Bound, DayRef, Range};
use crate::domain::{Language, Reading};
use crate::timing::lexicon::{Unit, Word};
use crate::timing::notation::days_in;

/// More days in one list are a table, not a deadline.
const MOST_DAYS: usize = 60;

/// A day as far as it is written.
#[derive(Clone, Copy)]
struct Point {
    day: u32,
    month: Option<u32>,
    year: Option<i32>,
    style: Style,
    /// A dash or «по» stands before it.
    run: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Style {
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

/// Days from `at` on: `Dates`, or `From` when «с» has no other end.
pub(super) fn days(view: &View, at: usize) -> Step<Reading> {
    let after_from = view.skip_words(at, |word| word == Word::From);
    let opened = after_from > at;
    let (points, next) = chain(view, after_from, opened)?;
    let points = settle(points, opened)?;
    if let ([only], true) = (points.as_slice(), opened) {
        return Some((Reading::From(Bound::Day(day_ref(only)?)), next));
    }
    Some((Reading::Dates(ranges(&points)?), next))
}

/// One day, for «до …».
pub(super) fn one_day(view: &View, at: usize) -> Step<DayRef> {
    let at = view.skip_words(at, |word| matches!(word, Word::Weekday(_) | Word::Filler));
    let at = at + usize::from(view.mark(at, ','));
    let (point, next) = full(view, at)?;
    let next = view.skip_weekday_note(next);
    Some((day_ref(&point)?, next))
}

/// The days as they stand, up to the last that can be told.
fn chain(view: &View, at: usize, opened: bool) -> Step<Vec<Point>> {
    let mut points: Vec<Point> = Vec::new();
    let mut next = at;
    let mut told = 0;
    let mut end = at;
    let mut joint = Some((at, false));
    while let Some((place, run)) = joint {
        let month_first = points
            .last()
            .is_some_and(|last| last.style == Style::MonthFirst);
        let whole_month = run && opened
            || points
                .last()
                .is_some_and(|last| last.style == Style::WholeMonth);
        let Some((point, after)) = full(view, place)
            .or_else(|| bare(view, place))
            .or_else(|| last_of_month(view, place).filter(|_| run && whole_month))
        else {
            break;
        };
        if place == next && !points.is_empty() && !blank_joins(points.last(), &point) {
            break;
        }
        points.push(Point { run, ..point });
        next = view.skip_weekday_note(after);
        next = view
            .clock(next + usize::from(view.mark(next, ',')))
            .unwrap_or(next);
        if point.style != Style::Bare || month_first {
            told = points.len();
            end = next;
        }
        if point.style == Style::Bare
            && month_first
            && let Some(last) = points.last_mut()
        {
            last.style = Style::MonthFirst;
        }
        if points.len() > MOST_DAYS {
            return None;
        }
        joint = joint_at(view, next, opened, !points.is_empty());
    }
    points.truncate(told);
    (told > 0).then_some((points, end))
}

/// Whether two days side by side without a mark are a list.
fn blank_joins(before: Option<&Point>, point: &Point) -> bool {
    let Some(before) = before else { return true };
    match (before.style, point.style) {
        (Style::Bare, _) | (_, Style::Bare | Style::WholeMonth) => false,
        // «15 марта 12.10» ends with a time; «23.04 12.10» may.
        (Style::Digits, Style::Digits) => {
            point.year.is_some() || point.day > 24 || point.month == before.month
        }
        (_, Style::Digits) => point.year.is_some(),
        _ => true,
    }
}

/// What joins two days: the place after it, and whether it makes a run.
fn joint_at(view: &View, at: usize, opened: bool, any: bool) -> Step2 {
    if !any {
        return None;
    }
    if view.mark(at, '-') {
        let next = view.skip_words(at + 1, |word| word == Word::To);
        return Some((next, true));
    }
    match view.word(at) {
        Some(Word::To) => {
            return Some((view.skip_words(at + 1, |word| word == Word::Filler), true));
        }
        Some(Word::Until) if opened => return Some((at + 1, true)),
        Some(Word::And) => return Some((skip_in(view, at + 1), false)),
        _ => {}
    }
    if view.mark(at, ',') || view.mark(at, '&') {
        let next = view.skip_words(at + 1, |word| word == Word::And);
        return Some((skip_in(view, next), false));
    }
    Some((at, false))
}

type Step2 = Option<(usize, bool)>;

fn skip_in(view: &View, at: usize) -> usize {
    view.skip_words(at, |word| matches!(word, Word::In | Word::Filler))
}

fn full(view: &View, at: usize) -> Step<Point> {
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
    if view.gap(at + 2) {
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
    if year.is_none() && first_digits == 1 && second_digits == 1 && view.tokens.len() > 4 {
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

/// «15 октября 2023 г.», "15th of October, 2023".
fn day_first(view: &View, at: usize) -> Step<Point> {
    let day = view.small(at, 1, 31)?;
    let next = view.skip_dot(at + 1);
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
    let place = next + usize::from(view.mark(next, ','));
    if view.school_year(place).is_some() || view.year_number(place + 1).is_some() {
        return (None, next);
    }
    match view.year(place) {
        Some((year, after)) => (Some(year), after),
        None => (None, next),
    }
}

/// A day alone; a dot after it may be one of «01.- 08.05».
fn bare(view: &View, at: usize) -> Step<Point> {
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
fn last_of_month(view: &View, at: usize) -> Step<Point> {
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

/// Gives every day its month and, where one is named later, its year.
fn settle(mut points: Vec<Point>, opened: bool) -> Option<Vec<Point>> {
    for at in 1..points.len() {
        let (before, point) = (points[at - 1], &mut points[at]);
        if point.style == Style::MonthFirst && point.month.is_none() {
            point.month = before.month;
            if point.day <= before.day {
                return None;
            }
        }
    }
    for at in (0..points.len().saturating_sub(1)).rev() {
        let (point, after) = (points[at], points[at + 1]);
        if point.style != Style::Bare {
            continue;
        }
        let month = after.month?;
        points[at].month = Some(month);
        if point.day < after.day {
            continue;
        }
        let previous = (month + 10) % 12 + 1;
        let begins_before = opened && at == 0 && after.run && point.day > after.day;
        if !begins_before || point.day > days_in(previous, None) {
            return None;
        }
        points[at].month = Some(previous);
    }
    for at in (0..points.len().saturating_sub(1)).rev() {
        let after = points[at + 1];
        if let (None, Some(year)) = (points[at].year, after.year) {
            let later = (points[at].month, points[at].day) > (after.month, after.day);
            points[at].year = Some(year - i32::from(later));
        }
    }
    Some(points)
}

fn day_ref(point: &Point) -> Option<DayRef> {
    let month = point.month?;
    let fits = point.day <= days_in(month, point.year);
    fits.then_some(DayRef {
        year: point.year,
        month,
        day: point.day,
    })
}

/// Joins runs; one that ends before it begins is refused, unless it goes over the end of a year.
fn ranges(points: &[Point]) -> Option<Vec<Range<DayRef>>> {
    let mut ranges: Vec<Range<DayRef>> = Vec::with_capacity(points.len());
    let mut closed = true;
    for point in points {
        let day = day_ref(point)?;
        if !point.run {
            ranges.push(Range::one(day));
            closed = false;
            continue;
        }
        let range = ranges.last_mut().filter(|_| !closed)?;
        let from = range.from;
        let reversed = (day.month, day.day) < (from.month, from.day);
        let backwards = match (from.year, day.year) {
            (Some(a), Some(b)) => b < a || (a == b && reversed),
            (Some(_), None) => true,
            // Over the end of the year, but not all around it.
            _ => {
                reversed && (day.month + 12 - from.month) % 12 > 9
                    || (reversed && day.month == from.month)
            }
        };
        if backwards {
            return None;
        }
        range.to = day;
        closed = true;
    }
    Some(ranges)
}
