//! August: the month before lessons where the plan's year begins with it, and how that is found out.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

use metodplan::command::set_year::begin_in_august;
use metodplan::domain::reading::Season;
use metodplan::domain::{IdSource, Language, SchoolYear};
use metodplan::format::text;
use metodplan::sample;
use metodplan::timing::{self, august, notation, presets};

fn from_august() -> SchoolYear {
    august::year_from_august(
        &presets::russian_quarters(2026, Language::Russian),
        Language::Russian,
    )
}

#[track_caller]
fn check(year: &SchoolYear, wording: &str, days: &[&str]) {
    let reading = timing::read(wording, Language::Russian, year);
    let spans = timing::resolve(&reading, year).spans;
    let told: Vec<_> = spans
        .iter()
        .map(|span| format!("{}..{}", span.first(), span.last()))
        .collect();
    assert_eq!(told, days, "{wording}: {}", notation::print(&reading));
}

#[test]
fn august_is_the_one_inside_the_plan_s_year() {
    let september = presets::russian_quarters(2026, Language::Russian);
    check(&september, "Август", &["2027-08-01..2027-08-31"]);
    check(&from_august(), "Август", &["2026-08-01..2026-08-31"]);
    check(&from_august(), "до 28 августа", &["2026-08-28..2026-08-28"]);
    check(
        &from_august(),
        "Август-сентябрь",
        &["2026-08-01..2026-09-30"],
    );
}

#[test]
fn summer_is_the_one_at_the_end_of_a_year_from_august() {
    let year = from_august();
    check(&year, "Июнь-август", &["2027-06-01..2027-07-31"]);
    check(&year, "1 июля – 15 августа", &["2027-07-01..2027-07-31"]);
    check(&year, "лето", &["2027-06-01..2027-07-31"]);
    check(&year, "летние каникулы", &["2027-05-27..2027-07-31"]);
}

#[test]
fn the_school_year_still_begins_in_september() {
    let (year, september) = (
        from_august(),
        presets::russian_quarters(2026, Language::Russian),
    );
    for wording in [
        "В начале учебного года",
        "середина учебного года",
        "конец учебного года",
        "I полугодие",
        "1 четверть",
        "2026-2027 учебный год",
        "осенние каникулы",
        "сентябрь 2026/27 уч. года",
        "первая неделя сентября",
        "октябрь–май",
    ] {
        let read = |year: &SchoolYear| {
            let reading = timing::read(wording, Language::Russian, year);
            timing::resolve(&reading, year)
        };
        assert_eq!(read(&year), read(&september), "{wording}");
    }
    assert_eq!(
        from_august().beginning_in(9).periods,
        september.periods,
        "nothing of the lessons is lost"
    );
    assert_eq!(year.breaks[0].season, None, "the end of the summer before");
    let summer = |one: &&metodplan::domain::school_year::Break| one.season == Some(Season::Summer);
    assert_eq!(year.breaks.iter().filter(summer).count(), 1);
}

/// The first month of the year of a plan with rows of these deadlines in one section.
fn first_month(title: &str, timings: &[&str]) -> u32 {
    let mut text = format!("{title}\n\n1. Работа\n\n№\tМероприятия\tСроки\n");
    for (at, timing) in timings.iter().enumerate() {
        let row = [
            format!("{}", at + 1),
            format!("Дело {at}"),
            (*timing).to_owned(),
        ];
        text.push_str(&(row.join("\t") + "\n"));
    }
    let plan = text::read(&text, &mut IdSource::new(1)).plan;
    assert_eq!(plan.entry_count(), timings.len(), "{text}");
    plan.year.first_month()
}

#[test]
fn a_document_says_by_its_rows_which_august_it_means() {
    let school = |timings| first_month("План работы МО на 2026-2027 учебный год", timings);
    for timings in [
        &["Август", "Ноябрь", "Февраль"][..],
        &["Август"],
        &["В течение года", "28 августа", "сентябрь"],
        &["Август-сентябрь", "май"],
        &["28.08.2026", "октябрь"],
        &["август", "сентябрь", "май", "июнь", "август"],
    ] {
        assert_eq!(school(timings), 8, "{timings:?}");
    }
    for timings in [
        &["Сентябрь", "Июнь", "Август"][..],
        &["Сентябрь", "Июнь-август"],
        &["Сентябрь", "Май"],
        &["июль", "август"],
        &["28.08.2027", "октябрь"],
    ] {
        assert_eq!(school(timings), 9, "{timings:?}");
    }
    assert_eq!(
        first_month(
            "План работы библиотеки на 2026 год",
            &["Август", "Сентябрь"]
        ),
        1
    );
}

#[test]
fn the_other_august_is_one_step_that_can_be_taken_back() {
    let mut plan = sample::empty(Language::Russian, "МО", 2026, &mut IdSource::new(1));
    let before = plan.clone();
    assert!(!august::is_in_doubt(&plan));
    let begin = begin_in_august(&plan).expect("another year");
    let back = begin.apply(&mut plan).expect("it can be given");
    assert_eq!(plan.year.span().first().to_string(), "2026-08-01");
    back.apply(&mut plan).expect("an inverse always fits");
    assert_eq!(plan, before);
}
