//! The years that stand in texts, each with its context and a tick.

use super::Making;
use crate::ui::view::{View, el, of_class, parts};
use crate::workshop::OfferedYear;

/// The list of years, as they would change.
pub(super) fn offered(making: Making) -> View {
    let text = &making.words.next_year;
    let years = making
        .brought
        .with_untracked(|brought| brought.as_ref().map(|brought| brought.years.clone()))
        .unwrap_or_default();
    let row = move |(at, year): (usize, OfferedYear)| {
        let ticked = move || {
            making
                .ticks
                .with(|ticks| ticks.get(at).copied().unwrap_or(false))
        };
        let turn = move || {
            making.ticks.update(|ticks| {
                if let Some(tick) = ticks.get_mut(at) {
                    *tick = !*tick;
                }
            });
        };
        let input = el("input")
            .attr("type", "checkbox")
            .checked(ticked)
            .on("change", move |_| turn());
        let becomes = of_class("span", "visually-hidden").text(format!(" {} ", text.becomes));
        let context = of_class("span", "next-year-text")
            .text(year.before)
            .child(el("del").text(year.old))
            .child(becomes)
            .child(el("ins").text(year.new))
            .text(year.after);
        let label = of_class("label", "dialog-choice")
            .attr("data-chosen", move || ticked().to_string())
            .child(input)
            .child(
                el("span")
                    .child(el("small").text(year.place))
                    .text(" ")
                    .child(context),
            );
        el("li").child(label)
    };
    parts()
        .child(el("h3").attr("id", "next-year-texts").text(text.years))
        .child(of_class("p", "dialog-quiet").text(text.years_lead))
        .child(
            of_class("ul", "next-year-list")
                .attr("aria-labelledby", "next-year-texts")
                .children(years.into_iter().enumerate().map(row)),
        )
}
