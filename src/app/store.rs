//! The open plan and its history: the one value of the program. Written only by the methods here.

use super::Gesture;
use super::State;
use crate::command::{Command, CommandError, History, TextField, read_moved, read_timing};
use crate::domain::{
    AgendaItemId, Entry, EntryId, IdSource, Plan, PlanId, Section, SectionId, Timing,
};
use crate::layout::terms::{self, Term};
use leptos::prelude::*;
use std::sync::Arc;

/// An open plan with what was done to it.
#[derive(Debug)]
struct Document {
    plan: Plan,
    history: History<Gesture>,
}

/// What just happened, for toasts and live regions; a new number for each.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Event {
    /// A gesture was carried out.
    Done(Gesture),
    /// It was taken back.
    Undone(Gesture),
    /// It was done again.
    Redone(Gesture),
}

/// The open plan; copied freely. Signals hold state, never commands: consecutive writes to a signal merge.
#[derive(Clone, Copy)]
pub struct Store(&'static StoreParts);

/// What it holds, as long as the page lives: closures carry one address in place of all of it.
pub struct StoreParts {
    document: RwSignal<Option<Document>>,
    /// Grows with each change of the open plan; what autosave waits for.
    pub revision: State<u64>,
    /// Grows with each change after which rows may take place at other times.
    times: State<u64>,
    /// The last thing that happened, with its number.
    pub event: State<Option<(u64, Event)>>,
    ids: StoredValue<IdSource>,
}

impl std::ops::Deref for Store {
    type Target = StoreParts;

    fn deref(&self) -> &StoreParts {
        self.0
    }
}

impl Store {
    /// A store with nothing open. `ids` brings the randomness.
    pub fn new(ids: IdSource) -> Self {
        Self(Box::leak(Box::new(StoreParts {
            document: RwSignal::new(None),
            revision: State::new(0),
            times: State::new(0),
            event: State::new(None),
            ids: StoredValue::new(ids),
        })))
    }

    /// The store that the page provides to its components.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Opens `plan` with an empty history, or closes the present one.
    pub fn replace(self, plan: Option<Plan>) {
        self.event.set(None);
        self.document.set(plan.map(|plan| Document {
            plan,
            history: History::default(),
        }));
        self.times.update(|times| *times += 1);
    }

    /// Gives the next id, of whatever kind.
    pub fn next_id<T>(self, next: fn(&mut IdSource) -> T) -> T {
        self.with_ids(next)
    }

    /// Lends the source of ids to what makes many records at once.
    pub fn with_ids<R>(self, make: impl FnOnce(&mut IdSource) -> R) -> R {
        // The store lives as long as the page; only a program fault could have disposed of it.
        let mut own = self.ids.try_get_value().unwrap_or_else(|| IdSource::new(0));
        let result = make(&mut own);
        self.ids.try_set_value(own);
        result
    }

    /// Looks at the open plan, and comes back when it changes.
    pub fn with<R>(self, look: impl FnOnce(&Plan) -> R) -> Option<R> {
        self.document
            .with(|document| document.as_ref().map(|document| look(&document.plan)))
    }

    /// Looks at the open plan, and comes back when rows may take place at other times. Only for what reads rows'
    /// times and their order, nothing of their texts.
    pub fn with_times<R>(self, look: impl FnOnce(&Plan) -> R) -> Option<R> {
        self.times.track();
        self.with_untracked(look)
    }

    /// Looks at the open plan once.
    pub fn with_untracked<R>(self, look: impl FnOnce(&Plan) -> R) -> Option<R> {
        self.document
            .with_untracked(|document| document.as_ref().map(|document| look(&document.plan)))
    }

    /// Id of the open plan.
    pub fn plan_id(self) -> Option<PlanId> {
        self.with(|plan| plan.id)
    }

    /// The row called `id`.
    pub fn entry(self, id: EntryId) -> Option<Arc<Entry>> {
        self.with(|plan| plan.entry(id).cloned()).flatten()
    }

    /// The section called `id`.
    pub fn section(self, id: SectionId) -> Option<Arc<Section>> {
        self.with(|plan| plan.section(id).cloned()).flatten()
    }

    /// A text of the plan.
    pub fn text(self, field: TextField) -> String {
        self.with(|plan| field.get(plan).map(str::to_owned))
            .flatten()
            .unwrap_or_default()
    }

    /// The term that holds for a row.
    pub fn term(self, id: EntryId) -> Option<Term> {
        self.with(|plan| terms::of_entry(plan, id)).flatten()
    }

    /// Carries `command` out as one undo step.
    ///
    /// # Errors
    /// [`CommandError`] when the plan refuses it; nothing has changed then and nobody is told.
    pub fn dispatch(self, gesture: Gesture, command: Command) -> Result<(), CommandError> {
        self.change(Event::Done(gesture), |document| {
            document
                .history
                .run(&mut document.plan, gesture, command)
                .map(|()| true)
        })
        .map(|_| ())
    }

    /// Carries out a change that the interface has already checked; a refusal is a fault of the program,
    /// which the console is told of and which changes nothing.
    pub fn run(self, gesture: Gesture, command: Command) -> bool {
        self.dispatch(gesture, command)
            .inspect_err(|error| leptos::logging::error!("{gesture:?} was refused: {error}"))
            .is_ok()
    }

    /// Carries out what `compose` finds in the open plan; nothing when it finds nothing.
    pub fn run_composed(
        self,
        gesture: Gesture,
        compose: impl FnOnce(&Plan) -> Option<Command>,
    ) -> bool {
        let command = self.with_untracked(compose).flatten();
        command.is_some_and(|command| self.run(gesture, command))
    }

    /// Gives a text its new wording; `again` makes it part of the step before, which edited the same text.
    pub fn edit_text(self, field: TextField, text: String, again: bool) {
        let unchanged = self.with_untracked(|plan| field.get(plan) == Some(text.as_str()));
        if unchanged == Some(true) {
            return;
        }
        let command = Command::SetText(field, text);
        self.edit(Gesture::EditText, command, again);
    }

    /// Gives a row its deadline as written; the reading is derived. Empty words mean «as the row above».
    pub fn edit_wording(self, id: EntryId, wording: String, again: bool) {
        let now = self.with_untracked(|plan| {
            let own = plan.entry(id).and_then(|entry| entry.timing());
            own.map_or(String::new(), |timing| timing.wording().to_owned())
        });
        if now.as_deref() == Some(wording.as_str()) {
            return;
        }
        let timing = self.with_untracked(|plan| {
            let before = plan.entry(id).and_then(|entry| entry.timing());
            read_timing(plan, &wording, before)
        });
        let Some(timing) = timing else {
            return;
        };
        self.edit(Gesture::EditTiming, Command::SetTiming(id, timing), again);
    }

    /// Gives an agenda item a deadline of its own as written; empty words mean that the meeting's holds.
    pub fn edit_item_wording(
        self,
        meeting: EntryId,
        item: AgendaItemId,
        wording: String,
        again: bool,
    ) {
        let timing = self.with_untracked(|plan| {
            let Entry::Meeting(meeting) = &**plan.entry(meeting)? else {
                return None;
            };
            let before = &meeting.item(item)?.timing;
            (before.wording() != wording).then(|| read_timing(plan, &wording, Some(before)))
        });
        if let Some(timing) = timing.flatten() {
            let command = Command::SetItemTiming(meeting, item, timing);
            self.edit(Gesture::EditTiming, command, again);
        }
    }

    /// Gives a row the term that it was moved to, as written; empty words take it back.
    pub fn edit_moved(self, id: EntryId, wording: &str, again: bool) {
        let moved = self.with_untracked(|plan| {
            let before = plan.entry(id)?.moved();
            if before.map_or("", Timing::wording) == wording {
                return None;
            }
            Some(read_moved(plan, wording, before))
        });
        if let Some(moved) = moved.flatten() {
            self.edit(Gesture::EditMoved, Command::SetMoved(id, moved), again);
        }
    }

    /// Carries out an edit of a field; `again` makes it part of the step before, which edited the same field.
    pub fn edit(self, gesture: Gesture, command: Command, again: bool) {
        let done = self.change(Event::Done(gesture), |document| {
            let Document { plan, history } = document;
            if again {
                history.extend(plan, gesture, command).map(|()| true)
            } else {
                history.run(plan, gesture, command).map(|()| true)
            }
        });
        if let Err(error) = done {
            leptos::logging::error!("{gesture:?} was refused: {error}");
        }
    }

    /// Carries out the answer to a question about the last gesture, as part of its step.
    pub fn append(self, gesture: Gesture, compose: impl FnOnce(&Plan) -> Option<Command>) {
        let Some(command) = self.with_untracked(compose).flatten() else {
            return;
        };
        let done = self.change(Event::Done(gesture), |document| {
            let Document { plan, history } = document;
            history.append(plan, gesture, command).map(|()| true)
        });
        if let Err(error) = done {
            leptos::logging::error!("{gesture:?} was refused: {error}");
        }
    }

    /// Takes the last gesture back.
    pub fn undo(self) {
        self.step(Event::Undone, History::undo);
    }

    /// Does again what was last taken back.
    pub fn redo(self) {
        self.step(Event::Redone, History::redo);
    }

    fn step(
        self,
        event: fn(Gesture) -> Event,
        step: fn(&mut History<Gesture>, &mut Plan) -> Result<Option<Gesture>, CommandError>,
    ) {
        let mut gesture = None;
        let outcome = self.document.try_maybe_update(|document| {
            let Some(Document { plan, history }) = document else {
                return (false, Ok(()));
            };
            match step(history, plan) {
                Ok(label) => {
                    gesture = label;
                    (label.is_some(), Ok(()))
                }
                Err(error) => (false, Err(error)),
            }
        });
        if let Some(Err(error)) = outcome {
            leptos::logging::error!("history was refused: {error}");
        }
        if let Some(gesture) = gesture {
            self.tell(event(gesture));
        }
    }

    /// What undo would take back.
    pub fn next_undo(self) -> Option<Gesture> {
        self.document.with(|d| {
            d.as_ref()
                .and_then(|d| d.history.next_undo().map(|step| step.label))
        })
    }

    /// What redo would do again.
    pub fn next_redo(self) -> Option<Gesture> {
        self.document.with(|d| {
            d.as_ref()
                .and_then(|d| d.history.next_redo().map(|step| step.label))
        })
    }

    fn change(
        self,
        event: Event,
        change: impl FnOnce(&mut Document) -> Result<bool, CommandError>,
    ) -> Result<bool, CommandError> {
        let outcome = self.document.try_maybe_update(|document| {
            let Some(document) = document else {
                return (false, Ok(false));
            };
            match change(document) {
                Ok(changed) => (changed, Ok(changed)),
                Err(error) => (false, Err(error)),
            }
        });
        let changed = outcome.unwrap_or(Ok(false))?;
        if changed {
            self.tell(event);
        }
        Ok(changed)
    }

    fn tell(self, event: Event) {
        let (Event::Done(gesture) | Event::Undone(gesture) | Event::Redone(gesture)) = event;
        if gesture.changes_times() {
            self.times.update(|times| *times += 1);
        }
        self.revision.update(|revision| *revision += 1);
        let number = self.revision.get_untracked();
        self.event.set(Some((number, event)));
    }
}
