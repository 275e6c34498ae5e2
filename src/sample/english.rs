//! The English example: a network of school librarians. Names, schools and events are invented.

use super::build::{ActivityText, ItemText, MeetingText, PLAIN, PlanText, Row, SectionText, day};
use crate::domain::ColumnKind::{
    Activity, Audience, Form, Number, Place, PlaceAndResponsible, Responsible, Result, Timing,
};
use crate::domain::{ColumnKind, Language, Status};
use Row::{A, M};
use chrono::Weekday::{Fri, Thu, Tue, Wed};

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
        SectionText {
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
        },
        SectionText {
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
        },
    ],
};

/// The columns of most sections.
const USUAL: &[(ColumnKind, &str)] = &[
    (Number, "No."),
    (Activity, "Activities"),
    (Timing, "When"),
    (PlaceAndResponsible, "Place, responsible"),
];

const FIRST: MeetingText = MeetingText {
    label: "Meeting",
    number: "1",
    theme: "Starting the year together",
    form: "opening seminar",
    place: "Northgate School, reading room",
    when: "September",
    who: &[HEAD],
    day: Some(day(9, 3, Thu, (14, 0), (16, 0))),
    status: Status::Held,
    decision: "The plan is adopted. A shared folder of lessons is opened.",
    agenda: &[
        ItemText {
            text: "What worked last year and what we take along",
            who: &[HEAD],
            speakers: &[],
        },
        ItemText {
            text: "The librarian’s desk: papers that a year cannot begin without",
            who: &["Ruth Calloway"],
            speakers: &[["Talk", "Ruth Calloway", "Ruth Calloway"]],
        },
        ItemText {
            text: "Any other business: dates of the open lessons",
            who: &["Martin Peel"],
            speakers: &[],
        },
    ],
};

const SECOND: MeetingText = MeetingText {
    label: "Meeting",
    number: "2",
    theme: "Teenagers and books: a common language",
    form: "webinar",
    place: "Zoom",
    when: "November",
    who: &[HEAD],
    day: Some(day(11, 4, Thu, (14, 0), (15, 30))),
    status: Status::Planned,
    decision: "",
    agenda: &[
        ItemText {
            text: "A book club for Year 7, one year on",
            who: &[HEAD],
            speakers: &[["Talk", "Ellen Garrity", "Ellen Garrity"]],
        },
        ItemText {
            text: "Book trailers made by children: from idea to screen",
            who: &[HEAD],
            speakers: &[
                ["Talk", "Paul Dorsey", "Paul Dorsey"],
                ["Second speaker", "Kate Zeller", "Kate Zeller"],
            ],
        },
    ],
};

const THIRD: MeetingText = MeetingText {
    label: "Meeting",
    number: "3",
    theme: "Librarian and teacher: one cause",
    form: "practical seminar",
    place: "Pinewood Village School",
    when: "February",
    who: &[HEAD],
    day: None,
    status: Status::Planned,
    decision: "",
    agenda: &[
        ItemText {
            text: "A lesson in the library: three to take home",
            who: &["Irene Judd"],
            speakers: &[["Talk", "Irene Judd", "Irene Judd"]],
        },
        ItemText {
            text: "Ordering textbooks: frequent mistakes",
            who: &["Ruth Calloway"],
            speakers: &[],
        },
        ItemText {
            text: "Practice: a reading list for one class",
            who: &["Nora Fenwick"],
            speakers: &[],
        },
    ],
};

const FOURTH: MeetingText = MeetingText {
    label: "Meeting",
    number: "4",
    theme: "Results and plans",
    form: "round table",
    place: "Merrow Children’s Library",
    when: "end of April",
    who: &[HEAD],
    day: None,
    status: Status::Planned,
    decision: "",
    agenda: &[
        ItemText {
            text: "The best of the shared collection",
            who: &["Anne Rowley"],
            speakers: &[["Report", "Anne Rowley", "Anne Rowley"]],
        },
        ItemText {
            text: "Tasks for next year",
            who: &[HEAD],
            speakers: &[],
        },
    ],
};
