//! What is under the pointer while something is carried, and the picture of it. Helpers of the carrier; keeps nothing.

use crate::platform::focus::pixels;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, PointerEvent};

/// How near to an edge of a scrolling part it scrolls, in CSS pixels.
const EDGE: i32 = 44;
/// Parts of the page that scroll while something is carried to their edge.
const SCROLLERS: [&str; 4] = [
    ".month-side",
    ".month, .calendar-body",
    ".cycle-scroll",
    ".document-scroll, .outline",
];
/// What a finger presses for its own sake, so that it lifts nothing.
const BUSY: &str = "textarea, input, select, button";

/// A place that would take what is carried.
#[derive(Clone, PartialEq)]
pub(super) struct Spot {
    element: Element,
    /// `before`, `after` or `into`; empty for a place that is a whole, named by `data-drop`.
    edge: &'static str,
    name: String,
}

impl Spot {
    /// What is told of it: its `data-drop`, or `before/…`, `after/…`, `into/…` with its name.
    pub(super) fn place(&self) -> String {
        let Self {
            element,
            edge,
            name,
        } = self;
        if edge.is_empty() {
            // It may be another day by now.
            element.get_attribute("data-drop").unwrap_or_default()
        } else {
            format!("{edge}/{name}")
        }
    }

    /// Marks it as the place under the pointer.
    pub(super) fn mark(&self, label: &str) {
        drop(self.element.set_attribute("data-over", label));
        drop(self.element.set_attribute("data-edge", self.edge));
    }

    /// Takes the mark off.
    pub(super) fn unmark(&self) {
        drop(self.element.remove_attribute("data-over"));
        drop(self.element.remove_attribute("data-edge"));
    }
}

/// What is pressed by the main button or the first finger, if it can be carried.
pub(super) fn pressed(event: &PointerEvent) -> Option<HtmlElement> {
    if event.button() != 0 || !event.is_primary() || event.ctrl_key() {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let source = target.closest("[data-move]").ok()??;
    if source.has_attribute("data-by-handle") {
        let is_in = |selector: &str| target.closest(selector).is_ok_and(|found| found.is_some());
        let by_finger = event.pointer_type() == "touch" && !is_in(BUSY);
        if !by_finger && !is_in("[data-handle]") {
            return None;
        }
    }
    source.dyn_into().ok()
}

/// The elements at a place of the view, the topmost first.
fn at_place(at: (i32, i32)) -> Vec<Element> {
    let Some(document) = crate::platform::document() else {
        return Vec::new();
    };
    #[expect(clippy::cast_precision_loss, reason = "positions in a view are small")]
    let (x, y) = (at.0 as f32, at.1 as f32);
    let found = document.elements_from_point(x, y);
    found.iter().filter_map(|one| one.dyn_into().ok()).collect()
}

/// The topmost element at a place of the view that has the attribute `name`.
pub(super) fn under(at: (i32, i32), name: &str) -> Option<Element> {
    at_place(at).into_iter().find(|one| one.has_attribute(name))
}

/// Where something put at a place of the view goes; `family` is the `data-places` of what has places between things.
pub(super) fn place_at(at: (i32, i32), family: Option<&str>) -> Option<Spot> {
    if let Some(family) = family {
        return beside(at, family).or_else(|| {
            // In the margin: what is in line with it.
            let across = under(at, "data-places-across")?.get_bounding_client_rect();
            beside((pixels(across.left() + across.width() / 2.0), at.1), family)
        });
    }
    let whole = |element: Element| {
        let name = element.get_attribute("data-drop")?;
        let edge = "";
        Some(Spot {
            element,
            edge,
            name,
        })
    };
    for element in at_place(at) {
        if element.has_attribute("data-drop") {
            return whole(element);
        }
        if let Some(columns) = element.get_attribute("data-drop-by") {
            return in_line(at.0, &columns).and_then(whole);
        }
    }
    None
}

/// The side of the topmost thing there that has places of this family beside it, or inside.
fn beside(at: (i32, i32), family: &str) -> Option<Spot> {
    let inside = format!("data-into-{family}");
    let beside = format!("data-beside-{family}");
    at_place(at).into_iter().find_map(|element| {
        if let Some(name) = element.get_attribute(&inside) {
            let edge = "into";
            return Some(Spot {
                element,
                edge,
                name,
            });
        }
        let name = element.get_attribute(&beside)?;
        let edges = element.get_bounding_client_rect();
        let upper = f64::from(at.1) < edges.top() + edges.height() / 2.0;
        let edge = if upper { "before" } else { "after" };
        Some(Spot {
            element,
            edge,
            name,
        })
    })
}

/// Of the elements that match `selector` the one that has the place `x` from its left to its right.
fn in_line(x: i32, selector: &str) -> Option<Element> {
    let found = crate::platform::document()?
        .query_selector_all(selector)
        .ok()?;
    let elements = (0..found.length()).filter_map(|n| found.item(n)?.dyn_into::<Element>().ok());
    let x = f64::from(x);
    let has = |element: &Element| {
        let edges = element.get_bounding_client_rect();
        edges.left() <= x && x < edges.right()
    };
    elements.into_iter().find(has)
}

/// The name of what is carried, over all else and beside the pointer.
pub(super) fn name_ghost(name: &str, at: (i32, i32)) -> Option<HtmlElement> {
    let ghost = crate::platform::document()?.create_element("div").ok()?;
    let ghost = ghost.dyn_into::<HtmlElement>().ok()?;
    ghost.set_text_content(Some(name));
    drop(ghost.set_attribute("class", "carried-name"));
    put_ghost(ghost, [at.0 + 14, at.1 + 10, 280])
}

/// A picture of what is carried, over all else.
pub(super) fn ghost_of(source: &HtmlElement) -> Option<HtmlElement> {
    let picture = source.clone_node_with_deep(true).ok()?;
    let picture = picture.dyn_into::<HtmlElement>().ok()?;
    let edges = source.get_bounding_client_rect();
    drop(picture.remove_attribute("data-move"));
    drop(picture.remove_attribute("data-lifted"));
    drop(picture.remove_attribute("id"));
    put_ghost(
        picture,
        [edges.left(), edges.top(), edges.width()].map(pixels),
    )
}

/// Puts a ghost on the page: its left and top edge, and how wide it may be.
fn put_ghost(ghost: HtmlElement, place: [i32; 3]) -> Option<HtmlElement> {
    drop(ghost.set_attribute("data-ghost", ""));
    drop(ghost.set_attribute("aria-hidden", "true"));
    let style = ghost.style();
    for (name, value) in ["--left", "--top", "--wide"].into_iter().zip(place) {
        drop(style.set_property(name, &format!("{value}px")));
    }
    crate::platform::document()?
        .body()?
        .append_child(&ghost)
        .ok()?;
    Some(ghost)
}

/// Tells the style sheet that something is carried, of which family, and whether more of its kind go with it.
pub(super) fn set_carrying(family: Option<&str>, several: bool) {
    let root = crate::platform::document().and_then(|document| document.document_element());
    let Some(root) = root else { return };
    match family {
        Some(family) => drop(root.set_attribute("data-carrying", family)),
        None => drop(root.remove_attribute("data-carrying")),
    }
    drop(root.toggle_attribute_with_force("data-several", several));
}

/// Scrolls what scrolls at this place by `step`, if the place is near an edge of it.
pub(super) fn scroll_at(at: (i32, i32), step: f64) -> bool {
    let Some(element) = at_place(at).into_iter().next() else {
        return false;
    };
    let mut near = false;
    for selector in SCROLLERS {
        let Ok(Some(part)) = element.closest(selector) else {
            continue;
        };
        let edges = part.get_bounding_client_rect();
        // The nearer to the edge, the faster; beyond it fastest.
        let speed = |room: f64| {
            let near = (f64::from(EDGE) - room.max(0.0)) / f64::from(EDGE);
            if near > 0.0 { 1.0 + 2.0 * near } else { 0.0 }
        };
        let way = |place: i32, from: f64, to: f64| {
            let (before, after) = (f64::from(place) - from, to - f64::from(place));
            speed(after) - speed(before)
        };
        let (x, y) = (
            way(at.0, edges.left(), edges.right()),
            way(at.1, edges.top(), edges.bottom()),
        );
        near |= x != 0.0 || y != 0.0;
        part.scroll_by_with_x_and_y(x * step, y * step);
    }
    near
}

/// A short tremble of the device, where it can.
pub(super) fn tremble() {
    let navigator = crate::platform::window().navigator();
    let vibrate = js_sys::Reflect::get(&navigator, &JsValue::from_str("vibrate"));
    let Ok(vibrate) = vibrate.and_then(JsCast::dyn_into::<js_sys::Function>) else {
        return;
    };
    drop(vibrate.call1(&navigator, &JsValue::from_f64(12.0)));
}
