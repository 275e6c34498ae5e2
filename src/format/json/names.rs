//! How the file names the domain's choices, and how it writes days and hours. Frozen with version 1.

use crate::domain::reading::Season;
use crate::domain::school_year::Division;
use crate::domain::{ColumnKind, Language, Numbering, ReadingOrigin, SectionKind, Status, day};
use chrono::{NaiveDate, NaiveTime};

/// A choice of the domain that has a name in the file.
pub(super) trait Named: Copy + PartialEq + 'static {
    /// Every choice with its name.
    const NAMES: &'static [(Self, &'static str)];
}

/// The name of `choice`.
pub(super) fn name_of<T: Named>(choice: T) -> &'static str {
    let found = T::NAMES.iter().find(|(named, _)| *named == choice);
    found.map_or("", |(_, name)| name)
}

/// The choice called `name`.
pub(super) fn named<T: Named>(name: &str) -> Option<T> {
    let found = T::NAMES.iter().find(|(_, known)| *known == name);
    found.map(|(choice, _)| *choice)
}

impl Named for Language {
    const NAMES: &'static [(Self, &'static str)] = &[(Self::Russian, "ru"), (Self::English, "en")];
}

impl Named for Numbering {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Nested, "nested"),
        (Self::Plain, "plain"),
        (Self::Roman, "roman"),
        (Self::Through, "through"),
        (Self::Unnumbered, "none"),
    ];
}

impl Named for SectionKind {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Rows, "rows"),
        (Self::Text, "text"),
        (Self::Table, "table"),
    ];
}

impl Named for Status {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Planned, "planned"),
        (Self::Held, "held"),
        (Self::Moved, "moved"),
        (Self::Cancelled, "cancelled"),
    ];
}

impl Named for Division {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Quarters, "quarters"),
        (Self::Trimesters, "trimesters"),
        (Self::Semesters, "semesters"),
    ];
}

impl Named for Season {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Autumn, "autumn"),
        (Self::Winter, "winter"),
        (Self::Spring, "spring"),
        (Self::Summer, "summer"),
    ];
}

impl Named for ReadingOrigin {
    const NAMES: &'static [(Self, &'static str)] =
        &[(Self::Derived, "derived"), (Self::Chosen, "chosen")];
}

impl Named for ColumnKind {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Number, "number"),
        (Self::Activity, "activity"),
        (Self::Timing, "timing"),
        (Self::PlaceAndResponsible, "placeAndResponsible"),
        (Self::Place, "place"),
        (Self::Responsible, "responsible"),
        (Self::Form, "form"),
        (Self::Audience, "audience"),
        (Self::Result, "result"),
        (Self::Done, "done"),
        (Self::Note, "note"),
        (Self::Custom, "custom"),
    ];
}

/// The day written `2026-11-14`; nothing looser, so that what is read is written again alike.
pub(super) fn read_day(text: &str) -> Option<NaiveDate> {
    day::read(text)
}

/// The hour written `15:00`.
pub(super) fn read_hour(text: &str) -> Option<NaiveTime> {
    day::read_hour(text).filter(|hour| write_hour(*hour) == text)
}

/// `15:00`; seconds are not kept.
pub(super) fn write_hour(hour: NaiveTime) -> String {
    day::write_hour(hour)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_reads_back_from_its_name() {
        fn check<T: Named + std::fmt::Debug>(count: usize) {
            assert_eq!(T::NAMES.len(), count);
            for (choice, name) in T::NAMES {
                assert_eq!((named(name), name_of(*choice)), (Some(*choice), *name));
            }
        }
        check::<Language>(2);
        check::<Numbering>(Numbering::ALL.len());
        check::<SectionKind>(SectionKind::ALL.len());
        check::<Status>(Status::ALL.len());
        check::<Division>(3);
        check::<Season>(4);
        check::<ReadingOrigin>(2);
        check::<ColumnKind>(ColumnKind::ALL.len());
    }

    #[test]
    fn days_and_hours_are_read_in_one_form_alone() {
        assert_eq!(read_hour("09:05").map(write_hour), Some("09:05".to_owned()));
        for text in ["9:05", "09:5", "24:00", "09:05:00", "+9:05", "09.05", ""] {
            assert_eq!(read_hour(text), None, "{text}");
        }
        assert!(read_day("2024-02-29").is_some());
        for text in [
            "2023-02-29",
            "2024-2-29",
            "+2024-02-29",
            " 2024-02-29",
            "12024-02-29",
            "",
        ] {
            assert_eq!(read_day(text), None, "{text}");
        }
    }
}
