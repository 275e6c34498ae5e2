//! The walk over the blocks: decides for each line what it belongs to. Tables and meetings are read elsewhere.

use super::blocks::Block;
use super::clean::Line;
use super::draft::{Draft, add_line};
use super::labels::{self, Field, Labelled, labelled};
use super::meeting::OpenMeeting;
use super::meeting_head::meeting_head;
use super::number::{self, Numbered, Style};
use super::table::{Marks, Table};
use super::{people, words};
use crate::domain::{Activity, Entry, EntryId, Timing};
use crate::format::LossKind;

/// What a plain line is added to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Into {
    Nothing,
    Theme,
    Goal,
    Tasks,
    Contents,
    /// The note that was just made.
    Note,
    /// Rows whose cells run together.
    RunTogether,
    /// Cells that were dumped column after column.
    Scattered,
}

/// State of the walk.
pub(super) struct Reader<'a> {
    pub(super) draft: Draft<'a>,
    pub(super) meeting: Option<OpenMeeting>,
    /// A deadline stands in a row above.
    pub(super) timed: bool,
    pub(super) into: Into,
    /// An empty line stands before.
    pub(super) gap: bool,
    /// Sections are numbered in Roman.
    roman: bool,
    section: u32,
    item: u32,
    task: u32,
    tasks_numbered: bool,
    contents: u32,
}

impl<'a> Reader<'a> {
    pub(super) fn new(draft: Draft<'a>) -> Self {
        Self {
            draft,
            meeting: None,
            timed: false,
            into: Into::Nothing,
            gap: true,
            roman: false,
            section: 0,
            item: 0,
            task: 0,
            tasks_numbered: false,
            contents: 0,
        }
    }

    /// Reads all blocks.
    pub(super) fn read(mut self, blocks: Vec<Block>) -> Draft<'a> {
        let mut at = 0;
        while at < blocks.len() {
            at += match &blocks[at] {
                Block::Blank => {
                    self.gap = true;
                    1
                }
                Block::Table(table) => {
                    self.start_table(table);
                    self.gap = true;
                    1
                }
                Block::Text(line) => {
                    let used = self.text(line, &blocks[at..]);
                    self.gap = false;
                    used
                }
            };
        }
        self.close_meeting();
        self.draft
    }

    pub(super) fn close_meeting(&mut self) {
        if let Some(meeting) = self.meeting.take() {
            self.draft.push(meeting.close());
        }
    }

    pub(super) fn in_front(&self) -> bool {
        self.draft.chapters.is_empty() && self.meeting.is_none()
    }

    fn start_table(&mut self, table: &Table) {
        self.into = match table.marks {
            Marks::Cells => Into::Nothing,
            Marks::RunTogether => Into::RunTogether,
            Marks::Scattered => Into::Scattered,
        };
        if self.into != Into::Nothing {
            self.close_meeting();
        }
        self.table(table.clone());
        self.item = 0;
    }

    /// One line, or several when they belong together; gives the number of blocks taken.
    fn text(&mut self, line: &Line, blocks: &[Block]) -> usize {
        let (text, used) = whole(line, blocks);
        let before_table = table_follows(&blocks[used..]);
        if self.into == Into::Contents && self.contents_line(&text) {
            return used;
        }
        if let Some(head) = meeting_head(&text) {
            self.close_meeting();
            self.into = Into::Nothing;
            self.meeting = Some(OpenMeeting::new(&mut self.draft, &head, line.number));
            return used;
        }
        if !before_table && let Some(mut meeting) = self.meeting.take() {
            let taken = meeting.line(&mut self.draft, &text, line.number, self.gap);
            self.meeting = Some(meeting);
            if taken {
                return used;
            }
        }
        if self.into == Into::Scattered && number::leading(&text).is_none() && !before_table {
            self.note_line(&text, line.number);
            self.into = Into::Scattered;
            return used;
        }
        if self.in_front()
            && let Some(used) = self.front(blocks)
        {
            return used;
        }
        if let Some(label) = labelled(&text).filter(|label| self.accepts(label.field)) {
            self.close_meeting();
            return self.label(&label, line, blocks).max(used);
        }
        if let Some(numbered) = numbered_title(&text).or_else(|| number::leading(&text)) {
            self.numbered(&text, numbered, line, before_table);
            return used;
        }
        if before_table && self.titles_table(&text) {
            self.close_meeting();
            self.open_section(&text, line.number);
            return used;
        }
        self.close_meeting();
        self.plain(&text, line.number);
        used
    }

    fn contents_line(&mut self, text: &str) -> bool {
        let value = number::leading(text).map(|numbered| numbered.value);
        let goes_on = value.is_some_and(|value| value == 0 || value > self.contents);
        if goes_on {
            self.contents = value.unwrap_or(0).max(self.contents);
            add_line(&mut self.draft.heading.note, text);
        } else {
            self.into = Into::Nothing;
        }
        goes_on
    }

    pub(super) fn open_contents(&mut self) {
        self.into = Into::Contents;
        self.contents = 0;
    }

    /// Whether a label still has its place to fill: above the sections, or in one that has no rows yet.
    fn accepts(&self, field: Field) -> bool {
        let heading = &self.draft.heading;
        let early = self.draft.chapters.last().is_none_or(|chapter| chapter.entries.is_empty());
        early
            && match field {
                Field::Theme => heading.theme.is_empty(),
                Field::Goal => heading.goal.is_empty(),
                Field::Tasks => self.draft.tasks.is_empty(),
                Field::Organisation => heading.organisation.is_empty() && self.in_front(),
                Field::Year | Field::Note | Field::Leader => self.in_front(),
                _ => false,
            }
    }

    fn label(&mut self, label: &Labelled, line: &Line, blocks: &[Block]) -> usize {
        self.keep_label(label, line.number);
        self.into = Into::Nothing;
        let heading = &mut self.draft.heading;
        match label.field {
            Field::Theme => {
                label.value.clone_into(&mut heading.theme);
                self.into = Into::Theme;
            }
            Field::Goal => {
                label.value.clone_into(&mut heading.goal);
                self.into = Into::Goal;
            }
            Field::Tasks => {
                self.open_tasks();
                for task in inline_items(label.value) {
                    self.add_task(task, line.number);
                }
            }
            Field::Organisation => label.value.clone_into(&mut heading.organisation),
            Field::Note => {
                add_line(&mut heading.note, label.value);
                self.into = Into::Nothing;
            }
            Field::Leader => return self.leader(label, line, blocks),
            _ => {}
        }
        1
    }

    /// Words of a label beyond the usual ones are somebody's name, or stay in the heading's note.
    fn keep_label(&mut self, label: &Labelled, line: usize) {
        if label.more.is_empty() || label.field == Field::Leader {
            return;
        }
        let folded = words::fold(label.more);
        let named = ["рмо ", "шмо ", "гмо ", "мо ", "районного методического", "школьного методического"];
        let association = named.iter().any(|name| folded.starts_with(name));
        if association && self.draft.heading.organisation.is_empty() {
            label.more.clone_into(&mut self.draft.heading.organisation);
        } else {
            let text = format!("{}:", label.label);
            self.draft.heading_note(&text, line);
        }
    }

    /// «Руководитель: Иванова / Наталья Петровна»
    fn leader(&mut self, label: &Labelled, line: &Line, blocks: &[Block]) -> usize {
        let mut said = label.value.to_owned();
        let mut text = line.text.clone();
        let mut used = 1;
        if people::names(&said).is_empty()
            && let Some(Block::Text(next)) = blocks.get(1)
            && !people::names(&format!("{said} {}", next.text)).is_empty()
        {
            said = format!("{said} {}", next.text);
            text = format!("{text}\n{}", next.text);
            used = 2;
        }
        if let [name] = people::names(&said).as_slice() {
            self.draft.person(&said[name.clone()], "", label.label);
        }
        self.draft.heading_note(&text, line.number);
        used
    }

    fn open_tasks(&mut self) {
        self.into = Into::Tasks;
        self.task = 0;
        self.tasks_numbered = false;
    }

    fn add_task(&mut self, text: &str, _line: usize) {
        self.draft.task(text);
    }

    fn numbered(&mut self, text: &str, numbered: Numbered, line: &Line, before_table: bool) {
        if self.into == Into::Tasks && self.is_task(&numbered, before_table) {
            self.task = numbered.value;
            self.tasks_numbered = numbered.style == Style::Arabic;
            self.add_task(numbered.rest, line.number);
            return;
        }
        if self.is_section(&numbered, before_table) {
            self.close_meeting();
            self.roman |= numbered.style == Style::Roman;
            self.section = numbered.value;
            let title = if numbered.style == Style::Nested { text } else { numbered.rest };
            self.open_section(title, line.number);
            return;
        }
        self.close_meeting();
        if numbered.style == Style::Arabic {
            self.item = numbered.value;
        }
        self.plain(text, line.number);
    }

    fn is_task(&self, numbered: &Numbered, before_table: bool) -> bool {
        if before_table {
            return false;
        }
        match numbered.style {
            Style::Bullet => !self.tasks_numbered,
            Style::Arabic => {
                let follows = numbered.value == self.task + 1;
                follows && (self.tasks_numbered || self.draft.tasks.is_empty())
            }
            Style::Nested => false,
            Style::Roman => self.draft.tasks.is_empty() && numbered.value == 1 && !self.roman,
        }
    }

    fn is_section(&self, numbered: &Numbered, before_table: bool) -> bool {
        const LONGEST_TITLE: usize = 250;
        if numbered.rest.is_empty() || numbered.rest.chars().count() > LONGEST_TITLE {
            return false;
        }
        match numbered.style {
            Style::Roman => true,
            Style::Bullet => false,
            Style::Nested => before_table,
            Style::Arabic if before_table => true,
            Style::Arabic => {
                let next = numbered.value == self.section + 1;
                let in_list = self.item > 0 && numbered.value == self.item + 1;
                !self.roman && next && !in_list
            }
        }
    }

    fn open_section(&mut self, title: &str, line: usize) {
        let title = title.trim();
        let plain = title.trim_end_matches(['.', ':']).trim_end();
        let plain = if plain.is_empty() { title } else { plain };
        self.draft.open_section(plain, line);
        self.item = 0;
        self.into = match labels::title_field(plain) {
            Some(Field::Goal) if self.draft.heading.goal.is_empty() => Into::Goal,
            Some(Field::Theme) if self.draft.heading.theme.is_empty() => Into::Theme,
            Some(Field::Tasks) if self.draft.tasks.is_empty() => {
                self.open_tasks();
                Into::Tasks
            }
            _ => Into::Nothing,
        };
    }

    /// Whether the line before a table is the title of its section.
    fn titles_table(&self, text: &str) -> bool {
        let used = self.draft.chapters.last().is_none_or(|chapter| {
            !chapter.entries.is_empty() || !chapter.section.columns.is_empty()
        });
        used && text.chars().count() <= 200 && !text.ends_with([';', ','])
    }

    fn plain(&mut self, text: &str, line: usize) {
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
                self.add_task(text, line);
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

    fn note_line(&mut self, text: &str, line: usize) {
        if matches!(self.into, Into::Note | Into::Scattered) && !self.gap && self.ends_in_note() {
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
        let starts: Vec<usize> = words::word_starts(text).collect();
        let near = starts.iter().rev().take(6).rev();
        let at = near.copied().find(|at| *at > 0 && self.draft.is_timing(&text[*at..]));
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
}

/// The line with the next one when a quotation runs over its end.
fn whole(line: &Line, blocks: &[Block]) -> (String, usize) {
    let mut text = line.text.clone();
    let mut used = 1;
    while used < 3 && words::is_open(&text) && text.len() < 300 {
        let Some(Block::Text(next)) = blocks.get(used) else {
            break;
        };
        if !words::goes_on(&next.text) || !table_follows(&blocks[used + 1..]) {
            break;
        }
        super::table::join(&mut text, &next.text);
        used += 1;
    }
    (text, used)
}

/// Whether the next thing is a table that names its columns.
fn table_follows(blocks: &[Block]) -> bool {
    let next = blocks.iter().find(|block| **block != Block::Blank);
    matches!(next, Some(Block::Table(table)) if table.header.is_some())
}

/// «Раздел 2. Фонд»
fn numbered_title(text: &str) -> Option<Numbered<'_>> {
    let words = ["раздел", "розділ", "section", "part", "часть", "направление"];
    let length = words::longest_at_start(text, &words)?;
    let rest = text[length..].trim_start_matches(['№', ' ']);
    let numbered = number::leading(rest);
    numbered.filter(|numbered| matches!(numbered.style, Style::Arabic | Style::Roman))
}

/// «1. Раз. 2. Два.» in one line to its items; the whole text when it has no numbers.
fn inline_items(text: &str) -> Vec<&str> {
    let mut items = Vec::new();
    let Some(mut rest) = text.trim().strip_prefix("1.") else {
        return if text.is_empty() { items } else { vec![text] };
    };
    let mut next = 2;
    loop {
        let mark = format!(" {next}.");
        let Some(at) = rest.find(&mark).filter(|_| next < 50) else {
            break;
        };
        items.push(rest[..at].trim());
        rest = &rest[at + mark.len()..];
        next += 1;
    }
    items.push(rest.trim());
    items
}
