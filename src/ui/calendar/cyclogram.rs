//! The cyclogram on the page: a band for each section, months from left to right, one scroll sideways where narrow.

use super::CalendarState;
use super::entry::{beside, entry, face, mark_of, section_badge};
use super::moving::drop_of_month;
use crate::domain::Plan;
use crate::layout::cyclogram::{self, Band, BandOf, CycleBar, Cyclogram, YEAR};
use crate::layout::numbering;
use crate::layout::placement::Item;
use crate::ui::document::hue;
use crate::ui::view::{View, button, el, memo, of_class, parts};
use crate::ui::words;
use chrono::{Datelike, NaiveDate};

/// The cyclogram of the open plan.
pub fn cyclogram() -> View {
    let state = CalendarState::expect();
    let text = &words().calendar;
    let drawn = memo(move || {
        let look = |plan: &Plan| {
            state.placement.with(|placement| {
                if state.session.by_person.get() {
                    cyclogram::by_person(placement, plan, state.today)
                } else {
                    cyclogram::of(placement, &plan.year, state.today)
                }
            })
        };
        if state.session.by_person.get() {
            state.store.with(look)
        } else {
            state.store.with_times(look)
        }
    });
    let grid = move || {
        drawn.with(|drawn| {
            let Some(drawn) = drawn else { return parts() };
            let bands = drawn.bands.iter().map(|one| band(one, drawn));
            parts().child(head(drawn)).children(bands)
        })
    };
    of_class("div", "calendar-body cycle-body").child(
        of_class("div", "cycle-scroll")
            .attr("role", "region")
            .attr("aria-label", text.cyclogram)
            .attr("tabindex", "0")
            .child(
                of_class("div", "cycle")
                    .attr("data-drop-by", ".cycle-months [data-drop]")
                    .child(grid),
            ),
    )
}

/// Months, with the parts of the year above them.
fn head(drawn: &Cyclogram) -> View {
    let state = CalendarState::expect();
    let words = words();
    let division = state.store.with_untracked(|plan| plan.year.division);
    let period = |(at, place): (usize, &usize)| {
        let name = division.map(|division| words.period(division, at));
        of_class("span", "cycle-period")
            .style("--from", percent(*place, YEAR))
            .text(name)
    };
    let month = |first: &NaiveDate| {
        let now = (first.year(), first.month()) == (state.today.year(), state.today.month());
        let place = drop_of_month(*first);
        el("span")
            .attr("aria-current", now.then_some("date"))
            .attr("data-drop", &place)
            .attr("data-month", place)
            .attr("tabindex", "-1")
            .text(words.month_name(first.month()))
    };
    let periods = drawn.periods.iter().enumerate().map(period);
    let months = drawn.months.iter().map(month);
    of_class("div", "cycle-row cycle-head")
        .child(of_class("div", "cycle-name").attr("data-drop", ""))
        .child(
            of_class("div", "cycle-months-box")
                .child(of_class("div", "cycle-periods").children(periods))
                .child(of_class("div", "cycle-months").children(months)),
        )
}

fn band(band: &Band, drawn: &Cyclogram) -> View {
    let state = CalendarState::expect();
    let words = words();
    let text = &words.calendar;
    let of = band.of.clone();
    let title = memo(move || match &of {
        BandOf::Section(plan) if state.several() => state.plan_name(*plan),
        BandOf::Section(section) => {
            let title = state.store.with(|plan| {
                let section = plan.sections().get(*section);
                section.map(|section| section.title.clone())
            });
            title.flatten().unwrap_or_default()
        }
        BandOf::Person(name) => name.clone(),
        BandOf::Nobody => text.nobody.to_owned(),
    });
    let number = match band.of {
        BandOf::Section(section) => Some(section + 1),
        BandOf::Person(_) | BandOf::Nobody => None,
    };
    let mark = move |place: usize| {
        let own = state.store.with(|plan| {
            let section = plan.sections().get(place - 1);
            section.map(|section| numbering::section_mark(plan, section.id))
        });
        let own = own.flatten().filter(|_| !state.several());
        own.unwrap_or_else(|| place.to_string())
    };
    let mark = memo(move || number.map(mark).unwrap_or_default());
    let badge = move || number.map(|place| mark.with(|mark| section_badge(place, mark)));
    let about = el("span")
        .child(of_class("b", "cycle-title-of").text(title))
        .child(el("small").text(words.entries(band.rows)));
    let name = of_class("div", "cycle-name")
        .attr("data-drop", "")
        .child(badge)
        .child(about);
    let shade = |(from, to): &(usize, usize)| {
        of_class("i", "cycle-break")
            .style("--from", percent(*from, YEAR))
            .style("--width", percent(to - from, YEAR))
    };
    let line = |today| of_class("i", "cycle-today").style("--from", percent(today, YEAR));
    let always = (!band.all_year.is_empty()).then(|| {
        let lines = band.all_year.iter().map(|item| cycle_line(*item));
        of_class("p", "cycle-always")
            .child(el("span").text(text.all_year).text(": "))
            .children(lines)
    });
    let lanes = of_class("div", "cycle-lanes")
        .style("--lanes", band.lanes)
        .children(drawn.breaks.iter().map(shade))
        .child(drawn.today.map(line))
        .children(band.bars.iter().map(|bar| cycle_bar(*bar)));
    of_class("section", "cycle-row cycle-band")
        .attr("aria-label", move || match number.map(|_| mark.get()) {
            Some(mark) if !mark.is_empty() => format!("{mark}. {}", title.get()),
            Some(_) | None => title.get(),
        })
        .attr("data-s", number.map(hue))
        .child(name)
        .child(
            of_class("div", "cycle-lanes-box")
                .child(lanes)
                .child(always),
        )
}

/// A bar of the cyclogram, or a box with the day, and the title over or beside it.
fn cycle_bar(bar: CycleBar) -> impl Fn() -> Option<View> + 'static {
    let face = face(bar.item);
    let state = CalendarState::expect();
    let (left, right) = bar.room();
    let room = right - left;
    let places = [
        ("--left", percent(left, YEAR)),
        ("--room", percent(room, YEAR)),
        ("--from", percent(bar.from - left, room)),
        ("--width", percent(bar.to - bar.from, room)),
        ("--lane", bar.lane.to_string()),
    ];
    move || {
        let face = face.get()?;
        let exact = bar.item.part.kind.is_exact();
        let day = exact.then(|| bar.item.part.span.first().day().to_string());
        let mark = of_class("span", "cycle-mark");
        let mark = mark.child(day.map(|day| beside("beside", &day)));
        let number = (!face.meeting).then(|| beside("beside entry-number", &face.number));
        let title = of_class("span", "cycle-title")
            .child(mark_of(face.status))
            .child(number)
            .child(of_class("span", "entry-title").text(&face.title));
        let view = entry("entry cycle-bar", &face, bar.item)
            .attr("data-exact", exact)
            .attr("data-before", bar.title_before)
            .click(move || state.open(bar.item))
            .child(mark)
            .child(title);
        let style = |view: View, (name, value): &(&'static str, String)| view.style(name, value);
        Some(places.iter().fold(view, style))
    }
}

/// «12.34%»: what `part` is of `whole`, for the style sheet.
fn percent(part: usize, whole: usize) -> String {
    let hundredths = part * 10_000 / whole.max(1);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// A row that lasts all year, in the line of its section.
fn cycle_line(item: Item) -> impl Fn() -> Option<View> + 'static {
    let face = face(item);
    let state = CalendarState::expect();
    move || {
        let face = face.get()?;
        let title = of_class("span", "entry-title")
            .child(mark_of(face.status))
            .text(&face.title);
        let line = entry("entry cycle-line", &face, item);
        Some(line.click(move || state.open(item)).child(title))
    }
}

/// The choice of what the bands are of.
pub fn bands_choice() -> View {
    let session = CalendarState::expect().session;
    let text = &words().calendar;
    let choice = |label: &'static str, people: bool| {
        button("calendar-view")
            .attr("aria-pressed", move || {
                (session.by_person.get() == people).to_string()
            })
            .click(move || session.set_by_person(people))
            .text(label)
    };
    of_class("div", "calendar-views cycle-choice")
        .attr("role", "group")
        .attr("aria-label", text.bands)
        .child(choice(text.by_section, false))
        .child(choice(text.by_person, true))
}
