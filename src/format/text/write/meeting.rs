//! Meetings as text: rows of a table, or lines under their heading. Knows how both are read back.

use super::{Labels, escape, escape_letters, heading_row, labels, push, row_of};
use crate::domain::{ColumnKind, Entry, Meeting, Plan, Section, Timing};
use crate::format::text::labels::labelled;
use crate::format::text::sheet::{self, RowTexts, Shown};
use crate::format::text::venue;

pub(super) fn lines(out: &mut String, plan: &Plan, section: &Section) {
    let words = labels(plan.language);
    for entry in plan.entries_of(section) {
        match entry.as_ref() {
            Entry::Meeting(meeting) => {
                push(
                    out,
                    &format!(
                        "{}\n",
                        escape(&sheet::meeting_title(meeting, plan.language))
                    ),
                );
                let who: Vec<&str> = meeting
                    .responsible
                    .iter()
                    .map(|who| who.words.as_str())
                    .collect();
                let fields = [
                    (words.date, meeting.timing.wording()),
                    (words.form, &meeting.form),
                    (words.theme, &meeting.theme),
                    (words.place, &meeting.place),
                    (words.responsible, &who.join(", ")),
                    (words.attendance, &meeting.attendance),
                    (words.decision, &meeting.decision),
                ];
                for (label, value) in fields.into_iter().filter(|(_, value)| !value.is_empty()) {
                    let value = if label == words.date {
                        escape_letters(value)
                    } else {
                        escape(value)
                    };
                    push(out, &format!("{label}: {value}\n"));
                }
                for line in meeting.note.lines() {
                    push(out, &format!("{}\n", escape(&remark(line, &words))));
                }
                if !meeting.agenda.is_empty() {
                    push(out, &format!("{}:\n", words.agenda));
                }
                for (at, item) in meeting.agenda.iter().enumerate() {
                    push(out, &format!("{}. ", at + 1));
                    if !item.form.is_empty() {
                        push(out, &format!("{}: {}. ", words.form, escape(&item.form)));
                    }
                    push(out, &escape(&item.text));
                    if let Some(who) = item.speakers.first() {
                        if who.role.is_empty() {
                            let names: Vec<&str> =
                                item.speakers.iter().map(|who| who.name.as_str()).collect();
                            push(out, &format!(" ({})", escape(&names.join(", "))));
                        } else {
                            push(out, &format!("\n{}", escape(&sheet::said(&item.speakers))));
                        }
                    }
                    out.push('\n');
                }
                out.push('\n');
            }
            Entry::Note(note) => push(out, &format!("{}\n\n", escape(&note.text))),
            Entry::Activity(_) => {}
        }
    }
}

/// A line of a meeting's note: with a label, unless it has one.
fn remark(line: &str, words: &Labels) -> String {
    if labelled(line).is_some() {
        line.to_owned()
    } else {
        format!("{}: {line}", words.note)
    }
}

pub(super) fn meeting_rows(out: &mut String, plan: &Plan, meeting: &Meeting, columns: &[Shown]) {
    let words = labels(plan.language);
    let title = sheet::meeting_title(meeting, plan.language);
    let term = columns
        .iter()
        .position(|column| column.kind == ColumnKind::Timing);
    let first_is_free = meeting
        .agenda
        .first()
        .is_some_and(|item| item.timing == Timing::Inherited);
    let own_wording = if first_is_free {
        ""
    } else {
        meeting.timing.wording()
    };
    if own_wording.is_empty() && meeting.responsible.is_empty() && meeting.cells.is_empty() {
        heading_row(out, &format!("{title}."), columns.len());
    } else {
        let texts = RowTexts::meeting(meeting, title, own_wording);
        row_of(out, &texts.cells(columns, plan.language), term);
    }
    for line in description(meeting, &words) {
        heading_row(out, &line, columns.len());
    }
    for (at, item) in meeting.agenda.iter().enumerate() {
        let wording = if at == 0 && first_is_free {
            meeting.timing.wording()
        } else {
            item.timing.wording()
        };
        let texts = RowTexts::item(item, at + 1, wording, plan.language);
        row_of(out, &texts.cells(columns, plan.language), term);
    }
}

/// The lines between a meeting's heading and its questions: as people write them when they read back as meant,
/// else with labels.
fn description(meeting: &Meeting, words: &Labels) -> Vec<String> {
    let mut lines = Vec::new();
    let plain = [&meeting.form, &meeting.theme]
        .map(String::as_str)
        .join(" ");
    let plain = if meeting.place.is_empty() {
        plain.trim().to_owned()
    } else {
        format!("{}. {}", plain.trim(), meeting.place)
    };
    let read = venue::theme_line(&plain);
    let same =
        read.form == meeting.form && read.theme == meeting.theme && read.place == meeting.place;
    if same && read.rest.is_empty() && labelled(&plain).is_none() {
        lines.extend((!plain.is_empty()).then_some(plain));
    } else {
        let fields = [
            (words.form, &meeting.form),
            (words.theme, &meeting.theme),
            (words.place, &meeting.place),
        ];
        for (label, value) in fields.into_iter().filter(|(_, value)| !value.is_empty()) {
            lines.push(format!("{label}: {value}"));
        }
    }
    for (label, value) in [
        (words.attendance, &meeting.attendance),
        (words.decision, &meeting.decision),
    ] {
        if !value.is_empty() {
            lines.push(format!("{label}: {value}"));
        }
    }
    lines.extend(meeting.note.lines().map(|line| remark(line, words)));
    lines
}
