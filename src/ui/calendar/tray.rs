//! The tray: what is due this month and has no day yet. Choosing a card leads to where its day is set.

use super::CalendarState;
use super::entry::EntryCard;
use crate::app::place::View;
use crate::layout::month_grid::MonthGrid;
use crate::ui::words;
use leptos::prelude::*;

/// Cards shown before the rest is asked for.
const FIRST: usize = 40;

/// The tray of the month shown.
#[component]
pub(crate) fn Tray(
    /// The month.
    grid: Memo<MonthGrid>,
) -> impl IntoView {
    let state = CalendarState::expect();
    let words = words();
    let all = RwSignal::new(false);
    let count = Memo::new(move |_| grid.with(|grid| grid.tray.len()));
    let items = move || {
        let shown = if all.get() { usize::MAX } else { FIRST };
        grid.with(|grid| grid.tray.iter().take(shown).copied().collect::<Vec<_>>())
    };
    let nothing_planned = Memo::new(move |_| grid.with(|grid| grid.count == 0));
    let empty = move || {
        let month = state.month.get();
        if nothing_planned.get() { words.month_empty(month) } else { words.tray_empty(month) }
    };
    view! {
        <section class="tray" aria-labelledby="tray-title">
            <h2 class="tray-title" id="tray-title">
                {move || words.tray_title(state.month.get())}
                <Show when=move || count.get() != 0><span class="tray-count">{move || count.get()}</span></Show>
            </h2>
            <Show
                when=move || count.get() != 0
                fallback=move || view! {
                    <p class="tray-hint">{empty}</p>
                    <Show when=move || nothing_planned.get()>
                        <button type="button" class="button tray-open" on:click=move |_| state.session.show(View::Document)>
                            {words.calendar.open_document}
                        </button>
                    </Show>
                }
            >
                <p class="tray-hint">{words.calendar.choose_to_set_day}</p>
                <ul class="tray-cards">
                    <For each=items key=|item| *item let:item>
                        <li><EntryCard item sets_day=true/></li>
                    </For>
                </ul>
                <Show when=move || !all.get() && (count.get() > FIRST)>
                    <button type="button" class="button button-quiet tray-open" on:click=move |_| all.set(true)>
                        {words.calendar.show_all}
                    </button>
                </Show>
            </Show>
        </section>
    }
}
