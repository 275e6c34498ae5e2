//! Putting the rows of a section into the order of their deadlines, as one change.
//!
//! A row without words of its own takes its deadline from the row above, so it goes with that row, and so
//! does a note; rows at the head that have nobody above stay there. Rows of the same time keep their order.

use super::Command;
use crate::domain::{Entry, EntryId, Plan, SectionId, Timing};
use crate::timing;
use crate::timing::order::SortKey;

/// Rows that go together, and what they are sorted by.
struct Group {
    key: Option<SortKey>,
    rows: Vec<EntryId>,
}

/// The moves that sort a section; `None` when it is in order already.
pub fn sort_by_deadline(plan: &Plan, id: SectionId) -> Option<Command> {
    let section = plan.section(id)?;
    let mut groups: Vec<Group> = Vec::new();
    for entry in plan.entries_of(section) {
        match groups.last_mut() {
            Some(group) if follows(entry) => group.rows.push(entry.id()),
            None if follows(entry) => groups.push(Group {
                key: None,
                rows: vec![entry.id()],
            }),
            _ => groups.push(Group {
                key: Some(key_of(plan, entry)),
                rows: vec![entry.id()],
            }),
        }
    }
    groups.sort_by_key(|group| group.key);
    let wanted = groups.into_iter().flat_map(|group| group.rows);
    let mut rows = section.entries.clone();
    let mut moves = Vec::new();
    for (at, row) in wanted.enumerate() {
        let from = at + rows[at..].iter().position(|other| *other == row)?;
        if from != at {
            rows[at..=from].rotate_right(1);
            moves.push(Command::MoveEntry(row, id, at));
        }
    }
    (!moves.is_empty()).then_some(Command::Batch(moves))
}

fn follows(entry: &Entry) -> bool {
    matches!(entry.timing(), None | Some(Timing::Inherited))
}

/// By the day agreed on, else by the deadline; without either, last.
fn key_of(plan: &Plan, entry: &Entry) -> SortKey {
    if let Some(appointment) = entry.appointment() {
        let day = appointment.date;
        return (false, day, day, timing::Precision::Day);
    }
    let reading = entry.timing().and_then(Timing::reading);
    let reading = reading.unwrap_or(&crate::domain::Reading::Unknown);
    timing::resolve(reading, &plan.year).sort_key()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Activity, IdSource, Language, Note, PlanId, ReadingOrigin, SchoolYear, Section,
    };
    use crate::timing::notation;
    use std::sync::Arc;

    /// A section of rows «text: notation of the deadline», empty for a row that takes it from above; «-» is a note.
    fn sorted(rows: &[(&str, &str)]) -> Vec<String> {
        let mut ids = IdSource::new(1);
        let year = SchoolYear::nearest(2026, 9);
        let mut plan = Plan::new(PlanId::next(&mut ids), Language::Russian, year);
        let section = Section::new(SectionId::next(&mut ids), "");
        let id = section.id;
        let entries = rows.iter().map(|(text, term)| {
            let own = EntryId::next(&mut ids);
            if *term == "-" {
                return Arc::new(Entry::Note(Note::new(own, text)));
            }
            let mut activity = Activity::new(own);
            (*text).clone_into(&mut activity.text);
            activity.timing = match notation::parse(term) {
                None => Timing::Inherited,
                Some(reading) => Timing::Stated {
                    wording: (*term).to_owned(),
                    reading,
                    origin: ReadingOrigin::Derived,
                },
            };
            Arc::new(Entry::Activity(activity))
        });
        let insert = Command::InsertSection(0, Box::new(section), entries.collect());
        insert.apply(&mut plan).expect("a new section fits");
        if let Some(sort) = sort_by_deadline(&plan, id) {
            sort.apply(&mut plan).expect("rows move");
        }
        let text = |entry: &Arc<Entry>| match &**entry {
            Entry::Activity(activity) => activity.text.clone(),
            Entry::Note(note) => note.text.clone(),
            Entry::Meeting(_) => String::new(),
        };
        plan.all_entries().map(|(_, entry)| text(entry)).collect()
    }

    #[test]
    fn rows_come_by_time_and_what_hangs_on_a_row_goes_with_it() {
        let rows = [
            ("май", "months 05"),
            ("тоже май", ""),
            ("по мере надобности", "asneeded"),
            ("октябрь", "months 10"),
            ("к октябрю", "-"),
            ("сентябрь", "date 09-05"),
        ];
        let expected = [
            "сентябрь",
            "октябрь",
            "к октябрю",
            "май",
            "тоже май",
            "по мере надобности",
        ];
        assert_eq!(sorted(&rows), expected);
    }

    #[test]
    fn rows_at_the_head_that_take_nothing_from_above_stay_there() {
        let rows = [
            ("без срока", ""),
            ("май", "months 05"),
            ("март", "months 03"),
        ];
        assert_eq!(sorted(&rows), ["без срока", "март", "май"]);
    }

    #[test]
    fn rows_of_the_same_time_keep_their_order() {
        let rows = [("б", "months 03"), ("а", "months 03"), ("в", "months 03")];
        assert_eq!(sorted(&rows), ["б", "а", "в"]);
    }
}
