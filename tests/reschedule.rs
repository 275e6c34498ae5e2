//! Moving rows in time: what a drop on a day, a month or the tray does to appointment and term, and what it never does.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

mod support;

use chrono::NaiveDate;
use metodplan::command::reschedule::{Held, Target, follow, reschedule};
use metodplan::domain::{
    Activity, Appointment, Entry, EntryId, IdSource, Language, Plan, PlanId, ReadingOrigin,
    Section, SectionId, Span, Timing,
};
use metodplan::layout::placement::{self, Part, PartKind};
use metodplan::layout::terms;
use metodplan::timing::{notation, presets};
use proptest::prelude::*;
use support::dice::Dice;
use support::laws::runs;
use support::plans::plan;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// A plan of 2026–2027 with rows of these terms; empty for a row that takes its term from above.
fn plan_of(terms: &[&str]) -> (Plan, Vec<EntryId>) {
    let mut ids = IdSource::new(1);
    let year = presets::russian_quarters(2026, Language::Russian);
    let mut plan = Plan::new(PlanId::next(&mut ids), Language::Russian, year);
    let section = Section::new(SectionId::next(&mut ids), "");
    let section_id = section.id;
    plan.insert_section(0, section, Vec::new())
        .expect("an empty plan");
    let mut rows = Vec::new();
    for term in terms {
        let id = EntryId::next(&mut ids);
        let timing = match notation::parse(term) {
            None => Timing::Inherited,
            Some(reading) => Timing::Stated {
                wording: format!("<{term}>"),
                reading,
                origin: ReadingOrigin::Derived,
            },
        };
        let activity = Activity {
            timing,
            ..Activity::new(id)
        };
        plan.push_entry(section_id, Entry::Activity(activity))
            .expect("a new id");
        rows.push(id);
    }
    (plan, rows)
}

/// The most exact part of a row.
fn part(plan: &Plan, id: EntryId) -> Option<Part> {
    let placement = placement::of(plan);
    let row = placement.rows.iter().find(|row| row.id == id)?;
    row.best_in(Span::new(day("1900-01-01"), day("2300-01-01")).expect("in order"))
        .map(|item| item.part)
}

fn held(plan: &Plan, id: EntryId) -> Held {
    let part = part(plan, id);
    let span = part.map_or(plan.year.span(), |part| part.span);
    Held {
        id,
        span,
        run: part.is_some_and(|part| part.kind == PartKind::Run),
        grabbed: span.first(),
    }
}

/// «term | day agreed on» of each row, after the row `at` was put on `target`.
fn moved(terms: &[&str], at: usize, appointment: Option<&str>, target: Target) -> Vec<String> {
    let (mut plan, rows) = plan_of(terms);
    let agreed = appointment.map(|date| Appointment {
        start: chrono::NaiveTime::from_hms_opt(15, 0, 0),
        ..Appointment::on(day(date))
    });
    metodplan::command::Command::SetAppointment(rows[at], agreed)
        .apply(&mut plan)
        .expect("an activity");
    let command = reschedule(&plan, held(&plan, rows[at]), target);
    if let Some(command) = command {
        command.apply(&mut plan).expect("the row is there");
    }
    rows.iter()
        .map(|id| {
            let term = terms::of_entry(&plan, *id);
            let day = plan.entry(*id).and_then(|entry| entry.appointment());
            let day = day.map_or(String::new(), |day| {
                let hour = day.start.map_or(String::new(), |hour| hour.to_string());
                format!(" | {} {hour}", day.date)
            });
            let wording = term.map_or(String::new(), |term| term.wording);
            format!("{wording}{day}").trim().to_owned()
        })
        .collect()
}

#[test]
fn from_the_tray_to_a_day_the_day_is_agreed_on_and_the_words_stay() {
    let to = Target::Day(day("2026-11-14"));
    assert_eq!(
        moved(&["months 11"], 0, None, to),
        ["<months 11> | 2026-11-14"]
    );
    assert_eq!(
        moved(&["date 11-20"], 0, None, to),
        ["<date 11-20> | 2026-11-14"]
    );
}

#[test]
fn from_day_to_day_the_hour_is_kept() {
    let to = Target::Day(day("2026-11-14"));
    let rows = moved(&["months 11"], 0, Some("2026-11-02"), to);
    assert_eq!(rows, ["<months 11> | 2026-11-14 15:00:00"]);
}

#[test]
fn back_to_the_tray_the_day_is_cleared_and_a_term_that_was_a_day_becomes_its_month() {
    let to = Target::Month(day("2026-11-01"));
    assert_eq!(
        moved(&["months 11"], 0, Some("2026-11-02"), to),
        ["<months 11>"]
    );
    assert_eq!(moved(&["year"], 0, Some("2026-11-02"), to), ["<year>"]);
    assert_eq!(moved(&["date 11-20"], 0, None, to), ["ноябрь"]);
    assert_eq!(moved(&[""], 0, Some("2026-11-02"), to), ["ноябрь"]);
}

#[test]
fn to_another_month_the_term_is_rewritten_and_the_day_goes() {
    let to = Target::Month(day("2027-02-01"));
    assert_eq!(moved(&["months 11"], 0, None, to), ["февраль"]);
    assert_eq!(
        moved(&["months 11"], 0, Some("2026-11-02"), to),
        ["февраль"]
    );
    assert_eq!(
        moved(&["week last of 11"], 0, None, to),
        ["последняя неделя февраля"]
    );
    assert_eq!(moved(&["date 11-20"], 0, None, to), ["февраль"]);
}

#[test]
fn a_run_of_days_moves_whole_and_its_edges_by_themselves() {
    let to = Target::Day(day("2026-12-29"));
    assert_eq!(
        moved(&["dates 10-05..10-09"], 0, None, to),
        ["29 декабря – 2 января"]
    );
    let days = Span::new(day("2026-10-05"), day("2026-10-07")).expect("in order");
    assert_eq!(
        moved(&["dates 10-05..10-09"], 0, None, Target::Days(days)),
        ["5–7 октября"]
    );
}

#[test]
fn one_of_several_days_moves_and_the_others_stay_in_the_term() {
    let to = Target::Day(day("2026-10-16"));
    assert_eq!(
        moved(&["dates 10-15,11-20"], 0, None, to),
        ["16 октября, 20 ноября"]
    );
}

#[test]
fn a_row_that_took_its_term_from_the_moved_one_keeps_what_it_had() {
    let to = Target::Month(day("2027-02-01"));
    let rows = moved(&["months 11", "", ""], 0, None, to);
    assert_eq!(rows, ["февраль", "<months 11>", "<months 11>"]);
    let rows = moved(&["months 11", "", ""], 1, None, to);
    assert_eq!(rows, ["<months 11>", "февраль", "<months 11>"]);
    assert_eq!(moved(&["", ""], 0, Some("2026-11-02"), to), ["февраль", ""]);
}

#[test]
fn what_is_there_already_is_not_moved() {
    let (plan, rows) = plan_of(&["months 11"]);
    let held = held(&plan, rows[0]);
    assert_eq!(
        reschedule(&plan, held, Target::Month(day("2026-11-01"))),
        None
    );
}

/// The term after it followed the day agreed on; nothing when the day is within it.
#[track_caller]
fn followed(term: &str, date: &str) -> Option<String> {
    let (mut plan, rows) = plan_of(&[term]);
    let agreed = Some(Appointment::on(day(date)));
    metodplan::command::Command::SetAppointment(rows[0], agreed)
        .apply(&mut plan)
        .expect("an activity");
    follow(&plan, rows[0])?.apply(&mut plan).expect("it fits");
    assert_eq!(
        follow(&plan, rows[0]),
        None,
        "the day is within the term now"
    );
    terms::of_entry(&plan, rows[0]).map(|term| term.wording)
}

#[test]
fn a_day_outside_the_term_can_be_followed_by_the_term_and_one_within_it_cannot() {
    for (term, date) in [
        ("months 11", "2026-11-30"),
        ("year", "2026-11-30"),
        ("until 11-15", "2026-11-01"),
        ("every month", "2026-11-01"),
        ("asneeded", "2026-11-01"),
        ("unknown", "2026-11-01"),
    ] {
        assert_eq!(followed(term, date), None, "{term}");
    }
    for (term, date, expected) in [
        ("months 11", "2026-12-03", "декабрь"),
        ("date 11-20", "2026-12-03", "3 декабря"),
        ("begin of 11", "2026-12-03", "начало декабря"),
        ("begin of 11", "2026-12-23", "декабрь"),
        ("months 10-11", "2026-12-03", "декабрь–январь"),
        ("quarter 1", "2026-12-03", "декабрь"),
        ("months 05", "2027-09-03", "сентябрь 2027"),
    ] {
        assert_eq!(followed(term, date).as_deref(), Some(expected), "{term}");
    }
}

proptest! {
    #![proptest_config(runs(400))]

    #[test]
    fn a_move_changes_no_other_row_and_puts_its_own_where_it_was_told(seed in any::<u64>(), size in 1_usize..5) {
        let mut dice = Dice::new(seed);
        let before = plan(seed, size, true);
        let rows: Vec<_> = placement::of(&before).rows;
        prop_assume!(!rows.is_empty());
        let row = &rows[dice.below(rows.len())];
        let first = before.year.span().first();
        let date = first + chrono::Days::new(u64::try_from(dice.below(365)).expect("small"));
        let target = if dice.below(2) == 0 { Target::Day(date) } else { Target::Month(date) };
        let mut after = before.clone();
        if let Some(command) = reschedule(&before, held(&before, row.id), target) {
            let inverse = command.apply(&mut after).expect("the row is there");
            for (_, entry) in before.all_entries().filter(|(_, entry)| entry.id() != row.id) {
                let reading = |plan: &Plan| terms::of_entry(plan, entry.id()).map(|term| (term.reading, term.wording));
                prop_assert_eq!(reading(&before), reading(&after));
            }
            let now = placement::of(&after).rows;
            let now = now.iter().find(|placed| placed.id == row.id).expect("still there");
            let there = now.parts.iter().any(|part| match target {
                Target::Day(date) => part.span.first() == date,
                Target::Month(date) => part.span.overlaps(Span::month_of(date)),
                Target::Days(_) => false,
            });
            prop_assert!(there, "{:?} after {:?}", now.parts, target);
            inverse.apply(&mut after).expect("an inverse always fits");
        }
        prop_assert_eq!(&after, &before);
    }
}
