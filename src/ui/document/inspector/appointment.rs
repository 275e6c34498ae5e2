//! The day agreed on and its hours, by the browser's own date and time fields. The official term stays.

use crate::app::State;
use crate::app::Store;
use crate::command::{Command, Gesture, reschedule};
use crate::domain::{Appointment, EntryId, day, letters};
use crate::ui::controls::{Glyph, icon_s};
use crate::ui::view::{View, button, el, memo, of_class, when};
use crate::ui::words;
use chrono::NaiveTime;

/// What the fields say and the plan cannot take.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fault {
    DateFirst,
    StartFirst,
    EndBeforeStart,
}

/// Hours and minutes as an `<input type="time">` holds them (HTML, 2.3.5.4).
fn time_value(time: Option<NaiveTime>) -> String {
    time.map(day::write_hour).unwrap_or_default()
}

fn parse_time(text: &str) -> Option<NaiveTime> {
    day::read_hour(text.get(..5)?)
}

/// Date, start and end of a row.
pub fn appointment_field(id: EntryId) -> View {
    let store = Store::expect();
    let words = words();
    let text = &words.document;
    let appointment = memo(move || store.entry(id).and_then(|entry| entry.appointment()));
    let fault = State::new(None::<Fault>);
    let set = move |value: Option<Appointment>| {
        fault.set(None);
        if value != appointment.get_untracked() {
            store.run(Gesture::EditAppointment, Command::SetAppointment(id, value));
        }
    };
    let change =
        move |part: Part, value: String| match changed(appointment.get_untracked(), part, &value) {
            Ok(value) => set(value),
            Err(reason) => fault.set(reason),
        };
    let fault_text = move || {
        fault.get().map(|fault| match fault {
            Fault::DateFirst => text.date_first,
            Fault::StartFirst => text.end_needs_start,
            Fault::EndBeforeStart => text.end_before_start,
        })
    };
    let field = move |part: Part, name: &'static str, kind: &'static str| {
        let value = move || shown(appointment.get(), part);
        let input = of_class("input", "field-control")
            .attr("type", kind)
            .value(value)
            .on_value("change", move |value| change(part, value));
        of_class("label", "field")
            .child(of_class("span", "field-label").text(name))
            .child(input)
    };
    let clear = move || {
        button("icon-button appointment-clear")
            .attr("aria-label", text.clear_date)
            .attr("title", text.clear_date)
            .click(move || set(None))
            .child(icon_s(Glyph::Close))
    };
    let outside = move || {
        let term = store.with(|plan| {
            reschedule::follow(plan, id)?;
            Some(reschedule::term_words(plan, id).trim().to_owned())
        });
        term.flatten()
    };
    let outside = memo(outside);
    let question = move || {
        let term = outside.get()?;
        let follow = button("button")
            .click(move || {
                store.run_composed(Gesture::Reschedule, |plan| reschedule::follow(plan, id));
            })
            .text(words.calendar.move_term);
        let said = letters::capitalised(&words.outside_of(&term));
        Some(
            of_class("div", "appointment-outside")
                .child(el("p").text(said))
                .child(follow),
        )
    };
    of_class("div", "appointment field-wide")
        .child(field(Part::Date, text.exact_date, "date"))
        .child(field(Part::Start, text.start_time, "time"))
        .child(field(Part::End, text.end_time, "time"))
        .child(when(move || appointment.with(Option::is_some), clear))
        .child(
            of_class("p", "field-fault")
                .attr("role", "alert")
                .text(fault_text),
        )
        .child(
            of_class("div", "appointment-question")
                .attr("role", "status")
                .child(question),
        )
}

/// One of the three fields.
#[derive(Clone, Copy)]
enum Part {
    Date,
    Start,
    End,
}

fn shown(appointment: Option<Appointment>, part: Part) -> String {
    let Some(appointment) = appointment else {
        return String::new();
    };
    match part {
        Part::Date => appointment.date.to_string(),
        Part::Start => time_value(appointment.start),
        Part::End => time_value(appointment.end),
    }
}

/// The appointment after a field was changed; an error without a reason is a date half typed.
fn changed(
    kept: Option<Appointment>,
    part: Part,
    value: &str,
) -> Result<Option<Appointment>, Option<Fault>> {
    let time = parse_time(value);
    let Some(mut now) = kept else {
        return match (part, day::read(value)) {
            (Part::Date, Some(date)) => Ok(Some(Appointment::on(date))),
            (Part::Date, None) if value.is_empty() => Ok(None),
            (Part::Date, None) => Err(None),
            (Part::Start | Part::End, _) => Err(Some(Fault::DateFirst)),
        };
    };
    match part {
        Part::Date if value.is_empty() => return Ok(None),
        Part::Date => now.date = day::read(value).ok_or(None)?,
        Part::Start => {
            now.start = time;
            if time.is_none() {
                now.end = None;
            }
        }
        Part::End if time.is_some() && now.start.is_none() => return Err(Some(Fault::StartFirst)),
        Part::End => now.end = time,
    }
    match (now.start, now.end) {
        (Some(start), Some(end)) if end <= start => Err(Some(Fault::EndBeforeStart)),
        _ => Ok(Some(now)),
    }
}
