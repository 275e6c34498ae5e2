//! The month grid: certain days in their cells, short runs as bars across them, and beside the grid
//! what is due this month without a day. No day is invented, nothing long is drawn on every day.

use super::day_marks::{self, DayMarks, weeks_of_month};
use super::lanes;
use super::placement::{Item, PartKind, Placement};
use crate::domain::{SchoolYear, Span};
use chrono::{Datelike, NaiveDate};

/// Lines that a cell has for bars and rows.
pub const SLOTS: usize = 3;
/// Lanes of bars that are drawn; what lies in further ones is counted.
pub const LANES: usize = 2;

/// A month.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MonthGrid {
    /// Its first day.
    pub first: NaiveDate,
    /// Whole weeks from Monday, with the days of the neighbouring months.
    pub weeks: Vec<Week>,
    /// What is due this month and has no day; the more exact terms first.
    pub tray: Vec<Item>,
    /// What lasts longer than a month and meets this one.
    pub long: Vec<Item>,
    /// What takes the whole year or recurs.
    pub all_year: Vec<Item>,
    /// Number of rows that belong to this month: those of the wall's card.
    pub count: usize,
}

/// A week of the grid.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Week {
    /// Seven days.
    pub days: Vec<Cell>,
    /// Runs of days, cut to this week.
    pub bars: Vec<Bar>,
}

/// A day of the grid.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cell {
    /// The day.
    pub date: NaiveDate,
    /// Whether it belongs to the month shown.
    pub own: bool,
    /// What it is.
    pub marks: DayMarks,
    /// What stands on this day: by the hour, then what has none.
    pub items: Vec<Item>,
    /// Lines that bars take above the rows.
    pub lanes: usize,
    /// Number of rows for which there is room; the others are counted by [`Cell::hidden`].
    pub visible: usize,
    /// Number of rows and bars of this day that are not drawn.
    pub hidden: usize,
}

/// A run of days within one week.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Bar {
    /// The row.
    pub item: Item,
    /// First cell, from zero.
    pub from: usize,
    /// Last cell, inclusive.
    pub to: usize,
    /// Its lane, from zero.
    pub lane: usize,
    /// Whether the run begins in this week.
    pub starts: bool,
    /// Whether the run ends in this week.
    pub ends: bool,
}

impl Bar {
    /// Whether there is room to draw it.
    pub fn drawn(&self) -> bool {
        self.lane < LANES
    }

    fn covers(&self, cell: usize) -> bool {
        self.from <= cell && cell <= self.to
    }
}

impl MonthGrid {
    /// All that takes place on `day`: its rows, then the runs that cross it.
    pub fn on(&self, day: NaiveDate) -> Vec<Item> {
        self.weeks.iter().flat_map(|week| week.on(day)).collect()
    }

    /// The first day of the month on which something takes place, else the first of all.
    pub fn first_busy(&self) -> NaiveDate {
        let mut days = Span::month_of(self.first).iter();
        days.find(|day| !self.on(*day).is_empty())
            .unwrap_or(self.first)
    }
}

impl Week {
    /// All that takes place on `day`, when it is of this week.
    pub fn on(&self, day: NaiveDate) -> Vec<Item> {
        let Some(at) = self.days.iter().position(|cell| cell.date == day) else {
            return Vec::new();
        };
        let rows = self
            .days
            .get(at)
            .into_iter()
            .flat_map(|cell| cell.items.iter().copied());
        let bars = self
            .bars
            .iter()
            .filter(|bar| bar.covers(at))
            .map(|bar| bar.item);
        rows.chain(bars).collect()
    }
}

/// Draws `placement` as the month that `day` lies in.
pub fn of(placement: &Placement, year: &SchoolYear, day: NaiveDate, today: NaiveDate) -> MonthGrid {
    let month = Span::month_of(day);
    let mut grid = MonthGrid {
        first: month.first(),
        weeks: Vec::new(),
        tray: Vec::new(),
        long: Vec::new(),
        all_year: Vec::new(),
        count: 0,
    };
    for item in placement
        .rows
        .iter()
        .filter_map(|placed| placed.best_in(month))
    {
        grid.count += usize::from(!item.part.lasts());
        match item.part.kind {
            PartKind::Within(_) => grid.tray.push(item),
            PartKind::Long(_) => grid.long.push(item),
            PartKind::Always => grid.all_year.push(item),
            PartKind::Appointed(_) | PartKind::Day | PartKind::Until | PartKind::Run => {}
        }
    }
    grid.tray.sort_by_key(|item| item.part.kind.rank());
    grid.long.sort_by_key(|item| item.part.kind.rank());
    grid.weeks = weeks(placement, year, month, today);
    grid
}

fn weeks(placement: &Placement, year: &SchoolYear, month: Span, today: NaiveDate) -> Vec<Week> {
    let spans = weeks_of_month(month.first());
    let mut items: Vec<Vec<Item>> = vec![Vec::new(); spans.len() * 7];
    let mut runs: Vec<Item> = Vec::new();
    let Some(start) = spans.first().map(|week| week.first()) else {
        return Vec::new();
    };
    for placed in &placement.rows {
        for part in placed.parts.iter() {
            let at = usize::try_from((part.span.first() - start).num_days()).ok();
            match at
                .and_then(|at| items.get_mut(at))
                .filter(|_| part.kind.is_exact())
            {
                // «15 октября» and «до 15 октября» of one row are one entry of the day.
                Some(cell) if cell.last().is_some_and(|item| item.is_of(placed)) => {}
                Some(cell) => cell.push(placed.item(*part)),
                None if part.kind == PartKind::Run => runs.push(placed.item(*part)),
                None => {}
            }
        }
    }
    let mut cells = items.into_iter();
    let week = |span: Span| {
        let bars = bars_of(&runs, span);
        let days = span.iter().zip(&mut cells).enumerate();
        let days = days.map(|(at, (date, items))| {
            let marks = day_marks::of(year, date, today);
            cell(
                date,
                date.month() == month.first().month(),
                marks,
                items,
                &bars,
                at,
            )
        });
        Week {
            days: days.collect(),
            bars,
        }
    };
    spans.into_iter().map(week).collect()
}

/// The runs of a week in lanes: earlier first, of those the longer first.
fn bars_of(runs: &[Item], week: Span) -> Vec<Bar> {
    let mut bars: Vec<_> = runs.iter().filter_map(|item| bar(*item, week)).collect();
    bars.sort_by_key(|bar| (bar.from, usize::MAX - bar.to));
    let lanes = lanes::assign(
        &bars
            .iter()
            .map(|bar| (bar.from, bar.to))
            .collect::<Vec<_>>(),
    );
    for (bar, lane) in bars.iter_mut().zip(lanes) {
        bar.lane = lane;
    }
    bars
}

fn bar(item: Item, week: Span) -> Option<Bar> {
    let shown = item.part.span.intersection(week)?;
    let at = |day: NaiveDate| day.weekday().num_days_from_monday() as usize;
    Some(Bar {
        item,
        from: at(shown.first()),
        to: at(shown.last()),
        lane: 0,
        starts: shown.first() == item.part.span.first(),
        ends: shown.last() == item.part.span.last(),
    })
}

fn cell(
    date: NaiveDate,
    own: bool,
    marks: DayMarks,
    mut items: Vec<Item>,
    bars: &[Bar],
    at: usize,
) -> Cell {
    items.sort_by_key(|item| match item.part.kind {
        PartKind::Appointed(Some(start)) => (0, Some(start), item.part.kind.rank()),
        kind => (1, None, kind.rank()),
    });
    let here = || bars.iter().filter(|bar| bar.covers(at));
    let lanes = here()
        .filter(|bar| bar.drawn())
        .map(|bar| bar.lane + 1)
        .max()
        .unwrap_or(0);
    let hidden_bars = here().filter(|bar| !bar.drawn()).count();
    let room = SLOTS - lanes;
    let all_fit = hidden_bars == 0 && items.len() <= room;
    let visible = if all_fit {
        items.len()
    } else {
        items.len().min(room - 1)
    };
    let hidden = items.len() - visible + hidden_bars;
    Cell {
        date,
        own,
        marks,
        items,
        lanes,
        visible,
        hidden,
    }
}
