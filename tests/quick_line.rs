//! One line that says what, when and who.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

use metodplan::domain::{EntryId, IdSource, Language, Person, PersonId, Plan};
use metodplan::format::text::quick::{Found, read, take_hour};
use metodplan::sample;
use metodplan::timing::notation;

fn plan(language: Language) -> Plan {
    let mut ids = IdSource::new(3);
    let mut plan = sample::empty(language, "", 2026, &mut ids);
    for name in ["Вересова О. И.", "Зимина Анна", "Brown J."] {
        plan.people
            .push(Person::new(PersonId::next(&mut ids), name));
    }
    plan
}

/// «text | reading, day and hours | who; who»
fn told(line: &str, language: Language, refused: &[&str]) -> String {
    let plan = plan(language);
    let refused: Vec<String> = refused.iter().map(|one| (*one).to_owned()).collect();
    let quick = read(line, &plan, &refused);
    let mut when = String::new();
    let mut who = Vec::new();
    for part in &quick.parts {
        match &part.found {
            Found::When(reading, appointment) => {
                when = notation::print(reading);
                if let Some(day) = appointment {
                    let hour = |time: Option<chrono::NaiveTime>| {
                        time.map_or(String::new(), |t| t.to_string()[..5].to_owned())
                    };
                    when = format!(
                        "{when} = {} {}-{}",
                        day.date,
                        hour(day.start),
                        hour(day.end)
                    );
                }
            }
            Found::Who(one) => {
                let known = if one.person.is_some() { "*" } else { "" };
                who.push(format!("{}{known}", one.words));
            }
        }
    }
    format!("{} | {when} | {}", quick.text, who.join("; "))
}

#[track_caller]
fn check(line: &str, expected: &str) {
    assert_eq!(told(line, Language::Russian, &[]), expected, "{line}");
}

#[test]
fn what_when_and_who_are_told_apart() {
    check(
        "Семинар по каталогу — 14 ноября 15:00, Иванова",
        "Семинар по каталогу | date 11-14 = 2026-11-14 15:00- | Иванова",
    );
    check(
        "Семинар по каталогу 14 ноября",
        "Семинар по каталогу | date 11-14 | ",
    );
    check(
        "Обзор новинок, ноябрь, Вересова",
        "Обзор новинок | months 11 | Вересова О. И.*",
    );
    check(
        "Сентябрь: сверка фонда, Руководитель РМО",
        "сверка фонда | months 09 | Руководитель РМО",
    );
    check(
        "Открытый урок - 3 марта в 10.00–11.30, Петрова Е. И.",
        "Открытый урок | date 03-03 = 2027-03-03 10:00-11:30 | Петрова Е. И.",
    );
    check(
        "Сбор заявок до 15 октября, Зимина Анна",
        "Сбор заявок | until 10-15 | Зимина Анна*",
    );
    check("Консультации, в течение года", "Консультации | year | ");
    check("Сверка — сентябрь–ноябрь", "Сверка | months 09-11 | ");
}

#[test]
fn words_that_are_no_deadline_and_no_name_stay_words() {
    check("Неделя детской книги", "Неделя детской книги |  | ");
    check("Осенний бал, спортзал", "Осенний бал, спортзал |  | ");
    check(
        "Подведение итогов — Москва",
        "Подведение итогов — Москва |  | ",
    );
    check("", " |  | ");
}

#[test]
fn what_is_given_back_stays_among_the_words() {
    let line = "Семинар — 14 ноября, Иванова";
    let told = |refused: &[&str]| told(line, Language::Russian, refused);
    assert_eq!(
        told(&["14 ноября"]),
        "Семинар — 14 ноября | | Иванова".replace("| |", "|  |")
    );
    assert_eq!(told(&["Иванова"]), "Семинар, Иванова | date 11-14 | ");
}

#[test]
fn english_lines_are_read_too() {
    let line = "Catalogue workshop — 14 November 3:30, Brown";
    let expected = "Catalogue workshop | date 11-14 = 2026-11-14 03:30- | Brown J.*";
    assert_eq!(told(line, Language::English, &[]), expected);
}

#[test]
fn the_activity_says_what_the_line_said_and_keeps_the_hour_apart() {
    let plan = plan(Language::Russian);
    let mut ids = IdSource::new(9);
    let line = "Семинар по каталогу — 14 ноября в 15:00, Вересова О. И.";
    let activity = read(line, &plan, &[]).activity(EntryId::next(&mut ids));
    assert_eq!(activity.text, "Семинар по каталогу");
    assert_eq!(activity.timing.wording(), "14 ноября");
    assert_eq!(activity.responsible[0].words, "Вересова О. И.");
    assert!(activity.responsible[0].person.is_some());
    let appointment = activity.appointment.expect("a day and an hour");
    assert_eq!(
        appointment.start.map(|time| time.to_string()).as_deref(),
        Some("15:00:00")
    );
}

#[test]
fn an_hour_without_a_deadline_is_taken_out_with_its_preposition() {
    for (line, hour, rest) in [
        ("Обзор новинок 15:00", Some("15:00:00"), "Обзор новинок"),
        ("Обзор новинок в 9:30", Some("09:30:00"), "Обзор новинок"),
        ("12:00 Конкурс чтецов", Some("12:00:00"), "Конкурс чтецов"),
        ("Reading at 14:05", Some("14:05:00"), "Reading"),
        ("15:00", None, "15:00"),
        ("Счёт 2:1", None, "Счёт 2:1"),
        ("Пункт 3.12", None, "Пункт 3.12"),
        ("Обзор", None, "Обзор"),
    ] {
        let mut text = line.to_owned();
        let found = take_hour(&mut text).map(|time| time.to_string());
        assert_eq!((found.as_deref(), text.as_str()), (hour, rest), "{line}");
    }
}
