//! A plan as readable Markdown, to be looked at or sent; it is not read back. Knows no clock and no disk.

mod marks;

use super::text::sheet::{self, RowTexts, Shown};
use crate::domain::{ColumnKind, Entry, Language, Meeting, Plan, Section, Status, Timing};
use crate::layout::numbering;
use chrono::{Datelike as _, NaiveDate, Timelike as _};
use marks::{inline, letters};

/// Writes `plan`: headings, tasks as a list, a table for each section, meetings with their questions.
pub fn write(plan: &Plan) -> String {
    let mut out = String::new();
    for block in &plan.approvals {
        let parts = [
            &block.heading,
            &block.role,
            &block.name,
            &block.document,
            &block.date,
        ];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        let parts: Vec<String> = parts.map(|part| inline(part)).collect();
        paragraph(&mut out, &parts.join("<br>"));
    }
    let heading = &plan.heading;
    let title = if heading.title.is_empty() {
        plan.year.label()
    } else {
        inline(&heading.title)
    };
    paragraph(&mut out, &format!("# {}", title.replace("<br>", " ")));
    let words = words(plan.language);
    paragraph(&mut out, &inline(&heading.organisation));
    for (label, text) in [(words.theme, &heading.theme), (words.goal, &heading.goal)] {
        if !text.is_empty() {
            named(&mut out, label, text);
        }
    }
    if !plan.tasks.is_empty() {
        paragraph(&mut out, &format!("**{}:**", words.tasks));
        let tasks = plan.tasks.iter().enumerate();
        let tasks: Vec<String> = tasks
            .map(|(at, task)| format!("{}. {}", at + 1, inline(&task.text)))
            .collect();
        paragraph(&mut out, &tasks.join("\n"));
    }
    paragraphs(&mut out, &heading.note);
    for section in plan.sections() {
        let title = marks::title(&numbering::section_title(plan, section));
        if !title.is_empty() {
            paragraph(&mut out, &format!("## {title}"));
        }
        paragraphs(&mut out, &section.intro);
        if !section.entries.is_empty() {
            table(&mut out, plan, section, &words);
        }
    }
    out
}

struct Words {
    theme: &'static str,
    goal: &'static str,
    tasks: &'static str,
    decision: &'static str,
    attendance: &'static str,
    status: [&'static str; 3],
}

fn words(language: Language) -> Words {
    match language {
        Language::Russian => Words {
            theme: "Тема",
            goal: "Цель",
            tasks: "Задачи",
            decision: "Решение",
            attendance: "Присутствовали",
            status: ["проведено", "перенесено", "отменено"],
        },
        Language::English => Words {
            theme: "Theme",
            goal: "Goal",
            tasks: "Tasks",
            decision: "Decision",
            attendance: "Present",
            status: ["held", "moved", "cancelled"],
        },
    }
}

fn paragraph(out: &mut String, text: &str) {
    if text.is_empty() {
        return;
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(text);
    out.push('\n');
}

fn paragraphs(out: &mut String, text: &str) {
    for block in marks::blocks(text) {
        paragraph(out, &block);
    }
}

/// «**Цель:** …»; a list stands below its name.
fn named(out: &mut String, label: &str, text: &str) {
    let mut blocks = marks::blocks(text);
    if blocks.is_empty() || text.trim().lines().next().is_some_and(is_item) {
        paragraph(out, &format!("**{label}:**"));
    } else {
        paragraph(out, &format!("**{label}:** {}", blocks.remove(0)));
    }
    for block in blocks {
        paragraph(out, &block);
    }
}

fn is_item(line: &str) -> bool {
    let mut lines = crate::layout::formatting::lines(line).into_iter();
    lines.next().is_some_and(|line| line.item.is_some())
}

/// A row of a table; the words of its deadline are letters alone.
fn cells(texts: &RowTexts, columns: &[Shown], language: Language) -> String {
    let written = texts.cells(columns, language);
    row(columns.iter().zip(written).map(|(column, text)| {
        if column.kind == ColumnKind::Timing {
            letters(&text)
        } else {
            inline(&text)
        }
    }))
}

fn table(out: &mut String, plan: &Plan, section: &Section, words: &Words) {
    let columns = sheet::columns(plan, section);
    let mut rows = Vec::new();
    rows.push(row(columns.iter().map(|column| inline(&column.title))));
    rows.push(row(columns.iter().map(|_| "---".to_owned())));
    let says = |column: &Shown| column.kind == ColumnKind::Activity;
    let said = columns.iter().position(says).unwrap_or(0);
    let heading = |text: String| {
        let blank = std::iter::repeat_n(String::new(), columns.len() - 1);
        let mut cells: Vec<String> = blank.collect();
        cells.insert(said.min(cells.len()), text);
        row(cells.into_iter())
    };
    for (entry, label) in numbering::of_section(plan, section) {
        match entry {
            Entry::Activity(activity) => {
                let wording = activity.timing.wording();
                let wording = term(wording, entry, words);
                let mut texts = RowTexts::activity(activity, label);
                texts.wording = &wording;
                rows.push(cells(&texts, &columns, plan.language));
            }
            Entry::Meeting(meeting) => {
                rows.push(heading(meeting_heading(
                    entry,
                    meeting,
                    plan.language,
                    words,
                )));
                for (at, item) in meeting.agenda.iter().enumerate() {
                    let free = at == 0 && item.timing == Timing::Inherited;
                    let own = if free { &meeting.timing } else { &item.timing };
                    let texts = RowTexts::item(item, at + 1, own.wording(), plan.language);
                    rows.push(cells(&texts, &columns, plan.language));
                }
            }
            Entry::Note(note) => rows.push(heading(inline(&note.text))),
        }
    }
    paragraph(out, &rows.join("\n"));
}

fn meeting_heading(entry: &Entry, meeting: &Meeting, language: Language, words: &Words) -> String {
    let mut lines = vec![format!(
        "**{}**",
        inline(&sheet::meeting_title(meeting, language))
    )];
    let said = [&meeting.form, &meeting.theme, &meeting.place];
    let said: Vec<String> = said
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(|text| inline(text))
        .collect();
    lines.push(said.join(". "));
    let wording = if meeting.agenda.is_empty() {
        meeting.timing.wording()
    } else {
        ""
    };
    lines.push(letters(&term(wording, entry, words)));
    let who: Vec<&str> = meeting
        .responsible
        .iter()
        .map(|who| who.words.as_str())
        .collect();
    lines.push(inline(&who.join(", ")));
    lines.push(inline(&meeting.note));
    for (label, text) in [
        (words.attendance, &meeting.attendance),
        (words.decision, &meeting.decision),
    ] {
        if !text.is_empty() {
            lines.push(format!("{label}: {}", inline(text)));
        }
    }
    lines.retain(|line| !line.is_empty());
    lines.join("<br>")
}

/// The deadline with the appointment and how it went: on which day, to when it was moved, why.
fn term(wording: &str, entry: &Entry, words: &Words) -> String {
    let mut lines = vec![wording.to_owned()];
    if let Some(appointment) = entry.appointment() {
        let hours = [appointment.start, appointment.end];
        let hours = hours
            .into_iter()
            .flatten()
            .map(|hour| format!("{:02}:{:02}", hour.hour(), hour.minute()));
        let hours: Vec<String> = hours.collect();
        let comma = if hours.is_empty() { "" } else { ", " };
        let date = date(appointment.date);
        lines.push(format!("{date}{comma}{}", hours.join("–")));
    }
    let status = match entry.status().unwrap_or_default() {
        Status::Planned => "",
        Status::Held => words.status[0],
        Status::Moved => words.status[1],
        Status::Cancelled => words.status[2],
    };
    let mut went = vec![status.to_owned()];
    went.extend(entry.held().map(date));
    let moved = entry.moved().map_or("", Timing::wording);
    went.extend([moved.trim().to_owned(), entry.reason().trim().to_owned()]);
    went.retain(|part| !part.is_empty());
    lines.push(went.join(" – "));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

fn date(day: NaiveDate) -> String {
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}

fn row(cells: impl Iterator<Item = String>) -> String {
    let mut line = String::from("|");
    for cell in cells {
        line.push(' ');
        line.push_str(&cell);
        line.push_str(if cell.is_empty() { "|" } else { " |" });
    }
    line
}
