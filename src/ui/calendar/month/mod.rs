//! A month: the grid, the list of the chosen day, the tray of what has no day, the strip of what lasts.

pub mod cell;
pub mod grid;
pub mod strip;

use super::CalendarState;
use super::day_list::day_list;
use super::tray::tray;
use crate::domain::SchoolYear;
use crate::layout::month_grid;
use crate::ui::view::{View, memo, of_class};

/// The month that the address names.
pub fn month() -> View {
    let state = CalendarState::expect();
    let grid = memo(move || {
        let day = state.month.get();
        let draw = |year: &SchoolYear| {
            state
                .placement
                .with(|placement| month_grid::of(placement, year, day, state.today))
        };
        let drawn = state.store.with_times(|plan| draw(&plan.year));
        drawn.unwrap_or_else(|| draw(&SchoolYear::nearest(1900, 9)))
    });
    let side = of_class("div", "month-side")
        .child(day_list(grid))
        .child(tray(grid));
    of_class("div", "month")
        .child(strip::month_strip(grid))
        .child(grid::grid(grid))
        .child(side)
}
