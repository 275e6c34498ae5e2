//! Above the grid: what lasts longer than the month, and, quieter, what takes the whole year.

use crate::app::{Memo, State};
use crate::layout::month_grid::MonthGrid;
use crate::layout::placement::Item;
use crate::ui::calendar::CalendarState;
use crate::ui::calendar::chip::{Chip, ChipLook, chip};
use crate::ui::controls::{Glyph, icon_of};
use crate::ui::stencil::Stencil;
use crate::ui::view::{View, button, memo, of_class, parts, when};
use crate::ui::words;

/// The strip of a month; nothing where nothing lasts.
pub fn month_strip(grid: Memo<MonthGrid>) -> View {
    let text = &words().calendar;
    let long = memo(move || grid.with(|grid| grid.long.clone()));
    let all_year = memo(move || grid.with(|grid| grid.all_year.clone()));
    let open = State::new(false);
    let long_part = move || {
        let rows = of_class("ul", "month-long-rows");
        of_class("section", "month-long")
            .attr("aria-label", text.longer_than_month)
            .child(of_class("h2", "month-strip-title").text(text.longer_than_month))
            .child(chips(rows, long, "month-long-row", false))
    };
    of_class("div", "month-strip")
        .child(when(
            move || long.with(|items| !items.is_empty()),
            long_part,
        ))
        .child(when(
            move || all_year.with(|items| !items.is_empty()),
            move || always(all_year, open),
        ))
}

/// What takes the whole year, behind a button.
fn always(items: Memo<Vec<Item>>, open: State<bool>) -> View {
    let printing = CalendarState::expect().session.printing;
    let shown = move || open.get() || printing.get();
    let count = of_class("span", "month-always-count").text(move || items.with(Vec::len));
    let toggle = button("month-always")
        .attr("aria-expanded", move || open.get().to_string())
        .attr("aria-controls", "month-always")
        .click(move || open.update(|open| *open = !*open))
        .text(words().calendar.all_year)
        .text(" ")
        .child(count)
        .child(icon_of(Glyph::Down, "icon icon-xs"));
    let rows = of_class("ul", "month-always-rows")
        .attr("id", "month-always")
        .attr("hidden", move || !shown());
    let items = memo(move || if shown() { items.get() } else { Vec::new() });
    let rows = chips(rows, items, "month-always-row", true);
    parts().child(toggle).child(rows)
}

fn chips(list: View, items: Memo<Vec<Item>>, class: &'static str, with_term: bool) -> View {
    let state = CalendarState::expect();
    let look = ChipLook {
        with_term,
        in_grid: false,
    };
    let row = move || {
        let row = Stencil::new(of_class("li", class));
        row.part(chip(state, look))
    };
    let of = move |item: &Item| Chip::of(state, *item, 1);
    let chips = memo(move || items.with(|items| items.iter().filter_map(of).collect::<Vec<_>>()));
    Stencil::new(list).each(Vec::as_slice, row).follow(chips)
}
