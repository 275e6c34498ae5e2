//! The term that holds for each row: its own, or the one of the row above. No days yet; see `timing::resolve`.

use crate::domain::{Entry, EntryId, Plan, Reading, Section, Timing};
use std::sync::Arc;

/// The term that holds for a row, and whether it comes from above.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Term {
    /// The reading that holds.
    pub reading: Reading,
    /// The words it was read from, those of the row above when inherited.
    pub wording: String,
    /// Whether the row's own cell is empty.
    pub inherited: bool,
}

fn of(timing: &Timing, above: Option<&Term>) -> Option<Term> {
    match timing {
        Timing::Absent => None,
        Timing::Inherited => above.map(|term| Term {
            inherited: true,
            ..term.clone()
        }),
        Timing::Stated {
            wording, reading, ..
        } => Some(Term {
            reading: reading.clone(),
            wording: wording.clone(),
            inherited: false,
        }),
    }
}

/// Terms of the rows of one table, in order; notes have none and do not interrupt.
pub fn of_section<'a>(
    plan: &'a Plan,
    section: &'a Section,
) -> impl Iterator<Item = (&'a Arc<Entry>, Option<Term>)> {
    let mut above: Option<Term> = None;
    plan.entries_of(section).map(move |entry| {
        let Some(timing) = entry.timing() else {
            return (entry, None);
        };
        let term = of(timing, above.as_ref());
        above.clone_from(&term);
        (entry, term)
    })
}

/// The term that a row is due by now: the one it was moved to, else the official one.
pub fn in_force(entry: &Entry, official: Option<Term>) -> Option<Term> {
    let moved = entry.moved().and_then(|moved| of(moved, None));
    moved.or(official)
}

/// As [`in_force`], for the row `id`.
pub fn due(plan: &Plan, id: EntryId) -> Option<Term> {
    in_force(plan.entry(id)?, of_entry(plan, id))
}

/// The term that holds for the row `id`.
pub fn of_entry(plan: &Plan, id: EntryId) -> Option<Term> {
    let timing = plan.entry(id)?.timing()?;
    if !matches!(timing, Timing::Inherited) {
        return of(timing, None);
    }
    let (section, _) = plan.place_of(id)?;
    of_section(plan, plan.section(section)?)
        .find(|(entry, _)| entry.id() == id)?
        .1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Activity, IdSource, Language, Note, PlanId, ReadingOrigin, SchoolYear, SectionId,
    };

    fn stated(reading: Reading) -> Timing {
        Timing::Stated {
            wording: "word".to_owned(),
            reading,
            origin: ReadingOrigin::Derived,
        }
    }

    #[test]
    fn an_empty_cell_takes_the_term_of_the_row_above_across_a_note() {
        let mut ids = IdSource::new(1);
        let year = SchoolYear::new(2023, 9).expect("valid");
        let mut plan = Plan::new(PlanId::next(&mut ids), Language::Russian, year);
        let section = Section::new(SectionId::next(&mut ids), "");
        let section_id = section.id;
        plan.insert_section(0, section, Vec::new())
            .expect("empty plan");
        let timings = [
            Timing::Inherited,
            stated(Reading::Year),
            Timing::Inherited,
            Timing::Absent,
            Timing::Inherited,
        ];
        for (n, timing) in timings.into_iter().enumerate() {
            let activity = Activity {
                timing,
                ..Activity::new(EntryId::next(&mut ids))
            };
            plan.push_entry(section_id, Entry::Activity(activity))
                .expect("new id");
            if n == 1 {
                let note = Note::new(EntryId::next(&mut ids), "between");
                plan.push_entry(section_id, Entry::Note(note))
                    .expect("new id");
            }
        }
        let section = plan.section(section_id).expect("there");
        let found: Vec<_> = of_section(&plan, section)
            .map(|(_, term)| term.map(|term| (term.reading, term.inherited)))
            .collect();
        let year = |inherited| Some((Reading::Year, inherited));
        assert_eq!(found, [None, year(false), None, year(true), None, None]);
    }
}
