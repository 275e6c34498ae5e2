//! Columns of a table that does not name them, guessed from what stands in its cells.

use super::columns::Head;
use super::number::row_number;
use super::people;
use super::table::Row;
use crate::domain::{ColumnKind, Language};

/// Rows that are looked at.
const MOST_ROWS: usize = 50;

/// Columns for rows of at most `width` cells: the row's number, the longest text, people; the rest is the author's own.
pub(super) fn columns(rows: &[Row], width: usize, language: Language) -> Vec<Head> {
    let mut kinds = vec![ColumnKind::Custom; width.min(40)];
    let share = |at: usize, fits: &dyn Fn(&str) -> bool| {
        let cells = rows
            .iter()
            .take(MOST_ROWS)
            .filter_map(|row| row.cells.get(at));
        let (mut good, mut all) = (0_usize, 0_usize);
        for cell in cells.filter(|cell| !cell.is_empty()) {
            all += 1;
            good += usize::from(fits(cell));
        }
        all > 0 && good * 3 >= all * 2
    };
    if share(0, &|cell| row_number(cell).is_some()) {
        kinds[0] = ColumnKind::Number;
    }
    let length = |at: &usize| {
        let cells = rows
            .iter()
            .take(MOST_ROWS)
            .filter_map(|row| row.cells.get(*at));
        cells.map(String::len).sum::<usize>()
    };
    let free = |kinds: &[ColumnKind]| {
        let free = kinds
            .iter()
            .enumerate()
            .filter(|(_, kind)| **kind == ColumnKind::Custom);
        free.map(|(at, _)| at).collect::<Vec<_>>()
    };
    if let Some(at) = free(&kinds).into_iter().max_by_key(length) {
        kinds[at] = ColumnKind::Activity;
    }
    let who = |cell: &str| people::post_at_start(cell) || !people::names(cell).is_empty();
    if let Some(at) = free(&kinds).into_iter().find(|at| share(*at, &who)) {
        kinds[at] = ColumnKind::Responsible;
    }
    let year = crate::domain::SchoolYear::new(super::UNSAID_YEAR, 9);
    let timed = |cell: &str| {
        let read = |year| crate::timing::read(cell, language, year);
        year.as_ref()
            .map(read)
            .is_some_and(|reading| reading != crate::domain::Reading::Unknown)
    };
    if let Some(at) = free(&kinds).into_iter().find(|at| share(*at, &timed)) {
        kinds[at] = ColumnKind::Timing;
    }
    let head = |kind| Head {
        kind,
        title: title(kind, language).to_owned(),
    };
    kinds.into_iter().map(head).collect()
}

/// The title that a column of `kind` has when the author gives none.
pub(super) fn title(kind: ColumnKind, language: Language) -> &'static str {
    let (russian, english) = match kind {
        ColumnKind::Number => ("№", "No."),
        ColumnKind::Activity => ("Мероприятия", "Activity"),
        ColumnKind::Timing => ("Сроки", "Date"),
        ColumnKind::PlaceAndResponsible => ("Место, ответственный", "Place, responsible"),
        ColumnKind::Place => ("Место", "Place"),
        ColumnKind::Responsible => ("Ответственный", "Responsible"),
        ColumnKind::Form => ("Форма", "Form"),
        ColumnKind::Audience => ("Участники", "Participants"),
        ColumnKind::Result => ("Результат", "Result"),
        ColumnKind::Done => ("Отметка о выполнении", "Completion"),
        ColumnKind::Note => ("Примечание", "Note"),
        ColumnKind::Custom => ("", ""),
    };
    match language {
        Language::Russian => russian,
        Language::English => english,
    }
}
