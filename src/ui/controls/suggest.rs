//! What could be meant while one types: a short list under a field, or above it (ARIA listbox pattern). Offers and never
//! forces: nothing is chosen until an arrow, a click or a tap has chosen it. Knows no plan.

use crate::app::State;
use crate::platform::dom::KeyboardEvent;
use crate::platform::{focus, room};
use crate::ui::view::{View, button, el, of_class, parts, when};
use crate::ui::words;
use leptos::prelude::StoredValue;
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};

/// Lists are told apart by number, so that a field can name its own.
static NEXT: AtomicU32 = AtomicU32::new(0);

/// A text that could be meant.
#[derive(Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What it stands for, as its owner counts.
    pub key: u64,
    /// The text.
    pub text: String,
    /// What is told beside it.
    pub beside: String,
}

/// What could be meant, from the text before the caret.
pub type Find = Rc<dyn Fn(&str) -> Vec<Suggestion>>;

/// The text before the caret once a suggestion was chosen, from the one before and the one after it.
pub type Take = Rc<dyn Fn(&str, &str, u64) -> String>;

/// Where suggestions come from, and what choosing one does.
#[derive(Clone)]
pub struct Source {
    /// What could be meant, from the text before the caret.
    pub find: Find,
    /// What choosing one makes of the text.
    pub take: Take,
    /// Whether a value is meant by the whole text: then an empty field that is pressed, or left downwards, shows all.
    pub whole: bool,
}

/// The list of one field; copied freely.
#[derive(Clone, Copy)]
pub(super) struct Suggestions {
    list: State<Vec<Suggestion>>,
    /// The one that an arrow has led to.
    at: State<Option<usize>>,
    number: u32,
    /// Whether it offers values, and not people.
    values: bool,
}

/// What a key meant to the list.
pub(super) enum Answer {
    /// Nothing: the field has it.
    Nothing,
    /// The list has used it.
    Used,
    /// This one was chosen.
    Chosen(u64),
}

impl Suggestions {
    pub(super) fn new(values: bool) -> Self {
        Self {
            list: State::new(Vec::new()),
            at: State::new(None),
            number: NEXT.fetch_add(1, Ordering::Relaxed),
            values,
        }
    }

    pub(super) fn show(self, list: Vec<Suggestion>) {
        self.at.set(None);
        if !list.is_empty() || self.is_open() {
            self.list.set(list);
        }
    }

    pub(super) fn close(self) {
        self.show(Vec::new());
    }

    pub(super) fn is_open(self) -> bool {
        self.list.with_untracked(|list| !list.is_empty())
    }

    /// ↓ and ↑ go through the list, Enter and Tab choose the one they led to, Esc closes it.
    pub(super) fn key(self, event: &KeyboardEvent) -> Answer {
        if !self.is_open() {
            return Answer::Nothing;
        }
        let len = self.list.with_untracked(Vec::len);
        let at = self.at.get_untracked();
        let next = match (event.key().as_str(), at) {
            ("ArrowDown", None) => 0,
            ("ArrowDown", Some(at)) => (at + 1) % len,
            ("ArrowUp", None | Some(0)) => len - 1,
            ("ArrowUp", Some(at)) => at - 1,
            ("Escape", _) => {
                event.prevent_default();
                event.stop_propagation();
                self.close();
                return Answer::Used;
            }
            ("Enter" | "Tab", Some(at)) if !event.shift_key() => {
                if event.key() == "Enter" {
                    // Neither the field nor what is around it goes on to another one.
                    event.prevent_default();
                    event.stop_propagation();
                }
                let key = self.list.with_untracked(|list| list[at].key);
                return Answer::Chosen(key);
            }
            _ => return Answer::Nothing,
        };
        event.prevent_default();
        event.stop_propagation();
        self.at.set(Some(next));
        focus::reveal_near(format!("#suggestion-{}-{next}", self.number));
        Answer::Used
    }

    /// Which list the field controls, while it is open.
    pub(super) fn controls(self) -> Option<String> {
        self.list
            .with(|list| (!list.is_empty()).then(|| format!("suggestions-{}", self.number)))
    }

    /// Which of its lines an arrow has led to.
    pub(super) fn active(self) -> Option<String> {
        let at = self.at.get()?;
        Some(format!("suggestion-{}-{at}", self.number))
    }

    /// The list, and how long it is for those who hear the page.
    pub(super) fn view(self, choose: Rc<dyn Fn(u64)>) -> View {
        let words = words();
        let line = move |(at, one): (usize, &Suggestion)| {
            let choose = choose.clone();
            let key = one.key;
            button("suggestion")
                .attr("role", "option")
                .attr("tabindex", "-1")
                .attr("id", format!("suggestion-{}-{at}", self.number))
                .attr("aria-selected", move || {
                    (self.at.get() == Some(at)).to_string()
                })
                // The field keeps the focus, else it would be left before the click comes.
                .on("pointerdown", |event| event.prevent_default())
                .on("mousedown", |event| event.prevent_default())
                .click(move || choose(key))
                .child(el("b").text(&one.text))
                .child((!one.beside.is_empty()).then(|| el("small").text(&one.beside)))
        };
        let name = if self.values {
            words.document.choices
        } else {
            words.people.people
        };
        let list = move || {
            let line = line.clone();
            let list = of_class("span", "suggestions")
                .attr("id", format!("suggestions-{}", self.number))
                .attr("role", "listbox")
                .attr("aria-label", name);
            let node = list.node();
            if let Some(listener) = room::keep_inside_always(&node) {
                // It goes with the list.
                StoredValue::new_local(listener);
            }
            list.child(move || {
                room::keep_inside_soon(&node);
                self.list
                    .with(|list| parts().children(list.iter().enumerate().map(&line)))
            })
        };
        let count = move || self.list.with(Vec::len);
        parts()
            .child(
                of_class("span", "visually-hidden")
                    .attr("aria-live", "polite")
                    .text(move || match count() {
                        0 => String::new(),
                        count if self.values => words.offered(count),
                        count => words.suggested(count),
                    }),
            )
            .child(when(move || count() > 0, list))
    }
}
