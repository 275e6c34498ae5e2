//! The plan on paper: the whole plan, the report on it, the protocol of a meeting, the extract for one person.
//!
//! Composed without a page: blocks of elements out of closed lists, which `pages` puts on sheets once their heights are
//! known. No clock, no ids, no browser.

pub mod tree;

use crate::domain::{EntryId, PersonId};

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
}
