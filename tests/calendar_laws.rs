//! Laws of the year wall and the month grid over generated plans: nothing is lost, nothing is
//! doubled, nothing without a day stands on one, lanes never overlap.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

use chrono::{Days, NaiveDate, NaiveTime};
use metodplan::domain::reading::Frequency;
use metodplan::domain::{
    Activity, Appointment, Entry, EntryId, IdSource, Language, Note, Plan, PlanId, Reading,
    ReadingOrigin, Responsible, Section, SectionId, Span, Timing,
};
use metodplan::layout::cyclogram::BandOf;
use metodplan::layout::month_grid::{self, LANES, MonthGrid, SLOTS};
use metodplan::layout::placement::{self, Item, PartKind, Placement};
use metodplan::layout::terms;
use metodplan::layout::year_wall;
use metodplan::layout::{agenda_list, cyclogram};
use metodplan::timing::{self, notation, presets};
use proptest::prelude::*;
use std::collections::{HashMap, HashSet};

const NOTATIONS: &[&str] = &[
    "year",
    "months 09",
    "months 11",
    "months 10-12",
    "months 09-05",
    "months 09,11,02",
    "months 2031-03",
    "date 10-15",
    "date 11-01",
    "date 2019-10-15",
    "dates 10-15..10-20",
    "dates 11-28..12-03",
    "dates 10-05..10-25",
    "dates 10-15,11-20",
    "dates 12-29..01-08",
    "until 10-15",
    "until month 11",
    "from 10-15",
    "from month 02",
    "quarter 1",
    "quarter 1-2",
    "calq 3",
    "half 2",
    "term 1",
    "end of term 1",
    "season winter",
    "break autumn",
    "break winter",
    "week 2 of 11",
    "week 1-2 of 09",
    "week last of 11",
    "week last of month",
    "decade 3 of 10",
    "begin of 09",
    "end of year",
    "every day",
    "every week",
    "every month",
    "every quarter",
    "every year",
    "every 2/month",
    "every fri",
    "every first mon of month",
    "every fourth mon of 10",
    "every month in 09-05",
    "every fri in 10-11",
    "asneeded",
    "schedule",
    "unknown",
    "months 09 + asneeded",
    "date 10-15 + every month",
    "every year + months 11",
];

#[derive(Clone, Debug)]
enum Row {
    Note,
    Blank,
    Inherits,
    States(&'static str),
}

/// A row, and the day agreed on with its hour.
type RowAndDay = (Row, Option<(u64, Option<u32>)>);

fn rows() -> impl Strategy<Value = Vec<RowAndDay>> {
    let row = prop_oneof![
        1 => Just(Row::Note),
        1 => Just(Row::Blank),
        2 => Just(Row::Inherits),
        9 => prop::sample::select(NOTATIONS).prop_map(Row::States),
    ];
    let hour = prop::option::of(8u32..20);
    // Days from a month before the school year to a month after it.
    let day = prop::option::weighted(0.4, (0u64..425, hour));
    prop::collection::vec((row, day), 0..40)
}

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn plan_of(rows: Vec<RowAndDay>) -> Plan {
    let mut ids = IdSource::new(5);
    let year = presets::russian_quarters(2026, Language::Russian);
    let mut plan = Plan::new(PlanId::next(&mut ids), Language::Russian, year);
    for (index, row) in rows.chunks(7).enumerate() {
        let section = Section::new(SectionId::next(&mut ids), "");
        let section_id = section.id;
        plan.insert_section(index, section, Vec::new())
            .expect("new");
        for (row, day) in row {
            let id = EntryId::next(&mut ids);
            let timing = match row {
                Row::Note => {
                    plan.push_entry(section_id, Entry::Note(Note::new(id, "note")))
                        .expect("new");
                    continue;
                }
                Row::Blank => Timing::Absent,
                Row::Inherits => Timing::Inherited,
                Row::States(text) => Timing::Stated {
                    wording: (*text).to_owned(),
                    reading: notation::parse(text).expect("notation"),
                    origin: ReadingOrigin::Derived,
                },
            };
            let appointment = day.map(|(n, hour)| Appointment {
                date: date("2026-08-01") + Days::new(n),
                start: hour.and_then(|hour| NaiveTime::from_hms_opt(hour, 0, 0)),
                end: None,
            });
            let activity = Activity {
                timing,
                appointment,
                ..Activity::new(id)
            };
            plan.push_entry(section_id, Entry::Activity(activity))
                .expect("new");
        }
    }
    plan
}

/// Whether a term repeats more often than a calendar shows days for.
fn recurs(reading: &Reading) -> bool {
    let Reading::Recurring(frequency, _) = reading else {
        return false;
    };
    !matches!(frequency, Frequency::WeekdayOf(..))
}

/// The day agreed on, and the parts of the term that it does not stand for.
fn beside(day: Span, reading: &Reading, plan: &Plan) -> Vec<Span> {
    let mut parts = placement::parts_of(reading, &plan.year);
    if !recurs(reading) && !parts.is_empty() {
        let distance = |span: Span| {
            let (first, last) = (span.first() - day.first(), day.first() - span.last());
            first.num_days().max(last.num_days()).max(0)
        };
        parts.sort_by_key(|part| (part.kind == PartKind::Always, distance(part.span)));
        parts.remove(0);
    }
    [day]
        .into_iter()
        .chain(parts.iter().map(|part| part.span))
        .collect()
}

/// The spans that hold for each row that can have a time, taken from the plan anew.
fn spans(plan: &Plan) -> HashMap<EntryId, Vec<Span>> {
    let rows = plan
        .sections()
        .iter()
        .flat_map(|section| terms::of_section(plan, section));
    rows.filter(|(entry, _)| entry.timing().is_some())
        .map(|(entry, term)| {
            let day = entry.appointment().map(|agreed| Span::day(agreed.date));
            let spans = match (day, term) {
                (day, None) => day.into_iter().collect(),
                (None, Some(term)) => timing::resolve(&term.reading, &plan.year).spans,
                (Some(day), Some(term)) => beside(day, &term.reading, plan),
            };
            (entry.id(), spans)
        })
        .collect()
}

fn months_of(plan: &Plan) -> impl Iterator<Item = NaiveDate> {
    let before = plan.year.span().first() - Days::new(1);
    let after = plan.year.span().last() + Days::new(1);
    std::iter::once(before)
        .chain(plan.year.months())
        .chain([after])
}

fn grid(placement: &Placement, plan: &Plan, month: NaiveDate) -> MonthGrid {
    month_grid::of(placement, &plan.year, month, date("2026-11-12"))
}

fn ids(items: &[Item]) -> Vec<EntryId> {
    items.iter().map(|item| item.id).collect()
}

proptest! {
    #[test]
    fn every_row_of_a_month_is_on_the_grid_in_a_strip_or_in_the_tray_and_nothing_else_is(rows in rows()) {
        let plan = plan_of(rows);
        let (placement, spans) = (placement::of(&plan), spans(&plan));
        for month in months_of(&plan) {
            let (grid, month) = (grid(&placement, &plan, month), Span::month_of(month));
            let on_days: HashSet<_> = month.iter().flat_map(|day| ids(&grid.on(day))).collect();
            let beside = [&grid.tray, &grid.long, &grid.all_year].map(|items| ids(items)).concat();
            let found: HashSet<_> = on_days.iter().chain(&beside).copied().collect();
            prop_assert_eq!(found.len(), on_days.len() + beside.len(), "a row is in one place only");
            let meets = |spans: &Vec<Span>| spans.iter().any(|span| span.overlaps(month));
            let expected: HashSet<_> =
                spans.iter().filter(|(_, spans)| meets(spans)).map(|(id, _)| *id).collect();
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn every_certain_day_has_its_row_exactly_once_and_no_other_day_has_it(rows in rows()) {
        let plan = plan_of(rows);
        let placement = placement::of(&plan);
        for month in months_of(&plan) {
            let grid = grid(&placement, &plan, month);
            for cell in grid.weeks.iter().flat_map(|week| &week.days) {
                let mut shown = ids(&cell.items);
                let mut exact: Vec<_> = placement
                    .rows
                    .iter()
                    .filter(|row| row.parts.iter().any(|part| {
                        part.kind.is_exact() && part.span == Span::day(cell.date)
                    }))
                    .map(|row| row.id)
                    .collect();
                shown.sort_unstable();
                exact.sort_unstable();
                prop_assert_eq!(shown, exact);
                let hours: Vec<_> = cell.items.iter().filter_map(|item| match item.part.kind {
                    PartKind::Appointed(hour) => hour,
                    _ => None,
                }).collect();
                prop_assert!(hours.is_sorted(), "by the hour");
            }
        }
    }

    #[test]
    fn bars_never_overlap_and_a_cell_never_holds_more_than_it_has_room_for(rows in rows()) {
        let plan = plan_of(rows);
        let placement = placement::of(&plan);
        for month in months_of(&plan) {
            for week in grid(&placement, &plan, month).weeks {
                for (at, cell) in week.days.iter().enumerate() {
                    let bars: Vec<_> =
                        week.bars.iter().filter(|bar| bar.from <= at && at <= bar.to).collect();
                    let lanes: HashSet<_> = bars.iter().map(|bar| bar.lane).collect();
                    prop_assert_eq!(lanes.len(), bars.len(), "one bar in a lane");
                    prop_assert!(cell.lanes <= LANES);
                    let more = usize::from(cell.hidden > 0);
                    prop_assert!(cell.lanes + cell.visible + more <= SLOTS);
                    let drawn = bars.iter().filter(|bar| bar.drawn()).count();
                    let all = week.on(cell.date).len();
                    prop_assert_eq!(drawn + cell.visible + cell.hidden, all, "nothing is lost");
                }
            }
        }
    }

    #[test]
    fn the_list_has_every_row_and_every_certain_day_exactly_once_and_in_order(rows in rows()) {
        let plan = plan_of(rows);
        let placement = placement::of(&plan);
        let list = agenda_list::of(&placement, &plan.year);
        let told = || list.months.iter().flat_map(|month| &month.items);
        let mut found: HashSet<EntryId> = told().chain(&list.lasting).map(|item| item.id).collect();
        found.extend(list.untimed.iter().chain(&list.elsewhere).map(|row| row.id));
        let all: HashSet<EntryId> = placement.rows.iter().map(|row| row.id).collect();
        prop_assert_eq!(found, all);
        let year = plan.year.span();
        for row in &placement.rows {
            for part in row.parts.iter().filter(|part| part.kind.is_exact() && part.span.overlaps(year)) {
                let same = told().filter(|item| item.id == row.id && item.part == *part);
                prop_assert_eq!(same.count(), 1);
            }
        }
        for month in &list.months {
            let days = Span::month_of(month.first);
            let dated = month.items.iter().take_while(|item| agenda_list::has_day(item));
            let firsts: Vec<NaiveDate> = dated.map(|item| item.part.span.first()).collect();
            prop_assert!(firsts.is_sorted());
            let rest = month.items.iter().skip(firsts.len());
            prop_assert!(rest.clone().all(|item| !agenda_list::has_day(item)));
            let inside = |item: &Item| days.contains(item.part.span.first().max(year.first()));
            prop_assert!(month.items.iter().all(inside));
        }
    }

    #[test]
    fn the_cyclogram_has_every_row_of_the_year_and_no_bar_or_title_lies_on_another(rows in rows()) {
        let plan = plan_of(rows);
        let placement = placement::of(&plan);
        let drawn = cyclogram::of(&placement, &plan.year, date("2026-11-15"));
        let year = plan.year.span();
        for row in &placement.rows {
            let parts = || row.parts.iter().filter(|part| part.span.overlaps(year));
            let always = parts().filter(|part| part.kind == PartKind::Always).count();
            let bars = drawn.bands.iter().flat_map(|band| &band.bars);
            let said = drawn.bands.iter().flat_map(|band| &band.all_year);
            prop_assert_eq!(bars.filter(|bar| bar.item.id == row.id).count(), parts().count() - always);
            prop_assert_eq!(said.filter(|item| item.id == row.id).count(), always.min(1));
        }
        for band in &drawn.bands {
            for (n, bar) in band.bars.iter().enumerate() {
                prop_assert!(bar.from < bar.to && bar.to <= cyclogram::YEAR);
                prop_assert!(bar.lane < band.lanes);
                let (first, last) = bar.room();
                prop_assert!(first <= bar.from && bar.to <= last && last <= cyclogram::YEAR);
                for other in &band.bars[n + 1..] {
                    let room = other.room();
                    prop_assert!(bar.lane != other.lane || last < room.0 || room.1 < first);
                }
            }
        }
    }

    #[test]
    fn by_person_a_row_stands_once_with_each_who_answers_for_it_and_no_bar_lies_on_another(rows in rows(), names in prop::collection::vec(0usize..6, 0..40)) {
        let mut plan = plan_of(rows);
        let ids: Vec<_> = plan.all_entries().map(|(_, entry)| entry.id()).collect();
        let people = ["Белова И. Р.", " Белова И. Р. ", "Адамов", "Яшина", "руководитель РМО"];
        for (id, name) in ids.iter().zip(&names) {
            let both = [*name, (*name + 2) % 6].into_iter().filter_map(|at| people.get(at));
            let named = both.copied().collect::<Vec<_>>().join("; ");
            let named = Responsible::list_from_text(&named, &[]);
            metodplan::command::Command::SetResponsible(*id, named).apply(&mut plan).ok();
        }
        let placement = placement::of(&plan);
        let drawn = cyclogram::by_person(&placement, &plan, date("2026-11-15"));
        let sections = cyclogram::of(&placement, &plan.year, date("2026-11-15"));
        prop_assert!(drawn.bands.windows(2).all(|two| two[0].of < two[1].of), "in order, each once");
        let bars_in = |drawn: &cyclogram::Cyclogram, id| drawn.bands.iter().flat_map(|band| &band.bars).filter(|bar| bar.item.id == id).count();
        for row in &placement.rows {
            let entry = plan.entry(row.id).expect("there");
            let mut who: Vec<_> = entry.responsible().iter().map(|one| one.words.trim()).collect();
            who.sort_unstable();
            who.dedup();
            prop_assert_eq!(bars_in(&drawn, row.id), bars_in(&sections, row.id) * who.len().max(1));
            for band in &drawn.bands {
                let here = band.bars.iter().any(|bar| bar.item.id == row.id);
                let its = match &band.of {
                    BandOf::Person(name) => who.contains(&name.as_str()),
                    BandOf::Nobody => who.is_empty(),
                    BandOf::Section(_) => false,
                };
                prop_assert!(!here || its);
            }
        }
        for band in &drawn.bands {
            for (n, bar) in band.bars.iter().enumerate() {
                for other in &band.bars[n + 1..] {
                    let (one, two) = (bar.room(), other.room());
                    prop_assert!(bar.lane != other.lane || one.1 < two.0 || two.1 < one.0);
                }
            }
        }
    }

    #[test]
    fn plans_shown_together_have_their_rows_where_each_has_them_alone(first in rows(), second in rows()) {
        // The plans are made alike, so that their rows have the same ids.
        let (open, other) = (plan_of(first), plan_of(second));
        let (own, beside) = (placement::of(&open), placement::of(&other));
        let together = own.clone().joined(std::slice::from_ref(&beside));
        prop_assert_eq!(own.clone().joined(&[]), own.clone());
        for month in months_of(&open) {
            let all = grid(&together, &open, month);
            for (plan, alone) in [(0, &own), (1, &beside)] {
                let alone = grid(alone, &open, month);
                let of_plan = |items: Vec<Item>| {
                    let mut ids: Vec<_> = items.into_iter().filter(|item| item.plan == plan).map(|item| item.id).collect();
                    ids.sort_unstable();
                    ids
                };
                let any = |items: Vec<Item>| {
                    let mut ids = ids(&items);
                    ids.sort_unstable();
                    ids
                };
                for day in Span::month_of(month).iter() {
                    prop_assert_eq!(of_plan(all.on(day)), any(alone.on(day)));
                }
                prop_assert_eq!(of_plan(all.tray.clone()), any(alone.tray.clone()));
                prop_assert_eq!(of_plan(all.long.clone()), any(alone.long.clone()));
                prop_assert_eq!(of_plan(all.all_year.clone()), any(alone.all_year.clone()));
            }
        }
        let drawn = cyclogram::of(&together, &open.year, date("2026-11-15"));
        prop_assert!(drawn.bands.len() <= 2, "a band for each plan");
        let bars = |placement: &Placement| {
            let drawn = cyclogram::of(placement, &open.year, date("2026-11-15"));
            drawn.bands.iter().map(|band| band.bars.len()).sum::<usize>()
        };
        prop_assert_eq!(bars(&together), bars(&own) + bars(&beside));
    }

    #[test]
    fn the_wall_has_every_row_where_its_time_is(rows in rows()) {
        let plan = plan_of(rows);
        let (placement, spans) = (placement::of(&plan), spans(&plan));
        let wall = year_wall::of(&placement, &plan.year, date("2026-11-12"));
        prop_assert_eq!(wall.months.len(), 12);
        let strips: HashSet<_> = ids(&wall.all_year).into_iter().chain(ids(&wall.long)).collect();
        prop_assert_eq!(strips.len(), wall.all_year.len() + wall.long.len());
        let untimed: HashSet<_> = wall.untimed.iter().map(|row| row.id).collect();
        let elsewhere: HashSet<_> = wall.elsewhere.iter().map(|row| row.id).collect();
        for (id, spans) in &spans {
            let in_year = spans.iter().any(|span| span.overlaps(plan.year.span()));
            prop_assert_eq!(untimed.contains(id), spans.is_empty());
            prop_assert_eq!(elsewhere.contains(id), !spans.is_empty() && !in_year);
            for card in &wall.months {
                let month = Span::month_of(card.first);
                let times = card.items.iter().filter(|item| item.id == *id).count();
                let meets = spans.iter().any(|span| span.overlaps(month));
                prop_assert!(times <= 1);
                prop_assert!(times == 0 || meets, "a card has nothing else");
                prop_assert!(times == 1 || !meets || strips.contains(id), "nothing is lost");
            }
        }
    }

    #[test]
    fn the_wall_s_card_and_the_month_count_alike_and_dots_are_certain_days(rows in rows()) {
        let plan = plan_of(rows);
        let placement = placement::of(&plan);
        for card in year_wall::of(&placement, &plan.year, date("2026-11-12")).months {
            let grid = grid(&placement, &plan, card.first);
            prop_assert_eq!(card.items.len(), grid.count);
            let cells: HashMap<_, _> =
                grid.weeks.iter().flat_map(|week| &week.days).map(|cell| (cell.date, cell)).collect();
            for day in card.weeks.iter().flatten().flatten() {
                let sections: HashSet<_> =
                    cells[&day.date].items.iter().map(|item| item.section).collect();
                prop_assert_eq!(day.dots.iter().copied().collect::<HashSet<_>>(), sections);
                prop_assert!(day.dots.is_sorted());
            }
        }
    }
}

#[test]
fn quarters_are_bracketed_over_the_months_that_have_most_of_them() {
    let year = presets::russian_quarters(2026, Language::Russian);
    let wall = year_wall::of(&Placement::default(), &year, date("2026-11-12"));
    let brackets: Vec<_> = wall
        .months
        .iter()
        .map(|card| {
            card.bracket.map_or("-".to_owned(), |bracket| {
                let edge = |on, text| if on { text } else { "" };
                let (starts, ends) = (edge(bracket.starts, "<"), edge(bracket.ends, ">"));
                format!("{starts}{}{ends}", bracket.period + 1)
            })
        })
        .collect();
    assert_eq!(
        brackets,
        [
            "<1", "1>", "<2", "2>", "<3", "3", "3>", "<4", "4>", "-", "-", "-"
        ]
    );
    let current: Vec<_> = wall
        .months
        .iter()
        .filter(|card| card.current)
        .map(|c| c.first)
        .collect();
    assert_eq!(current, [date("2026-11-01")]);
}

#[test]
fn months_are_equally_wide_in_the_cyclogram_and_days_lie_in_their_months() {
    let states = |text| (Row::States(text), None);
    let plan = plan_of(vec![
        states("months 09"),
        states("date 10-15"),
        states("months 10-12"),
        states("year"),
    ]);
    let drawn = cyclogram::of(&placement::of(&plan), &plan.year, date("2027-02-28"));
    let band = &drawn.bands[0];
    let bars: Vec<_> = band.bars.iter().map(|bar| (bar.from, bar.to)).collect();
    assert_eq!(bars, [(0, 1000), (1000, 4000), (1451, 1483)]);
    assert_eq!((band.all_year.len(), drawn.today), (1, Some(5964)));
}
