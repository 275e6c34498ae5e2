//! What a reader was not sure of or could not understand, with its place. Data only; the words are in `i18n`.

use std::fmt;

/// Doubts and repairs of one reading, in the order of the file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Report {
    /// In the order of the file.
    pub losses: Vec<Loss>,
}

impl Report {
    /// Notes one thing.
    pub fn add(&mut self, place: Place, kind: LossKind, text: &str) {
        self.losses.push(Loss {
            place,
            kind,
            text: text.to_owned(),
        });
    }

    /// Whether all was understood.
    pub fn is_clean(&self) -> bool {
        self.losses.is_empty()
    }
}

/// One doubt or repair.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Loss {
    /// Where it stands in the file.
    pub place: Place,
    /// What happened.
    pub kind: LossKind,
    /// The text it happened to, as it stands in the file.
    pub text: String,
}

/// Where in a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Place {
    /// A line of a text, counted from one.
    Line(usize),
    /// A record of a structured file: `plan.sections[2].entries[5]`, counted from zero as in the file.
    Path(String),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(line) => write!(f, "{line}"),
            Self::Path(path) => f.write_str(path),
        }
    }
}

/// What happened. The first group comes from reading documents, the second from reading plan files.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum LossKind {
    /// The deadline is kept as written but was not understood.
    UnreadTiming,
    /// The text fits nowhere and became a note where it stood.
    KeptAsNote,
    /// The table has no heading row that is understood; its columns were guessed.
    GuessedColumns,
    /// The row was joined with the one above, which a page break had cut.
    JoinedRow,
    /// The row only draws the table, repeats its heading or counts its columns; it is left out.
    LayoutRow,
    /// The cells of the row run together; its people and places stay in its text.
    RunTogether,
    /// The text names no school year; one was assumed.
    GuessedYear,
    /// A text is longer than can be read; the rest is left out.
    CutShort,
    /// The row has more or fewer cells than its table.
    OddRow,

    /// The record could not be read. It is kept aside and goes back into the file when the plan is saved.
    BadRecord,
    /// The id is missing, damaged or taken; the record has a new one.
    NewId,
    /// The person named is not in the plan; the words stay, the link is not shown.
    DanglingReference,
    /// The value could not be read and counts as empty. It goes back into the file unless the field is set anew.
    BadValue {
        /// The field's name in the file.
        field: String,
    },
    /// The file comes from a newer program; what this one does not know is kept.
    NewerVersion {
        /// Version of the file.
        found: u32,
    },
}
