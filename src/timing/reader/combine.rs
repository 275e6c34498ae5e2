//! How the parts of one wording combine into one reading.
//!
//! Months join months and days join days. A recurrence takes the run of months beside it («ежемесячно с
//! сентября по май»). The whole year adds nothing to a recurrence, nor, without a comma, to a need or a
//! schedule. What is parted by a semicolon or by other words stays apart.

use super::Item;
use crate::domain::Reading;
use crate::domain::reading::{Frequency, MonthRef, Period, Range};

/// An item and what stood before it.
pub(super) struct Piece {
    pub(super) item: Item,
    /// A semicolon, a full stop or words outside the lexicon.
    pub(super) parted: bool,
    /// A comma, a bracket, a dash or «и».
    pub(super) comma: bool,
}

/// A reading on its way into the whole.
struct Part {
    reading: Reading,
    parted: bool,
    comma: bool,
}

pub(super) fn combine(pieces: Vec<Piece>) -> Reading {
    let mut parts: Vec<Part> = Vec::new();
    let (mut vague, mut day_number, mut at_least) = (false, false, None);
    for piece in pieces {
        let (parted, comma) = (piece.parted, piece.comma);
        let mut add = |reading| add_part(&mut parts, reading, parted, comma);
        match piece.item {
            Item::Read(Reading::All(several)) => several.into_iter().for_each(&mut add),
            Item::Read(reading) => add(reading),
            Item::Vague => vague = true,
            Item::DayNumber => day_number = true,
            Item::AtLeast(count) => at_least = Some(count),
            Item::Nothing | Item::Blocked => {}
        }
    }
    if let Some(count) = at_least
        && !count_in_period(&mut parts, count)
    {
        return Reading::Unknown;
    }
    let recurs = |part: &Part| {
        matches!(
            part.reading,
            Reading::Recurring(Frequency::Every(Period::Month | Period::Quarter), _)
        )
    };
    let days = parts
        .iter()
        .any(|part| matches!(part.reading, Reading::Dates(_)));
    if (vague && !days) || (day_number && !parts.iter().any(recurs)) {
        return Reading::Unknown;
    }
    absorb_year(&mut parts);
    absorb_weekdays(&mut parts);
    let mut readings: Vec<Reading> = Vec::with_capacity(parts.len());
    for part in parts {
        if !readings.contains(&part.reading) {
            readings.push(part.reading);
        }
    }
    match readings.len() {
        1 => readings.remove(0),
        // More than a dozen deadlines in one cell belong to as many tasks.
        2..=12 => Reading::All(readings),
        _ => Reading::Unknown,
    }
}

fn add_part(parts: &mut Vec<Part>, reading: Reading, parted: bool, comma: bool) {
    let part = Part {
        reading,
        parted,
        comma,
    };
    if !part.parted
        && let Some(last) = parts.last_mut()
    {
        let joined = match (&last.reading, &part.reading) {
            (Reading::Recurring(one, None), Reading::Months(list))
            | (Reading::Months(list), Reading::Recurring(one, None)) => within(*one, list),
            _ => None,
        };
        if let Some(reading) = joined {
            last.reading = reading;
            return;
        }
    }
    for known in parts.iter_mut() {
        match (&mut known.reading, &part.reading) {
            (Reading::Months(list), Reading::Months(more)) => return list.extend(more),
            (Reading::Dates(list), Reading::Dates(more)) => return list.extend(more),
            _ => {}
        }
    }
    parts.push(part);
}

/// A recurrence inside one run of months longer than its period.
fn within(one: Frequency, list: &[Range<MonthRef>]) -> Option<Reading> {
    let [run] = list else { return None };
    let fits = match one {
        Frequency::Every(period) | Frequency::Times(_, period) => match period {
            Period::Day | Period::Week => true,
            Period::Month | Period::Quarter | Period::Term | Period::Half => run.from != run.to,
            Period::Year => false,
        },
        Frequency::Weekday(_) => true,
        Frequency::WeekdayOf(..) => run.from != run.to,
    };
    fits.then_some(Reading::Recurring(one, Some(*run)))
}

/// «в течение года не менее двух» is twice a year.
fn count_in_period(parts: &mut [Part], count: u8) -> bool {
    for part in parts {
        let period = match part.reading {
            Reading::Year => Period::Year,
            Reading::Recurring(Frequency::Every(period), None) => period,
            _ => continue,
        };
        let frequency = match count {
            1 => Frequency::Every(period),
            count => Frequency::Times(count, period),
        };
        part.reading = Reading::Recurring(frequency, None);
        return true;
    }
    false
}

fn absorb_year(parts: &mut Vec<Part>) {
    let Some(at) = parts.iter().position(|part| part.reading == Reading::Year) else {
        return;
    };
    let beside = |place: Option<usize>| place.and_then(|place| parts.get(place));
    let adds = |part: &Part, joint: &Part| match part.reading {
        Reading::Recurring(..) => !joint.parted,
        Reading::AsNeeded | Reading::Schedule => !joint.parted && !joint.comma,
        _ => false,
    };
    let before = beside(at.checked_sub(1)).is_some_and(|part| adds(part, &parts[at]));
    let after = beside(Some(at + 1)).is_some_and(|part| adds(part, part));
    if before || after {
        parts.remove(at);
    }
}

/// «еженедельно по средам» is each Wednesday; «1 раз в месяц по средам» is once a month.
fn absorb_weekdays(parts: &mut Vec<Part>) {
    use Frequency::{Every, Times, Weekday};
    let is_weekday =
        |part: &Part| matches!(part.reading, Reading::Recurring(Weekday(_), _)) && !part.parted;
    let at = parts.iter().position(|part| {
        matches!(part.reading, Reading::Recurring(Every(_) | Times(..), None)) && !part.parted
    });
    let Some(at) = at.filter(|_| parts.iter().any(is_weekday)) else {
        return;
    };
    let weekly = matches!(
        parts[at].reading,
        Reading::Recurring(Every(Period::Week) | Times(_, Period::Week), None)
    );
    if weekly {
        parts.remove(at);
    } else {
        parts.retain(|part| !is_weekday(part));
    }
}
