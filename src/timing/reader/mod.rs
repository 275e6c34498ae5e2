//! From tokens to a reading: rules from place to place, what is left over, and how the parts combine.
//!
//! Principles:
//! - Each rule takes tokens from one place on, or nothing. No rule looks back further than a word.
//! - Words outside the lexicon are passed over. Numbers are not: a number that no rule explains makes
//!   the whole wording unknown, and so does a word that turns a day into another one («за 2 недели до»).
//! - What is vague by itself («вторая неделя») makes the wording unknown unless days are named beside it.

mod bounds;
mod combine;
mod days;
mod frequency;
mod months;
mod named;
mod part_of;
mod parts;
mod phrases;
mod points;
mod view;

use super::lexer::{Kind, tokens};
use super::lexicon::{Unit, Word};
use crate::domain::reading::Bound;
use crate::domain::{Language, Reading, SchoolYear};
use combine::Piece;
use view::View;

/// What a rule makes of its tokens.
pub(super) enum Item {
    /// A reading; `All` stands for several beside each other.
    Read(Reading),
    /// A day of no certain month: a deadline only beside «ежемесячно».
    DayNumber,
    /// «не менее двух»: a count for the period that is told elsewhere.
    AtLeast(u8),
    /// Counted, but not told of what.
    Vague,
    /// Understood, and nothing to do with days.
    Nothing,
    /// Not to be understood as days at all.
    Blocked,
}

/// Words outside the lexicon beyond which a text is no deadline but a story.
const MOST_NOISE: usize = 16;

/// Reads a wording. Never fails: what it does not understand is [`Reading::Unknown`].
pub fn read(wording: &str, language: Language, year: &SchoolYear) -> Reading {
    let tokens = tokens(wording);
    let view = View::of(&tokens, language, year);
    if let Some(month) = bare_month(&view) {
        return month;
    }
    pieces(&view).map_or(Reading::Unknown, |(pieces, _)| combine::combine(pieces))
}

/// Reads words that are a deadline and nothing besides: `None` when a word stands among them that the lexicon
/// does not have, or when they are not understood.
pub fn read_alone(wording: &str, language: Language, year: &SchoolYear) -> Option<Reading> {
    let tokens = tokens(wording);
    let view = View::of(&tokens, language, year);
    // «Семинар», «класс», «зал»: things with numbers, not deadlines.
    let thing = |place| view.is(place, Word::Numbered);
    if (0..tokens.len()).any(thing) {
        return None;
    }
    let (pieces, noise) = pieces(&view)?;
    let reading = combine::combine(pieces);
    (noise == 0 && reading != Reading::Unknown).then_some(reading)
}

/// «09» alone in a cell is a month.
fn bare_month(view: &View) -> Option<Reading> {
    let month = view.small(0, 1, 12).filter(|_| view.tokens.len() == 1)?;
    let two_digits = view.number(0)?.1 == 2;
    let month = crate::domain::reading::MonthRef { year: None, month };
    two_digits.then(|| Reading::Months(vec![crate::domain::reading::Range::one(month)]))
}

/// What stands in the wording, and the number of words that the lexicon does not have.
fn pieces(view: &View) -> Option<(Vec<Piece>, usize)> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut at = list_number(view);
    let (mut noise, mut parted, mut comma) = (0, false, false);
    while at < view.tokens.len() {
        let found = item(view, at);
        if bounds::blocks(view, at) && found.is_none() {
            return None;
        }
        if let Some((item, next)) = found {
            if matches!(item, Item::Blocked) {
                return None;
            }
            let (item, next) = onwards(view, item, next);
            pieces.push(Piece {
                item,
                parted,
                comma,
            });
            (parted, comma) = (false, false);
            at = next.max(at + 1);
            continue;
        }
        match view.tokens[at].kind {
            Kind::Number { .. } => {
                at = numbers_of_something(view, at)?;
                continue;
            }
            Kind::Noise => {
                // «II этап», but not «II» by itself.
                let title = view.is_noise(at + 1) || view.is(at + 1, Word::Numbered);
                let listed = at == 0 && view.tight(1, '.');
                if view.tokens[at].roman > 1 && !title && !listed {
                    return None;
                }
                noise += 1;
                parted = true;
            }
            // «сентябрь, далее по мере необходимости»
            Kind::Mark(';' | '.' | '|') | Kind::Word(Word::Onward) => parted = true,
            Kind::Mark('№' | '#') | Kind::Word(Word::Numbered) if numbered(view, at).is_some() => {
                at = numbered(view, at).unwrap_or(at + 1);
                continue;
            }
            Kind::Mark(_) | Kind::Word(Word::And) => comma = true,
            Kind::Word(_) => {}
        }
        if noise > MOST_NOISE {
            return None;
        }
        at += 1;
    }
    Some((pieces, noise))
}

fn item(view: &View, at: usize) -> Option<(Item, usize)> {
    if let Kind::Mark(_) | Kind::Noise = view.tokens[at].kind {
        // «@ 9am»
        let clock = view.mark(at, '@').then(|| view.clock(at)).flatten();
        let roman = view.tokens[at].roman > 0;
        return match clock {
            Some(next) => Some((Item::Nothing, next)),
            None if roman => parts::part(view, at),
            None => None,
        };
    }
    let nothing = |next| (Item::Nothing, next);
    let read = |(reading, next)| (Item::Read(reading), next);
    bounds::bound(view, at)
        .or_else(|| view.clock(at).map(nothing))
        .or_else(|| months::run_of_years(view, at).map(nothing))
        .or_else(|| phrases::phrase(view, at))
        .or_else(|| frequency::frequency(view, at))
        .or_else(|| parts::part(view, at))
        .or_else(|| days::days(view, at).map(read))
        .or_else(|| months::months(view, at).map(read))
        .or_else(|| months::years(view, at).map(read))
}

/// «май и далее», "January 2024 onwards" at the end of the wording: from then on.
fn onwards(view: &View, item: Item, next: usize) -> (Item, usize) {
    let place = view.skip_words(next, |word| word == Word::And);
    if !view.is(place, Word::Onward) || place + 1 < view.tokens.len() {
        return (item, next);
    }
    let bound = match &item {
        Item::Read(Reading::Months(list)) => match list.as_slice() {
            [month] if month.from == month.to => Some(Bound::Month(month.from)),
            _ => None,
        },
        Item::Read(Reading::Dates(list)) => match list.as_slice() {
            [day] if day.from == day.to => Some(Bound::Day(day.from)),
            _ => None,
        },
        _ => None,
    };
    match bound {
        Some(bound) => (Item::Read(Reading::From(bound)), place + 1),
        None => (item, next),
    }
}

/// «1.», «2)» before the wording.
fn list_number(view: &View) -> usize {
    let numbered = view.small(0, 1, 99).is_some()
        && (view.tight(1, ')') || (view.tight(1, '.') && view.gap(2)))
        && view.number(2).is_none()
        && (view.month(2).is_none() || view.tokens[2].capital)
        && view.tokens.len() > 2;
    if numbered { 2 } else { 0 }
}

/// «№ 3», «каб. 205»: the place after the number that goes with the word.
fn numbered(view: &View, at: usize) -> Option<usize> {
    let place = view.skip_dot(at + 1);
    view.number(place)?;
    let sign = matches!(view.tokens[at].kind, Kind::Mark(_));
    let dated =
        view.month(place + 1).is_some() || view.tight(place + 1, '.') || view.mark(place + 1, '-');
    (sign || !dated).then_some(place + 1)
}

/// Numbers that count something else: «5–9 классы», «каб. 205», «№ 3», «22 участника».
fn numbers_of_something(view: &View, at: usize) -> Option<usize> {
    let before = |back: usize| {
        at.checked_sub(back).is_some_and(|place| {
            view.is(place, Word::Numbered) || view.mark(place, '№') || view.mark(place, '#')
        })
    };
    let title = at
        .checked_sub(1)
        .map(|place| place - usize::from(place > 0 && view.mark(place, '-')));
    if view.year_number(at).is_some() && title.is_some_and(|place| view.is_noise(place)) {
        return Some(at + 1);
    }
    let named_before = before(1) || (at > 1 && view.mark(at - 1, '.') && before(2));
    let mut next = at + 1;
    while [',', '-', '.', '/']
        .into_iter()
        .any(|mark| view.mark(next, mark))
        || matches!(view.word(next), Some(Word::And | Word::To))
    {
        if view.number(next + 1).is_none() {
            break;
        }
        next += 2;
    }
    if view.is(next, Word::Numbered) || named_before {
        return Some(next + usize::from(!named_before));
    }
    let thing = view.is_noise(next) && next == at + 1;
    let stretch = view.unit(next).is_some_and(|unit| unit != Unit::Year);
    (thing && !stretch).then_some(next + 1)
}
