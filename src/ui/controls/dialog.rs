//! A modal dialog over the native `<dialog>`: Esc and the cross close it without consequences.

use super::{Glyph, Icon};
use crate::platform::{focus, modal};
use crate::ui::words;
use leptos::html;
use leptos::prelude::*;
use std::sync::atomic::{AtomicU32, Ordering};

/// Dialogs are told apart by number, so that each has a title of its own.
static NEXT: AtomicU32 = AtomicU32::new(0);

/// Closes a dialog from inside; copied freely.
#[derive(Clone, Copy)]
pub struct DialogHandle(NodeRef<html::Dialog>);

impl DialogHandle {
    /// A handle for one dialog.
    pub fn new() -> Self {
        Self(NodeRef::new())
    }

    /// Closes the dialog; the focus goes back to where it was.
    pub fn close(self) {
        if let Some(Some(dialog)) = self.0.try_get_untracked() {
            modal::close(&dialog);
        }
    }
}

impl Default for DialogHandle {
    fn default() -> Self {
        Self::new()
    }
}

/// A dialog that is open as long as it is on the page.
#[component]
pub fn Dialog(
    /// Its heading.
    #[prop(into)]
    title: String,
    /// A line under the heading.
    #[prop(optional, into)]
    lead: String,
    /// Closes it from inside.
    handle: DialogHandle,
    /// Called when it has closed, in whatever way: takes it off the page.
    #[prop(into)]
    closed: Callback<()>,
    /// What has the focus at first; the heading unless said otherwise.
    #[prop(optional)]
    focus_on: &'static str,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
    /// What is between heading and end.
    children: Children,
) -> impl IntoView {
    let words = words();
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let title_id = format!("dialog-title-{number}");
    let first = if focus_on.is_empty() {
        format!("#{title_id}")
    } else {
        format!("#dialog-{number} {focus_on}")
    };
    Effect::new(move |_| {
        if let Some(dialog) = handle.0.get() {
            modal::show(&dialog);
            focus::soon(first.clone());
        }
    });
    view! {
        <dialog
            id=format!("dialog-{number}")
            class=format!("dialog {class}")
            node_ref=handle.0
            aria-labelledby=title_id.clone()
            on:close=move |_| closed.run(())
            // The keys of the page, as undo, are not those of the dialog.
            on:keydown=move |event| event.stop_propagation()
        >
            <header class="dialog-head">
                <div class="dialog-heading">
                    <h2 class="dialog-title" id=title_id.clone() tabindex="-1">{title}</h2>
                    {(!lead.is_empty()).then(|| view! { <p class="dialog-lead">{lead}</p> })}
                </div>
                <button
                    type="button"
                    class="icon-button"
                    aria-label=words.shell.close
                    title=words.shell.close
                    on:click=move |_| handle.close()
                >
                    <Icon glyph=Glyph::Close/>
                </button>
            </header>
            {children()}
        </dialog>
    }
}
