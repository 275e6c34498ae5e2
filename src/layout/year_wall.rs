//! The year wall: twelve cards, one for each month of the school year. What lasts is said once, above them.

use super::day_marks::{self, DayMarks, weeks_of_month};
use super::placement::{Item, Placed, Placement};
use crate::domain::{SchoolYear, Span};
use chrono::{Datelike, NaiveDate};

/// The most sections that a day of a card shows as dots.
pub const DOTS: usize = 3;

/// A school year at a glance.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct YearWall {
    /// What takes the whole year or recurs, in the order of the document.
    pub all_year: Vec<Item>,
    /// What takes more than a season, but not the whole year.
    pub long: Vec<Item>,
    /// Twelve cards from the year's first month.
    pub months: Vec<MonthCard>,
    /// What has no time.
    pub untimed: Vec<Placed>,
    /// What has its time in other years only.
    pub elsewhere: Vec<Placed>,
}

/// A month of the wall.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MonthCard {
    /// Its first day.
    pub first: NaiveDate,
    /// Whether it has the present day.
    pub current: bool,
    /// The quarter, trimester or semester it belongs to.
    pub bracket: Option<Bracket>,
    /// Weeks from Monday; `None` for a day of another month.
    pub weeks: Vec<[Option<MiniDay>; 7]>,
    /// Its rows: those with a day in order of days, then those without, the more exact first.
    pub items: Vec<Item>,
}

/// The part of a period's bracket that runs over one card.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bracket {
    /// Place of the period in the year, from zero.
    pub period: usize,
    /// Whether it is the period's first card, which carries the name.
    pub starts: bool,
    /// Whether it is the period's last card.
    pub ends: bool,
}

/// A day of a card.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MiniDay {
    /// The day.
    pub date: NaiveDate,
    /// What it is.
    pub marks: DayMarks,
    /// Sections of what stands on this very day, each once, in the order of the document.
    pub dots: Vec<usize>,
}

impl MonthCard {
    /// Whether nothing of the plan falls into the month.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

/// The day that a row shows beside it within `month`: the first of its certain days there.
pub fn day_of(item: &Item, month: Span) -> Option<NaiveDate> {
    let has_day = item.part.kind.rank().0 < 4;
    has_day.then(|| item.part.span.first().max(month.first()))
}

/// Draws `placement` as the wall of `year`.
pub fn of(placement: &Placement, year: &SchoolYear, today: NaiveDate) -> YearWall {
    let mut wall = YearWall {
        all_year: Vec::new(),
        long: Vec::new(),
        months: cards(year, today),
        untimed: Vec::new(),
        elsewhere: Vec::new(),
    };
    let months: Vec<_> = wall
        .months
        .iter()
        .map(|card| Span::month_of(card.first))
        .collect();
    for placed in &placement.rows {
        if placed.parts.is_empty() {
            wall.untimed.push(placed.clone());
        } else if placed.best_in(year.span()).is_none() {
            wall.elsewhere.push(placed.clone());
        } else {
            add(&mut wall, placed, year.span(), &months);
        }
    }
    for (card, month) in wall.months.iter_mut().zip(months) {
        card.items.sort_by_key(|item| {
            let day = day_of(item, month);
            (day.is_none(), day, item.part.kind.rank())
        });
    }
    wall
}

fn add(wall: &mut YearWall, placed: &Placed, year: Span, months: &[Span]) {
    let lasting = placed
        .parts
        .iter()
        .filter(|part| part.lasts() && part.span.overlaps(year));
    if let Some(part) = lasting.max_by_key(|part| part.kind.rank()) {
        let always = part.kind == super::placement::PartKind::Always;
        let strip = if always {
            &mut wall.all_year
        } else {
            &mut wall.long
        };
        strip.push(placed.item(*part));
    }
    for (card, month) in wall.months.iter_mut().zip(months.iter().copied()) {
        card.items
            .extend(placed.best_in(month).filter(|item| !item.part.lasts()));
        let exact = placed.parts.iter().filter(|part| part.kind.is_exact());
        for part in exact.filter(|part| part.span.overlaps(month)) {
            mark(card, part.span.first(), placed.group);
        }
    }
}

fn mark(card: &mut MonthCard, date: NaiveDate, section: usize) {
    let mut days = card.weeks.iter_mut().flatten().flatten();
    let day = days.find(|day| day.date == date);
    if let Some(day) = day.filter(|day| !day.dots.contains(&section)) {
        day.dots.push(section);
    }
}

fn cards(year: &SchoolYear, today: NaiveDate) -> Vec<MonthCard> {
    let firsts: Vec<_> = year.months().collect();
    let periods: Vec<_> = firsts.iter().map(|first| period_of(year, *first)).collect();
    let at = |index: Option<usize>| index.and_then(|i| periods.get(i)).copied().flatten();
    firsts
        .iter()
        .enumerate()
        .map(|(index, first)| MonthCard {
            first: *first,
            current: Span::month_of(*first).contains(today),
            bracket: at(Some(index)).map(|period| Bracket {
                period,
                starts: at(index.checked_sub(1)) != Some(period),
                ends: at(Some(index + 1)) != Some(period),
            }),
            weeks: mini_weeks(year, *first, today),
            items: Vec::new(),
        })
        .collect()
}

/// The period that has most days of the month.
fn period_of(year: &SchoolYear, first: NaiveDate) -> Option<usize> {
    let month = Span::month_of(first);
    let shared = |span: &Span| span.intersection(month).map_or(0, Span::days);
    let periods = year
        .periods
        .iter()
        .enumerate()
        .filter(|(_, span)| shared(span) > 0);
    periods
        .max_by_key(|(index, span)| (shared(span), usize::MAX - index))
        .map(|(index, _)| index)
}

fn mini_weeks(year: &SchoolYear, first: NaiveDate, today: NaiveDate) -> Vec<[Option<MiniDay>; 7]> {
    let weeks = weeks_of_month(first).into_iter().map(|week| {
        let mut days = week.iter().map(|date| {
            let own = date.month() == first.month();
            own.then(|| MiniDay {
                date,
                marks: day_marks::of(year, date, today),
                dots: Vec::new(),
            })
        });
        std::array::from_fn(|_| days.next().flatten())
    });
    weeks.collect()
}
