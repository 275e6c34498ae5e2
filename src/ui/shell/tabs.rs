//! The views of the open plan: in the top bar, on a phone at the bottom.

use crate::app::place::View as PlanView;
use crate::app::{Place, Session};
use crate::ui::controls::{Glyph, icon};
use crate::ui::view::{View, el, of_class};
use crate::ui::words;

/// Links to the views; `class` says which of the two bars it is.
pub fn tabs(class: &'static str) -> View {
    let words = words();
    of_class("nav", class)
        .attr("aria-label", words.shell.views)
        .child(tab(words.shell.tab_document, Glyph::Sheet, false))
        .child(tab(words.shell.tab_calendar, Glyph::Calendar, true))
}

fn tab(label: &'static str, glyph: Glyph, calendar: bool) -> View {
    let session = Session::expect();
    let target = move || match session.place.get() {
        Place::Plan(id, view) if view.is_calendar() == calendar => Place::Plan(id, view),
        Place::Plan(id, _) if calendar => Place::Plan(id, PlanView::Year),
        Place::Plan(id, _) => Place::Plan(id, PlanView::Document),
        Place::Library => Place::Library,
    };
    let current = move || {
        session
            .view()
            .is_some_and(|view| view.is_calendar() == calendar)
    };
    of_class("a", "tab")
        .attr("href", move || format!("#{}", session.address_of(target())))
        .attr("aria-current", move || current().then_some("page"))
        .child(icon(glyph))
        .child(el("span").text(label))
}
