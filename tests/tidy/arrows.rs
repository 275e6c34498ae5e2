//! Which part of the program may use which, and that the browser is reached through `platform`.

use crate::source::{Fault, Source};

/// Who may use whom: `domain ← timing ← {command, layout, format, merge, sample, i18n} ← app ← ui`, and
/// `platform` for `app`, `ui` and `main` alone. `i18n` also sees the siblings whose errors, losses
/// and changes it puts into words; `paper` composes what is printed out of all of that. `bin` (convert) sees
/// everything that needs no browser.
const ARROWS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("timing", &["domain"]),
    ("command", &["domain", "timing"]),
    ("layout", &["domain", "timing"]),
    ("format", &["domain", "timing", "layout"]),
    ("merge", &["domain", "timing"]),
    ("sample", &["domain", "timing", "format"]),
    ("rollover", &["domain", "timing", "command"]),
    (
        "i18n",
        &[
            "domain", "timing", "command", "layout", "format", "merge", "sample", "rollover",
        ],
    ),
    ("paper", &["domain", "timing", "layout", "i18n"]),
    (
        "workshop",
        &[
            "domain", "timing", "command", "layout", "format", "merge", "sample", "rollover",
            "i18n", "paper",
        ],
    ),
    (
        "app",
        &[
            "domain", "timing", "command", "layout", "format", "merge", "sample", "rollover",
            "i18n", "paper", "platform",
        ],
    ),
    (
        "ui",
        &[
            "domain", "timing", "command", "layout", "format", "merge", "sample", "rollover",
            "i18n", "paper", "app", "platform", "workshop",
        ],
    ),
    ("platform", &[]),
    (
        "bin",
        &[
            "domain", "timing", "command", "layout", "format", "merge", "rollover", "i18n",
            "paper", "workshop",
        ],
    ),
];

const BROWSER: &[&str] = &["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures"];
pub(crate) fn arrows(source: &Source) -> Vec<Fault> {
    let area = source.area();
    let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == area) else {
        return Vec::new();
    };
    let mut faults: Vec<Fault> = used_areas(source)
        .into_iter()
        .filter(|(_, used)| used != area && !allowed.contains(&used.as_str()))
        .filter(|(_, used)| ARROWS.iter().any(|(name, _)| name == used))
        .map(|(at, used)| {
            let message = format!(
                "`{area}` must not use `{used}`: move the thing down, or pass it in as an argument"
            );
            source.fault(source.line_at(at), message)
        })
        .collect();
    for (at, _) in source.code.match_indices("super::super::") {
        faults.push(source.fault(
            source.line_at(at),
            "write the path from `crate::`, so that its direction can be seen",
        ));
    }
    faults
}

/// The areas named after `crate::`, `metodplan::` and, at the top of an area, `super::`.
fn used_areas(source: &Source) -> Vec<(usize, String)> {
    let top = source.path.ends_with("/mod.rs") && source.path.matches('/').count() == 2;
    let roots: &[&str] = if top {
        &["crate::", "metodplan::", "super::"]
    } else {
        &["crate::", "metodplan::"]
    };
    let code = &source.code;
    let mut used = Vec::new();
    for root in roots {
        for (at, _) in code
            .match_indices(root)
            .filter(|(at, _)| begins_word(code, *at))
        {
            let rest = &code[at + root.len()..];
            match rest.strip_prefix('{') {
                Some(group) => used.extend(heads(group).into_iter().map(|head| (at, head))),
                None => used.push((at, name_at(rest))),
            }
        }
    }
    used
}

/// The first name of every path in a `use` group, whose opening brace is already read.
fn heads(group: &str) -> Vec<String> {
    let mut depth = 0_usize;
    let mut found = vec![name_at(group.trim_start())];
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => found.push(name_at(group[at + 1..].trim_start())),
            _ => {}
        }
    }
    found
}

fn name_at(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

pub(crate) fn begins_word(code: &str, at: usize) -> bool {
    !code[..at]
        .chars()
        .next_back()
        .is_some_and(|c| c.is_alphanumeric() || c == '_')
}

/// Places of `word` as a whole name.
fn places<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    code.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |at| begins_word(code, *at) && name_at(&code[*at..]) == *word)
}

pub(crate) fn browser_outside_platform(source: &Source) -> Vec<Fault> {
    let mut banned: Vec<(&str, &str)> = Vec::new();
    // The second program is entered from its worker's script, as the page is from its own.
    if source.area() != "platform" && source.path != "src/bin/workshop.rs" {
        banned.extend(
            BROWSER
                .iter()
                .map(|name| (*name, "only src/platform speaks with the browser")),
        );
    }
    if !["app", "ui", "platform", "main", "lib"].contains(&source.area()) {
        banned.push(("leptos", "the core must not know Leptos"));
    }
    if source.area() == "domain" {
        banned.push((
            "serde",
            "the wire types are in src/format; the domain knows no serde",
        ));
    }
    let mut faults: Vec<Fault> = banned
        .iter()
        .flat_map(|(name, reason)| places(&source.code, name).map(move |at| (at, name, reason)))
        .map(|(at, name, reason)| source.fault(source.line_at(at), format!("`{name}`: {reason}")))
        .collect();
    if source.area() != "platform" {
        for (at, _) in source
            .code
            .match_indices("gloo_")
            .filter(|(at, _)| begins_word(&source.code, *at))
        {
            faults.push(source.fault(
                source.line_at(at),
                "`gloo`: only src/platform speaks with the browser",
            ));
        }
    }
    faults
}

use crate::rules::check;

#[test]
fn arrows_point_one_way() {
    check(
        arrows,
        "src/domain/plan.rs",
        "use crate::domain::Plan;\nuse super::Section;\n",
        &[],
    );
    check(
        arrows,
        "src/domain/plan.rs",
        "use crate::timing::Reading;\n",
        &[1],
    );
    check(
        arrows,
        "src/timing/reader.rs",
        "use crate::{\n  domain::{Plan, app},\n  format::json,\n};\n",
        &[1],
    );
    check(
        arrows,
        "src/format/text.rs",
        "fn a() { crate::command::run() }\n",
        &[1],
    );
    check(
        arrows,
        "src/i18n/ru.rs",
        "use crate::format::Loss;\nuse crate::app::Store;\n",
        &[2],
    );
    check(
        arrows,
        "src/ui/row.rs",
        "use crate::{app::Store, platform::clock};\n",
        &[],
    );
    check(
        arrows,
        "src/layout/mod.rs",
        "use super::platform::clock;\n",
        &[1],
    );
    check(
        arrows,
        "src/bin/convert.rs",
        "use metodplan::format;\nuse metodplan::platform;\n",
        &[2],
    );
    check(arrows, "src/domain/a/b.rs", "use super::super::x;\n", &[1]);
    check(
        arrows,
        "src/domain/plan.rs",
        "// crate::ui\n\n#[cfg(test)]\nmod tests {\n  use crate::timing::x;\n}\n",
        &[],
    );
    check(
        arrows,
        "src/main.rs",
        "use metodplan::{platform, ui};\n",
        &[],
    );
}

#[test]
fn the_browser_is_reached_through_platform_alone() {
    check(
        browser_outside_platform,
        "src/platform/files.rs",
        "use web_sys::File;\n",
        &[],
    );
    check(
        browser_outside_platform,
        "src/ui/row.rs",
        "use leptos::prelude::*;\nuse leptos::web_sys::File;\n",
        &[2],
    );
    check(
        browser_outside_platform,
        "src/app/save.rs",
        "gloo_storage::LocalStorage::raw();\n",
        &[1],
    );
    check(
        browser_outside_platform,
        "src/layout/a.rs",
        "use leptos::prelude::*;\n",
        &[1],
    );
    check(
        browser_outside_platform,
        "src/domain/a.rs",
        "#[derive(serde::Serialize)]\nstruct A;\n",
        &[1],
    );
    check(
        browser_outside_platform,
        "src/format/a.rs",
        "use serde_json::Value;\nuse serde::Serialize;\n",
        &[],
    );
}
