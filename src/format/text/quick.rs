//! One line that says what, when and who: «Семинар по каталогу — 14 ноября 15:00, Иванова». Knows the plan's people
//! and year; what it takes for a deadline or a name it can be told to leave among the words.

use super::people;
use crate::domain::reading::DayRef;
use crate::domain::{
    Activity, Appointment, EntryId, Person, Plan, Reading, ReadingOrigin, Responsible, Timing,
    letters,
};
use crate::timing;
use chrono::{NaiveDate, NaiveTime};
use std::ops::Range;

/// Most words of a deadline.
const LONGEST: usize = 8;
/// Most words of a line that are looked at; a longer one is a text and no line.
const MOST: usize = 60;
/// What separates the parts of a line.
const SEPARATORS: [char; 8] = [' ', '\u{a0}', ',', ';', ':', '—', '–', '-'];
/// Endings of surnames, in small letters.
const SURNAMES: [&str; 15] = [
    "ова", "ева", "ёва", "ина", "ына", "ская", "цкая", "ов", "ев", "ёв", "ин", "ский", "цкий",
    "ко", "юк",
];

/// What a part of the line was understood as.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Found {
    /// A deadline; with an hour, the day agreed on.
    When(Reading, Option<Appointment>),
    /// Somebody responsible.
    Who(Responsible),
}

/// A part of the line that is more than words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct QuickPart {
    /// Its words, as typed.
    pub words: String,
    /// What they mean.
    pub found: Found,
    range: Range<usize>,
}

/// A line taken apart.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct QuickLine {
    /// What is to be done: what is left without the parts.
    pub text: String,
    /// Deadline and people, in the order of writing.
    pub parts: Vec<QuickPart>,
}

/// Takes `line` apart. Parts whose words stand in `refused` stay among the words.
pub fn read(line: &str, plan: &Plan, refused: &[String]) -> QuickLine {
    let mut parts: Vec<QuickPart> = when(line, plan, refused).into_iter().collect();
    who(line, plan, refused, &mut parts);
    parts.sort_by_key(|part| part.range.start);
    let mut text = Vec::new();
    let mut from = 0;
    let ends = parts.iter().map(|part| (part.range.start, part.range.end));
    for (start, end) in ends.chain([(line.len(), line.len())]) {
        let words = line.get(from..start).unwrap_or_default();
        let words = words.trim_matches(SEPARATORS);
        if !words.is_empty() {
            text.push(words);
        }
        from = end;
    }
    QuickLine {
        text: text.join(", "),
        parts,
    }
}

impl QuickLine {
    /// The activity that the line says.
    pub fn activity(&self, id: EntryId) -> Activity {
        let mut activity = Activity::new(id);
        activity.text.clone_from(&self.text);
        for part in &self.parts {
            match &part.found {
                Found::When(reading, appointment) => {
                    activity.appointment = *appointment;
                    activity.timing = Timing::Stated {
                        wording: without_hour(&part.words, appointment.is_some()),
                        reading: reading.clone(),
                        origin: ReadingOrigin::Derived,
                    };
                }
                Found::Who(responsible) => activity.responsible.push(responsible.clone()),
            }
        }
        activity
    }
}

/// Takes an hour out of a text, «в 15:00» with its preposition; `None` when there is none, or nothing else.
pub fn take_hour(text: &mut String) -> Option<NaiveTime> {
    let (time, range) = hour(text, 0)?;
    let before = text.get(..range.start)?.trim_end_matches(SEPARATORS);
    let before = [" в", " at"]
        .iter()
        .find_map(|word| before.strip_suffix(word))
        .unwrap_or(before);
    let after = text.get(range.end..)?.trim_matches(SEPARATORS);
    let comma = if before.is_empty() || after.is_empty() {
        ""
    } else {
        ", "
    };
    let rest = format!("{}{comma}{after}", before.trim_matches(SEPARATORS));
    if rest.is_empty() {
        return None;
    }
    *text = rest;
    Some(time)
}

/// Whether the words, some of them or more than them were given back.
fn given_back(refused: &[String], words: &str) -> bool {
    let same = |one: &String| one.contains(words) || words.contains(one.as_str());
    refused.iter().any(same)
}

/// A word of the line and whether a part may begin with it.
struct Token {
    range: Range<usize>,
    opens: bool,
}

fn tokens(line: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut opens = true;
    let mut at = 0;
    for piece in line.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let inner = word.trim_matches(|c| matches!(c, ',' | ';' | ':' | '—' | '–'));
        if let Some(offset) = word
            .find(inner)
            .filter(|_| !inner.is_empty() && inner != "-")
        {
            let start = at + offset;
            tokens.push(Token {
                range: start..start + inner.len(),
                opens: opens || offset > 0,
            });
            opens = word.len() > offset + inner.len();
        } else if !word.is_empty() {
            opens = true;
        }
        at += piece.len();
    }
    tokens.truncate(MOST);
    tokens
}

/// The deadline: of the runs of words that are one and nothing besides, the longest; one that begins a part of the
/// line comes first, any other must end the line or a part of it.
fn when(line: &str, plan: &Plan, refused: &[String]) -> Option<QuickPart> {
    let tokens = tokens(line);
    let mut best: Option<((bool, usize), QuickPart)> = None;
    for from in 0..tokens.len() {
        for to in from..tokens.len().min(from + LONGEST) {
            let range = tokens[from].range.start..tokens[to].range.end;
            let Some(words) = line.get(range.clone()) else {
                continue;
            };
            let ends = tokens.get(to + 1).is_none_or(|next| next.opens);
            let rank = (tokens[from].opens, words.chars().count());
            let better = best.as_ref().is_none_or(|(other, _)| rank >= *other);
            if !better || !(tokens[from].opens || ends) || given_back(refused, words) {
                continue;
            }
            let Some(reading) = timing::read_alone(words, plan.language, &plan.year) else {
                continue;
            };
            let appointment = day_of(&reading, plan).and_then(|date| appointment(words, date));
            let found = Found::When(reading, appointment);
            best = Some((
                rank,
                QuickPart {
                    words: words.to_owned(),
                    found,
                    range,
                },
            ));
        }
    }
    best.map(|(_, part)| part)
}

fn day_of(reading: &Reading, plan: &Plan) -> Option<NaiveDate> {
    let Reading::Dates(list) = reading else {
        return None;
    };
    let [one] = list.as_slice() else { return None };
    let DayRef { year, month, day } = one.from;
    let year = year.unwrap_or_else(|| plan.year.year_of_month(month));
    (one.from == one.to)
        .then(|| NaiveDate::from_ymd_opt(year, month, day))
        .flatten()
}

/// The day with the hours that `words` name; none without an hour.
fn appointment(words: &str, date: NaiveDate) -> Option<Appointment> {
    let (start, after) = hour(words, 0)?;
    let end = hour(words, after.end).map(|(end, _)| end);
    Some(Appointment {
        start: Some(start),
        end: end.filter(|end| *end > start),
        ..Appointment::on(date)
    })
}

/// The next hour from the byte `from` on: «15:00», «в 15.00».
fn hour(words: &str, from: usize) -> Option<(NaiveTime, Range<usize>)> {
    let bytes = words.as_bytes();
    let digits = |range: Range<usize>| {
        let text = words.get(range)?;
        text.bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| text.parse::<u32>().ok())
            .flatten()
    };
    (from..words.len()).find_map(|at| {
        let mark = *bytes.get(at)?;
        if !matches!(mark, b':' | b'.') {
            return None;
        }
        let start = (1..=2).rev().find_map(|back| {
            let start = at.checked_sub(back)?;
            let alone = start == 0 || !bytes[start - 1].is_ascii_digit();
            digits(start..at)
                .filter(|_| alone && start >= from)
                .map(|hour| (start, hour))
        });
        let (start, hour) = start?;
        let minute = digits(at + 1..at + 3)?;
        let longer = bytes
            .get(at + 3)
            .is_some_and(|byte| byte.is_ascii_digit() || *byte == b'.');
        if longer || (mark == b'.' && !announced(words, start, from > 0)) {
            return None;
        }
        let time = NaiveTime::from_hms_opt(hour, minute, 0)?;
        Some((time, start..at + 3))
    })
}

/// Whether a word before the place says that an hour follows; a second hour follows a dash or «до».
fn announced(words: &str, at: usize, second: bool) -> bool {
    let before = words.get(..at).unwrap_or_default().trim_end();
    let word = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let opens = ["в", "с", "at", "from"].contains(&letters::lowered(word).as_str());
    opens || (second && (before.ends_with(['-', '–', '—']) || ["до", "to"].contains(&word)))
}

/// The words of a deadline whose hour is kept apart.
fn without_hour(words: &str, has_hour: bool) -> String {
    let Some((_, range)) = has_hour.then(|| hour(words, 0)).flatten() else {
        return words.to_owned();
    };
    let mut kept = words[..range.start].trim_end_matches(SEPARATORS);
    for opening in [" в", " с", " at", " from"] {
        kept = kept.strip_suffix(opening).unwrap_or(kept);
    }
    kept.trim_end_matches(SEPARATORS).to_owned()
}

/// The people: those of the plan by name or surname, clearly named ones, and a surname or a post that ends the line.
fn who(line: &str, plan: &Plan, refused: &[String], parts: &mut Vec<QuickPart>) {
    let mut add = |range: Range<usize>, person: Option<&Person>| {
        let Some(words) = line.get(range.clone()) else {
            return;
        };
        let taken = parts
            .iter()
            .any(|part: &QuickPart| part.range.start < range.end && range.start < part.range.end);
        if taken || given_back(refused, words) {
            return;
        }
        let responsible = Responsible {
            person: person.map(|person| person.id),
            ..Responsible::words(person.map_or(words, |person| &person.name))
        };
        parts.push(QuickPart {
            words: words.to_owned(),
            found: Found::Who(responsible),
            range,
        });
    };
    let named = |words: &str| plan.people.iter().find(|person| person.name == words);
    for person in &plan.people {
        if !person.name.is_empty()
            && let Some(start) = line.find(&person.name)
        {
            add(start..start + person.name.len(), Some(person));
        }
    }
    for range in people::names(line) {
        let words = line.get(range.clone()).unwrap_or_default();
        add(range, named(words));
    }
    for token in tokens(line) {
        let word = line.get(token.range.clone()).unwrap_or_default();
        let is_surname =
            |person: &&Person| surname(&person.name) == word && word.chars().count() > 2;
        let mut same = plan.people.iter().filter(is_surname);
        if let (Some(person), None) = (same.next(), same.next()) {
            add(token.range, Some(person));
        }
    }
    let Some(at) = line.rfind([',', ';', '—', '–']) else {
        return;
    };
    let start = at + line[at..].chars().next().map_or(1, char::len_utf8);
    let last = line[start..].trim();
    let offset = start + line[start..].find(last).unwrap_or(0);
    let mut chars = last.chars();
    let proper = chars.next().is_some_and(letters::is_upper)
        && chars.all(|c| letters::lower(c) == c && c.is_alphabetic());
    let lowered = letters::lowered(last);
    let ends = SURNAMES.iter().any(|ending| lowered.ends_with(ending));
    if (proper && ends) || people::post_at_start(last) {
        add(offset..offset + last.len(), None);
    }
}

fn surname(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or_default()
}
