//! A plan to text, in the shape in which it is read: tables with tabs, meetings in them as rows.
//!
//! Texts, deadlines, people, plain tables and appendices survive the way to text and back. Appointments, status, bold
//! and italic and the school year's quarters have no place in a text and are left to the plan file. Some more things a
//! text cannot tell: rows that follow a meeting in the same table read back as its questions, a section without a title
//! becomes one with the section before it when their columns are the same, a table without a number column gets one
//! unless the plan has no numbers, a plain table that has a column of deadlines or of people reads as rows, and a plan
//! without numbers loses the titles of what is not a table.

use super::sheet::{self, RowTexts, Shown};
use super::venue;
use crate::domain::{ColumnKind, Entry, Language, Meeting, Plan, Section, Timing};
use crate::layout::{formatting, numbering};

/// Writes `plan` as text.
pub fn write(plan: &Plan) -> String {
    let mut out = String::new();
    approvals(&mut out, plan);
    heading(&mut out, plan);
    for section in plan.sections() {
        if !section.title.is_empty() {
            let title = numbering::section_title(plan, section).replace('\n', " ");
            push(&mut out, &format!("{}\n\n", escape(&title)));
        }
        if !section.intro.is_empty() {
            push(&mut out, &format!("{}\n\n", escape(&section.intro)));
        }
        if has_rows_as_lines(plan, section) {
            lines(&mut out, plan, section);
        } else if !section.columns.is_empty() || !section.entries.is_empty() {
            table(&mut out, plan, section);
        }
    }
    out.truncate(out.trim_end().len());
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

fn push(out: &mut String, text: &str) {
    out.push_str(text);
}

struct Labels {
    theme: &'static str,
    goal: &'static str,
    tasks: &'static str,
    organisation: &'static str,
    year: &'static str,
    note: &'static str,
    form: &'static str,
    place: &'static str,
    date: &'static str,
    responsible: &'static str,
    agenda: &'static str,
    decision: &'static str,
    attendance: &'static str,
}

fn labels(language: Language) -> Labels {
    match language {
        Language::Russian => Labels {
            theme: "Тема",
            goal: "Цель",
            tasks: "Задачи",
            organisation: "Организация",
            year: "Учебный год",
            note: "Примечание",
            form: "Форма проведения",
            place: "Место",
            date: "Дата",
            responsible: "Ответственный",
            agenda: "Вопросы для обсуждения",
            decision: "Решение",
            attendance: "Присутствовали",
        },
        Language::English => Labels {
            theme: "Theme",
            goal: "Goal",
            tasks: "Tasks",
            organisation: "Organisation",
            year: "Academic year",
            note: "Note",
            form: "Form",
            place: "Place",
            date: "Date",
            responsible: "Responsible",
            agenda: "Agenda",
            decision: "Decision",
            attendance: "Present",
        },
    }
}

fn approvals(out: &mut String, plan: &Plan) {
    for block in &plan.approvals {
        let parts = [
            &block.heading,
            &block.role,
            &block.name,
            &block.document,
            &block.date,
        ];
        for part in parts.into_iter().filter(|part| !part.is_empty()) {
            push(out, &format!("{}\n", escape(part)));
        }
        out.push('\n');
    }
}

fn heading(out: &mut String, plan: &Plan) {
    let words = labels(plan.language);
    let heading = &plan.heading;
    if !heading.title.is_empty() {
        push(out, &format!("{}\n\n", escape(&heading.title)));
    }
    let said = super::year_of(&super::clean::lines(&heading.title));
    let known = super::school_year(said, super::UNSAID_YEAR, plan.language);
    let label = plan.year.label();
    if said.is_none() || known.label() != label {
        let label = label.replace('–', "-");
        push(out, &format!("{}: {label}\n\n", words.year));
    }
    for line in heading.note.lines() {
        push(out, &format!("{}: {}\n\n", words.note, escape(line)));
    }
    let association = super::body::names_association(&heading.organisation);
    if !association && !heading.organisation.is_empty() {
        push(
            out,
            &format!(
                "{}: {}\n\n",
                words.organisation,
                escape(&heading.organisation)
            ),
        );
    }
    if association {
        let theme = escape(&heading.theme);
        push(
            out,
            &format!(
                "{} {}:\n{theme}\n\n",
                words.theme,
                escape(&heading.organisation)
            ),
        );
    } else if !heading.theme.is_empty() {
        push(
            out,
            &format!("{}: {}\n\n", words.theme, escape(&heading.theme)),
        );
    }
    if !heading.goal.is_empty() {
        push(
            out,
            &format!("{}: {}\n\n", words.goal, escape(&heading.goal)),
        );
    }
    if !plan.tasks.is_empty() {
        push(out, &format!("{}:\n\n", words.tasks));
        for (at, task) in plan.tasks.iter().enumerate() {
            push(out, &format!("{}. {}\n", at + 1, escape(&task.text)));
        }
        out.push('\n');
    }
}

/// Whether the section is written without a table: it has no columns and begins with a meeting.
fn has_rows_as_lines(plan: &Plan, section: &Section) -> bool {
    let mut entries = plan.entries_of(section);
    let meeting = entries
        .next()
        .is_some_and(|entry| matches!(**entry, Entry::Meeting(_)));
    section.columns.is_empty()
        && meeting
        && entries.all(|entry| !matches!(**entry, Entry::Activity(_)))
}

fn lines(out: &mut String, plan: &Plan, section: &Section) {
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
    if super::labels::labelled(line).is_some() {
        line.to_owned()
    } else {
        format!("{}: {line}", words.note)
    }
}

fn table(out: &mut String, plan: &Plan, section: &Section) {
    let columns = sheet::columns(plan, section);
    let titles: Vec<String> = columns.iter().map(|column| column.title.clone()).collect();
    row(out, &titles);
    for (entry, label) in numbering::of_section(plan, section) {
        match entry {
            Entry::Activity(activity) => {
                let texts = RowTexts::activity(activity, label);
                let cells = texts.cells(&columns, plan.language);
                let is_term = |column: &Shown| column.kind == ColumnKind::Timing;
                row_of(out, &cells, columns.iter().position(is_term));
            }
            Entry::Meeting(meeting) => meeting_rows(out, plan, meeting, &columns),
            Entry::Note(note) => heading_row(out, &note.text, columns.len()),
        }
    }
    out.push('\n');
}

fn meeting_rows(out: &mut String, plan: &Plan, meeting: &Meeting, columns: &[Shown]) {
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
    if same && read.rest.is_empty() && super::labels::labelled(&plain).is_none() {
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

fn heading_row(out: &mut String, text: &str, width: usize) {
    let mut cells = vec![String::new(); width.max(1)];
    text.clone_into(&mut cells[0]);
    row(out, &cells);
}

fn row(out: &mut String, cells: &[String]) {
    row_of(out, cells, None);
}

/// A row; the cell in the place `term` holds the words of a deadline.
fn row_of(out: &mut String, cells: &[String], term: Option<usize>) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push('\t');
        }
        let cell = if term == Some(at) {
            escape_letters(cell.trim())
        } else {
            escape(cell.trim())
        };
        push(out, &cell.replace('\n', "<br>"));
    }
    out.push('\n');
}

/// The text as people read it, without the signs of bold and italic.
fn escape(text: &str) -> String {
    escape_letters(&formatting::without_stars(text))
}

/// The text with what would be read as a mark, an entity or a cell's end written otherwise.
fn escape_letters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let next = text[at + c.len_utf8()..].chars().next();
        match c {
            '<' if next.is_some_and(|next| next.is_ascii_alphabetic() || next == '/') => {
                out.push_str("&lt;");
            }
            '&' if next.is_some_and(|next| next.is_ascii_alphabetic() || next == '#') => {
                out.push_str("&amp;");
            }
            '\t' | '\u{B}' | '\r' => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}
