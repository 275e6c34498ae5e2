//! A text that is edited where it stands. Looks like text, is a text field: a click puts the caret into it.
//!
//! The draft is local. It is handed over when the field is left, on Enter, and when typing pauses;
//! Esc brings back what stood there when the field was entered. What it edits is the caller's affair.

use crate::platform::focus;
use crate::platform::timer::{self, Timer};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// Typing that rests so long is handed over, in milliseconds.
const PAUSE: u32 = 900;

/// A new text, and whether it continues an edit already handed over.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edit {
    /// The text.
    pub text: String,
    /// Whether the same visit to the field has handed over a text before.
    pub again: bool,
}

/// A text edited in place.
#[component]
pub fn EditText(
    /// Its name for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The text as it stands.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the new text over.
    #[prop(into)]
    commit: Callback<Edit>,
    /// Shown while empty.
    #[prop(optional)]
    placeholder: &'static str,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
    /// Fields of one column share a name, so that Enter goes down the column.
    #[prop(optional)]
    column: &'static str,
) -> impl IntoView {
    let draft = RwSignal::new(None::<String>);
    let entered_with = StoredValue::new(String::new());
    let handed_over = StoredValue::new(false);
    let pause = StoredValue::new_local(None::<Timer>);
    let shown = move || draft.get().unwrap_or_else(|| value.get());

    // The field may be gone by the time a pause ends or focus leaves it: then there is nothing to take over.
    let hand_over = move || {
        if let Some(text) = draft.try_get_untracked().flatten() {
            let again = handed_over.try_get_value().unwrap_or(false);
            handed_over.try_set_value(true);
            commit.run(Edit { text, again });
        }
    };
    let on_input = move |text: String| {
        draft.set(Some(text));
        pause.set_value(Some(timer::later(PAUSE, hand_over)));
    };
    let leave = move || {
        pause.try_set_value(None);
        hand_over();
        draft.try_set(None);
    };
    let on_key = move |event: KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        match event.key().as_str() {
            "Escape" if draft.with_untracked(Option::is_some) => {
                event.prevent_default();
                event.stop_propagation();
                draft.set(Some(entered_with.get_value()));
                leave();
            }
            "Enter" if !event.shift_key() && !event.ctrl_key() && !event.alt_key() => {
                event.prevent_default();
                leave();
                focus::next_in_column(&event);
            }
            _ => {}
        }
    };
    view! {
        <span class=format!("edit {class}") data-empty=Signal::derive(move || shown().is_empty().to_string())>
            <span class="edit-mirror" aria-hidden="true">
                {Signal::derive(move || { let text = shown(); if text.is_empty() { placeholder.to_owned() } else { text } })}
                "\u{200b}"
            </span>
            <textarea
                class="edit-field"
                rows="1"
                aria-label=Signal::derive(move || label.get())
                placeholder=placeholder
                data-column=column
                prop:value=shown
                on:focus=move |_| {
                    entered_with.set_value(value.get_untracked());
                    handed_over.set_value(false);
                }
                on:input=move |event| on_input(event_target_value(&event))
                on:blur=move |_| leave()
                on:keydown=on_key
            ></textarea>
        </span>
    }
}
