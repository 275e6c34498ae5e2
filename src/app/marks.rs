//! The rows that are marked, to be moved, deleted or changed together. The user's affair: in no file and no history.

use crate::domain::EntryId;

/// The marked rows, and where a run of them begins.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Marks {
    /// In the order of their ids.
    rows: Vec<EntryId>,
    /// The row that Shift goes on from.
    pub anchor: Option<EntryId>,
}

impl Marks {
    /// The marked rows, in the order of their ids; some may have left the plan.
    pub fn rows(&self) -> &[EntryId] {
        &self.rows
    }

    /// Whether nothing is marked.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether `id` is marked.
    pub fn has(&self, id: EntryId) -> bool {
        self.rows.binary_search(&id).is_ok()
    }

    /// Marks `id`, or takes its mark away.
    pub fn toggle(&mut self, id: EntryId) {
        match self.rows.binary_search(&id) {
            Ok(at) => drop(self.rows.remove(at)),
            Err(at) => self.rows.insert(at, id),
        }
        self.anchor = Some(id);
    }

    /// Marks these rows and no others.
    pub fn set(&mut self, mut rows: Vec<EntryId>) {
        rows.sort_unstable();
        self.rows = rows;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_set_and_taken_away_and_shift_goes_on_from_the_last_one() {
        let [one, two, three] = [3, 1, 2].map(EntryId::from);
        let mut marks = Marks::default();
        marks.toggle(one);
        marks.toggle(two);
        assert!(marks.has(one) && marks.has(two) && !marks.has(three));
        marks.toggle(one);
        assert_eq!((marks.rows(), marks.anchor), (&[two][..], Some(one)));
        marks.set(vec![one, three]);
        assert_eq!(marks.rows(), [three, one]);
    }
}
