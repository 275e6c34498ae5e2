//! The part of the page's address after `#`: the place in the program, which browsers send to nobody.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// What stands after `#`, without it.
pub fn hash() -> String {
    let hash = super::window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or("").to_owned()
}

/// Goes to `hash` as a new step of the browser's history; the caller of [`on_change`] hears of it.
pub fn go(hash: &str) {
    if self::hash() != hash {
        drop(super::window().location().set_hash(hash));
    }
}

/// Puts `hash` in place of the present one, without a new step.
pub fn replace(hash: &str) {
    if let Ok(history) = super::window().history() {
        let url = format!("#{hash}");
        drop(history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&url)));
    }
}

/// Calls `action` with each new hash, as long as the page lives.
pub fn on_change(action: impl Fn(String) + 'static) {
    let listener = Closure::<dyn Fn()>::new(move || action(hash()));
    let target = super::window();
    drop(target.add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref()));
    listener.forget();
}
