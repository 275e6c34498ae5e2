//! The page as a whole: its title, language and theme, and the events that reach all of it.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, EventTarget, KeyboardEvent};

fn root() -> Option<Element> {
    super::document()?.document_element()
}

fn set_root(name: &str, value: Option<&str>) {
    let Some(root) = root() else { return };
    match value {
        Some(value) => drop(root.set_attribute(name, value)),
        None => drop(root.remove_attribute(name)),
    }
}

/// Title of the browser's tab.
pub fn set_title(title: &str) {
    if let Some(document) = super::document() {
        document.set_title(title);
    }
}

/// Language of the interface, as in `ru`.
pub fn set_language(code: &str) {
    set_root("lang", Some(code));
}

/// `light`, `dark`, or `None` to follow the system.
pub fn set_theme(theme: Option<&str>) {
    set_root("data-theme", theme);
}

/// Lets the browser find the styles and lay the page out after the present task, each in a task of its own, in place of
/// with the next frame: no task is long, and the frame, for which there is little time, only has to be painted. To be
/// called before the work of the present task: a frame that falls due meanwhile would come first.
pub fn lay_out_soon() {
    let body = || super::document().and_then(|document| document.body());
    super::timer::once(0, move || {
        // To know a colour is to find the styles, to know a height is to lay out.
        if let Some(Ok(Some(style))) = body().map(|body| super::window().get_computed_style(&body))
        {
            drop(style.get_property_value("color"));
        }
    });
    super::timer::once(0, move || {
        body().map(|body| body.offset_height());
    });
}

/// The user's languages, most wanted first, as BCP 47 tags.
pub fn languages() -> Vec<String> {
    let languages = super::window().navigator().languages();
    languages.iter().filter_map(|tag| tag.as_string()).collect()
}

/// Whether ⌘ is the key that adds to a selection, as on a Mac, and Ctrl with a click means the menu.
pub fn is_mac() -> bool {
    let platform = super::window().navigator().platform();
    platform.is_ok_and(|platform| platform.starts_with("Mac"))
}

fn listen(target: &EventTarget, event: &str, action: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(action);
    drop(target.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref()));
    listener.forget();
}

/// Calls `action` whenever the page is hidden or left, the last sure moment to save.
pub fn on_hide(action: impl Fn() + Clone + 'static) {
    let Some(document) = super::document() else {
        return;
    };
    let when_hidden = action.clone();
    let page = document.clone();
    listen(&document, "visibilitychange", move || {
        if page.hidden() {
            when_hidden();
        }
    });
    listen(&super::window(), "pagehide", action);
}

/// Calls `action` with `true` before the page is printed and with `false` after.
pub fn on_print(action: impl Fn(bool) + Clone + 'static) {
    let window = super::window();
    let before = action.clone();
    listen(&window, "beforeprint", move || before(true));
    listen(&window, "afterprint", move || action(false));
}

/// Opens the browser's own dialog of printing.
pub fn print() {
    drop(super::window().print());
}

/// Calls `action` for each key, until the surrounding component goes.
pub fn on_key_while_mounted(action: impl Fn(KeyboardEvent) + 'static) {
    let handle = leptos::prelude::window_event_listener(leptos::ev::keydown, action);
    leptos::prelude::on_cleanup(move || handle.remove());
}

/// Calls `action` whenever the view has another size, until the surrounding component goes.
pub fn on_resize_while_mounted(action: impl Fn() + 'static) {
    let handle = leptos::prelude::window_event_listener(leptos::ev::resize, move |_| action());
    leptos::prelude::on_cleanup(move || handle.remove());
}

/// Whether the view is at least `pixels` wide.
pub fn is_wider_than(pixels: u32) -> bool {
    let width = super::window()
        .inner_width()
        .ok()
        .and_then(|width| width.as_f64());
    width.is_some_and(|width| width >= f64::from(pixels))
}
