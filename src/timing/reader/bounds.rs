//! Bounds: «до 15 октября», «не позднее 1 мая», «к 8 марта», "by the end of May", «не ранее 1 июня».

use super::Item;
use super::days::one_day;
use super::months::month_point;
use super::view::{Step, View};
use crate::domain::Reading;
use crate::domain::reading::{Bound, DayRef, MonthRef, Part, Whole};
use crate::timing::lexicon::{Unit, Word};

/// A bound from `at` on; an opening without a day or a month after it is refused where it can be
/// nothing else.
pub(super) fn bound(view: &View, at: usize) -> Step<Item> {
    if let Some(next) = not_before(view, at) {
        return one_day(view, next)
            .map(|(day, next)| (Item::Read(Reading::From(Bound::Day(day))), next));
    }
    if view.is(at, Word::From)
        && let Some((item, next)) = super::part_of::part_of(view, at + 1)
    {
        // «с начала сентября», «с начала учебного года»
        let month = match item {
            Item::Read(Reading::PartOf(Part::Begin, Whole::Month(month))) => Some(month),
            _ => None,
        };
        let reading = month.map(|month| Reading::From(Bound::Month(month)));
        return Some((reading.map_or(Item::Blocked, Item::Read), next));
    }
    // "w/c 10 October" is a week, not a day.
    if view.is(at, Word::From) && view.mark(at.wrapping_sub(1), '/') {
        return Some((Item::Blocked, at + 1));
    }
    let next = opening(view, at)?;
    if view.clock(next).is_some() && one_day(view, next).is_none() {
        let (after, day) = view
            .clock(next)
            .map(|after| (after, one_day(view, after)))?;
        return match day {
            // «до 15.00 14 ноября»
            Some((day, next)) => Some((Item::Read(Reading::Until(Bound::Day(day))), next)),
            None => Some((Item::Nothing, after)),
        };
    }
    if let Some((day, next)) = one_day(view, next) {
        return Some((Item::Read(Reading::Until(Bound::Day(day))), next));
    }
    if let Some((month, next)) = month_point(view, next) {
        // «До апреля» ends with March; «к апрелю», «по апрель», "by April" name April itself.
        let before = view.is(at, Word::Until);
        let month = if before { month_before(month) } else { month };
        return Some((Item::Read(Reading::Until(Bound::Month(month))), next));
    }
    if let Some((Item::Read(reading), after)) = super::part_of::part_of(view, next) {
        return Some((until_part(reading).map_or(Item::Blocked, Item::Read), after));
    }
    if let Some(found) = super::frequency::day_number(view, at) {
        return Some(found);
    }
    let certain = view.is(at, Word::Until) || view.is(next.wrapping_sub(1), Word::Until);
    certain.then_some((Item::Blocked, next))
}

fn month_before(month: MonthRef) -> MonthRef {
    MonthRef {
        year: month.year.map(|year| year - i32::from(month.month == 1)),
        month: (month.month + 10) % 12 + 1,
    }
}

/// The place after «до», «не позднее», "by", "no later than", «в срок до».
pub(super) fn opening(view: &View, at: usize) -> Option<usize> {
    let later = view.skip_words(at, |word| word == Word::Not);
    let next = if later > at && view.is(later, Word::Later) {
        view.skip_words(later + 1, |word| {
            matches!(word, Word::Than | Word::Until | Word::In)
        })
    } else if matches!(view.word(at), Some(Word::Until | Word::Toward)) || view.is(at, Word::To) {
        at + 1
    } else {
        return None;
    };
    // "prior to"
    let next = next + usize::from(view.is(at, Word::Until) && view.is(next, Word::To));
    Some(view.skip_words(next, |word| word == Word::Filler))
}

/// «не ранее», «после» before a day.
fn not_before(view: &View, at: usize) -> Option<usize> {
    let earlier = view.skip_words(at, |word| word == Word::Not);
    if earlier > at && view.is(earlier, Word::Earlier) {
        return Some(view.skip_words(earlier + 1, |word| word == Word::Than));
    }
    view.is(at, Word::After).then_some(at + 1)
}

/// «до конца сентября», «до середины мая», «до конца года».
fn until_part(reading: Reading) -> Option<Reading> {
    match reading {
        Reading::PartOf(Part::End, Whole::Month(month)) => {
            Some(Reading::Until(Bound::Month(month)))
        }
        Reading::PartOf(Part::Middle, Whole::Month(month)) => {
            Some(Reading::Until(Bound::Day(DayRef {
                year: month.year,
                month: month.month,
                day: 15,
            })))
        }
        Reading::PartOf(Part::End, Whole::Year) | Reading::EndOfTerm(_) => Some(reading),
        _ => None,
    }
}

/// Words that turn a day into another one, or a stretch into one: «за 2 недели», «через месяц», «кроме июля».
pub(super) fn blocks(view: &View, at: usize) -> bool {
    let counts = |place: usize| {
        let word = view.word(place);
        view.number(place).is_some()
            || matches!(
                word,
                Some(
                    Word::Unit(_)
                        | Word::Month(_)
                        | Word::Count(_)
                        | Word::Nth(_)
                        | Word::Last
                        | Word::Part(_)
                        | Word::Weekday(_)
                )
            )
    };
    match view.word(at) {
        Some(Word::Except) => true,
        // "week of October 10", "week beginning …", "w/c"
        Some(Word::Unit(Unit::Week)) => {
            view.latin(at) && matches!(view.word(at + 1), Some(Word::Filler | Word::Part(_)))
        }
        Some(Word::For | Word::After | Word::Earlier | Word::Later | Word::Next) => counts(at + 1),
        Some(Word::Relative) => counts(at + 1) || view.unit(at.wrapping_sub(1)).is_some(),
        Some(Word::Count(_)) => view.unit(at + 1).is_some(),
        // «в течение 10 дней», «в течение месяца»
        Some(Word::During) => {
            let place = view.skip_words(at + 1, |word| {
                matches!(word, Word::Whole | Word::Filler | Word::Each | Word::Span)
            });
            counts(place) && view.unit(place) != Some(Unit::Year)
        }
        _ => false,
    }
}
