//! Laws of commands and history over random runs: what is done can be taken back, what is refused changes nothing.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

mod support;

use metodplan::command::sort::sort_by_deadline;
use metodplan::command::{Command, History, TextField, columns};
use metodplan::domain::{Column, Plan};
use metodplan::layout::terms;
use proptest::prelude::*;
use support::commands::command;
use support::dice::Dice;
use support::laws::runs;
use support::plans::plan;

/// Each entry stands in exactly one section, and no section names an entry that is not there.
fn is_whole(plan: &Plan) -> bool {
    let named: Vec<_> = plan
        .sections()
        .iter()
        .flat_map(|section| section.entries.clone())
        .collect();
    let once = named.iter().collect::<std::collections::HashSet<_>>().len() == named.len();
    once && named.len() == plan.entry_count() && named.iter().all(|id| plan.entry(*id).is_some())
}

proptest! {
    #![proptest_config(runs(600))]

    #[test]
    fn a_command_and_its_inverse_leave_the_plan_as_it_was(seed in any::<u64>(), size in 0_usize..5) {
        let mut dice = Dice::new(seed);
        let mut now = plan(seed, size, true);
        for _ in 0..12 {
            let before = now.clone();
            let change = command(&mut dice, &before, 2);
            if let Ok(inverse) = change.clone().apply(&mut now) {
                    prop_assert!(is_whole(&now), "{change:?}");
                    let after = now.clone();
                    let again = inverse.apply(&mut now).expect("an inverse always fits");
                    prop_assert_eq!(&now, &before, "{:?}", change);
                    again.apply(&mut now).expect("so does the inverse of the inverse");
                    prop_assert_eq!(&now, &after, "{:?}", change);
            } else {
                prop_assert_eq!(&now, &before, "{:?}", change);
            }
        }
    }

    #[test]
    fn an_answer_belongs_to_the_step_it_was_asked_about(seed in any::<u64>(), size in 0_usize..5) {
        let mut dice = Dice::new(seed);
        let before = plan(seed, size, true);
        let mut now = before.clone();
        let mut history = History::default();
        let mut done = false;
        for _ in 0..8 {
            let change = command(&mut dice, &now, 2);
            done |= history.append(&mut now, (), change).is_ok();
        }
        prop_assert_eq!(history.depth(), usize::from(done));
        let after = now.clone();
        history.undo(&mut now).expect("an inverse always fits");
        prop_assert_eq!(&now, &before);
        history.redo(&mut now).expect("so does the inverse of the inverse");
        prop_assert_eq!(&now, &after);
    }

    #[test]
    fn a_deleted_column_leaves_no_cell_and_comes_back_with_all_of_them(seed in any::<u64>(), size in 1_usize..5) {
        let mut now = plan(seed, size, true);
        let sections: Vec<_> = now.sections().to_vec();
        for section in sections {
            for gone in section.columns.iter().chain(&section.hidden) {
                let before = now.clone();
                let kept = |list: &[Column]| list.iter().filter(|one| one.id != gone.id).cloned().collect();
                let (shown, hidden) = (kept(&section.columns), kept(&section.hidden));
                let delete = columns::change(&now, section.id, shown, hidden, &[gone.id]);
                let back = delete.expect("a column goes").apply(&mut now).expect("it is there");
                prop_assert_eq!(columns::rows_with(&now, &section, gone.id), 0);
                let others = section.columns.iter().filter(|one| one.id != gone.id);
                for other in others {
                    let rows = |plan| columns::rows_with(plan, &section, other.id);
                    prop_assert_eq!(rows(&now), rows(&before));
                }
                back.apply(&mut now).expect("an inverse always fits");
                prop_assert_eq!(&now, &before);
            }
        }
    }

    #[test]
    fn sorting_a_section_changes_no_term_and_needs_no_second_time(seed in any::<u64>(), size in 1_usize..5) {
        let mut now = plan(seed, size, true);
        let ids: Vec<_> = now.sections().iter().map(|section| section.id).collect();
        for id in ids {
            let before = now.clone();
            let Some(sort) = sort_by_deadline(&now, id) else { continue };
            let inverse = sort.apply(&mut now).expect("rows move within their section");
            prop_assert!(is_whole(&now));
            for entry in before.all_entries().map(|(_, entry)| entry.id()) {
                prop_assert_eq!(terms::of_entry(&now, entry), terms::of_entry(&before, entry));
            }
            prop_assert_eq!(sort_by_deadline(&now, id), None);
            inverse.apply(&mut now).expect("an inverse always fits");
            prop_assert_eq!(&now, &before);
        }
    }

    #[test]
    fn undo_all_is_the_start_and_redo_all_is_the_end(seed in any::<u64>(), size in 0_usize..5) {
        let mut dice = Dice::new(seed);
        let start = plan(seed, size, true);
        let mut now = start.clone();
        let mut history = History::default();
        for step in 0..60 {
            let change = command(&mut dice, &now, 2);
            if dice.one_in(8) {
                history.undo(&mut now).expect("history fits the plan");
            } else {
                history.run(&mut now, step, change).ok();
            }
        }
        // What was undone and not done again is no part of the end.
        let mut done = Vec::new();
        while history.depth() > 0 {
            done.push(now.clone());
            history.undo(&mut now).expect("history fits the plan");
        }
        prop_assert_eq!(&now, &start);
        for later in done.iter().rev() {
            history.redo(&mut now).expect("history fits the plan");
            prop_assert_eq!(&now, later);
        }
    }
}

#[test]
fn a_field_committed_at_every_pause_is_one_step() {
    let mut now = plan(1, 2, false);
    let start = now.clone();
    let mut history = History::default();
    let title = |text: &str| Command::SetText(TextField::Title, text.to_owned());
    history
        .run(&mut now, "title", title("П"))
        .expect("a title can be set");
    history
        .extend(&mut now, "title", title("Пл"))
        .expect("and set again");
    history
        .extend(&mut now, "title", title("План"))
        .expect("and again");
    assert_eq!((history.depth(), now.heading.title.as_str()), (1, "План"));
    history.undo(&mut now).expect("history fits the plan");
    assert_eq!(now, start);
    history.redo(&mut now).expect("history fits the plan");
    assert_eq!(now.heading.title, "План");
}

#[test]
fn an_edit_of_another_field_is_a_step_of_its_own() {
    let mut now = plan(1, 2, false);
    let mut history = History::default();
    let set = |field, text: &str| Command::SetText(field, text.to_owned());
    history
        .run(&mut now, 1, set(TextField::Title, "а"))
        .expect("a title can be set");
    history
        .extend(&mut now, 2, set(TextField::Theme, "б"))
        .expect("a theme too");
    assert_eq!(history.depth(), 2);
}

#[test]
fn a_new_step_forgets_what_could_be_redone() {
    let mut now = plan(1, 2, false);
    let mut history = History::default();
    let set = |text: &str| Command::SetText(TextField::Goal, text.to_owned());
    history
        .run(&mut now, 1, set("а"))
        .expect("a goal can be set");
    history.undo(&mut now).expect("history fits the plan");
    history
        .run(&mut now, 2, set("б"))
        .expect("a goal can be set");
    assert_eq!(history.redo(&mut now), Ok(None));
}
