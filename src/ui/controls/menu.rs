//! A button that opens a menu (ARIA menu button pattern): arrows, Home, End, Esc, click beside.

use super::{Glyph, icon, icon_of};
use crate::app::State;
use crate::platform::dom::KeyboardEvent;
use crate::platform::focus::{self, Edges};
use crate::platform::timer;
use crate::ui::view::{Part, View, button, el, of_class, parts, when};
use leptos::prelude::*;
use std::sync::atomic::{AtomicU32, Ordering};

/// Menus are told apart by number, so that one can find its own items.
static NEXT: AtomicU32 = AtomicU32::new(0);

/// Where a menu lies: left, top, and how high it may be, as CSS lengths.
type Place = [String; 3];

/// A menu on the page; its items close it.
#[derive(Clone, Copy)]
struct OpenMenu {
    open: State<bool>,
    place: State<Place>,
    number: u32,
}

impl OpenMenu {
    /// Opens it below its button, or where there is room for it.
    fn show(self) {
        let number = self.number;
        if let Some(edges) = focus::edges(&format!("#menu-button-{number}")) {
            let left = edges.left.min(edges.view_width - WIDTH - GAP).max(GAP);
            self.put(left, edges.bottom + GAP, edges.view_height);
            // How high it is, the page knows when it is there.
            timer::once(0, move || self.fit(edges));
        }
        self.open.set(true);
        focus::soon(format!("#menu-{number} [role^='menuitem']"));
    }

    /// Above its button when it does not fit below, and as far down as it can be when it does not fit there either.
    fn fit(self, button: Edges) {
        let Some(menu) = focus::edges(&format!("#menu-{}", self.number)) else {
            return;
        };
        let height = menu.bottom - menu.top;
        if menu.bottom > menu.view_height - GAP {
            let (above, lowest) = (button.top - GAP - height, menu.view_height - GAP - height);
            let top = if above >= GAP { above } else { lowest.max(GAP) };
            self.put(menu.left, top, menu.view_height);
        }
    }

    fn put(self, left: i32, top: i32, view_height: i32) {
        let room = view_height - 2 * GAP;
        self.place
            .set([left, top, room].map(|one| format!("{one}px")));
    }

    fn key(self, event: &KeyboardEvent) {
        let step = match event.key().as_str() {
            "ArrowDown" => 1,
            "ArrowUp" => -1,
            "Escape" | "Tab" => {
                event.prevent_default();
                event.stop_propagation();
                return self.close();
            }
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        focus::step_within(
            &format!("#menu-{}", self.number),
            "[role^='menuitem']",
            step,
        );
    }

    fn close(self) {
        self.open.set(false);
        focus::soon(format!("#menu-button-{}", self.number));
    }
}

/// Width of the menu, as in `style/controls.css`, in CSS pixels.
const WIDTH: i32 = 280;
/// Distance from button and edges, in CSS pixels.
const GAP: i32 = 6;

/// A menu button and its menu.
pub struct Menu {
    label: Signal<String>,
    named_by_face: bool,
    class: &'static str,
    face: View,
}

impl Menu {
    /// A menu with its name, which is that of the button too, and the button's classes and face.
    pub fn new(label: impl Into<Signal<String>>, class: &'static str, face: View) -> Self {
        Self {
            label: label.into(),
            named_by_face: false,
            class,
            face,
        }
    }

    /// A button with three dots.
    pub fn more(label: impl Into<Signal<String>>, class: &'static str) -> Self {
        Self::new(label, class, icon_of(Glyph::More, "icon icon-bold"))
    }

    /// The face is text that names the button.
    #[must_use]
    pub fn named_by_face(mut self) -> Self {
        self.named_by_face = true;
        self
    }

    /// The button with its menu; the items are built each time the menu opens.
    pub fn view<P: Part>(self, items: impl Fn() -> P + 'static) -> View {
        self.view_of(Box::new(move || parts().child(items())))
    }

    fn view_of(self, items: Box<dyn Fn() -> View>) -> View {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let menu = OpenMenu {
            open: State::new(false),
            place: State::new(["auto"; 3].map(str::to_owned)),
            number,
        };
        let label = self.label;
        let edge = move |at: usize| move || menu.place.with(|place| place[at].clone());
        let list = move || {
            provide_context(menu);
            parts()
                .child(of_class("span", "menu-veil").click(move || menu.close()))
                .child(
                    of_class("div", "menu-list")
                        .attr("id", format!("menu-{number}"))
                        .attr("role", "menu")
                        .attr("aria-label", label)
                        .style("left", edge(0))
                        .style("top", edge(1))
                        .style("--menu-room", edge(2))
                        .on_key(move |event| menu.key(&event))
                        .child(items()),
                )
        };
        let name = (!self.named_by_face).then_some(label);
        let face = button(self.class)
            .attr("id", format!("menu-button-{number}"))
            .attr("aria-label", name)
            .attr("title", label)
            .attr("aria-haspopup", "menu")
            .attr("aria-expanded", move || menu.open.get().to_string())
            .click(move || menu.show())
            .on_key(move |event| {
                if event.key() == "ArrowDown" {
                    event.prevent_default();
                    menu.show();
                }
            })
            .child(self.face);
        of_class("span", "menu")
            .child(face)
            .child(when(move || menu.open.get(), list))
    }
}

/// One line of a menu; choosing it closes the menu.
pub struct MenuItem {
    label: String,
    glyph: Option<Glyph>,
    checked: Option<bool>,
    alone: bool,
    class: &'static str,
    disabled: bool,
}

impl MenuItem {
    /// A line that says `label`.
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            glyph: None,
            checked: None,
            alone: false,
            class: "menu-item",
            disabled: false,
        }
    }

    /// Its icon.
    #[must_use]
    pub fn glyph(mut self, glyph: Glyph) -> Self {
        self.glyph = Some(glyph);
        self
    }

    /// One of several choices: whether it is the present one.
    #[must_use]
    pub fn checked(mut self, checked: bool) -> Self {
        self.checked = Some(checked);
        self
    }

    /// A choice by itself: whether it is made.
    #[must_use]
    pub fn ticked(mut self, ticked: bool) -> Self {
        self.alone = true;
        self.checked(ticked)
    }

    /// Takes something away.
    #[must_use]
    pub fn danger(mut self) -> Self {
        self.class = "menu-item menu-danger";
        self
    }

    /// Whether it cannot be chosen now.
    #[must_use]
    pub fn disabled(mut self, disabled: bool) -> Self {
        self.disabled = disabled;
        self
    }

    /// The line; choosing it does `action`. Asks for its menu, so it is built inside one.
    pub fn view(self, action: impl Fn() + 'static) -> View {
        let menu = expect_context::<OpenMenu>();
        let role = match (self.checked, self.alone) {
            (None, _) => "menuitem",
            (Some(_), false) => "menuitemradio",
            (Some(_), true) => "menuitemcheckbox",
        };
        let disabled = self.disabled;
        let tick = self.checked == Some(true);
        button(self.class)
            .attr("role", role)
            .attr("tabindex", "-1")
            .attr(
                "aria-checked",
                self.checked.map(|checked| checked.to_string()),
            )
            .attr("aria-disabled", disabled.then_some("true"))
            .click(move || {
                if !disabled {
                    menu.close();
                    action();
                }
            })
            .child(self.glyph.map(icon))
            .child(el("span").text(self.label))
            .child(tick.then(|| icon_of(Glyph::Check, "icon icon-s menu-tick")))
    }
}
