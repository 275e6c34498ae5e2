//! What is selected in the text field that has the focus, and putting another text there. Knows nothing of what it means.

use std::ops::Range;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event, EventInit, HtmlTextAreaElement};

/// The text area that has the focus and matches `selector`.
fn focused(selector: &str) -> Option<HtmlTextAreaElement> {
    let active = super::document()?.active_element()?;
    let field = active.dyn_into::<HtmlTextAreaElement>().ok()?;
    field.matches(selector).unwrap_or(false).then_some(field)
}

/// Place in bytes of a place in UTF-16 units, as browsers count (HTML, 4.10.18.7).
fn bytes(text: &str, units: u32) -> usize {
    let mut left = units as usize;
    for (at, letter) in text.char_indices() {
        if left == 0 {
            return at;
        }
        left = left.saturating_sub(letter.len_utf16());
    }
    text.len()
}

fn units(text: &str, bytes: usize) -> u32 {
    let before = text.get(..bytes).unwrap_or(text);
    u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX)
}

/// The text of the focused field that matches `selector`, and what is selected in it, in bytes.
pub fn selected(selector: &str) -> Option<(String, Range<usize>)> {
    let field = focused(selector)?;
    let text = field.value();
    let place = |units: Result<Option<u32>, _>| units.ok().flatten().unwrap_or(0);
    let start = bytes(&text, place(field.selection_start()));
    let end = bytes(&text, place(field.selection_end()));
    Some((text, start..end.max(start)))
}

/// Gives the focused field that matches `selector` another text and selection, as if they had been typed.
pub fn put(selector: &str, text: &str, selected: Range<usize>) {
    let Some(field) = focused(selector) else {
        return;
    };
    field.set_value(text);
    let (start, end) = (units(text, selected.start), units(text, selected.end));
    drop(field.set_selection_range(start, end));
    tell(&field);
}

/// A text area and what was selected in it.
#[derive(Clone, Debug)]
pub struct Place {
    field: HtmlTextAreaElement,
    start: u32,
    end: u32,
}

/// The place of the caret, when a text area has the focus.
pub fn place() -> Option<Place> {
    let field = focused("textarea")?;
    let units = |units: Result<Option<u32>, _>| units.ok().flatten().unwrap_or(0);
    let (start, end) = (units(field.selection_start()), units(field.selection_end()));
    Some(Place { field, start, end })
}

impl Place {
    /// Puts `text` in the place of what was selected, as if it had been typed; the caret stands behind it.
    pub fn insert(&self, text: &str) {
        drop(self.field.focus());
        drop(self.field.set_selection_range(self.start, self.end));
        let (old, end) = (self.field.value(), self.start + units(text, text.len()));
        let (before, after) = (bytes(&old, self.start), bytes(&old, self.end));
        let new = format!("{}{text}{}", &old[..before], &old[after..]);
        self.field.set_value(&new);
        drop(self.field.set_selection_range(end, end));
        tell(&self.field);
    }
}

/// What is pasted, as a page and as text; nothing when it holds neither, as a picture.
pub fn clipboard(event: &Event) -> Option<(String, String)> {
    let event: &ClipboardEvent = event.unchecked_ref();
    let data = event.clipboard_data()?;
    let of = |kind| data.get_data(kind).unwrap_or_default();
    let (html, plain) = (of("text/html"), of("text/plain"));
    (!html.is_empty() || !plain.is_empty()).then_some((html, plain))
}

/// Tells the program of a text that a key did not bring.
fn tell(field: &HtmlTextAreaElement) {
    let options = EventInit::new();
    options.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("input", &options) {
        drop(field.dispatch_event(&event));
    }
}
