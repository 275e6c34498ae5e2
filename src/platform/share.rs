//! Web Share of a file, where the browser can. Only `files` is passed: a title or text beside it breaks some targets.

use super::files;
use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::ShareData;

/// How sharing ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ShareOutcome {
    /// Handed over.
    Done,
    /// The user changed their mind.
    Abandoned,
    /// The browser refused.
    Refused,
}

fn data_of(name: &str, mime: &str, text: &str) -> Option<ShareData> {
    let file = files::file_of(name, mime, text)?;
    let data = ShareData::new();
    data.set_files(&Array::of1(&file));
    Some(data)
}

/// Whether this browser says that it can share files of this name and type.
pub fn can_share(name: &str, mime: &str) -> bool {
    let navigator = super::window().navigator();
    let has = |name| js_sys::Reflect::has(&navigator, &JsValue::from_str(name)).unwrap_or(false);
    has("share")
        && has("canShare")
        && data_of(name, mime, "").is_some_and(|data| navigator.can_share_with_data(&data))
}

/// Offers the file to the device's own share sheet. Must be called from a tap or a key.
pub fn share(name: &str, mime: &str, text: &str, done: impl FnOnce(ShareOutcome) + 'static) {
    let Some(data) = data_of(name, mime, text) else {
        return done(ShareOutcome::Refused);
    };
    let promise = super::window().navigator().share_with_data(&data);
    spawn_local(async move {
        let outcome = match JsFuture::from(promise).await {
            Ok(_) => ShareOutcome::Done,
            Err(error) if is_abort(&error) => ShareOutcome::Abandoned,
            Err(_) => ShareOutcome::Refused,
        };
        done(outcome);
    });
}

fn is_abort(error: &JsValue) -> bool {
    use wasm_bindgen::JsCast;
    error
        .dyn_ref::<web_sys::DomException>()
        .is_some_and(|e| e.name() == "AbortError")
}
