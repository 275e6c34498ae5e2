//! Parts named before their number, or by a season: "Term 1", "Q3", "week 2 of May", "autumn term".

use super::Item;
use super::parts::{counted_unit, periods};
use super::view::{Step, View};
use crate::domain::Reading;
use crate::domain::reading::{Ordinal, Season};
use crate::timing::lexicon::{Unit, Word};

/// "Term 1", «четверть 2», "Week 3 of May", "Q3".
pub(super) fn unit_first(view: &View, at: usize) -> Step<Item> {
    let at = view.skip_words(at, |word| {
        matches!(word, Word::In | Word::Filler | Word::During)
    });
    let unit = view.unit(at)?;
    let count = match view.word(at + 1) {
        Some(Word::Count(n)) => n,
        Some(_) => view.token(at + 1)?.roman,
        None => match view.small(at + 1, 1, 5) {
            Some(n) => u8::try_from(n).ok()?,
            None => view.token(at + 1)?.roman,
        },
    };
    if count == 0 || view.month(at + 2).is_some() {
        return None;
    }
    let (counts, next) = more_counts(view, count, at + 2);
    let list: Vec<_> = counts.iter().copied().map(Ordinal::Nth).collect();
    match unit {
        Unit::Day | Unit::Month | Unit::Year => None,
        Unit::Term => {
            // The year of a term says nothing new in a plan of one year.
            let (item, next) = counted_unit(view, &list, unit, false, next)?;
            match item {
                Item::Vague => Some((periods(&counts, unit, None)?, next)),
                item => Some((item, next)),
            }
        }
        _ => counted_unit(view, &list, unit, false, next),
    }
}

/// "1-3", "1, 2 and 3" after the first of them.
fn more_counts(view: &View, first: u8, at: usize) -> (Vec<u8>, usize) {
    let mut list = vec![first];
    let mut next = at;
    while list.len() < 6 {
        let run = view.mark(next, '-');
        let listed = view.mark(next, ',') || view.mark(next, '&') || view.is(next, Word::And);
        let place = view.skip_words(next + 1, |word| word == Word::And);
        let latest = list.last().copied().unwrap_or(first);
        let count = view
            .small(place, u32::from(latest) + 1, 5)
            .filter(|_| run || listed);
        // "Term 1, 2 May"
        let dated = view.month(place + 1).is_some()
            || view.tight(place + 1, '.')
            || view.tight(place + 1, '/');
        let Some(count) = count.and_then(|n| u8::try_from(n).ok()).filter(|_| !dated) else {
            break;
        };
        if run {
            list.extend(latest + 1..count);
        }
        list.push(count);
        next = place + 1;
    }
    (list, next)
}

/// "Autumn term", "spring semester".
pub(super) fn season_term(view: &View, at: usize) -> Step<Item> {
    let Some(Word::Season(season) | Word::SeasonAdjective(season)) = view.word(at) else {
        return None;
    };
    let reading = match (view.unit(at + 1)?, season) {
        (Unit::Term, Season::Autumn) => Reading::Term(1),
        (Unit::Term, Season::Spring) => Reading::Term(2),
        (Unit::Term, Season::Summer) => Reading::Term(3),
        (Unit::Half, Season::Autumn) => Reading::Half(1),
        (Unit::Half, Season::Spring) => Reading::Half(2),
        _ => return None,
    };
    Some((Item::Read(reading), at + 2))
}
