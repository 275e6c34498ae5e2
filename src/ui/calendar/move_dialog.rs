//! «Перенести…»: a row put on a day or into a month by taps or keys alone; does what carrying it there does.

use super::moving::Mover;
use crate::app::State;
use crate::app::Store;
use crate::command::reschedule::{Held, Target};
use crate::domain::{EntryId, Plan, day};
use crate::layout::placement::{self, PartKind};
use crate::layout::title;
use crate::platform::focus;
use crate::ui::controls::dialog::dialog_foot;
use crate::ui::controls::{Dialog, DialogHandle};
use crate::ui::view::{View, button, of_class};
use crate::ui::words;
use chrono::{Datelike, NaiveDate};

/// A row as it stands, to be moved as a whole: by its most exact part of the year.
fn held_of(plan: &Plan, id: EntryId) -> Held {
    let year = plan.year.span();
    let placement = placement::of(plan);
    let row = placement.rows.iter().find(|row| row.id == id);
    let part = row.and_then(|row| row.best_in(year)).map(|item| item.part);
    let span = part.map_or(year, |part| part.span);
    Held {
        id,
        span,
        run: part.is_some_and(|part| part.kind == PartKind::Run),
        grabbed: span.first(),
    }
}

/// The dialog of the row `id`; `closed` takes it off the page.
pub fn move_dialog(id: EntryId, closed: impl Fn() + 'static) -> Option<View> {
    let (store, mover) = (Store::expect(), Mover::expect());
    let words = words();
    let text = &words.calendar;
    let handle = DialogHandle::new();
    let (held, name, months) = store.with_untracked(|plan| {
        let entry = plan.entry(id)?;
        let months: Vec<_> = plan.year.months().collect();
        Some((
            held_of(plan, id),
            title::short(entry, plan.language),
            months,
        ))
    })??;
    let exact = held.span.days() == 1 || held.run;
    let date = State::new(if exact {
        held.span.first().to_string()
    } else {
        String::new()
    });
    let go = move |target: Target| {
        handle.close();
        mover.put(held, target);
        focus::soon(format!("[data-move^='{id}/']"));
    };
    let on_day = of_class("label", "field")
        .child(of_class("span", "field-label").text(text.on_day))
        .child(
            of_class("input", "field-control")
                .attr("type", "date")
                .attr("required", true)
                .value(move || date.get())
                .on_value("input", move |value| date.set(value)),
        );
    let month = |first: NaiveDate| {
        button("button")
            .click(move || go(Target::Month(first)))
            .text(words.month_name(first.month()))
    };
    let to_month = of_class("fieldset", "tiles move-months")
        .attr("data-name", "month")
        .child(of_class("legend", "field-label").text(text.into_month))
        .children(months.into_iter().map(month));
    let done = of_class("button", "button button-primary")
        .attr("type", "submit")
        .text(text.move_it);
    let form = of_class("form", "dialog-form")
        .on("submit", move |event| {
            event.prevent_default();
            if let Some(day) = date.with_untracked(|date| day::read(date)) {
                go(Target::Day(day));
            }
        })
        .child(of_class("div", "dialog-body").child(on_day).child(to_month))
        .child(dialog_foot(handle, done));
    let dialog = Dialog::new(handle, text.move_title, form).lead(words.quoted(&name));
    Some(
        dialog
            .focus_on("input")
            .class("dialog dialog-medium")
            .view(closed),
    )
}
