//! Files: one folder or file per format, each between bytes or text and a plan. Knows the domain and timings.
//!
//! A reader never aborts on one bad record: it gives a value and a [`Report`] of what it could not keep or was not
//! sure of. Nothing here knows the clock, the disk or the screen, and no words for users are made here.

pub mod html;
pub mod json;
pub mod kind;
pub mod markdown;
pub mod report;
pub mod text;

pub use report::{Loss, LossKind, Place, Report};
