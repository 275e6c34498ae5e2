//! Putting a row on another day, into another month, or back among those without a day, as one change.
//!
//! A day that is agreed on stands beside the official term, which stays as written; only a term that is itself the
//! day, a run of days or a month is rewritten. Rows below that take their term from this one keep what they had. Where a
//! row was moved to another term, that one is rewritten and the official one stays.

use super::Command;
use crate::domain::{Appointment, EntryId, Plan, Reading, ReadingOrigin, Span, Timing};
use crate::timing::{self, moving};
use chrono::NaiveDate;

/// Where a row is put.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Target {
    /// On a day. A run of days begins there and keeps its length.
    Day(NaiveDate),
    /// On these days, whatever it took before: an edge of a run was moved.
    Days(Span),
    /// Into the month of this day, without a day of its own.
    Month(NaiveDate),
}

/// A row as it was taken hold of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Held {
    /// The row.
    pub id: EntryId,
    /// The days of the part that was taken.
    pub span: Span,
    /// Whether these days are a run, each of which belongs to it.
    pub run: bool,
    /// A day of the month in which it was taken.
    pub grabbed: NaiveDate,
}

/// The change that puts `held` on `target`; `None` when it is there already or has no term to be moved.
pub fn reschedule(plan: &Plan, held: Held, target: Target) -> Option<Command> {
    let entry = plan.entry(held.id)?;
    let holding = holding(plan, held.id)?;
    let reading = holding.reading().unwrap_or(&Reading::Unknown);
    let appointment = entry.appointment();
    let year = &plan.year;
    match target {
        Target::Day(day) if appointment.is_none() && held.run => {
            let run = Span::new(day, day + (held.span.last() - held.span.first())).ok()?;
            reschedule(plan, held, Target::Days(run))
        }
        Target::Day(day) if appointment.is_none() && is_one_of_several(reading, held.span) => {
            let moved = moving::to_days(reading, held.span, Span::day(day), year);
            set_term(plan, held.id, moved)
        }
        Target::Day(day) => agree(held.id, appointment, day),
        Target::Days(run) => {
            let moved = moving::to_days(reading, held.span, run, year);
            set_term(plan, held.id, moved)
        }
        Target::Month(to) => {
            let clear = appointment.map(|_| Command::SetAppointment(held.id, None));
            let to_month = Span::month_of(to);
            // The days of a term that is due in that month anyway are not touched.
            let spans = timing::resolve(reading, year).spans;
            let due = spans
                .iter()
                .any(|span| span.overlaps(to_month) && span.days() > 1);
            let keeps = appointment.is_some() && due;
            let from = if appointment.is_some() {
                // The day was agreed on; the term moves as far as the day did.
                nearest(&spans, held.span.first()).unwrap_or(held.span)
            } else {
                held.span
            };
            let moved = moving::to_month(reading, from, from_month(from, held.grabbed), to, year);
            let term = (!keeps).then(|| set_term(plan, held.id, moved)).flatten();
            let steps: Vec<_> = clear.into_iter().chain(term).collect();
            (!steps.is_empty()).then_some(Command::Batch(steps))
        }
    }
}

/// The change that lets the official term follow the day agreed on; `None` while the day is within the term, or
/// where there is no term that a day could be outside of.
pub fn follow(plan: &Plan, id: EntryId) -> Option<Command> {
    let day = plan.entry(id)?.appointment()?.date;
    let term = holding(plan, id)?;
    let reading = term.reading()?;
    let spans = timing::resolve(reading, &plan.year).spans;
    let until = matches!(reading, Reading::Until(_));
    let within = |span: &Span| span.contains(day) || until && day <= span.last();
    if spans.is_empty() || spans.iter().any(within) {
        return None;
    }
    let from = nearest(&spans, day)?;
    let moved = if from.days() == 1 {
        moving::to_days(reading, from, Span::day(day), &plan.year)
    } else {
        let moved = moving::to_month(reading, from, from.first(), day, &plan.year);
        let fits = timing::resolve(&moved, &plan.year).spans;
        if fits.iter().any(|span| span.contains(day)) {
            moved
        } else {
            // «Начало ноября» of another month, on a day that is not of its beginning.
            moving::of_month(day, &plan.year)
        }
    };
    set_term(plan, id, moved)
}

/// The words of the term that holds for a row, its own or of a row above; empty when none does.
pub fn term_words(plan: &Plan, id: EntryId) -> &str {
    holding(plan, id).map_or("", Timing::wording)
}

fn agree(id: EntryId, before: Option<Appointment>, day: NaiveDate) -> Option<Command> {
    let now = Appointment {
        date: day,
        ..before.unwrap_or(Appointment::on(day))
    };
    (before != Some(now)).then_some(Command::SetAppointment(id, Some(now)))
}

/// A day agreed on would hide the other days of «15 октября, 20 ноября»: there the term itself moves.
fn is_one_of_several(reading: &Reading, span: Span) -> bool {
    let several = match reading {
        Reading::Dates(ranges) => ranges.len() > 1,
        Reading::All(_) => true,
        _ => false,
    };
    several && span.days() == 1
}

/// The month from which a part is moved: where it was taken, or its own when it was taken by a day elsewhere.
fn from_month(span: Span, grabbed: NaiveDate) -> NaiveDate {
    if Span::month_of(grabbed).overlaps(span) {
        grabbed
    } else {
        span.first()
    }
}

fn nearest(spans: &[Span], day: NaiveDate) -> Option<Span> {
    let far = |span: &&Span| {
        let before = (span.first() - day).num_days();
        before.max((day - span.last()).num_days()).max(0)
    };
    spans.iter().min_by_key(far).copied()
}

/// The timing that holds for a row: the one it was moved to, its own, or the nearest above that says anything.
fn holding(plan: &Plan, id: EntryId) -> Option<&Timing> {
    if let Some(moved) = plan.entry(id)?.moved() {
        return Some(moved);
    }
    let (section, at) = plan.place_of(id)?;
    let mut holds = plan.entry(id)?.timing()?;
    let rows = plan.section(section)?.entries.get(..at)?;
    for above in rows.iter().rev() {
        if !matches!(holds, Timing::Inherited) {
            break;
        }
        holds = plan
            .entry(*above)
            .and_then(|entry| entry.timing())
            .unwrap_or(holds);
    }
    Some(holds)
}

/// Gives a row a term in the words of the document. The next row that took its term from here is given the former
/// one in its own cell.
fn set_term(plan: &Plan, id: EntryId, reading: Reading) -> Option<Command> {
    let before = holding(plan, id)?;
    if before.reading() == Some(&reading) {
        return None;
    }
    let term = Timing::Stated {
        wording: timing::words(&reading, plan.language),
        reading,
        origin: ReadingOrigin::Derived,
    };
    if plan.entry(id)?.moved().is_some() {
        return Some(Command::SetMoved(id, term));
    }
    let mut steps = vec![Command::SetTiming(id, term)];
    let (section, at) = plan.place_of(id)?;
    let below = plan.section(section)?.entries.get(at + 1..)?;
    let next = below.iter().find_map(|row| {
        let timing = plan.entry(*row)?.timing()?;
        Some((*row, timing))
    });
    if let Some((row, Timing::Inherited)) = next {
        let kept = match before {
            Timing::Inherited => Timing::Absent,
            said => said.clone(),
        };
        steps.push(Command::SetTiming(row, kept));
    }
    Some(Command::Batch(steps))
}
