//! How much a plan holds: what the preview of a document says before anything is stored. Counts alone.

use crate::domain::{Entry, Plan, Reading, Timing};

/// Numbers of a plan's records.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// Tasks of the heading.
    pub tasks: usize,
    /// Sections.
    pub sections: usize,
    /// Activities.
    pub activities: usize,
    /// Meetings.
    pub meetings: usize,
    /// Agenda items of all meetings.
    pub items: usize,
    /// People.
    pub people: usize,
    /// Deadlines that were understood.
    pub read: usize,
    /// Deadlines kept as written without being understood.
    pub unread: usize,
    /// Texts between rows.
    pub notes: usize,
}

impl Tally {
    /// Counts the records of `plan`.
    pub fn of(plan: &Plan) -> Self {
        let mut tally = Self {
            tasks: plan.tasks.len(),
            sections: plan.sections().len(),
            people: plan.people.len(),
            ..Self::default()
        };
        for (_, entry) in plan.all_entries() {
            tally.add(entry);
        }
        tally
    }

    fn add(&mut self, entry: &Entry) {
        if let Some(timing) = entry.timing() {
            self.add_timing(timing);
        }
        match entry {
            Entry::Activity(_) => self.activities += 1,
            Entry::Note(_) => self.notes += 1,
            Entry::Meeting(meeting) => {
                self.meetings += 1;
                self.items += meeting.agenda.len();
                for item in &meeting.agenda {
                    self.add_timing(&item.timing);
                }
            }
        }
    }

    fn add_timing(&mut self, timing: &Timing) {
        match timing.reading() {
            None => {}
            Some(Reading::Unknown) => self.unread += 1,
            Some(_) => self.read += 1,
        }
    }
}

/// What a reader of documents made of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Find {
    /// Something of a plan: a theme, a task, a row.
    Plan,
    /// Words, but nothing of a plan.
    Words,
    /// Nothing at all.
    Nothing,
}

impl Find {
    /// Looks at what was made.
    pub fn of(plan: &Plan) -> Self {
        let tally = Tally::of(plan);
        let heading = &plan.heading;
        let filled = |texts: &[&String]| texts.iter().any(|text| !text.trim().is_empty());
        if tally.tasks + tally.activities + tally.meetings > 0
            || filled(&[&heading.theme, &heading.goal])
        {
            return Self::Plan;
        }
        if tally.sections + tally.notes > 0
            || !plan.approvals.is_empty()
            || filled(&[&heading.title, &heading.organisation, &heading.note])
        {
            return Self::Words;
        }
        Self::Nothing
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Activity, AgendaItem, AgendaItemId, EntryId, IdSource, Language, Meeting, Note, PlanId,
        ReadingOrigin, SchoolYear, Section, SectionId,
    };
    use std::sync::Arc;

    fn blank(ids: &mut IdSource) -> Plan {
        let year = SchoolYear::nearest(2026, 9);
        Plan::new(PlanId::next(ids), Language::Russian, year)
    }

    fn stated(reading: Reading) -> Timing {
        Timing::Stated {
            wording: "word".to_owned(),
            reading,
            origin: ReadingOrigin::Derived,
        }
    }

    #[test]
    fn rows_and_their_deadlines_are_counted_and_inherited_ones_are_not() {
        let mut ids = IdSource::new(1);
        let mut plan = blank(&mut ids);
        let timings = [
            Timing::Inherited,
            stated(Reading::Year),
            stated(Reading::Unknown),
        ];
        let mut rows: Vec<Arc<Entry>> = timings
            .map(|timing| Activity {
                timing,
                ..Activity::new(EntryId::next(&mut ids))
            })
            .map(|activity| Arc::new(Entry::Activity(activity)))
            .to_vec();
        let meeting = Meeting {
            timing: stated(Reading::Year),
            agenda: vec![AgendaItem::new(AgendaItemId::next(&mut ids)); 2],
            ..Meeting::new(EntryId::next(&mut ids), "", "1")
        };
        rows.push(Arc::new(Entry::Meeting(meeting)));
        rows.push(Arc::new(Entry::Note(Note::new(
            EntryId::next(&mut ids),
            "between",
        ))));
        let section = Section::new(SectionId::next(&mut ids), "");
        plan.insert_section(0, section, rows).expect("new ids");
        let expected = Tally {
            sections: 1,
            activities: 3,
            meetings: 1,
            items: 2,
            read: 2,
            unread: 1,
            notes: 1,
            ..Tally::default()
        };
        assert_eq!(Tally::of(&plan), expected);
    }

    #[test]
    fn words_alone_are_no_plan_and_nothing_is_nothing() {
        let mut ids = IdSource::new(1);
        let mut plan = blank(&mut ids);
        assert_eq!(Find::of(&plan), Find::Nothing);
        plan.heading.note = "Dear colleagues".to_owned();
        assert_eq!(Find::of(&plan), Find::Words);
        plan.heading.goal = "Meet more often".to_owned();
        assert_eq!(Find::of(&plan), Find::Plan);
    }
}
