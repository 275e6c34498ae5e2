//! One-shot timers.

use gloo_timers::callback::Timeout;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Calls `action` after `milliseconds`, whatever becomes of the caller.
pub fn once(milliseconds: u32, action: impl FnOnce() + 'static) {
    Timeout::new(milliseconds, action).forget();
}

/// A timer that is called off when it is dropped.
#[derive(Debug)]
pub struct Timer(#[expect(dead_code, reason = "held for its drop")] Timeout);

/// Calls `action` after `milliseconds` unless the returned timer is dropped first.
pub fn later(milliseconds: u32, action: impl FnOnce() + 'static) -> Timer {
    Timer(Timeout::new(milliseconds, action))
}

/// Calls `action` when what is on the page now has been painted, whatever becomes of the caller.
pub fn once_painted(action: impl FnOnce() + 'static) {
    // The first is called before the painting, the second is a task after it.
    let before = Closure::once_into_js(move || once(0, action));
    drop(super::window().request_animation_frame(before.unchecked_ref()));
}

/// Something to do after the next painting, which is called off when it is dropped.
#[derive(Debug)]
pub struct AfterPainting(#[expect(dead_code, reason = "held for its drop")] Rc<()>);

/// Calls `action` when what is on the page now has been painted, unless what is returned is dropped first. A page that
/// nobody sees is not painted until it is seen.
pub fn after_painting(action: impl FnOnce() + 'static) -> AfterPainting {
    let held = Rc::new(());
    let wanted = Rc::downgrade(&held);
    once_painted(move || {
        if wanted.upgrade().is_some() {
            action();
        }
    });
    AfterPainting(held)
}
