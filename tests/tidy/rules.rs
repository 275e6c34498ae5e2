//! The rules for single lines and whole files: opening, length, words, paths of one machine. Each takes one source and returns its faults;
//! the samples below each prove that it notices and that it lets pass.

use crate::arrows::begins_word;
use crate::source::{Fault, Source};

const REPORT_ABOVE: usize = 350;
const FAIL_ABOVE: usize = 500;

pub(crate) fn opening(source: &Source) -> Vec<Fault> {
    if source.raw.starts_with("//! ") {
        return Vec::new();
    }
    vec![source.fault(
        1,
        "open the file with `//!`: what it owns and what it must not know",
    )]
}

pub(crate) fn trailing_space(source: &Source) -> Vec<Fault> {
    numbered(&source.raw)
        .filter(|(_, line)| line.ends_with([' ', '\t', '\r']))
        .map(|(line, _)| source.fault(line, "remove the white space at the end of the line"))
        .collect()
}

/// Paths that exist on one machine only. Written in halves, so that this file passes.
pub(crate) fn machine_paths(source: &Source) -> Vec<Fault> {
    let homes = [
        concat!("/ho", "me/"),
        concat!("/ro", "ot/"),
        concat!("/Us", "ers/"),
        concat!("/wo", "rk/"),
        concat!("C:", "\\"),
    ];
    numbered(&source.raw)
        .filter_map(|(line, text)| Some((line, homes.iter().find(|home| starts_path(text, home))?)))
        .map(|(line, home)| {
            source.fault(
                line,
                format!("`{home}…` exists on one machine only: use a relative path"),
            )
        })
        .collect()
}

/// Is `home` in `text` where a path begins, rather than inside an address or a longer path?
fn starts_path(text: &str, home: &str) -> bool {
    text.match_indices(home).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || "._-~/)}$".contains(c))
    })
}

/// Lines outside tests.
fn length(source: &Source) -> usize {
    let is_test = source.path.starts_with("tests/") || source.code.trim().is_empty();
    if is_test {
        return source.raw.lines().count();
    }
    source.code.trim_end().lines().count()
}

pub(crate) fn long(source: &Source) -> Option<String> {
    let length = length(source);
    (length > REPORT_ABOVE).then(|| {
        format!(
            "{}: {length} lines: look again, can it be split?",
            source.path
        )
    })
}

pub(crate) fn too_long(source: &Source) -> Vec<Fault> {
    let length = length(source);
    if length <= FAIL_ABOVE {
        return Vec::new();
    }
    vec![source.fault(
        FAIL_ABOVE,
        format!("{length} lines outside tests: split the file (at most {FAIL_ABOVE})"),
    )]
}

/// Words that an `#[allow]` would let past clippy, and attributes that the page's policy blocks.
pub(crate) fn banned_words(source: &Source) -> Vec<Fault> {
    let words = [
        (".unwrap()", "return an error that a user can act on"),
        ("todo!(", "finish it, or leave it out"),
        ("dbg!(", "remove it"),
        ("inner_html=", "text is shown as text"),
        (
            "style=\"",
            "the content policy blocks it: use a class or `style:name=`",
        ),
        (
            "style={",
            "the content policy blocks it: use a class or `style:name=`",
        ),
        (
            "style=move",
            "the content policy blocks it: use a class or `style:name=`",
        ),
    ];
    let code = &source.code;
    words
        .iter()
        .flat_map(|(word, advice)| {
            code.match_indices(word)
                .map(move |(at, _)| (at, word, advice))
        })
        .filter(|(at, word, _)| word.starts_with('.') || begins_word(code, *at))
        .map(|(at, word, advice)| source.fault(source.line_at(at), format!("`{word}`: {advice}")))
        .collect()
}

pub(crate) fn words_outside_catalogs(source: &Source) -> Vec<Fault> {
    if !["app", "ui"].contains(&source.area()) {
        return Vec::new();
    }
    source
        .strings
        .iter()
        .filter(|(_, text)| text.chars().any(|c| ('\u{400}'..='\u{4FF}').contains(&c)))
        .map(|(line, text)| {
            source.fault(
                *line,
                format!("«{text}» belongs in the catalogs (src/i18n), in every language"),
            )
        })
        .collect()
}

fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split('\n')
        .enumerate()
        .map(|(index, line)| (index + 1, line))
}

/// Checks that `rule` faults exactly `lines` of `text` as the file `path`.
#[track_caller]
pub(crate) fn check(rule: fn(&Source) -> Vec<Fault>, path: &str, text: &str, lines: &[usize]) {
    let faults = rule(&Source::new(path, text));
    let found: Vec<usize> = faults.iter().map(|fault| fault.line).collect();
    assert_eq!(found, lines, "{path}:\n{text}\n{faults:?}");
}

#[test]
fn a_file_opens_with_its_purpose() {
    check(opening, "src/a.rs", "//! Owns a.\n", &[]);
    check(opening, "src/a.rs", "use std::fmt;\n", &[1]);
    check(opening, "src/a.rs", "", &[1]);
}

#[test]
fn white_space_at_a_line_s_end_is_a_fault() {
    check(
        trailing_space,
        "src/a.rs",
        "a\nb \nc\t\n\nd\r\n",
        &[2, 3, 5],
    );
}

#[test]
fn paths_of_one_machine_are_faults() {
    let path = |rest: &str| format!("open(\"{}{rest}\")", concat!("/ho", "me/"));
    check(machine_paths, "src/a.rs", &path("me/x"), &[1]);
    check(
        machine_paths,
        "tools/a.sh",
        concat!("cd /wo", "rk/x\n"),
        &[1],
    );
    check(
        machine_paths,
        "docs/a.md",
        concat!("https://example.org/ho", "me/x and $HO", "ME/ho", "me/"),
        &[],
    );
}

#[test]
fn length_counts_what_is_not_test() {
    let body = |lines: usize| "fn a() {}\n".repeat(lines);
    check(too_long, "src/a.rs", &body(500), &[]);
    check(too_long, "src/a.rs", &body(501), &[FAIL_ABOVE]);
    let with_tests = format!("{}#[cfg(test)]\nmod tests {{\n{}}}\n", body(300), body(400));
    check(too_long, "src/a.rs", &with_tests, &[]);
    assert!(long(&Source::new("src/a.rs", &body(351))).is_some());
    assert!(long(&Source::new("src/a.rs", &with_tests)).is_none());
}

#[test]
fn words_that_hide_failures_and_blocked_attributes_are_faults() {
    check(
        banned_words,
        "src/a.rs",
        "a.unwrap();\nb.unwrap_or(1);\n",
        &[1],
    );
    check(
        banned_words,
        "src/a.rs",
        "todo!()\n// todo!()\n\"todo!()\"\n",
        &[1],
    );
    check(
        banned_words,
        "src/ui/a.rs",
        "<p style=\"color:red\"/>\n<p style:left=x/>\n<p style=(\"--x\", 1)/>\n<p font_style=\"a\"/>\n",
        &[1],
    );
}

#[test]
fn russian_words_live_in_the_catalogs() {
    check(
        words_outside_catalogs,
        "src/ui/a.rs",
        "// Комментарий\n\"Отменить\";\n\"undo\";\n",
        &[2],
    );
    check(
        words_outside_catalogs,
        "src/app/a.rs",
        "#[cfg(test)]\nmod tests {\n  const A: &str = \"План\";\n}\n",
        &[],
    );
    check(
        words_outside_catalogs,
        "src/i18n/ru.rs",
        "\"Отменить\";\n",
        &[],
    );
}
