//! A text to lines: marks of other formats dropped, entities read, dashes that only draw a table taken out.
//! Knows nothing of plans.

/// Stands within one line for a line break inside a cell.
pub(super) const BREAK: char = '\u{B}';

/// A line of the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Line {
    /// Counted from one.
    pub(super) number: usize,
    /// Without marks; blank at the ends is kept, since tabs mean cells.
    pub(super) text: String,
}

impl Line {
    pub(super) fn is_blank(&self) -> bool {
        self.text.chars().all(char::is_whitespace)
    }
}

/// Marks of web pages that are dropped; those of the second list end a line.
const MARKS: [&str; 26] = [
    "i", "b", "u", "em", "strong", "span", "font", "sup", "sub", "a", "s", "strike", "del", "ins",
    "small", "big", "center", "td", "th", "table", "tbody", "thead", "ul", "ol", "o:p", "code",
];
const BREAKS: [&str; 11] = [
    "br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6",
];
const LONGEST_MARK: usize = 300;

const ENTITIES: [(&str, &str); 16] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", "\u{A0}"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("bdquo", "„"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("shy", ""),
    ("numero", "№"),
];

/// Splits `text` into lines.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let joined = text.replace("\r\n", "\n").replace('\r', "\n");
    for (index, raw) in joined.split('\n').enumerate() {
        let clean = without_marks(raw);
        let number = index + 1;
        if clean.contains(['\t', '|']) || !clean.contains(BREAK) {
            lines.push(Line {
                number,
                text: clean,
            });
        } else {
            lines.extend(clean.split(BREAK).map(|part| Line {
                number,
                text: part.to_owned(),
            }));
        }
    }
    lines
}

/// Whether the line only draws: dashes, with the tabs or bars of its table.
pub(super) fn is_drawn(text: &str) -> bool {
    let dashes = text.chars().filter(|c| is_stroke(*c)).count();
    let only = |c: char| is_stroke(c) || c.is_whitespace() || matches!(c, '|' | '+' | ':');
    dashes >= 3 && text.chars().all(only)
}

fn is_stroke(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '=' | '─' | '━')
}

fn without_marks(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find(['<', '&', '\u{AD}', '\u{200B}', '\u{FEFF}', '\0']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        if let Some((length, breaks)) = mark(from) {
            if breaks {
                out.push(BREAK);
            }
            rest = &from[length..];
        } else if let Some((length, text)) = entity(from) {
            out.push_str(&text);
            rest = &from[length..];
        } else {
            let first = from.chars().next().unwrap_or_default();
            if matches!(first, '<' | '&') {
                out.push(first);
            }
            rest = &from[first.len_utf8()..];
        }
    }
    out.push_str(rest);
    let is_end = |c| c == BREAK || c == ' ';
    if out.contains(BREAK) && !out.contains('\t') {
        return out.trim_matches(is_end).to_owned();
    }
    out
}

/// The length of the mark that `text` begins with, and whether it ends a line.
fn mark(text: &str) -> Option<(usize, bool)> {
    let inner = text.strip_prefix('<')?;
    let end = inner
        .bytes()
        .take(LONGEST_MARK)
        .position(|byte| matches!(byte, b'<' | b'>'))?;
    if inner.as_bytes()[end] != b'>' {
        return None;
    }
    let body = inner[..end].trim_end_matches('/');
    let closing = body.starts_with('/');
    let body = body.strip_prefix('/').unwrap_or(body);
    let name = body.split_ascii_whitespace().next()?.to_ascii_lowercase();
    if body.starts_with(char::is_whitespace) {
        return None;
    }
    if BREAKS.contains(&name.as_str()) {
        return Some((end + 2, name == "br" || closing));
    }
    MARKS.contains(&name.as_str()).then_some((end + 2, false))
}

/// The length of the entity that `text` begins with, and what it stands for.
fn entity(text: &str) -> Option<(usize, String)> {
    let inner = text.strip_prefix('&')?;
    let end = inner.bytes().take(10).position(|byte| byte == b';')?;
    let name = &inner[..end];
    if let Some((_, means)) = ENTITIES.iter().find(|(known, _)| *known == name) {
        return Some((end + 2, (*means).to_owned()));
    }
    let number = name.strip_prefix('#')?;
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    let letter = char::from_u32(code).filter(|c| !c.is_control())?;
    Some((end + 2, letter.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, expected: &[&str]) {
        let read: Vec<String> = lines(raw).into_iter().map(|line| line.text).collect();
        assert_eq!(read, expected);
    }

    #[test]
    fn marks_go_and_entities_are_read_once() {
        check("1.<i>Тема</i> дня", &["1.Тема дня"]);
        check("a<br>b<br/>c", &["a", "b", "c"]);
        check("x\ta<br>b\ty", &["x\ta\u{B}b\ty"]);
        check("<p class=\"x\">Раз</p><p>Два</p>", &["Раз", "Два"]);
        check("А &amp; Б &lt;i&gt; &#1046;&nbsp;", &["А & Б <i> Ж\u{A0}"]);
        check(
            "a < b & c; 5 <6> &unknown;",
            &["a < b & c; 5 <6> &unknown;"],
        );
        check("<script>alert(1)</script>", &["<script>alert(1)</script>"]);
        check("раз\r\nдва\rтри", &["раз", "два", "три"]);
    }

    #[test]
    fn a_drawn_line_has_nothing_but_strokes() {
        for drawn in ["----\t-----", "-----", "|---|:--:|", "———"] {
            assert!(is_drawn(drawn), "{drawn}");
        }
        for text in ["--", "", "- а", "|", "1-2"] {
            assert!(!is_drawn(text), "{text}");
        }
    }
}
