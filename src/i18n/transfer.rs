//! Words of opening, saving and sharing, and of the preview of a document.

use super::Catalog;
use super::plural;
use crate::domain::Language;
use crate::format::json::OpenError;

words! {
    /// Words of files that come and go.
    TransferWords {
        download_refused: "Браузер не дал сохранить файл. Попробуйте другой браузер или «Поделиться».", "The browser did not let the file be saved. Try another browser, or Share.";
        share_refused: "Поделиться не вышло. Сохраните план в файл и отправьте файл сами.", "Sharing did not work. Save the plan to a file and send the file yourself.";
        unreadable_file: "Файл не прочитался: возможно, он удалён или к нему нет доступа. Выберите его ещё раз.", "The file could not be read: it may be gone or out of reach. Choose it again.";
        opened: "План открыт и сохранён на этом устройстве", "The plan is open and saved on this device";
        created: "План создан", "Plan created";
    }
}

impl Catalog {
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
            OpenError::NotText if russian => "В файле не текст. Выберите файл плана (.plan.json) или текстовый документ.".to_owned(),
            OpenError::NotText => "The file is not text. Choose a plan file (.plan.json) or a text document.".to_owned(),
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
