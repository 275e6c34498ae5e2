//! The list of one day: opened by «+ещё», by a click or Enter on a day; on a phone always there.

use super::CalendarState;
use super::entry::EntryCard;
use crate::domain::Span;
use crate::layout::month_grid::MonthGrid;
use crate::platform::focus;
use crate::ui::controls::memo;
use crate::ui::controls::{Glyph, Icon};
use crate::ui::controls::{When, dynamic};
use crate::ui::words;
use leptos::prelude::*;

/// What is on the chosen day.
#[component]
pub fn DayList(
    /// The month.
    grid: Memo<MonthGrid>,
) -> impl IntoView {
    let state = CalendarState::expect();
    let words = words();
    let picked = memo(move || {
        let month = Span::month_of(state.month.get());
        state.picked.get().filter(|day| month.contains(*day))
    });
    let day = memo(move || {
        let month = Span::month_of(state.month.get());
        let today = Some(state.today).filter(|day| month.contains(*day));
        picked
            .get()
            .or(today)
            .unwrap_or_else(|| grid.with(MonthGrid::first_busy))
    });
    let items = memo(move || grid.with(|grid| grid.on(day.get())));
    let close = move || {
        let cell = format!("[data-cell='{}']", day.get_untracked());
        state.picked.set(None);
        focus::soon(cell);
    };
    view! {
        <section
            class="day-list"
            id="day-list"
            aria-labelledby="day-list-title"
            data-picked=Signal::derive(move || picked.get().is_some().to_string())
            on:keydown=move |event| if event.key() == "Escape" { close(); }
        >
            <header class="day-list-head">
                <h2 class="day-list-title" id="day-list-title" tabindex="-1">
                    {Signal::derive(move || words.day_title(day.get()))}
                    <When when=move || day.get() == state.today>
                        <span class="day-list-today">" · "{words.calendar.today.to_lowercase()}</span>
                    </When>
                </h2>
                <button
                    type="button"
                    class="icon-button day-list-close"
                    aria-label=words.calendar.close_day
                    title=words.calendar.close_day
                    on:click=move |_| close()
                >
                    <Icon glyph=Glyph::Close class="icon-s"/>
                </button>
            </header>
            <When
                when=move || items.with(|items| !items.is_empty())
                fallback=move || view! { <p class="day-list-empty">{words.calendar.nothing_on_day}</p> }
            >
                <ul class="day-list-cards">
                    {dynamic(move || items.get().into_iter().map(move |item| view! {
                        <li><EntryCard item/></li>
                     }).collect_view())}
                </ul>
            </When>
        </section>
    }
}
