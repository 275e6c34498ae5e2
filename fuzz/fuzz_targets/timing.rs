//! A deadline of any bytes: reading, printing and resolving end, and what printed words say is read alike.
#![no_main]

use libfuzzer_sys::fuzz_target;
use metodplan::domain::Language;
use metodplan::timing::{self, notation, presets};

fuzz_target!(|text: &str| {
    for language in [Language::Russian, Language::English] {
        let year = presets::russian_quarters(2026, language);
        let reading = timing::read(text, language, &year);
        let notation = notation::print(&reading);
        assert_eq!(notation::parse(&notation).as_ref(), Some(&reading), "{notation}");
        for span in timing::resolve(&reading, &year).spans {
            assert!(span.first() <= span.last(), "{notation}");
        }
        // Odd texts give readings that no words say («Feb. toeb May 2016»: a year in one month alone), so the
        // law holds from the second reading on.
        let said = timing::read(&timing::words(&reading, language), language, &year);
        let again = timing::read(&timing::words(&said, language), language, &year);
        assert_eq!(again, said, "{notation}");
    }
});
