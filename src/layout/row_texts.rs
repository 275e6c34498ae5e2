//! What stands in a row, as filters look at it: its people, its forms, all of its texts. Knows no filter.

use super::{formatting, title};
use crate::domain::{AgendaItem, ColumnId, Entry, Language, Responsible, Sorted};

fn agenda(entry: &Entry) -> &[AgendaItem] {
    match entry {
        Entry::Meeting(meeting) => &meeting.agenda,
        Entry::Activity(_) | Entry::Note(_) => &[],
    }
}

/// Who answers for the row or for a point of its agenda, and who speaks, as written; some perhaps twice.
pub fn people(entry: &Entry) -> Vec<&str> {
    let mut people = Vec::new();
    put_responsible(&mut people, entry.responsible());
    for item in agenda(entry) {
        put_responsible(&mut people, &item.responsible);
        for speaker in &item.speakers {
            people.push(&*speaker.name);
        }
    }
    people
}

fn put_responsible<'a>(people: &mut Vec<&'a str>, list: &'a [Responsible]) {
    for one in list {
        people.push(&one.words);
    }
}

/// The form of the row, and those of its agenda, as written; empty where there is none.
pub fn forms(entry: &Entry) -> Vec<&str> {
    let mut forms = Vec::new();
    match entry {
        Entry::Activity(activity) => forms.push(&*activity.form),
        Entry::Meeting(meeting) => forms.push(&*meeting.form),
        Entry::Note(_) => {}
    }
    for item in agenda(entry) {
        forms.push(&*item.form);
    }
    forms
}

/// All that one can read in the row but its deadline, a line for each text.
pub fn all(entry: &Entry, language: Language) -> String {
    let mut all = String::new();
    put(&mut all, &people(entry));
    put(&mut all, &forms(entry));
    match entry {
        Entry::Activity(row) => {
            put(&mut all, &[&row.text, &row.place, &row.audience]);
            put(&mut all, &[&row.result, &row.note]);
            put_cells(&mut all, &row.cells);
        }
        Entry::Meeting(row) => {
            put(&mut all, &[&title::meeting_name(row, language), &row.theme]);
            put(&mut all, &[&row.place, &row.decision, &row.note]);
            put(&mut all, &[&row.attendance, &row.protocol]);
            put(&mut all, &[&row.chair, &row.secretary]);
            put_cells(&mut all, &row.cells);
        }
        Entry::Note(row) => put(&mut all, &[&row.text]),
    }
    for item in agenda(entry) {
        put(&mut all, &[&item.text, &item.place, &item.decision]);
        put_cells(&mut all, &item.cells);
        for speaker in &item.speakers {
            put(&mut all, &[&speaker.role, &speaker.school]);
        }
    }
    // One looks for words, whatever they look like.
    formatting::without_signs(&all)
}

fn put(all: &mut String, texts: &[&str]) {
    for text in texts {
        all.push_str(text);
        all.push('\n');
    }
}

fn put_cells(all: &mut String, cells: &Sorted<ColumnId, String>) {
    for (_, text) in cells.iter() {
        put(all, &[text]);
    }
}
