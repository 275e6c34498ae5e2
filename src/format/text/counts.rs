//! How much of a plan was recognised: what the preview of an import shows. Knows the domain alone.

use crate::domain::{Entry, Plan, Reading, Timing};

/// Numbers of records of a plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    /// Approval blocks.
    pub approvals: usize,
    /// Tasks of the heading.
    pub tasks: usize,
    /// Sections.
    pub sections: usize,
    /// Meetings.
    pub meetings: usize,
    /// Questions of all meetings.
    pub agenda_items: usize,
    /// Activities that are not meetings.
    pub activities: usize,
    /// Notes between the rows.
    pub notes: usize,
    /// People.
    pub people: usize,
    /// Deadlines stated and understood.
    pub timings_read: usize,
    /// Deadlines stated and not understood.
    pub timings_unread: usize,
}

impl Counts {
    /// Counts the records of `plan`.
    pub fn of(plan: &Plan) -> Self {
        let mut counts = Self {
            approvals: plan.approvals.len(),
            tasks: plan.tasks.len(),
            sections: plan.sections().len(),
            people: plan.people.len(),
            ..Self::default()
        };
        for (section, entry) in plan.all_entries() {
            match entry.as_ref() {
                // Figures and members do not take place.
                Entry::Activity(_) if !section.takes_place() => {}
                Entry::Activity(activity) => {
                    counts.activities += 1;
                    counts.timing(&activity.timing);
                }
                Entry::Meeting(meeting) => {
                    counts.meetings += 1;
                    counts.agenda_items += meeting.agenda.len();
                    counts.timing(&meeting.timing);
                    for item in &meeting.agenda {
                        counts.timing(&item.timing);
                    }
                }
                Entry::Note(_) => counts.notes += 1,
            }
        }
        counts
    }

    fn timing(&mut self, timing: &Timing) {
        match timing.reading() {
            Some(Reading::Unknown) => self.timings_unread += 1,
            Some(_) => self.timings_read += 1,
            None => {}
        }
    }
}
