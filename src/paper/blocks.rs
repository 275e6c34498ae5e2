//! A paper as a run of blocks, none of which is divided without need: texts, and tables row by row. Knows no plan.

use super::tree::{Tag, Tree};
use super::widths::{self, Width};
use std::fmt::Write as _;

/// What a block is, apart from what stands in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Stands by itself.
    Part,
    /// The head of a table, repeated on each sheet; rows follow.
    Head,
    /// A row of the table above.
    Row,
    /// Nothing: what follows begins on a new sheet.
    Turn,
}

/// A block.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Block {
    /// What it is.
    pub kind: Kind,
    /// Whether it must stand on the sheet of what follows, as a heading.
    pub keeps: bool,
    /// The table's columns; of a head alone.
    pub columns: Vec<Width>,
    /// What stands in it; a row or a head is a `tr`.
    pub tree: Tree,
}

/// What is printed, in order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Paper {
    /// Its blocks.
    pub blocks: Vec<Block>,
}

impl Paper {
    fn push(&mut self, kind: Kind, keeps: bool, tree: Tree) {
        self.blocks.push(Block {
            kind,
            keeps,
            columns: Vec::new(),
            tree,
        });
    }

    /// Adds something that stands by itself.
    pub fn part(&mut self, tree: Tree) {
        if self
            .blocks
            .last()
            .is_some_and(|last| last.kind == Kind::Row)
        {
            // Some space between a table and what is no heading.
            self.push(Kind::Part, false, Tree::of(Tag::Div, "pp-gap"));
        }
        self.push(Kind::Part, false, tree);
    }

    /// What comes next begins on a new sheet.
    pub fn turn(&mut self) {
        self.push(Kind::Turn, false, Tree::of(Tag::Div, "pp-turn"));
    }

    /// Adds an ending, as a line to sign on: it does not stand alone on a sheet.
    pub fn ending(&mut self, tree: Tree) {
        if let Some(last) = self.blocks.last_mut() {
            last.keeps |= last.kind != Kind::Head;
        }
        self.part(tree);
        let gap = self.blocks.len().checked_sub(2);
        if let Some(gap) = gap.and_then(|at| self.blocks.get_mut(at)) {
            gap.keeps |= gap.kind == Kind::Part;
        }
    }

    /// Adds a heading: it stands on the sheet of what follows.
    pub fn heading(&mut self, tree: Tree) {
        self.push(Kind::Part, true, tree);
    }

    /// Begins a table: columns by their headings and widths, in any unit.
    pub fn table<'a>(&mut self, columns: impl IntoIterator<Item = (&'a str, u16)>) {
        let after_text = self
            .blocks
            .last()
            .is_some_and(|last| last.kind == Kind::Part && !last.keeps);
        if after_text {
            self.push(Kind::Part, true, Tree::of(Tag::Div, "pp-space"));
        }
        let (titles, shares): (Vec<_>, Vec<_>) = columns.into_iter().unzip();
        let cell = |title| {
            let cell = Tree::new(Tag::Th).attr(super::tree::Attr::Scope, "col");
            super::rich::put_title(cell, title)
        };
        let tree = Tree::new(Tag::Tr).children(titles.into_iter().map(cell));
        self.push(Kind::Head, false, tree);
        if let Some(block) = self.blocks.last_mut() {
            let width = |share| Width { share, word: 0 };
            block.columns = shares.into_iter().map(width).collect();
        }
    }

    /// Ends the table that was begun last: how long the words of its columns are is known.
    pub fn fit(&mut self) {
        let head = self
            .blocks
            .iter()
            .rposition(|block| block.kind == Kind::Head);
        let Some((head, rows)) =
            head.and_then(|at| self.blocks.split_at_mut(at).1.split_first_mut())
        else {
            return;
        };
        // Headings are bold, and take some more.
        let titles = head.tree.longest_words().into_iter();
        let mut words: Vec<usize> = titles.map(|word| word + (word / 8).max(1)).collect();
        for row in rows.iter() {
            for (longest, word) in words.iter_mut().zip(row.tree.longest_words()) {
                *longest = word.max(*longest);
            }
        }
        for (width, word) in head.columns.iter_mut().zip(words) {
            let word = u16::try_from(word).unwrap_or(widths::LONGEST);
            width.word = word.min(widths::LONGEST);
        }
    }

    /// Adds a row to the table that was begun last.
    pub fn row(&mut self, tree: Tree) {
        self.push(Kind::Row, false, tree);
    }

    /// Adds a row that stands on the sheet of the next.
    pub fn heading_row(&mut self, tree: Tree) {
        self.push(Kind::Row, true, tree);
    }

    /// Its text form: for each block a line that begins with `#`, then its tree.
    pub fn write(&self) -> String {
        let mut out = String::new();
        for block in &self.blocks {
            let sign = match block.kind {
                Kind::Part => 'p',
                Kind::Head => 'h',
                Kind::Row => 'r',
                Kind::Turn => 't',
            };
            out.push('#');
            out.push(sign);
            if block.keeps {
                out.push('+');
            }
            for Width { share, word } in &block.columns {
                // Writing to a String cannot fail.
                write!(out, " {share}:{word}").ok();
            }
            out.push('\n');
            block.tree.write(&mut out);
        }
        out
    }
}

/// A paper in its text form, with where each block stands in it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sheaf {
    text: String,
    blocks: Vec<Place>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Place {
    kind: Kind,
    keeps: bool,
    from: usize,
    to: usize,
}

impl Sheaf {
    /// Finds the blocks of a text form.
    pub fn new(text: String) -> Self {
        let mut blocks: Vec<Place> = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let end = at + line.len();
            let kind = match line.as_bytes() {
                [b'#', b'p', ..] => Some(Kind::Part),
                [b'#', b'h', ..] => Some(Kind::Head),
                [b'#', b'r', ..] => Some(Kind::Row),
                [b'#', b't', ..] => Some(Kind::Turn),
                _ => None,
            };
            if let Some(kind) = kind {
                blocks.push(Place {
                    kind,
                    keeps: line.as_bytes().get(2) == Some(&b'+'),
                    from: at,
                    to: end,
                });
            } else if let Some(block) = blocks.last_mut() {
                block.to = end;
            }
            at = end;
        }
        Self { text, blocks }
    }

    /// How many blocks there are.
    pub fn len(&self) -> usize {
        self.blocks.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// What a block is, and whether it must stand on the sheet of the next.
    pub fn kind(&self, at: usize) -> (Kind, bool) {
        let block = self.blocks.get(at);
        block.map_or((Kind::Part, false), |block| (block.kind, block.keeps))
    }

    /// The lines of a block's tree.
    pub fn lines(&self, at: usize) -> &str {
        let block = self.blocks.get(at);
        let lines = block.and_then(|block| self.text.get(block.from..block.to));
        lines
            .and_then(|lines| lines.split_once('\n'))
            .map_or("", |(_, tree)| tree)
    }

    /// The widths of a table's columns, in thousandths, where a line holds so many letters.
    pub fn widths(&self, at: usize, letters: u16) -> Vec<u16> {
        let block = self.blocks.get(at);
        let lines = block.and_then(|block| self.text.get(block.from..block.to));
        let first = lines.and_then(|lines| lines.lines().next()).unwrap_or("");
        let words = first.split(' ').skip(1);
        let column = |word: &str| {
            let (share, word) = word.split_once(':')?;
            Some(Width {
                share: share.parse().ok()?,
                word: word.parse().ok()?,
            })
        };
        let columns: Vec<Width> = words.filter_map(column).collect();
        widths::widths(&columns, letters)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheaf_has_the_blocks_that_were_written() {
        let mut paper = Paper::default();
        paper.heading(Tree::new(Tag::H2).text("#p не начало"));
        paper.table([("№", 10), ("Сроки", 30)]);
        paper.row(Tree::new(Tag::Tr).child(Tree::new(Tag::Td).text("1\n#r")));
        paper.heading_row(Tree::new(Tag::Tr));
        paper.turn();
        paper.heading(Tree::new(Tag::P));
        let sheaf = Sheaf::new(paper.write());
        assert_eq!(sheaf.len(), paper.blocks.len());
        for (at, block) in paper.blocks.iter().enumerate() {
            let mut lines = String::new();
            block.tree.write(&mut lines);
            assert_eq!(sheaf.kind(at), (block.kind, block.keeps));
            assert_eq!(sheaf.lines(at), lines);
            assert_eq!(sheaf.widths(at, 75), widths::widths(&block.columns, 75));
        }
        assert_eq!(sheaf.widths(1, 75), [250, 750]);
        assert!(Sheaf::new("мусор\n>\n".to_owned()).is_empty());
    }
}
