//! From the plan to the records of the file. Adds what is kept of unknown fields. Knows no older version.

mod rows;

use super::names::{Named, name_of};
use super::node::{Fields, Node};
use super::record::Record;
use super::{CURRENT, FORMAT, MIN_READER, Saved, wire_v1 as wire};
use crate::domain::reading::Season;
use crate::domain::school_year::{Break, Division, Holiday, MemorableDate};
use crate::domain::{
    ApprovalBlock, Column, ColumnKind, Extra, Heading, Language, Person, Plan, ReportPart,
    SchoolYear, Section, Span, Task,
};

/// The whole file.
pub(super) fn file(plan: &Plan, saved: Saved) -> Node {
    let newer: Option<u32> = plan
        .file_extra
        .field("version")
        .and_then(|raw| raw.parse().ok());
    let record = wire::File {
        format: FORMAT.to_owned(),
        // A newer file that we may write has only more fields, all of them kept: it stays what it was.
        version: Some(newer.map_or(CURRENT, |version| version.max(CURRENT)).into()),
        min_reader: Some(MIN_READER.into()),
        app: env!("CARGO_PKG_VERSION").to_owned(),
        saved: saved.on.map(|day| day.to_string()).unwrap_or_default(),
        plan: Some(plan_record(plan)),
    };
    record.write(unknown(&plan.file_extra))
}

fn plan_record(plan: &Plan) -> Node {
    let extra = &plan.extra;
    let sections = plan
        .sections()
        .iter()
        .map(|section| section_record(plan, section));
    let record = wire::Plan {
        id: plan.id.to_string(),
        language: choice(plan.language, Language::default(), extra, "language"),
        numbering: unless_usual(plan.numbering),
        heading: Some(heading(&plan.heading)),
        approvals: list("approvals", extra, plan.approvals.iter().map(approval)),
        tasks: list("tasks", extra, plan.tasks.iter().map(task)),
        year: Some(year(&plan.year)),
        people: list("people", extra, plan.people.iter().map(person)),
        sections: list("sections", extra, sections),
        report: list("report", extra, plan.report.iter().map(report_part)),
    };
    record.write(unknown(extra))
}

fn heading(heading: &Heading) -> Node {
    let record = wire::Heading {
        title: heading.title.clone(),
        organisation: heading.organisation.clone(),
        theme: heading.theme.clone(),
        goal: heading.goal.clone(),
        note: heading.note.clone(),
    };
    record.write(unknown(&heading.extra))
}

fn approval(block: &ApprovalBlock) -> Node {
    let record = wire::Approval {
        id: block.id.to_string(),
        heading: block.heading.clone(),
        role: block.role.clone(),
        name: block.name.clone(),
        date: block.date.clone(),
        document: block.document.clone(),
    };
    record.write(unknown(&block.extra))
}

fn task(task: &Task) -> Node {
    let record = wire::Task {
        id: task.id.to_string(),
        text: task.text.clone(),
    };
    record.write(unknown(&task.extra))
}

fn report_part(part: &ReportPart) -> Node {
    let record = wire::ReportPart {
        id: part.id.to_string(),
        title: part.title.clone(),
        text: part.text.clone(),
    };
    record.write(unknown(&part.extra))
}

fn year(year: &SchoolYear) -> Node {
    let extra = &year.extra;
    let periods = year
        .periods
        .iter()
        .enumerate()
        .map(|(n, span)| period(n, *span, extra));
    let record = wire::Year {
        first_year: Some(year.first_year().into()),
        first_month: Some(year.first_month().into()),
        division: choice(year.division, Division::Quarters, extra, "division"),
        periods: list("periods", extra, periods),
        breaks: list("breaks", extra, year.breaks.iter().map(school_break)),
        holidays: list("holidays", extra, year.holidays.iter().map(holiday)),
        memorable: list("memorable", extra, year.memorable.iter().map(memorable)),
    };
    record.write(unknown(extra))
}

fn period(n: usize, span: Span, year: &Extra) -> Node {
    let record = wire::Period {
        first: span.first().to_string(),
        last: span.last().to_string(),
    };
    record.write(unknown_of_part(&format!("periods[{n}]"), year))
}

fn school_break(school_break: &Break) -> Node {
    let record = wire::Break {
        season: school_break.season.map_or("", name_of::<Season>).to_owned(),
        name: school_break.name.clone(),
        first: school_break.span.first().to_string(),
        last: school_break.span.last().to_string(),
    };
    record.write(unknown(&school_break.extra))
}

fn holiday(holiday: &Holiday) -> Node {
    let record = wire::Holiday {
        name: holiday.name.clone(),
        first: holiday.span.first().to_string(),
        last: holiday.span.last().to_string(),
    };
    record.write(unknown(&holiday.extra))
}

fn memorable(date: &MemorableDate) -> Node {
    let record = wire::Memorable {
        name: date.name.clone(),
        wording: date.wording.clone(),
        reading: rows::reading_text(&date.reading, Some(&date.extra)),
    };
    record.write(unknown(&date.extra))
}

fn person(person: &Person) -> Node {
    let apart: Vec<String> = person.apart.iter().map(ToString::to_string).collect();
    let record = wire::Person {
        id: person.id.to_string(),
        name: person.name.clone(),
        school: person.school.clone(),
        role: person.role.clone(),
        contact: person.contact.clone(),
        apart: apart.join(" "),
    };
    record.write(unknown(&person.extra))
}

fn section_record(plan: &Plan, section: &Section) -> Node {
    let extra = &section.extra;
    let entries = plan.entries_of(section).map(|entry| rows::row(entry));
    let record = wire::Section {
        id: section.id.to_string(),
        kind: unless_usual(section.kind),
        appendix: section.is_appendix,
        title: section.title.clone(),
        intro: section.intro.clone(),
        columns: list("columns", extra, section.columns.iter().map(column)),
        hidden: list("hidden", extra, section.hidden.iter().map(column)),
        entries: list("entries", extra, entries),
    };
    record.write(unknown(extra))
}

fn column(column: &Column) -> Node {
    let record = wire::Column {
        id: column.id.to_string(),
        kind: choice(column.kind, ColumnKind::Custom, &column.extra, "kind"),
        title: column.title.clone(),
    };
    record.write(unknown(&column.extra))
}

/// The choice's name; empty when the file had a name that we do not know and nothing else was chosen since.
fn choice<T: Named>(choice: T, default: T, extra: &Extra, field: &str) -> String {
    if choice == default && extra.field(field).is_some() {
        return String::new();
    }
    name_of(choice).to_owned()
}

/// The choice's name; empty, which is left out, for the usual one.
fn unless_usual<T: Named + Default>(choice: T) -> String {
    if choice == T::default() {
        return String::new();
    }
    name_of(choice).to_owned()
}

/// The records of the list `name`, with those that could not be read back in their places.
fn list(name: &str, extra: &Extra, records: impl Iterator<Item = Node>) -> Vec<Node> {
    let mut records: Vec<_> = records.collect();
    for unread in extra.unread().iter().filter(|unread| unread.list == name) {
        let at = unread.at.min(records.len());
        records.insert(at, Node::Raw(unread.raw.clone()));
    }
    records
}

fn unknown_of_part(part: &str, extra: &Extra) -> Fields {
    extra.part(part).map(unknown).unwrap_or_default()
}

fn unknown(extra: &Extra) -> Fields {
    let field = |(name, raw): (&str, &str)| (name.to_owned(), Node::Raw(raw.to_owned()));
    extra.iter().map(field).collect()
}
