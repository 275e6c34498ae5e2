//! The chip under a deadline: how the program reads it, or the day agreed on.

use crate::app::session::Selection;
use crate::app::{Session, Store};
use crate::domain::{Appointment, EntryId, Reading, Span};
use crate::i18n::dates;
use crate::layout::terms::Term;
use crate::timing;
use crate::ui::controls::memo;
use crate::ui::controls::{Glyph, Icon};
use crate::ui::words;
use leptos::prelude::*;

/// What a chip shows.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Face {
    glyph: Glyph,
    text: String,
    state: &'static str,
}

/// Chips of a row: the reading of its term, and the appointment.
#[component]
pub fn TermChips(
    /// Which row.
    id: EntryId,
    /// The term that holds for it.
    #[prop(into)]
    term: Signal<Option<Term>>,
    /// The day agreed on.
    #[prop(into)]
    appointment: Signal<Option<Appointment>>,
) -> impl IntoView {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let reading = memo(move || {
        let term = term.get()?;
        let resolution = store.with(|plan| timing::resolve(&term.reading, &plan.year))?;
        let text = words.term(&term.reading, &resolution);
        Some(Face {
            glyph: glyph_of(&term.reading, &resolution.spans),
            text,
            state: state_of(&term),
        })
    });
    let exact = move || {
        appointment.get().map(|appointment| Face {
            glyph: Glyph::Calendar,
            text: dates::appointment(words.language, appointment),
            state: "exact",
        })
    };
    let open = move |_| {
        session.selection.set(Some(Selection::Entry(id)));
        session.inspector.set(true);
        crate::platform::focus::soon("#inspector-wording textarea");
    };
    let chip = move |face: Face| {
        view! {
            <button type="button" class="chip" data-state=face.state on:click=open>
                <Icon glyph=face.glyph class="icon-xs"/>
                {face.text}
            </button>
        }
    };
    move || match (exact(), reading.get()) {
        (Some(face), _) | (None, Some(face)) => Some(chip(face)),
        (None, None) => None,
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
