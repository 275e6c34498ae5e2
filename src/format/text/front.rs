//! What stands above the sections and has no label: approval blocks, the title, the list of contents.

use super::blocks::Block;
use super::body::Reader;
use super::clean::Line;
use super::draft::add_line;
use super::labels::{self, labelled};
use super::meeting_head::meeting_head;
use super::{number, people, words, year};
use crate::domain::letters;
use crate::domain::{ApprovalBlock, ApprovalId};

/// Lines of one approval block, and of a title, at most.
const MOST_APPROVAL_LINES: usize = 9;
const MOST_TITLE_LINES: usize = 7;

impl Reader<'_> {
    /// Reads an approval block, a title or the head of the contents; gives the number of blocks taken.
    pub(super) fn front(&mut self, blocks: &[Block]) -> Option<usize> {
        let Some(Block::Text(line)) = blocks.first() else {
            return None;
        };
        if labels::is_contents(&line.text) {
            self.draft.heading_note(&line.text, line.number);
            self.open_contents();
            return Some(1);
        }
        if let Some((word, rest)) = labels::approval(&line.text) {
            return Some(self.approval(word, rest, blocks));
        }
        let titled = labels::is_title(&line.text)
            && labelled(&line.text).is_none()
            && number::leading(&line.text).is_none();
        titled.then(|| self.title(line, blocks))
    }

    fn approval(&mut self, word: &str, rest: &str, blocks: &[Block]) -> usize {
        let mut block = ApprovalBlock::new(ApprovalId::next(self.draft.ids), word);
        approval_line(&mut block, rest);
        let mut used = 1;
        let mut gap = false;
        let mut lines = 0;
        for (at, next) in blocks.iter().enumerate().skip(1) {
            match next {
                Block::Blank => gap = true,
                Block::Text(line) if lines < MOST_APPROVAL_LINES && !ends_approval(&line.text) => {
                    if gap && !may_follow(&line.text) {
                        break;
                    }
                    approval_line(&mut block, &line.text);
                    gap = false;
                    lines += 1;
                    used = at + 1;
                }
                _ => break,
            }
        }
        self.draft.approvals.push(block);
        used
    }

    fn title(&mut self, first: &Line, blocks: &[Block]) -> usize {
        let mut lines: Vec<&Line> = vec![first];
        let mut ends = vec![1];
        let mut gap = false;
        // With a year ahead the title reaches to it, empty lines or not; else it ends at the first of these.
        let mut adjacent = 1;
        let mut dated = year::pair(&first.text).is_some().then_some(1);
        for (at, block) in blocks.iter().enumerate().skip(1) {
            if dated.is_some() || lines.len() >= MOST_TITLE_LINES {
                break;
            }
            match block {
                Block::Blank => gap = true,
                Block::Text(line) if !ends_title(&line.text) => {
                    lines.push(line);
                    ends.push(at + 1);
                    if !gap {
                        adjacent = lines.len();
                    }
                    if year::pair(&line.text).is_some() {
                        dated = Some(lines.len());
                    }
                }
                _ => break,
            }
        }
        let count = dated.unwrap_or(adjacent);
        let texts: Vec<&str> = lines[..count]
            .iter()
            .map(|line| line.text.as_str())
            .collect();
        let title = texts.join("\n");
        let former = std::mem::take(&mut self.draft.heading.title);
        self.draft.heading.title = if former.is_empty() {
            title
        } else if repeats(&former, &title) {
            // The site's own heading above the document's.
            self.draft.heading_note(&former, 1);
            title
        } else {
            format!("{former}\n{title}")
        };
        self.into = super::body::Into::Nothing;
        ends[count - 1]
    }
}

/// Whether most words of `former` stand in `title` too.
fn repeats(former: &str, title: &str) -> bool {
    let list = |text: &str| {
        let folded = words::fold(text);
        let words = folded
            .split(|c: char| !letters::is_of_word(c))
            .filter(|word| !word.is_empty());
        words.map(str::to_owned).collect::<Vec<_>>()
    };
    let (former, title) = (list(former), list(title));
    let known = former.iter().filter(|word| title.contains(word)).count();
    known * 2 >= former.len()
}

fn ends_title(text: &str) -> bool {
    labels::is_title(text) || ends_approval(text)
}

fn ends_approval(text: &str) -> bool {
    labels::is_title(text)
        || labels::approval(text).is_some()
        || labels::is_contents(text)
        || labelled(text).is_some()
        || meeting_head(text).is_some()
        || number::leading(text).is_some()
        || text.chars().count() > 200
}

/// Whether a line after an empty one still belongs to the approval block.
fn may_follow(text: &str) -> bool {
    people::post_at_start(text)
        || text.contains("__")
        || is_document(text)
        || is_date(text)
        || !people::names(text).is_empty()
}

fn is_document(text: &str) -> bool {
    let folded = words::fold(text);
    let starts = [
        "протокол",
        "приказ",
        "наказ",
        "распоряж",
        "постановл",
        "решени",
        "minutes",
        "order",
        "protocol",
    ];
    starts.iter().any(|start| folded.starts_with(start))
        || (text.contains('№') && folded.starts_with("от "))
}

fn is_date(text: &str) -> bool {
    let signed = text.starts_with(['«', '"', '“']) && text.contains(['_', '2']);
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let short = text.split_whitespace().count() <= 5;
    signed
        || (short
            && (4..=8).contains(&digits)
            && people::names(text).is_empty()
            && !text.contains('№'))
}

fn approval_line(block: &mut ApprovalBlock, text: &str) {
    let text = text.trim();
    if text.is_empty() {
        return;
    }
    if is_document(text) {
        add_line(&mut block.document, text);
        return;
    }
    if is_date(text) {
        add_line(&mut block.date, text);
        return;
    }
    let Some(name) = people::names(text).into_iter().next() else {
        add_line(&mut block.role, &without_line(text));
        return;
    };
    add_line(&mut block.role, &without_line(&text[..name.start]));
    add_line(&mut block.name, &text[name.clone()]);
    add_line(&mut block.document, &without_line(&text[name.end..]));
}

/// The text without the line drawn to sign on.
fn without_line(text: &str) -> String {
    let bare = text.replace("__", " ").replace(['_', '/'], " ");
    let bare = if text.contains("__") {
        bare
    } else {
        text.to_owned()
    };
    words::one_line(&bare)
}
