//! A table from elsewhere, as rows of a section: which of its columns is which of the section's, and the rows. Knows
//! the section's columns, not where the table comes from.

use super::body::Reader;
use super::columns::{Head, header, kind_of};
use super::draft::Draft;
use super::guess;
use super::number::row_number;
use super::table::{Row, Table};
use crate::domain::{
    Activity, Column, ColumnId, ColumnKind, Entry, EntryId, IdSource, PersonId, Plan, Section,
};

/// Which column of the section takes each column of the table; none takes those that are left out.
pub type Targets = Vec<Option<ColumnId>>;

/// How the columns of a table were understood.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Understood {
    /// What takes each column.
    pub targets: Targets,
    /// Whether there is nothing to ask.
    pub is_sure: bool,
    /// Whether the first row names the columns.
    pub is_headed: bool,
}

/// Understands the columns of `grid`, whose rows are all equally wide, for a table with the columns of `section`.
pub fn understand(grid: &[Vec<String>], section: &Section, plan: &Plan) -> Understood {
    let width = grid.first().map_or(0, Vec::len);
    let own = &section.columns;
    if let Some(first) = grid.first()
        && let Some(heads) = header(first).or_else(|| same_titles(first, own))
    {
        let targets: Targets = heads.iter().map(|head| target(head, own)).collect();
        let left_out = |(head, target): (&Head, &Option<ColumnId>)| {
            target.is_none() && head.kind != ColumnKind::Number
        };
        return Understood {
            is_sure: !heads.iter().zip(&targets).any(left_out),
            targets,
            is_headed: true,
        };
    }
    let unsure = |targets| Understood {
        targets,
        is_sure: false,
        is_headed: false,
    };
    let sure = |targets| Understood {
        targets,
        is_sure: true,
        is_headed: false,
    };
    let all = || own.iter().map(|column| Some(column.id)).collect();
    let counted = own
        .iter()
        .filter(|column| column.kind != ColumnKind::Number);
    let numbers = own.len() - counted.clone().count();
    let is_numbered = grid.iter().all(|row| {
        row.first()
            .is_some_and(|cell| cell.is_empty() || row_number(cell).is_some())
    });
    if width == own.len() && (numbers == 0 || is_numbered) {
        return sure(all());
    }
    if numbers > 0 && width == own.len() - numbers && !is_numbered {
        return sure(counted.map(|column| Some(column.id)).collect());
    }
    if width == 1 {
        let text = own
            .iter()
            .find(|column| column.kind == ColumnKind::Activity);
        return sure(vec![text.or(own.first()).map(|column| column.id)]);
    }
    let rows: Vec<Row> = grid.iter().map(|cells| row_of(cells.clone())).collect();
    let guessed = guess::columns(&rows, width, plan.language);
    unsure(guessed.iter().map(|head| target(head, own)).collect())
}

/// The titles of the section's own columns, in whatever order, name the columns of a plain table.
fn same_titles(cells: &[String], own: &[Column]) -> Option<Vec<Head>> {
    let is_own = |cell: &String| own.iter().any(|column| same(&column.title, cell));
    (cells.len() > 1 && cells.iter().all(is_own)).then(|| {
        let head = |cell: &String| Head {
            kind: kind_of(cell).unwrap_or(ColumnKind::Custom),
            title: cell.clone(),
        };
        cells.iter().map(head).collect()
    })
}

fn same(title: &str, other: &str) -> bool {
    super::words::fold(title) == super::words::fold(other)
}

/// The column of the section that takes a column of the table: that of its title, else of its kind; place and people
/// go into one column where the section has one for both.
fn target(head: &Head, own: &[Column]) -> Option<ColumnId> {
    let titled = own
        .iter()
        .find(|column| !head.title.is_empty() && same(&column.title, &head.title));
    let of = |kind| own.iter().find(move |column| column.kind == kind);
    let kind = match head.kind {
        ColumnKind::Custom => None,
        ColumnKind::Place | ColumnKind::Responsible => {
            of(head.kind).or_else(|| of(ColumnKind::PlaceAndResponsible))
        }
        ColumnKind::PlaceAndResponsible => of(head.kind).or_else(|| of(ColumnKind::Responsible)),
        kind => of(kind),
    };
    titled.or(kind).map(|column| column.id)
}

fn row_of(cells: Vec<String>) -> Row {
    Row {
        line: 0,
        cells,
        after_gap: false,
    }
}

/// The rows of `grid` as rows of `section`, whose people are those of `plan`: names of others stay words. Cells of
/// columns that go into the same one are put one under the other.
pub fn rows(
    grid: &[Vec<String>],
    understood: &Understood,
    section: &Section,
    plan: &Plan,
    ids: &mut IdSource,
) -> Vec<Entry> {
    // Without a number of its own a row of one text would be taken for a heading.
    let number_is_given = understood.targets.iter().zip(0..).any(|(target, at)| {
        let is_number = |column: &Column| column.kind == ColumnKind::Number;
        let number = target
            .and_then(|id| section.column(id))
            .is_some_and(is_number);
        number && grid.iter().any(|row| !row[at].is_empty())
    });
    let is_kept = |column: &&Column| number_is_given || column.kind != ColumnKind::Number;
    let own: Vec<Column> = section.columns.iter().filter(is_kept).cloned().collect();
    let cells = |row: &Vec<String>| {
        let cell = |column: &Column| {
            let of_column = row.iter().zip(&understood.targets);
            let texts =
                of_column.filter(|(text, target)| **target == Some(column.id) && !text.is_empty());
            let texts: Vec<&str> = texts.map(|(text, _)| text.as_str()).collect();
            texts.join("\n")
        };
        own.iter().map(cell).collect::<Vec<String>>()
    };
    let rows = grid.iter().skip(usize::from(understood.is_headed));
    let rows = rows
        .map(cells)
        .filter(|row| row.iter().any(|cell| !cell.is_empty()));
    if !own.iter().any(|column| column.kind == ColumnKind::Activity) {
        return rows.map(|row| plain_row(row, &own, ids)).collect();
    }
    let head = |column: &Column| Head {
        kind: column.kind,
        title: column.title.clone(),
    };
    let mut table = Table::new(Some(own.iter().map(head).collect()), 0);
    table.rows = rows.map(row_of).collect();
    let mut draft = Draft::new(ids, plan.language, plan.year.clone());
    draft.open_section("", 0);
    draft.chapter().section.columns.clone_from(&own);
    draft.know(&plan.people);
    let mut reader = Reader::new(draft);
    reader.table(table);
    let mut entries: Vec<Entry> = reader
        .draft
        .chapters
        .into_iter()
        .flat_map(|chapter| chapter.entries)
        .collect();
    for entry in &mut entries {
        forget_strangers(entry, plan);
    }
    entries
}

/// A row of a plain table: its cells and nothing else.
fn plain_row(cells: Vec<String>, own: &[Column], ids: &mut IdSource) -> Entry {
    let mut row = Activity::new(EntryId::next(ids));
    for (column, text) in own.iter().zip(cells) {
        if text.is_empty() {
            continue;
        }
        match column.kind {
            ColumnKind::Result => row.result = text,
            ColumnKind::Note => row.note = text,
            ColumnKind::Audience => row.audience = text,
            ColumnKind::Form => row.form = text,
            ColumnKind::Place => row.place = text,
            ColumnKind::Number => {}
            _ => {
                row.cells.insert(column.id, text);
            }
        }
    }
    Entry::Activity(row)
}

/// Takes the links to people who are not in the plan away: names become people by suggestion, never by force.
fn forget_strangers(entry: &mut Entry, plan: &Plan) {
    let forget = |person: &mut Option<PersonId>| {
        if person.is_some_and(|id| plan.person(id).is_none()) {
            *person = None;
        }
    };
    for one in entry.responsible_mut().into_iter().flatten() {
        forget(&mut one.person);
    }
    if let Entry::Meeting(meeting) = entry {
        for item in &mut meeting.agenda {
            for one in &mut item.responsible {
                forget(&mut one.person);
            }
            for speaker in &mut item.speakers {
                forget(&mut speaker.person);
            }
        }
    }
}
