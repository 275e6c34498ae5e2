//! Words of next year's plan: what will be done, years in texts, rows that want a look and why; templates of one's own.

use super::plural::{self, Noun};
use super::{Catalog, dates};
use crate::command::TextField;
use crate::command::texts::TextPlace;
use crate::domain::{Language, SchoolYear, letters};
use crate::rollover::{Reason, Sum};
use chrono::{Datelike, NaiveDate};

words! {
    /// Words of next year's plan.
    NextYearWords {
        make: "План на следующий год…", "Plan for next year…";
        title: "План на следующий год", "Plan for next year";
        lead: "Прежний план останется как есть.", "This plan stays as it is.";
        days: "Точные даты", "Exact dates";
        move_days: "Сдвинуть", "Move";
        move_days_about: "На тот же день той же недели месяца, время остаётся", "To the same weekday of the same week, hours kept";
        clear_days: "Убрать", "Clear";
        clear_days_about: "Останутся сроки, даты назначите потом", "Deadlines stay, dates are set later";
        what: "Что будет сделано", "What will be done";
        school_year: "Четверти, каникулы и праздники — по правилу, проверьте их по приказу школы", "Terms, breaks and holidays by rule: check them against what your school has set";
        approvals: "Даты и номера в грифах очистятся", "Dates and numbers of approvals are emptied";
        on: "Далее", "Next";
        back: "Назад", "Back";
        years: "Годы в текстах", "Years in texts";
        years_lead: "Отмечено то, что похоже на учебный год плана. Годы приказов и законов не отмечены.", "What looks like the plan’s own year is ticked. Years of orders and laws are not.";
        becomes: "станет", "becomes";
        counting: "Считаем…", "Counting…";
        look: "Посмотреть", "To look at";
        show: "Показать", "Show";
        previous: "Предыдущая строка", "Previous row";
        next: "Следующая строка", "Next row";
        seen: "Просмотрено", "Looked at";
        close: "Закрыть список", "Close the list";
        closed: "Список закрыт", "The list is closed";
        all_seen: "Все строки просмотрены", "All rows have been looked at";
        row: "Строка", "Row";
        save_template: "Сохранить как шаблон…", "Save as a template…";
        template_title: "Свой шаблон", "Your template";
        template_lead: "Отметки, результаты и точные даты в шаблон не войдут. Он останется на этом устройстве.", "Statuses, results and exact dates are left out. The template stays on this device.";
        template_name: "Название шаблона", "Name of the template";
        template_kept: "Шаблон сохранён", "Template saved";
        template_renamed: "Шаблон переименован", "Template renamed";
        template_deleted: "Шаблон удалён", "Template deleted";
        template_no_room: "Шаблон не сохранён: на устройстве нет места. Удалите ненужное или сохраните планы в файлы.", "The template was not saved: the device has no room. Delete something or save plans to files.";
        template_unreadable: "Шаблон не читается", "The template cannot be read";
        template_about: "Ваш шаблон", "Your template";
        template_actions: "Действия с шаблоном", "Template actions";
        rename: "Переименовать…", "Rename…";
        keep_name: "Сохранить", "Save";
    }
}

macro_rules! nouns {
    ($($name:ident: $one:literal, $few:literal, $many:literal; $en:literal, $ens:literal;)*) => {$(
        const $name: Noun = Noun { ru_one: $one, ru_few: $few, ru_many: $many, en_one: $en, en_other: $ens };
    )*};
}

nouns! {
    CARRIED: "строка перейдёт с местом и людьми", "строки перейдут с местами и людьми", "строк перейдут с местами и людьми"; "row with its place and people is carried over", "rows with their places and people are carried over";
    TERMS: "срок с числом или годом сдвинется", "срока с числом или годом сдвинутся", "сроков с числом или годом сдвинутся"; "deadline with a day or a year is moved", "deadlines with a day or a year are moved";
    MOVED_DAYS: "точная дата сдвинется", "точные даты сдвинутся", "точных дат сдвинутся"; "exact date is moved", "exact dates are moved";
    CLEARED_DAYS: "точная дата уберётся", "точные даты уберутся", "точных дат уберутся"; "exact date is cleared", "exact dates are cleared";
    CLEARED: "строка с отметкой или результатом очистится", "строки с отметками и результатами очистятся", "строк с отметками и результатами очистятся"; "row loses its status or result", "rows lose their statuses and results";
    OFFERED: "год в текстах: выберете на следующем шаге", "года в текстах: выберете на следующем шаге", "лет в текстах: выберете на следующем шаге"; "year in texts, to be chosen in the next step", "years in texts, to be chosen in the next step";
    TO_LOOK_AT: "строку стоит посмотреть: откроем списком", "строки стоит посмотреть: откроем списком", "строк стоит посмотреть: откроем списком"; "row wants a look: there will be a list", "rows want a look: there will be a list";
}

impl Catalog {
    /// What making next year's plan does, a number and what it counts, without what is nothing. `looks` and `years`
    /// are counts.
    pub fn next_year_sum(
        &self,
        sum: &Sum,
        years: usize,
        looks: usize,
    ) -> Vec<(usize, &'static str)> {
        let counts = [
            (sum.rows, &CARRIED),
            (sum.terms, &TERMS),
            (sum.days, &MOVED_DAYS),
            (sum.cleared_days, &CLEARED_DAYS),
            (sum.cleared, &CLEARED),
            (years, &OFFERED),
            (looks, &TO_LOOK_AT),
        ];
        let told = counts.into_iter().filter(|(count, _)| *count > 0);
        told.map(|(count, noun)| (count, noun.form(self.language, count)))
            .collect()
    }

    /// «Посмотреть: 5 строк».
    pub fn rows_to_look_at(&self, count: usize) -> String {
        let rows = plural::ROWS.count(self.language, count);
        format!("{}: {rows}", self.next_year.look)
    }

    /// «План на 2027–2028 учебный год создан».
    pub fn next_year_made(&self, label: &str) -> String {
        match self.language {
            Language::Russian => format!("План на {label} учебный год создан"),
            Language::English => format!("The plan for the {label} school year is made"),
        }
    }

    /// Why a row wants a look; `year` is the plan's.
    pub fn look_reason(&self, reason: Reason, year: &SchoolYear) -> String {
        let (russian, english) = match reason {
            Reason::DayOff(day) => return self.day_off(day, year),
            Reason::OtherWeek => (
                "такой недели в месяце нет, взята соседняя",
                "the month has no such week, the one beside was taken",
            ),
            Reason::NoSuchDay => (
                "29 февраля в этом году нет",
                "there is no 29 February this year",
            ),
            Reason::Unread => (
                "срок не распознан, слова прежние",
                "the deadline is not read, its words stayed",
            ),
            Reason::Chosen => (
                "дата сдвинута, слова срока прежние",
                "the date moved, the words of the deadline stayed",
            ),
            Reason::OtherYear => (
                "в сроке назван другой год",
                "the deadline names another year",
            ),
            Reason::Anniversary => (
                "юбилей или годовщина: число уже другое",
                "an anniversary: its number is another one now",
            ),
            Reason::YearInWords => ("год назван словами", "a year is named in words"),
            Reason::DateInText => (
                "в тексте есть дата с годом",
                "the text has a date with a year",
            ),
            Reason::WasCancelled => ("в прошлом году отменено", "it was cancelled last year"),
            Reason::WasMoved => ("в прошлом году переносилось", "it was moved last year"),
        };
        self.choose(russian, english).to_owned()
    }

    /// «4 ноября: День народного единства».
    fn day_off(&self, day: NaiveDate, year: &SchoolYear) -> String {
        let holiday = year.holidays.iter().find(|one| one.span.contains(day));
        let school_break = year.breaks.iter().find(|one| one.span.contains(day));
        let name = match (holiday, school_break) {
            (Some(holiday), _) => holiday.name.clone(),
            (None, Some(rest)) if rest.name.is_empty() => {
                letters::lowered(self.break_name(rest.season))
            }
            (None, Some(rest)) => rest.name.clone(),
            (None, None) => {
                dates::weekday(self.language, day.weekday().num_days_from_monday()).to_owned()
            }
        };
        format!("{}: {name}", dates::day(self.language, day))
    }

    /// Where a text stands that is in no row: «Название плана», «Задача».
    pub fn text_place(&self, place: TextPlace) -> &'static str {
        let words = &self.document;
        let TextPlace::Field(field) = place else {
            return self.next_year.row;
        };
        match field {
            TextField::Title => words.title,
            TextField::Organisation => words.organisation,
            TextField::Theme => words.theme,
            TextField::Goal => words.goal,
            TextField::HeadingNote => words.heading_note,
            TextField::Approval(..) => words.approval_heading,
            TextField::Task(_) => words.add_task,
            TextField::Section(..) => words.section,
            TextField::Column(..) => words.column_custom,
            TextField::Person(..) => self.people.people,
            _ => self.next_year.row,
        }
    }

    /// «Строка 2.1», «Заседание № 1»; of a row without a number «Строка».
    pub fn row_called(&self, number: &str) -> String {
        if number.starts_with(['№', 'N']) {
            return self.field_of(self.document.meeting_label, number);
        }
        self.field_of(self.next_year.row, number)
    }

    /// «Действия с шаблоном: МО химиков».
    pub fn template_actions_of(&self, name: &str) -> String {
        format!("{}: {name}", self.next_year.template_actions)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timing::presets;

    #[test]
    fn what_will_be_done_is_counted_and_nothing_is_left_out_as_nought() {
        let sum = Sum {
            rows: 29,
            terms: 1,
            days: 0,
            cleared_days: 2,
            cleared: 5,
        };
        let said = Catalog::of(Language::Russian).next_year_sum(&sum, 0, 3);
        let said: Vec<_> = said
            .iter()
            .map(|(count, words)| format!("{count} {words}"))
            .collect();
        assert_eq!(
            said,
            [
                "29 строк перейдут с местами и людьми",
                "1 срок с числом или годом сдвинется",
                "2 точные даты уберутся",
                "5 строк с отметками и результатами очистятся",
                "3 строки стоит посмотреть: откроем списком",
            ]
        );
    }

    #[test]
    fn a_day_off_is_told_by_its_name() {
        let year = presets::russian_quarters(2027, Language::Russian);
        let told = |day: &str| {
            let day = day.parse().expect("a day");
            let said = Catalog::of(Language::Russian).look_reason(Reason::DayOff(day), &year);
            said.replace('\u{a0}', " ")
        };
        assert_eq!(told("2027-11-04"), "4 ноября: День народного единства");
        assert_eq!(told("2027-11-02"), "2 ноября: осенние каникулы");
        assert_eq!(told("2027-09-12"), "12 сентября: воскресенье");
    }
}
