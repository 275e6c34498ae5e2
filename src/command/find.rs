//! Words in the texts of the plan: where they stand, and the change that puts others in their place.

use super::Command;
use super::texts::{self, TextPlace};
use crate::domain::{Plan, letters};
use std::ops::Range;

/// What is looked for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sought {
    /// The words; nothing is found while they are empty.
    pub words: String,
    /// Whether capitals and small letters are told apart, and е and ё.
    pub exact: bool,
    /// Whether only whole words are meant.
    pub whole: bool,
}

/// The words sought, where they stand: bytes of a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// The text.
    pub place: TextPlace,
    /// The bytes of it.
    pub range: Range<usize>,
}

/// Where the words stand, in the order of the document.
pub fn find(plan: &Plan, sought: &Sought) -> Vec<Found> {
    let needle = Needle::of(sought);
    let mut found = Vec::new();
    texts::each(plan, &mut |place, text| {
        needle.each_in(text, &mut |range| found.push(Found { place, range }));
    });
    found
}

/// How often the words stand in `text`.
pub fn count_in(text: &str, sought: &Sought) -> usize {
    let mut count = 0;
    Needle::of(sought).each_in(text, &mut |_| count += 1);
    count
}

/// The change that puts `with` in the place of each of `found`, which came from [`find`] in this plan; `None` when
/// nothing would change.
///
/// Where capitals are not told apart, a word that began with a capital does so afterwards.
pub fn replace(plan: &Plan, sought: &Sought, found: &[Found], with: &str) -> Option<Command> {
    // From the last to the first, so that places in lists and in texts stay what they are.
    let mut after = plan.clone();
    let mut steps = Vec::new();
    let mut rest = found;
    while let Some(last) = rest.last() {
        let place = last.place;
        let (before, of_text) = rest.split_at(start_of_last(rest));
        rest = before;
        let Some(old) = place.get(&after) else {
            continue;
        };
        let mut text = old.to_owned();
        for one in of_text.iter().rev() {
            let Some(stood) = text.get(one.range.clone()) else {
                continue;
            };
            let new = in_case_of(stood, with, sought);
            text.replace_range(one.range.clone(), &new);
        }
        if text == old {
            continue;
        }
        let step = place.put(&after, text)?;
        step.clone().apply(&mut after).ok()?;
        steps.push(step);
    }
    (!steps.is_empty()).then_some(Command::Batch(steps))
}

/// Where the run of the last text begins.
fn start_of_last(found: &[Found]) -> usize {
    let same = |at: &usize| found[*at].place == found[found.len() - 1].place;
    (0..found.len())
        .rev()
        .take_while(same)
        .last()
        .unwrap_or_default()
}

fn in_case_of(stood: &str, with: &str, sought: &Sought) -> String {
    let capital = |text: &str| text.starts_with(letters::is_upper);
    if !sought.exact && capital(stood) && !capital(&sought.words) {
        return letters::capitalised(with);
    }
    with.to_owned()
}

/// The words sought, ready to be compared.
struct Needle {
    letters: Vec<char>,
    /// What a text must have for the words to begin there, told apart or not.
    firsts: [char; 4],
    exact: bool,
    whole: bool,
}

impl Needle {
    fn of(sought: &Sought) -> Self {
        let exact = sought.exact;
        let letters: Vec<char> = sought.words.chars().map(|c| fold(c, exact)).collect();
        let first = letters.first().copied().unwrap_or('\0');
        let firsts = match first {
            'е' if !exact => ['е', 'Е', 'ё', 'Ё'],
            ' ' => [' ', '\u{a0}', '\u{202f}', '\n'],
            _ if exact => [first; 4],
            _ => [first, letters::upper(first), first, first],
        };
        Self {
            letters,
            firsts,
            exact,
            whole: sought.whole,
        }
    }

    /// Tells of each place in `text`; none overlaps the one before.
    fn each_in(&self, text: &str, tell: &mut dyn FnMut(Range<usize>)) {
        if self.letters.is_empty() {
            return;
        }
        let mut from = 0;
        let mut before = None;
        for (at, c) in text.char_indices() {
            let may_begin = at >= from && self.firsts.contains(&c);
            let end =
                (may_begin && !(self.whole && is_of_word(before))).then(|| self.end_in(text, at));
            if let Some(Some(end)) = end {
                tell(at..end);
                from = end;
            }
            before = Some(c);
        }
    }

    /// Where the words end that begin at `start`.
    fn end_in(&self, text: &str, start: usize) -> Option<usize> {
        let mut rest = text[start..].chars();
        for letter in &self.letters {
            if fold(rest.next()?, self.exact) != *letter {
                return None;
            }
        }
        let end = text.len() - rest.as_str().len();
        (!(self.whole && is_of_word(rest.next()))).then_some(end)
    }
}

fn is_of_word(letter: Option<char>) -> bool {
    letter.is_some_and(letters::is_of_word)
}

/// Every blank as one kind; where capitals are not told apart small letters, and ё as е.
fn fold(letter: char, exact: bool) -> char {
    let letter = match letter {
        '\u{a0}' | '\u{202f}' | '\n' => ' ',
        other => other,
    };
    match letter {
        _ if exact => letter,
        'Ё' | 'ё' => 'е',
        other => letters::lower(other),
    }
}
