//! Laws of the plan file, on thousands of generated plans: it loses nothing, and no bytes break it.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

mod support;

use metodplan::format::LossKind;
use metodplan::format::json::{OpenError, Saved, read, read_bytes, write};
use proptest::prelude::*;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use support::dice::Dice;
use support::laws::runs;
use support::plans::{any_known_plan, any_plan, plan};
use support::unknown;

const SCHEMA: &str = include_str!("../docs/plan.schema.json");

proptest! {
    #![proptest_config(runs(3000))]

    #[test]
    fn what_is_written_is_read_back_whole(plan in any_plan()) {
        let saved = Saved { on: Some(plan.year.span().first()) };
        let text = write(&plan, &saved);
        let opened = read(&text).expect("our own file opens");
        prop_assert_eq!(opened.saved, saved);
        for loss in &opened.report.losses {
            let planted = matches!(&loss.kind, LossKind::BadRecord)
                || matches!(&loss.kind, LossKind::BadValue { field } if field == "minutes");
            prop_assert!(planted, "{:?}", loss);
        }
        prop_assert_eq!(write(&opened.plan, &saved), text);
        prop_assert_eq!(opened.plan, plan);
    }
}

proptest! {
    #![proptest_config(runs(500))]

    #[test]
    fn a_plan_without_unknown_things_is_read_without_a_word(plan in any_known_plan()) {
        let opened = read(&write(&plan, &Saved::default())).expect("our own file opens");
        prop_assert!(opened.report.is_clean(), "{:?}", opened.report);
        prop_assert_eq!(opened.plan, plan);
    }

    #[test]
    fn equal_plans_give_equal_texts(seed in any::<u64>(), size in 0_usize..6) {
        let text = |plan| write(&plan, &Saved::default());
        prop_assert_eq!(text(plan(seed, size, true)), text(plan(seed, size, true)));
    }

    #[test]
    fn fifty_unknown_fields_anywhere_come_back(plan in any_known_plan(), seed in any::<u64>()) {
        let mut file: Value = serde_json::from_str(&write(&plan, &Saved::default())).expect("JSON");
        let dice = &mut Dice::new(seed);
        for n in 0..50 {
            // Values that `Value` itself carries exactly; odder ones are in the law above.
            let value = Value::from(unknown::raw_value(dice, 2));
            let name = unknown::name(dice, n);
            any_object(&mut file, dice).insert(name, value);
        }
        let opened = read(&file.to_string()).expect("it opens");
        prop_assert!(opened.report.is_clean(), "{:?}", opened.report);
        let again: Value = serde_json::from_str(&write(&opened.plan, &opened.saved)).expect("JSON");
        prop_assert_eq!(again, file);
    }

    #[test]
    fn a_bad_record_stays_in_its_place_and_harms_no_other(plan in any_known_plan(), seed in any::<u64>()) {
        let mut file: Value = serde_json::from_str(&write(&plan, &Saved::default())).expect("JSON");
        let dice = &mut Dice::new(seed);
        let bad: Value = dice.pick(&[
            serde_json::json!({"kind": "excursion", "title": "Музей книги"}),
            serde_json::json!({"id": "0000000000000001"}),
            serde_json::json!("строка"),
            Value::Null,
        ]);
        prop_assume!(insert_row(&mut file, dice, &bad));
        let opened = read(&file.to_string()).expect("it opens");
        prop_assert_eq!(opened.report.losses.len(), 1);
        prop_assert_eq!(&opened.report.losses[0].kind, &LossKind::BadRecord);
        prop_assert_eq!(opened.plan.entry_count(), plan.entry_count());
        let again: Value = serde_json::from_str(&write(&opened.plan, &opened.saved)).expect("JSON");
        prop_assert_eq!(again, file);
    }

    #[test]
    fn a_file_cut_short_is_refused(plan in any_plan(), seed in any::<u64>()) {
        let text = write(&plan, &Saved::default());
        let whole = text.trim_end().len();
        let cut = Dice::new(seed).below(whole);
        let refused = matches!(
            read_bytes(&text.as_bytes()[..cut]),
            Err(OpenError::NotJson { .. } | OpenError::NotText)
        );
        prop_assert!(refused, "cut at {}", cut);
    }
}

proptest! {
    #![proptest_config(runs(3000))]

    #[test]
    fn no_mutation_of_the_bytes_panics_and_what_opens_is_written_alike_ever_after(
        seed in any::<u64>(),
        size in 0_usize..4,
    ) {
        let mut bytes = write(&plan(seed, size, true), &Saved::default()).into_bytes();
        let dice = &mut Dice::new(seed);
        for _ in 0..=dice.below(6) {
            mutate(&mut bytes, dice);
        }
        if let Ok(opened) = read_bytes(&bytes) {
            let text = write(&opened.plan, &opened.saved);
            let again = read(&text).expect("a repaired plan opens");
            prop_assert_eq!(write(&again.plan, &again.saved), text);
        }
    }
}

/// Strict on purpose: an unknown field in what we write ourselves is a field that the schema does not name.
#[test]
fn generated_plans_fit_the_schema_and_use_all_of_it() {
    let mut schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    let mut unused = BTreeSet::new();
    for (record, definition) in schema["$defs"].as_object_mut().expect("records") {
        let Some(properties) = definition["properties"].as_object() else {
            continue;
        };
        unused.extend(properties.keys().map(|field| format!("{record}.{field}")));
        definition["additionalProperties"] = Value::Bool(false);
    }
    let validator = jsonschema::validator_for(&schema).expect("a valid schema");
    for seed in 0..500 {
        let saved = Saved {
            on: Some("2026-11-22".parse().expect("a day")),
        };
        let text = write(&plan(seed, 5, false), &saved);
        let file: Value = serde_json::from_str(&text).expect("JSON");
        let errors: Vec<_> = validator
            .iter_errors(&file)
            .map(|e| e.to_string())
            .collect();
        assert!(errors.is_empty(), "seed {seed}: {errors:?}");
        mark_used(&schema, "File", &file, &mut unused);
    }
    assert!(
        unused.is_empty(),
        "the schema names fields that are never written: {unused:?}"
    );
}

/// Crosses off the fields that `value`, a record of the schema, has.
fn mark_used(schema: &Value, record: &str, value: &Value, unused: &mut BTreeSet<String>) {
    let record = match (record, value["kind"].as_str()) {
        ("Entry", Some("activity")) => "Activity",
        ("Entry", Some("meeting")) => "Meeting",
        ("Entry", _) => "Note",
        _ => record,
    };
    for (field, value) in value.as_object().into_iter().flatten() {
        unused.remove(&format!("{record}.{field}"));
        let property = &schema["$defs"][record]["properties"][field];
        if let Some(part) = reference(property) {
            mark_used(schema, part, value, unused);
        }
        let member = reference(&property["items"]);
        for value in value.as_array().into_iter().flatten() {
            mark_used(schema, member.expect("lists hold records"), value, unused);
        }
    }
}

fn reference(property: &Value) -> Option<&str> {
    property["$ref"].as_str()?.strip_prefix("#/$defs/")
}

/// Any object of the file but `cells`, whose fields are columns.
fn any_object<'a>(value: &'a mut Value, dice: &mut Dice) -> &'a mut Map<String, Value> {
    let mut objects = Vec::new();
    collect_objects(value, &mut String::new(), &mut objects);
    let pointer = dice.pick(&objects);
    let object = value.pointer_mut(&pointer).and_then(Value::as_object_mut);
    object.expect("an object stands there")
}

fn collect_objects(value: &Value, pointer: &mut String, found: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(fields) => {
            found.push(pointer.clone());
            let known = fields
                .iter()
                .filter(|(name, _)| !name.starts_with('z') && *name != "cells");
            known.map(|(name, value)| (name.clone(), value)).collect()
        }
        Value::Array(members) => members
            .iter()
            .enumerate()
            .map(|(n, value)| (n.to_string(), value))
            .collect(),
        _ => return,
    };
    for (name, child) in children {
        let length = pointer.len();
        pointer.push('/');
        pointer.push_str(&name);
        collect_objects(child, pointer, found);
        pointer.truncate(length);
    }
}

/// Puts `row` among the rows of some section that has rows; tells whether there is one.
fn insert_row(file: &mut Value, dice: &mut Dice, row: &Value) -> bool {
    let Some(sections) = file["plan"]["sections"].as_array_mut() else {
        return false;
    };
    let lists = sections
        .iter_mut()
        .filter_map(|section| section.get_mut("entries")?.as_array_mut());
    let mut lists: Vec<_> = lists.collect();
    if lists.is_empty() {
        return false;
    }
    let chosen = dice.below(lists.len());
    let at = dice.below(lists[chosen].len() + 1);
    lists[chosen].insert(at, row.clone());
    true
}

fn mutate(bytes: &mut Vec<u8>, dice: &mut Dice) {
    const SCRAPS: &[&str] = &[
        "null",
        "[]",
        "{}",
        "\"",
        "\\",
        "-1",
        "9999999999999999999",
        "1e999",
        ",",
        "}",
        "]",
        "\u{feff}",
        "\"2026-02-31\"",
        "\"kind\"",
        "\"id\":\"\"",
        "true",
        "\u{0}",
        "\\ud800",
    ];
    if bytes.is_empty() {
        return;
    }
    let at = dice.below(bytes.len());
    match dice.below(6) {
        0 => bytes[at] = dice.small(0, 255),
        1 => {
            bytes.remove(at);
        }
        2 => {
            bytes.splice(at..at, dice.pick(SCRAPS).bytes());
        }
        3 => {
            // One value for another, so that the file stays JSON more often.
            let value = bytes[at..]
                .iter()
                .position(|b| *b == b':')
                .map_or(at, |n| at + n + 1);
            let end = bytes[value..]
                .iter()
                .position(|b| matches!(b, b',' | b'}' | b'\n'));
            let end = end.map_or(value, |n| value + n);
            bytes.splice(value..end, dice.pick(SCRAPS).bytes());
        }
        4 => {
            let end = (at + dice.below(40)).min(bytes.len());
            let piece = bytes[at..end].to_vec();
            let to = dice.below(bytes.len());
            bytes.splice(to..to, piece);
        }
        _ => {
            let end = (at + dice.below(40)).min(bytes.len());
            bytes.drain(at..end);
        }
    }
}
