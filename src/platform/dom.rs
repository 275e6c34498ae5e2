//! Nodes of the page: made, filled, moved, listened to. Knows nothing of signals or of what is shown.
//!
//! Nothing here is generic, so that a hundred elements cost the code of one.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
pub use web_sys::{Element, Event, KeyboardEvent, MouseEvent};

/// The namespace of vector graphics (SVG 2, 5.1).
const SVG: &str = "http://www.w3.org/2000/svg";

/// An element, a text, a mark or a fragment.
#[derive(Clone, Debug)]
pub struct Node(web_sys::Node);

/// What a browser refuses here (a name or a place that cannot be) is a fault of the program; the page
/// goes on without that part.
fn made<T: Into<web_sys::Node>>(node: Option<Result<T, JsValue>>) -> Node {
    match node {
        Some(Ok(node)) => Node(node.into()),
        _ => Node::fragment(),
    }
}

impl Node {
    /// An element such as `div`.
    pub fn element(tag: &str) -> Self {
        made(super::document().map(|document| document.create_element(tag)))
    }

    /// An element of a vector graphic.
    pub fn graphic(tag: &str) -> Self {
        made(super::document().map(|document| document.create_element_ns(Some(SVG), tag)))
    }

    /// A text.
    pub fn text(text: &str) -> Self {
        made(super::document().map(|document| Ok(document.create_text_node(text))))
    }

    /// A place between nodes that nobody sees.
    pub fn mark() -> Self {
        made(super::document().map(|document| Ok(document.create_comment(""))))
    }

    /// Nodes without an element around them; once put somewhere it is empty.
    pub fn fragment() -> Self {
        // A document without a fragment does not exist; the head is never written to.
        let fragment = web_sys::DocumentFragment::new();
        Self(fragment.map_or_else(|_| JsValue::NULL.unchecked_into(), Into::into))
    }

    /// The node of an element that something else has made.
    pub fn of(element: Element) -> Self {
        Self(element.into())
    }

    pub(super) fn as_element(&self) -> &Element {
        self.0.unchecked_ref()
    }

    /// Puts `child` after the last child.
    pub fn append(&self, child: &Self) {
        drop(self.0.append_child(&child.0));
    }

    /// Another node like it, with all that is in it.
    #[must_use]
    pub fn copy(&self) -> Self {
        made(Some(self.0.clone_node_with_deep(true)))
    }

    /// Sets or, with `None`, takes away an attribute.
    pub fn set_attribute(&self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => drop(self.as_element().set_attribute(name, value)),
            None => drop(self.as_element().remove_attribute(name)),
        }
    }

    /// Sets a property of its style, a custom one too.
    pub fn set_style(&self, name: &str, value: Option<&str>) {
        let element: &web_sys::HtmlElement = self.0.unchecked_ref();
        drop(
            element
                .style()
                .set_property(name, value.unwrap_or_default()),
        );
    }

    /// Sets what a field holds.
    pub fn set_value(&self, _name: &str, value: Option<&str>) {
        self.set_property("value", &JsValue::from_str(value.unwrap_or_default()));
    }

    /// Sets whether a box is ticked.
    pub fn set_checked(&self, _name: &str, value: Option<&str>) {
        self.set_property("checked", &JsValue::from_bool(value.is_some()));
    }

    fn set_property(&self, name: &str, value: &JsValue) {
        drop(js_sys::Reflect::set(
            &self.0,
            &JsValue::from_str(name),
            value,
        ));
    }

    /// Sets a text.
    pub fn set_text(&self, _name: &str, text: Option<&str>) {
        self.0.set_text_content(Some(text.unwrap_or_default()));
    }

    /// Puts `node` before this one.
    pub fn put_before(&self, node: &Self) {
        if let Some(parent) = self.0.parent_node() {
            drop(parent.insert_before(&node.0, Some(&self.0)));
        }
    }

    /// Whether `next` follows at once.
    pub fn is_before(&self, next: &Self) -> bool {
        self.0.next_sibling().is_some_and(|node| node == next.0)
    }

    /// The first and the last child, marks included.
    pub fn ends(&self) -> Option<(Self, Self)> {
        Some((Self(self.0.first_child()?), Self(self.0.last_child()?)))
    }

    /// Takes everything between this node and `end` off the page.
    pub fn clear_until(&self, end: &Self) {
        while let Some(node) = self.0.next_sibling().filter(|node| *node != end.0) {
            node.unchecked_ref::<Element>().remove();
        }
    }

    /// Moves this node and those after it up to `last` before `place`.
    pub fn move_until(&self, last: &Self, place: &Self) {
        let Some(parent) = place.0.parent_node() else {
            return;
        };
        let mut node = Some(self.0.clone());
        while let Some(here) = node {
            node = here.next_sibling().filter(|_| here != last.0);
            drop(parent.insert_before(&here, Some(&place.0)));
        }
    }

    /// Takes this node and those after it up to `last` off the page.
    pub fn remove_until(&self, last: &Self) {
        if self.0 != last.0 {
            self.clear_until(last);
            last.as_element().remove();
        }
        self.as_element().remove();
    }

    /// Calls `action` at each `event` until the listener is dropped.
    pub fn listen(&self, event: &'static str, action: Box<dyn Fn(Event)>) -> Listener {
        let closure = Closure::wrap(action);
        let function = closure.as_ref().unchecked_ref();
        drop(self.0.add_event_listener_with_callback(event, function));
        Listener {
            node: self.clone(),
            event,
            closure,
        }
    }
}

/// Something that waits for an event.
#[derive(Debug)]
pub struct Listener {
    node: Node,
    event: &'static str,
    closure: Closure<dyn Fn(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = self.closure.as_ref().unchecked_ref();
        drop(
            self.node
                .0
                .remove_event_listener_with_callback(self.event, function),
        );
    }
}

/// What the field that `event` came from holds.
pub fn value_of(event: &Event) -> String {
    let field = event.target().map(JsValue::from).unwrap_or_default();
    let value = js_sys::Reflect::get(&field, &JsValue::from_str("value"));
    value
        .ok()
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// Sets the attribute `name` of each element that matches `selector` to what `value` gives for its attribute `key`. One
/// effect that does so is cheaper than one for each element: a signal with many followers is slow to follow.
pub fn set_each(
    selector: &str,
    key: &str,
    name: &str,
    value: &dyn Fn(&str) -> Option<&'static str>,
) {
    let found = super::document().and_then(|document| document.query_selector_all(selector).ok());
    let Some(found) = found else { return };
    for index in 0..found.length() {
        let Some(Ok(element)) = found.item(index).map(JsCast::dyn_into::<Element>) else {
            continue;
        };
        let wanted = value(&element.get_attribute(key).unwrap_or_default());
        if element.get_attribute(name).as_deref() != wanted {
            Node::of(element).set_attribute(name, wanted);
        }
    }
}

/// The attribute `name` of the element that `event` came from, or of the nearest around it that has it.
pub fn around(event: &Event, name: &str) -> Option<String> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    element
        .closest(&format!("[{name}]"))
        .ok()??
        .get_attribute(name)
}

/// Whether the element that `event` came from matches `selector`.
pub fn is_from(event: &Event, selector: &str) -> bool {
    let element = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.matches(selector).unwrap_or(false))
}

/// What the field that `event` came from holds, and where its caret stands in it, in bytes.
pub fn typed_in(event: &Event) -> (String, usize) {
    let text = value_of(event);
    let field = event.target().map(JsValue::from).unwrap_or_default();
    let caret = js_sys::Reflect::get(&field, &JsValue::from_str("selectionStart"));
    let Some(caret) = caret.ok().and_then(|caret| caret.as_f64()) else {
        let end = text.len();
        return (text, end);
    };
    // Browsers count in units of UTF-16.
    let mut units = 0.0;
    let mut bytes = 0;
    for letter in text.chars() {
        if units >= caret {
            break;
        }
        units += if letter.len_utf16() == 1 { 1.0 } else { 2.0 };
        bytes += letter.len_utf8();
    }
    (text, bytes)
}

/// The key of an event that comes from one.
pub fn as_key(event: Event) -> KeyboardEvent {
    event.unchecked_into()
}

/// The pointer of an event that comes from one.
pub fn as_pointer(event: Event) -> MouseEvent {
    event.unchecked_into()
}
