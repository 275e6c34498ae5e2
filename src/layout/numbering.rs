//! Numbers of sections and rows as they print: counted by place, shared by the document and the calendar.

use crate::domain::{Entry, EntryId, Language, Meeting, Plan, Section, SectionId};

/// Number of a section, from one; zero when the plan has no such section.
pub fn section_number(plan: &Plan, id: SectionId) -> usize {
    plan.section_index(id).map_or(0, |index| index + 1)
}

/// Number of a row: «1.2» for an activity, «№ 2» for a meeting, nothing for a note.
///
/// Activities are counted among the activities of their section; a meeting shows the number it was
/// given, and without one the number of its section.
pub fn label(plan: &Plan, id: EntryId) -> String {
    let Some((section_id, _)) = plan.place_of(id) else {
        return String::new();
    };
    let Some((index, section)) = plan.section_index(section_id).zip(plan.section(section_id))
    else {
        return String::new();
    };
    of_section(plan, index + 1, section)
        .find(|(entry, _)| entry.id() == id)
        .map_or(String::new(), |(_, label)| label)
}

/// The rows of a section, whose own number is `number`, each with its label.
pub fn of_section<'a>(
    plan: &'a Plan,
    number: usize,
    section: &'a Section,
) -> impl Iterator<Item = (&'a Entry, String)> {
    let mut activities = 0;
    plan.entries_of(section).map(move |entry| {
        activities += usize::from(matches!(entry.as_ref(), Entry::Activity(_)));
        (
            entry.as_ref(),
            label_at(entry, number, activities, plan.language),
        )
    })
}

/// Number of a row of the section `section`, whose activities up to this row are `activities`.
pub fn label_at(entry: &Entry, section: usize, activities: usize, language: Language) -> String {
    match entry {
        Entry::Activity(_) => format!("{section}.{activities}"),
        Entry::Meeting(meeting) => {
            meeting_number(meeting, language).unwrap_or_else(|| section.to_string())
        }
        Entry::Note(_) => String::new(),
    }
}

/// «№ 2»; nothing for a meeting without a number.
pub fn meeting_number(meeting: &Meeting, language: Language) -> Option<String> {
    let number = meeting.number.trim();
    let sign = match language {
        Language::Russian => "№",
        Language::English => "No.",
    };
    (!number.is_empty()).then(|| format!("{sign}\u{a0}{number}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Activity, IdSource, Note, PlanId, SchoolYear};

    #[test]
    fn activities_are_counted_without_notes_and_meetings_keep_their_own_number() {
        let mut ids = IdSource::new(1);
        let year = SchoolYear::new(2026, 9).expect("valid");
        let mut plan = Plan::new(PlanId::next(&mut ids), Language::Russian, year);
        for index in 0..2 {
            let section = Section::new(SectionId::next(&mut ids), "");
            plan.insert_section(index, section, Vec::new())
                .expect("new");
        }
        let section = plan.sections()[1].id;
        let rows = [
            Entry::Activity(Activity::new(EntryId::next(&mut ids))),
            Entry::Note(Note::new(EntryId::next(&mut ids), "between")),
            Entry::Meeting(Meeting::new(EntryId::next(&mut ids), "Заседание", "II")),
            Entry::Meeting(Meeting::new(EntryId::next(&mut ids), "Заседание", " ")),
            Entry::Activity(Activity::new(EntryId::next(&mut ids))),
        ];
        let row_ids = rows.each_ref().map(Entry::id);
        for row in rows {
            plan.push_entry(section, row).expect("new");
        }
        let labels = row_ids.map(|id| label(&plan, id));
        assert_eq!(labels, ["2.1", "", "№\u{a0}II", "2", "2.2"]);
        assert_eq!(section_number(&plan, section), 2);
        assert_eq!(label(&plan, EntryId::next(&mut ids)), "");
    }
}
