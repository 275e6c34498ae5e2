//! Plans to start from: an empty one, and two whole examples written by us with invented names.
//!
//! Knows the domain and reads deadlines through `timing`; no clock, no randomness: year, day and ids
//! are handed in.

mod build;
mod english;
mod russian;
mod title;

use crate::domain::{
    Activity, Column, ColumnId, ColumnKind, Entry, EntryId, IdSource, Language, Plan, PlanId,
    SchoolYear, Section, SectionId, Status,
};
use crate::timing::presets;
use chrono::NaiveDate;
use std::sync::Arc;

/// What a new plan starts from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Template {
    /// Title and one section with an empty row.
    Empty,
    /// A district association of school librarians, in Russian.
    Russian,
    /// A network of school librarians, in English.
    English,
}

impl Template {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Empty, Self::Russian, Self::English];

    /// The example in `language`.
    pub fn example(language: Language) -> Self {
        match language {
            Language::Russian => Self::Russian,
            Language::English => Self::English,
        }
    }
}

/// What the author says of a new plan before it is made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wish {
    /// What it starts from.
    pub template: Template,
    /// Name of the association; may be empty.
    pub association: String,
    /// Calendar year in which its school year begins.
    pub first_year: i32,
    /// Language of an empty plan; an example has its own.
    pub language: Language,
}

/// Makes the plan of `wish` as it stands on the day `today`.
pub fn plan(wish: &Wish, today: NaiveDate, ids: &mut IdSource) -> Plan {
    let mut plan = match wish.template {
        Template::Empty => empty(wish.language, &wish.association, wish.first_year, ids),
        Template::Russian => russian(wish.first_year, ids),
        Template::English => english(wish.first_year, ids),
    };
    if wish.template != Template::Empty {
        rename(&mut plan, &wish.association);
        as_of(&mut plan, today);
    }
    plan
}

/// A plan of `association` with a title, one section and one empty row. The name may be empty.
pub fn empty(language: Language, association: &str, first_year: i32, ids: &mut IdSource) -> Plan {
    let year = year(language, first_year);
    let mut plan = Plan::new(PlanId::next(ids), language, year);
    rename(&mut plan, association);
    plan.heading.title = title::of(language, &plan.heading.organisation, &plan.year.label());
    let section = Section {
        columns: columns(language, ids),
        ..Section::new(SectionId::next(ids), first_section(language))
    };
    let row = Entry::Activity(Activity::new(EntryId::next(ids)));
    build::add_section(&mut plan, section, vec![Arc::new(row)]);
    plan
}

/// The example of a district association of school librarians, in Russian: about thirty activities,
/// four meetings, deadlines of every kind, one of them deliberately not readable.
pub fn russian(first_year: i32, ids: &mut IdSource) -> Plan {
    build::plan(&russian::TEXT, year(Language::Russian, first_year), ids)
}

/// The example of a network of school librarians, in English; as [`russian`].
pub fn english(first_year: i32, ids: &mut IdSource) -> Plan {
    build::plan(&english::TEXT, year(Language::English, first_year), ids)
}

/// The school year a new plan starts with: Russian quarters, or English terms.
fn year(language: Language, first_year: i32) -> SchoolYear {
    match language {
        Language::Russian => presets::russian_quarters(first_year, language),
        Language::English => presets::english_terms(first_year, language),
    }
}

/// The calendar year in which the school year begins that is planned on `today`: from June on the coming one.
pub fn planned_year(today: NaiveDate) -> i32 {
    SchoolYear::starting_year(today, 6)
}

/// Gives the plan another association, in its name and in its title. An empty name changes nothing.
fn rename(plan: &mut Plan, association: &str) {
    let association = association.split_whitespace().collect::<Vec<_>>().join(" ");
    if association.is_empty() {
        return;
    }
    plan.heading.title = title::of(plan.language, &association, &plan.year.label());
    plan.heading.organisation = association;
}

/// Makes what an example says of days after `today` still to come: nothing is held before its day.
fn as_of(plan: &mut Plan, today: NaiveDate) {
    let ahead = |entry: &Entry| {
        let day = entry.appointment().map(|appointment| appointment.date);
        day.is_some_and(|day| day > today)
    };
    let ids: Vec<EntryId> = plan
        .all_entries()
        .filter(|(_, entry)| ahead(entry))
        .map(|(_, entry)| entry.id())
        .collect();
    for id in ids {
        // The ids were just taken from the plan.
        plan.change_entry(id, still_planned).ok();
    }
}

fn still_planned(entry: &mut Entry) {
    match entry {
        Entry::Activity(activity) if activity.status == Status::Held => {
            activity.status = Status::Planned;
            activity.result.clear();
        }
        Entry::Meeting(meeting) if meeting.status == Status::Held => {
            meeting.status = Status::Planned;
            meeting.decision.clear();
        }
        _ => {}
    }
}

fn first_section(language: Language) -> &'static str {
    match language {
        Language::Russian => "Основные мероприятия",
        Language::English => "Main activities",
    }
}

fn columns(language: Language, ids: &mut IdSource) -> Vec<Column> {
    use ColumnKind::{Activity, Number, PlaceAndResponsible, Timing};
    let titles = match language {
        Language::Russian => ["№", "Мероприятия", "Сроки", "Место, ответственный"],
        Language::English => ["No.", "Activities", "When", "Place, responsible"],
    };
    [Number, Activity, Timing, PlaceAndResponsible]
        .into_iter()
        .zip(titles)
        .map(|(kind, title)| Column::new(ColumnId::next(ids), kind, title))
        .collect()
}
