//! Said of a file that cannot be opened: what happened, and what to do.

use super::Transfer;
use crate::format::json::OpenError;
use crate::ui::controls::{Dialog, DialogHandle, Glyph, Icon};
use crate::ui::words;
use leptos::prelude::*;

/// The dialog of a file that cannot be opened.
#[component]
pub fn RefusedDialog(
    /// Name of the file.
    name: String,
    /// Why.
    error: OpenError,
) -> impl IntoView {
    let transfer = Transfer::expect();
    let words = words();
    let handle = DialogHandle::new();
    let choose = move |_| {
        handle.close();
        Transfer::choose_file();
    };
    view! {
        <Dialog
            title=words.transfer.refused_title
            handle
            class="dialog-small"
            closed=move |()| transfer.incoming.set(None)
        >
            <div class="dialog-body">
                <p class="dialog-file"><Icon glyph=Glyph::Sheet/><b>{name}</b></p>
                <p class="dialog-reason"><Icon glyph=Glyph::Warning/><span>{words.open_error(&error)}</span></p>
                <p class="dialog-quiet">{words.transfer.refused_kept}</p>
            </div>
            <footer class="dialog-foot">
                <button type="button" class="button" on:click=move |_| handle.close()>
                    {words.shell.close}
                </button>
                <button type="button" class="button button-primary" on:click=choose>
                    {words.transfer.other_file}
                </button>
            </footer>
        </Dialog>
    }
}
