//! The start screen: plans of this device, new plan, opening a file, plans that were deleted.

pub mod card;
pub mod first_run;
pub mod new_plan;
pub mod sketch;
pub mod trash;

use crate::app::State;
use crate::app::{Session, shelf, templates};
use crate::domain::PlanId;
use crate::platform::{clock, focus};
use crate::sample::{self, Template};
use crate::ui::controls::{Glyph, icon_of, icon_s};
use crate::ui::next_year::template;
use crate::ui::transfer::Transfer;
use crate::ui::transfer::paste::paste_dialog;
use crate::ui::view::{View, button, el, memo, of_class, parts, when};
use crate::ui::words;
use leptos::prelude::*;

/// What a new plan starts from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// One of ours.
    Ours(Template),
    /// One of the user's own.
    Own(PlanId),
}

/// Which dialog of the start screen is open.
#[derive(Clone, Copy)]
struct Asking {
    /// A new plan, from that at first.
    new_plan: State<Option<Start>>,
    /// Text to be pasted.
    paste: State<bool>,
}

impl Asking {
    fn expect() -> Self {
        expect_context()
    }
}

/// The heading of the start screen; takes the focus when the place that had it has gone.
const TITLE: &str = "library-title";

fn focus_title() {
    focus::soon(format!("#{TITLE}"));
}

/// What a plan without a name is called.
pub fn shown_name(name: String) -> String {
    if name.is_empty() {
        words().library.untitled.to_owned()
    } else {
        name
    }
}

/// The start screen.
pub fn library() -> View {
    let session = Session::expect();
    let asking = Asking {
        new_plan: State::new(None),
        paste: State::new(false),
    };
    provide_context(asking);
    let draft = State::new(String::new());
    let cards = move || {
        session.shelf.track();
        shelf::cards()
    };
    let any = memo(move || !cards().is_empty());
    let content = move || {
        if any.get() {
            plans(cards)
        } else {
            first_run::first_run()
        }
    };
    let new_plan = move || {
        let start = asking.new_plan.get();
        start.map(|start| new_plan::new_plan_dialog(start, move || asking.new_plan.set(None)))
    };
    let paste = move || paste_dialog(draft, move || asking.paste.set(false));
    parts()
        .child(
            of_class("div", "library")
                .child(content)
                .child(trash::trash()),
        )
        .child(new_plan)
        .child(when(move || asking.paste.get(), paste))
}

/// The plans, and the ways to another one.
fn plans(cards: impl Fn() -> Vec<shelf::Card> + 'static) -> View {
    let asking = Asking::expect();
    let words = words();
    let title = el("h1")
        .attr("id", TITLE)
        .attr("tabindex", "-1")
        .text(words.library.title);
    let open = button("button")
        .click(Transfer::choose_file)
        .child(icon_s(Glyph::Folder))
        .text(words.shell.open_file);
    let new_plan = button("button button-primary")
        .click(move || asking.new_plan.set(Some(Start::Ours(Template::Empty))))
        .child(icon_s(Glyph::Plus))
        .text(words.library.new_plan);
    let list = move || parts().children(cards().into_iter().map(card::plan_card));
    let note = of_class("p", "library-note")
        .child(icon_s(Glyph::Device))
        .text(words.library.keep_note);
    parts()
        .child(of_class("header", "library-head").children([title, open, new_plan]))
        .child(
            of_class("ul", "library-plans")
                .attr("aria-labelledby", TITLE)
                .child(list),
        )
        .child(templates())
        .child(from_file())
        .child(note)
}

fn templates() -> View {
    let asking = Asking::expect();
    let words = words();
    let year = new_plan::year_label(sample::planned_year(clock::today()));
    let session = Session::expect();
    let card = move |start: Start, glyph: Glyph, name: &str, about: &str| {
        button("library-template")
            .click(move || asking.new_plan.set(Some(start)))
            .child(icon_of(glyph, "icon icon-l"))
            .child(el("b").text(name))
            .child(el("small").text(about))
    };
    let ours = move |template: Template| {
        let glyph = match template {
            Template::Empty => Glyph::NewSheet,
            Template::Example => Glyph::Details,
            Template::Subject | Template::Classes => Glyph::Person,
            Template::Librarians | Template::Library => Glyph::Book,
        };
        let (name, about) = words.template(template);
        el("li").child(card(Start::Ours(template), glyph, name, about))
    };
    let own = move |(id, name): templates::Own| {
        let about = words.next_year.template_about;
        let card =
            card(Start::Own(id), Glyph::Sheet, &name, about).attr("id", format!("template-{id}"));
        of_class("li", "library-own")
            .child(card)
            .child(template::actions(id, &name))
    };
    let owns = move || {
        session.shelf.track();
        parts().children(templates::all().into_iter().map(own))
    };
    let heading = of_class("h2", "library-heading")
        .attr("id", "library-new")
        .attr("tabindex", "-1")
        .text(words.library.new_plan)
        .text(" ")
        .child(el("small").text(words.for_school_year(&year)));
    el("section")
        .attr("aria-labelledby", "library-new")
        .child(heading)
        .child(
            of_class("ul", "library-templates")
                .child(owns)
                .children(Template::ALL.map(ours)),
        )
}

fn from_file() -> View {
    let asking = Asking::expect();
    let text = &words().library;
    let paste = button("button")
        .click(move || asking.paste.set(true))
        .text(text.paste_text);
    let choose = button("button")
        .click(Transfer::choose_file)
        .child(icon_s(Glyph::Folder))
        .text(text.choose_file);
    let about = of_class("p", "library-drop-text")
        .child(el("b").text(text.drop_title))
        .child(el("span").text(text.drop_kinds));
    let heading = of_class("h2", "library-heading")
        .attr("id", "library-file")
        .text(text.from_file);
    let drop = of_class("div", "library-drop")
        .child(icon_of(Glyph::Upload, "icon icon-l"))
        .child(about)
        .child(of_class("div", "library-drop-ways").children([paste, choose]));
    el("section")
        .attr("aria-labelledby", "library-file")
        .child(heading)
        .child(drop)
}
