//! The tasks of the heading: a list in which Enter goes on, Alt and arrows, the menu and the handle move.

use super::PlanText;
use super::row_menu::handle;
use super::section_head::alt_arrow;
use crate::app::Store;
use crate::command::compose::{self, Direction};
use crate::command::{Command, Gesture, TextField};
use crate::domain::{Task, TaskId};
use crate::platform::dom::{self, KeyboardEvent};
use crate::platform::focus;
use crate::ui::controls::{Glyph, Menu, MenuItem, icon_s};
use crate::ui::view::{View, button, each, el, memo, of_class, parts};
use crate::ui::words;
use leptos::prelude::*;

fn ids(store: Store) -> Vec<TaskId> {
    let ids = store.with(|plan| plan.tasks.iter().map(|task| task.id).collect());
    ids.unwrap_or_default()
}

/// Place of a task among the tasks, from zero.
fn place(store: Store, id: TaskId) -> Option<usize> {
    let place = store.with_untracked(|plan| plan.tasks.iter().position(|task| task.id == id));
    place.flatten()
}

fn go(id: TaskId) {
    focus::soon(format!("[data-task='{id}'] textarea"));
}

/// Adds a task and puts the caret into it.
fn add(store: Store, at: usize) {
    let id = store.next_id(TaskId::next);
    store.run(Gesture::AddTask, Command::InsertTask(at, Task::new(id, "")));
    go(id);
}

fn step(store: Store, id: TaskId, direction: Direction) {
    focus::release();
    store.run_composed(Gesture::MoveTask, |plan| {
        compose::step_task(plan, id, direction)
    });
    go(id);
}

/// Deletes a task; the focus goes to the one below, or above, or to the button that adds one.
fn delete(store: Store, id: TaskId) {
    let list = untrack(|| ids(store));
    let at = list.iter().position(|other| *other == id).unwrap_or(0);
    let next = list.get(at + 1).or_else(|| list.get(at.checked_sub(1)?));
    store.run(Gesture::DeleteTask, Command::RemoveTask(id));
    match next {
        Some(next) => go(*next),
        None => focus::soon(".tasks + .button"),
    }
}

/// The list and the button that adds to it.
pub(super) fn tasks() -> View {
    let store = Store::expect();
    let list = of_class("ol", "tasks")
        .attr("aria-labelledby", "tasks-name")
        .attr("data-flow", "")
        .child(each(move || ids(store), task_line));
    let more = button("button button-quiet")
        .click(move || add(store, untrack(|| ids(store)).len()))
        .child(icon_s(Glyph::Plus))
        .text(words().document.add_task);
    el("div").child(list).child(more)
}

fn task_line(id: TaskId) -> View {
    let store = Store::expect();
    let words = words();
    let text = &words.document;
    let number = memo(move || {
        let place = ids(store).iter().position(|other| *other == id);
        place.map_or(0, |at| at + 1)
    });
    let label = Signal::derive(move || words.task_number(number.get()));
    let actions = Signal::derive(move || words.actions_of(&label.get()));
    let field = PlanText::new(TextField::Task(id), label)
        .placeholder(text.task_hint)
        .column("task");
    let items = move || {
        let item = |label, glyph| MenuItem::new(label).glyph(glyph);
        parts()
            .child(item(text.move_up, Glyph::Up).view(move || step(store, id, Direction::Up)))
            .child(
                item(text.move_down, Glyph::Lower).view(move || step(store, id, Direction::Down)),
            )
            .child(
                item(text.delete, Glyph::Bin)
                    .danger()
                    .view(move || delete(store, id)),
            )
    };
    let number = of_class("span", "task-number")
        .attr("aria-hidden", "true")
        .text(move || format!("{}.", number.get()));
    of_class("li", "task")
        .attr("data-task", id.to_string())
        .attr("data-move", format!("task/{id}"))
        .attr("data-places", "task")
        .attr("data-by-handle", "")
        .attr("data-beside-task", id.to_string())
        .on_key(move |event| key(store, id, &event))
        .child(number)
        .child(field.view())
        .child(Menu::more(actions, "icon-button row-more").view(items))
        .child(handle())
}

/// Alt and arrows move the task; Enter in the last one, if there is something in it, and Ctrl+Enter in any make a new one.
fn key(store: Store, id: TaskId, event: &KeyboardEvent) {
    if let Some(direction) = alt_arrow(event) {
        return step(store, id, direction);
    }
    if event.key() != "Enter" || event.is_composing() || !dom::is_from(event, "textarea") {
        return;
    }
    let command = event.ctrl_key() || event.meta_key();
    if !command && (event.shift_key() || event.alt_key()) {
        return;
    }
    event.prevent_default();
    focus::release();
    let filled =
        store.with_untracked(|plan| plan.task(id).is_some_and(|task| !task.text.is_empty()));
    if command || filled == Some(true) {
        let at = place(store, id);
        add(store, at.map_or(0, |at| at + 1));
    } else {
        go(id);
    }
}
