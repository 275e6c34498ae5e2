//! Tells whether an element is near the part of the page that is seen (Intersection Observer, W3C).

use super::dom::Node;
use super::timer;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far beyond what is seen still counts as near, above and below.
const MARGIN: &str = "900px 0px";

/// The parts of the page that scroll.
const SCROLLERS: &str = ".document-scroll, .calendar-body, .sheets-scroll";

type Told = Closure<dyn Fn(js_sys::Array)>;

/// Watches an element until it is dropped.
#[derive(Debug, Default)]
pub struct Watch(Rc<RefCell<Option<(IntersectionObserver, Told)>>>);

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some((observer, _)) = self.0.take() {
            observer.disconnect();
        }
    }
}

/// Calls `action` whenever the element comes near or goes, from the moment it is on the page, with whether it is near and
/// its height in whole CSS pixels. The browser knows that height; to ask for it would be to lay the page out anew after
/// each piece of a list that has been built meanwhile.
pub fn watch(node: &Node, action: Box<dyn Fn(bool, i32)>) -> Watch {
    let watch = Watch::default();
    let (watched, action) = (Rc::downgrade(&watch.0), Rc::new(action));
    let told = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let Ok(entry) = entries.pop().dyn_into::<IntersectionObserverEntry>() else {
            return;
        };
        let height = super::focus::pixels(entry.bounding_client_rect().height());
        let near = entry.is_intersecting();
        // The browser tells of all elements in one task; what comes of it is one task for each.
        let (watched, action) = (watched.clone(), action.clone());
        timer::once(0, move || {
            if watched.strong_count() > 0 {
                action(near, height);
            }
        });
    });
    let (slot, node) = (Rc::downgrade(&watch.0), node.clone());
    timer::once(0, move || {
        let Some(slot) = slot.upgrade() else { return };
        let element: &Element = node.as_element();
        let options = IntersectionObserverInit::new();
        options.set_root_margin(MARGIN);
        if let Ok(root) = element.closest(SCROLLERS) {
            options.set_root(root.as_ref());
        }
        let callback = told.as_ref().unchecked_ref();
        let observer = IntersectionObserver::new_with_options(callback, &options);
        if let Ok(observer) = observer {
            observer.observe(element);
            slot.replace(Some((observer, told)));
        }
    });
    watch
}
