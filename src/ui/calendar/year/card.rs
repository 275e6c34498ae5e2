//! A month of the wall: small day grid with dots, the first rows, the way to the rest.

use crate::app::Place;
use crate::app::place::View;
use crate::domain::Span;
use crate::i18n::dates;
use crate::layout::placement::Item;
use crate::layout::year_wall::{self, Bracket, DOTS, MiniDay, MonthCard, YearWall};
use crate::platform::{focus, pointer};
use crate::ui::calendar::CalendarState;
use crate::ui::calendar::entry::{EntryLine, hue};
use crate::ui::controls::memo;
use crate::ui::controls::{When, dynamic};
use crate::ui::words;
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

/// Rows that a card shows.
const ROWS: usize = 5;

/// The card of the month that begins with `first`.
#[component]
pub fn Card(
    /// First day of the month.
    first: NaiveDate,
    /// The wall it belongs to.
    wall: Memo<Option<YearWall>>,
) -> impl IntoView {
    let state = CalendarState::expect();
    let words = words();
    let card = memo(move || {
        wall.with(|wall| {
            wall.as_ref()?
                .months
                .iter()
                .find(|card| card.first == first)
                .cloned()
        })
    });
    let look = move |look: fn(&MonthCard) -> usize| card.with(|card| card.as_ref().map_or(0, look));
    let count = move || look(|card| card.items.len());
    let hidden = move || count().saturating_sub(ROWS);
    let current = move || card.with(|card| card.as_ref().is_some_and(|card| card.current));
    let bracket = memo(move || card.with(|card| card.as_ref()?.bracket));
    let rows = move || {
        let first_rows =
            |card: &MonthCard| card.items.iter().take(ROWS).copied().collect::<Vec<_>>();
        card.with(|card| card.as_ref().map(first_rows))
            .unwrap_or_default()
    };
    // Not left to the address alone: the keyboard goes on from the month's day.
    let open = move |event: leptos::ev::MouseEvent| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        event.prevent_default();
        state.show_month_of(first);
        focus::soon("[data-cell][tabindex='0']");
    };
    let href = move || {
        let place = state
            .store
            .plan_id()
            .map(|id| Place::Plan(id, View::Month(first)));
        format!("#{}", place.unwrap_or_default().print())
    };
    view! {
        <div class="year-cell">
            <BracketLine bracket/>
            <article class="year-card" data-current=Signal::derive(move || current().to_string())>
                <h2 class="year-card-title">
                    <a
                        class="year-card-link"
                        href=href
                        on:click=open
                        aria-label=Signal::derive(move || words.month_with_count(first, count()))
                        aria-current=Signal::derive(move || current().then_some("date"))
                    >
                        <span>{dates::month_title(words.language, first.month())}</span>
                        <span class="year-card-count beside" data-text=Signal::derive(move || Some(count()).filter(|count| *count != 0).map(|count| count.to_string()))></span>
                    </a>
                </h2>
                <MiniMonth card first/>
                <When when=move || count() != 0>
                    <ul class="year-rows">
                        {dynamic(move || rows().into_iter().map(move |item| view! {
                            <li><EntryLine item day=day_of(&item, first)/></li>
                         }).collect_view())}
                    </ul>
                </When>
                <When when=move || hidden() != 0>
                    <a class="year-more" href=href on:click=open aria-label=Signal::derive(move || words.more_in_month(hidden(), first))>
                        {Signal::derive(move || words.and_more(hidden()))}
                    </a>
                </When>
            </article>
        </div>
    }
}

fn day_of(item: &Item, first: NaiveDate) -> String {
    let day = year_wall::day_of(item, Span::month_of(first));
    day.map_or(String::new(), |day| day.day().to_string())
}

/// The bracket of the quarter over the card.
#[component]
fn BracketLine(bracket: Memo<Option<Bracket>>) -> impl IntoView {
    let state = CalendarState::expect();
    let words = words();
    let division = move || state.store.with(|plan| plan.year.division);
    let name = move || {
        let bracket = bracket.get().filter(|bracket| bracket.starts)?;
        Some(words.period(division()?, bracket.period))
    };
    let state = move || match bracket.get() {
        None => "none",
        Some(bracket) if bracket.ends => "end",
        Some(_) => "on",
    };
    view! { <p class="year-bracket" data-state=state><span class="year-bracket-name">{name}</span></p> }
}

/// The days of the month. A shortcut for the pointer: what it shows is said by the rows below and by
/// the month itself, so screen readers pass it over.
#[component]
fn MiniMonth(card: Memo<Option<MonthCard>>, first: NaiveDate) -> impl IntoView {
    let state = CalendarState::expect();
    let words = words();
    let go = move |event: leptos::ev::MouseEvent| {
        let day = pointer::data_under(&event, "data-day").and_then(|day| day.parse().ok());
        match day {
            Some(day) => state.pick(day),
            None => state.show_month_of(first),
        }
    };
    let weekdays = (0..7).map(|weekday| {
        view! { <span class="mini-weekday">{dates::weekday_short(words.language, weekday)}</span> }
    });
    let days = move || {
        let weeks = card
            .with(|card| card.as_ref().map(|card| card.weeks.clone()))
            .unwrap_or_default();
        weeks.iter().flat_map(week).collect_view()
    };
    view! {
        <div class="mini" aria-hidden="true" on:click=go>
            {weekdays.collect_view()}
            {days}
        </div>
    }
}

fn week(days: &[Option<MiniDay>; 7]) -> Vec<AnyView> {
    let school_break = |at: Option<usize>| {
        at.and_then(|at| days.get(at)?.as_ref())
            .is_some_and(|day| day.marks.school_break.is_some())
    };
    let cell = |(at, day): (usize, &Option<MiniDay>)| {
        let Some(day) = day else {
            return view! { <span class="mini-day"></span> }.into_any();
        };
        let edges = (school_break(at.checked_sub(1)), school_break(Some(at + 1)));
        mini_day(day, school_break(Some(at)).then_some(edges)).into_any()
    };
    days.iter().enumerate().map(cell).collect()
}

/// A day; `edges` tells, on a day of a break, whether the days beside it are of one too.
fn mini_day(day: &MiniDay, edges: Option<(bool, bool)>) -> impl IntoView + use<> {
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
    let dots = day.dots.iter().take(DOTS).map(|section| {
        view! { <i class="section-dot" data-s=hue(section + 1)></i> }
    });
    let dots = (!day.dots.is_empty())
        .then(|| view! { <span class="mini-dots">{dots.collect_view()}</span> });
    view! {
        <span
            class="mini-day"
            data-day=day.date.to_string()
            data-kind=kind
            data-break=edge
            data-today=marks.today.then_some("")
        >
            <span class="mini-number">{day.date.day()}</span>
            {dots}
        </span>
    }
}
