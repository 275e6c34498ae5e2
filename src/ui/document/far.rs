//! A long document: the rows of a section are there while it is near what is seen. Knows how many rows there are, not
//! how they look.

use crate::app::session::{Selection, Session};
use crate::app::{State, Store};
use crate::domain::SectionId;
use crate::ui::view::{View, of_class};
use crate::ui::window::{self, near_part};
use leptos::prelude::*;

/// How a long document keeps the rows of its sections.
#[derive(Clone, Copy)]
pub(super) struct Far {
    is_long: bool,
    /// The section whose rows hold the focus, or last held it.
    held: State<Option<SectionId>>,
}

/// From so many rows on only those near what is seen are built.
const LONG: usize = 120;
/// About the height of a row, in CSS pixels.
pub(super) const ROW: i32 = 62;
/// About the height of a table's head and of what stands below the table.
const HEAD: i32 = 150;

impl Far {
    /// Asks the plan once: a document that grows while it is open stays as it is.
    pub(super) fn provide(store: Store) {
        let count = store.with_untracked(|plan| {
            let lengths = plan.sections().iter().map(|section| section.entries.len());
            lengths.sum::<usize>()
        });
        provide_context(Self {
            is_long: count.unwrap_or_default() > LONG,
            held: State::new(None),
        });
    }

    /// That of the document.
    pub(super) fn expect() -> Self {
        expect_context()
    }

    /// Whether a table of `count` rows is built piece by piece.
    pub(super) fn in_pieces(self, count: usize) -> bool {
        count > window::WHOLE || self.is_long && count > window::FIRST_ROWS
    }

    /// The rows of a section, and what can be added to them.
    pub(super) fn rows(
        self,
        store: Store,
        session: Session,
        id: SectionId,
        build: impl Fn() -> View + 'static,
    ) -> View {
        if !self.is_long {
            return build();
        }
        let count = store.with_untracked(|plan| {
            let mut before = 0;
            for section in plan.sections() {
                if section.id == id {
                    return (before, section.entries.len());
                }
                before += section.entries.len();
            }
            (before, 0)
        });
        let (before, own) = count.unwrap_or_default();
        let keeps = move || {
            let selected = session.selection.get().map(Selection::entry);
            self.held.get() == Some(id)
                || selected.is_some_and(|row| {
                    let section = store.section(id);
                    section.is_some_and(|section| section.entries.contains(&row))
                })
        };
        let height = ROW * i32::try_from(own).unwrap_or_default() + HEAD;
        let part = of_class("div", "piece").on("focusin", move |_| self.held.set(Some(id)));
        near_part(part, before < window::FIRST_ROWS, height, keeps, build)
    }
}
