//! Words of the editor of the school year.

use super::Catalog;
use crate::domain::Language;
use crate::domain::school_year::Division;
use crate::domain::year_draft::{YearFaultKind, YearList};

words! {
    /// Words of the school year.
    YearWords {
        title: "Учебный год", "School year";
        edit: "Изменить учебный год", "Edit the school year";
        first_year: "Начинается в году", "Begins in the year";
        first_month: "С месяца", "With the month";
        division: "Делится на", "Divided into";
        rule: "Заполнить по правилу", "Fill in by a rule";
        rule_about: "Даты по правилу — обычные. Поправьте их по приказу школы.", "Dates by rule are the usual ones. Correct them to what your school has set.";
        fill: "Заполнить", "Fill in";
        fill_holidays: "Праздники России", "Public holidays of Russia";
        fill_memorable: "Памятные даты", "Memorable dates";
        add: "Добавить", "Add";
        remove: "Убрать", "Remove";
        first_day: "Первый день", "First day";
        last_day: "Последний день", "Last day";
        name: "Название", "Name";
        season: "Какие каникулы", "Which break";
        extra_break: "Дополнительные", "Extra";
        when: "Когда", "When";
        save: "Сохранить", "Save";
        no_day: "Укажите первый день.", "Give the first day.";
        reversed: "Кончается раньше, чем начинается. Исправьте один из двух дней.", "It ends before it begins. Correct one of the two days.";
        no_name: "Дайте название.", "Give it a name.";
        not_a_year: "Год — от 1900 до 2200.", "The year is from 1900 to 2200.";
    }
}

impl Catalog {
    /// «Август понят как август 2027 года»: said of a deadline in a plan from September.
    pub fn read_as_august(&self, year: i32) -> String {
        match self.language {
            Language::Russian => format!("Август понят как август {year}\u{a0}года"),
            Language::English => format!("August is read as August {year}"),
        }
    }

    /// «Это август 2026»: the plan's year then begins with it.
    pub fn it_is_august(&self, year: i32) -> String {
        match self.language {
            Language::Russian => format!("Это август {year}"),
            Language::English => format!("It is August {year}"),
        }
    }

    /// «четверти», "quarters".
    pub fn division(&self, division: Division) -> &'static str {
        match division {
            Division::Quarters => self.choose("четверти", "quarters"),
            Division::Trimesters => self.choose("триместры", "terms"),
            Division::Semesters => self.choose("полугодия", "semesters"),
        }
    }

    /// The rules that a year can be filled in by, in the order of `ui::year`.
    pub fn year_rules(&self) -> [&'static str; 4] {
        [
            self.choose("Россия: четверти", "Russia: quarters"),
            self.choose("Россия: триместры", "Russia: trimesters"),
            self.choose("Россия: полугодия", "Russia: semesters"),
            self.choose("Англия: три семестра", "England: three terms"),
        ]
    }

    /// The heading of a list of the school year.
    pub fn year_list(&self, list: YearList, division: Division) -> &'static str {
        match (list, division) {
            (YearList::Periods, Division::Quarters) => self.choose("Четверти", "Quarters"),
            (YearList::Periods, Division::Trimesters) => self.choose("Триместры", "Terms"),
            (YearList::Periods, Division::Semesters) => self.choose("Полугодия", "Semesters"),
            (YearList::Breaks, _) => self.choose("Каникулы", "Breaks"),
            (YearList::Holidays, _) => self.choose(
                "Праздники и неучебные дни",
                "Holidays and days without school",
            ),
            (YearList::Memorable, _) => self.choose("Памятные даты", "Memorable dates"),
        }
    }

    /// What is wrong with a line of the school year `label`; `other` names the line it overlaps.
    pub fn year_fault(&self, kind: YearFaultKind, label: &str, other: &str) -> String {
        let text = &self.year;
        match (kind, self.language) {
            (YearFaultKind::NoDay, _) => text.no_day.to_owned(),
            (YearFaultKind::Reversed, _) => text.reversed.to_owned(),
            (YearFaultKind::NoName, _) => text.no_name.to_owned(),
            (YearFaultKind::Outside, Language::Russian) => {
                format!("Лежит вне учебного года {label}. Исправьте дни или год.")
            }
            (YearFaultKind::Outside, Language::English) => {
                format!("It lies outside the school year {label}. Correct the days or the year.")
            }
            (YearFaultKind::Overlaps(_), Language::Russian) => {
                format!("Пересекается с другой строкой: {other}.")
            }
            (YearFaultKind::Overlaps(_), Language::English) => {
                format!("It overlaps another line: {other}.")
            }
        }
    }
}
