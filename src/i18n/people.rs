//! Words of the people: the list with its charts, the card of one, merging, names that are nobody's yet.

use super::{Catalog, dates, plural};
use crate::domain::{Language, SchoolYear, letters};
use chrono::Datelike;

words! {
    /// Words of the people.
    PeopleWords {
        people: "Люди", "People";
        all_extracts: "Все выписки", "All extracts";
        add: "Добавить", "Add";
        total: "всего", "total";
        nobody: "В плане пока нет людей. Добавьте их, и будет видно, кто и чем занят.", "No people in the plan yet. Add them to see who does what.";
        nothing_to_do: "Пока без дел", "Nothing to do yet";
        named: "Названы в плане, но не в этом списке", "Named in the plan, not in this list";
        to_people: "Добавить в людей", "Add to people";
        link: "Связать", "Link";
        person_of: "Карточка", "Card";
        alike: "Возможно, один человек", "Perhaps one person";
        apart: "Разные люди", "Different people";
        unnamed: "Без имени", "No name";
        card: "Карточка человека", "Person";
        close_card: "Закрыть карточку", "Close";
        name: "Имя", "Name";
        name_hint: "Фамилия И. О.", "Name";
        school: "Школа", "School";
        role: "Роль", "Role";
        contact: "Как связаться", "How to reach";
        contact_hint: "Телефон, почта, когда звонить", "Phone, mail, when to call";
        activities: "Мероприятия", "Activities";
        talks: "Выступления на заседаниях", "Talks at meetings";
        no_duties: "В плане за этим человеком ничего нет.", "Nothing in the plan is theirs.";
        all_year: "весь год и без срока", "all year and without a deadline";
        no_months: "ни в одном месяце", "in no month";
        merge: "Объединить", "Merge";
        merge_with: "Объединить с…", "Merge with…";
        merge_lead: "Кто это ещё раз? Строки перейдут к этой карточке, слова в плане останутся как есть.", "Who is this once more? Rows go over to this card; the words of the plan stay as they are.";
        nobody_else: "Других людей в плане нет.", "There is nobody else in the plan.";
        delete: "Удалить", "Delete";
    }
}

impl Catalog {
    /// «Иванова А. П.», or that there is no name.
    pub fn name_or<'a>(&self, name: &'a str) -> &'a str
    where
        Self: 'a,
    {
        if name.trim().is_empty() {
            self.people.unnamed
        } else {
            name
        }
    }

    /// «Всего 6: сентябрь 2, ноябрь 1; весь год и без срока 3»: a chart in words.
    pub fn load_aloud(&self, year: &SchoolYear, months: &[usize; 12], rest: usize) -> String {
        let mut parts = Vec::new();
        for (first, count) in year.months().zip(months) {
            if *count > 0 {
                let name = dates::month(self.language, first.month());
                parts.push(format!("{name} {count}"));
            }
        }
        let mut said = if parts.is_empty() {
            self.people.no_months.to_owned()
        } else {
            parts.join(", ")
        };
        if rest > 0 {
            said = format!("{said}; {} {rest}", self.people.all_year);
        }
        letters::capitalised(&said)
    }

    /// «Связать имя в плане: 14 мест».
    pub fn link_places(&self, count: usize) -> String {
        let places = plural::PLACES.count(self.language, count);
        match self.language {
            Language::Russian => format!("Имя стоит в плане без связи: {places}. Связать"),
            Language::English => format!("The name stands unlinked in {places}. Link"),
        }
    }

    /// Said when somebody cannot be deleted.
    pub fn still_named(&self, count: usize) -> String {
        let places = plural::PLACES.count(self.language, count);
        match self.language {
            Language::Russian => {
                format!(
                    "Этот человек назван в плане ({places}). Сначала объедините его с другим или уберите из строк."
                )
            }
            Language::English => {
                format!(
                    "The plan names this person ({places}). Merge them with another or take them out of the rows first."
                )
            }
        }
    }

    /// «Добавить в людей: Иванова А. П.».
    pub fn add_name(&self, name: &str) -> String {
        format!("{}: {name}", self.people.to_people)
    }

    /// «3 человека, стрелка вниз – выбрать»: said while one types a name.
    pub fn suggested(&self, count: usize) -> String {
        let people = plural::PEOPLE.count(self.language, count);
        match self.language {
            Language::Russian => format!("{people}, стрелка вниз – выбрать"),
            Language::English => format!("{people}, arrow down to choose"),
        }
    }

    /// «3 варианта, стрелка вниз – выбрать»: said of values that a field offers.
    pub fn offered(&self, count: usize) -> String {
        let values = plural::VALUES.count(self.language, count);
        match self.language {
            Language::Russian => format!("{values}, стрелка вниз – выбрать"),
            Language::English => format!("{values}, arrow down to choose"),
        }
    }

    /// «Связать с карточкой: Иванова А. П.».
    pub fn link_to(&self, name: &str) -> String {
        format!("{}: {name}", self.people.link)
    }

    /// «Убрать связь с карточкой: Иванова А. П.».
    pub fn unlink(&self, name: &str) -> String {
        let unlink = self.choose("Убрать связь с карточкой", "Remove the link to the card");
        format!("{unlink}: {name}")
    }

    /// «Мероприятия · 6».
    pub fn counted(&self, title: &str, count: usize) -> String {
        format!("{title} · {count}")
    }
}
