//! The native `<dialog>` as a modal: shown above all else, and the focus given back when it closes.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

fn find(selector: &str) -> Option<HtmlDialogElement> {
    let found = super::document()?.query_selector(selector).ok().flatten();
    found?.dyn_into().ok()
}

/// Shows the dialog that matches `selector` above the page, which cannot be reached until it closes;
/// once the current change is on the page.
pub fn show_soon(selector: String) {
    super::timer::once(0, move || {
        if let Some(dialog) = find(&selector).filter(|dialog| !dialog.open())
            && dialog.show_modal().is_err()
        {
            // Not a modal then, but never an invisible one.
            dialog.set_open(true);
        }
    });
}

/// Closes the dialog that matches `selector`; the browser gives the focus back to what had it before.
pub fn close(selector: &str) {
    if let Some(dialog) = find(selector).filter(HtmlDialogElement::open) {
        dialog.close();
    }
}
