//! Typical school years by rule, for any year: where a new plan starts before its dates are edited.
//!
//! Rules, not orders of a ministry: schools set their own dates, so every one of them is editable.
//! Most breaks run from a Saturday to a Sunday; teaching goes on with the first day that is neither a
//! weekend nor a public holiday. Years outside 1900 to 2200 become the nearest of these. Knows no clock.

use crate::domain::reading::Season;
use crate::domain::school_year::{Break, Division, Holiday};
use crate::domain::{Language, SchoolYear, Span};
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Four quarters with autumn, winter, spring and summer breaks, and the public holidays of Russia.
///
/// - Teaching begins on 1 September, or on the 2nd when the 1st is a Sunday.
/// - Autumn break: nine days from the Saturday nearest 28 October.
/// - Winter break: from 30 December (from the Saturday before when that is a Sunday or a Monday) to
///   8 January and the weekend that follows at once or after one Friday.
/// - Spring break: nine days from the Saturday nearest 25 March.
/// - Teaching ends on 26 May, or on the Friday before when that is a weekend; then summer to 31 August.
pub fn russian_quarters(first_year: i32, language: Language) -> SchoolYear {
    let mut year = SchoolYear::nearest(first_year, 9);
    let first = year.first_year();
    let teaching = teaching(first);
    let autumn = nine_days(first, 10, 28);
    let winter = winter_break(first);
    let spring = nine_days(first + 1, 3, 25);
    year.periods = between(teaching, &[autumn, winter, spring]);
    year.breaks = vec![
        season(Season::Autumn, autumn),
        season(Season::Winter, winter),
        season(Season::Spring, spring),
        season(Season::Summer, summer_after(teaching)),
    ];
    year.holidays = russian_holidays(year.span(), language);
    year
}

/// Three trimesters of two modules each (about five weeks of teaching, one of rest), with the public
/// holidays of Russia.
///
/// As [`russian_quarters`], but the breaks are nine days from the Saturdays nearest 7 October (autumn),
/// 18 November, 20 February and 8 April (spring), and the winter one. The first two trimesters end
/// before the November and the February break.
pub fn russian_trimesters(first_year: i32, language: Language) -> SchoolYear {
    let mut year = SchoolYear::nearest(first_year, 9);
    let first = year.first_year();
    let teaching = teaching(first);
    let november = nine_days(first, 11, 18);
    let february = nine_days(first + 1, 2, 20);
    let (second, fourth) = match language {
        Language::Russian => ("Ноябрьские каникулы", "Февральские каникулы"),
        Language::English => ("November break", "February break"),
    };
    year.division = Division::Trimesters;
    year.periods = between(teaching, &[november, february]);
    year.breaks = vec![
        season(Season::Autumn, nine_days(first, 10, 7)),
        extra_break(second, november),
        season(Season::Winter, winter_break(first)),
        extra_break(fourth, february),
        season(Season::Spring, nine_days(first + 1, 4, 8)),
        season(Season::Summer, summer_after(teaching)),
    ];
    year.holidays = russian_holidays(year.span(), language);
    year
}

/// Two semesters, before and after the winter break; all else as [`russian_quarters`].
pub fn semesters(first_year: i32, language: Language) -> SchoolYear {
    let mut year = russian_quarters(first_year, language);
    let first = year.first_year();
    year.division = Division::Semesters;
    year.periods = between(teaching(first), &[winter_break(first)]);
    year
}

/// Three terms of the English pattern, without public holidays.
///
/// - Autumn term: from the first Monday of September to the Friday nearest 19 December; half-term nine
///   days from the Saturday nearest 26 October (the autumn break).
/// - Spring term: from the first weekday after 1 January that is a Monday on or after the 3rd, to the
///   Friday before the Saturday nearest 1 April; half-term from the Saturday nearest 15 February.
/// - Summer term: after sixteen days of Easter break, to the Friday nearest 21 July; half-term from the
///   Saturday nearest 27 May.
pub fn english_terms(first_year: i32, _language: Language) -> SchoolYear {
    let mut year = SchoolYear::nearest(first_year, 9);
    let first = year.first_year();
    let opening = on_or_after(date(first, 9, 1), Weekday::Mon);
    let christmas = (
        nearest(date(first, 12, 20), Weekday::Sat),
        before(on_or_after(date(first + 1, 1, 3), Weekday::Mon)),
    );
    let winter = span(christmas.0, christmas.1);
    let easter_from = nearest(date(first + 1, 4, 1), Weekday::Sat);
    let easter = span(easter_from, later(easter_from, 15));
    let closing = nearest(date(first + 1, 7, 21), Weekday::Fri);
    year.division = Division::Trimesters;
    year.periods = [
        (opening, before(winter.first())),
        (later(winter.last(), 1), before(easter.first())),
        (later(easter.last(), 1), closing),
    ]
    .map(|(from, to)| span(from, to))
    .to_vec();
    year.breaks = vec![
        season(Season::Autumn, nine_days(first, 10, 26)),
        season(Season::Winter, winter),
        extra_break("February half-term", nine_days(first + 1, 2, 15)),
        season(Season::Spring, easter),
        extra_break("May half-term", nine_days(first + 1, 5, 27)),
        season(Season::Summer, span(later(closing, 1), year.span().last())),
    ];
    year
}

/// The days that Labour Code art. 112 makes holidays in Russia, as far as they lie in `within`.
///
/// Days off moved by yearly government orders are not known here.
pub fn russian_holidays(within: Span, language: Language) -> Vec<Holiday> {
    const DAYS: [(u32, u32, u32, &str, &str); 9] = [
        (1, 1, 6, "Новогодние каникулы", "New Year holidays"),
        (1, 7, 7, "Рождество Христово", "Christmas Day"),
        (1, 8, 8, "Новогодние каникулы", "New Year holidays"),
        (
            2,
            23,
            23,
            "День защитника Отечества",
            "Defender of the Fatherland Day",
        ),
        (
            3,
            8,
            8,
            "Международный женский день",
            "International Women's Day",
        ),
        (5, 1, 1, "Праздник Весны и Труда", "Spring and Labour Day"),
        (5, 9, 9, "День Победы", "Victory Day"),
        (6, 12, 12, "День России", "Russia Day"),
        (11, 4, 4, "День народного единства", "National Unity Day"),
    ];
    let mut holidays = Vec::new();
    for year in within.first().year()..=within.last().year() {
        for (month, from, to, russian, english) in DAYS {
            let days = span(date(year, month, from), date(year, month, to));
            let name = match language {
                Language::Russian => russian,
                Language::English => english,
            };
            holidays.extend(
                days.intersection(within)
                    .map(|span| Holiday::new(name, span)),
            );
        }
    }
    holidays
}

/// From the first to the last day of lessons.
fn teaching(first_year: i32) -> Span {
    let first = date(first_year, 9, 1);
    let first = if first.weekday() == Weekday::Sun {
        later(first, 1)
    } else {
        first
    };
    let last = date(first_year + 1, 5, 26);
    let last = match last.weekday() {
        Weekday::Sat => before(last),
        Weekday::Sun => before(before(last)),
        _ => last,
    };
    span(first, last)
}

fn winter_break(first_year: i32) -> Span {
    let first = date(first_year, 12, 30);
    let first = match first.weekday() {
        Weekday::Sun => before(first),
        Weekday::Mon => before(before(first)),
        _ => first,
    };
    let mut last = date(first_year + 1, 1, 8);
    if last.weekday() == Weekday::Thu {
        last = later(last, 1);
    }
    while matches!(last.weekday(), Weekday::Fri | Weekday::Sat) {
        last = later(last, 1);
    }
    span(first, last)
}

/// The days of lessons without the `breaks`, which stand in order and inside `teaching`.
fn between(teaching: Span, breaks: &[Span]) -> Vec<Span> {
    let holidays = russian_holidays(teaching, Language::Russian);
    let free = |day: NaiveDate| {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        weekend || holidays.iter().any(|holiday| holiday.span.contains(day))
    };
    let mut periods = Vec::new();
    let mut from = teaching.first();
    for rest in breaks {
        periods.push(span(from, before(rest.first())));
        from = later(rest.last(), 1);
        while free(from) && from < teaching.last() {
            from = later(from, 1);
        }
    }
    periods.push(span(from, teaching.last()));
    periods
}

fn summer_after(teaching: Span) -> Span {
    let last = date(teaching.last().year(), 8, 31);
    span(later(teaching.last(), 1), last)
}

/// From the Saturday nearest that day to the second Sunday.
fn nine_days(year: i32, month: u32, day: u32) -> Span {
    let first = nearest(date(year, month, day), Weekday::Sat);
    span(first, later(first, 8))
}

fn season(season: Season, span: Span) -> Break {
    Break::new(Some(season), "", span)
}

fn extra_break(name: &str, span: Span) -> Break {
    Break::new(None, name, span)
}

fn nearest(day: NaiveDate, weekday: Weekday) -> NaiveDate {
    on_or_after(day.checked_sub_days(Days::new(3)).unwrap_or(day), weekday)
}

fn on_or_after(day: NaiveDate, weekday: Weekday) -> NaiveDate {
    later(day, u64::from(weekday.days_since(day.weekday())))
}

fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

fn before(day: NaiveDate) -> NaiveDate {
    day.pred_opt().unwrap_or(day)
}

/// Only for days of the rules above, which exist in every year.
fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

fn span(first: NaiveDate, last: NaiveDate) -> Span {
    Span::new(first, last).unwrap_or_else(|_| Span::day(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(span: Span) -> String {
        format!("{}..{}", span.first(), span.last())
    }

    #[test]
    fn the_quarters_of_2023_are_the_usual_ones() {
        let year = russian_quarters(2023, Language::Russian);
        let periods: Vec<_> = year.periods.iter().copied().map(text).collect();
        assert_eq!(
            periods,
            [
                "2023-09-01..2023-10-27",
                "2023-11-06..2023-12-29",
                "2024-01-09..2024-03-22",
                "2024-04-01..2024-05-24"
            ]
        );
        let breaks: Vec<_> = year.breaks.iter().map(|b| text(b.span)).collect();
        assert_eq!(
            breaks,
            [
                "2023-10-28..2023-11-05",
                "2023-12-30..2024-01-08",
                "2024-03-23..2024-03-31",
                "2024-05-25..2024-08-31"
            ]
        );
    }

    #[test]
    fn every_year_of_every_preset_is_ordered_and_inside() {
        for first in 1900..=2200 {
            for preset in [
                russian_quarters,
                russian_trimesters,
                semesters,
                english_terms,
            ] {
                let year = preset(first, Language::English);
                let breaks: Vec<_> = year.breaks.iter().map(|b| b.span).collect();
                let holidays: Vec<_> = year.holidays.iter().map(|h| h.span).collect();
                for spans in [&year.periods, &breaks, &holidays] {
                    let inside = |s: &Span| year.span().intersection(*s) == Some(*s);
                    assert!(spans.iter().all(inside), "{first} {spans:?}");
                    let ordered = spans.windows(2).all(|w| w[0].last() < w[1].first());
                    assert!(ordered, "{first} {spans:?}");
                }
                assert!(year.periods.iter().all(|p| p.days() > 35), "{first}");
                for day in year.periods.iter().flat_map(|p| [p.first(), p.last()]) {
                    assert_ne!(day.weekday(), Weekday::Sun, "{first}");
                }
            }
        }
    }

    #[test]
    fn the_labour_code_gives_fourteen_days_in_any_year() {
        for first in [1990, 2023, 2100] {
            let year = SchoolYear::nearest(first, 9);
            let days: u64 = russian_holidays(year.span(), Language::Russian)
                .iter()
                .map(|holiday| holiday.span.days())
                .sum();
            assert_eq!(days, 14);
        }
    }
}
