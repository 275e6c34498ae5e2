//! Words of the report's screen: numbers, charts, plan against fact, the texts.

use super::{Catalog, dates};
use crate::domain::{Entry, Language, Status, letters};
use crate::layout::report::{Counts, Period};
use chrono::{Datelike, NaiveDate};

words! {
    /// The report's words.
    ReportWords {
        title: "Отчёт", "Report";
        period: "Период", "Period";
        first_half: "I полугодие", "First half";
        second_half: "II полугодие", "Second half";
        whole_year: "Весь год", "Whole year";
        in_plan: "в плане", "planned";
        held: "проведено", "held";
        ahead: "впереди", "ahead";
        moved: "перенесено", "moved";
        cancelled: "отменено", "cancelled";
        by_section: "По разделам", "By section";
        held_of_planned: "проведено из запланированного", "held of what was planned";
        by_month: "По месяцам", "By month";
        undated: "весь год и без срока", "all year and without a deadline";
        plan_and_fact: "План и факт", "Plan and fact";
        past: "Прошедшие", "Past";
        all: "Все", "All";
        which_rows: "Какие строки", "Which rows";
        nothing_past: "Пока нечего сравнивать: ни одного прошедшего мероприятия и ни одной отметки.", "Nothing to compare yet: no past activities and no marks.";
        nothing_planned: "В плане пока нет мероприятий.", "No activities in the plan yet.";
        texts: "Текст отчёта", "Texts of the report";
        texts_lead: "Первая часть печатается перед таблицами, остальные – после них.", "The first part prints before the tables, the others after them.";
        introduction: "Введение", "Introduction";
        achieved: "Что получилось", "What worked";
        problems: "Трудности", "Difficulties";
        next_year: "Задачи на следующий год", "Tasks for next year";
        other_part: "Другая часть", "Another part";
        part_title: "Название части", "Heading of the part";
        part_text: "Текст части", "Text of the part";
        part_hint: "Текст", "Text";
        part_menu: "Действия с частью", "Actions of the part";
    }
}

impl Catalog {
    /// «I полугодие».
    pub fn report_period(&self, period: Period) -> &'static str {
        let words = &self.report;
        match period {
            Period::FirstHalf => words.first_half,
            Period::SecondHalf => words.second_half,
            Period::Year => words.whole_year,
        }
    }

    /// When a row took place: the day it was held on, the term it was moved to, the day of one to come.
    pub fn fact(&self, entry: &Entry) -> String {
        let agreed = entry.appointment();
        let day = agreed.map(|day| dates::day_and_hours(self.language, day));
        let when = match entry.status().unwrap_or_default() {
            Status::Planned => day,
            Status::Cancelled => Some("–".to_owned()),
            Status::Held => {
                let day = entry.held().or(agreed.map(|day| day.date));
                day.map(|day| dates::day(self.language, day))
            }
            Status::Moved => {
                let term = entry.moved().map(|timing| timing.wording().to_owned());
                term.or(day).map(|term| self.row_moved(&term))
            }
        };
        when.unwrap_or_default()
    }

    /// «Проведено», and when, a line for each: how a row went, for paper.
    pub fn fact_in_full(&self, entry: &Entry) -> String {
        let when = self.fact(entry);
        match entry.status().unwrap_or_default() {
            Status::Planned => when,
            Status::Moved if !when.is_empty() => letters::capitalised(&when),
            status @ (Status::Cancelled | Status::Moved) => self.status(status).to_owned(),
            Status::Held if when.is_empty() => self.status(Status::Held).to_owned(),
            Status::Held => format!("{}\n{when}", self.status(Status::Held)),
        }
    }

    /// «срок прошёл у 3»: of those ahead.
    pub fn late_of_ahead(&self, late: usize) -> String {
        match self.language {
            Language::Russian => format!("срок прошёл: {late}"),
            Language::English => format!("overdue: {late}"),
        }
    }

    /// «Организационная работа: проведено 3 из 8, перенесено 1»: a bar in words.
    pub fn progress_aloud(&self, title: &str, counts: &Counts) -> String {
        let mut said = format!("{title}: {}", self.held_of(counts.held, counts.all));
        for (count, word) in [
            (counts.moved, self.report.moved),
            (counts.cancelled, self.report.cancelled),
        ] {
            if count > 0 {
                said = format!("{said}, {word} {count}");
            }
        }
        said
    }

    /// «Сентябрь: проведено 5 из 7».
    pub fn month_aloud(&self, month: NaiveDate, counts: &Counts) -> String {
        let name = dates::month_title(self.language, month.month());
        format!("{name}: {}", self.held_of(counts.held, counts.all))
    }

    /// «сен», as under a column.
    pub fn month_letters(&self, month: NaiveDate) -> String {
        dates::month(self.language, month.month())
            .chars()
            .take(3)
            .collect()
    }
}
