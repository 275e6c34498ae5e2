//! Laws of what is done with several rows at once, and of copies, moves beside and between lists.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

mod support;

use metodplan::command::compose::{self, Direction, Side};
use metodplan::command::duplicate::{duplicate_item, duplicate_rows};
use metodplan::command::rows::{self, Place};
use metodplan::command::{Command, Gesture};
use metodplan::domain::{
    Activity, AgendaItem, AgendaItemId, Entry, EntryId, IdSource, Language, Meeting, Note, Plan,
    PlanId, ReadingOrigin, Responsible, SchoolYear, Section, SectionId, Status, Task, TaskId,
    Timing,
};
use metodplan::layout::terms;
use proptest::prelude::*;
use std::collections::HashSet;
use std::sync::Arc;
use support::dice::Dice;
use support::laws::runs;
use support::plans::plan;

fn today() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 12).expect("a day")
}

fn ids(plan: &Plan) -> Vec<EntryId> {
    plan.all_entries().map(|(_, entry)| entry.id()).collect()
}

/// Some of the rows, in any order.
fn some(dice: &mut Dice, plan: &Plan) -> Vec<EntryId> {
    let mut some: Vec<_> = ids(plan).into_iter().filter(|_| dice.one_in(2)).collect();
    let half = some.len() / 2;
    some.rotate_left(half);
    some
}

fn place(dice: &mut Dice, plan: &Plan) -> Option<Place> {
    let sections: Vec<_> = plan.sections().iter().map(|section| section.id).collect();
    if sections.is_empty() {
        return None;
    }
    let (section, rows) = (dice.pick(&sections), ids(plan));
    Some(match dice.below(if rows.is_empty() { 2 } else { 4 }) {
        0 => Place::Start(section),
        1 => Place::End(section),
        2 => Place::Before(dice.pick(&rows)),
        _ => Place::After(dice.pick(&rows)),
    })
}

/// Carries it out and back: the plan is as it was, and the plan in between is returned.
#[track_caller]
fn there_and_back(before: &Plan, change: Command) -> Plan {
    let mut now = before.clone();
    let inverse = change.apply(&mut now).expect("what is composed fits");
    let after = now.clone();
    inverse.apply(&mut now).expect("an inverse always fits");
    assert_eq!(&now, before);
    after
}

/// Those of `order` that are in `group`.
fn among(order: &[EntryId], group: &[EntryId]) -> Vec<EntryId> {
    let own = order.iter().filter(|id| group.contains(id));
    own.copied().collect()
}

proptest! {
    #![proptest_config(runs(400))]

    #[test]
    fn a_moved_group_stands_together_in_its_order_and_the_others_keep_theirs(seed in any::<u64>(), size in 1_usize..6) {
        let mut dice = Dice::new(seed);
        let before = plan(seed, size, true);
        let group = some(&mut dice, &before);
        let Some(to) = place(&mut dice, &before) else { return Ok(()) };
        let order = ids(&before);
        let Some(change) = rows::move_rows(&before, &group, to) else { return Ok(()) };
        let after = there_and_back(&before, change);
        let now = ids(&after);
        let own = among(&order, &group);
        prop_assert_eq!(among(&now, &group), own.clone());
        let others: Vec<_> = order.iter().filter(|id| !group.contains(id)).copied().collect();
        let left: Vec<_> = now.iter().filter(|id| !group.contains(id)).copied().collect();
        prop_assert_eq!(left, others);
        let first = now.iter().position(|id| Some(id) == own.first()).expect("it is there");
        prop_assert_eq!(&now[first..first + own.len()], &own[..]);
        let homes: HashSet<_> = own.iter().map(|id| after.place_of(*id).map(|(section, _)| section)).collect();
        prop_assert_eq!(homes.len(), 1);
        prop_assert_eq!(rows::move_rows(&after, &group, to_again(to, &group)), None, "there is no second time");
    }

    #[test]
    fn a_step_keeps_the_order_of_the_group_and_of_the_others(seed in any::<u64>(), size in 1_usize..6) {
        let mut dice = Dice::new(seed);
        let before = plan(seed, size, true);
        let group = some(&mut dice, &before);
        let direction = dice.pick(&[Direction::Up, Direction::Down]);
        let Some(change) = rows::step_rows(&before, &group, direction) else { return Ok(()) };
        let after = there_and_back(&before, change);
        let (order, now) = (ids(&before), ids(&after));
        prop_assert_eq!(among(&now, &group), among(&order, &group));
        let others: Vec<_> = order.iter().filter(|id| !group.contains(id)).copied().collect();
        prop_assert_eq!(among(&now, &others), others);
    }

    #[test]
    fn deletions_and_settings_of_many_are_taken_back_exactly(seed in any::<u64>(), size in 1_usize..6) {
        let mut dice = Dice::new(seed);
        let before = plan(seed, size, true);
        let group = some(&mut dice, &before);
        let who = [Responsible::words("Иванова А. П.")];
        let timing = Timing::Inherited;
        if let Some(change) = rows::remove_rows(&before, &group) {
            let after = there_and_back(&before, change);
            prop_assert!(among(&ids(&after), &group).is_empty());
            prop_assert_eq!(ids(&after).len() + group.len(), ids(&before).len());
        }
        if let Some(change) = rows::set_status(&before, &group, Status::Held, today()) {
            let after = there_and_back(&before, change);
            for id in &group {
                let status = after.entry(*id).expect("it is there").status();
                prop_assert!(matches!(status, None | Some(Status::Held)));
            }
            prop_assert_eq!(rows::set_status(&after, &group, Status::Held, today()), None);
        }
        if let Some(change) = rows::set_responsible(&before, &group, &who) {
            let after = there_and_back(&before, change);
            prop_assert_eq!(rows::set_responsible(&after, &group, &who), None);
        }
        if let Some(change) = rows::set_timing(&before, &group, &timing) {
            let after = there_and_back(&before, change);
            prop_assert_eq!(rows::set_timing(&after, &group, &timing), None);
        }
    }

    #[test]
    fn copies_stand_below_with_ids_of_their_own_and_the_same_term(seed in any::<u64>(), size in 1_usize..6) {
        let mut dice = Dice::new(seed);
        let before = plan(seed, size, true);
        let group = some(&mut dice, &before);
        let mut source = IdSource::new(dice.number());
        let Some((change, copies)) = duplicate_rows(&before, &group, &mut source) else {
            prop_assert!(group.is_empty());
            return Ok(());
        };
        let after = there_and_back(&before, change);
        let (order, now) = (ids(&before), ids(&after));
        let own = among(&order, &group);
        prop_assert_eq!(copies.len(), own.len());
        let last = now.iter().position(|id| Some(id) == own.last()).expect("it is there");
        prop_assert_eq!(&now[last + 1..=last + copies.len()], &copies[..]);
        for (original, copy) in own.iter().zip(&copies) {
            let held = |plan: &Plan, id| terms::of_entry(plan, id).map(|term| (term.reading, term.wording));
            prop_assert_eq!(held(&after, *copy), held(&before, *original));
            let copy = after.entry(*copy).expect("it is there");
            prop_assert_eq!(copy.appointment(), None);
            prop_assert!(matches!(copy.status(), None | Some(Status::Planned)));
            prop_assert!(copy.held().is_none() && copy.moved().is_none());
        }
        let items: Vec<_> = after.all_entries().filter_map(|(_, entry)| match &**entry {
            Entry::Meeting(meeting) => Some(meeting.agenda.iter().map(|item| item.id)),
            _ => None,
        }).flatten().collect();
        prop_assert_eq!(items.iter().collect::<HashSet<_>>().len(), items.len(), "no item has another's id");
    }
}

/// The same place, told by what does not move.
fn to_again(to: Place, group: &[EntryId]) -> Place {
    match (to, group.first()) {
        (Place::Before(row) | Place::After(row), Some(own)) if group.contains(&row) => {
            // Beside itself: wherever it stands now.
            Place::Before(*own)
        }
        _ => to,
    }
}

/// Sections of rows by their texts, «а б в»; a text in «*» is marked.
fn table(sections: &[&str]) -> (Plan, Vec<EntryId>) {
    let mut source = IdSource::new(1);
    let year = SchoolYear::nearest(2026, 9);
    let mut plan = Plan::new(PlanId::next(&mut source), Language::Russian, year);
    let mut marked = Vec::new();
    for (at, texts) in sections.iter().enumerate() {
        let section = Section::new(SectionId::next(&mut source), "");
        let rows = texts.split_whitespace().map(|text| {
            let mut row = Activity::new(EntryId::next(&mut source));
            text.trim_matches('*').clone_into(&mut row.text);
            if text.starts_with('*') {
                marked.push(row.id);
            }
            Arc::new(Entry::Activity(row))
        });
        let rows = rows.collect();
        plan.insert_section(at, section, rows).expect("ids are new");
    }
    (plan, marked)
}

fn drawn(plan: &Plan) -> Vec<String> {
    let text = |entry: &Arc<Entry>| match &**entry {
        Entry::Activity(activity) => activity.text.clone(),
        Entry::Note(note) => note.text.clone(),
        Entry::Meeting(meeting) => meeting.number.clone(),
    };
    let sections = plan.sections().iter();
    sections
        .map(|section| {
            let rows: Vec<_> = plan.entries_of(section).map(text).collect();
            rows.join(" ")
        })
        .collect()
}

#[track_caller]
fn steps(direction: Direction, before: &[&str], after: &[&str]) {
    let (plan, marked) = table(before);
    let stepped = match rows::step_rows(&plan, &marked, direction) {
        Some(change) => there_and_back(&plan, change),
        None => plan,
    };
    assert_eq!(drawn(&stepped), after, "{before:?}");
}

#[test]
fn a_group_steps_as_one_and_passes_into_the_neighbouring_section() {
    use Direction::{Down, Up};
    steps(Up, &["а *б* *в* г"], &["б в а г"]);
    steps(Down, &["а *б* *в* г"], &["а г б в"]);
    steps(Up, &["а", "*б* *в* г"], &["а б в", "г"]);
    steps(Down, &["а *б* *в*", "г"], &["а", "б в г"]);
    steps(Up, &["*а* *б* в"], &["а б в"]);
    steps(Up, &["*а* б *в*"], &["а в б"]);
    steps(Down, &["*а* б *в*"], &["б а в"]);
}

#[test]
fn rows_of_several_sections_are_put_together_before_after_and_at_the_ends() {
    let (plan, marked) = table(&["а *б* в", "*г* д", ""]);
    let sections: Vec<_> = plan.sections().iter().map(|section| section.id).collect();
    let row = |text: &str| {
        let found = plan.all_entries().find(
            |(_, entry)| matches!(&***entry, Entry::Activity(activity) if activity.text == text),
        );
        found.map(|(_, entry)| entry.id()).expect("it is there")
    };
    let check = |place, expected: [&str; 3]| {
        let change = rows::move_rows(&plan, &marked, place).expect("something moves");
        assert_eq!(drawn(&there_and_back(&plan, change)), expected, "{place:?}");
    };
    check(Place::Before(row("а")), ["б г а в", "д", ""]);
    check(Place::After(row("в")), ["а в б г", "д", ""]);
    check(Place::Before(row("б")), ["а б г в", "д", ""]);
    check(Place::After(row("д")), ["а в", "д б г", ""]);
    check(Place::End(sections[2]), ["а в", "д", "б г"]);
    check(Place::Start(sections[1]), ["а в", "б г д", ""]);
}

fn meeting(source: &mut IdSource, number: &str, items: usize) -> Meeting {
    let mut meeting = Meeting::new(EntryId::next(source), "Заседание", number);
    for _ in 0..items {
        let item = AgendaItem::new(AgendaItemId::next(source));
        meeting.agenda.push(item);
    }
    meeting
}

#[test]
fn a_copy_of_a_meeting_takes_the_next_number_and_none_of_its_decisions() {
    let mut source = IdSource::new(7);
    let (mut plan, _) = table(&["а"]);
    let section = plan.sections()[0].id;
    let mut second = meeting(&mut source, "2", 1);
    second.decision = "Принять".to_owned();
    second.agenda[0].decision = "Утвердить".to_owned();
    second.status = Status::Held;
    let id = second.id;
    plan.push_entry(section, Entry::Meeting(second))
        .expect("new");
    let third = meeting(&mut source, "3", 0);
    plan.push_entry(section, Entry::Meeting(third))
        .expect("new");
    let (change, _) = duplicate_rows(&plan, &[id], &mut source).expect("it is there");
    let after = there_and_back(&plan, change);
    assert_eq!(drawn(&after), ["а 2 4 3"]);
    let copy = after.entries_of(&after.sections()[0]).nth(2);
    let Some(Entry::Meeting(copy)) = copy.map(|entry| &**entry) else {
        unreachable!("it is a meeting")
    };
    assert_eq!((copy.decision.as_str(), copy.status), ("", Status::Planned));
    assert_eq!(copy.agenda.len(), 1);
    assert_eq!(copy.agenda[0].decision, "");
}

#[test]
fn a_copy_under_a_row_with_another_deadline_says_its_own() {
    let mut source = IdSource::new(3);
    let (mut plan, _) = table(&[""]);
    let section = plan.sections()[0].id;
    let stated = |wording: &str| Timing::Stated {
        wording: wording.to_owned(),
        reading: metodplan::domain::Reading::Year,
        origin: ReadingOrigin::Derived,
    };
    let mut ids = Vec::new();
    for timing in [stated("май"), Timing::Inherited, stated("июнь")] {
        let mut row = Activity::new(EntryId::next(&mut source));
        row.timing = timing;
        ids.push(row.id);
        plan.push_entry(section, Entry::Activity(row)).expect("new");
    }
    let (change, copies) = duplicate_rows(&plan, &ids[1..], &mut source).expect("they are there");
    let after = there_and_back(&plan, change);
    let wording = |id| after.entry(id).and_then(|entry| entry.timing().cloned());
    assert_eq!(wording(copies[0]), Some(stated("май")));
    assert_eq!(wording(copies[1]), Some(stated("июнь")));
    // Alone it stands below its original, where an empty cell means the same.
    let (change, copies) = duplicate_rows(&plan, &ids[1..2], &mut source).expect("it is there");
    let after = there_and_back(&plan, change);
    let timing = after.entry(copies[0]).and_then(|entry| entry.timing());
    assert_eq!(timing, Some(&Timing::Inherited));
}

#[test]
fn agenda_items_go_within_and_between_meetings() {
    let mut source = IdSource::new(9);
    let (mut plan, _) = table(&[""]);
    let section = plan.sections()[0].id;
    let (first, second) = (meeting(&mut source, "1", 3), meeting(&mut source, "2", 1));
    let (one, two) = (first.id, second.id);
    let items: Vec<_> = first
        .agenda
        .iter()
        .chain(&second.agenda)
        .map(|item| item.id)
        .collect();
    for meeting in [first, second] {
        plan.push_entry(section, Entry::Meeting(meeting))
            .expect("new");
    }
    let agendas = |plan: &Plan| {
        let names = [one, two].map(|meeting| {
            let agenda = compose::agenda(plan, meeting).unwrap_or_default().iter();
            let number = |id| items.iter().position(|item| *item == id).unwrap_or(9);
            agenda.map(|item| number(item.id)).collect::<Vec<_>>()
        });
        names.to_vec()
    };
    let put = |from, id, meeting, other, side| {
        let change = compose::put_item(&plan, (from, id), (meeting, other), side)?;
        Some(agendas(&there_and_back(&plan, change)))
    };
    assert_eq!(
        put(one, items[0], one, items[2], Side::After),
        Some(vec![vec![1, 2, 0], vec![3]])
    );
    assert_eq!(
        put(one, items[2], one, items[0], Side::Before),
        Some(vec![vec![2, 0, 1], vec![3]])
    );
    assert_eq!(
        put(one, items[1], two, items[3], Side::Before),
        Some(vec![vec![0, 2], vec![1, 3]])
    );
    assert_eq!(
        put(one, items[1], two, items[3], Side::After),
        Some(vec![vec![0, 2], vec![3, 1]])
    );
    assert_eq!(
        put(one, items[0], one, items[1], Side::Before),
        None,
        "it is there already"
    );
    let into = |id, meeting, side| {
        let change = compose::put_item_into(&plan, one, id, meeting, side)?;
        Some(agendas(&there_and_back(&plan, change)))
    };
    assert_eq!(
        into(items[0], two, Side::After),
        Some(vec![vec![1, 2], vec![3, 0]])
    );
    assert_eq!(
        into(items[0], two, Side::Before),
        Some(vec![vec![1, 2], vec![0, 3]])
    );
    assert_eq!(into(items[2], one, Side::After), None);
    let (change, copy) = duplicate_item(&plan, one, items[0], &mut source).expect("it is there");
    let after = there_and_back(&plan, change);
    assert_eq!(
        compose::agenda(&after, one).map(|agenda| agenda[1].id),
        Some(copy)
    );
}

#[test]
fn tasks_and_sections_are_put_beside_others() {
    let (mut plan, _) = table(&["а", "б", "в"]);
    let mut source = IdSource::new(5);
    let tasks: Vec<_> = (0..3).map(|_| TaskId::next(&mut source)).collect();
    plan.tasks = tasks.iter().map(|id| Task::new(*id, "")).collect();
    let sections: Vec<_> = plan.sections().iter().map(|section| section.id).collect();
    let change = compose::put_section(&plan, sections[0], sections[2], Side::Before);
    let after = there_and_back(&plan, change.expect("it moves"));
    assert_eq!(drawn(&after), ["б", "а", "в"]);
    let here = compose::put_section(&plan, sections[0], sections[1], Side::Before);
    assert_eq!(here, None, "it is there already");
    let change = compose::put_task(&plan, tasks[2], tasks[0], Side::Before);
    let after = there_and_back(&plan, change.expect("it moves"));
    let order: Vec<_> = after.tasks.iter().map(|task| task.id).collect();
    assert_eq!(order, [tasks[2], tasks[0], tasks[1]]);
}

#[test]
fn a_note_takes_no_status_and_only_deletions_of_rows_are_offered_back() {
    let mut source = IdSource::new(4);
    let (mut plan, _) = table(&["а"]);
    let section = plan.sections()[0].id;
    let note = Note::new(EntryId::next(&mut source), "между");
    let id = note.id;
    plan.push_entry(section, Entry::Note(note)).expect("new");
    assert_eq!(rows::set_status(&plan, &[id], Status::Held, today()), None);
    assert!(Gesture::DeleteRows.is_loss());
    assert!(!Gesture::MoveRows.is_loss() && !Gesture::DuplicateRow.is_loss());
}
