//! Методплан: the annual work plan of a teachers' association, as a document and as a calendar.
//!
//! The pure core (everything but `app`, `platform` and `ui`) knows no clock, no randomness and no
//! browser; it builds and tests natively with `--no-default-features`.

pub mod command;
pub mod domain;
pub mod format;
pub mod i18n;
pub mod layout;
pub mod paper;
pub mod rollover;
pub mod sample;
pub mod timing;
pub mod workshop;

#[cfg(feature = "web")]
pub mod app;
#[cfg(feature = "web")]
pub mod platform;
#[cfg(feature = "web")]
pub mod ui;
