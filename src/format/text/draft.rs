//! The plan under construction: gives ids, reads deadlines, finds people again, keeps the report.

use super::people;
use super::words::fold;
use crate::domain::{
    AgendaItem, ApprovalBlock, Entry, Heading, IdSource, Language, Note, Numbering, Person,
    PersonId, Plan, PlanId, Reading, ReadingOrigin, Responsible, SchoolYear, Section, SectionId,
    SectionKind, Speaker, Task, TaskId, Timing,
};
use crate::format::{LossKind, Place, Report};
use crate::timing::august;
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

/// Sections a plan may have when it is read from text; further titles become notes.
const MOST_SECTIONS: usize = 1000;

/// A section with its rows.
pub(super) struct Chapter {
    pub(super) section: Section,
    pub(super) entries: Vec<Entry>,
}

/// All that has been read so far.
pub(super) struct Draft<'a> {
    pub(super) ids: &'a mut IdSource,
    pub(super) heading: Heading,
    pub(super) approvals: Vec<ApprovalBlock>,
    pub(super) tasks: Vec<Task>,
    pub(super) chapters: Vec<Chapter>,
    pub(super) report: Report,
    /// The sections are numbered in Roman.
    pub(super) is_roman: bool,
    language: Language,
    year: SchoolYear,
    people: Vec<Person>,
    known: HashMap<String, usize>,
    /// Plans repeat their deadlines; each wording is read once.
    readings: RefCell<HashMap<String, Reading>>,
}

/// Wordings that are remembered.
const MOST_READINGS: usize = 2000;

impl<'a> Draft<'a> {
    pub(super) fn new(ids: &'a mut IdSource, language: Language, year: SchoolYear) -> Self {
        Self {
            ids,
            heading: Heading::default(),
            approvals: Vec::new(),
            tasks: Vec::new(),
            chapters: Vec::new(),
            report: Report::default(),
            is_roman: false,
            language,
            year,
            people: Vec::new(),
            known: HashMap::new(),
            readings: RefCell::default(),
        }
    }

    pub(super) fn language(&self) -> Language {
        self.language
    }

    pub(super) fn lose(&mut self, line: usize, kind: LossKind, text: &str) {
        self.report.add(Place::Line(line), kind, text);
    }

    /// Whether a wording is understood as a deadline.
    pub(super) fn is_timing(&self, wording: &str) -> bool {
        self.reading(wording).is_some()
    }

    fn read(&self, wording: &str) -> Reading {
        if let Some(reading) = self.readings.borrow().get(wording) {
            return reading.clone();
        }
        let reading = crate::timing::read(wording, self.language, &self.year);
        let mut readings = self.readings.borrow_mut();
        if readings.len() < MOST_READINGS {
            readings.insert(wording.to_owned(), reading.clone());
        }
        reading
    }

    /// What is understood of a wording.
    pub(super) fn reading(&self, wording: &str) -> Option<Reading> {
        let reading = self.read(wording);
        (reading != Reading::Unknown).then_some(reading)
    }

    /// A stated deadline; one that is not understood is reported.
    pub(super) fn timing(&mut self, wording: &str, line: usize) -> Timing {
        let reading = self.read(wording);
        if reading == Reading::Unknown {
            self.lose(line, LossKind::UnreadTiming, wording);
        }
        Timing::Stated {
            wording: wording.to_owned(),
            reading,
            origin: ReadingOrigin::Derived,
        }
    }

    /// The person called `name`, made when new.
    pub(super) fn person(&mut self, name: &str, school: &str, role: &str) -> Option<PersonId> {
        if !people::is_clear(name) {
            return None;
        }
        let letters = fold(name).replace(['.', ' '], "");
        let at = *self.known.entry(letters).or_insert_with(|| {
            let id = PersonId::next(self.ids);
            self.people
                .push(Person::new(id, &super::words::one_line(name)));
            self.people.len() - 1
        });
        let person = &mut self.people[at];
        if person.school.is_empty() {
            school.clone_into(&mut person.school);
        }
        if person.role.is_empty() {
            role.clone_into(&mut person.role);
        }
        Some(person.id)
    }

    /// Knows these people beforehand, so that they are found again.
    pub(super) fn know(&mut self, people: &[Person]) {
        for person in people {
            let letters = fold(&person.name).replace(['.', ' '], "");
            self.known.entry(letters).or_insert(self.people.len());
            self.people.push(person.clone());
        }
    }

    /// Somebody responsible, with the person when exactly one is clearly named.
    pub(super) fn responsible(&mut self, words: &str) -> Responsible {
        let mut responsible = Responsible::words(words);
        if let [name] = people::names(words).as_slice() {
            let before = words[..name.start].trim();
            let role = if people::post_at_start(before) {
                before
            } else {
                ""
            };
            responsible.person = self.person(&words[name.clone()], "", role);
        }
        responsible
    }

    /// A speaker, with the person when clearly named.
    pub(super) fn speaker(&mut self, said: &people::SpeakerWords) -> Speaker {
        let mut speaker = Speaker::new(&said.role, &said.name, &said.school);
        if let [name] = people::names(&said.name).as_slice() {
            speaker.person = self.person(&said.name[name.clone()], &said.school, "");
        }
        speaker
    }

    pub(super) fn task(&mut self, text: &str) {
        let id = TaskId::next(self.ids);
        self.tasks.push(Task::new(id, text));
    }

    /// Opens a section, or tells that there are too many.
    pub(super) fn open_section(&mut self, title: &str, line: usize) {
        if self.chapters.len() >= MOST_SECTIONS {
            self.note(title, line);
            return;
        }
        let id = SectionId::next(self.ids);
        self.chapters.push(Chapter {
            section: Section::new(id, title),
            entries: Vec::new(),
        });
    }

    /// The section that is being read; a nameless one when none is open.
    pub(super) fn chapter(&mut self) -> &mut Chapter {
        if self.chapters.is_empty() {
            self.open_section("", 0);
        }
        let last = self.chapters.len() - 1;
        &mut self.chapters[last]
    }

    pub(super) fn push(&mut self, entry: Entry) {
        self.chapter().entries.push(entry);
    }

    /// A heading inside a table.
    pub(super) fn heading_row(&mut self, text: &str) {
        let id = crate::domain::EntryId::next(self.ids);
        self.push(Entry::Note(Note::new(id, text)));
    }

    /// Text that fits nowhere.
    pub(super) fn note(&mut self, text: &str, line: usize) {
        self.lose(line, LossKind::KeptAsNote, text);
        self.heading_row(text);
    }

    /// Adds a line to the note that was just made.
    pub(super) fn go_on_note(&mut self, text: &str) {
        if let Some(Entry::Note(note)) = self.chapter().entries.last_mut() {
            add_line(&mut note.text, text);
        }
        if let Some(loss) = self.report.losses.last_mut() {
            add_line(&mut loss.text, text);
        }
    }

    /// Text of the heading that fits nowhere.
    pub(super) fn heading_note(&mut self, text: &str, line: usize) {
        self.lose(line, LossKind::KeptAsNote, text);
        add_line(&mut self.heading.note, text);
    }

    pub(super) fn item(&mut self, text: &str) -> AgendaItem {
        let mut item = AgendaItem::new(crate::domain::AgendaItemId::next(self.ids));
        text.clone_into(&mut item.text);
        item
    }

    pub(super) fn finish(self) -> (Plan, Report) {
        let mut plan = Plan::new(PlanId::next(self.ids), self.language, self.year);
        if self.is_roman {
            plan.numbering = Numbering::Roman;
        }
        plan.heading = self.heading;
        plan.approvals = self.approvals;
        plan.tasks = self.tasks;
        plan.people = self.people;
        for (index, mut chapter) in self.chapters.into_iter().enumerate() {
            if chapter.entries.is_empty() && chapter.section.columns.is_empty() {
                chapter.section.kind = SectionKind::Text;
            }
            let entries = chapter.entries.into_iter().map(Arc::new).collect();
            // Cannot fail: the ids are all from one source, the place is the end.
            let done = plan.insert_section(index, chapter.section, entries);
            debug_assert!(done.is_ok());
        }
        begin_in_august(&mut plan);
        let mut report = self.report;
        report.losses.sort_by_key(|loss| match loss.place {
            Place::Line(line) => line,
            Place::Path(_) => 0,
        });
        (plan, report)
    }
}

/// A school year begins in August when its rows say so.
fn begin_in_august(plan: &mut Plan) {
    if plan.year.first_month() == 9 && august::stands_before(plan) {
        plan.year = august::year_from_august(&plan.year, plan.language);
    }
}

/// Adds `line` under what is there.
pub(super) fn add_line(text: &mut String, line: &str) {
    if !text.is_empty() && !line.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}
