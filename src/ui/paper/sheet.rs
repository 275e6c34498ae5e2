//! Blocks of a paper as nodes of the page. Knows no plan: whatever a paper is of, it is shown alike.

use super::laying::Laid;
use crate::paper::Sheaf;
use crate::paper::blocks::Kind;
use crate::paper::tree::{Attr, Hand, Tag, walk};
use crate::platform::dom::Node;

/// Builds nodes in the order of a text form.
struct Builder {
    open: Vec<Node>,
    done: Option<Node>,
}

impl Hand for Builder {
    fn open(&mut self, tag: Tag) {
        let node = if tag.is_graphic() {
            Node::graphic(tag.name())
        } else {
            Node::element(tag.name())
        };
        self.open.push(node);
    }

    fn attr(&mut self, attr: Attr, value: &str) {
        if let Some(node) = self.open.last() {
            node.set_attribute(attr.name(), Some(value));
            // An address opens beside the page, which it learns nothing of.
            if attr == Attr::Href {
                node.set_attribute("target", Some("_blank"));
                node.set_attribute("rel", Some("noopener noreferrer"));
            }
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(node) = self.open.last() {
            node.append(&Node::text(text));
        }
    }

    fn close(&mut self) {
        let node = self.open.pop();
        match (self.open.last(), node) {
            (Some(parent), Some(node)) => parent.append(&node),
            (None, node) => self.done = node,
            _ => {}
        }
    }
}

/// The node of a block.
pub fn block(sheaf: &Sheaf, at: usize) -> Node {
    let mut builder = Builder {
        open: Vec::new(),
        done: None,
    };
    walk(sheaf.lines(at), &mut builder);
    builder.done.unwrap_or_else(Node::fragment)
}

/// Puts blocks one after the other; heads and rows into tables.
pub struct Composer<'a> {
    sheaf: &'a Sheaf,
    into: &'a Node,
    letters: u16,
    rows: Option<Node>,
}

impl<'a> Composer<'a> {
    /// Puts blocks of `sheaf` at the end of `into`, where a line of a table holds so many letters.
    pub fn new(sheaf: &'a Sheaf, into: &'a Node, letters: u16) -> Self {
        Self {
            sheaf,
            into,
            letters,
            rows: None,
        }
    }

    /// Puts `node`, which is the block `at` or some of it.
    pub fn put(&mut self, at: usize, node: &Node) {
        match self.sheaf.kind(at).0 {
            Kind::Part => {
                self.rows = None;
                self.into.append(node);
            }
            // A new sheet is said by where it begins.
            Kind::Turn => {}
            Kind::Head => self.begin(at, Some(node)),
            Kind::Row => {
                if self.rows.is_none() {
                    let head = (0..at)
                        .rev()
                        .find(|at| self.sheaf.kind(*at).0 == Kind::Head);
                    self.begin(head.unwrap_or(at), None);
                }
                if let Some(rows) = &self.rows {
                    rows.append(node);
                }
            }
        }
    }

    /// Begins a table with the columns of the block `at`.
    fn begin(&mut self, at: usize, head: Option<&Node>) {
        let table = Node::element("table");
        let columns = Node::element("colgroup");
        for width in self.sheaf.widths(at, self.letters) {
            let column = Node::element("col");
            // Thousandths as per cent, without a number that is not whole.
            let width = format!("calc({width}% / 10)");
            column.set_style("inline-size", Some(&width));
            columns.append(&column);
        }
        table.append(&columns);
        if let Some(head) = head {
            let part = Node::element("thead");
            part.append(head);
            table.append(&part);
        }
        let rows = Node::element("tbody");
        table.append(&rows);
        self.into.append(&table);
        self.rows = Some(rows);
    }
}

/// Some of a block, cut out beforehand: on which sheet, which of its slices.
pub type Cut = (usize, usize, Node);

/// The body of the sheet `number`, from zero.
pub fn body(laid: &Laid, number: usize) -> Option<Node> {
    let page = laid.pages.get(number)?;
    let body = Node::element("div");
    body.set_attribute("class", Some("sheet-body"));
    let mut composer = Composer::new(&laid.sheaf, &body, laid.letters);
    for (place, slice) in page.iter().enumerate() {
        let cut = laid.cuts.iter();
        let cut = cut
            .into_iter()
            .find(|(at, own, _)| (*at, *own) == (number, place));
        let node = match cut {
            Some((.., node)) => node.copy(),
            None => block(&laid.sheaf, slice.block),
        };
        composer.put(slice.block, &node);
    }
    Some(body)
}
