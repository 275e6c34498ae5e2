//! What stands in a row, as filters look at it: its people, its forms, all of its texts. Knows no filter.

use super::title;
use crate::domain::{AgendaItem, Entry, Language, Responsible};

fn agenda(entry: &Entry) -> &[AgendaItem] {
    match entry {
        Entry::Meeting(meeting) => &meeting.agenda,
        Entry::Activity(_) | Entry::Note(_) => &[],
    }
}

fn words(list: &[Responsible]) -> impl Iterator<Item = &str> {
    list.iter().map(|one| one.words.as_str())
}

/// Who answers for the row or for a point of its agenda, and who speaks, as written; some perhaps twice.
pub fn people(entry: &Entry) -> Vec<&str> {
    let mut people: Vec<&str> = words(entry.responsible()).collect();
    for item in agenda(entry) {
        people.extend(words(&item.responsible));
        people.extend(item.speakers.iter().map(|speaker| speaker.name.as_str()));
    }
    people
}

/// The form of the row, and those of its agenda, as written; empty where there is none.
pub fn forms(entry: &Entry) -> Vec<&str> {
    let own = match entry {
        Entry::Activity(activity) => activity.form.as_str(),
        Entry::Meeting(meeting) => meeting.form.as_str(),
        Entry::Note(_) => "",
    };
    let mut forms = vec![own];
    forms.extend(agenda(entry).iter().map(|item| item.form.as_str()));
    forms
}

/// All that one can read in the row but its deadline, a line for each text.
pub fn all(entry: &Entry, language: Language) -> String {
    let mut lines = people(entry);
    lines.extend(forms(entry));
    let name;
    match entry {
        Entry::Activity(row) => {
            lines.extend([
                &*row.text,
                &row.place,
                &row.audience,
                &row.result,
                &row.note,
            ]);
            lines.extend(row.cells.iter().map(|(_, text)| text.as_str()));
        }
        Entry::Meeting(row) => {
            name = title::meeting_name(row, language);
            lines.extend([&*name, &row.theme, &row.place, &row.decision, &row.note]);
            lines.extend(row.cells.iter().map(|(_, text)| text.as_str()));
        }
        Entry::Note(row) => lines.push(&row.text),
    }
    for item in agenda(entry) {
        lines.extend([&*item.text, &item.place, &item.decision]);
        lines.extend(item.cells.iter().map(|(_, text)| text.as_str()));
        for speaker in &item.speakers {
            lines.extend([&*speaker.role, &speaker.school]);
        }
    }
    lines.join("\n")
}
