//! What attributes, styles and texts can be set to: values, and signals and closures that are followed.

use super::{Memo, effect};
use crate::platform::dom::Node;
use leptos::prelude::*;
use std::borrow::Cow;

/// Sets an attribute, a style, a property, a text.
pub(in crate::ui) type Setter = fn(&Node, &str, Option<&str>);

/// What an attribute is set to; `None` takes it away.
pub type Content = Option<Cow<'static, str>>;

/// What can be the value of an attribute: texts, `bool` for one that is there or not, an `Option`, a
/// signal or a closure of these, which is followed.
pub trait Value {
    /// Sets it on `node` and keeps it up to date.
    fn put(self, node: &Node, name: &'static str, set: Setter);
}

/// What a signal or a closure gives for an attribute or a text.
pub trait Plain {
    /// The text, or none.
    fn content(self) -> Content;
}

impl Plain for &'static str {
    fn content(self) -> Content {
        Some(Cow::Borrowed(self))
    }
}

impl Plain for String {
    fn content(self) -> Content {
        Some(Cow::Owned(self))
    }
}

impl Plain for bool {
    fn content(self) -> Content {
        self.then_some(Cow::Borrowed(""))
    }
}

impl Plain for usize {
    fn content(self) -> Content {
        Some(Cow::Owned(self.to_string()))
    }
}

impl Plain for Content {
    fn content(self) -> Content {
        self
    }
}

impl Plain for Option<&'static str> {
    fn content(self) -> Content {
        self.map(Cow::Borrowed)
    }
}

impl Plain for Option<String> {
    fn content(self) -> Content {
        self.map(Cow::Owned)
    }
}

impl Value for &str {
    fn put(self, node: &Node, name: &'static str, set: Setter) {
        set(node, name, Some(self));
    }
}

impl Value for String {
    fn put(self, node: &Node, name: &'static str, set: Setter) {
        set(node, name, Some(&self));
    }
}

impl Value for &String {
    fn put(self, node: &Node, name: &'static str, set: Setter) {
        set(node, name, Some(self));
    }
}

impl Value for bool {
    fn put(self, node: &Node, name: &'static str, set: Setter) {
        set(node, name, self.then_some(""));
    }
}

impl Value for usize {
    fn put(self, node: &Node, name: &'static str, set: Setter) {
        set(node, name, Some(&self.to_string()));
    }
}

impl<V: Value> Value for Option<V> {
    fn put(self, node: &Node, name: &'static str, set: Setter) {
        if let Some(value) = self {
            value.put(node, name, set);
        }
    }
}

impl<F: Fn() -> V + 'static, V: Plain> Value for F {
    fn put(self, node: &Node, name: &'static str, set: Setter) {
        follow(node, name, set, Box::new(move || self().content()));
    }
}

impl<V: Plain + Clone + Send + Sync + 'static> Value for Signal<V> {
    fn put(self, node: &Node, name: &'static str, set: Setter) {
        follow(node, name, set, Box::new(move || self.get().content()));
    }
}

impl<V: Plain + Clone + PartialEq + 'static> Value for Memo<V> {
    fn put(self, node: &Node, name: &'static str, set: Setter) {
        follow(node, name, set, Box::new(move || self.get().content()));
    }
}

/// Sets what `read` gives, now and whenever it gives something else.
fn follow(node: &Node, name: &'static str, set: Setter, read: Box<dyn Fn() -> Content>) {
    let node = node.clone();
    let mut shown = None;
    effect(Box::new(move || {
        let content = read();
        if shown.as_ref() != Some(&content) {
            set(&node, name, content.as_deref());
            shown = Some(content);
        }
    }));
}
