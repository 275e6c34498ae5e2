//! Which number belongs to a task, to a section, or to a list within one. Knows no plan.

use super::number::{self, Numbered, Style};
use super::words;

/// Numbers met so far.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Numbering {
    /// Sections are numbered in Roman.
    pub(super) roman: bool,
    section: u32,
    /// Last number of a list inside a section.
    pub(super) item: u32,
    task: u32,
    tasks_numbered: bool,
    /// Last number of the list of contents.
    pub(super) contents: u32,
}

impl Numbering {
    pub(super) fn open_tasks(&mut self) {
        self.task = 0;
        self.tasks_numbered = false;
    }

    pub(super) fn take_task(&mut self, numbered: &Numbered) {
        self.task = numbered.value;
        self.tasks_numbered = numbered.style == Style::Arabic;
    }

    pub(super) fn take_section(&mut self, numbered: &Numbered) {
        self.roman |= numbered.style == Style::Roman;
        self.section = numbered.value;
    }

    /// Whether a line under «Задачи» is the next of them; `first` when there is none yet.
    pub(super) fn is_task(self, numbered: &Numbered, before_table: bool, first: bool) -> bool {
        if before_table {
            return false;
        }
        match numbered.style {
            Style::Bullet => !self.tasks_numbered,
            Style::Arabic => numbered.value == self.task + 1 && (self.tasks_numbered || first),
            Style::Nested => false,
            Style::Roman => first && numbered.value == 1 && !self.roman,
        }
    }

    /// Whether a numbered line is the title of a section.
    ///
    /// `chapters` have been read before, some of them perhaps without a number.
    pub(super) fn is_section(
        self,
        numbered: &Numbered,
        before_table: bool,
        chapters: usize,
    ) -> bool {
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
                let number = usize::try_from(numbered.value).unwrap_or(0);
                let next = numbered.value == self.section + 1 || number == chapters + 1;
                let in_list = self.item > 0 && numbered.value == self.item + 1;
                !self.roman && next && !in_list
            }
        }
    }
}

/// «Раздел 2. Фонд»
pub(super) fn numbered_title(text: &str) -> Option<Numbered<'_>> {
    let words = [
        "раздел",
        "розділ",
        "section",
        "part",
        "часть",
        "направление",
    ];
    let length = words::longest_at_start(text, &words)?;
    let rest = text[length..].trim_start_matches(['№', ' ']);
    let numbered = number::leading(rest);
    numbered.filter(|numbered| matches!(numbered.style, Style::Arabic | Style::Roman))
}

/// «Приложение 1. Список школ»: the title, which may be empty. Above all sections such a line must have a stop after its
/// number, since «Приложение № 1 к приказу» is none.
pub(super) fn appendix_title(text: &str, in_front: bool) -> Option<&str> {
    const LONGEST: usize = 250;
    let text = text.trim();
    let length = words::longest_at_start(text, &["приложение", "appendix", "додаток"])?;
    let rest = text[length..].trim_start_matches(|c: char| c.is_whitespace() || c == '№');
    let title = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = rest.len() - title.len();
    let stopped = title.starts_with(['.', ':']);
    let title = title.trim_start_matches(['.', ':']).trim();
    let fits = (1..=2).contains(&digits) && text.chars().count() <= LONGEST;
    (fits && (stopped || (title.is_empty() && !in_front))).then_some(title)
}

/// «1. Раз. 2. Два.» in one line to its items; the whole text when it has no numbers.
pub(super) fn inline_items(text: &str) -> Vec<&str> {
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
