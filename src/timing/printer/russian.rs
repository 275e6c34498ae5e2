//! Russian words of a reading: «до 15 октября», «последняя неделя ноября», «2 раза в год».

use super::{Calendar, place, roman};
use crate::domain::Reading;
use crate::domain::reading::{
    Bound, Frequency, MonthRef, OfMonth, Ordinal, Part, Period, Range, Season, Whole,
};

const CALENDAR: Calendar = Calendar {
    nominative: [
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ],
    genitive: [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    year_mark: " г.",
};

const PREPOSITIONAL: [&str; 12] = [
    "январе",
    "феврале",
    "марте",
    "апреле",
    "мае",
    "июне",
    "июле",
    "августе",
    "сентябре",
    "октябре",
    "ноябре",
    "декабре",
];

pub(super) fn words(reading: &Reading) -> String {
    match reading {
        Reading::Year => "в течение года".into(),
        Reading::Months(ranges) => CALENDAR.months(ranges),
        Reading::Dates(ranges) => CALENDAR.days(ranges),
        Reading::Until(Bound::Day(day)) => format!("до {}", CALENDAR.day(*day)),
        Reading::Until(Bound::Month(month)) => format!("до конца {}", CALENDAR.genitive(*month)),
        Reading::From(Bound::Day(day)) => format!("с {}", CALENDAR.day(*day)),
        Reading::From(Bound::Month(month)) => format!("с {}", CALENDAR.genitive(*month)),
        Reading::Quarters(range) if range.from == range.to => {
            format!("{} четверть", roman(range.from))
        }
        Reading::Quarters(range) => format!("{}–{} четверти", roman(range.from), roman(range.to)),
        Reading::CalendarQuarter(year, n) => {
            let year = year.map_or(String::new(), |year| format!(" {year} г."));
            format!("{} квартал{year}", roman(*n))
        }
        Reading::Half(n) => format!("{} полугодие", roman(*n)),
        Reading::Term(n) => format!("{} триместр", roman(*n)),
        Reading::EndOfTerm(n) => format!("конец {} триместра", roman(*n)),
        Reading::Season(season) => season_name(*season).into(),
        Reading::Break(season) => format!("{} каникулы", break_name(*season)),
        Reading::Week(range, of) => weeks(*range, *of),
        Reading::Decade(n, of) => format!("{} декада {}", roman(*n), of_month(*of)),
        Reading::PartOf(part, whole) => {
            let whole = match whole {
                Whole::Month(month) => CALENDAR.genitive(*month),
                Whole::Year => "года".into(),
            };
            let part = match part {
                Part::Begin => "начало",
                Part::Middle => "середина",
                Part::End => "конец",
            };
            format!("{part} {whole}")
        }
        Reading::Recurring(frequency, within) => {
            let within = within.map_or(String::new(), inside);
            format!("{}{within}", recurring(*frequency))
        }
        Reading::AsNeeded => "по мере необходимости".into(),
        Reading::Schedule => "по графику".into(),
        Reading::All(_) | Reading::Unknown => String::new(),
    }
}

/// « с сентября по май», « в октябре».
fn inside(range: Range<MonthRef>) -> String {
    let (from, to) = (range.from, range.to);
    if from == to {
        let name = PREPOSITIONAL[place(from.month)];
        let year = from
            .year
            .map_or(String::new(), |year| format!(" {year} г."));
        return format!(" в {name}{year}");
    }
    format!(" с {} по {}", CALENDAR.genitive(from), CALENDAR.month(to))
}

fn weeks(range: Range<Ordinal>, of: OfMonth) -> String {
    let of = of_month(of);
    match (range.from, range.to) {
        (Ordinal::Nth(from), Ordinal::Nth(to)) if from != to => format!("{from}–{to} недели {of}"),
        (Ordinal::Nth(n), Ordinal::Nth(_)) => format!("{n}-я неделя {of}"),
        (Ordinal::Nth(n), Ordinal::Last) => format!("{n}-я – последняя недели {of}"),
        (Ordinal::Last, _) => format!("последняя неделя {of}"),
    }
}

fn of_month(of: OfMonth) -> String {
    match of {
        OfMonth::Named(month) => CALENDAR.genitive(month),
        OfMonth::Any => "месяца".into(),
    }
}

fn recurring(frequency: Frequency) -> String {
    match frequency {
        Frequency::Every(period) => match period {
            Period::Day => "ежедневно".into(),
            Period::Week => "еженедельно".into(),
            Period::Month => "ежемесячно".into(),
            Period::Year => "ежегодно".into(),
            Period::Quarter | Period::Term | Period::Half => {
                format!("1 раз в {}", period_name(period))
            }
        },
        Frequency::Times(n, period) => {
            let few = matches!(n % 10, 2..=4) && !matches!(n % 100, 12..=14);
            let times = if few { "раза" } else { "раз" };
            format!("{n} {times} в {}", period_name(period))
        }
        Frequency::Weekday(day) => {
            const PLURAL: [&str; 7] = [
                "понедельникам",
                "вторникам",
                "средам",
                "четвергам",
                "пятницам",
                "субботам",
                "воскресеньям",
            ];
            format!("по {}", PLURAL[usize::from(day.min(6))])
        }
        Frequency::WeekdayOf(ordinal, day, of) => {
            const NAMES: [&str; 7] = [
                "понедельник",
                "вторник",
                "среда",
                "четверг",
                "пятница",
                "суббота",
                "воскресенье",
            ];
            const ENDINGS: [usize; 7] = [0, 0, 1, 0, 1, 1, 2];
            let day = usize::from(day.min(6));
            let forms = match ordinal {
                Ordinal::Nth(1) => ["первый", "первая", "первое"],
                Ordinal::Nth(2) => ["второй", "вторая", "второе"],
                Ordinal::Nth(3) => ["третий", "третья", "третье"],
                Ordinal::Nth(4) => ["четвёртый", "четвёртая", "четвёртое"],
                Ordinal::Nth(_) => ["пятый", "пятая", "пятое"],
                Ordinal::Last => ["последний", "последняя", "последнее"],
            };
            format!("{} {} {}", forms[ENDINGS[day]], NAMES[day], of_month(of))
        }
    }
}

fn period_name(period: Period) -> &'static str {
    match period {
        Period::Day => "день",
        Period::Week => "неделю",
        Period::Month => "месяц",
        Period::Quarter => "четверть",
        Period::Term => "триместр",
        Period::Half => "полугодие",
        Period::Year => "год",
    }
}

fn season_name(season: Season) -> &'static str {
    match season {
        Season::Autumn => "осень",
        Season::Winter => "зима",
        Season::Spring => "весна",
        Season::Summer => "лето",
    }
}

fn break_name(season: Season) -> &'static str {
    match season {
        Season::Autumn => "осенние",
        Season::Winter => "зимние",
        Season::Spring => "весенние",
        Season::Summer => "летние",
    }
}
