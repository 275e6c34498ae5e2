//! How rows went: marks with their days and terms, what is late, what matters now.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

mod support;

use chrono::NaiveDate;
use metodplan::command::reschedule::{Held, Target, reschedule};
use metodplan::command::{Command, tracking};
use metodplan::domain::{
    Activity, Appointment, Entry, EntryId, IdSource, Language, Plan, ReadingOrigin, Status, Timing,
};
use metodplan::layout::filter::{Due, Filter, matching};
use metodplan::layout::{now, placement, terms};
use metodplan::{sample, timing};
use proptest::prelude::*;
use std::sync::Arc;
use support::dice::Dice;
use support::laws::runs;
use support::plans::plan as any_plan;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn stated(wording: &str, plan: &Plan) -> Timing {
    Timing::Stated {
        wording: wording.to_owned(),
        reading: timing::read(wording, Language::Russian, &plan.year),
        origin: ReadingOrigin::Derived,
    }
}

/// A row: its term, how it went, the day agreed on.
type Row<'a> = (&'a str, Status, Option<&'a str>);

fn plan(rows: &[Row]) -> (Plan, Vec<EntryId>) {
    let mut ids = IdSource::new(5);
    let mut plan = sample::empty(Language::Russian, "", 2026, &mut ids);
    let section = plan.sections()[0].id;
    let mut made = Vec::new();
    for (n, (wording, status, appointed)) in rows.iter().enumerate() {
        let mut row = Activity::new(EntryId::next(&mut ids));
        row.status = *status;
        row.appointment = appointed.map(|text| Appointment::on(day(text)));
        row.timing = stated(wording, &plan);
        made.push(row.id);
        plan.insert_entry(section, n, Arc::new(Entry::Activity(row)))
            .expect("a new row");
    }
    (plan, made)
}

const TODAY: &str = "2026-11-12";

/// The day that a tap writes down for a row with this day agreed on.
#[track_caller]
fn check_held(appointed: Option<&str>, expected: &str) {
    let (mut plan, ids) = plan(&[("ноябрь", Status::Planned, appointed)]);
    let mark = tracking::mark(&plan, ids[0], Status::Held, day(TODAY));
    mark.expect("not held yet").apply(&mut plan).expect("a row");
    let entry = plan.entry(ids[0]).expect("there");
    assert_eq!(entry.status(), Some(Status::Held));
    assert_eq!(entry.held(), Some(day(expected)));
    assert_eq!(
        entry.appointment().map(|day| day.date),
        appointed.map(day),
        "the day agreed on stays"
    );
}

#[test]
fn a_tap_says_held_on_the_day_agreed_on_or_today() {
    check_held(Some("2026-11-05"), "2026-11-05");
    check_held(Some(TODAY), TODAY);
    check_held(Some("2026-11-20"), TODAY);
    check_held(None, TODAY);
}

proptest! {
    #![proptest_config(runs(300))]

    #[test]
    fn marks_are_taken_back_exactly_and_a_second_tap_undoes_the_first(seed in any::<u64>(), size in 1_usize..5) {
        let mut now = any_plan(seed, size, true);
        let mut dice = Dice::new(seed);
        let ids: Vec<_> = now.all_entries().map(|(_, entry)| entry.id()).collect();
        for id in ids {
            let before = now.clone();
            let status = dice.pick(&Status::ALL);
            let Some(mark) = tracking::mark(&now, id, status, day(TODAY)) else {
                let has = now.entry(id).expect("there").status();
                prop_assert!(has.is_none_or(|has| has == status));
                continue;
            };
            let inverse = mark.apply(&mut now).expect("a row");
            let entry = now.entry(id).expect("there").clone();
            prop_assert_eq!(entry.status(), Some(status));
            prop_assert_eq!(entry.held().is_some(), status == Status::Held);
            if status == Status::Held {
                let back = tracking::next(&now, id).expect("a row");
                let moved = entry.moved().is_some();
                prop_assert_eq!(back, if moved { Status::Moved } else { Status::Planned });
            } else {
                prop_assert_eq!(tracking::next(&now, id), Some(Status::Held));
            }
            inverse.apply(&mut now).expect("an inverse always fits");
            prop_assert_eq!(&now, &before);
        }
    }

    #[test]
    fn a_row_stands_in_one_group_of_now_and_late_is_what_the_filter_calls_late(seed in any::<u64>(), size in 1_usize..6, offset in 0_u64..500) {
        let plan = any_plan(seed, size, false);
        let today = plan.year.span().first() + chrono::Days::new(offset);
        let found = now::of(&plan, &placement::of(&plan), today);
        let ids = |items: &[placement::Item]| items.iter().map(|item| item.id).collect::<Vec<_>>();
        let mut late = ids(&found.late);
        late.sort_unstable();
        let filter = Filter { due: Some(Due::Late), ..Filter::default() };
        prop_assert_eq!(&late, &matching(&plan, &filter, today));
        let mut all = late;
        all.extend(ids(&found.this_month));
        all.extend(ids(&found.without_day));
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        prop_assert_eq!(all.len(), count);
    }
}

#[test]
fn a_row_that_was_moved_is_due_by_its_new_term_and_keeps_the_official_one() {
    let (mut plan, ids) = plan(&[
        ("октябрь", Status::Moved, None),
        ("октябрь", Status::Planned, None),
    ]);
    let moved = stated("декабрь", &plan);
    Command::SetMoved(ids[0], moved)
        .apply(&mut plan)
        .expect("a row");
    let late = now::over(&placement::of(&plan), day(TODAY));
    assert_eq!(late, [ids[1]], "December is to come");
    let words = |term: Option<terms::Term>| term.map(|term| term.wording);
    assert_eq!(
        words(terms::of_entry(&plan, ids[0])).as_deref(),
        Some("октябрь")
    );
    assert_eq!(words(terms::due(&plan, ids[0])).as_deref(), Some("декабрь"));
    // Carried to another month, the new term goes and the official one stays.
    let part = placement::of(&plan).rows[0].parts[0];
    let taken = Held {
        id: ids[0],
        span: part.span,
        run: false,
        grabbed: part.span.first(),
    };
    let carried = reschedule(&plan, taken, Target::Month(day("2027-02-01")));
    carried
        .expect("another month")
        .apply(&mut plan)
        .expect("a row");
    assert_eq!(
        words(terms::of_entry(&plan, ids[0])).as_deref(),
        Some("октябрь")
    );
    assert_eq!(words(terms::due(&plan, ids[0])).as_deref(), Some("февраль"));
    let back = tracking::mark(&plan, ids[0], Status::Planned, day(TODAY));
    back.expect("was moved").apply(&mut plan).expect("a row");
    assert_eq!(words(terms::due(&plan, ids[0])).as_deref(), Some("октябрь"));
}

/// Which rows stand in each group, by their places.
#[track_caller]
fn check_now(rows: &[Row], this_month: &[usize], late: &[usize], without_day: &[usize]) {
    let (plan, ids) = plan(rows);
    let found = now::of(&plan, &placement::of(&plan), day(TODAY));
    let places = |items: &[placement::Item]| {
        let place = |item: &placement::Item| ids.iter().position(|id| *id == item.id);
        items.iter().filter_map(place).collect::<Vec<_>>()
    };
    assert_eq!(places(&found.this_month), this_month, "this month");
    assert_eq!(places(&found.late), late, "late");
    assert_eq!(places(&found.without_day), without_day, "without a day");
}

#[test]
fn now_tells_what_is_on_what_is_late_and_what_has_no_day() {
    let planned = Status::Planned;
    check_now(
        &[
            ("26 ноября", planned, None),
            ("ноябрь", planned, Some("2026-11-20")),
            ("ноябрь", planned, None),
            ("начало ноября", planned, None),
            ("октябрь", planned, None),
            ("сентябрь", planned, None),
            ("5 ноября", planned, None),
            ("5 ноября", Status::Held, None),
            ("26 ноября", Status::Cancelled, None),
            ("октябрь", Status::Cancelled, None),
            ("октябрь", Status::Held, None),
            ("ноябрь – декабрь", planned, None),
            ("в течение года", planned, None),
            ("по мере необходимости", planned, None),
            ("декабрь", planned, None),
            ("ноябрь", Status::Held, None),
        ],
        &[7, 1, 0],
        &[5, 4, 6, 3],
        &[2, 11],
    );
}
