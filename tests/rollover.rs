//! Next year's plan: what moves and where to, what stays letter for letter, and laws for any plan.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

mod support;

use chrono::Datelike;
use metodplan::domain::{
    Activity, Appointment, Entry, IdSource, Language, Plan, Reading, ReadingOrigin, Status, Timing,
};
use metodplan::format::json::{self, Saved};
use metodplan::rollover::{Choices, Days, Reason, next_year, parse, print};
use metodplan::sample;
use metodplan::timing::{self, notation, presets};
use proptest::prelude::*;
use support::laws::runs;
use support::plans::plan as any_plan;
use support::rollover::{choices, ids, only, plan_of, reasons, row, stated};

/// The deadline `wording` of the row `text`, from the plan of 2026 to that of 2027.
#[track_caller]
fn moves(text: &str, wording: &str, after: &str, notation: &str) -> Vec<Reason> {
    moves_in(Language::Russian, text, wording, after, notation)
}

#[track_caller]
fn moves_in(
    language: Language,
    text: &str,
    wording: &str,
    after: &str,
    notation: &str,
) -> Vec<Reason> {
    let activity = Activity {
        timing: stated(wording, language, 2026),
        ..row(text)
    };
    let plan = plan_of(2026, language, vec![Entry::Activity(activity)]);
    let next = next_year(&plan, &choices(2027), &mut ids());
    let timing = only(&next).timing().expect("a row has a deadline");
    let reading = timing.reading().map(notation::print);
    assert_eq!(
        (timing.wording(), reading.as_deref()),
        (after, Some(notation)),
        "{wording}"
    );
    reasons(&next)
}

#[track_caller]
fn stays(wording: &str) {
    let plan = plan_of(2026, Language::Russian, Vec::new());
    let read = notation::print(&timing::read(wording, Language::Russian, &plan.year));
    assert_eq!(moves("", wording, wording, &read), [], "{wording}");
}

#[test]
fn what_is_told_without_a_day_is_kept_letter_for_letter() {
    for wording in [
        "Сентябрь",
        "октябрь – декабрь",
        "в течение  года",
        "I четверть",
        "1-я неделя сентября",
        "третья среда октября",
        "Осенние каникулы",
        "ежемесячно",
        "По мере необходимости",
        "начало учебного года",
        "до 15 октября",
        "с 20 мая",
        "с 1 по 31 мая",
        "15 сентября – 15 октября",
        "1–10 сентября",
        "1 сентября",
    ] {
        stays(wording);
    }
}

#[test]
fn a_day_goes_to_the_same_weekday_of_the_same_week_in_the_words_of_the_author() {
    let none: [Reason; 0] = [];
    assert_eq!(
        moves("Семинар", "15 октября", "21 октября", "date 10-21"),
        none
    );
    assert_eq!(
        moves("Семинар", "«15» Октября", "«21» Октября", "date 10-21"),
        none
    );
    assert_eq!(
        moves("Семинар", "15.10.2026", "21.10.2027", "date 2027-10-21"),
        none
    );
    assert_eq!(
        moves(
            "Семинар",
            "15 октября 2026 г.",
            "21 октября 2027 г.",
            "date 2027-10-21"
        ),
        none
    );
    assert_eq!(moves("Семинар", "12.11", "11.11", "date 11-11"), none);
    assert_eq!(moves("Семинар", "10.02", "09.02", "date 02-09"), none);
    assert_eq!(
        moves(
            "Смотр",
            "19 ноября, 14:00, каб. 19",
            "18 ноября, 14:00, каб. 19",
            "date 11-18"
        ),
        none
    );
    assert_eq!(
        moves(
            "Смотр",
            "15 октября в 15:00",
            "21 октября в 15:00",
            "date 10-21"
        ),
        none
    );
    assert_eq!(
        moves(
            "Смотр",
            "10 декабря, 15 апреля",
            "9 декабря, 20 апреля",
            "dates 12-09,04-20"
        ),
        none
    );
}

#[test]
fn a_run_of_days_keeps_its_length_and_stays_together() {
    let none: [Reason; 0] = [];
    assert_eq!(
        moves(
            "Неделя чтения",
            "12–17 октября",
            "18–23 октября",
            "dates 10-18..10-23"
        ),
        none
    );
    assert_eq!(
        moves(
            "Выезд",
            "с 10.11.2026 по 12.11.2026",
            "с 09.11.2027 по 11.11.2027",
            "dates 2027-11-09..2027-11-11"
        ),
        none
    );
}

#[test]
fn a_year_that_a_deadline_names_is_the_next_one() {
    let none: [Reason; 0] = [];
    assert_eq!(
        moves("", "Сентябрь 2026 г.", "Сентябрь 2027 г.", "months 2027-09"),
        none
    );
    assert_eq!(
        moves(
            "",
            "до 15 мая 2027 года",
            "до 15 мая 2028 года",
            "until 2028-05-15"
        ),
        none
    );
    assert_eq!(
        moves(
            "",
            "сентябрь 2026 – май 2027",
            "сентябрь 2027 – май 2028",
            "months 2027-09..2028-05"
        ),
        none
    );
    assert_eq!(
        moves("", "I квартал 2027 г.", "I квартал 2028 г.", "calq 2028-1"),
        none
    );
    let far = moves("", "октябрь 2021", "октябрь 2021", "months 2021-10");
    assert_eq!(far, [Reason::OtherYear]);
    assert_eq!(
        moves("", "15.10.2021", "15.10.2021", "date 2021-10-15"),
        [Reason::OtherYear]
    );
}

#[test]
fn a_date_that_has_a_name_goes_where_that_date_goes() {
    let may = "2028-05-27".parse().expect("a day");
    let saturday = vec![Reason::DayOff(may)];
    assert_eq!(
        moves(
            "Общероссийский день библиотек: встреча",
            "27 мая",
            "27 мая",
            "date 05-27"
        ),
        saturday
    );
    assert_eq!(moves("Обмен опытом", "27 мая", "25 мая", "date 05-25"), []);
    let november = "2027-11-04".parse().expect("a day");
    assert_eq!(
        moves(
            "Ко Дню народного единства",
            "4 ноября",
            "4 ноября",
            "date 11-04"
        ),
        []
    );
    assert_eq!(
        moves("Педсовет", "5 ноября", "4 ноября", "date 11-04"),
        [Reason::DayOff(november)]
    );
    let library = "Международный день школьных библиотек";
    assert_eq!(moves(library, "26 октября", "25 октября", "date 10-25"), []);
}

#[test]
fn a_week_that_the_month_does_not_have_wants_a_look() {
    assert_eq!(
        moves("Совет", "29 октября", "28 октября", "date 10-28"),
        [Reason::OtherWeek]
    );
    assert_eq!(moves("Совет", "2 сентября", "1 сентября", "date 09-01"), []);
}

#[test]
fn the_29th_of_february_is_the_28th_where_there_is_none() {
    let moved = |wording: &str, from: i32| {
        let activity = Activity {
            timing: stated(wording, Language::Russian, from),
            ..row("Сдать отчёт")
        };
        let plan = plan_of(from, Language::Russian, vec![Entry::Activity(activity)]);
        let next = next_year(&plan, &choices(from + 1), &mut ids());
        let timing = only(&next).timing().expect("a deadline").clone();
        (timing.wording().to_owned(), reasons(&next))
    };
    assert_eq!(
        moved("до 29 февраля", 2027),
        ("до 28 февраля".to_owned(), vec![Reason::NoSuchDay])
    );
    assert_eq!(
        moved("до 29 февраля 2028 г.", 2027),
        ("до 28 февраля 2029 г.".to_owned(), vec![Reason::NoSuchDay])
    );
    assert_eq!(moved("29 февраля", 2027), ("27 февраля".to_owned(), vec![]));
}

#[test]
fn english_deadlines_move_alike() {
    let english = |wording, after, notation| {
        moves_in(Language::English, "Workshop", wording, after, notation)
    };
    assert_eq!(english("15 October", "21 October", "date 10-21"), []);
    assert_eq!(
        english("October 15, 2026", "October 21, 2027", "date 2027-10-21"),
        []
    );
    assert_eq!(english("by 15 October", "by 15 October", "until 10-15"), []);
    assert_eq!(english("autumn break", "autumn break", "break autumn"), []);
}

#[test]
fn a_deadline_that_is_not_understood_stays_and_wants_a_look() {
    let reasons = moves(
        "Выставка",
        "к открытию новой школы",
        "к открытию новой школы",
        "unknown",
    );
    assert_eq!(reasons, [Reason::Unread]);
}

#[test]
fn a_day_chosen_for_other_words_moves_and_the_words_stay() {
    let timing = Timing::Stated {
        wording: "к приезду гостей".to_owned(),
        reading: notation::parse("date 10-15").expect("a day"),
        origin: ReadingOrigin::Chosen,
    };
    let activity = Activity {
        timing,
        ..row("Встреча")
    };
    let plan = plan_of(2026, Language::Russian, vec![Entry::Activity(activity)]);
    let next = next_year(&plan, &choices(2027), &mut ids());
    let timing = only(&next).timing().expect("a deadline");
    assert_eq!(timing.wording(), "к приезду гостей");
    assert_eq!(timing.reading(), notation::parse("date 10-21").as_ref());
    assert_eq!(reasons(&next), [Reason::Chosen]);
}

#[test]
fn days_agreed_on_move_with_their_hours_or_are_taken_back() {
    let day = "2026-10-15".parse().expect("a day");
    let appointment = Appointment {
        start: chrono::NaiveTime::from_hms_opt(15, 0, 0),
        ..Appointment::on(day)
    };
    let activity = Activity {
        timing: stated("3-я неделя октября", Language::Russian, 2026),
        appointment: Some(appointment),
        ..row("Семинар")
    };
    let plan = plan_of(2026, Language::Russian, vec![Entry::Activity(activity)]);
    let next = next_year(&plan, &choices(2027), &mut ids());
    let moved = only(&next).appointment().expect("a day");
    assert_eq!(
        (moved.date.to_string().as_str(), moved.start),
        ("2027-10-21", appointment.start)
    );
    let term = only(&next)
        .timing()
        .and_then(Timing::reading)
        .expect("a term");
    assert!(timing::resolve(term, &next.plan.year).spans[0].contains(moved.date));
    assert_eq!((next.sum.days, next.sum.terms), (1, 0));
    let cleared = Choices {
        days: Days::Clear,
        ..choices(2027)
    };
    let next = next_year(&plan, &cleared, &mut ids());
    assert_eq!(
        (only(&next).appointment(), next.sum.cleared_days),
        (None, 1)
    );
}

#[test]
fn the_example_of_last_year_becomes_the_plan_of_this_one() {
    for (text, first) in [
        (include_str!("../src/sample/russian.plan.json"), 2026),
        (include_str!("../src/sample/english.plan.json"), 2026),
    ] {
        let plan = sample::example(text, first, &mut ids()).expect("an example");
        let next = next_year(&plan, &choices(first + 1), &mut IdSource::new(12));
        let title = &next.plan.heading.title;
        assert!(title.contains("2027–2028"), "{title}");
        assert_eq!(next.plan.people, plan.people);
        assert_ne!(next.plan.id, plan.id);
        assert_eq!(next.plan.year.first_year(), 2027);
        for (_, entry) in next.plan.all_entries() {
            assert_ne!(entry.status(), Some(Status::Held));
            if let Some(day) = entry.appointment() {
                assert!(next.plan.year.span().contains(day.date));
            }
        }
        let opened = json::read(&json::write(&next.plan, &Saved::default())).expect("our own file");
        assert!(opened.report.is_clean());
        assert_eq!(opened.plan, next.plan);
    }
}

#[test]
fn a_holiday_of_the_region_stays_on_its_day_and_a_day_off_by_order_goes() {
    let mut plan = plan_of(2026, Language::Russian, Vec::new());
    let on = |day: &str| metodplan::domain::Span::day(day.parse().expect("a day"));
    let holiday = metodplan::domain::school_year::Holiday::new;
    plan.year
        .holidays
        .push(holiday("День района", on("2026-09-12")));
    plan.year
        .holidays
        .push(holiday("Перенос с воскресенья", on("2026-11-06")));
    let next = next_year(&plan, &choices(2027), &mut ids());
    let own: Vec<_> = next
        .plan
        .year
        .holidays
        .iter()
        .filter(|day| day.span.first().month() == 9)
        .collect();
    assert_eq!(
        (own[0].name.as_str(), own[0].span),
        ("День района", on("2027-09-12"))
    );
    assert!(
        next.plan
            .year
            .holidays
            .iter()
            .all(|day| !day.name.contains("Перенос"))
    );
    assert_eq!(
        next.plan.year.periods,
        presets::russian_quarters(2027, Language::Russian).periods
    );
}

fn months(plan: &Plan) -> Vec<Option<u32>> {
    plan.all_entries()
        .map(|(_, entry)| entry.appointment().map(|day| day.date.month()))
        .collect()
}

proptest! {
    #![proptest_config(runs(300))]

    #[test]
    fn any_plan_comes_through_and_the_old_one_is_untouched(seed in any::<u64>(), size in 0_usize..5) {
        let plan = any_plan(seed, size, true);
        let before = plan.clone();
        let first = plan.year.first_year();
        let cleared = Choices { days: Days::Clear, ..choices(first) };
        let same = next_year(&plan, &cleared, &mut ids()).plan;
        prop_assert_eq!(&same.year, &plan.year);
        prop_assert!(months(&same).iter().all(Option::is_none));
        let read = json::read(&json::write(&same, &Saved::default())).expect("our own file");
        prop_assert_eq!(read.plan, same);
        let next = next_year(&plan, &choices((first + 1).min(2200)), &mut ids());
        prop_assert_eq!(&plan, &before);
        prop_assert_eq!(months(&next.plan), months(&plan));
        prop_assert_eq!(&next.plan.people.len(), &plan.people.len());
        for ((_, old), (_, new)) in plan.all_entries().zip(next.plan.all_entries()) {
            prop_assert_eq!(old.id(), new.id());
            prop_assert_eq!(old.responsible().len(), new.responsible().len());
            prop_assert!(new.status().is_none_or(|status| status == Status::Planned));
        }
        prop_assert_eq!(parse(&print(&next.looks)), next.looks.clone());
        for look in &next.looks {
            prop_assert!(next.plan.entry(look.entry).is_some());
        }
        let read = json::read(&json::write(&next.plan, &Saved::default())).expect("our own file");
        prop_assert_eq!(read.plan, next.plan);
    }

    #[test]
    fn a_deadline_that_is_read_is_read_alike_a_year_later(seed in any::<u64>(), size in 1_usize..5) {
        let plan = any_plan(seed, size, false);
        let next = next_year(&plan, &choices((plan.year.first_year() + 1).min(2200)), &mut ids());
        for (_, entry) in next.plan.all_entries() {
            let Some(Timing::Stated { wording, reading, origin: ReadingOrigin::Derived }) = entry.timing() else { continue };
            if *reading != Reading::Unknown {
                let read = timing::read(wording, plan.language, &next.plan.year);
                prop_assert_eq!(notation::print(&read), notation::print(reading), "{}", wording);
            }
        }
    }
}
