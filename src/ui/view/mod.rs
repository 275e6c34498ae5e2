//! What is on the page, built node by node: elements, changing parts, lists. Knows signals and nodes,
//! nothing of a plan.
//!
//! In place of Leptos' `view!`, which makes new code for every shape of a view; here each shape is data
//! and each closure is boxed. Measured: see ARCHITECTURE.md.

mod part;
mod value;

pub use crate::app::Memo;
use crate::app::State;
use crate::platform::dom::{self, Event, KeyboardEvent, Listener, MouseEvent, Node};
use crate::platform::timer;
use leptos::prelude::*;
pub use part::{Part, each, when};
pub(super) use value::Setter;
pub use value::{Content, Plain, Value};

/// An element, a text, or several of them, not yet on the page.
#[must_use = "a view that is put nowhere is not seen"]
#[derive(Debug)]
pub struct View(Node);

/// An element without attributes and children.
pub fn el(tag: &'static str) -> View {
    View(Node::element(tag))
}

/// An element of a vector graphic.
pub fn graphic(tag: &'static str) -> View {
    View(Node::graphic(tag))
}

/// An element with classes.
pub fn of_class(tag: &'static str, class: &str) -> View {
    el(tag).class(class)
}

/// A button with classes, which sends no form.
pub fn button(class: &str) -> View {
    of_class("button", class).attr("type", "button")
}

/// Room for several parts without an element around them; nothing if it stays empty.
pub fn parts() -> View {
    View(Node::fragment())
}

/// Runs at once and whenever what it reads changes, as long as the surrounding part is on the page.
pub(super) fn effect(mut run: Box<dyn FnMut()>) {
    StoredValue::new(RenderEffect::new(move |_: Option<()>| run()));
}

impl View {
    /// Sets the classes.
    pub fn class(self, class: &str) -> Self {
        self.0.set_attribute("class", Some(class));
        self
    }

    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: impl Value) -> Self {
        value.put(&self.0, name, Node::set_attribute);
        self
    }

    /// Sets a property of the style; the policy of the page forbids a `style` attribute.
    pub fn style(self, name: &'static str, value: impl Value) -> Self {
        value.put(&self.0, name, Node::set_style);
        self
    }

    /// Sets what a field holds.
    pub fn value(self, value: impl Value) -> Self {
        value.put(&self.0, "", Node::set_value);
        self
    }

    /// Sets whether a box is ticked.
    pub fn checked(self, value: impl Value) -> Self {
        value.put(&self.0, "", Node::set_checked);
        self
    }

    /// Adds a text. It is shown as it is, never read as markup.
    pub fn text(self, text: impl Value) -> Self {
        let node = Node::text("");
        text.put(&node, "", Node::set_text);
        self.0.append(&node);
        self
    }

    /// Adds what comes next inside.
    pub fn child(self, part: impl Part) -> Self {
        part.put(&self.0);
        self
    }

    /// Adds several.
    pub fn children<P: Part>(self, all: impl IntoIterator<Item = P>) -> Self {
        for part in all {
            part.put(&self.0);
        }
        self
    }

    /// Calls `action` at each `event`.
    pub fn on(self, event: &'static str, action: impl Fn(Event) + 'static) -> Self {
        self.listen(event, Box::new(action))
    }

    /// Calls `action` when it is clicked, tapped or pressed from the keyboard.
    pub fn click(self, action: impl Fn() + 'static) -> Self {
        self.listen("click", Box::new(move |_| action()))
    }

    /// Calls `action` at each `event` of the pointer.
    pub fn on_pointer(self, event: &'static str, action: impl Fn(MouseEvent) + 'static) -> Self {
        self.listen(event, Box::new(move |event| action(dom::as_pointer(event))))
    }

    /// Calls `action` at each key.
    pub fn on_key(self, action: impl Fn(KeyboardEvent) + 'static) -> Self {
        self.listen("keydown", Box::new(move |event| action(dom::as_key(event))))
    }

    /// Calls `action` with what the field holds at each `event`.
    pub fn on_value(self, event: &'static str, action: impl Fn(String) + 'static) -> Self {
        self.listen(event, Box::new(move |event| action(dom::value_of(&event))))
    }

    fn listen(self, event: &'static str, action: Box<dyn Fn(Event)>) -> Self {
        let listener: Listener = self.0.listen(event, action);
        // It goes with the part that it belongs to: what comes after finds signals that are gone.
        StoredValue::new_local(listener);
        self
    }

    /// A view of what is there already.
    pub fn of(node: Node) -> Self {
        Self(node)
    }

    /// Its node, to be measured or watched.
    pub fn node(&self) -> Node {
        self.0.clone()
    }

    /// Puts it at the end of an element of the page.
    pub fn mount(self, page: &Node) {
        page.append(&self.0);
    }
}

/// A value that follows what `value` reads.
pub fn memo<T: PartialEq + 'static>(value: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    Memo::new(move |_| value())
}

/// A value that follows `value` when what else follows it has been painted, for what may come a frame later.
pub fn behind<T: Clone + PartialEq + 'static>(value: Memo<T>) -> State<T> {
    let late = State::new(value.get_untracked());
    let waiting = StoredValue::new_local(None);
    effect(Box::new(move || {
        let same = value.with(|now| late.with_untracked(|late| late == now));
        let renew = move || late.set(value.get_untracked());
        waiting.set_value((!same).then(|| timer::after_painting(renew)));
    }));
    late
}
