//! A deadline of any bytes: reading, printing and resolving end, and what is printed is read alike.
#![no_main]

use libfuzzer_sys::fuzz_target;
use metodplan::domain::{Language, Reading};
use metodplan::timing::{self, notation, presets};

fuzz_target!(|text: &str| {
    for language in [Language::Russian, Language::English] {
        let year = presets::russian_quarters(2026, language);
        let reading = timing::read(text, language, &year);
        let notation = notation::print(&reading);
        assert_eq!(notation::parse(&notation).as_ref(), Ok(&reading), "{notation}");
        for span in timing::resolve(&reading, &year) {
            assert!(span.first() <= span.last(), "{notation}");
        }
        if reading != Reading::Unknown {
            let words = timing::words(&reading, language);
            assert_eq!(timing::read(&words, language, &year), reading, "{notation}: {words}");
        }
    }
});
