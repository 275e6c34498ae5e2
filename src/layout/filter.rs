//! Which rows a filter shows: by section, person, status, form, deadline and words. Today is an argument.

use super::{now, placement, row_texts, terms};
use crate::domain::{Entry, EntryId, Plan, Reading, SectionId, Span, Status, letters};
use chrono::NaiveDate;
use std::cmp::Ordering;

/// A deadline's place in time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Due {
    /// Its last day has passed, and it was neither held nor cancelled.
    Late,
    /// It has a day or a term in the present month; what lasts longer than a quarter is left out.
    ThisMonth,
    /// It has no day and no deadline that is understood; what is due as needed or by schedule has one.
    NoDeadline,
}

impl Due {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Late, Self::ThisMonth, Self::NoDeadline];
}

/// Which rows are shown: those for which all that is set here holds. Empty texts ask for nothing.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filter {
    /// Rows of one section; one that the plan does not have asks for nothing.
    pub section: Option<SectionId>,
    /// Rows for which this person answers or speaks, as written in the plan.
    pub person: String,
    /// Rows that went so.
    pub status: Option<Status>,
    /// Rows of this form.
    pub form: String,
    /// Rows whose deadline lies there.
    pub due: Option<Due>,
    /// Rows in whose texts all these words stand, whole or in part.
    pub find: String,
}

impl Filter {
    /// Whether it asks for nothing, so that all rows are shown, notes too.
    pub fn is_empty(&self) -> bool {
        let texts = [&self.person, &self.form, &self.find];
        self.section.is_none()
            && self.status.is_none()
            && self.due.is_none()
            && texts.iter().all(|text| text.trim().is_empty())
    }
}

/// The rows that `filter` shows, in the order of their ids; never a note.
pub fn matching(plan: &Plan, filter: &Filter, today: NaiveDate) -> Vec<EntryId> {
    let due = filter.due.map(|due| due_rows(plan, due, today));
    let section = filter.section.filter(|id| plan.section(*id).is_some());
    let sought = folded(&filter.find);
    let mut rows = Vec::new();
    for (own, entry) in plan.all_entries() {
        let id = entry.id();
        let shows = !matches!(&**entry, Entry::Note(_))
            && section.is_none_or(|section| section == own.id)
            && filter
                .status
                .is_none_or(|s| own.takes_place() && entry.status() == Some(s))
            && due
                .as_ref()
                .is_none_or(|due| due.binary_search(&id).is_ok())
            && names_it(&row_texts::people(entry), &filter.person)
            && names_it(&row_texts::forms(entry), &filter.form)
            && has_words(plan, entry, &sought);
        if shows {
            rows.push(id);
        }
    }
    rows.sort_unstable();
    rows
}

/// Whether `wanted` is among `texts`, or nothing is wanted.
fn names_it(texts: &[&str], wanted: &str) -> bool {
    let wanted = wanted.trim();
    let same = |text: &&str| compare(text, wanted) == Ordering::Equal;
    wanted.is_empty() || texts.iter().any(same)
}

fn has_words(plan: &Plan, entry: &Entry, sought: &str) -> bool {
    if sought.trim().is_empty() {
        return true;
    }
    let text = folded(&row_texts::all(entry, plan.language));
    sought.split_whitespace().all(|word| text.contains(word))
}

/// Those who answer or speak in the plan, each once, in alphabetical order.
pub fn people(plan: &Plan) -> Vec<String> {
    distinct(plan, row_texts::people)
}

/// The forms that rows of the plan have, each once, in alphabetical order.
pub fn forms(plan: &Plan) -> Vec<String> {
    distinct(plan, row_texts::forms)
}

fn distinct(plan: &Plan, texts: fn(&Entry) -> Vec<&str>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (_, entry) in plan.all_entries() {
        for text in texts(entry) {
            let text = text.trim();
            let place = found.binary_search_by(|known| compare(known, text));
            if let (Err(place), false) = (place, text.is_empty()) {
                found.insert(place, text.to_owned());
            }
        }
    }
    found
}

/// Small letters, ё as е, every blank as one kind.
fn fold(letter: char) -> char {
    match letters::lower(letter) {
        'ё' => 'е',
        blank if blank.is_whitespace() => ' ',
        other => other,
    }
}

fn folded(text: &str) -> String {
    text.chars().map(fold).collect()
}

/// Alphabetical order, without regard to capitals, ё and kinds of blanks.
fn compare(one: &str, other: &str) -> Ordering {
    let (one, other) = (one.trim(), other.trim());
    one.chars().map(fold).cmp(other.chars().map(fold))
}

fn due_rows(plan: &Plan, due: Due, today: NaiveDate) -> Vec<EntryId> {
    let mut rows = match due {
        Due::Late | Due::ThisMonth => placed(plan, due, today),
        Due::NoDeadline => without_deadline(plan),
    };
    rows.sort_unstable();
    rows
}

fn placed(plan: &Plan, wanted: Due, today: NaiveDate) -> Vec<EntryId> {
    let placement = placement::of(plan);
    if wanted == Due::Late {
        let mut over = now::over(&placement, today);
        over.retain(|id| now::is_open(plan.entry(*id).and_then(|entry| entry.status())));
        return over;
    }
    let month = Span::month_of(today);
    let soon = |row: &placement::Placed| {
        let mut parts = row.parts.iter();
        parts.any(|part| !part.lasts() && part.span.overlaps(month))
    };
    let rows = placement.rows.iter().filter(|row| soon(row));
    rows.map(|row| row.id).collect()
}

/// Rows that have no day and no deadline that is understood, in the order of the document.
pub fn without_deadline(plan: &Plan) -> Vec<EntryId> {
    let mut rows = Vec::new();
    for section in plan.sections() {
        if !section.takes_place() {
            continue;
        }
        for (entry, term) in terms::of_section(plan, section) {
            let is_row = !matches!(&**entry, Entry::Note(_));
            let told =
                terms::in_force(entry, term).is_some_and(|term| term.reading != Reading::Unknown);
            if is_row && !told && entry.appointment().is_none() {
                rows.push(entry.id());
            }
        }
    }
    rows
}
