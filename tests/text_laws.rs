//! What holds for every text: it is read without a panic, in linear time, and no word of it is lost.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::type_complexity,
    reason = "a test fails by panicking, and tells how long it took"
)]

#[allow(
    dead_code,
    clippy::print_stderr,
    clippy::too_many_lines,
    reason = "each test file uses its own part; what is left out is said"
)]
mod common;

use common::lost_words;
use metodplan::domain::{Entry, IdSource, Plan};
use metodplan::format::{markdown, text};
use proptest::collection::vec;
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// Pieces that texts of plans are made of, put together in any order.
const PIECES: [&str; 58] = [
    "\n",
    "\n\n",
    "\t",
    "\t\t",
    " ",
    "|",
    " |\n",
    "||\n",
    "1",
    "2.",
    "3)",
    "1.1.",
    "I.",
    "ІІ.",
    "-",
    "•",
    ":",
    ";",
    "(",
    ")",
    "«",
    "»",
    "\"",
    "----\t----",
    "№",
    "№ п/п",
    "Мероприятия",
    "Сроки",
    "Ответственный",
    "Место, ответственный",
    "Форма",
    "Дела\nКлассы\nДата\n",
    "Detail Responsibility Timeline",
    "Заседание №1.",
    "СЕНТЯБРЬ. Заседание МО №2",
    "Meeting 3 (May)",
    "Тема:",
    "Цель:",
    "Задачи:",
    "Форма проведения:",
    "Вопросы для обсуждения:",
    "УТВЕРЖДАЮ",
    "План работы",
    "на 2023-2024 учебный год",
    "ЗМІСТ",
    "Руководитель РМО",
    "Иванова А. П.",
    "Доклад:",
    "(Школа № 4)",
    "Вебинар zoom",
    "сентябрь",
    "до 15 октября",
    "<i>",
    "</i>",
    "<br>",
    "&amp;",
    "\u{A0}",
    "чтение вслух",
];

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn pieces(most: usize) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => proptest::sample::select(PIECES.as_slice()).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ];
    vec(piece, 0..most).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn any_text_is_read_written_and_read_again_without_a_panic(text in pieces(120)) {
        let read = text::read(&text, &mut IdSource::new(3));
        let written = text::write(&read.plan);
        text::read(&written, &mut IdSource::new(4));
        markdown::write(&read.plan);
    }

    #[test]
    fn any_bytes_are_decoded_and_read_without_a_panic(bytes in vec(any::<u8>(), 0..400)) {
        text::read(&text::decode(&bytes), &mut IdSource::new(3));
    }
}

/// Words that no other rule reads: each stands once, so none may be missing.
fn sentences() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just(String::new()),
        "[а-е]{3,8}( [а-е]{3,8}){0,4}",
        "[1-9]\\. [А-Е][а-е]{3,8}( [а-е]{3,8}){0,4}",
        "- [а-е]{3,8}( [а-е]{3,8}){0,4}",
        "[1-9]\t[А-Е][а-е]{3,8} [а-е]{3,8}\t(сентябрь|май|)",
        "[1-9]\t[А-Е][а-е]{3,8} [а-е]{3,8}\t(сентябрь|май|)\t[А-Е][а-е]{3,8}",
        Just("№\tМероприятия\tСроки".to_owned()),
        Just("№\tМероприятия\tСроки\tМесто, ответственный".to_owned()),
        "Заседание №[1-9]\\.",
        "«[А-Е][а-е]{3,8} [а-е]{3,8}»\t\t\t",
        "\t[а-е]{3,8}\t\t",
    ];
    vec(line, 0..40).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #![proptest_config(config(1000))]

    #[test]
    fn no_word_is_lost(text in sentences()) {
        let read = text::read(&text, &mut IdSource::new(3));
        let lost = lost_words(&text, &read.plan);
        prop_assert!(lost.is_empty(), "{:?}\n{}\n{}", lost, text, common::outline(&read.plan));
    }
}

proptest! {
    #![proptest_config(config(1000))]

    #[test]
    fn a_plan_that_was_read_is_written_and_read_again_without_loss(text in sentences()) {
        let read = text::read(&text, &mut IdSource::new(3));
        if text_cannot_tell(&read.plan) {
            return Ok(());
        }
        let written = text::write(&read.plan);
        let again = text::read(&written, &mut IdSource::new(4));
        let lost = lost_words(&common::outline(&read.plan), &again.plan);
        // The outline's own words are English.
        let is_text = |word: &&String| word.starts_with(|c: char| ('а'..='е').contains(&c));
        let lost: Vec<&String> = lost.iter().filter(is_text).collect();
        prop_assert!(lost.is_empty(), "{:?}\n{}\n{}", lost, written, common::outline(&read.plan));
        let (before, after) = (read.counts, again.counts);
        prop_assert_eq!(
            (before.tasks, before.meetings, before.agenda_items, before.activities),
            (after.tasks, after.meetings, after.agenda_items, after.activities),
            "{}\n{}\n{}", text, written, common::outline(&read.plan)
        );
    }
}

/// Rows after a meeting in the same table read back as its questions, and a section without a title is one with
/// the section before it.
fn text_cannot_tell(plan: &Plan) -> bool {
    let nameless = plan
        .sections()
        .iter()
        .skip(1)
        .any(|section| section.title.is_empty());
    nameless
        || plan.sections().iter().any(|section| {
            let meetings = plan
                .entries_of(section)
                .map(|entry| matches!(**entry, Entry::Meeting(_)));
            meetings
                .skip_while(|meeting| !meeting)
                .any(|meeting| !meeting)
        })
}

fn timed(name: &str, text: &str) -> Duration {
    let start = Instant::now();
    let read = text::read(text, &mut IdSource::new(5));
    let took = start.elapsed();
    println!(
        "{name}: {} bytes, {} rows, {took:?}",
        text.len(),
        read.plan.entry_count()
    );
    took
}

#[test]
fn a_table_of_ten_thousand_rows_is_read_at_once() {
    let header =
        "План на 2023-2024 учебный год\n\n1. Работа\n\n№\tМероприятия\tСроки\tОтветственный\n";
    let row = |n| format!("{n}\tЧтение вслух, встреча {n}\tсентябрь\tИванова А. П.\n");
    let text: String = std::iter::once(header.to_owned())
        .chain((1..=10_000).map(row))
        .collect();
    let took = timed("rows", &text);
    // Unoptimised, on a busy machine; optimised it is a tenth of that.
    assert!(took < Duration::from_secs(10), "{took:?}");
}

#[test]
fn a_hundred_kilobytes_of_anything_take_linear_time() {
    let repeated = |unit: &str| unit.repeat(100_000 / unit.len());
    let header = "№\tМероприятия\tСроки\n1\t«а\tмай\n";
    for (name, text) in [
        ("open quotations", format!("{header}{}", repeated("\tА\n"))),
        (
            "small continuations",
            format!("{header}{}", repeated("\tа\n")),
        ),
        ("brackets", repeated("(")),
        ("tags", repeated("<i")),
        ("breaks", format!("{header}2\t{}\n", repeated("<br>"))),
        ("tabs", repeated("\t")),
        ("titles with bars", repeated("Сроки |\n")),
        ("bars", repeated("|\n")),
        ("sections", repeated("1. А\nII. Б\n")),
        ("meetings", repeated("Заседание №1\n")),
        (
            "questions",
            format!("Заседание №1\n{}", repeated("- вопрос\n")),
        ),
        ("names", repeated("Иванова А.П. ")),
        (
            "names in a cell",
            format!(
                "№\tМероприятия\tОтветственный\n1\tа\t{}\n",
                repeated("(Иванова А.П. ")
            ),
        ),
        ("forms", format!("Заседание №1\n{}", repeated("вебинар "))),
        ("quotations of cells", repeated("1\t\"а\n")),
        ("blank lines", repeated("\n")),
        ("one word", repeated("а")),
        ("labels", repeated("Тема:\n")),
        ("approvals", repeated("УТВЕРЖДАЮ\n")),
        ("titles", repeated("План\n")),
        ("years", repeated("2023-2024 ")),
        (
            "run together",
            format!(
                "Detail Responsibility Timeline\n{}",
                repeated("Read Ann Ongoing\n")
            ),
        ),
        (
            "tasks in a line",
            format!("Задачи: 1.{}", repeated(" 2. а")),
        ),
    ] {
        let took = timed(name, &text);
        assert!(took < Duration::from_secs(6), "{name}: {took:?}");
    }
}
