//! One plan of the shelf as a card: its picture, name, year and progress, and what can be done with it.

use super::sketch::Sketch;
use super::{focus_title, trash};
use crate::app::place::View;
use crate::app::shelf::{self, Card, Summary};
use crate::app::{Place, Session};
use crate::domain::PlanId;
use crate::platform::clock;
use crate::ui::controls::toast::Toaster;
use crate::ui::controls::{Glyph, Icon, Menu, MenuItem};
use crate::ui::shell::plan_switch::shown_name;
use crate::ui::transfer::Transfer;
use crate::ui::words;
use leptos::prelude::*;

/// A plan of this device.
#[component]
pub fn PlanCard(
    /// What the shelf knows of it.
    card: Card,
) -> impl IntoView {
    let words = words();
    let changed = card.changed.map(|at| words.changed(at, clock::today()));
    let id = card.id;
    let place = Place::Plan(id, View::Document);
    let name = card.summary.as_ref().map_or_else(
        || words.library.unreadable.to_owned(),
        |summary| shown_name(summary.name.clone()),
    );
    let rows = card.summary.as_ref().map(|s| s.sketch.clone());
    let readable = rows.is_some().to_string();
    let face = match card.summary.clone() {
        Some(summary) => view! {
            <a class="plan-card-open" id=format!("plan-card-{id}") href=format!("#{}", place.print())>
                {name.clone()}
            </a>
            <Progress summary/>
            {changed.map(|text| view! { <small>{text}</small> })}
        }
        .into_any(),
        None => view! { <Unreadable id/> }.into_any(),
    };
    view! {
        <li class="plan-card" data-readable=readable>
            <Sketch rows=rows.unwrap_or_default() class="sketch-small"/>
            <div class="plan-card-info">{face}</div>
            <Actions card name/>
        </li>
    }
}

#[component]
fn Progress(summary: Summary) -> impl IntoView {
    let words = words();
    let share = (summary.held * 100)
        .checked_div(summary.entries)
        .unwrap_or(0);
    view! {
        <small>{words.school_year(&summary.year)}</small>
        <span class="plan-card-progress" aria-hidden="true">
            <i style:inline-size=format!("{share}%")></i>
        </span>
        <small>{words.held(summary.held, summary.entries)}</small>
    }
}

/// A card of a plan whose kept text cannot be read: why, and the way to take the text away.
#[component]
fn Unreadable(id: PlanId) -> impl IntoView {
    let transfer = Transfer::expect();
    let words = words();
    let reason = shelf::load(id)
        .and_then(Result::err)
        .map(|error| words.open_error(&error));
    view! {
        <b class="plan-card-name" id=format!("plan-card-{id}") tabindex="-1">
            <Icon glyph=Glyph::Warning class="icon-s"/>
            {words.library.unreadable}
        </b>
        <small>{reason}</small>
        <button type="button" class="button plan-card-save" on:click=move |_| transfer.save_raw(id)>
            {words.shell.save_to_file}
        </button>
    }
}

#[component]
fn Actions(card: Card, name: String) -> impl IntoView {
    let (session, transfer, toaster) = (Session::expect(), Transfer::expect(), Toaster::expect());
    let words = words();
    let (id, readable) = (card.id, card.summary.is_some());
    let delete = move |()| {
        if session.discard(id).is_err() {
            return toaster.say(words.library.delete_failed);
        }
        toaster.offer(words.library.deleted, words.shell.undo, move || {
            trash::bring_back(session, toaster, words, id);
        });
        focus_title();
    };
    let open = move |()| session.go(Place::Plan(id, View::Document));
    view! {
        <Menu
            label=words.plan_actions_of(&name)
            class="icon-button"
            face=(move || view! { <Icon glyph=Glyph::More class="icon-bold"/> }).into()
        >
            {readable.then(|| view! {
                <MenuItem label=words.library.open glyph=Glyph::Sheet action=open/>
            })}
            <MenuItem
                label=words.shell.save_to_file
                glyph=Glyph::Save
                action=move |()| transfer.save_shelved(id)
            />
            <MenuItem
                label=words.library.delete
                glyph=Glyph::Bin
                class="menu-danger"
                action=delete
            />
        </Menu>
    }
}
