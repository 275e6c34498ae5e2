//! Sections of every kind on the way through plain text and Markdown: plain tables and appendices come back as what they
//! were, numbers are those of the plan's style, no sign of bold or italic is left where people read.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

#[path = "support/laws.rs"]
mod laws;

use metodplan::domain::{
    Activity, AgendaItem, AgendaItemId, Column, ColumnId, ColumnKind, Entry, EntryId, IdSource,
    Language, Meeting, Numbering, Plan, PlanId, Reading, ReadingOrigin, SchoolYear, Section,
    SectionId, SectionKind, Timing,
};
use metodplan::format::{markdown, text};
use metodplan::layout::numbering;
use proptest::collection::vec;
use proptest::prelude::*;
use std::sync::Arc;

/// What a section is made of.
#[derive(Clone, Debug)]
struct Part {
    kind: SectionKind,
    is_appendix: bool,
    title: String,
    intro: Vec<String>,
    /// Titles of own columns.
    heads: Vec<String>,
    /// A text, and a cell for each own column.
    rows: Vec<(String, Vec<String>)>,
}

fn words(most: usize) -> impl Strategy<Value = String> {
    vec("[а-е]{3,8}", 1..most).prop_map(|words| {
        let mut letters = words.join(" ");
        let first: String = letters.drain(..2).collect();
        first.to_uppercase() + &letters
    })
}

fn part() -> impl Strategy<Value = Part> {
    let kind = proptest::sample::select(SectionKind::ALL.as_slice());
    let cell = prop_oneof![
        words(3),
        "[0-9]{1,4}",
        Just(String::new()),
        Just("95 %".to_owned())
    ];
    let row = (words(5), vec(cell, 4));
    (
        kind,
        any::<bool>(),
        words(4),
        vec(words(5), 0..3),
        vec("[БВ][а-в]{4,8}", 1..4),
        vec(row, 1..6),
    )
        .prop_map(|(kind, is_appendix, title, intro, heads, rows)| Part {
            kind,
            is_appendix,
            title,
            intro,
            heads,
            rows,
        })
}

fn column(ids: &mut IdSource, kind: ColumnKind, title: &str) -> Column {
    Column::new(ColumnId::next(ids), kind, title)
}

fn section(part: &Part, ids: &mut IdSource) -> (Section, Vec<Arc<Entry>>) {
    let mut section = Section::new(SectionId::next(ids), &part.title);
    section.kind = part.kind;
    section.is_appendix = part.is_appendix;
    section.intro = part.intro.join("\n");
    if part.kind == SectionKind::Text {
        return (section, Vec::new());
    }
    section.columns.push(column(ids, ColumnKind::Number, "№"));
    if part.kind == SectionKind::Rows {
        section
            .columns
            .push(column(ids, ColumnKind::Activity, "Мероприятия"));
        section
            .columns
            .push(column(ids, ColumnKind::Timing, "Сроки"));
    } else {
        section
            .columns
            .push(column(ids, ColumnKind::Activity, "Показатель"));
    }
    let own: Vec<Column> = part
        .heads
        .iter()
        .map(|title| column(ids, ColumnKind::Custom, title))
        .collect();
    let entry = |(text, cells): &(String, Vec<String>)| {
        let mut activity = Activity::new(EntryId::next(ids));
        activity.text.clone_from(text);
        if part.kind == SectionKind::Rows {
            activity.timing = Timing::Stated {
                wording: "до **5** мая".to_owned(),
                reading: Reading::Unknown,
                origin: ReadingOrigin::Derived,
            };
        }
        for (column, cell) in own.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            activity.cells.insert(column.id, cell.clone());
        }
        Arc::new(Entry::Activity(activity))
    };
    let entries = part.rows.iter().map(entry).collect();
    section.columns.extend(own);
    (section, entries)
}

fn plan(parts: &[Part], style: Numbering) -> Plan {
    let mut ids = IdSource::new(7);
    let year = SchoolYear::new(2026, 9).expect("valid");
    let mut plan = Plan::new(PlanId::next(&mut ids), Language::Russian, year);
    "План работы на 2026–2027 учебный год".clone_into(&mut plan.heading.title);
    plan.numbering = style;
    // Appendices stand after the sections.
    let (main, after): (Vec<_>, Vec<_>) = parts.iter().partition(|part| !part.is_appendix);
    for (at, part) in main.into_iter().chain(after).enumerate() {
        let (section, entries) = section(part, &mut ids);
        plan.insert_section(at, section, entries).expect("new");
    }
    plan
}

/// What must come back: each section with its kind, and rows under their headings.
fn shape(plan: &Plan) -> Vec<String> {
    let mut shape = Vec::new();
    for section in plan.sections() {
        let title = &section.title;
        shape.push(format!(
            "{:?} {} {title}: {}",
            section.kind, section.is_appendix, section.intro
        ));
        for entry in plan.entries_of(section) {
            let Entry::Activity(row) = &**entry else {
                shape.push(format!("{entry:?}"));
                continue;
            };
            let cell = |column: &Column| match column.kind {
                ColumnKind::Number => String::new(),
                ColumnKind::Activity => row.text.clone(),
                ColumnKind::Timing => row.timing.wording().to_owned(),
                _ => row.cells.get(&column.id).cloned().unwrap_or_default(),
            };
            let cells = section
                .columns
                .iter()
                .map(|column| format!("{}={}", column.title, cell(column)));
            shape.push(cells.collect::<Vec<_>>().join("; "));
        }
    }
    shape
}

fn labels(plan: &Plan) -> Vec<String> {
    let sections = plan.sections().iter();
    sections
        .flat_map(|section| {
            let rows = numbering::of_section(plan, section).map(|(_, label)| label);
            let rows: Vec<String> = rows.collect();
            std::iter::once(numbering::section_title(plan, section)).chain(rows)
        })
        .collect()
}

proptest! {
    #![proptest_config(laws::runs(400))]

    #[test]
    fn sections_of_every_kind_come_back_from_text(parts in vec(part(), 1..6), roman in any::<bool>()) {
        let style = if roman { Numbering::Roman } else { Numbering::Nested };
        let plan = plan(&parts, style);
        let written = text::write(&plan);
        let again = text::read(&written, &mut IdSource::new(9)).plan;
        prop_assert_eq!(shape(&again), shape(&plan), "{}", written);
        let numbered = plan.sections().iter().any(|section| !section.is_appendix);
        if numbered {
            prop_assert_eq!(labels(&again), labels(&plan), "{}", written);
        }
        prop_assert_eq!(text::write(&again), written);
    }

    #[test]
    fn numbers_in_files_are_those_of_the_style(parts in vec(part(), 1..6)) {
        for style in Numbering::ALL {
            let plan = plan(&parts, style);
            let (plain, marked) = (text::write(&plan), markdown::write(&plan));
            for section in plan.sections() {
                let title = numbering::section_title(&plan, section);
                let stands = plain.lines().any(|line| line == title);
                prop_assert!(stands, "{title}\n{plain}");
                let heading = format!("## {title}");
                let stands = marked.lines().any(|line| line == heading);
                prop_assert!(stands, "{heading}\n{marked}");
                for (entry, label) in numbering::of_section(&plan, section) {
                    let Entry::Activity(row) = entry else { continue };
                    let start = if label.is_empty() { row.text.clone() } else { format!("{label}\t{}", row.text) };
                    let stands = plain.lines().any(|line| line.starts_with(&start));
                    prop_assert!(stands, "{start}\n{plain}");
                    let start = if label.is_empty() { format!("| {} |", row.text) } else { format!("| {label} | {} |", row.text) };
                    let stands = marked.lines().any(|line| line.starts_with(&start));
                    prop_assert!(stands, "{start}\n{marked}");
                }
            }
        }
    }
}

fn marked() -> Plan {
    let part = Part {
        kind: SectionKind::Rows,
        is_appendix: false,
        title: "**Работа**".to_owned(),
        intro: vec![
            "Итоги **года**:".to_owned(),
            "– *фонд*".to_owned(),
            "– https://example.org/a_b".to_owned(),
        ],
        heads: Vec::new(),
        rows: vec![("Смотр **библиотек**\n– *паспорт*".to_owned(), Vec::new())],
    };
    plan(&[part], Numbering::Nested)
}

#[test]
fn plain_text_has_no_signs_but_in_deadlines() {
    let written = text::write(&marked());
    let expected = "1. Работа\n\nИтоги года:\n– фонд\n– https://example.org/a_b\n\n\
        №\tМероприятия\tСроки\n1.1\tСмотр библиотек<br>– паспорт\tдо **5** мая\n";
    assert!(written.ends_with(expected), "{written}");
}

#[test]
fn markdown_carries_bold_italic_lists_and_addresses() {
    let written = markdown::write(&marked());
    let expected = "## 1. **Работа**\n\nИтоги **года**:\n\n- *фонд*\n- <https://example.org/a_b>\n\n\
        | № | Мероприятия | Сроки |\n| --- | --- | --- |\n| 1.1 | Смотр **библиотек**<br>– *паспорт* | до \\*\\*5\\*\\* мая |\n";
    assert!(written.ends_with(expected), "{written}");
}

#[test]
fn an_order_with_an_appendix_above_a_plan_opens_no_section() {
    let source = "Приложение № 1 к приказу от 28.08.2026\n\nПлан работы на 2026-2027 учебный год\n\n1. Работа\n\n\
        №\tМероприятия\tСроки\n1\tСмотр\tмай\n\nПриложение 1\n\nСписок школ района\n";
    let plan = text::read(source, &mut IdSource::new(1)).plan;
    let found: Vec<_> = plan
        .sections()
        .iter()
        .map(|section| (section.title.as_str(), section.is_appendix))
        .collect();
    assert_eq!(found, [("Работа", false), ("", true)]);
    assert_eq!(plan.sections()[1].intro, "Список школ района");
    assert!(
        plan.heading.note.contains("Приложение № 1 к приказу"),
        "{}",
        plan.heading.note
    );
}

#[test]
fn a_list_of_members_is_a_plain_table_and_a_table_of_work_is_not() {
    let source = "План работы на 2026-2027 учебный год\n\n1. Состав\n\n№\tФ. И. О.\tШкола\n1\tБелова И. Р.\tЛицей\n2\tФролов К. М.\tШкола № 4\n\n\
        2. Работа\n\n№\tМероприятия\tКласс\n1\tСмотр\t5\n";
    let read = text::read(source, &mut IdSource::new(1));
    let plan = &read.plan;
    let kinds: Vec<_> = plan.sections().iter().map(|section| section.kind).collect();
    assert_eq!(kinds, [SectionKind::Table, SectionKind::Rows]);
    assert_eq!(read.counts.activities, 1, "members are no activities");
}

#[test]
fn who_came_and_what_was_decided_come_back_line_by_line() {
    for language in [Language::Russian, Language::English] {
        let mut ids = IdSource::new(1);
        let year = SchoolYear::new(2026, 9).expect("valid");
        let mut plan = Plan::new(PlanId::next(&mut ids), language, year);
        let (title, section, label, theme) = match language {
            Language::Russian => (
                "План работы на 2026-2027 учебный год",
                "Заседания",
                "Заседание",
                "«Читаем вместе»",
            ),
            Language::English => (
                "Work plan for 2026-2027",
                "Meetings of the group",
                "Meeting",
                "“Reading together”",
            ),
        };
        title.clone_into(&mut plan.heading.title);
        let section = Section::new(SectionId::next(&mut ids), section);
        let id = section.id;
        plan.insert_section(0, section, Vec::new()).expect("new");
        let mut meeting = Meeting::new(EntryId::next(&mut ids), label, "1");
        theme.clone_into(&mut meeting.theme);
        meeting.attendance = "14\n3".to_owned();
        meeting.decision = "а:\n1. б;\n2. в".to_owned();
        meeting.agenda.push(AgendaItem {
            text: "Вопрос".to_owned(),
            ..AgendaItem::new(AgendaItemId::next(&mut ids))
        });
        plan.push_entry(id, Entry::Meeting(meeting)).expect("new");
        // With columns it is written as a table.
        let head = column(&mut ids, ColumnKind::Number, "№");
        plan.change_section(id, |section| section.columns.push(head))
            .expect("there");
        let written = text::write(&plan);
        let again = text::read(&written, &mut IdSource::new(2)).plan;
        let entries: Vec<_> = again
            .all_entries()
            .map(|(_, entry)| entry.clone())
            .collect();
        let [entry] = entries.as_slice() else {
            panic!("{written}")
        };
        let Entry::Meeting(read) = &**entry else {
            panic!("{written}")
        };
        assert_eq!(
            (read.attendance.as_str(), read.decision.as_str()),
            ("14\n3", "а:\n1. б;\n2. в"),
            "{written}"
        );
        assert_eq!(read.agenda.len(), 1);
        assert_eq!(text::write(&again), written);
    }
}
