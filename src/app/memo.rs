//! A value that follows what it is computed from, and tells of it only when it is another one.
//!
//! Leptos' own memo makes its machinery anew for every type of value. Here Leptos follows a number that grows with
//! each other value, one machinery for all types, and the value lies beside it (see «The page's weight» in
//! ARCHITECTURE.md). Knows nothing of a plan.

use leptos::prelude::{
    Get, GetUntracked, GetValue, LocalStorage, SetValue, Signal, StoredValue, Track,
};
use std::any::Any;
use std::fmt;
use std::marker::PhantomData;
use std::rc::Rc;

/// Leptos' memo of the number of values there have been.
type Count = leptos::prelude::Memo<u64>;
/// The latest value, whatever its type.
type Slot = StoredValue<Option<Rc<dyn Any>>, LocalStorage>;

/// A handle, copied freely. Belongs to the part of the page that made it and goes with it.
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
