//! Columns of a section that go for good, with all that stands in their cells.
//!
//! Knows the domain alone; a column that is only hidden keeps its cells and is no matter of this file.

use super::{Command, TextField};
use crate::domain::{Column, ColumnId, Entry, Plan, Section, SectionId};

/// The cells of the column `column` in a row, its agenda included, that hold something.
fn filled(entry: &Entry, column: ColumnId) -> Vec<TextField> {
    let own = TextField::Cell(entry.id(), column);
    let mut found = Vec::new();
    match entry {
        Entry::Activity(activity) if activity.cells.get(&column).is_some() => found.push(own),
        Entry::Meeting(meeting) => {
            if meeting.cells.get(&column).is_some() {
                found.push(own);
            }
            for item in &meeting.agenda {
                if item.cells.get(&column).is_some() {
                    found.push(TextField::ItemCell(meeting.id, item.id, column));
                }
            }
        }
        Entry::Activity(_) | Entry::Note(_) => {}
    }
    found
}

/// How many rows of a section, agenda items counted as rows, hold something in the column `column`.
pub fn rows_with(plan: &Plan, section: &Section, column: ColumnId) -> usize {
    let mut rows = 0;
    for entry in plan.entries_of(section) {
        rows += filled(entry, column).len();
    }
    rows
}

/// Gives a section other columns and empties the cells of those in `gone`, which are in neither list.
/// `None` when nothing changes.
pub fn change(
    plan: &Plan,
    id: SectionId,
    shown: Vec<Column>,
    hidden: Vec<Column>,
    gone: &[ColumnId],
) -> Option<Command> {
    let section = plan.section(id)?;
    let same = section.columns == shown && section.hidden == hidden;
    let set = Command::SetColumns(id, shown, hidden);
    if gone.is_empty() {
        return (!same).then_some(set);
    }
    let mut steps = Vec::new();
    for entry in plan.entries_of(section) {
        for column in gone {
            for cell in filled(entry, *column) {
                steps.push(Command::SetText(cell, String::new()));
            }
        }
    }
    steps.push(set);
    Some(Command::Batch(steps))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Activity, AgendaItem, AgendaItemId, ColumnKind, EntryId, Language, Meeting, PlanId,
        SchoolYear,
    };

    #[test]
    fn a_column_goes_with_its_cells_alone_and_comes_back_whole() {
        let year = SchoolYear::nearest(2026, 9);
        let mut plan = Plan::new(PlanId::from(1), Language::Russian, year);
        let (gone, kept) = (ColumnId::from(2), ColumnId::from(3));
        let mut section = Section::new(SectionId::from(4), "");
        let own = |id| Column::new(id, ColumnKind::Custom, "");
        section.columns = vec![own(gone), own(kept)];
        let id = section.id;
        plan.insert_section(0, section, Vec::new()).expect("new");
        let mut activity = Activity::new(EntryId::from(5));
        activity.cells.insert(gone, "500".to_owned());
        activity.cells.insert(kept, "шт.".to_owned());
        let mut item = AgendaItem::new(AgendaItemId::from(7));
        item.cells.insert(gone, "700".to_owned());
        let mut meeting = Meeting::new(EntryId::from(6), "", "1");
        meeting.agenda.push(item);
        plan.push_entry(id, Entry::Activity(activity)).expect("new");
        plan.push_entry(id, Entry::Meeting(meeting)).expect("new");

        let before = plan.clone();
        let section = plan.section(id).expect("there");
        assert_eq!(rows_with(&plan, section, gone), 2);
        let delete = change(&plan, id, vec![own(kept)], Vec::new(), &[gone]).expect("a change");
        let back = delete.apply(&mut plan).expect("all of it is there");
        let section = plan.section(id).expect("there");
        let left = [gone, kept].map(|column| rows_with(&plan, section, column));
        assert_eq!(left, [0, 1]);
        assert_eq!(
            change(&plan, id, vec![own(kept)], Vec::new(), &[]),
            None,
            "nothing is left to change"
        );
        back.apply(&mut plan).expect("an inverse always fits");
        assert_eq!(plan, before);
    }
}
