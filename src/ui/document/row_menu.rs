//! The menu of a row or of an agenda item, its handle and its box: what stands beside the cells. The menu is about its own
//! row, whatever is marked.

use super::marking::mark_box;
use super::picker::pick;
use super::rows::Rows;
use crate::app::place::View as PlanView;
use crate::app::session::{Panel, Selection};
use crate::command::compose::Direction;
use crate::domain::{Entry, EntryId};
use crate::paper::Subject;
use crate::platform::focus;
use crate::ui::controls::{Glyph, Menu, MenuItem, icon_of};
use crate::ui::view::{View, of_class, parts};
use crate::ui::words;
use leptos::prelude::*;

/// What a mouse takes hold of; fingers and keys have ways of their own.
pub(super) fn handle() -> View {
    of_class("span", "row-handle")
        .attr("data-handle", "")
        .attr("aria-hidden", "true")
        .attr("title", words().document.carry)
        .child(icon_of(Glyph::Grip, "icon icon-s icon-bold"))
}

/// Handle, box and menu of a row; `number` is for their names.
pub(super) fn row_tools(rows: Rows, id: EntryId, number: Signal<String>) -> View {
    tools(rows, Selection::Entry(id), number)
        .child(mark_box(rows, id, number))
        .child(handle())
}

/// Handle and menu of an agenda item.
pub(super) fn item_tools(rows: Rows, item: Selection, number: Signal<String>) -> View {
    tools(rows, item, number).child(handle())
}

fn tools(rows: Rows, row: Selection, number: Signal<String>) -> View {
    let words = words();
    let name = match row {
        Selection::Entry(_) => {
            Signal::derive(move || words.field_of(words.document.row_menu, &number.get()))
        }
        Selection::Item(..) => Signal::derive(move || {
            words.actions_of(&words.field_of(words.document.add_item, &number.get()))
        }),
    };
    let menu = Menu::more(name, "icon-button row-more").view(move || items(rows, row));
    of_class("span", "row-tools")
        .attr("role", "cell")
        .child(menu)
}

fn items(rows: Rows, row: Selection) -> View {
    let text = &words().document;
    let Rows { store, session } = rows;
    let item = |label, glyph| MenuItem::new(label).glyph(glyph);
    let details = move || {
        session.selection.set(Some(row));
        session.inspector.set(true);
        focus::soon("#inspector button, #inspector textarea");
    };
    let id = row.entry();
    let is_entry = matches!(row, Selection::Entry(_));
    let timed = store.with_untracked(|plan| plan.entry(id).map(|entry| entry.timing().is_some()));
    let timed = is_entry && timed.flatten().unwrap_or(false);
    let elsewhere = if is_entry {
        text.to_section
    } else {
        text.to_meeting
    };
    let meets = store.with_untracked(|plan| {
        let entry = plan.entry(id).map(|entry| &**entry);
        matches!(entry, Some(Entry::Meeting(_)))
    });
    let protocol = PlanView::Paper(Subject::Protocol(id));
    let protocol = (is_entry && meets == Some(true)).then(|| {
        item(words().paper.protocol_menu, Glyph::Print).view(move || session.show(protocol))
    });
    // What a menu does is about its own row.
    let step = move |direction| match row {
        Selection::Entry(id) => {
            rows.step_rows(&[id], direction);
            rows.go(row, None);
        }
        Selection::Item(..) => rows.step(row, direction),
    };
    parts()
        .child(item(text.details, Glyph::Details).view(details))
        .child(protocol)
        .child(
            timed.then(|| {
                item(words().picker.choose, Glyph::Calendar).view(move || pick(session, row))
            }),
        )
        .child(timed.then(|| {
            item(words().calendar.move_title, Glyph::Moved)
                .view(move || session.panel.set(Some(Panel::Move(id))))
        }))
        .child(item(text.add_below, Glyph::Plus).view(move || rows.add_below(row)))
        .child(item(text.duplicate, Glyph::Copy).view(move || rows.duplicate(row)))
        .child(item(text.move_up, Glyph::Up).view(move || step(Direction::Up)))
        .child(item(text.move_down, Glyph::Lower).view(move || step(Direction::Down)))
        .child(
            item(elsewhere, Glyph::Forth)
                .view(move || session.panel.set(Some(Panel::Place(Some(row))))),
        )
        .child(is_entry.then(|| item(text.mark, Glyph::Check).view(move || rows.toggle(id))))
        .child(
            item(text.delete, Glyph::Bin)
                .danger()
                .view(move || match row {
                    Selection::Entry(id) => rows.delete_rows(&[id]),
                    Selection::Item(..) => rows.delete(row),
                }),
        )
}
