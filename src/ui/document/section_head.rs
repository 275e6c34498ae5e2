//! The head of a section: number, title, progress, folding, the menu of what can be done with it.

use super::row_menu::handle;
use super::section::Block;
use crate::app::session::{Panel, Session};
use crate::app::{Memo, Store, folds};
use crate::command::compose::{self, Direction};
use crate::command::sort::sort_by_deadline;
use crate::command::{Command, Gesture, SectionText, sections};
use crate::domain::{Plan, Section, SectionId, SectionKind, Status};
use crate::layout::numbering;
use crate::platform::dom::KeyboardEvent;
use crate::platform::focus;
use crate::ui::controls::toast::Toaster;
use crate::ui::controls::{Glyph, Menu, MenuItem, icon_s};
use crate::ui::view::{View, button, of_class, parts};
use crate::ui::words;
use leptos::prelude::*;

pub(super) fn section_head(block: Block, open: Memo<bool>) -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let Block { id, mark, .. } = block;
    let held = move || {
        let progress = store.with(|plan| Some(progress(plan, plan.section(id)?)));
        let (held, all) = progress.flatten().unwrap_or_default();
        (all > 0).then(|| words.held_of(held, all))
    };
    let label = move || store.with(|plan| numbering::section_label(plan, id));
    let fold_name = move || {
        let text = if open.get() {
            words.parts.fold
        } else {
            words.parts.unfold
        };
        words.field_of(text, &mark.get())
    };
    let fold = button("icon-button section-fold")
        .attr("aria-label", fold_name)
        .attr("title", fold_name)
        .attr("aria-expanded", move || open.get().to_string())
        .attr("aria-controls", format!("section-body-{id}"))
        .click(move || folds::fold(store, session, id, open.get_untracked()))
        .child(icon_s(Glyph::Down));
    of_class("header", "section-head")
        .attr("data-move", format!("section/{id}"))
        .attr("data-places", "section")
        .attr("data-by-handle", "")
        .on_key(move |event| {
            if let Some(direction) = alt_arrow(&event) {
                step_section(
                    store,
                    id,
                    direction,
                    format!("#section-{id} .section-title textarea"),
                );
            }
        })
        .child(of_class("span", "section-number").text(label))
        .child(of_class("h2", "section-title").child(block.text(SectionText::Title)))
        .child(of_class("span", "section-progress").text(held))
        .child(fold)
        .child(section_menu(block))
        .child(handle())
}

/// Which way Alt and an arrow point; the key is then used up.
pub(super) fn alt_arrow(event: &KeyboardEvent) -> Option<Direction> {
    let direction = match event.key().as_str() {
        "ArrowUp" => Direction::Up,
        "ArrowDown" => Direction::Down,
        _ => return None,
    };
    if !event.alt_key() || event.default_prevented() {
        return None;
    }
    event.prevent_default();
    Some(direction)
}

/// Moves a section one place; then `selector` has the focus.
pub(super) fn step_section(store: Store, id: SectionId, direction: Direction, selector: String) {
    focus::release();
    store.run_composed(Gesture::MoveSection, |plan| {
        compose::step_section(plan, id, direction)
    });
    focus::soon(selector);
}

/// How many rows of a section were held, and how many can be.
pub(super) fn progress(plan: &Plan, section: &Section) -> (usize, usize) {
    if !section.takes_place() {
        return (0, 0);
    }
    let statuses = plan.entries_of(section).filter_map(|entry| entry.status());
    statuses.fold((0, 0), |(held, all), status| {
        (held + usize::from(status == Status::Held), all + 1)
    })
}

fn section_menu(block: Block) -> View {
    let Block { id, mark, kind, .. } = block;
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let text = &words.document;
    let step = move |direction| {
        step_section(store, id, direction, format!("#section-{id} .section-more"));
    };
    let delete = move || {
        store.run(Gesture::DeleteSection, Command::RemoveSection(id));
        focus::soon("#document-title textarea");
    };
    let toaster = Toaster::expect();
    let sort = move || {
        let sorted = store.run_composed(Gesture::SortRows, |plan| sort_by_deadline(plan, id));
        if !sorted {
            toaster.say(text.sorted_already);
        }
    };
    let label = Signal::derive(move || words.field_of(text.section_menu, &mark.get()));
    let set_kind = move |kind, is_appendix| {
        store.run_composed(Gesture::EditSection, |plan| {
            sections::set_kind(plan, id, kind, is_appendix)
        });
    };
    Menu::more(label, "icon-button section-more").view(move || {
        let item = |label, glyph| MenuItem::new(label).glyph(glyph);
        let (now, section) = (
            kind.get_untracked(),
            store.with_untracked(|plan| plan.section(id).cloned()),
        );
        let is_appendix = section.flatten().is_some_and(|section| section.is_appendix);
        let columns = item(words.parts.columns_open, Glyph::Details)
            .view(move || session.panel.set(Some(Panel::Columns(id))));
        let choice = |kind: SectionKind| {
            MenuItem::new(words.section_kind(kind))
                .checked(kind == now)
                .view(move || set_kind(kind, is_appendix))
        };
        let appendix = MenuItem::new(words.parts.is_appendix)
            .ticked(is_appendix)
            .view(move || set_kind(now, !is_appendix));
        parts()
            .child(block.has_table.get_untracked().then_some(columns))
            .child((now == SectionKind::Rows).then(|| item(text.sort, Glyph::Flag).view(sort)))
            .child(item(text.move_up, Glyph::Up).view(move || step(Direction::Up)))
            .child(item(text.move_down, Glyph::Lower).view(move || step(Direction::Down)))
            .child(of_class("p", "menu-caption").text(words.parts.kind))
            .children(SectionKind::ALL.map(choice))
            .child(appendix)
            .child(item(text.delete_section, Glyph::Bin).danger().view(delete))
    })
}
