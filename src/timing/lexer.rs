//! From dirty text to tokens: numbers, known words, marks.
//!
//! Heals what does not need grammar: look-alike letters of the other script, every dash and blank,
//! ordinal endings («2-я», "3rd"), Roman numerals, quoted titles. Broken and misspelt words are left
//! to `repair`. Linear in the text.

use super::lexicon::{Word, lookup};
use super::repair::repair;
use crate::domain::letters;

/// A piece of a wording.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// Blanks stand before it.
    pub(super) gap: bool,
    /// Written in Latin letters.
    pub(super) latin: bool,
    /// Begins with a capital letter.
    pub(super) capital: bool,
    /// Its value as a Roman numeral, 0 if it is none.
    pub(super) roman: u8,
    /// Where its letters stand in the folded text.
    pub(super) start: usize,
    pub(super) end: usize,
}

/// What a token is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Number {
        value: u32,
        digits: u8,
        /// With an ending: «2-я», "3rd".
        ordinal: bool,
    },
    Word(Word),
    /// A word outside the lexicon, or a title in quotation marks.
    Noise,
    /// A dash is always `-`.
    Mark(char),
}

/// The tokens of a wording, healed.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut lexer = Lexer {
        folded: String::with_capacity(text.len() + 8),
        tokens: Vec::with_capacity(text.len() / 6 + 4),
        gap: false,
    };
    lexer.run(text);
    repair(&mut lexer.tokens, &lexer.folded);
    lexer.tokens
}

struct Lexer {
    folded: String,
    tokens: Vec<Token>,
    gap: bool,
}

impl Lexer {
    fn run(&mut self, text: &str) {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let len = if c.is_ascii_digit() {
                self.number(rest)
            } else if is_letter(c) {
                self.word(rest)
            } else if let Some(len) = quoted(rest, !self.tokens.is_empty()) {
                self.push(Kind::Noise, self.folded.len());
                len
            } else {
                self.mark(c);
                c.len_utf8()
            };
            rest = &rest[len..];
        }
    }

    fn push(&mut self, kind: Kind, start: usize) {
        self.tokens.push(Token {
            kind,
            gap: self.gap,
            latin: false,
            capital: false,
            roman: 0,
            start,
            end: self.folded.len(),
        });
        self.gap = false;
    }

    fn mark(&mut self, c: char) {
        let mark = match c {
            // Soft hyphens, joiners and marks of direction are not there.
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => return,
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => '-',
            _ if c.is_whitespace() || QUOTES.contains(&c) => {
                self.gap = true;
                return;
            }
            _ => c,
        };
        let repeated = self.tokens.last().map(|last| last.kind) == Some(Kind::Mark('-'));
        if !(mark == '-' && repeated) {
            self.push(Kind::Mark(mark), self.folded.len());
        }
    }

    /// Takes the digits and the ending of an ordinal; returns the bytes taken.
    fn number(&mut self, text: &str) -> usize {
        let bytes = text.bytes().take_while(u8::is_ascii_digit).count();
        let digits = u8::try_from(bytes).unwrap_or(u8::MAX);
        let value = text[..bytes].parse().unwrap_or(u32::MAX);
        let ending = ordinal_ending(&text[bytes..]);
        let kind = Kind::Number {
            value,
            digits,
            ordinal: ending > 0,
        };
        self.push(kind, self.folded.len());
        bytes + ending
    }

    /// Takes a word; returns the bytes taken.
    fn word(&mut self, text: &str) -> usize {
        let within =
            |c: char| is_letter(c) || APOSTROPHES.contains(&c) || c == '\u{ad}' || c == '\u{301}';
        let len = text.find(|c| !within(c)).unwrap_or(text.len());
        let raw = &text[..len];
        let start = self.folded.len();
        let (mut cyrillic, mut latin) = (false, false);
        for c in raw.chars().filter(|c| is_letter(*c)) {
            cyrillic |= is_cyrillic(c);
            latin |= c.is_ascii_alphabetic();
            fold(c, &mut self.folded);
        }
        let mut found = if cyrillic && latin {
            None
        } else {
            lookup(&self.folded[start..])
        };
        if found.is_none() && latin {
            found = self.as_cyrillic(raw, start, cyrillic);
        }
        self.push(found.map_or(Kind::Noise, Kind::Word), start);
        if let Some(token) = self.tokens.last_mut() {
            token.latin = latin && !cyrillic && self.folded[start..].is_ascii();
            token.roman = roman(raw);
            token.capital = raw.starts_with(letters::is_upper);
        }
        len
    }

    /// Reads Latin look-alikes as Cyrillic, and keeps that reading of the letters when both scripts are
    /// mixed or when it makes a known word; for a Latin word with Cyrillic look-alikes the other way.
    fn as_cyrillic(&mut self, raw: &str, start: usize, mixed: bool) -> Option<Word> {
        let healed: Option<String> = raw.chars().map(to_cyrillic).collect();
        let found = healed.as_deref().and_then(lookup);
        if found.is_none() && mixed {
            let healed: Option<String> = raw.chars().map(to_latin).collect();
            let found = healed.as_deref().and_then(lookup);
            if let (Some(healed), true) = (healed, found.is_some()) {
                self.folded.truncate(start);
                self.folded.push_str(&healed);
                return found;
            }
        }
        if let (Some(healed), true) = (healed, mixed || found.is_some()) {
            self.folded.truncate(start);
            self.folded.push_str(&healed);
        }
        found
    }
}

const QUOTES: [char; 6] = ['«', '»', '"', '“', '”', '„'];

const APOSTROPHES: [char; 5] = ['\'', '’', 'ʼ', '`', '‘'];

/// Sooner for the letters that deadlines have.
fn is_letter(c: char) -> bool {
    match c {
        'а'..='я' | 'А'..='Я' | 'a'..='z' | 'A'..='Z' => true,
        '\0'..='\u{7f}' => false,
        _ => letters::is_letter(c),
    }
}

/// Adds the letter in lower case, ё as е.
fn fold(c: char, to: &mut String) {
    match c {
        'а'..='я' | 'a'..='z' => to.push(c),
        'A'..='Z' => to.push(c.to_ascii_lowercase()),
        'А'..='Я' => to.extend(char::from_u32(u32::from(c) + 32)),
        'ё' | 'Ё' => to.push('е'),
        _ => to.push(letters::lower(c)),
    }
}

fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&c)
}

/// The Cyrillic letter that looks like this one, in lower case; Cyrillic letters stay.
fn to_cyrillic(c: char) -> Option<char> {
    Some(match c {
        'A' | 'a' => 'а',
        'B' => 'в',
        'b' => 'ь',
        'C' | 'c' => 'с',
        'E' | 'e' | 'ë' | 'Ë' => 'е',
        'H' => 'н',
        'I' | 'i' => 'і',
        'K' | 'k' => 'к',
        'M' | 'm' => 'м',
        'n' => 'п',
        'O' | 'o' => 'о',
        'P' | 'p' => 'р',
        'r' => 'г',
        'T' | 't' => 'т',
        'u' => 'и',
        'X' | 'x' => 'х',
        'Y' | 'y' => 'у',
        _ if is_cyrillic(c) => match letters::lower(c) {
            'ё' => 'е',
            c => c,
        },
        _ => return None,
    })
}

/// The Latin letter that looks like this one, in lower case; Latin letters stay.
fn to_latin(c: char) -> Option<char> {
    Some(match c {
        'А' | 'а' => 'a',
        'В' => 'b',
        'С' | 'с' => 'c',
        'Е' | 'е' => 'e',
        'Н' => 'h',
        'І' | 'і' => 'i',
        'К' | 'к' => 'k',
        'М' | 'м' => 'm',
        'О' | 'о' => 'o',
        'Р' | 'р' => 'p',
        'Т' => 't',
        'Х' | 'х' => 'x',
        'У' | 'у' => 'y',
        'Ј' | 'ј' => 'j',
        'Ѕ' | 'ѕ' => 's',
        _ if c.is_ascii_alphabetic() => c.to_ascii_lowercase(),
        _ => return None,
    })
}

/// Roman numerals in order.
const NUMERALS: [&[u8]; 12] = [
    b"i", b"ii", b"iii", b"iv", b"v", b"vi", b"vii", b"viii", b"ix", b"x", b"xi", b"xii",
];

/// The value of I to XII, also when typed with look-alikes («ІІ», «П», «Ш», «ІУ»); 0 for anything else.
fn roman(raw: &str) -> u8 {
    if raw.len() > 8 {
        return 0;
    }
    let mut text = [0_u8; 4];
    let mut len = 0;
    for c in raw.chars() {
        let letters: &[u8] = match c {
            'I' | 'І' | 'i' | 'і' => b"i",
            'V' | 'v' | 'У' => b"v",
            'X' | 'Х' => b"x",
            'П' => b"ii",
            'Ш' => b"iii",
            _ => return 0,
        };
        let Some(place) = text.get_mut(len..len + letters.len()) else {
            return 0;
        };
        place.copy_from_slice(letters);
        len += letters.len();
    }
    let found = NUMERALS.iter().position(|value| *value == &text[..len]);
    found.and_then(|at| u8::try_from(at + 1).ok()).unwrap_or(0)
}

/// The bytes of «-я», «го», "th" after a number, the dash included; 0 when there is no such ending.
fn ordinal_ending(text: &str) -> usize {
    const ENDINGS: &[&str] = &[
        "й", "я", "е", "ю", "го", "ая", "ое", "ой", "ый", "ий", "ую", "му", "ым", "ом", "х", "м",
        "ти", "ых", "ого", "ому", "ье", "ья", "ью", "ша", "га", "тя", "та", "шу", "гу", "тю", "ша",
        "ій", "ше", "шы", "ы", "st", "nd", "rd", "th",
    ];
    let dash = text
        .chars()
        .next()
        .filter(|c| matches!(c, '-' | '\u{2010}'..='\u{2014}'))
        .map_or(0, char::len_utf8);
    let word = &text[dash..];
    let len = word.find(|c: char| !is_letter(c)).unwrap_or(word.len());
    if len == 0 || len > 8 {
        return 0;
    }
    let folded: String = letters::lowered(&word[..len]);
    let healed: Option<String> = word[..len].chars().map(to_cyrillic).collect();
    let known = |ending: &str| ENDINGS.contains(&ending);
    if known(&folded) || healed.as_deref().is_some_and(known) {
        return dash + len;
    }
    0
}

/// The bytes of a title in quotation marks that closes and is not the whole wording.
fn quoted(text: &str, after_words: bool) -> Option<usize> {
    let open = text.chars().next()?;
    let close = match open {
        '«' => '»',
        '“' | '„' => '”',
        '"' => '"',
        _ => return None,
    };
    let inner = &text[open.len_utf8()..];
    let end = inner.char_indices().take(200).find(|(_, c)| *c == close)?.0;
    // «15» октября is no title.
    if !inner[..end].chars().any(is_letter) {
        return None;
    }
    let len = open.len_utf8() + end + close.len_utf8();
    let more = text[len..].chars().any(letters::is_of_word);
    (after_words || more).then_some(len)
}
