//! What the picker of a deadline offers: every option is a reading, has words that read as it, and is found again.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

use chrono::NaiveDate;
use metodplan::domain::{Language, Reading, ReadingOrigin, SchoolYear, Timing};
use metodplan::timing::choice::{Choice, FREQUENCIES, Kind, PARTS, PERIODS};
use metodplan::timing::{self, notation, presets};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn year() -> SchoolYear {
    presets::russian_quarters(2026, Language::Russian)
}

fn blank() -> Choice {
    Choice::start(&Timing::Inherited, None, &year(), day("2026-11-22"))
}

/// Every choice that states something, values of all kinds among them.
fn choices() -> Vec<Choice> {
    let of = |kind, change: fn(&mut Choice, u32), count: usize| {
        (0..).take(count).map(move |n| {
            let mut choice = Choice { kind, ..blank() };
            change(&mut choice, n);
            choice
        })
    };
    let month = |choice: &mut Choice, n: u32| choice.month = n + 1;
    let months = |choice: &mut Choice, n: u32| {
        choice.month = n / 12 + 1;
        choice.last_month = n % 12 + 1;
    };
    let days = |choice: &mut Choice, n: u32| {
        choice.day = Some(day("2026-09-30"));
        let last = [None, Some("2026-10-02"), Some("2027-02-28")];
        choice.last_day = last[n as usize].map(day);
    };
    let bound = |choice: &mut Choice, n: u32| {
        choice.day = Some([day("2026-10-15"), day("2027-08-31"), day("2028-01-01")][n as usize]);
    };
    let none = |_: &mut Choice, _| {};
    of(Kind::Month, month, 12)
        .chain(of(Kind::Months, months, 144))
        .chain(of(Kind::Days, days, 3))
        .chain(of(Kind::Until, bound, 3))
        .chain(of(Kind::From, bound, 3))
        .chain(of(
            Kind::Part,
            |choice, n| choice.part = n as usize,
            PARTS.len(),
        ))
        .chain(of(
            Kind::Period,
            |choice, n| choice.period = n as usize,
            PERIODS.len(),
        ))
        .chain(of(
            Kind::Recurring,
            |choice, n| choice.frequency = n as usize,
            FREQUENCIES.len(),
        ))
        .chain(of(Kind::Year, none, 1))
        .chain(of(Kind::AsNeeded, none, 1))
        .chain(of(Kind::Schedule, none, 1))
        .collect()
}

#[test]
fn every_choice_is_a_reading_and_its_words_read_as_it_in_both_languages() {
    for choice in choices() {
        let reading = choice.reading(&year()).expect("a reading");
        for language in [Language::Russian, Language::English] {
            let words = timing::words(&reading, language);
            assert_eq!(
                notation::print(&timing::read(&words, language, &year())),
                notation::print(&reading),
                "{words}"
            );
        }
    }
}

#[test]
fn a_reading_that_was_chosen_is_found_again_when_the_picker_opens() {
    for choice in choices() {
        let timing = choice
            .timing(None, Language::Russian, &year())
            .expect("a timing");
        let again = Choice::start(&timing, timing.reading(), &year(), day("2026-11-22"));
        assert_eq!(
            again.reading(&year()).as_ref(),
            timing.reading(),
            "{timing:?}"
        );
    }
}

#[test]
fn words_that_are_kept_stay_to_the_letter_and_the_reading_is_the_chosen_one() {
    let choice = Choice {
        kind: Kind::Month,
        month: 12,
        ..blank()
    };
    let kept = choice.timing(Some("к юбилею"), Language::Russian, &year());
    let expected = Timing::Stated {
        wording: "к юбилею".to_owned(),
        reading: notation::parse("months 12").expect("a reading"),
        origin: ReadingOrigin::Chosen,
    };
    assert_eq!(kept, Some(expected));
}

#[test]
fn days_in_the_wrong_order_and_days_not_given_make_no_reading() {
    let mut choice = Choice {
        kind: Kind::Days,
        ..blank()
    };
    assert_eq!(choice.reading(&year()), None);
    choice.day = Some(day("2026-10-15"));
    choice.last_day = Some(day("2026-10-14"));
    assert_eq!(choice.reading(&year()), None);
    assert_eq!(
        Choice {
            kind: Kind::Until,
            day: None,
            ..choice
        }
        .reading(&year()),
        None
    );
}

#[test]
fn an_empty_cell_opens_the_picker_with_its_own_kind_and_a_reading_beyond_it_opens_with_a_month() {
    let kinds = [Timing::Absent, Timing::Inherited]
        .map(|timing| Choice::start(&timing, None, &year(), day("2026-11-22")).kind);
    assert_eq!(kinds, [Kind::Absent, Kind::Inherited]);
    let timing = Timing::Stated {
        wording: "к юбилею".to_owned(),
        reading: Reading::Unknown,
        origin: ReadingOrigin::Derived,
    };
    let start = Choice::start(&timing, timing.reading(), &year(), day("2026-11-22"));
    assert_eq!((start.kind, start.month), (Kind::Month, 11));
}
