//! The last two sections of the English example: work with readers, and the review of the year.

use super::HEAD;
use crate::domain::ColumnKind::{Activity, Audience, Number, Place, Responsible, Result, Timing};
use crate::domain::Status;
use crate::sample::build::Row::A;
use crate::sample::build::{ActivityText, PLAIN, SectionText, day};
use chrono::Weekday::{Fri, Tue};

pub(super) const READERS: SectionText = SectionText {
    title: "Work with readers",
    intro: "",
    columns: &[
        (Number, "No."),
        (Activity, "Activities"),
        (Audience, "For whom"),
        (Timing, "When"),
        (Place, "Place"),
        (Responsible, "Responsible"),
    ],
    rows: &[
        A(ActivityText {
            text: "School library month",
            audience: "all years",
            when: "October",
            place: "Schools of the district",
            who: &["School librarians"],
            ..PLAIN
        }),
        A(ActivityText {
            text: "District reading-aloud contest “Voice of the line”",
            audience: "Years 6–8",
            when: "December",
            place: "Merrow Children’s Library",
            who: &["Vera Innes"],
            day: Some(day(12, 1, Fri, (12, 0), (15, 0))),
            ..PLAIN
        }),
        A(ActivityText {
            text: "Reading marathon “Ten pages a day”",
            audience: "Years 4–6",
            when: "20 January – 20 February",
            place: "Schools of the district",
            who: &["Kate Zeller"],
            ..PLAIN
        }),
        A(ActivityText {
            text: "Children’s book week",
            audience: "Years 1–4",
            when: "early March",
            place: "Merrow Children’s Library",
            who: &["Vera Innes", "Ellen Garrity"],
            ..PLAIN
        }),
        A(ActivityText {
            text: "Exhibition of drawings made after favourite books",
            audience: "Years 2–7",
            when: "5–9 May",
            place: "Riverside Academy",
            who: &["Kate Zeller"],
            ..PLAIN
        }),
        A(ActivityText {
            text: "Librarians’ day: meet and say thank you",
            audience: "librarians of the district",
            when: "27 May",
            place: "Northgate School",
            who: &[HEAD],
            ..PLAIN
        }),
    ],
};

pub(super) const REVIEW: SectionText = SectionText {
    title: "Review and reports",
    intro: "",
    columns: &[
        (Number, "No."),
        (Activity, "Activities"),
        (Timing, "When"),
        (Responsible, "Responsible"),
        (Result, "Done"),
    ],
    rows: &[
        A(ActivityText {
            text: "Survey of librarians: what help is needed",
            when: "early September",
            who: &["Martin Peel"],
            status: Status::Held,
            day: Some(day(9, 1, Tue, (9, 0), (10, 0))),
            result: "18 of 21 schools answered",
            ..PLAIN
        }),
        A(ActivityText {
            text: "Summary of loans and visits by school",
            when: "every term",
            who: &["Anne Rowley"],
            ..PLAIN
        }),
        A(ActivityText {
            text: "Statistics for the calendar year",
            when: "by 20 January",
            who: &[HEAD],
            ..PLAIN
        }),
        A(ActivityText {
            text: "Report of the network, proposals for next year’s plan",
            when: "May – June",
            who: &[HEAD, "Martin Peel"],
            ..PLAIN
        }),
    ],
};
