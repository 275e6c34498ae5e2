//! Words of the screen where a paper is looked at before it is printed.

use super::{Catalog, dates};
use chrono::NaiveDate;

words! {
    /// Words of the screen of paper, and headings that stand on the screen of the report and on its paper.
    PaperWords {
        activity: "Мероприятие", "Activity";
        by_plan: "Срок по плану", "Planned for";
        in_fact: "Фактически", "In fact";
        result: "Результат", "Result";
        print: "Печать", "Print";
        print_menu: "Печать…", "Print…";
        print_plan: "Печать плана", "Print the plan";
        print_report: "Печать отчёта", "Print the report";
        print_protocol: "Протокол заседания", "Minutes of the meeting";
        print_extract: "Выписка из плана", "Extract of the plan";
        print_extracts: "Выписки из плана", "Extracts of the plan";
        protocol_menu: "Протокол", "Minutes";
        extract_menu: "Выписка", "Extract";
        preview: "Предпросмотр", "Preview";
        settings: "Настройки листа", "Sheet settings";
        font: "Шрифт", "Font";
        text_size: "Размер текста", "Text size";
        table_size: "Размер в таблице", "Size in tables";
        sheet: "Лист", "Sheet";
        portrait: "Книжный", "Portrait";
        landscape: "Альбомный", "Landscape";
        approvals: "Блок утверждения", "Approval block";
        with_agenda: "Повестка заседаний", "Agenda of meetings";
        dates: "Точные даты", "Exact dates";
        marks: "Отметки о выполнении", "Marks of completion";
        save_file: "Сохранить файлом", "Save as a file";
        pdf_hint: "PDF: в окне печати выберите «Сохранить как PDF».", "PDF: choose “Save as PDF” in the print dialog.";
        laying_out: "Раскладка по листам", "Laying out the sheets";
        nothing: "Печатать нечего: этой записи в плане больше нет.", "Nothing to print: this record is no longer in the plan.";
        back: "Назад", "Back";
    }
}

impl Catalog {
    /// «на 12 ноября 2026 г.».
    pub fn as_of(&self, day: NaiveDate) -> String {
        let date = dates::day_and_year(self.language, day);
        format!("{} {date}", self.choose("на", "as of"))
    }
}
