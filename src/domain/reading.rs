//! What a deadline means, apart from how it is worded. Values only; the notation is in `timing::notation`.

/// A month, with its calendar year when the wording names one.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct MonthRef {
    /// Calendar year, when named.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: u32,
}

/// A day, with its calendar year when the wording names one.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct DayRef {
    /// Calendar year, when named.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31; days that a month does not have are refused by the readers.
    pub day: u32,
}

/// From one to the other, both inclusive; a single one has both ends equal.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Range<T> {
    /// First.
    pub from: T,
    /// Last; a month or day before `from` lies in the next calendar year.
    pub to: T,
}

impl<T: Copy> Range<T> {
    /// A range of one.
    pub fn one(value: T) -> Self {
        Self {
            from: value,
            to: value,
        }
    }
}

/// A day or a month, as the end of «до …» or the start of «с …».
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Bound {
    /// That day.
    Day(DayRef),
    /// The whole month.
    Month(MonthRef),
}

/// A season of the year.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Season {
    /// September to November.
    Autumn,
    /// December to February.
    Winter,
    /// March to May.
    Spring,
    /// June to August.
    Summer,
}

/// First, second … or last of something.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Ordinal {
    /// Counted from one.
    Nth(u8),
    /// The last one.
    Last,
}

/// The month that a week or a decade belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum OfMonth {
    /// A certain month.
    Named(MonthRef),
    /// Whatever month the context gives; it resolves to nothing by itself.
    Any,
}

/// A part of a month or of the year.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Part {
    /// Начало.
    Begin,
    /// Середина.
    Middle,
    /// Конец.
    End,
}

/// Whole of which a part is named.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Whole {
    /// A month.
    Month(MonthRef),
    /// The plan's year.
    Year,
}

/// Period of a recurring reading.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Period {
    /// Day.
    Day,
    /// Week.
    Week,
    /// Month.
    Month,
    /// School quarter.
    Quarter,
    /// Trimester or term.
    Term,
    /// Half of the year.
    Half,
    /// Plan year.
    Year,
}

/// How often.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Frequency {
    /// Once in each period: `every month`.
    Every(Period),
    /// Several times in each period: `every 2/month`.
    Times(u8, Period),
    /// On a day of the week, 0 Monday to 6 Sunday: `every fri`.
    Weekday(u8),
    /// On a certain weekday of each month or of one month: `every first mon of month`, `every fourth mon of 10`.
    WeekdayOf(Ordinal, u8, OfMonth),
}

/// What the program understood of a wording. The notation of each is given in its line.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Reading {
    /// `year`: the whole plan year.
    Year,
    /// `months 09-12,02`: whole months.
    Months(Vec<Range<MonthRef>>),
    /// `date 10-15`, `dates 10-15..10-20,11-20`: days.
    Dates(Vec<Range<DayRef>>),
    /// `until 10-15`, `until month 09`: by then.
    Until(Bound),
    /// `from 10-15`, `from month 09`: from then on.
    From(Bound),
    /// `quarter 1-2`: school quarters, 1 to 4.
    Quarters(Range<u8>),
    /// `calq 2012-1`: a calendar quarter, 1 to 4.
    CalendarQuarter(Option<i32>, u8),
    /// `half 1`: half of the school year, 1 or 2.
    Half(u8),
    /// `term 1`: trimester or term, 1 to 4.
    Term(u8),
    /// `end of term 1`.
    EndOfTerm(u8),
    /// `season autumn`.
    Season(Season),
    /// `break autumn`: school break.
    Break(Season),
    /// `week 1-2 of 09`, `week last of month`.
    Week(Range<Ordinal>, OfMonth),
    /// `decade 3 of 10`: ten days of a month, 1 to 3.
    Decade(u8, OfMonth),
    /// `begin of 09`, `end of year`.
    PartOf(Part, Whole),
    /// `every 2/month in 09-05`.
    Recurring(Frequency, Option<Range<MonthRef>>),
    /// `asneeded`: no time by nature.
    AsNeeded,
    /// `schedule`: by another document.
    Schedule,
    /// `A + B`: all of them; never nested, at least two.
    All(Vec<Reading>),
    /// `unknown`: not read.
    Unknown,
}
