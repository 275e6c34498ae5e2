//! The workshop: work that is asked for now and then and weighs much. It is a second program beside the page, run in a
//! thread of its own (`src/bin/workshop.rs`, `src/workshop.js`), so that it neither travels with the page nor holds it
//! up, and can be called off.
//!
//! Page and workshop pass each other lists of texts; a plan crosses as the text of its file. The page links only the
//! writing of what is asked and the reading of the answer. Pure: no clock, ids from a seed that is handed in.

mod document;
mod next_year;
mod paper;
pub mod paste;

pub use document::{Doubt, Imported, ReadDocument};
pub use next_year::{BringToYear, Brought, OfferedYear};
pub use paper::ComposePaper;
pub use paste::{Pasted, PastedRows, ReadPaste};

use crate::domain::{Language, Plan};
use crate::format::json::{self, Saved};

/// Something that the workshop can do.
pub trait Job: Sized {
    /// What comes of it.
    type Answer;
    /// Its name in messages.
    const NAME: &'static str;

    /// What is asked, as texts.
    fn ask(self) -> Vec<String>;
    /// Reads what was asked and does it; `None` for a message of another shape.
    fn work(asked: Texts) -> Option<Vec<String>>;
    /// Reads the answer; `None` for one of another shape.
    fn answer(texts: Texts) -> Option<Self::Answer>;
}

/// The texts of a message, taken one after the other.
pub type Texts = std::vec::IntoIter<String>;

/// The whole message that asks for `job`.
pub fn message<J: Job>(job: J) -> Vec<String> {
    let mut message = vec![J::NAME.to_owned()];
    message.extend(job.ask());
    message
}

/// Does what `message` asks; empty when it is not understood.
pub fn answer(message: Vec<String>) -> Vec<String> {
    let mut texts = message.into_iter();
    let done = match texts.next().as_deref() {
        Some(ReadDocument::NAME) => ReadDocument::work(texts),
        Some(ReadPaste::NAME) => ReadPaste::work(texts),
        Some(BringToYear::NAME) => BringToYear::work(texts),
        Some(ComposePaper::NAME) => ComposePaper::work(texts),
        _ => None,
    };
    done.unwrap_or_default()
}

/// A plan as it crosses.
pub fn plan_to_text(plan: &Plan) -> String {
    json::write(plan, &Saved { on: None })
}

/// The plan that crossed.
pub fn plan_from_text(text: &str) -> Option<Plan> {
    json::read(text).ok().map(|opened| opened.plan)
}

/// A language as it crosses.
pub fn language_code(language: Language) -> &'static str {
    match language {
        Language::Russian => "ru",
        Language::English => "en",
    }
}

/// The language that crossed.
pub fn language_of(code: &str) -> Language {
    if code == "en" {
        Language::English
    } else {
        Language::Russian
    }
}
