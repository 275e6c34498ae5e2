//! The browser's localStorage through gloo-storage: texts under our own prefix, and honest failures.
//!
//! Where the browser forbids storage, texts live in memory until the page closes; [`is_lasting`] tells.

use gloo_storage::{LocalStorage, Storage};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

/// All keys begin with it; keys of other pages of the origin are never touched.
const PREFIX: &str = "metodplan/";

/// Why a text was not kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StorageError {
    /// The quota of the origin is used up.
    Full,
    /// The browser forbids storage.
    Blocked,
    /// The browser refused for a reason of its own.
    Refused,
}

thread_local! {
    static LASTING: bool = probe();
    /// Keys and texts, of a page that nothing will remember.
    static MEMORY: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

/// gloo's `raw` throws where storage is forbidden, so ask the browser first, once.
fn probe() -> bool {
    super::window()
        .local_storage()
        .is_ok_and(|storage| storage.is_some())
}

/// Whether texts outlive the page.
pub fn is_lasting() -> bool {
    LASTING.with(|lasting| *lasting)
}

fn full_key(key: &str) -> String {
    format!("{PREFIX}{key}")
}

/// The text kept under `key`.
pub fn read(key: &str) -> Option<String> {
    if !is_lasting() {
        return MEMORY.with_borrow(|memory| {
            let kept = memory.iter().find(|(own, _)| own == key);
            kept.map(|(_, text)| text.clone())
        });
    }
    LocalStorage::raw().get_item(&full_key(key)).ok().flatten()
}

fn forget(key: &str) {
    MEMORY.with_borrow_mut(|memory| memory.retain(|(own, _)| own != key));
}

/// Keeps `text` under `key`; on failure the former text stays.
///
/// # Errors
/// [`StorageError`]; `Blocked` even though the text is kept in memory, since it will not last.
pub fn write(key: &str, text: &str) -> Result<(), StorageError> {
    if !is_lasting() {
        forget(key);
        MEMORY.with_borrow_mut(|memory| memory.push((key.to_owned(), text.to_owned())));
        return Err(StorageError::Blocked);
    }
    LocalStorage::raw()
        .set_item(&full_key(key), text)
        .map_err(|error| reason(&error))
}

/// Forgets `key`.
pub fn remove(key: &str) {
    if is_lasting() {
        LocalStorage::delete(full_key(key));
    } else {
        forget(key);
    }
}

/// Our keys that begin with `prefix`, without our own prefix, in order.
pub fn keys(prefix: &str) -> Vec<String> {
    if !is_lasting() {
        return MEMORY.with_borrow(|memory| {
            let keys = memory.iter().map(|(key, _)| key);
            let mut keys: Vec<String> = keys
                .filter(|key| key.starts_with(prefix))
                .cloned()
                .collect();
            keys.sort();
            keys
        });
    }
    let storage = LocalStorage::raw();
    let count = storage.length().unwrap_or(0);
    let mut keys: Vec<String> = (0..count)
        .filter_map(|n| storage.key(n).ok().flatten())
        .filter_map(|key| key.strip_prefix(PREFIX).map(str::to_owned))
        .filter(|key| key.starts_with(prefix))
        .collect();
    keys.sort();
    keys
}

/// The shape of a full store differs: by name everywhere new, by code 22 or 1014 in older browsers.
fn reason(error: &JsValue) -> StorageError {
    let Some(exception) = error.dyn_ref::<web_sys::DomException>() else {
        return StorageError::Refused;
    };
    let by_name = matches!(
        exception.name().as_str(),
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED"
    );
    if by_name || matches!(exception.code(), 22 | 1014) {
        return StorageError::Full;
    }
    if exception.name() == "SecurityError" {
        return StorageError::Blocked;
    }
    StorageError::Refused
}
