//! What a status tells besides: the day something was held on, the term it was moved to, why. Saves at once.

use super::set_status;
use crate::app::State;
use crate::app::{Session, Store};
use crate::command::{ActivityText, Command, Gesture, MeetingText, TextField};
use crate::domain::{Entry, EntryId, Status, day};
use crate::timing;
use crate::ui::controls::edit_text::EditText;
use crate::ui::controls::{Glyph, icon, icon_s};
use crate::ui::document::PlanText;
use crate::ui::document::inspector::appointment::appointment_field;
use crate::ui::document::status::{status_code, status_glyph, status_of};
use crate::ui::view::{View, button, el, memo, of_class, parts};
use crate::ui::words;
use leptos::prelude::*;

/// The four statuses, and the fields of the present one; in a dialog also what the inspector has anyway.
pub fn status_fields(id: EntryId, in_dialog: bool) -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let choice = |value: Status| {
        let pressed = move || (status_of(store, id) == value).to_string();
        button("status-choice")
            .attr("data-status", status_code(value))
            .attr("aria-pressed", pressed)
            .click(move || {
                set_status(store, &[id], value);
            })
            .child(icon(status_glyph(value)))
            .text(words.status(value))
    };
    let choices = of_class("div", "status-choices")
        .attr("role", "group")
        .attr("aria-label", words.document.status)
        .children(Status::ALL.map(choice));
    let late = memo(move || session.is_late(id));
    let late_line = move || {
        late.get().then(|| {
            of_class("p", "late-line")
                .child(icon_s(Glyph::Flag))
                .text(words.tracking.late_rows)
        })
    };
    // The fields stay while one types in them: they follow which are shown, not what they hold.
    let shown = memo(move || {
        let status = status_of(store, id);
        let moved = store.entry(id).is_some_and(|entry| entry.moved().is_some());
        let why = !store.text(reason_of(store, id)).is_empty();
        (
            status_code(status),
            moved || status == Status::Moved,
            why || matches!(status, Status::Moved | Status::Cancelled),
        )
    });
    let details = move || {
        let (_, moves, explains) = shown.get();
        let status = untrack(|| status_of(store, id));
        parts()
            .child((status == Status::Held).then(|| held_field(id)))
            .child(moves.then(|| moved_field(id)))
            .child((in_dialog && status == Status::Moved).then(|| appointment_field(id)))
            .child(explains.then(|| text_field(reason_of(store, id), words.tracking.reason)))
            .child((in_dialog && status == Status::Held).then(|| result_field(id)))
    };
    parts()
        .child(choices)
        .child(late_line)
        .child(of_class("div", "status-details field-wide").child(details))
}

fn is_meeting(store: Store, id: EntryId) -> bool {
    let kind = store.with_untracked(|plan| {
        plan.entry(id)
            .is_some_and(|entry| matches!(&**entry, Entry::Meeting(_)))
    });
    kind == Some(true)
}

fn reason_of(store: Store, id: EntryId) -> TextField {
    if is_meeting(store, id) {
        TextField::Meeting(id, MeetingText::Reason)
    } else {
        TextField::Activity(id, ActivityText::Reason)
    }
}

fn result_field(id: EntryId) -> View {
    let text = &words().document;
    if is_meeting(Store::expect(), id) {
        text_field(TextField::Meeting(id, MeetingText::Decision), text.decision)
    } else {
        text_field(TextField::Activity(id, ActivityText::Result), text.result)
    }
}

fn labelled(name: &'static str, control: View) -> View {
    let label = of_class("span", "field-label")
        .attr("aria-hidden", "true")
        .text(name);
    of_class("div", "field").child(label).child(control)
}

fn text_field(field: TextField, name: &'static str) -> View {
    let text = PlanText::new(field, name.to_owned()).class("edit field-control");
    labelled(name, text.view())
}

/// The day it was held on; an empty field means that no day is told.
fn held_field(id: EntryId) -> View {
    let store = Store::expect();
    let held = move || store.entry(id).and_then(|entry| entry.held());
    let set = move |value: String| {
        let date = day::read(&value);
        if (date.is_some() || value.is_empty()) && date != untrack(held) {
            store.run(Gesture::EditStatus, Command::SetHeld(id, date));
        }
    };
    let input = of_class("input", "field-control")
        .attr("type", "date")
        .value(move || held().map(|day| day.to_string()))
        .on_value("change", set);
    of_class("label", "field")
        .child(of_class("span", "field-label").text(words().tracking.held_on))
        .child(input)
}

/// The words of the term it was moved to, and how they are read.
fn moved_field(id: EntryId) -> View {
    let store = Store::expect();
    let words = words();
    let text = &words.tracking;
    let typed = State::new(None::<String>);
    let value = memo(move || {
        let entry = store.entry(id);
        let moved = entry.and_then(|entry| entry.moved().map(|term| term.wording().to_owned()));
        moved.unwrap_or_default()
    });
    let field = EditText::new(text.moved_to.to_owned(), value)
        .placeholder(text.moved_hint)
        .class("edit field-control")
        .typed(typed)
        .view(move |edit| store.edit_moved(id, &edit.text, edit.again));
    let reading = move || {
        let wording = typed.get().unwrap_or_else(|| value.get());
        if wording.trim().is_empty() {
            return of_class("span", "field-help").text(text.moved_help);
        }
        let said = store.with(|plan| {
            let reading = timing::read(&wording, plan.language, &plan.year);
            words.term(&reading, &timing::resolve(&reading, &plan.year))
        });
        of_class("p", "reading")
            .child(icon_s(Glyph::Forth))
            .child(el("span").text(said.unwrap_or_default()))
    };
    labelled(text.moved_to, field).child(reading)
}
