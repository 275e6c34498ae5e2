//! The cells of an activity, of a meeting's head and of a note: which field stands in which column.

use super::cells::{place_and_responsible, responsible_text, wording_text};
use super::chip::term_chip;
use super::choices::Choices;
use super::table::{Plain, RowFacts, cell};
use super::{PlanText, named};
use crate::app::Store;
use crate::app::{Memo, State};
use crate::command::{ActivityText, MeetingText, TextField};
use crate::domain::{Column, ColumnId, ColumnKind, Entry, EntryId};
use crate::layout::title;
use crate::ui::tracking::late_note;
use crate::ui::view::{View, memo, of_class, parts, when};
use crate::ui::words;
use leptos::prelude::*;
use std::borrow::Cow;

/// Which of the three a row is; it never becomes another.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum RowKind {
    Activity,
    Meeting,
    Note,
}

impl RowKind {
    pub(super) fn of(entry: &Entry) -> Self {
        match entry {
            Entry::Activity(_) => Self::Activity,
            Entry::Meeting(_) => Self::Meeting,
            Entry::Note(_) => Self::Note,
        }
    }

    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Activity => "activity",
            Self::Meeting => "meeting",
            Self::Note => "note",
        }
    }
}

/// One cell of an activity or of a meeting's head.
pub(super) fn row_cell(
    id: EntryId,
    kind: RowKind,
    column: &Column,
    label: Signal<String>,
    own: Memo<RowFacts>,
) -> View {
    let words = words();
    let text = &words.document;
    let is_meeting = kind == RowKind::Meeting;
    let field = |activity: ActivityText, meeting: MeetingText| {
        if is_meeting {
            TextField::Meeting(id, meeting)
        } else {
            TextField::Activity(id, activity)
        }
    };
    let place = field(ActivityText::Place, MeetingText::Place);
    let plain = |field: TextField, name: &'static str, hint: &'static str, column: &'static str| {
        PlanText::new(field, named(name, label))
            .placeholder(hint)
            .column(column)
            .view()
    };
    let inside = match column.kind {
        ColumnKind::Number => of_class("span", "cell-number").text(label),
        ColumnKind::Activity if is_meeting => meeting_head(id, label),
        ColumnKind::Activity if Plain::expect() => {
            let field = TextField::Activity(id, ActivityText::Text);
            titled(field, column, "text".into(), label)
        }
        ColumnKind::Activity => {
            let field = TextField::Activity(id, ActivityText::Text);
            plain(field, text.add_activity, text.activity_hint, "text")
        }
        ColumnKind::Timing => timing_cell(id, label, own),
        ColumnKind::PlaceAndResponsible => place_and_responsible(id, None, place, label),
        ColumnKind::Responsible => {
            responsible_text(id, None, named(text.responsible, label), "responsible")
        }
        ColumnKind::Place => PlanText::new(place, named(text.place, label))
            .placeholder(text.place_hint)
            .column("place")
            .suggest(Choices::Places)
            .view(),
        ColumnKind::Form => {
            let field = field(ActivityText::Form, MeetingText::Form);
            PlanText::new(field, named(text.form, label))
                .placeholder(text.form_hint)
                .column("form")
                .suggest(Choices::Forms)
                .view()
        }
        ColumnKind::Result => {
            let field = field(ActivityText::Result, MeetingText::Decision);
            plain(field, text.result, "", "result")
        }
        ColumnKind::Done => {
            let store = Store::expect();
            let told = move || store.entry(id).map(|entry| words.done(&entry));
            of_class("span", "cell-done").text(told)
        }
        ColumnKind::Note => {
            let field = field(ActivityText::Note, MeetingText::Note);
            plain(field, text.note, "", "note")
        }
        ColumnKind::Audience if !is_meeting => {
            let field = TextField::Activity(id, ActivityText::Audience);
            plain(field, text.audience, "", "audience")
        }
        ColumnKind::Audience | ColumnKind::Custom => {
            let code = custom_code(column.id);
            titled(TextField::Cell(id, column.id), column, code, label)
        }
    };
    cell(column.kind).child(inside)
}

/// What the fields of one of the section's own columns are called, for Enter to go down.
pub(super) fn custom_code(id: ColumnId) -> Cow<'static, str> {
    format!("custom-{id}").into()
}

/// A field that is called as its column is headed.
fn titled(
    field: TextField,
    column: &Column,
    code: Cow<'static, str>,
    label: Signal<String>,
) -> View {
    let (words, title) = (words(), column.title.clone());
    let name = Signal::derive(move || words.field_of(&title, &label.get()));
    PlanText::new(field, name).column(code).view()
}

/// Cells of a row whose section has no columns: text, deadline, people.
pub(super) fn loose_cells(
    id: EntryId,
    kind: RowKind,
    label: Signal<String>,
    own: Memo<RowFacts>,
) -> View {
    let store = Store::expect();
    let kinds = [
        ColumnKind::Activity,
        ColumnKind::Timing,
        ColumnKind::PlaceAndResponsible,
    ];
    parts().children(kinds.map(|column| {
        let column = Column::new(store.next_id(ColumnId::next), column, "");
        row_cell(id, kind, &column, label, own)
    }))
}

fn timing_cell(id: EntryId, label: Signal<String>, own: Memo<RowFacts>) -> View {
    let name = named(words().document.timing_hint, label);
    let typed = State::new(None);
    parts()
        .child(wording_text(id, name, "timing", typed))
        .child(term_chip(id, typed, move || {
            own.with(|facts| facts.term.clone())
        }))
        .child(late_note(id))
}

/// «Заседание № 1», its theme and its form.
fn meeting_head(id: EntryId, label: Signal<String>) -> View {
    let store = Store::expect();
    let text = &words().document;
    let name = memo(move || match store.entry(id).as_deref() {
        Some(Entry::Meeting(meeting)) => {
            let language = store.with(|plan| plan.language).unwrap_or_default();
            title::meeting_name(meeting, language)
        }
        _ => String::new(),
    });
    let field = move |part: MeetingText, name: &'static str| {
        PlanText::new(TextField::Meeting(id, part), named(name, label))
    };
    let theme = field(MeetingText::Theme, text.theme_of_meeting)
        .placeholder(text.theme)
        .column("text");
    let form = field(MeetingText::Form, text.form)
        .placeholder(text.form_hint)
        .class("edit pill")
        .line()
        .suggest(Choices::Forms)
        .view();
    let note = move || {
        field(MeetingText::Note, text.note)
            .class("edit meeting-note")
            .view()
    };
    let has_note = move || {
        !store
            .text(TextField::Meeting(id, MeetingText::Note))
            .is_empty()
    };
    parts()
        .child(of_class("strong", "meeting-name").text(name))
        .child(theme.view())
        .child(of_class("span", "meeting-form").child(form))
        .child(when(has_note, note))
}
