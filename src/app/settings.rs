//! What the user chose for the interface, whatever the plan: kept on the device. Knows keys and their values, no screen.

use super::session::{Session, Theme};
use crate::domain::Language;
use crate::platform::{page, storage};

const LANGUAGE: &str = "settings/language";
const THEME: &str = "settings/theme";
/// Choices that are there or not.
const BY_PERSON: &str = "settings/by-person";
const WEEK_NUMBERS: &str = "settings/week-numbers";

/// Its name in the page and in storage.
pub(super) fn code(language: Language) -> &'static str {
    match language {
        Language::Russian => "ru",
        Language::English => "en",
    }
}

/// The chosen language, or the first of the browser's that we speak; people of our neighbourhood read Russian.
pub(super) fn language() -> Language {
    match storage::read(LANGUAGE).as_deref() {
        Some("ru") => return Language::Russian,
        Some("en") => return Language::English,
        _ => {}
    }
    let languages = page::languages();
    let speaks = |tag: &String| {
        ["ru", "be", "uk", "kk"]
            .iter()
            .any(|code| tag.starts_with(code))
    };
    let known = languages
        .iter()
        .find(|tag| speaks(tag) || tag.starts_with("en"));
    if known.is_some_and(speaks) {
        Language::Russian
    } else {
        Language::English
    }
}

/// Whether the cyclogram has a band for each person.
pub(super) fn is_by_person() -> bool {
    storage::read(BY_PERSON).is_some()
}

/// Whether weeks of a month have their numbers.
pub(super) fn has_week_numbers() -> bool {
    storage::read(WEEK_NUMBERS).is_some()
}

fn keep_choice(key: &str, chosen: bool) {
    if chosen {
        storage::write(key, "1").ok();
    } else {
        storage::remove(key);
    }
}

/// The chosen look of the interface.
pub(super) fn theme() -> Theme {
    let kept = storage::read(THEME);
    Theme::ALL
        .into_iter()
        .find(|theme| kept.as_deref() == Some(theme.code()))
        .unwrap_or_default()
}

impl Session {
    /// Chooses what the bands of the cyclogram are of.
    pub fn set_by_person(self, chosen: bool) {
        keep_choice(BY_PERSON, chosen);
        self.by_person.set(chosen);
    }

    /// Chooses whether weeks have their numbers.
    pub fn set_week_numbers(self, chosen: bool) {
        keep_choice(WEEK_NUMBERS, chosen);
        self.week_numbers.set(chosen);
    }

    /// Chooses the language of the interface.
    pub fn set_language(self, language: Language) {
        storage::write(LANGUAGE, code(language)).ok();
        self.language.set(language);
    }

    /// Chooses the look of the interface.
    pub fn set_theme(self, theme: Theme) {
        storage::write(THEME, theme.code()).ok();
        self.theme.set(theme);
    }
}
