//! The words of deadlines: Russian and English, the commonest Ukrainian and Belarusian.
//!
//! A word is looked up folded (lower case, ё as е, no apostrophes). Knows no grammar; `reader` has it.

mod meaning;
mod words;

use std::sync::LazyLock;

pub(super) use meaning::{Unit, Word};
use words::WORDS;

/// All forms in order: words that begin alike stand together.
static LEXICON: LazyLock<Vec<(String, Word)>> = LazyLock::new(|| {
    let mut forms = Vec::new();
    for (word, list) in WORDS {
        expand(list, &mut |form| forms.push((form, *word)));
    }
    forms.sort_by(|a, b| a.0.cmp(&b.0));
    forms.dedup_by(|a, b| a.0 == b.0);
    forms
});

fn expand(list: &str, add: &mut impl FnMut(String)) {
    let mut rest = list;
    while let Some((group, after)) = next_group(rest) {
        match group.split_once('(') {
            Some((stem, endings)) => {
                for ending in endings.trim_end_matches(')').split(' ') {
                    add(format!("{stem}{}", ending.trim_matches('_')).replace('ё', "е"));
                }
            }
            None => add(group.replace('ё', "е")),
        }
        rest = after;
    }
}

fn next_group(list: &str) -> Option<(&str, &str)> {
    let list = list.trim_start();
    if list.is_empty() {
        return None;
    }
    let mut inside = false;
    let end = list.find(|c| {
        inside = (inside || c == '(') && c != ')';
        c == ' ' && !inside
    });
    Some(list.split_at(end.unwrap_or(list.len())))
}

/// For each hash of a word the place of its form after one, 0 where there is none; probed in order.
static TABLE: LazyLock<Vec<u16>> = LazyLock::new(|| {
    let mut table = vec![0; SLOTS];
    for (at, (form, _)) in LEXICON.iter().enumerate() {
        let mut slot = hash(form);
        while table[slot] != 0 {
            slot = (slot + 1) % SLOTS;
        }
        table[slot] = u16::try_from(at + 1).unwrap_or(0);
    }
    table
});

/// Four times the forms there are, so that a word is found or missed at once.
const SLOTS: usize = 8192;

/// FNV-1a, folded to a slot.
fn hash(word: &str) -> usize {
    let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let hash = word.bytes().fold(0x811c_9dc5, step);
    usize::try_from(hash ^ (hash >> 15)).unwrap_or(0) % SLOTS
}

/// The meaning of a folded word.
pub(super) fn lookup(word: &str) -> Option<Word> {
    let (lexicon, table) = (&*LEXICON, &*TABLE);
    let mut slot = hash(word);
    loop {
        let at = usize::from(table[slot]).checked_sub(1)?;
        let (form, meaning) = &lexicon[at];
        if form == word {
            return Some(*meaning);
        }
        slot = (slot + 1) % SLOTS;
    }
}

/// The meaning shared by all words that begin with `start`, for abbreviations; `None` when they differ.
pub(super) fn abbreviated(start: &str) -> Option<Word> {
    let lexicon = &*LEXICON;
    let from = lexicon.partition_point(|(form, _)| form.as_str() < start);
    let mut same = lexicon[from..]
        .iter()
        .take_while(|(form, _)| form.starts_with(start))
        .map(|(_, word)| *word);
    let first = same.next()?;
    same.all(|word| word == first).then_some(first)
}

/// The words that begin with the same letter and could be meant by a misspelt `word`.
pub(super) fn alike(word: &str) -> impl Iterator<Item = &'static (String, Word)> {
    let first = word.chars().next().unwrap_or(' ');
    let lexicon: &'static [(String, Word)] = &LEXICON;
    let from = lexicon.partition_point(move |(form, _)| form.chars().next() < Some(first));
    lexicon[from..]
        .iter()
        .take_while(move |(form, _)| form.starts_with(first))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::reading::Period;

    #[test]
    fn every_ending_is_a_form_of_its_own() {
        for form in ["март", "марта", "мартом"] {
            assert_eq!(lookup(form), Some(Word::Month(3)), "{form}");
        }
        assert_eq!(lookup("мартов"), None);
    }

    #[test]
    fn an_abbreviation_means_what_all_its_words_mean() {
        assert_eq!(abbreviated("ежемес"), Some(Word::Adverb(Period::Month)));
        assert_eq!(abbreviated("еже"), None);
    }
}
