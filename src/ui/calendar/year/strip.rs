//! A strip of what lasts: one line that scrolls sideways, or all of it when asked for.

use crate::app::{Memo, State};
use crate::layout::placement::Item;
use crate::ui::calendar::entry::entry_line;
use crate::ui::controls::{Glyph, icon_s};
use crate::ui::view::{View, button, of_class, parts, when};
use crate::ui::words;

/// Rows that fit a line without being asked for.
const FEW: usize = 2;
/// Rows of the line that scrolls sideways; the rest comes when asked for.
const LINE: usize = 24;

/// Rows that last, said once above the months, with their terms where these are not told by `title`.
pub fn strip(title: &'static str, items: Memo<Vec<Item>>, with_term: bool) -> View {
    let text = &words().calendar;
    let open = State::new(false);
    let count = move || items.with(Vec::len);
    let expanded = move || open.get().to_string();
    let label = move || {
        if open.get() {
            text.show_less
        } else {
            text.show_all
        }
    };
    let more = move || {
        button("icon-button strip-more")
            .attr("aria-label", move || format!("{}: {title}", label()))
            .attr("title", label)
            .attr("aria-expanded", expanded)
            .click(move || open.update(|open| *open = !*open))
            .child(icon_s(Glyph::Down))
    };
    let list = move || {
        let row = move |item: Item| {
            of_class("li", "strip-row").child(entry_line(item, String::new(), with_term))
        };
        let shown = if open.get() { usize::MAX } else { LINE };
        parts().children(items.get().into_iter().take(shown).map(row))
    };
    let section = move || {
        let heading = of_class("h2", "strip-title")
            .text(title)
            .text(" ")
            .child(of_class("span", "strip-count").text(count));
        of_class("section", "strip")
            .attr("aria-label", title)
            .attr("data-open", expanded)
            .child(heading)
            .child(of_class("ul", "strip-rows").child(list))
            .child(when(move || count() > FEW, more))
    };
    when(move || count() > 0, section)
}
