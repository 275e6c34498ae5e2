//! The question with whom a person is one. Those whose names are the same stand first.

use crate::app::{Session, State, Store, place};
use crate::command::{Gesture, people};
use crate::domain::{Person, PersonId, names};
use crate::ui::controls::dialog::dialog_foot;
use crate::ui::controls::{Dialog, DialogHandle};
use crate::ui::view::{View, button, el, of_class};
use crate::ui::words;

/// The dialog of the person `id`, whose card stays; `closed` takes it off the page.
pub fn merge_dialog(id: PersonId, closed: impl Fn() + 'static) -> Option<View> {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let text = &words.people;
    let handle = DialogHandle::new();
    let (own, others) = store.with_untracked(|plan| {
        let own = plan.person(id)?.name.clone();
        let mut others = plan.people.clone();
        others.retain(|person| person.id != id);
        others.sort_by_cached_key(|person| {
            let same = names::are_same(&person.name, &own);
            (!same, names::folded(&person.name))
        });
        Some((own, others))
    })??;
    let same = others
        .first()
        .filter(|person| names::are_same(&person.name, &own));
    let chosen = State::new(same.map(|person| person.id));
    let choice = |person: &Person| {
        let other = person.id;
        let is_chosen = move || chosen.get() == Some(other);
        let input = el("input")
            .attr("type", "radio")
            .attr("name", "person")
            .checked(is_chosen)
            .on("change", move |_| chosen.set(Some(other)));
        of_class("label", "dialog-choice")
            .attr("data-chosen", move || is_chosen().to_string())
            .child(input)
            .child(
                el("span")
                    .child(el("b").text(words.name_or(&person.name).to_owned()))
                    .child(el("small").text(super::about(person))),
            )
    };
    let nobody = others
        .is_empty()
        .then(|| of_class("p", "dialog-quiet").text(text.nobody_else));
    let choices = of_class("fieldset", "dialog-choices")
        .child(of_class("legend", "visually-hidden").text(text.merge_with))
        .children(others.iter().map(choice));
    let decide = button("button button-primary")
        .attr("disabled", move || chosen.get().is_none())
        .click(move || {
            let Some(gone) = chosen.get_untracked() else {
                return;
            };
            handle.close();
            let merged =
                store.run_composed(Gesture::MergePeople, |plan| people::merge(plan, id, gone));
            if merged {
                session.show(place::View::People(Some(id)));
            }
        })
        .text(text.merge);
    let form = of_class("div", "dialog-form")
        .child(of_class("div", "dialog-body").child(nobody).child(choices))
        .child(dialog_foot(handle, decide));
    let title = format!("{}: {}", text.merge, words.name_or(&own));
    Some(
        Dialog::new(handle, title, form)
            .lead(text.merge_lead)
            .class("dialog dialog-small")
            .view(closed),
    )
}
