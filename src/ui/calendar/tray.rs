//! The tray: what is due this month and has no day yet. Choosing a card leads to where its day is set.

use super::CalendarState;
use super::card::{Card, card_list};
use super::moving::drop_of_month;
use crate::app::place;
use crate::app::{Memo, State};
use crate::layout::month_grid::MonthGrid;
use crate::layout::placement::Item;
use crate::ui::view::{View, behind, button, memo, of_class, parts, when};
use crate::ui::words;

/// Cards shown before the rest is asked for.
const FIRST: usize = 12;

/// The tray of the month shown. It follows a frame behind the grid, on which the eye is.
pub fn tray(grid: Memo<MonthGrid>) -> View {
    let words = words();
    let grid = behind(grid);
    let month = move || grid.with(|grid| grid.first);
    let count = memo(move || grid.with(|grid| grid.tray.len()));
    let any = memo(move || count.get() > 0);
    // Kept while months without a tray go by.
    let all = State::new(false);
    let content = move || {
        if any.get() {
            cards(grid, count, all)
        } else {
            empty(grid)
        }
    };
    let title = of_class("h2", "tray-title")
        .attr("id", "tray-title")
        .text(move || words.tray_title(month()))
        .child(when(
            move || any.get(),
            move || of_class("span", "tray-count").text(count),
        ));
    of_class("section", "tray")
        .attr("aria-labelledby", "tray-title")
        .attr("data-drop", move || drop_of_month(month()))
        .child(title)
        .child(content)
}

fn cards(grid: State<MonthGrid>, count: Memo<usize>, all: State<bool>) -> View {
    let state = CalendarState::expect();
    let text = &words().calendar;
    let cards = memo(move || {
        let whole = all.get() || state.session.printing.get();
        let shown = if whole { usize::MAX } else { FIRST };
        let of = |item: &Item| Card::of(state, *item);
        grid.with(|grid| {
            let items = grid.tray.iter().take(shown);
            items.filter_map(of).collect::<Vec<_>>()
        })
    });
    let rest = move || {
        button("button button-quiet tray-open")
            .click(move || all.set(true))
            .text(text.show_all)
    };
    parts()
        .child(of_class("p", "tray-hint").text(text.choose_to_set_day))
        .child(card_list(state, "tray-cards", cards, true))
        .child(when(move || !all.get() && count.get() > FIRST, rest))
}

fn empty(grid: State<MonthGrid>) -> View {
    let state = CalendarState::expect();
    let words = words();
    let nothing_planned = memo(move || grid.with(|grid| grid.count == 0));
    let hint = move || {
        let month = grid.with(|grid| grid.first);
        if state.session.is_filtered() {
            return words.filter.nothing_found.to_owned();
        }
        if nothing_planned.get() {
            words.month_empty(month)
        } else {
            words.tray_empty(month)
        }
    };
    let open = move || {
        button("button tray-open")
            .click(move || state.session.show(place::View::Document))
            .text(words.calendar.open_document)
    };
    parts()
        .child(of_class("p", "tray-hint").text(hint))
        .child(when(move || nothing_planned.get(), open))
}
