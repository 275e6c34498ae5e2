//! What the words of deadlines mean, whatever their language and ending. Values only.

use crate::domain::reading::{Part, Period, Season};

/// What a word can mean in a deadline, whatever its language and ending.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::timing) enum Word {
    /// 1 to 12.
    Month(u8),
    /// «понедельник», 0 Monday.
    Weekday(u8),
    /// «понедельникам», "Mondays": recurring by its form.
    Weekdays(u8),
    /// «осень».
    Season(Season),
    /// «осенние».
    SeasonAdjective(Season),
    /// «каникулы».
    Break,
    /// «первый».
    Nth(u8),
    /// «последний».
    Last,
    /// «два».
    Count(u8),
    /// «дважды», "twice".
    CountTimes(u8),
    /// «раз».
    Times,
    /// «месяц», «четверть».
    Unit(Unit),
    /// «ежемесячно».
    Adverb(Period),
    /// «каждый».
    Each,
    /// «течение», "throughout".
    During,
    /// «весь», "round".
    Whole,
    /// «учебный», "school".
    Academic,
    /// «календарный», «текущий»: says nothing new about a year.
    Current,
    /// «период».
    Span,
    /// «постоянно».
    Always,
    /// «начало».
    Part(Part),
    /// «половина».
    HalfOf,
    /// «числа».
    DayNumber,
    /// «с».
    From,
    /// «между»: joins its two ends with «и».
    Between,
    /// "going" of "on-going".
    Going,
    /// «по».
    To,
    /// «до», "before".
    Until,
    /// "by", «к»: a bound only before a day or a month.
    Toward,
    /// «в», «на».
    In,
    /// «и», «или».
    And,
    /// "of", "the".
    Filler,
    /// «далее», "onwards".
    Onward,
    /// «за».
    For,
    /// «не», "no".
    Not,
    /// «позднее».
    Later,
    /// «ранее».
    Earlier,
    /// «реже», «менее», "least".
    Less,
    /// «чем».
    Than,
    /// "a", "per": before a unit.
    Per,
    /// «через», «накануне»: another day than the one named.
    Relative,
    /// «после».
    After,
    /// «кроме».
    Except,
    /// «следующий», «прошлый».
    Next,
    /// «мере».
    Measure,
    /// «необходимости», «запросу».
    Need,
    /// «при», "as", "if": before a need.
    When,
    /// «графику», "schedule".
    Plan,
    /// «согласно».
    According,
    /// «установленные».
    Settled,
    /// «часов», "pm".
    Clock,
    /// «класс», «кабинет»: a number beside it is no day.
    Numbered,
}

/// A stretch of time that can be counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::timing) enum Unit {
    Day,
    Week,
    Decade,
    Month,
    Quarter,
    CalendarQuarter,
    Term,
    Half,
    Year,
}
