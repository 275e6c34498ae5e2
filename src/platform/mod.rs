//! The browser: the only home of `web_sys`, `js_sys`, gloo and `wasm_bindgen`. Knows nothing of the
//! plan; what it hands out is plain values.

pub mod panic_screen;
