//! Words of the picker of a deadline. The words of the deadlines themselves come from `timing::words`.

use super::Catalog;
use crate::timing::choice::Kind;

words! {
    /// Words of the picker.
    PickerWords {
        title: "Срок", "Deadline";
        choose: "Выбрать срок", "Choose the deadline";
        kind: "Какой это срок", "What kind of deadline";
        month: "Месяц", "Month";
        first_month: "С какого месяца", "From";
        last_month: "По какой месяц", "To";
        day: "День", "Day";
        last_day: "Последний день, если их несколько", "Last day, if there are several";
        part: "Часть месяца", "Part of the month";
        period: "Часть года", "Part of the year";
        frequency: "Как часто", "How often";
        will_be: "Будет написано", "Will be written";
        will_mean: "Будет понято", "Will be read as";
        keep: "Оставить мои слова, изменить только чтение", "Keep my words, change only how they are read";
        no_day: "Выберите день.", "Choose a day.";
        reversed: "Последний день раньше первого. Исправьте один из двух.", "The last day is before the first. Correct one of the two.";
        as_meeting: "Как у заседания", "As the meeting";
        set: "Готово", "Done";
        nothing: "Ячейка останется пустой, в календаре строка будет без срока.", "The cell stays empty; the calendar shows the row without a date.";
        above: "Ячейка останется пустой и значит то же, что строка выше.", "The cell stays empty and means the same as the row above.";
    }
}

impl Catalog {
    /// «сентябрь», “September”: words as the document has them.
    pub fn quoted(&self, words: &str) -> String {
        let (open, close) = (self.choose("«", "“"), self.choose("»", "”"));
        // Quotation marks inside are those of the second rank.
        let inner = words.replace(open, self.choose("„", "‘"));
        let inner = inner.replace(close, self.choose("“", "’"));
        format!("{open}{inner}{close}")
    }

    /// «Несколько месяцев», "By a day": a kind of deadline.
    pub fn timing_kind(&self, kind: Kind) -> &'static str {
        let (russian, english) = match kind {
            Kind::Month => ("Месяц", "Month"),
            Kind::Months => ("Несколько месяцев", "Several months"),
            Kind::Period => ("Четверть, каникулы", "Quarter, break"),
            Kind::Part => ("Часть месяца", "Part of a month"),
            Kind::Until => ("До дня", "By a day"),
            Kind::From => ("С какого-то дня", "From a day on"),
            Kind::Days => ("День или дни", "A day or days"),
            Kind::Recurring => ("Повторяется", "Recurring"),
            Kind::Year => ("Весь год", "All year"),
            Kind::AsNeeded => ("По необходимости", "As needed"),
            Kind::Schedule => ("По графику", "By schedule"),
            Kind::Inherited => ("Как в строке выше", "As in the row above"),
            Kind::Absent => ("Без срока", "No deadline"),
        };
        self.choose(russian, english)
    }
}
