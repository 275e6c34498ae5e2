//! A section: title, text, table of rows, and what can be done with it.

use super::quick_add::quick_add;
use super::row_menu::handle;
use super::table::section_table;
use super::{PlanText, hue};
use crate::app::Memo;
use crate::app::Store;
use crate::app::session::{Selection, Session};
use crate::command::compose::{self, Direction};
use crate::command::sort::sort_by_deadline;
use crate::command::{Command, Gesture, SectionText, TextField};
use crate::domain::{
    Activity, AgendaItem, AgendaItemId, Column, ColumnId, ColumnKind, Entry, EntryId, Meeting,
    Note, Plan, Section, SectionId, Status,
};
use crate::i18n::Catalog;
use crate::layout::numbering;
use crate::platform::dom::KeyboardEvent;
use crate::platform::focus;
use crate::ui::controls::toast::Toaster;
use crate::ui::controls::{Glyph, Menu, MenuItem, icon_s};
use crate::ui::view::{View, button, memo, of_class, parts};
use crate::ui::words;
use leptos::prelude::*;
use std::sync::Arc;

/// Columns of a new section, headed in the language of the document.
pub fn usual_columns(store: Store) -> Vec<Column> {
    let language = store
        .with_untracked(|plan| plan.language)
        .unwrap_or_default();
    let words = Catalog::of(language);
    let kinds = [
        ColumnKind::Number,
        ColumnKind::Activity,
        ColumnKind::Timing,
        ColumnKind::PlaceAndResponsible,
    ];
    kinds
        .map(|kind| Column::new(store.next_id(ColumnId::next), kind, words.column(kind)))
        .to_vec()
}

/// Adds a section with one empty row at the end and puts the caret into its title.
pub fn add_section(store: Store) {
    let id = store.next_id(SectionId::next);
    let mut section = Section::new(id, "");
    section.columns = usual_columns(store);
    let row = Entry::Activity(Activity::new(store.next_id(EntryId::next)));
    let at = store
        .with_untracked(|plan| plan.sections().len())
        .unwrap_or(0);
    store.run(
        Gesture::AddSection,
        Command::InsertSection(at, Box::new(section), vec![Arc::new(row)]),
    );
    focus::soon(format!("[data-section='{id}'] .section-title textarea"));
}

/// Adds `entry` to a section at `index`, selects it and puts the caret into it.
pub fn add_entry(store: Store, session: Session, section: SectionId, index: usize, entry: Entry) {
    let id = entry.id();
    if store.run(
        Gesture::AddRow,
        Command::InsertEntry(section, index, Arc::new(entry)),
    ) {
        session.selection.set(Some(Selection::Entry(id)));
        focus::soon(format!("[data-entry='{id}'] textarea[data-column='text']"));
    }
}

/// An empty meeting with the next free number and one agenda item.
pub fn new_meeting(store: Store) -> Meeting {
    let (label, number) = store
        .with_untracked(|plan| {
            let meetings = plan
                .all_entries()
                .filter(|(_, entry)| matches!(&***entry, Entry::Meeting(_)));
            (
                Catalog::of(plan.language).document.meeting_label,
                meetings.count() + 1,
            )
        })
        .unwrap_or(("", 1));
    let mut meeting = Meeting::new(store.next_id(EntryId::next), label, &number.to_string());
    meeting
        .agenda
        .push(AgendaItem::new(store.next_id(AgendaItemId::next)));
    meeting
}

/// One section of the paper.
pub fn section_block(id: SectionId) -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let number = memo(move || {
        let number = store.with(|plan| numbering::section_number(plan, id));
        number.unwrap_or(0)
    });
    let title = memo(move || store.text(TextField::Section(id, SectionText::Title)));
    let name = Signal::derive(move || format!("{}. {}", number.get(), title.get()));
    let hidden = move || {
        let section = store.section(id).filter(|_| session.is_filtered());
        section.is_some_and(|section| !section.entries.iter().any(|row| session.shows(*row)))
    };
    of_class("section", "section")
        .attr("hidden", hidden)
        .attr("id", format!("section-{id}"))
        .attr("data-section", id.to_string())
        .attr("data-beside-section", id.to_string())
        .attr("data-beside-row", format!("section/{id}"))
        .attr("data-s", move || hue(number.get()))
        .attr("aria-label", name)
        .child(section_head(id, number))
        .child(of_class("div", "section-intro").child(section_text(id, SectionText::Intro, number)))
        .child(section_table(id, name))
        .child(section_add(id))
        .child(quick_add(id, number))
}

/// Title or text of a section.
fn section_text(id: SectionId, part: SectionText, number: Memo<usize>) -> View {
    let words = words();
    let (name, hint) = match part {
        SectionText::Title => (words.document.section_title, words.document.section_title),
        SectionText::Intro => (
            words.document.section_intro,
            words.document.section_intro_hint,
        ),
    };
    let label = Signal::derive(move || words.field_of(name, &number.get().to_string()));
    PlanText::new(TextField::Section(id, part), label)
        .placeholder(hint)
        .view()
}

fn section_head(id: SectionId, number: Memo<usize>) -> View {
    let store = Store::expect();
    let words = words();
    let held = move || {
        let progress = store.with(|plan| Some(progress(plan, plan.section(id)?)));
        let (held, all) = progress.flatten().unwrap_or_default();
        (all > 0).then(|| words.held_of(held, all))
    };
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
        .child(of_class("span", "section-number").text(number))
        .child(of_class("h2", "section-title").child(section_text(id, SectionText::Title, number)))
        .child(of_class("span", "section-progress").text(held))
        .child(section_menu(id, number))
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
pub fn progress(plan: &Plan, section: &Section) -> (usize, usize) {
    if !section.takes_place() {
        return (0, 0);
    }
    let statuses = plan.entries_of(section).filter_map(|entry| entry.status());
    statuses.fold((0, 0), |(held, all), status| {
        (held + usize::from(status == Status::Held), all + 1)
    })
}

fn section_menu(id: SectionId, number: Memo<usize>) -> View {
    let store = Store::expect();
    let text = &words().document;
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
    let label = Signal::derive(move || format!("{} {}", text.section_menu, number.get()));
    Menu::more(label, "icon-button section-more").view(move || {
        let item = |label, glyph| MenuItem::new(label).glyph(glyph);
        parts()
            .child(item(text.sort, Glyph::Flag).view(sort))
            .child(item(text.move_up, Glyph::Up).view(move || step(Direction::Up)))
            .child(item(text.move_down, Glyph::Lower).view(move || step(Direction::Down)))
            .child(item(text.delete_section, Glyph::Bin).danger().view(delete))
    })
}

/// The buttons under a table.
fn section_add(id: SectionId) -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let text = &words().document;
    let at_end = move |entry: Entry| {
        let index = store
            .with_untracked(|plan| plan.section(id).map(|section| section.entries.len()))
            .flatten()
            .unwrap_or(0);
        add_entry(store, session, id, index, entry);
    };
    let next = move || store.next_id(EntryId::next);
    let add = |label: &'static str| {
        button("button button-quiet")
            .child(icon_s(Glyph::Plus))
            .text(label)
    };
    of_class("p", "section-add")
        .child(add(text.add_activity).click(move || at_end(Entry::Activity(Activity::new(next())))))
        .child(add(text.add_meeting).click(move || at_end(Entry::Meeting(new_meeting(store)))))
        .child(add(text.add_note).click(move || at_end(Entry::Note(Note::new(next(), "")))))
}
