//! The agenda of a meeting: its items as rows under the meeting's head.

use super::cells::{
    item_wording_text, of_item, place_and_responsible, responsible_text, speakers_text,
};
use super::chip::item_chip;
use super::choices::Choices;
use super::inspector::meeting::{agenda_length, minutes_input};
use super::marking::is_selected;
use super::row_cells::custom_code;
use super::row_menu::item_tools;
use super::rows::Rows;
use super::table::{cell, each_column};
use super::{PlanText, named};
use crate::app::Store;
use crate::app::session::Selection;
use crate::app::{Memo, State};
use crate::command::{AgendaText, TextField};
use crate::domain::{AgendaItemId, Column, ColumnKind, Entry, EntryId};
use crate::ui::controls::{Glyph, icon_s};
use crate::ui::view::{View, button, each, el, memo, of_class, parts};
use crate::ui::words;
use leptos::prelude::*;

/// Ids of a meeting's items.
fn ids(store: Store, meeting: EntryId) -> Vec<AgendaItemId> {
    match store.entry(meeting).as_deref() {
        Some(Entry::Meeting(meeting)) => meeting.agenda.iter().map(|item| item.id).collect(),
        _ => Vec::new(),
    }
}

/// Items of a meeting, and the button that adds one.
pub fn agenda(meeting: EntryId, columns: Memo<Vec<Column>>) -> View {
    let rows = Rows::expect();
    let store = rows.store;
    let add = button("button button-quiet")
        .click(move || rows.add_item(meeting, ids(store, meeting).len()))
        .child(icon_s(Glyph::Plus))
        .text(words().document.add_item);
    let length = el("span")
        .attr("role", "cell")
        .child(agenda_length(meeting, "agenda-length"));
    let add = of_class("div", "row row-add")
        .attr("role", "row")
        .child(el("span").attr("role", "cell").child(add))
        .child(length);
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

fn item_row(item: Item, columns: Memo<Vec<Column>>) -> View {
    let rows = Rows::expect();
    let store = rows.store;
    let Item { meeting, id } = item;
    let number = memo(move || {
        let place = ids(store, meeting).iter().position(|other| *other == id);
        place.map_or(String::new(), |at| (at + 1).to_string())
    });
    let number = Signal::from(number);
    let own = Selection::Item(meeting, id);
    let cells = each_column(columns, move |column| item_cell(item, &column, number));
    of_class("div", "row row-item")
        .attr("role", "row")
        .attr("tabindex", "-1")
        .attr("data-kind", "item")
        .attr("data-item", id.to_string())
        .attr("data-of", meeting.to_string())
        .attr("aria-selected", is_selected(rows, own))
        .attr("data-move", format!("item/{meeting}/{id}"))
        .attr("data-places", "item")
        .attr("data-by-handle", "")
        .attr("data-beside-item", format!("{meeting}/{id}"))
        .child(cells)
        .child(of_class("div", "cell cell-status").attr("role", "cell"))
        .child(item_tools(rows, own, number))
}

fn item_cell(item: Item, column: &Column, number: Signal<String>) -> View {
    let store = Store::expect();
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
            let name = move || words.field_of(words.document.minutes, &number.get());
            let is_empty = memo(move || {
                let minutes = of_item(store, meeting, id, |item| item.minutes);
                minutes.flatten().is_none().to_string()
            });
            let minutes = of_class("label", "item-minutes")
                .attr("data-empty", is_empty)
                .child(minutes_input(meeting, id, "item-minutes-field").attr("aria-label", name))
                .child(el("span").text(words.parts.minutes_short));
            parts().child(mark).child(text.view()).child(minutes)
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
        ColumnKind::Place => field(AgendaText::Place, text.place, "place")
            .suggest(Choices::Places)
            .view(),
        ColumnKind::Form => field(AgendaText::Form, text.form, "form")
            .suggest(Choices::Forms)
            .view(),
        ColumnKind::Result => field(AgendaText::Decision, text.decision, "result").view(),
        ColumnKind::Audience | ColumnKind::Note | ColumnKind::Custom => {
            let title = column.title.clone();
            let label = Signal::derive(move || words.field_of(&title, &number.get()));
            PlanText::new(TextField::ItemCell(meeting, id, column.id), label)
                .column(custom_code(column.id))
                .view()
        }
        ColumnKind::Number | ColumnKind::Done => parts(),
    };
    cell(column.kind).child(inside)
}
