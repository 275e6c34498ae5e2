//! What each kind of deadline asks for: tiles, lists and date fields over one choice.

use super::{Picker, is_item};
use crate::app::session::Selection;
use crate::domain::day;
use crate::i18n::Catalog;
use crate::timing::choice::{Choice, FREQUENCIES, Kind, PARTS, PERIODS, divides};
use crate::timing::{self, notation};
use crate::ui::view::{View, el, of_class, parts};
use crate::ui::words;
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

/// A value of the choice, by its place or number.
type Look = fn(&Choice) -> usize;
type Put = fn(&mut Choice, usize);
/// What a tile says.
type Say = fn(&Catalog, &Choice, usize) -> String;

/// The kinds that are offered: an agenda item without a deadline of its own has that of its meeting.
pub(super) fn kinds_of(target: Selection) -> Vec<usize> {
    let kinds = Kind::ALL.into_iter();
    kinds
        .filter(|kind| *kind != Kind::Absent || !is_item(target))
        .map(|kind| kind as usize)
        .collect()
}

pub(super) fn kind_said(words: &Catalog, _: &Choice, kind: usize) -> String {
    words.timing_kind(kind_at(kind)).to_owned()
}

pub(super) fn item_kind_said(words: &Catalog, choice: &Choice, kind: usize) -> String {
    if kind_at(kind) == Kind::Inherited {
        return words.picker.as_meeting.to_owned();
    }
    kind_said(words, choice, kind)
}

/// The kind of that number.
pub(super) fn kind_at(number: usize) -> Kind {
    let kind = Kind::ALL.into_iter().find(|kind| *kind as usize == number);
    kind.unwrap_or(Kind::Month)
}

/// What the kind asks for.
pub(super) fn panel(picker: Picker) -> View {
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
        Kind::Inherited if is_item(picker.target) => parts(),
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
pub(super) fn tiles(
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
