//! Words of the calendar: views, months and days, what has no day, what a screen reader hears of a row.

use super::Catalog;
use super::dates;
use super::plural::{ACTIVITIES, Noun};
use crate::domain::letters;
use crate::domain::reading::Season;
use crate::domain::school_year::Division;
use crate::domain::{Language, Status};
use chrono::{Datelike, NaiveDate};

words! {
    /// Words of the calendar.
    CalendarWords {
        views: "Вид календаря", "Calendar view";
        year: "Год", "Year";
        month: "Месяц", "Month";
        cyclogram: "Циклограмма", "Timeline";
        list: "Список", "List";
        months: "Месяцы", "Months";
        together: "Вместе в календаре…", "Together in the calendar…";
        together_title: "Планы в календаре", "Plans in the calendar";
        together_lead: "Отмеченные планы видны рядом с открытым; менять можно только открытый.", "Ticked plans are seen beside the open one; only the open one can be changed.";
        no_other_plans: "Других планов на устройстве нет.", "There are no other plans on this device.";
        unreadable: "не читается", "cannot be read";
        legend: "Планы", "Plans";
        open_its_plan: "Открыть этот план", "Open that plan";
        print: "Печать", "Print";
        no_room: "Не поместилось в клетках", "Did not fit into the days";
        bands: "Строки циклограммы", "Rows of the timeline";
        by_section: "По разделам", "By section";
        by_person: "По людям", "By person";
        nobody: "Без ответственного", "Nobody in charge";
        week: "Неделя", "Week";
        week_numbers: "Номера недель", "Week numbers";
        recurring: "Весь год и повторяется", "All year and recurring";
        mark_held: "Отметить проведённым", "Mark as held";
        mark_planned: "Снять отметку", "Take the mark off";
        previous_month: "Предыдущий месяц", "Previous month";
        next_month: "Следующий месяц", "Next month";
        today: "Сегодня", "Today";
        all_year: "Весь год", "All year";
        several_months: "Несколько месяцев", "Several months";
        longer_than_month: "Дольше месяца", "Longer than a month";
        untimed: "Без срока", "No deadline";
        elsewhere: "Вне этого учебного года", "Outside this school year";
        show_all: "Показать все", "Show all";
        show_less: "Свернуть", "Show less";
        choose_to_set_day: "Перетащите на день или нажмите, чтобы назначить день", "Drag one to a day, or choose it to set its day";
        move_title: "Перенести…", "Move…";
        move_it: "Перенести", "Move";
        deadline_now: "срок", "deadline";
        move_term: "Перенести и срок", "Move the deadline too";
        on_day: "На день", "To a day";
        into_month: "Или в месяц, без точной даты", "Or into a month, without an exact date";
        new_entry: "Новое мероприятие", "New activity";
        what: "Что проводится", "What is to be done";
        what_hint: "Например: Обзор новинок 15:00, Белова", "For example: Review of new books 15:00, Bell";
        in_which_section: "Раздел", "Section";
        create: "Создать", "Create";
        create_here: "Новое мероприятие", "New activity";
        nothing_on_day: "В этот день ничего не назначено", "Nothing on this day";
        empty_plan: "В плане пока нет ни одного мероприятия", "There is nothing in the plan yet";
        open_document: "Открыть план", "Open the plan";
        close_day: "Закрыть день", "Close the day";
        untitled: "Без названия", "Untitled";
        deadline: "срок", "due";
        school_break: "Каникулы", "Break";
        holiday: "Нерабочий день", "Holiday";
    }
}

const ENTRIES: Noun = ACTIVITIES;
const ROMAN: [&str; 6] = ["I", "II", "III", "IV", "V", "VI"];

/// A phrase with its first letter made a capital.
fn sentence(text: &str) -> String {
    letters::capitalised(text)
}

impl Catalog {
    /// «Ноябрь 2026»: the title of a month.
    pub fn month_title(&self, month: NaiveDate) -> String {
        sentence(&dates::month_and_year(self.language, month))
    }

    /// «Ноябрь»: the name of a month, 1 to 12.
    pub fn month_name(&self, month: u32) -> String {
        sentence(dates::month(self.language, month))
    }

    /// «8 мероприятий».
    pub fn entries(&self, count: usize) -> String {
        ENTRIES.count(self.language, count)
    }

    /// «Ноябрь 2026, 15 мероприятий».
    pub fn month_with_count(&self, month: NaiveDate, count: usize) -> String {
        format!(
            "{}, {}",
            self.month_title(month),
            ENTRIES.count(self.language, count)
        )
    }

    /// «I четверть», "Quarter 1"; `index` counts from zero.
    pub fn period(&self, division: Division, index: usize) -> String {
        let number = index + 1;
        let roman = ROMAN
            .get(index)
            .map_or(number.to_string(), |roman| (*roman).to_owned());
        match (self.language, division) {
            (Language::Russian, Division::Quarters) => format!("{roman} четверть"),
            (Language::Russian, Division::Trimesters) => format!("{roman} триместр"),
            (Language::Russian, Division::Semesters) => format!("{roman} полугодие"),
            (Language::English, Division::Quarters) => format!("Quarter {number}"),
            (Language::English, Division::Trimesters) => format!("Term {number}"),
            (Language::English, Division::Semesters) => format!("Semester {number}"),
        }
    }

    /// «Осенние каникулы», "Autumn break": a break without a name of its own.
    pub fn break_name(&self, season: Option<Season>) -> &'static str {
        let (ru, en) = match season {
            Some(Season::Autumn) => ("Осенние каникулы", "Autumn break"),
            Some(Season::Winter) => ("Зимние каникулы", "Winter break"),
            Some(Season::Spring) => ("Весенние каникулы", "Spring break"),
            Some(Season::Summer) => ("Летние каникулы", "Summer break"),
            None => return self.calendar.school_break,
        };
        match self.language {
            Language::Russian => ru,
            Language::English => en,
        }
    }

    /// «+ещё 3», "+3 more".
    pub fn and_more(&self, count: usize) -> String {
        match self.language {
            Language::Russian => format!("+ещё\u{a0}{count}"),
            Language::English => format!("+{count}\u{a0}more"),
        }
    }

    /// «+ещё 3 мероприятия, 26 ноября»: what «+ещё 3» says aloud.
    pub fn more_on_day(&self, count: usize, day: NaiveDate) -> String {
        self.more_aloud(count, &dates::day(self.language, day))
    }

    /// «+ещё 10 мероприятий, ноябрь 2026»: what «+ещё 10» says aloud.
    pub fn more_in_month(&self, count: usize, month: NaiveDate) -> String {
        self.more_aloud(count, &dates::month_and_year(self.language, month))
    }

    /// The visible words come first, so that they can be spoken to a voice control.
    fn more_aloud(&self, count: usize, place: &str) -> String {
        let noun = ENTRIES.form(self.language, count);
        format!("{} {noun}, {place}", self.and_more(count))
    }

    /// «В ноябре, без точной даты».
    pub fn tray_title(&self, month: NaiveDate) -> String {
        let name = dates::month_in(self.language, month.month());
        match self.language {
            Language::Russian => format!("В {name}, без точной даты"),
            Language::English => format!("In {name}, no exact date"),
        }
    }

    /// «В ноябре всё с датами».
    pub fn tray_empty(&self, month: NaiveDate) -> String {
        let name = dates::month_in(self.language, month.month());
        match self.language {
            Language::Russian => format!("В {name} всё с датами"),
            Language::English => format!("Everything in {name} has a date"),
        }
    }

    /// «В ноябре ничего не запланировано».
    pub fn month_empty(&self, month: NaiveDate) -> String {
        let name = dates::month_in(self.language, month.month());
        match self.language {
            Language::Russian => format!("В {name} ничего не запланировано"),
            Language::English => format!("Nothing is planned in {name}"),
        }
    }

    /// «12 ноября, четверг».
    pub fn day_title(&self, day: NaiveDate) -> String {
        let weekday = dates::weekday(self.language, day.weekday().num_days_from_monday());
        match self.language {
            Language::Russian => format!("{}, {weekday}", dates::day(self.language, day)),
            Language::English => format!("{weekday}, {}", dates::day(self.language, day)),
        }
    }

    /// «Четверг, 26 ноября 2026 г., Осенние каникулы, 3 мероприятия»: what a cell of the grid says aloud.
    pub fn day_aloud(&self, day: NaiveDate, marks: &[String], count: usize) -> String {
        let mut parts = vec![dates::day_in_full(self.language, day)];
        parts.extend(marks.iter().cloned());
        if count > 0 {
            parts.push(ENTRIES.count(self.language, count));
        }
        sentence(&parts.join(", "))
    }

    /// «Викторина» — 25 ноября: said after a row was put somewhere else. With the words of a deadline that the
    /// day is outside of: «Викторина» — 3 декабря, вне срока «ноябрь».
    pub fn moved_to(&self, title: &str, place: &str, outside: &str) -> String {
        let said = format!("{} — {place}", self.quoted(title));
        if outside.is_empty() {
            return said;
        }
        format!("{said}, {}", self.outside_of(outside))
    }

    /// «вне срока „ноябрь“».
    pub fn outside_of(&self, term: &str) -> String {
        let of = self.choose("вне срока", "outside its deadline");
        format!("{of} {}", self.quoted(term))
    }

    /// What is carried by keys, and what the keys do.
    pub fn in_hand(&self, title: &str) -> String {
        let keys = self.choose(
            "стрелки — куда, Enter — поставить, Delete — без даты, Esc — оставить",
            "arrows choose, Enter puts it there, Delete takes the date off, Esc leaves it",
        );
        format!("{}: {keys}", self.quoted(title))
    }

    /// «Из плана „РМО историков“. Здесь его строки не меняются.»
    pub fn row_of_plan(&self, name: &str) -> String {
        let name = self.quoted(name);
        match self.language {
            Language::Russian => format!("Из плана {name}. Здесь он только для чтения."),
            Language::English => format!("Of the plan {name}. Here it can only be read."),
        }
    }

    /// «раздел 5», "section 5".
    pub fn in_section(&self, number: &str) -> String {
        match self.language {
            Language::Russian => format!("раздел\u{a0}{number}"),
            Language::English => format!("section\u{a0}{number}"),
        }
    }

    /// «до 15 октября», "by 15 October".
    pub fn until_day(&self, day: NaiveDate) -> String {
        let day = dates::day(self.language, day);
        match self.language {
            Language::Russian => format!("до {day}"),
            Language::English => format!("by {day}"),
        }
    }

    /// «Ноябрь, Обзор новинок, 3.8, раздел 3, запланировано, Белова И. Р.»: what a row of the calendar says aloud.
    pub fn row_aloud(
        &self,
        when: &str,
        title: &str,
        number: &str,
        of: &str,
        status: Status,
        detail: &str,
    ) -> String {
        let status = letters::lowered(self.status(status));
        let parts = [when, title, number, of, &status, detail];
        let said = parts.into_iter().filter(|part| !part.is_empty());
        sentence(&said.collect::<Vec<_>>().join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn the_month_is_named_in_the_case_that_its_phrase_asks_for() {
        let russian = Catalog::of(Language::Russian);
        let month = day("2026-11-01");
        assert_eq!(russian.month_title(month), "Ноябрь\u{a0}2026");
        assert_eq!(russian.tray_title(month), "В ноябре, без точной даты");
        assert_eq!(
            russian.month_with_count(month, 2),
            "Ноябрь\u{a0}2026, 2\u{a0}мероприятия"
        );
        let english = Catalog::of(Language::English);
        assert_eq!(english.tray_title(month), "In November, no exact date");
        assert_eq!(
            english.day_title(day("2026-11-12")),
            "Thursday, 12\u{a0}November"
        );
    }

    #[test]
    fn a_day_says_its_date_its_marks_and_its_count() {
        let marks = ["Осенние каникулы".to_owned()];
        assert_eq!(
            Catalog::of(Language::Russian).day_aloud(day("2026-11-02"), &marks, 1),
            "Понедельник, 2\u{a0}ноября\u{a0}2026\u{a0}г., Осенние каникулы, 1\u{a0}мероприятие"
        );
    }

    #[test]
    fn periods_are_named_as_each_language_counts_them() {
        let names = [Language::Russian, Language::English]
            .map(|language| Catalog::of(language).period(Division::Trimesters, 2));
        assert_eq!(names, ["III триместр", "Term 3"]);
    }
}
