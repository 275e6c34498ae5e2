//! Words that stand on paper alone, in the language of the plan. Not among those of the screens, which the page brings
//! along: only the workshop composes.

use super::Catalog;
use crate::domain::Language;
use crate::layout::report::{Counts, Period};

words! {
    /// Words on paper.
    OnPaperWords {
        head: "Руководитель объединения", "Head of the association";
        report_title: "ОТЧЁТ\nо выполнении плана работы", "REPORT\non the work plan";
        by_section: "Выполнение по разделам", "Results by section";
        plan_and_fact: "План и факт", "Plan and fact";
        planned: "По плану", "Planned";
        held: "Проведено", "Held";
        moved: "Перенесено", "Moved";
        cancelled: "Отменено", "Cancelled";
        in_all: "Всего", "In all";
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
    }
}

static RU: OnPaperWords = OnPaperWords::RU;
static EN: OnPaperWords = OnPaperWords::EN;

impl Catalog {
    /// Words on paper, in this language.
    pub fn on_paper(&self) -> &'static OnPaperWords {
        match self.language {
            Language::Russian => &RU,
            Language::English => &EN,
        }
    }

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
}
