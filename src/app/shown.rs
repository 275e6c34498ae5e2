//! Which rows the user is shown: the filter and the search as steps of the address, and what is late. What matches is
//! `layout/filter`'s affair.

use super::session::{Selection, Session};
use crate::domain::EntryId;
use crate::layout::filter::Filter;
use crate::layout::now;
use crate::platform::address;

impl Session {
    /// Shows other rows, as a step of the browser's history.
    pub fn set_filter(self, filter: Filter) {
        address::go(&self.note_filter(filter));
    }

    /// Shows other rows in place of those of the last step: what is typed or tried out is no step.
    pub fn adjust_filter(self, filter: Filter) {
        address::replace(&self.note_filter(filter));
    }

    /// Shows rows with these words; the search is open from then on.
    pub fn search(self, words: String) {
        self.searching.set(true);
        let mut filter = self.filter.get_untracked();
        filter.find = words;
        self.adjust_filter(filter);
    }

    /// Takes the words sought away and closes the search.
    pub fn close_search(self) {
        self.search(String::new());
        self.searching.set(false);
    }

    /// Shows all rows and closes the search.
    pub fn show_all(self) {
        self.searching.set(false);
        self.set_filter(Filter::default());
    }

    /// Whether some rows are not shown.
    pub fn is_filtered(self) -> bool {
        self.matching.with(Option::is_some)
    }

    /// Whether the filter shows the row `id`. The selected row stays, whatever is done to it.
    pub fn shows(self, id: EntryId) -> bool {
        self.matching.with(|rows| {
            rows.as_ref()
                .is_none_or(|rows| rows.binary_search(&id).is_ok())
        }) || self.selection.get().map(Selection::entry) == Some(id)
    }

    /// Whether the row `id` is past its time and neither held nor cancelled.
    pub fn is_late(self, id: EntryId) -> bool {
        self.over.with(|rows| rows.binary_search(&id).is_ok()) && self.is_open(id)
    }

    fn is_open(self, id: EntryId) -> bool {
        now::is_open(self.store.entry(id).and_then(|entry| entry.status()))
    }

    /// How many rows are late.
    pub fn late_count(self) -> usize {
        self.over
            .with(|rows| rows.iter().filter(|id| self.is_open(**id)).count())
    }
}
