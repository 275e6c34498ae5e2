//! Plural forms (Unicode CLDR, cardinal rules for ru and en).

use crate::domain::Language;

/// The forms of a counted noun: «мероприятие, мероприятия, мероприятий» or «activity, activities».
#[derive(Clone, Copy, Debug)]
pub struct Noun {
    /// Russian, for 1, 21, 31 …
    pub ru_one: &'static str,
    /// Russian, for 2 to 4, 22 …
    pub ru_few: &'static str,
    /// Russian, for the rest.
    pub ru_many: &'static str,
    /// English singular.
    pub en_one: &'static str,
    /// English plural.
    pub en_other: &'static str,
}

impl Noun {
    /// The form that follows `n`, without the number.
    pub fn form(&self, language: Language, n: usize) -> &'static str {
        match language {
            Language::English if n == 1 => self.en_one,
            Language::English => self.en_other,
            Language::Russian => match (n % 10, n % 100) {
                (1, tens) if tens != 11 => self.ru_one,
                (2..=4, tens) if !(12..=14).contains(&tens) => self.ru_few,
                _ => self.ru_many,
            },
        }
    }

    /// «5 мероприятий», joined by a no-break space.
    pub fn count(&self, language: Language, n: usize) -> String {
        format!("{n}\u{a0}{}", self.form(language, n))
    }
}

macro_rules! nouns {
    ($($(#[$doc:meta])* $name:ident: $one:literal, $few:literal, $many:literal; $en:literal, $ens:literal;)*) => {$(
        $(#[$doc])*
        pub const $name: Noun = Noun { ru_one: $one, ru_few: $few, ru_many: $many, en_one: $en, en_other: $ens };
    )*};
}

nouns! {
    /// Activities.
    ACTIVITIES: "мероприятие", "мероприятия", "мероприятий"; "activity", "activities";
    /// Sections.
    SECTIONS: "раздел", "раздела", "разделов"; "section", "sections";
    /// Meetings.
    MEETINGS: "заседание", "заседания", "заседаний"; "meeting", "meetings";
    /// Agenda items.
    ITEMS: "вопрос повестки", "вопроса повестки", "вопросов повестки"; "agenda item", "agenda items";
    /// Tasks of the heading.
    TASKS: "задача", "задачи", "задач"; "task", "tasks";
    /// People.
    PEOPLE: "человек", "человека", "человек"; "person", "people";
    /// Deadlines.
    TIMINGS: "срок", "срока", "сроков"; "deadline", "deadlines";
    /// Rows of any kind.
    ROWS: "строка", "строки", "строк"; "row", "rows";
    /// In how many rows something stands.
    IN_ROWS: "строке", "строках", "строках"; "row", "rows";
    /// Values that a field offers.
    VALUES: "вариант", "варианта", "вариантов"; "choice", "choices";
    /// Places of the plan where somebody is named.
    PLACES: "место", "места", "мест"; "place", "places";
    /// Plans.
    PLANS: "план", "плана", "планов"; "plan", "plans";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn russian_counts_take_three_forms() {
        let forms = [1, 2, 5, 11, 12, 21, 22, 25, 111, 101, 0]
            .map(|n| ACTIVITIES.form(Language::Russian, n));
        let (one, few, many) = (ACTIVITIES.ru_one, ACTIVITIES.ru_few, ACTIVITIES.ru_many);
        assert_eq!(
            forms,
            [one, few, many, many, many, one, few, many, many, one, many]
        );
    }

    #[test]
    fn english_counts_take_two_forms() {
        assert_eq!(MEETINGS.count(Language::English, 1), "1\u{a0}meeting");
        assert_eq!(MEETINGS.count(Language::English, 0), "0\u{a0}meetings");
    }
}
