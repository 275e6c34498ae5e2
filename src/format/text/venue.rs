//! Forms of meetings and the platforms they are held on, and a theme told apart from them. Knows nothing of plans.

use super::words::{longest_at_start, word_starts};

const FORMS: [&str; 46] = [
    "семинар-практикум",
    "семинар",
    "вебинар",
    "круглый стол",
    "конференция",
    "онлайн-конференция",
    "видеоконференция",
    "онлайн-встреча",
    "онлайн-семинар",
    "практикум",
    "практическое занятие",
    "мастер-класс",
    "тренинг",
    "совещание",
    "инструктивное совещание",
    "инструктивно-методическое совещание",
    "консультация",
    "лекция",
    "лекторий",
    "дискуссия",
    "диспут",
    "деловая игра",
    "методический час",
    "методический день",
    "педагогическая мастерская",
    "творческая мастерская",
    "ярмарка идей",
    "конференция идей",
    "мозговой штурм",
    "выездное заседание",
    "открытое заседание",
    "творческий отчет",
    "семінар-практикум",
    "семінар",
    "вебінар",
    "круглий стіл",
    "конференція",
    "майстер-клас",
    "seminar",
    "webinar",
    "workshop",
    "round table",
    "conference",
    "discussion",
    "lecture",
    "training",
];

const PLATFORMS: [&str; 22] = [
    "сферум",
    "сферуме",
    "zoom",
    "зум",
    "skype",
    "скайп",
    "яндекс телемост",
    "яндекс.телемост",
    "телемост",
    "google meet",
    "microsoft teams",
    "ms teams",
    "teams",
    "discord",
    "jitsi",
    "jazz",
    "mts link",
    "мтс линк",
    "вконтакте",
    "онлайн",
    "дистанционно",
    "online",
];

/// Words between a form and its platform.
const BETWEEN: [&str; 5] = ["на платформе", "платформа", "в", "на", "on"];

/// The length of the form that `text` begins with.
pub(super) fn form_at_start(text: &str) -> Option<usize> {
    longest_at_start(text, &FORMS)
}

fn platform_at_start(text: &str) -> Option<usize> {
    let mut rest = text;
    if let Some(length) = longest_at_start(rest, &BETWEEN) {
        rest = rest[length..].trim_start_matches([' ', '\u{A0}', '«', '"']);
    }
    let length = longest_at_start(rest, &PLATFORMS)?;
    let end = text.len() - rest.len() + length;
    let closing = text[end..].chars().take_while(|c| matches!(c, '»' | '"'));
    Some(end + closing.map(char::len_utf8).sum::<usize>())
}

/// Form and platform.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Venue {
    pub(super) form: String,
    pub(super) place: String,
}

/// Reads a text that is nothing but a form, a platform, or both: «Вебинар zoom».
pub(super) fn venue(text: &str) -> Option<Venue> {
    let text = trim(text);
    let form = form_at_start(text).unwrap_or(0);
    let (form, rest) = text.split_at(form);
    let rest = trim(rest);
    let whole = platform_at_start(rest) == Some(rest.len());
    let fits = !text.is_empty() && (rest.is_empty() || whole);
    fits.then(|| Venue {
        form: form.to_owned(),
        place: rest.to_owned(),
    })
}

/// Where in `text` its tail begins that is nothing but a form, a platform, or both.
pub(super) fn venue_at_end(text: &str) -> Option<usize> {
    word_starts(text).find(|at| {
        let tail = &text[*at..];
        let begins = form_at_start(tail).is_some() || platform_at_start(tail).is_some();
        begins && venue(tail).is_some()
    })
}

/// What a meeting's second line says.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct ThemeLine {
    pub(super) form: String,
    pub(super) theme: String,
    pub(super) place: String,
    /// What is none of them.
    pub(super) rest: String,
}

/// Tells form, theme and platform apart: «Семинар «Чтение вслух». Конференция Сферум».
pub(super) fn theme_line(text: &str) -> ThemeLine {
    let text = trim(text);
    if let Some(venue) = venue(text) {
        return ThemeLine {
            form: venue.form,
            place: venue.place,
            ..ThemeLine::default()
        };
    }
    let mut line = ThemeLine::default();
    let mut rest = text;
    if let Some(length) = form_at_start(text) {
        let after = trim(&text[length..]);
        if after.starts_with(is_opening) || text[length..].trim_start().starts_with(['.', ':']) {
            text[..length].clone_into(&mut line.form);
            rest = after;
        }
    }
    let Some(end) = quotation(rest) else {
        rest.clone_into(&mut line.theme);
        return line;
    };
    rest[..end].clone_into(&mut line.theme);
    let tail = trim(&rest[end..]);
    match venue(tail) {
        Some(venue) if line.form.is_empty() => {
            line.form = venue.form;
            line.place = venue.place;
        }
        Some(_) => tail.clone_into(&mut line.place),
        None if tail.is_empty() => {}
        // The quotation is a part of the sentence.
        None if super::words::goes_on(tail) => rest.clone_into(&mut line.theme),
        None => tail.clone_into(&mut line.rest),
    }
    line
}

fn is_opening(c: char) -> bool {
    matches!(c, '«' | '“' | '„' | '"')
}

/// The end of the quotation that `text` begins with, its mark included.
fn quotation(text: &str) -> Option<usize> {
    let first = text.chars().next().filter(|c| is_opening(*c))?;
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match (first, c) {
            ('«', '«') => depth += 1,
            ('«', '»') if depth == 1 => return Some(end),
            ('«', '»') => depth = depth.saturating_sub(1),
            ('"', '"') | ('“', '”') | ('„', '“' | '”') if at > 0 => return Some(end),
            _ => {}
        }
    }
    None
}

fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':') || super::words::is_dash(c)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: [&str; 4]) {
        let line = theme_line(text);
        assert_eq!([&line.form, &line.theme, &line.place, &line.rest], expected);
    }

    #[test]
    fn a_theme_line_is_told_apart() {
        check(
            "Семинар «Чтение вслух». Конференция СФЕРУМ",
            ["Семинар", "«Чтение вслух»", "Конференция СФЕРУМ", ""],
        );
        check(
            "«Школьная библиотека» Вебинар",
            ["Вебинар", "«Школьная библиотека»", "", ""],
        );
        check("«Итоги и планы».", ["", "«Итоги и планы»", "", ""]);
        check("Вебинар zoom", ["Вебинар", "", "zoom", ""]);
        check("Планы на год", ["", "Планы на год", "", ""]);
        check("«А» и «Б» вместе", ["", "«А» и «Б» вместе", "", ""]);
        check("Семинары района", ["", "Семинары района", "", ""]);
    }

    #[test]
    fn a_venue_is_found_at_the_end() {
        let text = "Руководитель РМО Вебинар zoom";
        assert_eq!(
            venue_at_end(text).map(|at| &text[at..]),
            Some("Вебинар zoom")
        );
        assert_eq!(venue_at_end("Вебинар по чтению"), None);
    }
}
