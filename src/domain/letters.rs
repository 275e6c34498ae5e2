//! Letters of the alphabets that plans are written in: Latin, Greek, Cyrillic, Armenian, and which is the
//! capital of which.
//!
//! In place of the standard library's tables of all of Unicode, which would be a twenty-fifth of the
//! page's weight. Letters without case (Georgian, Hebrew, Chinese) are letters here too.

/// Small letters that stand this far after their capitals, by the capitals.
const SHIFTED: [(u32, u32, u32); 6] = [
    (0x41, 0x5A, 0x20),   // Latin
    (0xC0, 0xDE, 0x20),   // Latin with marks
    (0x391, 0x3AB, 0x20), // Greek
    (0x400, 0x40F, 0x50), // Cyrillic of the neighbours and Ё
    (0x410, 0x42F, 0x20), // Cyrillic
    (0x531, 0x556, 0x30), // Armenian
];

/// Capitals and small letters in turn, first and last of the row.
const PAIRED: [(u32, u32); 9] = [
    (0x100, 0x12F),
    (0x132, 0x137),
    (0x139, 0x148),
    (0x14A, 0x177),
    (0x179, 0x17E),
    (0x460, 0x481),
    (0x48A, 0x4BF),
    (0x4C1, 0x4CE),
    (0x4D0, 0x52F),
];

/// Signs among the letters with marks.
fn is_sign(code: u32) -> bool {
    matches!(code, 0xD7 | 0xF7 | 0x3A2)
}

/// The small letter of a capital; any other character is itself.
pub fn lower(c: char) -> char {
    let code = u32::from(c);
    if is_sign(code) {
        return c;
    }
    for (first, last, step) in SHIFTED {
        if (first..=last).contains(&code) {
            return char::from_u32(code + step).unwrap_or(c);
        }
    }
    for (first, last) in PAIRED {
        if (first..=last).contains(&code) && (code - first) % 2 == 0 {
            return char::from_u32(code + 1).unwrap_or(c);
        }
    }
    c
}

/// The capital of a small letter; any other character is itself.
pub fn upper(c: char) -> char {
    let code = u32::from(c);
    for (first, last, step) in SHIFTED {
        if (first + step..=last + step).contains(&code) && !is_sign(code - step) {
            return char::from_u32(code - step).unwrap_or(c);
        }
    }
    for (first, last) in PAIRED {
        if (first..=last).contains(&code) && (code - first) % 2 == 1 {
            return char::from_u32(code - 1).unwrap_or(c);
        }
    }
    c
}

/// Whether it is a capital.
pub fn is_upper(c: char) -> bool {
    lower(c) != c
}

/// Whether it is a small letter.
pub fn is_lower(c: char) -> bool {
    upper(c) != c || c == 'ß'
}

/// Whether it is a letter.
pub fn is_letter(c: char) -> bool {
    match u32::from(c) {
        0..0x80 => c.is_ascii_alphabetic(),
        code @ 0x80..0x250 => {
            matches!(code, 0xAA | 0xB5 | 0xBA) || (code >= 0xC0 && !is_sign(code))
        }
        // Accents beside letters; punctuation, money, numbers, arrows, drawings; private and special places.
        0x250..0x370
        | 0x482..0x48A
        | 0x55A..0x560
        | 0x2000..0x2C00
        | 0x2E00..0x2E80
        | 0x3000..0x3040
        | 0xD800..0xF900
        | 0xFE00..0xFE70
        | 0xFF00..0xFF21
        | 0xFFE0..0x1_0000
        | 0x1_F000..0x2_0000 => false,
        _ => true,
    }
}

/// Whether words are made of it: a letter or a digit.
pub fn is_of_word(c: char) -> bool {
    c.is_ascii_digit() || is_letter(c)
}

/// Hyphen, dash or minus.
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '‒' | '−' | '‐' | '‑')
}

/// An apostrophe, as in «об'єднання».
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// Offsets at which words of `text` begin.
pub fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let mut within = false;
    text.char_indices().filter_map(move |(at, c)| {
        let starts = is_of_word(c) && !within;
        within = is_of_word(c) || (within && (is_dash(c) || is_apostrophe(c)));
        starts.then_some(at)
    })
}

/// The text in small letters.
pub fn lowered(text: &str) -> String {
    text.chars().map(lower).collect()
}

/// The text with a capital first letter.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(upper)
        .into_iter()
        .chain(letters)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Latin with marks, Cyrillic, Armenian: what people of the neighbourhood write with.
    fn ours() -> impl Iterator<Item = char> {
        let odd = [
            '\u{130}', '\u{131}', '\u{138}', '\u{149}', '\u{178}', '\u{17F}', 'ß', 'ÿ', 'µ',
        ];
        [
            '\0'..='\u{17F}',
            '\u{400}'..='\u{481}',
            '\u{48A}'..='\u{4BF}',
            '\u{4C1}'..='\u{4CE}',
            '\u{4D0}'..='\u{586}',
        ]
        .into_iter()
        .flatten()
        .filter(move |c| !odd.contains(c))
    }

    #[test]
    fn letters_of_the_neighbourhood_have_the_case_that_unicode_gives_them() {
        for c in ours() {
            assert_eq!(Some(lower(c)), c.to_lowercase().next(), "{c:?}");
            let capital = c.to_uppercase();
            if capital.len() == 1 {
                assert_eq!(Some(upper(c)), capital.clone().next(), "{c:?}");
                assert_eq!(
                    is_lower(c),
                    c.is_lowercase() && capital.eq([upper(c)]) && upper(c) != c,
                    "{c:?}"
                );
            }
            assert_eq!(is_upper(c), c.is_uppercase(), "{c:?}");
        }
    }

    #[test]
    fn letters_of_the_neighbourhood_are_letters_and_signs_are_not() {
        for c in ours().filter(|c| !('\u{530}'..'\u{590}').contains(c)) {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
        }
        for c in "ქართულიעברית中文ελληνικάңғүұқөһіўїєґ".chars()
        {
            assert!(is_letter(c), "{c:?}");
        }
        for c in "–—−№«»“”„…•·→☐✓€₽ \u{a0}\u{2009}\u{301}😀".chars()
        {
            assert!(!is_letter(c), "{c:?}");
        }
    }

    #[test]
    fn a_text_is_lowered_and_capitalised() {
        assert_eq!(lowered("ЁЖИК и Čapek, ÎLE"), "ёжик и čapek, île");
        assert_eq!(capitalised("ёжик"), "Ёжик");
        assert_eq!(capitalised(""), "");
    }
}
