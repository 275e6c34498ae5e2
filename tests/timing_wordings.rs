//! The grammar of deadlines, rule by rule: a wording, and its reading in the notation.

use metodplan::domain::{Language, SchoolYear};
use metodplan::timing::{notation, read};

#[track_caller]
fn check(language: Language, table: &[(&str, &str)]) {
    let year = SchoolYear::nearest(2023, 9);
    let mut failing = Vec::new();
    for (wording, meant) in table {
        let got = notation::print(&read(wording, language, &year));
        if got != *meant {
            failing.push(format!("{wording}: meant {meant}, read {got}"));
        }
    }
    assert!(failing.is_empty(), "\n{}", failing.join("\n"));
}

#[track_caller]
fn russian(table: &[(&str, &str)]) {
    check(Language::Russian, table);
}

#[track_caller]
fn english(table: &[(&str, &str)]) {
    check(Language::English, table);
}

#[test]
fn months_stand_alone_in_runs_and_in_lists() {
    russian(&[
        ("Сентябрь", "months 09"),
        ("в сентябре", "months 09"),
        ("сент.-нояб.", "months 09-11"),
        ("с октября 2023 по май 2024 г.", "months 2023-10..2024-05"),
        ("сентябрь, ноябрь–декабрь, март", "months 09,11-12,03"),
        ("октябрь/ноябрь", "months 10,11"),
        ("октябрь и апрель", "months 10,04"),
        ("в октябре, в декабре и в марте", "months 10,12,03"),
        ("декабрь 2023 - январь 2024", "months 2023-12..2024-01"),
        ("октябрь, январь 2024 г.", "months 2023-10,2024-01"),
        ("сентябрь месяц", "months 09"),
        ("09.2023", "months 2023-09"),
        ("09.2023-05.2024", "months 2023-09..2024-05"),
        ("11", "months 11"),
        ("май (итоги)", "months 05"),
        ("Сентябрь 2023/2024 учебного года", "months 2023-09"),
        ("1. Октябрь", "months 10"),
        ("в течение сентября", "months 09"),
        ("в течение ноября-декабря", "months 11-12"),
        ("июнь-июль-август", "months 06-08"),
        ("ноябрь 23 г.", "months 2023-11"),
    ]);
}

#[test]
fn days_stand_alone_in_runs_and_in_lists() {
    russian(&[
        ("15 октября", "date 10-15"),
        ("15-го октября", "date 10-15"),
        ("15 окт. 2023г", "date 2023-10-15"),
        ("4.11", "date 11-04"),
        ("04/11/2023", "date 2023-11-04"),
        ("15.IX.2023", "date 2023-09-15"),
        ("2023-10-15", "date 2023-10-15"),
        ("15.10, 20.11", "dates 10-15,11-20"),
        ("с 15 по 20 октября", "dates 10-15..10-20"),
        (
            "с 15 октября по 20 ноября 2023 года",
            "dates 2023-10-15..2023-11-20",
        ),
        (
            "с 25 декабря по 10 января 2024 года",
            "dates 2023-12-25..2024-01-10",
        ),
        ("С 29 по 6 мая 2022 года", "dates 2022-04-29..2022-05-06"),
        ("3, 10, 17 и 24 марта", "dates 03-03,03-10,03-17,03-24"),
        ("с 1 сентября по май", "dates 09-01..05-31"),
        ("вторник, 5 октября", "date 10-05"),
        ("14 марта в 12.10", "date 03-14"),
        ("25 мая (1-9, 11 кл.) 27 мая (2-8 кл.)", "dates 05-25,05-27"),
        ("15.09-15.10", "dates 09-15..10-15"),
        ("9 мая 2024 г. в 10.00 ч.", "date 2024-05-09"),
        ("День учителя – 5 октября", "date 10-05"),
        ("12 и 13 декабря 2023 г.", "dates 2023-12-12,2023-12-13"),
        ("1-5.10.2023", "dates 2023-10-01..2023-10-05"),
        ("с 1 по 5.10", "dates 10-01..10-05"),
        ("№ 3, 14 ноября, каб. 205", "date 11-14"),
        ("первая половина октября", "dates 10-01..10-15"),
        ("«15» сентября 2024 г.", "date 2024-09-15"),
        ("Первого сентября", "date 09-01"),
        ("тридцать первое мая", "date 05-31"),
        ("15 марта 12.10", "date 03-15"),
        ("15.09 12.10", "unknown"),
        ("II половина сентября", "dates 09-16..09-30"),
    ]);
}

#[test]
fn bounds_close_or_open_a_time() {
    russian(&[
        ("до 15 октября", "until 10-15"),
        ("до 15.10.2023 г.", "until 2023-10-15"),
        ("не позднее 1 мая", "until 05-01"),
        ("не позже 20.12", "until 12-20"),
        ("к 8 марта", "until 03-08"),
        ("по 15 октября", "until 10-15"),
        ("в срок до 1 июня", "until 06-01"),
        ("до конца сентября", "until month 09"),
        ("до апреля", "until month 03"),
        ("до января 2024 г.", "until month 2023-12"),
        ("к сентябрю", "until month 09"),
        ("до середины мая", "until 05-15"),
        ("Приём заявок до 1 марта", "until 03-01"),
        ("с 15 октября", "from 10-15"),
        ("с сентября", "from month 09"),
        ("не ранее 1 июня", "from 06-01"),
        ("после 20 мая", "from 05-20"),
        ("до 1 октября, до 1 мая", "until 10-01 + until 05-01"),
        ("до 10:00 5 мая", "until 05-05"),
    ]);
}

#[test]
fn recurring_deadlines_have_a_period() {
    russian(&[
        ("ежемесячно", "every month"),
        ("1 раз в месяц", "every month"),
        ("не реже одного раза в четверть", "every quarter"),
        ("2 раза в год", "every 2/year"),
        ("два раза в месяц", "every 2/month"),
        ("2 раза в течение учебного года", "every 2/year"),
        ("раз в полугодие", "every half"),
        ("1 раз в триместр", "every term"),
        ("1 р. в четверть", "every quarter"),
        ("раз в 2 недели", "every 2/month"),
        ("каждый месяц", "every month"),
        ("каждую четверть", "every quarter"),
        ("по пятницам", "every fri"),
        ("по вторникам и четвергам", "every tue + every thu"),
        ("каждую среду", "every wed"),
        ("первый понедельник месяца", "every first mon of month"),
        (
            "каждая 1-я и 3-я среда месяца",
            "every first wed of month + every third wed of month",
        ),
        ("последняя пятница октября", "every last fri of 10"),
        ("ежемесячно с сентября по май", "every month in 09-05"),
        ("ежемесячно, сентябрь–май", "every month in 09-05"),
        ("ежемесячно до 10 числа", "every month"),
        ("до 5-го числа каждого месяца", "every month"),
        ("май, ежегодно", "months 05 + every year"),
        ("II квартал ежегодно", "calq 2 + every year"),
        ("ежемесячно в течение года", "every month"),
        ("в течение года, 1 раз в неделю", "every week"),
        (
            "2 раза в год (октябрь, апрель)",
            "every 2/year + months 10,04",
        ),
        ("в конце каждой четверти", "every quarter"),
        ("ежедневно с 9.00 до 17.00", "every day"),
        ("каждые 2 недели", "every 2/month"),
        ("еженедельно по понедельникам", "every mon"),
        ("1 раз в месяц по пятницам", "every month"),
        ("ежеквартально до 10 числа", "every quarter"),
    ]);
}

#[test]
fn parts_are_counted_in_months_and_years() {
    russian(&[
        ("2-я неделя ноября", "week 2 of 11"),
        ("последняя неделя месяца", "week last of month"),
        ("1-2 неделя сентября", "week 1-2 of 09"),
        ("первая и третья неделя мая", "week 1 of 05 + week 3 of 05"),
        ("сентябрь (1 неделя)", "week 1 of 09"),
        ("октябрь, 3 неделя", "week 3 of 10"),
        ("III декада октября", "decade 3 of 10"),
        ("последняя декада мая", "decade 3 of 05"),
        ("начало сентября", "begin of 09"),
        ("в середине ноября", "middle of 11"),
        ("конец мая 2024 г.", "end of 2024-05"),
        ("в конце учебного года", "end of year"),
        ("начало учебного года", "begin of 09"),
        ("конец апреля – начало мая", "end of 04 + begin of 05"),
        ("I четверть", "quarter 1"),
        ("ІІ четверть", "quarter 2"),
        ("1–2 четверть", "quarter 1-2"),
        ("в 3-й четверти", "quarter 3"),
        ("III квартал", "calq 3"),
        ("1 квартал 2024 г.", "calq 2024-1"),
        ("первое полугодие", "half 1"),
        ("II полугодие 2023-2024 уч. года", "half 2"),
        ("1 семестр", "half 1"),
        ("2 триместр", "term 2"),
        ("конец 1 триместра", "end of term 1"),
        ("осенние каникулы", "break autumn"),
        ("осенние и весенние каникулы", "break autumn + break spring"),
        ("во время зимних каникул", "break winter"),
        ("осень", "season autumn"),
        ("осенне-зимний период", "season autumn + season winter"),
        ("первые числа сентября", "begin of 09"),
        (
            "начало и конец учебного года",
            "begin of year + end of year",
        ),
        ("с начала учебного года", "from month 09"),
        ("до окончания учебного года", "end of year"),
        ("в летний период", "season summer"),
    ]);
}

#[test]
fn phrases_say_the_year_the_need_or_the_schedule() {
    russian(&[
        ("В течении года", "year"),
        ("на протяжении всего учебного года", "year"),
        ("весь учебный год", "year"),
        ("учебный год", "year"),
        ("постоянно", "year"),
        ("систематически", "year"),
        ("круглый год", "year"),
        ("в теч. уч. г.", "year"),
        (
            "В течение 2023-2024 учебного года",
            "months 2023-09..2024-08",
        ),
        ("2024 год", "months 2024-01..2024-12"),
        ("по мере необходимости", "asneeded"),
        ("по необходимости", "asneeded"),
        ("при необходимости", "asneeded"),
        ("по запросу", "asneeded"),
        ("по мере поступления заявок", "asneeded"),
        ("в течение года по мере необходимости", "asneeded"),
        (
            "сентябрь, далее по мере необходимости",
            "months 09 + asneeded",
        ),
        ("по графику", "schedule"),
        ("согласно плану", "schedule"),
        ("согласно плана-графика", "schedule"),
        ("по плану работы школы", "schedule"),
        ("в соответствии с графиком", "schedule"),
        ("по отдельному плану", "schedule"),
        ("в установленные сроки", "schedule"),
    ]);
}

#[test]
fn dirty_text_is_healed() {
    russian(&[
        ("П о м ер е необходимости", "asneeded"),
        ("еж емесячно", "every month"),
        ("сентяб рь", "months 09"),
        ("понедельн ик", "unknown"),
        ("Каждый понедельн ик", "every mon"),
        ("Сентябр ьдекабр ь", "months 09-12"),
        ("втечение года", "year"),
        ("В\u{a0}течение\u{a0}года", "year"),
        ("сен\u{ad}тябрь", "months 09"),
        ("ceнтябpь", "months 09"),
        ("MAЙ", "months 05"),
        ("C 10 мaя", "from 05-10"),
        ("сентбярь", "months 09"),
        ("октяпрь", "months 10"),
        ("ежемесечно", "every month"),
        ("еженедел.", "every week"),
        ("15 — 20 октября", "dates 10-15..10-20"),
        ("15‒20 октября", "dates 10-15..10-20"),
        ("1.09.2020года", "date 2020-09-01"),
        ("25.12. 2013г.", "date 2013-12-25"),
        ("  Март  ", "months 03"),
        ("СЕНТЯБРЬ - МАЙ", "months 09-05"),
    ]);
}

#[test]
fn what_is_not_sure_is_unknown() {
    russian(&[
        ("", "unknown"),
        ("—", "unknown"),
        ("10.00", "unknown"),
        ("в 15 часов", "unknown"),
        ("вторая неделя", "unknown"),
        ("понедельник", "unknown"),
        ("17 - 21", "unknown"),
        ("в течение месяца", "unknown"),
        ("в течение 10 дней", "unknown"),
        ("за 2 недели до 1 сентября", "unknown"),
        ("через неделю после 1 мая", "unknown"),
        ("10 дней с 1 июня", "unknown"),
        ("ежемесячно, кроме июля", "unknown"),
        ("отчёт за сентябрь", "unknown"),
        ("31 ноября", "unknown"),
        ("30.02", "unknown"),
        ("20-15 октября", "unknown"),
        ("5-9 классы", "unknown"),
        ("сентябрь 15", "unknown"),
        ("после экзаменов", "unknown"),
        ("до каникул", "unknown"),
        ("посвящение в октябрята", "unknown"),
        ("к юбилею школы", "unknown"),
        ("Директор школы", "unknown"),
        ("Осенний бал", "unknown"),
        ("неделя математики", "unknown"),
        ("перед началом учебного года", "unknown"),
        ("в конце четверти", "unknown"),
        ("2-3 раза в год", "unknown"),
        ("раз в два года", "unknown"),
        ("каникулы", "unknown"),
    ]);
}

#[test]
fn a_date_with_words_around_it_is_a_date() {
    russian(&[
        ("кинотеатр «Октябрь», 15 марта", "date 03-15"),
        ("Неделя математики 1-5 декабря", "dates 12-01..12-05"),
        ("Осенний бал – 27 октября", "date 10-27"),
        ("Дата проведения: 12.11.2023", "date 2023-11-12"),
        ("3 урок, 12 марта", "date 03-12"),
        ("22 участника, 5 мая", "date 05-05"),
        (
            "октябрь – школьный этап, ноябрь – муниципальный этап",
            "months 10,11",
        ),
    ]);
}

#[test]
fn english_days_and_months() {
    english(&[
        ("9/9/21", "date 2021-09-09"),
        ("4/15", "date 04-15"),
        ("15/4/2024", "date 2024-04-15"),
        ("September 5", "date 09-05"),
        ("Sept. 5th, 2023", "date 2023-09-05"),
        ("5th of September", "date 09-05"),
        ("March 15-20", "dates 03-15..03-20"),
        ("March 28 – April 2", "dates 03-28..04-02"),
        ("from 3 to 7 June 2024", "dates 2024-06-03..2024-06-07"),
        ("March 3 and 4", "dates 03-03,03-04"),
        ("Tuesday, May 14 at 7 p.m.", "date 05-14"),
        ("Oct-Dec", "months 10-12"),
        ("September through May", "months 09-05"),
        ("June, July and August", "months 06,07,08"),
        ("Fall 2023", "season autumn"),
        ("Fall 2019", "unknown"),
        ("as may be required", "unknown"),
        ("Septmber", "months 09"),
        ("May 2024", "months 2024-05"),
        ("August 28-30, 2023", "dates 2023-08-28..2023-08-30"),
        ("9/5-9/9", "dates 09-05..09-09"),
        ("between May 1 and May 15", "dates 05-01..05-15"),
        ("week of October 10", "unknown"),
    ]);
}

#[test]
fn english_phrases() {
    english(&[
        ("by May 1", "until 05-01"),
        ("No later than September 30, 2024", "until 2024-09-30"),
        ("by the end of October", "until month 10"),
        ("before 10 June", "until 06-10"),
        ("after May 20", "from 05-20"),
        ("starting September 1", "from 09-01"),
        ("early October", "begin of 10"),
        ("mid-November", "middle of 11"),
        ("end of the school year", "end of year"),
        ("throughout the school year", "year"),
        ("all year long", "year"),
        ("year-round", "year"),
        ("once a month", "every month"),
        ("twice a year", "every 2/year"),
        ("three times per term", "every 3/term"),
        ("every two weeks", "every 2/month"),
        ("every Friday", "every fri"),
        ("Mondays and Wednesdays", "every mon + every wed"),
        ("first Monday of each month", "every first mon of month"),
        ("the last Thursday of November", "every last thu of 11"),
        ("monthly, September to May", "every month in 09-05"),
        ("by the 5th of each month", "every month"),
        ("Term 2", "term 2"),
        ("2nd quarter", "quarter 2"),
        ("Q3", "calq 3"),
        ("first semester", "half 1"),
        ("spring break", "break spring"),
        ("second week of January", "week 2 of 01"),
        ("last week of May", "week last of 05"),
        ("when needed", "asneeded"),
        ("prior to May 1", "until 05-01"),
        ("through May 31", "until 05-31"),
        ("Fall semester", "half 1"),
        ("Bi-weekly", "unknown"),
        ("twice yearly", "every 2/year"),
        ("Terms 1 and 2", "term 1 + term 2"),
        ("On-going", "year"),
        ("as scheduled", "schedule"),
        ("upon request", "asneeded"),
        ("according to the schedule", "schedule"),
        ("2024-2025 school year", "months 2024-09..2025-08"),
        ("Spring concert, May 5", "date 05-05"),
        ("Football match", "unknown"),
        ("after the exam", "unknown"),
        ("two weeks before May 1", "unknown"),
    ]);
}

#[test]
fn ukrainian_and_belarusian_months_and_phrases() {
    russian(&[
        ("вересень", "months 09"),
        ("з 1 жовтня по 15 листопада", "dates 10-01..11-15"),
        ("до 20 грудня", "until 12-20"),
        ("протягом навчального року", "year"),
        ("щомісяця", "every month"),
        ("2 рази на рік", "every 2/year"),
        ("щосереди", "every wed"),
        ("першае паўгоддзе", "half 1"),
        ("1 раз на місяць", "every month"),
        ("за потреби", "asneeded"),
        ("за графіком", "schedule"),
        ("І семестр", "half 1"),
        ("верасень", "months 09"),
        ("кастрычнік–лістапад", "months 10-11"),
        ("на працягу года", "year"),
        ("штомесяц", "every month"),
        ("да 15 снежня", "until 12-15"),
    ]);
}

#[test]
fn a_date_has_blanks_a_week_has_its_day_and_what_goes_on_begins_with_its_month() {
    russian(&[
        ("05. 12. 2019", "date 2019-12-05"),
        ("еженедельно (пятница)", "every fri"),
        ("каждую неделю, среда", "every wed"),
        ("май и далее", "from month 05"),
        ("10 мая и далее", "from 05-10"),
        (
            "сентябрь, далее по мере необходимости",
            "months 09 + asneeded",
        ),
    ]);
    english(&[
        ("weekly on Mondays", "every mon"),
        ("January 2024 onwards", "from month 2024-01"),
        ("Mid-to-late May", "middle of 05 + end of 05"),
    ]);
}

#[test]
fn a_week_that_begins_with_a_day_is_not_that_day() {
    english(&[
        ("w/c 10 October", "unknown"),
        ("week commencing 3 March", "unknown"),
    ]);
}

/// Found by fuzzing: a year that belongs to one month of a list alone. No words say that, so the printer's are of
/// another reading; from there on words and reading agree.
#[test]
fn a_year_in_one_month_of_a_list_settles_after_one_printing() {
    use metodplan::timing::words;
    let year = SchoolYear::nearest(2026, 9);
    for language in [Language::Russian, Language::English] {
        let first = read("Feb. toeb May 2016", language, &year);
        let said = read(&words(&first, language), language, &year);
        assert_eq!(read(&words(&said, language), language, &year), said);
    }
}
