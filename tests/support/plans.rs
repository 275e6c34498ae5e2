//! Whole plans: every kind of record, every field filled somewhere.

use super::dice::Dice;
use super::readings::{SEASONS, reading};
use super::texts::text;
use super::unknown;
use chrono::{Days, NaiveDate, NaiveTime};
use metodplan::domain::Sorted;
use metodplan::domain::school_year::{Break, Division, Holiday, MemorableDate};
use metodplan::domain::{
    Activity, AgendaItem, AgendaItemId, Appointment, ApprovalBlock, ApprovalId, Column, ColumnId,
    ColumnKind, Entry, EntryId, Extra, IdSource, Language, Meeting, Note, Numbering, Person,
    PersonId, Plan, PlanId, ReadingOrigin, ReportPart, ReportPartId, Responsible, SchoolYear,
    Section, SectionId, SectionKind, Span, Speaker, Status, Task, TaskId, Timing,
};
use proptest::prelude::*;
use std::sync::Arc;

/// Any plan, with unknown fields and unread records here and there.
pub fn any_plan() -> impl Strategy<Value = Plan> {
    (0_usize..5, any::<u64>()).prop_map(|(size, seed)| plan(seed, size, true))
}

/// Any plan that this version understands wholly.
pub fn any_known_plan() -> impl Strategy<Value = Plan> {
    (0_usize..5, any::<u64>()).prop_map(|(size, seed)| plan(seed, size, false))
}

/// The plan of a seed; lists have up to `size` records.
pub fn plan(seed: u64, size: usize, unknown: bool) -> Plan {
    let mut dice = Dice::new(seed);
    let ids = IdSource::new(dice.number());
    let mut maker = Maker {
        dice,
        ids,
        size,
        unknown,
        people: Vec::new(),
    };
    maker.plan()
}

struct Maker {
    dice: Dice,
    ids: IdSource,
    size: usize,
    unknown: bool,
    people: Vec<PersonId>,
}

impl Maker {
    fn plan(&mut self) -> Plan {
        let id = PlanId::next(&mut self.ids);
        let language = self.dice.pick(&[Language::Russian, Language::English]);
        let mut plan = Plan::new(id, language, self.year());
        plan.numbering = self.dice.pick(&Numbering::ALL);
        plan.file_extra = self.extra();
        plan.extra = self.extra();
        plan.heading.extra = self.extra();
        let heading = &mut plan.heading;
        for field in [
            &mut heading.title,
            &mut heading.organisation,
            &mut heading.theme,
            &mut heading.goal,
            &mut heading.note,
        ] {
            *field = text(&mut self.dice);
        }
        plan.approvals = self.some(Self::approval);
        plan.tasks = self.some(Self::task);
        plan.people = self.some(Self::person);
        self.people = plan.people.iter().map(|person| person.id).collect();
        plan.report = self.some(|maker| ReportPart {
            id: ReportPartId::next(&mut maker.ids),
            title: maker.text(),
            text: maker.text(),
            extra: maker.extra(),
        });
        let sections = self.some(Self::section);
        self.unread(&mut plan.extra, "approvals", plan.approvals.len());
        self.unread(&mut plan.extra, "tasks", plan.tasks.len());
        self.unread(&mut plan.extra, "people", plan.people.len());
        self.unread(&mut plan.extra, "sections", sections.len());
        self.unread(&mut plan.extra, "report", plan.report.len());
        for (section, entries) in sections {
            let index = plan.sections().len();
            plan.insert_section(index, section, entries)
                .expect("ids are new");
        }
        plan
    }

    fn some<T>(&mut self, make: fn(&mut Self) -> T) -> Vec<T> {
        let count = self.dice.below(self.size + 1);
        (0..count).map(|_| make(self)).collect()
    }

    fn text(&mut self) -> String {
        text(&mut self.dice)
    }

    fn extra(&mut self) -> Extra {
        if self.unknown {
            return unknown::fields(&mut self.dice);
        }
        Extra::default()
    }

    fn part(&mut self, extra: &mut Extra, part: &str) {
        let unknown = self.extra();
        extra.keep_part(part, unknown);
    }

    fn unread(&mut self, extra: &mut Extra, list: &str, good: usize) {
        if self.unknown {
            unknown::records(&mut self.dice, extra, list, good);
        }
    }

    fn day(&mut self) -> NaiveDate {
        let day = NaiveDate::from_ymd_opt(1990, 1, 1).expect("a day");
        day + Days::new(u64::from(self.dice.between(0, 30_000)))
    }

    fn span(&mut self) -> Span {
        let first = self.day();
        let last = first + Days::new(u64::from(self.dice.between(0, 40)));
        Span::new(first, last).expect("in order")
    }

    fn year(&mut self) -> SchoolYear {
        let first_year = 1900 + i32::from(self.dice.small(0, 250));
        let first_month = self.dice.between(1, 12);
        let mut year = SchoolYear::new(first_year, first_month).expect("in range");
        let mut extra = self.extra();
        year.division = self.dice.pick(&[
            Division::Quarters,
            Division::Trimesters,
            Division::Semesters,
        ]);
        year.periods = self.some(Self::span);
        year.breaks = self.some(|maker| Break {
            season: maker.dice.one_in(2).then(|| maker.dice.pick(SEASONS)),
            name: maker.text(),
            span: maker.span(),
            extra: maker.extra(),
        });
        year.holidays = self.some(|maker| Holiday {
            name: maker.text(),
            span: maker.span(),
            extra: maker.extra(),
        });
        year.memorable = self.some(|maker| MemorableDate {
            name: maker.text(),
            wording: maker.text(),
            reading: reading(&mut maker.dice),
            extra: maker.extra(),
        });
        self.unread(&mut extra, "periods", year.periods.len());
        for n in 0..year.periods.len() {
            self.part(&mut extra, &format!("periods[{n}]"));
        }
        self.unread(&mut extra, "breaks", year.breaks.len());
        self.unread(&mut extra, "holidays", year.holidays.len());
        self.unread(&mut extra, "memorable", year.memorable.len());
        year.extra = extra;
        year
    }

    fn approval(&mut self) -> ApprovalBlock {
        ApprovalBlock {
            id: ApprovalId::next(&mut self.ids),
            heading: self.text(),
            role: self.text(),
            name: self.text(),
            date: self.text(),
            document: self.text(),
            extra: self.extra(),
        }
    }

    fn task(&mut self) -> Task {
        Task {
            id: TaskId::next(&mut self.ids),
            text: self.text(),
            extra: self.extra(),
        }
    }

    fn person(&mut self) -> Person {
        Person {
            id: PersonId::next(&mut self.ids),
            name: self.text(),
            school: self.text(),
            role: self.text(),
            contact: self.text(),
            apart: self.some(|maker| PersonId::next(&mut maker.ids)),
            extra: self.extra(),
        }
    }

    fn link(&mut self) -> Option<PersonId> {
        let known = !self.people.is_empty() && self.dice.one_in(2);
        known.then(|| self.dice.pick(&self.people))
    }

    fn section(&mut self) -> (Section, Vec<Arc<Entry>>) {
        let mut section = Section::new(SectionId::next(&mut self.ids), &text(&mut self.dice));
        section.kind = self.dice.pick(&SectionKind::ALL);
        section.is_appendix = self.dice.one_in(4);
        section.intro = self.text();
        section.columns = self.some(Self::column);
        section.hidden = self.some(Self::column);
        let columns: Vec<_> = section.columns.iter().map(|column| column.id).collect();
        let count = self.dice.below(self.size + 1);
        let entries: Vec<_> = (0..count).map(|_| Arc::new(self.entry(&columns))).collect();
        section.extra = self.extra();
        self.unread(&mut section.extra, "columns", section.columns.len());
        self.unread(&mut section.extra, "hidden", section.hidden.len());
        self.unread(&mut section.extra, "entries", entries.len());
        (section, entries)
    }

    fn column(&mut self) -> Column {
        Column {
            id: ColumnId::next(&mut self.ids),
            kind: self.dice.pick(&ColumnKind::ALL),
            title: self.text(),
            extra: self.extra(),
        }
    }

    fn entry(&mut self, columns: &[ColumnId]) -> Entry {
        match self.dice.below(5) {
            0 => Entry::Note(Note {
                id: EntryId::next(&mut self.ids),
                text: self.text(),
                extra: self.extra(),
            }),
            1 | 2 => Entry::Meeting(self.meeting(columns)),
            _ => Entry::Activity(self.activity(columns)),
        }
    }

    fn activity(&mut self, columns: &[ColumnId]) -> Activity {
        let mut extra = self.extra();
        let activity = Activity {
            id: EntryId::next(&mut self.ids),
            text: self.text(),
            timing: self.timing("timing", &mut extra),
            place: self.text(),
            responsible: self.responsible(&mut extra),
            form: self.text(),
            audience: self.text(),
            status: self.dice.pick(&Status::ALL),
            held: self.dice.one_in(3).then(|| self.day()),
            moved: self.timing("moved", &mut extra),
            reason: self.text(),
            appointment: self.appointment(&mut extra),
            result: self.text(),
            note: self.text(),
            cells: self.cells(columns),
            extra: Extra::default(),
        };
        Activity { extra, ..activity }
    }

    fn meeting(&mut self, columns: &[ColumnId]) -> Meeting {
        let mut extra = self.extra();
        let count = self.dice.below(self.size + 1);
        let mut meeting = Meeting::new(EntryId::next(&mut self.ids), &self.text(), "1");
        meeting.number = self.text();
        meeting.theme = self.text();
        meeting.form = self.text();
        meeting.place = self.text();
        meeting.timing = self.timing("timing", &mut extra);
        meeting.appointment = self.appointment(&mut extra);
        meeting.responsible = self.responsible(&mut extra);
        meeting.status = self.dice.pick(&Status::ALL);
        meeting.held = self.dice.one_in(3).then(|| self.day());
        meeting.moved = self.timing("moved", &mut extra);
        meeting.reason = self.text();
        meeting.agenda = (0..count).map(|_| self.agenda_item(columns)).collect();
        self.unread(&mut extra, "agenda", count);
        meeting.decision = self.text();
        meeting.attendance = self.text();
        meeting.protocol = self.text();
        meeting.chair = self.text();
        meeting.secretary = self.text();
        meeting.note = self.text();
        meeting.cells = self.cells(columns);
        meeting.extra = extra;
        meeting
    }

    fn agenda_item(&mut self, columns: &[ColumnId]) -> AgendaItem {
        let mut extra = self.extra();
        let mut item = AgendaItem::new(AgendaItemId::next(&mut self.ids));
        item.text = self.text();
        item.timing = self.timing("timing", &mut extra);
        item.form = self.text();
        item.place = self.text();
        item.responsible = self.responsible(&mut extra);
        item.speakers = self.some(|maker| Speaker {
            role: maker.text(),
            name: maker.text(),
            school: maker.text(),
            person: maker.link(),
            extra: maker.extra(),
        });
        self.unread(&mut extra, "speakers", item.speakers.len());
        let minutes = self.dice.pick(&[None, Some(0), Some(15), Some(u16::MAX)]);
        item.minutes = minutes;
        item.decision = self.text();
        item.cells = self.cells(columns);
        if self.unknown && minutes.is_none() && self.dice.one_in(4) {
            // A value of some later version, kept while nothing else is set.
            extra.keep("minutes".to_owned(), "\"полчаса\"".to_owned());
        }
        item.extra = extra;
        item
    }

    fn responsible(&mut self, extra: &mut Extra) -> Vec<Responsible> {
        let responsible = self.some(|maker| Responsible {
            words: maker.text(),
            person: maker.link(),
            extra: maker.extra(),
        });
        self.unread(extra, "responsible", responsible.len());
        responsible
    }

    fn timing(&mut self, part: &str, extra: &mut Extra) -> Timing {
        let timing = match self.dice.below(5) {
            0 => return Timing::Absent,
            1 => Timing::Inherited,
            _ => Timing::Stated {
                wording: self.text(),
                reading: reading(&mut self.dice),
                origin: self
                    .dice
                    .pick(&[ReadingOrigin::Derived, ReadingOrigin::Chosen]),
            },
        };
        self.part(extra, part);
        timing
    }

    fn appointment(&mut self, extra: &mut Extra) -> Option<Appointment> {
        if self.dice.one_in(2) {
            return None;
        }
        let date = self.day();
        let start = self.dice.one_in(2).then(|| self.hour());
        let end = start.filter(|_| self.dice.one_in(2)).map(|_| self.hour());
        self.part(extra, "appointment");
        Some(Appointment { date, start, end })
    }

    fn hour(&mut self) -> NaiveTime {
        let (hour, minute) = (self.dice.between(0, 23), self.dice.between(0, 59));
        NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of day")
    }

    fn cells(&mut self, columns: &[ColumnId]) -> Sorted<ColumnId, String> {
        let mut cells = Sorted::new();
        for column in columns {
            if self.dice.one_in(2) {
                let text = self.text();
                if !text.is_empty() {
                    cells.insert(*column, text);
                }
            }
        }
        cells
    }
}
