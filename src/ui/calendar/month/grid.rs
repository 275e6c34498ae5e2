//! The grid of a month (ARIA grid pattern): one day has the tab stop, keys go from day to day.

use super::cell::day_cell;
use crate::app::Memo;
use crate::domain::Span;
use crate::i18n::dates;
use crate::layout::day_step::DayStep;
use crate::layout::month_grid::MonthGrid;
use crate::platform::dom::KeyboardEvent;
use crate::platform::focus;
use crate::ui::calendar::CalendarState;
use crate::ui::view::{View, each, memo, of_class, when};
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
    focus::soon(format!("[data-cell='{day}']"));
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
    // Rows and cells stay while months go by; what is in them changes.
    let weeks = move || (0..grid.with(|grid| grid.weeks.len()) as u64).collect();
    let week = move |week: u64| {
        let week = usize::try_from(week).unwrap_or_default();
        let number = move || {
            let monday = grid.with(|grid| {
                let week = grid.weeks.get(week)?;
                week.days.first().map(|day| day.date)
            });
            // The week is of the year that has its Thursday (ISO 8601, week date); its Monday tells the number, too.
            monday.map(|day| day.iso_week().week() as usize)
        };
        let heading = move || {
            of_class("span", "month-weeknumber")
                .attr("role", "rowheader")
                .attr("aria-label", move || {
                    number().map(|number| format!("{} {number}", words.calendar.week))
                })
                .text(move || number().map(|number| number.to_string()))
        };
        of_class("div", "month-week")
            .attr("role", "row")
            .child(when(move || numbered.get(), heading))
            .children((0..7).map(move |at| day_cell(grid, week, at, stop)))
    };
    let corner = move || {
        of_class("span", "month-weeknumber")
            .attr("role", "columnheader")
            .attr("aria-label", words.calendar.week)
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
        .child(
            of_class("div", "month-weeks")
                .attr("role", "rowgroup")
                .child(each(weeks, week)),
        )
}
