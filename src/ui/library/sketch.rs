//! The little picture of a plan: a sheet with a line for each row, in the colour of its section. Decoration alone.

use leptos::prelude::*;

/// Colours of sections; the ninth takes the first again.
const COLOURS: usize = 8;

/// The mark of the section that is `index`th from zero, as `data-s` has it.
fn mark(index: usize) -> usize {
    index % COLOURS + 1
}

/// A sheet with rows of these sections.
#[component]
pub fn Sketch(
    /// Section of each row, from zero.
    rows: Vec<usize>,
    /// Its size, as a class.
    class: &'static str,
) -> impl IntoView {
    let row = |section: usize| {
        view! {
            <span class="sketch-row">
                <i class="sketch-mark" data-s=mark(section)></i>
                <i class="sketch-text"></i>
                <i class="sketch-date"></i>
            </span>
        }
    };
    view! {
        <span class=format!("sketch {class}") aria-hidden="true">
            <i class="sketch-title"></i>
            {rows.into_iter().map(row).collect_view()}
        </span>
    }
}

/// A month of five weeks; `days` are the cells that are filled, with their sections.
#[component]
pub fn MonthSketch(
    /// Cell from zero, section from zero.
    days: &'static [(usize, usize)],
) -> impl IntoView {
    let cell = |index: usize| {
        let section = days.iter().find(|(cell, _)| *cell == index);
        let section = section.map(|(_, section)| mark(*section));
        view! { <i data-s=section></i> }
    };
    view! {
        <span class="sketch-month" aria-hidden="true">{(0..35).map(cell).collect_view()}</span>
    }
}
