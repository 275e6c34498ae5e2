//! «Нумерация»: the choice of how sections and rows are numbered; each choice is a step of the history.

use crate::app::Store;
use crate::command::{Command, Gesture};
use crate::domain::Numbering;
use crate::ui::controls::{Dialog, DialogHandle};
use crate::ui::view::{View, el, of_class};
use crate::ui::words;

/// The choice; `closed` takes the dialog off the page.
pub fn numbering_dialog(closed: impl Fn() + 'static) -> View {
    let store = Store::expect();
    let words = words();
    let text = &words.parts;
    let handle = DialogHandle::new();
    let line = |style: Numbering| {
        let (name, sample) = words.numbering(style);
        let is_it = move || store.with(|plan| plan.numbering == style).unwrap_or(false);
        let choose = move || {
            store.run_composed(Gesture::EditNumbering, |plan| {
                (plan.numbering != style).then_some(Command::SetNumbering(style))
            });
        };
        let choice = el("input")
            .attr("type", "radio")
            .attr("name", "numbering")
            .checked(is_it)
            .on("change", move |_| choose());
        let about = el("span")
            .text(name)
            .child(of_class("small", "numbering-sample").text(sample));
        of_class("label", "tick").child(choice).child(about)
    };
    let body = of_class("div", "dialog-body")
        .attr("role", "radiogroup")
        .attr("aria-label", text.numbering)
        .children(Numbering::ALL.map(line));
    Dialog::new(handle, text.numbering, body)
        .lead(text.numbering_lead)
        .focus_on("input:checked")
        .class("dialog dialog-small")
        .view(closed)
}
