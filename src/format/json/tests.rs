//! The list of wire records against the schema in `docs`.

use super::wire_v1::RECORDS;
use serde_json::Value;
use std::collections::BTreeSet;

const SCHEMA: &str = include_str!("../../../docs/plan.schema.json");

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
