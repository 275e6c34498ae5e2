//! Small plans to be brought to another year, and what is looked at afterwards.

use metodplan::domain::{
    Activity, Entry, EntryId, IdSource, Language, Plan, PlanId, ReadingOrigin, Section, SectionId,
    Timing,
};
use metodplan::rollover::{Choices, Days, NextYear, Reason};
use metodplan::timing::{self, presets};

pub fn ids() -> IdSource {
    IdSource::new(11)
}

pub fn choices(first_year: i32) -> Choices {
    Choices {
        first_year,
        days: Days::Move,
        years: None,
    }
}

/// A plan of `first_year` with one section of these rows.
pub fn plan_of(first_year: i32, language: Language, rows: Vec<Entry>) -> Plan {
    let mut ids = ids();
    let year = match language {
        Language::Russian => presets::russian_quarters(first_year, language),
        Language::English => presets::english_terms(first_year, language),
    };
    let mut plan = Plan::new(PlanId::next(&mut ids), language, year);
    let section = Section::new(SectionId::next(&mut ids), "Работа");
    let id = section.id;
    plan.insert_section(0, section, Vec::new())
        .expect("a new section");
    for row in rows {
        plan.push_entry(id, row).expect("a new row");
    }
    plan
}

pub fn row(text: &str) -> Activity {
    Activity {
        text: text.to_owned(),
        ..Activity::new(EntryId::from(500))
    }
}

pub fn stated(wording: &str, language: Language, first_year: i32) -> Timing {
    let year = plan_of(first_year, language, Vec::new()).year;
    Timing::Stated {
        wording: wording.to_owned(),
        reading: timing::read(wording, language, &year),
        origin: ReadingOrigin::Derived,
    }
}

pub fn only(next: &NextYear) -> &Entry {
    next.plan.all_entries().next().expect("a row").1
}

pub fn reasons(next: &NextYear) -> Vec<Reason> {
    next.looks
        .iter()
        .flat_map(|look| look.reasons.clone())
        .collect()
}
