//! What in the texts of a row wants a look in another year, and is not changed here: anniversaries, years in words.

use super::Reason;
use crate::command::texts;
use crate::domain::{Entry, Section, letters};

/// The reasons in the texts of one row.
pub(super) fn reasons(section: &Section, entry: &Entry) -> Vec<Reason> {
    let mut reasons = Vec::new();
    texts::each_of_entry(section, entry, &mut |_, text| {
        if names_theme_year(text) {
            reasons.push(Reason::YearInWords);
        }
        let text = letters::lowered(text);
        let any = |list: &[&str]| list.iter().any(|part| text.contains(part));
        if any(&[
            "-лети",
            "лет со дня",
            "юбиле",
            "anniversar",
            "jubilee",
            "centenary",
        ]) {
            reasons.push(Reason::Anniversary);
        }
        if any(&["две тысячи", "двухтысячн", "two thousand", "twenty twenty"]) {
            reasons.push(Reason::YearInWords);
        }
    });
    reasons
}

/// «Году семьи», «Год педагога и наставника»: a year that has a name.
fn names_theme_year(text: &str) -> bool {
    ["Год ", "Года ", "Году ", "Годом ", "Year of the "]
        .iter()
        .any(|word| {
            text.match_indices(word).any(|(at, _)| {
                let before = text[..at].chars().next_back();
                let after = text[at + word.len()..].chars().next();
                !before.is_some_and(letters::is_of_word) && after.is_some_and(letters::is_letter)
            })
        })
}
