//! A deadline: the author's wording beside its reading. Does not read; see the module `timing` of the crate.

use super::Reading;

/// What stands in the column «Сроки» of a row.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Timing {
    /// Nothing is said, and nothing is meant.
    #[default]
    Absent,
    /// The cell is empty and means «as the row above» within the same meeting or table.
    Inherited,
    /// The author's words and how they are understood.
    Stated {
        /// Kept letter for letter; this prints.
        wording: String,
        /// This drives the calendar.
        reading: Reading,
        /// Where the reading comes from.
        origin: ReadingOrigin,
    },
}

/// Where a reading comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReadingOrigin {
    /// Read from the wording by the program.
    Derived,
    /// Set by the user beside other words; it stays until words are written that say a deadline themselves.
    Chosen,
}

impl Timing {
    /// The words that print; empty when nothing is stated.
    pub fn wording(&self) -> &str {
        match self {
            Self::Absent | Self::Inherited => "",
            Self::Stated { wording, .. } => wording,
        }
    }

    /// The row's own reading, if it states one.
    pub fn reading(&self) -> Option<&Reading> {
        match self {
            Self::Absent | Self::Inherited => None,
            Self::Stated { reading, .. } => Some(reading),
        }
    }
}
