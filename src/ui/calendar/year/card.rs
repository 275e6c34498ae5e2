//! A month of the wall: small day grid with dots, the first rows, the way to the rest.

use crate::app::Memo;
use crate::app::place;
use crate::domain::{Span, day};
use crate::i18n::dates;
use crate::layout::placement::Item;
use crate::layout::year_wall::{self, Bracket, DOTS, MiniDay, MonthCard, YearWall};
use crate::platform::dom::MouseEvent;
use crate::platform::{dom, focus};
use crate::ui::calendar::entry::entry_line;
use crate::ui::calendar::moving::drop_of_month;
use crate::ui::calendar::{CalendarState, rows};
use crate::ui::document::hue;
use crate::ui::view::{View, el, memo, of_class, parts, when};
use crate::ui::words;
use chrono::{Datelike, NaiveDate};

/// Rows that a card shows.
const ROWS: usize = 5;

/// The card of the month that begins with `first`, on the wall it belongs to.
pub fn card(first: NaiveDate, wall: Memo<Option<YearWall>>) -> View {
    let words = words();
    let card = memo(move || {
        wall.with(|wall| {
            let mut months = wall.as_ref()?.months.iter();
            months.find(|card| card.first == first).cloned()
        })
    });
    let count = move || card.with(|card| card.as_ref().map_or(0, |card| card.items.len()));
    let printing = CalendarState::expect().session.printing;
    let room = move || if printing.get() { usize::MAX } else { ROWS };
    let hidden = move || count().saturating_sub(room());
    let current = move || card.with(|card| card.as_ref().is_some_and(|card| card.current));
    let items = move || {
        let items = |card: &MonthCard| card.items.iter().take(room()).copied().collect();
        card.with(|card| card.as_ref().map(items))
            .unwrap_or_default()
    };
    let number = move || {
        Some(count())
            .filter(|count| *count > 0)
            .map(|count| count.to_string())
    };
    let name = el("span").text(dates::month_title(words.language, first.month()));
    let link = month_link("year-card-link", first)
        .attr("aria-label", move || words.month_with_count(first, count()))
        .attr("aria-current", move || current().then_some("date"))
        .child(name)
        .child(of_class("span", "year-card-count beside").attr("data-text", number));
    let list = move || {
        rows("year-rows", items, move |item| {
            parts().child(entry_line(item, day_of(&item, first), false))
        })
    };
    let more = move || {
        month_link("year-more", first)
            .attr("aria-label", move || words.more_in_month(hidden(), first))
            .text(move || words.and_more(hidden()))
    };
    let article = of_class("article", "year-card")
        .attr("data-drop", drop_of_month(first))
        .attr("data-current", move || current().to_string())
        .child(of_class("h2", "year-card-title").child(link))
        .child(mini_month(card, first))
        .child(when(move || count() > 0, list))
        .child(when(move || hidden() > 0, more));
    of_class("div", "year-cell")
        .child(bracket_line(card))
        .child(article)
}

/// A link to the month. Not left to the address alone: the keyboard goes on from the month's day.
fn month_link(class: &str, first: NaiveDate) -> View {
    let state = CalendarState::expect();
    let open = move |event: MouseEvent| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        event.prevent_default();
        state.show_month_of(first);
        focus::soon("[data-cell][tabindex='0']");
    };
    of_class("a", class)
        .attr(
            "data-month",
            (class == "year-card-link").then(|| drop_of_month(first)),
        )
        .attr("href", move || state.address_of(place::View::Month(first)))
        .on_pointer("click", open)
}

fn day_of(item: &Item, first: NaiveDate) -> String {
    let day = year_wall::day_of(item, Span::month_of(first));
    day.map_or(String::new(), |day| day.day().to_string())
}

/// The bracket of the quarter over the card.
fn bracket_line(card: Memo<Option<MonthCard>>) -> View {
    let state = CalendarState::expect();
    let words = words();
    let bracket = move || card.with(|card| card.as_ref()?.bracket);
    let name = move || {
        let bracket = bracket().filter(|bracket| bracket.starts)?;
        let division = state.store.with(|plan| plan.year.division)?;
        Some(words.period(division, bracket.period))
    };
    let state = move || match bracket() {
        None => "none",
        Some(Bracket { ends: true, .. }) => "end",
        Some(_) => "on",
    };
    of_class("p", "year-bracket")
        .attr("data-state", state)
        .child(of_class("span", "year-bracket-name").text(name))
}

/// The days of the month. A shortcut for the pointer: what it shows is said by the rows below and by
/// the month itself, so screen readers pass it over.
fn mini_month(card: Memo<Option<MonthCard>>, first: NaiveDate) -> View {
    let state = CalendarState::expect();
    let words = words();
    let go = move |event: MouseEvent| {
        let day = dom::around(&event, "data-drop").and_then(|day| day::read(&day));
        match day {
            Some(day) => state.pick(day),
            None => state.show_month_of(first),
        }
    };
    let weekday = |weekday| {
        of_class("span", "mini-weekday").text(dates::weekday_short(words.language, weekday))
    };
    let days = move || {
        card.with(|card| {
            let weeks = card.iter().flat_map(|card| &card.weeks);
            weeks.fold(parts(), week)
        })
    };
    of_class("div", "mini")
        .attr("aria-hidden", "true")
        .on_pointer("click", go)
        .children((0..7).map(weekday))
        .child(days)
}

/// Adds the days of a week to `before`.
fn week(before: View, days: &[Option<MiniDay>; 7]) -> View {
    let school_break = |at: Option<usize>| {
        at.and_then(|at| days.get(at)?.as_ref())
            .is_some_and(|day| day.marks.school_break.is_some())
    };
    let cell = |(at, day): (usize, &Option<MiniDay>)| match day {
        None => of_class("span", "mini-day"),
        Some(day) => {
            let edges = (school_break(at.checked_sub(1)), school_break(Some(at + 1)));
            mini_day(day, school_break(Some(at)).then_some(edges))
        }
    };
    before.children(days.iter().enumerate().map(cell))
}

/// A day; `edges` tells, on a day of a break, whether the days beside it are of one too.
fn mini_day(day: &MiniDay, edges: Option<(bool, bool)>) -> View {
    let marks = day.marks;
    let kind = match (marks.holiday, marks.school_break) {
        (Some(_), _) => Some("holiday"),
        (None, Some(_)) => Some("break"),
        (None, None) => marks.weekend.then_some("weekend"),
    };
    let edge = edges.map(|edges| match edges {
        (true, true) => "middle",
        (false, true) => "first",
        (true, false) => "last",
        (false, false) => "only",
    });
    let dots = || {
        let dot = |section: &usize| of_class("i", "section-dot").attr("data-s", hue(section + 1));
        of_class("span", "mini-dots").children(day.dots.iter().take(DOTS).map(dot))
    };
    let number = of_class("span", "mini-number").text(day.date.day() as usize);
    of_class("span", "mini-day")
        .attr("data-drop", day.date.to_string())
        .attr("data-kind", kind)
        .attr("data-break", edge)
        .attr("data-today", marks.today)
        .child(number)
        .child((!day.dots.is_empty()).then(dots))
}
