//! Years that stand in texts: «2023-2024», «2024-25», «2023/24», «2024 г.», «на 2023 год». Each is offered with its
//! context; likely are those of the plan itself, and not those of an order or of a law.
//!
//! Deadlines that are understood move by themselves and are not offered; nor is what is taken out anyway.

use super::clear;
use crate::command::texts::{self, TextPlace};
use crate::command::{ActivityText, AgendaText, ApprovalText, MeetingText, TextField};
use crate::domain::{EntryId, Plan, Reading, ReadingOrigin, Timing, letters};
use std::ops::Range;

/// Beginnings of the names of months, as they stand after a day.
const MONTHS: [&str; 24] = [
    "январ",
    "феврал",
    "март",
    "апрел",
    "мая",
    "июн",
    "июл",
    "август",
    "сентябр",
    "октябр",
    "ноябр",
    "декабр",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Letters of context on each side.
const CONTEXT: usize = 36;

/// A year, or two, in a text of the plan.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct YearText {
    /// The text.
    pub place: TextPlace,
    /// The bytes of it.
    pub range: Range<usize>,
    /// What stands there.
    pub old: String,
    /// What is offered.
    pub new: String,
    /// What stands before and after it, cut short.
    pub around: [String; 2],
    /// Whether it is the plan's own year and no part of a date or of a paper's name.
    pub likely: bool,
    /// Whether it belongs to a day of the plan's own year, whose weekday would be another one.
    pub dated: bool,
}

/// The years in the texts of `plan`, as they would be in the plan that begins in `first_year`.
pub(super) fn find(plan: &Plan, first_year: i32) -> Vec<YearText> {
    let mut found = Vec::new();
    texts::each(plan, &mut |place, text| {
        if text.bytes().any(|byte| byte.is_ascii_digit()) && is_offered(plan, place) {
            in_text(plan.year.first_year(), first_year, text, &mut |mut year| {
                year.place = place;
                found.push(year);
            });
        }
    });
    found
}

fn is_offered(plan: &Plan, place: TextPlace) -> bool {
    match place {
        TextPlace::Wording(id, item) => {
            let timing = timing_of(plan, id, item);
            matches!(
                timing,
                Some(
                    Timing::Stated {
                        reading: Reading::Unknown,
                        ..
                    } | Timing::Stated {
                        origin: ReadingOrigin::Chosen,
                        ..
                    }
                )
            )
        }
        TextPlace::Field(field) => match field {
            TextField::Approval(_, part) => {
                !matches!(part, ApprovalText::Date | ApprovalText::Document)
            }
            TextField::Meeting(_, part) => {
                !matches!(part, MeetingText::Decision | MeetingText::Reason)
            }
            TextField::Item(_, _, part) => part != AgendaText::Decision,
            TextField::Report(..) | TextField::Activity(_, ActivityText::Reason) => false,
            TextField::Activity(id, ActivityText::Result) => {
                let section = plan
                    .place_of(id)
                    .and_then(|(section, _)| plan.section(section));
                section.is_some_and(|section| clear::expects_results(section))
            }
            _ => true,
        },
        TextPlace::Moved(_) => false,
        _ => true,
    }
}

fn timing_of(
    plan: &Plan,
    id: EntryId,
    item: Option<crate::domain::AgendaItemId>,
) -> Option<&Timing> {
    let entry = plan.entry(id)?;
    match (item, &**entry) {
        (None, entry) => entry.timing(),
        (Some(item), crate::domain::Entry::Meeting(meeting)) => Some(&meeting.item(item)?.timing),
        _ => None,
    }
}

/// Puts the chosen of `years` into `plan`, or the likely ones.
pub(super) fn put(plan: &mut Plan, years: &[YearText], chosen: Option<&[bool]>) {
    // From the last to the first, so that places in one text stay what they are.
    for (at, year) in years.iter().enumerate().rev() {
        let is_chosen = match chosen {
            Some(chosen) => chosen.get(at).copied().unwrap_or(false),
            None => year.likely,
        };
        let text = year.place.get(plan).filter(|_| is_chosen);
        let Some(mut text) = text.map(str::to_owned) else {
            continue;
        };
        if text.get(year.range.clone()) == Some(&*year.old) {
            text.replace_range(year.range.clone(), &year.new);
            if let Some(command) = year.place.put(plan, text) {
                // The text was just taken from the plan.
                command.apply(plan).ok();
            }
        }
    }
}

/// The rows in whose texts a day of the plan's year stands, in the order of their ids.
pub(super) fn dated_rows(years: &[YearText]) -> Vec<EntryId> {
    let dated = years.iter().filter(|year| year.dated);
    let mut rows: Vec<EntryId> = dated.filter_map(|year| year.place.entry()).collect();
    rows.sort_unstable();
    rows
}

fn in_text(first: i32, next_first: i32, text: &str, tell: &mut dyn FnMut(YearText)) {
    let mut from = 0;
    while let Some((at, end)) = next_number(text, from) {
        from = end;
        let Some(year) = year_of(text, at..end) else {
            continue;
        };
        let before = &text[..at];
        if before.trim_end().ends_with(['№', '#']) {
            continue;
        }
        let pair = second_of(text, end, year);
        let last = pair.as_ref().map_or(end, |(_, range)| range.end);
        let step = next_first - first;
        let near = (year - first).abs();
        let mut new = (year + step).to_string();
        let likely;
        let mut dated = false;
        if let Some((second, range)) = &pair {
            new.push_str(&text[end..range.start]);
            let later = (second + step).to_string();
            new.push_str(&later[4 - range.len()..]);
            likely = near <= 1 && *second == year + 1;
        } else {
            let own = year == first || year == first + 1;
            let (of_day, of_paper) = (is_date(before), names_paper(before));
            if !(of_day || of_paper || near <= 2 || is_called_year(before, &text[end..])) {
                continue;
            }
            likely = own && !of_day && !of_paper;
            dated = own && of_day && !of_paper;
        }
        from = last;
        tell(YearText {
            // The caller knows which text it is.
            place: TextPlace::Field(TextField::Title),
            range: at..last,
            old: text[at..last].to_owned(),
            new,
            around: [tail(before), head(&text[last..])],
            likely,
            dated,
        });
    }
}

/// The next run of digits from `from` on.
fn next_number(text: &str, from: usize) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let start = (from..bytes.len()).find(|at| bytes[*at].is_ascii_digit())?;
    let end = (start..bytes.len()).find(|at| !bytes[*at].is_ascii_digit());
    Some((start, end.unwrap_or(bytes.len())))
}

fn year_of(text: &str, run: Range<usize>) -> Option<i32> {
    let year = (run.len() == 4).then(|| text[run].parse().ok()).flatten()?;
    (1990..=2100).contains(&year).then_some(year)
}

/// The second year of «2023–2024», «2023/24», «2021-2025», and where it stands.
fn second_of(text: &str, end: usize, first: i32) -> Option<(i32, Range<usize>)> {
    let rest = text[end..].trim_start_matches([' ', '\u{a0}']);
    let sign = rest.chars().next()?;
    if !matches!(sign, '-' | '/' | '\u{2010}'..='\u{2015}' | '\u{2212}') {
        return None;
    }
    let rest = rest[sign.len_utf8()..].trim_start_matches([' ', '\u{a0}']);
    let start = text.len() - rest.len();
    let (at, to) = next_number(text, start)?;
    let digits = text[at..to].parse::<i32>().ok()?;
    let second = match to - at {
        4 => digits,
        2 if digits == (first + 1) % 100 => first + 1,
        _ => return None,
    };
    let is_range = at == start
        && (second == first + 1 || (to - at == 4 && (first + 2..first + 12).contains(&second)));
    is_range.then_some((second, at..to))
}

/// Whether a year after `before` belongs to a day: «12.03.», «12 марта ».
fn is_date(before: &str) -> bool {
    let before = before.trim_end();
    let dotted = before.strip_suffix('.').or(before.strip_suffix('/'));
    if dotted.is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit())) {
        return true;
    }
    let mut words = before.split_whitespace().rev();
    let (month, day) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    let month = letters::lowered(month);
    let is_month = MONTHS.iter().any(|name| month.starts_with(name));
    is_month && day.chars().any(|c| c.is_ascii_digit())
}

/// Whether an order, a law, minutes are named before it.
fn names_paper(before: &str) -> bool {
    const STEMS: [&str; 9] = [
        "приказ",
        "протокол",
        "закон",
        "постановлен",
        "распоряж",
        "указ",
        "фгос",
        "решени",
        "письм",
    ];
    const WORDS: [&str; 7] = [
        "фз",
        "act",
        "order",
        "law",
        "decree",
        "minutes",
        "regulations",
    ];
    let before = letters::lowered(&tail(before));
    let mut words = before.split(|c: char| !letters::is_letter(c));
    words.any(|word| WORDS.contains(&word) || STEMS.iter().any(|stem| word.starts_with(stem)))
}

/// «в 2021 году», "in 2021", «2021 г.».
fn is_called_year(before: &str, after: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or_default();
    let next = after.trim_start_matches([' ', '\u{a0}', '-']);
    let named = letters::lowered(&head(next));
    let prepositions = [
        "в", "на", "за", "с", "до", "к", "по", "in", "of", "since", "by", "for",
    ];
    prepositions.contains(&&*letters::lowered(last)) && named.starts_with(['г', 'y'])
        || named.starts_with('г')
}

/// The end of a text, from the beginning of a word.
fn tail(text: &str) -> String {
    let start = text
        .char_indices()
        .rev()
        .nth(CONTEXT)
        .map_or(0, |(at, _)| at);
    let cut = &text[start..];
    let whole = match cut.find(' ') {
        Some(blank) if start > 0 => &cut[blank + 1..],
        _ => cut,
    };
    let mark = if start > 0 { "…" } else { "" };
    format!("{mark}{whole}")
}

/// The beginning of a text, to the end of a word.
fn head(text: &str) -> String {
    let end = text
        .char_indices()
        .nth(CONTEXT)
        .map_or(text.len(), |(at, _)| at);
    let cut = &text[..end];
    if end == text.len() {
        return cut.to_owned();
    }
    let whole = cut.rfind(' ').map_or(cut, |blank| &cut[..blank]);
    format!("{whole}…")
}
