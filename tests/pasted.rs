//! What is copied from a word processor, a spreadsheet or a page becomes rows of a section's table, or text.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

use metodplan::domain::{
    Column, ColumnId, ColumnKind, Entry, IdSource, Language, Person, PersonId, Plan, PlanId,
    Responsible, SchoolYear, Section, SectionId, Timing,
};
use metodplan::workshop::paste::place_of;
use metodplan::workshop::{Job, Pasted, PastedRows, ReadPaste, answer, message};

/// A plan with one section of `columns`, and one person.
fn plan(columns: &[(ColumnKind, &str)]) -> Plan {
    let mut ids = IdSource::new(1);
    let year = SchoolYear::new(2026, 9).expect("valid");
    let mut plan = Plan::new(PlanId::next(&mut ids), Language::Russian, year);
    plan.people
        .push(Person::new(PersonId::next(&mut ids), "Белова И. Р."));
    let mut section = Section::new(SectionId::next(&mut ids), "Раздел");
    let column =
        |(kind, title): &(ColumnKind, &str)| Column::new(ColumnId::next(&mut ids), *kind, title);
    section.columns = columns.iter().map(column).collect();
    plan.insert_section(0, section, Vec::new()).expect("new");
    plan
}

const USUAL: [(ColumnKind, &str); 4] = [
    (ColumnKind::Number, "№"),
    (ColumnKind::Activity, "Мероприятия"),
    (ColumnKind::Timing, "Сроки"),
    (ColumnKind::PlaceAndResponsible, "Место, ответственный"),
];

fn ask(plan: &Plan, html: &str, words: &str, targets: Option<Vec<Option<ColumnId>>>) -> Pasted {
    let job = ReadPaste {
        html: html.to_owned(),
        plain: words.to_owned(),
        into: place_of(plan, &plan.sections()[0]),
        targets,
        seed: 9,
    };
    ReadPaste::answer(answer(message(job)).into_iter()).expect("an answer")
}

fn rows(plan: &Plan, html: &str, words: &str) -> PastedRows {
    match ask(plan, html, words, None) {
        Pasted::Rows(rows) => rows,
        Pasted::Text(text) => panic!("text: {text}"),
    }
}

/// Rows in short: `text ; deadline ; people`.
fn short(rows: &PastedRows) -> Vec<String> {
    let one = |entry: &Entry| match entry {
        Entry::Activity(row) => {
            let who = Responsible::list_to_text(&row.responsible);
            let when = match row.timing {
                Timing::Inherited => "^",
                ref timing => timing.wording(),
            };
            format!("{} ; {when} ; {who}", row.text.replace('\n', " / "))
        }
        Entry::Meeting(meeting) => format!("# {} {}", meeting.label, meeting.number),
        Entry::Note(note) => format!("note {}", note.text),
    };
    rows.entries.iter().map(|entry| one(entry)).collect()
}

/// A table as Word puts it on the clipboard.
fn word(rows: &[&[&str]]) -> String {
    let cell = |text: &&str| {
        format!(
            "<td width=217 valign=top style='width:163.05pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext \
             .5pt;padding:0cm 5.4pt 0cm 5.4pt'><p class=MsoNormal style='margin-bottom:0cm'><span \
             style='mso-ansi-language:RU'>{}<o:p></o:p></span></p></td>",
            text.replace('/', "</span></p><p class=MsoNormal><span>")
        )
    };
    let row = |row: &&[&str]| {
        format!(
            "<tr style='mso-yfti-irow:0'>{}</tr>",
            row.iter().map(cell).collect::<String>()
        )
    };
    format!(
        "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta name=Generator content=\"Microsoft Word 15\">\
         <style><!-- p.MsoNormal {{margin:0cm;}} --></style></head><body lang=RU><!--StartFragment--><table \
         class=MsoTableGrid border=1>{}</table><!--EndFragment--></body></html>",
        rows.iter().map(row).collect::<String>()
    )
}

#[test]
fn a_table_of_word_with_its_heading_row_goes_into_the_columns_of_the_same_meaning() {
    let plan = plan(&USUAL);
    let html = word(&[
        &["№ п/п", "Содержание работы", "Ответственный", "Срок"],
        &["1", "Обзор новинок/для школ", "Белова И. Р.", "октябрь"],
        &["2", "Акция «Подари книгу»", "Седов К. П.", ""],
    ]);
    let rows = rows(&plan, &html, "");
    assert!(rows.is_sure);
    assert_eq!(
        short(&rows),
        [
            "Обзор новинок / для школ ; октябрь ; Белова И. Р.",
            "Акция «Подари книгу» ; ^ ; Седов К. П."
        ]
    );
    let who = |at: usize| rows.entries[at].responsible()[0].person;
    assert_eq!(
        who(0),
        Some(plan.people[0].id),
        "who is known is found again"
    );
    assert_eq!(who(1), None, "nobody becomes a person by force");
}

#[test]
fn rows_without_a_heading_that_are_as_wide_as_the_section_go_in_by_their_places() {
    let plan = plan(&USUAL);
    let with_numbers = rows(&plan, &word(&[&["1.", "Обзор", "май", "Белова И. Р."]]), "");
    let without = rows(&plan, &word(&[&["Обзор", "май", "Белова И. Р."]]), "");
    for rows in [with_numbers, without] {
        assert!(rows.is_sure);
        assert_eq!(short(&rows), ["Обзор ; май ; Белова И. Р."]);
    }
}

#[test]
fn lines_with_tabs_are_rows_too() {
    let plan = plan(&USUAL);
    let rows = rows(&plan, "", "Обзор\tмай\tБелова И. Р.\r\nАкция\tиюнь\t\r\n");
    assert_eq!(
        short(&rows),
        ["Обзор ; май ; Белова И. Р.", "Акция ; июнь ; "]
    );
}

#[test]
fn a_meeting_with_its_agenda_is_a_meeting() {
    let plan = plan(&USUAL);
    let html = word(&[
        &["", "Заседание № 2", "ноябрь", ""],
        &["1", "О плане", "", ""],
        &["2", "О фонде", "", ""],
    ]);
    let rows = rows(&plan, &html, "");
    assert_eq!(short(&rows), ["# Заседание 2"]);
    let Entry::Meeting(meeting) = &*rows.entries[0] else {
        panic!("no meeting")
    };
    assert_eq!(meeting.agenda.len(), 2);
}

#[test]
fn columns_that_cannot_be_told_are_asked_about_and_go_where_one_says() {
    let plan = plan(&USUAL);
    let html = word(&[&["Обзор", "библиотека"], &["Акция", "двор"]]);
    let unsure = rows(&plan, &html, "");
    assert!(!unsure.is_sure);
    assert_eq!(unsure.first, [["Обзор", "библиотека"], ["Акция", "двор"]]);
    let columns = &plan.sections()[0].columns;
    let said = vec![Some(columns[1].id), None];
    let Pasted::Rows(sure) = ask(&plan, &html, "", Some(said)) else {
        panic!("no rows")
    };
    assert!(sure.is_sure);
    assert_eq!(short(&sure), ["Обзор ;  ; ", "Акция ;  ; "]);
}

#[test]
fn a_named_column_that_the_section_has_not_is_asked_about() {
    let plan = plan(&USUAL);
    let html = word(&[
        &["Мероприятия", "Сроки", "Участники"],
        &["Обзор", "май", "5 класс"],
    ]);
    assert!(!rows(&plan, &html, "").is_sure);
}

#[test]
fn a_plain_table_takes_cells_as_they_are() {
    let plan = plan(&[(ColumnKind::Custom, "Школа"), (ColumnKind::Custom, "Фонд")]);
    let html = word(&[&["Школа", "Фонд"], &["Лицей № 2", "12 400"]]);
    let rows = rows(&plan, &html, "");
    let Entry::Activity(row) = &*rows.entries[0] else {
        panic!("no row")
    };
    let columns = plan.sections()[0].columns.iter();
    let cells: Vec<&str> = columns
        .filter_map(|column| row.cells.get(&column.id))
        .map(String::as_str)
        .collect();
    assert_eq!(
        (rows.entries.len(), cells),
        (1, vec!["Лицей № 2", "12 400"])
    );
}

#[test]
fn text_and_a_single_cell_are_text_without_markup() {
    let plan = plan(&USUAL);
    for (html, plain, text) in [
        (
            "<p>Один <b>два</b></p><ul><li>три</li></ul>",
            "x",
            "Один два\n– три",
        ),
        ("", "просто\r\nтекст\r\n", "просто\nтекст"),
        (
            "<table><tr><td>одна ячейка</td></tr></table>",
            "одна ячейка",
            "одна ячейка",
        ),
        (
            "<img src=x onerror=alert(1)><script>alert(1)</script>а",
            "а",
            "а",
        ),
    ] {
        assert_eq!(
            ask(&plan, html, plain, None),
            Pasted::Text(text.to_owned()),
            "{html}"
        );
    }
}

#[test]
fn a_paste_of_nonsense_has_an_answer() {
    let plan = plan(&USUAL);
    for html in [
        "<table>",
        "<table><tr><td colspan=99999 rowspan=99999>а",
        "<td>б</td></table></table>",
        "<<<>>>",
        "<table><tr></tr></table>",
    ] {
        ask(&plan, html, "", None);
    }
}
