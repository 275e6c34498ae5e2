//! From the records of the file to the plan: the one place where a damaged file is repaired, and says so.
//!
//! Three rules. A field that cannot be read counts as empty, and its text stays in the record's `Extra`. A record
//! that cannot be read is kept aside with its place in its list. A record whose id is missing or taken gets a new one,
//! drawn from a stream that depends on the file's text alone, so that reading twice gives the same plan.

mod front;
mod rows;

use super::names::read_day;
use super::node::{Fields, Node};
use super::record::{Left, Record};
use super::{CURRENT, OpenError, Opened, Saved, wire_v1 as wire};
use crate::domain::{EntryId, Extra, IdSource, Language, Plan, PlanId, SchoolYear, Unread};
use crate::format::{LossKind, Place, Report};
use std::collections::HashSet;

/// Most rows that a plan may have; large real ones have three hundred.
pub const MAX_ROWS: usize = 20_000;
/// Most sections that a plan may have; real ones have up to thirty.
pub const MAX_SECTIONS: usize = 5000;

/// The whole file, whose header has been checked; `text` seeds new ids.
///
/// # Errors
/// [`OpenError::NotAPlan`] without a plan in it, [`OpenError::TooLarge`] with too many sections or rows.
pub(super) fn file(fields: Fields, version: u32, text: &str) -> Result<Opened, OpenError> {
    let mut reader = Reader::new(text);
    let (wire, mut extra) = reader.record::<wire::File>(fields, "");
    let on = reader.value(&wire.saved, "saved", "", &mut extra, read_day);
    if version > CURRENT {
        let found = version;
        reader.note(
            "version",
            LossKind::NewerVersion { found },
            &found.to_string(),
        );
        extra.keep("version".to_owned(), version.to_string());
    }
    let plan = wire.plan.and_then(|node| node.fields());
    let mut plan = reader.plan(plan.ok_or(OpenError::NotAPlan)?, Saved { on })?;
    plan.file_extra = extra;
    Ok(Opened {
        plan,
        report: reader.report,
        saved: Saved { on },
        version,
    })
}

/// What is known while a file is read.
struct Reader {
    report: Report,
    ids: IdSource,
    /// Ids in use: the list they stand in, and their number; ids of all kinds are written alike.
    taken: HashSet<(&'static str, u64)>,
}

impl Reader {
    fn new(text: &str) -> Self {
        Self {
            report: Report::default(),
            ids: IdSource::new(fnv1a(text)),
            taken: HashSet::new(),
        }
    }

    fn plan(&mut self, fields: Fields, saved: Saved) -> Result<Plan, OpenError> {
        const PATH: &str = "plan";
        let (wire, mut extra) = self.record::<wire::Plan>(fields, PATH);
        if wire.sections.len() > MAX_SECTIONS {
            return Err(OpenError::TooLarge);
        }
        let id: PlanId = self.id("plan", &wire.id, PATH);
        let language = self.choice(&wire.language, "language", PATH, &mut extra);
        let numbering = self.choice(&wire.numbering, "numbering", PATH, &mut extra);
        let heading = self.heading(wire.heading);
        let approvals = self.list(
            "approvals",
            wire.approvals,
            PATH,
            &mut extra,
            Self::approval,
        );
        let tasks = self.list("tasks", wire.tasks, PATH, &mut extra, Self::task);
        let year: SchoolYear = self.year(wire.year, saved);
        let people = self.list("people", wire.people, PATH, &mut extra, Self::person);
        let sections = self.list("sections", wire.sections, PATH, &mut extra, Self::section);
        let report = self.list("report", wire.report, PATH, &mut extra, Self::report_part);

        let rows: usize = sections.iter().map(|(_, rows)| rows.len()).sum();
        if rows > MAX_ROWS {
            return Err(OpenError::TooLarge);
        }
        let mut plan = Plan::new(id, language.unwrap_or(Language::Russian), year);
        plan.numbering = numbering.unwrap_or_default();
        plan.heading = heading;
        plan.approvals = approvals;
        plan.tasks = tasks;
        plan.people = people;
        plan.report = report;
        plan.extra = extra;
        for (section, entries) in sections {
            let index = plan.sections().len();
            // All ids are different by now; if they were not, the file would be no plan.
            let inserted = plan.insert_section(index, section, entries);
            inserted.map_err(|_| OpenError::NotAPlan)?;
        }
        Ok(plan)
    }

    /// Takes a record apart; what is bad in it is reported.
    fn record<T: Record>(&mut self, fields: Fields, path: &str) -> (T, Extra) {
        let (record, left) = T::read(fields);
        (record, self.left(left, path))
    }

    /// What is kept of a record beside its fields. Apart from the record's type, as is all that follows:
    /// code is made once for all types and not for each (see «The page's weight» in ARCHITECTURE.md).
    fn left(&mut self, left: Left, path: &str) -> Extra {
        for name in left.bad {
            let text = left.fields.get(name).map(Node::text).unwrap_or_default();
            self.bad_value(name, path, &text);
        }
        let mut extra = Extra::default();
        for (name, node) in left.fields {
            extra.keep(name, node.text());
        }
        extra
    }

    /// Reads the records of a list, each with `read`; what is no record is kept in `extra`.
    fn list<T>(
        &mut self,
        list: &'static str,
        nodes: Vec<Node>,
        owner: &str,
        extra: &mut Extra,
        read: impl Fn(&mut Self, Fields, &str) -> T,
    ) -> Vec<T> {
        let mut records = Vec::with_capacity(nodes.len());
        self.each_record(list, nodes, owner, extra, &mut |reader, fields, path| {
            records.push(read(reader, fields, path));
            true
        });
        records
    }

    /// The same for records that `read` may refuse; those are kept in `extra` too.
    fn list_of_some<T>(
        &mut self,
        list: &'static str,
        nodes: Vec<Node>,
        owner: &str,
        extra: &mut Extra,
        read: impl Fn(&mut Self, Fields, &str) -> Option<T>,
    ) -> Vec<T> {
        let mut records = Vec::with_capacity(nodes.len());
        self.each_record(list, nodes, owner, extra, &mut |reader, fields, path| {
            let record = read(reader, fields, path);
            let good = record.is_some();
            records.extend(record);
            good
        });
        records
    }

    /// Hands each record to `take`, which says whether it is one.
    fn each_record(
        &mut self,
        list: &'static str,
        nodes: Vec<Node>,
        owner: &str,
        extra: &mut Extra,
        take: &mut dyn FnMut(&mut Self, Fields, &str) -> bool,
    ) {
        for (at, node) in nodes.into_iter().enumerate() {
            let path = format!("{owner}.{list}[{at}]");
            let fields = node.fields();
            if fields.is_some_and(|fields| take(self, fields, &path)) {
                continue;
            }
            let raw = node.text();
            self.note(&path, LossKind::BadRecord, &raw);
            let list = list.to_owned();
            extra.keep_unread(Unread { list, at, raw });
        }
    }

    /// The id `text`, or a new one when it is missing, damaged or taken within `list`.
    fn id<I: From<u64>>(&mut self, list: &'static str, text: &str, path: &str) -> I {
        I::from(self.id_number(list, text, path))
    }

    fn id_number(&mut self, list: &'static str, text: &str, path: &str) -> u64 {
        if let Ok(id) = text.parse::<EntryId>()
            && self.taken.insert((list, id.into()))
        {
            return id.into();
        }
        self.note(path, LossKind::NewId, text);
        loop {
            let id = EntryId::next(&mut self.ids).into();
            if self.taken.insert((list, id)) {
                return id;
            }
        }
    }

    /// What `text` means; `None` when it is empty, or means nothing and is then kept in `extra`.
    fn value<T>(
        &mut self,
        text: &str,
        field: &'static str,
        path: &str,
        extra: &mut Extra,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        if text.is_empty() {
            return None;
        }
        let value = read(text);
        if value.is_none() {
            let raw = Node::string(text).text();
            self.bad_value(field, path, &raw);
            extra.keep(field.to_owned(), raw);
        }
        value
    }

    fn choice<T: super::names::Named>(
        &mut self,
        text: &str,
        field: &'static str,
        path: &str,
        extra: &mut Extra,
    ) -> Option<T> {
        self.value(text, field, path, extra, super::names::named)
    }

    fn bad_value(&mut self, field: &str, path: &str, raw: &str) {
        let field = field.to_owned();
        self.note(path, LossKind::BadValue { field }, raw);
    }

    fn note(&mut self, path: &str, kind: LossKind, text: &str) {
        self.report.add(Place::Path(path.to_owned()), kind, text);
    }
}

/// FNV-1a, 64 bits: a seed for new ids, not a checksum.
fn fnv1a(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    })
}
