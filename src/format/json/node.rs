//! Pieces of JSON: kept as text while reading, printed in one stable form. Knows nothing of plans.
//!
//! Reading splits an object or a list into the texts of its members, one level at a time. So a member that is unknown, or that cannot be read, is still there letter for letter: a number of forty
//! digits, a broken `\u` escape, fields in any order. Only the white space between its parts is dropped.

use super::scan::compact;
use super::split;
use crate::domain::Sorted;
use std::borrow::Cow;

/// Longest record that is printed on one line, in characters.
const LINE: usize = 100;

/// A piece of JSON, read or to be printed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Node {
    /// The text of a value, without white space outside strings.
    Raw(String),
    /// Members in order.
    List(Vec<Node>),
    /// Fields in order.
    Object(Vec<(String, Node)>),
}

/// The fields of an object by name; of fields with the same name the last one counts.
pub(super) type Fields = Sorted<String, Node>;

impl Node {
    /// The text of a value that is valid JSON, as it stands in a file.
    pub(super) fn raw(text: &str) -> Self {
        Self::Raw(compact(text))
    }

    /// A string.
    pub(super) fn string(text: &str) -> Self {
        Self::Raw(quoted(text))
    }

    /// A whole number.
    pub(super) fn number(number: i64) -> Self {
        Self::Raw(number.to_string())
    }

    /// The value's text on one line.
    pub(super) fn text(&self) -> String {
        self.as_text().into_owned()
    }

    /// The text of the string, if it is one.
    pub(super) fn as_string(&self) -> Option<String> {
        split::string(&self.as_text())
    }

    /// The whole number, if it is one and is written as we write it.
    pub(super) fn as_number(&self) -> Option<i64> {
        let text = self.as_text();
        let number: i64 = text.parse().ok()?;
        (number.to_string() == text).then_some(number)
    }

    /// The truth value, if it is one.
    pub(super) fn as_bool(&self) -> Option<bool> {
        match &*self.as_text() {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        }
    }

    /// The fields, if this is an object.
    pub(super) fn fields(&self) -> Option<Fields> {
        let text = self.as_text();
        let mut fields = Fields::new();
        for (name, value) in split::fields(&text)? {
            fields.insert(name, Self::Raw(value.to_owned()));
        }
        Some(fields)
    }

    /// The members, if this is a list.
    pub(super) fn members(&self) -> Option<Vec<Self>> {
        let text = self.as_text();
        let member = |text: &str| Self::Raw(text.to_owned());
        Some(split::members(&text)?.into_iter().map(member).collect())
    }

    /// Whether the value is `null`.
    pub(super) fn is_null(&self) -> bool {
        matches!(self, Self::Raw(text) if text == "null")
    }

    /// Prints the value over as many lines as are needed to read it well.
    pub(super) fn print(&self) -> String {
        let mut out = String::new();
        self.print_at(0, &mut out);
        out.push('\n');
        out
    }

    fn print_line(&self, out: &mut String) {
        match self {
            Self::Raw(text) => out.push_str(text),
            Self::List(members) => {
                out.push('[');
                for (n, member) in members.iter().enumerate() {
                    out.push_str(if n == 0 { "" } else { ", " });
                    member.print_line(out);
                }
                out.push(']');
            }
            Self::Object(fields) => {
                out.push('{');
                for (n, (name, value)) in fields.iter().enumerate() {
                    out.push_str(if n == 0 { "" } else { ", " });
                    out.push_str(&quoted(name));
                    out.push_str(": ");
                    value.print_line(out);
                }
                out.push('}');
            }
        }
    }

    fn print_at(&self, indent: usize, out: &mut String) {
        if let Some(line) = self.line() {
            out.push_str(&line);
            return;
        }
        let (open, close, count) = match self {
            Self::Raw(_) => return,
            Self::List(members) => ('[', ']', members.len()),
            Self::Object(fields) => ('{', '}', fields.len()),
        };
        out.push(open);
        for n in 0..count {
            out.push_str(if n == 0 { "\n" } else { ",\n" });
            push_indent(indent + 1, out);
            self.print_member(n, indent + 1, out);
        }
        out.push('\n');
        push_indent(indent, out);
        out.push(close);
    }

    fn print_member(&self, n: usize, indent: usize, out: &mut String) {
        match self {
            Self::Raw(_) => {}
            Self::List(members) => members[n].print_at(indent, out),
            Self::Object(fields) => {
                let (name, value) = &fields[n];
                out.push_str(&quoted(name));
                out.push_str(": ");
                value.print_at(indent, out);
            }
        }
    }

    /// The text, when it goes on one line.
    fn line(&self) -> Option<Cow<'_, str>> {
        if matches!(self, Self::Raw(_)) {
            return Some(self.as_text());
        }
        let line = self.is_flat().then(|| self.as_text())?;
        (line.chars().count() <= LINE).then_some(line)
    }

    /// The value's text on one line, without copying what was read.
    fn as_text(&self) -> Cow<'_, str> {
        if let Self::Raw(text) = self {
            return Cow::Borrowed(text);
        }
        let mut out = String::new();
        self.print_line(&mut out);
        Cow::Owned(out)
    }

    /// Whether a record is small enough for one line: no list of records within.
    fn is_flat(&self) -> bool {
        match self {
            Self::Raw(_) => true,
            Self::List(members) => members.is_empty(),
            Self::Object(fields) => fields.iter().all(|(_, value)| value.is_flat()),
        }
    }
}

fn push_indent(indent: usize, out: &mut String) {
    for _ in 0..indent {
        out.push_str("  ");
    }
}

fn quoted(text: &str) -> String {
    // Writing a string to memory has no way to fail.
    serde_json::to_string(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_record_takes_one_line_and_a_list_one_line_for_each_member() {
        let record = |text: &str| Node::Object(vec![("text".to_owned(), Node::string(text))]);
        let list = Node::List(vec![record("раз"), record("\"два\"\n")]);
        let whole = Node::Object(vec![
            ("tasks".to_owned(), list),
            ("none".to_owned(), Node::List(Vec::new())),
        ]);
        assert_eq!(
            whole.print(),
            "{\n  \"tasks\": [\n    {\"text\": \"раз\"},\n    {\"text\": \"\\\"два\\\"\\n\"}\n  ],\n  \"none\": []\n}\n"
        );
    }

    #[test]
    fn what_is_kept_stays_letter_for_letter() {
        let text = r#"{"z":1e400,"a":123456789012345678901234567890.10,"s":"\ud800 \u0041"}"#;
        let fields = Node::raw(text).fields().expect("an object");
        assert_eq!(fields["z"].text(), "1e400");
        assert_eq!(fields["a"].text(), "123456789012345678901234567890.10");
        assert_eq!(fields["s"].text(), r#""\ud800 \u0041""#);
    }
}
