//! Words of search and replace.

use super::Catalog;
use super::plural::Noun;

words! {
    /// Words of search and replace.
    ReplaceWords {
        open: "Найти и заменить…", "Find and replace…";
        replace_more: "Заменить…", "Replace…";
        title: "Найти и заменить", "Find and replace";
        find: "Найти", "Find";
        with: "Заменить на", "Replace with";
        exact: "Учитывать регистр", "Match case";
        whole: "Слово целиком", "Whole word";
        previous: "Предыдущее место", "Previous place";
        next: "Следующее место", "Next place";
        replace: "Заменить", "Replace";
        replace_all: "Заменить все", "Replace all";
        nothing: "Не найдено", "Nothing found";
        close: "Закрыть замену", "Close replacing";
    }
}

const PLACES: Noun = Noun {
    ru_one: "место",
    ru_few: "места",
    ru_many: "мест",
    en_one: "place",
    en_other: "places",
};

impl Catalog {
    /// «Заменено: 12 мест».
    pub fn replaced(&self, count: usize) -> String {
        let places = PLACES.count(self.language, count);
        format!("{}: {places}", self.choose("Заменено", "Replaced"))
    }

    /// «3 из 12 · Строка 2.1»: which of the places is shown, and where it stands.
    pub fn found_at(&self, at: usize, count: usize, place: &str) -> String {
        format!("{} · {place}", self.of_all(at, count))
    }
}
