//! The panel where one chooses which rows are shown: section, person, status, form, deadline. Each choice holds at once.

use super::filter_bar::rows_shown;
use crate::app::{Session, State, Store};
use crate::domain::Status;
use crate::layout::filter::{self, Due};
use crate::layout::{filter_query, numbering};
use crate::ui::controls::{Dialog, DialogHandle};
use crate::ui::view::{View, button, el, of_class, parts};
use crate::ui::words;

/// The panel in its dialog.
pub fn filter_dialog(closed: impl Fn() + 'static) -> View {
    let session = Session::expect();
    let words = words();
    let handle = DialogHandle::new();
    let all = button("button")
        .attr("disabled", move || !session.is_filtered())
        .click(move || {
            session.show_all();
            handle.close();
        })
        .text(words.filter.show_all_rows);
    let done = button("button button-primary")
        .click(move || handle.close())
        .text(words.picker.set);
    let foot = of_class("footer", "dialog-foot filter-foot")
        .child(el("p").attr("role", "status").text(rows_shown))
        .child(all)
        .child(done);
    let fields = of_class("div", "dialog-body").child(fields());
    Dialog::new(handle, words.filter.open, parts().child(fields).child(foot))
        .class("dialog dialog-small")
        .focus_on("select")
        .view(closed)
}

/// What can be chosen: its value in [`filter_query`], its name.
type Choices = Vec<(String, String)>;

fn fields() -> View {
    let words = words();
    let text = &words.filter;
    let (mut sections, mut people, mut forms) = (Choices::new(), Vec::new(), Vec::new());
    Store::expect().with_untracked(|plan| {
        for section in plan.sections() {
            let title = numbering::section_title(plan, section);
            sections.push((section.id.to_string(), title));
        }
        people = filter::people(plan);
        forms = filter::forms(plan);
    });
    let (mut statuses, mut dues) = (Choices::new(), Choices::new());
    for (code, status) in filter_query::STATUSES.iter().zip(Status::ALL) {
        statuses.push(((*code).to_owned(), words.status(status).to_owned()));
    }
    for (code, due) in filter_query::DUES.iter().zip(Due::ALL) {
        dues.push(((*code).to_owned(), words.due(due).to_owned()));
    }
    // The first choice is a step of the browser's history, the others belong to it.
    let stepped = State::new(false);
    parts()
        .child(field(stepped, "section", text.section, sections))
        .child(field(stepped, "person", text.person, as_named(people)))
        .child(field(stepped, "status", text.status, statuses))
        .child(field(stepped, "form", text.form, as_named(forms)))
        .child(field(stepped, "due", text.due, dues))
}

fn as_named(names: Vec<String>) -> Choices {
    let mut choices = Choices::new();
    for name in names {
        choices.push((name.clone(), name));
    }
    choices
}

fn field(
    stepped: State<bool>,
    field: &'static str,
    name: &'static str,
    mut choices: Choices,
) -> View {
    let session = Session::expect();
    let now = session
        .filter
        .with_untracked(|own| filter_query::get(own, field));
    // An address can ask for names that the plan no longer has.
    if field != "section" && !now.is_empty() && !choices.iter().any(|(value, _)| *value == now) {
        choices.push((now.clone(), now.clone()));
    }
    choices.insert(0, (String::new(), words().filter.any.to_owned()));
    let option = |(value, label): (String, String)| {
        el("option")
            .attr("selected", value == now)
            .attr("value", value)
            .text(label)
    };
    let change = move |value: String| {
        let mut filter = session.filter.get_untracked();
        filter_query::set(&mut filter, field, value);
        if stepped.get_untracked() {
            session.adjust_filter(filter);
        } else {
            stepped.set(true);
            session.set_filter(filter);
        }
    };
    let select = of_class("select", "field-control")
        .children(choices.into_iter().map(option))
        .on_value("change", change);
    of_class("label", "field")
        .child(of_class("span", "field-label").text(name))
        .child(select)
}
