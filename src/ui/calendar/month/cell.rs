//! A day of the grid: its number, what it is, the rows there is room for; on a phone dots instead of rows.

use crate::domain::SchoolYear;
use crate::i18n::Catalog;
use crate::layout::day_marks::DayMarks;
use crate::layout::month_grid::{Bar, Cell, MonthGrid, SLOTS};
use crate::layout::placement::Item;
use crate::platform::focus;
use crate::ui::calendar::CalendarState;
use crate::ui::calendar::entry::{EntryChip, hue};
use crate::ui::controls::When;
use crate::ui::controls::dynamic;
use crate::ui::controls::memo;
use crate::ui::words;
use chrono::{Datelike, NaiveDate, Weekday};
use leptos::prelude::*;

/// The most sections that a day shows as dots.
const DOTS: usize = 3;

/// What a cell draws.
#[derive(Clone, PartialEq, Eq)]
struct Day {
    cell: Cell,
    bars: Vec<Bar>,
    all: Vec<Item>,
}

fn day_of(grid: &MonthGrid, monday: NaiveDate, at: usize) -> Option<Day> {
    let week = grid
        .weeks
        .iter()
        .find(|week| week.days.first().is_some_and(|day| day.date == monday))?;
    let cell = week.days.get(at)?.clone();
    let bars = week
        .bars
        .iter()
        .filter(|bar| bar.from == at && bar.drawn())
        .copied()
        .collect();
    let all = week.on(cell.date);
    Some(Day { cell, bars, all })
}

/// Name of the holiday, name of the break.
fn names(year: &SchoolYear, marks: DayMarks, words: &Catalog) -> [Option<String>; 2] {
    let holiday = marks
        .holiday
        .and_then(|at| year.holidays.get(at))
        .map(|holiday| {
            let name = holiday.name.trim();
            if name.is_empty() {
                words.calendar.holiday
            } else {
                name
            }
            .to_owned()
        });
    let school_break = marks
        .school_break
        .and_then(|at| year.breaks.get(at))
        .map(|school_break| {
            let name = school_break.name.trim();
            if name.is_empty() {
                words.break_name(school_break.season)
            } else {
                name
            }
            .to_owned()
        });
    [holiday, school_break]
}

/// What is written in the corner: a name on its first day, a break's also where a week begins.
fn corner(year: &SchoolYear, day: NaiveDate, marks: DayMarks, words: &Catalog) -> Option<String> {
    let [holiday, school_break] = names(year, marks, words);
    let starts = |first: Option<NaiveDate>| first == Some(day) || day.weekday() == Weekday::Mon;
    let holiday_first = marks
        .holiday
        .and_then(|at| year.holidays.get(at))
        .map(|one| one.span.first());
    let break_first = marks
        .school_break
        .and_then(|at| year.breaks.get(at))
        .map(|one| one.span.first());
    let school_break = school_break.filter(|_| starts(break_first) && holiday.is_none());
    holiday.filter(|_| starts(holiday_first)).or(school_break)
}

/// One day of the grid.
#[component]
pub fn DayCell(
    /// The month.
    grid: Memo<MonthGrid>,
    /// First day of its week.
    monday: NaiveDate,
    /// Its place in the week, from zero.
    at: usize,
    /// The day that has the tab stop.
    stop: Memo<NaiveDate>,
) -> impl IntoView {
    let state = CalendarState::expect();
    let words = words();
    let drawn = memo(move || grid.with(|grid| day_of(grid, monday, at)));
    let date = monday + chrono::Days::new(at as u64);
    let look = move |look: fn(&Day) -> usize| drawn.with(|day| day.as_ref().map_or(0, look));
    let marks = memo(move || drawn.with(|day| day.as_ref().map(|day| day.cell.marks)));
    let own = move || drawn.with(|day| day.as_ref().is_some_and(|day| day.cell.own));
    let aloud = move || {
        let names = state
            .store
            .with(|plan| marks.get().map(|marks| names(&plan.year, marks, words)));
        let names: Vec<_> = names.flatten().into_iter().flatten().flatten().collect();
        words.day_aloud(date, &names, look(|day| day.all.len()))
    };
    let corner = move || {
        let corner = state
            .store
            .with(|plan| corner(&plan.year, date, marks.get()?, words))
            .flatten();
        corner.map(|name| view! { <span class="month-corner">{name}</span> })
    };
    let kind = move || {
        let marks = marks.get()?;
        match (marks.holiday, marks.school_break) {
            (Some(_), _) => Some("holiday"),
            (None, Some(_)) => Some("break"),
            (None, None) => None,
        }
    };
    let today = date == state.today;
    view! {
        <div
            class="month-cell"
            role="gridcell"
            tabindex=Signal::derive(move || if stop.get() == date { "0" } else { "-1" })
            aria-selected=Signal::derive(move || (state.picked.get() == Some(date)).to_string())
            aria-current=today.then_some("date")
            data-cell=date.to_string()
            data-own=Signal::derive(move || own().to_string())
            data-kind=kind
            data-weekend=(at >= 5).then_some("")
            on:focus=move |_| if own() { state.focused.set(Some(date)) }
            on:click=move |_| state.pick(date)
        >
            <span class="visually-hidden">{dynamic(aloud)}</span>
            <span class="month-head" aria-hidden="true">
                {corner}
                <span class="month-number">{date.day()}</span>
            </span>
            <Bars drawn/>
            <Rows drawn date/>
            <Dots drawn/>
        </div>
    }
}

/// Bars that begin in this cell and lie across the next.
#[component]
fn Bars(drawn: Memo<Option<Day>>) -> impl IntoView {
    let bars = move || {
        drawn
            .with(|day| day.as_ref().map(|day| day.bars.clone()))
            .unwrap_or_default()
    };
    view! {
        {dynamic(move || bars().into_iter().map(move |bar| view! {
            <div
                class="month-bar"
                data-starts=bar.starts.to_string()
                data-ends=bar.ends.to_string()
                style=("--lane", bar.lane.to_string())
                style=("--days", (bar.to - bar.from + 1).to_string())
            >
                <EntryChip item=bar.item tabindex="-1"/>
            </div>
         }).collect_view())}
    }
}

/// Rows of the day, below the bars, and how many there are besides.
#[component]
fn Rows(drawn: Memo<Option<Day>>, date: NaiveDate) -> impl IntoView {
    let state = CalendarState::expect();
    let words = words();
    let cell = move |look: fn(&Cell) -> usize| {
        drawn.with(|day| day.as_ref().map_or(0, |day| look(&day.cell)))
    };
    let hidden = move || cell(|cell| cell.hidden);
    // A lone row takes the room of the others.
    let lines = Signal::derive(move || {
        cell(|cell| {
            if cell.visible == 1 && cell.hidden == 0 {
                SLOTS - cell.lanes
            } else {
                1
            }
        })
    });
    let rows = move || {
        let visible = |day: &Day| {
            day.cell
                .items
                .iter()
                .take(day.cell.visible)
                .copied()
                .collect::<Vec<_>>()
        };
        drawn
            .with(|day| day.as_ref().map(visible))
            .unwrap_or_default()
    };
    let open = move |event: leptos::ev::MouseEvent| {
        event.stop_propagation();
        state.pick(date);
        focus::soon("#day-list .entry-card");
    };
    view! {
        <div class="month-rows" style=("--lanes", move || cell(|cell| cell.lanes).to_string())>
            {dynamic(move || rows().into_iter().map(move |item| view! {
                <EntryChip item lines tabindex="-1"/>
             }).collect_view())}
            <When when=move || hidden() != 0>
                <button
                    type="button"
                    class="month-more"
                    tabindex="-1"
                    aria-label=Signal::derive(move || words.more_on_day(hidden(), date))
                    on:click=open
                >
                    {Signal::derive(move || words.and_more(hidden()))}
                </button>
            </When>
        </div>
    }
}

/// Sections of the day, for the narrow grid.
#[component]
fn Dots(drawn: Memo<Option<Day>>) -> impl IntoView {
    let sections = move || {
        let mut sections: Vec<usize> = Vec::new();
        for item in drawn
            .with(|day| day.as_ref().map(|day| day.all.clone()))
            .unwrap_or_default()
        {
            if !sections.contains(&item.section) {
                sections.push(item.section);
            }
        }
        sections.truncate(DOTS);
        sections
    };
    view! {
        <span class="month-dots" aria-hidden="true">
            {dynamic(move || sections().into_iter().map(move |section| view! {
                <i class="section-dot" data-s=hue(section + 1)></i>
             }).collect_view())}
        </span>
    }
}
