//! Giving the plan another school year: its own dates change, and deadlines that were read are read anew.

use super::Command;
use crate::domain::{Entry, Language, Plan, ReadingOrigin, SchoolYear, Timing};
use crate::timing::{self, august};

/// The change to `year`; `None` when the plan has it already.
///
/// Days follow from the year whenever they are asked for; the few readings that depend on it («с 29 по 6 мая»,
/// «начало учебного года») change with it. What the user chose stays.
pub fn set_year(plan: &Plan, year: SchoolYear) -> Option<Command> {
    if plan.year == year {
        return None;
    }
    let anew = |timing: &Timing| read_anew(timing, plan.language, &year);
    let mut steps = Vec::new();
    for (_, entry) in plan.all_entries() {
        let own = entry.timing().and_then(anew);
        steps.extend(own.map(|timing| Command::SetTiming(entry.id(), timing)));
        let moved = entry.moved().and_then(anew);
        steps.extend(moved.map(|timing| Command::SetMoved(entry.id(), timing)));
        if let Entry::Meeting(meeting) = &**entry {
            let items = meeting.agenda.iter();
            steps.extend(items.filter_map(|item| {
                let timing = anew(&item.timing)?;
                Some(Command::SetItemTiming(meeting.id, item.id, timing))
            }));
        }
    }
    steps.push(Command::SetYear(Box::new(year)));
    Some(Command::Batch(steps))
}

/// The change to a year that begins in August, before lessons; what was chosen of it stays.
pub fn begin_in_august(plan: &Plan) -> Option<Command> {
    set_year(plan, august::year_from_august(&plan.year, plan.language))
}

fn read_anew(timing: &Timing, language: Language, year: &SchoolYear) -> Option<Timing> {
    let Timing::Stated {
        wording,
        reading,
        origin: ReadingOrigin::Derived,
    } = timing
    else {
        return None;
    };
    let now = timing::read(wording, language, year);
    (now != *reading).then(|| Timing::Stated {
        wording: wording.clone(),
        reading: now,
        origin: ReadingOrigin::Derived,
    })
}
