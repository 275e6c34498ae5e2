//! A section of the plan, what it is, and the columns of its table.

use super::{ColumnId, EntryId, Extra, SectionId};

/// What a section is made of.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum SectionKind {
    /// Text and a table of rows that take place: activities, meetings.
    #[default]
    Rows,
    /// Text alone (анализ за прошлый год). Rows that it has from before are shown and counted all the same.
    Text,
    /// Text and a plain table (figures, a list of members): its rows have cells, and no deadline or status that counts.
    Table,
}

impl SectionKind {
    /// All kinds, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Rows, Self::Text, Self::Table];
}

/// A numbered section; its number is its place among the sections, or among the appendices.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Section {
    /// Its name within the plan.
    pub id: SectionId,
    /// What it is made of.
    pub kind: SectionKind,
    /// Whether it is an appendix («Приложение 1»): stands after the sections, with a number of its own.
    pub is_appendix: bool,
    /// Title without the number.
    pub title: String,
    /// Text between the title and the table.
    pub intro: String,
    /// Columns of the table, in order.
    pub columns: Vec<Column>,
    /// Columns that are not shown, with their headings; showing one again brings back what stands in its cells.
    pub hidden: Vec<Column>,
    /// Rows, in order. Changed through [`super::Plan`], which keeps it equal to the entries that exist.
    pub entries: Vec<EntryId>,
    /// Unknown fields.
    pub extra: Extra,
}

impl Section {
    /// An empty section without columns.
    pub fn new(id: SectionId, title: &str) -> Self {
        Self {
            id,
            kind: SectionKind::Rows,
            is_appendix: false,
            title: title.to_owned(),
            intro: String::new(),
            columns: Vec::new(),
            hidden: Vec::new(),
            entries: Vec::new(),
            extra: Extra::default(),
        }
    }

    /// Whether its rows take place at some time: they have deadlines and statuses that count.
    pub fn takes_place(&self) -> bool {
        self.kind != SectionKind::Table
    }

    /// The column called `id`.
    pub fn column(&self, id: ColumnId) -> Option<&Column> {
        self.columns.iter().find(|column| column.id == id)
    }
}

/// A column: what it shows, under the author's own heading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// Its name within the plan.
    pub id: ColumnId,
    /// What the cells hold.
    pub kind: ColumnKind,
    /// The heading as written («Место, ответственный»).
    pub title: String,
    /// Unknown fields.
    pub extra: Extra,
}

impl Column {
    /// A column under the author's own heading.
    pub fn new(id: ColumnId, kind: ColumnKind, title: &str) -> Self {
        Self {
            id,
            kind,
            title: title.to_owned(),
            extra: Extra::default(),
        }
    }
}

/// What the cells of a column hold.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ColumnKind {
    /// The row's number, counted by the program.
    Number,
    /// The activity's text.
    Activity,
    /// The term.
    Timing,
    /// Place, then the responsible, in one cell.
    PlaceAndResponsible,
    /// Place.
    Place,
    /// The responsible.
    Responsible,
    /// Form.
    Form,
    /// Audience, class, participants.
    Audience,
    /// Result, indicator.
    Result,
    /// Mark of completion (отметка о выполнении): how it went, told from the status and the day; nothing while planned.
    Done,
    /// Remark.
    Note,
    /// A column of the author's own; its cells are kept in `cells` of each row.
    Custom,
}

impl ColumnKind {
    /// All kinds, in the order they are offered.
    pub const ALL: [Self; 12] = [
        Self::Number,
        Self::Activity,
        Self::Timing,
        Self::PlaceAndResponsible,
        Self::Place,
        Self::Responsible,
        Self::Form,
        Self::Audience,
        Self::Result,
        Self::Done,
        Self::Note,
        Self::Custom,
    ];
}
