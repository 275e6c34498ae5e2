//! The example plans: whole, readable in every year, and the same after a journey through a file.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

use chrono::{Datelike, NaiveDate};
use metodplan::command::texts;
use metodplan::domain::{Entry, IdSource, Language, Plan, Reading, Status, Timing};
use metodplan::format::json::{self, Saved};
use metodplan::sample::{self, Template, Wish};
use metodplan::timing;

const RUSSIAN: &str = include_str!("../src/sample/russian.plan.json");
const ENGLISH: &str = include_str!("../src/sample/english.plan.json");

fn examples(first_year: i32) -> [Plan; 2] {
    let mut ids = IdSource::new(7);
    [RUSSIAN, ENGLISH]
        .map(|text| sample::example(text, first_year, &mut ids).expect("an example is a plan file"))
}

#[test]
fn an_example_of_another_year_keeps_weekdays_and_names_its_own_years() {
    let [russian, _] = examples(2029);
    let weekdays = |plan: &Plan| -> Vec<_> {
        let days = plan
            .all_entries()
            .filter_map(|(_, entry)| entry.appointment());
        days.map(|day| (day.date.month(), day.date.day0() / 7, day.date.weekday()))
            .collect()
    };
    assert_eq!(weekdays(&russian), weekdays(&examples(2026)[0]));
    let text = json::write(&russian, &Saved::default());
    for other in ["2026", "2027"] {
        assert!(!text.contains(&format!(" {other}")), "{other}");
    }
    assert!(russian.heading.title.contains("2029–2030"));
    assert!(text.contains("августа 2029\u{a0}г."));
}

fn timings(plan: &Plan) -> Vec<Timing> {
    let own = plan.all_entries().filter_map(|(_, entry)| entry.timing());
    own.cloned().collect()
}

fn unread(plan: &Plan) -> Vec<String> {
    timings(plan)
        .into_iter()
        .filter(|timing| timing.reading() == Some(&Reading::Unknown))
        .map(|timing| timing.wording().to_owned())
        .collect()
}

#[test]
fn every_deadline_of_an_example_is_read_but_the_one_that_is_meant_not_to_be() {
    for first_year in [2023, 2026, 2030] {
        let [russian, english] = examples(first_year);
        assert_eq!(unread(&russian), ["к юбилею районной библиотеки"]);
        assert_eq!(unread(&english), ["around the town library’s anniversary"]);
    }
}

#[test]
fn an_example_has_six_sections_four_meetings_and_deadlines_of_many_kinds() {
    for plan in examples(2026) {
        let activities = plan
            .all_entries()
            .filter(|(_, entry)| matches!(&***entry, Entry::Activity(_)));
        let meetings = plan.all_entries().filter_map(|(_, entry)| match &**entry {
            Entry::Meeting(meeting) => Some(meeting.agenda.len()),
            _ => None,
        });
        assert_eq!(plan.sections().len(), 6);
        assert_eq!(activities.count(), 25);
        assert_eq!(meetings.collect::<Vec<_>>(), [3, 2, 3, 2]);
        assert_eq!(plan.tasks.len(), 4);
        assert!(timings(&plan).contains(&Timing::Inherited));
        let days: Vec<NaiveDate> = plan
            .all_entries()
            .filter_map(|(_, entry)| entry.appointment())
            .map(|appointment| appointment.date)
            .collect();
        assert!(days.len() >= 5);
        assert!(days.iter().all(|day| plan.year.span().contains(*day)));
    }
}

#[test]
fn names_of_people_lead_to_the_people_and_no_mark_of_the_short_form_is_left() {
    for plan in examples(2026) {
        let unknown: Vec<_> = plan
            .all_entries()
            .flat_map(|(_, entry)| entry.responsible().to_vec())
            .filter(|who| who.person.is_none())
            .map(|who| who.words)
            .collect();
        assert!(unknown.iter().all(|words| {
            ["Библиотекари школ", "School librarians"].contains(&words.as_str())
        }));
        let text = json::write(&plan, &Saved::default());
        for mark in ['~', '%'] {
            assert!(!text.contains(mark), "{mark}");
        }
    }
}

#[test]
fn an_example_is_the_same_after_a_journey_through_a_file() {
    for plan in examples(2026) {
        let opened = json::read(&json::write(&plan, &Saved::default())).expect("our own file");
        assert!(opened.report.is_clean());
        assert_eq!(opened.plan, plan);
    }
}

fn wish_for(template: Template, association: &str) -> Wish {
    Wish {
        template,
        association: association.to_owned(),
        first_year: 2026,
        language: Language::Russian,
    }
}

fn held_on(day: &str) -> usize {
    let today: NaiveDate = day.parse().expect("a date");
    let wish = wish_for(Template::Example, "");
    let plan = sample::plan(&wish, RUSSIAN, today, &mut IdSource::new(1)).expect("a plan file");
    let entries = plan.all_entries();
    entries
        .filter(|(_, entry)| entry.status() == Some(Status::Held))
        .count()
}

#[test]
fn nothing_in_an_example_is_held_before_its_day() {
    assert_eq!(held_on("2026-07-01"), 0);
    assert_eq!(held_on("2026-09-10"), 2);
    assert_eq!(held_on("2026-12-31"), 3);
}

#[test]
fn the_association_of_the_wish_stands_in_name_and_title() {
    let today = NaiveDate::default();
    for template in Template::ALL {
        let wish = wish_for(template, "  МО  учителей физики ");
        let file = file_of(template, Language::Russian);
        let plan = sample::plan(&wish, &file, today, &mut IdSource::new(1)).expect("a plan file");
        assert_eq!(plan.heading.organisation, "МО учителей физики");
        assert!(plan.heading.title.contains("МО учителей физики"));
        assert!(plan.heading.title.contains("2026–2027"));
    }
}

/// The text of a template's file, as the page fetches it.
fn file_of(template: Template, language: Language) -> String {
    let Some(file) = template.file(language) else {
        return String::new();
    };
    let path = format!("{}/src/sample/{file}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("the file is there")
}

/// The templates in both languages, for the school year that begins in `first_year`.
fn templates(first_year: i32) -> Vec<(Template, Plan)> {
    let written = Template::ALL
        .into_iter()
        .filter(|one| !matches!(one, Template::Empty | Template::Example));
    let both = written
        .flat_map(|one| [Language::Russian, Language::English].map(|language| (one, language)));
    both.map(|(one, language)| {
        let text = file_of(one, language);
        let opened = json::read(&text).expect("a plan file");
        assert!(opened.report.is_clean(), "{one:?} {language:?}");
        assert_eq!(
            json::write(&opened.plan, &Saved::default()),
            text.trim_end().to_owned() + "\n"
        );
        let plan = sample::example(&text, first_year, &mut IdSource::new(1)).expect("a plan file");
        assert_eq!(plan.language, language);
        (one, plan)
    })
    .collect()
}

#[test]
fn every_deadline_of_a_template_is_read_and_lies_in_its_year_whatever_that_is() {
    for first_year in 2024..=2030 {
        for (template, plan) in templates(first_year) {
            for timing in timings(&plan) {
                let wording = timing.wording();
                let read = timing::read(wording, plan.language, &plan.year);
                assert_eq!(timing.reading(), Some(&read), "{template:?} {wording}");
                assert_ne!(read, Reading::Unknown, "{template:?} {wording}");
                let spans = timing::resolve(&read, &plan.year);
                assert!(!spans.is_outside(&plan.year), "{template:?} {wording}");
                let timeless = matches!(read, Reading::AsNeeded | Reading::Schedule);
                assert_eq!(spans.spans.is_empty(), timeless, "{template:?} {wording}");
            }
            texts::each(&plan, &mut |_, text| {
                for year in (2020..2035).filter(|year| ![first_year, first_year + 1].contains(year))
                {
                    assert!(!text.contains(&year.to_string()), "{template:?} {text}");
                }
            });
        }
    }
}

#[test]
fn a_template_is_a_whole_plan_without_names_of_people() {
    for (template, plan) in templates(2026) {
        let language = plan.language;
        assert!(
            (4..=6).contains(&plan.sections().len()),
            "{template:?} {language:?}"
        );
        assert!(
            (20..=40).contains(&plan.entry_count()),
            "{template:?} {language:?}"
        );
        assert!(plan.people.is_empty() && plan.tasks.len() == 4);
        assert!(plan.heading.title.contains("2026–2027"));
        assert!(
            plan.approvals
                .iter()
                .all(|block| block.name.contains("____"))
        );
        let kinds: std::collections::HashSet<_> = timings(&plan)
            .iter()
            .map(Timing::wording)
            .map(str::to_owned)
            .collect();
        assert!(
            kinds.len() >= 15,
            "{template:?} {language:?}: {}",
            kinds.len()
        );
        for (_, entry) in plan.all_entries() {
            let words = match &**entry {
                Entry::Activity(row) => &row.text,
                Entry::Meeting(row) => {
                    assert!(
                        row.agenda.len() >= 2
                            && row.agenda.iter().all(|item| !item.text.is_empty())
                    );
                    &row.theme
                }
                Entry::Note(row) => &row.text,
            };
            assert!(!words.trim().is_empty(), "{template:?}");
            assert!(entry.status() == Some(Status::Planned) && entry.appointment().is_none());
            assert!(!entry.responsible().is_empty(), "{template:?} {words}");
        }
    }
}

#[test]
fn an_empty_plan_is_one_section_with_one_empty_row_and_a_school_year() {
    for language in [Language::Russian, Language::English] {
        let plan = sample::empty(language, "", 2026, &mut IdSource::new(1));
        assert_eq!(plan.sections().len(), 1);
        assert_eq!(plan.sections()[0].columns.len(), 4);
        assert_eq!(plan.entry_count(), 1);
        assert!(!plan.year.periods.is_empty() && !plan.year.breaks.is_empty());
        assert!(!plan.heading.title.is_empty());
    }
}

#[test]
fn the_coming_year_is_planned_from_june_on() {
    let year = |day: &str| sample::planned_year(day.parse().expect("a date"));
    assert_eq!(year("2026-05-31"), 2025);
    assert_eq!(year("2026-06-01"), 2026);
    assert_eq!(year("2027-01-10"), 2026);
}
