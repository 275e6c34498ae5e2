//! A plan as readable Markdown, to be looked at or sent; it is not read back. Knows no clock and no disk.

use super::text::sheet::{self, RowTexts};
use crate::domain::{Entry, Language, Meeting, Plan, Section, Status, Timing};
use chrono::{Datelike as _, NaiveDate, Timelike as _};

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
            paragraph(&mut out, &format!("**{label}:** {}", inline(text)));
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
    paragraph(&mut out, &inline(&heading.note));
    for (at, section) in plan.sections().iter().enumerate() {
        let title = inline(&section.title).replace("<br>", " ");
        paragraph(&mut out, format!("## {}. {title}", at + 1).trim_end());
        paragraph(&mut out, &inline(&section.intro));
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
    status: [&'static str; 3],
}

fn words(language: Language) -> Words {
    match language {
        Language::Russian => Words {
            theme: "Тема",
            goal: "Цель",
            tasks: "Задачи",
            decision: "Решение",
            status: ["проведено", "перенесено", "отменено"],
        },
        Language::English => Words {
            theme: "Theme",
            goal: "Goal",
            tasks: "Tasks",
            decision: "Decision",
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

fn table(out: &mut String, plan: &Plan, section: &Section, words: &Words) {
    let columns = sheet::columns(plan, section);
    let mut rows = Vec::new();
    rows.push(row(columns.iter().map(|column| inline(&column.title))));
    rows.push(row(columns.iter().map(|_| "---".to_owned())));
    let heading = |text: String| {
        let blank = std::iter::repeat_n(String::new(), columns.len() - 1);
        let mut cells: Vec<String> = blank.collect();
        cells.insert(1.min(cells.len()), text);
        row(cells.into_iter())
    };
    let mut number = 0;
    for entry in plan.entries_of(section) {
        match entry.as_ref() {
            Entry::Activity(activity) => {
                number += 1;
                let wording = activity.timing.wording();
                let wording = term(wording, entry, words);
                let mut texts = RowTexts::activity(activity, number);
                texts.wording = &wording;
                rows.push(row(texts
                    .cells(&columns, plan.language)
                    .iter()
                    .map(|cell| inline(cell))));
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
                    rows.push(row(texts
                        .cells(&columns, plan.language)
                        .iter()
                        .map(|cell| inline(cell))));
                }
            }
            Entry::Note(note) => rows.push(heading(format!("*{}*", inline(&note.text)))),
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
    lines.push(inline(&term(wording, entry, words)));
    let who: Vec<&str> = meeting
        .responsible
        .iter()
        .map(|who| who.words.as_str())
        .collect();
    lines.push(inline(&who.join(", ")));
    lines.push(inline(&meeting.note));
    if !meeting.decision.is_empty() {
        lines.push(format!("{}: {}", words.decision, inline(&meeting.decision)));
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

/// The text with the signs of Markdown and HTML made harmless and line breaks as `<br>`.
fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            '|' | '\\' | '*' | '_' | '`' | '[' | ']' | '#' | '~' => {
                out.push('\\');
                out.push(c);
            }
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '\n' => out.push_str("<br>"),
            '\t' | '\r' => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}
