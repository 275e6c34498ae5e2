//! The short form in which the examples are written, and the plan made of it.
//!
//! In every text `~` is a no-break space, `%1` the calendar year in which the school year begins and `%2` the next.

use crate::domain::{
    Activity, AgendaItem, AgendaItemId, Appointment, ApprovalBlock, ApprovalId, Column, ColumnId,
    ColumnKind, Entry, EntryId, IdSource, Language, Meeting, Person, PersonId, Plan, PlanId,
    ReadingOrigin, Responsible, SchoolYear, Section, SectionId, Speaker, Status, Task, TaskId,
    Timing,
};
use crate::timing;
use chrono::{NaiveDate, NaiveTime, Weekday};
use std::sync::Arc;

/// A whole example.
pub(super) struct PlanText {
    pub(super) language: Language,
    pub(super) title: &'static str,
    pub(super) organisation: &'static str,
    pub(super) theme: &'static str,
    pub(super) goal: &'static str,
    /// Heading, role, name, date, document.
    pub(super) approvals: &'static [[&'static str; 5]],
    pub(super) tasks: &'static [&'static str],
    /// Name, school, role.
    pub(super) people: &'static [[&'static str; 3]],
    pub(super) sections: &'static [SectionText],
}

pub(super) struct SectionText {
    pub(super) title: &'static str,
    pub(super) intro: &'static str,
    pub(super) columns: &'static [(ColumnKind, &'static str)],
    pub(super) rows: &'static [Row],
}

pub(super) enum Row {
    A(ActivityText),
    M(MeetingText),
}

/// An activity; an empty `when` means «as the row above».
pub(super) struct ActivityText {
    pub(super) text: &'static str,
    pub(super) when: &'static str,
    pub(super) place: &'static str,
    pub(super) who: &'static [&'static str],
    pub(super) form: &'static str,
    pub(super) audience: &'static str,
    pub(super) day: Option<Day>,
    pub(super) status: Status,
    pub(super) result: &'static str,
}

/// What most activities are like.
pub(super) const PLAIN: ActivityText = ActivityText {
    text: "",
    when: "",
    place: "",
    who: &[],
    form: "",
    audience: "",
    day: None,
    status: Status::Planned,
    result: "",
};

pub(super) struct MeetingText {
    pub(super) label: &'static str,
    pub(super) number: &'static str,
    pub(super) theme: &'static str,
    pub(super) form: &'static str,
    pub(super) place: &'static str,
    pub(super) when: &'static str,
    pub(super) who: &'static [&'static str],
    pub(super) day: Option<Day>,
    pub(super) status: Status,
    pub(super) decision: &'static str,
    pub(super) agenda: &'static [ItemText],
}

pub(super) struct ItemText {
    pub(super) text: &'static str,
    pub(super) who: &'static [&'static str],
    /// Role, name as it stands in the document, name as it stands among the people.
    pub(super) speakers: &'static [[&'static str; 3]],
}

/// A day that every year has: the first, second, third or fourth such weekday of a month.
#[derive(Clone, Copy)]
pub(super) struct Day {
    month: u32,
    nth: u8,
    weekday: Weekday,
    /// Hour and minute.
    from: (u32, u32),
    to: (u32, u32),
}

/// The `nth` such `weekday` of `month`, from one hour and minute to another.
pub(super) const fn day(
    month: u32,
    nth: u8,
    weekday: Weekday,
    from: (u32, u32),
    to: (u32, u32),
) -> Day {
    Day {
        month,
        nth,
        weekday,
        from,
        to,
    }
}

/// Puts a section at the end of a plan.
pub(super) fn add_section(plan: &mut Plan, section: Section, rows: Vec<Arc<Entry>>) {
    let index = plan.sections().len();
    // Refused only for ids that repeat, and one source gives none twice.
    plan.insert_section(index, section, rows).ok();
}

/// Makes the plan of `text` in the school year `year`.
pub(super) fn plan(text: &PlanText, year: SchoolYear, ids: &mut IdSource) -> Plan {
    let mut plan = Plan::new(PlanId::next(ids), text.language, year);
    let year = plan.year.first_year();
    let fill = |text: &str| fill(text, year);
    plan.heading.title = fill(text.title);
    plan.heading.organisation = fill(text.organisation);
    plan.heading.theme = fill(text.theme);
    plan.heading.goal = fill(text.goal);
    plan.approvals = text
        .approvals
        .iter()
        .map(|[heading, role, name, date, document]| ApprovalBlock {
            role: fill(role),
            name: fill(name),
            date: fill(date),
            document: fill(document),
            ..ApprovalBlock::new(ApprovalId::next(ids), &fill(heading))
        })
        .collect();
    plan.tasks = text
        .tasks
        .iter()
        .map(|task| Task::new(TaskId::next(ids), &fill(task)))
        .collect();
    plan.people = text
        .people
        .iter()
        .map(|[name, school, role]| Person {
            school: fill(school),
            role: fill(role),
            ..Person::new(PersonId::next(ids), &fill(name))
        })
        .collect();
    for section in text.sections {
        let mut writer = Writer { plan: &plan, ids };
        let rows = section.rows.iter().map(|row| writer.row(row)).collect();
        let section = writer.section(section);
        add_section(&mut plan, section, rows);
    }
    plan
}

fn fill(text: &str, first_year: i32) -> String {
    text.replace('~', "\u{a0}")
        .replace("%1", &first_year.to_string())
        .replace("%2", &(first_year + 1).to_string())
}

/// Writes rows for a plan whose heading and people are there.
struct Writer<'a> {
    plan: &'a Plan,
    ids: &'a mut IdSource,
}

impl Writer<'_> {
    fn fill(&self, text: &str) -> String {
        fill(text, self.plan.year.first_year())
    }

    fn section(&mut self, text: &SectionText) -> Section {
        let columns = text.columns.iter();
        Section {
            intro: self.fill(text.intro),
            columns: columns
                .map(|(kind, title)| {
                    Column::new(ColumnId::next(self.ids), *kind, &self.fill(title))
                })
                .collect(),
            ..Section::new(SectionId::next(self.ids), &self.fill(text.title))
        }
    }

    fn row(&mut self, row: &Row) -> Arc<Entry> {
        Arc::new(match row {
            Row::A(text) => Entry::Activity(self.activity(text)),
            Row::M(text) => Entry::Meeting(self.meeting(text)),
        })
    }

    fn activity(&mut self, text: &ActivityText) -> Activity {
        Activity {
            text: self.fill(text.text),
            timing: self.timing(text.when),
            place: self.fill(text.place),
            responsible: self.responsible(text.who),
            form: self.fill(text.form),
            audience: self.fill(text.audience),
            appointment: text.day.and_then(|day| self.appointment(day)),
            status: text.status,
            result: self.fill(text.result),
            ..Activity::new(EntryId::next(self.ids))
        }
    }

    fn meeting(&mut self, text: &MeetingText) -> Meeting {
        let agenda = text.agenda.iter().map(|item| self.item(item)).collect();
        Meeting {
            theme: self.fill(text.theme),
            form: self.fill(text.form),
            place: self.fill(text.place),
            timing: self.timing(text.when),
            appointment: text.day.and_then(|day| self.appointment(day)),
            responsible: self.responsible(text.who),
            status: text.status,
            decision: self.fill(text.decision),
            agenda,
            ..Meeting::new(EntryId::next(self.ids), text.label, text.number)
        }
    }

    fn item(&mut self, text: &ItemText) -> AgendaItem {
        let speakers = text.speakers.iter();
        AgendaItem {
            text: self.fill(text.text),
            responsible: self.responsible(text.who),
            speakers: speakers
                .map(|[role, name, person]| self.speaker(role, name, person))
                .collect(),
            ..AgendaItem::new(AgendaItemId::next(self.ids))
        }
    }

    fn speaker(&self, role: &str, name: &str, person: &str) -> Speaker {
        let person = self.person(&self.fill(person));
        let school = person.map_or("", |person| person.school.as_str());
        Speaker {
            person: person.map(|person| person.id),
            ..Speaker::new(role, &self.fill(name), school)
        }
    }

    fn responsible(&self, words: &[&str]) -> Vec<Responsible> {
        let one = |words: &&str| {
            let words = self.fill(words);
            Responsible {
                person: self.person(&words).map(|person| person.id),
                ..Responsible::words(&words)
            }
        };
        words.iter().map(one).collect()
    }

    fn person(&self, name: &str) -> Option<&Person> {
        self.plan.people.iter().find(|person| person.name == name)
    }

    fn timing(&self, wording: &str) -> Timing {
        if wording.is_empty() {
            return Timing::Inherited;
        }
        let wording = self.fill(wording);
        Timing::Stated {
            reading: timing::read(&wording, self.plan.language, &self.plan.year),
            wording,
            origin: ReadingOrigin::Derived,
        }
    }

    fn appointment(&self, day: Day) -> Option<Appointment> {
        let year = self.plan.year.year_of_month(day.month);
        let date = NaiveDate::from_weekday_of_month_opt(year, day.month, day.weekday, day.nth)?;
        let time = |(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0);
        Some(Appointment {
            start: time(day.from),
            end: time(day.to),
            ..Appointment::on(date)
        })
    }
}
