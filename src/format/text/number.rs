//! Numbers and bullets at the start of a line: 1. · 1) · 1.2. · IV. · ІУ. · – · •. Knows nothing of plans.

use super::words::is_dash;
use crate::domain::letters;

/// How a line is numbered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Style {
    /// `1.` or `1)`.
    Arabic,
    /// `IV.`, Cyrillic look-alikes included.
    Roman,
    /// `1.2.`
    Nested,
    /// A dash or a dot.
    Bullet,
}

/// A line with its number taken off.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Numbered<'a> {
    pub(super) style: Style,
    /// From one; zero for a bullet.
    pub(super) value: u32,
    /// What follows, trimmed.
    pub(super) rest: &'a str,
}

/// The number that `text` begins with.
pub(super) fn leading(text: &str) -> Option<Numbered<'_>> {
    let text = text.trim();
    bullet(text)
        .or_else(|| arabic(text))
        .or_else(|| roman(text))
}

/// Whether a cell holds the number of a row and nothing else: `3`, `3.`, `3)`, `1.2`.
pub(super) fn row_number(cell: &str) -> Option<u32> {
    let cell = cell.trim().trim_start_matches('№').trim_start();
    let digits = cell.len() - cell.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = &cell[digits..];
    let tail = |c: char| matches!(c, '.' | ')' | ' ') || c.is_ascii_digit();
    let fits = (1..=5).contains(&digits) && rest.len() <= 4 && rest.chars().all(tail);
    fits.then(|| cell[..digits].parse().ok()).flatten()
}

fn bullet(text: &str) -> Option<Numbered<'_>> {
    let first = text.chars().next()?;
    if !is_dash(first) && !matches!(first, '•' | '·' | '*' | '▪' | '●' | '◦' | '\u{F0B7}')
    {
        return None;
    }
    let rest = text[first.len_utf8()..].trim_start();
    rest.starts_with(letters::is_of_word)
        .then_some(numbered(Style::Bullet, 0, rest))
        .or_else(|| {
            rest.starts_with(['«', '"', '“', '(', '№'])
                .then_some(numbered(Style::Bullet, 0, rest))
        })
}

fn arabic(text: &str) -> Option<Numbered<'_>> {
    let (value, rest) = digits(text)?;
    if let Some(rest) = rest.strip_prefix(')') {
        return Some(numbered(Style::Arabic, value, rest));
    }
    let rest = rest.strip_prefix('.')?;
    let Some((_, after)) = digits(rest) else {
        return Some(numbered(Style::Arabic, value, rest));
    };
    // «1.2.» and «1.2 Работа», but not «15.10» and not «1.03 День …», which are dates.
    let (second, _) = rest.split_at(rest.len() - after.len());
    let end = after.strip_prefix('.').unwrap_or(after);
    let separated = after.len() > end.len() || after.starts_with(char::is_whitespace);
    let deeper = end.starts_with(|c: char| c.is_ascii_digit());
    let nested = separated && second.len() == 1 && !deeper;
    nested.then_some(numbered(Style::Nested, value, end))
}

fn digits(text: &str) -> Option<(u32, &str)> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let length = text.len() - rest.len();
    if !(1..=3).contains(&length) {
        return None;
    }
    Some((text[..length].parse().ok()?, rest))
}

fn roman(text: &str) -> Option<Numbered<'_>> {
    let rest = text.trim_start_matches(|c| roman_letter(c).is_some());
    let letters = &text[..text.len() - rest.len()];
    let rest = rest.strip_prefix(['.', ')'])?;
    let value = roman_value(letters)?;
    // «І.І.Іваненко» and «Х. Иванов» are names.
    let mut next = rest.trim_start().chars();
    let initial = next.next().is_some_and(letters::is_upper) && next.next() == Some('.');
    let surname = letters.chars().count() == 1 && !"IІVX".contains(letters);
    (!initial && !surname).then_some(numbered(Style::Roman, value, rest))
}

/// The value of a roman number, Cyrillic look-alikes included.
pub(super) fn roman_value(letters: &str) -> Option<u32> {
    let values: Option<Vec<u32>> = letters.chars().map(roman_letter).collect();
    let values = values.filter(|values| (1..=7).contains(&values.len()))?;
    let signed = values.iter().enumerate().map(|(at, value)| {
        let before_greater = values.get(at + 1).is_some_and(|next| next > value);
        let value = i64::from(*value);
        if before_greater { -value } else { value }
    });
    let sum: i64 = signed.sum();
    u32::try_from(sum).ok().filter(|sum| (1..=60).contains(sum))
}

fn roman_letter(c: char) -> Option<u32> {
    match c {
        'I' | 'І' | 'Ι' => Some(1),
        'V' | 'У' => Some(5),
        'X' | 'Х' => Some(10),
        'L' => Some(50),
        _ => None,
    }
}

fn numbered(style: Style, value: u32, rest: &str) -> Numbered<'_> {
    Numbered {
        style,
        value,
        rest: rest.trim(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(Style, u32, &str)>) {
        let found = leading(text).map(|n| (n.style, n.value, n.rest));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn numbers_of_all_styles_are_taken_off() {
        check("1. Раз", Some((Style::Arabic, 1, "Раз")));
        check("2.Формирование", Some((Style::Arabic, 2, "Формирование")));
        check("12) раз", Some((Style::Arabic, 12, "раз")));
        check("1.2. Раз", Some((Style::Nested, 1, "Раз")));
        check("II.Цель", Some((Style::Roman, 2, "Цель")));
        check("ІІІ. Основні", Some((Style::Roman, 3, "Основні")));
        check("ІУ. Напрямки", Some((Style::Roman, 4, "Напрямки")));
        check("-открыть", Some((Style::Bullet, 0, "открыть")));
        check("• раз", Some((Style::Bullet, 0, "раз")));
    }

    #[test]
    fn dates_and_names_are_not_numbers() {
        for text in [
            "15.10 День",
            "1.03",
            "І.І.Іваненко",
            "Х. Иванов",
            "2023-2024",
            "1 сентября",
            "",
            "-",
            "----",
        ] {
            let found = leading(text);
            assert!(found.is_none(), "{text}: {found:?}");
        }
    }

    #[test]
    fn a_row_number_stands_alone() {
        for (cell, number) in [
            ("3", Some(3)),
            ("3.", Some(3)),
            ("№ 7", Some(7)),
            ("5-9", None),
            ("", None),
            ("1 Месячник", None),
            ("2023 г.", None),
        ] {
            assert_eq!(row_number(cell), number, "{cell}");
        }
    }
}
