//! The chip under a deadline: how the program reads it, or the day agreed on.

use super::cells::{of_item, term_as_typed};
use super::picker::pick;
use crate::app::State;
use crate::app::session::Selection;
use crate::app::{Session, Store};
use crate::domain::{AgendaItemId, Appointment, EntryId, Reading, Span};
use crate::i18n::{Catalog, dates};
use crate::layout::terms::Term;
use crate::timing;
use crate::ui::controls::{Glyph, icon_of};
use crate::ui::view::{View, button, memo};
use crate::ui::words;

/// What a chip shows.
#[derive(Clone, PartialEq, Eq)]
struct Face {
    glyph: Glyph,
    text: String,
    state: &'static str,
}

/// The chip of a row: the day agreed on, else the reading of the term that holds; nothing without either.
/// While its words are typed, their reading. It opens the picker.
pub fn term_chip(
    id: EntryId,
    typed: State<Option<String>>,
    term: impl Fn() -> Option<Term> + Send + Sync + 'static,
) -> impl Fn() -> Option<View> + 'static {
    let store = Store::expect();
    let words = words();
    let face = move || {
        let entry = store.entry(id).filter(|_| typed.with(Option::is_none));
        let (appointment, moved) = entry.map_or((None, None), |entry| {
            let moved = entry.moved().map(|term| term.wording().to_owned());
            (entry.appointment(), moved)
        });
        if let Some(appointment) = appointment {
            return Some(agreed(words, appointment));
        }
        if let Some(moved) = moved {
            return Some(Face {
                glyph: Glyph::Moved,
                text: words.row_moved(moved.trim()),
                state: "moved",
            });
        }
        face_of(store, words, &term_as_typed(store, typed, &term)?)
    };
    chip(Selection::Entry(id), face)
}

/// The chip of an agenda item's own deadline; nothing while the meeting's holds.
pub fn item_chip(
    meeting: EntryId,
    item: AgendaItemId,
    typed: State<Option<String>>,
) -> impl Fn() -> Option<View> + 'static {
    let store = Store::expect();
    let words = words();
    let own = move || {
        let timing = of_item(store, meeting, item, |item| item.timing.clone())?;
        Some(Term {
            reading: timing.reading()?.clone(),
            wording: String::new(),
            inherited: false,
        })
    };
    let face = move || face_of(store, words, &term_as_typed(store, typed, own)?);
    chip(Selection::Item(meeting, item), face)
}

fn chip(
    target: Selection,
    face: impl Fn() -> Option<Face> + Send + Sync + 'static,
) -> impl Fn() -> Option<View> + 'static {
    let session = Session::expect();
    let hint = words().picker.choose;
    let face = memo(face);
    move || {
        face.get().map(|face| {
            button("chip")
                .attr("data-state", face.state)
                .attr("title", hint)
                .attr("aria-haspopup", "dialog")
                .click(move || pick(session, target))
                .child(icon_of(face.glyph, "icon icon-xs"))
                // A narrow column breaks «сентябрь 2026» rather than let it stand out.
                .text(face.text.replace('\u{A0}', " "))
        })
    }
}

fn face_of(store: Store, words: &Catalog, term: &Term) -> Option<Face> {
    let resolution = store.with(|plan| timing::resolve(&term.reading, &plan.year))?;
    Some(Face {
        glyph: glyph_of(&term.reading, &resolution.spans),
        text: words.term(&term.reading, &resolution),
        state: state_of(term),
    })
}

fn agreed(words: &Catalog, appointment: Appointment) -> Face {
    Face {
        glyph: Glyph::Calendar,
        text: dates::appointment(words.language, appointment),
        state: "exact",
    }
}

fn state_of(term: &Term) -> &'static str {
    match (&term.reading, term.inherited) {
        (_, true) => "inherited",
        (Reading::Unknown, false) => "unread",
        (_, false) => "read",
    }
}

fn glyph_of(reading: &Reading, spans: &[Span]) -> Glyph {
    match reading {
        Reading::Unknown => Glyph::Question,
        Reading::Until(_) => Glyph::Flag,
        Reading::Year | Reading::AsNeeded | Reading::Schedule | Reading::Recurring(..) => {
            Glyph::Cycle
        }
        _ if matches!(spans, [span] if span.first() == span.last()) => Glyph::Calendar,
        _ => Glyph::Range,
    }
}
