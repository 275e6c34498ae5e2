//! How high things on the page are, and cutting them between two lines of their text (CSSOM View, DOM Range). Knows no
//! paper.

use super::dom::Node;
use super::focus::pixels;
use std::ops::Range;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Text};

/// Height of an element that is on the page, in hundredths of a CSS pixel.
pub fn height(node: &Node) -> i32 {
    pixels(node.as_element().get_bounding_client_rect().height() * 100.0)
}

/// Calls `action` when the fonts of what is on the page now are there, or at once when that cannot be known.
pub fn when_fonts_are_there(action: impl FnOnce() + 'static) {
    let fonts = super::document().map(|document| document.fonts());
    let ready = fonts.and_then(|fonts| fonts.ready().ok());
    spawn_local(async move {
        if let Some(ready) = ready {
            drop(JsFuture::from(ready).await);
        }
        action();
    });
}

/// Leaves of the text of `node`, which is on the page, the `lines` alone, counted from zero in the element itself or, in
/// a row of a table, in each of its cells. Each line is `line` CSS pixels high.
pub fn keep(node: &Node, line: i32, lines: &Range<i32>) {
    let element = node.as_element();
    let cells = element.children();
    if element.tag_name() != "TR" {
        return keep_in(element, element, line, lines);
    }
    for at in 0..cells.length() {
        if let Some(cell) = cells.item(at) {
            keep_in(&cell, &cell, line, lines);
        }
    }
}

/// The line on which a point lies. What stands above the first line is less than half of one.
fn line_at(y: f64, of: &Element, line: i32) -> i32 {
    let top = of.get_bounding_client_rect().top();
    pixels(((y - top) / f64::from(line.max(1))).floor())
}

fn keep_in(part: &Element, of: &Element, line: i32, lines: &Range<i32>) {
    let nodes = part.child_nodes();
    // From the last to the first: what comes before keeps its place.
    for at in (0..nodes.length()).rev() {
        let Some(node) = nodes.item(at) else { continue };
        if let Some(text) = node.dyn_ref::<Text>() {
            keep_of_text(text, of, line, lines);
        } else if let Some(element) = node.dyn_ref::<Element>() {
            let rect = element.get_bounding_client_rect();
            let first = line_at(rect.top() + 1.0, of, line);
            let last = line_at(rect.bottom() - 1.0, of, line);
            if last < lines.start || first >= lines.end {
                element.remove();
            } else if first < lines.start || last >= lines.end {
                keep_in(element, of, line, lines);
            }
        }
    }
}

fn keep_of_text(text: &Text, of: &Element, line: i32, lines: &Range<i32>) {
    let letters: Vec<u16> = text
        .text_content()
        .unwrap_or_default()
        .encode_utf16()
        .collect();
    let Some(range) = super::document().and_then(|document| document.create_range().ok()) else {
        return;
    };
    let mut kept = Vec::with_capacity(letters.len());
    let mut own = 0;
    for (at, letter) in letters.iter().enumerate() {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        let placed = range
            .set_start(text, at)
            .and_then(|()| range.set_end(text, at + 1));
        let rect = range.get_bounding_client_rect();
        // A blank at the end of a line has no place of its own: it stays with the letter before.
        if placed.is_ok() && rect.height() > 0.0 {
            own = line_at(rect.top() + rect.height() / 2.0, of, line);
        }
        if lines.contains(&own) {
            kept.push(*letter);
        }
    }
    if kept.len() < letters.len() {
        text.set_text_content(Some(&String::from_utf16_lossy(&kept)));
    }
}
