//! What stands beside the rows: heading, approvals, tasks, year, people, sections and their columns, report.

use super::Reader;
use crate::domain::school_year::{Break, Division, Holiday, MemorableDate};
use crate::domain::{
    ApprovalBlock, Column, ColumnKind, Entry, Extra, Heading, Person, PersonId, Reading,
    ReportPart, SchoolYear, Section, Span, Task,
};
use crate::format::json::names::read_day;
use crate::format::json::node::{Fields, Node};
use crate::format::json::{Saved, wire_v1 as wire};
use crate::timing::notation;
use std::sync::Arc;

/// The month with which a year begins that does not say it.
const FIRST_MONTH: u32 = 9;
/// The year of a plan that says neither its year nor the day it was saved on.
const FIRST_YEAR: i32 = 2026;

impl Reader {
    pub(super) fn heading(&mut self, node: Option<Node>) -> Heading {
        let fields = node.and_then(|node| node.fields()).unwrap_or_default();
        let (wire, extra) = self.record::<wire::Heading>(fields, "plan.heading");
        Heading {
            title: wire.title,
            organisation: wire.organisation,
            theme: wire.theme,
            goal: wire.goal,
            note: wire.note,
            extra,
        }
    }

    pub(super) fn approval(&mut self, fields: Fields, path: &str) -> ApprovalBlock {
        let (wire, extra) = self.record::<wire::Approval>(fields, path);
        ApprovalBlock {
            id: self.id("approvals", &wire.id, path),
            heading: wire.heading,
            role: wire.role,
            name: wire.name,
            date: wire.date,
            document: wire.document,
            extra,
        }
    }

    pub(super) fn task(&mut self, fields: Fields, path: &str) -> Task {
        let (wire, extra) = self.record::<wire::Task>(fields, path);
        Task {
            id: self.id("tasks", &wire.id, path),
            text: wire.text,
            extra,
        }
    }

    pub(super) fn report_part(&mut self, fields: Fields, path: &str) -> ReportPart {
        let (wire, extra) = self.record::<wire::ReportPart>(fields, path);
        ReportPart {
            id: self.id("report", &wire.id, path),
            title: wire.title,
            text: wire.text,
            extra,
        }
    }

    /// The academic year. One that is missing or impossible becomes the year in which the file was saved.
    pub(super) fn year(&mut self, node: Option<Node>, saved: Saved) -> SchoolYear {
        const PATH: &str = "plan.year";
        let fields = node.and_then(|node| node.fields()).unwrap_or_default();
        let (wire, mut extra) = self.record::<wire::Year>(fields, PATH);
        let first_month = self.first_month(wire.first_month);
        let first_year = wire.first_year.and_then(|year| i32::try_from(year).ok());
        let stated = first_year.and_then(|year| SchoolYear::new(year, first_month));
        if stated.is_none() && extra.field("firstYear").is_none() {
            self.bad_value("firstYear", PATH, &shown(wire.first_year));
        }
        let mut year = stated.unwrap_or_else(|| year_of_saving(saved, first_month));
        let division = self.choice(&wire.division, "division", PATH, &mut extra);
        year.division = division.unwrap_or(Division::Quarters);
        let periods = self.list_of_some("periods", wire.periods, PATH, &mut extra, Self::period);
        for (n, (span, unknown)) in periods.into_iter().enumerate() {
            year.periods.push(span);
            extra.keep_part(&format!("periods[{n}]"), unknown);
        }
        year.breaks =
            self.list_of_some("breaks", wire.breaks, PATH, &mut extra, Self::school_break);
        year.holidays =
            self.list_of_some("holidays", wire.holidays, PATH, &mut extra, Self::holiday);
        year.memorable = self.list(
            "memorable",
            wire.memorable,
            PATH,
            &mut extra,
            Self::memorable,
        );
        year.extra = extra;
        year
    }

    fn first_month(&mut self, month: Option<i64>) -> u32 {
        let stated = month.and_then(|month| u32::try_from(month).ok());
        let stated = stated.filter(|month| (1..=12).contains(month));
        if stated.is_none() && month.is_some() {
            self.bad_value("firstMonth", "plan.year", &shown(month));
        }
        stated.unwrap_or(FIRST_MONTH)
    }

    fn period(&mut self, fields: Fields, path: &str) -> Option<(Span, Extra)> {
        let (wire, extra) = self.record::<wire::Period>(fields, path);
        Some((span(&wire.first, &wire.last)?, extra))
    }

    fn school_break(&mut self, fields: Fields, path: &str) -> Option<Break> {
        let (wire, mut extra) = self.record::<wire::Break>(fields, path);
        let span = span(&wire.first, &wire.last)?;
        let season = self.choice(&wire.season, "season", path, &mut extra);
        Some(Break {
            season,
            name: wire.name,
            span,
            extra,
        })
    }

    fn holiday(&mut self, fields: Fields, path: &str) -> Option<Holiday> {
        let (wire, extra) = self.record::<wire::Holiday>(fields, path);
        Some(Holiday {
            name: wire.name,
            span: span(&wire.first, &wire.last)?,
            extra,
        })
    }

    fn memorable(&mut self, fields: Fields, path: &str) -> MemorableDate {
        let (wire, mut extra) = self.record::<wire::Memorable>(fields, path);
        let read = notation::parse;
        let reading = self.value(&wire.reading, "reading", path, &mut extra, read);
        MemorableDate {
            name: wire.name,
            wording: wire.wording,
            reading: reading.unwrap_or(Reading::Unknown),
            extra,
        }
    }

    pub(super) fn person(&mut self, fields: Fields, path: &str) -> Person {
        let (wire, mut extra) = self.record::<wire::Person>(fields, path);
        let apart: Result<Vec<PersonId>, _> =
            wire.apart.split_whitespace().map(str::parse).collect();
        if apart.is_err() {
            self.bad_value("apart", path, &wire.apart);
            extra.keep("apart".to_owned(), Node::string(&wire.apart).text());
        }
        Person {
            id: self.id("people", &wire.id, path),
            name: wire.name,
            school: wire.school,
            role: wire.role,
            contact: wire.contact,
            apart: apart.unwrap_or_default(),
            extra,
        }
    }

    pub(super) fn section(&mut self, fields: Fields, path: &str) -> (Section, Vec<Arc<Entry>>) {
        let (wire, mut extra) = self.record::<wire::Section>(fields, path);
        let id = self.id("sections", &wire.id, path);
        let kind = self.choice(&wire.kind, "kind", path, &mut extra);
        let columns = self.list("columns", wire.columns, path, &mut extra, Self::column);
        let hidden = self.list("hidden", wire.hidden, path, &mut extra, Self::column);
        let entries = self.list_of_some("entries", wire.entries, path, &mut extra, Self::row);
        let section = Section {
            id,
            kind: kind.unwrap_or_default(),
            is_appendix: wire.appendix,
            title: wire.title,
            intro: wire.intro,
            columns,
            hidden,
            entries: Vec::new(),
            extra,
        };
        (section, entries.into_iter().map(Arc::new).collect())
    }

    fn column(&mut self, fields: Fields, path: &str) -> Column {
        let (wire, mut extra) = self.record::<wire::Column>(fields, path);
        let id = self.id("columns", &wire.id, path);
        let kind = self.choice(&wire.kind, "kind", path, &mut extra);
        Column {
            id,
            kind: kind.unwrap_or(ColumnKind::Custom),
            title: wire.title,
            extra,
        }
    }
}

/// The year in which the file was saved.
fn year_of_saving(saved: Saved, first_month: u32) -> SchoolYear {
    let year = saved
        .on
        .map(|day| SchoolYear::starting_year(day, first_month));
    SchoolYear::nearest(year.unwrap_or(FIRST_YEAR), first_month)
}

fn shown(number: Option<i64>) -> String {
    number.map(|n| n.to_string()).unwrap_or_default()
}

/// A run of days; `None` when a day is missing, impossible, or the last stands before the first.
fn span(first: &str, last: &str) -> Option<Span> {
    Span::new(read_day(first)?, read_day(last)?).ok()
}
