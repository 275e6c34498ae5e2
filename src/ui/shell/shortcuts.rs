//! Keys of the whole page, and what is said after an undo or a deletion.

use crate::app::Store;
use crate::app::store::Event;
use crate::platform::{focus, page};
use crate::ui::controls::toast::Toaster;
use crate::ui::words;
use leptos::prelude::*;

/// Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y (⌘ on a Mac), by the key's place, so that they work in every layout.
pub fn listen() {
    let store = Store::expect();
    page::on_key_while_mounted(move |event| {
        if event.default_prevented() || !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        let redo = match event.code().as_str() {
            "KeyZ" => event.shift_key(),
            "KeyY" => true,
            _ => return,
        };
        event.prevent_default();
        // What is being typed is taken over first: then it is a step of its own, and this takes it back.
        focus::release();
        if redo { store.redo() } else { store.undo() }
    });
}

/// Says what was undone or redone, and offers back what was deleted.
pub fn announce() {
    let store = Store::expect();
    let toaster = Toaster::expect();
    let words = words();
    Effect::new(move |before: Option<u64>| {
        let Some((number, event)) = store.event.get() else {
            return 0;
        };
        if before == Some(number) {
            return number;
        }
        match event {
            Event::Done(gesture) if gesture.is_loss() => {
                toaster.offer(words.gesture_done(gesture), words.shell.undo, move || {
                    store.undo();
                });
            }
            Event::Done(_) => {}
            Event::Undone(gesture) => {
                toaster.offer(words.undone(gesture), words.shell.redo, move || {
                    store.redo();
                });
            }
            Event::Redone(gesture) => toaster.say(words.redone(gesture)),
        }
        number
    });
}
