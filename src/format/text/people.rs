//! Names, posts and speakers in the words of a cell. Suggests; what is not clearly a person stays words.

use super::words::{self, is_dash, phrase_at_start, word_starts};
use crate::domain::letters;
pub(super) use crate::domain::names::{is_clear, names};
use std::ops::Range;

/// Beginnings of words that name a post or a group of people.
const POSTS: [&str; 43] = [
    "руководител",
    "директор",
    "замдиректор",
    "зам.",
    "заместител",
    "завуч",
    "заведующ",
    "зав.",
    "председател",
    "секретар",
    "библиотекар",
    "педагог",
    "учител",
    "классн",
    "методист",
    "психолог",
    "социальный педагог",
    "соц.",
    "соцпедагог",
    "логопед",
    "воспитател",
    "член",
    "администраци",
    "специалист",
    "куратор",
    "координатор",
    "организатор",
    "ответственн",
    "совет ",
    "актив",
    "родител",
    "творческая группа",
    "рабочая группа",
    "все ",
    "керівник",
    "вчител",
    "бібліотекар",
    "заступник",
    "principal",
    "librarian",
    "head",
    "staff",
    "teacher",
];

const SPEAKING: [&str; 14] = [
    "доклад",
    "докладчик",
    "докладчики",
    "содоклад",
    "выступление",
    "выступления",
    "выступающий",
    "сообщение",
    "из опыта работы",
    "доповідь",
    "доповідач",
    "speaker",
    "speakers",
    "report",
];

/// Whether `text` begins with a post («Руководитель РМО»).
pub(super) fn post_at_start(text: &str) -> bool {
    let all = phrase_at_start(text, "все") == Some(text.len());
    all || POSTS.iter().any(|post| words::begins(text, post))
}

/// Where the words begin that announce who speaks («Доклад: …»): the announcement's start and the end of its colon.
pub(super) fn speaking(text: &str) -> Option<Range<usize>> {
    word_starts(text).find_map(|at| {
        let tail = &text[at..];
        let length = SPEAKING
            .iter()
            .filter_map(|word| phrase_at_start(tail, word))
            .max()?;
        let after = tail[length..].trim_start();
        let colon = after.starts_with(':');
        colon.then(|| at..text.len() - after.len() + 1)
    })
}

/// A speaker in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct SpeakerWords {
    pub(super) role: String,
    pub(super) name: String,
    pub(super) school: String,
}

/// Reads «Иванова Н. А. (Школа № 4), Петров П. П.» under the announcement `role`.
pub(super) fn speakers(role: &str, text: &str) -> Vec<SpeakerWords> {
    pieces(text)
        .into_iter()
        .map(|piece| {
            let (name, school) = match piece.split_once('(') {
                Some((name, rest)) if rest.trim_end().ends_with(')') && !name.trim().is_empty() => {
                    let school = rest.trim_end().trim_end_matches(')');
                    (name.trim(), school.trim())
                }
                _ => (piece.as_str(), ""),
            };
            SpeakerWords {
                role: role.to_owned(),
                name: name.to_owned(),
                school: school.to_owned(),
            }
        })
        .collect()
}

/// A list of people to its parts: at lines, semicolons and commas outside brackets, and after a name that another
/// word with a capital follows.
pub(super) fn pieces(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut depth = 0_usize;
    let mut start = 0;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            '\n' if words::goes_on(&text[at + 1..]) => {}
            ';' | ',' | '\n' if depth == 0 => {
                split_run(&text[start..at], &mut parts);
                start = at + 1;
            }
            _ => {}
        }
    }
    split_run(&text[start..], &mut parts);
    parts
}

/// Longer parts are prose and are left whole.
const LONGEST_RUN: usize = 2000;

fn split_run(text: &str, parts: &mut Vec<String>) {
    if text.len() > LONGEST_RUN {
        push(text, parts);
        return;
    }
    let mut start = 0;
    let mut ends: Vec<usize> = names(text).iter().map(|name| name.end).collect();
    let posts = word_starts(text).filter(|at| {
        let before = text[..*at].trim_end();
        let capital = text[*at..].starts_with(letters::is_upper);
        *at > 0
            && capital
            && post_at_start(&text[*at..])
            && !before.ends_with(is_dash)
            && before.len() < *at
    });
    ends.extend(posts);
    ends.sort_unstable();
    for end in ends {
        let follows = text[end..].trim_start().starts_with(letters::is_upper);
        if follows && end > start && !words::is_open(&text[start..end]) {
            push(&text[start..end], parts);
            start = end;
        }
    }
    push(&text[start..], parts);
}

fn push(part: &str, parts: &mut Vec<String>) {
    let part = words::one_line(part);
    if part.chars().any(letters::is_of_word) {
        parts.push(part);
    } else if let Some(last) = parts.last_mut().filter(|_| !part.is_empty()) {
        last.push_str(&part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_pieces(text: &str, expected: &[&str]) {
        assert_eq!(pieces(text), expected);
    }

    #[test]
    fn people_run_together_are_told_apart() {
        check_pieces("Иванова А.В Петрова И.Ю.", &["Иванова А.В", "Петрова И.Ю."]);
        check_pieces(
            "Учителя начальных классов, Иванова",
            &["Учителя начальных классов", "Иванова"],
        );
        check_pieces(
            "Библиотекарь Сидорова Т.А.",
            &["Библиотекарь Сидорова Т.А."],
        );
        check_pieces("Классные\nруководители", &["Классные руководители"]);
        check_pieces(
            "Директор (школа № 4, лицей)",
            &["Директор (школа № 4, лицей)"],
        );
        check_pieces("", &[]);
    }

    #[test]
    fn a_speaker_has_a_school_in_brackets() {
        let text = "Доклад: Дроздовой Надежды Анатольевны (Нечаевская ООШ)";
        let mark = speaking(text).expect("announced");
        let found = speakers("Доклад", &text[mark.end..]);
        assert_eq!(found[0].name, "Дроздовой Надежды Анатольевны");
        assert_eq!(found[0].school, "Нечаевская ООШ");
    }
}
