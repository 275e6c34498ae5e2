//! August: the month before lessons or the one after them.
//!
//! A month without a year is the one inside the plan's year, and a school year runs from September to August; so «август»
//! is the last month there. Most plans mean the one before: the council and the first meeting before lessons begin. Their
//! year begins in August (`SchoolYear::first_month`), which is found out here from how the rows of a document stand.
//! Knows no words.

use crate::domain::reading::{Bound, DayRef, MonthRef, OfMonth, Whole};
use crate::domain::school_year::Break;
use crate::domain::{Language, Plan, Reading, SchoolYear, Span};

const AUGUST: u32 = 8;
const SEPTEMBER: u32 = 9;

/// The year of `year` begun in August, a month before lessons, with the rest of the summer break in it.
pub fn year_from_august(year: &SchoolYear, language: Language) -> SchoolYear {
    let mut begun = year.beginning_in(AUGUST);
    let first = begun.span().first();
    let is_free = begun.breaks.iter().all(|one| one.span.first() > first);
    if is_free && !begun.breaks.is_empty() {
        let name = match language {
            Language::Russian => "Летние каникулы",
            Language::English => "Summer holidays",
        };
        let summer = Break::new(None, name, Span::month_of(first));
        begun.breaks.insert(0, summer);
    }
    begun
}

/// Whether a reading names August, by itself or as where it begins, and not of which year.
pub fn opens_in_august(reading: &Reading) -> bool {
    first_month(reading).is_some_and(|month| month == (None, AUGUST))
}

/// Whether the plan's year begins in September while deadlines of its rows name August and not of which year.
pub fn is_in_doubt(plan: &Plan) -> bool {
    let named = |reading: Option<&Reading>| reading.is_some_and(opens_in_august);
    plan.year.first_month() == SEPTEMBER
        && plan.all_entries().any(|(section, entry)| {
            section.takes_place() && named(entry.timing().and_then(|timing| timing.reading()))
        })
}

/// Whether the rows of a plan from September mean the August before it: it stands before the months that follow, and not
/// behind those of summer. Where nothing tells, it is the one before.
pub fn stands_before(plan: &Plan) -> bool {
    let (mut before, mut after, mut named) = (0, 0, false);
    for section in plan.sections() {
        let mut last = None;
        for entry in plan.entries_of(section) {
            let reading = entry.timing().and_then(|timing| timing.reading());
            let Some((year, month)) = reading.and_then(first_month) else {
                continue;
            };
            let august = |of: (Option<i32>, u32)| of == (None, AUGUST);
            if august((year, month)) {
                named = true;
                let follows_summer = last.is_some_and(|(_, month)| (5..=7).contains(&month));
                after += usize::from(follows_summer);
                before += usize::from(reading.is_some_and(runs_on));
            } else if month == AUGUST {
                named = true;
                let first = year == Some(plan.year.first_year());
                *if first { &mut before } else { &mut after } += 1;
            }
            if last.is_some_and(august) && !(5..=AUGUST).contains(&month) {
                before += 1;
            }
            last = Some((year, month));
        }
    }
    named && before >= after
}

/// Whether months that begin in August run on into lessons.
fn runs_on(reading: &Reading) -> bool {
    match reading {
        Reading::Months(list) => list.iter().any(|range| range.to.month != AUGUST),
        Reading::Dates(list) => list.iter().any(|range| range.to.month != AUGUST),
        _ => false,
    }
}

/// The month that a reading names, or begins with, and its year when that is told.
fn first_month(reading: &Reading) -> Option<(Option<i32>, u32)> {
    let of_month = |month: MonthRef| (month.year, month.month);
    let of_day = |day: DayRef| (day.year, day.month);
    Some(match reading {
        Reading::Months(list) => of_month(list.first()?.from),
        Reading::Dates(list) => of_day(list.first()?.from),
        Reading::Until(Bound::Day(day)) | Reading::From(Bound::Day(day)) => of_day(*day),
        Reading::Until(Bound::Month(month))
        | Reading::From(Bound::Month(month))
        | Reading::Week(_, OfMonth::Named(month))
        | Reading::Decade(_, OfMonth::Named(month))
        | Reading::PartOf(_, Whole::Month(month)) => of_month(*month),
        Reading::Recurring(_, Some(within)) => of_month(within.from),
        Reading::All(parts) => return parts.iter().find_map(first_month),
        _ => return None,
    })
}
