//! The running program without its looks: the open document and its history, where the user is, saving.
//!
//! Knows the core and the platform; knows no component.

pub mod autosave;
pub mod choices;
pub mod folds;
pub mod marks;
pub mod place;
pub mod session;
pub mod settings;
pub mod shelf;
pub mod shown;
pub mod signals;
pub mod store;
pub mod templates;
pub mod trail;

pub use crate::command::Gesture;
pub use place::Place;
pub use session::Session;
pub use signals::{Memo, State};
pub use store::Store;
