//! Parts that stay on the page while what they show goes from value to value: the nodes are filled anew in place of
//! being made anew, and one effect follows the whole of it. Knows nodes, nothing of a plan.
//!
//! For what is drawn often and is alike each time, as the days of a month; elsewhere a [`View`] says it more plainly.

use super::view::{Content, Part, Setter, View, effect};
use crate::app::Memo;
use crate::platform::dom::Node;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

/// A part of the page and how it shows a value.
#[must_use = "a stencil that follows nothing is not seen"]
pub struct Stencil<T> {
    view: View,
    facets: Vec<Facet<T>>,
}

/// What of the value is put where.
enum Facet<T> {
    Content {
        node: Node,
        name: &'static str,
        set: Setter,
        of: fn(&T) -> Content,
        shown: Option<Content>,
    },
    Other(Box<dyn FnMut(&T)>),
}

/// What a stencil shows now, for its handlers.
pub type Now<U> = Rc<Cell<Option<U>>>;

impl<T: 'static> Stencil<T> {
    /// The part, which shows nothing of a value yet.
    pub fn new(view: View) -> Self {
        let facets = Vec::new();
        Self { view, facets }
    }

    fn content(
        mut self,
        node: Node,
        name: &'static str,
        set: Setter,
        of: fn(&T) -> Content,
    ) -> Self {
        let shown = None;
        self.facets.push(Facet::Content {
            node,
            name,
            set,
            of,
            shown,
        });
        self
    }

    fn other(mut self, show: impl FnMut(&T) + 'static) -> Self {
        self.facets.push(Facet::Other(Box::new(show)));
        self
    }

    /// An attribute.
    pub fn attr(self, name: &'static str, of: fn(&T) -> Content) -> Self {
        let node = self.view.node();
        self.content(node, name, Node::set_attribute, of)
    }

    /// A property of the style.
    pub fn style(self, name: &'static str, of: fn(&T) -> Content) -> Self {
        let node = self.view.node();
        self.content(node, name, Node::set_style, of)
    }

    /// Adds a text. It is shown as it is, never read as markup.
    pub fn text(self, of: fn(&T) -> Content) -> Self {
        let node = Node::text("");
        self.view.node().append(&node);
        self.content(node, "", Node::set_text, of)
    }

    /// Adds what is the same for each value.
    pub fn child(mut self, part: impl Part) -> Self {
        self.view = self.view.child(part);
        self
    }

    /// Adds a part that shows the same value.
    pub fn part(mut self, part: Self) -> Self {
        self.view = self.view.child(part.view);
        self.facets.extend(part.facets);
        self
    }

    /// Adds a part that shows something of the value.
    pub fn within<U: 'static>(mut self, of: fn(&T) -> &U, part: Stencil<U>) -> Self {
        let Stencil { view, mut facets } = part;
        self.view = self.view.child(view);
        self.other(move |value| show(&mut facets, of(value)))
    }

    /// Adds a part that is built anew whenever `of` gives something else.
    pub fn remade<U: PartialEq + 'static, P: Part>(
        self,
        of: fn(&T) -> U,
        build: impl Fn(&U) -> P + 'static,
    ) -> Self {
        let (start, end) = (Node::mark(), Node::mark());
        self.view.node().append(&start);
        self.view.node().append(&end);
        let mut shown = None;
        self.other(move |value| {
            let now = of(value);
            if shown.as_ref() != Some(&now) {
                start.clear_until(&end);
                let inside = Node::fragment();
                build(&now).put(&inside);
                end.put_before(&inside);
                shown = Some(now);
            }
        })
    }

    /// Adds a part for each of several values; those that are there show the next ones, too.
    pub fn each<U: Clone + PartialEq + 'static>(
        self,
        of: fn(&T) -> &[U],
        make: impl Fn() -> Stencil<U> + 'static,
    ) -> Self {
        let end = Node::mark();
        self.view.node().append(&end);
        // The parts outlive the run of the effect that needed them first.
        let owner = Owner::current().unwrap_or_default();
        let mut slots: Vec<Slot<U>> = Vec::new();
        let mut used = 0;
        self.other(move |value| {
            let values = of(value);
            while slots.len() < values.len() {
                let stencil = owner.with(|| untrack(&make));
                slots.push(Slot {
                    stencil,
                    shown: None,
                });
            }
            for (at, (slot, value)) in slots.iter_mut().zip(values).enumerate() {
                slot.show(value);
                if at >= used {
                    end.put_before(&slot.stencil.view.node());
                }
            }
            for slot in slots.iter().take(used).skip(values.len()) {
                let node = slot.stencil.view.node();
                node.remove_until(&node);
            }
            used = values.len();
        })
    }

    /// Keeps `now` at what `of` gives.
    pub fn keep<U: 'static>(self, now: &Now<U>, of: fn(&T) -> U) -> Self {
        let now = now.clone();
        self.other(move |value| now.set(Some(of(value))))
    }
}

fn show<T>(facets: &mut [Facet<T>], value: &T) {
    for facet in facets {
        match facet {
            Facet::Content {
                node,
                name,
                set,
                of,
                shown,
            } => {
                let content = of(value);
                if shown.as_ref() != Some(&content) {
                    // A node just made has no attribute to take away.
                    if content.is_some() || shown.is_some() {
                        set(node, name, content.as_deref());
                    }
                    *shown = Some(content);
                }
            }
            Facet::Other(show) => show(value),
        }
    }
}

impl<T: PartialEq + 'static> Stencil<T> {
    /// The part, showing `value` now and whenever it is another one.
    pub fn follow(mut self, value: Memo<T>) -> View {
        let view = View::of(self.view.node());
        effect(Box::new(move || {
            value.with(|value| show(&mut self.facets, value));
        }));
        view
    }
}

/// A stencil and the value that it shows.
struct Slot<U> {
    stencil: Stencil<U>,
    shown: Option<U>,
}

impl<U: Clone + PartialEq + 'static> Slot<U> {
    fn show(&mut self, value: &U) {
        if self.shown.as_ref() != Some(value) {
            show(&mut self.stencil.facets, value);
            self.shown = Some(value.clone());
        }
    }
}
