//! Plan files that stand in `tests/data/json`: golden ones of every released version, and broken ones.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

use metodplan::format::json::{
    MAX_BYTES, MAX_ROWS, MAX_SECTIONS, MAX_VALUES, OpenError, Opened, read, read_bytes, write,
};
use metodplan::format::{Loss, LossKind};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/json")
        .join(name)
}

fn names(folder: &Path) -> BTreeSet<String> {
    let files = std::fs::read_dir(folder).expect("the folder is there");
    let name = |file: std::fs::DirEntry| file.file_name().to_string_lossy().into_owned();
    files.map(|file| name(file.expect("a file"))).collect()
}

/// One line for each loss: place, kind, field.
fn told(opened: &Opened) -> Vec<String> {
    let line = |loss: &Loss| match &loss.kind {
        LossKind::BadValue { field } => format!("{} BadValue {field}", loss.place),
        kind => format!("{} {kind:?}", loss.place),
    };
    opened.report.losses.iter().map(line).collect()
}

/// A file as any later program writes it: its own version in the header, all else the same.
fn without_app(text: &str) -> String {
    let line = |line: &&str| !line.starts_with("  \"app\": ");
    text.lines().filter(line).collect::<Vec<_>>().join("\n")
}

/// Files of version 1: never edited, never deleted. They open for ever, and are written again letter for letter.
#[test]
fn golden_files_open_and_are_written_again_letter_for_letter() {
    for (name, sections, entries, losses) in [
        ("association.plan.json", 3, 8, 0),
        ("empty.plan.json", 0, 0, 0),
        ("english-trimesters.plan.json", 1, 2, 0),
        ("newer-and-damaged.plan.json", 1, 2, 9),
    ] {
        let text = std::fs::read_to_string(folder("v1").join(name)).expect(name);
        let opened = read(&text).expect(name);
        let counts = (opened.plan.sections().len(), opened.plan.entry_count());
        assert_eq!(counts, (sections, entries), "{name}");
        assert_eq!(told(&opened).len(), losses, "{name}: {:#?}", told(&opened));
        let again = write(&opened.plan, &opened.saved);
        assert_eq!(without_app(&again), without_app(&text), "{name}");
    }
    assert_eq!(
        names(&folder("v1")).len(),
        4,
        "every golden file is in the table"
    );
}

#[track_caller]
fn refused(tried: &mut BTreeSet<String>, name: &str, expected: OpenError) {
    let bytes = std::fs::read(folder("broken").join(name)).expect(name);
    assert_eq!(read_bytes(&bytes).err(), Some(expected), "{name}");
    tried.insert(name.to_owned());
}

/// What opens must also survive its own saving, with the same report: nothing of it is lost on the way.
#[track_caller]
fn opens(tried: &mut BTreeSet<String>, name: &str, expected: &[&str]) -> Opened {
    let bytes = std::fs::read(folder("broken").join(name)).expect(name);
    let opened = read_bytes(&bytes).expect(name);
    assert_eq!(told(&opened), expected, "{name}");
    let text = write(&opened.plan, &opened.saved);
    let again = read(&text).expect(name);
    assert_eq!(write(&again.plan, &again.saved), text, "{name}");
    tried.insert(name.to_owned());
    opened
}

#[test]
fn every_broken_file_ends_as_it_should() {
    use OpenError::{Newer, NotAPlan, NotJson, NotText, TooDeep};
    let tried = &mut BTreeSet::new();
    let not_json = |line, column| NotJson { line, column };

    refused(tried, "empty.json", not_json(1, 0));
    refused(tried, "blank.json", not_json(3, 0));
    refused(tried, "bom-alone.json", not_json(1, 0));
    refused(tried, "word.json", not_json(1, 1));
    refused(tried, "html.json", not_json(1, 1));
    refused(tried, "cut.json", not_json(1, 150));
    refused(tried, "two-values.json", not_json(2, 1));
    refused(tried, "trailing-comma.json", not_json(1, 166));
    refused(tried, "not-utf8.json", NotText);
    refused(tried, "utf16.json", NotText);
    refused(tried, "number.json", NotAPlan);
    refused(tried, "list.json", NotAPlan);
    refused(tried, "other-format.json", NotAPlan);
    refused(tried, "format-of-another-kind.json", NotAPlan);
    refused(tried, "no-plan.json", NotAPlan);
    refused(tried, "plan-is-a-list.json", NotAPlan);
    refused(tried, "no-version.json", NotAPlan);
    refused(tried, "version-zero.json", NotAPlan);
    refused(tried, "version-of-words.json", NotAPlan);
    refused(tried, "version-huge.json", NotAPlan);
    refused(tried, "newer.json", Newer { version: 3 });
    refused(tried, "newer-without-reader.json", Newer { version: 3 });
    refused(tried, "deep-lists.json", TooDeep);
    refused(tried, "deep-objects.json", TooDeep);
    refused(tried, "deep-but-closed.json", TooDeep);

    opens(tried, "bom.json", &[]);
    opens(tried, "crlf.json", &[]);
    opens(tried, "nulls.json", &[]);
    opens(tried, "same-field-twice.json", &[]);
    opens(tried, "hostile-names.json", &[]);
    opens(
        tried,
        "bare-plan.json",
        &["plan NewId", "plan.year BadValue firstYear"],
    );
    opens(
        tried,
        "newer-but-readable.json",
        &["version NewerVersion { found: 3 }"],
    );
    opens(tried, "no-year.json", &["plan.year BadValue firstYear"]);
    let opened = opens(
        tried,
        "no-year-but-saved.json",
        &["plan.year BadValue firstYear"],
    );
    assert_eq!(opened.plan.year.label(), "2023–2024");
    opens(
        tried,
        "year-out-of-range.json",
        &[
            "plan.year BadValue firstMonth",
            "plan.year BadValue firstYear",
        ],
    );
    opens(
        tried,
        "year-of-words.json",
        &[
            "plan.year BadValue firstYear",
            "plan.year BadValue firstMonth",
            "plan.year BadValue division",
        ],
    );
    opens(
        tried,
        "reversed-spans.json",
        &[
            "plan.year.periods[1] BadRecord",
            "plan.year.breaks[0] BadRecord",
            "plan.year.holidays[0] BadRecord",
        ],
    );
    every_broken_row(tried);
    assert_eq!(
        *tried,
        names(&folder("broken")),
        "every broken file is in the table"
    );
}

/// Losses in the rows of the only section.
#[track_caller]
fn row_told(tried: &mut BTreeSet<String>, name: &str, expected: &[&str]) -> Opened {
    let path = |line: &&str| format!("plan.sections[0].entries{line}");
    let expected: Vec<_> = expected.iter().map(path).collect();
    opens(
        tried,
        name,
        &expected.iter().map(String::as_str).collect::<Vec<_>>(),
    )
}

fn every_broken_row(tried: &mut BTreeSet<String>) {
    let days = [
        "[0].appointment BadValue date",
        "[1].appointment BadValue date",
    ];
    row_told(
        tried,
        "impossible-days.json",
        &[days[0], days[1], "[2].appointment BadValue start"],
    );
    row_told(
        tried,
        "end-without-start.json",
        &["[0].appointment BadValue end"],
    );
    let opened = row_told(tried, "unknown-kind.json", &["[1] BadRecord"]);
    assert_eq!(opened.plan.entry_count(), 2);
    row_told(tried, "no-kind.json", &["[0] BadRecord"]);
    let sorts = ["[0] BadRecord", "[1] BadRecord", "[2] BadRecord"];
    row_told(tried, "rows-of-the-wrong-sort.json", &sorts);
    let tasks = [
        "plan.tasks[0] NewId",
        "plan.tasks[1] BadValue id",
        "plan.tasks[1] NewId",
    ];
    let row = "plan.sections[0].entries[0] NewId";
    opens(tried, "no-ids.json", &[tasks[0], tasks[1], tasks[2], row]);
    let rows = [
        "plan.sections[0].entries[1] NewId",
        "plan.sections[0].entries[2] NewId",
    ];
    opens(
        tried,
        "same-ids.json",
        &["plan.people[1] NewId", rows[0], rows[1]],
    );
    let responsible = "[0].responsible[0] DanglingReference";
    let speaker = "[1].agenda[0].speakers[0] DanglingReference";
    row_told(tried, "person-not-there.json", &[responsible, speaker]);
    let timing = ["[0].timing BadValue reading", "[0].timing BadValue origin"];
    let opened = row_told(tried, "unread-reading.json", &timing);
    let (_, entry) = opened.plan.all_entries().next().expect("a row");
    assert_eq!(
        entry.timing().map(metodplan::domain::Timing::wording),
        Some("в полнолуние")
    );
    row_told(
        tried,
        "inherited-with-words.json",
        &["[0].timing BadValue inherited"],
    );
    let choices = [
        "plan BadValue language",
        "plan.sections[0].columns[0] BadValue kind",
        "plan.sections[0].entries[0] BadValue status",
    ];
    opens(tried, "unknown-choices.json", &choices);
    let row = |field: &str| format!("plan.sections[0].entries[0] BadValue {field}");
    let fields = [
        "text",
        "timing",
        "place",
        "responsible",
        "appointment",
        "cells",
    ]
    .map(row);
    let mut expected = vec!["plan BadValue heading", "plan BadValue approvals"];
    expected.extend(fields.iter().map(String::as_str));
    opens(tried, "wrong-types.json", &expected);
    let minutes = [0, 1, 2, 3].map(|n| format!("[0].agenda[{n}] BadValue minutes"));
    row_told(
        tried,
        "wrong-minutes.json",
        &minutes.each_ref().map(String::as_str),
    );
    let cells = [
        "[0].cells BadValue 00000000000000f1",
        "[0].cells BadValue Смета",
    ];
    row_told(tried, "wrong-cells.json", &cells);
    row_told(tried, "half-a-letter.json", &["[0] BadValue text"]);
}

#[test]
fn a_file_of_monstrous_size_is_refused_before_it_is_parsed() {
    let header = r#"{"format": "metodplan", "version": 1, "minReader": 1, "plan": {"x": "#;
    let large = format!("{header}\"{}\"}}}}", "ы".repeat(MAX_BYTES / 2));
    assert_eq!(
        read_bytes(large.as_bytes()).err(),
        Some(OpenError::TooLarge)
    );
    assert_eq!(read(&large).err(), Some(OpenError::TooLarge));
    let many = format!("{header}[{}{{}}]}}}}", "{},".repeat(MAX_VALUES));
    assert_eq!(read(&many).err(), Some(OpenError::TooLarge));
    let rows = format!(
        "{{\"entries\": [{}]}}",
        list(r#"{"kind": "note"}"#, MAX_ROWS + 1)
    );
    for sections in [list("{}", MAX_SECTIONS + 1), rows] {
        let plan = format!(r#"{{"sections": [{sections}]}}"#);
        let head = r#""format": "metodplan", "version": 1, "minReader": 1"#;
        let text = format!("{{{head}, \"plan\": {plan}}}");
        assert_eq!(read(&text).err(), Some(OpenError::TooLarge));
    }
}

fn list(record: &str, count: usize) -> String {
    vec![record; count].join(",")
}

#[test]
fn what_was_unreadable_goes_back_into_the_file_until_it_is_set_anew() {
    let bytes = std::fs::read(folder("broken").join("unread-reading.json")).expect("the file");
    let mut opened = read_bytes(&bytes).expect("it opens");
    let kept = write(&opened.plan, &opened.saved);
    assert!(
        kept.contains(r#""reading": "moon full", "origin": "oracle""#),
        "{kept}"
    );

    let id = opened.plan.all_entries().next().expect("a row").1.id();
    let change = |entry: &mut metodplan::domain::Entry| {
        let metodplan::domain::Entry::Activity(activity) = entry else {
            return;
        };
        activity.timing = metodplan::domain::Timing::Stated {
            wording: "Ноябрь".to_owned(),
            reading: metodplan::timing::notation::parse("months 11").expect("a reading"),
            origin: metodplan::domain::ReadingOrigin::Chosen,
        };
    };
    opened
        .plan
        .change_entry(id, change)
        .expect("the row is there");
    let set = write(&opened.plan, &opened.saved);
    assert!(
        set.contains(r#""reading": "months 11", "origin": "chosen""#),
        "{set}"
    );
}
