//! Plain tables in a text: of figures, of members. Which table is one, and its rows.

use super::body::Reader;
use super::columns::Head;
use super::meeting_head::meeting_head;
use super::number::row_number;
use super::table::{Row, Table};
use crate::domain::{ColumnId, ColumnKind, letters};

/// Whether a table is one of figures or of members: it has numbers, and no deadlines, people, work or meetings.
pub(super) fn is_plain(table: &Table) -> bool {
    let Some(heads) = &table.header else {
        return false;
    };
    let of_rows = |head: &Head| match head.kind {
        ColumnKind::Timing | ColumnKind::Responsible | ColumnKind::PlaceAndResponsible => true,
        ColumnKind::Activity => {
            let title = letters::lowered(&head.title);
            let works = [
                "мероприят",
                "работ",
                "дел",
                "вопрос",
                "activit",
                "action",
                "task",
                "event",
            ];
            works.iter().any(|stem| title.contains(stem))
        }
        _ => false,
    };
    let meets = |row: &Row| row.cells.iter().any(|cell| meeting_head(cell).is_some());
    table.place_of(ColumnKind::Number).is_some()
        && heads.len() > 1
        && !heads.iter().any(of_rows)
        && !table.rows.iter().any(meets)
}

impl Reader<'_> {
    /// A row of a plain table: nothing in it is a meeting or a deadline.
    pub(super) fn table_row(&mut self, columns: &[(ColumnKind, ColumnId)], row: Row) {
        let numbered = columns.first().map(|(kind, _)| *kind) == Some(ColumnKind::Number);
        let mut filled = row.cells.iter().filter(|cell| !cell.is_empty());
        let only = filled.next().filter(|_| filled.next().is_none());
        if let Some(only) = only
            && numbered
            && row.cells.first() == Some(only)
            && row_number(only).is_none()
        {
            self.draft.heading_row(&only.clone());
            return;
        }
        let line = row.line;
        let cells = self.cells(columns, row);
        self.activity(cells, line);
    }
}
