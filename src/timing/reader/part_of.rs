//! Beginning, middle and end: «начало сентября», "late April", «конец учебного года», "end of term 1".

use super::Item;
use super::named::unit_first;
use super::parts::{counted, school_start};
use super::points::year_after;
use super::view::{Step, View};
use crate::domain::Reading;
use crate::domain::reading::{Frequency, MonthRef, Part, Whole};
use crate::timing::lexicon::Unit;
use crate::timing::lexicon::Word;

/// «начало сентября», "late April", «конец учебного года», "end of term 1".
pub(super) fn part_of(view: &View, at: usize) -> Step<Item> {
    let start = view.skip_words(at, |word| {
        matches!(word, Word::In | Word::Toward | Word::Filler)
    });
    let Some(Word::Part(part)) = view.word(start) else {
        return None;
    };
    let place = view.skip_dot(start + 1);
    if let Some(found) = two_parts(view, part, place) {
        return Some(found);
    }
    let place = place + usize::from(view.tight(place, '-'));
    let place = view.skip_words(place, |word| matches!(word, Word::Filler | Word::In));
    if let Some(month) = view.month(place) {
        // "starting May 1" is a day.
        if view.latin(place)
            && view.small(place + 1, 1, 31).is_some()
            && view.unit(place + 2).is_none()
        {
            return None;
        }
        let (year, next) = year_after(view, place + 1);
        let month = Whole::Month(MonthRef { year, month });
        return Some((Item::Read(Reading::PartOf(part, month)), next));
    }
    if let Some(Word::Season(season) | Word::SeasonAdjective(season)) = view.word(place) {
        let next = place + 1 + usize::from(view.is(place + 1, Word::Break));
        let season = if next > place + 1 {
            Reading::Break(season)
        } else {
            Reading::Season(season)
        };
        return Some((Item::Read(season), next));
    }
    if view.is(place, Word::Each) {
        let period = super::frequency::period(view.unit(place + 1)?)?;
        return Some((
            Item::Read(Reading::Recurring(Frequency::Every(period), None)),
            place + 2,
        ));
    }
    if let Some((Item::Read(Reading::Term(n)), next)) =
        counted(view, place).or_else(|| unit_first(view, place))
    {
        let item = if part == Part::End {
            Item::Read(Reading::EndOfTerm(n))
        } else {
            Item::Vague
        };
        return Some((item, next));
    }
    if let Some((_, next)) = counted(view, place).or_else(|| unit_first(view, place)) {
        return Some((Item::Vague, next));
    }
    part_of_year(view, part, place)
}

fn part_of_year(view: &View, part: Part, at: usize) -> Step<Item> {
    let academic = view.skip_words(at, |word| {
        matches!(word, Word::Academic | Word::Current | Word::Filler)
    });
    let named = view
        .school_year(academic)
        .map_or(academic, |(_, next)| next);
    let named = view.skip_words(named, |word| word == Word::Academic);
    let school = (at..named).any(|place| view.is(place, Word::Academic));
    let year = view.unit(named) == Some(Unit::Year);
    let next = if year {
        view.skip_dot(named + 1)
    } else {
        named
    };
    // "the beginning of school", but not "the beginning of the school play".
    if !year && (!school || view.is_noise(named) || view.unit(named).is_some()) {
        let vague = view.unit(at).is_some();
        return vague.then_some((Item::Vague, at + 1));
    }
    if part == Part::Begin && school {
        let month = MonthRef {
            year: None,
            month: school_start(view),
        };
        return Some((Item::Read(Reading::PartOf(part, Whole::Month(month))), next));
    }
    Some((Item::Read(Reading::PartOf(part, Whole::Year)), next))
}

/// «начало и конец года»: the whole is named once.
fn two_parts(view: &View, first: Part, at: usize) -> Step<Item> {
    let joined =
        view.is(at, Word::And) || [',', '-', '/'].into_iter().any(|mark| view.mark(at, mark));
    // "mid-to-late May"
    let range = at + usize::from(joined && view.is(at + 1, Word::To) && view.mark(at + 2, '-')) * 2;
    let (joined, at) = (joined || view.is(range, Word::To), range);
    if !joined || !matches!(view.word(at + 1), Some(Word::Part(_))) {
        return None;
    }
    let (Item::Read(Reading::PartOf(second, whole)), next) = part_of(view, at + 1)? else {
        return None;
    };
    let readings = [first, second].map(|part| Reading::PartOf(part, whole));
    Some((Item::Read(Reading::All(readings.to_vec())), next))
}
