//! The list: what has a day in order, then what has not, month by month; what lasts or recurs after all of them.

use super::placement::{Item, Placed, Placement};
use crate::domain::{SchoolYear, Span};
use chrono::{NaiveDate, NaiveTime};

/// A school year as a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AgendaList {
    /// Twelve months from the year's first; some may have no rows.
    pub months: Vec<ListMonth>,
    /// What takes longer than a quarter or recurs, in the order of the document.
    pub lasting: Vec<Item>,
    /// What has no time.
    pub untimed: Vec<Placed>,
    /// What has its time in other years only.
    pub elsewhere: Vec<Placed>,
}

/// A month of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ListMonth {
    /// Its first day.
    pub first: NaiveDate,
    /// What begins in it: with a day in order of days and hours, then without one, the more exact first.
    pub items: Vec<Item>,
}

/// Whether the item names days, and not only the month or longer in which it is due.
pub fn has_day(item: &Item) -> bool {
    item.part.kind.rank().0 < 4
}

/// Lists `placement` over the months of `year`.
pub fn of(placement: &Placement, year: &SchoolYear) -> AgendaList {
    let months = year.months().map(|first| ListMonth {
        first,
        items: Vec::new(),
    });
    let mut list = AgendaList {
        months: months.collect(),
        lasting: Vec::new(),
        untimed: Vec::new(),
        elsewhere: Vec::new(),
    };
    for placed in &placement.rows {
        if placed.parts.is_empty() {
            list.untimed.push(placed.clone());
        } else if placed.best_in(year.span()).is_none() {
            list.elsewhere.push(placed.clone());
        } else {
            add(&mut list, placed, year.span());
        }
    }
    for month in &mut list.months {
        month.items.sort_by_key(order);
    }
    list
}

fn add(list: &mut AgendaList, placed: &Placed, year: Span) {
    let parts = || placed.parts.iter().filter(|part| part.span.overlaps(year));
    if let Some(part) = parts().find(|part| part.lasts()) {
        list.lasting.push(placed.item(*part));
    }
    for month in &mut list.months {
        let days = Span::month_of(month.first);
        // What began before the year is told in its first month.
        let begins = |first: NaiveDate| days.contains(first.max(year.first()));
        let here = parts().filter(|part| !part.lasts() && begins(part.span.first()));
        let items: Vec<Item> = here.map(|part| placed.item(*part)).collect();
        // «октябрь» says nothing beside «15 октября» of the same row.
        let exact = items.iter().any(has_day);
        let told = items.into_iter().filter(|item| has_day(item) || !exact);
        month.items.extend(told);
    }
}

pub(super) type Order = (bool, Option<NaiveDate>, bool, Option<NaiveTime>, u8, u64);

/// What has a day comes first, in order of days and hours; then what has none, the more exact first.
pub(super) fn order(item: &Item) -> Order {
    let day = has_day(item);
    let hour = match item.part.kind {
        super::placement::PartKind::Appointed(hour) => hour,
        _ => None,
    };
    let (rank, _) = item.part.kind.rank();
    let first = day.then(|| item.part.span.first());
    (
        !day,
        first,
        hour.is_none(),
        hour,
        rank,
        item.part.span.days(),
    )
}
