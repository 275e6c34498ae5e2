//! A text that is edited where it stands. Looks like text, is a text field: a click puts the caret into it.
//!
//! The draft is local. It is handed over when the field is left, on Enter, and when typing pauses;
//! Esc brings back what stood there when the field was entered. What it edits is the caller's affair.

use crate::app::State;
use crate::platform::dom::KeyboardEvent;
use crate::platform::focus;
use crate::platform::timer::{self, Timer};
use crate::ui::view::{View, of_class};
use leptos::prelude::*;
use std::rc::Rc;

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
pub struct EditText {
    label: Signal<String>,
    value: Signal<String>,
    placeholder: &'static str,
    class: &'static str,
    column: &'static str,
    typed: Option<State<Option<String>>>,
}

impl EditText {
    /// A text as it stands in `value`, with its name for screen readers.
    pub fn new(label: impl Into<Signal<String>>, value: impl Into<Signal<String>>) -> Self {
        Self {
            label: label.into(),
            value: value.into(),
            placeholder: "",
            class: "edit",
            column: "",
            typed: None,
        }
    }

    /// Shown while empty.
    #[must_use]
    pub fn placeholder(mut self, placeholder: &'static str) -> Self {
        self.placeholder = placeholder;
        self
    }

    /// Its classes, `edit` among them.
    #[must_use]
    pub fn class(mut self, class: &'static str) -> Self {
        self.class = class;
        self
    }

    /// Fields of one column share a name, so that Enter goes down the column.
    #[must_use]
    pub fn column(mut self, column: &'static str) -> Self {
        self.column = column;
        self
    }

    /// Where what is typed is told at once, before it is handed over.
    #[must_use]
    pub fn typed(mut self, typed: State<Option<String>>) -> Self {
        self.typed = Some(typed);
        self
    }

    /// The field; `commit` takes the new text over.
    pub fn view(self, commit: impl Fn(Edit) + 'static) -> View {
        self.view_of(Rc::new(commit))
    }

    fn view_of(self, commit: Rc<dyn Fn(Edit)>) -> View {
        let Self {
            label,
            value,
            placeholder,
            class,
            column,
            typed,
        } = self;
        let draft = Draft {
            text: typed.unwrap_or_else(|| State::new(None)),
            entered_with: StoredValue::new(String::new()),
            handed_over: StoredValue::new(false),
            pause: StoredValue::new_local(None),
        };
        let shown = Signal::derive(move || draft.text.get().unwrap_or_else(|| value.get()));
        let mirror = move || {
            let text = shown.get();
            if text.is_empty() {
                placeholder.to_owned()
            } else {
                text
            }
        };
        let (on_pause, on_blur, on_key) = (commit.clone(), commit.clone(), commit);
        of_class("span", class)
            .attr("data-empty", move || {
                shown.with(String::is_empty).to_string()
            })
            .child(
                of_class("span", "edit-mirror")
                    .attr("aria-hidden", "true")
                    .text(mirror)
                    .text("\u{200b}"),
            )
            .child(
                of_class("textarea", "edit-field")
                    .attr("rows", "1")
                    .attr("aria-label", label)
                    .attr("placeholder", placeholder)
                    .attr("data-column", column)
                    .value(shown)
                    .on("focus", move |_| draft.enter(value.get_untracked()))
                    .on_value("input", move |text| draft.write(text, &on_pause))
                    .on("blur", move |_| draft.leave(&*on_blur))
                    .on_key(move |event| draft.key(&event, &*on_key)),
            )
    }
}

/// What is typed and not yet handed over. The field may be gone by the time a pause ends or focus
/// leaves it: then there is nothing to take over.
#[derive(Clone, Copy)]
struct Draft {
    text: State<Option<String>>,
    entered_with: StoredValue<String>,
    handed_over: StoredValue<bool>,
    pause: StoredValue<Option<Timer>, LocalStorage>,
}

impl Draft {
    fn enter(self, text: String) {
        self.entered_with.set_value(text);
        self.handed_over.set_value(false);
    }

    fn write(self, text: String, commit: &Rc<dyn Fn(Edit)>) {
        self.text.set(Some(text));
        let commit = commit.clone();
        let wait = timer::later(PAUSE, move || self.hand_over(&*commit));
        self.pause.set_value(Some(wait));
    }

    fn hand_over(self, commit: &dyn Fn(Edit)) {
        if let Some(text) = self.text.try_get_untracked().flatten() {
            let again = self.handed_over.try_get_value().unwrap_or(false);
            self.handed_over.try_set_value(true);
            commit(Edit { text, again });
        }
    }

    fn leave(self, commit: &dyn Fn(Edit)) {
        self.pause.try_set_value(None);
        self.hand_over(commit);
        self.text.set(None);
    }

    fn key(self, event: &KeyboardEvent, commit: &dyn Fn(Edit)) {
        if event.is_composing() {
            return;
        }
        match event.key().as_str() {
            "Escape" if self.text.with_untracked(Option::is_some) => {
                event.prevent_default();
                event.stop_propagation();
                self.text.set(Some(self.entered_with.get_value()));
                self.leave(commit);
            }
            "Enter" if !event.shift_key() && !event.ctrl_key() && !event.alt_key() => {
                event.prevent_default();
                self.leave(commit);
                focus::next_in_column(event);
            }
            _ => {}
        }
    }
}
