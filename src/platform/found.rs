//! What is found on the page is marked and scrolled to; what is selected in a field is asked for.

use super::focus::{find, focus};
use super::timer;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTextAreaElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// What is selected in the focused field; empty when nothing is, or more than a line.
pub fn selected_words() -> String {
    let active = super::document().and_then(|document| document.active_element());
    let field = active.and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok());
    let selected = field.and_then(|field| {
        let (from, to) = (field.selection_start().ok()??, field.selection_end().ok()??);
        let letters = field.value().encode_utf16().collect::<Vec<_>>();
        let range = usize::try_from(from).ok()?..usize::try_from(to).ok()?;
        String::from_utf16(letters.get(range)?).ok()
    });
    selected
        .filter(|words| !words.contains('\n'))
        .unwrap_or_default()
}

thread_local! {
    /// How often a mark was asked for: of several that wait, the latest is meant.
    static ASKED: Cell<u32> = const { Cell::new(0) };
}

/// Marks, with `data-found`, the first text field whose text holds `text` inside the first of `scopes` that has one, and
/// scrolls to it; without one the first scope itself. What was marked before no longer is. Once the current change is on
/// the page; some parts of the page follow only when the others have been painted.
pub fn mark(scopes: Vec<String>, text: String) {
    let asked = ASKED.get() + 1;
    ASKED.set(asked);
    timer::once(0, move || {
        if asked == ASKED.get() && !mark_now(&scopes, &text) {
            timer::once_painted(move || {
                if asked == ASKED.get() {
                    mark_now(&scopes, &text);
                }
            });
        }
    });
}

/// Whether the first scope is on the page.
fn mark_now(scopes: &[String], text: &str) -> bool {
    unmark();
    let first = scopes.first().and_then(|scope| find(scope));
    let mut found = scopes.iter().filter_map(|scope| find(scope));
    let holder = found.find_map(|scope| field_with(&scope, text));
    // What stands beside the row is shown with the row in view.
    if let Some(row) = &first
        && holder
            .as_ref()
            .is_none_or(|field| !row.contains(Some(field)))
    {
        scroll_to(row);
    }
    let is_there = first.is_some();
    if let Some(element) = holder.or(first) {
        drop(element.set_attribute("data-found", ""));
        scroll_to(&element);
    }
    is_there
}

/// What is around the first text field in `scope` whose text holds `text`.
fn field_with(scope: &Element, text: &str) -> Option<Element> {
    let fields = scope.query_selector_all("textarea").ok()?;
    let mut fields = (0..fields.length())
        .filter_map(|index| fields.item(index)?.dyn_into::<HtmlTextAreaElement>().ok());
    fields
        .find(|field| field.value().contains(text))?
        .parent_element()
}

fn scroll_to(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Takes the mark of [`mark`] away and puts the caret there; the focus goes to `otherwise` where it has no field.
pub fn leave(otherwise: &str) {
    ASKED.set(ASKED.get() + 1);
    if !focus("[data-found] textarea") {
        super::focus::soon(otherwise);
    }
    unmark();
}

/// Takes the mark of [`mark`] away.
pub fn unmark() {
    if let Some(marked) = find("[data-found]") {
        drop(marked.remove_attribute("data-found"));
    }
}
