//! Every shape of reading, with values that a school year can have.

use super::dice::Dice;
use metodplan::domain::Reading;
use metodplan::domain::reading::{
    Bound, DayRef, Frequency, MonthRef, OfMonth, Ordinal, Part, Period, Range, Season, Whole,
};

pub const SEASONS: &[Season] = &[
    Season::Autumn,
    Season::Winter,
    Season::Spring,
    Season::Summer,
];

/// Any reading.
pub fn reading(dice: &mut Dice) -> Reading {
    if dice.one_in(10) {
        let count = 2 + dice.below(2);
        return Reading::All((0..count).map(|_| single(dice)).collect());
    }
    if dice.one_in(10) {
        return Reading::Unknown;
    }
    single(dice)
}

fn single(dice: &mut Dice) -> Reading {
    match dice.below(18) {
        0 => Reading::Year,
        1 => Reading::Months(months(dice)),
        2 => Reading::Dates(days(dice)),
        3 => Reading::Until(bound(dice)),
        4 => Reading::From(bound(dice)),
        5 => {
            let from = dice.small(1, 4);
            let to = dice.small(u32::from(from), 4);
            Reading::Quarters(Range { from, to })
        }
        6 => {
            let year = year(dice);
            Reading::CalendarQuarter(year, dice.small(1, 4))
        }
        7 => Reading::Half(dice.small(1, 2)),
        8 => Reading::Term(dice.small(1, 4)),
        9 => Reading::EndOfTerm(dice.small(1, 4)),
        10 => Reading::Season(dice.pick(SEASONS)),
        11 => Reading::Break(dice.pick(SEASONS)),
        12 => Reading::Week(weeks(dice), of_month(dice)),
        13 => Reading::Decade(dice.small(1, 3), of_month(dice)),
        14 => {
            let part = dice.pick(&[Part::Begin, Part::Middle, Part::End]);
            let month = Whole::Month(month(dice));
            Reading::PartOf(part, dice.pick(&[month, Whole::Year]))
        }
        15 => recurring(dice),
        16 => Reading::AsNeeded,
        _ => Reading::Schedule,
    }
}

fn year(dice: &mut Dice) -> Option<i32> {
    dice.one_in(3).then(|| 2000 + i32::from(dice.small(0, 99)))
}

fn month(dice: &mut Dice) -> MonthRef {
    MonthRef {
        year: year(dice),
        month: dice.between(1, 12),
    }
}

fn months(dice: &mut Dice) -> Vec<Range<MonthRef>> {
    let count = 1 + dice.below(3);
    (0..count).map(|_| month_range(dice)).collect()
}

fn month_range(dice: &mut Dice) -> Range<MonthRef> {
    let from = month(dice);
    if dice.one_in(2) {
        return Range::one(from);
    }
    let to = MonthRef {
        year: from.year.map(|year| year + 1),
        month: dice.between(1, 12),
    };
    Range { from, to }
}

fn day(dice: &mut Dice) -> DayRef {
    DayRef {
        year: year(dice),
        month: dice.between(1, 12),
        day: dice.between(1, 28),
    }
}

fn days(dice: &mut Dice) -> Vec<Range<DayRef>> {
    let count = 1 + dice.below(3);
    let range = |dice: &mut Dice| {
        let from = day(dice);
        let to = DayRef {
            year: from.year.map(|year| year + 1),
            ..day(dice)
        };
        dice.pick(&[Range::one(from), Range { from, to }])
    };
    (0..count).map(|_| range(dice)).collect()
}

fn bound(dice: &mut Dice) -> Bound {
    let (day, month) = (Bound::Day(day(dice)), Bound::Month(month(dice)));
    dice.pick(&[day, month])
}

fn of_month(dice: &mut Dice) -> OfMonth {
    let named = OfMonth::Named(month(dice));
    dice.pick(&[named, OfMonth::Any])
}

fn weeks(dice: &mut Dice) -> Range<Ordinal> {
    if dice.one_in(3) {
        return Range::one(Ordinal::Last);
    }
    let from = dice.small(1, 5);
    Range {
        from: Ordinal::Nth(from),
        to: Ordinal::Nth(dice.small(u32::from(from), 5)),
    }
}

fn recurring(dice: &mut Dice) -> Reading {
    let period = dice.pick(&[
        Period::Day,
        Period::Week,
        Period::Month,
        Period::Quarter,
        Period::Term,
        Period::Half,
        Period::Year,
    ]);
    let nth = Ordinal::Nth(dice.small(1, 5));
    let nth = dice.pick(&[nth, Ordinal::Last]);
    let weekday = dice.small(0, 6);
    let frequency = match dice.below(4) {
        0 => Frequency::Every(period),
        1 => Frequency::Times(dice.small(2, 9), period),
        2 => Frequency::Weekday(weekday),
        _ => Frequency::WeekdayOf(nth, weekday, of_month(dice)),
    };
    let within = dice.one_in(3).then(|| month_range(dice));
    Reading::Recurring(frequency, within)
}
