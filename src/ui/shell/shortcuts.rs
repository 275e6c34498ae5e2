//! Keys of the whole page, the list of them, and what is said after an undo or a deletion.

use super::filter_bar;
use crate::app::Store;
use crate::app::place::View as PlanView;
use crate::app::session::{Panel, Session};
use crate::app::store::Event;
use crate::command::Gesture;
use crate::domain::day;
use crate::platform::dom::KeyboardEvent;
use crate::platform::{carry, clock, focus, found, page};
use crate::ui::controls::toast::{Action, Toaster};
use crate::ui::controls::{Dialog, DialogHandle};
use crate::ui::replace::Replacing;
use crate::ui::view::{View, el, of_class, parts};
use crate::ui::words;
use crate::ui::year::august;
use leptos::prelude::*;
use std::sync::Arc;

/// Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y, Ctrl+H and Ctrl+K (⌘ on a Mac), by the key's place, so that they work in every layout.
pub fn listen() {
    let (store, session) = (Store::expect(), Session::expect());
    let replacing = Replacing::expect();
    page::on_key_while_mounted(move |event| {
        if event.default_prevented() || !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        let redo = match event.code().as_str() {
            "KeyZ" => event.shift_key(),
            "KeyY" => true,
            "KeyH" if untrack(|| session.view()).is_some() => {
                event.prevent_default();
                return replacing.open(found::selected_words());
            }
            "KeyK" if untrack(|| session.view()).is_some() => {
                event.prevent_default();
                return filter_bar::open_search(session);
            }
            // The document and the report are printed from their paper; what the calendar prints, it draws itself.
            "KeyP" if crate::ui::paper::print_here(session) => return event.prevent_default(),
            _ => return,
        };
        event.prevent_default();
        // What is being typed is taken over first: then it is a step of its own, and this takes it back.
        focus::release();
        if redo { store.redo() } else { store.undo() }
    });
}

/// Keys without a modifier, as calendars have them: views by number, search, today, the month before and after, the list of
/// keys. Dead while one types, chooses or has a dialog open. By the key's place, so that they work in every layout.
pub fn listen_plain() {
    let session = Session::expect();
    let search = move |event: &KeyboardEvent| {
        // Else the sign stands in the field.
        event.prevent_default();
        filter_bar::open_search(session);
    };
    page::on_key_while_mounted(move |event| {
        let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
        let busy = focus::is_on("input, textarea, select, dialog *, [role=menu] *");
        if event.default_prevented() || modified || busy || untrack(|| session.view()).is_none() {
            return;
        }
        let view = match event.code().as_str() {
            _ if event.key() == "?" => return session.panel.set(Some(Panel::Keys)),
            "Slash" if !event.shift_key() => return search(&event),
            _ if event.key() == "/" => return search(&event),
            "Digit1" => PlanView::Year,
            "Digit2" => PlanView::Cyclogram,
            "Digit3" => PlanView::Month(clock::today()),
            "Digit4" => PlanView::List,
            "KeyC" => {
                event.prevent_default();
                return session.panel.set(Some(Panel::Create(day_of_focus())));
            }
            "KeyN" => {
                event.prevent_default();
                return session.panel.set(Some(Panel::Now));
            }
            "KeyT" => return focus::click_soon(".calendar-today"),
            "KeyJ" => return focus::click_soon(".calendar-next"),
            "KeyK" => return focus::click_soon(".calendar-back"),
            _ => return,
        };
        event.prevent_default();
        session.show(view);
    });
}

/// The day of the month's grid that has the focus, or today.
fn day_of_focus() -> chrono::NaiveDate {
    let day = carry::place_at_focus().and_then(|place| day::read(&place));
    day.unwrap_or_else(clock::today)
}

/// The list of keys.
pub fn keys_dialog(closed: impl Fn() + 'static) -> View {
    let words = words();
    let handle = DialogHandle::new();
    let line = |(keys, about): &(&'static str, &'static str)| {
        parts()
            .child(el("dt").child(el("kbd").text(*keys)))
            .child(el("dd").text(*about))
    };
    let list = of_class("dl", "dialog-body keys").children(words.keys().iter().map(line));
    Dialog::new(handle, words.shell.keys, list)
        .class("dialog dialog-small")
        .view(closed)
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
                let undo: Action = Arc::new(move || store.undo());
                let undo = vec![(words.shell.undo.to_owned(), undo)];
                toaster.ask(number, words.gesture_done(gesture), undo);
            }
            Event::Done(gesture) => {
                toaster.outlive(number);
                if matches!(gesture, Gesture::EditTiming | Gesture::AddRow) {
                    august::ask(store, toaster, number);
                }
            }
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
