//! A modal dialog over the native `<dialog>`: Esc and the cross close it without consequences.

use super::{Glyph, icon};
use crate::platform::{focus, modal};
use crate::ui::view::{Part, View, button, el, of_class};
use crate::ui::words;
use leptos::prelude::on_cleanup;
use std::sync::atomic::{AtomicU32, Ordering};

/// Dialogs are told apart by number, so that each has a title of its own.
static NEXT: AtomicU32 = AtomicU32::new(0);

/// Closes a dialog from inside; copied freely.
#[derive(Clone, Copy)]
pub struct DialogHandle(u32);

impl DialogHandle {
    /// A handle for one dialog.
    pub fn new() -> Self {
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }

    /// Closes the dialog; the focus goes back to where it was.
    pub fn close(self) {
        modal::close(&format!("#dialog-{}", self.0));
    }
}

impl Default for DialogHandle {
    fn default() -> Self {
        Self::new()
    }
}

/// A dialog that is open as long as it is on the page.
pub struct Dialog {
    handle: DialogHandle,
    title: String,
    lead: String,
    focus_on: &'static str,
    class: &'static str,
    content: View,
}

impl Dialog {
    /// A dialog with its heading and what is between heading and end.
    pub fn new(handle: DialogHandle, title: impl Into<String>, content: View) -> Self {
        Self {
            handle,
            title: title.into(),
            lead: String::new(),
            focus_on: "",
            class: "dialog",
            content,
        }
    }

    /// A line under the heading.
    #[must_use]
    pub fn lead(mut self, lead: impl Into<String>) -> Self {
        self.lead = lead.into();
        self
    }

    /// What has the focus at first; the heading unless said otherwise.
    #[must_use]
    pub fn focus_on(mut self, selector: &'static str) -> Self {
        self.focus_on = selector;
        self
    }

    /// Its classes, `dialog` among them.
    #[must_use]
    pub fn class(mut self, class: &'static str) -> Self {
        self.class = class;
        self
    }

    /// The dialog; `closed` is called when it has closed, in whatever way, and takes it off the page.
    pub fn view(self, closed: impl Fn() + 'static) -> View {
        let words = words();
        let handle = self.handle;
        let number = handle.0;
        let title_id = format!("dialog-title-{number}");
        modal::show_soon(format!("#dialog-{number}"));
        focus::soon(if self.focus_on.is_empty() {
            format!("#{title_id}")
        } else {
            format!("#dialog-{number} {}", self.focus_on)
        });
        // Taken off the page unclosed, a dialog would leave the focus nowhere, and the next one could not give it back.
        on_cleanup(move || handle.close());
        let lead = (!self.lead.is_empty()).then(|| of_class("p", "dialog-lead").text(self.lead));
        let heading = of_class("h2", "dialog-title")
            .attr("id", &title_id)
            .attr("tabindex", "-1")
            .text(self.title);
        el("dialog")
            .attr("id", format!("dialog-{number}"))
            .class(self.class)
            .attr("aria-labelledby", title_id)
            .on("close", move |_| closed())
            // The keys of the page, as undo, are not those of the dialog.
            .on_key(|event| event.stop_propagation())
            .child(
                of_class("header", "dialog-head")
                    .child(of_class("div", "dialog-heading").child(heading).child(lead))
                    .child(
                        button("icon-button")
                            .attr("aria-label", words.shell.close)
                            .attr("title", words.shell.close)
                            .click(move || handle.close())
                            .child(icon(Glyph::Close)),
                    ),
            )
            .child(self.content)
    }
}

/// The end of a dialog: a button that closes it without consequences, and what decides.
pub fn dialog_foot(handle: DialogHandle, decide: impl Part) -> View {
    of_class("footer", "dialog-foot")
        .child(
            button("button")
                .click(move || handle.close())
                .text(words().shell.cancel),
        )
        .child(decide)
}
