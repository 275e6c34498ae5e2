//! Progress by section and by month as small vector charts, each described in words.

use super::{ReportState, panel};
use crate::domain::Span;
use crate::layout::numbering;
use crate::layout::report::Counts;
use crate::ui::document::hue;
use crate::ui::view::{View, el, graphic, of_class, parts};
use crate::ui::words;
use chrono::NaiveDate;

/// The width of a bar and the height of a column, in their own units.
const WHOLE: usize = 1000;
/// The height of the highest column, in CSS pixels.
const HIGHEST: usize = 176;

fn rect(class: &'static str, place: [usize; 4]) -> View {
    let [x, y, width, height] = place.map(|number| number.to_string());
    graphic("rect")
        .class(class)
        .attr("x", x)
        .attr("y", y)
        .attr("width", width)
        .attr("height", height)
}

/// A bar for each section that has rows.
pub fn sections(state: ReportState) -> View {
    let words = words();
    let text = &words.report;
    let bars = move || {
        let lines = state.store.with(|plan| {
            let sections = plan.sections().iter().enumerate();
            let mark = |(at, section): (usize, &std::sync::Arc<crate::domain::Section>)| {
                let title = section.title.trim().to_owned();
                (at, numbering::section_mark(plan, section.id), title)
            };
            sections.map(mark).collect::<Vec<_>>()
        });
        let lines = lines.unwrap_or_default();
        state.numbers.with(|numbers| {
            let counts = lines.into_iter().zip(&numbers.sections);
            let told = counts.filter(|(_, counts)| counts.all > 0);
            parts().children(
                told.map(|((at, mark, title), counts)| section(at, &mark, &title, counts)),
            )
        })
    };
    let aside = of_class("small", "report-aside").text(text.held_of_planned);
    panel("report-panel", text.by_section, aside).child(of_class("ul", "report-bars").child(bars))
}

fn section(at: usize, mark: &str, title: &str, counts: &Counts) -> View {
    let words = words();
    let share = |count: usize| count * WHOLE / counts.all.max(1);
    let held = share(counts.held);
    let bar = graphic("svg")
        .attr("viewBox", "0 0 1000 8")
        .attr("preserveAspectRatio", "none")
        .attr("role", "img")
        .attr("aria-label", words.progress_aloud(title, counts))
        .child(rect("report-bar-held", [0, 0, held, 8]))
        .child(rect("report-bar-moved", [held, 0, share(counts.moved), 8]));
    el("li")
        .attr("data-s", hue(at + 1))
        .child(
            of_class("span", "report-section")
                .attr("aria-hidden", "true")
                .text(mark),
        )
        .child(el("span").text(title))
        .child(of_class("small", "report-of").text(words.of_all(counts.held, counts.all)))
        .child(bar)
}

/// A column for each month; a hidden table says the same.
pub fn months(state: ReportState) -> View {
    let words = words();
    let text = &words.report;
    let now = Span::month_of(state.today).first();
    let columns = move || {
        state.numbers.with(|numbers| {
            let most = numbers.months.iter().map(|(_, counts)| counts.all).max();
            let most = most.unwrap_or(0).max(1);
            let columns = numbers.months.iter();
            parts().children(
                columns.map(|(month, counts)| column(*month, counts, most, *month == now)),
            )
        })
    };
    let aloud = move || {
        state.numbers.with(|numbers| {
            let months = numbers.months.iter();
            let said =
                months.map(|(month, counts)| el("li").text(words.month_aloud(*month, counts)));
            of_class("ul", "visually-hidden").children(said)
        })
    };
    let undated = move || {
        let counts = state.numbers.with(|numbers| numbers.undated);
        (counts.all > 0).then(|| {
            let said = format!(
                "{}: {}",
                text.undated,
                words.held_of(counts.held, counts.all)
            );
            of_class("p", "report-undated").text(said)
        })
    };
    let key = |class: &'static str, name: &'static str| {
        let sign = graphic("svg")
            .attr("viewBox", "0 0 12 12")
            .attr("aria-hidden", "true")
            .child(rect(class, [0, 0, 12, 12]));
        el("span").child(sign).text(name)
    };
    let legend = of_class("p", "report-legend")
        .child(key("report-column-all", text.in_plan))
        .child(key("report-column-held", text.held));
    panel("report-panel", text.by_month, parts())
        .child(
            of_class("div", "report-columns")
                .attr("aria-hidden", "true")
                .child(columns),
        )
        .child(aloud)
        .child(legend)
        .child(undated)
}

fn column(month: NaiveDate, counts: &Counts, most: usize, now: bool) -> View {
    let words = words();
    let held = counts.held * WHOLE / counts.all.max(1);
    let bar = graphic("svg")
        .attr("viewBox", "0 0 10 1000")
        .attr("preserveAspectRatio", "none")
        .child(rect("report-column-all", [0, 0, 10, WHOLE]))
        .child(rect("report-column-held", [0, WHOLE - held, 10, held]));
    let height = format!("{}px", counts.all * HIGHEST / most);
    let count = (counts.all > 0).then(|| counts.all.to_string());
    of_class("div", "report-column")
        .attr("data-now", now)
        .style("--high", height)
        .child(el("b").text(count))
        .child(bar)
        .child(el("span").text(words.month_letters(month)))
}
