//! The line under a table that makes a row of «Семинар — 14 ноября 15:00, Иванова». What it understood stands
//! below as chips; × gives the words back. Enter adds.

use crate::app::session::Selection;
use crate::app::{Memo, State};
use crate::app::{Session, Store};
use crate::command::{Command, Gesture};
use crate::domain::{Entry, EntryId, Reading, SectionId};
use crate::format::text::quick::{self, Found, QuickLine, QuickPart};
use crate::i18n::{Catalog, dates};
use crate::timing;
use crate::ui::controls::{Glyph, icon_of};
use crate::ui::view::{View, button, el, of_class, parts};
use crate::ui::words;
use leptos::prelude::*;
use std::sync::Arc;

/// The line of the section `id`, where `line` has been typed so far; `mark` is for its name.
pub fn quick_add(id: SectionId, mark: Memo<String>, line: State<String>) -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let text = &words.document;
    let refused = State::new(Vec::<String>::new());
    let read = move || {
        let found = store.with(|plan| {
            line.with(|line| refused.with(|refused| quick::read(line, plan, refused)))
        });
        found.unwrap_or_default()
    };
    let add = move || {
        let quick = untrack(read);
        if quick == QuickLine::default() {
            return;
        }
        let row = quick.activity(store.next_id(EntryId::next));
        let row_id = row.id;
        let end =
            store.with_untracked(|plan| plan.section(id).map(|section| section.entries.len()));
        let at = end.flatten().unwrap_or(0);
        let command = Command::InsertEntry(id, at, Arc::new(Entry::Activity(row)));
        if store.run(Gesture::AddRow, command) {
            session.selection.set(Some(Selection::Entry(row_id)));
            line.set(String::new());
            refused.set(Vec::new());
        }
    };
    let chip = move |part: QuickPart| {
        let (glyph, label) = face(store, words, &part);
        let name = words.keep_as_words(&part.words);
        let give_back = move || refused.update(|list| list.push(part.words.clone()));
        of_class("span", "chip quick-chip")
            .attr("data-state", "exact")
            .child(icon_of(glyph, "icon icon-xs"))
            .child(el("span").text(label))
            .child(
                button("quick-back")
                    .attr("aria-label", &name)
                    .attr("title", name)
                    .click(give_back)
                    .child(icon_of(Glyph::Close, "icon icon-xs")),
            )
    };
    let chips = move || parts().children(read().parts.into_iter().map(chip));
    let label = move || words.field_of(text.quick_add, &mark.get());
    let input = of_class("input", "quick-line")
        .attr("type", "text")
        .attr("aria-label", label)
        .attr("placeholder", text.quick_hint)
        .attr("enterkeyhint", "done")
        .attr("autocomplete", "off")
        .value(move || line.get())
        .on_value("input", move |typed| line.set(typed));
    of_class("form", "quick-add")
        .on("submit", move |event| {
            event.prevent_default();
            add();
        })
        .child(input)
        .child(
            of_class("p", "quick-chips")
                .attr("role", "status")
                .child(chips),
        )
}

/// Icon and words of a part.
fn face(store: Store, words: &Catalog, part: &QuickPart) -> (Glyph, String) {
    match &part.found {
        Found::Who(one) => (Glyph::Person, one.words.clone()),
        Found::When(_, Some(appointment)) => (
            Glyph::Calendar,
            dates::appointment(words.language, *appointment),
        ),
        Found::When(reading, None) => {
            let told = |reading: &Reading| {
                let resolution = store.with(|plan| timing::resolve(reading, &plan.year));
                resolution.map(|resolution| words.term(reading, &resolution))
            };
            (Glyph::Range, told(reading).unwrap_or_default())
        }
    }
}
