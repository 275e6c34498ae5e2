//! Next year's plan: what is taken out, which years in texts are offered, which rows want a look.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

mod support;

use metodplan::domain::{
    Activity, AgendaItem, AgendaItemId, ApprovalBlock, ApprovalId, Column, ColumnId, ColumnKind,
    Entry, EntryId, Language, Meeting, Status,
};
use metodplan::format::json::{self, Saved};
use metodplan::rollover::{Choices, Reason, YearText, next_year};
use support::rollover::{choices, ids, only, plan_of, reasons, row};

#[test]
fn what_happened_is_taken_out_and_what_was_expected_stays() {
    let activity = Activity {
        status: Status::Cancelled,
        result: "Не состоялось".to_owned(),
        note: "Нужен зал".to_owned(),
        ..row("Смотр")
    };
    let item = AgendaItem {
        decision: "Принять".to_owned(),
        minutes: Some(20),
        ..AgendaItem::new(AgendaItemId::from(1))
    };
    let meeting = Meeting {
        status: Status::Held,
        decision: "Утвердить".to_owned(),
        agenda: vec![item],
        ..Meeting::new(EntryId::from(2), "Заседание", "1")
    };
    let mut plan = plan_of(
        2026,
        Language::Russian,
        vec![Entry::Activity(activity), Entry::Meeting(meeting)],
    );
    plan.approvals.push(ApprovalBlock {
        role: "Директор".to_owned(),
        name: "Кедров С. А.".to_owned(),
        date: "«28» августа 2026 г.".to_owned(),
        document: "Приказ № 112".to_owned(),
        ..ApprovalBlock::new(ApprovalId::from(1), "Утверждаю")
    });
    let next = next_year(&plan, &choices(2027), &mut ids());
    let text = json::write(&next.plan, &Saved::default());
    for gone in [
        "Не состоялось",
        "Принять",
        "Утвердить",
        "августа",
        "112",
        "cancelled",
        "held",
    ] {
        assert!(!text.contains(gone), "{gone}");
    }
    for kept in [
        "Нужен зал",
        "Директор",
        "Кедров",
        "Утверждаю",
        "\"minutes\": 20",
    ] {
        assert!(text.contains(kept), "{kept}");
    }
    assert_eq!(reasons(&next), [Reason::WasCancelled]);
    assert_eq!((next.sum.rows, next.sum.cleared), (2, 2));

    let id = plan.sections()[0].id;
    let expected = Column::new(ColumnId::from(1), ColumnKind::Result, "Ожидаемый результат");
    plan.change_section(id, |section| section.columns.push(expected))
        .expect("the section is there");
    let next = next_year(&plan, &choices(2027), &mut ids());
    assert!(json::write(&next.plan, &Saved::default()).contains("Не состоялось"));
}

#[test]
fn anniversaries_and_years_in_words_want_a_look() {
    let looks = |text: &str| {
        let plan = plan_of(2026, Language::Russian, vec![Entry::Activity(row(text))]);
        reasons(&next_year(&plan, &choices(2027), &mut ids()))
    };
    assert_eq!(looks("К 225-летию поэта"), [Reason::Anniversary]);
    assert_eq!(looks("Юбилей школы"), [Reason::Anniversary]);
    assert_eq!(looks("Открытие Года семьи"), [Reason::YearInWords]);
    assert_eq!(
        looks("План на две тысячи двадцать седьмой"),
        [Reason::YearInWords]
    );
    assert_eq!(looks("Годовой отчёт. Год спустя"), [Reason::YearInWords]);
    assert_eq!(looks("Встреча 15.10.2026"), [Reason::DateInText]);
    assert_eq!(looks("Летопись района"), []);
}

/// «old → new», those that are likely with a tick.
fn offered(text: &str) -> Vec<String> {
    let plan = plan_of(2023, Language::Russian, vec![Entry::Activity(row(text))]);
    let next = next_year(&plan, &choices(2024), &mut ids());
    let line = |year: &YearText| {
        let tick = if year.likely { "✓ " } else { "" };
        format!("{tick}{} → {}", year.old, year.new)
    };
    next.years.iter().map(line).collect()
}

#[test]
fn years_in_texts_are_offered_and_the_likely_ones_ticked() {
    assert_eq!(
        offered("План на 2023-2024 учебный год"),
        ["✓ 2023-2024 → 2024-2025"]
    );
    assert_eq!(offered("в 2023/24 году"), ["✓ 2023/24 → 2024/25"]);
    assert_eq!(
        offered("2023 – 2024 уч. г."),
        ["✓ 2023 – 2024 → 2024 – 2025"]
    );
    assert_eq!(
        offered("Анализ за 2022–2023 год"),
        ["✓ 2022–2023 → 2023–2024"]
    );
    assert_eq!(
        offered("до конца 2023 г. и на 2024 год"),
        ["✓ 2023 → 2024", "✓ 2024 → 2025"]
    );
    assert_eq!(offered("1999-00"), ["1999-00 → 2000-01"]);
    assert_eq!(
        offered("Программа на 2021–2025 годы"),
        ["2021–2025 → 2022–2026"]
    );
    assert_eq!(offered("приказ от 12.03.2019 № 5"), ["2019 → 2020"]);
    assert_eq!(offered("закон 2012 г. об образовании"), ["2012 → 2013"]);
    assert_eq!(offered("протокол от 28 августа 2023 г."), ["2023 → 2024"]);
    assert_eq!(offered("Встреча 15.10.2023"), ["2023 → 2024"]);
    assert_eq!(
        offered("Школа № 2023, фонд 2000 книг, тел. 20232024"),
        [""; 0]
    );
}

#[test]
fn only_the_chosen_years_change() {
    let text = "2023–2024: 2023 и 2024";
    let plan = plan_of(2023, Language::Russian, vec![Entry::Activity(row(text))]);
    let with = |years: Option<Vec<bool>>| {
        let choices = Choices {
            years,
            ..choices(2024)
        };
        let next = next_year(&plan, &choices, &mut ids());
        match only(&next) {
            Entry::Activity(row) => row.text.clone(),
            _ => String::new(),
        }
    };
    assert_eq!(with(None), "2024–2025: 2024 и 2025");
    assert_eq!(
        with(Some(vec![false, true, false])),
        "2023–2024: 2024 и 2024"
    );
    assert_eq!(with(Some(vec![])), text);
}

#[test]
fn the_context_of_a_year_is_cut_at_words() {
    let text = "Очень длинное начало строки, за которым стоит план на 2023-2024 учебный год для всех школ нашего района";
    let plan = plan_of(2023, Language::Russian, vec![Entry::Activity(row(text))]);
    let next = next_year(&plan, &choices(2024), &mut ids());
    let [before, after] = &next.years[0].around;
    assert_eq!(
        (before.as_str(), after.as_str()),
        (
            "…строки, за которым стоит план на ",
            " учебный год для всех школ нашего…"
        )
    );
}
