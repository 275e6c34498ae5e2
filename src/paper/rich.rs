//! Light marks of texts on paper: bold, italic, addresses, items of lists. What they mean is in `layout::formatting`.

use super::tree::{Attr, Tag, Tree};
use crate::layout::formatting::{self, Line, Piece};

/// Adds a text, line by line; items of lists hang behind their sign.
pub(super) fn put(tree: Tree, text: &str) -> Tree {
    if !formatting::has_marks(text) {
        return tree.text(text);
    }
    let mut tree = tree;
    for (at, line) in formatting::lines(text).iter().enumerate() {
        if at > 0 {
            tree = tree.end_line();
        }
        // What follows words in the same line cannot hang.
        tree = if line.item.is_some() && tree.is_at_line_start() {
            tree.child(put_line(Tree::of(Tag::Span, Tree::POINT), line))
        } else {
            put_line(tree, line)
        };
    }
    tree
}

/// Adds a text in which numbers and dashes before lines are letters: a title.
pub(super) fn put_title(tree: Tree, text: &str) -> Tree {
    let mut tree = tree;
    for (at, line) in formatting::lines(text).iter().enumerate() {
        if at > 0 {
            tree = tree.child(Tree::new(Tag::Br));
        }
        tree = put_line(tree, line);
    }
    tree
}

/// Adds one line, with the sign of a list's item before it.
pub(super) fn put_line(tree: Tree, line: &Line) -> Tree {
    let tree = match &line.item {
        Some(item) => tree.text(&format!("{item} ")),
        None => tree,
    };
    line.pieces.iter().fold(tree, put_piece)
}

fn put_piece(tree: Tree, piece: &Piece) -> Tree {
    let wrapped = |inside: Option<Tree>, tag| {
        let inside = inside.map_or_else(
            || Tree::new(tag).text(&piece.text),
            |inside| Tree::new(tag).child(inside),
        );
        Some(inside)
    };
    let mut inside = None;
    if piece.link {
        let link = Tree::new(Tag::A).attr(Attr::Href, &*piece.text);
        inside = Some(link.text(shown(&piece.text)));
    }
    if piece.italic {
        inside = wrapped(inside, Tag::I);
    }
    if piece.bold {
        inside = wrapped(inside, Tag::B);
    }
    match inside {
        Some(inside) => tree.child(inside),
        None => tree.text(&piece.text),
    }
}

/// An address as one reads it from paper: that of a letter without the word for machines.
fn shown(address: &str) -> &str {
    address.strip_prefix("mailto:").unwrap_or(address)
}
