//! Words compared as people write them: case, ё, blanks and dashes do not count. Knows nothing of plans.

use crate::domain::letters;
pub(super) use crate::domain::letters::{is_dash, word_starts};

/// Lower case, ё as е, one blank between words, none at the ends.
pub(super) fn fold(text: &str) -> String {
    let lower = letters::lowered(text).replace('ё', "е");
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One blank between words, none at the ends.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The length in bytes of `phrase` at the start of `text`; `None` when `text` begins otherwise or goes on with
/// a letter.
///
/// `phrase` is folded; a blank or a hyphen in it stands for any run of blanks and dashes.
pub(super) fn phrase_at_start(text: &str, phrase: &str) -> Option<usize> {
    let mut rest = text;
    for wanted in phrase.chars() {
        if wanted == ' ' || wanted == '-' {
            let after = rest.trim_start_matches(|c: char| c.is_whitespace() || is_dash(c));
            if after.len() == rest.len() {
                return None;
            }
            rest = after;
        } else {
            let found = rest.chars().next()?;
            if !same_letter(found, wanted) {
                return None;
            }
            rest = &rest[found.len_utf8()..];
        }
    }
    let ends = !rest.starts_with(letters::is_of_word);
    ends.then(|| text.len() - rest.len())
}

/// The longest of `phrases` at the start of `text`.
pub(super) fn longest_at_start(text: &str, phrases: &[&str]) -> Option<usize> {
    phrases
        .iter()
        .filter_map(|phrase| phrase_at_start(text, phrase))
        .max()
}

/// Whether `text` begins with the letters of `stem`, which is in lower case.
pub(super) fn begins(text: &str, stem: &str) -> bool {
    let mut letters = text.chars();
    stem.chars().all(|wanted| {
        letters
            .next()
            .is_some_and(|found| same_letter(found, wanted))
    })
}

fn same_letter(found: char, wanted: char) -> bool {
    if found == wanted {
        return true;
    }
    if letters::is_lower(found) && found != 'ё' {
        return false;
    }
    let plain = match letters::lower(found) {
        'ё' => 'е',
        letter => letter,
    };
    plain == wanted
}

const LONGEST_OPEN: usize = 4000;

/// Whether a quotation mark or a bracket opened in `text` is still open at its end.
///
/// A text longer than a cell is never called open.
pub(super) fn is_open(text: &str) -> bool {
    if text.len() > LONGEST_OPEN {
        return false;
    }
    let depth = |open: char, close: char| {
        text.chars().fold(0_i32, |depth, c| match c {
            c if c == open => depth + 1,
            c if c == close => (depth - 1).max(0),
            _ => depth,
        })
    };
    depth('«', '»') > 0 || depth('(', ')') > 0
}

/// Whether the text begins like the rest of a sentence.
pub(super) fn goes_on(text: &str) -> bool {
    text.trim_start()
        .starts_with(|c: char| letters::is_lower(c) || matches!(c, ',' | ')' | '»' | ';'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_found_through_case_blanks_and_dashes() {
        for (text, phrase, length) in [
            ("Круглый - стол 1", "круглый стол", Some(25)),
            ("семинар–практикум", "семинар-практикум", Some(35)),
            ("Семинары", "семинар", None),
            ("Ёлка", "елка", Some(8)),
            ("", "а", None),
        ] {
            assert_eq!(phrase_at_start(text, phrase), length, "{text}");
        }
    }

    #[test]
    fn an_open_quotation_is_seen() {
        assert!(is_open("Модуль «Основные"));
        assert!(!is_open("Модуль «Основные»"));
        assert!(!is_open(") ("[..1].trim()));
    }
}
