//! The plans that were deleted and can be brought back.

use crate::app::{Session, shelf};
use crate::domain::PlanId;
use crate::i18n::Catalog;
use crate::platform::focus;
use crate::ui::controls::When;
use crate::ui::controls::dynamic;
use crate::ui::controls::memo;
use crate::ui::controls::toast::Toaster;
use crate::ui::shell::plan_switch::shown_name;
use crate::ui::words;
use leptos::prelude::*;

/// The closed list below the shelf; nothing when nothing was deleted.
#[component]
pub fn Trash() -> impl IntoView {
    let (session, toaster) = (Session::expect(), Toaster::expect());
    let words = words();
    let cards = memo(move || {
        session.shelf.track();
        shelf::trashed()
    });
    let any = memo(move || !cards.with(Vec::is_empty));
    let row = move |card: shelf::Card| {
        let id = card.id;
        let (name, year) = match card.summary {
            Some(summary) => (shown_name(summary.name), words.school_year(&summary.year)),
            None => (words.library.unreadable.to_owned(), String::new()),
        };
        let label = words.restore_of(&name);
        view! {
            <li>
                <span class="library-trash-name"><b>{name}</b><small>{year}</small></span>
                <button
                    type="button"
                    class="button"
                    aria-label=label
                    on:click=move |_| bring_back(session, toaster, words, id)
                >
                    {words.library.restore}
                </button>
            </li>
        }
    };
    view! {
        <When when=move || any.get()>
            <details class="library-trash">
                <summary>{Signal::derive(move || words.trash_of(cards.with(Vec::len)))}</summary>
                <ul>
                    {dynamic(move || cards.get().into_iter().map(move |card| view! { {row(card)} }).collect_view())}
                </ul>
            </details>
        </When>
    }
}

/// Puts a deleted plan back on the shelf, and the focus on it.
pub(super) fn bring_back(session: Session, toaster: Toaster, words: &'static Catalog, id: PlanId) {
    if session.bring_back(id).is_err() {
        return toaster.say(words.library.restore_failed);
    }
    toaster.say(words.library.restored);
    focus::soon(format!("#plan-card-{id}"));
}
