//! What the filters show, each alone and several together, and how an address carries them.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

use chrono::NaiveDate;
use metodplan::domain::{
    Activity, AgendaItem, AgendaItemId, Appointment, Entry, EntryId, IdSource, Language, Meeting,
    Note, Plan, ReadingOrigin, Responsible, Section, SectionId, Speaker, Status, Timing,
};
use metodplan::layout::filter::{Due, Filter, forms, matching, people};
use metodplan::layout::filter_query;
use metodplan::{sample, timing};
use proptest::option;
use proptest::prelude::*;
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
fn shows(due: Due, today: &str, rows: &[(&str, Status, Option<&str>)], expected: &[usize]) {
    let (plan, ids) = plan(rows);
    let filter = Filter {
        due: Some(due),
        ..Filter::default()
    };
    let found = matching(&plan, &filter, day(today));
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
        Due::Late,
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
        Due::ThisMonth,
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
        Due::NoDeadline,
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

/// A held activity of section 1, a meeting of section 2 with an agenda, a bare activity and a note beside it.
fn people_plan() -> (Plan, Vec<EntryId>) {
    let mut ids = IdSource::new(6);
    let mut plan = sample::empty(Language::Russian, "", 2026, &mut ids);
    let (first, second) = (plan.sections()[0].id, SectionId::next(&mut ids));
    plan.insert_section(1, Section::new(second, ""), Vec::new())
        .expect("a new section");
    let mut seminar = Activity::new(EntryId::next(&mut ids));
    seminar.text = "Семинар «Живая книга»".into();
    seminar.form = "семинар".into();
    seminar.place = "Лицей «Росток»".into();
    seminar.result = "сборник".into();
    seminar.note = "взять проектор".into();
    seminar.status = Held;
    seminar.responsible = vec![
        Responsible::words(" Фёдорова И.\u{a0}Р. "),
        Responsible::words("Белова А. П."),
    ];
    let mut meeting = Meeting::new(EntryId::next(&mut ids), "Заседание", "2");
    meeting.theme = "Читаем вместе".into();
    meeting.form = "Круглый стол".into();
    let mut item = AgendaItem::new(AgendaItemId::next(&mut ids));
    item.text = "Об итогах месячника".into();
    item.speakers = vec![Speaker::new("Доклад", "ФЕДОРОВА И. Р.", "Школа № 4")];
    meeting.agenda.push(item);
    let mut bare = Activity::new(EntryId::next(&mut ids));
    bare.text = "Ремонт учебников".into();
    let note = Note::new(EntryId::next(&mut ids), "Семинар упомянут и здесь");
    let made = vec![seminar.id, meeting.id, bare.id, note.id];
    let rows = [
        (first, 0, Entry::Activity(seminar)),
        (second, 0, Entry::Meeting(meeting)),
        (second, 1, Entry::Activity(bare)),
        (second, 2, Entry::Note(note)),
    ];
    for (section, at, row) in rows {
        plan.insert_entry(section, at, Arc::new(row))
            .expect("a new row");
    }
    (plan, made)
}

#[track_caller]
fn finds(filter: &Filter, expected: &[usize]) {
    let (plan, ids) = people_plan();
    let found = matching(&plan, filter, day("2026-11-15"));
    let shown: Vec<usize> = (0..ids.len())
        .filter(|n| found.contains(&ids[*n]))
        .collect();
    assert_eq!(shown, expected, "{filter:?}");
}

fn of_person(person: &str) -> Filter {
    Filter {
        person: person.to_owned(),
        ..Filter::default()
    }
}

fn of_words(find: &str) -> Filter {
    Filter {
        find: find.to_owned(),
        ..Filter::default()
    }
}

#[test]
fn an_empty_filter_asks_for_nothing() {
    assert!(Filter::default().is_empty());
    assert!(of_words(" ").is_empty(), "a blank is not a word");
    finds(&Filter::default(), &[0, 1, 2]);
    finds(&of_words(" "), &[0, 1, 2]);
}

#[test]
fn a_section_shows_its_rows_and_one_that_is_gone_asks_for_nothing() {
    let (plan, _) = people_plan();
    let of = |section| Filter {
        section: Some(section),
        ..Filter::default()
    };
    assert!(!of(plan.sections()[0].id).is_empty());
    finds(&of(plan.sections()[0].id), &[0]);
    finds(&of(plan.sections()[1].id), &[1, 2]);
    let strange = SectionId::next(&mut IdSource::new(99));
    finds(&of(strange), &[0, 1, 2]);
}

#[test]
fn a_person_is_found_as_responsible_and_as_speaker_however_written() {
    finds(&of_person("Фёдорова И. Р."), &[0, 1]);
    finds(&of_person("федорова и. р."), &[0, 1]);
    finds(&of_person("Белова А. П."), &[0]);
    finds(&of_person("Белова"), &[]);
}

#[test]
fn status_and_form_show_their_rows() {
    let status = |status| Filter {
        status: Some(status),
        ..Filter::default()
    };
    finds(&status(Held), &[0]);
    finds(&status(Planned), &[1, 2]);
    finds(&status(Moved), &[]);
    let form = |form: &str| Filter {
        form: form.to_owned(),
        ..Filter::default()
    };
    finds(&form("круглый стол"), &[1]);
    finds(&form("семинар"), &[0]);
}

#[test]
fn words_are_sought_in_every_text_of_a_row_without_regard_to_capitals_and_yo() {
    for (words, expected) in [
        ("СЕМИНАР", &[0][..]),
        ("книга живая", &[0]),
        ("росток", &[0]),
        ("сборник", &[0]),
        ("проектор", &[0]),
        ("фёдоров", &[0, 1]),
        ("федоров", &[0, 1]),
        ("читаем", &[1]),
        ("круглый", &[1]),
        ("итогах месячника", &[1]),
        ("заседание № 2", &[1]),
        ("доклад школа", &[1]),
        ("учебник", &[2]),
        ("упомянут", &[]),
        ("книга учебников", &[]),
    ] {
        finds(&of_words(words), expected);
    }
}

#[test]
fn of_several_conditions_all_must_hold() {
    let both = |status| Filter {
        status: Some(status),
        ..of_person("Фёдорова И. Р.")
    };
    finds(&both(Held), &[0]);
    finds(&both(Planned), &[1]);
    let late = Filter {
        due: Some(Due::Late),
        ..of_words("семинар")
    };
    finds(&late, &[]);
    let untimed = Filter {
        due: Some(Due::NoDeadline),
        ..of_words("р")
    };
    finds(&untimed, &[0, 1, 2]);
}

#[test]
fn people_and_forms_are_offered_once_in_alphabetical_order() {
    let (plan, _) = people_plan();
    assert_eq!(people(&plan), ["Белова А. П.", "Фёдорова И.\u{a0}Р."]);
    assert_eq!(forms(&plan), ["Круглый стол", "семинар"]);
}

fn any_filter() -> impl Strategy<Value = Filter> {
    let due = (0..3usize).prop_map(|n| Due::ALL[n]);
    let status = (0..4usize).prop_map(|n| Status::ALL[n]);
    let section = any::<u64>().prop_map(|seed| SectionId::next(&mut IdSource::new(seed)));
    let text = any::<String>;
    (
        option::of(section),
        text(),
        option::of(status),
        text(),
        option::of(due),
        text(),
    )
        .prop_map(|(section, person, status, form, due, find)| Filter {
            section,
            person,
            status,
            form,
            due,
            find,
        })
}

proptest! {
    #[test]
    fn every_filter_reads_back_from_the_query_it_prints(filter in any_filter()) {
        let query = filter_query::print(&filter);
        prop_assert!(query.bytes().all(|byte| byte.is_ascii_graphic() && !b"#/?".contains(&byte)));
        prop_assert_eq!(filter_query::parse(&query), filter);
    }

    #[test]
    fn any_query_is_read(query in any::<String>()) {
        let filter = filter_query::parse(&query);
        prop_assert_eq!(filter_query::parse(&filter_query::print(&filter)), filter);
    }
}

#[test]
fn a_query_is_plain_and_what_it_does_not_know_asks_for_nothing() {
    let filter = Filter {
        status: Some(Held),
        due: Some(Due::Late),
        ..of_words("Ёж 7")
    };
    let query = "status=held&due=late&find=%D0%81%D0%B6%207";
    assert_eq!(filter_query::print(&filter), query);
    assert_eq!(filter_query::parse(query), filter);
    assert_eq!(filter_query::print(&Filter::default()), "");
    for strange in [
        "",
        "status=gone&due=soon&section=x",
        "what=else&&=",
        "find=%FF",
    ] {
        assert_eq!(filter_query::parse(strange), Filter::default(), "{strange}");
    }
    assert_eq!(filter_query::parse("find=5%&x").find, "5%");
}
