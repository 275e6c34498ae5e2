//! The views of the open plan: in the top bar, on a phone at the bottom.

use crate::app::place::View;
use crate::app::{Place, Session};
use crate::ui::controls::{Glyph, Icon};
use crate::ui::words;
use leptos::prelude::*;

/// Links to the views.
#[component]
pub fn Tabs(
    /// Which of the two bars it is.
    class: &'static str,
) -> impl IntoView {
    let session = Session::expect();
    let words = words();
    let tab = move |label: &'static str, glyph: Glyph, calendar: bool| {
        let target = move || match session.place.get() {
            Place::Plan(id, view) if view.is_calendar() == calendar => Place::Plan(id, view),
            Place::Plan(id, _) if calendar => Place::Plan(id, View::Year),
            Place::Plan(id, _) => Place::Plan(id, View::Document),
            Place::Library => Place::Library,
        };
        let current = move || {
            session
                .view()
                .is_some_and(|view| view.is_calendar() == calendar)
        };
        view! {
            <a
                class="tab"
                href=Signal::derive(move || format!("#{}", target().print()))
                aria-current=Signal::derive(move || current().then_some("page"))
            >
                <Icon glyph/>
                <span>{label}</span>
            </a>
        }
    };
    view! {
        <nav class=class aria-label=words.shell.views>
            {tab(words.shell.tab_document, Glyph::Sheet, false)}
            {tab(words.shell.tab_calendar, Glyph::Calendar, true)}
        </nav>
    }
}
