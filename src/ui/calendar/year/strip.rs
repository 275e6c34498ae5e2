//! A strip of what lasts: one line that scrolls sideways, or all of it when asked for.

use super::EntryLine;
use crate::layout::placement::Item;
use crate::ui::controls::When;
use crate::ui::controls::dynamic;
use crate::ui::controls::{Glyph, Icon};
use crate::ui::words;
use leptos::prelude::*;

/// Rows that fit a line without being asked for.
const FEW: usize = 2;

/// Rows that last, said once above the months.
#[component]
pub fn Strip(
    /// «Весь год».
    title: &'static str,
    /// Its rows.
    items: Memo<Vec<Item>>,
    /// Whether their terms are told.
    #[prop(optional)]
    with_term: bool,
) -> impl IntoView {
    let words = words();
    let open = RwSignal::new(false);
    let count = move || items.with(Vec::len);
    let label = move || {
        if open.get() {
            words.calendar.show_less
        } else {
            words.calendar.show_all
        }
    };
    let name = move || format!("{}: {title}", label());
    view! {
        <When when=move || count() != 0>
            <section class="strip" aria-label=title data-open=Signal::derive(move || open.get().to_string())>
                <h2 class="strip-title">{title}" "<span class="strip-count">{count}</span></h2>
                <ul class="strip-rows">
                    {dynamic(move || items.get().into_iter().map(move |item| view! { <li class="strip-row"><EntryLine item with_term/></li> }).collect_view())}
                </ul>
                <When when=move || { count() > FEW }>
                    <button
                        type="button"
                        class="icon-button strip-more"
                        aria-label=name
                        title=label
                        aria-expanded=Signal::derive(move || open.get().to_string())
                        on:click=move |_| open.update(|open| *open = !*open)
                    >
                        <Icon glyph=Glyph::Down class="icon-s"/>
                    </button>
                </When>
            </section>
        </When>
    }
}
