//! What can be done with a row: by keys and by its menu.

use super::picker::pick;
use super::section::add_entry;
use crate::app::Store;
use crate::app::session::{Panel, Selection, Session};
use crate::command::compose::{self, Direction};
use crate::command::{Command, Gesture};
use crate::domain::{Activity, Entry, EntryId, SectionId};
use crate::platform::dom::KeyboardEvent;
use crate::platform::focus;
use crate::ui::controls::{Glyph, Menu, MenuItem};
use crate::ui::view::{View, of_class, parts};
use crate::ui::words;
use leptos::prelude::*;

/// Alt+↑ and Alt+↓ move the row, Ctrl+Enter adds one below.
pub(super) fn row_key(
    store: Store,
    session: Session,
    section: SectionId,
    id: EntryId,
    event: &KeyboardEvent,
) {
    let direction = match event.key().as_str() {
        "ArrowUp" if event.alt_key() => Direction::Up,
        "ArrowDown" if event.alt_key() => Direction::Down,
        "Enter" if event.ctrl_key() || event.meta_key() => {
            event.prevent_default();
            focus::release();
            return add_below(store, session, section, id);
        }
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    move_row(store, id, direction);
}

fn move_row(store: Store, id: EntryId, direction: Direction) {
    focus::release();
    if store.run_composed(Gesture::MoveRow, |plan| {
        compose::step_entry(plan, id, direction)
    }) {
        focus::soon(format!("[data-entry='{id}'] textarea"));
        focus::reveal(format!("[data-entry='{id}']"));
    }
}

fn add_below(store: Store, session: Session, section: SectionId, id: EntryId) {
    let place = store.with_untracked(|plan| plan.place_of(id)).flatten();
    let (section, index) = place.unwrap_or((section, 0));
    let entry = Entry::Activity(Activity::new(store.next_id(EntryId::next)));
    add_entry(store, session, section, index + 1, entry);
}

fn delete_row(store: Store, session: Session, id: EntryId) {
    let neighbour = store.with_untracked(|plan| {
        let (section, index) = plan.place_of(id)?;
        let rows = &plan.section(section)?.entries;
        rows.get(index + 1)
            .or_else(|| index.checked_sub(1).and_then(|before| rows.get(before)))
            .copied()
    });
    focus::release();
    if store.run(Gesture::DeleteRow, Command::RemoveEntry(id)) {
        let next = neighbour.flatten();
        session.selection.set(next.map(Selection::Entry));
        if let Some(next) = next {
            focus::soon(format!("[data-entry='{next}'] textarea"));
        }
    }
}

pub(super) fn row_menu(id: EntryId, section: SectionId, name: Signal<String>) -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let text = &words().document;
    let details = move || {
        session.selection.set(Some(Selection::Entry(id)));
        session.inspector.set(true);
        focus::soon("#inspector button, #inspector textarea");
    };
    let menu = Menu::more(name, "icon-button row-more").view(move || {
        let item = |label, glyph| MenuItem::new(label).glyph(glyph);
        let add = move || add_below(store, session, section, id);
        let timing =
            store.with_untracked(|plan| plan.entry(id).map(|entry| entry.timing().is_some()));
        let has_timing = timing.flatten().unwrap_or(false);
        parts()
            .child(item(text.details, Glyph::Details).view(details))
            .child(has_timing.then(|| {
                item(words().picker.choose, Glyph::Calendar)
                    .view(move || pick(session, Selection::Entry(id)))
            }))
            .child(has_timing.then(|| {
                item(words().calendar.move_title, Glyph::Moved)
                    .view(move || session.panel.set(Some(Panel::Move(id))))
            }))
            .child(item(text.add_below, Glyph::Plus).view(add))
            .child(item(text.move_up, Glyph::Up).view(move || move_row(store, id, Direction::Up)))
            .child(
                item(text.move_down, Glyph::Down)
                    .view(move || move_row(store, id, Direction::Down)),
            )
            .child(
                item(text.delete, Glyph::Bin)
                    .danger()
                    .view(move || delete_row(store, session, id)),
            )
    });
    of_class("span", "row-tools")
        .attr("role", "cell")
        .child(menu)
}
