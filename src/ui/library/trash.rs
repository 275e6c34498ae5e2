//! The plans that were deleted and can be brought back.

use super::shown_name;
use crate::app::{Session, shelf};
use crate::domain::PlanId;
use crate::i18n::Catalog;
use crate::platform::focus;
use crate::ui::controls::toast::Toaster;
use crate::ui::view::{View, button, el, of_class, parts, when};
use crate::ui::words;

/// The closed list below the shelf; nothing when nothing was deleted. Once opened it stays open while
/// plans come and go, so that several can be brought back one after another.
pub fn trash() -> View {
    let session = Session::expect();
    let cards = move || {
        session.shelf.track();
        shelf::trashed()
    };
    let list = move || {
        let words = words();
        of_class("details", "library-trash")
            .child(el("summary").text(move || words.trash_of(cards().len())))
            .child(el("ul").child(move || parts().children(cards().into_iter().map(row))))
    };
    when(move || !cards().is_empty(), list)
}

fn row(card: shelf::Card) -> View {
    let (session, toaster) = (Session::expect(), Toaster::expect());
    let words = words();
    let id = card.id;
    let (name, year) = match card.summary {
        Some(summary) => (shown_name(summary.name), words.school_year(&summary.year)),
        None => (words.library.unreadable.to_owned(), String::new()),
    };
    let restore = button("button")
        .attr("aria-label", words.restore_of(&name))
        .click(move || bring_back(session, toaster, words, id))
        .text(words.library.restore);
    let name = of_class("span", "library-trash-name")
        .child(el("b").text(name))
        .child(el("small").text(year));
    el("li").child(name).child(restore)
}

/// Puts a deleted plan back on the shelf, and the focus on it.
pub(super) fn bring_back(session: Session, toaster: Toaster, words: &'static Catalog, id: PlanId) {
    if session.bring_back(id).is_err() {
        return toaster.say(words.library.restore_failed);
    }
    toaster.say(words.library.restored);
    focus::soon(format!("#plan-card-{id}"));
}
