//! A text that is edited where it stands. Looks like text, is a text field: a click puts the caret into it.
//!
//! The draft is local. It is handed over when the field is left, on Enter, and when typing pauses;
//! Esc brings back what stood there when the field was entered. What it edits is the caller's affair.

use super::edit_face::Face;
use super::suggest::{Answer, Source, Suggestions};
use crate::app::State;
use crate::platform::dom::{self, KeyboardEvent};
use crate::platform::focus;
use crate::platform::timer::{self, Timer};
use crate::ui::view::{View, effect, of_class};
use leptos::prelude::*;
use std::borrow::Cow;
use std::cell::Cell;
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
    column: Cow<'static, str>,
    line: bool,
    typed: Option<State<Option<String>>>,
    marked: bool,
    source: Option<Source>,
}

impl EditText {
    /// A text as it stands in `value`, with its name for screen readers.
    pub fn new(label: impl Into<Signal<String>>, value: impl Into<Signal<String>>) -> Self {
        Self {
            label: label.into(),
            value: value.into(),
            placeholder: "",
            class: "edit",
            column: Cow::Borrowed(""),
            line: false,
            typed: None,
            marked: false,
            source: None,
        }
    }

    /// Shows bold, italic, lists and addresses while the text is not being edited.
    #[must_use]
    pub fn marked(mut self) -> Self {
        self.marked = true;
        self
    }

    /// What could be meant while one types.
    #[must_use]
    pub fn suggest(mut self, source: Source) -> Self {
        self.source = Some(source);
        self
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
    pub fn column(mut self, column: impl Into<Cow<'static, str>>) -> Self {
        self.column = column.into();
        self
    }

    /// One line, and no more.
    #[must_use]
    pub fn line(mut self) -> Self {
        self.line = true;
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
            line,
            typed,
            marked,
            source,
        } = self;
        let draft = Draft {
            text: typed.unwrap_or_else(|| State::new(None)),
            entered_with: StoredValue::new(String::new()),
            handed_over: StoredValue::new(false),
            pause: StoredValue::new_local(None),
            caret: StoredValue::new(0),
        };
        let shown = Signal::derive(move || draft.text.get().unwrap_or_else(|| value.get()));
        let outer = of_class("span", class);
        let mirror = of_class("span", "edit-mirror").attr("aria-hidden", "true");
        let face = Rc::new(Face {
            outer: outer.node(),
            mirror: mirror.node(),
            placeholder,
            marked,
            entered: Cell::new(false),
        });
        let drawn = face.clone();
        effect(Box::new(move || shown.with(|text| drawn.draw(text))));
        let enter = face.clone();
        let offer = source.map(|source| Offer {
            list: Suggestions::new(source.whole),
            source,
            line,
            draft,
            commit: commit.clone(),
        });
        let field = if line {
            of_class("input", "edit-field").attr("autocomplete", "off")
        } else {
            of_class("textarea", "edit-field").attr("rows", "1")
        };
        let (on_pause, on_blur, on_key) = (commit.clone(), commit.clone(), commit);
        let (typing, leaving, keys) = (offer.clone(), offer.clone(), offer.clone());
        let (outer, field) = match &offer {
            Some(offer) => offer.told(outer, field, shown),
            None => (outer, field),
        };
        let lines = offer.map(Offer::view);
        outer
            .attr("data-empty", move || {
                shown.with(String::is_empty).to_string()
            })
            .child(mirror)
            .child(
                field
                    .attr("aria-label", label)
                    .attr("placeholder", placeholder)
                    .attr("data-column", &*column)
                    .attr("data-formatted", marked)
                    .value(shown)
                    .on("focus", move |_| {
                        draft.enter(value.get_untracked());
                        enter.enter(&shown.get_untracked(), true);
                    })
                    .on("input", move |event| {
                        let (text, caret) = dom::typed_in(&event);
                        if let Some(offer) = &typing {
                            offer.look(&text, caret);
                        }
                        draft.write(text, &on_pause);
                    })
                    .on("blur", move |_| {
                        if let Some(offer) = &leaving {
                            offer.list.close();
                        }
                        draft.leave(&*on_blur);
                        // What leaving changed may have taken the field off the page.
                        let text = shown.try_get_untracked();
                        face.enter(&text.unwrap_or_default(), false);
                    })
                    .on_key(move |event| {
                        let empty = shown.with_untracked(String::is_empty);
                        if keys.as_ref().is_some_and(|offer| offer.key(&event, empty)) {
                            return;
                        }
                        draft.key(&event, &*on_key);
                    }),
            )
            .child(lines)
    }
}

/// The suggestions of a field.
#[derive(Clone)]
struct Offer {
    source: Source,
    list: Suggestions,
    /// Whether the field has one line, which ↓ is no way through.
    line: bool,
    draft: Draft,
    commit: Rc<dyn Fn(Edit)>,
}

impl Offer {
    fn look(&self, text: &str, caret: usize) {
        let caret = if self.source.whole { text.len() } else { caret };
        let before = text.get(..caret).unwrap_or(text);
        self.draft.caret.try_set_value(caret);
        self.list.show((self.source.find)(before));
    }

    /// Shows all that can be chosen, where a value is meant by the whole text.
    fn open(&self) {
        if self.source.whole {
            let text = self.draft.text.try_get_untracked().flatten();
            self.draft
                .caret
                .try_set_value(text.map_or(0, |text| text.len()));
            self.list.show((self.source.find)(""));
        }
    }

    /// Puts what was chosen in place of what was typed, and hands it over.
    fn choose(&self, key: u64) {
        let caret = self.draft.caret.try_get_value().unwrap_or(0);
        let text = self.draft.text.try_get_untracked().flatten();
        let text = text.unwrap_or_default();
        let caret = caret.min(text.len());
        let (before, after) = text.split_at_checked(caret).unwrap_or((&text, ""));
        let chosen = (self.source.take)(before, after, key) + after;
        self.list.close();
        self.draft.text.set(Some(chosen));
        self.draft.pause.try_set_value(None);
        self.draft.hand_over(&*self.commit);
    }

    /// Whether the list has used the key; `empty` says that nothing stands in the field.
    fn key(&self, event: &KeyboardEvent, empty: bool) -> bool {
        let opens = event.key() == "ArrowDown" && !event.alt_key() && !event.shift_key();
        if opens && (empty || self.line) && !self.list.is_open() {
            self.open();
        }
        match self.list.key(event) {
            Answer::Nothing => false,
            Answer::Used => true,
            Answer::Chosen(key) => {
                self.choose(key);
                true
            }
        }
    }

    /// The field tells of the list, and opens it when it is pressed while it is empty.
    fn told(&self, outer: View, field: View, shown: Signal<String>) -> (View, View) {
        let (list, offer) = (self.list, self.clone());
        let expanded = move || list.controls().is_some().to_string();
        let field = field
            .attr("role", self.line.then_some("combobox"))
            .attr("aria-expanded", self.line.then_some(expanded))
            .attr("aria-autocomplete", "list")
            .attr("aria-controls", move || list.controls())
            .attr("aria-activedescendant", move || list.active())
            .on("click", move |_| {
                if shown.with_untracked(String::is_empty) {
                    offer.open();
                }
            });
        let listing = move || list.controls().map(|_| "");
        (outer.attr("data-listing", listing), field)
    }

    fn view(self) -> View {
        let list = self.list;
        list.view(Rc::new(move |key| self.choose(key)))
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
    /// Where the caret was after the last letter, in bytes.
    caret: StoredValue<usize>,
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
