//! The four meetings of the English example.

use super::HEAD;
use crate::domain::Status;
use crate::sample::build::{ItemText, MeetingText, day};
use chrono::Weekday::Thu;

pub(super) const FIRST: MeetingText = MeetingText {
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

pub(super) const SECOND: MeetingText = MeetingText {
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

pub(super) const THIRD: MeetingText = MeetingText {
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

pub(super) const FOURTH: MeetingText = MeetingText {
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
