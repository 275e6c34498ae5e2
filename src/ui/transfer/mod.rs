//! Plans that come and go as files: save, share, open, and the preview of what a document holds.

pub mod incoming;
pub mod known;
pub mod paste;
pub mod preview;
pub mod refused;

use crate::app::State;
use crate::app::autosave::Autosave;
use crate::app::{Session, Store, shelf, templates};
use crate::domain::{Plan, PlanId};
use crate::format::Report;
use crate::format::json::{self, OpenError, Saved};
use crate::i18n::Catalog;
use crate::platform::files::{self, IncomingFile};
use crate::platform::share::{self, ShareOutcome};
use crate::platform::{clock, focus};
use crate::sample::{self, Wish};
use crate::ui::controls::toast::Toaster;
use crate::ui::view::{View, el, of_class, parts, when};
use crate::ui::workshop::Workshop;
use crate::workshop::{Doubt, ReadDocument};
use leptos::prelude::*;

const MIME: &str = "application/json";

/// What has come and waits for the user's word. Nothing of it is stored yet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Incoming {
    /// A document was read: here is what was understood.
    Document {
        /// Name of the file, empty for pasted text.
        name: String,
        /// The plan made of it.
        plan: Box<Plan>,
        /// What was not sure.
        doubts: Vec<Doubt>,
    },
    /// A plan file whose plan is on the device already, in another state.
    Known {
        /// The plan of the file.
        plan: Box<Plan>,
        /// What was repaired.
        report: Report,
    },
    /// The file cannot be opened.
    Refused {
        /// Name of the file.
        name: String,
        /// Why.
        error: OpenError,
    },
}

/// Saves, shares and opens files; copied freely.
#[derive(Clone, Copy)]
pub struct Transfer(&'static TransferParts);

/// What it holds, as long as the page lives: closures carry one address in place of all of it.
pub struct TransferParts {
    store: Store,
    session: Session,
    autosave: Autosave,
    toaster: Toaster,
    workshop: Workshop,
    /// What waits for the user's word.
    pub incoming: State<Option<Incoming>>,
}

impl std::ops::Deref for Transfer {
    type Target = TransferParts;

    fn deref(&self) -> &TransferParts {
        self.0
    }
}

/// The file input of the page; there is one, whatever opens it.
pub const FILE_INPUT: &str = "metodplan-file";

impl Transfer {
    /// Gives the page its transfer.
    pub fn provide(store: Store, session: Session, autosave: Autosave) {
        let toaster = Toaster::expect();
        provide_context(Self(Box::leak(Box::new(TransferParts {
            store,
            session,
            autosave,
            toaster,
            workshop: Workshop::expect(),
            incoming: State::new(None),
        }))));
    }

    /// The transfer that the page provides to its components.
    pub fn expect() -> Self {
        expect_context()
    }

    fn words(self) -> &'static Catalog {
        Catalog::of(self.session.language.get_untracked())
    }

    /// Name and text of the open plan's file.
    fn file(self) -> Option<(PlanId, String, String)> {
        focus::release();
        let today = clock::today();
        self.store.with_untracked(|plan| {
            let text = json::write(plan, &Saved { on: Some(today) });
            (plan.id, json::file_name(plan, today), text)
        })
    }

    fn note_copy(self, id: PlanId) {
        shelf::note_export(id);
        self.autosave.note_file();
    }

    /// Hands the open plan to the browser as a download.
    pub fn save_to_file(self) {
        let Some((id, name, text)) = self.file() else {
            return;
        };
        self.hand_out(id, &name, &text);
    }

    fn hand_out(self, id: PlanId, name: &str, text: &str) {
        match files::download(name, MIME, text) {
            Ok(()) => {
                self.note_copy(id);
                self.toaster.say(self.words().file_saved(name));
            }
            Err(_) => self.toaster.say(self.words().transfer.download_refused),
        }
    }

    /// Hands a plan of the shelf, which need not be open, to the browser as a download.
    pub fn save_shelved(self, id: PlanId) {
        let Some(Ok(opened)) = shelf::load(id) else {
            return self.save_raw(id);
        };
        let today = clock::today();
        let text = json::write(&opened.plan, &Saved { on: Some(today) });
        self.hand_out(id, &json::file_name(&opened.plan, today), &text);
    }

    /// Hands a template of the user's own to the browser as a download.
    pub fn save_template(self, id: PlanId) {
        let plan = templates::text(id).and_then(|text| crate::workshop::plan_from_text(&text));
        let Some(plan) = plan else {
            return self.toaster.say(self.words().next_year.template_unreadable);
        };
        let today = clock::today();
        let name = json::file_name(&plan, today);
        let text = json::write(&plan, &Saved { on: Some(today) });
        match files::download(&name, MIME, &text) {
            Ok(()) => self.toaster.say(self.words().file_saved(&name)),
            Err(_) => self.toaster.say(self.words().transfer.download_refused),
        }
    }

    /// Hands the kept text of a plan that cannot be read to the browser as a download.
    pub fn save_raw(self, id: PlanId) {
        let Some(text) = shelf::raw(id) else { return };
        if files::download(&format!("{id}.plan.json"), MIME, &text).is_err() {
            self.toaster.say(self.words().transfer.download_refused);
        }
    }

    /// Whether this browser can share plan files.
    pub fn can_share() -> bool {
        share::can_share("plan.plan.json", MIME)
    }

    /// Offers the open plan to the device's share sheet.
    pub fn share(self) {
        let Some((id, name, text)) = self.file() else {
            return;
        };
        share::share(&name, MIME, &text, move |outcome| match outcome {
            ShareOutcome::Done => self.note_copy(id),
            ShareOutcome::Abandoned => {}
            ShareOutcome::Refused => self.toaster.say(self.words().transfer.share_refused),
        });
    }

    /// Opens the browser's file chooser.
    pub fn choose_file() {
        focus::click_soon(&format!("#{FILE_INPUT}"));
    }

    /// Takes in a file, whatever it holds: a plan file by its first sign, else a document as text.
    pub fn take_file(self, file: Option<IncomingFile>) {
        let Some(IncomingFile { name, bytes }) = file else {
            return self.toaster.say(self.words().transfer.unreadable_file);
        };
        let first = bytes
            .iter()
            .find(|byte| !byte.is_ascii_whitespace() && !matches!(byte, 0xEF | 0xBB | 0xBF));
        if !crate::format::text::decode::is_text(&bytes) {
            let error = OpenError::NotText;
            return self.incoming.set(Some(Incoming::Refused { name, error }));
        }
        if first != Some(&b'{') {
            return self.take_document(name, &bytes);
        }
        match json::read_bytes(&bytes) {
            Ok(opened) => self.take_plan(opened.plan, opened.report),
            Err(error) => self.incoming.set(Some(Incoming::Refused { name, error })),
        }
    }

    fn take_plan(self, plan: Plan, report: Report) {
        let kept = shelf::load(plan.id);
        let same = matches!(&kept, Some(Ok(opened)) if opened.plan == plan);
        if same {
            return self.session.reopen(plan.id);
        }
        if kept.is_some() {
            return self.incoming.set(Some(Incoming::Known {
                plan: Box::new(plan),
                report,
            }));
        }
        if report.is_clean() {
            self.toaster.say(self.words().transfer.opened);
        } else {
            self.toaster
                .say(self.words().opened_with_doubts(report.losses.len()));
        }
        self.session.adopt(plan);
    }

    /// Reads a document as text and offers what was understood.
    pub fn take_document(self, name: String, bytes: &[u8]) {
        let text = crate::format::text::decode(bytes);
        self.take_text(name, &text);
    }

    /// Reads pasted text and offers what was understood.
    pub fn take_text(self, name: String, text: &str) {
        let words = self.words();
        let job = ReadDocument {
            text: text.to_owned(),
            seed: self.store.next_id(PlanId::next).into(),
            language: words.language,
        };
        self.workshop.ask(words, job, move |imported| {
            self.incoming.set(Some(Incoming::Document {
                name,
                plan: Box::new(imported.plan),
                doubts: imported.doubts,
            }));
        });
    }

    /// Makes the plan of `wish`, opens it and puts the focus on what `focus_on` selects.
    pub fn create(self, wish: Wish, focus_on: &'static str) {
        let file = wish.template.file(wish.language);
        let done = move |example: Option<String>| {
            let plan = example.and_then(|example| {
                let make = |ids: &mut _| sample::plan(&wish, &example, clock::today(), ids);
                self.store.with_ids(make).ok()
            });
            match plan {
                Some(plan) => {
                    self.accept(plan);
                    focus::soon(focus_on);
                }
                None => self.toaster.say(self.words().transfer.example_unreachable),
            }
        };
        match file {
            Some(file) => files::fetch_text(format!("samples/{file}"), done),
            None => done(Some(String::new())),
        }
    }

    /// Stores `plan` as a new plan of this device and opens it; one click takes it back.
    pub fn accept(self, plan: Plan) {
        self.accept_as(plan, self.words().transfer.created.to_owned());
    }

    /// As [`Transfer::accept`], and says `said`.
    pub fn accept_as(self, plan: Plan, said: String) {
        let id = plan.id;
        self.incoming.set(None);
        self.session.adopt(plan);
        focus::soon("#main");
        let undo = self.words().shell.undo;
        self.toaster.offer(said, undo, move || self.take_back(id));
    }

    fn take_back(self, id: PlanId) {
        if self.session.discard(id).is_err() {
            return self.toaster.say(self.words().library.delete_failed);
        }
        focus::soon("#main");
    }
}

/// What makes the whole page a place for files: the one file input, and dropping anywhere.
pub fn file_port() -> View {
    let transfer = Transfer::expect();
    let drop_here = crate::ui::words().shell.drop_here;
    let over = State::new(false);
    files::on_drag_while_mounted(
        move |hovering| over.set(hovering),
        move |file| transfer.take_file(file),
    );
    let input = of_class("input", "file-input")
        .attr("id", FILE_INPUT)
        .attr("type", "file")
        .attr("hidden", true)
        .on("change", move |event| {
            files::read_chosen(&event, move |file| transfer.take_file(file));
        });
    let target = move || {
        of_class("div", "file-drop")
            .attr("aria-hidden", "true")
            .child(el("p").text(drop_here))
    };
    parts().child(input).child(when(move || over.get(), target))
}
