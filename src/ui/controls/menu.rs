//! A button that opens a menu (ARIA menu button pattern): arrows, Home, End, Esc, click beside.

use super::erased::When;
use super::{Glyph, Icon};
use crate::platform::focus;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use std::sync::atomic::{AtomicU32, Ordering};

/// Menus are told apart by number, so that one can find its own items.
static NEXT: AtomicU32 = AtomicU32::new(0);

/// Lets the items close their menu.
#[derive(Clone, Copy)]
struct OpenMenu {
    open: RwSignal<bool>,
    number: u32,
}

impl OpenMenu {
    fn close(self) {
        self.open.set(false);
        focus::soon(format!("#menu-button-{}", self.number));
    }
}

/// Room that a menu needs below its button before it opens above, in CSS pixels.
const ROOM: i32 = 320;
/// Width of the menu, as in `style/controls.css`, in CSS pixels.
const WIDTH: i32 = 280;
/// Distance from button and edges, in CSS pixels.
const GAP: i32 = 6;

/// A menu button and its menu.
#[component]
pub fn Menu(
    /// Name of the menu, and of the button unless its face says it.
    #[prop(into)]
    label: Signal<String>,
    /// Set when the face is text that names the button.
    #[prop(optional)]
    named_by_face: bool,
    /// Classes of the button.
    #[prop(optional)]
    class: &'static str,
    /// Face of the button.
    face: ViewFn,
    /// Items; built each time the menu opens.
    children: ChildrenFn,
) -> impl IntoView {
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let open = RwSignal::new(false);
    let menu = OpenMenu { open, number };
    let items = StoredValue::new(children);
    let place = RwSignal::new(("auto".to_owned(), "auto".to_owned(), "auto".to_owned()));
    let container = format!("#menu-{number}");
    let show = move || {
        if let Some(edges) = focus::edges(&format!("#menu-button-{number}")) {
            let left = edges.left.min(edges.view_width - WIDTH - GAP).max(GAP);
            let below = edges.view_height - edges.bottom > ROOM || edges.top < ROOM;
            place.set(if below {
                (
                    format!("{left}px"),
                    format!("{}px", edges.bottom + GAP),
                    "auto".to_owned(),
                )
            } else {
                (
                    format!("{left}px"),
                    "auto".to_owned(),
                    format!("{}px", edges.view_height - edges.top + GAP),
                )
            });
        }
        open.set(true);
        focus::soon(format!("#menu-{number} [role^='menuitem']"));
    };
    let on_key = {
        let container = container.clone();
        move |event: KeyboardEvent| {
            let step = match event.key().as_str() {
                "ArrowDown" => 1,
                "ArrowUp" => -1,
                "Escape" | "Tab" => {
                    event.prevent_default();
                    event.stop_propagation();
                    return menu.close();
                }
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            focus::step_within(&container, "[role^='menuitem']", step);
        }
    };
    view! {
        <span class="menu">
            <button
                id=format!("menu-button-{number}")
                type="button"
                class=class
                aria-label=Signal::derive(move || (!named_by_face).then(|| label.get()))
                title=Signal::derive(move || label.get())
                aria-haspopup="menu"
                aria-expanded=Signal::derive(move || open.get().to_string())
                on:click=move |_| show()
                on:keydown=move |event| if event.key() == "ArrowDown" { event.prevent_default(); show(); }
            >
                {face.run()}
            </button>
            <When when=move || open.get()>
                <span class="menu-veil" on:click=move |_| menu.close()></span>
                <div
                    id=format!("menu-{number}")
                    class="menu-list"
                    role="menu"
                    aria-label=Signal::derive(move || label.get())
                    style:left=Signal::derive(move || place.with(|p| p.0.clone()))
                    style:top=Signal::derive(move || place.with(|p| p.1.clone()))
                    style:bottom=Signal::derive(move || place.with(|p| p.2.clone()))
                    on:keydown=on_key.clone()
                >
                    {
                        provide_context(menu);
                        items.with_value(|items| items())
                    }
                </div>
            </When>
        </span>
    }
}

/// One line of a menu; choosing it closes the menu.
#[component]
pub fn MenuItem(
    /// What it says.
    #[prop(into)]
    label: String,
    /// Its icon.
    #[prop(optional, into)]
    glyph: Option<Glyph>,
    /// What it does.
    #[prop(into)]
    action: Callback<()>,
    /// Set for one of several choices: whether it is the present one.
    #[prop(optional, into)]
    checked: Option<bool>,
    /// Marks what takes something away.
    #[prop(optional)]
    class: &'static str,
    /// Whether it cannot be chosen now.
    #[prop(optional)]
    disabled: bool,
) -> impl IntoView {
    let menu = expect_context::<OpenMenu>();
    let role = if checked.is_some() {
        "menuitemradio"
    } else {
        "menuitem"
    };
    view! {
        <button
            type="button"
            class=format!("menu-item {class}")
            role=role
            tabindex="-1"
            aria-checked=checked.map(|checked| checked.to_string())
            aria-disabled=disabled.then_some("true")
            on:click=move |_| {
                if !disabled {
                    menu.close();
                    action.run(());
                }
            }
        >
            {glyph.map(|glyph| view! { <Icon glyph/> })}
            <span>{label}</span>
            {checked.unwrap_or(false).then(|| view! { <Icon glyph=Glyph::Check class="icon-s menu-tick"/> })}
        </button>
    }
}
