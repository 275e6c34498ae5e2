//! Keys and clicks on rows, for all rows of the paper at once: a row is found by its `data-entry`, an agenda item by its
//! `data-item` and the `data-of` of its meeting, what is told of a meeting by its `data-told`.

use super::rows::Rows;
use super::{marking, told};
use crate::app::session::Selection;
use crate::command::compose::Direction;
use crate::platform::dom::{self, Event, KeyboardEvent, MouseEvent};
use crate::platform::{focus, page};
use crate::ui::view::View;

/// A row itself, not one of its fields and buttons.
const ROW: &str = "[data-entry], [data-item]";

/// The row that an event comes from.
fn row_of(event: &Event) -> Option<Selection> {
    let id = |name| dom::around(event, name);
    if let Some(item) = id("data-item") {
        let meeting = id("data-of")?.parse().ok()?;
        return Some(Selection::Item(meeting, item.parse().ok()?));
    }
    let entry = id("data-told").or_else(|| id("data-entry"))?;
    Some(Selection::Entry(entry.parse().ok()?))
}

/// Lets the rows inside `paper` be gone through, marked and changed.
pub(super) fn followed(paper: View) -> View {
    let rows = Rows::expect();
    marking::followed(rows);
    let enter = move |event: Event| {
        if let Some(row) = row_of(&event) {
            rows.session.selection.set(Some(row));
        }
    };
    paper
        .on("focusin", enter)
        .on_key(move |event| key(rows, &event))
        .on_pointer("mousedown", move |event| press(rows, &event))
        .on_pointer("click", move |event| click(rows, &event))
}

fn key(rows: Rows, event: &KeyboardEvent) {
    let Some(row) = row_of(event).filter(|_| !event.is_composing()) else {
        return;
    };
    let own = dom::is_from(event, ROW);
    let command = event.ctrl_key() || event.meta_key();
    let plain = !command && !event.alt_key();
    let alone = plain && !event.shift_key();
    let direction = match event.key().as_str() {
        "ArrowUp" => Some(Direction::Up),
        "ArrowDown" => Some(Direction::Down),
        _ => None,
    };
    // The field has taken it over and hands it on.
    if event.key() == "Enter" && alone && dom::is_from(event, "textarea") {
        match dom::around(event, "data-column") {
            Some(column) if column == told::COLUMN => rows.go_past(row),
            Some(column) => rows.go_down(row, &column),
            None => {}
        }
        return;
    }
    if event.default_prevented() {
        return;
    }
    match (event.key().as_str(), direction) {
        (_, Some(direction)) if event.alt_key() && !command => rows.step(row, direction),
        (_, Some(direction)) if own && alone => rows.step_to(row, direction),
        (_, Some(direction)) if own && plain => rows.extend(row, direction),
        ("Enter", _) if command => rows.add_below(row),
        ("Enter" | "F2", _) if own && alone => rows.go(row, Some("")),
        ("Escape", _) if !own => rows.go(row, None),
        (" ", _) if own && alone => rows.toggle(row.entry()),
        // One press, one deletion: a key that is held would take all rows away.
        ("Delete" | "Backspace", _) if own && alone => {
            if !event.repeat() {
                rows.delete(row);
            }
        }
        _ if command && event.code() == "KeyD" => rows.duplicate(row),
        _ if command && own && event.code() == "KeyA" => rows.mark_section(row),
        _ => return,
    }
    event.prevent_default();
    event.stop_propagation();
}

/// Shift and a click mark the rows up to this one, Ctrl (⌘ on a Mac) and a click this one too.
fn press(rows: Rows, event: &MouseEvent) {
    let adds = if page::is_mac() {
        event.meta_key()
    } else {
        event.ctrl_key()
    };
    let run = event.shift_key();
    let Some(row) = row_of(event).filter(|_| event.button() == 0 && (run || adds)) else {
        return;
    };
    let typing = run && dom::is_from(event, ":focus");
    if typing || dom::is_from(event, "button, button *, input, select") {
        return;
    }
    event.prevent_default();
    focus::release();
    if run {
        rows.mark_to(row.entry());
    } else {
        rows.toggle(row.entry());
    }
    rows.go(row, None);
}

/// The box of a row.
fn click(rows: Rows, event: &MouseEvent) {
    let Some(row) = row_of(event).filter(|_| dom::is_from(event, ".row-mark, .row-mark *")) else {
        return;
    };
    if event.shift_key() {
        rows.mark_to(row.entry());
    } else {
        rows.toggle(row.entry());
    }
}
