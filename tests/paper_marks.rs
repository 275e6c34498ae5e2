//! Bold, italic, lists and addresses on paper: wherever a text of the plan is printed it is printed with its marks and
//! without their signs; the words of deadlines print letter for letter.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

mod support;

use metodplan::command::texts::{self, TextPlace};
use metodplan::command::{Command, TextField};
use metodplan::domain::{
    Activity, AgendaItem, AgendaItemId, Entry, EntryId, IdSource, Language, Meeting, Plan, PlanId,
    SchoolYear, Section, SectionId,
};
use metodplan::paper::tree::{Tag, Tree};
use metodplan::paper::{Options, Paper, Subject, compose, html};
use proptest::prelude::*;
use support::laws::runs;
use support::plans::plan;

const TEXT: &str =
    "**жирно** и *косо*\n– пункт **списка**\n2) другой\nсм. https://example.org/a*b*";
const TERM: &str = "**до 5** мая, *или*\n– позже";

/// The plan with marks in every text of it; names of people in cells stay as they are.
fn marked(mut plan: Plan) -> Plan {
    let mut places = Vec::new();
    texts::each(&plan, &mut |place, _| places.push(place));
    for place in places {
        let text = match place {
            TextPlace::Field(TextField::Person(..)) => "**Имя** *Отчество*",
            TextPlace::Field(_) => TEXT,
            TextPlace::Wording(..) | TextPlace::Moved(..) => TERM,
            _ => continue,
        };
        // An inherited deadline stays one.
        let is_told = place.get(&plan).is_some_and(|old| !old.is_empty());
        let is_term = matches!(place, TextPlace::Wording(..) | TextPlace::Moved(..));
        if (is_told || !is_term)
            && let Some(change) = place.put(&plan, text.to_owned())
        {
            Command::apply(change, &mut plan).expect("the text is there");
        }
    }
    plan
}

fn papers(plan: &Plan) -> Vec<Paper> {
    let mut subjects = vec![Subject::Plan, Subject::Report];
    subjects.extend(plan.people.iter().map(|person| Subject::Extract(person.id)));
    subjects.extend(
        plan.all_entries()
            .map(|(_, entry)| Subject::Protocol(entry.id())),
    );
    let options = Options {
        marks: true,
        ..Options::default()
    };
    let today = plan.year.span().last();
    let paper = |subject| compose(plan, subject, options, today);
    subjects.into_iter().map(paper).collect()
}

proptest! {
    #![proptest_config(runs(100))]

    #[test]
    fn no_sign_of_a_mark_is_left_on_any_paper_but_in_deadlines(seed in any::<u64>(), size in 0_usize..4) {
        let plan = marked(plan(seed, size, false));
        for block in papers(&plan).iter().flat_map(|paper| &paper.blocks) {
            let words = block.tree.words().replace("**до 5** мая, *или*", "");
            prop_assert!(!words.contains("**") && !words.contains("*косо*"), "{words}");
        }
    }
}

fn row(text: &str, intro: &str) -> Plan {
    let mut ids = IdSource::new(1);
    let year = SchoolYear::new(2026, 9).expect("valid");
    let mut plan = Plan::new(PlanId::next(&mut ids), Language::Russian, year);
    let mut section = Section::new(SectionId::next(&mut ids), "**Работа**");
    intro.clone_into(&mut section.intro);
    let id = section.id;
    plan.insert_section(0, section, Vec::new()).expect("new");
    let mut activity = Activity::new(EntryId::next(&mut ids));
    text.clone_into(&mut activity.text);
    plan.push_entry(id, Entry::Activity(activity)).expect("new");
    let mut meeting = Meeting::new(EntryId::next(&mut ids), "Заседание", "1");
    "*Читаем*".clone_into(&mut meeting.theme);
    let mut item = AgendaItem::new(AgendaItemId::next(&mut ids));
    text.clone_into(&mut item.text);
    meeting.agenda.push(item);
    plan.push_entry(id, Entry::Meeting(meeting)).expect("new");
    plan
}

/// The paper of the plan as HTML, without its style.
fn printed(plan: &Plan) -> String {
    let today = plan.year.span().first();
    let paper = compose(plan, Subject::Plan, Options::default(), today);
    let file = html::html(&paper, "", plan.language);
    file.split_once("<body>").expect("a body").1.to_owned()
}

#[test]
fn a_cell_shows_marks_and_its_lists_hang() {
    let file = printed(&row(
        "Провести **обзор** *новинок*:\n– книги\n– ***игры***\nи <b>всё</b>",
        "",
    ));
    let cell = "Провести <b>обзор</b> <i>новинок</i>:<br>\
        <span class=\"pp-point\">– книги</span>\
        <span class=\"pp-point\">– <b><i>игры</i></b></span>и &lt;b&gt;всё&lt;/b&gt;</td>";
    assert!(file.contains(cell), "{file}");
    // So does a question, whose own number stands before its first line.
    assert!(
        file.contains("<p class=\"pp-question\">1. Провести <b>обзор</b>"),
        "{file}"
    );
    assert!(
        file.contains("<b>Заседание №\u{a0}1. <i>Читаем</i></b>"),
        "{file}"
    );
}

#[test]
fn a_title_is_bold_once_and_its_number_is_no_list() {
    let file = printed(&row("а", ""));
    assert!(
        file.contains("<h2 class=\"pp-heading\">1. <b>Работа</b></h2>"),
        "{file}"
    );
}

#[test]
fn a_text_of_a_section_prints_its_lists_as_lines_that_hang() {
    let file = printed(&row("а", "Вступление\n1. *первое*\n2. второе\n• третье"));
    for line in [
        "<p class=\"pp-para\">Вступление</p>",
        "<p class=\"pp-item\">1. <i>первое</i></p>",
        "<p class=\"pp-item\">2. второе</p>",
        "<p class=\"pp-item\">– третье</p>",
    ] {
        assert!(file.contains(line), "{line}\n{file}");
    }
}

#[test]
fn addresses_of_three_kinds_are_links_and_no_others() {
    let file = printed(&row(
        "https://example.org/a?b=1&c=2, mailto:a@example.org, javascript:alert(1)",
        "",
    ));
    assert!(
        file.contains(
            "<a href=\"https://example.org/a?b=1&amp;c=2\">https://example.org/a?b=1&amp;c=2</a>, "
        ),
        "{file}"
    );
    assert!(
        file.contains("<a href=\"mailto:a@example.org\">a@example.org</a>, javascript:alert(1)<"),
        "{file}"
    );
}

#[test]
fn words_of_lines_that_hang_do_not_run_together() {
    let point = Tree::of(Tag::Span, Tree::POINT).text("– б");
    let cell = Tree::new(Tag::Td)
        .text("а")
        .end_line()
        .child(point)
        .text("в");
    assert_eq!(cell.words(), "а  – б в");
    assert!(Tree::new(Tag::Td).is_at_line_start());
}
