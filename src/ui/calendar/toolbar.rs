//! The bar above the calendar: what is shown, the way to other months, the choice of view.

use super::{CalendarState, Shown, cyclogram, list};
use crate::app::Memo;
use crate::app::session::Panel;
use crate::app::{place, shelf};
use crate::layout::day_step::DayStep;
use crate::platform::{focus, page, timer};
use crate::ui::controls::{Glyph, icon, icon_s};
use crate::ui::library::shown_name;
use crate::ui::shell::filter_bar::{asked, open_search, rows_shown};
use crate::ui::view::{View, button, el, of_class, when};
use crate::ui::words;

/// Title, month buttons, views.
pub fn toolbar(shown: Memo<Shown>) -> View {
    let state = CalendarState::expect();
    let words = words();
    let text = &words.calendar;
    let title = move || {
        if shown.get() == Shown::Month {
            return words.month_title(state.month.get());
        }
        let label = state.store.with(|plan| plan.year.label());
        label.unwrap_or_default()
    };
    let year = view_link(
        text.year,
        || place::View::Year,
        move || shown.get() == Shown::Year,
    );
    let cyclogram = view_link(
        text.cyclogram,
        || place::View::Cyclogram,
        move || shown.get() == Shown::Cyclogram,
    );
    let list = view_link(
        text.list,
        || place::View::List,
        move || shown.get() == Shown::List,
    );
    let month = view_link(
        text.month,
        move || place::View::Month(state.month.get()),
        move || shown.get() == Shown::Month,
    );
    let views = of_class("nav", "calendar-views").attr("aria-label", text.views);
    of_class("div", "calendar-bar")
        .child(
            of_class("h1", "calendar-title")
                .attr("aria-live", "polite")
                .text(title),
        )
        .child(when(move || shown.get() == Shown::Month, steps))
        .child(when(
            move || shown.get() == Shown::Cyclogram,
            cyclogram::bands_choice,
        ))
        .child(when(move || shown.get() == Shown::List, list::to_today))
        .child(when(move || shown.get() == Shown::List, search))
        .child(views.children([year, cyclogram, month, list]))
        .child(filter())
        .child(print_button())
}

/// Prints the view. Lists are made whole first, and the page drawn anew; then the browser is asked.
fn print_button() -> View {
    let session = CalendarState::expect().session;
    let text = &words().calendar;
    let print = move || {
        session.printing.set(true);
        timer::once(DRAWN, page::print);
    };
    button("icon-button calendar-print")
        .attr("aria-label", text.print)
        .attr("title", text.print)
        .click(print)
        .child(icon(Glyph::Print))
}

/// Long enough for the page to be drawn anew, in milliseconds.
const DRAWN: u32 = 60;

/// What stands over a view on paper: whose plan, which year, which month.
pub fn sheet_title(shown: Memo<Shown>) -> View {
    let state = CalendarState::expect();
    let words = words();
    let line = move || {
        let plan = state
            .store
            .with(|plan| (shown_name(shelf::name_of(plan)), plan.year.label()));
        let (title, year) = plan.unwrap_or_default();
        let when = match shown.get() {
            Shown::Month => words.month_title(state.month.get()),
            _ => year,
        };
        if !state.session.is_filtered() {
            return format!("{title} · {when}");
        }
        // Paper that has not all rows says so.
        let asked = state.session.filter.with(asked);
        format!("{title} · {when} · {asked} · {}", rows_shown())
    };
    of_class("p", "sheet-title")
        .attr("aria-hidden", "true")
        .text(line)
}

/// Opens the search.
fn search() -> View {
    let session = CalendarState::expect().session;
    button("button button-quiet calendar-search")
        .click(move || open_search(session))
        .child(icon_s(Glyph::Search))
        .text(words().filter.search)
}

/// Opens the panel of filters.
fn filter() -> View {
    let session = CalendarState::expect().session;
    let name = words().filter.open;
    button("button button-quiet calendar-filter")
        .attr("aria-label", name)
        .attr("title", name)
        .attr("aria-haspopup", "dialog")
        .click(move || session.panel.set(Some(Panel::Filter)))
        .child(icon_s(Glyph::Filter))
        .child(el("span").text(name))
}

/// To the months beside this one and to today.
fn steps() -> View {
    let state = CalendarState::expect();
    let text = &words().calendar;
    let step = |label: &'static str, class: &str, glyph: Glyph, step: DayStep| {
        button(class)
            .attr("data-flip", true)
            .attr("aria-label", label)
            .attr("title", label)
            .click(move || state.show_month_of(step.from(state.month.get_untracked())))
            .child(icon(glyph))
    };
    let go_to_today = move || {
        state.pick(state.today);
        focus::soon(format!("[data-cell='{}']", state.today));
    };
    let today = button("button button-quiet calendar-today")
        .click(go_to_today)
        .text(text.today);
    of_class("div", "calendar-steps")
        .child(step(
            text.previous_month,
            "icon-button calendar-back",
            Glyph::Left,
            DayStep::MonthBack,
        ))
        .child(step(
            text.next_month,
            "icon-button calendar-next",
            Glyph::Right,
            DayStep::MonthOn,
        ))
        .child(today)
}

fn view_link(
    label: &'static str,
    view: impl Fn() -> place::View + 'static,
    current: impl Fn() -> bool + 'static,
) -> View {
    let state = CalendarState::expect();
    of_class("a", "calendar-view")
        .attr("href", move || state.address_of(view()))
        .attr("aria-current", move || current().then_some("page"))
        .text(label)
}
