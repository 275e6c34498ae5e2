//! Dates and times as people write them, in both languages. Civil dates only.

use crate::domain::letters;
use crate::domain::{Appointment, Language, Span};
use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

const MONTHS_RU: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];
const MONTHS_RU_OF: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];
const MONTHS_RU_IN: [&str; 12] = [
    "январе",
    "феврале",
    "марте",
    "апреле",
    "мае",
    "июне",
    "июле",
    "августе",
    "сентябре",
    "октябре",
    "ноябре",
    "декабре",
];
const MONTHS_RU_SHORT: [&str; 12] = [
    "янв.",
    "февр.",
    "марта",
    "апр.",
    "мая",
    "июня",
    "июля",
    "авг.",
    "сент.",
    "окт.",
    "нояб.",
    "дек.",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MONTHS_EN_SHORT: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];
const WEEKDAYS_RU: [&str; 7] = [
    "понедельник",
    "вторник",
    "среда",
    "четверг",
    "пятница",
    "суббота",
    "воскресенье",
];
const WEEKDAYS_RU_SHORT: [&str; 7] = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"];
const WEEKDAYS_EN: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
const WEEKDAYS_EN_SHORT: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

fn pick(list: &[&'static str], one_based: u32) -> &'static str {
    list.get(one_based.saturating_sub(1) as usize)
        .copied()
        .unwrap_or("")
}

/// «ноябрь», "November"; `month` is 1 to 12.
pub fn month(language: Language, month: u32) -> &'static str {
    match language {
        Language::Russian => pick(&MONTHS_RU, month),
        Language::English => pick(&MONTHS_EN, month),
    }
}

/// «Ноябрь», "November": as a heading.
pub fn month_title(language: Language, number: u32) -> String {
    letters::capitalised(month(language, number))
}

/// «ноябре», as in «в ноябре»; "November".
pub fn month_in(language: Language, month: u32) -> &'static str {
    match language {
        Language::Russian => pick(&MONTHS_RU_IN, month),
        Language::English => pick(&MONTHS_EN, month),
    }
}

/// «пн», "Mon"; `weekday` counts from Monday, zero.
pub fn weekday_short(language: Language, weekday: u32) -> &'static str {
    match language {
        Language::Russian => pick(&WEEKDAYS_RU_SHORT, weekday + 1),
        Language::English => pick(&WEEKDAYS_EN_SHORT, weekday + 1),
    }
}

/// «понедельник», "Monday"; `weekday` counts from Monday, zero.
pub fn weekday(language: Language, weekday: u32) -> &'static str {
    match language {
        Language::Russian => pick(&WEEKDAYS_RU, weekday + 1),
        Language::English => pick(&WEEKDAYS_EN, weekday + 1),
    }
}

/// «26 ноября», "26 November".
pub fn day(language: Language, date: NaiveDate) -> String {
    let name = match language {
        Language::Russian => pick(&MONTHS_RU_OF, date.month()),
        Language::English => pick(&MONTHS_EN, date.month()),
    };
    format!("{}\u{a0}{name}", date.day())
}

/// «26 нояб.», "26 Nov".
pub fn day_short(language: Language, date: NaiveDate) -> String {
    let name = match language {
        Language::Russian => pick(&MONTHS_RU_SHORT, date.month()),
        Language::English => pick(&MONTHS_EN_SHORT, date.month()),
    };
    format!("{}\u{a0}{name}", date.day())
}

/// «чт, 26 нояб.», "Thu, 26 Nov".
pub fn day_with_weekday(language: Language, date: NaiveDate) -> String {
    let weekday = weekday_short(language, date.weekday().num_days_from_monday());
    format!("{weekday}, {}", day_short(language, date))
}

/// «четверг, 26 ноября 2026 г.», "Thursday, 26 November 2026": for screen readers.
pub fn day_in_full(language: Language, date: NaiveDate) -> String {
    let weekday = weekday(language, date.weekday().num_days_from_monday());
    format!("{weekday}, {}", day_and_year(language, date))
}

/// «26 ноября 2026 г.», "26 November 2026".
pub fn day_and_year(language: Language, date: NaiveDate) -> String {
    let end = match language {
        Language::Russian => "\u{a0}г.",
        Language::English => "",
    };
    format!("{}\u{a0}{}{end}", day(language, date), date.year())
}

/// «ноябрь 2026», "November 2026"; any day of the month will do.
pub fn month_and_year(language: Language, date: NaiveDate) -> String {
    format!("{}\u{a0}{}", month(language, date.month()), date.year())
}

/// «23–29 ноября», «30 нояб. – 2 дек.», "23–29 November".
pub fn span(language: Language, span: Span) -> String {
    let (first, last) = (span.first(), span.last());
    if first == last {
        return day(language, first);
    }
    if (first.year(), first.month()) == (last.year(), last.month()) {
        return format!("{}–{}", first.day(), day(language, last));
    }
    format!(
        "{} – {}",
        day_short(language, first),
        day_short(language, last)
    )
}

/// «14:05»: 24 hours in both languages, as school timetables are written.
pub fn time(time: NaiveTime) -> String {
    format!("{}:{:02}", time.hour(), time.minute())
}

/// «26 ноября, 14:00–15:30».
pub fn day_and_hours(language: Language, appointment: Appointment) -> String {
    let day = day(language, appointment.date);
    match (appointment.start, appointment.end) {
        (Some(start), Some(end)) => format!("{day}, {}–{}", time(start), time(end)),
        (Some(start), None) => format!("{day}, {}", time(start)),
        (None, _) => day,
    }
}

/// «26 нояб., 14:00».
pub fn appointment(language: Language, appointment: Appointment) -> String {
    let day = day_short(language, appointment.date);
    match (appointment.start, appointment.end) {
        (Some(start), Some(end)) => format!("{day}, {}–{}", time(start), time(end)),
        (Some(start), None) => format!("{day}, {}", time(start)),
        (None, _) => day,
    }
}
