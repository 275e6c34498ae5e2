//! The year wall: what lasts all year above twelve month cards, what has no time below them.

pub mod card;
pub mod strip;

use super::entry::plain_line;
use super::{CalendarState, rows};
use crate::app::Memo;
use crate::domain::Plan;
use crate::layout::placement::Placed;
use crate::layout::year_wall::{self, YearWall};
use crate::ui::view::{View, memo, of_class, parts, when};
use crate::ui::words;

/// The wall of the open plan.
pub fn year() -> View {
    let state = CalendarState::expect();
    let text = &words().calendar;
    let wall = memo(move || {
        let look = |plan: &Plan| {
            state
                .placement
                .with(|placement| year_wall::of(placement, &plan.year, state.today))
        };
        state.store.with_times(look)
    });
    let items = move |look: fn(&YearWall) -> &Vec<_>| {
        memo(move || {
            wall.with(|wall| wall.as_ref().map(|wall| look(wall).clone()))
                .unwrap_or_default()
        })
    };
    let first = memo(move || wall.with(|wall| Some(wall.as_ref()?.months.first()?.first)));
    let cards = move || {
        // Read, not only tracked: a memo that nobody reads follows nothing.
        first.get();
        let firsts = wall.with_untracked(|wall| {
            let months = wall.iter().flat_map(|wall| &wall.months);
            months.map(|card| card.first).collect::<Vec<_>>()
        });
        parts().children(firsts.into_iter().map(|first| card::card(first, wall)))
    };
    let all_year = items(|wall| &wall.all_year);
    let several_months = items(|wall| &wall.long);
    of_class("div", "calendar-body")
        .child(strip::strip(text.all_year, all_year, false))
        .child(strip::strip(text.several_months, several_months, true))
        .child(of_class("div", "year-wall").child(cards))
        .child(rest(text.untimed, wall, |wall| &wall.untimed))
        .child(rest(text.elsewhere, wall, |wall| &wall.elsewhere))
}

/// Rows that have no place on the wall, behind a quiet line.
fn rest(
    title: &'static str,
    wall: Memo<Option<YearWall>>,
    look: fn(&YearWall) -> &Vec<Placed>,
) -> View {
    let count = memo(move || wall.with(|wall| wall.as_ref().map_or(0, |wall| look(wall).len())));
    let placed = move || {
        let placed = wall.with(|wall| wall.as_ref().map(|wall| look(wall).clone()));
        placed.unwrap_or_default()
    };
    let list = move || {
        let summary = of_class("summary", "year-rest-title")
            .text(title)
            .text(" ")
            .child(of_class("span", "year-rest-count").text(count));
        of_class("details", "year-rest").child(summary).child(rows(
            "year-rest-rows",
            placed,
            |row| parts().child(plain_line(&row)),
        ))
    };
    when(move || count.get() > 0, list)
}
