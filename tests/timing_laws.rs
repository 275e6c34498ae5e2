//! Laws of deadlines, over generated readings and arbitrary text.

#[path = "common/growth.rs"]
#[allow(clippy::disallowed_methods, reason = "growth is measured, not speed")]
mod growth;
#[path = "support/laws.rs"]
mod laws;

use metodplan::domain::reading::{
    Bound, DayRef, Frequency, MonthRef, OfMonth, Ordinal, Part, Period, Range, Season, Whole,
};
use metodplan::domain::{Language, Reading, SchoolYear};
use metodplan::timing::{Precision, notation, presets, read, resolve, words};
use proptest::prelude::*;

const LANGUAGES: [Language; 2] = [Language::Russian, Language::English];

fn plan() -> SchoolYear {
    presets::russian_quarters(2023, Language::Russian)
}

fn month() -> impl Strategy<Value = MonthRef> {
    (proptest::option::weighted(0.3, 2015..2030_i32), 1..=12_u32)
        .prop_map(|(year, month)| MonthRef { year, month })
}

fn day() -> impl Strategy<Value = DayRef> {
    (month(), 1..=28_u32).prop_map(|(MonthRef { year, month }, day)| DayRef { year, month, day })
}

/// A month or a few of them; with a year all of them or none, for that is how a wording tells it.
fn months(longest: u32) -> impl Strategy<Value = Range<MonthRef>> {
    (month(), 0..longest).prop_map(|(from, more)| {
        let at = from.month - 1 + more;
        let year = from.year.map(|year| year + i32::from(at >= 12));
        let month = at % 12 + 1;
        Range {
            from,
            to: MonthRef { year, month },
        }
    })
}

fn days() -> impl Strategy<Value = Range<DayRef>> {
    (day(), 0..9_u32, 1..=28_u32).prop_map(|(from, more, last)| {
        let at = from.month - 1 + more;
        let to = DayRef {
            year: from.year.map(|year| year + i32::from(at >= 12)),
            month: at % 12 + 1,
            day: if more == 0 { last.max(from.day) } else { last },
        };
        Range { from, to }
    })
}

/// Years in all items or in none.
fn listed<T: Clone + std::fmt::Debug>(
    item: impl Strategy<Value = T>,
    year: impl Fn(&T) -> bool + Copy,
) -> impl Strategy<Value = Vec<T>> {
    proptest::collection::vec(item, 1..4).prop_map(move |mut list| {
        let named = year(&list[0]);
        list.retain(|one| year(one) == named);
        list
    })
}

fn season() -> impl Strategy<Value = Season> {
    prop::sample::select(vec![
        Season::Autumn,
        Season::Winter,
        Season::Spring,
        Season::Summer,
    ])
}

fn of_month() -> impl Strategy<Value = OfMonth> {
    prop_oneof![month().prop_map(OfMonth::Named), Just(OfMonth::Any)]
}

fn recurring() -> impl Strategy<Value = Reading> {
    use Period::{Day, Half, Month, Quarter, Term, Week, Year};
    let period = || prop::sample::select(vec![Day, Week, Month, Quarter, Term, Half]);
    let any = prop::sample::select(vec![Day, Week, Month, Quarter, Term, Half, Year]);
    let ordinal = prop_oneof![(1..=5_u8).prop_map(Ordinal::Nth), Just(Ordinal::Last)];
    let run = months(11).prop_filter("longer than a month", |run| run.from != run.to);
    prop_oneof![
        any.clone().prop_map(|p| (Frequency::Every(p), None)),
        (2..20_u8, any).prop_map(|(n, p)| (Frequency::Times(n, p), None)),
        (period(), run).prop_map(|(p, run)| (Frequency::Every(p), Some(run))),
        (0..7_u8, proptest::option::of(months(11)))
            .prop_map(|(d, run)| (Frequency::Weekday(d), run)),
        (ordinal, 0..7_u8, of_month())
            .prop_map(|(o, d, of)| (Frequency::WeekdayOf(o, d, of), None)),
    ]
    .prop_map(|(frequency, run)| Reading::Recurring(frequency, run))
}

/// One part, as the readers and the picker make them.
fn single() -> impl Strategy<Value = Reading> {
    let bound = || prop_oneof![day().prop_map(Bound::Day), month().prop_map(Bound::Month)];
    let part = prop::sample::select(vec![Part::Begin, Part::Middle, Part::End]);
    let whole = prop_oneof![month().prop_map(Whole::Month), Just(Whole::Year)];
    let weeks = prop_oneof![
        (1..=5_u8, 1..=5_u8).prop_map(|(a, b)| Range {
            from: Ordinal::Nth(a.min(b)),
            to: Ordinal::Nth(a.max(b))
        }),
        Just(Range::one(Ordinal::Last))
    ];
    prop_oneof![
        4 => listed(months(12), |run| run.from.year.is_some()).prop_map(Reading::Months),
        4 => listed(days(), |run| run.from.year.is_some()).prop_map(Reading::Dates),
        2 => bound().prop_map(Reading::Until),
        2 => bound().prop_map(Reading::From),
        1 => (1..=4_u8, 1..=4_u8).prop_map(|(a, b)| Reading::Quarters(Range { from: a.min(b), to: a.max(b) })),
        1 => (proptest::option::of(2015..2030_i32), 1..=4_u8).prop_map(|(y, n)| Reading::CalendarQuarter(y, n)),
        1 => (1..=2_u8).prop_map(Reading::Half),
        1 => (1..=4_u8).prop_map(Reading::Term),
        1 => (1..=4_u8).prop_map(Reading::EndOfTerm),
        1 => season().prop_map(Reading::Season),
        1 => season().prop_map(Reading::Break),
        2 => (weeks, of_month()).prop_map(|(weeks, of)| Reading::Week(weeks, of)),
        1 => (1..=3_u8, of_month()).prop_map(|(n, of)| Reading::Decade(n, of)),
        2 => (part, whole).prop_map(|(part, whole)| Reading::PartOf(part, whole)),
        4 => recurring(),
        1 => prop::sample::select(vec![Reading::Year, Reading::AsNeeded, Reading::Schedule]),
    ]
}

/// One reading, or several of different kinds.
fn reading() -> impl Strategy<Value = Reading> {
    let several = proptest::collection::vec(single(), 2..5).prop_map(|parts| {
        let mut kept: Vec<Reading> = Vec::new();
        for part in parts {
            let listed = matches!(part, Reading::Months(_) | Reading::Dates(_));
            let same_list = |other: &Reading| {
                listed && std::mem::discriminant(other) == std::mem::discriminant(&part)
            };
            if !kept.iter().any(|other| *other == part || same_list(other)) {
                kept.push(part);
            }
        }
        if kept.len() == 1 {
            kept.remove(0)
        } else {
            Reading::All(kept)
        }
    });
    prop_oneof![3 => single(), 1 => several]
}

/// Whether the words name a calendar year.
fn names_a_year(reading: &Reading) -> bool {
    notation::print(reading)
        .split(|c: char| !c.is_ascii_digit())
        .any(|digits| digits.len() == 4)
}

/// Pieces of deadlines in any order, as garbage near to the language.
fn near_text() -> impl Strategy<Value = String> {
    let pieces = vec![
        "до ",
        "с ",
        "по ",
        "15",
        "3",
        "2023",
        "31",
        "октября",
        "май ",
        "сентябрь",
        "-",
        "–",
        ".",
        ",",
        "; ",
        "каждый ",
        "месяц",
        "раз ",
        "в ",
        "неделя ",
        "четверть",
        "II",
        "(",
        ")",
        "/",
        "10.00",
        "09-",
        "May ",
        "every ",
        "end of ",
        "week ",
        "1st ",
        "and ",
        "term ",
        "не позднее ",
        "последняя ",
        "г.",
        "года",
        " ",
        "осенние ",
        "каникулы",
        "по мере ",
        "класс",
        "п о",
        "ь",
        "«",
        "»",
        "\"",
        "половина ",
        "числа ",
        "29.02",
    ];
    proptest::collection::vec(prop::sample::select(pieces), 0..14)
        .prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(laws::runs(3000))]

    #[test]
    fn the_words_of_a_reading_read_back_to_it(reading in reading()) {
        for language in LANGUAGES {
            let words = words(&reading, language);
            prop_assert_eq!(
                notation::print(&read(&words, language, &plan())),
                notation::print(&reading),
                "{}", words
            );
        }
    }

    #[test]
    fn the_notation_of_a_reading_parses_back_to_it(reading in reading()) {
        let line = notation::print(&reading);
        prop_assert_eq!(notation::parse(&line), Some(reading), "{}", line);
    }

    #[test]
    fn days_stay_inside_the_year_unless_the_words_name_another(
        reading in reading(), first_year in 1990..2100_i32, first_month in 1..=12_u32
    ) {
        let bare = SchoolYear::nearest(first_year, first_month);
        for year in [bare, presets::russian_trimesters(first_year, Language::Russian)] {
            let resolution = resolve(&reading, &year);
            let ordered = resolution.spans.windows(2).all(|pair| pair[0] <= pair[1]);
            prop_assert!(ordered);
            prop_assert_eq!(resolution.spans.is_empty(), resolution.precision == Precision::None);
            if !names_a_year(&reading) {
                for span in resolution.spans {
                    prop_assert_eq!(span.intersection(year.span()), Some(span));
                }
            }
        }
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in any::<String>(), near in near_text()) {
        for language in LANGUAGES {
            for text in [&text, &near] {
                let reading = read(text, language, &plan());
                let line = notation::print(&reading);
                prop_assert_eq!(notation::parse(&line), Some(reading.clone()), "{}", text);
                resolve(&reading, &plan());
            }
        }
    }
}

#[test]
fn a_wording_is_read_in_time_in_proportion_to_its_length() {
    for piece in [
        "сентябрь ",
        "1, ",
        "1-",
        "а",
        "а ",
        "15 октября ",
        "«",
        "(",
        "до ",
        "каждый ",
        "п о м ер е ",
        "II ",
        "«а",
        "May 1, ",
        "в течение ",
        "не ",
        "10.00 ",
        "сентбярьь ",
        "2013 ",
        "1.",
        "c",
        "и ",
        "раз в ",
        "\"a",
        "осень, ",
    ] {
        let text = |size: usize| -> String { piece.chars().cycle().take(size * 10_000).collect() };
        for language in LANGUAGES {
            let plan = plan();
            growth::grows_linearly(piece, text, |text| {
                read(text, language, &plan);
            });
        }
    }
}

#[test]
fn the_words_of_nothing_are_read_as_nothing() {
    for language in LANGUAGES {
        assert_eq!(words(&Reading::Unknown, language), "");
        assert_eq!(read("", language, &plan()), Reading::Unknown);
    }
}

#[test]
#[should_panic(expected = "for four times the text")]
fn work_that_grows_with_the_square_is_noticed() {
    let square = |text: &str| {
        for n in 0..text.len() {
            std::hint::black_box(text[n..].bytes().filter(|byte| *byte == b'b').count());
        }
    };
    growth::grows_linearly("square", |size| "a".repeat(size * 1500), square);
}
