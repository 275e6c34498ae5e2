//! Readings against a school year: their days, in the notation of the reading.

use metodplan::domain::{Language, SchoolYear};
use metodplan::timing::{Precision, notation, presets, resolve};

#[track_caller]
fn check(year: &SchoolYear, table: &[(&str, Precision, &str)]) {
    let mut failing = Vec::new();
    for (line, precision, meant) in table {
        let reading = notation::parse(line).unwrap_or_else(|| panic!("no notation: {line}"));
        let resolution = resolve(&reading, year);
        let spans = resolution.spans.iter();
        let days: Vec<_> = spans
            .map(|span| match span.days() {
                1 => span.first().to_string(),
                _ => format!("{}..{}", span.first(), span.last()),
            })
            .collect();
        let days = days.join(" ");
        if days != *meant || resolution.precision != *precision {
            failing.push(format!(
                "{line}: meant {meant}, is {:?} {days}",
                resolution.precision
            ));
        }
    }
    assert!(failing.is_empty(), "\n{}", failing.join("\n"));
}

#[test]
fn months_and_days_lie_inside_the_plans_year() {
    check(
        &SchoolYear::nearest(2023, 9),
        &[
            ("months 09", Precision::Month, "2023-09-01..2023-09-30"),
            ("months 11-02", Precision::Month, "2023-11-01..2024-02-29"),
            (
                "months 11,04",
                Precision::Month,
                "2023-11-01..2023-11-30 2024-04-01..2024-04-30",
            ),
            // The summer before the year is cut off.
            (
                "months 08-09",
                Precision::Month,
                "2023-09-01..2023-09-30 2024-08-01..2024-08-31",
            ),
            (
                "months 2020-09..2021-05",
                Precision::Month,
                "2020-09-01..2021-05-31",
            ),
            ("date 10-15", Precision::Day, "2023-10-15"),
            (
                "dates 12-31..01-13",
                Precision::Day,
                "2023-12-31..2024-01-13",
            ),
            (
                "dates 2023-12-31..01-13",
                Precision::Day,
                "2023-12-31..2024-01-13",
            ),
            (
                "dates 08-15..09-15",
                Precision::Day,
                "2023-09-01..2023-09-15 2024-08-15..2024-08-31",
            ),
            ("until 10-15", Precision::Day, "2023-10-15"),
            ("until month 03", Precision::Month, "2024-03-01..2024-03-31"),
            ("from 05-10", Precision::Day, "2024-05-10..2024-08-31"),
            ("year", Precision::Year, "2023-09-01..2024-08-31"),
            ("asneeded", Precision::None, ""),
        ],
    );
}

#[test]
fn parts_of_months_have_certain_days() {
    check(
        &SchoolYear::nearest(2023, 9),
        &[
            (
                "begin of 10",
                Precision::PartOfMonth,
                "2023-10-01..2023-10-10",
            ),
            (
                "middle of 10",
                Precision::PartOfMonth,
                "2023-10-11..2023-10-20",
            ),
            (
                "end of 02",
                Precision::PartOfMonth,
                "2024-02-21..2024-02-29",
            ),
            ("decade 3 of 10", Precision::Week, "2023-10-21..2023-10-31"),
            // 1 September 2023 is a Friday: the first week with a Thursday begins on the 4th.
            ("week 1 of 09", Precision::Week, "2023-09-04..2023-09-10"),
            ("week 1-2 of 09", Precision::Week, "2023-09-04..2023-09-17"),
            ("week last of 11", Precision::Week, "2023-11-27..2023-11-30"),
            ("week 5 of 02", Precision::Week, "2024-02-26..2024-02-29"),
            ("week last of month", Precision::None, ""),
            (
                "end of year",
                Precision::PartOfMonth,
                "2024-05-22..2024-05-31",
            ),
            ("season winter", Precision::Season, "2023-12-01..2024-02-29"),
            ("calq 4", Precision::Quarter, "2023-10-01..2023-12-31"),
            ("calq 3", Precision::Quarter, "2024-07-01..2024-08-31"),
        ],
    );
}

#[test]
fn quarters_and_breaks_are_those_of_the_plan() {
    check(
        &presets::russian_quarters(2023, Language::Russian),
        &[
            ("quarter 1", Precision::Quarter, "2023-09-01..2023-10-27"),
            ("quarter 1-2", Precision::Quarter, "2023-09-01..2023-12-29"),
            ("half 2", Precision::Half, "2024-01-09..2024-05-24"),
            ("break autumn", Precision::Break, "2023-10-28..2023-11-05"),
            (
                "end of year",
                Precision::PartOfMonth,
                "2024-05-15..2024-05-24",
            ),
        ],
    );
}

#[test]
fn what_recurs_has_a_span_for_each_occurrence() {
    check(
        &SchoolYear::nearest(2023, 9),
        &[
            (
                "every month in 10-11",
                Precision::Month,
                "2023-10-01..2023-10-31 2023-11-01..2023-11-30",
            ),
            (
                "every fri in 12",
                Precision::Day,
                "2023-12-01 2023-12-08 2023-12-15 2023-12-22 2023-12-29",
            ),
            ("every fourth mon of 10", Precision::Day, "2023-10-23"),
            (
                "every half",
                Precision::Half,
                "2023-09-01..2023-12-31 2024-01-01..2024-05-31",
            ),
            ("until 01-25 + every year", Precision::Day, "2024-01-25"),
            ("every year", Precision::Year, "2023-09-01..2024-08-31"),
            (
                "months 09 + asneeded",
                Precision::Month,
                "2023-09-01..2023-09-30",
            ),
        ],
    );
}

#[test]
fn a_plan_of_the_calendar_year_has_its_quarters_inside() {
    check(
        &SchoolYear::nearest(2024, 1),
        &[
            ("quarter 1", Precision::Quarter, "2024-09-02..2024-10-25"),
            ("quarter 3", Precision::Quarter, "2024-01-09..2024-03-22"),
            ("half 1", Precision::Half, "2024-01-01..2024-06-30"),
            ("calq 1", Precision::Quarter, "2024-01-01..2024-03-31"),
            (
                "season winter",
                Precision::Season,
                "2024-01-01..2024-02-29 2024-12-01..2024-12-31",
            ),
            (
                "end of year",
                Precision::PartOfMonth,
                "2024-12-22..2024-12-31",
            ),
        ],
    );
}
