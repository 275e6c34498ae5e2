//! Deadlines: from wording to reading, from reading to words, from reading to days of the school year.
//!
//! Knows the domain alone; no clock. The specification of the notation is in `notation`.

pub mod august;
pub mod choice;
mod lexer;
mod lexicon;
pub mod memorable;
pub mod moving;
pub mod notation;
pub mod order;
mod placing;
pub mod presets;
mod printer;
mod reader;
mod repair;
mod resolve;
mod school_parts;

use crate::domain::Span;

pub use printer::words;
pub use reader::{read, read_alone};
pub use resolve::resolve;

/// What a reading gives against a school year.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Resolution {
    /// In order of time; none for what has no time.
    pub spans: Vec<Span>,
    /// How exact the spans are.
    pub precision: Precision,
}

/// How exact a deadline is. Ordered from a day to nothing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Precision {
    /// Certain days.
    Day,
    /// A week, or ten days.
    Week,
    /// Beginning, middle or end of a month.
    PartOfMonth,
    /// Whole months.
    Month,
    /// Quarter, trimester or term.
    Quarter,
    /// Half of the year.
    Half,
    /// Season.
    Season,
    /// School break.
    Break,
    /// The whole year.
    Year,
    /// No time at all.
    None,
}
