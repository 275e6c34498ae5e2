//! Asking the workshop from a screen: the question, what is shown while it works, what is said when it cannot. Knows
//! no job.

use crate::app::State;
use crate::i18n::Catalog;
use crate::platform::timer::{self, Timer};
use crate::platform::workshop::{self as worker, Asked, Failure};
use crate::ui::controls::toast::Toaster;
use crate::ui::controls::{Dialog, DialogHandle};
use crate::ui::view::{View, button, of_class, parts};
use crate::ui::words;
use crate::workshop::{Job, Texts, message};
use leptos::prelude::*;

/// Work that takes longer than this is shown, in milliseconds.
const SHOWN_AFTER: u32 = 300;

/// The workshop, as the screens ask it; copied freely.
#[derive(Clone, Copy)]
pub struct Workshop {
    toaster: Toaster,
    /// Whether it is shown that something is being done.
    shown: State<bool>,
    asked: StoredValue<Option<Asked>>,
    wait: StoredValue<Option<Timer>, LocalStorage>,
}

/// Takes an answer; `false` when it is of another shape.
type Take = Box<dyn FnOnce(Texts) -> bool>;

impl Workshop {
    /// Gives the page its workshop.
    pub fn provide() {
        provide_context(Self {
            toaster: Toaster::expect(),
            shown: State::new(false),
            asked: StoredValue::new(None),
            wait: StoredValue::new_local(None),
        });
    }

    /// The workshop that the page provides to its components.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Has `job` done; `done` gets the answer. Nothing comes back when the user calls it off or it cannot be done,
    /// which the user is told in `language`'s words.
    pub fn ask<J: Job + 'static>(
        self,
        words: &'static Catalog,
        job: J,
        done: impl FnOnce(J::Answer) + 'static,
    ) {
        let take = move |texts| J::answer(texts).map(done).is_some();
        self.send(words, message(job), Box::new(take));
    }

    /// As [`Workshop::ask`], but whoever asks shows by itself that something is being done; what was asked so before
    /// may be forgotten by what is returned.
    pub fn ask_quietly<J: Job + 'static>(
        self,
        words: &'static Catalog,
        job: J,
        done: impl FnOnce(J::Answer) + 'static,
    ) -> Asked {
        let take: Take = Box::new(move |texts| J::answer(texts).map(done).is_some());
        worker::ask(message(job), move |answer| self.hear(words, answer, take))
    }

    /// As [`Workshop::ask_quietly`], but `done` gets `None` when there is no answer, and has something else to do then.
    pub fn ask_or_none<J: Job + 'static>(
        self,
        job: J,
        done: impl FnOnce(Option<J::Answer>) + 'static,
    ) {
        worker::ask(message(job), move |answer| {
            done(answer.ok().and_then(|texts| J::answer(texts.into_iter())));
        });
    }

    fn send(self, words: &'static Catalog, message: Vec<String>, take: Take) {
        if let Some(asked) = self.asked.get_value() {
            asked.forget();
        }
        let show = timer::later(SHOWN_AFTER, move || self.shown.set(true));
        self.wait.set_value(Some(show));
        let asked = worker::ask(message, move |answer| {
            self.rest();
            self.hear(words, answer, take);
        });
        self.asked.set_value(Some(asked));
    }

    fn hear(self, words: &'static Catalog, answer: Result<Vec<String>, Failure>, take: Take) {
        let taken = answer.map(|texts| take(texts.into_iter()));
        match taken {
            Ok(true) => {}
            Err(Failure::Unreachable) => self.toaster.say(words.shell.workshop_unreachable),
            Ok(false) | Err(Failure::Broken) => self.toaster.say(words.shell.workshop_broken),
        }
    }

    fn rest(self) {
        self.wait.set_value(None);
        self.asked.set_value(None);
        self.shown.set(false);
    }

    /// Ends what is being done.
    fn call_off(self) {
        if let Some(asked) = self.asked.get_value() {
            asked.call_off();
        }
        self.rest();
    }
}

/// What is shown while the workshop works, with the way to call it off.
pub fn waiting_dialog() -> View {
    let workshop = Workshop::expect();
    let dialog = move || {
        let words = words();
        let handle = DialogHandle::new();
        let bar = of_class("progress", "dialog-progress").attr("aria-label", words.shell.working);
        let stop = button("button")
            .click(move || handle.close())
            .text(words.shell.cancel);
        let content = parts()
            .child(of_class("div", "dialog-body").child(bar))
            .child(of_class("footer", "dialog-foot").child(stop));
        Dialog::new(handle, words.shell.working, content)
            .class("dialog dialog-small")
            .view(move || workshop.call_off())
    };
    parts().child(move || workshop.shown.get().then(dialog))
}
