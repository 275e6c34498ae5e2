//! The plan as the association thinks of it: records, their order, nothing else.
//!
//! Knows the calendar but no clock, no randomness, no files, no screen and no serde.

pub mod activity;
pub mod day;
pub mod entry;
pub mod extra;
pub mod heading;
pub mod id;
pub mod letters;
pub mod meeting;
pub mod name_cases;
pub mod names;
pub mod person;
pub mod plan;
pub mod reading;
pub mod school_year;
pub mod section;
pub mod sorted;
pub mod span;
pub mod timing;
pub mod year_draft;

pub use activity::{Activity, Appointment, Note, Status};
pub use entry::Entry;
pub use extra::{Extra, Unread};
pub use heading::{ApprovalBlock, Heading, ReportPart, Task};
pub use id::{
    AgendaItemId, ApprovalId, ColumnId, EntryId, IdSource, PersonId, PlanId, ReportPartId,
    SectionId, TaskId,
};
pub use meeting::{AgendaItem, Meeting, Speaker};
pub use person::{Person, Responsible};
pub use plan::{Language, Numbering, Plan, PlanError};
pub use reading::Reading;
pub use school_year::SchoolYear;
pub use section::{Column, ColumnKind, Section, SectionKind};
pub use sorted::Sorted;
pub use span::Span;
pub use timing::{ReadingOrigin, Timing};
