//! A document of any bytes: it is read to the end, and the plan it makes survives the plan file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use metodplan::domain::IdSource;
use metodplan::format::{json, text};

fuzz_target!(|bytes: &[u8]| {
    let plan = text::read(&text::decode(bytes), &mut IdSource::new(1)).plan;
    let file = json::write(&plan, &json::Saved::default());
    let opened = json::read(&file).expect("our own file is read");
    assert_eq!(opened.plan, plan);
});
