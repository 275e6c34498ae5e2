//! What is on the page, built node by node: elements, changing parts, lists. Knows signals and nodes,
//! nothing of a plan.
//!
//! In place of Leptos' `view!`, which makes new code for every shape of a view; here each shape is data
//! and each closure is boxed. Measured: see ARCHITECTURE.md.

pub use crate::app::Memo;
use crate::app::State;
use crate::platform::dom::{self, Event, KeyboardEvent, Listener, MouseEvent, Node};
use crate::platform::timer;
use leptos::prelude::*;
use std::borrow::Cow;
use std::cell::RefCell;

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

/// Sets an attribute, a style, a property, a text.
pub(super) type Setter = fn(&Node, &str, Option<&str>);

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

/// What can stand inside an element: views, texts, an `Option` or a list of them, and closures, whose
/// part is built anew whenever what they read changes.
pub trait Part {
    /// Puts it at the end of `parent`.
    fn put(self, parent: &Node);
}

impl Part for View {
    fn put(self, parent: &Node) {
        parent.append(&self.0);
    }
}

impl Part for &str {
    fn put(self, parent: &Node) {
        parent.append(&Node::text(self));
    }
}

impl Part for String {
    fn put(self, parent: &Node) {
        parent.append(&Node::text(&self));
    }
}

impl<P: Part> Part for Option<P> {
    fn put(self, parent: &Node) {
        if let Some(part) = self {
            part.put(parent);
        }
    }
}

impl<P: Part> Part for Vec<P> {
    fn put(self, parent: &Node) {
        for part in self {
            part.put(parent);
        }
    }
}

impl<F: Fn() -> P + 'static, P: Part> Part for F {
    fn put(self, parent: &Node) {
        changing(parent, Box::new(move |inside| self().put(inside)));
    }
}

/// A part between two marks, filled anew at each change.
fn changing(parent: &Node, fill: Box<dyn Fn(&Node)>) {
    let (start, end) = (Node::mark(), Node::mark());
    parent.append(&start);
    parent.append(&end);
    effect(Box::new(move || {
        let inside = Node::fragment();
        fill(&inside);
        start.clear_until(&end);
        end.put_before(&inside);
    }));
}

/// Shows a part while `holds` does.
pub fn when<P: Part>(
    holds: impl Fn() -> bool + Send + Sync + 'static,
    part: impl Fn() -> P + 'static,
) -> View {
    let view = parts();
    let holds = memo(holds);
    let fill = move |inside: &Node| {
        if holds.get() {
            part().put(inside);
        }
    };
    changing(&view.0, Box::new(fill));
    view
}

/// A list that keeps the part of each key as long as the key is there, in the order of `keys`.
pub fn each<K, P>(keys: impl Fn() -> Vec<K> + 'static, part: impl Fn(K) -> P + 'static) -> View
where
    K: Into<u64> + From<u64>,
    P: Part,
{
    list(
        Box::new(move || keys().into_iter().map(Into::into).collect()),
        Box::new(move |key, inside| part(K::from(key)).put(inside)),
    )
}

/// What stands for one key, from its first node to its last.
struct Kept {
    key: u64,
    owner: Owner,
    first: Node,
    last: Node,
}

/// Fills a node with the part of a key.
type FillKey = Box<dyn Fn(u64, &Node)>;

fn list(keys: Box<dyn Fn() -> Vec<u64>>, fill: FillKey) -> View {
    let view = parts();
    let end = Node::mark();
    view.0.append(&end);
    // What belongs to a key outlives the runs of the effect.
    let surrounding = Owner::current().unwrap_or_default();
    let kept: RefCell<Vec<Kept>> = RefCell::default();
    effect(Box::new(move || {
        let keys = keys();
        let mut before: Vec<Option<Kept>> = kept.take().into_iter().map(Some).collect();
        let mut at = 0;
        let mut now = Vec::with_capacity(keys.len());
        for key in keys {
            let same = |slot: &Option<Kept>| slot.as_ref().is_some_and(|kept| kept.key == key);
            let ahead = before[at..].iter().position(same).map(|step| at + step);
            let found = ahead.or_else(|| before[..at].iter().position(same));
            now.push(match found {
                Some(place) => {
                    at = place + 1;
                    before[place].take()
                }
                None => Some(build(&surrounding, key, &*fill)),
            });
        }
        for gone in before.into_iter().flatten() {
            gone.owner.cleanup();
            gone.first.remove_until(&gone.last);
        }
        let now: Vec<Kept> = now.into_iter().flatten().collect();
        let mut place = end.clone();
        for one in now.iter().rev() {
            if !one.last.is_before(&place) {
                one.first.move_until(&one.last, &place);
            }
            place = one.first.clone();
        }
        kept.replace(now);
    }));
    view
}

/// Builds what stands for `key`; reading a signal there does not make the whole list anew.
fn build(surrounding: &Owner, key: u64, fill: &dyn Fn(u64, &Node)) -> Kept {
    let owner = surrounding.child();
    let inside = Node::fragment();
    owner.with(|| untrack(|| fill(key, &inside)));
    let (first, last) = inside.ends().unwrap_or_else(|| {
        let mark = Node::mark();
        inside.append(&mark);
        (mark.clone(), mark)
    });
    Kept {
        key,
        owner,
        first,
        last,
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
