//! Said of a file that cannot be opened: what happened, and what to do.

use super::Transfer;
use crate::format::json::OpenError;
use crate::ui::controls::{Dialog, DialogHandle, Glyph, icon};
use crate::ui::view::{View, button, el, of_class, parts};
use crate::ui::words;

/// The dialog of a file that cannot be opened.
pub fn refused_dialog(name: String, error: &OpenError) -> View {
    let transfer = Transfer::expect();
    let words = words();
    let text = &words.transfer;
    let handle = DialogHandle::new();
    let choose = move || {
        handle.close();
        Transfer::choose_file();
    };
    let file = of_class("p", "dialog-file")
        .child(icon(Glyph::Sheet))
        .child(el("b").text(name));
    let reason = of_class("p", "dialog-reason")
        .child(icon(Glyph::Warning))
        .child(el("span").text(words.open_error(error)));
    let kept = of_class("p", "dialog-quiet").text(text.refused_kept);
    let close = button("button")
        .click(move || handle.close())
        .text(words.shell.close);
    let other = button("button button-primary")
        .click(choose)
        .text(text.other_file);
    let content = parts()
        .child(of_class("div", "dialog-body").children([file, reason, kept]))
        .child(of_class("footer", "dialog-foot").children([close, other]));
    Dialog::new(handle, text.refused_title, content)
        .class("dialog dialog-small")
        .view(move || transfer.incoming.set(None))
}
