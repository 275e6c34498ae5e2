//! Whether the plan is on the device, and what to do when it is not.

use crate::app::autosave::{Autosave, Saving};
use crate::app::{Store, shelf};
use crate::platform::clock;
use crate::platform::storage::StorageError;
use crate::ui::controls::{Glyph, icon, icon_s};
use crate::ui::transfer::Transfer;
use crate::ui::view::{View, button, el, of_class, when};
use crate::ui::words;

/// The quiet line in the top bar.
pub fn save_status() -> View {
    let (autosave, store) = (Autosave::expect(), Store::expect());
    let words = words();
    let text = move || match autosave.state.get() {
        Saving::Saved => words.shell.saved,
        Saving::Waiting => words.shell.saving,
        Saving::Failed(_) => words.shell.save_failed,
    };
    let state = move || match autosave.state.get() {
        Saving::Saved => "saved",
        Saving::Waiting => "waiting",
        Saving::Failed(_) => "failed",
    };
    let glyph = move || {
        icon_s(match autosave.state.get() {
            Saving::Saved => Glyph::Check,
            Saving::Waiting => Glyph::Cycle,
            Saving::Failed(_) => Glyph::Warning,
        })
    };
    // Read again after each save: a copy in a file is noted on the device, not in the plan.
    let file = move || {
        let _saved = autosave.state.get();
        let _copied = autosave.copied.get();
        let day = store.plan_id().and_then(shelf::exported_on);
        day.map_or(words.shell.no_file.to_owned(), |day| {
            let age = (clock::today() - day).num_days();
            words.file_age(usize::try_from(age).unwrap_or(0))
        })
    };
    let dot = of_class("span", "save-status-dot").attr("aria-hidden", "true");
    of_class("p", "save-status")
        .attr("role", "status")
        .attr("data-state", state)
        .child(glyph)
        .child(
            of_class("span", "save-status-text")
                .child(el("b").text(text))
                .child(dot.text(" · "))
                .child(of_class("span", "save-status-file").text(file)),
        )
}

/// The bar that appears when a write has failed, and stays until one succeeds.
pub fn save_trouble() -> View {
    let autosave = Autosave::expect();
    let words = words();
    let reason = move || match autosave.state.get() {
        Saving::Failed(StorageError::Full) => Some(words.shell.save_full),
        Saving::Failed(StorageError::Blocked) => Some(words.shell.save_blocked),
        Saving::Failed(StorageError::Refused) => Some(words.shell.save_other),
        Saving::Saved | Saving::Waiting => None,
    };
    el("div")
        .attr("role", "alert")
        .child(move || reason().map(trouble))
}

fn trouble(reason: &'static str) -> View {
    let (store, transfer) = (Store::expect(), Transfer::expect());
    let label = words().shell.save_to_file;
    let save = move || {
        button("button")
            .click(move || transfer.save_to_file())
            .text(label)
    };
    of_class("div", "save-trouble")
        .child(icon(Glyph::Warning))
        .child(el("p").text(reason))
        .child(when(move || store.plan_id().is_some(), save))
}
