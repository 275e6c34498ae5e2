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
#[path = "support/laws.rs"]
mod laws;

use common::growth::grows_linearly;
use common::lost_words;
use metodplan::domain::{Entry, IdSource, Plan};
use metodplan::format::{markdown, text};
use proptest::collection::vec;
use proptest::prelude::*;

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

fn pieces(most: usize) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => proptest::sample::select(PIECES.as_slice()).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ];
    vec(piece, 0..most).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(laws::runs(2000))]

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
    #![proptest_config(laws::runs(1000))]

    #[test]
    fn no_word_is_lost(text in sentences()) {
        let read = text::read(&text, &mut IdSource::new(3));
        let lost = lost_words(&text, &read.plan);
        prop_assert!(lost.is_empty(), "{:?}\n{}\n{}", lost, text, common::outline(&read.plan));
    }
}

proptest! {
    #![proptest_config(laws::runs(1000))]

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

fn read_text(text: &str) {
    text::read(text, &mut IdSource::new(5));
}

#[test]
fn a_long_table_takes_time_in_proportion_to_its_rows() {
    let header =
        "План на 2023-2024 учебный год\n\n1. Работа\n\n№\tМероприятия\tСроки\tОтветственный\n";
    let row = |n| format!("{n}\tЧтение вслух, встреча {n}\tсентябрь\tИванова А. П.\n");
    let text = |size: usize| -> String {
        let rows = (1..=size * 1000).map(row);
        std::iter::once(header.to_owned()).chain(rows).collect()
    };
    grows_linearly("rows", text, read_text);
}

#[test]
fn anything_takes_time_in_proportion_to_its_length() {
    const HEADER_END: &str = "№\tМероприятия\tСроки\n1\t«а\tмай\n%";
    const HEADER_CELL: &str = "№\tМероприятия\tСроки\n1\t«а\tмай\n2\t%\n";
    for (name, frame, unit) in [
        ("open quotations", HEADER_END, "\tА\n"),
        ("small continuations", HEADER_END, "\tа\n"),
        ("brackets", "%", "("),
        ("tags", "%", "<i"),
        ("breaks", HEADER_CELL, "<br>"),
        ("tabs", "%", "\t"),
        ("titles with bars", "%", "Сроки |\n"),
        ("bars", "%", "|\n"),
        ("sections", "%", "1. А\nII. Б\n"),
        ("meetings", "%", "Заседание №1\n"),
        ("questions", "Заседание №1\n%", "- вопрос\n"),
        ("names", "%", "Иванова А.П. "),
        (
            "names in a cell",
            "№\tМероприятия\tОтветственный\n1\tа\t%\n",
            "(Иванова А.П. ",
        ),
        ("forms", "Заседание №1\n%", "вебинар "),
        ("quotations of cells", "%", "1\t\"а\n"),
        ("blank lines", "%", "\n"),
        ("one word", "%", "а"),
        ("labels", "%", "Тема:\n"),
        ("approvals", "%", "УТВЕРЖДАЮ\n"),
        ("titles", "%", "План\n"),
        ("years", "%", "2023-2024 "),
        (
            "run together",
            "Detail Responsibility Timeline\n%",
            "Read Ann Ongoing\n",
        ),
        ("tasks in a line", "Задачи: 1.%", " 2. а"),
    ] {
        let text = |size: usize| frame.replace('%', &unit.repeat(size * 25_000 / unit.len()));
        grows_linearly(name, text, read_text);
    }
}
