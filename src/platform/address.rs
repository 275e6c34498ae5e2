//! The part of the page's address after `#`: the place in the program, which browsers send to nobody.

use super::timer;
use std::cell::RefCell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Longer than a frame, in milliseconds.
const AFTER_PAINTING: u32 = 20;

thread_local! {
    /// A step that the browser is told of in a task of its own: it takes a while to note it, and what the user asked
    /// for is painted first.
    static COMING: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// What stands after `#`, without it.
pub fn hash() -> String {
    if let Some(coming) = COMING.with_borrow(Clone::clone) {
        return coming;
    }
    let hash = super::window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or("").to_owned()
}

/// Goes to `hash` as a new step of the browser's history. The caller knows: [`on_change`] is for what others do.
pub fn go(hash: &str) {
    if self::hash() == hash {
        return;
    }
    note_coming();
    COMING.set(Some(hash.to_owned()));
    timer::once(AFTER_PAINTING, note_coming);
}

/// Puts `hash` in place of the present one, without a new step.
pub fn replace(hash: &str) {
    note_coming();
    if let Ok(history) = super::window().history() {
        let url = format!("#{hash}");
        drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&url)));
    }
}

fn note_coming() {
    let (Some(hash), Ok(history)) = (COMING.take(), super::window().history()) else {
        return;
    };
    let url = format!("#{hash}");
    drop(history.push_state_with_url(&JsValue::NULL, "", Some(&url)));
}

/// Calls `action` with each new hash that the user or the browser goes to, as long as the page lives.
pub fn on_change(action: impl Fn(String) + 'static) {
    let listener = Closure::<dyn Fn()>::new(move || {
        // What had not been told yet is behind what came since.
        COMING.take();
        action(hash());
    });
    let target = super::window();
    drop(target.add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref()));
    listener.forget();
}
