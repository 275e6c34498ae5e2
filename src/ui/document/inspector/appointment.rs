//! The day agreed on and its hours, by the browser's own date and time fields. The official term stays.

use crate::app::Store;
use crate::command::{Command, Gesture};
use crate::domain::{Appointment, EntryId};
use crate::ui::controls::When;
use crate::ui::controls::memo;
use crate::ui::controls::{Glyph, Icon};
use crate::ui::words;
use chrono::{NaiveDate, NaiveTime, Timelike};
use leptos::prelude::*;

/// What the fields say and the plan cannot take.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fault {
    DateFirst,
    StartFirst,
    EndBeforeStart,
}

/// Hours and minutes as an `<input type="time">` holds them (HTML, 2.3.5.4).
fn time_value(time: Option<NaiveTime>) -> String {
    time.map(|time| format!("{:02}:{:02}", time.hour(), time.minute()))
        .unwrap_or_default()
}

fn parse_time(text: &str) -> Option<NaiveTime> {
    let (hour, rest) = text.split_once(':')?;
    let minute = rest.get(..2)?;
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

/// Date, start and end of a row.
#[component]
pub fn AppointmentField(
    /// Which row.
    id: EntryId,
) -> impl IntoView {
    let store = Store::expect();
    let words = words();
    let text = &words.document;
    let appointment = memo(move || store.entry(id).and_then(|entry| entry.appointment()));
    let fault = RwSignal::new(None::<Fault>);
    let set = move |value: Option<Appointment>| {
        fault.set(None);
        if value != appointment.get_untracked() {
            store.run(Gesture::EditAppointment, Command::SetAppointment(id, value));
        }
    };
    let set_date = move |value: String| match value.parse::<NaiveDate>() {
        Ok(date) => {
            let kept = appointment.get_untracked();
            set(Some(kept.map_or(Appointment::on(date), |kept| {
                Appointment { date, ..kept }
            })));
        }
        Err(_) if value.is_empty() => set(None),
        Err(_) => {}
    };
    let set_start = move |value: String| {
        let Some(kept) = appointment.get_untracked() else {
            return fault.set(Some(Fault::DateFirst));
        };
        match parse_time(&value) {
            None => set(Some(Appointment {
                start: None,
                end: None,
                ..kept
            })),
            Some(start) if kept.end.is_some_and(|end| end <= start) => {
                fault.set(Some(Fault::EndBeforeStart));
            }
            Some(start) => set(Some(Appointment {
                start: Some(start),
                ..kept
            })),
        }
    };
    let set_end = move |value: String| {
        let Some(kept) = appointment.get_untracked() else {
            return fault.set(Some(Fault::DateFirst));
        };
        match (parse_time(&value), kept.start) {
            (None, _) => set(Some(Appointment { end: None, ..kept })),
            (Some(_), None) => fault.set(Some(Fault::StartFirst)),
            (Some(end), Some(start)) if end <= start => fault.set(Some(Fault::EndBeforeStart)),
            (Some(end), Some(_)) => set(Some(Appointment {
                end: Some(end),
                ..kept
            })),
        }
    };
    let fault_text = Signal::derive(move || {
        fault.get().map(|fault| match fault {
            Fault::DateFirst => text.date_first,
            Fault::StartFirst => text.end_needs_start,
            Fault::EndBeforeStart => text.end_before_start,
        })
    });
    let date = Signal::derive(move || {
        appointment
            .get()
            .map(|appointment| appointment.date.to_string())
            .unwrap_or_default()
    });
    let start = Signal::derive(move || {
        time_value(appointment.get().and_then(|appointment| appointment.start))
    });
    let end = Signal::derive(move || {
        time_value(appointment.get().and_then(|appointment| appointment.end))
    });
    view! {
        <div class="appointment field-wide">
            <label class="field">
                <span class="field-label">{text.exact_date}</span>
                <input class="field-control" type="date" prop:value=date on:change=move |event| set_date(event_target_value(&event))/>
            </label>
            <label class="field">
                <span class="field-label">{text.start_time}</span>
                <input class="field-control" type="time" prop:value=start on:change=move |event| set_start(event_target_value(&event))/>
            </label>
            <label class="field">
                <span class="field-label">{text.end_time}</span>
                <input class="field-control" type="time" prop:value=end on:change=move |event| set_end(event_target_value(&event))/>
            </label>
            <When when=move || appointment.with(Option::is_some)>
                <button type="button" class="icon-button appointment-clear" aria-label=text.clear_date title=text.clear_date on:click=move |_| set(None)>
                    <Icon glyph=Glyph::Close class="icon-s"/>
                </button>
            </When>
            <p class="field-fault" role="alert">{fault_text}</p>
        </div>
    }
}
