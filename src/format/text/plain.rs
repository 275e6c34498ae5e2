//! Lines without number or label: what they are added to, and what becomes of them where they fit nowhere.

use super::body::{Into, Reader};
use super::draft::add_line;
use super::{people, words};
use crate::domain::letters;
use crate::domain::{Activity, Entry, EntryId, Timing};
use crate::format::LossKind;

/// Words that a deadline at the end of a line may have.
const MOST_DEADLINE_WORDS: usize = 6;

impl Reader<'_> {
    /// Adds the line to what is open.
    pub(super) fn plain(&mut self, text: &str, line: usize) {
        let heading = &mut self.draft.heading;
        match self.into {
            Into::Theme if !self.gap || heading.theme.is_empty() => {
                add_line(&mut heading.theme, text);
                if heading.theme.starts_with('«') && !words::is_open(&heading.theme) {
                    self.into = Into::Nothing;
                }
            }
            Into::Goal if !self.gap || heading.goal.is_empty() => add_line(&mut heading.goal, text),
            Into::Tasks if !self.gap && !self.draft.tasks.is_empty() => {
                if let Some(task) = self.draft.tasks.last_mut() {
                    add_line(&mut task.text, text);
                }
            }
            Into::Tasks if self.draft.tasks.is_empty() && !text.ends_with(':') => {
                self.draft.task(text);
                self.into = Into::Nothing;
            }
            Into::RunTogether => self.run_together(text, line),
            _ if self.draft.chapters.is_empty() => {
                self.into = Into::Nothing;
                self.draft.heading_note(text, line);
            }
            _ => self.section_text(text, line),
        }
    }

    /// A line under a section's title, or between its rows.
    fn section_text(&mut self, text: &str, line: usize) {
        let chapter = self.draft.chapter();
        if chapter.entries.is_empty() && chapter.section.columns.is_empty() {
            add_line(&mut chapter.section.intro, text);
            self.into = Into::Nothing;
            let members = words::fold(&chapter.section.title).contains("состав");
            if members && let [name] = people::names(text).as_slice() {
                self.draft.person(&text[name.clone()], "", "");
            }
            return;
        }
        self.note_line(text, line);
    }

    pub(super) fn note_line(&mut self, text: &str, line: usize) {
        let same = self.into == Into::Scattered || (self.into == Into::Note && !self.gap);
        if same && self.ends_in_note() {
            self.draft.go_on_note(text);
        } else {
            self.draft.note(text, line);
            self.into = Into::Note;
        }
    }

    fn ends_in_note(&mut self) -> bool {
        matches!(self.draft.chapter().entries.last(), Some(Entry::Note(_)))
    }

    /// A row whose cells run together: its last words may be a deadline; without one it goes on with the row above.
    fn run_together(&mut self, text: &str, line: usize) {
        if text.ends_with(':') {
            self.into = Into::Nothing;
            self.section_text(text, line);
            return;
        }
        let at = self.deadline_at_end(text);
        if let Some(at) = at {
            let timing = self.draft.timing(&text[at..], line);
            let mut activity = Activity::new(EntryId::next(self.draft.ids));
            text[..at].trim_end().clone_into(&mut activity.text);
            activity.timing = timing;
            self.draft.lose(line, LossKind::RunTogether, text);
            self.draft.push(Entry::Activity(activity));
            return;
        }
        if let Some(Entry::Activity(activity)) = self.draft.chapter().entries.last_mut() {
            add_line(&mut activity.text, text);
            return;
        }
        self.draft.lose(line, LossKind::RunTogether, text);
        let mut activity = Activity::new(EntryId::next(self.draft.ids));
        text.clone_into(&mut activity.text);
        activity.timing = Timing::Absent;
        self.draft.push(Entry::Activity(activity));
    }

    /// Where the deadline begins that ends the line: at the last word that still changes what is read.
    fn deadline_at_end(&self, text: &str) -> Option<usize> {
        let starts: Vec<usize> = words::word_starts(text).collect();
        let mut found = None;
        let mut former = None;
        for at in starts.into_iter().rev().take(MOST_DEADLINE_WORDS) {
            let reading = self.draft.reading(&text[at..]);
            let named = text[at..].contains(letters::is_letter);
            if named && reading.is_some() && reading != former {
                found = Some(at);
            }
            former = reading;
        }
        found.filter(|at| *at > 0)
    }
}
