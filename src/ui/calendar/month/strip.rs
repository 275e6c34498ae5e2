//! Above the grid: what lasts longer than the month, and, quieter, what takes the whole year.

use crate::layout::month_grid::MonthGrid;
use crate::ui::calendar::entry::EntryChip;
use crate::ui::controls::memo;
use crate::ui::controls::{Glyph, Icon, When, dynamic};
use crate::ui::words;
use leptos::prelude::*;

/// The strip of a month; nothing where nothing lasts.
#[component]
pub fn MonthStrip(
    /// The month.
    grid: Memo<MonthGrid>,
) -> impl IntoView {
    let words = words();
    let long = memo(move || grid.with(|grid| grid.long.clone()));
    let all_year = memo(move || grid.with(|grid| grid.all_year.clone()));
    let open = RwSignal::new(false);
    view! {
        <div class="month-strip">
            <When when=move || long.with(|items| !items.is_empty())>
                <section class="month-long" aria-label=words.calendar.longer_than_month>
                    <h2 class="month-strip-title">{words.calendar.longer_than_month}</h2>
                    <ul class="month-long-rows">
                        {dynamic(move || long.get().into_iter().map(move |item| view! { <li class="month-long-row"><EntryChip item/></li> }).collect_view())}
                    </ul>
                </section>
            </When>
            <When when=move || all_year.with(|items| !items.is_empty())>
                <button
                    type="button"
                    class="month-always"
                    aria-expanded=Signal::derive(move || open.get().to_string())
                    aria-controls="month-always"
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    {words.calendar.all_year}" "<span class="month-always-count">{dynamic(move || all_year.with(Vec::len))}</span>
                    <Icon glyph=Glyph::Down class="icon-xs"/>
                </button>
                <ul class="month-always-rows" id="month-always" hidden=Signal::derive(move || !open.get())>
                    {dynamic(move || all_year.get().into_iter().map(move |item| view! { <li class="month-always-row"><EntryChip item with_term=true/></li> }).collect_view())}
                </ul>
            </When>
        </div>
    }
}
