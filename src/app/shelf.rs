//! The plans kept on this device: one text each, in the format of the plan file.
//!
//! A deleted plan is only moved aside, so that it can be brought back.

use crate::domain::{Entry, Plan, PlanId, Status, day};
use crate::format::json::{self, OpenError, Saved};
use crate::platform::clock;
use crate::platform::storage::{self, StorageError};
use chrono::{NaiveDate, NaiveDateTime};

const PLANS: &str = "plan/";
const TRASH: &str = "trash/";
const CHANGED: &str = "changed/";
const EXPORTED: &str = "exported/";
const BESIDE: &str = "beside/";

fn key(group: &str, id: PlanId) -> String {
    format!("{group}{id}")
}

/// Writes a plan into its place and notes when.
///
/// # Errors
/// [`StorageError`]; what stood there before is still there.
pub fn save(plan: &Plan) -> Result<(), StorageError> {
    Written::of(plan).keep()
}

/// A plan as text, not yet on the device.
pub struct Written {
    id: PlanId,
    at: NaiveDateTime,
    text: String,
}

impl Written {
    /// The text of `plan` as it is now.
    pub fn of(plan: &Plan) -> Self {
        let at = clock::now();
        let on = Some(at.date());
        Self {
            id: plan.id,
            at,
            text: json::write(plan, &Saved { on }),
        }
    }

    /// Puts it on the device.
    ///
    /// # Errors
    /// See [`storage::write`]; what was there before stays.
    pub fn keep(&self) -> Result<(), StorageError> {
        storage::write(&key(PLANS, self.id), &self.text)?;
        // The time is a comfort; a plan that is saved without it is saved.
        storage::write(&key(CHANGED, self.id), &day::write_moment(self.at)).ok();
        Ok(())
    }
}

/// Reads a plan; `None` when there is none of this id.
pub fn load(id: PlanId) -> Option<Result<json::Opened, OpenError>> {
    Some(json::read(&storage::read(&key(PLANS, id))?))
}

/// The text of a plan as it is kept, readable or not.
pub fn raw(id: PlanId) -> Option<String> {
    storage::read(&key(PLANS, id))
}

/// Moves a plan aside.
///
/// # Errors
/// [`StorageError`] when there is no room to keep it aside; it then stays where it was.
pub fn trash(id: PlanId) -> Result<(), StorageError> {
    shift(PLANS, TRASH, id)
}

/// Brings a plan back that was moved aside.
///
/// # Errors
/// As [`trash`].
pub fn restore(id: PlanId) -> Result<(), StorageError> {
    shift(TRASH, PLANS, id)
}

fn shift(from: &str, to: &str, id: PlanId) -> Result<(), StorageError> {
    let Some(text) = storage::read(&key(from, id)) else {
        return Ok(());
    };
    match storage::write(&key(to, id), &text) {
        Ok(()) | Err(StorageError::Blocked) => {
            storage::remove(&key(from, id));
            Ok(())
        }
        Err(error) => Err(error),
    }
}

/// Notes that the plan was saved to a file today.
pub fn note_export(id: PlanId) {
    storage::write(&key(EXPORTED, id), &clock::today().to_string()).ok();
}

/// The day on which the plan was last saved to a file.
pub fn exported_on(id: PlanId) -> Option<NaiveDate> {
    day::read(&storage::read(&key(EXPORTED, id))?)
}

/// Notes which plans the calendar shows beside the plan `open`.
pub fn note_beside(open: PlanId, ids: &[PlanId]) {
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    if ids.is_empty() {
        storage::remove(&key(BESIDE, open));
    } else {
        // A comfort: without room for it the choice lasts as long as the page.
        storage::write(&key(BESIDE, open), &ids.join(" ")).ok();
    }
}

/// The plans that the calendar shows beside the plan `open`, those that are still on the device.
pub fn beside(open: PlanId) -> Vec<PlanId> {
    let kept = storage::read(&key(BESIDE, open)).unwrap_or_default();
    let ids = kept.split(' ').filter_map(|id| id.parse::<PlanId>().ok());
    ids.filter(|id| *id != open && raw(*id).is_some()).collect()
}

/// A plan as a card of the start screen shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Card {
    /// Which plan.
    pub id: PlanId,
    /// Name, school year and progress; `None` when the kept text cannot be read.
    pub summary: Option<Summary>,
    /// When it was last changed.
    pub changed: Option<NaiveDateTime>,
}

/// What a card says of a plan that can be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Summary {
    /// The association, or the beginning of the title.
    pub name: String,
    /// «2026–2027».
    pub year: String,
    /// Activities and meetings.
    pub entries: usize,
    /// Those held.
    pub held: usize,
    /// Section of each of the first rows, from zero, for the little picture.
    pub sketch: Vec<usize>,
}

impl Summary {
    /// Rows drawn in the little picture.
    const SKETCH_ROWS: usize = 9;

    /// Sums a plan up.
    pub fn of(plan: &Plan) -> Self {
        let rows = || {
            plan.all_entries()
                .filter(|(of, entry)| of.takes_place() && !matches!(&***entry, Entry::Note(_)))
        };
        let sketch = rows().take(Self::SKETCH_ROWS);
        Self {
            name: name_of(plan),
            year: plan.year.label(),
            entries: rows().count(),
            held: rows()
                .filter(|(_, entry)| entry.status() == Some(Status::Held))
                .count(),
            sketch: sketch
                .map(|(section, _)| plan.section_index(section.id).unwrap_or(0))
                .collect(),
        }
    }
}

/// What a plan is called in lists: the association, or its title; empty when neither is written yet.
pub fn name_of(plan: &Plan) -> String {
    let heading = &plan.heading;
    let name = if heading.organisation.trim().is_empty() {
        &heading.title
    } else {
        &heading.organisation
    };
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn card_in(group: &str, id: PlanId) -> Option<Card> {
    let text = storage::read(&key(group, id))?;
    let opened = json::read(&text).ok();
    Some(Card {
        id,
        summary: opened.map(|opened| Summary::of(&opened.plan)),
        changed: storage::read(&key(CHANGED, id)).and_then(|text| day::read_moment(&text)),
    })
}

fn cards_in(group: &str) -> Vec<Card> {
    let mut cards: Vec<Card> = storage::keys(group)
        .iter()
        .filter_map(|key| key.strip_prefix(group)?.parse::<PlanId>().ok())
        .filter_map(|id| card_in(group, id))
        .collect();
    cards.sort_by_key(|card| std::cmp::Reverse(card.changed));
    cards
}

/// One plan on this device.
pub fn card(id: PlanId) -> Option<Card> {
    card_in(PLANS, id)
}

/// The plans on this device, the latest changed first.
pub fn cards() -> Vec<Card> {
    cards_in(PLANS)
}

/// The plans moved aside.
pub fn trashed() -> Vec<Card> {
    cards_in(TRASH)
}
