//! How far parts of the page are scrolled. Knows nothing of what they show.

use wasm_bindgen::JsCast;
use web_sys::Element;

/// The elements that match `selector`, in the order of the page.
fn found(selector: &str) -> Vec<Element> {
    let list = super::document().and_then(|document| document.query_selector_all(selector).ok());
    let Some(list) = list else { return Vec::new() };
    (0..list.length())
        .filter_map(|index| list.item(index)?.dyn_into().ok())
        .collect()
}

/// How far each element that matches `selector` is scrolled, as in `0 840 120 0`: left and top of each.
pub fn places(selector: &str) -> String {
    let mut places = String::new();
    for element in found(selector) {
        for place in [element.scroll_left(), element.scroll_top()] {
            if !places.is_empty() {
                places.push(' ');
            }
            places.push_str(&place.to_string());
        }
    }
    places
}

/// Scrolls back to what [`places`] told, once the current change is on the page.
pub fn restore_soon(selector: &'static str, places: String) {
    super::timer::once(0, move || {
        let mut places = places.split(' ').map(|place| place.parse().unwrap_or(0));
        for element in found(selector) {
            element.set_scroll_left(places.next().unwrap_or(0));
            element.set_scroll_top(places.next().unwrap_or(0));
        }
    });
}
