//! Editing a school year: what is refused and why, what is kept, and that deadlines follow.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

use chrono::NaiveDate;
use metodplan::command::set_year::set_year;
use metodplan::domain::year_draft::{YearDraft, YearFaultKind, YearLine, YearList};
use metodplan::domain::{IdSource, Language, SchoolYear, Timing};
use metodplan::sample;
use metodplan::timing::{self, memorable, presets};

#[expect(clippy::unnecessary_wraps, reason = "a draft may lack a day")]
fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().expect("a date"))
}

fn draft() -> YearDraft {
    YearDraft::of(&presets::russian_quarters(2026, Language::Russian))
}

fn faults(draft: &YearDraft) -> Vec<(YearList, usize, YearFaultKind)> {
    let faults = draft.year().expect_err("a fault");
    faults
        .iter()
        .map(|fault| (fault.list, fault.line, fault.kind))
        .collect()
}

#[test]
fn every_preset_comes_back_from_its_draft_unchanged() {
    for preset in [
        presets::russian_quarters,
        presets::russian_trimesters,
        presets::semesters,
        presets::english_terms,
    ] {
        for first in [1999, 2023, 2026] {
            let mut year = preset(first, Language::Russian);
            year.memorable = memorable::dates(Language::Russian, &year);
            assert_eq!(YearDraft::of(&year).year(), Ok(year));
        }
    }
}

#[test]
fn reversed_missing_outside_and_overlapping_days_are_refused_where_they_stand() {
    let mut draft = draft();
    let breaks = draft.lines_mut(YearList::Breaks);
    breaks[0].last = day("2026-10-01");
    breaks[1].first = None;
    breaks[2].first = day("2025-03-01");
    draft.lines_mut(YearList::Holidays).push(YearLine {
        name: "Выборы".to_owned(),
        first: day("2027-01-05"),
        ..YearLine::default()
    });
    assert_eq!(
        faults(&draft),
        [
            (YearList::Breaks, 0, YearFaultKind::Reversed),
            (YearList::Breaks, 1, YearFaultKind::NoDay),
            (YearList::Breaks, 2, YearFaultKind::Outside),
            (YearList::Holidays, 9, YearFaultKind::Overlaps(1)),
        ]
    );
}

#[test]
fn lines_are_put_in_order_empty_ones_are_left_out_and_one_day_needs_no_end() {
    let mut draft = draft();
    let holidays = draft.lines_mut(YearList::Holidays);
    holidays.push(YearLine::default());
    holidays.push(YearLine {
        name: "День города".to_owned(),
        first: day("2026-09-12"),
        ..YearLine::default()
    });
    let year = draft.year().expect("a year");
    assert_eq!(year.holidays.len(), 10);
    assert_eq!(year.holidays[0].name, "День города");
    assert_eq!(year.holidays[0].span.days(), 1);
}

#[test]
fn a_memorable_date_needs_a_name() {
    let mut draft = draft();
    draft.lines_mut(YearList::Memorable).push(YearLine {
        when: Some((
            "27 мая".to_owned(),
            timing::read("27 мая", Language::Russian, &year()),
        )),
        ..YearLine::default()
    });
    assert_eq!(
        faults(&draft),
        [(YearList::Memorable, 0, YearFaultKind::NoName)]
    );
}

fn year() -> SchoolYear {
    presets::russian_quarters(2026, Language::Russian)
}

#[test]
fn another_year_is_one_step_and_reads_what_depends_on_it_anew() {
    let mut plan = sample::empty(Language::Russian, "", 2026, &mut IdSource::new(1));
    let id = plan
        .all_entries()
        .next()
        .map(|(_, entry)| entry.id())
        .expect("a row");
    let wording = "осень 2026";
    plan.change_entry(id, |entry| {
        *entry.timing_mut().expect("a timing") = Timing::Stated {
            wording: wording.to_owned(),
            reading: timing::read(wording, Language::Russian, &year()),
            origin: metodplan::domain::ReadingOrigin::Derived,
        };
    })
    .expect("the row is there");
    let before = plan.clone();
    let later = SchoolYear::new(2031, 9).expect("a year");
    let command = set_year(&plan, later.clone()).expect("a change");
    let inverse = command.apply(&mut plan).expect("applied");
    let reading = |plan: &metodplan::domain::Plan| {
        let entry = plan.entry(id).expect("the row");
        entry.timing().and_then(|timing| timing.reading().cloned())
    };
    assert_eq!(
        reading(&plan),
        Some(timing::read(wording, Language::Russian, &later))
    );
    assert_ne!(reading(&plan), reading(&before));
    inverse.apply(&mut plan).expect("taken back");
    assert_eq!(plan, before);
    assert_eq!(set_year(&plan, plan.year.clone()), None);
}
