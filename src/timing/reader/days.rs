//! Days: «15 октября», "October 15", 15.10.2023, 10/15, their runs and lists.
//!
//! A day without a month takes it from the next day that has one («13–20 ноября»), after an English
//! month from the one before ("May 30, 31"). «С 29 по 6 мая» begins in April; without «с» it is refused.

use super::points::{Point, Style, bare, full, last_of_month, year_after};
use super::view::{Step, View};
use crate::domain::Reading;
use crate::domain::reading::{Bound, DayRef, Range};
use crate::timing::lexicon::Word;
use crate::timing::notation::days_in;

/// More days in one list are a table, not a deadline.
const MOST_DAYS: usize = 60;

/// What stands before the first day.
#[derive(Clone, Copy, PartialEq)]
enum Opening {
    Nothing,
    /// «с»
    From,
    /// «между»: «и» makes a run.
    Between,
}

/// Days from `at` on: `Dates`, or `From` when «с» has no other end.
pub(super) fn days(view: &View, at: usize) -> Step<Reading> {
    let after_from = view.skip_words(at, |word| word == Word::From);
    let opening = match view.word(after_from) {
        Some(Word::Between) => Opening::Between,
        _ if after_from > at => Opening::From,
        _ => Opening::Nothing,
    };
    let start = after_from + usize::from(opening == Opening::Between);
    let (points, next) = chain(view, start, opening)?;
    let points = settle(points, opening)?;
    if let ([only], Opening::From) = (points.as_slice(), opening) {
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
fn chain(view: &View, at: usize, opening: Opening) -> Step<Vec<Point>> {
    let mut points: Vec<Point> = Vec::new();
    let mut next = at;
    let mut told = 0;
    let mut end = at;
    let (mut place, mut run) = (at, false);
    loop {
        let month_first = points
            .last()
            .is_some_and(|last| last.style == Style::MonthFirst);
        let whole_month = run && opening != Opening::Nothing
            || points
                .last()
                .is_some_and(|last| last.style == Style::WholeMonth);
        let Some((point, after)) = full(view, place)
            .or_else(|| bare(view, place))
            .or_else(|| last_of_month(view, place).filter(|_| run && whole_month))
        else {
            break;
        };
        if place == next
            && let Some(before) = points.last()
            && !blank_joins(before, &point)
        {
            // «15.09 12.10» may end with a time, «15 марта 12.10» does.
            match (before.style, point.style) {
                (Style::Digits, Style::Digits) => return None,
                (_, Style::Digits) if point.day < 24 => end = after,
                _ => {}
            }
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
            (last.year, next) = year_after(view, next);
            end = next;
        }
        if points.len() > MOST_DAYS {
            return None;
        }
        (place, run) = joint_at(view, next, opening);
    }
    points.truncate(told);
    (told > 0).then_some((points, end))
}

/// Whether two days side by side without a mark are a list.
fn blank_joins(before: &Point, point: &Point) -> bool {
    match (before.style, point.style) {
        (Style::Bare, _) | (_, Style::Bare | Style::WholeMonth) => false,
        (Style::Digits, Style::Digits) => {
            point.year.is_some() || point.day > 24 || point.month == before.month
        }
        (_, Style::Digits) => point.year.is_some(),
        _ => true,
    }
}

/// What joins two days: the place after it, and whether it makes a run.
fn joint_at(view: &View, at: usize, opening: Opening) -> (usize, bool) {
    if view.mark(at, '-') {
        let next = view.skip_words(at + 1, |word| word == Word::To);
        return (next, true);
    }
    match view.word(at) {
        Some(Word::To) => {
            return (view.skip_words(at + 1, |word| word == Word::Filler), true);
        }
        Some(Word::Until) if opening != Opening::Nothing => return (at + 1, true),
        Some(Word::And) if opening == Opening::Between => return (at + 1, true),
        Some(Word::And) => return (skip_in(view, at + 1), false),
        _ => {}
    }
    if view.mark(at, ',') || view.mark(at, '&') {
        let next = view.skip_words(at + 1, |word| word == Word::And);
        return (skip_in(view, next), false);
    }
    (at, false)
}

fn skip_in(view: &View, at: usize) -> usize {
    view.skip_words(at, |word| matches!(word, Word::In | Word::Filler))
}

/// Gives every day its month and, where one is named later, its year.
fn settle(mut points: Vec<Point>, opening: Opening) -> Option<Vec<Point>> {
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
        let begins_before =
            opening != Opening::Nothing && at == 0 && after.run && point.day > after.day;
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
            _ => reversed && (day.month == from.month || (day.month + 12 - from.month) % 12 > 9),
        };
        if backwards {
            return None;
        }
        range.to = day;
        closed = true;
    }
    Some(ranges)
}
