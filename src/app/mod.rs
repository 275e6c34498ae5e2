//! The running program without its looks: the open document and its history, where the user is, saving.
//!
//! Knows the core and the platform; knows no component.

pub mod autosave;
pub mod memo;
pub mod place;
pub mod session;
pub mod shelf;
pub mod store;

pub use crate::command::Gesture;
pub use memo::Memo;
pub use place::Place;
pub use session::Session;
pub use store::Store;
