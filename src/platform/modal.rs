//! The native `<dialog>` as a modal: shown above all else, and the focus given back when it closes.

use web_sys::HtmlDialogElement;

/// Shows `dialog` above the page, which cannot be reached until it closes.
pub fn show(dialog: &HtmlDialogElement) {
    if !dialog.open() && dialog.show_modal().is_err() {
        // Not a modal then, but never an invisible one.
        dialog.set_open(true);
    }
}

/// Closes `dialog`; the browser gives the focus back to what had it before.
pub fn close(dialog: &HtmlDialogElement) {
    if dialog.open() {
        dialog.close();
    }
}
