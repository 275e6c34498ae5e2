//! The walk over the blocks: decides for each line what it belongs to. Tables and meetings are read elsewhere.

use super::blocks::Block;
use super::clean::Line;
use super::draft::{Draft, add_line};
use super::labels::{self, Field, Labelled, labelled};
use super::meeting::OpenMeeting;
use super::meeting_head::meeting_head;
use super::number::{self, Numbered, Style};
use super::numbering::{Numbering, appendix_title, inline_items, numbered_title};
use super::table::{Marks, Table};
use super::{people, words};

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
    numbering: Numbering,
}

impl<'a> Reader<'a> {
    pub(super) fn new(draft: Draft<'a>) -> Self {
        Self {
            draft,
            meeting: None,
            timed: false,
            into: Into::Nothing,
            gap: true,
            numbering: Numbering::default(),
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
        self.draft.is_roman = self.numbering.roman;
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
        self.numbering.item = 0;
    }

    /// One line, or several when they belong together; gives the number of blocks taken.
    fn text(&mut self, line: &Line, blocks: &[Block]) -> usize {
        let (text, used) = whole(line, blocks);
        let before_table = table_follows(&blocks[used..]);
        if self.into == Into::Contents && self.contents_line(&text) {
            return used;
        }
        if let Some(title) = appendix_title(&text, self.in_front()) {
            self.close_meeting();
            self.open_section(title, line.number);
            self.draft.chapter().section.is_appendix = true;
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
        let goes_on = value.is_some_and(|value| value == 0 || value > self.numbering.contents);
        if goes_on {
            self.numbering.contents = value.unwrap_or(0).max(self.numbering.contents);
            add_line(&mut self.draft.heading.note, text);
            if let Some(loss) = self.draft.report.losses.last_mut() {
                add_line(&mut loss.text, text);
            }
        } else {
            self.into = Into::Nothing;
        }
        goes_on
    }

    pub(super) fn open_contents(&mut self) {
        self.into = Into::Contents;
        self.numbering.contents = 0;
    }

    /// Whether a label still has its place to fill: above the sections, or in one that has no rows yet.
    fn accepts(&self, field: Field) -> bool {
        let heading = &self.draft.heading;
        let early = self
            .draft
            .chapters
            .last()
            .is_none_or(|chapter| chapter.entries.is_empty());
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
                    self.draft.task(task);
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
        if names_association(label.more) && self.draft.heading.organisation.is_empty() {
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
        self.numbering.open_tasks();
    }

    fn numbered(&mut self, text: &str, numbered: Numbered, line: &Line, before_table: bool) {
        if self.into == Into::Tasks
            && self
                .numbering
                .is_task(&numbered, before_table, self.draft.tasks.is_empty())
        {
            self.numbering.take_task(&numbered);
            self.draft.task(numbered.rest);
            return;
        }
        let chapters = self.draft.chapters.len();
        if self.numbering.is_section(&numbered, before_table, chapters) {
            self.close_meeting();
            self.numbering.take_section(&numbered);
            let title = if numbered.style == Style::Nested {
                text
            } else {
                numbered.rest
            };
            self.open_section(title, line.number);
            return;
        }
        self.close_meeting();
        if numbered.style == Style::Arabic {
            self.numbering.item = numbered.value;
        }
        self.plain(text, line.number);
    }

    fn open_section(&mut self, title: &str, line: usize) {
        let title = title.trim();
        let plain = title.trim_end_matches(['.', ':']).trim_end();
        let plain = if plain.is_empty() { title } else { plain };
        self.draft.open_section(plain, line);
        self.numbering.item = 0;
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
}

/// «РМО школьных библиотекарей»
pub(super) fn names_association(text: &str) -> bool {
    let folded = words::fold(text);
    let starts = [
        "рмо ",
        "шмо ",
        "гмо ",
        "мо ",
        "районного методического",
        "школьного методического",
    ];
    starts.iter().any(|start| folded.starts_with(start))
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
