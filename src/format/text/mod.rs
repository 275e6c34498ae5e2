//! Plans from plain text, as it comes out of a word processor, a page or a clipboard, and back to it.
//!
//! The way of a text: bytes → [`decode`] → lines → blocks (text and tables) → a plan, with a report of every
//! line that was not understood. Nothing of the text is lost: what fits nowhere becomes a note where it stood.
//! Knows the domain and deadlines; no clock, no disk.

pub mod decode;
pub mod write;

mod blocks;
mod body;
mod cells;
mod clean;
mod columns;
mod counts;
mod draft;
mod dump;
mod front;
mod guess;
mod labels;
mod meeting;
mod meeting_head;
mod number;
mod numbering;
pub mod pasted;
mod people;
mod plain;
mod plain_table;
pub mod quick;
mod rows;
pub(in crate::format) mod sheet;
mod table;
mod venue;
mod words;
mod year;

pub use counts::Counts;
pub use write::write;

use crate::domain::{IdSource, Language, Plan, SchoolYear};
use crate::format::{LossKind, Place, Report};
use body::Reader;
use draft::Draft;
use year::Said;

/// The school year of a plan that says nothing about it.
const UNSAID_YEAR: i32 = 2026;

/// Bytes of a text that are read; a plan is a few thousand.
const LONGEST: usize = 8 * 1024 * 1024;

/// What a text gives.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Imported {
    /// The plan; empty for an empty text.
    pub plan: Plan,
    /// What was not understood or had to be repaired, by line.
    pub report: Report,
    /// How much was recognised.
    pub counts: Counts,
}

/// Turns the bytes of a file into text: by its byte order mark, as UTF-8 when valid, else as Windows-1251.
pub fn decode(bytes: &[u8]) -> String {
    decode::decode(bytes).0
}

/// Reads a plan. Never fails: what fits nowhere becomes a note, and the report says so.
pub fn read(text: &str, ids: &mut IdSource) -> Imported {
    read_in(text, ids, UNSAID_YEAR)
}

/// Reads a plan; one that names no year begins in `unsaid_year`, and the report says so.
pub fn read_in(text: &str, ids: &mut IdSource, unsaid_year: i32) -> Imported {
    let (text, cut) = shortened(text);
    let lines = clean::lines(text);
    let language = language_of(text);
    let said = year_of(&lines);
    let year = school_year(said, unsaid_year, language);
    let mut draft = Draft::new(ids, language, year);
    if said.is_none() {
        draft.report.add(Place::Line(1), LossKind::GuessedYear, "");
    }
    if cut {
        draft
            .report
            .add(Place::Line(lines.len()), LossKind::CutShort, "");
    }
    let (plan, report) = Reader::new(draft).read(blocks::blocks(&lines)).finish();
    let counts = Counts::of(&plan);
    Imported {
        plan,
        report,
        counts,
    }
}

fn shortened(text: &str) -> (&str, bool) {
    if text.len() <= LONGEST {
        return (text, false);
    }
    let mut end = LONGEST;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    (&text[..end], true)
}

fn language_of(text: &str) -> Language {
    let (mut latin, mut cyrillic) = (0_usize, 0_usize);
    for c in text.chars().take(20_000) {
        latin += usize::from(c.is_ascii_alphabetic());
        cyrillic += usize::from(('\u{400}'..'\u{530}').contains(&c));
    }
    if latin > cyrillic {
        Language::English
    } else {
        Language::Russian
    }
}

/// Lines in which the title and the year are looked for first.
const MOST_FRONT: usize = 60;

fn year_of(lines: &[clean::Line]) -> Option<Said> {
    let texts = || lines.iter().map(|line| line.text.as_str());
    let front = || {
        texts()
            .filter(|text| !text.trim().is_empty())
            .take(MOST_FRONT)
    };
    let titled = || front().filter(|text| labels::is_title(text));
    let school = front()
        .filter(|text| !labels::labelled(text).is_some_and(|l| l.field == labels::Field::Goal));
    let early = school.take(25).find_map(year::pair);
    let calendar = || titled().find_map(year::single);
    // «ПЛАН РАБОТЫ / на 2020 год»
    let after_title = || {
        let mut lines = front().skip_while(|text| !labels::is_title(text)).take(5);
        lines.find_map(year::single)
    };
    early
        .or_else(calendar)
        .or_else(after_title)
        .or_else(|| texts().find_map(year::pair))
        .or_else(|| match texts().find_map(year::single) {
            Some(Said::Calendar(year)) => Some(Said::School(year)),
            other => other,
        })
}

fn school_year(said: Option<Said>, unsaid: i32, language: Language) -> SchoolYear {
    let (first_year, first_month) = match said {
        Some(Said::School(year)) => (year, 9),
        Some(Said::Several(year) | Said::Calendar(year)) => (year, 1),
        None => (unsaid, 9),
    };
    let plain = SchoolYear::new(first_year, first_month);
    if plain.is_some() && first_month == 9 && language == Language::Russian {
        return crate::timing::presets::russian_quarters(first_year, language);
    }
    plain
        .or_else(|| SchoolYear::new(UNSAID_YEAR, 9))
        .unwrap_or_else(|| unreachable!("a valid year"))
}
