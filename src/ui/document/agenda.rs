//! The agenda of a meeting: its items as rows under the meeting's head.

use super::PlanText;
use super::cells::{PlaceAndResponsible, ResponsibleText, SpeakersText, has_own_wording};
use super::section::{each_column, kind_code};
use crate::app::Store;
use crate::app::session::{Selection, Session};
use crate::command::compose::{self, Direction};
use crate::command::{AgendaText, Command, Gesture, TextField};
use crate::domain::{AgendaItem, AgendaItemId, Column, ColumnKind, Entry, EntryId};
use crate::platform::focus;
use crate::ui::controls::each;
use crate::ui::controls::memo;
use crate::ui::controls::{Glyph, Icon, Menu, MenuItem};
use crate::ui::words;
use leptos::prelude::*;

/// Adds an item at the end of a meeting's agenda and puts the caret into it.
fn add_item(store: Store, session: Session, meeting: EntryId) {
    let id = store.next_id(AgendaItemId::next);
    let at = store.with_untracked(|plan| match plan.entry(meeting).map(|entry| &**entry) {
        Some(Entry::Meeting(meeting)) => meeting.agenda.len(),
        _ => 0,
    });
    let command = Command::InsertItem(meeting, at.unwrap_or(0), Box::new(AgendaItem::new(id)));
    if store.run(Gesture::AddRow, command) {
        session.selection.set(Some(Selection::Item(meeting, id)));
        focus::soon(format!("[data-item='{id}'] textarea"));
    }
}

/// Items of a meeting, and the button that adds one.
#[component]
pub fn Agenda(
    /// Which meeting.
    meeting: EntryId,
    /// Columns of its table.
    columns: Memo<Vec<Column>>,
) -> impl IntoView {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let ids = memo(move || match store.entry(meeting).as_deref() {
        Some(Entry::Meeting(meeting)) => meeting.agenda.iter().map(|item| item.id).collect(),
        _ => Vec::new(),
    });
    view! {
        {each(move || ids.get(), move |id| view! { <Item meeting id ids columns/> })}
        <div class="row row-add" role="row">
            <span role="cell">
                <button type="button" class="button button-quiet" on:click=move |_| add_item(store, session, meeting)>
                    <Icon glyph=Glyph::Plus class="icon-s"/>
                    {words.document.add_item}
                </button>
            </span>
        </div>
    }
}

#[component]
fn Item(
    meeting: EntryId,
    id: AgendaItemId,
    ids: Memo<Vec<AgendaItemId>>,
    columns: Memo<Vec<Column>>,
) -> impl IntoView {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let text = &words.document;
    let number = memo(move || {
        ids.with(|ids| ids.iter().position(|other| *other == id))
            .map_or(0, |at| at + 1)
    });
    let number_text = Signal::derive(move || number.get().to_string());
    let selected = move || session.selection.get() == Some(Selection::Item(meeting, id));
    let step = move |direction| {
        focus::release();
        if store.run_composed(Gesture::MoveRow, |plan| {
            compose::step_item(plan, meeting, id, direction)
        }) {
            focus::soon(format!("[data-item='{id}'] textarea"));
        }
    };
    let delete = move || {
        focus::release();
        store.run(Gesture::DeleteRow, Command::RemoveItem(meeting, id));
        session.selection.set(Some(Selection::Entry(meeting)));
        focus::soon(format!("[data-entry='{meeting}'] textarea"));
    };
    let details = move || {
        session.selection.set(Some(Selection::Item(meeting, id)));
        session.inspector.set(true);
        focus::soon("#inspector textarea");
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let direction = match event.key().as_str() {
            "ArrowUp" if event.alt_key() => Direction::Up,
            "ArrowDown" if event.alt_key() => Direction::Down,
            "Enter" if event.ctrl_key() || event.meta_key() => {
                event.prevent_default();
                focus::release();
                return add_item(store, session, meeting);
            }
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        step(direction);
    };
    view! {
        <div
            class="row row-item"
            role="row"
            data-kind="item"
            data-item=id.to_string()
            aria-selected=Signal::derive(move || selected().to_string())
            on:focusin=move |_| session.selection.set(Some(Selection::Item(meeting, id)))
            on:keydown=on_key
        >
            {each_column(columns, move |column| view! { <ItemCell meeting id column number=number_text/> })}
            <div class="cell cell-status" role="cell"></div>
            <span class="row-tools" role="cell">
                <Menu
                    label=Signal::derive(move || words.actions_of(&words.field_of(text.add_item, &number_text.get())))
                    class="icon-button row-more"
                    face=(|| view! { <Icon glyph=Glyph::More class="icon-bold"/> }).into()
                >
                    <MenuItem label=text.details glyph=Glyph::Details action=move |()| details()/>
                    <MenuItem label=text.move_up glyph=Glyph::Up action=move |()| step(Direction::Up)/>
                    <MenuItem label=text.move_down glyph=Glyph::Down action=move |()| step(Direction::Down)/>
                    <MenuItem label=text.delete glyph=Glyph::Bin class="menu-danger" action=move |()| delete()/>
                </Menu>
            </span>
        </div>
    }
}

#[component]
fn ItemCell(
    meeting: EntryId,
    id: AgendaItemId,
    column: Column,
    number: Signal<String>,
) -> impl IntoView {
    let store = Store::expect();
    let words = words();
    let text = &words.document;
    let named =
        move |field: &'static str| Signal::derive(move || words.field_of(field, &number.get()));
    let own_wording = memo(move || match store.entry(meeting).as_deref() {
        Some(Entry::Meeting(meeting)) => meeting
            .item(id)
            .filter(|item| has_own_wording(&item.timing))
            .map(|item| item.timing.wording().to_owned()),
        _ => None,
    });
    let content = match column.kind {
        ColumnKind::Activity => view! {
            <span class="item-number" aria-hidden="true">{Signal::derive(move || format!("{}.", number.get()))}</span>
            <PlanText field=TextField::Item(meeting, id, AgendaText::Text) label=named(text.add_item) placeholder=text.item_hint column="text"/>
        }
        .into_any(),
        ColumnKind::Timing => view! { <span class="item-timing">{own_wording}</span> }.into_any(),
        ColumnKind::PlaceAndResponsible => view! {
            <PlaceAndResponsible id=meeting item=Some(id) place=TextField::Item(meeting, id, AgendaText::Place) number/>
            <SpeakersText id=meeting item=id label=named(text.speakers)/>
        }
        .into_any(),
        ColumnKind::Responsible => view! {
            <ResponsibleText id=meeting item=Some(id) label=named(text.responsible) column="responsible"/>
            <SpeakersText id=meeting item=id label=named(text.speakers)/>
        }
        .into_any(),
        ColumnKind::Place => view! {
            <PlanText field=TextField::Item(meeting, id, AgendaText::Place) label=named(text.place) column="place"/>
        }
        .into_any(),
        ColumnKind::Form => view! {
            <PlanText field=TextField::Item(meeting, id, AgendaText::Form) label=named(text.form) column="form"/>
        }
        .into_any(),
        ColumnKind::Result => view! {
            <PlanText field=TextField::Item(meeting, id, AgendaText::Decision) label=named(text.decision) column="result"/>
        }
        .into_any(),
        ColumnKind::Audience | ColumnKind::Note | ColumnKind::Custom => {
            let title = StoredValue::new(column.title.clone());
            view! {
                <PlanText
                    field=TextField::ItemCell(meeting, id, column.id)
                    label=Signal::derive(move || title.with_value(|title| words.field_of(title, &number.get())))
                    column="custom"
                />
            }
            .into_any()
        }
        ColumnKind::Number => ().into_any(),
    };
    view! { <div class="cell" role="cell" data-kind=kind_code(column.kind)>{content}</div> }
}
