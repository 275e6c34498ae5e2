//! Takes valid JSON apart: an object into fields, a list into members, a string into its text. Knows nothing of
//! plans, and nothing of typed values: whether the text is JSON at all serde has said before.

use super::scan::Strings;

/// The parts of an object or a list between its brackets, as they stand; nothing when it is not one.
fn parts(text: &str, open: char, close: char) -> Option<Vec<&str>> {
    let inside = text.trim().strip_prefix(open)?.strip_suffix(close)?;
    let mut strings = Strings::default();
    let (mut depth, mut start) = (0_usize, 0);
    let mut parts = Vec::new();
    for (at, byte) in inside.bytes().enumerate() {
        match byte {
            _ if strings.covers(byte) => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => {
                parts.push(inside[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    let last = inside[start..].trim();
    if !(last.is_empty() && parts.is_empty()) {
        parts.push(last);
    }
    Some(parts)
}

/// The members of a list, as they stand.
pub(super) fn members(text: &str) -> Option<Vec<&str>> {
    parts(text, '[', ']')
}

/// The fields of an object in their order: names, and values as they stand. Nothing when it is no object, or when
/// a name is no text.
pub(super) fn fields(text: &str) -> Option<Vec<(String, &str)>> {
    parts(text, '{', '}')?.into_iter().map(field).collect()
}

fn field(text: &str) -> Option<(String, &str)> {
    let mut strings = Strings::default();
    let colon = text
        .bytes()
        .position(|byte| !strings.covers(byte) && byte == b':')?;
    let (name, value) = text.split_at(colon);
    Some((string(name)?, value[1..].trim()))
}

/// The text of a string; nothing when it is none, or names half of a character (RFC 8259, 8.2).
pub(super) fn string(text: &str) -> Option<String> {
    let inside = text.trim().strip_prefix('"')?.strip_suffix('"')?;
    let mut out = String::with_capacity(inside.len());
    let mut rest = inside;
    while let Some((plain, escaped)) = rest.split_once('\\') {
        out.push_str(plain);
        let mut letters = escaped.chars();
        let sign = letters.next()?;
        rest = letters.as_str();
        out.push(match sign {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\u{8}',
            'f' => '\u{c}',
            'u' => {
                let (letter, after) = letter_of(rest)?;
                rest = after;
                letter
            }
            '"' | '\\' | '/' => sign,
            _ => return None,
        });
    }
    out.push_str(rest);
    Some(out)
}

/// The letter whose number in UTF-16 follows, and what follows it.
fn letter_of(text: &str) -> Option<(char, &str)> {
    let number = |text: &str| u32::from_str_radix(text.get(..4)?, 16).ok();
    let first = number(text)?;
    let rest = &text[4..];
    if let Some(letter) = char::from_u32(first) {
        return Some((letter, rest));
    }
    // Letters beyond the first plane are written as two halves.
    let second = number(rest.strip_prefix("\\u")?)?;
    if !(0xD800..0xDC00).contains(&first) || !(0xDC00..0xE000).contains(&second) {
        return None;
    }
    let code = 0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00);
    Some((char::from_u32(code)?, &rest[6..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_is_read_as_serde_reads_it() {
        for text in [
            r#""""#,
            r#""просто""#,
            r#""кавычки \" и \\ и \/""#,
            r#""\n\t\r\b\f""#,
            r#""\u0041\u043f\u20AC""#,
            r#""😀 \ud83d\ude00!""#,
            r#""\ud83d""#,
            r#""\ud83dx""#,
            r#""\ude00\ud83d""#,
            r#""\ud83d\u0041""#,
            r#""\\u0041""#,
            "17",
            "null",
            "[\"x\"]",
        ] {
            assert_eq!(string(text), serde_json::from_str(text).ok(), "{text}");
        }
    }

    #[test]
    fn brackets_commas_and_colons_inside_strings_part_nothing() {
        let text = r#"{"a,b:": ["x]", {"y": 1}], "c" : "}{,:", "d":{}}"#;
        let fields = fields(text).expect("an object");
        let shown: Vec<_> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), *value))
            .collect();
        assert_eq!(
            shown,
            [
                ("a,b:", r#"["x]", {"y": 1}]"#),
                ("c", r#""}{,:""#),
                ("d", "{}")
            ]
        );
        assert_eq!(members(fields[0].1), Some(vec![r#""x]""#, r#"{"y": 1}"#]));
        assert_eq!(members("[]"), Some(vec![]));
        assert_eq!(members("{}"), None);
    }
}
