//! Carrying rows, agenda items, tasks and sections about the document, by mouse and finger: what is carried, where it can
//! be put, what is done then. How a pointer carries is `platform::carry`'s affair.
//!
//! `data-move` is `row/id`, `item/meeting/id`, `task/id`, `section/id`; places beside rows are rows' ids or `section/id`,
//! beside items `meeting/id` of an item or the id of a meeting.

use super::rows::Rows;
use crate::app::session::Selection;
use crate::command::Gesture;
use crate::command::compose::{self, Side};
use crate::command::rows::Place;
use crate::domain::{EntryId, Plan};
use crate::i18n::Catalog;
use crate::layout::{numbering, title};
use crate::platform::carry::{Carrier, Hooks};
use crate::platform::{focus, page};
use crate::ui::view::View;
use crate::ui::words;

/// The two parts of a name around its first slash; the second may be missing.
fn halves(name: &str) -> (&str, &str) {
    name.split_once('/').unwrap_or((name, ""))
}

/// Lets what is inside `root` be carried about.
pub(super) fn movable(root: View) -> View {
    let (rows, words) = (Rows::expect(), words());
    let dropped = move |what: &str, _: Option<&str>, to: &str| {
        // What is typed goes first, as a step of its own.
        focus::release();
        let _: Option<()> = put(rows, what, to);
    };
    let mut hooks = Hooks::new(|_| String::new(), Box::new(dropped));
    hooks.lifted = Box::new(move |what| Some(lifted(rows, words, what)));
    hooks.let_go = Box::new(move |what| {
        if let Some(id) = row_in(what) {
            rows.toggle(id);
        }
    });
    let carrier = Carrier::new(hooks);
    let on_escape = carrier.clone();
    page::on_key_while_mounted(move |event| {
        if event.key() == "Escape" && on_escape.abandon() {
            event.prevent_default();
        }
    });
    Carrier::EVENTS.into_iter().fold(root, |root, event| {
        let carrier = carrier.clone();
        root.on(event, move |event| carrier.take(event))
    })
}

fn row_in(what: &str) -> Option<EntryId> {
    what.strip_prefix("row/")?.parse().ok()
}

/// The name of what is carried, and whether marked rows go with it. A row is selected: then its piece of a long table
/// stays on the page.
fn lifted(rows: Rows, words: &'static Catalog, what: &str) -> (String, bool) {
    let Rows { store, session } = rows;
    if let Some(id) = row_in(what) {
        session.selection.set(Some(Selection::Entry(id)));
        let group = rows.group(id);
        if group.len() > 1 {
            return (words.rows(group.len()), true);
        }
    }
    let name = store
        .with_untracked(|plan| name_of(plan, words, what))
        .flatten();
    (name.unwrap_or_default(), false)
}

fn name_of(plan: &Plan, words: &Catalog, what: &str) -> Option<String> {
    let (family, name) = halves(what);
    Some(match family {
        "row" => {
            let entry = plan.entry(name.parse().ok()?)?;
            let number = numbering::label(plan, entry.id());
            format!("{number} {}", title::short(entry, plan.language))
        }
        "item" => {
            let (meeting, item) = halves(name);
            let agenda = compose::agenda(plan, meeting.parse().ok()?)?;
            let item = item.parse().ok()?;
            let at = agenda.iter().position(|own| own.id == item)?;
            format!("{}. {}", at + 1, agenda[at].text)
        }
        "task" => {
            let id = name.parse().ok()?;
            let at = plan.tasks.iter().position(|task| task.id == id)?;
            format!("{}. {}", at + 1, plan.tasks[at].text)
        }
        _ => {
            let section = plan.section(name.parse().ok()?)?;
            let title = numbering::section_title(plan, section);
            if title.is_empty() {
                words.document.section_title.to_owned()
            } else {
                title
            }
        }
    })
}

/// Puts what is carried at a place; `None` when the place is none for it.
fn put(rows: Rows, what: &str, to: &str) -> Option<()> {
    let ((family, name), (edge, place)) = (halves(what), halves(to));
    let side = if edge == "before" {
        Side::Before
    } else {
        Side::After
    };
    let store = rows.store;
    match family {
        "row" => {
            let id: EntryId = name.parse().ok()?;
            let place = row_place(edge, side, place)?;
            rows.put_rows(&rows.group(id), place);
            rows.go(Selection::Entry(id), None);
        }
        "item" => {
            let (from, id) = halves(name);
            let (from, id) = (from.parse().ok()?, id.parse().ok()?);
            let (meeting, other) = halves(place);
            let (meeting, other) = (meeting.parse().ok()?, other.parse().ok());
            store.run_composed(Gesture::MoveRow, |plan| match other {
                Some(other) => compose::put_item(plan, (from, id), (meeting, other), side),
                None => compose::put_item_into(plan, from, id, meeting, side),
            });
            let there = store.with_untracked(|plan| {
                let agenda = compose::agenda(plan, meeting);
                agenda.is_some_and(|agenda| agenda.iter().any(|item| item.id == id))
            });
            let home = if there == Some(true) { meeting } else { from };
            rows.go(Selection::Item(home, id), None);
        }
        "task" => {
            let (id, other) = (name.parse().ok()?, place.parse().ok()?);
            store.run_composed(Gesture::MoveTask, |plan| {
                compose::put_task(plan, id, other, side)
            });
        }
        _ => {
            let (id, other) = (name.parse().ok()?, place.parse().ok()?);
            store.run_composed(Gesture::MoveSection, |plan| {
                compose::put_section(plan, id, other, side)
            });
        }
    }
    Some(())
}

/// Where rows go: beside a row, to the beginning or the end of a section.
fn row_place(edge: &str, side: Side, place: &str) -> Option<Place> {
    if edge == "into" {
        return Some(Place::End(place.parse().ok()?));
    }
    if let Some(section) = place.strip_prefix("section/") {
        let section = section.parse().ok()?;
        return Some(match side {
            Side::Before => Place::Start(section),
            Side::After => Place::End(section),
        });
    }
    let row = place.parse().ok()?;
    Some(match side {
        Side::Before => Place::Before(row),
        Side::After => Place::After(row),
    })
}
