//! The dialog into which the text of a plan is pasted. The draft outlives it, so that Esc loses nothing.

use super::Transfer;
use crate::platform::focus;
use crate::ui::controls::{Dialog, DialogHandle};
use crate::ui::words;
use leptos::prelude::*;

/// The dialog with the text field.
#[component]
pub fn PasteDialog(
    /// What is in the field.
    draft: RwSignal<String>,
    /// Takes the dialog off the page.
    #[prop(into)]
    closed: Callback<()>,
) -> impl IntoView {
    let transfer = Transfer::expect();
    let words = words();
    let handle = DialogHandle::new();
    let asked = RwSignal::new(false);
    let missing = move || asked.get() && draft.with(|text| text.trim().is_empty());
    let read = move |_| {
        let text = draft.get_untracked();
        if text.trim().is_empty() {
            asked.set(true);
            return focus::soon(".dialog-text");
        }
        handle.close();
        transfer.take_text(String::new(), &text);
    };
    view! {
        <Dialog
            title=words.transfer.paste_title
            lead=words.transfer.paste_about
            handle
            closed
            focus_on=".dialog-text"
        >
            <div class="dialog-body dialog-paste">
                <textarea
                    class="dialog-text field-control"
                    aria-label=words.transfer.paste_field
                    aria-invalid=Signal::derive(move || missing().then_some("true"))
                    aria-describedby="paste-missing"
                    rows="12"
                    spellcheck="false"
                    prop:value=Signal::derive(move || draft.get())
                    on:input=move |event| draft.set(event_target_value(&event))
                ></textarea>
                <p class="field-fault" id="paste-missing" role="alert">
                    {Signal::derive(move || missing().then_some(words.transfer.paste_empty))}
                </p>
            </div>
            <footer class="dialog-foot">
                <button type="button" class="button" on:click=move |_| handle.close()>
                    {words.shell.cancel}
                </button>
                <button type="button" class="button button-primary" on:click=read>
                    {words.transfer.paste_read}
                </button>
            </footer>
        </Dialog>
    }
}
