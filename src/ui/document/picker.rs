//! The picker of a deadline: a kind, its values, and the words that they will make. Opened from the chip.
//!
//! Native radios, lists and date fields, so that fingers and keys work as everywhere. Changes nothing before
//! «Готово»; one step of history takes it back.

use crate::app::session::{Panel, Session};
use crate::app::{Store, session};
use crate::command::{Command, Gesture};
use crate::domain::{EntryId, Language, Reading, ReadingOrigin, SchoolYear, Timing, day};
use crate::i18n::Catalog;
use crate::layout::terms;
use crate::platform::{clock, focus};
use crate::timing::choice::{Choice, FREQUENCIES, Kind, PARTS, PERIODS, divides};
use crate::timing::{self, notation};
use crate::ui::controls::dialog::dialog_foot;
use crate::ui::controls::{Dialog, DialogHandle};
use crate::ui::view::{View, el, memo, of_class, parts, when};
use crate::ui::words;
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

/// Opens the picker for the row `id`.
pub fn pick(session: Session, id: EntryId) {
    session.selection.set(Some(session::Selection::Entry(id)));
    session.panel.set(Some(Panel::Timing(id)));
}

/// What the picker works on; copied freely.
#[derive(Clone, Copy)]
struct Picker {
    store: Store,
    id: EntryId,
    choice: RwSignal<Choice>,
    keep: RwSignal<bool>,
}

/// A value of the choice, by its place or number.
type Look = fn(&Choice) -> usize;
type Put = fn(&mut Choice, usize);
/// What a tile says.
type Say = fn(&Catalog, &Choice, usize) -> String;

impl Picker {
    fn of(store: Store, id: EntryId) -> Option<Self> {
        let (choice, keep) = store
            .with_untracked(|plan| {
                let timing = plan.entry(id)?.timing()?;
                let term = terms::of_entry(plan, id);
                let reading = term.as_ref().map(|term| &term.reading);
                let choice = Choice::start(timing, reading, &plan.year, clock::today());
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
            id,
            choice: RwSignal::new(choice),
            keep: RwSignal::new(keep),
        })
    }

    /// The author's words; empty when there are none to keep.
    fn wording(self) -> String {
        let wording = self.store.with_untracked(|plan| {
            let timing = plan.entry(self.id)?.timing()?;
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
        let same = self.store.with_untracked(|plan| {
            plan.entry(self.id).and_then(|entry| entry.timing()) == Some(&timing)
        });
        if same != Some(true) {
            let command = Command::SetTiming(self.id, timing);
            self.store.run(Gesture::EditTiming, command);
        }
        true
    }
}

/// The dialog of the row `id`; `closed` takes it off the page.
pub fn picker_dialog(id: EntryId, closed: impl Fn() + 'static) -> Option<View> {
    let picker = Picker::of(Store::expect(), id)?;
    let text = &words().picker;
    let handle = DialogHandle::new();
    let kind = memo(move || picker.choice.get().kind as usize);
    let kinds = tiles(
        picker,
        "kind",
        text.kind,
        Kind::ALL.map(|kind| kind as usize).to_vec(),
        |words, _, kind| words.timing_kind(kind_at(kind)).to_owned(),
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
            focus::soon(format!(
                "[data-entry='{id}'] .chip, #inspector-wording .picker-open"
            ));
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
    let lead = if wording.is_empty() {
        String::new()
    } else {
        format!("«{wording}»")
    };
    let dialog = Dialog::new(handle, text.title, form)
        .lead(lead)
        .focus_on("input:checked");
    Some(dialog.class("dialog dialog-medium").view(closed))
}

/// The kind of that number.
fn kind_at(number: usize) -> Kind {
    let kind = Kind::ALL.into_iter().find(|kind| *kind as usize == number);
    kind.unwrap_or(Kind::Month)
}

/// What the kind asks for.
fn panel(picker: Picker) -> View {
    let text = &words().picker;
    let month: (Look, Put) = (
        |choice| choice.month as usize,
        |choice, month| choice.month = u32::try_from(month).unwrap_or(1),
    );
    let all = |count: usize| (0..count).collect::<Vec<_>>();
    match untrack(|| picker.choice.get().kind) {
        Kind::Month => tiles(
            picker,
            "month",
            text.month,
            months(picker),
            month_said,
            month,
        ),
        Kind::Months => of_class("div", "picker-pair")
            .child(month_list(picker, text.first_month, month))
            .child(month_list(
                picker,
                text.last_month,
                (
                    |choice| choice.last_month as usize,
                    |choice, month| choice.last_month = u32::try_from(month).unwrap_or(1),
                ),
            )),
        Kind::Part => parts()
            .child(month_list(picker, text.month, month))
            .child(tiles(
                picker,
                "part",
                text.part,
                all(PARTS.len()),
                |words, choice, part| {
                    said(words, &format!("{} of {:02}", PARTS[part], choice.month))
                },
                (|choice| choice.part, |choice, part| choice.part = part),
            )),
        Kind::Period => tiles(
            picker,
            "period",
            text.period,
            periods(picker),
            |words, _, period| said(words, PERIODS[period]),
            (
                |choice| choice.period,
                |choice, period| choice.period = period,
            ),
        ),
        Kind::Recurring => tiles(
            picker,
            "frequency",
            text.frequency,
            all(FREQUENCIES.len()),
            |words, _, at| said(words, &format!("every {}", FREQUENCIES[at])),
            (
                |choice| choice.frequency,
                |choice, at| choice.frequency = at,
            ),
        ),
        Kind::Until | Kind::From => day_field(picker, text.day, (|c| c.day, |c, day| c.day = day)),
        Kind::Days => of_class("div", "picker-pair")
            .child(day_field(
                picker,
                text.day,
                (|c| c.day, |c, day| c.day = day),
            ))
            .child(day_field(
                picker,
                text.last_day,
                (|c| c.last_day, |c, day| c.last_day = day),
            )),
        Kind::Inherited => of_class("p", "dialog-quiet").text(text.above),
        Kind::Absent => of_class("p", "dialog-quiet").text(text.nothing),
        Kind::Year | Kind::AsNeeded | Kind::Schedule => parts(),
    }
}

/// The parts of a year that is divided as the plan's is, and the one that is chosen.
fn periods(picker: Picker) -> Vec<usize> {
    let chosen = picker.choice.with_untracked(|choice| choice.period);
    let periods = picker.with_year(|year, _| {
        let offered = |period: &usize| *period == chosen || divides(*period, year.division);
        Some((0..PERIODS.len()).filter(offered).collect())
    });
    periods.unwrap_or_default()
}

/// A reading of the notation in the words of the interface.
fn said(words: &Catalog, text: &str) -> String {
    let reading = notation::parse(text);
    reading
        .map(|reading| timing::words(&reading, words.language))
        .unwrap_or_default()
}

fn month_said(words: &Catalog, _: &Choice, month: usize) -> String {
    said(words, &format!("months {month:02}"))
}

/// The months of the plan's year, in its order.
fn months(picker: Picker) -> Vec<usize> {
    let months =
        picker.with_year(|year, _| Some(year.months().map(|day| day.month() as usize).collect()));
    months.unwrap_or_default()
}

/// Radios that look like tiles.
fn tiles(
    picker: Picker,
    name: &'static str,
    legend: &'static str,
    values: Vec<usize>,
    say: Say,
    (look, put): (Look, Put),
) -> View {
    let words = words();
    let tile = |value: usize| {
        let radio = of_class("input", "visually-hidden")
            .attr("type", "radio")
            .attr("name", name)
            .checked(move || look(&picker.choice.get()) == value)
            .on("change", move |_| {
                picker.choice.update(|choice| put(choice, value));
            });
        let label = move || say(words, &picker.choice.get(), value);
        of_class("label", "tile")
            .child(radio)
            .child(el("span").text(label))
    };
    of_class("fieldset", "tiles")
        .attr("data-name", name)
        .child(of_class("legend", "field-label").text(legend))
        .children(values.into_iter().map(tile))
}

fn month_list(picker: Picker, label: &'static str, (look, put): (Look, Put)) -> View {
    let words = words();
    let choice = picker.choice.get_untracked();
    let option = |month: usize| {
        el("option")
            .attr("value", month)
            .attr("selected", month == look(&choice))
            .text(month_said(words, &choice, month))
    };
    let select = of_class("select", "field-control")
        .on_value("change", move |value| {
            picker
                .choice
                .update(|choice| put(choice, value.parse().unwrap_or(1)));
        })
        .children(months(picker).into_iter().map(option));
    of_class("label", "field")
        .child(of_class("span", "field-label").text(label))
        .child(select)
}

type LookDay = fn(&Choice) -> Option<NaiveDate>;
type PutDay = fn(&mut Choice, Option<NaiveDate>);

fn day_field(picker: Picker, label: &'static str, (look, put): (LookDay, PutDay)) -> View {
    let input = of_class("input", "field-control")
        .attr("type", "date")
        .value(untrack(|| look(&picker.choice.get())).map(|day| day.to_string()))
        .on_value("change", move |value| {
            picker
                .choice
                .update(|choice| put(choice, day::read(&value)));
        });
    of_class("label", "field")
        .child(of_class("span", "field-label").text(label))
        .child(input)
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
            format!("{}: «{said}»", text.will_be)
        } else {
            format!("{}: «{said}» · {meaning}", text.will_be)
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
