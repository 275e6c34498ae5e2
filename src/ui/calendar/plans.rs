//! Several plans on one calendar: the choice of them, and the legend that tells their colours.

use super::CalendarState;
use super::entry::section_badge;
use crate::app::session::Session;
use crate::app::{Store, shelf};
use crate::domain::PlanId;
use crate::ui::controls::{Dialog, DialogHandle};
use crate::ui::library::shown_name;
use crate::ui::view::{View, el, of_class, parts};
use crate::ui::words;

/// Number and name of each plan that is shown, the open one first.
pub fn legend() -> View {
    let state = CalendarState::expect();
    let plans = move || {
        let count = state.session.beside.with(Vec::len);
        let line = |number: usize| {
            el("li")
                .child(section_badge(number + 1, &(number + 1).to_string()))
                .child(el("span").text(state.plan_name(number)))
        };
        parts().children((0..=count).map(line))
    };
    of_class("ul", "calendar-legend")
        .attr("aria-label", words().calendar.legend)
        .child(plans)
}

/// The choice of the plans that stand beside the open one; `closed` takes the dialog off the page.
pub fn plans_dialog(closed: impl Fn() + 'static) -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let text = &words().calendar;
    let handle = DialogHandle::new();
    let open = store.with_untracked(|plan| plan.id);
    let others: Vec<_> = shelf::cards()
        .into_iter()
        .filter(|card| Some(card.id) != open)
        .collect();
    let nothing = others
        .is_empty()
        .then(|| of_class("p", "dialog-quiet").text(text.no_other_plans));
    let line = |card: shelf::Card| {
        let name = match &card.summary {
            Some(summary) => format!("{} · {}", shown_name(summary.name.clone()), summary.year),
            None => format!("{} · {}", shown_name(String::new()), text.unreadable),
        };
        let id = card.id;
        let tick = el("input")
            .attr("type", "checkbox")
            .attr("disabled", card.summary.is_none())
            .checked(move || is_beside(session, id))
            .on("change", move |_| toggle(session, id));
        el("li").child(
            of_class("label", "tick")
                .child(tick)
                .child(el("span").text(name)),
        )
    };
    let body = of_class("div", "dialog-body")
        .child(nothing)
        .child(of_class("ul", "together").children(others.into_iter().map(line)));
    Dialog::new(handle, text.together_title, body)
        .lead(text.together_lead)
        .class("dialog dialog-small")
        .view(closed)
}

fn is_beside(session: Session, id: PlanId) -> bool {
    session
        .beside
        .with(|plans| plans.iter().any(|plan| plan.id == id))
}

fn toggle(session: Session, id: PlanId) {
    let mut ids: Vec<PlanId> = session
        .beside
        .with_untracked(|plans| plans.iter().map(|plan| plan.id).collect());
    match ids.iter().position(|other| *other == id) {
        Some(at) => {
            ids.remove(at);
        }
        None => ids.push(id),
    }
    session.set_beside(&ids);
}
