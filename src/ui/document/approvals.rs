//! Approval blocks above the title: ready-made ones, their texts, their order. What is not known yet is a line to fill.

use super::PlanText;
use crate::app::Store;
use crate::command::{ApprovalText, Command, Gesture, TextField};
use crate::domain::{ApprovalBlock, ApprovalId};
use crate::platform::focus;
use crate::ui::controls::{Glyph, Menu, MenuItem, icon_s};
use crate::ui::view::{View, each, of_class, parts};
use crate::ui::words;
use leptos::prelude::*;

fn ids(store: Store) -> Vec<ApprovalId> {
    let ids = store.with(|plan| plan.approvals.iter().map(|block| block.id).collect());
    ids.unwrap_or_default()
}

/// The blocks, and the menu that adds one.
pub(super) fn approvals() -> View {
    let store = Store::expect();
    let (text, more) = (&words().document, &words().parts);
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
    let menu = Menu::new(
        text.add_approval.to_owned(),
        "button button-quiet approvals-add",
        face,
    );
    let kinds = move || {
        let kind = |heading: &'static str| MenuItem::new(heading).view(move || add(heading));
        parts().children([text.reviewed, text.agreed, more.accepted, text.approve].map(kind))
    };
    let count = move || store.with(|plan| plan.approvals.len().min(4)).unwrap_or(0);
    let blocks = of_class("div", "paper-approvals")
        .attr("data-count", count)
        .child(each(move || ids(store), approval));
    parts()
        .child(of_class("div", "approvals-box").child(blocks))
        .child(of_class("div", "paper-approvals-add").child(menu.view(kinds)))
}

fn approval(id: ApprovalId) -> View {
    let store = Store::expect();
    let words = words();
    let text = &words.document;
    let part = |part: ApprovalText, label: &'static str, class: &'static str, column| {
        let hint = if part == ApprovalText::Name {
            words.parts.approval_name_hint
        } else {
            label
        };
        PlanText::new(TextField::Approval(id, part), label.to_owned())
            .placeholder(hint)
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
        "edit approval-line",
        "approval-role",
    );
    let name = part(
        ApprovalText::Name,
        text.approval_name,
        "edit approval-name",
        "approval-name",
    );
    let document = part(
        ApprovalText::Document,
        text.approval_document,
        "edit approval-line",
        "approval-document",
    );
    let date = part(
        ApprovalText::Date,
        text.approval_date,
        "edit approval-line",
        "approval-date",
    );
    let label = memo_label(store, id);
    of_class("section", "approval")
        .attr("data-approval", id.to_string())
        .attr("data-flow", "")
        .attr("aria-label", label)
        .children([heading, role, name, document, date])
        .child(approval_menu(store, id))
}

fn memo_label(store: Store, id: ApprovalId) -> Signal<String> {
    Signal::derive(move || store.text(TextField::Approval(id, ApprovalText::Heading)))
}

fn approval_menu(store: Store, id: ApprovalId) -> View {
    let words = words();
    let (text, more) = (&words.document, &words.parts);
    let label = memo_label(store, id);
    let name = Signal::derive(move || words.field_of(more.approval_menu, &label.get()));
    let step = move |to: usize| {
        store.run(Gesture::MoveApproval, Command::MoveApproval(id, to));
        focus::soon(format!("[data-approval='{id}'] .approval-more"));
    };
    let delete = move || {
        let at = untrack(|| ids(store)).iter().position(|one| *one == id);
        focus::release();
        store.run(Gesture::DeleteApproval, Command::RemoveApproval(id));
        let left = untrack(|| ids(store));
        let next = at.and_then(|at| left.get(at).or(left.last()));
        focus::soon(match next {
            Some(next) => format!("[data-approval='{next}'] textarea"),
            None => ".approvals-add".to_owned(),
        });
    };
    Menu::more(name, "icon-button approval-more").view(move || {
        let list = untrack(|| ids(store));
        let at = list.iter().position(|one| *one == id).unwrap_or(0);
        let item = |label, glyph| MenuItem::new(label).glyph(glyph);
        parts()
            .child(
                (at > 0).then(|| item(more.approval_left, Glyph::Left).view(move || step(at - 1))),
            )
            .child(
                (at + 1 < list.len())
                    .then(|| item(more.approval_right, Glyph::Right).view(move || step(at + 1))),
            )
            .child(item(text.delete_approval, Glyph::Bin).danger().view(delete))
    })
}
