//! The heading of a meeting: «Заседание №1.», «СЕНТЯБРЬ. Заседание МО №1», “Meeting 2 (October)”. Knows no tables.

use super::number::roman_value;
use super::words::{phrase_at_start, word_starts};
use crate::domain::letters;

/// A meeting's heading, told apart.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct MeetingHead<'a> {
    /// «Заседание МО».
    pub(super) label: &'a str,
    /// As written.
    pub(super) number: &'a str,
    /// What may be a deadline: the words before, or those in brackets after.
    pub(super) timing: &'a str,
    /// What follows.
    pub(super) rest: &'a str,
}

const MEETINGS: [&str; 7] = [
    "заседание",
    "засідання",
    "пасяджэнне",
    "meeting",
    "session",
    "совещание",
    "семинар",
];

/// Words before the meeting at most, and bytes of a heading that is looked at.
const MOST_BEFORE: usize = 6;
const LONGEST: usize = 600;

/// Reads `text` as the heading of a meeting; only one with a number is sure to be one.
pub(super) fn meeting_head(text: &str) -> Option<MeetingHead<'_>> {
    let text = text.trim();
    if text.len() > LONGEST {
        return None;
    }
    let (start, length) = word_starts(text).take(MOST_BEFORE).find_map(|at| {
        let found = MEETINGS
            .iter()
            .filter_map(|word| phrase_at_start(&text[at..], word));
        Some((at, found.max()?))
    })?;
    let before = text[..start].trim();
    let after = &text[start + length..];
    // «2 заседание», «II заседание», «3-е заседание»
    if let Some(number) = number_before(before) {
        let (timing, rest) = in_brackets(after);
        return Some(MeetingHead {
            label: &text[start..start + length],
            number,
            timing,
            rest: trim(rest),
        });
    }
    if !before.is_empty() && !before.ends_with(['.', ':', ',', '–', '-', '—']) {
        return None;
    }
    let (label_end, number, tail) = number_after(after)?;
    let (bracket, rest) = in_brackets(tail);
    let label = text[start..start + length + label_end].trim();
    let timing = if bracket.is_empty() {
        trim(before)
    } else {
        bracket
    };
    if !bracket.is_empty() && !before.is_empty() {
        return None;
    }
    Some(MeetingHead {
        label,
        number,
        timing,
        rest: trim(rest),
    })
}

fn number_before(before: &str) -> Option<&str> {
    let number = before.trim_start_matches('№').trim();
    let digits = number
        .trim_end_matches("-е")
        .trim_end_matches("-ое")
        .trim_end_matches('.');
    let counts = (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    (counts || roman_value(number).is_some()).then_some(number)
}

/// «МО №1 …»: the end of the label, the number, what follows. At most four words stand before the number.
fn number_after(text: &str) -> Option<(usize, &str, &str)> {
    let sign = text
        .find(['№', '#'])
        .filter(|at| text[..*at].split_whitespace().count() <= 6);
    let (label, from) = if let Some(at) = sign {
        let mark = text[at..].chars().next().map_or(0, char::len_utf8);
        (at, at + mark)
    } else {
        let no = text.trim_start();
        let skip = phrase_at_start(no, "no").map_or(0, |length| length + 1);
        let at = text.len() - no.len();
        (at, (at + skip).min(text.len()))
    };
    let tail = text.get(from..)?.trim_start();
    let plain = &text[..label];
    if plain.contains(['.', ':', '«', '(']) {
        return None;
    }
    let end = tail
        .find(|c: char| !letters::is_of_word(c))
        .unwrap_or(tail.len());
    let number = &tail[..end];
    let counts = (1..=3).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    if !counts && roman_value(number).is_none() {
        return None;
    }
    let dated = tail[end..]
        .strip_prefix('.')
        .is_some_and(|t| t.starts_with(|c: char| c.is_ascii_digit()));
    (!dated).then_some((label, number, &tail[end..]))
}

/// «(сентябрь) …»: what stands in the brackets, and what follows them.
fn in_brackets(text: &str) -> (&str, &str) {
    let after = text.trim_start_matches(|c: char| c.is_whitespace() || c == '.');
    let Some((inner, rest)) = after
        .strip_prefix('(')
        .and_then(|inner| inner.split_once(')'))
    else {
        return ("", text);
    };
    (inner.trim(), rest)
}

fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '.' | ',' | ':' | ';') || super::words::is_dash(c)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<[&str; 4]>) {
        let found = meeting_head(text).map(|h| [h.label, h.number, h.timing, h.rest]);
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn headings_of_meetings_are_told_apart() {
        check("Заседание №1.", Some(["Заседание", "1", "", ""]));
        check(
            "Заседание №1 (сентябрь)",
            Some(["Заседание", "1", "сентябрь", ""]),
        );
        check(
            "СЕНТЯБРЬ. Заседание МО №1",
            Some(["Заседание МО", "1", "СЕНТЯБРЬ", ""]),
        );
        check(
            "Заседание № 2. «Чтение»",
            Some(["Заседание", "2", "", "«Чтение»"]),
        );
        check("2 заседание", Some(["заседание", "2", "", ""]));
        check(
            "III заседание (март)",
            Some(["заседание", "III", "март", ""]),
        );
        check("Meeting 1", Some(["Meeting", "1", "", ""]));
        check(
            "Meeting No. 2 (October)",
            Some(["Meeting", "2", "October", ""]),
        );
        check("Заседание методического совета", None);
        check("Готовим заседание №1", None);
        check("Заседание совета. Итоги № 1", None);
    }
}
