//! Above the grid: what lasts longer than the month, and, quieter, what takes the whole year.

use crate::layout::month_grid::MonthGrid;
use crate::ui::calendar::entry::EntryChip;
use crate::ui::words;
use leptos::prelude::*;

/// The strip of a month; nothing where nothing lasts.
#[component]
pub(crate) fn MonthStrip(
    /// The month.
    grid: Memo<MonthGrid>,
) -> impl IntoView {
    let words = words();
    let long = Memo::new(move |_| grid.with(|grid| grid.long.clone()));
    let all_year = Memo::new(move |_| grid.with(|grid| grid.all_year.clone()));
    view! {
        <div class="month-strip">
            <Show when=move || long.with(|items| !items.is_empty())>
                <section class="month-long" aria-label=words.calendar.longer_than_month>
                    <h2 class="month-strip-title">{words.calendar.longer_than_month}</h2>
                    <ul class="month-long-rows">
                        <For each=move || long.get() key=|item| *item let:item>
                            <li class="month-long-row"><EntryChip item with_term=true/></li>
                        </For>
                    </ul>
                </section>
            </Show>
            <Show when=move || all_year.with(|items| !items.is_empty())>
                <details class="month-always">
                    <summary class="month-always-title">
                        {words.calendar.all_year}" "<span class="month-always-count">{move || all_year.with(Vec::len)}</span>
                    </summary>
                    <ul class="month-always-rows">
                        <For each=move || all_year.get() key=|item| *item let:item>
                            <li><EntryChip item with_term=true/></li>
                        </For>
                    </ul>
                </details>
            </Show>
        </div>
    }
}
