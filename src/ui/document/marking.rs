//! Which rows come after which as they are shown, and the marks on them: one by one, in a run, all of a section.

use super::rows::Rows;
use crate::app::folds;
use crate::app::session::Selection;
use crate::command::compose::Direction;
use crate::command::rows;
use crate::domain::{Entry, EntryId, Plan, Section};
use crate::platform::dom;
use crate::ui::controls::{Glyph, icon_of};
use crate::ui::view::{View, button, effect};
use crate::ui::words;
use leptos::prelude::*;

/// The rows of a section that `shows` lets pass, with the items of their agendas.
fn of_section(plan: &Plan, section: &Section, shows: impl Fn(EntryId) -> bool) -> Vec<Selection> {
    let mut list = Vec::new();
    for entry in plan.entries_of(section).filter(|entry| shows(entry.id())) {
        list.push(Selection::Entry(entry.id()));
        if let Entry::Meeting(meeting) = &**entry {
            let items = meeting.agenda.iter();
            list.extend(items.map(|item| Selection::Item(meeting.id, item.id)));
        }
    }
    list
}

impl Rows {
    /// All rows that are shown, in the order of the document; those of folded sections are not.
    pub(super) fn list(self) -> Vec<Selection> {
        let list = |plan: &Plan| {
            let sections = plan.sections().iter();
            let open =
                sections.filter(|section| !untrack(|| folds::is_folded(self.session, section.id)));
            let rows = open.flat_map(|section| {
                of_section(plan, section, |id| untrack(|| self.session.shows(id)))
            });
            rows.collect()
        };
        self.store.with_untracked(list).unwrap_or_default()
    }

    /// The rows that are shown of the section where `row` stands.
    pub(super) fn list_beside(self, row: Selection) -> Vec<Selection> {
        let list = self.store.with_untracked(|plan| {
            let (section, _) = plan.place_of(row.entry())?;
            let section = plan.section(section)?;
            Some(of_section(plan, section, |id| {
                untrack(|| self.session.shows(id))
            }))
        });
        list.flatten().unwrap_or_default()
    }

    /// The next of `list` after or before `row`.
    pub(super) fn next_in(
        list: &[Selection],
        row: Selection,
        direction: Direction,
    ) -> Option<Selection> {
        let at = list.iter().position(|other| *other == row)?;
        let next = match direction {
            Direction::Up => at.checked_sub(1)?,
            Direction::Down => at + 1,
        };
        list.get(next).copied()
    }

    /// The marked rows that are there and shown, in the order of the document.
    pub(super) fn marked(self) -> Vec<EntryId> {
        let marks = self.session.marks.get_untracked();
        let found = |plan: &Plan| rows::in_order(plan, marks.rows());
        let mut found = self.store.with_untracked(found).unwrap_or_default();
        found.retain(|id| untrack(|| self.session.shows(*id)));
        found
    }

    /// The rows that a gesture on `id` means: all marked ones when it is one of them.
    pub(super) fn group(self, id: EntryId) -> Vec<EntryId> {
        if self.session.marks.with_untracked(|marks| marks.has(id)) {
            self.marked()
        } else {
            vec![id]
        }
    }

    /// Marks a row or takes its mark away.
    pub(super) fn toggle(self, id: EntryId) {
        self.session.marks.update(|marks| marks.toggle(id));
    }

    /// Marks the rows from where the last mark was set, or from the selected row, to `id`.
    pub(super) fn mark_to(self, id: EntryId) {
        let own = self.session.selection.get_untracked();
        let anchor = self.session.marks.with_untracked(|marks| marks.anchor);
        let list = entries(self.list());
        let place = |row: Option<EntryId>| list.iter().position(|one| Some(*one) == row);
        let from = place(anchor).or_else(|| place(own.map(Selection::entry)));
        let Some(to) = place(Some(id)) else { return };
        let from = from.unwrap_or(to);
        let run = list[from.min(to)..=from.max(to)].to_vec();
        self.session.marks.update(|marks| {
            marks.set(run);
            marks.anchor = Some(list[from]);
        });
    }

    /// Marks the neighbour of `row` too, or gives the last of the run up, and goes there.
    pub(super) fn extend(self, row: Selection, direction: Direction) {
        let list = self.list();
        let mut next = row;
        loop {
            let Some(other) = Self::next_in(&list, next, direction) else {
                return;
            };
            next = other;
            if matches!(next, Selection::Entry(_)) {
                break;
            }
        }
        self.mark_to(next.entry());
        self.go(next, None);
    }

    /// Marks all rows of the section where `row` stands.
    pub(super) fn mark_section(self, row: Selection) {
        let list = entries(self.list_beside(row));
        self.session.marks.update(|marks| {
            marks.set(list);
            marks.anchor = Some(row.entry());
        });
    }
}

/// The rows of a list without items of agendas.
fn entries(list: Vec<Selection>) -> Vec<EntryId> {
    let own = list.into_iter().filter_map(|row| match row {
        Selection::Entry(id) => Some(id),
        Selection::Item(..) => None,
    });
    own.collect()
}

/// Keeps the rows that are built in step with the selection and the marks; those built later begin so.
pub(super) fn followed(rows: Rows) {
    let session = rows.session;
    effect(Box::new(move || {
        let (entry, item) = match session.selection.get() {
            Some(Selection::Entry(id)) => (id.to_string(), String::new()),
            Some(Selection::Item(_, id)) => (String::new(), id.to_string()),
            None => (String::new(), String::new()),
        };
        let is = |id: &str, own: &str| Some(flag(id == own));
        dom::set_each(
            ".paper [data-entry]",
            "data-entry",
            "aria-selected",
            &|id| is(id, &entry),
        );
        dom::set_each(".paper [data-item]", "data-item", "aria-selected", &|id| {
            is(id, &item)
        });
    }));
    effect(Box::new(move || {
        session.marks.track();
        let has = |id: &str| {
            id.parse()
                .is_ok_and(|id| session.marks.with_untracked(|marks| marks.has(id)))
        };
        dom::set_each(".paper [data-entry]", "data-entry", "data-marked", &|id| {
            has(id).then_some("")
        });
        dom::set_each(".paper .row-mark", "data-box", "aria-checked", &|id| {
            Some(flag(has(id)))
        });
    }));
}

/// The value of an attribute that says yes or no.
fn flag(holds: bool) -> &'static str {
    if holds { "true" } else { "false" }
}

/// Whether `row` is selected now, for its `aria-selected` as it is built.
pub(super) fn is_selected(rows: Rows, row: Selection) -> &'static str {
    flag(rows.session.selection.get_untracked() == Some(row))
}

/// Whether the row `id` is marked now, for its `data-marked` as it is built.
pub(super) fn is_marked(rows: Rows, id: EntryId) -> bool {
    rows.session.marks.with_untracked(|marks| marks.has(id))
}

/// The box of a row that marks it; seen while rows are marked.
pub(super) fn mark_box(rows: Rows, id: EntryId, label: Signal<String>) -> View {
    let words = words();
    button("row-mark")
        .attr("role", "checkbox")
        .attr("data-box", id.to_string())
        .attr("aria-checked", flag(is_marked(rows, id)))
        .attr("aria-label", move || {
            words.field_of(words.document.mark_row, &label.get())
        })
        .child(icon_of(Glyph::Check, "icon icon-s"))
}
