//! Carrying a part of the page by mouse or finger: press, lift, over a place, dropped or abandoned. Knows attributes,
//! not what they mean: `data-move` says what is carried, `data-drop` where it can be put, `data-drop-by` that the
//! place is the one in line above or below, `data-flip` what is pressed by resting on it.
//!
//! What has places between others of its kind names their family in `data-places`, as `row`: it goes before or after what
//! has `data-beside-row`, and into what has `data-into-row`; beside a part with `data-places-across`, as in its margin, the
//! middle of the part counts. With `data-by-handle` a mouse lifts it by a `data-handle` inside alone, a finger by
//! whatever it does not press for its own sake.
//!
//! A mouse lifts by moving, a finger by resting, so that scrolling stays free (Pointer Events 3, 10; a lifted
//! finger's `touchmove` is held back, else the browser would take it for scrolling).

mod places;

use self::places::{
    Spot, ghost_of, name_ghost, place_at, pressed, scroll_at, set_carrying, tremble, under,
};
use super::dom::{Event, Listener, Node};
use super::timer::{self, Timer};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PointerEvent};

/// How far a mouse goes before it lifts, and a finger before it scrolls, in CSS pixels.
const SLOP: i32 = 6;
/// How long a finger rests before it lifts, in milliseconds.
const HOLD: u32 = 400;
/// How long one rests on a `data-flip` before it is pressed, in milliseconds.
const REST: u32 = 650;
/// How long before it is pressed again, from when what it brought has been painted: one sees it before it goes on.
const REST_AGAIN: u32 = 1_000;
/// How far a part of the page scrolls at its edge, in CSS pixels, and how often, in milliseconds.
const SCROLL: f64 = 9.0;
const TICK: u32 = 16;

thread_local! {
    /// Whether a drop has just ended; the click that browsers send after it is none.
    static ENDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether the present click is only the end of a drop.
pub fn just_dropped() -> bool {
    ENDED.get()
}

/// Takes what was put: its `data-move`, the place it was taken from, if any, and the place it is put.
type Dropped = Box<dyn Fn(&str, Option<&str>, &str)>;

/// What tells the name of what is lifted, to be shown in place of its picture, and whether more of its kind go with it.
type Named = Box<dyn Fn(&str) -> Option<(String, bool)>>;

/// What the page does while something is carried.
pub struct Hooks {
    /// The words for a place, given its `data-drop`.
    pub label: Box<dyn Fn(&str) -> String>,
    /// Something was put.
    pub dropped: Dropped,
    /// Something was lifted, told by its `data-move`.
    pub lifted: Named,
    /// It was let go where it was lifted.
    pub let_go: Box<dyn Fn(&str)>,
}

impl Hooks {
    /// What is carried goes as a picture of itself, from place to place.
    pub fn new(label: impl Fn(&str) -> String + 'static, dropped: Dropped) -> Self {
        Self {
            label: Box::new(label),
            dropped,
            lifted: Box::new(|_| None),
            let_go: Box::new(|_| ()),
        }
    }
}

/// Follows the pointer over one part of the page; cloned freely.
#[derive(Clone)]
pub struct Carrier {
    hooks: Rc<Hooks>,
    load: Rc<RefCell<Option<Load>>>,
}

/// What is pressed or carried.
struct Load {
    what: String,
    from: Option<String>,
    family: Option<String>,
    source: HtmlElement,
    pointer: i32,
    start: (i32, i32),
    /// Where the pointer was when its picture was made.
    start_of_ghost: (i32, i32),
    at: (i32, i32),
    lifted: bool,
    /// Whether the pointer has left the place where it was pressed, if only for a while.
    away: bool,
    ghost: Option<HtmlElement>,
    over: Option<Spot>,
    /// Lifts a finger that rests, presses what is rested on, scrolls at an edge.
    timers: [Option<Timer>; 3],
    flip: Option<Element>,
    _still: Option<Listener>,
}

impl Carrier {
    /// The events of the part of the page that are to be given to [`Carrier::take`].
    pub const EVENTS: [&str; 6] = [
        "pointerdown",
        "pointermove",
        "pointerup",
        "pointercancel",
        "contextmenu",
        "dragstart",
    ];

    /// A carrier that does what `hooks` say.
    pub fn new(hooks: Hooks) -> Self {
        Self {
            hooks: Rc::new(hooks),
            load: Rc::default(),
        }
    }

    /// Takes an event of [`Carrier::EVENTS`].
    pub fn take(&self, event: Event) {
        let pointer: &PointerEvent = event.unchecked_ref();
        match event.type_().as_str() {
            "pointerdown" => self.press(pointer),
            "pointermove" => self.go(pointer),
            "pointerup" => self.release(),
            "pointercancel" => {
                self.abandon();
            }
            // A finger that rests would open a menu, a text that is dragged would go with the browser.
            _ if self.load.borrow().is_some() => event.prevent_default(),
            _ => {}
        }
    }

    /// Puts back what is carried; whether there was something.
    pub fn abandon(&self) -> bool {
        let load = self.load.take();
        load.is_some_and(Load::end)
    }

    fn press(&self, event: &PointerEvent) {
        self.abandon();
        let Some(source) = pressed(event) else { return };
        let at = (event.client_x(), event.client_y());
        let touch = event.pointer_type() == "touch";
        let this = self.clone();
        let root = event.current_target().and_then(|root| root.dyn_into().ok());
        let hold = touch.then(|| {
            let root = root.clone();
            timer::later(HOLD, move || this.lift(root.as_ref()))
        });
        let load = self.load.clone();
        let still = move |event: Event| {
            let carried = load.try_borrow();
            if carried.is_ok_and(|load| load.as_ref().is_some_and(|load| load.lifted)) {
                event.prevent_default();
            }
        };
        let node = Node::of(source.clone().into());
        self.load.replace(Some(Load {
            what: source.get_attribute("data-move").unwrap_or_default(),
            from: place_at(at, None).map(|spot| spot.place()),
            family: source.get_attribute("data-places"),
            source,
            pointer: event.pointer_id(),
            start: at,
            start_of_ghost: at,
            at,
            lifted: false,
            away: false,
            ghost: None,
            over: None,
            timers: [hold, None, None],
            flip: None,
            _still: touch.then(|| node.listen("touchmove", Box::new(still))),
        }));
    }

    fn go(&self, event: &PointerEvent) {
        // The button was let go where nobody saw it.
        if event.pointer_type() == "mouse" && event.buttons() & 1 == 0 {
            self.abandon();
            return;
        }
        let at = (event.client_x(), event.client_y());
        let far = {
            let mut load = self.load.borrow_mut();
            let Some(load) = load.as_mut() else { return };
            load.at = at;
            // Another month came, and the same part of the page shows another row.
            if load.lifted && load.source.get_attribute("data-move").as_ref() != Some(&load.what) {
                drop(load.source.remove_attribute("data-lifted"));
            }
            let (x, y) = (at.0 - load.start.0, at.1 - load.start.1);
            load.away |= x.abs() > SLOP || y.abs() > SLOP;
            load.away && !load.lifted
        };
        if far && event.pointer_type() == "touch" {
            self.abandon();
        } else if far {
            let root = event.current_target();
            self.lift(root.and_then(|root| root.dyn_into().ok()).as_ref());
        }
        self.follow();
    }

    /// Takes what is pressed into the hand.
    fn lift(&self, root: Option<&Element>) {
        let what = self.load.borrow().as_ref().map(|load| load.what.clone());
        // Asked for first: the answer may change the page.
        let named = what.and_then(|what| (self.hooks.lifted)(&what));
        {
            let mut load = self.load.borrow_mut();
            let Some(load) = load.as_mut() else { return };
            load.lifted = true;
            load.timers[0] = None;
            // From now on its events come here, wherever it is and whatever becomes of the source.
            if let Some(root) = root {
                drop(root.set_pointer_capture(load.pointer));
            }
            drop(load.source.set_attribute("data-lifted", ""));
            load.ghost = match &named {
                Some((name, _)) => name_ghost(name, load.at),
                None => ghost_of(&load.source),
            };
            load.start_of_ghost = if named.is_some() { load.at } else { load.start };
            let several = named.is_some_and(|(_, several)| several);
            set_carrying(Some(load.family.as_deref().unwrap_or_default()), several);
        }
        tremble();
        self.follow();
    }

    /// Lets the picture follow the pointer and marks the place under it.
    fn follow(&self) {
        let mut load = self.load.borrow_mut();
        let Some(load) = load.as_mut().filter(|load| load.lifted) else {
            return;
        };
        if let Some(ghost) = &load.ghost {
            let (left, top) = load.start_of_ghost;
            let (x, y) = (load.at.0 - left, load.at.1 - top);
            let style = ghost.style();
            drop(style.set_property("--x", &format!("{x}px")));
            drop(style.set_property("--y", &format!("{y}px")));
        }
        let spot = place_at(load.at, load.family.as_deref());
        if spot != load.over {
            if let Some(left) = &load.over {
                left.unmark();
            }
            if let Some(spot) = &spot {
                spot.mark(&(self.hooks.label)(&spot.place()));
            }
            load.over = spot;
        }
        let flip = under(load.at, "data-flip");
        if flip != load.flip {
            load.timers[1] = flip.is_some().then(|| self.rest(REST));
            load.flip = flip;
        }
        if load.timers[2].is_none() && scroll_at(load.at, 0.0) {
            load.timers[2] = Some(self.scroll());
        }
    }

    fn rest(&self, long: u32) -> Timer {
        let this = self.clone();
        timer::later(long, move || {
            let flip = this
                .load
                .borrow()
                .as_ref()
                .and_then(|load| load.flip.clone());
            if let Some(flip) = flip.and_then(|flip| flip.dyn_into::<HtmlElement>().ok()) {
                flip.click();
            }
            if let Some(load) = this.load.borrow_mut().as_mut() {
                load.timers[1] = None;
                // The places are others now.
                load.over = None;
            }
            timer::once_painted(move || this.rest_again());
        })
    }

    /// Goes on resting on what was just pressed, unless the pointer has left it meanwhile.
    fn rest_again(&self) {
        let again = self.rest(REST_AGAIN);
        if let Some(load) = self.load.borrow_mut().as_mut()
            && load.flip.is_some()
            && load.timers[1].is_none()
        {
            load.timers[1] = Some(again);
        }
    }

    fn scroll(&self) -> Timer {
        let this = self.clone();
        timer::later(TICK, move || {
            let at = this.load.borrow().as_ref().map(|load| load.at);
            let more = at.is_some_and(|at| scroll_at(at, SCROLL));
            let again = more.then(|| this.scroll());
            if let Some(load) = this.load.borrow_mut().as_mut() {
                load.timers[2] = again;
            }
            this.follow();
        })
    }

    fn release(&self) {
        let Some(load) = self.load.take() else { return };
        let place = load.over.as_ref().map(Spot::place);
        let (what, from) = (load.what.clone(), load.from.clone());
        let still = load.family.is_some() && !load.away;
        if !load.end() {
            return;
        }
        match place {
            _ if still => (self.hooks.let_go)(&what),
            Some(place) => (self.hooks.dropped)(&what, from.as_deref(), &place),
            None => {}
        }
    }
}

impl Load {
    /// Takes its marks off the page; whether it had been lifted.
    fn end(self) -> bool {
        if let Some(spot) = &self.over {
            spot.unmark();
        }
        drop(self.source.remove_attribute("data-lifted"));
        if let Some(ghost) = &self.ghost {
            ghost.remove();
        }
        if self.lifted {
            set_carrying(None, false);
            ENDED.set(true);
            timer::once(60, || ENDED.set(false));
        }
        self.lifted
    }
}

/// What is carried by keys: the `data-move` of the focused element, or of the first one inside it, and the
/// `data-drop` around it.
pub fn at_focus() -> Option<(String, Option<String>)> {
    let active = super::document()?.active_element()?;
    let own = active.closest("[data-move]").ok()?;
    let source = own.or_else(|| active.query_selector("[data-move]").ok()?)?;
    let place = source.closest("[data-drop]").ok()?;
    let place = place.and_then(|place| place.get_attribute("data-drop"));
    Some((source.get_attribute("data-move")?, place))
}

/// The attribute `name` of the focused element or of what is around it.
pub fn attribute_at_focus(name: &str) -> Option<String> {
    let active = super::document()?.active_element()?;
    let around = active.closest(&format!("[{name}]")).ok()??;
    around.get_attribute(name)
}

/// The `data-drop` of the focused element or of what is around it.
pub fn place_at_focus() -> Option<String> {
    attribute_at_focus("data-drop")
}
