//! Tables whose cells came one to a line: with a bar after each, or with nothing to mark them but the row's number.
//! Turns them into rows. Knows columns, not plans.

use super::clean::Line;
use super::columns::{Head, header, kind_of};
use super::number::row_number;
use super::table::{Row, Table, cell, join};
use crate::domain::ColumnKind;

/// Lines of one cell at most; a longer run without a bar ends the table.
const MOST_LINES: usize = 12;

/// Lines in which the column titles are looked for.
const MOST_HEADER_LINES: usize = 60;

struct Cell {
    line: usize,
    text: String,
}

/// Whether a line ends a cell by a bar, or is nothing but bars.
pub(super) fn ends_cell(text: &str) -> bool {
    text.trim_end().ends_with('|') && !super::table::is_barred(text)
}

/// What a look at the lines gives.
pub(super) enum Found {
    /// A table and the number of lines it takes.
    Table(Table, usize),
    /// No table begins in this many lines.
    Nothing(usize),
}

/// Reads a table that begins with `lines[0]`.
pub(super) fn read(lines: &[Line]) -> Found {
    // Cheap first look: the first line must name a column, and a bar must stand near.
    let first = lines
        .first()
        .map_or("", |line| line.text.trim_end().trim_end_matches('|'));
    let soon = lines.iter().take(3).any(|line| ends_cell(&line.text));
    if !soon || kind_of(first).is_none() {
        return Found::Nothing(1);
    }
    let (top, looked_at) = cells(&lines[..lines.len().min(MOST_HEADER_LINES)]);
    let titles: Vec<String> = top
        .into_iter()
        .map(|cell| cell.text)
        .take_while(|text| is_title(text))
        .collect();
    let Some(heads) = header(&titles) else {
        // A part of these titles names no more columns than all of them.
        let all = titles.len() >= looked_at;
        return Found::Nothing(if all { looked_at.max(1) } else { 1 });
    };
    let mut table = Table::new(Some(heads), lines[0].number);
    let (mut body, mut used) = cells(lines);
    let named = titles.len();
    body.drain(..named.min(body.len()));
    // What follows the last bar belongs to the row that it leaves unfinished.
    let width = named;
    if unfinished(&body, width) {
        let mut tail = String::new();
        let mut at = None;
        while let Some(line) = lines.get(used).filter(|line| !line.is_blank()) {
            if tail.lines().count() >= 3 {
                break;
            }
            at = at.or(Some(line.number));
            join(&mut tail, line.text.trim());
            used += 1;
        }
        if let Some(line) = at {
            body.push(Cell { line, text: tail });
        }
    }
    assemble(&mut table, body, width);
    Found::Table(table, used)
}

fn is_title(text: &str) -> bool {
    !text.contains('\n') && kind_of(text).is_some() && row_number(text).is_none()
}

/// Cells up to the last bar, and the number of lines they take.
fn cells(lines: &[Line]) -> (Vec<Cell>, usize) {
    let mut cells: Vec<Cell> = Vec::new();
    let mut used = 0;
    let mut pending: Vec<&Line> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let text = line.text.trim();
        if pending.len() > MOST_LINES {
            break;
        }
        if !ends_cell(text) {
            pending.push(line);
            continue;
        }
        let body = text.trim_end_matches(|c: char| c == '|' || c.is_whitespace());
        // A new heading row: what stands before it is text between two tables.
        let new_table = kind_of(body) == Some(ColumnKind::Number) && !cells.is_empty();
        if new_table || (cells.len() > 1 && starts_anew(&pending, &cells)) {
            break;
        }
        let bars = text
            .chars()
            .rev()
            .take_while(|c| *c == '|' || c.is_whitespace());
        let bars = bars.filter(|c| *c == '|').count();
        let mut parts: Vec<&str> = pending.iter().map(|line| line.text.as_str()).collect();
        parts.push(body);
        let first = pending.first().map_or(line.number, |line| line.number);
        cells.push(Cell {
            line: first,
            text: cell(&parts.join("\n")),
        });
        for _ in 1..bars {
            cells.push(Cell {
                line: line.number,
                text: String::new(),
            });
        }
        pending.clear();
        used = at + 1;
    }
    (cells, used)
}

/// Whether the waiting lines hold the number column's title of a further table.
fn starts_anew(pending: &[&Line], cells: &[Cell]) -> bool {
    let numbered = kind_of(&cells[0].text) == Some(ColumnKind::Number);
    numbered
        && pending
            .iter()
            .any(|line| kind_of(&line.text) == Some(ColumnKind::Number))
}

/// Whether the last row has its number and lacks cells.
fn unfinished(cells: &[Cell], width: usize) -> bool {
    let last = cells
        .iter()
        .rposition(|cell| row_number(&cell.text).is_some());
    last.is_some_and(|at| (1..width).contains(&(cells.len() - at)))
        || (last.is_none() && !cells.is_empty() && !cells.len().is_multiple_of(width))
}

fn assemble(table: &mut Table, cells: Vec<Cell>, width: usize) {
    let number = table.place_of(ColumnKind::Number);
    if number != Some(0) {
        let mut cells = cells.into_iter().peekable();
        while cells.peek().is_some() {
            push(table, cells.by_ref().take(width).collect());
        }
        return;
    }
    let mut row: Vec<Cell> = Vec::new();
    let mut open = false;
    for cell in cells {
        let starts = row_number(&cell.text).is_some() && (!open || row.len() >= width);
        if starts || (open && row.len() >= width) {
            finish(table, std::mem::take(&mut row), open, width);
            open = starts;
        }
        row.push(cell);
    }
    finish(table, row, open, width);
}

/// A numbered row, or what stands between two of them.
fn finish(table: &mut Table, row: Vec<Cell>, numbered: bool, width: usize) {
    let filled = row.iter().filter(|cell| !cell.text.is_empty()).count();
    if numbered || filled > 2 {
        let mut row = row.into_iter().peekable();
        while row.peek().is_some() {
            push(table, row.by_ref().take(width).collect());
        }
        return;
    }
    for cell in row.into_iter().filter(|cell| !cell.text.is_empty()) {
        push(table, vec![cell]);
    }
}

fn push(table: &mut Table, cells: Vec<Cell>) {
    let Some(line) = cells.first().map(|cell| cell.line) else {
        return;
    };
    table.take(Row {
        line,
        cells: cells.into_iter().map(|cell| cell.text).collect(),
        after_gap: false,
    });
}

/// The columns that consecutive lines name one by one, without marks, and the number of those lines.
pub(super) fn bare_header(lines: &[Line]) -> Option<(Vec<Head>, usize)> {
    let short = |line: &&Line| {
        let words = line.text.split_whitespace().count();
        (1..=4).contains(&words) && !line.text.contains(['\t', '|', ':', '«', '»'])
    };
    let mut kinds = Vec::new();
    let mut titles = Vec::new();
    for line in lines.iter().take(10).take_while(short) {
        let Some(kind) = kind_of(&line.text).filter(|kind| !kinds.contains(kind)) else {
            break;
        };
        kinds.push(kind);
        titles.push(cell(&line.text));
    }
    if titles.len() < 3 {
        return None;
    }
    let heads = header(&titles)?;
    let known = |kind| heads.iter().any(|head| head.kind == kind);
    (known(ColumnKind::Activity) && known(ColumnKind::Timing)).then_some((heads, titles.len()))
}

/// Reads the rows under a [`bare_header`] that begins with the row number: the lines between two numbers are one row.
///
/// Gives the number of lines taken, or nothing when no number follows.
pub(super) fn bare_rows(table: &mut Table, lines: &[Line]) -> Option<usize> {
    let width = table.width()?;
    if table.place_of(ColumnKind::Number) != Some(0) {
        return None;
    }
    let mut expected = row_number(&lines.iter().find(|line| !line.is_blank())?.text)?;
    let mut row: Vec<Cell> = Vec::new();
    let mut used = 0;
    for (at, line) in lines.iter().enumerate() {
        let number = row_number(&line.text);
        if number == Some(expected) {
            if !row.is_empty() {
                bare_row(table, std::mem::take(&mut row), width);
            }
            expected += 1;
        } else if row.len() > width + MOST_LINES || (row.len() >= width && line.is_blank()) {
            break;
        }
        used = at + 1;
        if !line.is_blank() {
            row.push(Cell {
                line: line.number,
                text: cell(&line.text),
            });
        }
    }
    bare_row(table, row, width);
    Some(used)
}

fn bare_row(table: &mut Table, mut row: Vec<Cell>, width: usize) {
    // Too many lines: the surplus is the rest of the activity, which stands second.
    while row.len() > width && row.len() > 2 {
        let more = row.remove(2);
        join(&mut row[1].text, &more.text);
    }
    push(table, row);
}
