//! What the pointer is over.

use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// The value of the attribute `name` of the nearest element around the place of `event` that has it.
pub fn data_under(event: &MouseEvent, name: &str) -> Option<String> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    element
        .closest(&format!("[{name}]"))
        .ok()??
        .get_attribute(name)
}
