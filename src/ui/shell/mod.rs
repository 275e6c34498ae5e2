//! The frame: bars, plan switcher, tabs, undo and redo, save status, keys of the whole page.

pub mod actions;
pub mod filter_bar;
pub mod filter_panel;
pub mod plan_switch;
mod rarely;
pub mod save_status;
pub mod shortcuts;
pub mod tabs;

use crate::app::Memo;
use crate::app::marks::Marks;
use crate::app::place;
use crate::app::session::OpenFailure;
use crate::app::{Place, Session};
use crate::paper::Subject;
use crate::platform::focus;
use crate::ui::controls::toast::toasts;
use crate::ui::controls::{Glyph, icon_of};
use crate::ui::document::document_view;
use crate::ui::library::library;
use crate::ui::next_year::looks_bar;
use crate::ui::replace::replace_bar;
use crate::ui::transfer::incoming::incoming_dialog;
use crate::ui::transfer::{Transfer, file_port};
use crate::ui::view::{View, button, el, of_class, parts, when};
use crate::ui::words;
use crate::ui::workshop::waiting_dialog;

/// The page: bars around the screen of the present place.
pub fn shell() -> View {
    let session = Session::expect();
    let words = words();
    shortcuts::listen();
    shortcuts::listen_plain();
    shortcuts::announce();
    // The view alone: going from month to month must not build the screen anew.
    let screen = Memo::new(
        move |_| match (session.place.get(), session.failure.get()) {
            (Place::Library, _) => Screen::Library,
            (_, Some(_)) => Screen::Failure,
            (Place::Plan(id, place::View::People(_)), None) => Screen::People(id),
            (Place::Plan(id, view), None) if view.is_calendar() => Screen::Calendar(id),
            (Place::Plan(id, place::View::Paper(subject)), None) => Screen::Paper(id, subject),
            (Place::Plan(id, place::View::Report), None) => Screen::Report(id),
            (Place::Plan(id, _), None) => Screen::Document(id),
        },
    );
    let in_plan = move || screen.get() != Screen::Library;
    let skip = of_class("a", "shell-skip")
        .attr("href", "#main")
        .on("click", |event| {
            event.prevent_default();
            focus::soon("#main");
        })
        .text(words.shell.skip_to_content);
    let plan_bar = || {
        parts()
            .child(tabs::tabs("topbar-tabs"))
            .child(save_status::save_status())
    };
    let top = of_class("header", "topbar")
        .child(plan_switch::plan_switch())
        .child(when(in_plan, plan_bar))
        .child(actions::actions());
    let main = of_class("main", "shell-main")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .child(move || match screen.get() {
            Screen::Library => library(),
            Screen::Failure => failure(),
            Screen::Document(_) => document_view(),
            other => rarely::screen(other),
        });
    let panel = move || session.panel.get().and_then(rarely::dialog);
    of_class("div", "shell")
        .attr(
            "data-screen",
            move || if in_plan() { "plan" } else { "library" },
        )
        .attr("data-marking", move || {
            let marks = !session.marks.with(Marks::is_empty);
            marks && session.view() == Some(place::View::Document)
        })
        .child(skip)
        .child(top)
        .child(
            of_class("div", "shell-bars")
                .child(save_status::save_trouble())
                .child(filter_bar::filter_bar())
                .child(looks_bar())
                .child(replace_bar()),
        )
        .child(main)
        .child(when(in_plan, || tabs::tabs("bottombar")))
        .child(file_port())
        .child(incoming_dialog())
        .child(panel)
        .child(waiting_dialog())
        .child(toasts())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Screen {
    Library,
    Failure,
    Document(crate::domain::PlanId),
    Calendar(crate::domain::PlanId),
    Paper(crate::domain::PlanId, Subject),
    Report(crate::domain::PlanId),
    People(crate::domain::PlanId),
}

/// Said instead of a plan that cannot be opened; the kept text can still be taken away as a file.
fn failure() -> View {
    let session = Session::expect();
    let transfer = Transfer::expect();
    let words = words();
    let text = move || match session.failure.get() {
        Some(OpenFailure::Unreadable(_, error)) => words.open_error(&error),
        _ => words.shell.no_plan.to_owned(),
    };
    let save = move || match session.failure.get() {
        Some(OpenFailure::Unreadable(id, _)) => Some(
            button("button button-primary")
                .click(move || transfer.save_raw(id))
                .text(words.shell.save_to_file),
        ),
        _ => None,
    };
    let all = button("button")
        .click(move || session.go(Place::Library))
        .text(words.shell.all_plans);
    of_class("section", "failure")
        .child(icon_of(Glyph::Warning, "icon icon-l"))
        .child(el("h1").text(text))
        .child(of_class("div", "failure-actions").child(save).child(all))
}
