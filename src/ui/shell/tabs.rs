//! The views of the open plan: in the top bar, on a phone at the bottom.

use crate::app::place::View as PlanView;
use crate::app::{Place, Session};
use crate::paper::Subject;
use crate::ui::controls::{Glyph, icon};
use crate::ui::view::{View, el, of_class};
use crate::ui::words;

/// Links to the views; `class` says which of the two bars it is.
pub fn tabs(class: &'static str) -> View {
    let words = words();
    of_class("nav", class)
        .attr("aria-label", words.shell.views)
        .child(tab(words.shell.tab_document, Glyph::Sheet, Tab::Document))
        .child(tab(
            words.shell.tab_calendar,
            Glyph::Calendar,
            Tab::Calendar,
        ))
        .child(tab(words.shell.tab_people, Glyph::Person, Tab::People))
        .child(tab(words.shell.tab_report, Glyph::Chart, Tab::Report))
}

/// What a tab leads to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tab {
    Document,
    Calendar,
    People,
    Report,
}

impl Tab {
    /// The tab of a view; paper belongs to what is printed.
    fn of(view: PlanView) -> Self {
        match view {
            PlanView::Document | PlanView::Paper(Subject::Plan | Subject::Protocol(_)) => {
                Self::Document
            }
            PlanView::People(_) | PlanView::Paper(Subject::Extract(_) | Subject::Extracts) => {
                Self::People
            }
            PlanView::Report | PlanView::Paper(Subject::Report) => Self::Report,
            _ => Self::Calendar,
        }
    }

    /// The view that it leads to from another tab.
    fn view(self) -> PlanView {
        match self {
            Self::Document => PlanView::Document,
            Self::Calendar => PlanView::Year,
            Self::People => PlanView::People(None),
            Self::Report => PlanView::Report,
        }
    }
}

fn tab(label: &'static str, glyph: Glyph, tab: Tab) -> View {
    let session = Session::expect();
    let target = move || match session.place.get() {
        Place::Plan(id, view) if Tab::of(view) == tab && !matches!(view, PlanView::Paper(_)) => {
            Place::Plan(id, view)
        }
        Place::Plan(id, _) => Place::Plan(id, tab.view()),
        Place::Library => Place::Library,
    };
    let current = move || session.view().is_some_and(|view| Tab::of(view) == tab);
    of_class("a", "tab")
        .attr("href", move || format!("#{}", session.address_of(target())))
        .attr("aria-current", move || current().then_some("page"))
        .child(icon(glyph))
        .child(el("span").text(label))
}
