//! The plan file (`.plan.json`): our own format, described in `docs/file-format.md`. Keeps all that a plan holds.
//!
//! Way in: limits ([`scan`]), fields of the header, steps between versions ([`migrate`]), typed records
//! ([`wire_v1`]), plan ([`from_wire`]). Way out: [`to_wire`], then one stable text ([`node`]). The reader repairs and
//! reports, record by record and field by field; it refuses only what is no plan file, or one that says it is for
//! newer programs. Nothing that it does not understand is lost: it lies in the record's `Extra` and goes back into
//! the file. Knows no disk and no clock: the day of saving is handed in.

mod file_name;
mod from_wire;
mod migrate;
mod names;
mod node;
mod record;
mod scan;
mod split;
mod to_wire;
mod wire_v1;

#[cfg(test)]
mod tests;

use super::Report;
use crate::domain::Plan;
use chrono::NaiveDate;
use node::{Fields, Node};
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::fmt;

pub use file_name::{EXTENSION, file_name};
pub use from_wire::{MAX_ROWS, MAX_SECTIONS};
pub use migrate::{CURRENT, MIN_READER};
pub use scan::{MAX_BYTES, MAX_DEPTH, MAX_VALUES};

/// The name of the format in the header.
const FORMAT: &str = "metodplan";

/// What a file says about its own saving.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Saved {
    /// The day; `None` leaves it unsaid.
    pub on: Option<NaiveDate>,
}

/// An opened file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Opened {
    /// The plan, repaired where it had to be.
    pub plan: Plan,
    /// What was repaired or could not be read.
    pub report: Report,
    /// What the file says about its saving.
    pub saved: Saved,
    /// The version of the file.
    pub version: u32,
}

/// Why a file cannot be opened. Nothing has been changed then.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum OpenError {
    /// The bytes are not text in UTF-8.
    NotText,
    /// The text is not JSON, or is cut short; line and column are counted from one.
    NotJson {
        /// Line of the first character that does not fit.
        line: usize,
        /// Its place in the line, in bytes.
        column: usize,
    },
    /// It is JSON, but no plan of ours.
    NotAPlan,
    /// The file asks for a newer program than this one.
    Newer {
        /// Version of the file.
        version: u32,
    },
    /// Objects and lists are nested deeper than [`MAX_DEPTH`].
    TooDeep,
    /// More than [`MAX_BYTES`] bytes or [`MAX_VALUES`] values, or too many sections or rows.
    TooLarge,
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotText => f.write_str("the file is not text in UTF-8"),
            Self::NotJson { line, column } => {
                write!(f, "line {line}, column {column}: this is not JSON")
            }
            Self::NotAPlan => f.write_str("the file is JSON, but not a plan of Metodplan"),
            Self::Newer { version } => write!(
                f,
                "the file has version {version} and needs a newer Metodplan; update the program"
            ),
            Self::TooDeep => write!(f, "the file is nested deeper than {MAX_DEPTH} levels"),
            Self::TooLarge => write!(
                f,
                "the file is larger than a plan can be ({} MB, {MAX_ROWS} rows)",
                MAX_BYTES / (1024 * 1024)
            ),
        }
    }
}

impl std::error::Error for OpenError {}

/// Writes a plan as the text of a file. Equal plans give equal texts.
pub fn write(plan: &Plan, saved: &Saved) -> String {
    to_wire::file(plan, *saved).print()
}

/// Reads the bytes of a file; a byte order mark is skipped.
///
/// # Errors
/// Any [`OpenError`].
pub fn read_bytes(bytes: &[u8]) -> Result<Opened, OpenError> {
    if bytes.len() > MAX_BYTES {
        return Err(OpenError::TooLarge);
    }
    read(str::from_utf8(bytes).map_err(|_| OpenError::NotText)?)
}

/// Reads the text of a file; a byte order mark is skipped.
///
/// # Errors
/// Any [`OpenError`] but [`OpenError::NotText`].
pub fn read(text: &str) -> Result<Opened, OpenError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    scan::check_limits(text)?;
    check_json(text).map_err(|error| OpenError::NotJson {
        line: error.line(),
        column: error.column(),
    })?;
    let file = Node::raw(text).fields().ok_or(OpenError::NotAPlan)?;
    let version = check_header(&file)?;
    let asked = min_reader(&file, version);
    let file = migrate::migrate(file, version, asked)?;
    from_wire::file(file, version, text)
}

/// Whether the text is one JSON value and nothing else. No value is made of it: what a plan does not understand
/// must stay as it is written.
fn check_json(text: &str) -> serde_json::Result<()> {
    let mut reader = serde_json::Deserializer::from_str(text);
    IgnoredAny::deserialize(&mut reader)?;
    reader.end()
}

/// The version of the file, when it is one of ours.
fn check_header(file: &Fields) -> Result<u32, OpenError> {
    let format = file.get("format").and_then(Node::as_string);
    if format.as_deref() != Some(FORMAT) {
        return Err(OpenError::NotAPlan);
    }
    let version = file.get("version").and_then(version_of);
    version.ok_or(OpenError::NotAPlan)
}

fn version_of(node: &Node) -> Option<u32> {
    u32::try_from(node.as_number()?).ok()
}

/// The reader that the file asks for. Without a word about it a newer file is for newer readers alone.
fn min_reader(file: &Fields, version: u32) -> u32 {
    let stated = file.get("minReader").and_then(version_of);
    stated.unwrap_or(version)
}
