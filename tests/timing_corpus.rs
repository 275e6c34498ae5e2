//! Real wordings against their readings: the table, the failing lines, the bars.

#![allow(clippy::print_stdout, reason = "the table is what this test shows")]

use metodplan::domain::reading::{DayRef, MonthRef, Range};
use metodplan::domain::{Language, Reading, SchoolYear};
use metodplan::timing::{notation, read};
use std::collections::BTreeMap;

/// How a wording came out.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Outcome {
    Right,
    Unknown,
    Wrong,
}

/// The corpus was read beside plans of the school year 2023.
fn year() -> SchoolYear {
    SchoolYear::nearest(2023, 9)
}

/// The same meaning has the same text: lists are sorted, months and days that touch are joined.
fn meaning(reading: &Reading) -> Vec<String> {
    let mut lines: Vec<String> = match reading {
        Reading::Months(items) => items.iter().flat_map(months).collect(),
        Reading::Dates(items) => items.iter().flat_map(days).collect(),
        Reading::All(parts) => parts.iter().flat_map(meaning).collect(),
        other => vec![notation::print(other)],
    };
    lines.sort();
    lines.dedup();
    lines
}

fn months(range: &Range<MonthRef>) -> Vec<String> {
    let mut at = range.from;
    let mut lines = Vec::new();
    for _ in 0..60 {
        lines.push(notation::print(&Reading::Months(vec![Range::one(at)])));
        if at.month == range.to.month && (at.year == range.to.year || range.to.year.is_none()) {
            break;
        }
        at = MonthRef {
            year: at.year.map(|year| year + i32::from(at.month == 12)),
            month: at.month % 12 + 1,
        };
    }
    lines
}

fn days(range: &Range<DayRef>) -> Vec<String> {
    let mut at = range.from;
    let mut lines = Vec::new();
    for _ in 0..800 {
        if notation::parse(&notation::print(&Reading::Dates(vec![Range::one(at)]))).is_some() {
            lines.push(notation::print(&Reading::Dates(vec![Range::one(at)])));
        }
        if at == range.to {
            break;
        }
        at.day += 1;
        if at.day > 31 {
            at.day = 1;
            at.year = at.year.map(|year| year + i32::from(at.month == 12));
            at.month = at.month % 12 + 1;
        }
    }
    lines
}

fn outcome(read: &Reading, meant: &Reading) -> Outcome {
    if meaning(read) == meaning(meant) {
        Outcome::Right
    } else if *read == Reading::Unknown {
        Outcome::Unknown
    } else {
        Outcome::Wrong
    }
}

fn kind(notation: &str) -> &str {
    if notation.contains('+') {
        return "combination";
    }
    notation.split(' ').next().unwrap_or_default()
}

#[test]
fn real_wordings_are_read_as_they_were_meant() {
    check("real wordings", include_str!("data/timings.tsv"));
}

/// Written after the grammar, in the manner of real plans, without a look at it.
#[test]
fn a_second_set_is_read_as_well() {
    check("second set", include_str!("data/timings-second.tsv"));
}

#[track_caller]
fn check(name: &str, corpus: &str) {
    let mut by_language: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    let mut by_kind: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    let mut failing = Vec::new();
    let mut all = [0; 3];
    for line in corpus.lines() {
        let columns: Vec<_> = line.split('\t').collect();
        let [wording, language, meant] = columns[..] else {
            panic!("not three columns: {line}");
        };
        let reading = notation::parse(meant).unwrap_or_else(|| panic!("no notation: {meant}"));
        let plan = match language {
            "en" => Language::English,
            _ => Language::Russian,
        };
        let got = read(wording, plan, &year());
        let outcome = outcome(&got, &reading);
        for counts in [
            by_language.entry(language).or_default(),
            by_kind.entry(kind(meant)).or_default(),
            &mut all,
        ] {
            counts[outcome as usize] += 1;
        }
        if outcome != Outcome::Right {
            let got = notation::print(&got);
            failing.push(format!(
                "{outcome:?}: {wording} [{language}] meant {meant}, read {got}"
            ));
        }
    }
    println!("{name:<14}{:>6}{:>9}{:>7}", "right", "unknown", "wrong");
    let tables = by_language
        .iter()
        .chain(&by_kind)
        .map(|(name, counts)| (*name, *counts));
    for (name, [right, unknown, wrong]) in tables.chain([("all", all)]) {
        println!("{name:<14}{right:>6}{unknown:>9}{wrong:>7}");
    }
    println!("{}", failing.join("\n"));
    let lines: usize = all.iter().sum();
    assert!(
        all[0] * 100 >= lines * 97,
        "fewer than 97 % are right: {all:?}"
    );
    assert!(all[2] * 100 <= lines, "more than 1 % are wrong: {all:?}");
}
