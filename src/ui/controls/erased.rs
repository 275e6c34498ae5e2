//! Conditional parts, lists and changing parts of a view behind one type each.
//!
//! Leptos makes new code for every closure type that a view holds; these hold boxed ones, so that a
//! hundred uses cost one. Measured: see ARCHITECTURE.md.

use leptos::prelude::*;
use std::sync::Arc;

/// A part of a view that is built anew whenever what it reads changes.
pub type Dynamic = Box<dyn FnMut() -> AnyView + Send>;

/// Makes a changing part of a view.
pub fn dynamic<V: IntoView + 'static>(part: impl Fn() -> V + Send + 'static) -> Dynamic {
    Box::new(move || part().into_any())
}

/// Shows its children while `when` holds.
#[component]
pub fn When(
    /// The condition.
    #[prop(into)]
    when: Signal<bool>,
    /// Shown otherwise; nothing when left out.
    #[prop(optional, into)]
    fallback: ViewFn,
    /// What is shown.
    children: ChildrenFn,
) -> impl IntoView {
    let when = Memo::new(move |_| when.get());
    dynamic(move || {
        if when.get() {
            children()
        } else {
            fallback.run()
        }
    })
}

type Row = Arc<dyn Fn(u64) -> AnyView + Send + Sync>;

/// A list that keeps the view of each key as long as the key is there, in the order of `keys`.
pub fn each<K, V>(
    keys: impl Fn() -> Vec<K> + Send + Sync + 'static,
    row: impl Fn(K) -> V + Send + Sync + 'static,
) -> AnyView
where
    K: Into<u64> + From<u64> + 'static,
    V: IntoView + 'static,
{
    let keys = Signal::derive(move || keys().into_iter().map(Into::into).collect::<Vec<u64>>());
    list(keys, Arc::new(move |key| row(K::from(key)).into_any()))
}

fn list(keys: Signal<Vec<u64>>, row: Row) -> AnyView {
    view! { <For each=move || keys.get() key=|key| *key children=move |key| row(key)/> }.into_any()
}

type Compute<T> = Box<dyn Fn(Option<&T>) -> T + Send + Sync>;

/// A memo whose code is shared by all memos of the same value type.
pub fn memo<T: PartialEq + Send + Sync + 'static>(
    value: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    let value: Compute<T> = Box::new(move |_| value());
    Memo::new(value)
}
