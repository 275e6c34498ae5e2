//! The little picture of a plan: a sheet with a line for each row, in the colour of its section. Decoration alone.

use crate::ui::view::{View, el, of_class};

/// Colours of sections; the ninth takes the first again.
const COLOURS: usize = 8;

/// The mark of the section that is `index`th from zero, as `data-s` has it.
fn mark(index: usize) -> usize {
    index % COLOURS + 1
}

/// A sheet with rows of these sections, counted from zero.
pub fn sketch(rows: &[usize], class: &str) -> View {
    let row = |section: &usize| {
        of_class("span", "sketch-row")
            .child(of_class("i", "sketch-mark").attr("data-s", mark(*section)))
            .child(of_class("i", "sketch-text"))
            .child(of_class("i", "sketch-date"))
    };
    of_class("span", class)
        .attr("aria-hidden", "true")
        .child(of_class("i", "sketch-title"))
        .children(rows.iter().map(row))
}

/// A month of five weeks; `days` are the cells that are filled, with their sections, all from zero.
pub fn month_sketch(days: &[(usize, usize)]) -> View {
    let cell = |index: usize| {
        let section = days.iter().find(|(cell, _)| *cell == index);
        el("i").attr("data-s", section.map(|(_, section)| mark(*section)))
    };
    of_class("span", "sketch-month")
        .attr("aria-hidden", "true")
        .children((0..35).map(cell))
}
