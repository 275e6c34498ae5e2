//! Keeps a list that hangs on a field inside what is seen of it: under the field, or above it where there is more room.

use super::dom::{Listener, Node};
use super::focus::pixels;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Between the field and its list, and between the list and the edge, in CSS pixels.
const GAP: i32 = 8;
/// A list is never less high, whatever cuts it off.
const LEAST: i32 = 96;

/// The part of the view in which an element can be seen: left, top, right, bottom.
type Seen = [i32; 4];

/// What the view shows of itself: a keyboard on the screen may cover its end.
fn view() -> Option<Seen> {
    let window = super::window();
    if let Some(seen) = window.visual_viewport() {
        let (left, top) = (pixels(seen.offset_left()), pixels(seen.offset_top()));
        let (wide, high) = (pixels(seen.width()), pixels(seen.height()));
        return Some([left, top, left + wide, top + high]);
    }
    let root = super::document()?.document_element()?;
    Some([0, 0, root.client_width(), root.client_height()])
}

/// What the parts around an element that scroll or cut off leave of the view.
fn seen_around(element: &Element) -> Option<Seen> {
    let mut seen = view()?;
    let mut around = element.parent_element();
    while let Some(part) = around {
        let style = super::window().get_computed_style(&part).ok().flatten();
        let cuts = |side: &str| {
            let value = style.as_ref()?.get_property_value(side).ok()?;
            (value != "visible").then_some(())
        };
        let edges = part.get_bounding_client_rect();
        if cuts("overflow-x").is_some() {
            seen[0] = seen[0].max(pixels(edges.left()));
            seen[2] = seen[2].min(pixels(edges.right()));
        }
        if cuts("overflow-y").is_some() {
            seen[1] = seen[1].max(pixels(edges.top()));
            seen[3] = seen[3].min(pixels(edges.bottom()));
        }
        around = part.parent_element();
    }
    Some(seen)
}

/// Puts the list of the field around it where there is room: `data-up` above the field, `data-end` from its other edge, and
/// `--room` says how high it may be.
fn keep_inside(list: &Node) -> Option<()> {
    let element = list.as_element();
    let field = element.parent_element()?;
    let (seen, at) = (seen_around(&field)?, field.get_bounding_client_rect());
    let below = seen[3] - pixels(at.bottom()) - 2 * GAP;
    let above = pixels(at.top()) - seen[1] - 2 * GAP;
    let up = element.scroll_height() > below && above > below;
    let room = if up { above } else { below };
    list.set_style("--room", Some(&format!("{}px", room.max(LEAST))));
    list.set_attribute("data-up", up.then_some(""));
    let wide = pixels(element.get_bounding_client_rect().width());
    let ends = pixels(at.left()) + wide > seen[2];
    list.set_attribute("data-end", ends.then_some(""));
    Some(())
}

/// Keeps a list inside as soon as it is on the page.
pub fn keep_inside_soon(list: &Node) {
    let list = list.clone();
    super::timer::once(0, move || {
        keep_inside(&list);
    });
}

/// Keeps a list inside whenever a keyboard comes up or goes, until what is returned is dropped.
pub fn keep_inside_always(list: &Node) -> Option<Listener> {
    let view = super::window().visual_viewport()?;
    let (view, list) = (Node::of(view.unchecked_into()), list.clone());
    let again = move |_| {
        keep_inside(&list);
    };
    Some(view.listen("resize", Box::new(again)))
}
