//! A good name for a plan's file: whose plan, which year, which day. Knows no disk; a name may be taken there.

use crate::domain::{Language, Plan};
use chrono::NaiveDate;

/// What the names of our files end with.
pub const EXTENSION: &str = ".plan.json";

/// Most characters and bytes of the association's name; with year, day and extension that stays under 120
/// characters and under the 255 bytes that file systems allow.
const MAX_CHARS: usize = 80;
const MAX_BYTES: usize = 200;

/// `РМО школьных библиотекарей 2026–2027 (2026-11-22).plan.json`: association, or title, school year and `date`.
///
/// Never empty, at most 120 characters, safe on every system: no control characters, no `/ \ : * ? " < > |`,
/// nothing invisible, no dot or space at either end.
pub fn file_name(plan: &Plan, date: NaiveDate) -> String {
    let heading = &plan.heading;
    let names = [&heading.organisation, &heading.title];
    let name = names
        .into_iter()
        .map(|name| safe(name))
        .find(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| match plan.language {
        Language::Russian => "План".to_owned(),
        Language::English => "Plan".to_owned(),
    });
    format!("{name} {} ({date}){EXTENSION}", plan.year.label())
}

/// The words of `text` that a file name can hold, as many as there is room for.
fn safe(text: &str) -> String {
    let visible: String = text
        .chars()
        .filter(|c| !is_invisible(*c))
        .map(replaced)
        .collect();
    let mut name = String::new();
    for word in visible.split_whitespace() {
        let space = usize::from(!name.is_empty());
        let chars = name.chars().count() + space + word.chars().count();
        if chars > MAX_CHARS || name.len() + space + word.len() > MAX_BYTES {
            break;
        }
        name.push_str(&" "[..space]);
        name.push_str(word);
    }
    if name.is_empty() {
        // One word longer than the room there is.
        name = visible
            .split_whitespace()
            .next()
            .map(cut)
            .unwrap_or_default();
    }
    name.trim_matches(['.', ' ', '-']).to_owned()
}

fn cut(word: &str) -> String {
    let mut short = String::new();
    for c in word.chars().take(MAX_CHARS) {
        if short.len() + c.len_utf8() > MAX_BYTES {
            break;
        }
        short.push(c);
    }
    short
}

fn replaced(c: char) -> char {
    match c {
        '/' | '\\' | ':' | '|' => '-',
        '*' | '?' | '"' | '<' | '>' => ' ',
        c if c.is_control() => ' ',
        c => c,
    }
}

/// Marks that turn the direction of writing or take no room: they can make a name look like another.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{IdSource, PlanId, SchoolYear};

    #[track_caller]
    fn check(organisation: &str, title: &str, expected: &str) {
        let year = SchoolYear::nearest(2026, 9);
        let mut plan = Plan::new(PlanId::next(&mut IdSource::new(1)), Language::Russian, year);
        plan.heading.organisation = organisation.to_owned();
        plan.heading.title = title.to_owned();
        let date = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let name = file_name(&plan, date);
        assert!(name.chars().count() <= 120 && name.len() <= 255, "{name}");
        assert_eq!(name, expected);
    }

    #[test]
    fn a_name_tells_association_year_and_day() {
        check(
            "РМО школьных библиотекарей",
            "План работы",
            "РМО школьных библиотекарей 2026–2027 (2026-11-22).plan.json",
        );
        check(
            "",
            "План\nработы",
            "План работы 2026–2027 (2026-11-22).plan.json",
        );
        check(" \u{200B} ", "...", "План 2026–2027 (2026-11-22).plan.json");
    }

    #[test]
    fn what_a_file_system_refuses_is_replaced() {
        check(
            "../МО «Лада»: 1/2 <\"x\">\u{202E}|?*\\\u{7}.",
            "",
            "МО «Лада»- 1-2 x 2026–2027 (2026-11-22).plan.json",
        );
    }

    #[test]
    fn a_long_name_is_cut_between_words_if_it_has_any() {
        check(
            &"слово ".repeat(100),
            "",
            &format!(
                "{} 2026–2027 (2026-11-22).plan.json",
                ["слово"; 13].join(" ")
            ),
        );
        check(
            &"ы".repeat(500),
            "",
            &format!("{} 2026–2027 (2026-11-22).plan.json", "ы".repeat(80)),
        );
        check(
            &"😀".repeat(500),
            "",
            &format!("{} 2026–2027 (2026-11-22).plan.json", "😀".repeat(50)),
        );
    }
}
