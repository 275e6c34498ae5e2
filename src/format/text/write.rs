//! A plan to text, in the shape in which it is read: tables with tabs, meetings in them as rows.
//!
//! Texts, deadlines, people, plain tables and appendices survive the way to text and back. Appointments, status, bold
//! and italic and the school year's quarters have no place in a text and are left to the plan file. Some more things a
//! text cannot tell: rows that follow a meeting in the same table read back as its questions, a section without a title
//! becomes one with the section before it when their columns are the same, a table without a number column gets one
//! unless the plan has no numbers, a plain table that has a column of deadlines or of people reads as rows, and a plan
//! without numbers loses the titles of what is not a table.

mod meeting;

use super::sheet::{self, RowTexts, Shown};
use crate::domain::{ColumnKind, Entry, Language, Plan, Section};
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
            meeting::lines(&mut out, plan, section);
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
            Entry::Meeting(row) => meeting::meeting_rows(out, plan, row, &columns),
            Entry::Note(note) => heading_row(out, &note.text, columns.len()),
        }
    }
    out.push('\n');
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
