//! Composing what is printed: a plan goes, blocks come back, or a file of them.

use super::{Job, Texts, plan_from_text};
use crate::domain::day;
use crate::paper::{self, Options, Subject, html};
use chrono::NaiveDate;

/// A paper to be composed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ComposePaper {
    /// The plan, as [`super::plan_to_text`] writes it.
    pub plan: String,
    /// What of it is printed.
    pub subject: Subject,
    /// The choices of the one who prints.
    pub options: Options,
    /// The day it is printed on.
    pub today: NaiveDate,
    /// The title of the file when one is wanted; else the blocks come back.
    pub file: Option<String>,
}

impl Job for ComposePaper {
    /// The text form of the blocks, or the file.
    type Answer = String;

    const NAME: &'static str = "paper";

    fn ask(self) -> Vec<String> {
        let mut asked = vec![
            self.plan,
            self.subject.code(),
            self.options.code(),
            self.today.to_string(),
        ];
        asked.extend(self.file);
        asked
    }

    fn work(mut asked: Texts) -> Option<Vec<String>> {
        let plan = plan_from_text(&asked.next()?)?;
        let subject = Subject::of_code(&asked.next()?);
        let options = Options::of_code(&asked.next()?);
        let today = day::read(&asked.next()?)?;
        let paper = paper::compose(&plan, subject, options, today);
        let text = match asked.next() {
            Some(title) => html::html(&paper, &title, plan.language),
            None => paper.write(),
        };
        Some(vec![text])
    }

    fn answer(mut texts: Texts) -> Option<String> {
        texts.next()
    }
}
