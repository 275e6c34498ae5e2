//! Texts of a plan as Markdown: bold, italic, lists and addresses as its own signs, everything else made harmless. Knows
//! no plan.

use crate::layout::formatting::{self, Line, Piece};

/// A text in one line, as in a cell of a table: line breaks as `<br>`.
pub(super) fn inline(text: &str) -> String {
    let line = |line: Line| match line.item {
        Some(item) => format!("{item} {}", pieces(&line.pieces)),
        None => pieces(&line.pieces),
    };
    let lines = formatting::lines(text.trim()).into_iter().map(line);
    lines.collect::<Vec<_>>().join("<br>")
}

/// A text in one line without breaks: a title.
pub(super) fn title(text: &str) -> String {
    inline(text).replace("<br>", " ")
}

/// The words of a deadline: letters, none of them a sign.
pub(super) fn letters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    put(&mut out, text.trim());
    out
}

/// A text as paragraphs and lists, each a block of lines.
pub(super) fn blocks(text: &str) -> Vec<String> {
    let mut blocks: Vec<(bool, String)> = Vec::new();
    for line in formatting::lines(text.trim()) {
        let is_item = line.item.is_some();
        let words = pieces(&line.pieces);
        let words = match line.item {
            // A list's dash is a hyphen there.
            Some(item) if item == "–" => format!("- {words}"),
            Some(item) => format!("{item} {words}"),
            None => at_start(words),
        };
        match blocks.last_mut() {
            Some((in_list, block)) if *in_list == is_item => {
                block.push_str(if is_item { "\n" } else { "<br>" });
                block.push_str(&words);
            }
            _ => blocks.push((is_item, words)),
        }
    }
    blocks.into_iter().map(|(_, block)| block).collect()
}

/// A paragraph's line whose beginning would be a sign of a list, a rule or a quotation.
fn at_start(line: String) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let sign = line[digits..].starts_with(['.', ')']);
    if digits > 0 && sign {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    if line.starts_with(['-', '+', '=', '>']) {
        return format!("\\{line}");
    }
    line
}

/// Pieces one after the other; signs are set where a mark begins and ends.
fn pieces(pieces: &[Piece]) -> String {
    let mut out = String::new();
    // The signs that are open, the outermost first.
    let mut open: Vec<&str> = Vec::new();
    for piece in pieces {
        close(&mut out, &mut open, piece);
        for (set, sign) in [(piece.bold, "**"), (piece.italic, "*")] {
            if set && !open.contains(&sign) {
                open.push(sign);
                out.push_str(sign);
            }
        }
        if piece.link {
            out.push('<');
            out.push_str(&piece.text.replace('|', "%7C"));
            out.push('>');
        } else {
            put(&mut out, &piece.text);
        }
    }
    close(&mut out, &mut open, &Piece::default());
    out
}

/// Closes the signs that do not go on in `next`, and those inside them.
fn close(out: &mut String, open: &mut Vec<&str>, next: &Piece) {
    let goes_on = |sign: &str| {
        if sign == "**" { next.bold } else { next.italic }
    };
    let kept = open.iter().take_while(|sign| goes_on(sign)).count();
    for sign in open.drain(kept..).rev() {
        out.push_str(sign);
    }
}

/// Adds letters, with the signs of Markdown and HTML made harmless.
fn put(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '|' | '\\' | '*' | '_' | '`' | '[' | ']' | '#' | '~' => {
                out.push('\\');
                out.push(c);
            }
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '\n' => out.push_str("<br>"),
            '\t' | '\r' => out.push(' '),
            _ => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_those_of_markdown() {
        for (text, expected) in [
            ("**а** и *б*", "**а** и *б*"),
            ("**а *б* в**", "**а *б* в**"),
            ("***а***", "***а***"),
            ("2 * 3_4 | 5", "2 \\* 3\\_4 \\| 5"),
            (
                "см. https://example.org/a_b|c, **mailto:a@example.org**",
                "см. <https://example.org/a_b%7Cc>, **<mailto:a@example.org>**",
            ),
            ("<b>&", "&lt;b>&amp;"),
            ("а\n- б\n2. в", "а<br>– б<br>2. в"),
        ] {
            assert_eq!(inline(text), expected, "{text}");
        }
        assert_eq!(
            letters("до **5** мая\nили – *6*"),
            "до \\*\\*5\\*\\* мая<br>или – \\*6\\*"
        );
    }

    #[test]
    fn lists_are_lists_and_what_is_none_does_not_become_one() {
        let found = blocks("Итоги:\nпо школам\n– **а**\n- б\n1. в\n2026. год\n+ г");
        assert_eq!(
            found,
            [
                "Итоги:<br>по школам",
                "- **а**\n- б\n1. в",
                "2026\\. год<br>\\+ г"
            ]
        );
        assert_eq!(blocks("--- *\n"), ["\\--- \\*"]);
    }
}
