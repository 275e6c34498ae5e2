//! The rules for style sheets: nothing the oldest browsers lack, raw colours in the tokens alone,
//! every file listed in `style/main.css`.

use crate::source::{Fault, Source};

/// The sheets that may hold raw colours: the tokens, and the pages that must do without them.
const COLOURED: &[&str] = &["style/tokens.css", "style/startup.css"];

/// Chromium 109, iPadOS 16.4 and Firefox 115 know neither nesting nor (all of them) `:has()`.
pub(crate) fn old_browsers(source: &Source) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (line, text) in lines(&source.raw) {
        if text.contains(":has(") {
            faults.push(source.fault(
                line,
                "`:has()` is missing in Firefox 115: set an attribute instead",
            ));
        }
        if text.trim_start().starts_with('&') || text.contains("{ &") || text.contains("; &") {
            faults.push(source.fault(
                line,
                "nesting is missing in Chromium 109: write the whole selector",
            ));
        }
    }
    faults
}

pub(crate) fn raw_colours(source: &Source) -> Vec<Fault> {
    if COLOURED.contains(&source.path.as_str()) {
        return Vec::new();
    }
    lines(&source.raw)
        .filter(|(_, text)| has_colour(text))
        .map(|(line, _)| source.fault(line, "a raw colour: give it a name in style/tokens.css"))
        .collect()
}

/// `#` and 3, 4, 6 or 8 hexadecimal digits in a value, or a colour function with numbers.
fn has_colour(line: &str) -> bool {
    let value = line.rsplit_once('{').map_or(line, |(_, value)| value);
    let Some((_, value)) = value.split_once(':') else {
        return false;
    };
    let hex = value.match_indices('#').any(|(at, _)| {
        let digits = value[at + 1..]
            .chars()
            .take_while(char::is_ascii_hexdigit)
            .count();
        let ends = !value[at + 1 + digits..]
            .starts_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_');
        ends && [3, 4, 6, 8].contains(&digits)
    });
    hex || ["rgb(", "rgba(", "hsl(", "oklch("]
        .iter()
        .any(|name| value.contains(name))
}

/// Style files that `main.css` does not import, which would never be seen.
pub(crate) fn unlisted(sources: &[Source]) -> Vec<Fault> {
    let Some(main) = sources
        .iter()
        .find(|source| source.path == "style/main.css")
    else {
        return Vec::new();
    };
    sources
        .iter()
        .filter(|source| source.path.starts_with("style/") && source.has_extension("css"))
        .filter(|source| source.path != main.path)
        .filter(|source| {
            !main
                .raw
                .contains(&format!("@import \"{}\"", &source.path["style/".len()..]))
        })
        .map(|source| source.fault(1, "import it in style/main.css, or remove it"))
        .collect()
}

/// Numbered lines with comments blanked.
fn lines(css: &str) -> impl Iterator<Item = (usize, String)> {
    let mut bare = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        let (comment, next) = after.split_once("*/").unwrap_or((after, ""));
        bare.extend(comment.chars().filter(|c| *c == '\n'));
        rest = next;
    }
    bare.push_str(rest);
    bare.lines()
        .map(String::from)
        .collect::<Vec<_>>()
        .into_iter()
        .enumerate()
        .map(|(i, line)| (i + 1, line))
}

#[track_caller]
fn check(rule: fn(&Source) -> Vec<Fault>, path: &str, css: &str, expected: &[usize]) {
    let found: Vec<usize> = rule(&Source::new(path, css))
        .iter()
        .map(|fault| fault.line)
        .collect();
    assert_eq!(found, expected, "{css}");
}

#[test]
fn what_old_browsers_lack_is_a_fault() {
    check(
        old_browsers,
        "style/a.css",
        "/* :has( */\n.a:has(b) { }\n.b {\n  &:hover { }\n}\n.c { & d { } }\n",
        &[2, 4, 6],
    );
    check(
        old_browsers,
        "style/a.css",
        ".a > b { color: var(--ink); }\n",
        &[],
    );
}

#[test]
fn raw_colours_live_in_the_tokens() {
    check(
        raw_colours,
        "style/row.css",
        ".a { color: #fff; }\n.b { color: rgb(1 2 3); }\n/* #fff */\n#add { color: var(--ink); }\n.c {\n  border-color: #A1B2C3;\n}\n",
        &[1, 2, 6],
    );
    check(
        raw_colours,
        "style/tokens.css",
        ":root { --ink: #202328; }\n",
        &[],
    );
}

#[test]
fn every_style_file_is_imported() {
    let sources = [
        Source::new("style/main.css", "@import \"a.css\" layer(base);\n"),
        Source::new("style/a.css", ""),
        Source::new("style/b.css", ""),
    ];
    let found: Vec<String> = unlisted(&sources)
        .into_iter()
        .map(|fault| fault.path)
        .collect();
    assert_eq!(found, ["style/b.css"]);
}
