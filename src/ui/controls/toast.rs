//! One short message at the bottom, with an action or two; also the polite live region of the page.

use super::{Glyph, icon_s};
use crate::app::State;
use crate::platform::timer::{self, Timer};
use crate::ui::view::{View, button, of_class};
use crate::ui::words;
use leptos::prelude::*;
use std::sync::Arc;

/// How long a message stays when nobody points at it, in milliseconds.
const STAY: u32 = 8_000;

/// A message, with what its button says and does.
#[derive(Clone)]
pub struct Message {
    /// What is said.
    pub text: String,
    /// Buttons, with what they do.
    pub actions: Vec<(String, Action)>,
}

/// What a button of a message does. Shared, and no `Callback`: that would go with the component that offered it,
/// while the message stays.
pub type Action = Arc<dyn Fn() + Send + Sync>;

/// Shows messages; copied freely.
#[derive(Clone, Copy)]
pub struct Toaster {
    message: State<Option<Message>>,
    /// The event that the message is about, by number; 0 when it is about none.
    about: State<u64>,
    timer: StoredValue<Option<Timer>, LocalStorage>,
}

/// Gives the page its toaster.
pub fn provide() {
    provide_context(Toaster {
        message: State::new(None),
        about: State::new(0),
        timer: StoredValue::new_local(None),
    });
}

impl Toaster {
    /// The toaster that the page provides to its components.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Says `text`.
    pub fn say(self, text: impl Into<String>) {
        self.show(Message {
            text: text.into(),
            actions: Vec::new(),
        });
    }

    /// Says `text` and offers `label`, which does `action`.
    pub fn offer(
        self,
        text: impl Into<String>,
        label: impl Into<String>,
        action: impl Fn() + Send + Sync + 'static,
    ) {
        self.show(Message {
            text: text.into(),
            actions: vec![(label.into(), Arc::new(action))],
        });
    }

    /// Says `text` of the event number `about` and offers several `actions`, the quietest last. The message goes
    /// when something else has happened: its actions are about the last event.
    pub fn ask(self, about: u64, text: impl Into<String>, actions: Vec<(String, Action)>) {
        self.show(Message {
            text: text.into(),
            actions,
        });
        self.about.set(about);
    }

    /// Takes a message away that is about an event before `number`.
    pub fn outlive(self, number: u64) {
        let about = self.about.get_untracked();
        if about != 0 && about < number {
            self.hide();
        }
    }

    fn show(self, message: Message) {
        self.about.set(0);
        self.message.set(Some(message));
        self.wait();
    }

    fn wait(self) {
        self.timer
            .set_value(Some(timer::later(STAY, move || self.hide())));
    }

    /// Takes the message away.
    pub fn hide(self) {
        self.timer.set_value(None);
        self.message.set(None);
    }

    fn hold(self) {
        self.timer.set_value(None);
    }
}

/// The place where messages appear.
pub fn toasts() -> View {
    let toaster = Toaster::expect();
    of_class("div", "toast-region")
        .attr("role", "status")
        .attr("aria-live", "polite")
        .child(move || toaster.message.get().map(|message| toast(toaster, message)))
}

fn toast(toaster: Toaster, message: Message) -> View {
    let action = |(label, action): (String, Action)| {
        button("toast-action")
            .click(move || {
                toaster.hide();
                action();
            })
            .text(label)
    };
    let dismiss = words().shell.dismiss;
    of_class("div", "toast")
        .on("pointerenter", move |_| toaster.hold())
        .on("pointerleave", move |_| toaster.wait())
        .on("focusin", move |_| toaster.hold())
        .on("focusout", move |_| toaster.wait())
        .child(of_class("span", "toast-text").text(message.text))
        .children(message.actions.into_iter().map(action))
        .child(
            button("toast-close")
                .attr("aria-label", dismiss)
                .click(move || toaster.hide())
                .child(icon_s(Glyph::Close)),
        )
}
