//! Rows of a table, however it was dumped: cells between tabs, between bars, or one to a line with bars after them.
//! Joins what a page break tore. Knows columns, not plans.

use super::clean::{BREAK, Line};
use super::columns::Head;
use super::words;
use crate::domain::ColumnKind;

/// A table that is being read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Table {
    /// `None` when no row of the table names its columns.
    pub(super) header: Option<Vec<Head>>,
    /// Line of the heading row, or of the first row.
    pub(super) line: usize,
    pub(super) rows: Vec<Row>,
    pub(super) marks: Marks,
    pub(super) mishaps: Vec<Mishap>,
}

/// How the cells of a table are marked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Marks {
    /// By tabs, bars or lines: `rows` holds them.
    Cells,
    /// By nothing: the lines that follow are rows with all their cells run together.
    RunTogether,
    /// By nothing, and the columns were dumped one after another: rows cannot be told.
    Scattered,
}

/// A row, each cell trimmed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Row {
    pub(super) line: usize,
    pub(super) cells: Vec<String>,
    /// Stands after an empty or a drawn line, where a page may have ended.
    pub(super) after_gap: bool,
}

/// What happened to the rows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Mishap {
    pub(super) line: usize,
    pub(super) kind: MishapKind,
    pub(super) text: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum MishapKind {
    /// Joined with the row above.
    Joined,
    /// More or fewer cells than columns.
    Odd,
    /// Only drew the table, or repeated its heading row.
    Layout,
}

impl Table {
    pub(super) fn new(header: Option<Vec<Head>>, line: usize) -> Self {
        Self {
            header,
            line,
            rows: Vec::new(),
            marks: Marks::Cells,
            mishaps: Vec::new(),
        }
    }

    /// The number of columns, when they are named.
    pub(super) fn width(&self) -> Option<usize> {
        self.header.as_ref().map(Vec::len)
    }

    /// The place of the column of `kind`.
    pub(super) fn place_of(&self, kind: ColumnKind) -> Option<usize> {
        let heads = self.header.as_ref()?;
        heads.iter().position(|head| head.kind == kind)
    }

    /// Takes one row: a repeated heading or a row of column numbers is dropped, the rest of a torn row joined.
    pub(super) fn take(&mut self, mut row: Row) {
        if row.cells.iter().all(String::is_empty) {
            return;
        }
        if self.is_repeated_header(&row.cells) || self.counts_columns(&row) {
            self.mishap(&row, MishapKind::Layout);
            return;
        }
        if let Some(width) = self.width() {
            if row.cells.len() > width {
                let spare = row.cells.split_off(width);
                let spare: Vec<String> =
                    spare.into_iter().filter(|cell| !cell.is_empty()).collect();
                if !spare.is_empty() {
                    self.mishap(&row, MishapKind::Odd);
                    if let Some(last) = row.cells.last_mut() {
                        join(last, &spare.join(" "));
                    }
                }
            }
            row.cells.resize(width, String::new());
        }
        if self.continues(&row) {
            self.mishap(&row, MishapKind::Joined);
            if let Some(last) = self.rows.last_mut() {
                for (cell, more) in last.cells.iter_mut().zip(row.cells) {
                    join(cell, &more);
                }
            }
            return;
        }
        self.rows.push(row);
    }

    pub(super) fn mishap(&mut self, row: &Row, kind: MishapKind) {
        let filled: Vec<&str> = row
            .cells
            .iter()
            .map(String::as_str)
            .filter(|cell| !cell.is_empty())
            .collect();
        self.mishaps.push(Mishap {
            line: row.line,
            kind,
            text: filled.join(" | "),
        });
    }

    fn is_repeated_header(&self, cells: &[String]) -> bool {
        let Some(heads) = &self.header else {
            return false;
        };
        cells.len() == heads.len()
            && heads
                .iter()
                .zip(cells)
                .all(|(head, cell)| words::fold(&head.title) == words::fold(cell))
    }

    /// «1 2 3 4» under the heading row.
    fn counts_columns(&self, row: &Row) -> bool {
        let counts = |(at, cell): (usize, &String)| cell.parse() == Ok(at + 1);
        self.rows.is_empty()
            && self.width() == Some(row.cells.len())
            && row.cells.len() > 2
            && row.cells.iter().enumerate().all(counts)
    }

    /// Whether `row` is the rest of the row above.
    fn continues(&self, row: &Row) -> bool {
        let Some(last) = self.rows.last() else {
            return false;
        };
        let number = self.place_of(ColumnKind::Number);
        let numbered = |row: &Row| number.is_some_and(|at| !row.cells[at].is_empty());
        if numbered(row) || (number.is_some() && !numbered(last)) {
            return false;
        }
        if number.is_none() && !row.after_gap {
            return false;
        }
        let beyond = row.cells.iter().skip(last.cells.len());
        if beyond.into_iter().any(|cell| !cell.is_empty()) {
            return false;
        }
        let mut pairs = last
            .cells
            .iter()
            .zip(&row.cells)
            .filter(|(_, more)| !more.is_empty());
        pairs.all(|(cell, more)| {
            !cell.is_empty()
                && (words::goes_on(more)
                    || words::is_open(cell)
                    || cell.ends_with([',', '-', '–'])
                    || words::phrase_at_start(more, "из опыта работы").is_some())
        })
    }
}

/// Adds `more` to a cell, with a blank between.
pub(super) fn join(cell: &mut String, more: &str) {
    if !cell.is_empty() && !more.is_empty() {
        cell.push(' ');
    }
    cell.push_str(more);
}

/// The text of one cell: trimmed, a line to each break, no empty lines.
pub(super) fn cell(raw: &str) -> String {
    let raw = raw.trim();
    // A spreadsheet puts a cell of several lines into quotation marks.
    let quoted = raw.len() > 1 && raw.starts_with('"') && raw.ends_with('"') && raw.contains(BREAK);
    let unquoted = quoted.then(|| raw[1..raw.len() - 1].replace("\"\"", "\""));
    let raw = unquoted.as_deref().unwrap_or(raw);
    if !raw.contains([BREAK, '\n']) {
        return raw.to_owned();
    }
    let lines: Vec<&str> = raw
        .split([BREAK, '\n'])
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n")
}

/// The cells of a line between tabs, or between bars.
pub(super) fn cells_of(line: &Line) -> Vec<String> {
    if line.text.contains('\t') {
        return line.text.split('\t').map(cell).collect();
    }
    let inner = line.text.trim();
    let inner = inner.strip_prefix('|').unwrap_or(inner);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    inner.split('|').map(cell).collect()
}

/// Whether all cells of a row stand in one line between bars: «| 1 | Чтение | май |».
pub(super) fn is_barred(text: &str) -> bool {
    let cells = text.split('|').filter(|cell| !cell.trim().is_empty());
    text.matches('|').count() >= 2 && cells.count() >= 2
}
