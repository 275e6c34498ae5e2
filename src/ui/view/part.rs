//! What can stand inside an element and change there: parts built anew, parts that come and go, lists that keep the part
//! of each key.

use super::{View, effect, memo, parts};
use crate::platform::dom::Node;
use leptos::prelude::*;
use std::cell::RefCell;

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
    changing(&view.node(), Box::new(fill));
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
    view.node().append(&end);
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
