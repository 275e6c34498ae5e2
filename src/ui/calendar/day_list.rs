//! The list of one day: opened by «+ещё», by a click or Enter on a day; on a phone always there.

use super::CalendarState;
use super::card::{Card, card_list};
use crate::app::Memo;
use crate::domain::Span;
use crate::domain::letters;
use crate::layout::month_grid::MonthGrid;
use crate::layout::placement::Item;
use crate::platform::focus;
use crate::ui::controls::{Glyph, icon_s};
use crate::ui::view::{View, button, memo, of_class, parts, when};
use crate::ui::words;

/// What is on the chosen day.
pub fn day_list(grid: Memo<MonthGrid>) -> View {
    let state = CalendarState::expect();
    let words = words();
    let text = &words.calendar;
    let picked = move || {
        let month = Span::month_of(state.month.get());
        state.picked.get().filter(|day| month.contains(*day))
    };
    let day = memo(move || {
        let month = Span::month_of(state.month.get());
        let today = Some(state.today).filter(|day| month.contains(*day));
        picked()
            .or(today)
            .unwrap_or_else(|| grid.with(MonthGrid::first_busy))
    });
    let items = memo(move || grid.with(|grid| grid.on(day.get())));
    let close = move || {
        let cell = format!("[data-cell='{}']", day.get_untracked());
        state.picked.set(None);
        focus::soon(cell);
    };
    let today = move || {
        of_class("span", "day-list-today")
            .text(" · ")
            .text(letters::lowered(text.today))
    };
    let title = of_class("h2", "day-list-title")
        .attr("id", "day-list-title")
        .attr("tabindex", "-1")
        .text(move || words.day_title(day.get()))
        .child(when(move || day.get() == state.today, today));
    let away = button("icon-button day-list-close")
        .attr("aria-label", text.close_day)
        .attr("title", text.close_day)
        .click(close)
        .child(icon_s(Glyph::Close));
    let memorable = move || {
        let name = |name: String| of_class("p", "day-list-memorable").text(name);
        let names = state.memorable_names(day.get());
        parts().children(names.into_iter().map(name))
    };
    let of = move |item: &Item| Card::of(state, *item);
    let cards = memo(move || items.with(|items| items.iter().filter_map(of).collect::<Vec<_>>()));
    let any = memo(move || items.with(|items| !items.is_empty()));
    let content = move || {
        if !any.get() {
            let nothing = if state.session.is_filtered() {
                words.filter.nothing_found
            } else {
                text.nothing_on_day
            };
            return of_class("p", "day-list-empty").text(nothing);
        }
        card_list(state, "day-list-cards", cards, false)
    };
    let create = button("button day-list-create")
        .click(move || state.create_on(day.get_untracked()))
        .child(icon_s(Glyph::Plus))
        .text(text.create_here);
    of_class("section", "day-list")
        .attr("id", "day-list")
        .attr("aria-labelledby", "day-list-title")
        .attr("data-picked", move || picked().is_some().to_string())
        .on_key(move |event| {
            if event.key() == "Escape" {
                close();
            }
        })
        .child(of_class("header", "day-list-head").child(title).child(away))
        .child(memorable)
        .child(content)
        .child(create)
}
