//! Saves the open plan by itself: soon after each change, and at once when the page is hidden.

use super::State;
use super::{Store, shelf};
use crate::platform::storage::StorageError;
use crate::platform::timer::{self, Timer};
use crate::platform::{focus, page, storage};
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
pub struct Autosave(&'static AutosaveParts);

/// What it holds, as long as the page lives: closures carry one address in place of all of it.
pub struct AutosaveParts {
    store: Store,
    /// What the save status shows.
    pub state: State<Saving>,
    /// Grows with each copy in a file.
    pub copied: State<u32>,
    /// Revision of the plan as it lies on the device.
    written: StoredValue<u64>,
    /// Revision of the plan as it lies in the latest file.
    in_file: StoredValue<Option<u64>>,
    pause: StoredValue<Option<Timer>, LocalStorage>,
    longest: StoredValue<Option<Timer>, LocalStorage>,
    /// The text is there and is put on the device in the next task.
    ready: StoredValue<Option<Timer>, LocalStorage>,
}

impl std::ops::Deref for Autosave {
    type Target = AutosaveParts;

    fn deref(&self) -> &AutosaveParts {
        self.0
    }
}

impl Autosave {
    /// Watches `store` as long as the page lives.
    pub fn start(store: Store) -> Self {
        let initial = if storage::is_lasting() {
            Saving::Saved
        } else {
            Saving::Failed(StorageError::Blocked)
        };
        let autosave = Self(Box::leak(Box::new(AutosaveParts {
            store,
            state: State::new(initial),
            copied: State::new(0),
            written: StoredValue::new(0),
            in_file: StoredValue::new(None),
            pause: StoredValue::new_local(None),
            longest: StoredValue::new_local(None),
            ready: StoredValue::new_local(None),
        })));
        Effect::new(move |before: Option<u64>| {
            let revision = store.revision.get();
            if before.is_some_and(|before| before != revision) {
                autosave.wait();
            }
            revision
        });
        page::on_hide(move || {
            // What is being typed is handed over when its field is left.
            focus::release();
            autosave.flush();
        });
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
            .set_value(Some(timer::later(PAUSE, move || self.save_in_steps())));
        if self.longest.with_value(Option::is_none) {
            self.longest
                .set_value(Some(timer::later(LONGEST, move || self.save_in_steps())));
        }
    }

    /// Writes at once what has not been written yet.
    pub fn flush(self) {
        if self.store.revision.get_untracked() != self.written.get_value() {
            self.save_now();
        }
    }

    /// Notes that the open plan, as it is now, lies in a file.
    pub fn note_file(self) {
        self.in_file
            .set_value(Some(self.store.revision.get_untracked()));
        self.copied.update(|copied| *copied += 1);
    }

    /// Whether the open plan can be closed without losing anything; writes it first.
    pub fn may_close(self) -> bool {
        focus::release();
        self.flush();
        let refused = matches!(
            self.state.get_untracked(),
            Saving::Failed(StorageError::Full | StorageError::Refused)
        );
        let in_file = self.in_file.get_value() == Some(self.store.revision.get_untracked());
        !refused || in_file || self.store.with_untracked(|_| ()).is_none()
    }

    /// Writes the open plan now, changed or not.
    pub fn save_now(self) {
        self.stop_waiting();
        if let Some(outcome) = self.store.with_untracked(shelf::save) {
            self.note(self.store.revision.get_untracked(), outcome);
        }
    }

    /// Writes the open plan in two tasks, so that the page answers in between: a large plan takes a while to be told as
    /// text, and a while to be kept.
    fn save_in_steps(self) {
        self.stop_waiting();
        let revision = self.store.revision.get_untracked();
        let Some(written) = self.store.with_untracked(shelf::Written::of) else {
            return;
        };
        let keep = move || self.note(revision, written.keep());
        self.ready.set_value(Some(timer::later(0, keep)));
    }

    fn stop_waiting(self) {
        for timer in [self.pause, self.longest, self.ready] {
            timer.set_value(None);
        }
    }

    fn note(self, revision: u64, outcome: Result<(), StorageError>) {
        // Memory counts as written: there is nowhere better to write to.
        if matches!(outcome, Ok(()) | Err(StorageError::Blocked)) {
            self.written.set_value(revision);
        }
        // What has changed since is still waiting.
        let latest = revision == self.store.revision.get_untracked();
        match outcome {
            Ok(()) if latest => self.state.set(Saving::Saved),
            Ok(()) => self.state.set(Saving::Waiting),
            Err(error) => self.state.set(Saving::Failed(error)),
        }
    }
}
