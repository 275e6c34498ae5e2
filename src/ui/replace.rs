//! Search and replace across the plan: a bar over it, the place that is shown, one or all replaced as one undo step.

use crate::app::place::View as PlanView;
use crate::app::session::{Selection, Session};
use crate::app::{Memo, State, Store};
use crate::command::Gesture;
use crate::command::find::{self, Found, Sought};
use crate::domain::Plan;
use crate::layout::numbering;
use crate::platform::dom::KeyboardEvent;
use crate::platform::{focus, found};
use crate::ui::controls::toast::{Action, Toaster};
use crate::ui::controls::{Glyph, icon};
use crate::ui::view::{View, button, el, memo, of_class, when};
use crate::ui::words;
use leptos::prelude::*;
use std::sync::Arc;

/// What is sought and what is put in its place; copied freely.
#[derive(Clone, Copy)]
pub struct Replacing {
    shown: State<bool>,
    sought: State<Sought>,
    with: State<String>,
    /// The place that is shown, among those found.
    at: State<usize>,
}

/// The field of the words sought.
const FIELD: &str = "#replace-find";
/// Letters of context on each side of what is found.
const CONTEXT: usize = 28;

impl Replacing {
    /// Gives the page its search and replace.
    pub fn provide() {
        provide_context(Self {
            shown: State::new(false),
            sought: State::new(Sought::default()),
            with: State::new(String::new()),
            at: State::new(0),
        });
    }

    /// That of the page.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Opens the bar; `words` are sought, those of the last time when there are none.
    pub fn open(self, words: String) {
        if !words.is_empty() {
            self.sought.update(|sought| sought.words = words);
            self.at.set(0);
        }
        self.shown.set(true);
        focus::soon(FIELD);
    }
}

/// The bar, while it is open over a plan.
pub fn replace_bar() -> View {
    let (replacing, store) = (Replacing::expect(), Store::expect());
    let open = move || replacing.shown.get() && store.plan_id().is_some();
    when(open, bar)
}

/// The bar as it works: what it needs to go from place to place.
#[derive(Clone, Copy)]
struct Walk {
    replacing: Replacing,
    store: Store,
    session: Session,
    found: Memo<Vec<Found>>,
}

impl Walk {
    /// Which place is shown.
    fn at(self) -> usize {
        let last = self.found.with(Vec::len).saturating_sub(1);
        self.replacing.at.get().min(last)
    }

    fn step(self, back: bool) {
        let len = self.found.with_untracked(Vec::len).max(1);
        let at = untrack(|| self.at());
        self.replacing
            .at
            .set((at + if back { len - 1 } else { 1 }) % len);
        self.show();
    }

    /// Shows the place in the document and marks its field.
    fn show(self) {
        let at = untrack(|| self.at());
        let Some(found) = self.found.with_untracked(|found| found.get(at).cloned()) else {
            return found::unmark();
        };
        self.session.show(PlanView::Document);
        let (row, item) = (found.place.entry(), found.place.item());
        let mut scopes = Vec::new();
        if let Some(id) = row {
            self.session.selection.set(Some(match item {
                Some(item) => Selection::Item(id, item),
                None => Selection::Entry(id),
            }));
            scopes.push(match item {
                Some(item) => format!("[data-item='{item}']"),
                None => format!("[data-entry='{id}']"),
            });
            scopes.push("#inspector".to_owned());
        } else {
            scopes.push("#document-top".to_owned());
        }
        let text = self
            .store
            .with_untracked(|plan| found.place.get(plan).map(str::to_owned));
        found::mark(scopes, text.flatten().unwrap_or_default());
    }

    fn replace(self) {
        let at = untrack(|| self.at());
        let (sought, with) = (
            self.replacing.sought.get_untracked(),
            self.replacing.with.get_untracked(),
        );
        let one = self.found.with_untracked(|found| found.get(at).cloned());
        let one = one.as_slice();
        let done = self.store.run_composed(Gesture::Replace, |plan| {
            find::replace(plan, &sought, one, &with)
        });
        if done {
            // What was put there may hold the words itself: it is not to be replaced again.
            self.replacing.at.set(at + find::count_in(&with, &sought));
        }
        self.show();
    }

    fn replace_all(self, toaster: Toaster) {
        let words = crate::i18n::Catalog::of(self.session.language.get_untracked());
        let (sought, with) = (
            self.replacing.sought.get_untracked(),
            self.replacing.with.get_untracked(),
        );
        let found = self.found.get_untracked();
        let done = self.store.run_composed(Gesture::Replace, |plan| {
            find::replace(plan, &sought, &found, &with)
        });
        if done {
            let store = self.store;
            let undo: Action = Arc::new(move || store.undo());
            let undo = vec![(words.shell.undo.to_owned(), undo)];
            let number = store.revision.get_untracked();
            toaster.ask(number, words.replaced(found.len()), undo);
        }
        self.show();
    }

    fn close(self) {
        self.replacing.shown.set(false);
        found::leave("#main");
    }

    fn key(self, event: &KeyboardEvent, in_find: bool, toaster: Toaster) {
        match event.key().as_str() {
            "Enter" if event.is_composing() => return,
            "Enter" if event.ctrl_key() || event.meta_key() => self.replace_all(toaster),
            "Enter" if in_find => self.step(event.shift_key()),
            "Enter" => self.replace(),
            "Escape" => self.close(),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    /// «3 из 12 · Строка 2.1: …текст **слова** текст…».
    fn line(self) -> View {
        let words = words();
        let line = el("p").attr("role", "status");
        if self.replacing.sought.with(|sought| sought.words.is_empty()) {
            return line;
        }
        let (at, count) = (self.at(), self.found.with(Vec::len));
        let told = self.found.with(|found| {
            let one = found.get(at)?;
            self.store.with(|plan| around(plan, one)).flatten()
        });
        let Some((row, [before, stands, after])) = told else {
            return line.text(words.replace.nothing);
        };
        let one = self.found.with(|found| found.get(at).cloned());
        let place = match (row, one) {
            (Some(number), _) => words.row_called(&number),
            (None, Some(one)) => words.text_place(one.place).to_owned(),
            (None, None) => String::new(),
        };
        line.child(el("b").text(words.found_at(at + 1, count, &place)))
            .text(" ")
            .child(
                of_class("span", "replace-context")
                    .text(before)
                    .child(el("mark").text(stands))
                    .text(after),
            )
    }
}

/// The number of the row that something stands in, and the text about it.
fn around(plan: &Plan, found: &Found) -> Option<(Option<String>, [String; 3])> {
    let text = found.place.get(plan)?;
    let (before, rest) = text.split_at_checked(found.range.start)?;
    let (stands, after) = rest.split_at_checked(found.range.len())?;
    let start = before
        .char_indices()
        .rev()
        .nth(CONTEXT)
        .map_or(0, |(at, _)| at);
    let end = after
        .char_indices()
        .nth(CONTEXT)
        .map_or(after.len(), |(at, _)| at);
    let cut = |there: bool| if there { "…" } else { "" };
    let parts = [
        format!("{}{}", cut(start > 0), &before[start..]),
        stands.to_owned(),
        format!("{}{}", &after[..end], cut(end < after.len())),
    ];
    let row = found.place.entry();
    Some((row.map(|id| numbering::label(plan, id)), parts))
}

fn bar() -> View {
    let (replacing, toaster) = (Replacing::expect(), Toaster::expect());
    let (store, session) = (Store::expect(), Session::expect());
    let text = &words().replace;
    let found = memo(move || {
        let sought = replacing.sought.get();
        store
            .with(|plan| find::find(plan, &sought))
            .unwrap_or_default()
    });
    let walk = Walk {
        replacing,
        store,
        session,
        found,
    };
    let none = move || found.with(Vec::is_empty);
    let field = |id: &'static str, label: &'static str| {
        of_class("input", "field-control")
            .attr("id", id)
            .attr("type", "text")
            .attr("autocomplete", "off")
            .attr("enterkeyhint", "search")
            .attr("aria-label", label)
            .attr("placeholder", label)
    };
    let sought = field("replace-find", text.find)
        .value(move || replacing.sought.with(|sought| sought.words.clone()))
        .on_value("input", move |words| {
            replacing.at.set(0);
            replacing.sought.update(|sought| sought.words = words);
            walk.show();
        })
        .on_key(move |event| walk.key(&event, true, toaster));
    let with = field("replace-with", text.with)
        .value(move || replacing.with.get())
        .on_value("input", move |words| replacing.with.set(words))
        .on_key(move |event| walk.key(&event, false, toaster));
    let tick = move |label: &'static str, of: fn(&mut Sought) -> &mut bool| {
        let input = el("input")
            .attr("type", "checkbox")
            .checked(move || *of(&mut replacing.sought.get()))
            .on("change", move |_| {
                replacing.at.set(0);
                replacing.sought.update(|sought| {
                    let tick = of(sought);
                    *tick = !*tick;
                });
            });
        of_class("label", "replace-tick").child(input).text(label)
    };
    let step = move |label: &'static str, glyph: Glyph, back: bool| {
        button("icon-button")
            .attr("aria-label", label)
            .attr("title", label)
            .attr("disabled", none)
            .click(move || walk.step(back))
            .child(icon(glyph))
    };
    let close = button("icon-button")
        .attr("aria-label", text.close)
        .attr("title", text.close)
        .click(move || walk.close())
        .child(icon(Glyph::Close));
    let one = button("button")
        .attr("disabled", none)
        .click(move || walk.replace())
        .text(text.replace);
    let all = button("button")
        .attr("disabled", none)
        .click(move || walk.replace_all(toaster))
        .text(text.replace_all);
    of_class("section", "walk-bar replace-bar")
        .attr("role", "search")
        .attr("aria-label", text.title)
        .child(of_class("div", "replace-fields").child(sought).child(with))
        .child(
            of_class("div", "replace-ticks")
                .child(tick(text.exact, |sought| &mut sought.exact))
                .child(tick(text.whole, |sought| &mut sought.whole)),
        )
        .child(
            of_class("span", "walk-steps")
                .child(step(text.previous, Glyph::Left, true))
                .child(step(text.next, Glyph::Right, false))
                .children([one, all]),
        )
        .child(close)
        .child(move || walk.line())
}
