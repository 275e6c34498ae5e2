//! The inspector: all that is known of the selected row. Saves at once; on narrow screens a sheet from below.

pub mod appointment;
pub mod fields;

use super::row::{status_code, status_glyph};
use crate::app::Store;
use crate::app::session::{Selection, Session};
use crate::command::{Command, Gesture};
use crate::domain::{Entry, EntryId, SectionId, Status};
use crate::layout::{numbering, title};
use crate::platform::focus;
use crate::ui::controls::memo;
use crate::ui::controls::{Glyph, Icon};
use crate::ui::controls::{When, dynamic};
use crate::ui::words;
use leptos::prelude::*;

/// Name, number and hue of what is selected.
#[derive(Clone, PartialEq, Eq, Default)]
struct Subject {
    number: String,
    section: String,
    hue: String,
    title: String,
}

fn subject(store: Store, selection: Option<Selection>) -> Option<Subject> {
    let selection = selection?;
    store
        .with(|plan| {
            let entry = plan.entry(selection.entry())?;
            let (section, _) = plan.place_of(entry.id())?;
            let section_number = numbering::section_number(plan, section);
            let text = match (&**entry, selection) {
                (Entry::Meeting(meeting), Selection::Item(_, item)) => {
                    meeting.item(item)?.text.clone()
                }
                (entry, _) => title::short(entry, plan.language),
            };
            Some(Subject {
                number: numbering::label(plan, entry.id()),
                section: plan.section(section)?.title.clone(),
                hue: ((section_number.max(1) - 1) % 8 + 1).to_string(),
                title: text,
            })
        })
        .flatten()
}

/// The inspector beside the paper.
#[component]
pub fn Inspector() -> impl IntoView {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let subject = memo(move || subject(store, session.selection.get()));
    let close = move || {
        session.inspector.set(false);
        if let Some(selection) = session.selection.get_untracked() {
            let place = match selection {
                Selection::Entry(id) => format!("[data-entry='{id}'] textarea"),
                Selection::Item(_, id) => format!("[data-item='{id}'] textarea"),
            };
            focus::soon(place);
        }
    };
    let shown = memo(move || {
        session
            .selection
            .get()
            .filter(|_| subject.with(Option::is_some))
    });
    view! {
        <When when=move || session.inspector.get()>
            <div class="inspector-veil" on:click=move |_| close()></div>
            <aside
                id="inspector"
                class="inspector"
                aria-label=words.document.details
                on:keydown=move |event| if event.key() == "Escape" { close(); }
            >
                <header class="inspector-head" data-s=Signal::derive(move || subject.get().unwrap_or_default().hue)>
                    <span class="section-number">{Signal::derive(move || subject.get().unwrap_or_default().number)}</span>
                    <span class="inspector-section">{Signal::derive(move || subject.get().unwrap_or_default().section)}</span>
                    <button
                        type="button"
                        class="icon-button"
                        aria-label=words.document.close_inspector
                        title=words.document.close_inspector
                        on:click=move |_| close()
                    >
                        <Icon glyph=Glyph::Close/>
                    </button>
                </header>
                <div class="inspector-body">
                    {dynamic(move || match shown.get() {
                        None => view! { <p class="inspector-empty">{words.document.nothing_selected}</p> }.into_any(),
                        Some(selection) => view! {
                            <h2 class="inspector-title">{Signal::derive(move || subject.get().unwrap_or_default().title)}</h2>
                            <Body selection/>
                        }
                        .into_any(),
                    })}
                </div>
            </aside>
        </When>
    }
}

#[component]
fn Body(selection: Selection) -> impl IntoView {
    let store = Store::expect();
    let entry = store
        .with_untracked(|plan| plan.entry(selection.entry()).cloned())
        .flatten();
    match (selection, entry.as_deref()) {
        (Selection::Item(meeting, id), _) => view! { <fields::ItemFields meeting id/> }.into_any(),
        (Selection::Entry(id), Some(Entry::Activity(_))) => view! {
            <StatusChoice id/>
            <fields::WordingField id/>
            <appointment::AppointmentField id/>
            <fields::ActivityFields id/>
            <SectionChoice id/>
        }
        .into_any(),
        (Selection::Entry(id), Some(Entry::Meeting(_))) => view! {
            <StatusChoice id/>
            <fields::WordingField id/>
            <appointment::AppointmentField id/>
            <fields::MeetingFields id/>
            <SectionChoice id/>
        }
        .into_any(),
        (Selection::Entry(id), Some(Entry::Note(_))) => view! { <SectionChoice id/> }.into_any(),
        (Selection::Entry(_), None) => ().into_any(),
    }
}

#[component]
fn StatusChoice(id: EntryId) -> impl IntoView {
    let store = Store::expect();
    let words = words();
    let status = memo(move || {
        store
            .entry(id)
            .and_then(|entry| entry.status())
            .unwrap_or_default()
    });
    let choice = move |value: Status| {
        view! {
            <button
                type="button"
                class="status-choice"
                data-status=status_code(value)
                aria-pressed=Signal::derive(move || (status.get() == value).to_string())
                on:click=move |_| {
                    if status.get_untracked() != value {
                        store.run(Gesture::EditStatus, Command::SetStatus(id, value));
                    }
                }
            >
                <Icon glyph=status_glyph(value)/>
                {words.status(value)}
            </button>
        }
    };
    view! {
        <div class="status-choices" role="group" aria-label=words.document.status>
            {Status::ALL.map(choice).into_iter().collect_view()}
        </div>
    }
}

/// The section that the row stands in; choosing another moves the row to its end.
#[component]
fn SectionChoice(id: EntryId) -> impl IntoView {
    let store = Store::expect();
    let words = words();
    let sections = memo(move || {
        let list = store.with(|plan| {
            let sections = plan.sections().iter().enumerate();
            sections
                .map(|(at, section)| (section.id, format!("{}. {}", at + 1, section.title)))
                .collect::<Vec<_>>()
        });
        list.unwrap_or_default()
    });
    let current = memo(move || {
        store
            .with(|plan| plan.place_of(id))
            .flatten()
            .map_or(String::new(), |(section, _)| section.to_string())
    });
    let choose = move |value: String| {
        let Ok(to) = value.parse::<SectionId>() else {
            return;
        };
        store.run_composed(Gesture::MoveRow, |plan| {
            let (from, _) = plan.place_of(id)?;
            let end = plan.section(to)?.entries.len();
            (from != to).then_some(Command::MoveEntry(id, to, end))
        });
    };
    view! {
        <label class="field">
            <span class="field-label">{words.document.section}</span>
            <select class="field-control" prop:value=current on:change=move |event| choose(event_target_value(&event))>
                {dynamic(move || sections.get().into_iter().map(|line| view! {
                    <option value=line.0.to_string() selected=Signal::derive(move || current.get() == line.0.to_string())>{line.1.clone()}</option>
                }).collect_view())}
            </select>
        </label>
    }
}
