//! What recurs: «ежемесячно», «2 раза в год», "twice a month", «каждую среду», «по пятницам».

use super::Item;
use super::view::{Step, View};
use crate::domain::Reading;
use crate::domain::reading::{Frequency, Period};
use crate::timing::lexer::Kind;
use crate::timing::lexicon::{Unit, Word};

/// A recurrence from `at` on.
pub(super) fn frequency(view: &View, at: usize) -> Step<Item> {
    adverb(view, at)
        .or_else(|| times(view, at))
        .or_else(|| weekdays(view, at))
        .or_else(|| each(view, at))
        .or_else(|| day_number(view, at))
        .or_else(|| at_least(view, at))
}

/// The period that a unit makes; a декада makes none.
pub(super) fn period(unit: Unit) -> Option<Period> {
    Some(match unit {
        Unit::Day => Period::Day,
        Unit::Week => Period::Week,
        Unit::Month => Period::Month,
        Unit::Quarter | Unit::CalendarQuarter => Period::Quarter,
        Unit::Term => Period::Term,
        Unit::Half => Period::Half,
        Unit::Year => Period::Year,
        Unit::Decade => return None,
    })
}

/// «ежемесячно», "By Annually".
fn adverb(view: &View, at: usize) -> Step<Item> {
    let at = at + usize::from(view.is(at, Word::Toward));
    let Some(Word::Adverb(period)) = view.word(at) else {
        return None;
    };
    // "bi-weekly" is twice a week to some and every other week to others.
    if view.mark(at.wrapping_sub(1), '-') && view.is_noise(at.wrapping_sub(2)) {
        return Some((Item::Blocked, at + 1));
    }
    // "annual report", "weekly newsletter"
    if view.latin(at) && view.is_noise(at + 1) {
        return None;
    }
    let weekly = (period == Period::Week).then(|| day_of_the_week(view, at + 1));
    Some(
        weekly
            .flatten()
            .unwrap_or_else(|| (Item::Read(recurs(period)), at + 1)),
    )
}

/// «еженедельно (пятница)», "weekly on Mondays": the days that say when in the week.
fn day_of_the_week(view: &View, at: usize) -> Step<Item> {
    let joint = at
        + usize::from(
            ['(', ',', ':', '-']
                .into_iter()
                .any(|mark| view.mark(at, mark)),
        );
    let place = view.skip_words(joint, |word| {
        matches!(word, Word::In | Word::To | Word::Each)
    });
    let Some(Word::Weekday(day) | Word::Weekdays(day)) = view.word(place) else {
        return None;
    };
    Some(listed_weekdays(view, place, day))
}

/// «1 раз в четверть», «не реже одного раза в месяц», "once a year", "2 times per term", «раз в 3 месяца».
fn times(view: &View, at: usize) -> Step<Item> {
    let start = view.skip_words(at, |word| {
        matches!(word, Word::Not | Word::Less | Word::Than | Word::In)
    });
    let (count, next) = match view.word(start) {
        Some(Word::CountTimes(count)) => (u32::from(count), start + 1),
        Some(Word::Times) => (1, start + 1),
        _ => {
            let (count, next) = count(view, start)?;
            if !view.is(next, Word::Times) {
                return None;
            }
            (count, next + 1)
        }
    };
    let next = view.skip_dot(next);
    // "twice yearly"
    if let (Some(Word::Adverb(period)), Ok(count @ 2..)) = (view.word(next), u8::try_from(count)) {
        let times = Frequency::Times(count, period);
        return Some((Item::Read(Reading::Recurring(times, None)), next + 1));
    }
    let joined = next + usize::from(view.mark(next, '/'));
    let place = view.skip_words(joined, |word| {
        matches!(
            word,
            Word::In
                | Word::Per
                | Word::Each
                | Word::Filler
                | Word::During
                | Word::Academic
                | Word::Current
        )
    });
    if place == next {
        return None;
    }
    let (span, unit_at) = match self::count(view, place) {
        Some((span, next)) => (span, next),
        None => (1, place),
    };
    let unit_at = view.skip_words(unit_at, |word| {
        matches!(word, Word::Academic | Word::Current)
    });
    let unit = view.unit(unit_at)?;
    let next = view.skip_dot(unit_at + 1);
    let next = view.academic_year_words(next).unwrap_or(next);
    let frequency = within(count, span, unit);
    Some((
        frequency.map_or(Item::Blocked, |one| {
            Item::Read(Reading::Recurring(one, None))
        }),
        next,
    ))
}

/// A number in digits or words.
pub(super) fn count(view: &View, at: usize) -> Step<u32> {
    match view.word(at) {
        Some(Word::Count(count)) => Some((u32::from(count), at + 1)),
        _ => view.small(at, 1, 99).map(|count| (count, at + 1)),
    }
}

/// `count` times in `span` units, where that is a recurrence of the notation.
fn within(count: u32, span: u32, unit: Unit) -> Option<Frequency> {
    let regular = match (count, span, unit) {
        (1, 6, Unit::Month) => (1, Unit::Half),
        (1, 3, Unit::Month) => (1, Unit::Quarter),
        (1, 2 | 4, Unit::Month) => (12 / span, Unit::Year),
        (1, 12, Unit::Month) => (1, Unit::Year),
        (1, 2, Unit::Week) => (2, Unit::Month),
        (_, 1, unit) => (count, unit),
        _ => return None,
    };
    let period = period(regular.1)?;
    match regular.0 {
        1 => Some(Frequency::Every(period)),
        count => Some(Frequency::Times(u8::try_from(count).ok()?, period)),
    }
}

/// «каждый месяц», "every two weeks", «каждую среду и пятницу».
fn each(view: &View, at: usize) -> Step<Item> {
    let at = view.skip_words(at, |word| {
        matches!(word, Word::In | Word::To | Word::Filler)
    });
    if !view.is(at, Word::Each) {
        return None;
    }
    let place = view.skip_words(at + 1, |word| {
        matches!(word, Word::Academic | Word::Current)
    });
    // «каждая 2-я неделя» is another thing than «каждые 2 недели».
    let ordinal = matches!(
        view.token(place).map(|token| token.kind),
        Some(Kind::Number { ordinal: true, .. })
    );
    let (span, unit_at) = count(view, place).unwrap_or((1, place));
    if let Some(unit) = view.unit(unit_at).filter(|_| !ordinal) {
        let frequency = within(1, span, unit);
        if frequency == Some(Frequency::Every(Period::Week))
            && let Some(found) = day_of_the_week(view, unit_at + 1)
        {
            return Some(found);
        }
        let item = frequency.map_or(Item::Blocked, |one| {
            Item::Read(Reading::Recurring(one, None))
        });
        return Some((item, view.skip_dot(unit_at + 1)));
    }
    let Some(Word::Weekday(day) | Word::Weekdays(day)) = view.word(place) else {
        return None;
    };
    Some(listed_weekdays(view, place, day))
}

/// «по понедельникам и средам», "Fridays".
fn weekdays(view: &View, at: usize) -> Step<Item> {
    let place = view.skip_words(at, |word| matches!(word, Word::To | Word::In));
    let Some(Word::Weekdays(day)) = view.word(place) else {
        return None;
    };
    Some(listed_weekdays(view, place, day))
}

fn listed_weekdays(view: &View, at: usize, first: u8) -> (Item, usize) {
    let one = |day| Reading::Recurring(Frequency::Weekday(day), None);
    let mut list = vec![one(first)];
    let mut next = view.skip_dot(at + 1);
    loop {
        let joint = next + usize::from(view.mark(next, ','));
        let place = view.skip_words(joint, |word| {
            matches!(word, Word::And | Word::To | Word::Each)
        });
        let Some(Word::Weekday(day) | Word::Weekdays(day)) =
            view.word(place).filter(|_| place > next)
        else {
            break;
        };
        list.push(one(day));
        next = view.skip_dot(place + 1);
    }
    // «каждую пятницу месяца»
    next = view.skip_words(next, |word| word == Word::Unit(Unit::Month));
    let item = match list.len() {
        1 => list.remove(0),
        _ => Reading::All(list),
    };
    (Item::Read(item), next)
}

/// «до 25 числа каждого месяца», "by the 5th of each month".
pub(super) fn day_number(view: &View, at: usize) -> Step<Item> {
    let start = super::bounds::opening(view, at).unwrap_or(at);
    let start = view.skip_words(start, |word| {
        matches!(word, Word::From | Word::Filler | Word::In | Word::Each)
    });
    view.small(start, 1, 31)?;
    let mut next = start + 1;
    while view.mark(next, '-')
        || view.mark(next, ',')
        || matches!(view.word(next), Some(Word::To | Word::And))
    {
        view.small(next + 1, 1, 31)?;
        next += 2;
    }
    let number = view.is(next, Word::DayNumber);
    let place = view.skip_words(next + usize::from(number), |word| word == Word::Filler);
    if view.is(place, Word::Each) && view.unit(place + 1) == Some(Unit::Month) {
        return Some((Item::Read(recurs(Period::Month)), place + 2));
    }
    if !number || view.month(place).is_some() {
        return None;
    }
    Some((Item::DayNumber, place))
}

/// «не менее двух …»: how often, when the period is told elsewhere.
fn at_least(view: &View, at: usize) -> Step<Item> {
    let start = view.skip_words(at, |word| {
        matches!(word, Word::Not | Word::In | Word::Filler)
    });
    if !view.is(start, Word::Less) {
        return None;
    }
    let place = view.skip_words(start + 1, |word| word == Word::Than);
    let (count, next) = count(view, place)?;
    Some((Item::AtLeast(u8::try_from(count).ok()?), next))
}

/// Once in each period.
fn recurs(period: Period) -> Reading {
    Reading::Recurring(Frequency::Every(period), None)
}
