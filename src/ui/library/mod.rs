//! The start screen: plans of this device, new plan, opening a file.

use leptos::prelude::*;

/// The start screen.
#[component]
pub fn Library() -> impl IntoView {
    view! { <h1>{crate::ui::words().library.title}</h1> }
}
