//! Parts counted in a month or a year: «2-я неделя ноября», «III декада», «I четверть», «конец сентября».
//!
//! What is counted but not told of what («вторая неделя») is vague: it says nothing by itself.

use super::Item;
use super::named::{season_term, unit_first};
use super::part_of::part_of;
use super::points::year_after;
use super::view::{Step, View};
use crate::domain::Reading;
use crate::domain::reading::{DayRef, Frequency, MonthRef, OfMonth, Ordinal, Part, Range, Whole};
use crate::timing::lexicon::{Unit, Word};
use crate::timing::notation::days_in;

/// A counted part from `at` on.
pub(super) fn part(view: &View, at: usize) -> Step<Item> {
    weeks_after_month(view, at)
        .or_else(|| part_of(view, at))
        .or_else(|| counted(view, at))
        .or_else(|| unit_first(view, at))
        .or_else(|| season_term(view, at))
}

/// «вторая», «1–2», «I и III», «последняя».
pub(super) fn ordinals(view: &View, at: usize) -> Step<Vec<Ordinal>> {
    let (first, mut next) = ordinal(view, at)?;
    let mut list = vec![first];
    loop {
        let run = view.mark(next, '-');
        let listed = [',', '/', '&']
            .into_iter()
            .any(|mark| view.mark(next, mark))
            || view.is(next, Word::And);
        let spoken_run = view.is(next, Word::To);
        if !run && !listed && !spoken_run {
            return Some((list, next));
        }
        let place = view.skip_words(next + 1, |word| {
            matches!(word, Word::And | Word::In | Word::To)
        });
        let Some((value, after)) = ordinal(view, place) else {
            return Some((list, next));
        };
        if let (true, Some(Ordinal::Nth(from)), Ordinal::Nth(to)) =
            (run || spoken_run, list.last(), value)
        {
            if to <= *from || to > 12 {
                return None;
            }
            list.extend((*from + 1..to).map(Ordinal::Nth));
        }
        list.push(value);
        next = after;
        if list.len() > 12 {
            return None;
        }
    }
}

fn ordinal(view: &View, at: usize) -> Step<Ordinal> {
    let value = match view.word(at) {
        Some(Word::Nth(n)) => Ordinal::Nth(n),
        Some(Word::Last) => Ordinal::Last,
        _ => match view.small(at, 1, 31) {
            Some(n) => Ordinal::Nth(u8::try_from(n).ok()?),
            None => Ordinal::Nth(view.token(at).map(|token| token.roman).filter(|n| *n > 0)?),
        },
    };
    // «I-я четверть»
    let tail = view
        .token(at + 2)
        .is_some_and(|token| token.end - token.start <= 6 && token.roman == 0);
    let roman = view.token(at).is_some_and(|token| token.roman > 0);
    let ending =
        roman && view.tight(at + 1, '-') && !view.gap(at + 2) && view.is_noise(at + 2) && tail;
    Some((value, if ending { at + 3 } else { at + 1 }))
}

/// «2-я неделя ноября», «I четверть», «третий четверг месяца», «первая половина мая».
pub(super) fn counted(view: &View, at: usize) -> Step<Item> {
    let start = view.skip_words(at, |word| {
        matches!(
            word,
            Word::Each | Word::In | Word::Filler | Word::From | Word::During | Word::Span
        )
    });
    let each = (at..start).any(|place| view.is(place, Word::Each));
    let (list, next) = ordinals(view, start)?;
    let place = view.skip_words(next, |word| word == Word::Academic);
    let academic = place > next;
    if let Some(found) = first_few(view, &list, next) {
        return Some(found);
    }
    match view.word(place)? {
        Word::Unit(unit) => counted_unit(view, &list, unit, academic, view.skip_dot(place + 1)),
        Word::Weekday(day) | Word::Weekdays(day) => {
            let of = of_month(view, view.skip_dot(place + 1), &[]);
            let Some((of, next)) = of else {
                return each
                    .then_some((Item::Vague, place + 1))
                    .or(Some((Item::Vague, place + 1)));
            };
            let reading =
                |ordinal| Reading::Recurring(Frequency::WeekdayOf(ordinal, day, of), None);
            let fits = list
                .iter()
                .all(|ordinal| matches!(ordinal, Ordinal::Last | Ordinal::Nth(1..=5)));
            fits.then(|| (all(list.iter().copied().map(reading)), next))
        }
        Word::HalfOf => half_of(view, &list, view.skip_dot(place + 1)),
        Word::DayNumber => first_or_last_days(view, &list, place + 1),
        _ => None,
    }
}

/// "first ten days of May", «первые две недели октября»; of other stretches only that they are vague.
fn first_few(view: &View, list: &[Ordinal], at: usize) -> Step<Item> {
    let (few, unit_at) = super::frequency::count(view, at)?;
    let unit = view.unit(unit_at)?;
    let next = view.skip_dot(unit_at + 1);
    let of = of_month(view, next, &[]);
    let item = match (unit, list, few, of) {
        (Unit::Day, _, 10, Some((of, next))) => (of_weeks(list, Unit::Decade, of)?, next),
        (Unit::Week, [Ordinal::Nth(1)], 2..=4, Some((of, next))) => {
            let weeks = Range {
                from: Ordinal::Nth(1),
                to: Ordinal::Nth(u8::try_from(few).ok()?),
            };
            (Item::Read(Reading::Week(weeks, of)), next)
        }
        _ => (Item::Vague, next),
    };
    Some(item)
}

pub(super) fn counted_unit(
    view: &View,
    list: &[Ordinal],
    unit: Unit,
    academic: bool,
    next: usize,
) -> Step<Item> {
    let numbers = || -> Option<Vec<u8>> {
        list.iter()
            .map(|ordinal| match ordinal {
                Ordinal::Nth(n) => Some(*n),
                Ordinal::Last => None,
            })
            .collect()
    };
    match unit {
        Unit::Week | Unit::Decade => {
            if let (Unit::Week, [Ordinal::Nth(1)], Some(after)) =
                (unit, list, of_school(view, next))
            {
                let month = MonthRef {
                    year: None,
                    month: school_start(view),
                };
                return Some((
                    Item::Read(Reading::PartOf(Part::Begin, Whole::Month(month))),
                    after,
                ));
            }
            match of_month(view, next, list).filter(|_| !academic) {
                Some((of, after)) => Some((of_weeks(list, unit, of)?, after)),
                None => Some((Item::Vague, next)),
            }
        }
        Unit::Day | Unit::Month => Some((Item::Vague, next)),
        Unit::Year => None,
        Unit::Quarter | Unit::CalendarQuarter | Unit::Term | Unit::Half => {
            let numbers = numbers()?;
            let after = view.school_year(next).map_or(next, |(_, after)| after);
            if let Some(after) = view.academic_year_words(after) {
                return Some((periods(&numbers, unit, None)?, after));
            }
            if after > next {
                return Some((periods(&numbers, unit, None)?, view.skip_year_words(after)));
            }
            let place = next + usize::from(view.mark(next, ','));
            match view
                .year(place)
                .filter(|_| view.year_number(place + 1).is_none())
            {
                Some((year, after)) if unit == Unit::CalendarQuarter => {
                    Some((periods(&numbers, unit, Some(year))?, after))
                }
                Some((_, after)) => Some((Item::Vague, after)),
                None => {
                    let filler =
                        view.skip_words(next, |word| matches!(word, Word::Filler | Word::Current));
                    let after = if view.unit(filler) == Some(Unit::Year) {
                        filler + 1
                    } else {
                        next
                    };
                    Some((periods(&numbers, unit, None)?, after))
                }
            }
        }
    }
}

/// «Август (3 неделя)», "April 3rd week", «вересень, 1-2 тижні».
pub(super) fn weeks_after_month(view: &View, at: usize) -> Step<Item> {
    let month = view.month(at)?;
    let (year, next) = year_after(view, at + 1);
    let bracket = view.mark(next, '(');
    let place = next + usize::from(bracket || view.mark(next, ',') || view.mark(next, '-'));
    let (list, next) = ordinals(view, place)?;
    let unit = view
        .unit(next)
        .filter(|unit| matches!(unit, Unit::Week | Unit::Decade))?;
    let next = view.skip_dot(next + 1);
    let of = OfMonth::Named(MonthRef { year, month });
    // «октябрь, 1 неделя ноября»
    if view.month(next).is_some() {
        return None;
    }
    Some((
        of_weeks(&list, unit, of)?,
        next + usize::from(bracket && view.mark(next, ')')),
    ))
}

fn of_weeks(list: &[Ordinal], unit: Unit, of: OfMonth) -> Option<Item> {
    if unit == Unit::Decade {
        let decade = |ordinal: &Ordinal| match ordinal {
            Ordinal::Nth(n @ 1..=3) => Some(Reading::Decade(*n, of)),
            Ordinal::Last => Some(Reading::Decade(3, of)),
            Ordinal::Nth(_) => None,
        };
        let decades: Option<Vec<_>> = list.iter().map(decade).collect();
        return decades.map(|decades| all(decades.into_iter()));
    }
    let fits = |ordinal: &Ordinal| matches!(ordinal, Ordinal::Last | Ordinal::Nth(1..=5));
    if !list.iter().all(fits) {
        return None;
    }
    let runs = runs(
        list,
        |a, b| matches!((a, b), (Ordinal::Nth(a), Ordinal::Nth(b)) if a + 1 == b),
    );
    Some(all(runs.into_iter().map(|run| Reading::Week(run, of))))
}

/// Quarters, terms and halves by their numbers.
pub(super) fn periods(numbers: &[u8], unit: Unit, year: Option<i32>) -> Option<Item> {
    let most = match unit {
        Unit::Half => 2,
        _ => 4,
    };
    if numbers.iter().any(|n| !(1..=most).contains(n)) {
        return None;
    }
    if unit == Unit::Quarter {
        let runs = runs(numbers, |a, b| a + 1 == b);
        return Some(all(runs.into_iter().map(Reading::Quarters)));
    }
    let reading = |n: &u8| match unit {
        Unit::CalendarQuarter => Reading::CalendarQuarter(year, *n),
        Unit::Half => Reading::Half(*n),
        _ => Reading::Term(*n),
    };
    Some(all(numbers.iter().map(reading)))
}

fn runs<T: Copy>(list: &[T], follows: impl Fn(T, T) -> bool) -> Vec<Range<T>> {
    let mut runs: Vec<Range<T>> = Vec::new();
    for value in list {
        match runs.last_mut().filter(|run| follows(run.to, *value)) {
            Some(run) => run.to = *value,
            None => runs.push(Range::one(*value)),
        }
    }
    runs
}

/// One reading, or several together.
fn all(readings: impl Iterator<Item = Reading>) -> Item {
    let mut readings: Vec<_> = readings.collect();
    match readings.len() {
        1 => Item::Read(readings.remove(0)),
        _ => Item::Read(Reading::All(readings)),
    }
}

/// The month of a week: named, or «(каждого) месяца».
fn of_month(view: &View, at: usize, list: &[Ordinal]) -> Step<OfMonth> {
    let place = view.skip_words(at, |word| {
        matches!(word, Word::Filler | Word::In | Word::Each)
    });
    if view.unit(place) == Some(Unit::Month) {
        return Some((OfMonth::Any, view.skip_dot(place + 1)));
    }
    let month = view.month(place)?;
    // «1 неделя, октябрь, ноябрь» is not sure.
    let listed = !list.is_empty() && view.mark(place + 1, ',') && view.month(place + 2).is_some();
    let (year, next) = year_after(view, place + 1);
    (!listed).then_some((OfMonth::Named(MonthRef { year, month }), next))
}

/// «первые числа сентября», «последние числа мая».
fn first_or_last_days(view: &View, list: &[Ordinal], at: usize) -> Step<Item> {
    let part = match list {
        [Ordinal::Nth(1)] => Part::Begin,
        [Ordinal::Last] => Part::End,
        _ => return None,
    };
    let month = view.month(at)?;
    let (year, next) = year_after(view, at + 1);
    let month = Whole::Month(MonthRef { year, month });
    Some((Item::Read(Reading::PartOf(part, month)), next))
}

/// «первая половина мая», «вторая половина учебного года».
fn half_of(view: &View, list: &[Ordinal], at: usize) -> Step<Item> {
    let half = match list {
        [Ordinal::Nth(n @ 1..=2)] => *n,
        [Ordinal::Last] => 2,
        _ => return None,
    };
    let place = view.skip_words(at, |word| {
        matches!(word, Word::Filler | Word::Academic | Word::Current)
    });
    if view.unit(place) == Some(Unit::Year) {
        return Some((Item::Read(Reading::Half(half)), view.skip_dot(place + 1)));
    }
    let Some(month) = view.month(place) else {
        return Some((Item::Vague, at));
    };
    let (year, next) = year_after(view, place + 1);
    let day = |day| DayRef { year, month, day };
    let (from, to) = if half == 1 {
        (1, 15)
    } else {
        (16, days_in(month, year))
    };
    let run = Range {
        from: day(from),
        to: day(to),
    };
    Some((Item::Read(Reading::Dates(vec![run])), next))
}

/// "of school" after "the first weeks".
fn of_school(view: &View, at: usize) -> Option<usize> {
    let place = view.skip_words(at, |word| word == Word::Filler);
    let next = view.academic_year_words(place).unwrap_or(place + 1);
    (view.is(place, Word::Academic) && place > at).then_some(next)
}

/// The month in which lessons begin.
pub(super) fn school_start(view: &View) -> u32 {
    view.plan.school_month()
}
