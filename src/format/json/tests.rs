//! The list of wire records against the schema and the description in `docs`.

use super::wire_v1::RECORDS;
use super::{Saved, read, write};
use serde_json::Value;
use std::collections::BTreeSet;

const SCHEMA: &str = include_str!("../../../docs/plan.schema.json");
const DESCRIPTION: &str = include_str!("../../../docs/file-format.md");

#[test]
fn every_field_of_the_wire_types_is_in_the_schema_and_the_other_way_round() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    for (record, fields) in RECORDS {
        let properties = schema["$defs"][record]["properties"].as_object();
        let properties = properties.unwrap_or_else(|| panic!("the schema has no record {record}"));
        let described: BTreeSet<&str> = properties.keys().map(String::as_str).collect();
        let written: BTreeSet<&str> = fields.iter().copied().collect();
        assert_eq!(described, written, "{record}");
    }
}

#[test]
fn every_field_of_the_wire_types_is_described() {
    for (record, fields) in RECORDS {
        for field in *fields {
            let named = DESCRIPTION.contains(&format!("`{field}`"));
            assert!(named, "{record}.{field} is not in docs/file-format.md");
        }
    }
}

#[test]
fn the_example_in_the_description_is_a_file_as_we_write_it() {
    let (_, rest) = DESCRIPTION.split_once("```json\n").expect("an example");
    let (example, _) = rest.split_once("```").expect("its end");
    let opened = read(example).expect("the example opens");
    assert!(opened.report.is_clean(), "{:?}", opened.report);
    let saved: Saved = opened.saved;
    let app = |text: &str| text.replace(env!("CARGO_PKG_VERSION"), "");
    assert_eq!(app(&write(&opened.plan, &saved)), app(example));
}
