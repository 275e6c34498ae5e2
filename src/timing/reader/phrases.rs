//! Fixed phrases: the whole year, as needed, by another document, seasons and school breaks.

use super::Item;
use super::view::{Step, View};
use crate::domain::Reading;
use crate::domain::reading::Season;
use crate::timing::lexicon::{Unit, Word};

/// A phrase from `at` on.
pub(super) fn phrase(view: &View, at: usize) -> Step<Item> {
    as_needed(view, at)
        .or_else(|| schedule(view, at))
        .or_else(|| season(view, at))
        .or_else(|| whole_year(view, at))
        .map(|(reading, next)| match reading {
            Reading::Unknown => (Item::Blocked, next),
            reading => (Item::Read(reading), next),
        })
}

/// «в течение учебного года», «весь период», «постоянно», "year-round".
fn whole_year(view: &View, at: usize) -> Step<Reading> {
    if view.is(at, Word::Always) {
        return Some((Reading::Year, at + 1));
    }
    if view.is(at, Word::In) && view.tight(at + 1, '-') && view.is(at + 2, Word::Going) {
        return Some((Reading::Year, at + 3));
    }
    let round = at + 1 + usize::from(view.mark(at + 1, '-'));
    if view.unit(at) == Some(Unit::Year) && view.is(round, Word::Whole) {
        return Some((Reading::Year, round + 1));
    }
    let place = view.skip_words(at, |word| {
        matches!(
            word,
            Word::In
                | Word::To
                | Word::During
                | Word::Whole
                | Word::Filler
                | Word::Academic
                | Word::Current
                | Word::Each
        )
    });
    let said =
        |wanted: fn(Word) -> bool| (at..place).any(|place| view.word(place).is_some_and(wanted));
    let over = said(|word| matches!(word, Word::During | Word::Whole));
    match view.word(place) {
        Some(Word::Unit(Unit::Year)) if over || said(|word| word == Word::Academic) => {
            let next = view.skip_words(view.skip_dot(place + 1), |word| word == Word::Whole);
            Some((Reading::Year, next))
        }
        Some(Word::Span)
            if over
                && !matches!(
                    view.word(place + 1),
                    Some(Word::SeasonAdjective(_) | Word::Break)
                ) =>
        {
            let next = place + 1;
            // «весь период каникул» is another one.
            (!view.is_noise(next)).then_some((Reading::Year, next))
        }
        _ => None,
    }
}

/// «по мере необходимости», «по запросу», "as needed", "as and when …", "on request".
fn as_needed(view: &View, at: usize) -> Step<Reading> {
    let when = |word| {
        matches!(
            word,
            Word::When | Word::To | Word::In | Word::For | Word::And | Word::Toward
        )
    };
    if matches!(view.word(at), Some(Word::To | Word::In | Word::For))
        && view.is(at + 1, Word::Measure)
    {
        return Some((Reading::AsNeeded, phrase_end(view, at + 2)));
    }
    let place = view.skip_words(at, when);
    if place == at {
        return None;
    }
    if view.is(place, Word::Need) {
        return Some((Reading::AsNeeded, phrase_end(view, place + 1)));
    }
    // "as and when they fall", "as the need arises"
    let article = view.skip_words(place, |word| word == Word::Filler);
    let as_and_when =
        view.is(at, Word::When) && view.is(at + 1, Word::And) && view.is(at + 2, Word::When);
    let need = view.is(article, Word::Need)
        || (view.latin(at) && view.is_noise(article) && view.is(article + 1, Word::Need));
    let english = view.is(at, Word::When) && view.latin(at) && (as_and_when || need);
    let clause = view.skip_words(article + usize::from(view.is_noise(article)), |_| {
        as_and_when
    });
    english.then(|| (Reading::AsNeeded, phrase_end(view, clause)))
}

/// The words that go with a need: to the next mark, number or word of time.
fn phrase_end(view: &View, at: usize) -> usize {
    let mut next = at;
    let belongs = |next| match view.word(next) {
        Some(Word::Need | Word::Filler | Word::Academic | Word::Numbered) => true,
        Some(Word::And) => view.is(next + 1, Word::Need),
        Some(_) => false,
        None => view.is_noise(next),
    };
    while belongs(next) {
        next += 1;
    }
    next
}

/// «по графику», «согласно плану», «в установленном порядке», "according to the schedule".
fn schedule(view: &View, at: usize) -> Step<Reading> {
    let place = view.skip_words(at, |word| matches!(word, Word::In | Word::To | Word::For));
    if view.is(place, Word::According) {
        let next = view.skip_words(place + 1, |word| {
            matches!(word, Word::From | Word::To | Word::Filler | Word::Plan)
        });
        return Some((Reading::Schedule, plan_end(view, next)));
    }
    let opened =
        place > at || view.is(at, Word::Per) || (view.is(at, Word::When) && view.latin(at));
    if !opened && !view.is(place, Word::Settled) {
        return None;
    }
    if view.is(place, Word::Settled) {
        return Some((Reading::Schedule, plan_end(view, place + 1)));
    }
    let mut next = view.skip_words(place, |word| {
        matches!(word, Word::Per | Word::When | Word::Filler)
    });
    // «по отдельному плану»: up to three words between.
    for _ in 0..4 {
        if view.is(next, Word::Plan) {
            return Some((Reading::Schedule, plan_end(view, next + 1)));
        }
        let between = view.is_noise(next)
            || matches!(
                view.word(next),
                Some(Word::Academic | Word::Current | Word::Settled)
            );
        if !between {
            return None;
        }
        next = view.skip_dot(next + 1);
    }
    None
}

/// The words that name the plan, with a note in brackets.
fn plan_end(view: &View, at: usize) -> usize {
    let mut next = at;
    while view.is_noise(next)
        || matches!(
            view.word(next),
            Some(Word::Plan | Word::Settled | Word::Numbered | Word::Academic)
        )
        || (view.mark(next, '-') && view.is(next + 1, Word::Plan))
    {
        next += 1;
    }
    next
}

/// «осень», «зимние каникулы», "during the summer", «в летний период».
fn season(view: &View, at: usize) -> Step<Reading> {
    let place = view.skip_words(at, |word| {
        matches!(
            word,
            Word::In | Word::During | Word::Filler | Word::Span | Word::Whole | Word::For
        )
    });
    if view.is(place, Word::Break) {
        let bracket = place + 1 + usize::from(view.mark(place + 1, '('));
        let Some(Word::SeasonAdjective(season)) = view.word(bracket) else {
            return None;
        };
        return Some((
            Reading::Break(season),
            bracket + 1 + usize::from(view.mark(bracket + 1, ')')),
        ));
    }
    let (Word::Season(season) | Word::SeasonAdjective(season)) = view.word(place)? else {
        return None;
    };
    let mut list = vec![season];
    let mut next = place + 1;
    loop {
        let joint = next + usize::from(view.mark(next, ',') || view.mark(next, '-'));
        let other = view.skip_words(joint, |word| word == Word::And);
        let Some(Word::Season(season) | Word::SeasonAdjective(season)) =
            view.word(other).filter(|_| other > next)
        else {
            break;
        };
        list.push(season);
        if list.len() > 4 {
            return None;
        }
        next = other + 1;
    }
    // «осенний семестр», "spring term" are counted parts.
    if matches!(view.unit(next), Some(Unit::Term | Unit::Half)) {
        return None;
    }
    let rest = view.is(next, Word::Break);
    let adjective = matches!(view.word(place), Some(Word::SeasonAdjective(_)));
    let stretch = view.is(next, Word::Span) || view.unit(next).is_some();
    // «Осенний бал», "spring concert", «праздник осени» are events.
    let event =
        view.is_noise(next) || (place > 0 && view.is_noise(place - 1) && !view.latin(place));
    let complete = rest || (adjective && stretch);
    if !complete && (adjective || event) {
        return None;
    }
    let next = next + usize::from(complete);
    // A season of another year is no season of the plan.
    let year = view.year(next).filter(|_| view.year_number(next).is_some());
    let elsewhere = |season: &Season, year| view.plan.year_of_month(first_month(*season)) != year;
    let next = match year {
        Some((year, _)) if list.iter().any(|season| elsewhere(season, year)) => {
            return Some((Reading::Unknown, next));
        }
        Some((_, after)) => after,
        None => next,
    };
    let readings = list.into_iter().map(if rest {
        Reading::Break
    } else {
        Reading::Season
    });
    let mut readings: Vec<_> = readings.collect();
    match readings.len() {
        1 => Some((readings.remove(0), next)),
        _ => Some((Reading::All(readings), next)),
    }
}

/// The month that names the year of a season; winter is that of its December.
fn first_month(season: Season) -> u32 {
    match season {
        Season::Autumn => 9,
        Season::Winter => 12,
        Season::Spring => 3,
        Season::Summer => 6,
    }
}
