//! What a row is called where there is no room for its whole text: one line, taken from the author's words.

use super::{formatting, numbering};
use crate::domain::letters;
use crate::domain::{Entry, Language, Meeting};

/// Up to this many characters a first line is left whole, however many sentences it holds.
const SHORT: usize = 60;

/// One line that names a row: the first line or sentence of its text; for a meeting its name and theme.
///
/// Empty when the row says nothing.
pub fn short(entry: &Entry, language: Language) -> String {
    let title = match entry {
        Entry::Activity(activity) => first_sentence(&activity.text).to_owned(),
        Entry::Note(note) => first_sentence(&note.text).to_owned(),
        Entry::Meeting(meeting) => {
            let (name, theme) = (
                meeting_name(meeting, language),
                first_sentence(&meeting.theme),
            );
            match (name.is_empty(), theme.is_empty()) {
                (_, true) => name,
                (true, false) => theme.to_owned(),
                (false, false) => format!("{name}: {theme}"),
            }
        }
    };
    formatting::without_signs(&title)
}

/// «Заседание № 1»: what a meeting is called, without its theme.
pub fn meeting_name(meeting: &Meeting, language: Language) -> String {
    let label = first_line(&meeting.label);
    match numbering::meeting_number(meeting, language) {
        Some(number) if label.is_empty() => number,
        Some(number) => format!("{label} {number}"),
        None => label.to_owned(),
    }
}

fn first_line(text: &str) -> &str {
    text.lines()
        .map(str::trim)
        .find(|line| !line.is_empty())
        .unwrap_or("")
}

/// The first line; of a long one the first sentence, without its full stop.
fn first_sentence(text: &str) -> &str {
    let line = first_line(text);
    let end = match line.char_indices().nth(SHORT) {
        None => line.len(),
        Some(_) => sentence_end(line).unwrap_or(line.len()),
    };
    let sentence = line.get(..end).unwrap_or(line);
    match sentence.strip_suffix('.') {
        // «2026 г.» and «…» keep their points.
        Some(rest) if last_word_len(rest) > 3 => rest,
        _ => sentence,
    }
}

/// Past the first `.`, `!` or `?` that ends a sentence: after a word that is no abbreviation or
/// initial, and before a blank and a capital letter.
fn sentence_end(line: &str) -> Option<usize> {
    line.char_indices().find_map(|(at, mark)| {
        let (before, rest) = (line.get(..at)?, line.get(at + mark.len_utf8()..)?);
        let after = rest.trim_start_matches([')', '»', '"']);
        let next = after.trim_start();
        let new_sentence = next.len() < after.len() && letters::is_upper(next.chars().next()?);
        let closes = matches!(mark, '!' | '?') || (mark == '.' && last_word_len(before) > 3);
        (closes && new_sentence).then(|| line.len() - after.len())
    })
}

fn last_word_len(text: &str) -> usize {
    text.chars()
        .rev()
        .take_while(|c| letters::is_letter(*c) || matches!(c, ')' | '»'))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Activity, EntryId, IdSource};

    #[track_caller]
    fn check(text: &str, title: &str) {
        let id = EntryId::next(&mut IdSource::new(1));
        let activity = Activity {
            text: text.to_owned(),
            ..Activity::new(id)
        };
        assert_eq!(short(&Entry::Activity(activity), Language::Russian), title);
    }

    #[test]
    fn a_short_line_stays_whole() {
        check("Круглый стол. Обзор новинок", "Круглый стол. Обзор новинок");
        check("\n  Выставка книг.\nВторая строка", "Выставка книг");
        check("До 20 октября 2026 г.", "До 20 октября 2026 г.");
        check("", "");
    }

    #[test]
    fn of_a_long_line_the_first_sentence_is_taken() {
        let tail = "Подготовка выставок, бесед и обзоров для всех школ района.";
        check(
            &format!("Месячник школьных библиотек. {tail}"),
            "Месячник школьных библиотек",
        );
        check(&format!("Читаем вместе! {tail}"), "Читаем вместе!");
        let whole =
            "Семинар в библиотеке им. Н. А. Иванова для руководителей школьных музеев района";
        check(whole, whole);
    }

    #[test]
    fn a_meeting_shows_its_number_and_theme() {
        let id = EntryId::next(&mut IdSource::new(1));
        let named = |label: &str, number: &str, theme: &str| {
            let meeting = Meeting {
                theme: theme.to_owned(),
                ..Meeting::new(id, label, number)
            };
            short(&Entry::Meeting(meeting), Language::Russian)
        };
        assert_eq!(named("Заседание", "1", ""), "Заседание №\u{a0}1");
        assert_eq!(
            named("Заседание", "1", "«Планы»"),
            "Заседание №\u{a0}1: «Планы»"
        );
        assert_eq!(named("", "", "«Планы»"), "«Планы»");
        assert_eq!(named("", "2", ""), "№\u{a0}2");
    }
}
