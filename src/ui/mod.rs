//! The screens: components that show the store and the session and call their methods. No words, no browser objects.

pub mod controls;
pub mod view;

use crate::i18n::Catalog;
use leptos::prelude::*;

/// The words of the interface, in the language that the surrounding screen was built in.
pub fn words() -> &'static Catalog {
    expect_context()
}
