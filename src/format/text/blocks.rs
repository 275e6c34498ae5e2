//! Lines to blocks: empty lines, lines of text, tables. Decides where a table begins and ends; knows no plans.

use super::clean::{BREAK, Line, is_drawn};
use super::columns::{header, loose_header};
use super::labels;
use super::number::row_number;
use super::table::{Marks, MishapKind, Row, Table, cells_of, is_barred};
use super::{dump, venue, words};

/// A piece of the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Block {
    /// One empty line or several.
    Blank,
    /// A line outside all tables, trimmed.
    Text(Line),
    Table(Table),
}

/// Lines that a cell in quotation marks may take.
const MOST_QUOTED: usize = 50;

/// Splits the lines into blocks.
pub(super) fn blocks(lines: &[Line]) -> Vec<Block> {
    let lines = &join_quoted(lines);
    let mut blocks = Vec::new();
    let mut at = 0;
    // No dump begins before this line.
    let mut undumped = 0;
    while at < lines.len() {
        let line = &lines[at];
        if at >= undumped && !line.is_blank() {
            match dump::read(&lines[at..]) {
                dump::Found::Table(table, used) => {
                    blocks.push(Block::Table(table));
                    at += used;
                    continue;
                }
                dump::Found::Nothing(skip) => undumped = at + skip,
            }
        }
        if line.is_blank() || is_drawn(&line.text) {
            if blocks.last() != Some(&Block::Blank) {
                blocks.push(Block::Blank);
            }
            at += 1;
        } else if let Some((table, used)) = table_at(&lines[at..]) {
            blocks.push(Block::Table(table));
            at += used;
        } else if let Some(used) = side_by_side(&lines[at..], &mut blocks) {
            at += used;
        } else {
            blocks.push(Block::Text(Line {
                number: line.number,
                text: words::one_line(&line.text),
            }));
            at += 1;
        }
    }
    blocks
}

/// Puts the lines of a cell in quotation marks into one.
fn join_quoted(lines: &[Line]) -> Vec<Line> {
    let mut joined: Vec<Line> = Vec::with_capacity(lines.len());
    let mut at = 0;
    while at < lines.len() {
        let mut line = lines[at].clone();
        at += 1;
        let opens = |text: &str| {
            text.contains('\t')
                && text.matches('"').count() % 2 == 1
                && text.split('\t').any(|cell| cell.starts_with('"'))
        };
        if opens(&line.text) {
            let ahead = lines[at..].iter().take(MOST_QUOTED);
            let close = ahead
                .into_iter()
                .position(|line| line.text.matches('"').count() % 2 == 1);
            for more in &lines[at..at + close.map_or(0, |close| close + 1)] {
                line.text.push(BREAK);
                line.text.push_str(&more.text);
            }
            at += close.map_or(0, |close| close + 1);
        }
        joined.push(line);
    }
    joined
}

fn table_at(lines: &[Line]) -> Option<(Table, usize)> {
    let line = lines.first()?;
    if line.text.contains('\t') || is_barred(&line.text) {
        return marked_table(lines);
    }
    if let Some((heads, used)) = dump::bare_header(lines) {
        let mut table = Table::new(Some(heads), line.number);
        let rows = dump::bare_rows(&mut table, &lines[used..]);
        if rows.is_none() {
            table.marks = Marks::Scattered;
        }
        return Some((table, used + rows.unwrap_or(0)));
    }
    let heads = loose_header(&line.text)?;
    let mut table = Table::new(Some(heads), line.number);
    table.marks = Marks::RunTogether;
    Some((table, 1))
}

fn is_marked(line: &Line) -> bool {
    line.text.contains('\t') || is_barred(&line.text)
}

fn is_header(line: &Line) -> bool {
    is_marked(line) && header(&cells_of(line)).is_some()
}

/// A table whose rows are lines, with tabs or bars between the cells.
fn marked_table(lines: &[Line]) -> Option<(Table, usize)> {
    let first = cells_of(&lines[0]);
    let heads = header(&first);
    let filled = first.iter().filter(|cell| !cell.is_empty()).count();
    let approves = first.iter().any(|cell| labels::approval(cell).is_some());
    if heads.is_none() && (first.len() < 3 || filled < 2 || approves) {
        return None;
    }
    let start = usize::from(heads.is_some());
    let mut reader = Rows {
        table: Table::new(heads, lines[0].number),
        pending: None,
    };
    let mut used = start;
    let mut gap = false;
    let mut at = start;
    while at < lines.len() {
        let line = &lines[at];
        if line.is_blank() {
            gap = true;
        } else if is_drawn(&line.text) {
            reader.drawn(line);
            gap = true;
            used = at + 1;
        } else if !reader.takes(&lines[at..], gap) {
            break;
        } else {
            reader.line(line, gap);
            gap = false;
            used = at + 1;
        }
        at += 1;
    }
    reader.flush();
    Some((reader.table, used))
}

/// Rows on their way into a table; the last one waits, since the next line may belong to it.
struct Rows {
    table: Table,
    pending: Option<Row>,
}

impl Rows {
    /// Whether `lines[0]` is still of this table.
    fn takes(&self, lines: &[Line], gap: bool) -> bool {
        let line = &lines[0];
        let next = || lines[1..].iter().find(|line| !line.is_blank());
        let cells = cells_of(line);
        if is_marked(line) {
            let numbered = row_number(&cells[0]).is_some();
            let title = numbered && cells.len() == 2 && next().is_some_and(is_header);
            let bare = self.table.header.is_none() && gap && cells.len() < 3;
            let indented = gap && cells.len() == 2 && cells[0].is_empty();
            let other =
                header(&cells).is_some_and(|heads| self.table.header.as_ref() != Some(&heads));
            return !(other || title || bare || (indented && self.table.width() != Some(2)));
        }
        let before_row = lines[1..]
            .iter()
            .take(3)
            .take_while(|line| !line.is_blank() && !is_header(line))
            .any(is_marked);
        let meeting = || super::meeting_head::meeting_head(&line.text).is_some();
        if gap {
            let row_after = next().is_some_and(|line| is_marked(line) && !is_header(line));
            return meeting() && row_after;
        }
        before_row || self.belongs_to_last_cell(&line.text)
    }

    /// A line without cells that can only be the rest of the last cell.
    fn belongs_to_last_cell(&self, text: &str) -> bool {
        let numbered = self
            .pending
            .as_ref()
            .is_some_and(|row| row_number(&row.cells[0]).is_some());
        numbered && (words::goes_on(text) || venue::venue(text).is_some())
    }

    fn line(&mut self, line: &Line, gap: bool) {
        if !is_marked(line) && !gap && self.belongs_to_last_cell(&line.text) {
            if let Some(cell) = self.pending.as_mut().and_then(|row| row.cells.last_mut()) {
                cell.push('\n');
                cell.push_str(line.text.trim());
            }
            return;
        }
        let cells = if is_marked(line) {
            cells_of(line)
        } else {
            vec![super::table::cell(&line.text)]
        };
        if let Some(row) = self.pending.as_mut().filter(|row| {
            // One row in two lines: a cell has a line break in it.
            self.table.width() == Some(row.cells.len() + cells.len() - 1)
                && row.cells.len() > 1
                && cells.len() > 1
                && row_number(&row.cells[0]).is_some()
                && row_number(&cells[0]).is_none()
                && !cells[0].is_empty()
                && !gap
        }) {
            let mut cells = cells.into_iter();
            if let (Some(last), Some(more)) = (row.cells.last_mut(), cells.next()) {
                last.push('\n');
                last.push_str(&more);
            }
            row.cells.extend(cells);
            return;
        }
        self.flush();
        self.pending = Some(Row {
            line: line.number,
            cells,
            after_gap: gap,
        });
    }

    fn drawn(&mut self, line: &Line) {
        self.flush();
        let row = Row {
            line: line.number,
            cells: Vec::new(),
            after_gap: true,
        };
        self.table.mishap(&row, MishapKind::Layout);
    }

    fn flush(&mut self) {
        if let Some(row) = self.pending.take() {
            self.table.take(row);
        }
    }
}

/// Approval blocks that stand side by side, cells between tabs: their lines, block after block.
fn side_by_side(lines: &[Line], blocks: &mut Vec<Block>) -> Option<usize> {
    if !lines[0].text.contains('\t') {
        return None;
    }
    let first = cells_of(&lines[0]);
    let approves = first.iter().any(|cell| labels::approval(cell).is_some());
    if !approves || first.len() > 8 {
        return None;
    }
    let used = lines
        .iter()
        .take_while(|line| line.text.contains('\t'))
        .take(12)
        .count();
    for column in 0..first.len() {
        blocks.push(Block::Blank);
        for line in &lines[..used] {
            let cells = cells_of(line);
            for text in cells.get(column).into_iter().flat_map(|cell| cell.lines()) {
                blocks.push(Block::Text(Line {
                    number: line.number,
                    text: words::one_line(text),
                }));
            }
        }
        let spare = lines[..used].iter().flat_map(|line| {
            let number = line.number;
            cells_of(line)
                .into_iter()
                .skip(first.len())
                .map(move |text| (number, text))
        });
        if column + 1 == first.len() {
            blocks.extend(
                spare
                    .filter(|(_, text)| !text.is_empty())
                    .map(|(number, text)| Block::Text(Line { number, text })),
            );
        }
    }
    blocks.push(Block::Blank);
    Some(used)
}
