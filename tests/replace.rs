//! Search and replace: what is found, what stands afterwards, and that one undo brings all of it back.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

mod support;

use metodplan::command::find::{Found, Sought, find, replace};
use metodplan::command::texts::{self, TextPlace};
use metodplan::command::{ActivityText, TextField};
use metodplan::domain::{
    Activity, AgendaItem, AgendaItemId, Entry, EntryId, IdSource, Language, Meeting, Person,
    PersonId, Plan, PlanId, Reading, Responsible, SchoolYear, Section, SectionId, Speaker, Timing,
};
use metodplan::timing::notation;
use proptest::prelude::*;
use support::commands::field;
use support::dice::Dice;
use support::laws::runs;
use support::plans::plan;

fn words(words: &str) -> Sought {
    Sought {
        words: words.to_owned(),
        ..Sought::default()
    }
}

fn exact(text: &str) -> Sought {
    Sought {
        exact: true,
        ..words(text)
    }
}

fn whole(text: &str) -> Sought {
    Sought {
        whole: true,
        ..words(text)
    }
}

fn one_row(text: &str) -> Plan {
    let mut ids = IdSource::new(3);
    let year = SchoolYear::nearest(2026, 9);
    let mut plan = Plan::new(PlanId::next(&mut ids), Language::Russian, year);
    let section = Section::new(SectionId::next(&mut ids), "");
    let id = section.id;
    plan.insert_section(0, section, Vec::new())
        .expect("a new section");
    let activity = Activity {
        text: text.to_owned(),
        ..Activity::new(EntryId::next(&mut ids))
    };
    plan.push_entry(id, Entry::Activity(activity))
        .expect("a new row");
    plan
}

fn only(plan: &Plan) -> &Entry {
    plan.all_entries().next().expect("a row").1
}

#[track_caller]
fn check(text: &str, sought: &Sought, with: &str, after: &str) {
    let mut plan = one_row(text);
    let found = find(&plan, sought);
    if let Some(command) = replace(&plan, sought, &found, with) {
        command.apply(&mut plan).expect("a replacement fits");
    }
    let field = TextField::Activity(only(&plan).id(), ActivityText::Text);
    assert_eq!(field.get(&plan), Some(after));
}

#[test]
fn words_are_found_whatever_their_capitals_and_a_capital_stays_one() {
    check(
        "Семинар и ещё семинар",
        &words("семинар"),
        "вебинар",
        "Вебинар и ещё вебинар",
    );
    check("Отчёт, отчет", &words("отчет"), "обзор", "Обзор, обзор");
    check("план", &words(""), "х", "план");
    check("аааа", &words("аа"), "б", "бб");
}

#[test]
fn words_told_apart_are_only_those_written_so() {
    check(
        "Семинар и семинар",
        &exact("семинар"),
        "вебинар",
        "Семинар и вебинар",
    );
    check("отчёт, отчет", &exact("отчет"), "обзор", "отчёт, обзор");
}

#[test]
fn whole_words_are_no_parts_of_others() {
    check("РМО, НРМО и РМО-1", &whole("РМО"), "МО", "МО, НРМО и МО-1");
    check("школа, школам", &whole("школа"), "лицей", "лицей, школам");
    check("№ 4 и № 41", &whole("№ 4"), "№ 5", "№ 5 и № 41");
}

#[test]
fn a_no_break_space_is_a_space_to_the_one_who_looks() {
    check("Школа №\u{a0}4", &words("№ 4"), "№ 7", "Школа № 7");
}

#[test]
fn a_deadline_whose_words_change_is_read_anew() {
    let mut plan = one_row("Смотр");
    let id = only(&plan).id();
    let wording = "до 15 октября".to_owned();
    let set = TextPlace::Wording(id, None).put(&plan, wording);
    set.expect("a row has a deadline")
        .apply(&mut plan)
        .expect("it fits");
    let sought = words("октября");
    let found = find(&plan, &sought);
    let command = replace(&plan, &sought, &found, "ноября").expect("a change");
    command.apply(&mut plan).expect("it fits");
    let timing = only(&plan).timing().expect("a row has one");
    assert_eq!(timing.wording(), "до 15 ноября");
    assert_eq!(timing.reading(), notation::parse("until 11-15").as_ref());
    let found = find(&plan, &words("до 15 ноября"));
    let command = replace(&plan, &words("до 15 ноября"), &found, "").expect("a change");
    command.apply(&mut plan).expect("it fits");
    assert_eq!(only(&plan).timing(), Some(&Timing::Inherited));
}

#[test]
fn a_new_name_reaches_rows_agenda_and_people_and_stays_the_same_person() {
    let mut ids = IdSource::new(5);
    let mut plan = one_row("Семинар ведёт Лугова");
    let person = PersonId::next(&mut ids);
    plan.people.push(Person::new(person, "Лугова А. П."));
    let linked = Responsible {
        person: Some(person),
        ..Responsible::words("Лугова А. П.")
    };
    let speaker = Speaker {
        person: Some(person),
        ..Speaker::new("Доклад", "Луговой А. П.", "Лицей")
    };
    let item = AgendaItem {
        speakers: vec![speaker],
        responsible: vec![linked.clone(), Responsible::words("Методист")],
        ..AgendaItem::new(AgendaItemId::next(&mut ids))
    };
    let meeting = Meeting {
        responsible: vec![linked],
        agenda: vec![item],
        ..Meeting::new(EntryId::next(&mut ids), "Заседание", "1")
    };
    let section = plan.sections()[0].id;
    plan.push_entry(section, Entry::Meeting(meeting))
        .expect("a new row");
    let sought = words("Лугов");
    let found = find(&plan, &sought);
    assert_eq!(found.len(), 5);
    let command = replace(&plan, &sought, &found, "Полев").expect("a change");
    command.apply(&mut plan).expect("it fits");
    assert_eq!(plan.people[0].name, "Полева А. П.");
    let (_, entry) = plan.all_entries().nth(1).expect("the meeting");
    let Entry::Meeting(meeting) = &**entry else {
        unreachable!("a meeting was put there")
    };
    assert_eq!(meeting.responsible[0].person, Some(person));
    assert_eq!(meeting.responsible[0].words, "Полева А. П.");
    assert_eq!(meeting.agenda[0].responsible[1].words, "Методист");
    let speaker = &meeting.agenda[0].speakers[0];
    assert_eq!(
        (speaker.line().as_str(), speaker.person),
        ("Доклад: Полевой А. П. (Лицей)", Some(person))
    );
}

#[test]
fn a_name_of_which_nothing_is_left_is_no_longer_named() {
    let mut plan = one_row("Смотр");
    let id = only(&plan).id();
    plan.change_entry(id, |entry| {
        let list = entry.responsible_mut().expect("a row has people");
        *list = ["Завуч", "Методист", "Завуч"]
            .map(Responsible::words)
            .to_vec();
    })
    .expect("the row is there");
    let found = find(&plan, &words("завуч"));
    let command = replace(&plan, &words("завуч"), &found, "").expect("a change");
    command.apply(&mut plan).expect("it fits");
    assert_eq!(
        Responsible::list_to_text(only(&plan).responsible()),
        "Методист"
    );
}

/// Texts as the seeds have them, a few of their letters.
fn sought(dice: &mut Dice, plan: &Plan) -> Sought {
    let mut all = Vec::new();
    texts::each(plan, &mut |_, text| all.push(text.to_owned()));
    let text = if all.is_empty() {
        "а".to_owned()
    } else {
        dice.pick(&all)
    };
    let letters: Vec<char> = text.chars().collect();
    let from = dice.below(letters.len());
    let words = letters.iter().skip(from).take(1 + dice.below(3)).collect();
    Sought {
        words,
        exact: dice.one_in(2),
        whole: dice.one_in(4),
    }
}

fn is_sound(plan: &Plan, found: &[Found]) -> bool {
    let stands = |one: &Found| {
        one.place
            .get(plan)
            .is_some_and(|text| text.get(one.range.clone()).is_some())
    };
    let ordered =
        |pair: &[Found]| pair[0].place != pair[1].place || pair[0].range.end <= pair[1].range.start;
    found.iter().all(stands) && found.windows(2).all(ordered)
}

proptest! {
    #![proptest_config(runs(400))]

    #[test]
    fn no_text_of_a_plan_is_passed_over(seed in any::<u64>(), size in 1_usize..5) {
        let mut dice = Dice::new(seed);
        let plan = plan(seed, size, true);
        let mut seen = Vec::new();
        texts::each(&plan, &mut |place, text| {
            assert_eq!(place.get(&plan), Some(text), "{place:?}");
            seen.push(place);
        });
        for _ in 0..40 {
            let field = field(&mut dice, &plan);
            if field.get(&plan).is_some_and(|text| !text.is_empty()) {
                prop_assert!(seen.contains(&TextPlace::Field(field)), "{field:?}");
            }
        }
        let unique: std::collections::HashSet<_> = seen.iter().collect();
        prop_assert_eq!(unique.len(), seen.len());
    }

    #[test]
    fn what_is_found_is_replaced_and_one_step_brings_it_back(seed in any::<u64>(), size in 1_usize..5) {
        let mut dice = Dice::new(seed);
        let before = plan(seed, size, true);
        let sought = sought(&mut dice, &before);
        let found = find(&before, &sought);
        prop_assert!(is_sound(&before, &found), "{sought:?} {found:?}");
        prop_assert!(sought.whole || !found.is_empty(), "{sought:?}");
        let with = dice.pick(&["", "Замена", "\u{1F4DA}", "о"]);
        let Some(command) = replace(&before, &sought, &found, with) else { return Ok(()) };
        let mut now = before.clone();
        let inverse = command.apply(&mut now).expect("a replacement fits");
        if with == "\u{1F4DA}" {
            let hides = sought.words.contains('\u{1F4DA}') || sought.whole;
            prop_assert!(hides || find(&now, &sought).is_empty(), "{sought:?}");
        }
        inverse.apply(&mut now).expect("an inverse always fits");
        prop_assert_eq!(&now, &before);
    }

    #[test]
    fn one_replaced_leaves_the_others(seed in any::<u64>(), size in 1_usize..4) {
        let mut dice = Dice::new(seed);
        let mut now = plan(seed, size, false);
        let sought = Sought { words: "о".to_owned(), ..Sought::default() };
        let found = find(&now, &sought);
        if found.is_empty() { return Ok(()) }
        let at = dice.below(found.len());
        let command = replace(&now, &sought, &found[at..=at], "\u{1F4DA}").expect("a change");
        command.apply(&mut now).expect("a replacement fits");
        prop_assert_eq!(find(&now, &sought).len(), found.len() - 1);
    }
}

#[test]
fn nothing_is_unread_that_was_read_when_other_texts_change() {
    let mut plan = one_row("Смотр в октябре");
    let id = only(&plan).id();
    let set = TextPlace::Wording(id, None).put(&plan, "октябрь".to_owned());
    set.expect("a row has a deadline")
        .apply(&mut plan)
        .expect("it fits");
    let found = find(&plan, &words("смотр"));
    let command = replace(&plan, &words("смотр"), &found, "конкурс").expect("a change");
    command.apply(&mut plan).expect("it fits");
    assert_ne!(
        only(&plan).timing().and_then(Timing::reading),
        Some(&Reading::Unknown)
    );
}
