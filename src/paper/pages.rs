//! Puts blocks on sheets once their heights are known: nothing is divided that fits a sheet, headings stay with what
//! follows, the head of a table stands on each sheet that has some of its rows. Heights alone; knows no trees.
//!
//! All heights are in hundredths of a CSS pixel.

use super::blocks::Kind;
use std::ops::Range;

/// A block as it was measured.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Measure {
    /// What it is.
    pub kind: Kind,
    /// Whether it must stand on the sheet of what follows.
    pub keeps: bool,
    /// Height, with the space around it.
    pub height: i32,
    /// What of the height is no text: the space above and below it.
    pub frame: i32,
    /// Height of a line of its text.
    pub line: i32,
}

/// Some of a block, or all of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Slice {
    /// The block.
    pub block: usize,
    /// Which of its lines, from zero; none when it is whole.
    pub lines: Option<Range<i32>>,
}

/// A sheet: what stands on it, from the top. A slice of a head that is repeated is one like others.
pub type Page = Vec<Slice>;

/// Lines of a text that are not left alone at the foot or the top of a sheet.
const TOGETHER: i32 = 2;

/// The sheet that is being filled.
struct Filler<'a> {
    blocks: &'a [Measure],
    room: i32,
    pages: Vec<Page>,
    page: Page,
    used: i32,
    /// The head of the table that goes on.
    head: Option<usize>,
}

/// Puts `blocks` on sheets with `room` for them.
pub fn pages(blocks: &[Measure], room: i32) -> Vec<Page> {
    let mut filler = Filler {
        blocks,
        room,
        pages: Vec::new(),
        page: Vec::new(),
        used: 0,
        head: None,
    };
    let mut at = 0;
    while at < blocks.len() {
        at = filler.group(at);
    }
    filler.turn();
    filler.pages
}

impl Filler<'_> {
    /// Puts down the block at `from` with those that it must stand with; where the next begins.
    fn group(&mut self, from: usize) -> usize {
        if self.blocks[from].kind == Kind::Turn {
            self.turn();
            return from + 1;
        }
        let end = self.group_end(from);
        let wanted: i32 = self.blocks[from..end]
            .iter()
            .map(|block| block.height)
            .sum();
        let head = self.head_before(from);
        let fresh = head.map_or(0, |head| self.blocks[head].height);
        let last = end - 1;
        let before = wanted - self.blocks[last].height;
        let fits = wanted <= self.room - self.used;
        let divides = !fits && self.divides(last, before, fresh);
        if !fits && !divides && self.used > self.start(head) {
            self.turn();
            self.begin(head);
        }
        for at in from..end {
            if self.blocks[at].kind == Kind::Head {
                self.head = Some(at);
            } else if self.blocks[at].kind == Kind::Part {
                self.head = None;
            }
            let height = self.blocks[at].height;
            if at == last && height > self.room - self.used {
                self.divide(at, self.head);
            } else {
                self.put(at, None, height);
            }
        }
        end
    }

    /// Past the blocks that must stand together: headings with what follows, the head of a table with its first row.
    fn group_end(&self, from: usize) -> usize {
        let mut at = from;
        let mut height = 0;
        while at + 1 < self.blocks.len() && self.blocks[at + 1].kind != Kind::Turn {
            let block = self.blocks[at];
            height += block.height;
            let head = block.kind == Kind::Head && self.blocks[at + 1].kind == Kind::Row;
            // Headings without end would fill a sheet and more: then they are as others.
            if !(block.keeps || head) || height + self.blocks[at + 1].frame > self.room / 2 {
                break;
            }
            at += 1;
        }
        at + 1
    }

    /// The head that a row needs on a new sheet.
    fn head_before(&self, at: usize) -> Option<usize> {
        self.head.filter(|_| self.blocks[at].kind == Kind::Row)
    }

    /// What a new sheet begins with.
    fn start(&self, head: Option<usize>) -> i32 {
        head.map_or(0, |head| self.blocks[head].height)
    }

    /// Whether a block is divided rather than carried to the next sheet: a text of many lines, a row that no sheet has
    /// room for.
    fn divides(&self, at: usize, before: i32, head: i32) -> bool {
        let block = self.blocks[at];
        let lines = (block.height - block.frame) / block.line.max(1);
        let room = (self.room - self.used - before - block.frame) / block.line.max(1);
        let whole = block.height + before + head <= self.room;
        match block.kind {
            Kind::Part => lines >= 2 * TOGETHER && room >= TOGETHER,
            Kind::Row => !whole && room >= 2 * TOGETHER,
            Kind::Head | Kind::Turn => false,
        }
    }

    /// Puts down a block that the sheet has no room for, in as many slices as it takes.
    fn divide(&mut self, at: usize, head: Option<usize>) {
        let block = self.blocks[at];
        let lines = ((block.height - block.frame) / block.line.max(1)).max(1);
        let mut from = 0;
        while from < lines {
            let room = ((self.room - self.used - block.frame) / block.line.max(1)).max(1);
            let mut to = (from + room).min(lines);
            // Not a single line goes to the next sheet.
            if lines - to < TOGETHER && to < lines && to - from > TOGETHER {
                to = lines - TOGETHER;
            }
            let height = block.frame + (to - from) * block.line.max(1);
            let whole = from == 0 && to == lines;
            self.put(at, (!whole).then_some(from..to), height);
            from = to;
            if from < lines {
                self.turn();
                self.begin(head.filter(|_| block.kind == Kind::Row));
            }
        }
    }

    fn put(&mut self, block: usize, lines: Option<Range<i32>>, height: i32) {
        self.page.push(Slice { block, lines });
        self.used += height;
    }

    /// The sheet is full.
    fn turn(&mut self) {
        if !self.page.is_empty() {
            self.pages.push(std::mem::take(&mut self.page));
        }
        self.used = 0;
    }

    /// A new sheet begins with the head of the table that goes on.
    fn begin(&mut self, head: Option<usize>) {
        if let Some(head) = head {
            self.put(head, None, self.blocks[head].height);
        }
    }
}
