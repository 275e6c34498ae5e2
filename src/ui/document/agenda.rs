//! The agenda of a meeting: its items as rows under the meeting's head.

use super::cells::{item_wording_text, place_and_responsible, responsible_text, speakers_text};
use super::chip::item_chip;
use super::table::{cell, each_column};
use super::{PlanText, named};
use crate::app::Store;
use crate::app::session::{Selection, Session};
use crate::app::{Memo, State};
use crate::command::compose::{self, Direction};
use crate::command::{AgendaText, Command, Gesture, TextField};
use crate::domain::{AgendaItem, AgendaItemId, Column, ColumnKind, Entry, EntryId};
use crate::platform::dom::KeyboardEvent;
use crate::platform::focus;
use crate::ui::controls::{Glyph, Menu, MenuItem, icon_s};
use crate::ui::view::{View, button, each, el, memo, of_class, parts};
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

/// Ids of a meeting's items.
fn ids(store: Store, meeting: EntryId) -> Vec<AgendaItemId> {
    match store.entry(meeting).as_deref() {
        Some(Entry::Meeting(meeting)) => meeting.agenda.iter().map(|item| item.id).collect(),
        _ => Vec::new(),
    }
}

/// Items of a meeting, and the button that adds one.
pub fn agenda(meeting: EntryId, columns: Memo<Vec<Column>>) -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let add = button("button button-quiet")
        .click(move || add_item(store, session, meeting))
        .child(icon_s(Glyph::Plus))
        .text(words().document.add_item);
    let add = of_class("div", "row row-add")
        .attr("role", "row")
        .child(el("span").attr("role", "cell").child(add));
    let items = each(
        move || ids(store, meeting),
        move |id| item_row(Item { meeting, id }, columns),
    );
    parts().child(items).child(add)
}

/// An item and the meeting it belongs to.
#[derive(Clone, Copy)]
struct Item {
    meeting: EntryId,
    id: AgendaItemId,
}

impl Item {
    fn step(self, store: Store, direction: Direction) {
        focus::release();
        if store.run_composed(Gesture::MoveRow, |plan| {
            compose::step_item(plan, self.meeting, self.id, direction)
        }) {
            focus::soon(format!("[data-item='{}'] textarea", self.id));
        }
    }

    fn delete(self, store: Store, session: Session) {
        let Self { meeting, id } = self;
        focus::release();
        store.run(Gesture::DeleteRow, Command::RemoveItem(meeting, id));
        session.selection.set(Some(Selection::Entry(meeting)));
        focus::soon(format!("[data-entry='{meeting}'] textarea"));
    }

    fn select(self, session: Session) {
        let item = Selection::Item(self.meeting, self.id);
        session.selection.set(Some(item));
    }

    fn show(self, session: Session) {
        self.select(session);
        session.inspector.set(true);
        focus::soon("#inspector textarea");
    }

    /// Alt+↑ and Alt+↓ move it, Ctrl+Enter adds one at the end.
    fn key(self, store: Store, session: Session, event: &KeyboardEvent) {
        let direction = match event.key().as_str() {
            "ArrowUp" if event.alt_key() => Direction::Up,
            "ArrowDown" if event.alt_key() => Direction::Down,
            "Enter" if event.ctrl_key() || event.meta_key() => {
                event.prevent_default();
                focus::release();
                return add_item(store, session, self.meeting);
            }
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        self.step(store, direction);
    }
}

fn item_row(item: Item, columns: Memo<Vec<Column>>) -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let Item { meeting, id } = item;
    let number = memo(move || {
        let place = ids(store, meeting).iter().position(|other| *other == id);
        place.map_or(String::new(), |at| (at + 1).to_string())
    });
    let number = Signal::from(number);
    let selected = move || {
        let selected = session.selection.get() == Some(Selection::Item(meeting, id));
        selected.to_string()
    };
    let cells = each_column(columns, move |column| item_cell(item, &column, number));
    of_class("div", "row row-item")
        .attr("role", "row")
        .attr("data-kind", "item")
        .attr("data-item", id.to_string())
        .attr("aria-selected", selected)
        .on("focusin", move |_| item.select(session))
        .on_key(move |event| item.key(store, session, &event))
        .child(cells)
        .child(of_class("div", "cell cell-status").attr("role", "cell"))
        .child(
            of_class("span", "row-tools")
                .attr("role", "cell")
                .child(item_menu(item, number)),
        )
}

fn item_menu(item: Item, number: Signal<String>) -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let text = &words.document;
    let label =
        Signal::derive(move || words.actions_of(&words.field_of(text.add_item, &number.get())));
    Menu::more(label, "icon-button row-more").view(move || {
        let line = |label, glyph| MenuItem::new(label).glyph(glyph);
        parts()
            .child(line(text.details, Glyph::Details).view(move || item.show(session)))
            .child(line(text.move_up, Glyph::Up).view(move || item.step(store, Direction::Up)))
            .child(
                line(text.move_down, Glyph::Down).view(move || item.step(store, Direction::Down)),
            )
            .child(
                line(text.delete, Glyph::Bin)
                    .danger()
                    .view(move || item.delete(store, session)),
            )
    })
}

fn item_cell(item: Item, column: &Column, number: Signal<String>) -> View {
    let words = words();
    let text = &words.document;
    let Item { meeting, id } = item;
    let field = |part: AgendaText, label: &'static str, column: &'static str| {
        PlanText::new(TextField::Item(meeting, id, part), named(label, number)).column(column)
    };
    let inside = match column.kind {
        ColumnKind::Activity => {
            let mark = of_class("span", "item-number")
                .attr("aria-hidden", "true")
                .text(move || format!("{}.", number.get()));
            let text = field(AgendaText::Text, text.add_item, "text").placeholder(text.item_hint);
            parts().child(mark).child(text.view())
        }
        ColumnKind::Timing => {
            let typed = State::new(None);
            let label = named(text.timing_hint, number);
            parts()
                .child(item_wording_text(meeting, id, label, typed))
                .child(item_chip(meeting, id, typed))
        }
        ColumnKind::PlaceAndResponsible => {
            let place = TextField::Item(meeting, id, AgendaText::Place);
            parts()
                .child(place_and_responsible(meeting, Some(id), place, number))
                .child(speakers_text(meeting, id, named(text.speakers, number)))
        }
        ColumnKind::Responsible => {
            let label = named(text.responsible, number);
            parts()
                .child(responsible_text(meeting, Some(id), label, "responsible"))
                .child(speakers_text(meeting, id, named(text.speakers, number)))
        }
        ColumnKind::Place => field(AgendaText::Place, text.place, "place").view(),
        ColumnKind::Form => field(AgendaText::Form, text.form, "form").view(),
        ColumnKind::Result => field(AgendaText::Decision, text.decision, "result").view(),
        ColumnKind::Audience | ColumnKind::Note | ColumnKind::Custom => {
            let title = column.title.clone();
            let label = Signal::derive(move || words.field_of(&title, &number.get()));
            PlanText::new(TextField::ItemCell(meeting, id, column.id), label)
                .column("custom")
                .view()
        }
        ColumnKind::Number | ColumnKind::Done => parts(),
    };
    cell(column.kind).child(inside)
}
