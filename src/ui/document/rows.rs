//! What can be done with the rows of the document, by keys, menus and the bar of marked rows: going from one to another,
//! adding, copying, moving, deleting. Where the focus goes after each is decided here.

use super::new_section::{add_entry, new_meeting};
use crate::app::Store;
use crate::app::session::{Selection, Session};
use crate::command::compose::{self, Direction};
use crate::command::duplicate::{duplicate_item, duplicate_rows};
use crate::command::{Command, Gesture, rows};
use crate::domain::{Activity, AgendaItem, AgendaItemId, Entry, EntryId, Note};
use crate::platform::{carry, focus};

/// The rows of the open plan; copied freely. Handlers cannot ask for contexts, so it has them.
#[derive(Clone, Copy)]
pub struct Rows {
    pub(super) store: Store,
    pub(super) session: Session,
}

/// The selector of a row's element.
pub(super) fn selector_of(row: Selection) -> String {
    match row {
        Selection::Entry(id) => format!("[data-entry='{id}']"),
        Selection::Item(_, id) => format!("[data-item='{id}']"),
    }
}

/// The column of the field that has the focus; `None` when the row itself has it, or a button.
fn column_at_focus() -> Option<String> {
    let column = carry::attribute_at_focus("data-column");
    column.filter(|_| focus::is_on("textarea"))
}

/// Whether there is anything in a row.
fn is_filled(entry: &Entry) -> bool {
    let texts = match entry {
        Entry::Activity(activity) => [&activity.text, &activity.place],
        Entry::Meeting(meeting) => [&meeting.theme, &meeting.place],
        Entry::Note(note) => [&note.text, &note.text],
    };
    let cells = match entry {
        Entry::Activity(activity) => !activity.cells.is_empty(),
        Entry::Meeting(meeting) => !meeting.cells.is_empty(),
        Entry::Note(_) => false,
    };
    let words = entry.timing().is_some_and(|own| !own.wording().is_empty());
    cells || words || !entry.responsible().is_empty() || texts.iter().any(|text| !text.is_empty())
}

impl Rows {
    /// What the page provides, put together.
    pub fn expect() -> Self {
        Self {
            store: Store::expect(),
            session: Session::expect(),
        }
    }

    /// Goes to a row, or into its field of this column; an empty one stands for its first field.
    pub(super) fn go(self, row: Selection, column: Option<&str>) {
        self.session.selection.set(Some(row));
        let own = selector_of(row);
        focus::now_and_soon(match column {
            None => own,
            Some("") => format!("{own} textarea"),
            Some(column) => format!("{own} [data-column='{column}']"),
        });
    }

    /// Goes to the next row or the one before.
    pub(super) fn step_to(self, row: Selection, direction: Direction) {
        if let Some(next) = Self::next_in(&self.list(), row, direction) {
            self.go(next, None);
        }
    }

    /// Goes down the column: into the next row of the section that has it. Below the last row, if there is something in it,
    /// comes a new one.
    pub(super) fn go_down(self, row: Selection, column: &str) {
        let list = self.list_beside(row);
        let mut at = row;
        let next = Self::next_in(&list, at, Direction::Down);
        if column == "text" && next.is_none_or(|next| next.entry() != row.entry()) {
            let told = format!("[data-told='{}'] [data-column]", row.entry());
            if focus::exists(&told) {
                return focus::now_and_soon(told);
            }
        }
        while let Some(next) = Self::next_in(&list, at, Direction::Down) {
            let own = selector_of(next);
            // What is not built yet has it for all we know.
            if !focus::exists(&own) || focus::exists(&format!("{own} [data-column='{column}']")) {
                return self.go(next, Some(column));
            }
            at = next;
        }
        let filled = self.store.with_untracked(|plan| {
            let entry = plan.entry(row.entry())?;
            Some(match (row, &**entry) {
                (Selection::Item(_, id), Entry::Meeting(meeting)) => {
                    let item = meeting.item(id)?;
                    !item.text.is_empty() || !item.speakers.is_empty()
                }
                _ => is_filled(entry),
            })
        });
        if at == row && filled.flatten() == Some(true) {
            self.add_below(row);
        }
    }

    /// Goes to the row that follows this one and its agenda.
    pub(super) fn go_past(self, row: Selection) {
        let list = self.list_beside(row);
        let mut below = list.into_iter().skip_while(|other| *other != row);
        if let Some(next) = below.find(|other| other.entry() != row.entry()) {
            self.go(next, Some("text"));
        }
    }

    /// Adds a row of the same kind below this one and puts the caret into it; a meeting that has no agenda yet gets its
    /// first item.
    pub(super) fn add_below(self, row: Selection) {
        focus::release();
        let Self { store, session } = self;
        let place = store.with_untracked(|plan| {
            let id = row.entry();
            Some((plan.place_of(id)?, plan.entry(id)?.clone()))
        });
        let Some(((section, index), entry)) = place.flatten() else {
            return;
        };
        let next = || store.next_id(EntryId::next);
        let new = match (&*entry, row) {
            (Entry::Meeting(meeting), Selection::Item(_, item)) => {
                let at = meeting.agenda.iter().position(|own| own.id == item);
                return self.add_item(meeting.id, at.map_or(0, |at| at + 1));
            }
            (Entry::Meeting(_), _) => Entry::Meeting(new_meeting(store)),
            (Entry::Note(_), _) => Entry::Note(Note::new(next(), "")),
            (Entry::Activity(_), _) => Entry::Activity(Activity::new(next())),
        };
        add_entry(store, session, section, index + 1, new);
    }

    /// Adds an item to a meeting's agenda and puts the caret into it.
    pub(super) fn add_item(self, meeting: EntryId, at: usize) {
        let id = self.store.next_id(AgendaItemId::next);
        let item = Box::new(AgendaItem::new(id));
        let command = Command::InsertItem(meeting, at, item);
        if self.store.run(Gesture::AddRow, command) {
            self.go(Selection::Item(meeting, id), Some(""));
        }
    }

    /// Copies a row, or the marked ones with it, below; the copies are then what is marked.
    pub(super) fn duplicate(self, row: Selection) {
        let column = column_at_focus();
        focus::release();
        let Self { store, session } = self;
        let made = match row {
            Selection::Item(meeting, id) => {
                let copy = store.with_ids(|ids| {
                    store.with_untracked(|plan| duplicate_item(plan, meeting, id, ids))
                });
                let copy = copy.flatten();
                copy.map(|(command, id)| (command, Selection::Item(meeting, id), Vec::new()))
            }
            Selection::Entry(id) => {
                let group = self.group(id);
                let copies = store
                    .with_ids(|ids| store.with_untracked(|plan| duplicate_rows(plan, &group, ids)));
                copies.flatten().and_then(|(command, copies)| {
                    let first = *copies.first()?;
                    Some((command, Selection::Entry(first), copies))
                })
            }
        };
        let Some((command, first, copies)) = made else {
            return;
        };
        if store.run(Gesture::DuplicateRow, command) {
            if copies.len() > 1 {
                session.marks.update(|marks| marks.set(copies));
            }
            self.go(first, column.as_deref());
        }
    }

    /// Moves a row one place, with it the marked ones when it is one of them; the focus stays where it was in the row.
    pub(super) fn step(self, row: Selection, direction: Direction) {
        let column = column_at_focus();
        focus::release();
        let moved = match row {
            Selection::Item(meeting, id) => self.store.run_composed(Gesture::MoveRow, |plan| {
                compose::step_item(plan, meeting, id, direction)
            }),
            Selection::Entry(id) => self.step_rows(&self.group(id), direction),
        };
        if moved || column.is_some() {
            self.go(row, column.as_deref());
        }
    }

    /// Moves rows one place, as one step.
    pub(super) fn step_rows(self, group: &[EntryId], direction: Direction) -> bool {
        self.store
            .run_composed(moves(group), |plan| rows::step_rows(plan, group, direction))
    }

    /// Puts rows at a place, as one step.
    pub(super) fn put_rows(self, group: &[EntryId], place: rows::Place) -> bool {
        self.store
            .run_composed(moves(group), |plan| rows::move_rows(plan, group, place))
    }

    /// Deletes a row, with it the marked ones when it is one of them.
    pub(super) fn delete(self, row: Selection) {
        match row {
            Selection::Entry(id) => self.delete_rows(&self.group(id)),
            Selection::Item(meeting, id) => {
                let next = self.next_after(row, |other| *other == row);
                focus::release();
                self.store
                    .run(Gesture::DeleteRow, Command::RemoveItem(meeting, id));
                if let Some(next) = next {
                    self.go(next, None);
                }
            }
        }
    }

    /// Deletes rows as one step; the focus goes to the row that follows, or to the one before.
    pub(super) fn delete_rows(self, group: &[EntryId]) {
        let Some(last) = group.last() else { return };
        let gesture = if group.len() > 1 {
            Gesture::DeleteRows
        } else {
            Gesture::DeleteRow
        };
        let next = self.next_after(Selection::Entry(*last), |row| group.contains(&row.entry()));
        let section = self.store.with_untracked(|plan| plan.place_of(*last));
        focus::release();
        let remove = |plan: &_| rows::remove_rows(plan, group);
        if !self.store.run_composed(gesture, remove) {
            return;
        }
        match (next, section.flatten()) {
            (Some(next), _) => self.go(next, None),
            (None, Some((section, _))) => {
                focus::soon(format!("#section-{section} .section-add button"));
            }
            _ => {}
        }
    }

    /// The row of the same section where the focus goes when those that `gone` tells are deleted; of an item the next or the
    /// former one of its meeting, or the meeting.
    fn next_after(self, row: Selection, gone: impl Fn(&Selection) -> bool) -> Option<Selection> {
        let mut list = self.list_beside(row);
        if let Selection::Item(meeting, _) = row {
            list.retain(|other| other.entry() == meeting);
        }
        let at = list.iter().position(|other| *other == row)?;
        let below = list[at..].iter().find(|row| !gone(row));
        let above = list[..at].iter().rev().find(|row| !gone(row));
        below.or(above).copied()
    }
}

/// What the undo button calls the move of these rows.
fn moves(group: &[EntryId]) -> Gesture {
    if group.len() > 1 {
        Gesture::MoveRows
    } else {
        Gesture::MoveRow
    }
}
