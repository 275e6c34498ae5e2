//! Lays a paper out: its blocks are built and measured piece by piece in a hidden place as wide as the sheet's text, each
//! piece in a task of its own; then they are put on sheets, and what is divided is cut.

use super::PaperState;
use super::look::line;
use super::sheet::{Composer, Cut, block};
use crate::paper::Sheaf;
use crate::paper::blocks::Kind;
use crate::paper::pages::{Measure, Page, pages};
use crate::platform::dom::Node;
use crate::platform::{lines, timer};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// Blocks that are measured in one task.
const PIECE: usize = 40;
/// Slices that are cut in one task.
const CUTS: usize = 4;

/// A paper on its sheets.
#[derive(Clone, Default)]
pub struct Laid {
    /// Its blocks.
    pub sheaf: Rc<Sheaf>,
    /// The sheets.
    pub pages: Rc<Vec<Page>>,
    /// Slices that are some of a block alone.
    pub cuts: Rc<Vec<Cut>>,
    /// Letters that a line of its tables holds.
    pub letters: u16,
}

impl Laid {
    /// The first sheet of the paper that the sheet `number` is of: the last that begins after a turn.
    pub fn first_of(&self, number: usize) -> usize {
        let begins = |at: &usize| {
            let slice = self.pages.get(*at).and_then(|page| page.first());
            let before = slice.and_then(|slice| slice.block.checked_sub(1));
            before.is_some_and(|before| self.sheaf.kind(before).0 == Kind::Turn)
        };
        (1..=number).rev().find(begins).unwrap_or(0)
    }
}

/// What is known while a paper is laid out.
struct Run {
    state: PaperState,
    number: u32,
    sheaf: Rc<Sheaf>,
    letters: u16,
    host: Node,
    measures: RefCell<Vec<Measure>>,
    cuts: RefCell<Vec<Cut>>,
}

/// Begins to lay `sheaf` out in the hidden place `host`; what was begun before stops.
pub fn begin(state: PaperState, sheaf: Rc<Sheaf>, host: Node) {
    let number = state.run.get_value() + 1;
    state.run.set_value(number);
    state.measured.set(0);
    state.busy.set(true);
    let run = Rc::new(Run {
        state,
        number,
        sheaf,
        letters: state.look.get_untracked().letters(),
        host,
        measures: RefCell::default(),
        cuts: RefCell::default(),
    });
    // The first texts ask for the fonts.
    if let Some(first) = run.build(0).first() {
        lines::height(first);
    }
    lines::when_fonts_are_there(move || run.measure(0));
}

impl Run {
    /// Whether nothing else was begun meanwhile and the screen is still there.
    fn goes_on(&self) -> bool {
        self.state.run.try_get_value() == Some(self.number)
    }

    fn clear(&self) {
        self.host.set_text("", None);
    }

    fn line(&self, kind: Kind) -> i32 {
        let look = self.state.look.get_untracked();
        line(if kind == Kind::Part {
            look.text
        } else {
            look.table
        })
    }

    /// Puts the piece that begins with the block `from` into the hidden place.
    fn build(&self, from: usize) -> Vec<Node> {
        self.clear();
        let mut composer = Composer::new(&self.sheaf, &self.host, self.letters);
        let put = |at| {
            let node = block(&self.sheaf, at);
            composer.put(at, &node);
            node
        };
        (from..(from + PIECE).min(self.sheaf.len()))
            .map(put)
            .collect()
    }

    /// Measures the blocks from `from` on.
    fn measure(self: Rc<Self>, from: usize) {
        if !self.goes_on() {
            return;
        }
        let to = (from + PIECE).min(self.sheaf.len());
        let nodes = self.build(from);
        for (at, node) in (from..to).zip(&nodes) {
            let (kind, keeps) = self.sheaf.kind(at);
            let (height, line) = (lines::height(node), self.line(kind) * 100);
            self.measures.borrow_mut().push(Measure {
                kind,
                keeps,
                height,
                frame: height % line,
                line,
            });
        }
        self.state.measured.set(to);
        timer::once(0, move || {
            if to < self.sheaf.len() {
                self.measure(to);
            } else {
                self.put_on_sheets();
            }
        });
    }

    fn put_on_sheets(self: Rc<Self>) {
        if !self.goes_on() {
            return;
        }
        let room = self.state.look.get_untracked().room();
        let pages = Rc::new(pages(&self.measures.borrow(), room));
        let mut divided = Vec::new();
        for (at, page) in pages.iter().enumerate() {
            for (place, slice) in page.iter().enumerate() {
                if slice.lines.is_some() {
                    divided.push((at, place));
                }
            }
        }
        self.cut(pages, divided);
    }

    /// Cuts what is divided, some in each task; then the sheets are shown.
    fn cut(self: Rc<Self>, pages: Rc<Vec<Page>>, mut divided: Vec<(usize, usize)>) {
        if !self.goes_on() {
            return;
        }
        for _ in 0..CUTS {
            let Some((at, place)) = divided.pop() else {
                break;
            };
            let slice = &pages[at][place];
            let Some(range) = &slice.lines else { continue };
            self.clear();
            let node = block(&self.sheaf, slice.block);
            Composer::new(&self.sheaf, &self.host, self.letters).put(slice.block, &node);
            let measure = self.measures.borrow()[slice.block];
            lines::keep(&node, self.line(measure.kind), range);
            let last = (measure.height - measure.frame) / measure.line;
            node.set_attribute("data-goes-on", (range.end < last).then_some(""));
            node.set_attribute("data-went-on", (range.start > 0).then_some(""));
            self.cuts.borrow_mut().push((at, place, node));
        }
        if divided.is_empty() {
            self.clear();
            self.state.laid.set(Laid {
                sheaf: self.sheaf.clone(),
                pages,
                cuts: Rc::new(self.cuts.take()),
                letters: self.letters,
            });
            return self.state.busy.set(false);
        }
        timer::once(0, move || self.cut(pages, divided));
    }
}
