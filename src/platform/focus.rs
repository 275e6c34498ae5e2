//! Moving the keyboard focus and scrolling to a place, after the page has drawn itself.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

fn find(selector: &str) -> Option<Element> {
    super::document()?.query_selector(selector).ok().flatten()
}

/// Focuses the first element that matches `selector`, once the current change is on the page.
pub fn soon(selector: impl Into<String>) {
    let selector = selector.into();
    super::timer::once(0, move || {
        if let Some(element) = find(&selector).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
            drop(element.focus());
        }
    });
}

/// Scrolls the first element that matches `selector` into the middle of the view.
pub fn reveal(selector: impl Into<String>) {
    let selector = selector.into();
    super::timer::once(0, move || {
        if let Some(element) = find(&selector) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Center);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}

/// Scrolls the first element that matches `selector` to the top of the view.
pub fn reveal_top(selector: impl Into<String>) {
    let selector = selector.into();
    super::timer::once(0, move || {
        if let Some(element) = find(&selector) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Start);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}

/// Whether the user is typing: a text field has the focus.
pub fn is_typing() -> bool {
    let Some(active) = super::document().and_then(|document| document.active_element()) else {
        return false;
    };
    active.is_instance_of::<HtmlTextAreaElement>() || active.is_instance_of::<HtmlInputElement>()
}

/// Lets go of the focused field, so that what is typed in it is taken over.
pub fn release() {
    let active = super::document().and_then(|document| document.active_element());
    if let Some(element) = active.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        drop(element.blur());
    }
}
