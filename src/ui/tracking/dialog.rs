//! The details of a row's status, opened from its mark wherever it stands.

use super::fields::status_fields;
use crate::app::Store;
use crate::domain::EntryId;
use crate::layout::title;
use crate::ui::controls::{Dialog, DialogHandle};
use crate::ui::view::{View, button, of_class};
use crate::ui::words;

/// The dialog of the row `id`; `closed` takes it off the page.
pub fn status_dialog(id: EntryId, closed: impl Fn() + 'static) -> Option<View> {
    let store = Store::expect();
    let words = words();
    let handle = DialogHandle::new();
    let name = store.with_untracked(|plan| {
        let entry = plan.entry(id)?;
        Some(title::short(entry, plan.language))
    })??;
    let done = button("button button-primary")
        .click(move || handle.close())
        .text(words.picker.set);
    let form = of_class("div", "dialog-form")
        .child(of_class("div", "dialog-body").child(status_fields(id, true)))
        .child(of_class("footer", "dialog-foot").child(done));
    Some(
        Dialog::new(handle, words.tracking.status, form)
            .lead(words.quoted(&name))
            .focus_on(".status-choice[aria-pressed='true']")
            .class("dialog dialog-small status-dialog")
            .view(closed),
    )
}
