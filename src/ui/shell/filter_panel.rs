//! The panel where one chooses which rows are shown: section, person, status, form, deadline. Each choice holds at once.

use super::filter_bar::rows_shown;
use crate::app::{Session, State, Store};
use crate::domain::{SectionId, Status};
use crate::layout::filter::{self, Due, Filter};
use crate::ui::controls::{Dialog, DialogHandle};
use crate::ui::view::{View, button, el, of_class, parts};
use crate::ui::words;

/// Takes over the choice of this number, or none.
type Choose = Box<dyn Fn(&mut Filter, Option<usize>)>;

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

fn fields() -> View {
    let store = Store::expect();
    let words = words();
    let text = &words.filter;
    let now = Session::expect().filter.get_untracked();
    let mut sections: Vec<SectionId> = Vec::new();
    let mut titles = Vec::new();
    let (mut people, mut forms) = (Vec::new(), Vec::new());
    store.with_untracked(|plan| {
        for section in plan.sections() {
            sections.push(section.id);
            titles.push(format!("{}. {}", sections.len(), section.title.trim()));
        }
        people = offered(filter::people(plan), &now.person);
        forms = offered(filter::forms(plan), &now.form);
    });
    let named = |names: &[String], own: &str| names.iter().position(|name| name == own);
    let section = sections.iter().position(|id| Some(*id) == now.section);
    let person = named(&people, &now.person);
    let form = named(&forms, &now.form);
    let status = Status::ALL.iter().position(|one| Some(*one) == now.status);
    let due = Due::ALL.iter().position(|one| Some(*one) == now.due);
    let (own_people, own_forms) = (people.clone(), forms.clone());
    let name = |names: &[String], at: Option<usize>| {
        let name = at.and_then(|at| names.get(at));
        name.cloned().unwrap_or_default()
    };
    let field = field_maker();
    parts()
        .child(field(
            text.section,
            titles,
            section,
            Box::new(move |filter, at| {
                filter.section = at.and_then(|at| sections.get(at).copied());
            }),
        ))
        .child(field(
            text.person,
            people,
            person,
            Box::new(move |filter, at| filter.person = name(&own_people, at)),
        ))
        .child(field(
            text.status,
            Status::ALL.map(|one| words.status(one).to_owned()).into(),
            status,
            Box::new(|filter, at| filter.status = at.map(|at| Status::ALL[at])),
        ))
        .child(field(
            text.form,
            forms,
            form,
            Box::new(move |filter, at| filter.form = name(&own_forms, at)),
        ))
        .child(field(
            text.due,
            Due::ALL.map(|one| words.due(one).to_owned()).into(),
            due,
            Box::new(|filter, at| filter.due = at.map(|at| Due::ALL[at])),
        ))
}

/// `names`, with one that an address brought and the plan no longer has.
fn offered(mut names: Vec<String>, own: &str) -> Vec<String> {
    if !own.is_empty() && !names.iter().any(|name| name == own) {
        names.push(own.to_owned());
    }
    names
}

/// Makes fields of one panel: the first choice is a step of the browser's history, the others belong to it.
fn field_maker() -> impl Fn(&'static str, Vec<String>, Option<usize>, Choose) -> View {
    let session = Session::expect();
    let stepped = State::new(false);
    move |name, labels, chosen, choose| {
        let change = move |value: String| {
            let mut filter = session.filter.get_untracked();
            choose(&mut filter, value.parse().ok());
            if stepped.get_untracked() {
                session.adjust_filter(filter);
            } else {
                stepped.set(true);
                session.set_filter(filter);
            }
        };
        let option = |(at, label): (usize, String)| {
            el("option")
                .attr("value", at)
                .attr("selected", Some(at) == chosen)
                .text(label)
        };
        let any = el("option").attr("value", "").text(words().filter.any);
        let select = of_class("select", "field-control")
            .child(any)
            .children(labels.into_iter().enumerate().map(option))
            .on_value("change", change);
        of_class("label", "field")
            .child(of_class("span", "field-label").text(name))
            .child(select)
    }
}
