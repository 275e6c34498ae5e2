//! The grid of a month (ARIA grid pattern): one day has the tab stop, keys go from day to day.

use super::cell::DayCell;
use crate::domain::Span;
use crate::i18n::dates;
use crate::layout::day_step::DayStep;
use crate::layout::month_grid::MonthGrid;
use crate::platform::focus;
use crate::ui::calendar::CalendarState;
use crate::ui::controls::dynamic;
use crate::ui::controls::memo;
use crate::ui::words;
use chrono::NaiveDate;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The step that a key makes.
fn step_of(event: &KeyboardEvent) -> Option<DayStep> {
    if event.alt_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    match (event.key().as_str(), event.ctrl_key()) {
        ("ArrowLeft", false) => Some(DayStep::Back),
        ("ArrowRight", false) => Some(DayStep::On),
        ("ArrowUp", false) => Some(DayStep::Up),
        ("ArrowDown", false) => Some(DayStep::Down),
        ("Home", false) => Some(DayStep::WeekStart),
        ("End", false) => Some(DayStep::WeekEnd),
        ("Home", true) => Some(DayStep::MonthStart),
        ("End", true) => Some(DayStep::MonthEnd),
        ("PageUp", false) => Some(DayStep::MonthBack),
        ("PageDown", false) => Some(DayStep::MonthOn),
        _ => None,
    }
}

fn go_to_day(state: &CalendarState, day: NaiveDate) {
    state.focused.set(Some(day));
    state.show_month_of(day);
    focus::soon(format!("[data-cell='{day}']"));
}

/// Opens the list of `day` and goes into it.
fn enter_day(state: &CalendarState, grid: Memo<MonthGrid>, day: NaiveDate) {
    state.pick(day);
    let busy = grid.with_untracked(|grid| !grid.on(day).is_empty());
    focus::soon(if busy {
        "#day-list .entry-card"
    } else {
        "#day-list-title"
    });
}

/// Weekdays and weeks.
#[component]
pub fn Grid(
    /// The month.
    grid: Memo<MonthGrid>,
) -> impl IntoView {
    let state = CalendarState::expect();
    let words = words();
    let stop = memo(move || {
        let month = Span::month_of(state.month.get());
        let wanted = [state.focused.get(), state.picked.get(), Some(state.today)];
        let wanted = wanted
            .into_iter()
            .flatten()
            .find(|day| month.contains(*day));
        wanted.unwrap_or(month.first())
    });
    let on_key = move |event: KeyboardEvent| {
        // Keys pressed on a row inside a cell belong to the row.
        if !focus::is_on("[data-cell]") {
            return;
        }
        let day = stop.get_untracked();
        match step_of(&event) {
            Some(way) => go_to_day(&state, way.from(day)),
            None if matches!(event.key().as_str(), "Enter" | " ") => enter_day(&state, grid, day),
            None => return,
        }
        event.prevent_default();
    };
    let weekdays = (0..7).map(|weekday| {
        view! {
            <span
                class="month-weekday"
                role="columnheader"
                aria-label=dates::weekday(words.language, weekday)
                data-weekend=(weekday >= 5).then_some("")
            >
                {dates::weekday_short(words.language, weekday)}
            </span>
        }
    });
    let weeks = move || {
        let mondays = |grid: &MonthGrid| {
            let weeks = grid.weeks.iter().filter_map(|week| week.days.first());
            weeks.map(|day| (grid.first, day.date)).collect::<Vec<_>>()
        };
        grid.with(mondays)
    };
    view! {
        <div
            class="month-grid"
            role="grid"
            aria-label=Signal::derive(move || words.month_title(state.month.get()))
            on:keydown=on_key
        >
            <div class="month-weekdays" role="row">{weekdays.collect_view()}</div>
            <div class="month-weeks" role="rowgroup">
                {dynamic(move || weeks().into_iter().map(move |week| view! {
                    <div class="month-week" role="row">
                        {(0..7).map(|at| view! { <DayCell grid monday=week.1 at stop/> }).collect_view()}
                    </div>
                 }).collect_view())}
            </div>
        </div>
    }
}
