//! A filter as the query of an address: `section=…&person=…&status=held&form=…&due=late&find=…`.
//!
//! Prints ASCII alone; reads whatever comes and passes over what it does not know.

use super::filter::{Due, Filter};
use crate::domain::Status;

/// In the order of [`Status::ALL`].
const STATUSES: [&str; 4] = ["planned", "held", "moved", "cancelled"];
/// In the order of [`Due::ALL`].
const DUES: [&str; 3] = ["late", "month", "none"];

/// Writes a filter; nothing for an empty one.
pub fn print(filter: &Filter) -> String {
    let mut query = String::new();
    let section = filter.section.map(|id| id.to_string());
    put(&mut query, "section", &section.unwrap_or_default());
    put(&mut query, "person", &filter.person);
    let status = filter
        .status
        .and_then(|own| code(&STATUSES, &Status::ALL, own));
    put(&mut query, "status", status.unwrap_or_default());
    put(&mut query, "form", &filter.form);
    let due = filter.due.and_then(|own| code(&DUES, &Due::ALL, own));
    put(&mut query, "due", due.unwrap_or_default());
    put(&mut query, "find", &filter.find);
    query
}

/// Reads a filter; what is unknown or damaged asks for nothing.
pub fn parse(query: &str) -> Filter {
    let mut filter = Filter::default();
    for part in query.split('&') {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        let value = decoded(value);
        match name {
            "section" => filter.section = value.parse().ok(),
            "person" => filter.person = value,
            "status" => filter.status = named(&STATUSES, &Status::ALL, &value),
            "form" => filter.form = value,
            "due" => filter.due = named(&DUES, &Due::ALL, &value),
            "find" => filter.find = value,
            _ => {}
        }
    }
    filter
}

fn code<T: PartialEq>(codes: &[&'static str], all: &[T], own: T) -> Option<&'static str> {
    let place = all.iter().position(|one| *one == own)?;
    codes.get(place).copied()
}

fn named<T: Copy>(codes: &[&str], all: &[T], code: &str) -> Option<T> {
    let place = codes.iter().position(|one| *one == code)?;
    all.get(place).copied()
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
