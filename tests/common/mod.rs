//! What the tests of texts share: the outline of a plan, the words of a text, the folder of real layouts.

#[allow(clippy::disallowed_methods, reason = "growth is measured, not speed")]
pub(crate) mod growth;

use metodplan::domain::{AgendaItem, Entry, Plan, Reading, Responsible, Section, Speaker, Timing};
use metodplan::timing::notation;
use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;

/// Adds to an outline.
macro_rules! part {
    ($out:expr, $($format:tt)*) => { $out.push_str(&format!($($format)*)) };
}

/// Adds a line to an outline.
macro_rules! line {
    ($out:expr, $($format:tt)*) => {{ part!($out, $($format)*); $out.push('\n'); }};
}

/// The folder beside the project with the real plan and the real layouts; `None` when it is not there.
pub(crate) fn shared() -> Option<PathBuf> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let folder = std::env::var_os("METODPLAN_SHARED").map_or(beside, PathBuf::from);
    if folder.join("seed").is_dir() {
        return Some(folder);
    }
    eprintln!("left out: {} is not there", folder.display());
    None
}

/// A file of `tests/data/text`.
pub(crate) fn fixture(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/text")
        .join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn quoted(text: &str) -> String {
    text.replace('\n', " / ")
}

fn timing(timing: &Timing) -> String {
    match timing {
        Timing::Absent => "no term".to_owned(),
        Timing::Inherited => "as above".to_owned(),
        Timing::Stated {
            wording, reading, ..
        } => match reading {
            Reading::Unknown => format!("{wording} = ?"),
            reading => format!("{wording} = {}", notation::print(reading)),
        },
    }
}

fn people(list: &[Responsible]) -> String {
    let words: Vec<String> = list
        .iter()
        .map(|who| {
            format!(
                "{}{}",
                who.words,
                if who.person.is_some() { "*" } else { "" }
            )
        })
        .collect();
    words.join(" & ")
}

fn speakers(list: &[Speaker]) -> String {
    let words: Vec<String> = list
        .iter()
        .map(|who| format!("{}: {} ({})", who.role, who.name, who.school))
        .collect();
    words.join(" & ")
}

fn fields(out: &mut String, fields: &[(&str, &str)]) {
    for (name, value) in fields {
        if !value.is_empty() {
            part!(out, "; {name}: {}", quoted(value));
        }
    }
}

fn cells(
    out: &mut String,
    section: &Section,
    cells: &metodplan::domain::Sorted<metodplan::domain::ColumnId, String>,
) {
    for column in &section.columns {
        if let Some(text) = cells.get(&column.id) {
            part!(out, "; [{}]: {}", column.title, quoted(text));
        }
    }
}

fn item(out: &mut String, section: &Section, item: &AgendaItem) {
    part!(out, "    - {}", quoted(&item.text));
    if item.timing != Timing::Inherited {
        part!(out, " <{}>", timing(&item.timing));
    }
    fields(
        out,
        &[
            ("form", &item.form),
            ("place", &item.place),
            ("who", &people(&item.responsible)),
            ("speaks", &speakers(&item.speakers)),
            ("decision", &item.decision),
        ],
    );
    cells(out, section, &item.cells);
    out.push('\n');
}

/// The plan as lines that a person can check.
pub(crate) fn outline(plan: &Plan) -> String {
    let mut out = String::new();
    let heading = &plan.heading;
    line!(
        out,
        "year {} from month {}",
        plan.year.first_year(),
        plan.year.first_month()
    );
    for (name, text) in [
        ("title", &heading.title),
        ("organisation", &heading.organisation),
        ("theme", &heading.theme),
        ("goal", &heading.goal),
        ("note", &heading.note),
    ] {
        if !text.is_empty() {
            line!(out, "{name}: {}", quoted(text));
        }
    }
    for block in &plan.approvals {
        part!(out, "approval {}", block.heading);
        fields(
            &mut out,
            &[
                ("role", &block.role),
                ("name", &block.name),
                ("date", &block.date),
                ("document", &block.document),
            ],
        );
        out.push('\n');
    }
    for task in &plan.tasks {
        line!(out, "task {}", quoted(&task.text));
    }
    for person in &plan.people {
        part!(out, "person {}", person.name);
        fields(
            &mut out,
            &[("role", &person.role), ("school", &person.school)],
        );
        out.push('\n');
    }
    for section in plan.sections() {
        line!(out, "section {}", quoted(&section.title));
        if !section.intro.is_empty() {
            line!(out, "  intro {}", quoted(&section.intro));
        }
        if !section.columns.is_empty() {
            let columns: Vec<String> = section
                .columns
                .iter()
                .map(|c| format!("{} ({:?})", c.title, c.kind))
                .collect();
            line!(out, "  columns {}", columns.join(" | "));
        }
        for entry in plan.entries_of(section) {
            match entry.as_ref() {
                Entry::Activity(activity) => {
                    part!(
                        out,
                        "  * {} <{}>",
                        quoted(&activity.text),
                        timing(&activity.timing)
                    );
                    fields(
                        &mut out,
                        &[
                            ("form", &activity.form),
                            ("place", &activity.place),
                            ("who", &people(&activity.responsible)),
                            ("for", &activity.audience),
                            ("result", &activity.result),
                            ("note", &activity.note),
                        ],
                    );
                    cells(&mut out, section, &activity.cells);
                    out.push('\n');
                }
                Entry::Meeting(meeting) => {
                    part!(
                        out,
                        "  M {} {} {}",
                        meeting.label,
                        meeting.number,
                        quoted(&meeting.theme)
                    );
                    part!(out, " <{}>", timing(&meeting.timing));
                    fields(
                        &mut out,
                        &[
                            ("form", &meeting.form),
                            ("place", &meeting.place),
                            ("who", &people(&meeting.responsible)),
                            ("decision", &meeting.decision),
                            ("note", &meeting.note),
                        ],
                    );
                    cells(&mut out, section, &meeting.cells);
                    out.push('\n');
                    for one in &meeting.agenda {
                        item(&mut out, section, one);
                    }
                }
                Entry::Note(note) => {
                    line!(out, "  ~ {}", quoted(&note.text));
                }
            }
        }
    }
    out
}

/// Every text that a person sees of the plan, once.
pub(crate) fn all_texts(plan: &Plan) -> String {
    outline(plan)
}

/// The words of a text, each with how often it stands there. Marks of web pages are no words.
pub(crate) fn word_counts(text: &str) -> HashMap<String, usize> {
    let mut bare = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        bare.push_str(before);
        let mark = ["<i>", "</i>", "<b>", "</b>", "<br>"]
            .iter()
            .find(|mark| from.starts_with(**mark));
        let length = mark.map_or(1, |mark| mark.len());
        bare.push_str(if mark.is_some() { "" } else { "<" });
        rest = &from[length..];
    }
    bare.push_str(rest);
    let mut counts = HashMap::new();
    let words = bare
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    for word in words {
        *counts.entry(word.to_lowercase()).or_insert(0) += 1;
    }
    counts
}

/// Words that a plan has in its structure and not in its texts.
const STRUCTURE: [&str; 19] = [
    "тема",
    "цель",
    "задачи",
    "форма",
    "проведения",
    "вопросы",
    "для",
    "обсуждения",
    "мета",
    "повестка",
    "дня",
    "theme",
    "goal",
    "tasks",
    "agenda",
    "раздел",
    "objectives",
    "цели",
    "решение",
];

/// Words of `text` that stand in the plan less often than there. Numbers of one or two digits count rows and are
/// left out, as are words of labels and titles of columns (which a table may repeat).
pub(crate) fn lost_words(text: &str, plan: &Plan) -> BTreeSet<String> {
    let kept = word_counts(&all_texts(plan));
    let mut titles = BTreeSet::new();
    for section in plan.sections() {
        for column in &section.columns {
            titles.extend(word_counts(&column.title).into_keys());
        }
    }
    let mut lost = BTreeSet::new();
    for (word, count) in word_counts(text) {
        let number = word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit());
        let roman = !word.is_empty() && word.chars().all(|c| "ivxіух".contains(c));
        if number || roman {
            continue;
        }
        let found = kept.get(&word).copied().unwrap_or(0);
        let structural =
            STRUCTURE.contains(&word.as_str()) || (titles.contains(&word) && found > 0);
        if found < count && !structural {
            lost.insert(format!("{word} {found}/{count}"));
        }
    }
    lost
}

/// The months of the meetings' deadlines, in order.
pub(crate) fn meeting_months(plan: &Plan) -> String {
    let mut months = Vec::new();
    for (_, entry) in plan.all_entries() {
        if let Entry::Meeting(meeting) = entry.as_ref() {
            let reading = meeting
                .timing
                .reading()
                .map(notation::print)
                .unwrap_or_default();
            months.push(reading.trim_start_matches("months ").to_owned());
        }
    }
    months.join(" ")
}
