//! The title that a new plan is given, as official documents word it. Words only.

use crate::domain::Language;
use crate::domain::letters;

/// «План работы районного методического объединения … на 2026–2027 учебный год».
///
/// `association` may be empty; `year` is as [`crate::domain::SchoolYear::label`] gives it.
pub(super) fn of(language: Language, association: &str, year: &str) -> String {
    match (language, association) {
        (Language::Russian, "") => format!("План работы на {year} учебный год"),
        (Language::Russian, name) => match genitive(name) {
            Some(name) => format!("План работы {name} на {year} учебный год"),
            None => format!("{name}. План работы на {year} учебный год"),
        },
        (Language::English, "") => format!("Work plan for the {year} school year"),
        (Language::English, name) => {
            format!("Work plan of the {name} for the {year} school year")
        }
    }
}

/// The name in the genitive: an abbreviation stays as it is («РМО …»), «Районное методическое объединение …»
/// is put into it. `None` for any other name, whose cases are not known here.
fn genitive(name: &str) -> Option<String> {
    const HEAD: &str = "объединение";
    let words: Vec<&str> = name.split(' ').collect();
    let first = words.first()?;
    if first.chars().count() > 1 && first.chars().all(letters::is_upper) {
        return Some(name.to_owned());
    }
    let head = words
        .iter()
        .position(|word| letters::lowered(word) == HEAD)?;
    let (before, after) = (&words[..head], &words[head + 1..]);
    let adjectives: Option<Vec<String>> = before
        .iter()
        .map(|word| {
            let stem = letters::lowered(word);
            stem.strip_suffix("ое").map(|stem| format!("{stem}ого"))
        })
        .collect();
    let after = after.iter().map(|word| (*word).to_owned());
    let whole = adjectives?.into_iter().chain(["объединения".to_owned()]);
    Some(whole.chain(after).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(association: &str, title: &str) {
        assert_eq!(of(Language::Russian, association, "2026–2027"), title);
    }

    #[test]
    fn a_name_stands_in_the_genitive_or_before_the_title() {
        check("", "План работы на 2026–2027 учебный год");
        check(
            "РМО школьных библиотекарей",
            "План работы РМО школьных библиотекарей на 2026–2027 учебный год",
        );
        check(
            "Районное методическое объединение учителей химии",
            "План работы районного методического объединения учителей химии на 2026–2027 учебный год",
        );
        check(
            "Творческое и дружное объединение",
            "Творческое и дружное объединение. План работы на 2026–2027 учебный год",
        );
        check(
            "Библиотека гимназии «Светлая»",
            "Библиотека гимназии «Светлая». План работы на 2026–2027 учебный год",
        );
    }

    #[test]
    fn an_english_title_names_the_year_last() {
        assert_eq!(
            of(Language::English, "Science Teachers’ Group", "2026–2027"),
            "Work plan of the Science Teachers’ Group for the 2026–2027 school year"
        );
    }
}
