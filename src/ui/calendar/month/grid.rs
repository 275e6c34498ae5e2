//! The grid of a month (ARIA grid pattern): one day has the tab stop, keys go from day to day.

use super::cell::{Day, Short, day_cell, day_of, short};
use crate::app::Memo;
use crate::domain::Span;
use crate::i18n::dates;
use crate::layout::day_step::DayStep;
use crate::layout::month_grid::{MonthGrid, Week};
use crate::platform::dom::KeyboardEvent;
use crate::platform::focus;
use crate::ui::calendar::CalendarState;
use crate::ui::stencil::Stencil;
use crate::ui::view::{View, memo, of_class, when};
use crate::ui::words;
use chrono::{Datelike, NaiveDate};

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
    focus::now_and_soon(format!("[data-cell='{day}']"));
}

/// Opens the list of `day` and goes into it.
fn enter_day(state: &CalendarState, grid: Memo<MonthGrid>, day: NaiveDate) {
    state.pick(day);
    if grid.with_untracked(|grid| grid.on(day).is_empty()) {
        return state.create_on(day);
    }
    focus::soon("#day-list .entry-card");
}

/// Weekdays and weeks.
pub fn grid(grid: Memo<MonthGrid>) -> View {
    let state = CalendarState::expect();
    let words = words();
    let numbered = state.session.week_numbers;
    let stop = memo(move || {
        let month = Span::month_of(state.month.get());
        let wanted = [state.focused.get(), state.picked.get(), Some(state.today)];
        let mut wanted = wanted.into_iter().flatten();
        wanted
            .find(|day| month.contains(*day))
            .unwrap_or(month.first())
    });
    let on_key = move |event: KeyboardEvent| {
        // Keys pressed on a row inside a cell belong to the row.
        if !focus::is_on("[data-cell]") {
            return;
        }
        let day = stop.get_untracked();
        match step_of(&event) {
            Some(way) => go_to_day(&state, way.from(day)),
            // Something carried is put down instead.
            None if state.in_hand.with_untracked(Option::is_some) => return,
            None if matches!(event.key().as_str(), "Enter" | " ") => enter_day(&state, grid, day),
            None => return,
        }
        event.prevent_default();
    };
    let weekday = |weekday: u32| {
        of_class("span", "month-weekday")
            .attr("role", "columnheader")
            .attr("aria-label", dates::weekday(words.language, weekday))
            .attr("data-weekend", weekday >= 5)
            .text(dates::weekday_short(words.language, weekday))
    };
    let weeks = memo(move || {
        let numbered = numbered.get();
        let of = |week: &Week| {
            let day = |at| day_of(state, week, at, stop.get());
            // The week is of the year that has its Thursday (ISO 8601, week date); its Monday tells the number, too.
            let monday = week.days.first().filter(|_| numbered);
            let number = monday.map(|day| day.date.iso_week().week().to_string());
            WeekFace {
                number: number.map(|text| Short {
                    aloud: format!("{} {text}", words.calendar.week),
                    text,
                }),
                days: (0..week.days.len()).filter_map(day).collect(),
            }
        };
        grid.with(|grid| grid.weeks.iter().map(of).collect::<Vec<_>>())
    });
    let week = move || week_row(state);
    let rows = of_class("div", "month-weeks").attr("role", "rowgroup");
    let rows = Stencil::new(rows).each(Vec::as_slice, week).follow(weeks);
    let corner = move || {
        of_class("span", "month-weeknumber")
            .attr("role", "columnheader")
            .child(of_class("span", "visually-hidden").text(words.calendar.week))
    };
    of_class("div", "month-grid")
        .attr("role", "grid")
        .attr("data-numbered", move || numbered.get())
        .attr("aria-label", move || words.month_title(state.month.get()))
        .on_key(on_key)
        .child(
            of_class("div", "month-weekdays")
                .attr("role", "row")
                .child(when(move || numbered.get(), corner))
                .children((0..7).map(weekday)),
        )
        .child(rows)
}

/// What a week shows.
#[derive(Clone, PartialEq, Eq)]
struct WeekFace {
    /// Its number, where weeks are numbered.
    number: Option<Short>,
    days: Vec<Day>,
}

/// Draws weeks.
fn week_row(state: CalendarState) -> Stencil<WeekFace> {
    let heading = move || {
        let heading = of_class("span", "month-weeknumber").attr("role", "rowheader");
        short(heading)
    };
    Stencil::new(of_class("div", "month-week").attr("role", "row"))
        .each(|week: &WeekFace| week.number.as_slice(), heading)
        .each(|week| &week.days, move || day_cell(state))
}
