//! Pages as programs put them on the clipboard (word processors, spreadsheets, browsers): to lines of text, simple lists, and
//! tables of cells. All other markup is dropped; nothing of it is kept or run. Knows no plan.

mod grid;
mod lines;
#[cfg(test)]
mod tests;

use grid::Grid;
use html5gum::{StartTag, Token, Tokenizer};
use lines::Lines;

/// A part of a page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// Lines of text; items of lists begin with «– » or their number.
    Text(String),
    /// Rows of cells, a cell for each column; several lines in a cell are parted by `\n`. What spans columns or rows
    /// stands in the first of them.
    Table(Vec<Vec<String>>),
}

/// Cells of a row that are read; a table of more columns is no table of a plan.
const MOST_CELLS: usize = 60;
/// Bytes that are read.
const LONGEST: usize = 8 * 1024 * 1024;

/// Elements whose contents are no text of the page.
const HIDDEN: [&str; 8] = [
    "style", "script", "title", "head", "template", "xml", "svg", "noscript",
];
/// Elements that begin and end a line.
const LINES: [&str; 16] = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "dt",
    "dd",
    "blockquote",
    "section",
    "article",
    "caption",
];

/// Reads a page.
pub fn read(html: &str) -> Vec<Block> {
    let mut end = html.len().min(LONGEST);
    while !html.is_char_boundary(end) {
        end -= 1;
    }
    let mut page = Page::default();
    for token in Tokenizer::new(&html[..end]) {
        match token {
            Ok(Token::StartTag(tag)) => page.open(&tag),
            Ok(Token::EndTag(tag)) => page.close(&name_of(&tag.name)),
            Ok(Token::String(text)) => page.text(&String::from_utf8_lossy(&text)),
            Ok(_) => {}
            Err(never) => match never {},
        }
    }
    page.finish()
}

fn name_of(name: &[u8]) -> String {
    String::from_utf8_lossy(name).to_ascii_lowercase()
}

fn attribute(tag: &StartTag<()>, name: &str) -> String {
    let found = tag
        .attributes
        .iter()
        .find(|(key, _)| key.as_slice() == name.as_bytes());
    found.map_or(String::new(), |(_, value)| {
        String::from_utf8_lossy(value).into_owned()
    })
}

/// What is being read.
#[derive(Default)]
struct Page {
    blocks: Vec<Block>,
    /// Lines outside tables.
    outside: Lines,
    /// Open tables; cells are those of the outermost.
    depth: usize,
    grid: Grid,
    /// The hidden element that is open, and how often.
    hidden: Option<(String, usize)>,
    /// Open lists: the number of the next item, or none for dashes.
    lists: Vec<Option<usize>>,
    /// Inside the sign that Word writes before an item of a list, and in how many spans.
    sign: Option<(String, usize)>,
}

impl Page {
    fn lines(&mut self) -> &mut Lines {
        if self.depth > 0 {
            &mut self.grid.cell
        } else {
            &mut self.outside
        }
    }

    fn open(&mut self, tag: &StartTag<()>) {
        let name = name_of(&tag.name);
        if let Some((open, times)) = &mut self.hidden {
            *times += usize::from(*open == name && !tag.self_closing);
            return;
        }
        if HIDDEN.contains(&name.as_str()) {
            if !tag.self_closing {
                self.hidden = Some((name, 1));
            }
            return;
        }
        match name.as_str() {
            "br" => self.lines().end(),
            "table" => self.open_table(),
            "tr" if self.depth == 1 => self.grid.open_row(),
            "td" | "th" if self.depth == 1 => {
                let span = |name| {
                    attribute(tag, name)
                        .trim()
                        .parse()
                        .unwrap_or(1)
                        .clamp(1, MOST_CELLS)
                };
                self.grid.open_cell(span("colspan"), span("rowspan"));
            }
            // A table within a cell is text of that cell.
            "tr" => self.lines().end_if_begun(),
            "td" | "th" => self.lines().add(" "),
            "ul" => self.open_list(None),
            "ol" => self.open_list(Some(attribute(tag, "start").parse().unwrap_or(1))),
            "li" => self.item(),
            "span" => match &mut self.sign {
                Some((_, spans)) => *spans += 1,
                None if attribute(tag, "style")
                    .to_ascii_lowercase()
                    .replace(' ', "")
                    .contains("mso-list:ignore") =>
                {
                    self.sign = Some((String::new(), 1));
                }
                None => {}
            },
            name if LINES.contains(&name) => self.lines().end_if_begun(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if let Some((open, times)) = &mut self.hidden {
            if open == name {
                *times -= 1;
                if *times == 0 {
                    self.hidden = None;
                }
            }
            return;
        }
        match name {
            "table" => self.close_table(),
            "tr" if self.depth == 1 => self.grid.close_row(),
            "td" | "th" if self.depth == 1 => self.grid.close_cell(),
            "ul" | "ol" => {
                self.lists.pop();
                self.lines().end_if_begun();
            }
            "li" => self.lines().end_if_begun(),
            "span" => self.close_span(),
            name if LINES.contains(&name) => self.lines().end_if_begun(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.hidden.is_some() {
            return;
        }
        if let Some((sign, _)) = &mut self.sign {
            return sign.push_str(text);
        }
        // Between rows and cells there is only white space, or what does not belong there.
        if self.depth == 1 && !self.grid.in_cell && text.trim().is_empty() {
            return;
        }
        self.lines().add(text);
    }

    fn open_list(&mut self, first: Option<usize>) {
        self.lines().end_if_begun();
        self.lists.push(first);
    }

    fn item(&mut self) {
        self.lines().end_if_begun();
        let sign = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{}. ", *number - 1)
            }
            _ => "– ".to_owned(),
        };
        self.lines().begin(&sign);
    }

    fn close_span(&mut self) {
        let Some((sign, spans)) = &mut self.sign else {
            return;
        };
        *spans -= 1;
        if *spans > 0 {
            return;
        }
        let sign = std::mem::take(sign);
        self.sign = None;
        let sign = sign.trim();
        let numbered = sign.starts_with(|letter: char| letter.is_ascii_digit());
        let sign = if numbered {
            format!("{sign} ")
        } else {
            "– ".to_owned()
        };
        self.lines().begin(&sign);
    }

    fn open_table(&mut self) {
        if self.depth == 0 {
            self.flush();
            self.grid = Grid::default();
        } else {
            self.lines().end_if_begun();
        }
        self.depth += 1;
    }

    fn close_table(&mut self) {
        match self.depth {
            0 => {}
            1 => {
                self.grid.close_row();
                self.depth = 0;
                let rows = std::mem::take(&mut self.grid).finish();
                if !rows.is_empty() {
                    self.blocks.push(Block::Table(rows));
                }
            }
            _ => {
                self.depth -= 1;
                self.lines().end_if_begun();
            }
        }
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.outside).finish();
        if !text.is_empty() {
            self.blocks.push(Block::Text(text));
        }
    }

    fn finish(mut self) -> Vec<Block> {
        while self.depth > 0 {
            self.close_table();
        }
        self.flush();
        self.blocks
    }
}
