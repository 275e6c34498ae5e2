//! The sections as a list beside the paper, and on narrow screens as one line above it.

use super::section::add_section;
use crate::app::Store;
use crate::app::session::{Selection, Session};
use crate::domain::{Entry, EntryId, Plan, Reading, SectionId, Status};
use crate::platform::focus;
use crate::ui::controls::memo;
use crate::ui::controls::{Glyph, Icon, Menu, MenuItem};
use crate::ui::controls::{When, dynamic};
use crate::ui::words;
use leptos::prelude::*;

#[derive(Clone, PartialEq, Eq, Hash)]
struct Line {
    id: SectionId,
    number: usize,
    title: String,
    held: usize,
    all: usize,
}

fn lines(plan: &Plan) -> Vec<Line> {
    let sections = plan.sections().iter().enumerate();
    sections
        .map(|(index, section)| {
            let statuses: Vec<Status> = plan
                .entries_of(section)
                .filter_map(|entry| entry.status())
                .collect();
            Line {
                id: section.id,
                number: index + 1,
                title: section.title.clone(),
                held: statuses
                    .iter()
                    .filter(|status| **status == Status::Held)
                    .count(),
                all: statuses.len(),
            }
        })
        .collect()
}

fn unread(plan: &Plan) -> Vec<EntryId> {
    let is_unread = |entry: &Entry| {
        entry.timing().and_then(|timing| timing.reading()) == Some(&Reading::Unknown)
    };
    plan.all_entries()
        .filter(|(_, entry)| is_unread(entry))
        .map(|(_, entry)| entry.id())
        .collect()
}

fn go_to_section(id: SectionId) {
    focus::reveal_top(format!("#section-{id}"));
    focus::soon(format!("#section-{id} .section-title textarea"));
}

/// The section of the selected row.
fn current(store: Store, session: Session) -> Option<SectionId> {
    let entry = session.selection.get()?.entry();
    store
        .with(|plan| plan.place_of(entry))
        .flatten()
        .map(|(section, _)| section)
}

/// The list beside the paper.
#[component]
pub fn Outline() -> impl IntoView {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let list = memo(move || store.with(lines).unwrap_or_default());
    let unread_rows = memo(move || store.with(unread).unwrap_or_default());
    let current = memo(move || current(store, session));
    let show_unread = move |_| {
        let rows = unread_rows.get_untracked();
        let here = session.selection.get_untracked().map(Selection::entry);
        let next = rows
            .iter()
            .position(|id| Some(*id) == here)
            .map_or(0, |at| (at + 1) % rows.len());
        if let Some(id) = rows.get(next) {
            session.selection.set(Some(Selection::Entry(*id)));
            focus::reveal(format!("[data-entry='{id}']"));
            focus::soon(format!(
                "[data-entry='{id}'] textarea[data-column='timing']"
            ));
        }
    };
    view! {
        <nav class="outline" aria-label=words.document.outline>
            <button type="button" class="outline-line" on:click=move |_| {
                focus::reveal_top("#document-top");
                focus::soon("#document-title textarea");
            }>
                <Icon glyph=Glyph::Sheet/>
                <span>{words.document.front}</span>
            </button>
            <ol class="outline-list">
                {dynamic(move || list.get().into_iter().map(|line| view! {
                    <li>
                        <button
                            type="button"
                            class="outline-line"
                            data-s=((line.number - 1) % 8 + 1).to_string()
                            aria-current=Signal::derive(move || (current.get() == Some(line.id)).then_some("true"))
                            on:click=move |_| go_to_section(line.id)
                        >
                            <span class="section-number">{line.number}</span>
                            <span class="outline-text">
                                {if line.title.is_empty() { words.document.section_title.to_owned() } else { line.title.clone() }}
                                <small>{words.of_all(line.held, line.all)}</small>
                            </span>
                        </button>
                    </li>
                }).collect_view())}
            </ol>
            <button type="button" class="outline-line outline-add" on:click=move |_| add_section(store)>
                <Icon glyph=Glyph::Plus class="icon-s"/>
                <span>{words.document.add_section}</span>
            </button>
            <When when=move || unread_rows.with(|rows| !rows.is_empty())>
                <button type="button" class="outline-line outline-unread" on:click=show_unread>
                    <Icon glyph=Glyph::Question/>
                    <span class="outline-text">
                        {words.document.unread}
                        <small>{Signal::derive(move || words.timings(unread_rows.with(Vec::len)))}</small>
                    </span>
                </button>
            </When>
        </nav>
    }
}

/// The line above the paper on narrow screens: a menu of the sections.
#[component]
pub fn SectionBar() -> impl IntoView {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let list = memo(move || store.with(lines).unwrap_or_default());
    let current = memo(move || current(store, session));
    let title = Signal::derive(move || {
        let here = list.with(|list| {
            list.iter()
                .find(|line| Some(line.id) == current.get())
                .cloned()
        });
        here.map_or(words.document.front.to_owned(), |line| {
            format!("{}. {}", line.number, line.title)
        })
    });
    let face = move || {
        view! {
            <Icon glyph=Glyph::Sheet class="icon-s"/>
            <b>{title}</b>
            <span class="section-bar-count">{Signal::derive(move || words.sections(list.with(Vec::len)))}</span>
            <Icon glyph=Glyph::Down class="icon-s"/>
        }
    };
    let label = Signal::derive(move || {
        let count = words.sections(list.with(Vec::len));
        format!("{} {count}: {}", title.get(), words.document.outline)
    });
    view! {
        <div class="section-bar">
            <Menu label=label named_by_face=true class="section-bar-button" face=face.into()>
                <MenuItem label=words.document.front glyph=Glyph::Sheet action=move |()| {
                    focus::reveal_top("#document-top");
                    focus::soon("#document-title textarea");
                }/>
                {list.get().into_iter().map(|line| view! {
                    <MenuItem label=format!("{}. {}", line.number, line.title) action=move |()| go_to_section(line.id)/>
                }).collect_view()}
            </Menu>
        </div>
    }
}
