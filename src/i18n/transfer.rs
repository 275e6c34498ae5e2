//! Words of opening, saving and sharing, and of the preview of a document.

use super::Catalog;
use super::plural::{self, Noun};
use crate::domain::Language;
use crate::format::json::OpenError;
use crate::format::report::{LossKind, Place};

words! {
    /// Words of files that come and go.
    TransferWords {
        download_refused: "Браузер не дал сохранить файл. Попробуйте другой браузер или «Поделиться».", "The browser did not let the file be saved. Try another browser, or Share.";
        share_refused: "Поделиться не вышло. Сохраните план в файл и отправьте файл сами.", "Sharing did not work. Save the plan to a file and send the file yourself.";
        unreadable_file: "Файл не прочитался: возможно, он удалён или к нему нет доступа. Выберите его ещё раз.", "The file could not be read: it may be gone or out of reach. Choose it again.";
        opened: "План открыт и сохранён на этом устройстве", "The plan is open and saved on this device";
        created: "План создан", "Plan created";
        example_unreachable: "Пример не загрузился. Проверьте связь и нажмите ещё раз; пустой план можно создать и без связи.", "The example could not be loaded. Check the connection and try again; an empty plan needs none.";
        preview_title: "Вот что удалось прочитать", "Here is what could be read";
        preview_clean: "Уточнять нечего: всё прочитано.", "Nothing to check: all of it was read.";
        preview_later: "Остальное можно поправить позже прямо в плане.", "The rest can be mended later in the plan itself.";
        preview_kept: "Ни одно слово не потеряно: непонятое попадёт в план так, как написано.", "No word is lost: what was not understood goes into the plan as written.";
        preview_doubts: "Нужно уточнить", "To check";
        preview_counts: "Прочитано", "What was read";
        nothing_title: "План в тексте не нашёлся", "No plan was found in the text";
        words_only: "Ни задач, ни мероприятий, ни заседаний узнать не удалось. Можно всё равно создать план: весь текст останется в нём заметкой, и его можно будет разнести по местам.", "No tasks, activities or meetings were recognised. A plan can still be created: all of the text stays in it as a note, to be put in its places.";
        nothing_at_all: "В тексте нет ни одного слова. Выберите другой файл или вставьте текст.", "There is not a word in the text. Choose another file or paste the text.";
        create: "Создать план", "Create plan";
        create_anyway: "Создать всё равно", "Create anyway";
        pasted: "Вставленный текст", "Pasted text";
        known_title: "Этот план уже есть на устройстве", "This plan is already on the device";
        known_about: "В файле он другой. Ничего не перезаписано: выберите, что открыть.", "In the file it is different. Nothing has been overwritten: choose what to open.";
        known_file: "В файле", "In the file";
        known_device: "На устройстве", "On the device";
        open_copy: "Открыть как копию", "Open as a copy";
        open_kept: "Открыть тот, что на устройстве", "Open the one on the device";
        refused_title: "Файл не открылся", "The file could not be opened";
        refused_kept: "На устройстве ничего не изменилось.", "Nothing has changed on the device.";
        other_file: "Выбрать другой файл", "Choose another file";
        paste_title: "Вставить текст плана", "Paste the text of a plan";
        paste_about: "Скопируйте план из документа или письма и вставьте сюда. Таблицы тоже прочитаются.", "Copy the plan from a document or a letter and paste it here. Tables are read too.";
        paste_field: "Текст плана", "Text of the plan";
        paste_empty: "Здесь пока пусто. Вставьте текст плана.", "It is empty here. Paste the text of the plan.";
        paste_read: "Прочитать", "Read";
    }
}

macro_rules! nouns {
    ($($name:ident: $one:literal, $few:literal, $many:literal; $en:literal, $ens:literal;)*) => {$(
        const $name: Noun = Noun { ru_one: $one, ru_few: $few, ru_many: $many, en_one: $en, en_other: $ens };
    )*};
}

nouns! {
    READ: "срок прочитан", "срока прочитано", "сроков прочитано"; "deadline read", "deadlines read";
    TO_CHECK: "место уточнить", "места уточнить", "мест уточнить"; "place to check", "places to check";
    PLACES: "место", "места", "мест"; "place", "places";
}

impl Catalog {
    /// What follows the number of deadlines that were read: «сроков прочитано».
    pub fn deadlines_read(&self, n: usize) -> &'static str {
        READ.form(self.language, n)
    }

    /// What follows the number of doubts: «места уточнить».
    pub fn places_to_check(&self, n: usize) -> &'static str {
        TO_CHECK.form(self.language, n)
    }

    /// «Проверьте 3 места.»
    pub fn check_places(&self, n: usize) -> String {
        let places = PLACES.count(self.language, n);
        match self.language {
            Language::Russian => format!("Проверьте {places}."),
            Language::English => format!("Check {places}."),
        }
    }

    /// «И ещё 12 мест»: doubts that the list does not show.
    pub fn more_places(&self, n: usize) -> String {
        let places = PLACES.count(self.language, n);
        match self.language {
            Language::Russian => format!("И ещё {places}."),
            Language::English => format!("And {places} more."),
        }
    }

    /// «Строка 12»: where a doubt stands.
    pub fn loss_place(&self, place: &Place) -> String {
        match (place, self.language) {
            (Place::Line(line), Language::Russian) => format!("Строка {line}"),
            (Place::Line(line), Language::English) => format!("Line {line}"),
            (Place::Path(path), Language::Russian) => format!("Запись {path}"),
            (Place::Path(path), Language::English) => format!("Record {path}"),
        }
    }

    /// What happened to a place, and what becomes of it.
    pub fn loss(&self, kind: &LossKind) -> String {
        let (russian, english) = match kind {
            LossKind::UnreadTiming => (
                "Срок не похож на дату. Он останется как написан, без места в календаре.",
                "The deadline does not look like a date. It stays as written, without a place in the calendar.",
            ),
            LossKind::KeptAsNote => (
                "Не понятно, что это. Текст останется заметкой там, где стоял.",
                "It is not clear what this is. The text stays as a note where it stood.",
            ),
            LossKind::GuessedColumns => (
                "У таблицы нет понятной шапки. Столбцы определены по содержанию: проверьте их.",
                "The table has no heading row that is understood. Its columns were guessed: check them.",
            ),
            LossKind::JoinedRow => (
                "Строку разрезал конец страницы. Она соединена с верхней.",
                "A page break had cut the row. It was joined with the one above.",
            ),
            LossKind::LayoutRow => (
                "Строка только чертит таблицу или повторяет её шапку. В план она не войдёт.",
                "The row only draws the table or repeats its heading. It is left out.",
            ),
            LossKind::RunTogether => (
                "Ячейки строки слились. Люди и места остались в её тексте.",
                "The cells of the row run together. Its people and places stay in its text.",
            ),
            LossKind::GuessedYear => (
                "В тексте нет учебного года. Взят ближайший: проверьте его в заголовке.",
                "The text names no school year. The nearest was taken: check it in the heading.",
            ),
            LossKind::CutShort => (
                "Текст слишком длинный: конец не поместился в план.",
                "The text is too long: its end was left out of the plan.",
            ),
            LossKind::OddRow => (
                "В строке больше или меньше ячеек, чем в таблице. Проверьте, всё ли на своих местах.",
                "The row has more or fewer cells than its table. Check that all of it is in place.",
            ),
            LossKind::BadRecord => (
                "Запись не прочиталась. Она отложена и вернётся в файл при сохранении.",
                "The record could not be read. It is kept aside and goes back into the file when the plan is saved.",
            ),
            LossKind::NewId => (
                "Имя записи повреждено или занято: дано новое.",
                "The record’s id is damaged or taken: it has a new one.",
            ),
            LossKind::DanglingReference => (
                "Названного человека в плане нет. Слова остались, связи нет.",
                "The person named is not in the plan. The words stay, the link is gone.",
            ),
            LossKind::BadValue { field } => return self.bad_value(field),
            LossKind::NewerVersion { .. } => (
                "Файл сохранён более новым Методпланом. Незнакомое останется в файле.",
                "The file was saved by a newer Metodplan. What is unknown here stays in the file.",
            ),
        };
        self.choose(russian, english).to_owned()
    }

    fn bad_value(&self, field: &str) -> String {
        match self.language {
            Language::Russian => format!(
                "Значение поля «{field}» не прочиталось и считается пустым. Оно вернётся в файл при сохранении."
            ),
            Language::English => format!(
                "The value of “{field}” could not be read and counts as empty. It goes back into the file when the plan is saved."
            ),
        }
    }

    /// Said after a download.
    pub fn file_saved(&self, name: &str) -> String {
        match self.language {
            Language::Russian => format!("Файл «{name}» сохранён"),
            Language::English => format!("Saved the file “{name}”"),
        }
    }

    /// Said after opening a plan file that had to be repaired in `n` places.
    pub fn opened_with_doubts(&self, n: usize) -> String {
        let rows = plural::ROWS.count(self.language, n);
        match self.language {
            Language::Russian => {
                format!("План открыт, но не всё прочиталось: {rows}. Непонятое сохранено в файле.")
            }
            Language::English => format!(
                "The plan is open, but not all could be read: {rows}. What was not understood is kept in the file."
            ),
        }
    }

    /// Why a plan cannot be opened, and what to do.
    pub fn open_error(&self, error: &OpenError) -> String {
        let russian = self.language == Language::Russian;
        match error {
            OpenError::NotText if russian => "В файле не текст. Если это документ Word, Excel или PDF, откройте его, скопируйте всё и нажмите «Вставить текст»: таблицы станут строками плана.".to_owned(),
            OpenError::NotText => "The file is not text. If it is a Word, Excel or PDF document, open it, copy everything and choose “Paste text”: its tables become rows of the plan.".to_owned(),
            OpenError::NotJson { line, column } if russian => format!("Файл повреждён: строка {line}, место {column}. Возьмите другую копию плана."),
            OpenError::NotJson { line, column } => format!("The file is damaged at line {line}, column {column}. Use another copy of the plan."),
            OpenError::NotAPlan if russian => "Это не план Методплана. Выберите файл плана (.plan.json) или текстовый документ.".to_owned(),
            OpenError::NotAPlan => "This is not a Metodplan plan. Choose a plan file (.plan.json) or a text document.".to_owned(),
            OpenError::Newer { .. } if russian => "План сохранён более новым Методпланом. Обновите страницу и откройте его снова; сам план не тронут.".to_owned(),
            OpenError::Newer { .. } => "The plan was saved by a newer Metodplan. Reload the page and open it again; the plan itself is untouched.".to_owned(),
            OpenError::TooDeep | OpenError::TooLarge if russian => "Файл слишком велик для плана. Проверьте, тот ли это файл.".to_owned(),
            OpenError::TooDeep | OpenError::TooLarge => "The file is too large for a plan. Check that it is the right file.".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_doubt_is_told_in_both_languages() {
        let kinds = [
            LossKind::UnreadTiming,
            LossKind::KeptAsNote,
            LossKind::GuessedColumns,
            LossKind::JoinedRow,
            LossKind::LayoutRow,
            LossKind::RunTogether,
            LossKind::GuessedYear,
            LossKind::CutShort,
            LossKind::OddRow,
            LossKind::BadRecord,
            LossKind::NewId,
            LossKind::DanglingReference,
            LossKind::BadValue {
                field: "number".to_owned(),
            },
            LossKind::NewerVersion { found: 2 },
        ];
        for kind in kinds {
            let [russian, english] =
                [Language::Russian, Language::English].map(|l| Catalog::of(l).loss(&kind));
            assert_ne!(russian, english);
            assert!(russian.ends_with('.') && english.ends_with('.'), "{kind:?}");
        }
    }

    #[test]
    fn counted_places_take_the_right_form() {
        let said = |n| {
            Catalog::of(Language::Russian)
                .check_places(n)
                .replace('\u{a0}', " ")
        };
        assert_eq!(said(1), "Проверьте 1 место.");
        assert_eq!(said(3), "Проверьте 3 места.");
        assert_eq!(said(11), "Проверьте 11 мест.");
        assert_eq!(
            Catalog::of(Language::Russian).deadlines_read(21),
            "срок прочитан"
        );
    }
}
