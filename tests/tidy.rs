//! The house rules that neither the compiler nor clippy checks: which part may use which, where
//! words and colours live, how a file opens and how long it is. Reads the sources as text; each
//! fault says file, line and what to do.

#[path = "tidy/arrows.rs"]
mod arrows;
#[path = "tidy/rules.rs"]
mod rules;
#[path = "tidy/source.rs"]
mod source;
#[path = "tidy/styles.rs"]
mod styles;

use std::fs;
use std::path::Path;

use source::{Fault, Source};

/// Folders and files whose text is ours. What is not there yet is passed over.
const OURS: &[&str] = &[
    ".ci",
    ".github",
    "docs",
    "index.html",
    "Makefile",
    "README.md",
    "src",
    "style",
    "tests",
    "tools",
];

#[test]
fn the_house_rules_hold() {
    let sources = read_all();
    assert!(sources.len() > 10, "the sources were not found");
    let mut faults: Vec<Fault> = sources.iter().flat_map(faults_of).collect();
    faults.extend(styles::unlisted(&sources));
    for source in sources
        .iter()
        .filter(|source| source.is_rust() && source.in_src())
    {
        if let Some(note) = rules::long(source) {
            println!("{note}");
        }
    }
    let list: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(
        list.is_empty(),
        "{} faults:\n{}",
        list.len(),
        list.join("\n")
    );
}

fn faults_of(source: &Source) -> Vec<Fault> {
    let mut faults = rules::trailing_space(source);
    faults.extend(rules::machine_paths(source));
    if source.is_rust() {
        faults.extend(rules::opening(source));
        faults.extend(rules::too_long(source));
    }
    if source.is_rust() && source.in_src() {
        faults.extend(arrows::arrows(source));
        faults.extend(arrows::browser_outside_platform(source));
        faults.extend(rules::banned_words(source));
        faults.extend(rules::words_outside_catalogs(source));
    }
    if source.path.starts_with("style/") && source.has_extension("css") {
        faults.extend(styles::old_browsers(source));
        faults.extend(styles::raw_colours(source));
    }
    faults
}

fn read_all() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for name in OURS {
        collect(root, &root.join(name), &mut found);
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Text files below `at`; binary ones, installed packages and data written elsewhere are left out.
fn collect(root: &Path, at: &Path, found: &mut Vec<Source>) {
    let name = at.file_name().unwrap_or_default().to_string_lossy();
    if [
        "node_modules",
        "test-results",
        "playwright-report",
        "data",
        "fonts",
    ]
    .contains(&name.as_ref())
    {
        return;
    }
    if let Ok(entries) = fs::read_dir(at) {
        for entry in entries.flatten() {
            collect(root, &entry.path(), found);
        }
        return;
    }
    let Ok(text) = fs::read_to_string(at) else {
        return;
    };
    let Ok(path) = at.strip_prefix(root) else {
        return;
    };
    found.push(Source::new(
        &path.to_string_lossy().replace('\\', "/"),
        &text,
    ));
}
