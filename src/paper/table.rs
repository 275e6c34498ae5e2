//! The rows of a section as they print: cells under the author's own columns. Numbers are those of `layout::numbering`.

use super::blocks::Paper;
use super::meeting;
use super::options::Options;
use super::rich;
use super::tree::{Attr, Tag, Tree};
use crate::domain::{
    Activity, Column, ColumnId, ColumnKind, Entry, Plan, Responsible, Section, Sorted, Status,
};
use crate::i18n::{Catalog, dates};
use crate::layout::numbering;

/// A column as it prints.
pub(super) struct Shown {
    pub(super) kind: ColumnKind,
    pub(super) id: Option<ColumnId>,
    title: String,
}

/// What is the same for all rows of a table.
pub(super) struct Table<'a> {
    pub(super) plan: &'a Plan,
    words: &'static Catalog,
    pub(super) options: Options,
    pub(super) columns: Vec<Shown>,
}

/// Adds the rows of `section` as a table, if it has any.
pub(super) fn section(paper: &mut Paper, plan: &Plan, section: &Section, options: Options) {
    if section.entries.is_empty() {
        return;
    }
    let words = Catalog::of(plan.language);
    let table = Table {
        plan,
        words,
        options,
        columns: columns(section, options, words),
    };
    let heads = table.columns.iter();
    paper.table(heads.map(|column| (&*column.title, width(column.kind))));
    for (entry, label) in numbering::of_section(plan, section) {
        match entry {
            Entry::Activity(row) => paper.row(table.activity(entry, row, &label)),
            Entry::Meeting(row) => meeting::rows(paper, &table, entry, row, &label),
            Entry::Note(row) => {
                let cell = Tree::of(Tag::Td, "pp-cell-note");
                let wide = cell.attr(Attr::Colspan, table.columns.len().to_string());
                paper.heading_row(Tree::new(Tag::Tr).child(rich::put(wide, row.text.trim())));
            }
        }
    }
    paper.fit();
}

fn columns(section: &Section, options: Options, words: &Catalog) -> Vec<Shown> {
    let own = |column: &Column| {
        let title = column.title.trim();
        Shown {
            kind: column.kind,
            id: Some(column.id),
            title: if title.is_empty() {
                words.column(column.kind).to_owned()
            } else {
                title.to_owned()
            },
        }
    };
    let usual = |kind| Shown {
        kind,
        id: None,
        title: words.column(kind).to_owned(),
    };
    let mut shown: Vec<Shown> = section.columns.iter().map(own).collect();
    if shown.is_empty() {
        let kinds = [
            ColumnKind::Number,
            ColumnKind::Activity,
            ColumnKind::Timing,
            ColumnKind::PlaceAndResponsible,
        ];
        shown = kinds.map(usual).into_iter().collect();
    }
    let has_marks = shown.iter().any(|column| column.kind == ColumnKind::Done);
    if options.marks && !has_marks && section.takes_place() {
        shown.push(usual(ColumnKind::Done));
    }
    shown
}

/// About how much room a column wants beside others.
fn width(kind: ColumnKind) -> u16 {
    match kind {
        ColumnKind::Number => 11,
        ColumnKind::Activity => 54,
        ColumnKind::PlaceAndResponsible | ColumnKind::Responsible => 35,
        ColumnKind::Place | ColumnKind::Done | ColumnKind::Result => 28,
        ColumnKind::Timing
        | ColumnKind::Form
        | ColumnKind::Audience
        | ColumnKind::Note
        | ColumnKind::Custom => 26,
    }
}

/// The class of a cell.
pub(super) fn class(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Number => "pp-cell-number",
        ColumnKind::Timing => "pp-cell-term",
        _ => "pp-cell",
    }
}

/// A cell of several texts, each from a new line; empty ones are passed over.
pub(super) fn cell<'a>(class: &str, lines: impl IntoIterator<Item = &'a str>) -> Tree {
    let mut cell = Tree::of(Tag::Td, class);
    // The words of a deadline have no marks: they print letter for letter.
    let put = if class == "pp-cell-term" {
        Tree::text
    } else {
        rich::put
    };
    for line in lines {
        cell = add(cell, line, put);
    }
    cell
}

/// Adds a text to a cell, from a new line; an empty one is passed over.
pub(super) fn add_line(cell: Tree, line: &str) -> Tree {
    add(cell, line, rich::put)
}

fn add(cell: Tree, line: &str, put: fn(Tree, &str) -> Tree) -> Tree {
    let line = line.trim_matches(['\n', '\r', ' ', '\t']);
    if line.is_empty() {
        return cell;
    }
    let cell = if cell.is_empty() {
        cell
    } else {
        cell.end_line()
    };
    put(cell, line)
}

/// The words of those who answer.
pub(super) fn names(list: &[Responsible]) -> impl Iterator<Item = &str> {
    list.iter().map(|one| one.words.as_str())
}

/// A cell of one of the section's own columns.
pub(super) fn own_cell(shown: &Shown, cells: &Sorted<ColumnId, String>) -> Tree {
    let text = shown.id.and_then(|id| cells.get(&id));
    cell(class(shown.kind), text.map(String::as_str))
}

impl Table<'_> {
    pub(super) fn has(&self, kinds: &[ColumnKind]) -> bool {
        self.columns
            .iter()
            .any(|column| kinds.contains(&column.kind))
    }

    pub(super) fn cells(&self, fill: impl Fn(&Shown) -> Tree) -> Tree {
        Tree::new(Tag::Tr).children(self.columns.iter().map(fill))
    }

    /// The words of a deadline as they were typed, and the day agreed on below.
    pub(super) fn term(&self, entry: &Entry) -> Tree {
        let wording = entry.timing().map_or("", |timing| timing.wording());
        let day = entry.appointment().filter(|_| self.options.dates);
        let day = day
            .map(|day| dates::day_and_hours(self.plan.language, day))
            .unwrap_or_default();
        // A deadline that is the day itself is not said twice.
        let day = if day == wording.trim().replace(' ', "\u{a0}") {
            ""
        } else {
            &day
        };
        cell("pp-cell-term", [wording, day])
    }

    pub(super) fn mark(&self, entry: &Entry, result: &str) -> Tree {
        let has_result = self.has(&[ColumnKind::Result]);
        let mark = self.words.done(entry);
        // The words of the term that a row was moved to have no marks; the reason after them may.
        let moved = entry
            .moved()
            .filter(|_| entry.status() == Some(Status::Moved));
        let term = moved.map_or("", |moved| moved.wording().trim());
        let end = match mark.find(term) {
            Some(at) if !term.is_empty() => at + term.len(),
            _ => 0,
        };
        let (letters, rest) = mark.split_at(end);
        let cell = Tree::of(Tag::Td, "pp-cell").text(letters);
        let cell = rich::put_title(cell, rest);
        add_line(cell, if has_result { "" } else { result })
    }

    fn activity(&self, entry: &Entry, row: &Activity, label: &str) -> Tree {
        self.cells(|shown| {
            let text = |text: &str| cell(class(shown.kind), [text]);
            match shown.kind {
                ColumnKind::Number => text(label),
                ColumnKind::Activity => text(&row.text),
                ColumnKind::Timing => self.term(entry),
                ColumnKind::PlaceAndResponsible => cell(
                    "pp-cell",
                    [&*row.place].into_iter().chain(names(&row.responsible)),
                ),
                ColumnKind::Place => text(&row.place),
                ColumnKind::Responsible => cell("pp-cell", names(&row.responsible)),
                ColumnKind::Form => text(&row.form),
                ColumnKind::Audience => text(&row.audience),
                ColumnKind::Result => text(&row.result),
                ColumnKind::Done => self.mark(entry, &row.result),
                ColumnKind::Note => text(&row.note),
                ColumnKind::Custom => own_cell(shown, &row.cells),
            }
        })
    }
}
