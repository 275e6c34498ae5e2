//! Words of paper: titles of what is printed, and the screen where it is looked at before.

use super::{Catalog, dates};
use crate::domain::Language;
use crate::layout::report::{Counts, Period};
use chrono::NaiveDate;

words! {
    /// Words on paper, in the language of the plan, and of the screen around it.
    PaperWords {
        head: "Руководитель объединения", "Head of the association";
        report_title: "ОТЧЁТ\nо выполнении плана работы", "REPORT\non the work plan";
        by_section: "Выполнение по разделам", "Results by section";
        plan_and_fact: "План и факт", "Plan and fact";
        planned: "По плану", "Planned";
        held: "Проведено", "Held";
        moved: "Перенесено", "Moved";
        cancelled: "Отменено", "Cancelled";
        in_all: "Всего", "In all";
        activity: "Мероприятие", "Activity";
        by_plan: "Срок по плану", "Planned for";
        in_fact: "Фактически", "In fact";
        result: "Результат", "Result";
        protocol: "ПРОТОКОЛ", "MINUTES";
        chair: "Председатель", "Chair";
        secretary: "Секретарь", "Secretary";
        present: "Присутствовали", "Present";
        agenda: "Повестка дня", "Agenda";
        heard: "СЛУШАЛИ", "HEARD";
        spoke: "ВЫСТУПИЛИ", "SPOKE";
        decided: "РЕШИЛИ", "DECIDED";
        extract: "ВЫПИСКА", "EXTRACT";
        question: "Вопрос", "Item";
        part_taken: "Участие", "Part";
        speaks: "выступление", "speaks";
        answers: "отвечает", "in charge";
        print: "Печать", "Print";
        print_menu: "Печать…", "Print…";
        print_plan: "Печать плана", "Print the plan";
        print_report: "Печать отчёта", "Print the report";
        print_protocol: "Протокол заседания", "Minutes of the meeting";
        print_extract: "Выписка из плана", "Extract of the plan";
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
    /// The title of a plan that has none.
    pub fn plan_title(&self, organisation: &str, year: &str) -> String {
        let gap = if organisation.is_empty() { "" } else { "\n" };
        match self.language {
            Language::Russian => format!("План работы{gap}{organisation}\nна {year} учебный год"),
            Language::English => {
                format!("Work plan{gap}{organisation}\nfor the {year} school year")
            }
        }
    }

    /// «РМО школьных библиотекарей за 2026–2027 учебный год».
    pub fn report_of(&self, organisation: &str, year: &str, period: Period) -> String {
        let gap = if organisation.is_empty() { "" } else { "\n" };
        let part = match (period, self.language) {
            (Period::Year, Language::Russian) => "за",
            (Period::FirstHalf, Language::Russian) => "за первое полугодие, ",
            (Period::SecondHalf, Language::Russian) => "за второе полугодие, ",
            (Period::Year, Language::English) => "for the",
            (Period::FirstHalf, Language::English) => "for the first half of the",
            (Period::SecondHalf, Language::English) => "for the second half of the",
        };
        let blank = if part.ends_with(' ') { "" } else { " " };
        let words = self.choose("учебный год", "school year");
        format!("{organisation}{gap}{part}{blank}{year} {words}")
    }

    /// «из плана работы … на 2026–2027 учебный год».
    pub fn extract_of(&self, organisation: &str, year: &str) -> String {
        let gap = if organisation.is_empty() { "" } else { "\n" };
        match self.language {
            Language::Russian => {
                format!("из плана работы{gap}{organisation}\nна {year} учебный год")
            }
            Language::English => {
                format!("of the work plan{gap}{organisation}\nfor the {year} school year")
            }
        }
    }

    /// «заседания № 2 «Читающая школа»».
    pub fn of_meeting(&self, name: &str, theme: &str) -> String {
        let name = match self.language {
            // The label is the author's; in the usual one the case is put right.
            Language::Russian => match name.strip_prefix("заседание") {
                Some(rest) => format!("заседания{rest}"),
                None => name.to_owned(),
            },
            Language::English => format!("of {name}"),
        };
        let gap = if name.is_empty() || theme.is_empty() {
            ""
        } else {
            "\n"
        };
        format!("{name}{gap}{theme}")
    }

    /// «Запланировано 52, проведено 9, …»: the report in one sentence.
    pub fn report_sum(&self, counts: &Counts) -> String {
        let Counts {
            all,
            held,
            planned,
            moved,
            cancelled,
            ..
        } = counts;
        match self.language {
            Language::Russian => format!(
                "По плану мероприятий и заседаний: {all}. Проведено: {held}, перенесено: {moved}, отменено: {cancelled}, остаётся провести: {planned}."
            ),
            Language::English => format!(
                "Activities and meetings planned: {all}. Held: {held}, moved: {moved}, cancelled: {cancelled}, still to come: {planned}."
            ),
        }
    }

    /// «на 12 ноября 2026 г.».
    pub fn as_of(&self, day: NaiveDate) -> String {
        let date = dates::day_and_year(self.language, day);
        format!("{} {date}", self.choose("на", "as of"))
    }
}
