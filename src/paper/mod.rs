//! The plan on paper: the whole plan, the report on it, the protocol of a meeting, the extract for one person.
//!
//! Composed without a page: blocks of elements out of closed lists, which `pages` puts on sheets once their heights are
//! known. No clock, no ids, no browser.

pub mod blocks;
mod extract;
pub mod html;
mod meeting;
pub mod options;
pub mod pages;
mod plan;
mod prose;
mod protocol;
mod report;
mod rich;
mod table;
pub mod tree;
pub mod widths;

pub use blocks::{Paper, Sheaf};
pub use options::Options;

use crate::domain::{EntryId, PersonId, Plan};
use chrono::NaiveDate;

/// What stands on the paper.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Subject {
    /// The whole plan.
    Plan,
    /// The report on it.
    Report,
    /// The protocol of a meeting.
    Protocol(EntryId),
    /// What concerns one person.
    Extract(PersonId),
    /// What concerns each of those who have something to do, one after the other.
    Extracts,
}

impl Subject {
    /// Whether it is a bundle of papers, each with numbers of its own on its sheets.
    pub fn is_bundle(self) -> bool {
        self == Self::Extracts
    }

    /// Its name in addresses and in what is asked of the workshop; the plan has none.
    pub fn code(self) -> String {
        match self {
            Self::Plan => String::new(),
            Self::Report => "report".to_owned(),
            Self::Protocol(id) => format!("protocol/{id}"),
            Self::Extract(id) => format!("extract/{id}"),
            Self::Extracts => "extracts".to_owned(),
        }
    }

    /// Reads such a name; another one is the plan.
    pub fn of_code(code: &str) -> Self {
        let (kind, id) = code.split_once('/').unwrap_or((code, ""));
        let found = match kind {
            "report" => return Self::Report,
            "protocol" => id.parse().map(Self::Protocol),
            "extract" => id.parse().map(Self::Extract),
            "extracts" => return Self::Extracts,
            _ => return Self::Plan,
        };
        found.unwrap_or(Self::Plan)
    }
}

/// Composes the paper; empty when the plan has not what it is about.
pub fn compose(plan: &Plan, subject: Subject, options: Options, today: NaiveDate) -> Paper {
    match subject {
        Subject::Plan => plan::plan(plan, options),
        Subject::Report => report::report(plan, options, today),
        Subject::Protocol(id) => protocol::protocol(plan, id),
        Subject::Extract(id) => extract::extract(plan, id, options),
        Subject::Extracts => extract::extracts(plan, options),
    }
}
