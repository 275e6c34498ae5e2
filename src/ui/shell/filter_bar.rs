//! Which rows all views show: the choice in the menu, and the bar that says so while it is not all.

use crate::app::{Session, Store};
use crate::domain::Entry;
use crate::layout::filter::Filter;
use crate::ui::controls::MenuItem;
use crate::ui::view::{View, button, el, of_class, parts, when};
use crate::ui::words;

/// The choices of the menu.
pub fn choices() -> View {
    let session = Session::expect();
    let words = words();
    let chosen = session.filter.get_untracked();
    let choice = |filter: Option<Filter>| {
        let label = filter.map_or(words.shell.all_rows, |filter| words.filter(filter));
        MenuItem::new(label)
            .checked(chosen == filter)
            .view(move || session.filter.set(filter))
    };
    parts()
        .child(of_class("p", "menu-caption").text(words.shell.show))
        .child(choice(None))
        .children(Filter::ALL.map(|filter| choice(Some(filter))))
}

/// What is shown while it is not all, and the way back.
pub fn filter_bar() -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let line = move || {
        let filter = session.filter.get()?;
        let shown = session
            .matching
            .with(|rows| rows.as_ref().map_or(0, Vec::len));
        let all = store.with(|plan| {
            let rows = plan.all_entries();
            rows.filter(|(_, entry)| !matches!(&***entry, Entry::Note(_)))
                .count()
        });
        Some(words.filtered(filter, shown, all.unwrap_or(0)))
    };
    let bar = move || {
        of_class("div", "filter-bar")
            .child(el("p").text(line))
            .child(
                button("button")
                    .click(move || session.filter.set(None))
                    .text(words.shell.show_all_rows),
            )
    };
    el("div")
        .attr("role", "status")
        .child(when(move || session.filter.get().is_some(), bar))
}
