//! Which rows all views show: the bar that says so while it is not all, with the field of the search, and the
//! choices of the menu.

use crate::app::session::Panel;
use crate::app::{Session, Store};
use crate::domain::Entry;
use crate::layout::filter::{Due, Filter};
use crate::layout::numbering;
use crate::platform::focus;
use crate::ui::controls::{Glyph, MenuItem, icon};
use crate::ui::replace::Replacing;
use crate::ui::view::{View, button, el, memo, of_class, parts, when};
use crate::ui::words;

/// The choices of the menu.
pub fn choices() -> View {
    let session = Session::expect();
    let words = words();
    let filter = session.filter.get_untracked();
    let choice = |due: Due| {
        let chosen = session
            .filter
            .with_untracked(|filter| filter.due == Some(due));
        MenuItem::new(words.due(due)).checked(chosen).view(move || {
            let mut filter = session.filter.get_untracked();
            filter.due = Some(due);
            session.set_filter(filter);
        })
    };
    let all = MenuItem::new(words.filter.all_rows).checked(filter.is_empty());
    let open = MenuItem::new(words.filter.open).glyph(Glyph::Filter);
    parts()
        .child(of_class("p", "menu-caption").text(words.filter.show))
        .child(open.view(move || session.panel.set(Some(Panel::Filter))))
        .child(all.view(move || session.show_all()))
        .children(Due::ALL.map(choice))
}

/// Opens the search and puts the caret into its field.
pub fn open_search(session: Session) {
    session.searching.set(true);
    focus::soon(".filter-search");
}

fn close_search(session: Session) {
    session.close_search();
    focus::soon(".actions-search");
}

/// «7 из 32 строк»: how many rows are shown.
pub fn rows_shown() -> String {
    let (store, session) = (Store::expect(), Session::expect());
    let is_row = |entry: &Entry| !matches!(entry, Entry::Note(_));
    let all = store.with(|plan| {
        let rows = plan.all_entries();
        rows.filter(|(_, entry)| is_row(entry)).count()
    });
    let all = all.unwrap_or(0);
    let shown = session
        .matching
        .with(|rows| rows.as_ref().map_or(all, Vec::len));
    words().rows_of(shown, all)
}

/// What is asked for but the words sought: «Раздел 3 · проведено».
pub fn asked(filter: &Filter) -> String {
    let section = Store::expect().with(|plan| {
        let section = plan.section(filter.section?)?;
        let label = numbering::section_label(plan, section.id);
        Some(match label.is_empty() {
            true => section.title.clone(),
            false if section.is_appendix => label,
            false => format!("{} {label}", words().filter.section),
        })
    });
    words().asked(filter, &section.flatten().unwrap_or_default())
}

/// What is shown while it is not all, the search, and the way back.
pub fn filter_bar() -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let text = &words().filter;
    let searching = memo(move || {
        let sought = session.filter.with(|filter| !filter.find.is_empty());
        store.plan_id().is_some() && (sought || session.searching.get())
    });
    let filtered = move || session.is_filtered();
    let line = move || {
        if !searching.get() && !filtered() {
            return None;
        }
        let mut line = session.filter.with(asked);
        if !line.is_empty() {
            line.push_str(": ");
        }
        line.push_str(&rows_shown());
        Some(line)
    };
    let all = move || {
        button("button")
            .click(move || {
                session.show_all();
                focus::soon("#main");
            })
            .text(text.show_all_rows)
    };
    of_class("div", "filter-bar")
        .attr("data-on", move || searching.get() || filtered())
        .child(when(move || searching.get(), search_field))
        .child(el("p").attr("role", "status").text(line))
        .child(when(filtered, all))
}

fn search_field() -> View {
    let session = Session::expect();
    let text = &words().filter;
    let field = of_class("input", "field-control filter-search")
        .attr("type", "search")
        .attr("enterkeyhint", "search")
        .attr("autocomplete", "off")
        .attr("aria-label", text.search)
        .attr("placeholder", text.search)
        .value(move || session.filter.with(|filter| filter.find.clone()))
        .on_value("input", move |words| session.search(words))
        .on_key(move |event| match event.key().as_str() {
            "Escape" => {
                event.prevent_default();
                close_search(session);
            }
            "Enter" => {
                focus::soon("#main");
                focus::reveal(".paper [data-entry]");
            }
            _ => {}
        });
    let close = button("icon-button")
        .attr("aria-label", text.close_search)
        .attr("title", text.close_search)
        .click(move || close_search(session))
        .child(icon(Glyph::Close));
    let replacing = Replacing::expect();
    let replace = button("icon-button")
        .attr("aria-label", words().replace.replace_more)
        .attr("title", words().replace.replace_more)
        .click(move || {
            let words = session.filter.with_untracked(|filter| filter.find.clone());
            session.close_search();
            replacing.open(words);
        })
        .child(icon(Glyph::Cycle));
    of_class("div", "filter-field")
        .attr("role", "search")
        .child(field)
        .child(replace)
        .child(close)
}
