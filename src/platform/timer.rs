//! One-shot timers.

use gloo_timers::callback::Timeout;

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
