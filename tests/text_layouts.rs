//! What is recognised of texts in the layouts of real ones, and that none of their words is lost.
//!
//! `tests/data/text/NAME.outline` holds what is expected of `NAME.txt`. With `METODPLAN_WRITE_OUTLINES` set the
//! files are written anew, to be looked through before they are kept.

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

use common::{fixture, lost_words, outline};
use metodplan::domain::{IdSource, Plan};
use metodplan::format::text::{self, Imported};
use std::collections::BTreeSet;

fn import(bytes: &[u8]) -> (String, Imported) {
    let decoded = text::decode(bytes);
    let read = text::read(&decoded, &mut IdSource::new(1));
    (decoded, read)
}

fn described(read: &Imported) -> String {
    let mut out = outline(&read.plan);
    for loss in &read.report.losses {
        let text = loss.text.replace('\n', " / ");
        let line = format!("! {} {:?} {text}", loss.place, loss.kind);
        out.push_str(&line);
        out.truncate(out.trim_end().len());
        out.push('\n');
    }
    out
}

#[track_caller]
fn check(name: &str) {
    let (decoded, read) = import(&fixture(&format!("{name}.txt")));
    let found = described(&read);
    let path = format!(
        "{}/tests/data/text/{name}.outline",
        env!("CARGO_MANIFEST_DIR")
    );
    if std::env::var_os("METODPLAN_WRITE_OUTLINES").is_some() {
        std::fs::write(&path, &found).expect("a file to write");
    }
    let expected = String::from_utf8(fixture(&format!("{name}.outline"))).expect("UTF-8");
    assert_eq!(found, expected, "{name}:\n{found}");
    assert_eq!(lost_words(&decoded, &read.plan), BTreeSet::new(), "{name}");
}

#[test]
fn a_plan_in_the_shape_of_the_real_one_is_recognised() {
    check("rmo");
    let (_, read) = import(&fixture("rmo.txt"));
    let counts = read.counts;
    assert_eq!((counts.tasks, counts.sections, counts.meetings), (5, 3, 4));
    assert_eq!((counts.agenda_items, counts.activities), (10, 3));
}

#[test]
fn a_windows_1251_plan_with_page_breaks_and_a_counted_header_is_recognised() {
    check("rmo-1251");
}

#[test]
fn an_english_plan_is_recognised() {
    check("english");
}

#[test]
fn cells_with_bars_after_them_are_recognised() {
    check("bars");
}

#[test]
fn cells_on_lines_of_their_own_are_recognised_by_the_row_number() {
    check("numbers");
}

#[test]
fn meetings_without_a_table_are_recognised() {
    check("meetings");
}

#[test]
fn a_list_of_contents_and_two_approvals_are_recognised() {
    check("contents");
}

#[test]
fn an_empty_text_gives_an_empty_plan_and_a_report() {
    for text in ["", "\n\n", " \t \r\n"] {
        let read = text::read(text, &mut IdSource::new(1));
        assert_eq!(read.counts, text::Counts::default());
        assert!(!read.report.is_clean());
    }
}

/// What a text keeps of a plan: everything but the added number column and the order of people.
fn kept(plan: &Plan) -> Vec<String> {
    let text = outline(plan);
    let lines = text
        .lines()
        .filter(|line| !line.starts_with("  columns") && !line.starts_with("person "));
    lines.map(str::to_owned).collect()
}

#[track_caller]
fn check_round_trip(name: &str, bytes: &[u8]) {
    let (_, read) = import(bytes);
    let written = text::write(&read.plan);
    let again = text::read(&written, &mut IdSource::new(2));
    assert_eq!(kept(&again.plan), kept(&read.plan), "{name}:\n{written}");
    assert_eq!(again.counts, read.counts, "{name}");
    assert_eq!(text::write(&again.plan), written, "{name}");
}

#[test]
fn a_plan_written_as_text_reads_back_the_same() {
    for name in [
        "rmo", "rmo-1251", "english", "bars", "numbers", "meetings", "contents",
    ] {
        check_round_trip(name, &fixture(&format!("{name}.txt")));
    }
}

/// The real layouts with what is recognised of each: sections, meetings, questions, activities, notes, tasks and
/// approvals; some are cut in the middle of a word.
const REAL: [(&str, [usize; 7], &str); 11] = [
    (
        "seed/rmo-librarians-2023-24.txt",
        [3, 4, 10, 3, 0, 5, 0],
        "08 11 02 04",
    ),
    ("corpus/plans/01.txt", [2, 0, 0, 4, 0, 3, 0], ""),
    ("corpus/plans/02.txt", [1, 0, 0, 7, 1, 0, 0], ""),
    ("corpus/plans/04.txt", [1, 0, 0, 0, 1, 0, 0], ""),
    ("corpus/plans/08.txt", [1, 0, 0, 4, 1, 0, 1], ""),
    ("corpus/plans/13.txt", [2, 0, 0, 0, 0, 0, 0], ""),
    ("corpus/plans/14.txt", [1, 3, 16, 0, 0, 0, 0], "09 11 01"),
    ("corpus/plans/15.txt", [1, 2, 3, 0, 0, 0, 0], "09 11"),
    ("corpus/plans/19.txt", [1, 0, 0, 7, 2, 0, 0], ""),
    ("corpus/plans/22.txt", [4, 0, 0, 8, 1, 0, 0], ""),
    ("corpus/plans/26.txt", [2, 0, 0, 0, 0, 0, 2], ""),
];

fn real() -> Option<Vec<(&'static str, String, [usize; 7], &'static str)>> {
    let shared = common::shared()?;
    let read = |(name, counts, months): (&'static str, [usize; 7], &'static str)| {
        let text = std::fs::read_to_string(shared.join(name)).expect("a readable file");
        // The first line of a layout tells where it was seen.
        let text = match text.strip_prefix("# source") {
            Some(rest) => rest
                .split_once('\n')
                .map_or("", |(_, text)| text)
                .to_owned(),
            None => text,
        };
        (name, text, counts, months)
    };
    Some(REAL.into_iter().map(read).collect())
}

#[test]
fn the_real_layouts_are_recognised_and_no_word_of_them_is_lost() {
    for (name, text, expected, months) in real().unwrap_or_default() {
        let read = text::read(&text, &mut IdSource::new(1));
        let c = read.counts;
        let found = [
            c.sections,
            c.meetings,
            c.agenda_items,
            c.activities,
            c.notes,
            c.tasks,
            c.approvals,
        ];
        assert_eq!(found, expected, "{name}:\n{}", described(&read));
        assert_eq!(common::meeting_months(&read.plan), months, "{name}");
        assert_eq!(lost_words(&text, &read.plan), BTreeSet::new(), "{name}");
    }
}

#[test]
fn the_real_layouts_written_as_text_read_back_the_same() {
    for (name, text, _, _) in real().unwrap_or_default() {
        check_round_trip(name, text.as_bytes());
    }
}

#[test]
fn the_real_plan_is_read_into_its_fields() {
    let Some((_, text, _, _)) = real().and_then(|files| files.into_iter().next()) else {
        return;
    };
    let read = text::read(&text, &mut IdSource::new(1));
    let found = outline(&read.plan);
    for line in [
        "year 2023 from month 8",
        "organisation: РМО школьных библиотекарей",
        "  * Обновление базы данных об участниках РМО <Сентябрь = months 09>",
        "  * Диагностико – аналитическая работа. <Декабрь = months 12>",
        "  M Заседание 1 «Библиотека в контексте реализации ФГОС общего образования» <Август = months 08>; \
         form: Семинар; place: Конференция СФЕРУМ",
        "  M Заседание 4 «Итоги и планы» <Апрель = months 04>",
    ] {
        assert!(found.lines().any(|found| found == line), "{line}\n{found}");
    }
    for part in [
        "form: Вебинар; place: zoom; who: Руководитель РМО",
        "form: круглый - стол; place: Конференция СФЕРУМ; who: Руководитель РМО",
        "speaks: Доклад: Дроздовой Надежды Анатольевны (Нечаевская ООШ)",
        "в предупреждении негативных проявлений в детской",
    ] {
        assert!(found.contains(part), "{part}\n{found}");
    }
    let kinds: Vec<String> = read
        .report
        .losses
        .iter()
        .map(|loss| format!("{} {:?}", loss.place, loss.kind))
        .collect();
    assert_eq!(kinds, ["31 LayoutRow", "49 JoinedRow"]);
}
