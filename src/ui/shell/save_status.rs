//! Whether the plan is on the device, and what to do when it is not.

use crate::app::autosave::{Autosave, Saving};
use crate::app::{Store, shelf};
use crate::platform::clock;
use crate::platform::storage::StorageError;
use crate::ui::controls::{Glyph, Icon};
use crate::ui::controls::{When, dynamic};
use crate::ui::transfer::Transfer;
use crate::ui::words;
use leptos::prelude::*;

/// The quiet line in the top bar.
#[component]
pub fn SaveStatus() -> impl IntoView {
    let (autosave, store) = (Autosave::expect(), Store::expect());
    let words = words();
    let text = Signal::derive(move || match autosave.state.get() {
        Saving::Saved => words.shell.saved,
        Saving::Waiting => words.shell.saving,
        Saving::Failed(_) => words.shell.save_failed,
    });
    let state = Signal::derive(move || match autosave.state.get() {
        Saving::Saved => "saved",
        Saving::Waiting => "waiting",
        Saving::Failed(_) => "failed",
    });
    let glyph = move || match autosave.state.get() {
        Saving::Saved => view! { <Icon glyph=Glyph::Check class="icon-s"/> },
        Saving::Waiting => view! { <Icon glyph=Glyph::Cycle class="icon-s"/> },
        Saving::Failed(_) => view! { <Icon glyph=Glyph::Warning class="icon-s"/> },
    };
    // Read again after each save: a copy in a file is noted on the device, not in the plan.
    let file = Signal::derive(move || {
        let _saved = autosave.state.get();
        let _copied = autosave.copied.get();
        let day = store.plan_id().and_then(shelf::exported_on);
        day.map_or(words.shell.no_file.to_owned(), |day| {
            let age = (clock::today() - day).num_days();
            words.file_age(usize::try_from(age).unwrap_or(0))
        })
    });
    view! {
        <p class="save-status" role="status" data-state=state>
            {glyph}
            <span class="save-status-text">
                <b>{text}</b>
                <span class="save-status-dot" aria-hidden="true">" · "</span>
                <span class="save-status-file">{file}</span>
            </span>
        </p>
    }
}

/// The bar that appears when a write has failed, and stays until one succeeds.
#[component]
pub fn SaveTrouble() -> impl IntoView {
    let (autosave, store) = (Autosave::expect(), Store::expect());
    let transfer = Transfer::expect();
    let words = words();
    let reason = move || match autosave.state.get() {
        Saving::Failed(StorageError::Full) => Some(words.shell.save_full),
        Saving::Failed(StorageError::Blocked) => Some(words.shell.save_blocked),
        Saving::Failed(StorageError::Refused) => Some(words.shell.save_other),
        Saving::Saved | Saving::Waiting => None,
    };
    view! {
        <div role="alert">
            {dynamic(move || reason().map(|reason| view! {
                <div class="save-trouble">
                    <Icon glyph=Glyph::Warning/>
                    <p>{reason}</p>
                    <When when=move || store.plan_id().is_some()>
                        <button type="button" class="button" on:click=move |_| transfer.save_to_file()>
                            {words.shell.save_to_file}
                        </button>
                    </When>
                </div>
            }))}
        </div>
    }
}
