//! Words of the filters and of the search: what is asked for, how many rows are shown.

use super::Catalog;
use super::plural::Noun;
use crate::domain::letters;
use crate::layout::filter::{Due, Filter};

words! {
    /// Words of the filters and of the search.
    FilterWords {
        open: "Разделы и люди", "Sections and people";
        show: "Показать", "Show";
        all_rows: "Все строки", "All rows";
        show_all_rows: "Показать все строки", "Show all rows";
        section: "Раздел", "Section";
        person: "Человек", "Person";
        status: "Статус", "Status";
        form: "Форма", "Form";
        due: "Срок", "Deadline";
        any: "Все", "All";
        search: "Поиск", "Search";
        close_search: "Закрыть поиск", "Close search";
        nothing_found: "Таких строк нет", "No such rows";
    }
}

/// Rows after «из»: 1 строки, 2 строк, 21 строки.
const OF_ROWS: Noun = Noun {
    ru_one: "строки",
    ru_few: "строк",
    ru_many: "строк",
    en_one: "row",
    en_other: "rows",
};

impl Catalog {
    /// «Просрочено», "Late".
    pub fn due(&self, due: Due) -> &'static str {
        match due {
            Due::Late => self.choose("Просрочено", "Late"),
            Due::ThisMonth => self.choose("В этом месяце", "This month"),
            Due::NoDeadline => self.choose("Без срока", "No deadline"),
        }
    }

    /// «7 из 32 строк», "7 of 32 rows".
    pub fn rows_of(&self, shown: usize, all: usize) -> String {
        let noun = OF_ROWS.form(self.language, all);
        format!("{}\u{a0}{noun}", self.of_all(shown, all))
    }

    /// «Раздел 3 · Белова И. Р. · проведено»: what a filter asks for but the words sought, which stand in
    /// their field. `section` is what its section is called; empty when there is none.
    pub fn asked(&self, filter: &Filter, section: &str) -> String {
        let mut parts = Vec::new();
        if !section.is_empty() {
            parts.push(section.to_owned());
        }
        let status = filter.status.map_or("", |status| self.status(status));
        let due = filter.due.map_or("", |due| self.due(due));
        for (text, own) in [
            (&*filter.person, false),
            (status, true),
            (&*filter.form, false),
            (due, true),
        ] {
            let text = text.trim();
            if text.is_empty() {
                continue;
            }
            // Our own words go on in small letters; the plan's stay as they are written.
            parts.push(if own && !parts.is_empty() {
                letters::lowered(text)
            } else {
                text.to_owned()
            });
        }
        parts.join(" · ")
    }
}
