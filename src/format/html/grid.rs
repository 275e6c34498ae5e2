//! A table that grows cell by cell. Knows what spans rows and columns, no element of a page.

use super::MOST_CELLS;
use super::lines::Lines;

/// A table that grows.
#[derive(Default)]
pub(super) struct Grid {
    rows: Vec<Vec<String>>,
    row: Vec<String>,
    in_row: bool,
    pub(super) cell: Lines,
    pub(super) in_cell: bool,
    /// Columns of the present cell, and rows below it that it covers.
    span: (usize, usize),
    /// Rows that a cell from above still covers, by column.
    covered: Vec<usize>,
}

impl Grid {
    pub(super) fn open_row(&mut self) {
        self.close_row();
        self.in_row = true;
    }

    pub(super) fn open_cell(&mut self, columns: usize, rows: usize) {
        self.close_cell();
        self.in_row = true;
        self.skip_covered();
        self.in_cell = true;
        self.span = (columns, rows - 1);
    }

    /// Columns that a cell from above covers are empty: «as in the row above».
    fn skip_covered(&mut self) {
        while self
            .covered
            .get(self.row.len())
            .is_some_and(|rows| *rows > 0)
        {
            self.covered[self.row.len()] -= 1;
            self.row.push(String::new());
        }
    }

    pub(super) fn close_cell(&mut self) {
        if !std::mem::take(&mut self.in_cell) {
            return;
        }
        let text = std::mem::take(&mut self.cell).finish();
        let (columns, rows) = self.span;
        for column in 0..columns.min(MOST_CELLS.saturating_sub(self.row.len())) {
            let at = self.row.len();
            if self.covered.len() <= at {
                self.covered.resize(at + 1, 0);
            }
            self.covered[at] = rows;
            self.row.push(if column == 0 {
                text.clone()
            } else {
                String::new()
            });
        }
    }

    pub(super) fn close_row(&mut self) {
        self.close_cell();
        if !std::mem::take(&mut self.in_row) {
            return;
        }
        self.skip_covered();
        let row = std::mem::take(&mut self.row);
        if row.iter().any(|cell| !cell.is_empty()) {
            self.rows.push(row);
        }
    }

    /// The rows, all as wide as the widest; columns that are empty throughout are left out.
    pub(super) fn finish(self) -> Vec<Vec<String>> {
        let width = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let filled = |at: &usize| {
            self.rows
                .iter()
                .any(|row| row.get(*at).is_some_and(|cell| !cell.is_empty()))
        };
        let kept: Vec<usize> = (0..width).filter(filled).collect();
        let row = |row: &Vec<String>| {
            kept.iter()
                .map(|at| row.get(*at).cloned().unwrap_or_default())
                .collect()
        };
        self.rows.iter().map(row).collect()
    }
}
