//! A day of the grid: its number, what it is, the rows there is room for; on a phone dots instead of rows.

use crate::app::Memo;
use crate::domain::SchoolYear;
use crate::i18n::Catalog;
use crate::layout::day_marks::DayMarks;
use crate::layout::memorable::{self, MemorableDay};
use crate::layout::month_grid::{Bar, Cell, MonthGrid, SLOTS};
use crate::layout::placement::Item;
use crate::platform::{carry, focus, page};
use crate::ui::calendar::CalendarState;
use crate::ui::calendar::entry::{ChipLook, entry_chip};
use crate::ui::calendar::moving::{Grip, move_of};
use crate::ui::document::hue;
use crate::ui::view::{View, button, memo, of_class, parts, when};
use crate::ui::words;
use chrono::{Datelike, NaiveDate, Weekday};
use leptos::prelude::*;

/// The most sections that a day shows as dots.
const DOTS: usize = 3;
/// From this width on days have room for rows, in CSS pixels, as in `style/month.css`.
const WIDE_CELLS: u32 = 641;

/// How much a cell has room for: some rows on the screen, all of them on paper, where cells grow.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    Screen,
    Paper,
}

/// What a cell draws.
#[derive(Clone, PartialEq, Eq)]
struct Day {
    cell: Cell,
    bars: Vec<Bar>,
    all: Vec<Item>,
}

fn day_of(grid: &MonthGrid, week: usize, at: usize, room: Room) -> Option<Day> {
    let week = grid.weeks.get(week)?;
    let mut cell = week.days.get(at)?.clone();
    let bars = week
        .bars
        .iter()
        .filter(|bar| bar.from == at && (bar.drawn() || room == Room::Paper))
        .copied()
        .collect();
    if room == Room::Paper {
        let here = week
            .bars
            .iter()
            .filter(|bar| bar.from <= at && at <= bar.to);
        cell.lanes = here.map(|bar| bar.lane + 1).max().unwrap_or(0);
        cell.visible = cell.items.len();
        cell.hidden = 0;
    }
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

/// One day of the grid: the `at`th of its `week`th row, whatever month is shown; `stop` has the tab stop.
pub fn day_cell(grid: Memo<MonthGrid>, week: usize, at: usize, stop: Memo<NaiveDate>) -> View {
    let state = CalendarState::expect();
    let words = words();
    let drawn = memo(move || {
        let room = if state.session.printing.get() {
            Room::Paper
        } else {
            Room::Screen
        };
        grid.with(|grid| day_of(grid, week, at, room))
    });
    let date =
        memo(move || drawn.with(|day| day.as_ref().map_or(state.today, |day| day.cell.date)));
    let count = move || drawn.with(|day| day.as_ref().map_or(0, |day| day.all.len()));
    let marks = move || drawn.with(|day| day.as_ref().map(|day| day.cell.marks));
    let own = move || drawn.with(|day| day.as_ref().is_some_and(|day| day.cell.own));
    let aloud = move || {
        let names = state
            .store
            .with(|plan| marks().map(|marks| names(&plan.year, marks, words)));
        let names = names.flatten().into_iter().flatten().flatten();
        let names: Vec<_> = names.chain(state.memorable_names(date.get())).collect();
        words.day_aloud(date.get(), &names, count())
    };
    let corner = move || {
        let corner = state
            .store
            .with(|plan| corner(&plan.year, date.get(), marks()?, words));
        if let Some(corner) = corner.flatten() {
            return Some(of_class("span", "month-corner").text(corner));
        }
        // A week is told on its first day, and where a week of the grid begins.
        let told = state.memorable.with(|days| {
            let date = date.get();
            let mut here = memorable::on(days, date);
            let starts = |one: &&MemorableDay| one.span.first() == date || at == 0;
            here.find(starts).map(|one| one.name.clone())
        });
        let name = told?;
        Some(
            of_class("span", "month-corner month-memorable")
                .attr("title", &name)
                .text(name),
        )
    };
    let kind = move || {
        let marks = marks()?;
        match (marks.holiday, marks.school_break) {
            (Some(_), _) => Some("holiday"),
            (None, Some(_)) => Some("break"),
            (None, None) => None,
        }
    };
    let head = of_class("span", "month-head")
        .attr("aria-hidden", "true")
        .child(corner)
        .child(of_class("span", "month-number").text(move || date.get().day() as usize));
    of_class("div", "month-cell")
        .attr("role", "gridcell")
        .attr("tabindex", move || {
            if stop.get() == date.get() { "0" } else { "-1" }
        })
        .attr("aria-selected", move || {
            (state.picked.get() == Some(date.get())).to_string()
        })
        .attr("aria-current", move || {
            (date.get() == state.today).then_some("date")
        })
        .attr("data-cell", move || date.get().to_string())
        .attr("data-drop", move || date.get().to_string())
        .attr("data-own", move || own().to_string())
        .attr("data-kind", kind)
        .attr("data-weekend", at >= 5)
        .on("focus", move |_| {
            if untrack(own) {
                state.focused.set(Some(date.get_untracked()));
            }
        })
        .click(move || pick_or_create(state, date.get_untracked(), untrack(count)))
        .child(of_class("span", "visually-hidden").text(aloud))
        .child(head)
        .child(bars(drawn))
        .child(day_rows(drawn, date))
        .child(dots(drawn))
}

const IN_GRID: ChipLook = ChipLook {
    with_term: false,
    in_grid: true,
};

/// A click on a day opens its list, on an empty one what makes a row there. Where the days are small and the list
/// stands below them always, the list has the way to a new row.
fn pick_or_create(state: CalendarState, date: NaiveDate, count: usize) {
    if carry::just_dropped() {
        return;
    }
    state.pick(date);
    if count == 0 && page::is_wider_than(WIDE_CELLS) {
        state.create_on(date);
    }
}

/// The handle at an end of a bar. The keyboard and the finger set days in the deadline's own dialog.
fn edge(item: Item, grip: Grip) -> View {
    of_class("span", "month-edge")
        .attr("data-edge", grip == Grip::End)
        .attr("data-move", move_of(item, grip))
}

/// Bars that begin in this cell and lie across the next.
fn bars(drawn: Memo<Option<Day>>) -> impl Fn() -> View + 'static {
    let bar = |bar: &Bar| {
        let own = bar.item.plan == 0;
        of_class("div", "month-bar")
            .attr("data-starts", bar.starts.to_string())
            .attr("data-ends", bar.ends.to_string())
            .style("--lane", bar.lane)
            .style("--days", bar.to - bar.from + 1)
            .child(entry_chip(bar.item, IN_GRID, || 1))
            .child((own && bar.starts).then(|| edge(bar.item, Grip::Start)))
            .child((own && bar.ends).then(|| edge(bar.item, Grip::End)))
    };
    move || {
        drawn.with(|day| {
            let bars = day.iter().flat_map(|day| &day.bars);
            parts().children(bars.map(bar))
        })
    }
}

/// Rows of the day, below the bars, and how many there are besides.
fn day_rows(drawn: Memo<Option<Day>>, date: Memo<NaiveDate>) -> View {
    let state = CalendarState::expect();
    let words = words();
    let cell = move |look: fn(&Cell) -> usize| {
        drawn.with(|day| day.as_ref().map_or(0, |day| look(&day.cell)))
    };
    let hidden = move || cell(|cell| cell.hidden);
    // A lone row takes the room of the others.
    let lines = move || {
        cell(|cell| {
            if cell.visible == 1 && cell.hidden == 0 {
                SLOTS.saturating_sub(cell.lanes).max(1)
            } else {
                1
            }
        })
    };
    let rows = move || {
        drawn.with(|day| {
            let rows = day.iter().flat_map(|day| {
                let rows = day.cell.items.iter();
                rows.take(day.cell.visible)
            });
            parts().children(rows.map(|item| entry_chip(*item, IN_GRID, lines)))
        })
    };
    let more = move || {
        button("month-more")
            .attr("tabindex", "-1")
            .attr("aria-label", move || {
                words.more_on_day(hidden(), date.get())
            })
            .on("click", move |event| {
                event.stop_propagation();
                state.pick(date.get_untracked());
                focus::soon("#day-list .entry-card");
            })
            .text(move || words.and_more(hidden()))
    };
    of_class("div", "month-rows")
        .style("--lanes", move || cell(|cell| cell.lanes))
        .child(rows)
        .child(when(move || hidden() > 0, more))
}

/// Sections of the day, for the narrow grid.
fn dots(drawn: Memo<Option<Day>>) -> View {
    let dots = move || {
        let mut sections: Vec<usize> = Vec::new();
        drawn.with(|day| {
            for item in day.iter().flat_map(|day| &day.all) {
                if !sections.contains(&item.group) {
                    sections.push(item.group);
                }
            }
        });
        let dot = |section: usize| of_class("i", "section-dot").attr("data-s", hue(section + 1));
        parts().children(sections.into_iter().take(DOTS).map(dot))
    };
    of_class("span", "month-dots")
        .attr("aria-hidden", "true")
        .child(dots)
}
