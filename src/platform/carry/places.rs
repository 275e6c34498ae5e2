//! What is under the pointer while something is carried, and the picture of it. Helpers of the carrier; keeps nothing.

use crate::platform::focus::pixels;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, PointerEvent};

/// How near to an edge of a scrolling part it scrolls, in CSS pixels.
const EDGE: i32 = 44;
/// Parts of the page that scroll while something is carried to their edge.
const SCROLLERS: [&str; 3] = [".month-side", ".month, .calendar-body", ".cycle-scroll"];

/// Takes the mark off a place.
pub(super) fn unmark(place: Option<&Element>) {
    if let Some(place) = place {
        drop(place.remove_attribute("data-over"));
    }
}

/// What is pressed by the main button or the first finger, if it can be carried.
pub(super) fn pressed(event: &PointerEvent) -> Option<HtmlElement> {
    if event.button() != 0 || !event.is_primary() || event.ctrl_key() {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("[data-move]").ok()??.dyn_into().ok()
}

/// The elements at a place of the view, the topmost first.
fn at_place(at: (i32, i32)) -> Vec<Element> {
    let Some(document) = crate::platform::document() else {
        return Vec::new();
    };
    #[expect(clippy::cast_precision_loss, reason = "positions in a view are small")]
    let (x, y) = (at.0 as f32, at.1 as f32);
    let found = document.elements_from_point(x, y);
    found.iter().filter_map(|one| one.dyn_into().ok()).collect()
}

/// The topmost element at a place of the view that has the attribute `name`.
pub(super) fn under(at: (i32, i32), name: &str) -> Option<Element> {
    at_place(at).into_iter().find(|one| one.has_attribute(name))
}

/// Where something put at a place of the view goes.
pub(super) fn place_at(at: (i32, i32)) -> Option<Element> {
    for element in at_place(at) {
        if element.has_attribute("data-drop") {
            return Some(element);
        }
        if let Some(columns) = element.get_attribute("data-drop-by") {
            return in_line(at.0, &columns);
        }
    }
    None
}

/// Of the elements that match `selector` the one that has the place `x` from its left to its right.
fn in_line(x: i32, selector: &str) -> Option<Element> {
    let found = crate::platform::document()?
        .query_selector_all(selector)
        .ok()?;
    let elements = (0..found.length()).filter_map(|n| found.item(n)?.dyn_into::<Element>().ok());
    let x = f64::from(x);
    let has = |element: &Element| {
        let edges = element.get_bounding_client_rect();
        edges.left() <= x && x < edges.right()
    };
    elements.into_iter().find(has)
}

/// A picture of what is carried, over all else.
pub(super) fn ghost_of(source: &HtmlElement) -> Option<HtmlElement> {
    let picture = source.clone_node_with_deep(true).ok()?;
    let picture = picture.dyn_into::<HtmlElement>().ok()?;
    let edges = source.get_bounding_client_rect();
    drop(picture.remove_attribute("data-move"));
    drop(picture.remove_attribute("data-lifted"));
    drop(picture.remove_attribute("id"));
    drop(picture.set_attribute("data-ghost", ""));
    drop(picture.set_attribute("aria-hidden", "true"));
    let style = picture.style();
    for (name, value) in [
        ("--left", edges.left()),
        ("--top", edges.top()),
        ("--wide", edges.width()),
    ] {
        drop(style.set_property(name, &format!("{}px", pixels(value))));
    }
    crate::platform::document()?
        .body()?
        .append_child(&picture)
        .ok()?;
    Some(picture)
}

/// Tells the style sheet that something is carried.
pub(super) fn set_carrying(carrying: bool) {
    let root = crate::platform::document().and_then(|document| document.document_element());
    if let Some(root) = root {
        drop(root.toggle_attribute_with_force("data-carrying", carrying));
    }
}

/// Scrolls what scrolls at this place by `step`, if the place is near an edge of it.
pub(super) fn scroll_at(at: (i32, i32), step: f64) -> bool {
    let Some(element) = at_place(at).into_iter().next() else {
        return false;
    };
    let mut near = false;
    for selector in SCROLLERS {
        let Ok(Some(part)) = element.closest(selector) else {
            continue;
        };
        let edges = part.get_bounding_client_rect();
        let way = |place: i32, from: f64, to: f64| {
            let (before, after) = (f64::from(place) - from, to - f64::from(place));
            let edge = f64::from(EDGE);
            f64::from(i8::from(after < edge) - i8::from(before < edge))
        };
        let (x, y) = (
            way(at.0, edges.left(), edges.right()),
            way(at.1, edges.top(), edges.bottom()),
        );
        near |= x != 0.0 || y != 0.0;
        part.scroll_by_with_x_and_y(x * step, y * step);
    }
    near
}

/// A short tremble of the device, where it can.
pub(super) fn tremble() {
    let navigator = crate::platform::window().navigator();
    let vibrate = js_sys::Reflect::get(&navigator, &JsValue::from_str("vibrate"));
    let Ok(vibrate) = vibrate.and_then(JsCast::dyn_into::<js_sys::Function>) else {
        return;
    };
    drop(vibrate.call1(&navigator, &JsValue::from_f64(12.0)));
}
