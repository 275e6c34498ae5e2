//! What stands above the sections: approval blocks, title, theme, goal, tasks.

use super::tasks::tasks;
use super::{PlanText, front_name};
use crate::app::Store;
use crate::app::session::{Panel, Session};
use crate::command::{ApprovalText, Command, Gesture, TextField};
use crate::domain::{ApprovalBlock, ApprovalId};
use crate::platform::focus;
use crate::ui::controls::{Glyph, Menu, MenuItem, icon_s};
use crate::ui::view::{View, button, each, of_class, parts, when};
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

fn approvals() -> View {
    let store = Store::expect();
    let text = &words().document;
    let ids = move || {
        let ids = store.with(|plan| plan.approvals.iter().map(|block| block.id).collect());
        ids.unwrap_or_default()
    };
    let add = move |heading: &'static str| {
        let id = store.next_id(ApprovalId::next);
        let at = store.with_untracked(|plan| plan.approvals.len());
        let block = ApprovalBlock::new(id, heading);
        let command = Command::InsertApproval(at.unwrap_or(0), block);
        store.run(Gesture::AddApproval, command);
        focus::soon(format!(
            "[data-approval='{id}'] textarea[data-column='approval-role']"
        ));
    };
    let face = parts()
        .child(icon_s(Glyph::Plus))
        .text(" ")
        .text(text.add_approval);
    let menu = Menu::new(text.add_approval.to_owned(), "button button-quiet", face);
    let kinds = move || {
        let kind = |heading: &'static str| MenuItem::new(heading).view(move || add(heading));
        parts().children([text.approve, text.agreed, text.reviewed].map(kind))
    };
    parts()
        .child(of_class("div", "paper-approvals").child(each(ids, approval)))
        .child(of_class("div", "paper-approvals-add").child(menu.view(kinds)))
}

fn approval(id: ApprovalId) -> View {
    let store = Store::expect();
    let text = &words().document;
    let part = |part: ApprovalText, label: &'static str, class: &'static str, column| {
        PlanText::new(TextField::Approval(id, part), label.to_owned())
            .placeholder(label)
            .class(class)
            .column(column)
            .view()
    };
    let heading = part(
        ApprovalText::Heading,
        text.approval_heading,
        "edit approval-heading",
        "approval-heading",
    );
    let role = part(
        ApprovalText::Role,
        text.approval_role,
        "edit",
        "approval-role",
    );
    let name = part(
        ApprovalText::Name,
        text.approval_name,
        "edit approval-name",
        "approval-name",
    );
    let date = part(
        ApprovalText::Date,
        text.approval_date,
        "edit",
        "approval-date",
    );
    let document = part(
        ApprovalText::Document,
        text.approval_document,
        "edit",
        "approval-document",
    );
    let delete = button("icon-button approval-delete")
        .attr("aria-label", text.delete_approval)
        .attr("title", text.delete_approval)
        .click(move || {
            store.run(Gesture::DeleteApproval, Command::RemoveApproval(id));
        })
        .child(icon_s(Glyph::Close));
    let label = move || store.text(TextField::Approval(id, ApprovalText::Heading));
    of_class("section", "approval")
        .attr("data-approval", id.to_string())
        .attr("data-flow", "")
        .attr("aria-label", label)
        .children([heading, role, name, date, document, delete])
}
