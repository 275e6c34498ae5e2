//! What stands above the sections: approval blocks, title, theme, goal, tasks.

use super::approvals::approvals;
use super::tasks::tasks;
use super::{PlanText, front_name};
use crate::app::Store;
use crate::app::session::{Panel, Session};
use crate::command::TextField;
use crate::ui::view::{View, button, of_class, parts, when};
use crate::ui::words;

/// The heading of the paper.
pub fn heading() -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let text = &words().document;
    let line = |name: &'static str, field: TextField, hint: &'static str| {
        parts().child(front_name(name)).child(
            PlanText::new(field, name.to_owned())
                .placeholder(hint)
                .view(),
        )
    };
    let note = move || {
        let note = PlanText::new(TextField::HeadingNote, text.heading_note.to_owned());
        parts().child(front_name(text.note)).child(note.view())
    };
    let title = PlanText::new(TextField::Title, text.title.to_owned()).placeholder(text.title_hint);
    let tasks_name = of_class("span", "paper-front-name")
        .attr("id", "tasks-name")
        .text(text.tasks);
    let year = move || {
        let year = store.with(|plan| {
            let division = words().division(plan.year.division);
            format!("{}, {division}", plan.year.label())
        });
        year.unwrap_or_default()
    };
    let year = button("button button-quiet paper-year")
        .attr("title", words().year.edit)
        .attr("aria-haspopup", "dialog")
        .click(move || session.panel.set(Some(Panel::Year)))
        .text(year);
    let front = of_class("div", "paper-front")
        .child(line(
            text.organisation,
            TextField::Organisation,
            text.organisation_hint,
        ))
        .child(front_name(words().year.title))
        .child(year)
        .child(line(text.theme, TextField::Theme, text.theme_hint))
        .child(line(text.goal, TextField::Goal, text.goal_hint))
        .child(tasks_name)
        .child(tasks())
        .child(when(
            move || !store.text(TextField::HeadingNote).is_empty(),
            note,
        ));
    parts()
        .child(approvals())
        .child(
            of_class("h1", "paper-title")
                .attr("id", "document-title")
                .child(title.view()),
        )
        .child(front)
}
