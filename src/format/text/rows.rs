//! Rows of a table to entries of a section: activities, meetings with their questions, headings between them.

use super::body::Reader;
use super::cells::{self, PeopleCell};
use super::columns::Head;
use super::draft::add_line;
use super::guess;
use super::meeting::OpenMeeting;
use super::meeting_head::meeting_head;
use super::number::row_number;
use super::plain_table;
use super::table::{MishapKind, Row, Table};
use crate::domain::letters;
use crate::domain::{Activity, Column, ColumnId, ColumnKind, Entry, EntryId, SectionKind, Timing};
use crate::format::LossKind;

/// What the cells of one row say.
#[derive(Default)]
pub(super) struct Cells {
    number: String,
    text: String,
    wording: String,
    people: PeopleCell,
    form: String,
    audience: String,
    result: String,
    note: String,
    own: Vec<(ColumnId, String)>,
    /// Ids of the columns whose cells a question has no field for.
    beside: Vec<(ColumnId, String)>,
}

impl Reader<'_> {
    /// Reads a table into the open section, or into a new one when its columns differ.
    pub(super) fn table(&mut self, table: Table) {
        self.settle_columns(&table);
        for mishap in &table.mishaps {
            let kind = match mishap.kind {
                MishapKind::Joined => LossKind::JoinedRow,
                MishapKind::Odd => LossKind::OddRow,
                MishapKind::Layout => LossKind::LayoutRow,
            };
            self.draft.lose(mishap.line, kind, &mishap.text);
        }
        let columns: Vec<(ColumnKind, ColumnId)> = {
            let columns = &self.draft.chapter().section.columns;
            columns
                .iter()
                .map(|column| (column.kind, column.id))
                .collect()
        };
        self.timed = false;
        for row in table.rows {
            if self.draft.chapter().section.takes_place() {
                self.row(&columns, row);
            } else {
                self.table_row(&columns, row);
            }
        }
        self.close_meeting();
    }

    fn settle_columns(&mut self, table: &Table) {
        let open = self.draft.chapter();
        let columns = &open.section.columns;
        let heads: Vec<Head> = if let Some(heads) = &table.header {
            heads.clone()
        } else {
            let widest = table
                .rows
                .iter()
                .map(|row| row.cells.len())
                .max()
                .unwrap_or(0);
            if columns.len() == widest {
                return;
            }
            let texts: Vec<String> = table
                .rows
                .iter()
                .map(|row| row.cells.join(" | "))
                .take(1)
                .collect();
            self.draft
                .lose(table.line, LossKind::GuessedColumns, &texts.join("\n"));
            guess::columns(&table.rows, widest, self.draft.language())
        };
        let columns = &self.draft.chapter().section.columns;
        let same = columns.len() == heads.len()
            && columns
                .iter()
                .zip(&heads)
                .all(|(column, head)| column.title == head.title);
        if same {
            return;
        }
        if !columns.is_empty() {
            self.close_meeting();
            self.draft.open_section("", table.line);
        }
        let mut columns: Vec<Column> = heads
            .iter()
            .map(|head| Column::new(ColumnId::next(self.draft.ids), head.kind, &head.title))
            .collect();
        if plain_table::is_plain(table) {
            self.draft.chapter().section.kind = SectionKind::Table;
            let named = columns
                .iter()
                .any(|column| column.kind == ColumnKind::Activity);
            let mut own = columns.iter_mut();
            let first = own.find(|column| column.kind == ColumnKind::Custom);
            if let Some(first) = first.filter(|_| !named) {
                first.kind = ColumnKind::Activity;
            }
        }
        self.draft.chapter().section.columns = columns;
    }

    fn row(&mut self, columns: &[(ColumnKind, ColumnId)], row: Row) {
        let mut filled = row.cells.iter().filter(|cell| !cell.is_empty());
        let (Some(only), None) = (filled.next(), filled.next()) else {
            self.full_row(columns, row);
            return;
        };
        if row_number(only).is_some() && row.cells.first() == Some(only) {
            self.draft.lose(row.line, LossKind::LayoutRow, only);
            return;
        }
        let numbered = columns.iter().any(|(kind, _)| *kind == ColumnKind::Number);
        let meeting = meeting_head(only).is_some();
        let titled = only.ends_with(':') || only.chars().all(|c| !letters::is_lower(c));
        let at = row
            .cells
            .iter()
            .position(|cell| !cell.is_empty())
            .unwrap_or(0);
        let is_text = columns
            .get(at)
            .is_some_and(|(kind, _)| *kind == ColumnKind::Activity);
        let asked = self.meeting.as_ref().is_some_and(OpenMeeting::has_agenda);
        let waiting = self.meeting.is_some() && !asked;
        if numbered || meeting || titled || waiting || !is_text {
            let only = only.clone();
            self.heading_row(&only, row.line);
        } else {
            self.full_row(columns, row);
        }
    }

    /// A row with a single text: it heads what follows, or describes the meeting just headed.
    fn heading_row(&mut self, text: &str, line: usize) {
        let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
        if let Some(head) = meeting_head(first) {
            self.close_meeting();
            let mut meeting = OpenMeeting::new(&mut self.draft, &head, line);
            for more in rest.lines() {
                meeting.describe(&mut self.draft, more, line);
            }
            self.meeting = Some(meeting);
            return;
        }
        match &mut self.meeting {
            Some(meeting) if !meeting.has_agenda() => {
                if !meeting.told(&mut self.draft, text, line) {
                    for part in text.lines() {
                        meeting.describe(&mut self.draft, part, line);
                    }
                }
            }
            _ => {
                self.close_meeting();
                self.draft.heading_row(text);
            }
        }
    }

    fn full_row(&mut self, columns: &[(ColumnKind, ColumnId)], row: Row) {
        let line = row.line;
        let mut cells = self.cells(columns, row);
        let (first, rest) = cells.text.split_once('\n').unwrap_or((&cells.text, ""));
        let head = meeting_head(first);
        if let Some(head) = head {
            self.close_meeting();
            let mut meeting = OpenMeeting::new(&mut self.draft, &head, line);
            for more in rest.lines() {
                if !meeting.line(&mut self.draft, more, line, false) {
                    meeting.remark(more);
                }
            }
            if row_number(&cells.number).is_none() && !cells.number.is_empty() {
                meeting.remark(&cells.number);
            }
            meeting.own(&mut self.draft, &cells.wording, cells.people, line);
            for text in [&cells.form, &cells.audience, &cells.result, &cells.note] {
                meeting.remark(text);
            }
            meeting.cells().extend(std::mem::take(&mut cells.own));
            self.meeting = Some(meeting);
            return;
        }
        // A number that is none belongs to the text.
        if !cells.number.is_empty() && row_number(&cells.number).is_none() {
            let text = format!("{}\n{}", cells.number, cells.text);
            text.trim().clone_into(&mut cells.text);
        }
        if let Some(meeting) = &mut self.meeting {
            let item = meeting.row(
                &mut self.draft,
                &cells.text,
                &cells.wording,
                cells.people,
                line,
            );
            if item.form.is_empty() {
                item.form = cells.form;
            } else {
                add_line(&mut item.text, &cells.form);
            }
            item.cells = cells.own.into_iter().collect();
            item.cells.extend(cells.beside);
            return;
        }
        self.activity(cells, line);
    }

    pub(super) fn activity(&mut self, cells: Cells, line: usize) {
        let mut activity = Activity::new(EntryId::next(self.draft.ids));
        activity.text = cells.text;
        activity.timing = if !cells.wording.is_empty() {
            self.timed = true;
            self.draft.timing(&cells.wording, line)
        } else if self.timed {
            Timing::Inherited
        } else {
            Timing::Absent
        };
        activity.place = cells.people.place;
        activity.form = cells.people.form;
        if activity.form.is_empty() {
            activity.form = cells.form;
        } else {
            add_line(&mut activity.note, &cells.form);
        }
        activity.responsible = cells.people.responsible;
        activity.audience = cells.audience;
        activity.result = cells.result;
        add_line(&mut activity.note, &cells.note);
        for speaker in cells.people.speakers {
            let school = if speaker.school.is_empty() {
                String::new()
            } else {
                format!(" ({})", speaker.school)
            };
            let said = format!("{}: {}{school}", speaker.role, speaker.name);
            add_line(&mut activity.note, &said);
        }
        activity.cells = cells.own.into_iter().collect();
        self.draft.push(Entry::Activity(activity));
    }

    pub(super) fn cells(&mut self, columns: &[(ColumnKind, ColumnId)], row: Row) -> Cells {
        let mut cells = Cells::default();
        let mut spare = String::new();
        for (at, text) in row.cells.into_iter().enumerate() {
            if text.is_empty() {
                continue;
            }
            let Some((kind, id)) = columns.get(at) else {
                super::table::join(&mut spare, &text);
                continue;
            };
            match kind {
                ColumnKind::Number => cells.number = text,
                ColumnKind::Activity => cells.text = text,
                ColumnKind::Timing => cells.wording = text.replace('\n', " "),
                ColumnKind::PlaceAndResponsible => {
                    let found = cells::place_and_responsible_cell(&mut self.draft, &text);
                    merge(&mut cells.people, found);
                }
                ColumnKind::Responsible => {
                    let found = cells::responsible_cell(&mut self.draft, &text);
                    merge(&mut cells.people, found);
                }
                ColumnKind::Place => super::table::join(&mut cells.people.place, &text),
                ColumnKind::Form => cells.form = text,
                ColumnKind::Audience => {
                    cells.beside.push((*id, text.clone()));
                    cells.audience = text;
                }
                ColumnKind::Result | ColumnKind::Done => {
                    cells.beside.push((*id, text.clone()));
                    cells.result = text;
                }
                ColumnKind::Note => {
                    cells.beside.push((*id, text.clone()));
                    cells.note = text;
                }
                ColumnKind::Custom => cells.own.push((*id, text)),
            }
        }
        add_line(&mut cells.note, &spare);
        cells
    }
}

fn merge(people: &mut PeopleCell, found: PeopleCell) {
    if people.place.is_empty() {
        people.place = found.place;
    } else if !found.place.is_empty() {
        super::table::join(&mut people.place, &found.place);
    }
    if people.form.is_empty() {
        people.form = found.form;
    } else if !found.form.is_empty() {
        super::table::join(&mut people.form, &found.form);
    }
    people.responsible.extend(found.responsible);
    people.speakers.extend(found.speakers);
}
