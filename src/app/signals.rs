//! Values that the page follows: a [`State`] that is set, a [`Memo`] that is computed from others.
//!
//! Leptos' own signals make their machinery anew for every type of value. Here Leptos follows a number that grows
//! with each other value, one machinery for all types, and the value lies beside it (see «The page's weight» in
//! ARCHITECTURE.md). Knows nothing of a plan.

use leptos::prelude::{
    Get, GetUntracked, GetValue, LocalStorage, RwSignal, SetValue, Signal, StoredValue, Track,
    Update,
};
use std::any::Any;
use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;
use std::rc::Rc;

/// Leptos' memo of the number of values there have been.
type Count = leptos::prelude::Memo<u64>;
/// The latest value, whatever its type.
type Slot = StoredValue<Option<Rc<dyn Any>>, LocalStorage>;

/// A value that is set. A handle, copied freely; belongs to the part of the page that made it and goes with it.
pub struct State<T> {
    count: RwSignal<u64>,
    slot: Slot,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for State<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for State<T> {}

impl<T> fmt::Debug for State<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("State")
    }
}

impl<T: 'static> State<T> {
    /// A state that begins with `value`.
    pub fn new(value: T) -> Self {
        let value: Rc<dyn Any> = Rc::new(RefCell::new(value));
        Self {
            count: RwSignal::new(0),
            slot: StoredValue::new_local(Some(value)),
            of: PhantomData,
        }
    }

    /// Looks at the value; what runs now runs again when it has been set.
    pub fn with<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        self.count.track();
        self.with_untracked(look)
    }

    /// Looks at the value, once.
    pub fn with_untracked<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        let found = self.find(|value| look(&value.borrow()));
        let Some(found) = found else {
            unreachable!("a state is asked for after its part of the page has gone")
        };
        found
    }

    /// What runs now runs again when it has been set.
    pub fn track(&self) {
        self.count.track();
    }

    /// Sets it; nothing happens when its part of the page has gone.
    pub fn set(&self, value: T) {
        self.update(|old| *old = value);
    }

    /// Changes it; nothing happens when its part of the page has gone.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        if self.find(|value| change(&mut value.borrow_mut())).is_some() {
            tell(self.count);
        }
    }

    fn find<R>(&self, look: impl FnOnce(&RefCell<T>) -> R) -> Option<R> {
        let value = self.slot.try_get_value().flatten()?;
        value.downcast_ref::<RefCell<T>>().map(look)
    }
}

impl<T: Clone + 'static> State<T> {
    /// The value; what runs now runs again when it has been set.
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    /// The value, once.
    pub fn get_untracked(&self) -> T {
        self.with_untracked(T::clone)
    }

    /// The value, once; `None` when its part of the page has gone.
    pub fn try_get_untracked(&self) -> Option<T> {
        self.find(|value| value.borrow().clone())
    }
}

fn tell(count: RwSignal<u64>) {
    count.try_update(|count| *count += 1);
}

/// A value that follows what it is computed from. A handle, as [`State`] is.
pub struct Memo<T> {
    count: Count,
    slot: Slot,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

impl<T> fmt::Debug for Memo<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Memo")
    }
}

impl<T: PartialEq + 'static> Memo<T> {
    /// What `value` gives, computed when it is asked for and something that it read has changed; `value` is told
    /// what it gave before.
    pub fn new(value: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let slot: Slot = StoredValue::new_local(None);
        let renew = move || {
            let before = slot.get_value();
            let before = before.as_deref().and_then(<dyn Any>::downcast_ref::<T>);
            let now = value(before);
            let other = before != Some(&now);
            if other {
                slot.set_value(Some(Rc::new(now)));
            }
            other
        };
        Self {
            count: count(Box::new(renew)),
            slot,
            of: PhantomData,
        }
    }

    /// Looks at the value; what runs now runs again when it is another one.
    pub fn with<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        self.count.get();
        self.look(look)
    }

    /// Looks at the value, once.
    pub fn with_untracked<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        self.count.get_untracked();
        self.look(look)
    }

    fn look<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        let value = self.slot.get_value();
        let Some(value) = value.as_deref().and_then(<dyn Any>::downcast_ref::<T>) else {
            unreachable!("counting a value puts it into the slot")
        };
        look(value)
    }

    /// What runs now runs again when the value is another one.
    pub fn track(&self) {
        self.count.track();
    }
}

impl<T: PartialEq + Clone + 'static> Memo<T> {
    /// The value; what runs now runs again when it is another one.
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    /// The value, once.
    pub fn get_untracked(&self) -> T {
        self.with_untracked(T::clone)
    }
}

impl From<Memo<String>> for Signal<String> {
    fn from(memo: Memo<String>) -> Self {
        Self::derive(move || memo.get())
    }
}

/// Counts how often `renew` says that the value is another one.
fn count(renew: Box<dyn Fn() -> bool + Send + Sync>) -> Count {
    let step = move |before: Option<&u64>| {
        let before = before.copied().unwrap_or(0);
        before + u64::from(renew())
    };
    Count::new(step)
}
