//! Name of the open plan and the way to the others; on the start screen the program's name.

use crate::app::place::View;
use crate::app::{Place, Session, Store, shelf};
use crate::ui::controls::memo;
use crate::ui::controls::{Glyph, Icon, Menu, MenuItem};
use crate::ui::words;
use leptos::prelude::*;

/// What a plan without a name is called.
pub fn shown_name(name: String) -> String {
    if name.is_empty() {
        words().library.untitled.to_owned()
    } else {
        name
    }
}

/// The left end of the top bar.
#[component]
pub fn PlanSwitch() -> impl IntoView {
    let (session, store) = (Session::expect(), Store::expect());
    let words = words();
    let open = memo(move || {
        store.with(|plan| {
            (
                plan.id,
                shelf::name_of(plan),
                words.school_year(&plan.year.label()),
            )
        })
    });
    let others = move || {
        let cards = shelf::cards()
            .into_iter()
            .filter(move |card| Some(card.id) != open.get_untracked().map(|o| o.0));
        let items = cards.take(8).filter_map(|card| {
            let summary = card.summary?;
            let label = format!("{} · {}", shown_name(summary.name), summary.year);
            let go = move |()| session.go(Place::Plan(card.id, View::Document));
            Some(view! { <MenuItem label glyph=Glyph::Sheet action=go/> })
        });
        items.collect_view()
    };
    move || match open.get() {
        None => view! {
            <span class="plan-switch plan-switch-still">
                <span class="plan-switch-logo"><Icon glyph=Glyph::Logo class="icon-l"/></span>
                <span class="plan-switch-text"><b>{words.shell.product}</b></span>
            </span>
        }
        .into_any(),
        Some((_, name, year)) => {
            let label_year = year.clone();
            let face = {
                let name = shown_name(name.clone());
                move || {
                    view! {
                        <span class="plan-switch-logo"><Icon glyph=Glyph::Logo class="icon-l"/></span>
                        <span class="plan-switch-text"><b>{name.clone()}</b>" "<small>{year.clone()}</small></span>
                        <span class="visually-hidden">": "{words.shell.switch_plan}</span>
                        <Icon glyph=Glyph::Down class="icon-s"/>
                    }
                }
            };
            let label = format!(
                "{} {label_year}: {}",
                shown_name(name),
                words.shell.switch_plan
            );
            view! {
                <Menu label=label named_by_face=true class="plan-switch" face=face.into()>
                    <MenuItem label=words.shell.all_plans glyph=Glyph::Folder action=move |()| session.go(Place::Library)/>
                    {others()}
                </Menu>
            }
            .into_any()
        }
    }
}
