//! One of a few choices as buttons in a row, of which one is pressed. Knows nothing of what is chosen.

use crate::ui::view::{View, button, memo, of_class};

/// Buttons called `names` under `label`; `chosen` is the place of the pressed one.
pub fn choice(
    label: &'static str,
    names: Vec<String>,
    chosen: impl Fn() -> usize + Send + Sync + 'static,
    choose: impl Fn(usize) + Copy + 'static,
) -> View {
    let caption = of_class("span", "field-label")
        .attr("aria-hidden", "true")
        .text(label);
    of_class("div", "field")
        .attr("role", "group")
        .attr("aria-label", label)
        .child(caption)
        .child(segments(names, chosen, choose))
}

/// The buttons alone.
pub fn segments(
    names: Vec<String>,
    chosen: impl Fn() -> usize + Send + Sync + 'static,
    choose: impl Fn(usize) + Copy + 'static,
) -> View {
    let chosen = memo(chosen);
    let one = |(own, name): (usize, String)| {
        button("seg-item")
            .attr("aria-pressed", move || (chosen.get() == own).to_string())
            .click(move || choose(own))
            .text(name)
    };
    of_class("div", "seg").children(names.into_iter().enumerate().map(one))
}
