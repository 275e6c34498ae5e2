//! The little bar over a selection in a text of the plan: bold, italic, lists; and the keys that do the same. Knows the
//! field that has the focus, nothing of what is written in it.

use crate::app::State;
use crate::layout::formatting::{self, Mark};
use crate::platform::dom::KeyboardEvent;
use crate::platform::focus::{self, Edges};
use crate::platform::text_field;
use crate::platform::timer;
use crate::ui::view::{View, button, of_class, parts};
use crate::ui::words;

/// Fields whose texts are shown with their marks.
const FIELD: &str = "textarea[data-formatted]";

/// Room that the bar needs above the field, in CSS pixels.
const HEIGHT: i32 = 52;

fn toggle(mark: Mark) {
    if let Some((text, selected)) = text_field::selected(FIELD) {
        let (text, selected) = formatting::toggle(&text, selected, mark);
        text_field::put(FIELD, &text, selected);
    }
}

/// Ctrl+B, Ctrl+I, Ctrl+Shift+7 and Ctrl+Shift+8 (⌘ on a Mac), by the key's place.
fn on_key(event: &KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || !focus::is_on(FIELD) {
        return;
    }
    let mark = match (event.code().as_str(), event.shift_key()) {
        ("KeyB", false) => Mark::Bold,
        ("KeyI", false) => Mark::Italic,
        ("Digit7", true) => Mark::Numbers,
        ("Digit8", true) => Mark::Bullets,
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    // The field's own handler must be over before it hears of the new text.
    timer::once(0, move || toggle(mark));
}

/// `document`, with the keys, and with the bar while something is selected in one of its texts.
pub(super) fn with_formatting(document: View) -> View {
    let place: State<Option<Edges>> = State::new(None);
    let look = move || {
        let selected =
            text_field::selected(FIELD).is_some_and(|(_, selected)| !selected.is_empty());
        let now = if selected {
            focus::edges("textarea:focus")
        } else {
            None
        };
        // The document may have gone by then.
        if place
            .try_get_untracked()
            .is_some_and(|before| before != now)
        {
            place.set(now);
        }
    };
    let bar = move || place.get().map(bar);
    document
        .on_key(move |event| on_key(&event))
        .on("select", move |_| look())
        .on("keyup", move |_| look())
        .on("pointerup", move |_| timer::once(0, look))
        .on("focusout", move |_| timer::once(0, look))
        .child(parts().child(bar))
}

fn bar(field: Edges) -> View {
    let text = &words().document;
    let marks = [
        (Mark::Bold, text.bold_letter, text.mark_bold),
        (Mark::Italic, text.italic_letter, text.mark_italic),
        (Mark::Bullets, text.bullets_letter, text.mark_bullets),
        (Mark::Numbers, text.numbers_letter, text.mark_numbers),
    ];
    let one = |(mark, sign, name): (Mark, &'static str, &'static str)| {
        button("icon-button format-button")
            .attr("aria-label", name)
            .attr("title", name)
            .attr("data-mark", sign)
            // The field keeps the focus and its selection.
            .on("pointerdown", |event| event.prevent_default())
            .click(move || timer::once(0, move || toggle(mark)))
    };
    let top = if field.top > HEIGHT * 2 {
        field.top - HEIGHT
    } else {
        field.bottom + 8
    };
    of_class("div", "format-bar")
        .attr("role", "toolbar")
        .attr("aria-label", text.formatting)
        .style("inset-block-start", format!("{top}px"))
        .style("inset-inline-start", format!("{}px", field.left.max(8)))
        .children(marks.map(one))
}
