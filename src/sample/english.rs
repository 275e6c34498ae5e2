//! The English example: a network of school librarians. Names, schools and events are invented.

mod meetings;
mod readers;

use super::build::Row::{A, M};
use super::build::{ActivityText, PLAIN, PlanText, SectionText, day};
use crate::domain::ColumnKind::{Activity, Form, Number, PlaceAndResponsible, Timing};
use crate::domain::{ColumnKind, Language, Status};
use chrono::Weekday::{Fri, Wed};
use meetings::{FIRST, FOURTH, SECOND, THIRD};
use readers::{READERS, REVIEW};

const HEAD: &str = "Alice Thornbury";

pub(super) static TEXT: PlanText = PlanText {
    language: Language::English,
    title: "Work plan of the Merrow District School Librarians’ Network for the %1–%2 school year",
    organisation: "Merrow District School Librarians’ Network",
    theme: "The school library as the place where readers grow",
    goal: "Help the librarians of the district renew the ways they work with readers, and gather what works so that every school can use it.",
    approvals: &[
        [
            "Agreed",
            "Adviser, district teachers’ centre",
            "Ruth Calloway",
            "27 August %1",
            "Minutes no.~1",
        ],
        [
            "Approved",
            "Head of the district teachers’ centre",
            "Simon Ashdown",
            "28 August %1",
            "",
        ],
    ],
    tasks: &[
        "Introduce librarians to new ways of working with books for children and teenagers.",
        "Support newcomers: name mentors and open libraries for practice.",
        "Put the textbook records in order and agree on exchange between schools.",
        "Build a shared collection of lessons, displays and events.",
    ],
    people: &[
        [HEAD, "Northgate School", "Chair"],
        ["Ruth Calloway", "District teachers’ centre", "Adviser"],
        ["Martin Peel", "Abbey Road Primary", "Secretary"],
        ["Nora Fenwick", "Kingsmead School", "Mentor"],
        ["Ellen Garrity", "St Anne’s College", ""],
        ["Paul Dorsey", "Hill Top School", "Newcomer"],
        ["Irene Judd", "Pinewood Village School", ""],
        ["Kate Zeller", "Riverside Academy", ""],
        ["Vera Innes", "Merrow Children’s Library", "Partner"],
        ["Anne Rowley", "Springfield School", ""],
    ],
    sections: &[
        SectionText {
            title: "Organisation",
            intro: "",
            columns: USUAL,
            rows: &[
                A(ActivityText {
                    text: "Review of last year, discussion and adoption of the plan",
                    when: "first week of September",
                    place: "District teachers’ centre",
                    who: &[HEAD],
                    day: Some(day(9, 1, Fri, (10, 0), (11, 30))),
                    status: Status::Held,
                    result: "Adopted, minutes no.~1",
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "Update the list of librarians and their hours",
                    when: "by 15 September",
                    place: "Shared sheet",
                    who: &["Martin Peel"],
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "Pair newcomers with mentors",
                    when: "September",
                    place: "Kingsmead School",
                    who: &["Nora Fenwick"],
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "Advice for librarians in their first year",
                    when: "throughout the year",
                    place: "Northgate School",
                    who: &[HEAD, "Nora Fenwick"],
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "Answers to schools about withdrawing and passing on books",
                    when: "as needed",
                    place: "District teachers’ centre",
                    who: &["Ruth Calloway"],
                    ..PLAIN
                }),
            ],
        },
        SectionText {
            title: "Meetings of the network",
            intro: "Meetings are on Thursdays at 14:00. Speakers send their papers to the secretary a week before.",
            columns: &[
                (Number, "No."),
                (Activity, "Agenda"),
                (Timing, "When"),
                (PlaceAndResponsible, "Place, responsible"),
            ],
            rows: &[M(FIRST), M(SECOND), M(THIRD), M(FOURTH)],
        },
        SectionText {
            title: "Skills and shared experience",
            intro: "",
            columns: &[
                (Number, "No."),
                (Activity, "Activities"),
                (Form, "Form"),
                (Timing, "When"),
                (PlaceAndResponsible, "Place, responsible"),
            ],
            rows: &[
                A(ActivityText {
                    text: "Talking with teenagers about what they read",
                    form: "workshop",
                    when: "October",
                    place: "St Anne’s College",
                    who: &["Ellen Garrity"],
                    day: Some(day(10, 3, Wed, (14, 0), (15, 30))),
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "Open lessons in school libraries: watch and discuss",
                    form: "visits",
                    when: "November – March",
                    place: "Schools of the district",
                    who: &["Kate Zeller"],
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "Course “Digital tools for libraries”",
                    form: "online course",
                    when: "Term 1",
                    place: "Online",
                    who: &["Ruth Calloway"],
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "My first year in the library: what worked",
                    form: "round table of newcomers",
                    when: "last week of January",
                    place: "Hill Top School",
                    who: &["Paul Dorsey", "Nora Fenwick"],
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "Lessons for the shared collection",
                    form: "shared folder",
                    when: "monthly",
                    place: "Online",
                    who: &["Anne Rowley"],
                    ..PLAIN
                }),
            ],
        },
        SectionText {
            title: "Collections and textbooks",
            intro: "",
            columns: USUAL,
            rows: &[
                A(ActivityText {
                    text: "Check of textbook sets, list for exchange between schools",
                    when: "1–10 September",
                    place: "Schools of the district",
                    who: &["Irene Judd"],
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "“Keep it whole” book care days",
                    when: "November, April",
                    place: "Schools of the district",
                    who: &["School librarians"],
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "Collect orders for next year’s textbooks",
                    when: "by 1 March",
                    place: "District teachers’ centre",
                    who: &["Ruth Calloway"],
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "Check the orders and send them on",
                    place: "District teachers’ centre",
                    who: &["Ruth Calloway", HEAD],
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "“Give a book to a village library”",
                    when: "around the town library’s anniversary",
                    place: "Pinewood Village School",
                    who: &["Irene Judd", "Anne Rowley"],
                    ..PLAIN
                }),
            ],
        },
        READERS,
        REVIEW,
    ],
};

/// The columns of most sections.
const USUAL: &[(ColumnKind, &str)] = &[
    (Number, "No."),
    (Activity, "Activities"),
    (Timing, "When"),
    (PlaceAndResponsible, "Place, responsible"),
];
