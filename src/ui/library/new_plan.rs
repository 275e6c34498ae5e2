//! The dialog of a new plan: whose, for which year, from what. Makes nothing before it is confirmed.

use super::Start;
use crate::app::{Session, State, Store, templates};
use crate::domain::{Language, SchoolYear};
use crate::i18n::Catalog;
use crate::platform::clock;
use crate::sample::{self, Template, Wish};
use crate::ui::controls::dialog::dialog_foot;
use crate::ui::controls::toast::Toaster;
use crate::ui::controls::{Dialog, DialogHandle};
use crate::ui::next_year::template;
use crate::ui::transfer::Transfer;
use crate::ui::view::{View, el, memo, of_class, when};
use crate::ui::words;
use crate::ui::workshop::Workshop;

/// «2026–2027» for the school year that begins in `first_year`.
pub(super) fn year_label(first_year: i32) -> String {
    SchoolYear::nearest(first_year, 9).label()
}

/// The dialog, with what is chosen at first; `closed` takes it off the page.
pub fn new_plan_dialog(start: Start, closed: impl Fn() + 'static) -> View {
    let (session, transfer) = (Session::expect(), Transfer::expect());
    let text = &words().library;
    let handle = DialogHandle::new();
    let planned = sample::planned_year(clock::today());
    let association = State::new(String::new());
    let first_year = State::new(planned);
    let start = State::new(start);
    let language = State::new(session.language.get_untracked());
    let makers = (
        Store::expect(),
        Workshop::expect(),
        transfer,
        Toaster::expect(),
    );
    let words = words();
    let submit = move || {
        let (association, first_year) = (association.get_untracked(), first_year.get_untracked());
        handle.close();
        match start.get_untracked() {
            Start::Own(id) => template::begin(words, makers, id, first_year, association),
            Start::Ours(template) => {
                let wish = Wish {
                    template,
                    association,
                    first_year,
                    language: language.get_untracked(),
                };
                transfer.create(wish, "#document-title textarea");
            }
        }
    };
    let create = of_class("button", "button button-primary")
        .attr("type", "submit")
        .text(text.create);
    let body = of_class("div", "dialog-body")
        .child(association_field(association))
        .child(
            of_class("div", "dialog-pair")
                .child(year_field(planned, first_year))
                .child(language_field(language, start)),
        )
        .child(choices(start));
    let form = of_class("form", "dialog-form")
        .on("submit", move |event| {
            event.prevent_default();
            submit();
        })
        .child(body)
        .child(dialog_foot(handle, create));
    Dialog::new(handle, text.new_plan, form)
        .class("dialog dialog-small")
        .focus_on("input[type=text]")
        .view(closed)
}

fn association_field(association: State<String>) -> View {
    let text = &words().library;
    let label = of_class("label", "field-label")
        .attr("for", "new-association")
        .text(text.association);
    let input = of_class("input", "field-control")
        .attr("id", "new-association")
        .attr("type", "text")
        .attr("autocomplete", "organization")
        .attr("placeholder", text.association_example)
        .attr("aria-describedby", "new-association-hint")
        .on_value("input", move |value| association.set(value));
    let help = of_class("p", "field-help")
        .attr("id", "new-association-hint")
        .text(text.association_hint);
    of_class("div", "field").children([label, input, help])
}

fn year_field(planned: i32, first_year: State<i32>) -> View {
    let label = of_class("label", "field-label")
        .attr("for", "new-year")
        .text(words().library.school_year);
    let year = |first: i32| {
        el("option")
            .attr("value", first.to_string())
            .attr("selected", first == planned)
            .text(year_label(first))
    };
    let select = of_class("select", "field-control")
        .attr("id", "new-year")
        .on_value("change", move |value| {
            first_year.set(value.parse().unwrap_or(planned));
        })
        .children((planned - 1..=planned + 1).map(year));
    of_class("div", "field").child(label).child(select)
}

/// The language of the plan. A template of the user's own keeps its own, which is then told and not asked.
fn language_field(language: State<Language>, start: State<Start>) -> View {
    let text = &words().library;
    let label = of_class("label", "field-label")
        .attr("for", "new-language")
        .text(text.plan_language);
    let own = memo(move || match start.get() {
        Start::Own(id) => template::language(id),
        Start::Ours(_) => None,
    });
    let select = move || {
        let own = own.get();
        let chosen = own.unwrap_or_else(|| language.get_untracked());
        let option = |one: Language, code: &'static str| {
            el("option")
                .attr("value", code)
                .attr("selected", one == chosen)
                .text(Catalog::of(one).own_name())
        };
        of_class("select", "field-control")
            .attr("id", "new-language")
            .attr("disabled", own.is_some())
            .attr("aria-describedby", own.map(|_| "new-language-own"))
            .on_value("change", move |code| {
                language.set(if code == "en" {
                    Language::English
                } else {
                    Language::Russian
                });
            })
            .child(option(Language::Russian, "ru"))
            .child(option(Language::English, "en"))
    };
    let help = move || {
        of_class("p", "field-help")
            .attr("id", "new-language-own")
            .text(text.language_of_own)
    };
    of_class("div", "field")
        .child(label)
        .child(select)
        .child(when(move || own.get().is_some(), help))
}

/// What the plan starts from.
fn choices(start: State<Start>) -> View {
    let words = words();
    let choice = move |one: Start, name: &str, about: &str| {
        let chosen = move || start.get() == one;
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", "template")
            .checked(chosen)
            .on("change", move |_| start.set(one));
        let about = el("span")
            .child(el("b").text(name))
            .child(el("small").text(about));
        of_class("label", "dialog-choice")
            .attr("data-chosen", move || chosen().to_string())
            .child(radio)
            .child(about)
    };
    let own = templates::all().into_iter();
    let own = own.map(|(id, name)| choice(Start::Own(id), &name, words.next_year.template_about));
    let ours = Template::ALL.map(|template| {
        let (name, about) = words.template(template);
        choice(Start::Ours(template), name, about)
    });
    let legend = of_class("legend", "field-label").text(words.library.start_from);
    of_class("fieldset", "dialog-choices")
        .child(legend)
        .children(own)
        .children(ours)
}
