//! Moving the keyboard focus and scrolling to a place, after the page has drawn itself.

use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

pub(super) fn find(selector: &str) -> Option<Element> {
    super::document()?.query_selector(selector).ok().flatten()
}

pub(super) fn focus(selector: &str) -> bool {
    let element = find(selector).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}

thread_local! {
    /// How often a focus was asked for: of several that wait, the latest is meant.
    static ASKED: Cell<u32> = const { Cell::new(0) };
}

/// Focuses the first element that matches `selector`, once the current change is on the page; some parts of the page
/// follow only when the others have been painted.
pub fn soon(selector: impl Into<String>) {
    let selector = selector.into();
    let asked = ASKED.get() + 1;
    ASKED.set(asked);
    super::timer::once(0, move || {
        if asked == ASKED.get() && !focus(&selector) {
            super::timer::once_painted(move || {
                if asked == ASKED.get() {
                    focus(&selector);
                }
            });
        }
    });
}

/// As [`soon`], and at once when the element is there: the next key may come before the page has changed.
pub fn now_and_soon(selector: impl Into<String>) {
    let selector = selector.into();
    focus(&selector);
    soon(selector);
}

/// Clicks the first element that matches `selector` after the present event: a click made inside a
/// handler would enter the program twice.
pub fn click_soon(selector: &str) {
    let selector = selector.to_owned();
    super::timer::once(0, move || {
        if let Some(element) = find(&selector).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
            element.click();
        }
    });
}

/// Scrolls the first element that matches `selector` into the middle of the view.
pub fn reveal(selector: impl Into<String>) {
    scroll_to(selector.into(), ScrollLogicalPosition::Center);
}

/// Scrolls the first element that matches `selector` to the top of the view.
pub fn reveal_top(selector: impl Into<String>) {
    scroll_to(selector.into(), ScrollLogicalPosition::Start);
}

/// Scrolls the first element that matches `selector` into the view, if it is out of it.
pub fn reveal_near(selector: impl Into<String>) {
    scroll_to(selector.into(), ScrollLogicalPosition::Nearest);
}

fn scroll_to(selector: String, block: ScrollLogicalPosition) {
    super::timer::once(0, move || {
        if let Some(element) = find(&selector) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(block);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}

/// Whether the focused element itself matches `selector`.
pub fn is_on(selector: &str) -> bool {
    let active = super::document().and_then(|document| document.active_element());
    active.is_some_and(|element| element.matches(selector).unwrap_or(false))
}

/// Whether something on the page matches `selector`.
pub fn exists(selector: &str) -> bool {
    find(selector).is_some()
}

/// Lets go of the focused field, so that what is typed in it is taken over.
pub fn release() {
    let active = super::document().and_then(|document| document.active_element());
    if let Some(element) = active.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        drop(element.blur());
    }
}

/// Puts the caret into the next field of the same column (`data-column`), inside the nearest `data-flow`. The event goes no
/// further then: who gets it may do something else at the end of a column.
pub fn next_in_column(event: &web_sys::KeyboardEvent) {
    let Some(field) = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
    else {
        return;
    };
    let (Some(column), Ok(Some(flow))) = (
        field.get_attribute("data-column"),
        field.closest("[data-flow]"),
    ) else {
        return;
    };
    let Ok(fields) = flow.query_selector_all(&format!("[data-column='{column}']")) else {
        return;
    };
    let mut after = false;
    for index in 0..fields.length() {
        let Some(candidate) = fields
            .item(index)
            .and_then(|node| node.dyn_into::<HtmlElement>().ok())
        else {
            continue;
        };
        if after {
            event.stop_propagation();
            super::timer::once(0, move || drop(candidate.focus()));
            return;
        }
        after = candidate.is_same_node(Some(&field));
    }
}

/// Moves the focus among the items of a menu or a list: `step` places on, round the ends.
/// Items are the elements inside `container` that match `items`.
pub fn step_within(container: &str, items: &str, step: i32) {
    let Some(document) = super::document() else {
        return;
    };
    let Ok(found) = document.query_selector_all(&format!("{container} {items}")) else {
        return;
    };
    let elements: Vec<HtmlElement> = (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into::<HtmlElement>().ok())
        .collect();
    let Ok(len) = i32::try_from(elements.len()) else {
        return;
    };
    if len == 0 {
        return;
    }
    let active = document.active_element();
    let here = elements
        .iter()
        .position(|element| element.is_same_node(active.as_deref()));
    let here = here
        .and_then(|index| i32::try_from(index).ok())
        .unwrap_or(if step > 0 { -1 } else { 0 });
    let next = usize::try_from((here + step).rem_euclid(len)).unwrap_or(0);
    drop(elements[next].focus());
}

/// The edges of an element in the view, in CSS pixels.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Edges {
    /// From the left edge of the view.
    pub left: i32,
    /// From the left edge of the view.
    pub right: i32,
    /// From the top of the view.
    pub top: i32,
    /// From the top of the view.
    pub bottom: i32,
    /// Width of the view.
    pub view_width: i32,
    /// Height of the view.
    pub view_height: i32,
}

/// Whole CSS pixels; the page never is as wide as an `i32` allows.
#[expect(
    clippy::cast_possible_truncation,
    reason = "positions in a view are small"
)]
pub(super) fn pixels(value: f64) -> i32 {
    value.round() as i32
}

/// Where the first element that matches `selector` lies in the view.
pub fn edges(selector: &str) -> Option<Edges> {
    let rect = find(selector)?.get_bounding_client_rect();
    let window = super::window();
    let size = |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|v| v.as_f64());
    Some(Edges {
        left: pixels(rect.left()),
        right: pixels(rect.right()),
        top: pixels(rect.top()),
        bottom: pixels(rect.bottom()),
        view_width: pixels(size(window.inner_width())?),
        view_height: pixels(size(window.inner_height())?),
    })
}
