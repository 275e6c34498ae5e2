//! The tray: what is due this month and has no day yet. Choosing a card leads to where its day is set.

use super::CalendarState;
use super::entry::EntryCard;
use crate::app::place::View;
use crate::layout::month_grid::MonthGrid;
use crate::ui::controls::When;
use crate::ui::controls::dynamic;
use crate::ui::controls::memo;
use crate::ui::words;
use leptos::prelude::*;

/// Cards shown before the rest is asked for.
const FIRST: usize = 40;

/// The tray of the month shown.
#[component]
pub fn Tray(
    /// The month.
    grid: Memo<MonthGrid>,
) -> impl IntoView {
    let state = CalendarState::expect();
    let words = words();
    let all = RwSignal::new(false);
    let count = memo(move || grid.with(|grid| grid.tray.len()));
    let items = move || {
        let shown = if all.get() { usize::MAX } else { FIRST };
        grid.with(|grid| grid.tray.iter().take(shown).copied().collect::<Vec<_>>())
    };
    let nothing_planned = memo(move || grid.with(|grid| grid.count == 0));
    let empty = move || {
        let month = state.month.get();
        if nothing_planned.get() {
            words.month_empty(month)
        } else {
            words.tray_empty(month)
        }
    };
    view! {
        <section class="tray" aria-labelledby="tray-title">
            <h2 class="tray-title" id="tray-title">
                {Signal::derive(move || words.tray_title(state.month.get()))}
                <When when=move || count.get() != 0><span class="tray-count">{Signal::derive(move || count.get())}</span></When>
            </h2>
            <When
                when=move || count.get() != 0
                fallback=move || view! {
                    <p class="tray-hint">{empty}</p>
                    <When when=move || nothing_planned.get()>
                        <button type="button" class="button tray-open" on:click=move |_| state.session.show(View::Document)>
                            {words.calendar.open_document}
                        </button>
                    </When>
                }
            >
                <p class="tray-hint">{words.calendar.choose_to_set_day}</p>
                <ul class="tray-cards">
                    {dynamic(move || items().into_iter().map(move |item| view! {
                        <li><EntryCard item sets_day=true/></li>
                     }).collect_view())}
                </ul>
                <When when=move || !all.get() && (count.get() > FIRST)>
                    <button type="button" class="button button-quiet tray-open" on:click=move |_| all.set(true)>
                        {words.calendar.show_all}
                    </button>
                </When>
            </When>
        </section>
    }
}
