//! The sections as a list beside the paper, and on narrow screens as one line above it.

use super::hue;
use super::new_section::new_section_menu;
use super::section_head::{alt_arrow, progress, step_section};
use crate::app::Store;
use crate::app::session::{Selection, Session};
use crate::domain::{Entry, EntryId, Plan, Reading, SectionId, SectionKind, letters};
use crate::i18n::Catalog;
use crate::layout::numbering;
use crate::platform::{carry, focus};
use crate::ui::controls::{Glyph, Menu, MenuItem, icon, icon_s};
use crate::ui::view::{View, button, el, memo, of_class, parts, when};
use crate::ui::words;
use leptos::prelude::*;

#[derive(Clone, PartialEq, Eq)]
struct Line {
    id: SectionId,
    hue: usize,
    mark: String,
    /// The whole heading in one line.
    name: String,
    title: String,
    kind: SectionKind,
    held: usize,
    all: usize,
}

fn lines(plan: &Plan) -> Vec<Line> {
    let sections = plan.sections().iter().enumerate();
    sections
        .map(|(index, section)| {
            let (held, all) = progress(plan, section);
            Line {
                id: section.id,
                hue: hue(index + 1),
                mark: numbering::section_mark(plan, section.id),
                name: numbering::section_title(plan, section),
                kind: section.kind,
                title: section.title.clone(),
                held,
                all,
            }
        })
        .collect()
}

fn unread(plan: &Plan) -> Vec<EntryId> {
    let is_unread = |entry: &Entry| {
        entry.timing().and_then(|timing| timing.reading()) == Some(&Reading::Unknown)
    };
    plan.all_entries()
        .filter(|(_, entry)| is_unread(entry))
        .map(|(_, entry)| entry.id())
        .collect()
}

fn go_to_section(id: SectionId) {
    focus::reveal_top(format!("#section-{id}"));
    focus::soon(format!("#section-{id} .section-title textarea"));
}

/// The section of the selected row.
fn current(store: Store, session: Session) -> Option<SectionId> {
    let entry = session.selection.get()?.entry();
    store
        .with(|plan| plan.place_of(entry))
        .flatten()
        .map(|(section, _)| section)
}

fn go_to_front() {
    focus::reveal_top("#document-top");
    focus::soon("#document-title textarea");
}

/// Goes to the next row whose deadline is not understood.
fn go_to_unread(store: Store, session: Session) {
    let rows = store.with_untracked(unread).unwrap_or_default();
    let here = session.selection.get_untracked().map(Selection::entry);
    let at = rows.iter().position(|id| Some(*id) == here);
    let next = at.map_or(0, |at| (at + 1) % rows.len());
    if let Some(id) = rows.get(next) {
        session.selection.set(Some(Selection::Entry(*id)));
        focus::reveal(format!("[data-entry='{id}']"));
        focus::soon(format!(
            "[data-entry='{id}'] textarea[data-column='timing']"
        ));
    }
}

/// «3 из 8», or what the section is made of when nothing in it takes place.
fn about_section(words: &Catalog, line: &Line) -> String {
    match line.kind {
        _ if line.all > 0 => words.of_all(line.held, line.all),
        SectionKind::Rows => String::new(),
        kind => letters::lowered(words.section_kind(kind)),
    }
}

/// The list beside the paper.
pub fn outline() -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let text = &words.document;
    let list = memo(move || store.with(lines).unwrap_or_default());
    let unread = memo(move || store.with(unread).map_or(0, |rows| rows.len()));
    let current = memo(move || current(store, session));
    let line = move |line: Line| {
        let id = line.id;
        let title = if line.title.is_empty() {
            text.section_title.to_owned()
        } else {
            line.title.clone()
        };
        let about = of_class("span", "outline-text")
            .text(title)
            .child(el("small").text(about_section(words, &line)));
        let line = button("outline-line")
            .attr("data-s", line.hue)
            .attr("aria-current", move || {
                (current.get() == Some(id)).then_some("true")
            })
            .click(move || {
                if !carry::just_dropped() {
                    go_to_section(id);
                }
            })
            .on_key(move |event| {
                if let Some(direction) = alt_arrow(&event) {
                    step_section(store, id, direction, format!("[data-outline='{id}']"));
                }
            })
            .attr("data-outline", id.to_string())
            .child(of_class("span", "section-number").text(line.mark))
            .child(about);
        el("li")
            .attr("data-move", format!("section/{id}"))
            .attr("data-places", "section")
            .attr("data-beside-section", id.to_string())
            .attr("data-into-row", id.to_string())
            .child(line)
    };
    let front = button("outline-line")
        .click(go_to_front)
        .child(icon(Glyph::Sheet))
        .child(el("span").text(text.front));
    let add = parts()
        .child(icon_s(Glyph::Plus))
        .child(el("span").text(text.add_section));
    let add = new_section_menu("outline-line outline-add", add);
    let unread_line = move || {
        let about = of_class("span", "outline-text")
            .text(text.unread)
            .child(el("small").text(move || words.timings(unread.get())));
        button("outline-line outline-unread")
            .click(move || go_to_unread(store, session))
            .child(icon(Glyph::Question))
            .child(about)
    };
    let list = of_class("ol", "outline-list")
        .child(move || parts().children(list.get().into_iter().map(line)));
    of_class("nav", "outline")
        .attr("aria-label", text.outline)
        .children([front, list, add])
        .child(when(move || unread.get() > 0, unread_line))
}

/// The line above the paper on narrow screens: a menu of the sections.
pub fn section_bar() -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let text = &words.document;
    let list = move || store.with(lines).unwrap_or_default();
    let title = memo(move || {
        let here = current(store, session);
        let line = list().into_iter().find(|line| Some(line.id) == here);
        line.map_or(text.front.to_owned(), |line| line.name)
    });
    let count = memo(move || words.sections(store.with(|plan| plan.sections().len()).unwrap_or(0)));
    let face = parts()
        .child(icon_s(Glyph::Sheet))
        .child(el("b").text(title))
        .child(of_class("span", "section-bar-count").text(count))
        .child(icon_s(Glyph::Down));
    let label = Signal::derive(move || {
        let (title, count) = (title.get(), count.get());
        format!("{title} {count}: {}", text.outline)
    });
    let item = |line: Line| MenuItem::new(line.name).view(move || go_to_section(line.id));
    let items = move || {
        let front = MenuItem::new(text.front).glyph(Glyph::Sheet);
        parts()
            .child(front.view(go_to_front))
            .children(list().into_iter().map(item))
    };
    let menu = Menu::new(label, "section-bar-button", face).named_by_face();
    of_class("div", "section-bar").child(menu.view(items))
}
