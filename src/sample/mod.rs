//! Plans to start from, all written by us: an empty one, templates with blanks where names go, and a whole example
//! with invented names; each in both languages.
//!
//! All but the empty one are plan files beside this module, for the school year 2026–2027; the page fetches one when it
//! is wanted, so that its text does not travel with the program. Here it is brought to the year that is asked for.
//! No clock, no randomness: year, day and ids are handed in.

mod title;

use crate::domain::{
    Activity, Column, ColumnId, ColumnKind, Entry, EntryId, IdSource, Language, Plan, PlanId,
    SchoolYear, Section, SectionId, Status,
};
use crate::format::json::{self, OpenError};
use crate::timing::{august, presets};
use chrono::{Datelike, NaiveDate};
use std::sync::Arc;

/// The calendar year in which the examples' own school year begins.
const WRITTEN_FOR: i32 = 2026;

/// What a new plan starts from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Template {
    /// Title and one section with an empty row.
    Empty,
    /// A district association of school librarians.
    Librarians,
    /// An association of teachers of one subject.
    Subject,
    /// An association of form teachers.
    Classes,
    /// A school library.
    Library,
    /// A whole plan of an association of school librarians, with names and with a year half gone.
    Example,
}

impl Template {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 6] = [
        Self::Librarians,
        Self::Subject,
        Self::Classes,
        Self::Library,
        Self::Empty,
        Self::Example,
    ];

    /// Its plan file beside this module in `language`; none for the empty one.
    pub fn file(self, language: Language) -> Option<&'static str> {
        let (russian, english) = match self {
            Self::Empty => return None,
            Self::Librarians => (
                "templates/librarians.ru.plan.json",
                "templates/librarians.en.plan.json",
            ),
            Self::Subject => (
                "templates/subject.ru.plan.json",
                "templates/subject.en.plan.json",
            ),
            Self::Classes => (
                "templates/classes.ru.plan.json",
                "templates/classes.en.plan.json",
            ),
            Self::Library => (
                "templates/library.ru.plan.json",
                "templates/library.en.plan.json",
            ),
            Self::Example => ("russian.plan.json", "english.plan.json"),
        };
        Some(match language {
            Language::Russian => russian,
            Language::English => english,
        })
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
    /// Language of the plan.
    pub language: Language,
}

/// Makes the plan of `wish` as it stands on the day `today`; `file` is the text of [`Template::file`].
///
/// # Errors
/// [`OpenError`] when `file` is not the text of a plan file.
pub fn plan(
    wish: &Wish,
    file: &str,
    today: NaiveDate,
    ids: &mut IdSource,
) -> Result<Plan, OpenError> {
    let year = wish.first_year;
    if wish.template == Template::Empty {
        return Ok(empty(wish.language, &wish.association, year, ids));
    }
    let mut plan = example(file, year, ids)?;
    rename(&mut plan, &wish.association);
    as_of(&mut plan, today);
    Ok(plan)
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
    // Refused only for ids that repeat, and one source gives none twice.
    plan.insert_section(0, section, vec![Arc::new(row)]).ok();
    plan
}

/// The plan whose file is `text`, for the school year that begins in `first_year`: years in the text
/// are moved, a day agreed on stays the same weekday of the same week of its month.
///
/// # Errors
/// [`OpenError`] when `text` is not a plan file.
pub fn example(text: &str, first_year: i32, ids: &mut IdSource) -> Result<Plan, OpenError> {
    let text = text
        .replace(&(WRITTEN_FOR + 1).to_string(), "%2")
        .replace(&WRITTEN_FOR.to_string(), &first_year.to_string())
        .replace("%2", &(first_year + 1).to_string());
    let mut plan = json::read(&text)?.plan;
    plan.id = PlanId::next(ids);
    let from_august = plan.year.first_month() == 8;
    plan.year = year(plan.language, first_year);
    if from_august {
        plan.year = august::year_from_august(&plan.year, plan.language);
    }
    let entries: Vec<EntryId> = plan.all_entries().map(|(_, entry)| entry.id()).collect();
    for id in entries {
        // The ids were just taken from the plan.
        plan.change_entry(id, |entry| keep_weekday(entry, first_year))
            .ok();
    }
    Ok(plan)
}

/// Moves a day that was brought over from [`WRITTEN_FOR`] to the weekday that it was then.
fn keep_weekday(entry: &mut Entry, first_year: i32) {
    let Some(Some(appointment)) = entry.appointment_mut() else {
        return;
    };
    let now = appointment.date;
    let was = now.with_year(now.year() - first_year + WRITTEN_FOR);
    let nth = u8::try_from(now.day0() / 7 + 1).unwrap_or(1);
    let moved = was.and_then(|was| {
        NaiveDate::from_weekday_of_month_opt(now.year(), now.month(), was.weekday(), nth)
    });
    appointment.date = moved.unwrap_or(now);
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
pub fn rename(plan: &mut Plan, association: &str) {
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
