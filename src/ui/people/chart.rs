//! The load of one person as twelve small bars, and in words for those who hear the page.

use super::PeopleState;
use crate::domain::PersonId;
use crate::layout::people as layout;
use crate::platform::clock;
use crate::ui::view::{View, graphic, memo, of_class, parts};
use crate::ui::words;

/// Width of a bar and its gap, and the height of the chart, in its own units.
const STEP: usize = 16;
const BAR: usize = 13;
const HEIGHT: usize = 40;
/// What the whole height stands for, at least: one thing a month is no mountain.
const LEAST: usize = 4;

/// The months of a person, each as high as there is to do.
pub fn chart(state: PeopleState, id: PersonId) -> View {
    let words = words();
    let load = memo(move || {
        let load = state.load(id)?;
        Some((load.by_month(), load.without_month()))
    });
    let most = memo(move || {
        let loads = |loads: &Vec<layout::Load>| {
            let months = loads.iter().flat_map(layout::Load::by_month);
            months.max().unwrap_or(0).max(LEAST)
        };
        state.loads.with(loads)
    });
    let said = move || {
        let (months, rest) = load.get()?;
        state
            .store
            .with(|plan| words.load_aloud(&plan.year, &months, rest))
    };
    let bars = move || {
        let Some((months, _)) = load.get() else {
            return parts();
        };
        let now = state
            .store
            .with(|plan| layout::month_of(plan, clock::today()))
            .flatten();
        let most = most.get();
        parts().children(months.into_iter().enumerate().map(|(at, count)| {
            let height = count * HEIGHT / most;
            graphic("rect")
                .attr("x", (at * STEP).to_string())
                .attr("y", (HEIGHT - height).to_string())
                .attr("width", BAR.to_string())
                .attr("height", height.to_string())
                .attr("rx", "2")
                .attr("data-now", (now == Some(at)).then_some("true"))
        }))
    };
    let picture = graphic("svg")
        .attr("viewBox", "0 0 190 40")
        .attr("preserveAspectRatio", "none")
        .attr("role", "img")
        .attr("aria-label", said)
        .child(bars);
    of_class("span", "person-chart").child(picture)
}
