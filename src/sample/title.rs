//! The title that a new plan is given, as official documents word it. Words only.

use crate::domain::Language;

/// «План работы районного методического объединения … на 2026–2027 учебный год».
///
/// `association` may be empty; `year` is as [`crate::domain::SchoolYear::label`] gives it.
pub(super) fn of(language: Language, association: &str, year: &str) -> String {
    match (language, association) {
        (Language::Russian, "") => format!("План работы на {year} учебный год"),
        (Language::Russian, name) => {
            format!("План работы {} на {year} учебный год", genitive(name))
        }
        (Language::English, "") => format!("Work plan for the {year} school year"),
        (Language::English, name) => {
            format!("Work plan of the {name} for the {year} school year")
        }
    }
}

/// «Районное методическое объединение …» in the genitive; any other name stays as it is.
fn genitive(name: &str) -> String {
    const HEAD: &str = "объединение";
    let words: Vec<&str> = name.split(' ').collect();
    let Some(head) = words.iter().position(|word| word.to_lowercase() == HEAD) else {
        return name.to_owned();
    };
    let (before, after) = (&words[..head], &words[head + 1..]);
    if !before.iter().all(|word| word.ends_with("ое")) {
        return name.to_owned();
    }
    let adjectives = before.iter().filter_map(|word| {
        let stem = word.to_lowercase();
        stem.strip_suffix("ое").map(|stem| format!("{stem}ого"))
    });
    let after = after.iter().map(|word| (*word).to_owned());
    adjectives
        .chain(["объединения".to_owned()])
        .chain(after)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(association: &str, title: &str) {
        assert_eq!(of(Language::Russian, association, "2026–2027"), title);
    }

    #[test]
    fn a_full_name_is_put_into_the_genitive_and_any_other_kept() {
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
            "План работы Творческое и дружное объединение на 2026–2027 учебный год",
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
