//! How a text edited in place looks: as typed while one is in it, else with its marks, lists and addresses. Knows no
//! keys and nothing of a plan.

use crate::layout::formatting::{self, Line, Piece};
use crate::platform::dom::Node;
use crate::ui::view::{View, el, of_class, parts};
use std::cell::Cell;

/// What is seen of a text: while one edits it the letters as typed, else with its marks.
pub(super) struct Face {
    pub(super) outer: Node,
    pub(super) mirror: Node,
    pub(super) placeholder: &'static str,
    pub(super) marked: bool,
    pub(super) entered: Cell<bool>,
}

impl Face {
    /// One comes into the field or leaves it.
    pub(super) fn enter(&self, text: &str, entered: bool) {
        self.entered.set(entered);
        if self.marked && formatting::has_marks(text) {
            self.draw(text);
        }
    }

    /// Draws it anew.
    pub(super) fn draw(&self, text: &str) {
        let shows_marks = self.marked && !self.entered.get() && formatting::has_marks(text);
        self.outer
            .set_attribute("data-marked", shows_marks.then_some(""));
        if shows_marks {
            self.mirror.set_text("", None);
            return self.mirror.append(&marked_text(text).node());
        }
        let text = if text.is_empty() {
            self.placeholder
        } else {
            text
        };
        // A line that ends the text is as high as one with letters.
        self.mirror.set_text("", Some(&format!("{text}\u{200b}")));
    }
}

/// A text as it is shown with its marks. Addresses can be followed by pointer; the inspector has them for keys.
fn marked_text(text: &str) -> View {
    let piece = |piece: Piece| {
        let tag = match (piece.bold, piece.italic) {
            (true, _) => "b",
            (false, true) => "i",
            (false, false) => "span",
        };
        let view = match (piece.link, piece.bold && piece.italic) {
            (true, _) => link(&piece.text).attr("tabindex", "-1"),
            (false, true) => el("i").text(piece.text),
            (false, false) => return el(tag).text(piece.text),
        };
        el(tag).child(view)
    };
    let line = |line: Line| {
        let item = line
            .item
            .map(|item| of_class("span", "edit-sign").text(item));
        of_class("span", "edit-line")
            .attr("data-item", item.is_some())
            .child(item)
            .children(line.pieces.into_iter().map(piece))
            .text("\u{200b}")
    };
    parts().children(formatting::lines(text).into_iter().map(line))
}

/// A link to an address of a text, opened beside the page, which it learns nothing of.
pub fn link(address: &str) -> View {
    of_class("a", "edit-link")
        .attr("href", address)
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .text(address)
}
