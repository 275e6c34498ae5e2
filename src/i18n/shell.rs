//! Words of the frame: bars, save status, undo and redo, settings, panic-free failures.

use super::Catalog;
use super::plural::Noun;
use crate::domain::Language;

words! {
    /// The frame's words.
    ShellWords {
        product: "Методплан", "Metodplan";
        all_plans: "Все планы", "All plans";
        switch_plan: "Другой план", "Switch plan";
        views: "Виды плана", "Views of the plan";
        tab_document: "План", "Plan";
        tab_calendar: "Календарь", "Calendar";
        tab_people: "Люди", "People";
        tab_report: "Отчёт", "Report";
        undo: "Отменить", "Undo";
        redo: "Вернуть", "Redo";
        nothing_to_undo: "Отменять нечего", "Nothing to undo";
        nothing_to_redo: "Возвращать нечего", "Nothing to redo";
        share: "Поделиться", "Share";
        more: "Ещё", "More";
        close: "Закрыть", "Close";
        cancel: "Отмена", "Cancel";
        working: "Готовится…", "Working…";
        workshop_unreachable: "Не загрузилась часть программы, нужная для этого. Проверьте связь и попробуйте ещё раз; план не пострадал.", "The part of the program that this needs could not be loaded. Check the connection and try again; the plan is unharmed.";
        workshop_broken: "Не получилось: в программе ошибка. План не пострадал; сохраните его в файл и попробуйте ещё раз.", "It did not work: the program has a fault. The plan is unharmed; save it to a file and try again.";
        saved: "Сохранено на этом устройстве", "Saved on this device";
        saving: "Сохраняется…", "Saving…";
        unsaved: "Есть несохранённое", "Unsaved changes";
        save_failed: "Не удалось сохранить", "Couldn’t save";
        save_full: "На этом устройстве кончилось место для планов. Сохраните план в файл, чтобы ничего не потерять.", "This device has no room left for plans. Save the plan to a file so that nothing is lost.";
        save_blocked: "Браузер не разрешает хранить данные на этом устройстве. План живёт, пока открыта страница: сохраните его в файл.", "This browser does not allow keeping data on the device. The plan lives while the page is open: save it to a file.";
        save_other: "Браузер отказал в записи. Сохраните план в файл, чтобы ничего не потерять.", "The browser refused to write. Save the plan to a file so that nothing is lost.";
        save_to_file: "Сохранить в файл", "Save to file";
        open_file: "Открыть файл", "Open file";
        theme: "Оформление", "Appearance";
        theme_auto: "Как в системе", "As in the system";
        theme_light: "Светлое", "Light";
        theme_dark: "Тёмное", "Dark";
        interface_language: "Язык интерфейса", "Interface language";
        dismiss: "Скрыть", "Dismiss";
        no_file: "копии в файле ещё нет", "no copy in a file yet";
        file_today: "копия в файле сегодня", "copy in a file today";
        file_yesterday: "копия в файле вчера", "copy in a file yesterday";
        no_plan: "Этого плана на устройстве нет", "This plan is not on the device";
        skip_to_content: "К содержанию", "Skip to content";
        keys: "Клавиши", "Keys";
        drop_here: "Отпустите файл, чтобы открыть", "Drop the file to open it";
    }
}

const DAYS: Noun = Noun {
    ru_one: "день",
    ru_few: "дня",
    ru_many: "дней",
    en_one: "day",
    en_other: "days",
};

impl Catalog {
    /// «копия в файле 3 дня назад»; `days` is the age of the last saved file.
    pub fn file_age(&self, days: usize) -> String {
        let days_text = DAYS.count(self.language, days);
        match (days, self.language) {
            (0, _) => self.shell.file_today.to_owned(),
            (1, _) => self.shell.file_yesterday.to_owned(),
            (_, Language::Russian) => format!("копия в файле {days_text} назад"),
            (_, Language::English) => format!("copy in a file {days_text} ago"),
        }
    }

    /// Keys, and what each does.
    pub fn keys(&self) -> [(&'static str, &'static str); 22] {
        [
            ("Ctrl+Z", self.choose("отменить", "undo")),
            ("Ctrl+Shift+Z", self.choose("вернуть", "redo")),
            (
                "1 2 3 4",
                self.choose(
                    "год, циклограмма, месяц, список",
                    "year, timeline, month, list",
                ),
            ),
            ("/  Ctrl+K", self.choose("поиск", "search")),
            (
                "Ctrl+H",
                self.choose("найти и заменить", "find and replace"),
            ),
            ("Ctrl+P", self.choose("печать", "print")),
            ("T", self.choose("сегодня", "today")),
            (
                "J K",
                self.choose("следующий и предыдущий месяц", "next and previous month"),
            ),
            ("C", self.choose("новое мероприятие", "new activity")),
            (
                "N",
                self.choose(
                    "сейчас: этот месяц, срок прошёл, без дня",
                    "now: this month, late, without a day",
                ),
            ),
            (
                "Shift+Enter",
                self.choose(
                    "на отметке строки: когда проведено, куда перенесено, почему",
                    "on the mark of a row: when it was held, where it was moved, why",
                ),
            ),
            (
                "M",
                self.choose(
                    "взять мероприятие в календаре и перенести стрелками",
                    "pick an activity of the calendar up and move it by arrows",
                ),
            ),
            (
                "Enter",
                self.choose("следующая строка столбца", "next row of the column"),
            ),
            (
                "Ctrl+Enter",
                self.choose("новая строка ниже", "new row below"),
            ),
            (
                "Shift+Enter",
                self.choose("новая строчка в ячейке", "new line in the cell"),
            ),
            (
                "Alt+↑ Alt+↓",
                self.choose("переставить строку", "move the row"),
            ),
            (
                "Ctrl+D",
                self.choose("дублировать строку", "duplicate the row"),
            ),
            (
                "Esc",
                self.choose(
                    "из ячейки к строке, затем ↑ ↓ – другая строка, Enter – снова в текст",
                    "from the cell to the row; then ↑ ↓ for another row, Enter for its text",
                ),
            ),
            (
                "Space  Shift+↑ Shift+↓",
                self.choose(
                    "выбрать строку, несколько строк",
                    "select the row, several rows",
                ),
            ),
            (
                "Ctrl+A",
                self.choose(
                    "на строке: выбрать все строки раздела",
                    "on a row: select all rows of the section",
                ),
            ),
            (
                "Delete",
                self.choose("на строке: удалить её", "on a row: delete it"),
            ),
            ("?", self.choose("этот список", "this list")),
        ]
    }

    /// «2026–2027 учебный год».
    pub fn school_year(&self, label: &str) -> String {
        match self.language {
            Language::Russian => format!("{label} учебный год"),
            Language::English => format!("{label} school year"),
        }
    }

    /// «Отменить: срок 5.2».
    pub fn undo_of(&self, what: &str) -> String {
        format!("{}: {what}", self.shell.undo)
    }

    /// «Вернуть: срок 5.2».
    pub fn redo_of(&self, what: &str) -> String {
        format!("{}: {what}", self.shell.redo)
    }
}
