//! Sections of which the document shows the title alone: a comfort of the session, remembered on the device.

use super::{Session, Store, trail};
use crate::domain::SectionId;
use leptos::prelude::*;

/// Whether a section is folded: never while rows are sought or printed.
pub fn is_folded(session: Session, section: SectionId) -> bool {
    let folded = session.folded.with(|list| list.contains(&section));
    folded && !session.is_filtered() && !session.printing.get()
}

/// Folds a section or unfolds it. What is selected in one that is folded is let go.
pub fn fold(store: Store, session: Session, section: SectionId, fold: bool) {
    let mut list = session.folded.get_untracked();
    if list.contains(&section) == fold {
        return;
    }
    if fold {
        list.push(section);
        if section_of_selected(store, session) == Some(section) {
            session.selection.set(None);
        }
    } else {
        list.retain(|other| *other != section);
    }
    if let Some(plan) = store.with_untracked(|plan| plan.id) {
        trail::note_folded(plan, &list);
    }
    session.folded.set(list);
}

/// Unfolds the section of the row that is selected, whenever another one is: what one goes to is seen.
pub fn follow_selected(store: Store, session: Session) {
    Effect::new(move |_| {
        session.selection.track();
        // Rows are many; while nothing is folded they need not be looked through.
        if session.folded.with_untracked(Vec::is_empty) {
            return;
        }
        if let Some(section) = section_of_selected(store, session) {
            fold(store, session, section, false);
        }
    });
}

fn section_of_selected(store: Store, session: Session) -> Option<SectionId> {
    let selected = session.selection.get_untracked()?.entry();
    let place = store.with_untracked(|plan| plan.place_of(selected));
    place.flatten().map(|(section, _)| section)
}
