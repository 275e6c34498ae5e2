//! Words of the start screen: the shelf of plans, the first start, a new plan.

use super::{Catalog, dates};
use crate::domain::Language;
use crate::sample::Template;
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};

words! {
    /// The start screen's words.
    LibraryWords {
        untitled: "План без названия", "Untitled plan";
        title: "Планы", "Plans";
        headline: "План на год — документ и календарь сразу", "The year’s plan: a document and a calendar at once";
        lead: "Пишите план как обычный документ, а сроки из него сами встанут в календарь.", "Write the plan as an ordinary document, and its deadlines take their places in the calendar.";
        open_example: "Открыть пример", "Open an example";
        new_plan: "Новый план", "New plan";
        paste_text: "Вставить текст", "Paste text";
        first_note: "Интернет и регистрация не нужны. План остаётся на вашем устройстве.", "No internet, no account. The plan stays on your device.";
        from_file: "Из файла", "From a file";
        drop_title: "Перетащите сюда файл плана или документ", "Drop a plan file or a document here";
        drop_kinds: "План из Методплана (.plan.json), текстовый файл (.txt) или скопированный текст", "A Metodplan plan (.plan.json), a text file (.txt) or copied text";
        choose_file: "Выбрать файл", "Choose a file";
        keep_note: "Планы хранятся на этом устройстве. Чтобы не потерять работу, раз в неделю сохраняйте копию в файл.", "Plans are kept on this device. To lose nothing, save a copy to a file once a week.";
        empty_template: "Пустой план", "Empty plan";
        empty_about: "Титул и один раздел", "A heading and one section";
        librarians_template: "РМО школьных библиотекарей", "School librarians’ network";
        librarians_about: "Заседания, фонд, мероприятия с читателями: 5\u{a0}разделов, 30\u{a0}строк", "Meetings, stock, events for readers: 5\u{a0}sections, 29\u{a0}rows";
        subject_template: "МО учителей-предметников", "Subject teachers’ group";
        subject_about: "Уроки, аттестация, олимпиады, пять заседаний: 4\u{a0}раздела, 28\u{a0}строк", "Lessons, examinations, contests, five meetings: 4\u{a0}sections, 25\u{a0}rows";
        classes_template: "МО классных руководителей", "Form tutors’ group";
        classes_about: "Работа с классами и родителями, пять заседаний: 5\u{a0}разделов, 31\u{a0}строка", "Work with classes and parents, five meetings: 5\u{a0}sections, 28\u{a0}rows";
        library_template: "Школьная библиотека", "School library";
        library_about: "Учебники, фонд, читатели, выставки: 6\u{a0}разделов, 35\u{a0}строк", "Textbooks, stock, readers, displays: 6\u{a0}sections, 32\u{a0}rows";
        example_template: "Пример: план РМО", "Example: a network’s plan";
        example_about: "План с людьми и датами, чтобы посмотреть, как всё устроено", "A plan with people and dates, to see how it all works";
        plan_language: "Язык плана", "Language of the plan";
        language_of_own: "У своего шаблона язык свой.", "A template of yours keeps its own language.";
        own_templates: "Свои шаблоны", "Your templates";
        association: "Название объединения", "Name of the association";
        association_hint: "Можно оставить пустым и написать потом", "May be left empty and written later";
        association_example: "Например, РМО школьных библиотекарей", "For example, School Librarians’ Network";
        school_year: "Учебный год", "School year";
        start_from: "С чего начать", "Start from";
        create: "Создать план", "Create plan";
        open: "Открыть", "Open";
        delete: "Удалить", "Delete";
        deleted: "План удалён", "Plan deleted";
        delete_failed: "План не удалён: на устройстве нет места, чтобы его отложить. Сохраните планы в файлы и освободите место.", "The plan was not deleted: the device has no room to set it aside. Save plans to files and make room.";
        trash: "Удалённые", "Deleted plans";
        restore: "Вернуть", "Bring back";
        restored: "План возвращён", "The plan is back";
        restore_failed: "План не возвращён: на устройстве нет места. Он остаётся среди удалённых.", "The plan was not brought back: the device has no room. It stays among the deleted ones.";
        unreadable: "План не прочитался", "This plan cannot be read";
        no_rows: "мероприятий пока нет", "no activities yet";
        plan_actions: "Действия с планом", "Plan actions";
    }
}

impl Catalog {
    /// «проведено 3 из 8», "3 of 8 held"; `of` counts activities and meetings.
    pub fn held(&self, held: usize, of: usize) -> String {
        match self.language {
            _ if of == 0 => self.library.no_rows.to_owned(),
            Language::Russian => format!("проведено {held} из\u{a0}{of}"),
            Language::English => format!("{held} of\u{a0}{of} held"),
        }
    }

    /// «изменён сегодня в 9:40», «изменён 5 ноября»; `today` is the device's day.
    pub fn changed(&self, at: NaiveDateTime, today: NaiveDate) -> String {
        let (day, time) = (at.date(), dates::time(at.time()));
        let yesterday = today.checked_sub_days(Days::new(1));
        let russian = self.language == Language::Russian;
        if day == today && russian {
            return format!("изменён сегодня в\u{a0}{time}");
        }
        if day == today {
            return format!("changed today at\u{a0}{time}");
        }
        if Some(day) == yesterday {
            return self.choose("изменён вчера", "changed yesterday").to_owned();
        }
        let word = self.choose("изменён", "changed");
        let date = dates::day(self.language, day);
        if day.year() == today.year() {
            return format!("{word} {date}");
        }
        format!("{word} {date}\u{a0}{}", day.year())
    }

    /// «на 2026–2027 учебный год».
    pub fn for_school_year(&self, label: &str) -> String {
        match self.language {
            Language::Russian => format!("на {label} учебный год"),
            Language::English => format!("for the {label} school year"),
        }
    }

    /// «Действия с планом: РМО библиотекарей».
    pub fn plan_actions_of(&self, plan: &str) -> String {
        format!("{}: {plan}", self.library.plan_actions)
    }

    /// «Вернуть: РМО библиотекарей».
    pub fn restore_of(&self, plan: &str) -> String {
        format!("{}: {plan}", self.library.restore)
    }

    /// «Удалённые · 2».
    pub fn trash_of(&self, plans: usize) -> String {
        format!("{} · {plans}", self.library.trash)
    }

    /// Name of a template, and a line about it.
    pub fn template(&self, template: Template) -> (&'static str, &'static str) {
        let words = &self.library;
        match template {
            Template::Empty => (words.empty_template, words.empty_about),
            Template::Librarians => (words.librarians_template, words.librarians_about),
            Template::Subject => (words.subject_template, words.subject_about),
            Template::Classes => (words.classes_template, words.classes_about),
            Template::Library => (words.library_template, words.library_about),
            Template::Example => (words.example_template, words.example_about),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(at: &str, russian: &str, english: &str) {
        let at: NaiveDateTime = at.parse().expect("a time");
        let today = NaiveDate::from_ymd_opt(2026, 11, 12).expect("a date");
        let said = |language| {
            Catalog::of(language)
                .changed(at, today)
                .replace('\u{a0}', " ")
        };
        assert_eq!(said(Language::Russian), russian);
        assert_eq!(said(Language::English), english);
    }

    #[test]
    fn the_age_of_a_change_is_told_in_days_people_name() {
        check(
            "2026-11-12T09:40:00",
            "изменён сегодня в 9:40",
            "changed today at 9:40",
        );
        check("2026-11-11T23:59:59", "изменён вчера", "changed yesterday");
        check(
            "2026-01-05T10:00:00",
            "изменён 5 января",
            "changed 5 January",
        );
        check(
            "2025-11-05T10:00:00",
            "изменён 5 ноября 2025",
            "changed 5 November 2025",
        );
    }

    #[test]
    fn progress_names_both_numbers() {
        let of = |language| Catalog::of(language).held(3, 8).replace('\u{a0}', " ");
        assert_eq!(of(Language::Russian), "проведено 3 из 8");
        assert_eq!(of(Language::English), "3 of 8 held");
        assert_eq!(
            Catalog::of(Language::English).held(0, 0),
            "no activities yet"
        );
    }
}
