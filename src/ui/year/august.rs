//! «Август» in a plan that begins in September: read as the one after the school year, and most mean the one before it.
//! Says so once, when such a deadline is written, and beside the deadline as long as it stands. Nothing is changed unasked.

use crate::app::Store;
use crate::command::Gesture;
use crate::command::set_year::begin_in_august;
use crate::domain::Reading;
use crate::platform::focus;
use crate::timing::august;
use crate::ui::controls::toast::{Action, Toaster};
use crate::ui::view::{View, button};
use crate::ui::words;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The plan of which it was asked last.
static ASKED: AtomicU64 = AtomicU64::new(0);

/// Asks which August is meant, when the open plan names one and was not asked of yet; `number` is that of the event.
/// The answer belongs to the step that brought the question.
pub fn ask(store: Store, toaster: Toaster, number: u64) {
    let doubt = store.with_untracked(|plan| {
        let asked = ASKED.load(Ordering::Relaxed) == u64::from(plan.id);
        (!asked && august::is_in_doubt(plan)).then(|| (plan.id, plan.year.first_year()))
    });
    let Some((id, first_year)) = doubt.flatten() else {
        return;
    };
    ASKED.store(id.into(), Ordering::Relaxed);
    let words = words();
    let begin: Action = Arc::new(move || store.append(Gesture::EditTiming, begin_in_august));
    let actions = vec![(words.it_is_august(first_year), begin)];
    toaster.ask(number, words.read_as_august(first_year + 1), actions);
}

/// The way to the other August, beside a deadline that is read as `reading`; nothing for any other.
pub fn other_august(reading: &Reading) -> Option<View> {
    let store = Store::expect();
    let from_september = store.with(|plan| {
        let year = &plan.year;
        (year.first_month() == 9).then(|| year.first_year())
    });
    let first_year = from_september
        .flatten()
        .filter(|_| august::opens_in_august(reading))?;
    let begin = move || {
        store.run_composed(Gesture::EditYear, begin_in_august);
        focus::soon("#inspector-wording textarea");
    };
    let label = words().it_is_august(first_year);
    Some(button("button button-quiet").click(begin).text(label))
}
