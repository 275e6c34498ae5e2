//! One short message at the bottom, with at most one action; also the polite live region of the page.

use super::erased::dynamic;
use super::{Glyph, Icon};
use crate::platform::timer::{self, Timer};
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
    /// Button and what it does. Shared, and no `Callback`: that would go with the component that offered it,
    /// while the message stays.
    pub action: Option<(String, Arc<dyn Fn() + Send + Sync>)>,
}

/// Shows messages; copied freely.
#[derive(Clone, Copy)]
pub struct Toaster {
    message: RwSignal<Option<Message>>,
    timer: StoredValue<Option<Timer>, LocalStorage>,
}

/// Gives the page its toaster.
pub fn provide() {
    provide_context(Toaster {
        message: RwSignal::new(None),
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
            action: None,
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
            action: Some((label.into(), Arc::new(action))),
        });
    }

    fn show(self, message: Message) {
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
#[component]
pub fn Toasts() -> impl IntoView {
    let toaster = Toaster::expect();
    let words = words();
    view! {
        <div class="toast-region" role="status" aria-live="polite">
            {dynamic(move || toaster.message.get().map(|message| view! {
                <div
                    class="toast"
                    on:pointerenter=move |_| toaster.hold()
                    on:pointerleave=move |_| toaster.wait()
                    on:focusin=move |_| toaster.hold()
                    on:focusout=move |_| toaster.wait()
                >
                    <span class="toast-text">{message.text}</span>
                    {message.action.map(|(label, action)| view! {
                        <button type="button" class="toast-action" on:click=move |_| {
                            toaster.hide();
                            action();
                        }>{label}</button>
                    })}
                    <button type="button" class="toast-close" aria-label=words.shell.dismiss on:click=move |_| toaster.hide()>
                        <Icon glyph=Glyph::Close class="icon-s"/>
                    </button>
                </div>
            }))}
        </div>
    }
}
