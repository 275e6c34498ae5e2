//! A row made on a day: by a click on an empty day, Enter or the key C. One line is enough; a deadline, an hour and
//! people are read from it as in the document's own line, and the day stands where it names none.

use crate::app::State;
use crate::app::Store;
use crate::command::{Command, Gesture};
use crate::domain::{
    Appointment, Entry, EntryId, Plan, ReadingOrigin, Section, SectionId, Span, Timing,
};
use crate::format::text::quick;
use crate::layout::numbering;
use crate::timing::{self, moving};
use crate::ui::controls::dialog::dialog_foot;
use crate::ui::controls::{Dialog, DialogHandle};
use crate::ui::view::{View, el, of_class};
use crate::ui::words;
use chrono::NaiveDate;
use std::sync::Arc;

/// The sections that a row can go to, with their titles.
fn sections(plan: &Plan) -> Vec<(SectionId, String)> {
    let rows = plan
        .sections()
        .iter()
        .filter(|section| section.takes_place());
    rows.map(|section| (section.id, numbering::section_title(plan, section)))
        .collect()
}

/// Makes the row that `line` says at the end of `section`, or of a new one; whether there was something to make.
fn create(store: Store, section: Option<SectionId>, line: &str, date: NaiveDate) -> bool {
    let id = store.next_id(EntryId::next);
    let new_section = store.next_id(SectionId::next);
    store.run_composed(Gesture::AddRow, |plan| {
        let quick = quick::read(line, plan, &[]);
        let mut row = quick.activity(id);
        if row.text.is_empty() {
            line.trim().clone_into(&mut row.text);
        }
        if row.text.is_empty() {
            return None;
        }
        if !matches!(row.timing, Timing::Stated { .. }) {
            let hour = quick::take_hour(&mut row.text);
            row.appointment = hour.map(|start| Appointment {
                start: Some(start),
                ..Appointment::on(date)
            });
            let reading = moving::of_days(Span::day(date), &plan.year);
            row.timing = Timing::Stated {
                wording: timing::words(&reading, plan.language),
                reading,
                origin: ReadingOrigin::Derived,
            };
        }
        let row = Arc::new(Entry::Activity(row));
        Some(match section {
            None => {
                let section = Section::new(new_section, "");
                Command::InsertSection(0, Box::new(section), vec![row])
            }
            Some(section) => {
                let end = plan.section(section)?.entries.len();
                Command::InsertEntry(section, end, row)
            }
        })
    })
}

/// The line that makes a row on `day`, and the section it goes to; `closed` takes the dialog off the page.
pub fn create_dialog(date: NaiveDate, closed: impl Fn() + 'static) -> Option<View> {
    let store = Store::expect();
    let words = words();
    let text = &words.calendar;
    let handle = DialogHandle::new();
    let sections = store.with_untracked(sections)?;
    let line = State::new(String::new());
    let last = sections.len().saturating_sub(1);
    let place = State::new(last);
    let field = of_class("label", "field")
        .child(of_class("span", "field-label").text(text.what))
        .child(
            of_class("input", "field-control")
                .attr("type", "text")
                .attr("required", true)
                .attr("placeholder", text.what_hint)
                .attr("enterkeyhint", "done")
                .attr("autocomplete", "off")
                .on_value("input", move |typed| line.set(typed)),
        );
    let option = |(at, (_, title)): (usize, &(SectionId, String))| {
        el("option")
            .attr("value", at)
            .attr("selected", at == last)
            .text(title)
    };
    let choices = of_class("select", "field-control")
        .children(sections.iter().enumerate().map(option))
        .on_value("change", move |at| {
            place.set(at.parse().unwrap_or_default());
        });
    let into = of_class("label", "field")
        .child(of_class("span", "field-label").text(text.in_which_section))
        .child(choices);
    let into = (!sections.is_empty()).then_some(into);
    let done = of_class("button", "button button-primary")
        .attr("type", "submit")
        .text(text.create);
    let ids: Vec<_> = sections.iter().map(|(id, _)| *id).collect();
    let form = of_class("form", "dialog-form")
        .on("submit", move |event| {
            event.prevent_default();
            let section = ids.get(place.get_untracked()).copied();
            if create(store, section, &line.get_untracked(), date) {
                handle.close();
            }
        })
        .child(of_class("div", "dialog-body").child(field).child(into))
        .child(dialog_foot(handle, done));
    let dialog = Dialog::new(handle, text.new_entry, form).lead(words.day_title(date));
    Some(
        dialog
            .focus_on("input")
            .class("dialog dialog-medium")
            .view(closed),
    )
}
