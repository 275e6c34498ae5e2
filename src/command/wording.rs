//! The words of a deadline as they are typed: how they are read, and what becomes of a reading that was chosen.

use crate::domain::{Plan, Reading, ReadingOrigin, Timing};
use crate::timing;

/// The timing that `wording` makes in `plan`, in place of `before`. What the user chose for other words stays
/// when the new ones say nothing, as after a letter was mended.
pub fn read_timing(plan: &Plan, wording: &str, before: Option<&Timing>) -> Timing {
    if wording.trim().is_empty() {
        return Timing::Inherited;
    }
    let derived = timing::read(wording, plan.language, &plan.year);
    let (reading, origin) = match before {
        Some(Timing::Stated {
            reading,
            origin: ReadingOrigin::Chosen,
            ..
        }) if derived == Reading::Unknown => (reading.clone(), ReadingOrigin::Chosen),
        _ => (derived, ReadingOrigin::Derived),
    };
    Timing::Stated {
        wording: wording.to_owned(),
        reading,
        origin,
    }
}

/// The term that a row is moved to by `wording`; empty words mean that it is moved to none.
pub fn read_moved(plan: &Plan, wording: &str, before: Option<&Timing>) -> Timing {
    match read_timing(plan, wording, before) {
        Timing::Inherited => Timing::Absent,
        moved => moved,
    }
}
