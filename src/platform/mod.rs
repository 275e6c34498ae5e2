//! The browser: the only home of `web_sys`, `js_sys`, `wasm_bindgen` and gloo. Knows nothing of the
//! plan; what it hands out is plain values.

pub mod address;
pub mod carry;
pub mod clock;
pub mod dom;
pub mod files;
pub mod focus;
pub mod found;
pub mod lines;
pub mod modal;
pub mod near;
pub mod page;
pub mod panic_screen;
pub mod random;
pub mod room;
pub mod scroll;
pub mod share;
pub mod storage;
pub mod text_field;
pub mod timer;
pub mod workshop;

/// The page's window. Without one there is no page to run in.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that may ask for it"
)]
#[expect(
    clippy::expect_used,
    reason = "the program is a page; it cannot start anywhere else"
)]
fn window() -> web_sys::Window {
    web_sys::window().expect("a page has a window")
}

thread_local! {
    /// The document, asked for once: each node that is made begins with it.
    static DOCUMENT: Option<web_sys::Document> = window().document();
}

fn document() -> Option<web_sys::Document> {
    DOCUMENT.with(Clone::clone)
}
