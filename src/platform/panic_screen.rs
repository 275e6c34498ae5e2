//! Hands a panic over to `src/panic.js`, which needs nothing of this program to show its page.

use std::panic;

use js_sys::{Function, Reflect, global};
use wasm_bindgen::{JsCast, JsValue};

/// From here on a panic replaces the page by one that offers the stored plans for download.
pub fn install() {
    panic::set_hook(Box::new(|panic| show(&panic.to_string())));
}

/// Stays silent where the screen is missing: a panic hook has nobody left to tell.
fn show(message: &str) {
    let screen = Reflect::get(&global(), &JsValue::from_str("__metodplan_panic"));
    if let Some(screen) = screen
        .ok()
        .and_then(|value| value.dyn_into::<Function>().ok())
    {
        drop(screen.call1(&JsValue::NULL, &JsValue::from_str(message)));
    }
}
