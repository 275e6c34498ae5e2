//! A section: its head, its text, its table of rows, and what can be added to it. Folded, the head alone.

use super::far::Far;
use super::new_section::{add_entry, add_table, new_meeting};
use super::quick_add::quick_add;
use super::section_head::section_head;
use super::table::section_table;
use super::{PlanText, hue};
use crate::app::session::Session;
use crate::app::{Memo, State, Store, folds};
use crate::command::{SectionText, TextField};
use crate::domain::{Activity, Entry, EntryId, Note, SectionId, SectionKind};
use crate::layout::numbering;
use crate::ui::controls::{Glyph, icon_s};
use crate::ui::view::{View, button, memo, of_class, parts, when};
use crate::ui::words;
use leptos::prelude::*;

/// What the parts of a section's block know of it.
#[derive(Clone, Copy)]
pub(super) struct Block {
    pub(super) id: SectionId,
    /// Its number in a word: «2», «П1».
    pub(super) mark: Memo<String>,
    pub(super) kind: Memo<SectionKind>,
    /// Whether it has a table: rows, or what rows can be put into.
    pub(super) has_table: Memo<bool>,
}

/// One section of the paper.
pub fn section_block(id: SectionId) -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let number = memo(move || {
        let number = store.with(|plan| numbering::section_number(plan, id));
        number.unwrap_or(0)
    });
    let mark = memo(move || {
        let mark = store.with(|plan| numbering::section_mark(plan, id));
        mark.unwrap_or_default()
    });
    let name = memo(move || {
        let title = store.with(|plan| Some(numbering::section_title(plan, plan.section(id)?)));
        title.flatten().unwrap_or_default()
    });
    let kind = memo(move || {
        store
            .section(id)
            .map_or(SectionKind::Rows, |section| section.kind)
    });
    let has_table = memo(move || {
        let section = store.section(id);
        section
            .is_some_and(|section| section.kind != SectionKind::Text || !section.entries.is_empty())
    });
    let block = Block {
        id,
        mark,
        kind,
        has_table,
    };
    let hidden = move || {
        let section = store.section(id).filter(|_| session.is_filtered());
        section.is_some_and(|section| !section.entries.iter().any(|row| session.shows(*row)))
    };
    let is_plain = memo(move || kind.get() == SectionKind::Table);
    let open = memo(move || !folds::is_folded(session, id));
    // What is typed there outlives the section's rows, which go when they are far away.
    let line = State::new(String::new());
    let rows = move || {
        parts()
            .child(move || {
                // Rows of a plain table are built in another way.
                is_plain.get();
                has_table
                    .get()
                    .then(|| section_table(id, Signal::from(name)))
            })
            .child(move || section_add(block))
            .child(when(
                move || kind.get() == SectionKind::Rows,
                move || quick_add(id, mark, line),
            ))
    };
    let far = Far::expect();
    let body = move || {
        let intro = of_class("div", "section-intro").child(block.text(SectionText::Intro));
        parts()
            .child(intro)
            .child(far.rows(store, session, id, rows))
    };
    of_class("section", "section")
        .attr("hidden", hidden)
        .attr("id", format!("section-{id}"))
        .attr("data-section", id.to_string())
        .attr("data-beside-section", id.to_string())
        .attr("data-beside-row", move || {
            has_table.get().then(|| format!("section/{id}"))
        })
        .attr("data-s", move || hue(number.get()))
        .attr("data-kind", move || kind_code(kind.get()))
        .attr("aria-label", name)
        .child(section_head(block, open))
        .child(
            of_class("div", "section-body")
                .attr("id", format!("section-body-{id}"))
                .child(when(move || open.get(), body)),
        )
}

/// Name of a section's kind in the page, for the style sheet.
fn kind_code(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Rows => "rows",
        SectionKind::Text => "text",
        SectionKind::Table => "table",
    }
}

impl Block {
    /// Title or text of the section.
    pub(super) fn text(self, part: SectionText) -> View {
        let Self { id, mark, .. } = self;
        let words = words();
        let (name, hint) = match part {
            SectionText::Title => (words.document.section_title, words.document.section_title),
            SectionText::Intro => (
                words.document.section_intro,
                words.document.section_intro_hint,
            ),
        };
        let label = Signal::derive(move || words.field_of(name, &mark.get()));
        PlanText::new(TextField::Section(id, part), label)
            .placeholder(hint)
            .view()
    }
}

/// The buttons under a table.
fn section_add(block: Block) -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let (text, id) = (&words.document, block.id);
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
    let row = move || at_end(Entry::Activity(Activity::new(next())));
    let note = move || at_end(Entry::Note(Note::new(next(), "")));
    let buttons = of_class("p", "section-add");
    match block.kind.get() {
        SectionKind::Text => {
            buttons.child(add(words.parts.new_table).click(move || add_table(store, session, id)))
        }
        SectionKind::Table => buttons
            .child(add(words.parts.add_row).click(row))
            .child(add(text.add_note).click(note)),
        SectionKind::Rows => buttons
            .child(add(text.add_activity).click(row))
            .child(add(text.add_meeting).click(move || at_end(Entry::Meeting(new_meeting(store)))))
            .child(add(text.add_note).click(note)),
    }
}
