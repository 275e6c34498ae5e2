//! The workshop as a program of its own: one function for `src/workshop.js`, which runs it in a worker. Knows nothing
//! of what is asked.

use wasm_bindgen::prelude::wasm_bindgen;

/// Does what the message asks; see `metodplan::workshop`.
#[wasm_bindgen]
pub fn answer(message: Vec<String>) -> Vec<String> {
    metodplan::workshop::answer(message)
}

fn main() {}
