//! Version 1 of the file, record by record: names, types and order of the fields. Knows nothing of the domain.
//!
//! Frozen: released files are of this shape. A field may be added (old programs keep what they do not know); a field
//! that changes its meaning needs version 2, a step in `migrate`, and a module beside this one. What each field means
//! stands in `docs/file-format.md`; `docs/plan.schema.json` is checked against this list by a test.

use super::node::{Fields, Node};
use super::record::{Left, Record, put, records, take};

records! {
    /// The file's header, around the plan.
    File {
        format: String = "format",
        version: Option<i64> = "version",
        min_reader: Option<i64> = "minReader",
        app: String = "app",
        saved: String = "saved",
        plan: Option<Node> = "plan",
    }

    /// The plan.
    Plan {
        id: String = "id",
        language: String = "language",
        numbering: String = "numbering",
        heading: Option<Node> = "heading",
        approvals: Vec<Node> = "approvals",
        tasks: Vec<Node> = "tasks",
        year: Option<Node> = "year",
        people: Vec<Node> = "people",
        sections: Vec<Node> = "sections",
        report: Vec<Node> = "report",
    }

    /// Title and front matter.
    Heading {
        title: String = "title",
        organisation: String = "organisation",
        theme: String = "theme",
        goal: String = "goal",
        note: String = "note",
    }

    /// An approval block.
    Approval {
        id: String = "id",
        heading: String = "heading",
        role: String = "role",
        name: String = "name",
        date: String = "date",
        document: String = "document",
    }

    /// A task of the heading.
    Task {
        id: String = "id",
        text: String = "text",
    }

    /// A text of the report.
    ReportPart {
        id: String = "id",
        title: String = "title",
        text: String = "text",
    }

    /// The academic year.
    Year {
        first_year: Option<i64> = "firstYear",
        first_month: Option<i64> = "firstMonth",
        division: String = "division",
        periods: Vec<Node> = "periods",
        breaks: Vec<Node> = "breaks",
        holidays: Vec<Node> = "holidays",
        memorable: Vec<Node> = "memorable",
    }

    /// A quarter, trimester or semester; its number is its place.
    Period {
        first: String = "first",
        last: String = "last",
    }

    /// A school break.
    Break {
        season: String = "season",
        name: String = "name",
        first: String = "first",
        last: String = "last",
    }

    /// Days without school.
    Holiday {
        name: String = "name",
        first: String = "first",
        last: String = "last",
    }

    /// A memorable date.
    Memorable {
        name: String = "name",
        wording: String = "wording",
        reading: String = "reading",
    }

    /// A person.
    Person {
        id: String = "id",
        name: String = "name",
        school: String = "school",
        role: String = "role",
        contact: String = "contact",
        apart: String = "apart",
    }

    /// A section.
    Section {
        id: String = "id",
        kind: String = "kind",
        appendix: bool = "appendix",
        title: String = "title",
        intro: String = "intro",
        columns: Vec<Node> = "columns",
        hidden: Vec<Node> = "hidden",
        entries: Vec<Node> = "entries",
    }

    /// A column of a section's table.
    Column {
        id: String = "id",
        kind: String = "kind",
        title: String = "title",
    }

    /// A row of `kind` "activity".
    Activity {
        kind: String = "kind",
        id: String = "id",
        text: String = "text",
        timing: Option<Node> = "timing",
        place: String = "place",
        responsible: Vec<Node> = "responsible",
        form: String = "form",
        audience: String = "audience",
        status: String = "status",
        appointment: Option<Node> = "appointment",
        result: String = "result",
        note: String = "note",
        cells: Option<Node> = "cells",
        held: String = "held",
        moved: Option<Node> = "moved",
        reason: String = "reason",
    }

    /// A row of `kind` "meeting".
    Meeting {
        kind: String = "kind",
        id: String = "id",
        label: String = "label",
        number: String = "number",
        theme: String = "theme",
        form: String = "form",
        place: String = "place",
        timing: Option<Node> = "timing",
        appointment: Option<Node> = "appointment",
        responsible: Vec<Node> = "responsible",
        status: String = "status",
        agenda: Vec<Node> = "agenda",
        decision: String = "decision",
        attendance: String = "attendance",
        protocol: String = "protocol",
        chair: String = "chair",
        secretary: String = "secretary",
        note: String = "note",
        cells: Option<Node> = "cells",
        held: String = "held",
        moved: Option<Node> = "moved",
        reason: String = "reason",
    }

    /// A row of `kind` "note".
    Note {
        kind: String = "kind",
        id: String = "id",
        text: String = "text",
    }

    /// A question of a meeting's agenda.
    AgendaItem {
        id: String = "id",
        text: String = "text",
        timing: Option<Node> = "timing",
        form: String = "form",
        place: String = "place",
        responsible: Vec<Node> = "responsible",
        speakers: Vec<Node> = "speakers",
        minutes: Option<i64> = "minutes",
        decision: String = "decision",
        cells: Option<Node> = "cells",
    }

    /// Who speaks to an agenda item.
    Speaker {
        role: String = "role",
        name: String = "name",
        school: String = "school",
        person: String = "person",
    }

    /// Who answers for a row.
    Responsible {
        words: String = "words",
        person: String = "person",
    }

    /// A deadline: words, and how they are understood.
    Timing {
        inherited: bool = "inherited",
        wording: String = "wording",
        reading: String = "reading",
        origin: String = "origin",
    }

    /// The day agreed on.
    Appointment {
        date: String = "date",
        start: String = "start",
        end: String = "end",
    }
}
