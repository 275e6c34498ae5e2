//! A month: the grid, the list of the chosen day, the tray of what has no day, the strip of what lasts.

pub mod cell;
pub mod grid;
pub mod strip;

use super::CalendarState;
use super::day_list::DayList;
use super::tray::Tray;
use crate::domain::{Plan, SchoolYear};
use crate::layout::month_grid::{self, MonthGrid};
use crate::ui::controls::memo;
use leptos::prelude::*;

/// The month that the address names.
#[component]
pub fn Month() -> impl IntoView {
    let state = CalendarState::expect();
    let grid = memo(move || {
        let day = state.month.get();
        let draw = |year: &SchoolYear| {
            state
                .placement
                .with(|placement| month_grid::of(placement, year, day, state.today))
        };
        let drawn = state.store.with(|plan: &Plan| draw(&plan.year));
        drawn.unwrap_or_else(|| draw(&SchoolYear::nearest(1900, 9)))
    });
    view! { <MonthOf grid/> }
}

#[component]
fn MonthOf(grid: Memo<MonthGrid>) -> impl IntoView {
    view! {
        <div class="month">
            <strip::MonthStrip grid/>
            <grid::Grid grid/>
            <div class="month-side">
                <DayList grid/>
                <Tray grid/>
            </div>
        </div>
    }
}
