//! What the filters show: late, this month, without a deadline.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

use chrono::NaiveDate;
use metodplan::domain::{
    Activity, Appointment, Entry, EntryId, IdSource, Language, Plan, ReadingOrigin, Status, Timing,
};
use metodplan::layout::filter::{Filter, matching};
use metodplan::{sample, timing};
use std::sync::Arc;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// A plan of the year 2026 with a row for each wording; «-» states nothing, «=» means as above.
fn plan(rows: &[(&str, Status, Option<&str>)]) -> (Plan, Vec<EntryId>) {
    let mut ids = IdSource::new(5);
    let mut plan = sample::empty(Language::Russian, "", 2026, &mut ids);
    let section = plan.sections()[0].id;
    let mut made = Vec::new();
    for (n, (wording, status, appointed)) in rows.iter().enumerate() {
        let mut row = Activity::new(EntryId::next(&mut ids));
        row.status = *status;
        row.appointment = appointed.map(|text| Appointment::on(day(text)));
        row.timing = match *wording {
            "-" => Timing::Absent,
            "=" => Timing::Inherited,
            wording => Timing::Stated {
                wording: wording.to_owned(),
                reading: timing::read(wording, Language::Russian, &plan.year),
                origin: ReadingOrigin::Derived,
            },
        };
        made.push(row.id);
        plan.insert_entry(section, n, Arc::new(Entry::Activity(row)))
            .expect("a new row");
    }
    (plan, made)
}

#[track_caller]
fn shows(filter: Filter, today: &str, rows: &[(&str, Status, Option<&str>)], expected: &[usize]) {
    let (plan, ids) = plan(rows);
    let found = matching(&plan, filter, day(today));
    assert!(found.is_sorted());
    let shown: Vec<usize> = (0..ids.len())
        .filter(|n| found.contains(&ids[*n]))
        .collect();
    assert_eq!(shown, expected);
}

use Status::{Cancelled, Held, Moved, Planned};

#[test]
fn late_is_what_has_passed_and_was_neither_held_nor_cancelled() {
    shows(
        Filter::Late,
        "2026-11-15",
        &[
            ("сентябрь", Planned, None),
            ("сентябрь", Held, None),
            ("сентябрь", Cancelled, None),
            ("сентябрь", Moved, None),
            ("ноябрь", Planned, None),
            ("до 14 ноября", Planned, None),
            ("до 15 ноября", Planned, None),
            ("ноябрь", Planned, Some("2026-11-10")),
            ("сентябрь", Planned, Some("2026-12-01")),
            ("в течение года", Planned, None),
            ("сентябрь, май", Planned, None),
            ("ежемесячно", Planned, None),
        ],
        &[0, 3, 5, 7],
    );
}

#[test]
fn this_month_is_what_has_a_day_or_a_term_in_it_and_not_what_always_lasts() {
    shows(
        Filter::ThisMonth,
        "2026-11-15",
        &[
            ("ноябрь", Planned, None),
            ("октябрь", Planned, None),
            ("октябрь", Planned, Some("2026-11-30")),
            ("ноябрь", Planned, Some("2026-12-01")),
            ("II четверть", Held, None),
            ("в течение года", Planned, None),
            ("ежемесячно", Planned, None),
            ("=", Planned, None),
            ("ноябрь", Planned, None),
            ("=", Planned, None),
        ],
        &[0, 2, 4, 8, 9],
    );
}

#[test]
fn without_a_deadline_is_what_says_none_or_is_not_understood() {
    shows(
        Filter::NoDeadline,
        "2026-11-15",
        &[
            ("-", Planned, None),
            ("=", Planned, None),
            ("к юбилею", Planned, None),
            ("=", Planned, None),
            ("к юбилею", Planned, Some("2026-11-10")),
            ("по мере необходимости", Planned, None),
            ("по графику", Planned, None),
            ("май", Planned, None),
        ],
        &[0, 1, 2, 3],
    );
}
