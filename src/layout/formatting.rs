//! Light marks in texts: **bold**, *italic*, lists, addresses. A text stays plain words with these signs in it, exactly as
//! typed; this module says how it is shown, and sets and takes away the signs. Never markup: what is no mark is a letter.

use std::ops::Range;

/// A run of letters that look alike.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Piece {
    /// The letters, without signs.
    pub text: String,
    /// Between `**`.
    pub bold: bool,
    /// Between `*`.
    pub italic: bool,
    /// Whether the letters are an address that can be followed: `http`, `https`, `mailto` and no other.
    pub link: bool,
}

/// A line of a text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Line {
    /// «–» or «1.» when the line is an item of a list.
    pub item: Option<String>,
    /// What stands in it.
    pub pieces: Vec<Piece>,
}

/// A mark that a selection can have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// `**bold**`.
    Bold,
    /// `*italic*`.
    Italic,
    /// Lines that begin with a dash.
    Bullets,
    /// Lines that begin with their number.
    Numbers,
}

const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];
const DASH: &str = "– ";

/// Whether `text` may be shown otherwise than letter by letter; quick, and on the safe side.
pub fn has_marks(text: &str) -> bool {
    text.contains('*')
        || text.contains(':') && scheme_in(text).is_some()
        || text.lines().any(|line| item_of(line).is_some())
}

/// The text without the signs of bold and italic, for places that show none.
pub fn without_signs(text: &str) -> String {
    if !text.contains('*') {
        return text.to_owned();
    }
    let plain = |line: Line| {
        let item = line.item.map_or(String::new(), |item| format!("{item} "));
        line.pieces
            .iter()
            .fold(item, |all, piece| all + &piece.text)
    };
    lines(text)
        .into_iter()
        .map(plain)
        .collect::<Vec<_>>()
        .join("\n")
}

/// The text without the signs of bold and italic, its lists as they were typed: for files of plain text.
pub fn without_stars(text: &str) -> String {
    if !text.contains('*') {
        return text.to_owned();
    }
    let plain = |line: &str| {
        let rest = item_of(line).map_or(line, |(_, rest)| rest);
        let sign = line[..line.len() - rest.len()].to_owned();
        let pieces = line_of(line).pieces;
        pieces.iter().fold(sign, |all, piece| all + &piece.text)
    };
    text.split('\n').map(plain).collect::<Vec<_>>().join("\n")
}

/// The addresses in a text that can be followed, each once, in their order.
pub fn links(text: &str) -> Vec<String> {
    let mut links = Vec::new();
    for piece in lines(text).into_iter().flat_map(|line| line.pieces) {
        if piece.link && !links.contains(&piece.text) {
            links.push(piece.text);
        }
    }
    links
}

/// How the text is shown, line by line.
pub fn lines(text: &str) -> Vec<Line> {
    text.split('\n').map(line_of).collect()
}

fn line_of(line: &str) -> Line {
    let (item, rest) = match item_of(line) {
        Some((item, rest)) => (Some(item), rest),
        None => (None, line),
    };
    let mut pieces = Vec::new();
    spans(rest, false, false, &mut pieces);
    Line { item, pieces }
}

/// The sign of a list's item, and what follows it. A hyphen is shown as the dash it stands for.
fn item_of(line: &str) -> Option<(String, &str)> {
    for sign in ["- ", DASH, "— ", "• ", "· "] {
        if let Some(rest) = line.strip_prefix(sign) {
            return Some(("–".to_owned(), rest));
        }
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = line.get(digits..)?;
    let rest = after
        .strip_prefix(". ")
        .or_else(|| after.strip_prefix(") "))?;
    (1..=2)
        .contains(&digits)
        .then(|| (line[..=digits].to_owned(), rest))
}

/// Splits `text` at the signs of bold and italic, the outermost first.
fn spans(text: &str, bold: bool, italic: bool, pieces: &mut Vec<Piece>) {
    let mut from = 0;
    while let Some(at) = text[from..].find('*').map(|at| from + at) {
        let sign = if text[at..].starts_with("**") {
            "**"
        } else {
            "*"
        };
        let (strong, slanted) = (bold || sign == "**", italic || sign == "*");
        let Some(end) = closing(text, at, sign) else {
            from = at + sign.len();
            continue;
        };
        letters(&text[..at], bold, italic, pieces);
        spans(&text[at + sign.len()..end], strong, slanted, pieces);
        return spans(&text[end + sign.len()..], bold, italic, pieces);
    }
    letters(text, bold, italic, pieces);
}

/// Where the sign that opens at `at` is closed: no space inside at either end, and something between them.
fn closing(text: &str, at: usize, sign: &str) -> Option<usize> {
    let inside = at + sign.len();
    let first = text[inside..].chars().next()?;
    if first.is_whitespace()
        || (first == '*' && sign == "**" && !text[inside + 1..].contains("***"))
    {
        return None;
    }
    let mut from = inside + first.len_utf8();
    while let Some(end) = text.get(from..)?.find(sign).map(|end| from + end) {
        let before = text[..end].chars().next_back()?;
        let alone = sign == "**" || !is_double(text, end);
        // Of three stars in a row the last two close the bold around the italic.
        let third = sign == "**" && text[end + 2..].starts_with('*');
        if !before.is_whitespace() && alone {
            return Some(if third { end + 1 } else { end });
        }
        from = end + if alone { sign.len() } else { 2 };
    }
    None
}

/// Whether the star at `at` is the first of a pair.
fn is_double(text: &str, at: usize) -> bool {
    text[at..].starts_with("**") && !text[at..].starts_with("***")
}

/// Adds letters without signs, with the addresses among them told apart.
fn letters(mut text: &str, bold: bool, italic: bool, pieces: &mut Vec<Piece>) {
    let mut add = |letters: &str, link: bool| {
        if !letters.is_empty() {
            pieces.push(Piece {
                text: letters.to_owned(),
                bold,
                italic,
                link,
            });
        }
    };
    while let Some(found) = scheme_in(text) {
        add(&text[..found.start], false);
        add(&text[found.clone()], true);
        text = &text[found.end..];
    }
    add(text, false);
}

/// The first address in `text`; marks of punctuation at its end belong to the sentence.
fn scheme_in(text: &str) -> Option<Range<usize>> {
    let starts = SCHEMES.iter().filter_map(|scheme| {
        let at = text.find(scheme)?;
        let free = !text[..at]
            .chars()
            .next_back()
            .is_some_and(char::is_alphanumeric);
        free.then_some((at, at + scheme.len()))
    });
    let (start, after) = starts.min()?;
    let is_end = |letter: char| {
        letter.is_whitespace() || matches!(letter, '<' | '>' | '"' | '«' | '»' | '*')
    };
    let end = text[after..]
        .find(is_end)
        .map_or(text.len(), |length| after + length);
    let end = start
        + text[start..end]
            .trim_end_matches(['.', ',', ';', ':', '!', '?', ')'])
            .len();
    (end > after).then_some(start..end)
}

/// Sets `mark` on the selected letters or lines, or takes it away where it is; the text and what is selected then.
/// `selected` is in bytes.
pub fn toggle(text: &str, selected: Range<usize>, mark: Mark) -> (String, Range<usize>) {
    match mark {
        Mark::Bold => sign(text, selected, "**"),
        Mark::Italic => sign(text, selected, "*"),
        Mark::Bullets | Mark::Numbers => list(text, selected, mark),
    }
}

fn sign(text: &str, selected: Range<usize>, sign: &str) -> (String, Range<usize>) {
    // Signs do not stand beside spaces.
    let inner = text[selected.clone()].trim();
    let start = selected.start + text[selected.clone()].find(inner).unwrap_or(0);
    let end = start + inner.len();
    let (before, after) = (&text[..start], &text[end..]);
    let count = |part: &str, back: bool| {
        let star = |letter: &char| *letter == '*';
        if back {
            part.chars().rev().take_while(star).count()
        } else {
            part.chars().take_while(star).count()
        }
    };
    let around = count(before, true).min(count(after, false));
    let is_set = if sign == "**" {
        around >= 2
    } else {
        around == 1 || around == 3
    };
    let width = sign.len();
    if is_set {
        let text = format!("{}{inner}{}", &before[..start - width], &after[width..]);
        return (text, start - width..end - width);
    }
    let text = format!("{before}{sign}{inner}{sign}{after}");
    (text, start + width..end + width)
}

fn list(text: &str, selected: Range<usize>, mark: Mark) -> (String, Range<usize>) {
    let start = text[..selected.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[selected.end..]
        .find('\n')
        .map_or(text.len(), |at| selected.end + at);
    let is_bullet = |line: &str| item_of(line).is_some_and(|(item, _)| item == "–");
    let is_number = |line: &str| item_of(line).is_some_and(|(item, _)| item != "–");
    let is_set = text[start..end].split('\n').all(|line| match mark {
        Mark::Numbers => is_number(line),
        _ => is_bullet(line),
    });
    let line = |(at, line): (usize, &str)| {
        let rest = item_of(line).map_or(line, |(_, rest)| rest);
        match mark {
            _ if is_set => rest.to_owned(),
            Mark::Numbers => format!("{}. {rest}", at + 1),
            _ => format!("{DASH}{rest}"),
        }
    };
    let lines: Vec<String> = text[start..end].split('\n').enumerate().map(line).collect();
    let lines = lines.join("\n");
    let now = start..start + lines.len();
    (format!("{}{lines}{}", &text[..start], &text[end..]), now)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text as it is shown: bold in `[ ]`, italic in `/ /`, addresses in `< >`, items after `|`.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let piece = |piece: &Piece| {
            let mut letters = piece.text.clone();
            for (on, [open, close]) in [
                (piece.link, ["<", ">"]),
                (piece.italic, ["/", "/"]),
                (piece.bold, ["[", "]"]),
            ] {
                if on {
                    letters = format!("{open}{letters}{close}");
                }
            }
            letters
        };
        let line = |line: Line| {
            let item = line.item.map_or(String::new(), |item| format!("{item}|"));
            line.pieces
                .iter()
                .map(piece)
                .fold(item, |all, one| all + &one)
        };
        let shown: Vec<String> = lines(text).into_iter().map(line).collect();
        assert_eq!(shown.join("\n"), expected, "{text}");
        assert!(has_marks(text) || text == expected, "{text}");
    }

    #[test]
    fn signs_make_letters_bold_and_italic() {
        check("a **b** c", "a [b] c");
        check("*a* b", "/a/ b");
        check("**a *b* c**", "[a ][/b/][ c]");
        check("***a***", "[/a/]");
        check("**а** и **б**", "[а] и [б]");
    }

    #[test]
    fn stars_that_mark_nothing_are_letters() {
        for text in [
            "2 * 3 * 4",
            "звёздочка *",
            "**",
            "****",
            "** a **",
            "a* b",
            "*",
            "*\n*",
            "3*4",
        ] {
            check(text, text);
        }
    }

    #[test]
    fn items_of_lists_have_their_sign_apart() {
        check("- a\n– b\n• c\nd", "–|a\n–|b\n–|c\nd");
        check(
            "1. a\n2) b\n2026. c\n12.05 d",
            "1.|a\n2)|b\n2026. c\n12.05 d",
        );
    }

    #[test]
    fn only_addresses_of_three_kinds_can_be_followed() {
        check(
            "См. https://example.org/a?b=1, далее",
            "См. <https://example.org/a?b=1>, далее",
        );
        check("(http://example.org).", "(<http://example.org>).");
        check("mailto:a@example.org", "<mailto:a@example.org>");
        for text in [
            "javascript:alert(1)",
            "data:text/html,x",
            "xhttp://a",
            "https://",
            "file:///etc",
        ] {
            check(text, text);
        }
    }

    #[track_caller]
    fn check_toggle(text: &str, selected: &str, mark: Mark, expected: &str) {
        let at = text.find(selected).expect("the selection is in the text");
        let (marked, range) = toggle(text, at..at + selected.len(), mark);
        assert_eq!(marked, expected);
        let (back, _) = toggle(&marked, range, mark);
        assert_eq!(back, text, "taking the mark away brings the text back");
    }

    #[test]
    fn a_mark_set_twice_is_gone() {
        check_toggle("план на год", "на", Mark::Bold, "план **на** год");
        check_toggle("план на год", " на ", Mark::Italic, "план *на* год");
        check_toggle("план **на** год", "на", Mark::Italic, "план ***на*** год");
        check_toggle("а\nб\nв", "а\nб", Mark::Bullets, "– а\n– б\nв");
        check_toggle("а\nб\nв", "б\nв", Mark::Numbers, "а\n1. б\n2. в");
    }

    #[test]
    fn one_kind_of_list_takes_the_place_of_the_other() {
        let (text, _) = toggle("– а\n– б", 0..3, Mark::Numbers);
        assert_eq!(text, "1. а\n– б");
        let (text, _) = toggle("1. а\n2. б", 0..9, Mark::Bullets);
        assert_eq!(text, "– а\n– б");
    }

    #[test]
    fn a_plain_text_keeps_its_lists_as_typed() {
        assert_eq!(
            without_stars("**Итоги** года *\n- *а*\n• ***б*** **\n2) в"),
            "Итоги года *\n- а\n• б **\n2) в"
        );
    }

    #[test]
    fn without_signs_the_words_are_left() {
        assert_eq!(
            without_signs("**Итоги** года *\n– *а*"),
            "Итоги года *\n– а"
        );
    }
}
