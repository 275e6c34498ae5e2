//! Rows that want a look after they were brought to another year, and why. Values and their short notation; the words
//! are in `i18n`.

use crate::domain::{EntryId, Status, day};
use chrono::NaiveDate;

/// Why somebody should look.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reason {
    /// The day is a holiday, or in a break, or a weekend, as the year before it was not.
    DayOff(NaiveDate),
    /// The month has no such week: the day is in the one beside.
    OtherWeek,
    /// The year has no 29 February.
    NoSuchDay,
    /// The deadline is not understood: its words stayed.
    Unread,
    /// The words of the deadline do not say the day that was chosen for them.
    Chosen,
    /// The deadline names a year far from the plan's.
    OtherYear,
    /// An anniversary: its number is another one now.
    Anniversary,
    /// A year is named in words.
    YearInWords,
    /// A day with its year stands in the text.
    DateInText,
    /// It was cancelled.
    WasCancelled,
    /// It had been moved.
    WasMoved,
}

/// The names of the reasons in the notation.
const NAMES: [(Reason, &str); 10] = [
    (Reason::OtherWeek, "week"),
    (Reason::NoSuchDay, "day"),
    (Reason::Unread, "unread"),
    (Reason::Chosen, "chosen"),
    (Reason::OtherYear, "year"),
    (Reason::Anniversary, "anniversary"),
    (Reason::YearInWords, "words"),
    (Reason::DateInText, "date"),
    (Reason::WasCancelled, "cancelled"),
    (Reason::WasMoved, "moved"),
];

/// A row that wants a look.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Look {
    /// The row.
    pub entry: EntryId,
    /// Why, each reason once; at least one.
    pub reasons: Vec<Reason>,
}

/// Adds the row `entry`, if there is a reason to.
pub(super) fn add(looks: &mut Vec<Look>, entry: EntryId, reasons: Vec<Reason>) {
    let mut once: Vec<Reason> = Vec::new();
    for reason in reasons {
        if !once.contains(&reason) {
            once.push(reason);
        }
    }
    if !once.is_empty() {
        looks.push(Look {
            entry,
            reasons: once,
        });
    }
}

pub(super) fn of_status(status: Option<Status>) -> Option<Reason> {
    match status? {
        Status::Cancelled => Some(Reason::WasCancelled),
        Status::Moved => Some(Reason::WasMoved),
        Status::Planned | Status::Held => None,
    }
}

/// A line for each row: its id, then the reasons. To be kept beside the plan.
pub fn print(looks: &[Look]) -> String {
    let mut text = String::new();
    for look in looks {
        text.push_str(&look.entry.to_string());
        for reason in &look.reasons {
            text.push(' ');
            match reason {
                Reason::DayOff(day) => text.push_str(&day.to_string()),
                other => text.push_str(name_of(*other)),
            }
        }
        text.push('\n');
    }
    text
}

fn name_of(reason: Reason) -> &'static str {
    let known = NAMES.iter().find(|(own, _)| *own == reason);
    known.map_or("", |(_, name)| name)
}

/// Reads what [`print`] wrote; what is not understood is passed over.
pub fn parse(text: &str) -> Vec<Look> {
    let line = |line: &str| {
        let mut words = line.split(' ');
        let entry = words.next()?.parse().ok()?;
        let reasons: Vec<Reason> = words.filter_map(reason_of).collect();
        (!reasons.is_empty()).then_some(Look { entry, reasons })
    };
    text.lines().filter_map(line).collect()
}

fn reason_of(word: &str) -> Option<Reason> {
    if let Some(day) = day::read(word) {
        return Some(Reason::DayOff(day));
    }
    let known = NAMES.iter().find(|(_, name)| *name == word);
    known.map(|(reason, _)| *reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_read_back_from_their_notation() {
        let day = "2027-11-04".parse().expect("a day");
        let mut looks: Vec<Look> = Vec::new();
        for (at, (reason, _)) in NAMES.into_iter().enumerate() {
            let reasons = vec![reason, Reason::DayOff(day), reason];
            add(&mut looks, EntryId::from(at as u64), reasons);
        }
        add(&mut looks, EntryId::from(99), Vec::new());
        assert_eq!(looks.len(), NAMES.len());
        assert_eq!(parse(&print(&looks)), looks);
        assert_eq!(parse("x week\n0000000000000001 strange\n\n"), []);
    }
}
