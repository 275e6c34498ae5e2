//! People of a plan: who has what to do and when, names that are nobody's yet, linking and merging without touching a
//! word.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

mod support;

use metodplan::command::{Command, people};
use metodplan::domain::{
    Activity, AgendaItem, AgendaItemId, Entry, EntryId, IdSource, Language, Meeting, Person,
    PersonId, Plan, ReadingOrigin, Responsible, Speaker, Timing,
};
use metodplan::layout::people as layout;
use metodplan::layout::placement;
use metodplan::{sample, timing};
use proptest::prelude::*;
use std::collections::HashSet;
use std::sync::Arc;
use support::dice::Dice;
use support::laws::runs;
use support::plans::plan;

/// A link: row, item, whether it is a talk, words, person.
type Link = (
    EntryId,
    Option<AgendaItemId>,
    bool,
    String,
    Option<PersonId>,
);

/// All links of a plan.
fn links(plan: &Plan) -> Vec<Link> {
    let mut found = Vec::new();
    for (_, entry) in plan.all_entries() {
        let id = entry.id();
        for one in entry.responsible() {
            found.push((id, None, false, one.words.clone(), one.person));
        }
        let Entry::Meeting(meeting) = &**entry else {
            continue;
        };
        for item in &meeting.agenda {
            for one in &item.responsible {
                found.push((id, Some(item.id), false, one.words.clone(), one.person));
            }
            for one in &item.speakers {
                found.push((id, Some(item.id), true, one.name.clone(), one.person));
            }
        }
    }
    found
}

/// The plan with nobody linked and nobody in it: its words.
fn words_of(plan: &Plan) -> Plan {
    let mut bare = plan.clone();
    let ids: Vec<_> = plan.people.iter().map(|person| person.id).collect();
    bare.people.clear();
    for (id, item, speaks, ..) in links(plan) {
        let entry = plan.entry(id).expect("a row of the plan");
        let unlink = |mut one: Responsible| {
            one.person = None;
            one
        };
        let command = match (&**entry, item) {
            (_, None) => {
                let all = entry.responsible().iter().cloned().map(unlink);
                Command::SetResponsible(id, all.collect())
            }
            (Entry::Meeting(meeting), Some(item)) => {
                let of = meeting.item(item).expect("an item of the meeting");
                if speaks {
                    let mut all = of.speakers.clone();
                    for one in &mut all {
                        one.person = None;
                    }
                    Command::SetSpeakers(id, item, all)
                } else {
                    let all = of.responsible.iter().cloned().map(unlink);
                    Command::SetItemResponsible(id, item, all.collect())
                }
            }
            _ => continue,
        };
        command.apply(&mut bare).expect("links can go");
    }
    assert!(ids.iter().all(|id| bare.person(*id).is_none()));
    bare
}

proptest! {
    #![proptest_config(runs(300))]

    #[test]
    fn each_link_is_a_duty_of_its_person_and_nobody_has_another(seed in any::<u64>(), size in 0_usize..6) {
        let plan = plan(seed, size, false);
        let known: HashSet<_> = plan.people.iter().map(|person| person.id).collect();
        // A plain table has no rows that take place.
        let placed: HashSet<_> = placement::of(&plan).rows.iter().map(|row| row.id).collect();
        let expected: HashSet<_> = links(&plan)
            .into_iter()
            .filter(|(id, ..)| placed.contains(id))
            .filter_map(|(id, item, speaks, _, person)| Some((person?, id, item, speaks)))
            .filter(|(person, ..)| known.contains(person))
            .collect();
        let loads = layout::loads(&plan);
        prop_assert_eq!(loads.len(), plan.people.len());
        let mut found = HashSet::new();
        for load in &loads {
            for duty in &load.duties {
                found.insert((load.person, duty.entry, duty.item, duty.speaks));
            }
            let with: usize = load.duties.iter().map(|duty| duty.months.count_ones() as usize).sum();
            prop_assert_eq!(load.by_month().iter().sum::<usize>(), with);
            prop_assert!(load.without_month() <= load.duties.len());
        }
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn merging_moves_every_link_loses_no_note_and_touches_no_word(seed in any::<u64>(), size in 2_usize..6) {
        let mut now = plan(seed, size, true);
        let mut dice = Dice::new(seed);
        let ids: Vec<_> = now.people.iter().map(|person| person.id).collect();
        if ids.len() < 2 {
            return Ok(());
        }
        let (keep, gone) = (dice.pick(&ids), dice.pick(&ids));
        let before = now.clone();
        let Some(merge) = people::merge(&now, keep, gone) else {
            prop_assert_eq!(keep, gone);
            return Ok(());
        };
        let inverse = merge.apply(&mut now).expect("both are there");
        let expected: Vec<_> = links(&before)
            .into_iter()
            .map(|(id, item, speaks, words, person)| {
                let person = if person == Some(gone) { Some(keep) } else { person };
                (id, item, speaks, words, person)
            })
            .collect();
        prop_assert_eq!(links(&now), expected);
        prop_assert_eq!(words_of(&now), words_of(&before));
        prop_assert!(now.person(gone).is_none());
        let (left, kept) = (before.person(gone).expect("there"), now.person(keep).expect("there"));
        prop_assert_eq!(&kept.name, &before.person(keep).expect("there").name);
        for noted in [&left.school, &left.role, &left.contact] {
            let told = format!("{}\n{}\n{}", kept.school, kept.role, kept.contact);
            let same = |text: &str| metodplan::domain::names::folded(text);
            prop_assert!(same(&told).contains(&same(noted)), "{noted:?} in {told:?}");
        }
        inverse.apply(&mut now).expect("an inverse always fits");
        prop_assert_eq!(now, before);
    }

    #[test]
    fn a_name_that_is_added_is_linked_where_it_stood_and_nowhere_else(seed in any::<u64>(), size in 1_usize..6) {
        let mut now = plan(seed, size, false);
        let before = now.clone();
        let Some((.., words, _)) = links(&now).into_iter().find(|(.., person)| person.is_none()) else {
            return Ok(());
        };
        let id = PersonId::from(seed);
        prop_assume!(now.person(id).is_none());
        let inverse = people::add_named(&now, id, &words).apply(&mut now).expect("a new person");
        let folded = metodplan::domain::names::folded(&words);
        for (was, is) in links(&before).into_iter().zip(links(&now)) {
            let same = metodplan::domain::names::folded(&was.3) == folded;
            let linked = if was.4.is_none() && same { Some(id) } else { was.4 };
            prop_assert_eq!(is.4, linked);
            prop_assert_eq!(is.3, was.3);
        }
        prop_assert_eq!(words_of(&now), words_of(&before));
        inverse.apply(&mut now).expect("an inverse always fits");
        prop_assert_eq!(now, before);
    }
}

/// A plan of 2026–2027: rows «deadline: who; who», and people of these names.
fn of_rows(people: &[&str], rows: &[&str]) -> (Plan, Vec<PersonId>) {
    let mut ids = IdSource::new(5);
    let mut plan = sample::empty(Language::Russian, "", 2026, &mut ids);
    let section = plan.sections()[0].id;
    let mut made = Vec::new();
    for name in people {
        let person = Person::new(PersonId::next(&mut ids), name);
        made.push(person.id);
        plan.people.push(person);
    }
    let known = plan.people.clone();
    for (n, row) in rows.iter().enumerate() {
        let (wording, who) = row.split_once(": ").expect("deadline: who");
        let mut activity = Activity::new(EntryId::next(&mut ids));
        activity.timing = Timing::Stated {
            wording: wording.to_owned(),
            reading: timing::read(wording, Language::Russian, &plan.year),
            origin: ReadingOrigin::Derived,
        };
        activity.responsible = Responsible::list_from_text(who, &[]);
        for one in &mut activity.responsible {
            // «@name» is linked.
            if let Some(name) = one.words.clone().strip_prefix('@') {
                name.clone_into(&mut one.words);
                let person = known.iter().find(|person| person.name == name);
                one.person = person.map(|person| person.id);
            }
        }
        plan.insert_entry(section, n, Arc::new(Entry::Activity(activity)))
            .expect("a new row");
    }
    (plan, made)
}

#[test]
fn a_row_weighs_on_each_of_its_months_and_what_lasts_all_year_on_none() {
    let rows = [
        "сентябрь: @Белова И. Р.",
        "ноябрь – декабрь: @Белова И. Р.",
        "15 ноября: @Белова И. Р.; @Фролов К. М.",
        "в течение года: @Белова И. Р.",
        "по мере необходимости: @Белова И. Р.",
        "ноябрь: Белова И. Р.",
    ];
    let (plan, _) = of_rows(&["Фролов К. М.", "Белова И. Р."], &rows);
    let loads = layout::loads(&plan);
    let name = |at: usize| plan.person(loads[at].person).expect("there").name.clone();
    assert_eq!([name(0), name(1)], ["Белова И. Р.", "Фролов К. М."]);
    assert_eq!(loads[0].by_month(), [1, 0, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!((loads[0].without_month(), loads[0].duties.len()), (2, 5));
    assert_eq!(loads[1].by_month(), [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
}

#[test]
fn duties_come_by_time_and_what_has_none_comes_last() {
    let rows = [
        "по мере необходимости: @Белова И. Р.",
        "в течение года: @Белова И. Р.",
        "март: @Белова И. Р.",
        "до 10 сентября: @Белова И. Р.",
    ];
    let (plan, _) = of_rows(&["Белова И. Р."], &rows);
    let words: Vec<_> = layout::loads(&plan)[0]
        .duties
        .iter()
        .map(|duty| plan.entry(duty.entry).and_then(|entry| entry.timing()))
        .map(|timing| timing.map_or("", Timing::wording))
        .collect();
    let expected = [
        "до 10 сентября",
        "март",
        "в течение года",
        "по мере необходимости",
    ];
    assert_eq!(words, expected);
}

#[test]
fn an_item_with_a_deadline_of_its_own_weighs_there_and_a_talk_is_told_apart() {
    let (mut plan, people) = of_rows(&["Белова И. Р."], &[]);
    let section = plan.sections()[0].id;
    let mut ids = IdSource::new(9);
    let stated = |words: &str, plan: &Plan| Timing::Stated {
        wording: words.to_owned(),
        reading: timing::read(words, Language::Russian, &plan.year),
        origin: ReadingOrigin::Derived,
    };
    let mut meeting = Meeting::new(EntryId::next(&mut ids), "Заседание", "1");
    meeting.timing = stated("октябрь", &plan);
    let mut item = AgendaItem::new(AgendaItemId::next(&mut ids));
    let mut speaker = Speaker::new("Доклад", "Беловой И. Р.", "");
    speaker.person = Some(people[0]);
    item.speakers.push(speaker);
    let mut other = AgendaItem::new(AgendaItemId::next(&mut ids));
    other.timing = stated("май", &plan);
    other.responsible.push(Responsible {
        person: Some(people[0]),
        ..Responsible::words("Белова И. Р.")
    });
    meeting.agenda = vec![item, other];
    plan.insert_entry(section, 0, Arc::new(Entry::Meeting(meeting)))
        .expect("a new row");
    let load = &layout::loads(&plan)[0];
    assert_eq!(load.by_month(), [0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
    let talks: Vec<_> = load.duties.iter().map(|duty| duty.speaks).collect();
    assert_eq!(talks, [true, false]);
    assert_eq!(layout::mentions(&plan, people[0]), 2);
}

#[test]
fn names_that_are_nobodys_are_found_and_roles_are_not() {
    let rows = [
        "май: Белова И. Р.; Руководитель РМО; Белова И.Р.",
        "май: белова и. р.; Классные руководители; Фролов Кирилл Маркович",
        "май: Ивановой А. П.; @Сомова Е. Е.; Администрация",
    ];
    let (plan, people) = of_rows(&["Фролов К. М.", "Сомова Е. Е."], &rows);
    let found: Vec<_> = layout::unlinked(&plan)
        .into_iter()
        .map(|one| (one.name, one.count, one.person))
        .collect();
    let expected = [
        ("Белова И. Р.".to_owned(), 1, None),
        ("Белова И.Р.".to_owned(), 1, None),
        ("Фролов Кирилл Маркович".to_owned(), 1, Some(people[0])),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_talk_of_somebody_in_the_genitive_is_theirs_and_its_words_stay() {
    let rows = [
        "май: Зиминой Анны Павловны",
        "май: Орлова Петра Ильича; Зимина А. П.",
    ];
    let (plan, known) = of_rows(&["Орлов П. И."], &rows);
    let found = layout::unlinked(&plan);
    assert_eq!(found[0].name, "Зиминой Анны Павловны");
    assert_eq!(
        (found[1].name.as_str(), found[1].person),
        ("Орлова Петра Ильича", Some(known[0]))
    );
    let mut changed = plan.clone();
    let id = PersonId::from(77);
    people::add_named(&plan, id, &found[0].name)
        .apply(&mut changed)
        .expect("a new person");
    assert_eq!(
        changed.person(id).map(|one| one.name.as_str()),
        Some("Зимина Анна Павловна")
    );
    assert_eq!(words_of(&changed).sections(), words_of(&plan).sections());
    assert_eq!(layout::meant(&changed, "Зимина А. П."), Some(id));
}

#[test]
fn two_of_one_name_are_suggested_unless_their_schools_differ() {
    let names = [
        "Белова И. Р.",
        "Белова Ирина Романовна",
        "И. Р. Белова",
        "Сомова Е. Е.",
    ];
    let (mut plan, people) = of_rows(&names, &[]);
    assert_eq!(layout::alike(&plan).len(), 3);
    assert_eq!(layout::meant(&plan, "Сомова Е.Е."), Some(people[3]));
    assert_eq!(
        layout::meant(&plan, "Белова И.Р."),
        None,
        "it may be any of three"
    );
    plan.people[0].school = "Школа №4".to_owned();
    plan.people[1].school = "школа № 4".to_owned();
    plan.people[2].school = "Лицей".to_owned();
    assert_eq!(layout::alike(&plan), [(people[0], people[1])]);
}

#[test]
fn the_beginning_of_any_part_of_a_name_suggests_it() {
    let names = ["Белова Ирина Романовна", "Беляев К. М.", "Сомова Е. Е."];
    let (plan, _) = of_rows(&names, &[]);
    let found = |typed: &str| {
        let people = layout::suggested(&plan, typed);
        people.iter().map(|p| p.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(found("бел"), ["Белова Ирина Романовна", "Беляев К. М."]);
    assert_eq!(found("Ирин"), ["Белова Ирина Романовна"]);
    assert_eq!(found("И. Р. Белова"), ["Белова Ирина Романовна"]);
    assert_eq!(
        found("Б"),
        Vec::<String>::new(),
        "one letter says too little"
    );
    assert_eq!(found("Руководитель"), Vec::<String>::new());
    let start = |before: &str| layout::name_start(before, &[';', '\n', ',']);
    assert_eq!(start("Гришина О. Д.; Бел"), "Гришина О. Д.; ".len());
    assert_eq!(start("Бел"), 0);
}

#[test]
fn a_link_goes_from_one_row_alone_and_its_words_stay() {
    let rows = ["май: @Сомова Е. Е.", "июнь: @Сомова Е. Е."];
    let (mut plan, ids) = of_rows(&["Сомова Е. Е."], &rows);
    let before = plan.clone();
    let row = links(&plan)[0].0;
    let unlink = people::unlink(&plan, row, None, ids[0]);
    let inverse = unlink.expect("a link").apply(&mut plan).expect("a row");
    let now: Vec<_> = links(&plan)
        .into_iter()
        .map(|link| (link.3, link.4))
        .collect();
    let words = || "Сомова Е. Е.".to_owned();
    assert_eq!(now, [(words(), None), (words(), Some(ids[0]))]);
    let again = people::unlink(&plan, row, None, ids[0]);
    assert_eq!(again, None);
    inverse.apply(&mut plan).expect("an inverse always fits");
    assert_eq!(plan, before);
}

#[test]
fn two_who_are_said_to_be_two_are_not_suggested_again_and_merging_one_of_them_keeps_that() {
    let names = ["Белова И. Р.", "И. Р. Белова", "Белова Ирина Романовна"];
    let (mut plan, ids) = of_rows(&names, &[]);
    let before = plan.clone();
    assert_eq!(layout::alike(&plan).len(), 3);
    let apart = people::keep_apart(&plan, ids[0], ids[1]).expect("they are two");
    let back = apart.apply(&mut plan).expect("both are there");
    assert_eq!(layout::alike(&plan), [(ids[0], ids[2]), (ids[1], ids[2])]);
    assert_eq!(
        people::keep_apart(&plan, ids[1], ids[0]),
        None,
        "it is said"
    );

    let mut merged = plan.clone();
    let merge = people::merge(&merged, ids[2], ids[1]).expect("they are one");
    let unmerge = merge.apply(&mut merged).expect("both are there");
    assert_eq!(layout::alike(&merged), [], "what was said of one holds");
    unmerge.apply(&mut merged).expect("an inverse always fits");
    assert_eq!(merged, plan);

    back.apply(&mut plan).expect("an inverse always fits");
    assert_eq!(plan, before);
}
