//! Deadlines and days agreed on, brought to another year.
//!
//! - Months, parts of a month, quarters, what recurs: kept, words letter for letter. A calendar year that is named moves.
//! - A day, and a run of days up to a week: to the same weekday of the same week (see `weeks`); a run keeps its length.
//! - What is told by the calendar and not by weekdays stays: «до 15 октября», «с 1 по 31 мая», runs longer than a week
//!   or from the first or to the last of a month, 1 September.
//! - A day that is a memorable date or a holiday, and whose row names it, goes where that date goes.
//!
//! Words change only with what they say: first the numbers among them, so that «26 ноября в 14:00, каб. 12» stays what
//! it is; where that does not read as it should, the words of the printer stand in their place.

use super::weeks::{self, Moved};
use super::{Days, Reason, Sum};
use crate::domain::reading::{Bound, DayRef, Frequency, MonthRef, OfMonth, Range, Whole};
use crate::domain::{
    Appointment, Entry, Language, Reading, ReadingOrigin, SchoolYear, Span, Timing, letters,
};
use crate::timing::{self, memorable, resolve};
use chrono::{Datelike, NaiveDate};

/// Moves what a row says of time.
pub(super) struct Mover<'a> {
    from: &'a SchoolYear,
    to: &'a SchoolYear,
    language: Language,
    days: Days,
    /// Dates that have a name, in both years.
    named: Vec<Named>,
}

struct Named {
    words: Vec<String>,
    from: Span,
    to: Span,
}

impl<'a> Mover<'a> {
    pub(super) fn new(
        from: &'a SchoolYear,
        to: &'a SchoolYear,
        language: Language,
        days: Days,
    ) -> Self {
        let one =
            |reading: &Reading, year: &SchoolYear| match resolve(reading, year).spans.as_slice() {
                [span] => Some(*span),
                _ => None,
            };
        let known = memorable::dates(language, from);
        let dates = from.memorable.iter().chain(&known).filter_map(|date| {
            Some((
                &date.name,
                one(&date.reading, from)?,
                one(&date.reading, to)?,
            ))
        });
        let holidays = from.holidays.iter().filter_map(|holiday| {
            let there = to.holidays.iter().find(|one| one.name == holiday.name)?;
            Some((&holiday.name, holiday.span, there.span))
        });
        let named = dates.chain(holidays).map(|(name, from, to)| Named {
            words: significant(name),
            from,
            to,
        });
        Self {
            from,
            to,
            language,
            days,
            named: named.collect(),
        }
    }

    /// Moves the deadlines of a row and its day.
    pub(super) fn row(&self, entry: &mut Entry, reasons: &mut Vec<Reason>, sum: &mut Sum) {
        let text = match entry {
            Entry::Activity(row) => letters::lowered(&row.text),
            Entry::Meeting(row) => letters::lowered(&row.theme),
            Entry::Note(_) => return,
        };
        if let Some(timing) = entry.timing_mut() {
            sum.terms += usize::from(self.timing(timing, &text, reasons));
        }
        if let Entry::Meeting(meeting) = entry {
            for item in &mut meeting.agenda {
                sum.terms += usize::from(self.timing(&mut item.timing, &text, reasons));
            }
        }
        if let Some(Some(appointment)) = entry.appointment_mut()
            && self.days == Days::Move
        {
            self.appointment(appointment, &text, reasons);
            sum.days += 1;
        } else if let Some(appointment) = entry.appointment_mut() {
            sum.cleared_days += usize::from(appointment.take().is_some());
        }
    }

    fn appointment(&self, appointment: &mut Appointment, text: &str, reasons: &mut Vec<Reason>) {
        let span = self.days_of(Span::day(appointment.date), text, reasons);
        appointment.date = span.first();
    }

    /// Whether the deadline says something else afterwards.
    fn timing(&self, timing: &mut Timing, text: &str, reasons: &mut Vec<Reason>) -> bool {
        let Timing::Stated {
            wording,
            reading,
            origin,
        } = timing
        else {
            return false;
        };
        if *reading == Reading::Unknown {
            reasons.push(Reason::Unread);
            return false;
        }
        let moved = self.reading(reading, text, reasons);
        let changes = moved != *reading;
        match origin {
            ReadingOrigin::Chosen => {
                if changes {
                    reasons.push(Reason::Chosen);
                }
                *reading = moved;
            }
            // What depends on the year, as «начало учебного года», is read anew.
            ReadingOrigin::Derived if !changes => {
                *reading = timing::read(wording, self.language, self.to);
            }
            ReadingOrigin::Derived => {
                let (words, says_it) = self.reworded(wording, reading, &moved);
                *wording = words;
                *reading = moved;
                if !says_it {
                    *origin = ReadingOrigin::Chosen;
                    reasons.push(Reason::Chosen);
                }
            }
        }
        changes
    }

    fn reading(&self, reading: &Reading, text: &str, reasons: &mut Vec<Reason>) -> Reading {
        match reading {
            Reading::Dates(ranges) => {
                let mut moved = Vec::with_capacity(ranges.len());
                for range in ranges {
                    moved.push(self.dates(*range, text, reasons));
                }
                Reading::Dates(moved)
            }
            Reading::Months(ranges) => {
                let mut moved = Vec::with_capacity(ranges.len());
                for range in ranges {
                    moved.push(self.months(*range, reasons));
                }
                Reading::Months(moved)
            }
            Reading::Until(bound) => Reading::Until(self.bound(*bound, reasons)),
            Reading::From(bound) => Reading::From(self.bound(*bound, reasons)),
            Reading::CalendarQuarter(year, n) => {
                Reading::CalendarQuarter(self.year(*year, reasons), *n)
            }
            Reading::Week(weeks, of) => Reading::Week(*weeks, self.of_month(*of, reasons)),
            Reading::Decade(n, of) => Reading::Decade(*n, self.of_month(*of, reasons)),
            Reading::PartOf(part, Whole::Month(month)) => {
                Reading::PartOf(*part, Whole::Month(self.month(*month, reasons)))
            }
            Reading::Recurring(frequency, within) => {
                let frequency = match *frequency {
                    Frequency::WeekdayOf(ordinal, day, of) => {
                        Frequency::WeekdayOf(ordinal, day, self.of_month(of, reasons))
                    }
                    other => other,
                };
                Reading::Recurring(frequency, within.map(|range| self.months(range, reasons)))
            }
            Reading::All(parts) => {
                let parts = parts.iter().map(|part| self.reading(part, text, reasons));
                Reading::All(parts.collect())
            }
            other => other.clone(),
        }
    }

    /// How many years later.
    fn step(&self) -> i32 {
        self.to.first_year() - self.from.first_year()
    }

    /// A calendar year that a deadline names; one that is not of this plan stays.
    fn year(&self, year: Option<i32>, reasons: &mut Vec<Reason>) -> Option<i32> {
        let first = self.from.first_year();
        let named = year?;
        if !(first - 1..=first + 2).contains(&named) {
            reasons.push(Reason::OtherYear);
            return year;
        }
        Some(named + self.step())
    }

    fn month(&self, month: MonthRef, reasons: &mut Vec<Reason>) -> MonthRef {
        MonthRef {
            year: self.year(month.year, reasons),
            ..month
        }
    }

    fn months(&self, range: Range<MonthRef>, reasons: &mut Vec<Reason>) -> Range<MonthRef> {
        Range {
            from: self.month(range.from, reasons),
            to: self.month(range.to, reasons),
        }
    }

    fn of_month(&self, of: OfMonth, reasons: &mut Vec<Reason>) -> OfMonth {
        match of {
            OfMonth::Named(month) => OfMonth::Named(self.month(month, reasons)),
            OfMonth::Any => of,
        }
    }

    fn bound(&self, bound: Bound, reasons: &mut Vec<Reason>) -> Bound {
        match bound {
            Bound::Day(day) => Bound::Day(self.same_day(day, reasons)),
            Bound::Month(month) => Bound::Month(self.month(month, reasons)),
        }
    }

    /// The same day of the calendar.
    fn same_day(&self, day: DayRef, reasons: &mut Vec<Reason>) -> DayRef {
        let year = self.year(day.year, reasons);
        let of = year.unwrap_or_else(|| self.to.year_of_month(day.month));
        let missing =
            (day.month, day.day) == (2, 29) && NaiveDate::from_ymd_opt(of, 2, 29).is_none();
        if missing {
            reasons.push(Reason::NoSuchDay);
        }
        DayRef {
            year,
            day: day.day - u32::from(missing),
            ..day
        }
    }

    fn dates(&self, range: Range<DayRef>, text: &str, reasons: &mut Vec<Reason>) -> Range<DayRef> {
        let same = Range {
            from: self.same_day(range.from, &mut Vec::new()),
            to: self.same_day(range.to, &mut Vec::new()),
        };
        let spans = resolve(&Reading::Dates(vec![range]), self.from).spans;
        let [span] = spans.as_slice() else {
            return same;
        };
        let first = self.from.first_year();
        if !(first - 1..=first + 2).contains(&span.first().year()) {
            reasons.push(Reason::OtherYear);
            return range;
        }
        let moved = self.days_of(*span, text, reasons);
        let day = |day: NaiveDate, before: DayRef| DayRef {
            year: before.year.map(|_| day.year()),
            month: day.month(),
            day: day.day(),
        };
        Range {
            from: day(moved.first(), range.from),
            to: day(moved.last(), range.to),
        }
    }

    /// Where days of the old year lie in the new one.
    fn days_of(&self, days: Span, text: &str, reasons: &mut Vec<Reason>) -> Span {
        let named = self.named.iter().find(|named| {
            named.from == days && named.words.iter().any(|word| text.contains(&**word))
        });
        let moved = match named {
            Some(named) => named.to,
            None if is_told_by_calendar(days) => self.later(days, reasons),
            None => {
                let Moved { day, other_week } = weeks::moved(days.first(), self.step());
                if other_week {
                    reasons.push(Reason::OtherWeek);
                }
                let last = day + (days.last() - days.first());
                Span::new(day, last).unwrap_or(Span::day(day))
            }
        };
        if days.days() == 1 && self.is_newly_off(days.first(), moved.first()) {
            reasons.push(Reason::DayOff(moved.first()));
        }
        moved
    }

    /// The same days of the calendar, so many years later.
    fn later(&self, days: Span, reasons: &mut Vec<Reason>) -> Span {
        let mut later = |day: NaiveDate| {
            let year = day.year() + self.step();
            let there = day.with_year(year);
            if there.is_none() {
                reasons.push(Reason::NoSuchDay);
            }
            there
                .or(NaiveDate::from_ymd_opt(year, 2, 28))
                .unwrap_or(day)
        };
        let (first, last) = (later(days.first()), later(days.last()));
        Span::new(first, last).unwrap_or(Span::day(first))
    }

    fn is_newly_off(&self, before: NaiveDate, now: NaiveDate) -> bool {
        let weekend = |day: NaiveDate| day.weekday().num_days_from_monday() >= 5;
        let holiday = |year: &SchoolYear, day: NaiveDate| {
            year.holidays.iter().any(|one| one.span.contains(day))
        };
        let free = |year: &SchoolYear, day: NaiveDate| {
            holiday(year, day) || year.breaks.iter().any(|one| one.span.contains(day))
        };
        (holiday(self.to, now) && !holiday(self.from, before))
            || (free(self.to, now) && !free(self.from, before))
            || (weekend(now) && !weekend(before))
    }

    /// The words that say `moved` in place of `before`, and whether they are read so.
    fn reworded(&self, wording: &str, before: &Reading, moved: &Reading) -> (String, bool) {
        let says = |words: &str| timing::read(words, self.language, self.to) == *moved;
        if let Some(words) = super::words::with_other_numbers(wording, before, moved, &says) {
            return (words, true);
        }
        let mut words = timing::words(moved, self.language);
        if wording.starts_with(letters::is_upper) {
            words = letters::capitalised(&words);
        }
        let says_it = says(&words);
        (words, says_it)
    }
}

/// Days that somebody counted by the calendar and not by weekdays.
fn is_told_by_calendar(days: Span) -> bool {
    let (first, last) = (days.first(), days.last());
    let several = first != last;
    let edge = first.day() == 1 || last == Span::month_of(last).last();
    days.days() > 7 || (several && edge) || (!several && (first.month(), first.day()) == (9, 1))
}

/// The beginnings of the words that tell a date's name from other names.
fn significant(name: &str) -> Vec<String> {
    const COMMON: [&str; 10] = [
        "между",
        "всеми",
        "общер",
        "росси",
        "недел",
        "inter",
        "natio",
        "world",
        "schoo",
        "holid",
    ];
    let name = letters::lowered(name);
    let words = name.split(|c: char| !letters::is_letter(c));
    let starts = words.filter_map(|word| {
        let end = word.char_indices().nth(5).map_or(word.len(), |(at, _)| at);
        (word.chars().count() >= 5).then(|| word[..end].to_owned())
    });
    starts.filter(|start| !COMMON.contains(&&**start)).collect()
}
