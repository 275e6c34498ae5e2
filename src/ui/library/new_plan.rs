//! The dialog of a new plan: whose, for which year, from what. Makes nothing before it is confirmed.

use crate::app::Session;
use crate::app::State;
use crate::domain::SchoolYear;
use crate::platform::clock;
use crate::sample::{self, Template, Wish};
use crate::ui::controls::dialog::dialog_foot;
use crate::ui::controls::{Dialog, DialogHandle};
use crate::ui::transfer::Transfer;
use crate::ui::view::{View, el, of_class};
use crate::ui::words;

/// «2026–2027» for the school year that begins in `first_year`.
pub(super) fn year_label(first_year: i32) -> String {
    SchoolYear::nearest(first_year, 9).label()
}

/// The dialog, with the template that is chosen at first; `closed` takes it off the page.
pub fn new_plan_dialog(template: Template, closed: impl Fn() + 'static) -> View {
    let (session, transfer) = (Session::expect(), Transfer::expect());
    let text = &words().library;
    let handle = DialogHandle::new();
    let planned = sample::planned_year(clock::today());
    let association = State::new(String::new());
    let first_year = State::new(planned);
    let template = State::new(template);
    let submit = move || {
        let wish = Wish {
            template: template.get_untracked(),
            association: association.get_untracked(),
            first_year: first_year.get_untracked(),
            language: session.language.get_untracked(),
        };
        handle.close();
        transfer.create(wish, "#document-title textarea");
    };
    let create = of_class("button", "button button-primary")
        .attr("type", "submit")
        .text(text.create);
    let body = of_class("div", "dialog-body")
        .child(association_field(association))
        .child(year_field(planned, first_year))
        .child(choices(template));
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

/// What the plan starts from.
fn choices(template: State<Template>) -> View {
    let words = words();
    let choice = move |one: Template| {
        let (name, about) = words.template(one);
        let chosen = move || template.get() == one;
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", "template")
            .checked(chosen)
            .on("change", move |_| template.set(one));
        let about = el("span")
            .child(el("b").text(name))
            .child(el("small").text(about));
        of_class("label", "dialog-choice")
            .attr("data-chosen", move || chosen().to_string())
            .child(radio)
            .child(about)
    };
    let legend = of_class("legend", "field-label").text(words.library.start_from);
    of_class("fieldset", "dialog-choices")
        .child(legend)
        .children(Template::ALL.map(choice))
}
