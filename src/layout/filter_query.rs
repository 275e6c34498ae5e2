//! A filter as the query of an address: `section=…&person=…&status=held&form=…&due=late&find=…`.
//!
//! Prints ASCII alone; reads whatever comes and passes over what it does not know.

use super::filter::{Due, Filter};
use crate::domain::Status;

/// What a filter can ask for, by its name in the query.
pub const FIELDS: [&str; 6] = ["section", "person", "status", "form", "due", "find"];
/// In the order of [`Status::ALL`].
pub const STATUSES: [&str; 4] = ["planned", "held", "moved", "cancelled"];
/// In the order of [`Due::ALL`].
pub const DUES: [&str; 3] = ["late", "month", "none"];

/// What `filter` asks for in `field`, one of [`FIELDS`]; empty when nothing.
pub fn get(filter: &Filter, field: &str) -> String {
    match field {
        "section" => filter.section.map_or(String::new(), |id| id.to_string()),
        "person" => filter.person.clone(),
        "status" => filter.status.map_or("", status_code).to_owned(),
        "form" => filter.form.clone(),
        "due" => filter.due.map_or("", due_code).to_owned(),
        _ => filter.find.clone(),
    }
}

/// Asks for `value` in `field`; for nothing when the value is empty or unknown.
pub fn set(filter: &mut Filter, field: &str, value: String) {
    match field {
        "section" => filter.section = value.parse().ok(),
        "person" => filter.person = value,
        "status" => filter.status = place(&STATUSES, &value).map(|at| Status::ALL[at]),
        "form" => filter.form = value,
        "due" => filter.due = place(&DUES, &value).map(|at| Due::ALL[at]),
        "find" => filter.find = value,
        _ => {}
    }
}

fn status_code(status: Status) -> &'static str {
    let [planned, held, moved, cancelled] = STATUSES;
    match status {
        Status::Planned => planned,
        Status::Held => held,
        Status::Moved => moved,
        Status::Cancelled => cancelled,
    }
}

fn due_code(due: Due) -> &'static str {
    let [late, month, none] = DUES;
    match due {
        Due::Late => late,
        Due::ThisMonth => month,
        Due::NoDeadline => none,
    }
}

fn place(codes: &[&str], code: &str) -> Option<usize> {
    codes.iter().position(|own| *own == code)
}

/// Writes a filter; nothing for an empty one.
pub fn print(filter: &Filter) -> String {
    let mut query = String::new();
    for field in FIELDS {
        put(&mut query, field, &get(filter, field));
    }
    query
}

/// Reads a filter; what is unknown or damaged asks for nothing.
pub fn parse(query: &str) -> Filter {
    let mut filter = Filter::default();
    for part in query.split('&') {
        if let Some((field, value)) = part.split_once('=') {
            set(&mut filter, field, decoded(value));
        }
    }
    filter
}

fn put(query: &mut String, name: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    if !query.is_empty() {
        query.push('&');
    }
    query.push_str(name);
    query.push('=');
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            query.push(char::from(byte));
        } else {
            query.push('%');
            for half in [byte >> 4, byte & 15] {
                query.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
            }
        }
    }
}

/// Takes `%D0%91` back; what is no such pair stays as it is, and what is no UTF-8 is nothing.
fn decoded(value: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = value.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        let pair = after.first_chunk().filter(|_| *first == b'%');
        let Some(byte) = pair.and_then(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?))
        else {
            bytes.push(*first);
            continue;
        };
        bytes.push(byte);
        rest = &after[2..];
    }
    String::from_utf8(bytes).unwrap_or_default()
}

fn digit(letter: u8) -> Option<u8> {
    match letter {
        b'0'..=b'9' => Some(letter - b'0'),
        b'a'..=b'f' => Some(letter - b'a' + 10),
        b'A'..=b'F' => Some(letter - b'A' + 10),
        _ => None,
    }
}
