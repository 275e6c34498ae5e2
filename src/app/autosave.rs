//! Saves the open plan by itself: soon after each change, and at once when the page is hidden.

use super::{Store, shelf};
use crate::platform::storage::StorageError;
use crate::platform::timer::{self, Timer};
use crate::platform::{page, storage};
use leptos::prelude::*;

/// Quiet time after a change before it is written, in milliseconds.
const PAUSE: u32 = 400;
/// Changes that keep coming are written at least this often, in milliseconds.
const LONGEST: u32 = 2_000;

/// Whether what is on the screen is also on the device.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Saving {
    /// It is.
    Saved,
    /// It will be in a moment.
    Waiting,
    /// It is not, and why.
    Failed(StorageError),
}

/// Keeps the open plan on the device.
#[derive(Clone, Copy)]
pub struct Autosave {
    store: Store,
    /// What the save status shows.
    pub state: RwSignal<Saving>,
    /// Grows with each copy in a file.
    pub copied: RwSignal<u32>,
    pause: StoredValue<Option<Timer>, LocalStorage>,
    longest: StoredValue<Option<Timer>, LocalStorage>,
}

impl Autosave {
    /// Watches `store` as long as the page lives.
    pub fn start(store: Store) -> Self {
        let initial = if storage::is_lasting() {
            Saving::Saved
        } else {
            Saving::Failed(StorageError::Blocked)
        };
        let autosave = Self {
            store,
            state: RwSignal::new(initial),
            copied: RwSignal::new(0),
            pause: StoredValue::new_local(None),
            longest: StoredValue::new_local(None),
        };
        Effect::new(move |before: Option<u64>| {
            let revision = store.revision.get();
            if before.is_some_and(|before| before != revision) {
                autosave.wait();
            }
            revision
        });
        page::on_hide(move || autosave.flush());
        autosave
    }

    /// The autosave that the page provides to its components.
    pub fn expect() -> Self {
        expect_context()
    }

    fn wait(self) {
        if self.state.get_untracked() == Saving::Saved {
            self.state.set(Saving::Waiting);
        }
        self.pause
            .set_value(Some(timer::later(PAUSE, move || self.save_now())));
        if self.longest.with_value(Option::is_none) {
            self.longest
                .set_value(Some(timer::later(LONGEST, move || self.save_now())));
        }
    }

    /// Writes at once what has not been written yet.
    pub fn flush(self) {
        if self.longest.with_value(Option::is_some) {
            self.save_now();
        }
    }

    /// Writes the open plan now, changed or not.
    pub fn save_now(self) {
        self.pause.set_value(None);
        self.longest.set_value(None);
        let Some(outcome) = self.store.with_untracked(shelf::save) else {
            return;
        };
        self.state.set(match outcome {
            Ok(()) => Saving::Saved,
            Err(error) => Saving::Failed(error),
        });
    }
}
