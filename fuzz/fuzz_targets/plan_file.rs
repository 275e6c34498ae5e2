//! A plan file of any bytes: refused with words or read, and what is read is written and read alike.
#![no_main]

use libfuzzer_sys::fuzz_target;
use metodplan::format::json;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(opened) = json::read_bytes(bytes) {
        let file = json::write(&opened.plan, &json::Saved::default());
        let again = json::read(&file).expect("our own file is read");
        assert_eq!(again.plan, opened.plan);
    }
});
