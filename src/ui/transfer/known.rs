//! The question about a plan file whose plan is on the device in another state. Never overwrites.

use super::Transfer;
use crate::app::place::View;
use crate::app::shelf::{self, Summary};
use crate::app::{Place, Session, Store};
use crate::domain::{Plan, PlanId};
use crate::platform::clock;
use crate::ui::controls::{Dialog, DialogHandle};
use crate::ui::shell::plan_switch::shown_name;
use crate::ui::words;
use leptos::prelude::*;

/// The dialog of a plan that is here already.
#[component]
pub fn KnownDialog(
    /// The plan of the file.
    plan: Plan,
) -> impl IntoView {
    let (transfer, session, store) = (Transfer::expect(), Session::expect(), Store::expect());
    let words = words();
    let handle = DialogHandle::new();
    let id = plan.id;
    let line = move |summary: Summary| {
        let held = words.held(summary.held, summary.entries);
        let year = words.school_year(&summary.year);
        view! {
            <b>{shown_name(summary.name)}</b>
            <span>{year}</span>
            <span>{held}</span>
        }
    };
    let in_file = line(Summary::of(&plan));
    let kept = shelf::card(id);
    let changed = kept
        .as_ref()
        .and_then(|card| card.changed)
        .map(|at| words.changed(at, clock::today()));
    let on_device = match kept.and_then(|card| card.summary) {
        Some(summary) => line(summary).into_any(),
        None => view! { <b>{words.library.unreadable}</b> }.into_any(),
    };
    let open_copy = move |_| {
        let mut copy = plan.clone();
        copy.id = store.next_id(PlanId::next);
        handle.close();
        transfer.accept(copy);
    };
    let open_kept = move |_| {
        handle.close();
        transfer.incoming.set(None);
        session.go(Place::Plan(id, View::Document));
    };
    view! {
        <Dialog
            title=words.transfer.known_title
            lead=words.transfer.known_about
            handle
            class="dialog-medium"
            closed=move |()| transfer.incoming.set(None)
        >
            <dl class="dialog-body dialog-versions">
                <div>
                    <dt>{words.transfer.known_file}</dt>
                    <dd>{in_file}</dd>
                </div>
                <div>
                    <dt>{words.transfer.known_device}</dt>
                    <dd>{on_device}{changed.map(|text| view! { <span>{text}</span> })}</dd>
                </div>
            </dl>
            <footer class="dialog-foot">
                <button type="button" class="button" on:click=move |_| handle.close()>
                    {words.shell.cancel}
                </button>
                <button type="button" class="button" on:click=open_copy>
                    {words.transfer.open_copy}
                </button>
                <button type="button" class="button button-primary" on:click=open_kept>
                    {words.transfer.open_kept}
                </button>
            </footer>
        </Dialog>
    }
}
