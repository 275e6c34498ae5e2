//! The dialog into which the text of a plan is pasted. The draft outlives it, so that Esc loses nothing.

use super::Transfer;
use crate::app::State;
use crate::platform::focus;
use crate::ui::controls::dialog::dialog_foot;
use crate::ui::controls::{Dialog, DialogHandle};
use crate::ui::view::{View, button, of_class, parts};
use crate::ui::words;

/// The dialog with the text field, which holds `draft`; `closed` takes it off the page.
pub fn paste_dialog(draft: State<String>, closed: impl Fn() + 'static) -> View {
    let transfer = Transfer::expect();
    let text = &words().transfer;
    let handle = DialogHandle::new();
    let asked = State::new(false);
    let missing = move || asked.get() && draft.with(|text| text.trim().is_empty());
    let read = move || {
        let text = draft.get_untracked();
        if text.trim().is_empty() {
            asked.set(true);
            return focus::soon(".dialog-text");
        }
        handle.close();
        transfer.take_text(String::new(), &text);
    };
    let field = of_class("textarea", "dialog-text field-control")
        .attr("aria-label", text.paste_field)
        .attr("aria-invalid", move || missing().then_some("true"))
        .attr("aria-describedby", "paste-missing")
        .attr("rows", "12")
        .attr("spellcheck", "false")
        .value(move || draft.get())
        .on_value("input", move |text| draft.set(text));
    let fault = of_class("p", "field-fault")
        .attr("id", "paste-missing")
        .attr("role", "alert")
        .text(move || missing().then_some(text.paste_empty));
    let decide = button("button button-primary")
        .click(read)
        .text(text.paste_read);
    let content = parts()
        .child(
            of_class("div", "dialog-body dialog-paste")
                .child(field)
                .child(fault),
        )
        .child(dialog_foot(handle, decide));
    Dialog::new(handle, text.paste_title, content)
        .lead(text.paste_about)
        .focus_on(".dialog-text")
        .view(closed)
}
