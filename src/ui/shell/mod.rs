//! The frame: bars, plan switcher, tabs, undo and redo, save status, keys of the whole page.

pub mod actions;
pub mod plan_switch;
pub mod save_status;
pub mod shortcuts;
pub mod tabs;

use crate::app::place::View;
use crate::app::session::OpenFailure;
use crate::app::{Place, Session};
use crate::ui::calendar::Calendar;
use crate::ui::controls::toast::Toasts;
use crate::ui::controls::{Glyph, Icon};
use crate::ui::controls::{When, dynamic};
use crate::ui::document::DocumentView;
use crate::ui::library::Library;
use crate::ui::transfer::incoming::IncomingDialog;
use crate::ui::transfer::{FilePort, Transfer};
use crate::ui::words;
use leptos::prelude::*;

/// The page: bars around the screen of the present place.
#[component]
pub fn Shell() -> impl IntoView {
    let session = Session::expect();
    let words = words();
    shortcuts::listen();
    shortcuts::announce();
    // The view alone: going from month to month must not build the screen anew.
    let screen = Memo::new(
        move |_| match (session.place.get(), session.failure.get()) {
            (Place::Library, _) => Screen::Library,
            (_, Some(_)) => Screen::Failure,
            (Place::Plan(id, View::Document), None) => Screen::Document(id),
            (Place::Plan(id, _), None) => Screen::Calendar(id),
        },
    );
    view! {
        <div class="shell" data-screen=Signal::derive(move || if screen.get() == Screen::Library { "library" } else { "plan" })>
            <a class="shell-skip" href="#main" on:click=move |event| {
                event.prevent_default();
                crate::platform::focus::soon("#main");
            }>{words.shell.skip_to_content}</a>
            <header class="topbar">
                <plan_switch::PlanSwitch/>
                <When when=move || screen.get() != Screen::Library>
                    <tabs::Tabs class="topbar-tabs"/>
                    <save_status::SaveStatus/>
                </When>
                <actions::Actions/>
            </header>
            <save_status::SaveTrouble/>
            <main class="shell-main" id="main" tabindex="-1">
                {dynamic(move || match screen.get() {
                    Screen::Library => view! { <Library/> }.into_any(),
                    Screen::Failure => view! { <Failure/> }.into_any(),
                    Screen::Document(_) => view! { <DocumentView/> }.into_any(),
                    Screen::Calendar(_) => view! { <Calendar/> }.into_any(),
                })}
            </main>
            <When when=move || screen.get() != Screen::Library>
                <tabs::Tabs class="bottombar"/>
            </When>
            <FilePort/>
            <IncomingDialog/>
            <Toasts/>
        </div>
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Screen {
    Library,
    Failure,
    Document(crate::domain::PlanId),
    Calendar(crate::domain::PlanId),
}

/// Said instead of a plan that cannot be opened; the kept text can still be taken away as a file.
#[component]
fn Failure() -> impl IntoView {
    let session = Session::expect();
    let transfer = Transfer::expect();
    let words = words();
    let text = Signal::derive(move || match session.failure.get() {
        Some(OpenFailure::Unreadable(_, error)) => words.open_error(&error),
        _ => words.shell.no_plan.to_owned(),
    });
    let raw = move || match session.failure.get() {
        Some(OpenFailure::Unreadable(id, _)) => Some(id),
        _ => None,
    };
    view! {
        <section class="failure">
            <Icon glyph=Glyph::Warning class="icon-l"/>
            <h1>{text}</h1>
            <div class="failure-actions">
                {dynamic(move || raw().map(|id| view! {
                    <button type="button" class="button button-primary" on:click=move |_| transfer.save_raw(id)>
                        {words.shell.save_to_file}
                    </button>
                }))}
                <button type="button" class="button" on:click=move |_| session.go(Place::Library)>
                    {words.shell.all_plans}
                </button>
            </div>
        </section>
    }
}
