//! A day of the grid: its number, what it is, the rows there is room for; on a phone dots instead of rows.

use crate::domain::SchoolYear;
use crate::i18n::Catalog;
use crate::layout::day_marks::DayMarks;
use crate::layout::memorable::{self, MemorableDay};
use crate::layout::month_grid::{Bar, Cell, SLOTS, Week};
use crate::platform::{carry, focus, page};
use crate::ui::calendar::CalendarState;
use crate::ui::calendar::chip::{Chip, ChipLook, chip};
use crate::ui::calendar::moving::{Grip, move_of};
use crate::ui::document::hue;
use crate::ui::stencil::{Now, Stencil};
use crate::ui::view::{Content, Plain, View, button, of_class};
use chrono::{Datelike, NaiveDate, Weekday};

/// The most sections that a day shows as dots.
const DOTS: usize = 3;
/// From this width on days have room for rows, in CSS pixels, as in `style/month.css`.
const WIDE_CELLS: u32 = 641;

/// What a day shows.
#[derive(Clone, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a mark of its own on the page"
)]
pub struct Day {
    date: NaiveDate,
    /// All of it in words.
    aloud: String,
    /// Whether it is of the month shown.
    own: bool,
    kind: Option<&'static str>,
    /// Whether it has the tab stop.
    stop: bool,
    picked: bool,
    today: bool,
    corner: String,
    memorable: bool,
    lanes: usize,
    bars: Vec<BarFace>,
    rows: Vec<Chip>,
    /// How many rows there are besides those shown.
    more: Option<Short>,
    /// Sections of what is on it, for the narrow grid.
    dots: Vec<usize>,
    /// How much is on it.
    count: usize,
}

/// A bar that begins on a day and lies across the next.
#[derive(Clone, PartialEq, Eq)]
struct BarFace {
    bar: Bar,
    chip: Chip,
}

/// Something short, as it is seen and in words.
#[derive(Clone, PartialEq, Eq)]
pub struct Short {
    /// As it is seen.
    pub text: String,
    /// In words.
    pub aloud: String,
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

/// What the `at`th day of `week` shows; `stop` is the day with the tab stop.
pub fn day_of(state: CalendarState, week: &Week, at: usize, stop: NaiveDate) -> Option<Day> {
    let words = state.words;
    let cell = week.days.get(at)?;
    let date = cell.date;
    // On paper cells grow with what is in them.
    let paper = state.session.printing.get();
    let here = |bar: &&Bar| bar.from <= at && at <= bar.to;
    let lanes = if paper {
        let bars = week.bars.iter().filter(here);
        bars.map(|bar| bar.lane + 1).max().unwrap_or(0)
    } else {
        cell.lanes
    };
    let (visible, hidden) = if paper {
        (cell.items.len(), 0)
    } else {
        (cell.visible, cell.hidden)
    };
    // A lone row takes the room of the others.
    let room = if cell.visible == 1 && cell.hidden == 0 {
        SLOTS.saturating_sub(lanes).max(1)
    } else {
        1
    };
    let bars = week.bars.iter();
    let bars = bars.filter(|bar| bar.from == at && (bar.drawn() || paper));
    let bar = |bar: &Bar| {
        let chip = Chip::of(state, bar.item, 1)?;
        Some(BarFace { bar: *bar, chip })
    };
    let rows = cell.items.iter().take(visible);
    let all = week.on(date);
    let mut dots = Vec::new();
    for item in &all {
        if dots.len() < DOTS && !dots.contains(&item.group) {
            dots.push(item.group);
        }
    }
    let (corner, memorable) = state
        .store
        .with(|plan| corner(&plan.year, date, cell.marks, words))
        .flatten()
        .map_or_else(|| (told(state, date, at), true), |corner| (corner, false));
    let kind = match (cell.marks.holiday, cell.marks.school_break) {
        (Some(_), _) => Some("holiday"),
        (None, Some(_)) => Some("break"),
        (None, None) => None,
    };
    Some(Day {
        date,
        aloud: aloud(state, cell, all.len()),
        own: cell.own,
        kind,
        stop: stop == date,
        picked: state.picked.get() == Some(date),
        today: state.today == date,
        memorable: memorable && !corner.is_empty(),
        corner,
        lanes,
        bars: bars.filter_map(bar).collect(),
        rows: rows
            .filter_map(|item| Chip::of(state, *item, room))
            .collect(),
        more: (hidden > 0).then(|| Short {
            text: words.and_more(hidden),
            aloud: words.more_on_day(hidden, date),
        }),
        dots,
        count: all.len(),
    })
}

fn aloud(state: CalendarState, cell: &Cell, count: usize) -> String {
    let words = state.words;
    let names = state
        .store
        .with(|plan| names(&plan.year, cell.marks, words));
    let names = names.into_iter().flatten().flatten();
    let names: Vec<_> = names.chain(state.memorable_names(cell.date)).collect();
    words.day_aloud(cell.date, &names, count)
}

/// The memorable date of a day; one that lasts is told on its first day, and where a week of the grid begins.
fn told(state: CalendarState, date: NaiveDate, at: usize) -> String {
    state.memorable.with(|days| {
        let mut here = memorable::on(days, date);
        let starts = |one: &&MemorableDay| one.span.first() == date || at == 0;
        here.find(starts)
            .map_or(String::new(), |one| one.name.clone())
    })
}

/// What the handlers of a day need of it.
#[derive(Clone, Copy)]
struct Place {
    date: NaiveDate,
    own: bool,
    count: usize,
}

/// Draws days.
pub fn day_cell(state: CalendarState) -> Stencil<Day> {
    let now: Now<Place> = Now::default();
    let (on_focus, on_click) = (now.clone(), now.clone());
    let cell = of_class("div", "month-cell")
        .attr("role", "gridcell")
        .on("focus", move |_| {
            if let Some(place) = on_focus.get().filter(|place| place.own) {
                state.focused.set(Some(place.date));
            }
        })
        .click(move || {
            if let Some(place) = on_click.get() {
                pick_or_create(state, place.date, place.count);
            }
        });
    let corner = of_class("span", "month-corner").attr("aria-hidden", "true");
    let corner = Stencil::new(corner)
        .attr("data-memorable", |day: &Day| day.memorable.content())
        .attr("title", |day| {
            day.memorable.then(|| day.corner.clone()).content()
        })
        .text(|day| day.corner.clone().content());
    // The number says the whole of the day; a hidden text in each of the cells would have to be laid out each time.
    let number = Stencil::new(of_class("span", "month-number").attr("role", "img"))
        .attr("aria-label", |day: &Day| day.aloud.clone().content())
        .text(|day: &Day| (day.date.day() as usize).content());
    let head = Stencil::new(of_class("span", "month-head"));
    let head = head.part(corner).part(number);
    let dots = of_class("span", "month-dots").attr("aria-hidden", "true");
    let dot = || {
        Stencil::new(of_class("i", "section-dot"))
            .attr("data-s", |section: &usize| hue(section + 1).content())
    };
    let dots = Stencil::new(dots).each(|day: &Day| &day.dots, dot);
    let place = |day: &Day| Place {
        date: day.date,
        own: day.own,
        count: day.count,
    };
    Stencil::new(cell)
        .keep(&now, place)
        .attr("tabindex", |day| {
            if day.stop { "0" } else { "-1" }.content()
        })
        .attr("aria-selected", |day| day.picked.to_string().content())
        .attr("aria-current", |day| day.today.then_some("date").content())
        .attr("data-cell", |day| day.date.to_string().content())
        .attr("data-drop", |day| day.date.to_string().content())
        .attr("data-own", |day| day.own.to_string().content())
        .attr("data-kind", |day| day.kind.content())
        .attr("data-weekend", |day| {
            (day.date.weekday().num_days_from_monday() >= 5).content()
        })
        .part(head)
        .each(|day| &day.bars, move || bar(state))
        .part(day_rows(state, now))
        .part(dots)
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

/// What the handle at an end of a bar takes hold of; nothing where the run goes on.
fn edge(face: &BarFace, grip: Grip) -> Content {
    let here = match grip {
        Grip::Start => face.bar.starts,
        _ => face.bar.ends,
    };
    let item = face.bar.item;
    (here && item.plan == 0)
        .then(|| move_of(item, grip))
        .content()
}

/// Draws bars. The handles at their ends are for a mouse; the keyboard and the finger set days in the deadline's own
/// dialog.
fn bar(state: CalendarState) -> Stencil<BarFace> {
    let start = Stencil::new(of_class("span", "month-edge"))
        .attr("data-move", |face: &BarFace| edge(face, Grip::Start));
    let end = of_class("span", "month-edge").attr("data-edge", "");
    let end = Stencil::new(end).attr("data-move", |face: &BarFace| edge(face, Grip::End));
    Stencil::new(of_class("div", "month-bar"))
        .attr("data-starts", |face: &BarFace| {
            face.bar.starts.to_string().content()
        })
        .attr("data-ends", |face| face.bar.ends.to_string().content())
        .style("--lane", |face| face.bar.lane.content())
        .style("--days", |face| (face.bar.to - face.bar.from + 1).content())
        .within(|face| &face.chip, chip(state, IN_GRID))
        .part(start)
        .part(end)
}

/// Draws something short in `view`.
pub fn short(view: View) -> Stencil<Short> {
    Stencil::new(view)
        .attr("aria-label", |short: &Short| short.aloud.clone().content())
        .text(|short| short.text.clone().content())
}

/// Draws the rows of a day, below the bars, and how many there are besides.
fn day_rows(state: CalendarState, now: Now<Place>) -> Stencil<Day> {
    let more = move || {
        let now = now.clone();
        let more = button("month-more")
            .attr("tabindex", "-1")
            .on("click", move |event| {
                event.stop_propagation();
                if let Some(place) = now.get() {
                    state.pick(place.date);
                    focus::soon("#day-list .entry-card");
                }
            });
        short(more)
    };
    Stencil::new(of_class("div", "month-rows"))
        .style("--lanes", |day: &Day| day.lanes.content())
        .each(|day| &day.rows, move || chip(state, IN_GRID))
        .each(|day| day.more.as_slice(), more)
}
