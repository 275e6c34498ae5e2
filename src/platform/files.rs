//! Files that come and go: bytes of a chosen or dropped file in, a download out.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, BlobPropertyBag, DragEvent, File, HtmlAnchorElement, HtmlInputElement, Response, Url,
};

/// A file as it came: its name and its bytes, nothing believed about either.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IncomingFile {
    /// Name as the device tells it.
    pub name: String,
    /// Contents.
    pub bytes: Vec<u8>,
}

/// Reads the first file chosen in the `<input type="file">` that `event` comes from, and empties the
/// input so that the same file can be chosen again. `done` gets `None` when reading fails.
pub fn read_chosen(event: &web_sys::Event, done: impl FnOnce(Option<IncomingFile>) + 'static) {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return };
    if let Some(file) = input.files().and_then(|files| files.get(0)) {
        input.set_value("");
        read_file(file, done);
    }
}

/// Reads the first file of a drop; `false` when the drop carries none.
pub fn read_dropped(event: &DragEvent, done: impl FnOnce(Option<IncomingFile>) + 'static) -> bool {
    let files = event.data_transfer().and_then(|transfer| transfer.files());
    let Some(file) = files.and_then(|files| files.get(0)) else {
        return false;
    };
    read_file(file, done);
    true
}

/// Whether a drag carries files (and not text or one of our own rows).
pub fn carries_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|transfer| {
        transfer
            .types()
            .iter()
            .any(|kind| kind.as_string().as_deref() == Some("Files"))
    })
}

fn read_file(file: File, done: impl FnOnce(Option<IncomingFile>) + 'static) {
    spawn_local(async move {
        let bytes = JsFuture::from(file.array_buffer()).await;
        let file = bytes.ok().map(|buffer| IncomingFile {
            name: file.name(),
            bytes: Uint8Array::new(&buffer).to_vec(),
        });
        done(file);
    });
}

/// Fetches a text that is published beside the page; `done` gets `None` when it cannot be had.
pub fn fetch_text(path: String, done: impl FnOnce(Option<String>) + 'static) {
    spawn_local(async move {
        done(fetched(&path).await);
    });
}

async fn fetched(path: &str) -> Option<String> {
    let answer = JsFuture::from(super::window().fetch_with_str(path));
    let answer: Response = answer.await.ok()?.dyn_into().ok()?;
    let text = answer.ok().then(|| answer.text().ok()).flatten()?;
    JsFuture::from(text).await.ok()?.as_string()
}

/// Makes a file object of `text`.
pub(super) fn file_of(name: &str, mime: &str, text: &str) -> Option<File> {
    let options = web_sys::FilePropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&JsValue::from_str(text));
    File::new_with_str_sequence_and_options(&parts, name, &options).ok()
}

/// Hands `text` to the browser as a download called `name`.
///
/// # Errors
/// `Err` when the browser has no way to make the file.
pub fn download(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = super::document().ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser reads the blob after this turn; a minute is enough for any of them.
    super::timer::once(60_000, move || drop(Url::revoke_object_url(&url)));
    Ok(())
}

/// Lets files be dropped anywhere on the page, until the surrounding component goes.
/// `hover` hears when a drag with files comes over the page and when it leaves.
pub fn on_drag_while_mounted(
    hover: impl Fn(bool) + Clone + 'static,
    done: impl Fn(Option<IncomingFile>) + Clone + 'static,
) {
    use leptos::ev;
    use leptos::prelude::{on_cleanup, window_event_listener};
    let over = {
        let hover = hover.clone();
        window_event_listener(ev::dragover, move |event| {
            if carries_files(&event) {
                event.prevent_default();
                hover(true);
            }
        })
    };
    let leave = {
        let hover = hover.clone();
        window_event_listener(ev::dragleave, move |event| {
            // Leaving the page itself has no element to go to.
            if event.related_target().is_none() {
                hover(false);
            }
        })
    };
    let drop_ = window_event_listener(ev::drop, move |event| {
        if carries_files(&event) {
            event.prevent_default();
            hover(false);
            let done = done.clone();
            read_dropped(&event, done);
        }
    });
    on_cleanup(move || {
        over.remove();
        leave.remove();
        drop_.remove();
    });
}
