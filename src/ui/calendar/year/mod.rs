//! The year wall: what lasts all year above twelve month cards, what has no time below them.

pub mod card;
pub mod strip;

use super::CalendarState;
use super::entry::{Beside, EntryLine, SectionBadge, hue};
use crate::app::Session;
use crate::domain::EntryId;
use crate::layout::placement::Placed;
use crate::layout::year_wall::{self, YearWall};
use crate::layout::{numbering, title};
use crate::ui::controls::memo;
use crate::ui::controls::{When, dynamic};
use crate::ui::words;
use leptos::prelude::*;

/// The wall of the open plan.
#[component]
pub fn Year() -> impl IntoView {
    let state = CalendarState::expect();
    let words = words();
    let wall = memo(move || {
        let look = |plan: &crate::domain::Plan| {
            state
                .placement
                .with(|placement| year_wall::of(placement, &plan.year, state.today))
        };
        state.store.with(look)
    });
    let of_wall = move |look: fn(&YearWall) -> &Vec<_>| {
        memo(move || {
            wall.with(|wall| wall.as_ref().map(|wall| look(wall).clone()))
                .unwrap_or_default()
        })
    };
    let rest = move |look: fn(&YearWall) -> &Vec<Placed>| {
        memo(move || {
            wall.with(|wall| wall.as_ref().map(|wall| look(wall).clone()))
                .unwrap_or_default()
        })
    };
    let firsts = memo(move || {
        wall.with(|wall| {
            let months = wall.iter().flat_map(|wall| &wall.months);
            months.map(|card| card.first).collect::<Vec<_>>()
        })
    });
    view! {
        <div class="calendar-body">
            <strip::Strip title=words.calendar.all_year items=of_wall(|wall| &wall.all_year)/>
            <strip::Strip title=words.calendar.several_months items=of_wall(|wall| &wall.long) with_term=true/>
            <div class="year-wall">
                {dynamic(move || firsts.get().into_iter().map(move |first| view! { <card::Card first wall/> }).collect_view())}
            </div>
            <Rest title=words.calendar.untimed rows=rest(|wall| &wall.untimed)/>
            <Rest title=words.calendar.elsewhere rows=rest(|wall| &wall.elsewhere)/>
        </div>
    }
}

/// Rows that have no place on the wall, behind a quiet line.
#[component]
fn Rest(title: &'static str, rows: Memo<Vec<Placed>>) -> impl IntoView {
    let count = move || rows.with(Vec::len);
    view! {
        <When when=move || count() != 0>
            <details class="year-rest">
                <summary class="year-rest-title">{title}" "<span class="year-rest-count">{count}</span></summary>
                <ul class="year-rest-rows">
                    {dynamic(move || rows.get().into_iter().map(move |row| view! {
                        <li><RestRow id=row.id section=row.section + 1 activities=row.activities/></li>
                     }).collect_view())}
                </ul>
            </details>
        </When>
    }
}

/// A row without a time: its title, and its term as written.
#[component]
fn RestRow(id: EntryId, section: usize, activities: usize) -> impl IntoView {
    let (state, session) = (CalendarState::expect(), Session::expect());
    let words = words();
    let face = memo(move || {
        let look = |plan: &crate::domain::Plan| {
            let entry = plan.entry(id)?;
            let wording = entry
                .timing()
                .map_or("", |timing| timing.wording())
                .trim()
                .to_owned();
            let number = numbering::label_at(entry, section, activities, plan.language);
            let status = entry.status().unwrap_or_default();
            let mut title = title::short(entry, plan.language);
            if title.is_empty() {
                words.calendar.untitled.clone_into(&mut title);
            }
            let aloud = words.row_aloud(&wording, &title, &number, section, status, "");
            Some((title, wording, aloud))
        };
        state.store.with(look).flatten()
    });
    move || {
        face.get().map(|(title, wording, aloud)| {
            let wording = (!wording.is_empty())
                .then(|| view! { <Beside class="entry-term" text=format!(" · {wording}")/> });
            view! {
                <button
                    type="button"
                    class="entry entry-line"
                    data-s=hue(section)
                    aria-label=aloud
                    on:click=move |_| session.go_to_entry(id)
                >
                    <SectionBadge number=section/>
                    <span class="entry-title">{title}{wording}</span>
                </button>
            }
        })
    }
}
