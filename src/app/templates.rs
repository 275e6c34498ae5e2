//! Plans of this device that the user begins new ones from: a text each, in the format of the plan file, and the name
//! it was given. Rows that want a look after a plan was brought to another year, beside the plan.

use crate::domain::PlanId;
use crate::platform::storage::{self, StorageError};
use crate::rollover::{self, Look};

const TEMPLATES: &str = "template/";
const NAMES: &str = "template-name/";
const LOOKS: &str = "looks/";

fn key(group: &str, id: PlanId) -> String {
    format!("{group}{id}")
}

/// A template: its id and its name.
pub type Own = (PlanId, String);

/// The templates of this device, in the order of their names.
pub fn all() -> Vec<Own> {
    let keys = storage::keys(TEMPLATES);
    let ids = keys
        .iter()
        .filter_map(|key| key.strip_prefix(TEMPLATES)?.parse::<PlanId>().ok());
    let mut all: Vec<Own> = ids.map(|id| (id, name(id))).collect();
    all.sort_by(|one, other| one.1.cmp(&other.1));
    all
}

/// The name of a template.
pub fn name(id: PlanId) -> String {
    storage::read(&key(NAMES, id)).unwrap_or_default()
}

/// The text of a template.
pub fn text(id: PlanId) -> Option<String> {
    storage::read(&key(TEMPLATES, id))
}

/// Keeps a template under its name.
///
/// # Errors
/// [`StorageError`]; nothing of it is kept then.
pub fn keep(id: PlanId, name: &str, text: &str) -> Result<(), StorageError> {
    lasting(storage::write(&key(TEMPLATES, id), text))?;
    rename(id, name).inspect_err(|_| storage::remove(&key(TEMPLATES, id)))
}

/// Gives a template another name.
///
/// # Errors
/// [`StorageError`]; it then has the former name.
pub fn rename(id: PlanId, name: &str) -> Result<(), StorageError> {
    lasting(storage::write(&key(NAMES, id), name))
}

/// Forgets a template.
pub fn forget(id: PlanId) {
    storage::remove(&key(TEMPLATES, id));
    storage::remove(&key(NAMES, id));
}

/// Memory is as good as there is where the browser forbids storage.
fn lasting(kept: Result<(), StorageError>) -> Result<(), StorageError> {
    match kept {
        Err(StorageError::Blocked) => Ok(()),
        other => other,
    }
}

/// The rows of a plan that still want a look.
pub fn looks(id: PlanId) -> Vec<Look> {
    rollover::parse(&storage::read(&key(LOOKS, id)).unwrap_or_default())
}

/// Notes, in the notation of [`rollover::print`], which rows want a look. A comfort: without room for it the list lasts
/// as long as the plan is open.
pub fn note_looks(id: PlanId, looks: &str) {
    if looks.is_empty() {
        storage::remove(&key(LOOKS, id));
    } else {
        storage::write(&key(LOOKS, id), looks).ok();
    }
}
