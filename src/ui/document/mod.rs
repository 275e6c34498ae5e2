//! The document: every text of the plan, edited where it stands.

use leptos::prelude::*;

/// The document with its outline and the inspector.
#[component]
pub fn DocumentView() -> impl IntoView {
    view! { <p>"…"</p> }
}
