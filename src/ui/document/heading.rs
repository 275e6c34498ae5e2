//! What stands above the sections: approval blocks, title, theme, goal, tasks.

use super::PlanText;
use crate::app::Store;
use crate::command::compose::{self, Direction};
use crate::command::{ApprovalText, Command, Gesture, TextField};
use crate::domain::{ApprovalBlock, ApprovalId, Task, TaskId};
use crate::platform::focus;
use crate::ui::controls::memo;
use crate::ui::controls::{Glyph, Icon, Menu, MenuItem};
use crate::ui::controls::{When, each};
use crate::ui::words;
use leptos::prelude::*;

/// The heading of the paper.
#[component]
pub fn Heading() -> impl IntoView {
    let store = Store::expect();
    let words = words();
    let text = &words.document;
    let note = memo(move || !store.text(TextField::HeadingNote).is_empty());
    view! {
        <Approvals/>
        <h1 class="paper-title" id="document-title">
            <PlanText field=TextField::Title label=text.title.to_owned() placeholder=text.title_hint/>
        </h1>
        <div class="paper-front">
            <span class="paper-front-name" aria-hidden="true">{text.organisation}</span>
            <PlanText field=TextField::Organisation label=text.organisation.to_owned() placeholder=text.organisation_hint/>
            <span class="paper-front-name" aria-hidden="true">{text.theme}</span>
            <PlanText field=TextField::Theme label=text.theme.to_owned() placeholder=text.theme_hint/>
            <span class="paper-front-name" aria-hidden="true">{text.goal}</span>
            <PlanText field=TextField::Goal label=text.goal.to_owned() placeholder=text.goal_hint/>
            <span class="paper-front-name" id="tasks-name">{text.tasks}</span>
            <Tasks/>
            <When when=move || note.get()>
                <span class="paper-front-name" aria-hidden="true">{text.note}</span>
                <PlanText field=TextField::HeadingNote label=text.heading_note.to_owned()/>
            </When>
        </div>
    }
}

#[component]
fn Approvals() -> impl IntoView {
    let store = Store::expect();
    let words = words();
    let text = &words.document;
    let ids = memo(move || {
        store
            .with(|plan| {
                plan.approvals
                    .iter()
                    .map(|block| block.id)
                    .collect::<Vec<_>>()
            })
            .unwrap_or_default()
    });
    let add = move |heading: &'static str| {
        let id = store.next_id(ApprovalId::next);
        let at = ids.with_untracked(Vec::len);
        store.run(
            Gesture::AddApproval,
            Command::InsertApproval(at, ApprovalBlock::new(id, heading)),
        );
        focus::soon(format!(
            "[data-approval='{id}'] textarea[data-column='approval-role']"
        ));
    };
    view! {
        <div class="paper-approvals">
            {each(move || ids.get(), move |id| view! { <Approval id/> })}
        </div>
        <div class="paper-approvals-add">
            <Menu
                label=text.add_approval
                class="button button-quiet"
                face=(move || view! { <Icon glyph=Glyph::Plus class="icon-s"/> {text.add_approval} }).into()
            >
                {[text.approve, text.agreed, text.reviewed].map(|heading| view! {
                    <MenuItem label=heading action=move |()| add(heading)/>
                }).collect_view()}
            </Menu>
        </div>
    }
}

#[component]
fn Approval(id: ApprovalId) -> impl IntoView {
    let store = Store::expect();
    let words = words();
    let text = &words.document;
    let part = move |part: ApprovalText,
                     label: &'static str,
                     class: &'static str,
                     column: &'static str| {
        view! {
            <PlanText field=TextField::Approval(id, part) label=label.to_owned() placeholder=label class column/>
        }
    };
    let heading = memo(move || store.text(TextField::Approval(id, ApprovalText::Heading)));
    view! {
        <section class="approval" data-approval=id.to_string() data-flow="" aria-label=Signal::derive(move || heading.get())>
            {part(ApprovalText::Heading, text.approval_heading, "approval-heading", "approval-heading")}
            {part(ApprovalText::Role, text.approval_role, "", "approval-role")}
            {part(ApprovalText::Name, text.approval_name, "approval-name", "approval-name")}
            {part(ApprovalText::Date, text.approval_date, "", "approval-date")}
            {part(ApprovalText::Document, text.approval_document, "", "approval-document")}
            <button
                type="button"
                class="icon-button approval-delete"
                aria-label=text.delete_approval
                title=text.delete_approval
                on:click=move |_| { store.run(Gesture::DeleteApproval, Command::RemoveApproval(id)); }
            >
                <Icon glyph=Glyph::Close class="icon-s"/>
            </button>
        </section>
    }
}

#[component]
fn Tasks() -> impl IntoView {
    let store = Store::expect();
    let words = words();
    let ids = memo(move || {
        store
            .with(|plan| plan.tasks.iter().map(|task| task.id).collect::<Vec<_>>())
            .unwrap_or_default()
    });
    let add = move |_| {
        let id = store.next_id(TaskId::next);
        let at = ids.with_untracked(Vec::len);
        store.run(Gesture::AddTask, Command::InsertTask(at, Task::new(id, "")));
        focus::soon(format!("[data-task='{id}'] textarea"));
    };
    view! {
        <div>
            <ol class="tasks" aria-labelledby="tasks-name" data-flow="">
                {each(move || ids.get(), move |id| view! { <TaskLine id ids/> })}
            </ol>
            <button type="button" class="button button-quiet" on:click=add>
                <Icon glyph=Glyph::Plus class="icon-s"/>
                {words.document.add_task}
            </button>
        </div>
    }
}

#[component]
fn TaskLine(id: TaskId, ids: Memo<Vec<TaskId>>) -> impl IntoView {
    let store = Store::expect();
    let words = words();
    let text = &words.document;
    let number = memo(move || {
        ids.with(|ids| ids.iter().position(|other| *other == id))
            .map_or(0, |at| at + 1)
    });
    let label = Signal::derive(move || words.task_number(number.get()));
    let step = move |direction| {
        store.run_composed(Gesture::MoveTask, |plan| {
            compose::step_task(plan, id, direction)
        });
    };
    view! {
        <li class="task" data-task=id.to_string()>
            <span class="task-number" aria-hidden="true">{Signal::derive(move || format!("{}.", number.get()))}</span>
            <PlanText field=TextField::Task(id) label placeholder=text.task_hint column="task"/>
            <Menu
                label=Signal::derive(move || words.actions_of(&words.task_number(number.get())))
                class="icon-button row-more"
                face=(|| view! { <Icon glyph=Glyph::More class="icon-bold"/> }).into()
            >
                <MenuItem label=text.move_up glyph=Glyph::Up action=move |()| step(Direction::Up)/>
                <MenuItem label=text.move_down glyph=Glyph::Down action=move |()| step(Direction::Down)/>
                <MenuItem
                    label=text.delete
                    glyph=Glyph::Bin
                    class="menu-danger"
                    action=move |()| { store.run(Gesture::DeleteTask, Command::RemoveTask(id)); }
                />
            </Menu>
        </li>
    }
}
