//! Moving rows by hand: what can be carried and where it can be put, by mouse, finger and keys; what is said after.
//! What a move means for the plan is `command::reschedule`'s affair.

use super::{CalendarState, Shown};
use crate::app::Memo;
use crate::app::session::Panel;
use crate::app::store::Store;
use crate::command::Gesture;
use crate::command::reschedule::{self, Held, Target};
use crate::domain::{EntryId, Language, Span, day};
use crate::i18n::{Catalog, dates};
use crate::layout::placement::{Item, PartKind};
use crate::layout::title;
use crate::platform::carry::{self, Carrier, Hooks};
use crate::platform::dom::KeyboardEvent;
use crate::platform::{focus, page};
use crate::ui::controls::toast::{Action, Toaster};
use crate::ui::view::{View, el, of_class, when};
use crate::ui::words;
use chrono::NaiveDate;
use std::sync::Arc;

/// What of a row is taken hold of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Grip {
    /// The row.
    Whole,
    /// A run of days, by one of them.
    Run,
    /// The first of its days.
    Start,
    /// The last of its days.
    End,
}

/// Names of grips in `data-move`.
const GRIPS: [(Grip, &str); 4] = [
    (Grip::Whole, "row"),
    (Grip::Run, "run"),
    (Grip::Start, "start"),
    (Grip::End, "end"),
];

/// A row taken hold of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    id: EntryId,
    span: Span,
    grip: Grip,
    from: Option<Target>,
}

/// The `data-move` of a row as `item` shows it.
pub fn move_of(item: Item, grip: Grip) -> String {
    let grip = match (grip, item.part.kind) {
        (Grip::Whole, PartKind::Run) => Grip::Run,
        (grip, _) => grip,
    };
    let name = GRIPS[grip as usize].1;
    let (first, last) = (item.part.span.first(), item.part.span.last());
    format!("{}/{first}/{last}/{name}", item.id)
}

/// The `data-drop` of a month.
pub fn drop_of_month(first: NaiveDate) -> String {
    let mut day = first.to_string();
    day.truncate(7);
    day
}

/// The day or the month of a `data-drop`.
fn place_of(text: &str) -> Option<Target> {
    match day::read(text) {
        Some(day) => Some(Target::Day(day)),
        None => day::read(&format!("{text}-01")).map(Target::Month),
    }
}

/// The words for a `data-drop`: «25 ноября», «декабрь 2026».
fn label_of(text: &str, language: Language) -> String {
    match place_of(text) {
        Some(Target::Day(day)) => dates::day(language, day),
        Some(Target::Month(month)) => dates::month_and_year(language, month),
        _ => String::new(),
    }
}

/// What a `data-move` tells, taken from the place of a `data-drop`.
fn taken(what: &str, from: Option<&str>) -> Option<Taken> {
    let mut parts = what.split('/');
    let id = parts.next()?.parse().ok()?;
    let first = day::read(parts.next()?)?;
    let last = day::read(parts.next()?)?;
    let name = parts.next()?;
    let (grip, _) = GRIPS.iter().find(|(_, grip)| *grip == name)?;
    Some(Taken {
        id,
        span: Span::new(first, last).ok()?,
        grip: *grip,
        from: from.and_then(place_of),
    })
}

impl Taken {
    fn has_day(&self) -> bool {
        self.span.days() == 1 || self.grip == Grip::Run
    }

    fn held(&self) -> Held {
        let grabbed = match self.from {
            Some(Target::Day(day) | Target::Month(day)) => day,
            _ => self.span.first(),
        };
        Held {
            id: self.id,
            span: self.span,
            run: self.grip == Grip::Run,
            grabbed,
        }
    }

    /// Where it goes when it is put on `place`; nowhere when it was taken from there.
    fn target(&self, place: Target) -> Option<Target> {
        let (first, last) = (self.span.first(), self.span.last());
        match (self.grip, place) {
            (Grip::Start, Target::Day(day)) => {
                Span::new(day.min(last), last).ok().map(Target::Days)
            }
            (Grip::End, Target::Day(day)) => {
                Span::new(first, day.max(first)).ok().map(Target::Days)
            }
            _ if self.from == Some(place) => None,
            (Grip::Run, Target::Day(day)) => {
                // A run is taken by any of its days, and that day goes to the place.
                let taken = match self.from {
                    Some(Target::Day(taken)) => taken,
                    _ => first,
                };
                Some(Target::Day(first + (day - taken)))
            }
            _ => Some(place),
        }
    }
}

/// Puts rows somewhere else and says so; copied freely. Handlers cannot ask for contexts, so it has them.
#[derive(Clone, Copy)]
pub struct Mover {
    store: Store,
    toaster: Toaster,
    words: &'static Catalog,
}

impl Mover {
    /// What the page provides, put together.
    pub fn expect() -> Self {
        Self {
            store: Store::expect(),
            toaster: Toaster::expect(),
            words: words(),
        }
    }

    /// Puts a row on `target`, says so, and asks quietly whether its term should follow.
    pub fn put(self, held: Held, target: Target) {
        let moved = self.store.run_composed(Gesture::Reschedule, |plan| {
            reschedule::reschedule(plan, held, target)
        });
        if moved {
            self.tell(held.id);
        }
    }

    fn put_on(self, taken: Taken, place: Option<&str>) {
        let target = place.and_then(place_of);
        if let Some(target) = target.and_then(|place| taken.target(place)) {
            self.put(taken.held(), target);
        }
    }

    /// Says what the deadline became.
    fn tell_term(self, id: EntryId) {
        let Self { store, words, .. } = self;
        let said = store.with_untracked(|plan| {
            let title = title::short(plan.entry(id)?, plan.language);
            let term = reschedule::term_words(plan, id).trim();
            let place = format!("{} {}", words.calendar.deadline_now, words.quoted(term));
            Some(words.moved_to(&title, &place, ""))
        });
        let undo: Action = Arc::new(move || store.undo());
        let about = store.revision.get_untracked();
        let actions = vec![(words.shell.undo.to_owned(), undo)];
        self.toaster
            .ask(about, said.flatten().unwrap_or_default(), actions);
    }

    fn tell(self, id: EntryId) {
        let Self { store, words, .. } = self;
        let mut outside = false;
        let said = store.with_untracked(|plan| {
            let entry = plan.entry(id)?;
            let title = title::short(entry, plan.language);
            let term = reschedule::term_words(plan, id).trim();
            let place = match entry.appointment() {
                Some(agreed) => {
                    let hour = agreed.start.map_or(String::new(), dates::time);
                    let comma = if hour.is_empty() { "" } else { ", " };
                    let day = dates::day(words.language, agreed.date);
                    format!("{day}{comma}{hour}")
                }
                None => term.to_owned(),
            };
            outside = reschedule::follow(plan, id).is_some();
            Some(words.moved_to(&title, &place, if outside { term } else { "" }))
        });
        let undo: Action = Arc::new(move || store.undo());
        let mut actions = vec![(words.shell.undo.to_owned(), undo)];
        if outside {
            let follow = move || {
                store.append(Gesture::Reschedule, |plan| reschedule::follow(plan, id));
                self.tell_term(id);
            };
            actions.insert(0, (words.calendar.move_term.to_owned(), Arc::new(follow)));
        }
        let about = store.revision.get_untracked();
        self.toaster
            .ask(about, said.flatten().unwrap_or_default(), actions);
    }
}

/// Lets rows of the calendar `root` be carried about.
pub fn movable(root: View, shown: Memo<Shown>) -> View {
    let state = CalendarState::expect();
    let mover = Mover::expect();
    let dropped = move |what: &str, from: Option<&str>, to: &str| {
        if let Some(taken) = taken(what, from) {
            mover.put_on(taken, Some(to));
        }
    };
    let label = move |place: &str| label_of(place, mover.words.language);
    let carrier = Carrier::new(Hooks::new(label, Box::new(dropped)));
    let on_escape = carrier.clone();
    page::on_key_while_mounted(move |event| {
        let in_hand = state.in_hand.get_untracked().is_some();
        let free = !event.default_prevented() && event.key() == "Escape";
        if free && (on_escape.abandon() || in_hand) {
            state.in_hand.set(None);
            event.prevent_default();
        }
    });
    let root = Carrier::EVENTS.into_iter().fold(root, |root, event| {
        let carrier = carrier.clone();
        root.on(event, move |event| carrier.take(event))
    });
    root.on_key(move |event| by_key(state, mover, shown, &event))
        .child(hint(state))
}

/// M lifts, arrows choose, Enter puts, Delete takes the day away, Esc leaves it where it was.
fn by_key(state: CalendarState, mover: Mover, shown: Memo<Shown>, event: &KeyboardEvent) {
    if event.default_prevented() || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let Some(taken) = state.in_hand.get_untracked() else {
        if event.code() == "KeyM" {
            event.prevent_default();
            lift(state, shown.get_untracked());
        }
        return;
    };
    let in_month = shown.get_untracked() == Shown::Month;
    let place = match event.key().as_str() {
        "Escape" => None,
        "Enter" | " " => carry::place_at_focus(),
        // Its own month, whatever is shown; what has no day stays as it is.
        "Delete" | "Backspace" if taken.has_day() => {
            event.prevent_default();
            event.stop_propagation();
            state.in_hand.set(None);
            mover.put(taken.held(), Target::Month(taken.span.first()));
            return focus::soon(format!("[data-move^='{}/']", taken.id));
        }
        "ArrowRight" | "ArrowDown" if !in_month => return step(event, 1),
        "ArrowLeft" | "ArrowUp" if !in_month => return step(event, -1),
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    state.in_hand.set(None);
    mover.put_on(taken, place.as_deref());
    focus::soon(format!("[data-move^='{}/']", taken.id));
}

fn lift(state: CalendarState, shown: Shown) {
    if shown == Shown::List {
        let row = carry::attribute_at_focus("data-list-row");
        let row = row.and_then(|row| row.parse().ok());
        return state.session.panel.set(row.map(Panel::Move));
    }
    let found = carry::at_focus();
    let found = found.and_then(|(what, from)| taken(&what, from.as_deref()));
    let Some(taken) = found.or_else(|| run_at_focus(state)) else {
        return;
    };
    state.in_hand.set(Some(taken));
    let Held { grabbed, .. } = taken.held();
    if shown == Shown::Month {
        // The keys go on from the row's own day, or from where the month's tab stop is.
        if let Some(Target::Day(day)) = taken.from {
            state.focused.set(Some(day));
            return focus::now_and_soon(format!("[data-cell='{day}']"));
        }
        return focus::soon("[data-cell][tabindex='0']");
    }
    focus::now_and_soon(format!("[data-month='{}']", drop_of_month(grabbed)));
}

/// The run that lies over the day in focus, whose bar begins on another day.
fn run_at_focus(state: CalendarState) -> Option<Taken> {
    let day = carry::place_at_focus().and_then(|place| day::read(&place))?;
    state.placement.with_untracked(|placement| {
        let own = placement.rows.iter().filter(|row| row.plan == 0);
        let parts = own.flat_map(|row| {
            let runs = row.parts.iter();
            runs.map(move |part| (row.id, part))
        });
        let mut runs = parts.filter(|(_, part)| part.kind == PartKind::Run);
        let (id, part) = runs.find(|(_, part)| part.span.contains(day))?;
        Some(Taken {
            id,
            span: part.span,
            grip: Grip::Run,
            from: Some(Target::Day(day)),
        })
    })
}

fn step(event: &KeyboardEvent, by: i32) {
    event.prevent_default();
    focus::step_within(".calendar", "[data-month]", by);
}

/// What is carried by keys, and the keys for it.
fn hint(state: CalendarState) -> View {
    let words = words();
    let text = move || {
        let taken = state.in_hand.get()?;
        let title = state.store.with(|plan| {
            let entry = plan.entry(taken.id)?;
            Some(words.in_hand(&title::short(entry, plan.language)))
        });
        title.flatten()
    };
    let line = move || of_class("p", "carry-hint").text(text);
    el("div")
        .attr("role", "status")
        .child(when(move || state.in_hand.get().is_some(), line))
}
