//! The list of rows that want a look, as a bar over the plan: from one to the next, each with its reason, until all are
//! looked at. Kept on the device until then.

use crate::app::place::View as PlanView;
use crate::app::session::{Selection, Session};
use crate::app::{State, Store, templates};
use crate::domain::EntryId;
use crate::i18n::Catalog;
use crate::layout::{numbering, title};
use crate::platform::focus;
use crate::rollover::{self, Look};
use crate::ui::controls::toast::Toaster;
use crate::ui::controls::{Glyph, icon, icon_s};
use crate::ui::view::{View, button, el, of_class, when};
use crate::ui::words;
use leptos::prelude::*;

/// The rows of the open plan that want a look.
#[derive(Clone, Copy)]
pub struct Looks {
    store: Store,
    session: Session,
    toaster: Toaster,
    list: State<Vec<Look>>,
    /// The one that is shown, by place; none before the first step.
    at: State<Option<usize>>,
}

impl Looks {
    /// The list of whichever plan is open.
    pub fn follow() -> Self {
        let looks = Self {
            store: Store::expect(),
            session: Session::expect(),
            toaster: Toaster::expect(),
            list: State::new(Vec::new()),
            at: State::new(None),
        };
        let open = crate::ui::view::memo(move || looks.store.plan_id());
        Effect::new(move |_| {
            looks.at.set(None);
            let list = open.get().map(templates::looks);
            looks.list.set(list.unwrap_or_default());
        });
        looks
    }

    /// Whether there are any.
    pub fn any(self) -> bool {
        self.list.with(|list| !list.is_empty())
    }

    fn keep(self) {
        if let Some(id) = self.store.with_untracked(|plan| plan.id) {
            let text = self.list.with_untracked(|list| rollover::print(list));
            templates::note_looks(id, &text);
        }
    }

    /// Shows the row at `at`; rows that were deleted meanwhile leave the list.
    fn show(self, at: usize) {
        let gone = |id: EntryId| self.store.with_untracked(|plan| plan.entry(id).is_none());
        self.list
            .update(|list| list.retain(|look| gone(look.entry) != Some(true)));
        let entry = self.list.with_untracked(|list| {
            let at = at.min(list.len().checked_sub(1)?);
            Some((at, list[at].entry))
        });
        self.keep();
        let Some((at, entry)) = entry else {
            return focus::soon("#main");
        };
        self.at.set(Some(at));
        self.session.show(PlanView::Document);
        self.session.selection.set(Some(Selection::Entry(entry)));
        focus::reveal(format!("[data-entry='{entry}']"));
    }

    fn step(self, on: bool) {
        let len = self.list.with_untracked(Vec::len);
        let at = match (self.at.get_untracked(), on) {
            (None, _) => 0,
            (Some(at), true) => (at + 1) % len.max(1),
            (Some(at), false) => (at + len.max(1) - 1) % len.max(1),
        };
        self.show(at);
    }

    /// The row that is shown has been looked at.
    fn done(self, words: &'static Catalog) {
        let at = self.at.get_untracked().unwrap_or(0);
        self.list.update(|list| {
            if at < list.len() {
                list.remove(at);
            }
        });
        if self.list.with_untracked(Vec::is_empty) {
            self.keep();
            self.at.set(None);
            self.toaster.say(words.next_year.all_seen);
            return focus::soon("#main");
        }
        self.show(at);
    }

    fn close(self, words: &'static Catalog) {
        let list = self.list.get_untracked();
        let Some(plan) = self.store.with_untracked(|plan| plan.id) else {
            return;
        };
        self.list.set(Vec::new());
        self.keep();
        focus::soon("#main");
        let text = &words.next_year;
        self.toaster.offer(text.closed, words.shell.undo, move || {
            templates::note_looks(plan, &rollover::print(&list));
            // Another plan may be open by then.
            if self.store.with_untracked(|open| open.id) == Some(plan) {
                self.list.set(list.clone());
                focus::soon(".looks-bar button");
            }
        });
    }

    /// «1 из 5 · 2.1 Обзор новинок», and why.
    fn line(self, words: &'static Catalog) -> View {
        let count = self.list.with(Vec::len);
        let look = self.at.get().and_then(|at| {
            let look = self.list.with(|list| list.get(at).cloned())?;
            Some((at, look))
        });
        let line = el("p").attr("role", "status");
        let Some((at, look)) = look else {
            return line.child(el("b").text(words.rows_to_look_at(count)));
        };
        let (row, reasons) = self
            .store
            .with(|plan| {
                let number = numbering::label(plan, look.entry);
                let name = plan.entry(look.entry);
                let name = name.map_or(String::new(), |row| title::short(row, plan.language));
                let reasons = look.reasons.iter();
                let reasons: Vec<_> = reasons
                    .map(|reason| words.look_reason(*reason, &plan.year))
                    .collect();
                let row = if name.starts_with(&number) {
                    name
                } else {
                    format!("{number} {name}")
                };
                (row, reasons.join("; "))
            })
            .unwrap_or_default();
        line.child(el("b").text(words.of_all(at + 1, count)))
            .text(" · ")
            .child(of_class("span", "looks-row").text(row))
            .child(of_class("span", "looks-reason").text(reasons))
    }

    /// The bar.
    pub fn bar(self) -> View {
        let words = words();
        let text = &words.next_year;
        let started = move || self.at.get().is_some();
        let step = move |label: &'static str, glyph: Glyph, on: bool| {
            button("icon-button")
                .attr("aria-label", label)
                .attr("title", label)
                .click(move || self.step(on))
                .child(icon(glyph))
        };
        let walk = move || {
            let done = button("button")
                .click(move || self.done(words))
                .child(icon_s(Glyph::Check))
                .text(text.seen);
            of_class("span", "walk-steps")
                .child(step(text.previous, Glyph::Left, false))
                .child(step(text.next, Glyph::Right, true))
                .child(done)
        };
        let start = move || {
            button("button")
                .click(move || {
                    self.step(true);
                    focus::soon(".looks-bar .walk-steps button:last-child");
                })
                .text(text.show)
        };
        let close = button("icon-button")
            .attr("aria-label", text.close)
            .attr("title", text.close)
            .click(move || self.close(words))
            .child(icon(Glyph::Close));
        of_class("section", "walk-bar looks-bar")
            .attr("aria-label", text.look)
            .child(icon(Glyph::Flag))
            .child(move || self.line(words))
            .child(when(started, walk))
            .child(when(move || !started(), start))
            .child(close)
    }
}
