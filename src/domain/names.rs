//! Names of people in running text: where they stand, how they are written short, whether two are of one person.
//! Suggests; what is not clearly a name stays words. Knows nothing of plans.

use super::letters::{self, is_apostrophe, is_dash, word_starts};
use std::ops::Range;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Word {
    /// Begins with a capital and goes on in small letters.
    Proper,
    /// One capital, with its dot.
    Initial,
    Other,
}

struct Token {
    word: Word,
    start: usize,
    end: usize,
}

/// Where in `text` persons are clearly named: surname with initials, or all three names.
pub fn names(text: &str) -> Vec<Range<usize>> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let length = name_length(text, &tokens[at..]);
        if let Some(length) = length {
            found.push(tokens[at].start..tokens[at + length - 1].end);
            at += length;
        } else {
            at += 1;
        }
    }
    found
}

fn name_length(text: &str, tokens: &[Token]) -> Option<usize> {
    let near = |count: usize| {
        tokens.len() >= count
            && tokens[..count]
                .windows(2)
                .all(|pair| is_gap(&text[pair[0].end..pair[1].start]))
    };
    let is = |at: usize, word: Word| tokens.get(at).is_some_and(|token| token.word == word);
    if is(0, Word::Proper) && is(1, Word::Initial) {
        if is(2, Word::Initial) && near(3) {
            return Some(3);
        }
        return None;
    }
    if is(0, Word::Initial) && is(1, Word::Initial) && is(2, Word::Proper) && near(3) {
        return Some(3);
    }
    let proper = (0..3).all(|at| is(at, Word::Proper));
    let patronymic = || is_patronymic(&text[tokens[2].start..tokens[2].end]);
    (proper && near(3) && patronymic()).then_some(3)
}

fn is_gap(between: &str) -> bool {
    between.chars().all(char::is_whitespace) && between.chars().count() <= 3
}

fn tokens(text: &str) -> Vec<Token> {
    word_starts(text)
        .map(|start| {
            let tail = &text[start..];
            let letters = tail
                .find(|c: char| !(letters::is_of_word(c) || is_dash(c) || is_apostrophe(c)))
                .unwrap_or(tail.len());
            let word = &tail[..letters];
            let mut chars = word.chars();
            let capital = chars.next().is_some_and(letters::is_upper);
            let single = chars.as_str().is_empty();
            let dot = tail[letters..].starts_with('.');
            let small = chars
                .as_str()
                .chars()
                .filter(|c| letters::is_letter(*c))
                .all(letters::is_lower)
                || (word.contains(is_dash) && chars.as_str().chars().any(letters::is_lower));
            let (word, extra) = match (capital, single) {
                (true, true) => (Word::Initial, usize::from(dot)),
                (true, false) if small => (Word::Proper, 0),
                _ => (Word::Other, 0),
            };
            Token {
                word,
                start,
                end: start + letters + extra,
            }
        })
        .collect()
}

/// Whether the name stands in the nominative, as far as its end tells: only such a name makes a person.
pub fn is_clear(name: &str) -> bool {
    let first = name.split_whitespace().next().unwrap_or_default();
    !["ой", "ым", "ому", "ему"]
        .iter()
        .any(|end| first.ends_with(end))
}

/// Small letters, ё as е, one blank between words.
pub fn folded(text: &str) -> String {
    let lower = letters::lowered(text).replace('ё', "е");
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the text is one clear name in the nominative and nothing else.
pub fn is_name(text: &str) -> bool {
    let text = text.trim();
    matches!(names(text).as_slice(), [name] if *name == (0..text.len())) && is_clear(text)
}

/// «ИА» for «Иванова А. П.» and for «А. П. Иванова»: the surname's letter, then the given name's.
pub fn initials(name: &str) -> String {
    let words = words_of(name);
    let full = parted(&words).map(|[surname, given, _]| [surname, given]);
    let both = match (&full, words.as_slice()) {
        (Some(both), _) => both.clone(),
        (None, [first, second, ..]) => [first.clone(), second.clone()],
        (None, [first]) => [first.clone(), String::new()],
        (None, []) => return String::new(),
    };
    let firsts = both.iter().filter_map(|word| word.chars().next());
    firsts.map(letters::upper).collect()
}

/// Whether both are names of the same person, as far as letters tell: the same words whatever their case, blanks and
/// order, or the same surname with initials that fit.
pub fn are_same(one: &str, other: &str) -> bool {
    let (one, other) = (words_of(one), words_of(other));
    if one.is_empty() || other.is_empty() {
        return false;
    }
    if let (Some(one), Some(other)) = (parted(&one), parted(&other)) {
        return one[0] == other[0] && fits(&one[1], &other[1]) && fits(&one[2], &other[2]);
    }
    let sorted = |mut words: Vec<String>| {
        words.sort_unstable();
        words
    };
    sorted(one) == sorted(other)
}

/// Whether one is the other, or its initial.
fn fits(one: &str, other: &str) -> bool {
    let short = is_initial(one) || is_initial(other);
    one == other || short && one.chars().next() == other.chars().next()
}

fn is_initial(word: &str) -> bool {
    word.chars().nth(1).is_none()
}

/// The words of a name, folded, without points.
fn words_of(name: &str) -> Vec<String> {
    let name = folded(name);
    let apart = |c: char| !(letters::is_of_word(c) || is_dash(c) || is_apostrophe(c));
    let words = name.split(apart).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// Surname, given name and patronymic of three words, where their forms tell which is which.
fn parted(words: &[String]) -> Option<[String; 3]> {
    let [first, second, third] = words else {
        return None;
    };
    let short = [first, second, third].map(|word| is_initial(word));
    let surname_first = match short {
        [false, true, true] => true,
        [true, true, false] => false,
        [false, false, false] if is_patronymic(third) => true,
        [false, false, false] if is_patronymic(second) => false,
        _ => return None,
    };
    let order = if surname_first {
        [first, second, third]
    } else {
        [third, first, second]
    };
    Some(order.map(String::clone))
}

fn is_patronymic(word: &str) -> bool {
    let ends = ["вич", "вна", "чна", "ьич"];
    ends.iter().any(|end| word.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_names(text: &str, expected: &[&str]) {
        let found: Vec<&str> = names(text).into_iter().map(|name| &text[name]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn clear_names_are_found() {
        check_names(
            "Биб-ка Иванова А.В Петрова И. Ю.",
            &["Иванова А.В", "Петрова И. Ю."],
        );
        check_names("Директор НВК ___ І.І.Іваненко", &["І.І.Іваненко"]);
        check_names("Иванова\nНаталья Петровна", &["Иванова\nНаталья Петровна"]);
        check_names("Руководитель РМО", &[]);
        check_names("Дроздовой Надежды Анатольевны", &[]);
        check_names("Классные руководители Иванова", &[]);
    }

    #[track_caller]
    fn check_same(one: &str, others: &[&str], same: bool) {
        for other in others {
            assert_eq!(are_same(one, other), same, "{one} / {other}");
            assert_eq!(are_same(other, one), same, "{other} / {one}");
        }
    }

    #[test]
    fn names_of_one_person_are_the_same_whatever_their_form() {
        let forms = [
            "Семёнова А. П.",
            "Семенова А.П.",
            "СЕМЁНОВА  А. П.",
            "А. П. Семёнова",
            "А.П.Семёнова",
            "Семёнова Анна Павловна",
            "Анна Павловна Семёнова",
        ];
        for form in forms {
            check_same(form, &forms, true);
        }
        check_same("Ruth Calloway", &["Calloway Ruth", "ruth  calloway"], true);
        check_same("Іваненко І. І.", &["І.І.Іваненко"], true);
    }

    #[test]
    fn names_of_others_are_not_the_same() {
        let others = [
            "Семёнова А. Н.",
            "Семёнова В. П.",
            "Семёнов А. П.",
            "Семёнова",
            "Семёнова А.",
            "Семёнова Алла Николаевна",
            "",
        ];
        check_same("Семёнова Анна Павловна", &others, false);
        check_same("Семёнова Анна Павловна", &["Семёнова Алла Павловна"], false);
        check_same("Ruth Calloway", &["Ruth Callow", "Calloway R."], false);
    }

    #[test]
    fn initials_begin_with_the_surname() {
        for (name, expected) in [
            ("Иванова А. П.", "ИА"),
            ("А. П. Иванова", "ИА"),
            ("Анна Павловна Иванова", "ИА"),
            ("Ruth Calloway", "RC"),
            ("ёжикова", "Е"),
            ("", ""),
        ] {
            assert_eq!(initials(name), expected, "{name}");
        }
    }

    #[test]
    fn a_role_is_no_name() {
        for text in [
            "Руководитель РМО",
            "Ивановой А. П.",
            "Директор Иванова А. П.",
            "Иванова",
            "",
        ] {
            assert!(!is_name(text), "{text}");
        }
        for text in ["Иванова А. П.", " А.П. Иванова ", "Иванова Анна Павловна"]
        {
            assert!(is_name(text), "{text}");
        }
    }
}
