//! The picker of a deadline: a kind, its values, and the words that they will make. Opened from the chip.
//!
//! Native radios, lists and date fields, so that fingers and keys work as everywhere. Changes nothing before
//! «Готово»; one step of history takes it back.

mod panel;

use super::rows::Rows;
use crate::app::State;
use crate::app::Store;
use crate::app::session::{Panel, Selection, Session};
use crate::command::{Command, Gesture, rows};
use crate::domain::{Entry, Language, Plan, Reading, ReadingOrigin, SchoolYear, Timing};
use crate::layout::terms;
use crate::platform::{clock, focus};
use crate::timing::choice::{Choice, Kind};
use crate::timing::{self};
use crate::ui::controls::dialog::dialog_foot;
use crate::ui::controls::{Dialog, DialogHandle};
use crate::ui::view::{View, el, memo, of_class, when};
use crate::ui::words;
use leptos::prelude::*;
use panel::{item_kind_said, kind_at, kind_said, kinds_of, panel, tiles};

/// Opens the picker for a row or an agenda item.
pub fn pick(session: Session, target: Selection) {
    session.selection.set(Some(target));
    session.panel.set(Some(Panel::Timing(target)));
}

/// What the row or the agenda item says of its deadline.
fn timing_of(plan: &Plan, target: Selection) -> Option<&Timing> {
    let entry = plan.entry(target.entry())?;
    match (target, &**entry) {
        (Selection::Item(_, item), Entry::Meeting(meeting)) => {
            meeting.item(item).map(|item| &item.timing)
        }
        _ => entry.timing(),
    }
}

/// Whether the row itself is shown, or an item of its agenda.
fn is_item(target: Selection) -> bool {
    matches!(target, Selection::Item(..))
}

/// What the picker works on; copied freely.
#[derive(Clone, Copy)]
struct Picker {
    store: Store,
    /// The row or item that the choice begins with.
    target: Selection,
    /// The marked rows, when the deadline is for all of them.
    marked: Option<Rows>,
    choice: State<Choice>,
    keep: State<bool>,
}

impl Picker {
    fn of(store: Store, target: Selection, marked: Option<Rows>) -> Option<Self> {
        let (choice, keep) = store
            .with_untracked(|plan| {
                let timing = timing_of(plan, target)?;
                let term = terms::of_entry(plan, target.entry());
                let above = term.as_ref().map(|term| &term.reading);
                let reading = timing.reading().or(above);
                let mut choice = Choice::start(timing, reading, &plan.year, clock::today());
                if is_item(target) && choice.kind == Kind::Absent {
                    choice.kind = Kind::Inherited;
                }
                let chosen = matches!(
                    timing,
                    Timing::Stated {
                        origin: ReadingOrigin::Chosen,
                        ..
                    }
                );
                Some((choice, chosen))
            })
            .flatten()?;
        Some(Self {
            store,
            target,
            marked,
            choice: State::new(choice),
            keep: State::new(keep && marked.is_none()),
        })
    }

    /// The author's words; empty when there are none to keep, as those of several rows.
    fn wording(self) -> String {
        if self.marked.is_some() {
            return String::new();
        }
        let wording = self.store.with_untracked(|plan| {
            let timing = timing_of(plan, self.target)?;
            Some(timing.wording().trim().to_owned())
        });
        wording.flatten().unwrap_or_default()
    }

    fn with_year<R>(self, look: impl FnOnce(&SchoolYear, Language) -> Option<R>) -> Option<R> {
        let found = self
            .store
            .with_untracked(|plan| look(&plan.year, plan.language));
        found.flatten()
    }

    fn reading(self) -> Option<Reading> {
        let choice = self.choice.get();
        self.with_year(|year, _| choice.reading(year))
    }

    fn timing(self) -> Option<Timing> {
        let wording = self.wording();
        let kept = (self.keep.get() && !wording.is_empty()).then_some(wording.as_str());
        let choice = self.choice.get();
        self.with_year(|year, language| choice.timing(kept, language, year))
    }

    /// Whether there is something to set; then it is set.
    fn set(self) -> bool {
        let Some(timing) = untrack(|| self.timing()) else {
            return false;
        };
        if let Some(rows) = self.marked {
            let group = rows.marked();
            self.store.run_composed(Gesture::EditTiming, |plan| {
                rows::set_timing(plan, &group, &timing)
            });
            return true;
        }
        let same = self
            .store
            .with_untracked(|plan| timing_of(plan, self.target) == Some(&timing));
        if same != Some(true) {
            let command = match self.target {
                Selection::Entry(id) => Command::SetTiming(id, timing),
                Selection::Item(meeting, item) => Command::SetItemTiming(meeting, item, timing),
            };
            self.store.run(Gesture::EditTiming, command);
        }
        true
    }
}

/// The dialog of a row or an agenda item; `closed` takes it off the page.
pub fn picker_dialog(target: Selection, closed: impl Fn() + 'static) -> Option<View> {
    Some(dialog(Picker::of(Store::expect(), target, None)?, closed))
}

/// The dialog of the marked rows, which begins with what the first of them says.
pub fn marked_picker_dialog(closed: impl Fn() + 'static) -> Option<View> {
    let rows = Rows::expect();
    let group = rows.marked().into_iter().map(Selection::Entry);
    let mut pickers = group.filter_map(|row| Picker::of(rows.store, row, Some(rows)));
    Some(dialog(pickers.next()?, closed))
}

fn dialog(picker: Picker, closed: impl Fn() + 'static) -> View {
    let target = picker.target;
    let text = &words().picker;
    let handle = DialogHandle::new();
    let kind = memo(move || picker.choice.get().kind as usize);
    let kinds = tiles(
        picker,
        "kind",
        text.kind,
        kinds_of(target),
        if is_item(target) {
            item_kind_said
        } else {
            kind_said
        },
        (
            |choice| choice.kind as usize,
            |choice, kind| {
                choice.kind = kind_at(kind);
            },
        ),
    );
    let body = of_class("div", "dialog-body picker")
        .child(kinds)
        .child(of_class("div", "picker-panel").child(move || {
            kind.get();
            panel(picker)
        }))
        .child(outcome(picker))
        .child(keep_field(picker));
    let submit = move || {
        if picker.set() {
            handle.close();
            let place = match target {
                Selection::Entry(id) => format!("[data-entry='{id}']"),
                Selection::Item(_, id) => format!("[data-item='{id}']"),
            };
            focus::soon(format!("{place} .chip, #inspector .picker-open"));
        } else {
            focus::soon(".picker-panel input");
        }
    };
    let done = of_class("button", "button button-primary")
        .attr("type", "submit")
        .text(text.set);
    let form = of_class("form", "dialog-form")
        .attr("novalidate", true)
        .on("submit", move |event| {
            event.prevent_default();
            submit();
        })
        .child(body)
        .child(dialog_foot(handle, done));
    let wording = picker.wording();
    let lead = if let Some(rows) = picker.marked {
        words().rows(rows.marked().len())
    } else if wording.is_empty() {
        String::new()
    } else {
        words().quoted(&wording)
    };
    let dialog = Dialog::new(handle, text.title, form)
        .lead(lead)
        .focus_on("input:checked");
    dialog.class("dialog dialog-medium").view(closed)
}

/// What will stand in the cell, and the days that it means; or what is missing.
fn outcome(picker: Picker) -> View {
    let words = words();
    let text = &words.picker;
    let line = move || {
        let choice = picker.choice.get();
        if matches!(choice.kind, Kind::Inherited | Kind::Absent) {
            return String::new();
        }
        let Some(reading) = picker.reading() else {
            let fault = if choice.day.is_none() {
                text.no_day
            } else {
                text.reversed
            };
            return fault.to_owned();
        };
        let meaning = picker
            .with_year(|year, _| Some(words.term(&reading, &timing::resolve(&reading, year))));
        let meaning = meaning.unwrap_or_default();
        if picker.keep.get() {
            return format!("{}: {meaning}", text.will_mean);
        }
        let said = picker.with_year(|_, language| Some(timing::words(&reading, language)));
        let said = said.unwrap_or_default();
        if meaning == said {
            format!("{}: {}", text.will_be, words.quoted(&said))
        } else {
            format!("{}: {} · {meaning}", text.will_be, words.quoted(&said))
        }
    };
    let missing = move || {
        let choice = picker.choice.get();
        let states = !matches!(choice.kind, Kind::Inherited | Kind::Absent);
        (states && picker.reading().is_none()).then_some("true")
    };
    of_class("p", "picker-outcome")
        .attr("role", "status")
        .attr("data-missing", missing)
        .text(line)
}

fn keep_field(picker: Picker) -> View {
    let can_keep = !picker.wording().is_empty();
    let states = move || {
        let kind = picker.choice.get().kind;
        can_keep && !matches!(kind, Kind::Inherited | Kind::Absent)
    };
    when(states, move || {
        let tick = el("input")
            .attr("type", "checkbox")
            .checked(move || picker.keep.get())
            .on("change", move |_| picker.keep.update(|keep| *keep = !*keep));
        of_class("label", "tick")
            .child(tick)
            .child(el("span").text(words().picker.keep))
    })
}
