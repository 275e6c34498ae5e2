//! Text fields of the inspector, for each kind of row.

use super::meeting::choice;
use super::named::named;
use crate::app::State;
use crate::app::session::Selection;
use crate::app::{Session, Store};
use crate::command::{ActivityText, Command, Gesture, TextField};
use crate::domain::{AgendaItemId, EntryId, Reading, Timing};
use crate::layout::terms::Term;
use crate::platform::focus;
use crate::timing;
use crate::ui::controls::{Glyph, icon_s};
use crate::ui::document::PlanText;
use crate::ui::document::cells::{responsible_text, term_as_typed, wording_text};
use crate::ui::document::choices::Choices;
use crate::ui::document::picker::pick;
use crate::ui::view::{View, button, el, of_class, parts};
use crate::ui::words;
use crate::ui::year::august::other_august;

/// Something under its name, which the control inside says itself to screen readers.
pub(super) fn under(name: &'static str, class: &'static str, control: View) -> View {
    let label = of_class("span", "field-label")
        .attr("aria-hidden", "true")
        .text(name);
    of_class("div", class).child(label).child(control)
}

fn control(inside: View) -> View {
    of_class("span", "field-control").child(inside)
}

/// A text of the plan under its name.
pub(super) fn field(field: TextField, name: &'static str, class: &'static str) -> View {
    let text = PlanText::new(field, name.to_owned()).class("edit field-control");
    under(name, class, text.view())
}

/// The author's words of the deadline, and how they are read.
pub fn wording_field(id: EntryId) -> View {
    let typed = State::new(None);
    let text = wording_text(id, words().document.wording.to_owned(), "", typed);
    under(words().document.wording, "field field-wide", control(text))
        .attr("id", "inspector-wording")
        .child(move || reading(id, typed))
        .child(picker_button(Selection::Entry(id)))
}

/// The words of a deadline, and the way to its picker.
pub(super) fn fields_of_term(wording: View, target: Selection) -> View {
    under(
        words().document.wording,
        "field field-wide",
        control(wording),
    )
    .child(picker_button(target))
}

fn picker_button(target: Selection) -> View {
    let session = Session::expect();
    button("button button-quiet picker-open")
        .attr("aria-haspopup", "dialog")
        .click(move || pick(session, target))
        .child(icon_s(Glyph::Calendar))
        .text(words().picker.choose)
}

/// How the deadline of a row is read.
fn reading(id: EntryId, typed: State<Option<String>>) -> View {
    let store = Store::expect();
    let words = words();
    let text = &words.document;
    let entry = store.entry(id);
    let typing = typed.with(|typed| typed.as_ref().is_some_and(|text| !text.trim().is_empty()));
    let inherits =
        !typing && entry.is_some_and(|entry| matches!(entry.timing(), Some(Timing::Inherited)));
    let told = |term: &Term| {
        let resolution = store.with(|plan| timing::resolve(&term.reading, &plan.year));
        resolution
            .map(|resolution| words.term(&term.reading, &resolution))
            .unwrap_or_default()
    };
    let term = term_as_typed(store, typed, || store.term(id));
    let other = term
        .as_ref()
        .filter(|_| !typing)
        .and_then(|term| other_august(&term.reading));
    let (glyph, state, line) = match term {
        Some(term) if inherits => (Glyph::Check, "read", words.inherited_from(&term.wording)),
        None => (Glyph::Question, "none", text.no_timing.to_owned()),
        Some(term) if term.reading == Reading::Unknown => {
            (Glyph::Question, "unread", text.not_read.to_owned())
        }
        Some(term) => (
            Glyph::Check,
            "read",
            format!("{}: {}", text.read_as, told(&term)),
        ),
    };
    of_class("p", "reading")
        .attr("data-state", state)
        .child(icon_s(glyph))
        .child(el("span").text(line))
        .child(other)
        .child(other_emptiness(id))
}

/// Empty words mean «as the row above» until one says that there is no deadline, and the other way round.
fn other_emptiness(id: EntryId) -> Option<View> {
    let store = Store::expect();
    let text = &words().document;
    let (label, timing) = match store.entry(id)?.timing()? {
        Timing::Stated { .. } => return None,
        Timing::Absent => (text.as_above, Timing::Inherited),
        Timing::Inherited => {
            store.term(id)?;
            (text.without_timing, Timing::Absent)
        }
    };
    let choose = move || {
        store.run(Gesture::EditTiming, Command::SetTiming(id, timing.clone()));
        focus::soon("#inspector-wording textarea");
    };
    Some(button("button button-quiet").click(choose).text(label))
}

pub(super) fn responsible_field(id: EntryId, item: Option<AgendaItemId>) -> View {
    let text = &words().document;
    let field = responsible_text(id, item, text.responsible.to_owned(), "");
    under(text.responsible, "field", control(field))
        .child(of_class("span", "field-help").text(text.responsible_help))
        .child(named(id, item, false))
}

/// Fields of an activity.
pub fn activity_fields(id: EntryId) -> View {
    let text = &words().document;
    let own = |part| TextField::Activity(id, part);
    let part = |part: ActivityText, name, class| field(own(part), name, class);
    parts()
        .child(choice(
            own(ActivityText::Place),
            text.place,
            Choices::Places,
        ))
        .child(responsible_field(id, None))
        .child(choice(own(ActivityText::Form), text.form, Choices::Forms))
        .child(part(ActivityText::Audience, text.audience, "field"))
        .child(part(ActivityText::Result, text.result, "field field-tall"))
        .child(part(ActivityText::Note, text.note, "field field-tall"))
}
