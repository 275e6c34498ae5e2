//! What was copied elsewhere and is pasted into the plan: rows for a section's table, or lines of text.

use super::{Job, Texts, plan_from_text, plan_to_text};
use crate::domain::{ColumnId, Entry, IdSource, Plan, Section};
use crate::format::html::{self, Block};
use crate::format::text::pasted::{self, Targets, Understood};
use std::sync::Arc;

/// Rows shown before it is decided what the columns are.
const SHOWN: usize = 5;

/// What is pasted, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReadPaste {
    /// The clipboard's page; may be empty.
    pub html: String,
    /// The clipboard's text.
    pub plain: String,
    /// The plan without its rows, and the section that is pasted into as its only one; none for a text outside tables.
    pub into: Option<Plan>,
    /// What takes each column, when the user has said it.
    pub targets: Option<Targets>,
    /// What the ids of rows grow from.
    pub seed: u64,
}

/// What was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Pasted {
    /// Lines of text, to be put where the caret is.
    Text(String),
    /// Rows for the table.
    Rows(PastedRows),
}

/// Rows for a section.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PastedRows {
    /// In order.
    pub entries: Vec<Arc<Entry>>,
    /// Whether there is nothing to ask about the columns.
    pub is_sure: bool,
    /// What takes each column of the table.
    pub targets: Targets,
    /// The first rows of the table, all equally wide.
    pub first: Vec<Vec<String>>,
}

/// The plan and one section of it, without rows, as a paste needs it.
pub fn place_of(plan: &Plan, section: &Section) -> Option<Plan> {
    let mut place = Plan::new(plan.id, plan.language, plan.year.clone());
    place.people.clone_from(&plan.people);
    let mut empty = section.clone();
    empty.entries.clear();
    place.insert_section(0, empty, Vec::new()).ok()?;
    Some(place)
}

fn targets_to_text(targets: &Targets) -> String {
    let one = |target: &Option<ColumnId>| target.map_or("-".to_owned(), |id| id.to_string());
    targets.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn targets_of(text: &str) -> Targets {
    text.split(' ').map(|id| id.parse().ok()).collect()
}

/// The table that was copied: the only one of the page, or lines with tabs.
fn grid_of(html: &str, plain: &str) -> Option<Vec<Vec<String>>> {
    let mut tables = html::read(html)
        .into_iter()
        .filter_map(|block| match block {
            Block::Table(rows) => Some(rows),
            Block::Text(_) => None,
        });
    if let Some(mut rows) = tables.next() {
        // Word cuts a table in two where its columns change.
        for more in tables {
            rows.extend(more);
        }
        return Some(equal_widths(rows));
    }
    if !html.is_empty() || !plain.contains('\t') {
        return None;
    }
    let cells = |line: &str| {
        line.split('\t')
            .map(|cell| cell.trim().to_owned())
            .collect()
    };
    let lines = plain.lines().filter(|line| !line.trim().is_empty());
    Some(equal_widths(lines.map(cells).collect()))
}

fn equal_widths(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    for row in &mut rows {
        row.resize(width, String::new());
    }
    rows
}

/// The page as lines; a table in it has its cells parted by tabs.
fn text_of(html: &str, plain: &str) -> String {
    let blocks = html::read(html);
    if blocks.is_empty() {
        return plain.replace("\r\n", "\n").trim_end().to_owned();
    }
    let block = |block: Block| match block {
        Block::Text(text) => text,
        Block::Table(rows) => {
            let row = |row: Vec<String>| row.join("\t").replace('\n', " ");
            rows.into_iter().map(row).collect::<Vec<_>>().join("\n")
        }
    };
    blocks.into_iter().map(block).collect::<Vec<_>>().join("\n")
}

impl Job for ReadPaste {
    type Answer = Pasted;

    const NAME: &'static str = "paste";

    fn ask(self) -> Vec<String> {
        let place = self.into.as_ref().map_or(String::new(), plan_to_text);
        let targets = self.targets.as_ref().map_or(String::new(), targets_to_text);
        vec![self.html, self.plain, place, targets, self.seed.to_string()]
    }

    fn work(mut asked: Texts) -> Option<Vec<String>> {
        let (html, plain) = (asked.next()?, asked.next()?);
        let (place, targets) = (asked.next()?, asked.next()?);
        let seed = asked.next()?.parse().ok()?;
        let text = || Some(vec!["text".to_owned(), text_of(&html, &plain)]);
        let Some(mut place) = plan_from_text(&place) else {
            return text();
        };
        let section = place.sections().first()?.clone();
        let Some(grid) = grid_of(&html, &plain).filter(|grid| !grid.is_empty()) else {
            return text();
        };
        // One cell of a spreadsheet is a text.
        if grid.len() == 1 && grid[0].len() == 1 {
            return text();
        }
        let mut understood = pasted::understand(&grid, &section, &place);
        if !targets.is_empty() {
            understood = Understood {
                targets: targets_of(&targets),
                is_sure: true,
                ..understood
            };
        }
        let mut ids = IdSource::new(seed);
        let entries = pasted::rows(&grid, &understood, &section, &place, &mut ids);
        for entry in entries {
            place.push_entry(section.id, entry).ok()?;
        }
        let width = grid.first().map_or(0, Vec::len);
        let mut answer = vec![
            "rows".to_owned(),
            plan_to_text(&place),
            understood.is_sure.to_string(),
            targets_to_text(&understood.targets),
            width.to_string(),
        ];
        answer.extend(grid.into_iter().take(SHOWN).flatten());
        Some(answer)
    }

    fn answer(mut texts: Texts) -> Option<Pasted> {
        if texts.next()? == "text" {
            return Some(Pasted::Text(texts.next()?));
        }
        let place = plan_from_text(&texts.next()?)?;
        let is_sure = texts.next()? == "true";
        let targets = targets_of(&texts.next()?);
        let width = texts.next()?.parse().ok().filter(|width| *width > 0)?;
        let cells: Vec<String> = texts.collect();
        Some(Pasted::Rows(PastedRows {
            entries: place
                .all_entries()
                .map(|(_, entry)| entry.clone())
                .collect(),
            is_sure,
            targets,
            first: cells.chunks(width).map(<[String]>::to_vec).collect(),
        }))
    }
}
