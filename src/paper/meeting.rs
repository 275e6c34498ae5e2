//! The rows of a meeting in a section's table: the meeting itself, and its agenda in it or below it.

use super::blocks::Paper;
use super::rich;
use super::table::{Table, add_line, cell, class, names, own_cell};
use super::tree::{Tag, Tree};
use crate::domain::{AgendaItem, ColumnKind, Entry, Meeting, Speaker};
use crate::layout::title;

/// A meeting is one row with its agenda in it, unless questions have cells of their own: then each is a row.
pub(super) fn rows(paper: &mut Paper, table: &Table, entry: &Entry, row: &Meeting, label: &str) {
    let agenda: &[AgendaItem] = if table.options.agenda {
        &row.agenda
    } else {
        &[]
    };
    let apart = agenda.iter().any(|item| stands_apart(table, item));
    let listed = if apart { &[] } else { agenda };
    let tree = table.cells(|shown| match shown.kind {
        ColumnKind::Number => cell(class(shown.kind), [label]),
        ColumnKind::Activity => meeting_cell(table, row, listed),
        ColumnKind::Timing => table.term(entry),
        ColumnKind::PlaceAndResponsible => cell(
            "pp-cell",
            [&*row.place].into_iter().chain(names(&row.responsible)),
        ),
        ColumnKind::Place => cell("pp-cell", [&*row.place]),
        ColumnKind::Responsible => cell("pp-cell", names(&row.responsible)),
        ColumnKind::Form => cell("pp-cell", [&*row.form]),
        ColumnKind::Done => table.mark(entry, &row.decision),
        ColumnKind::Result => cell("pp-cell", [&*row.decision]),
        ColumnKind::Note => cell("pp-cell", [&*row.note]),
        ColumnKind::Audience => cell("pp-cell", []),
        ColumnKind::Custom => own_cell(shown, &row.cells),
    });
    if apart {
        paper.heading_row(tree);
    } else {
        paper.row(tree);
    }
    for (at, item) in agenda.iter().enumerate().filter(|_| apart) {
        paper.row(item_row(table, at + 1, item));
    }
}

/// Whether a question of an agenda has something to say in columns of its own.
fn stands_apart(table: &Table, item: &AgendaItem) -> bool {
    let says = |kinds: &[ColumnKind], said: bool| said && table.has(kinds);
    let own = table.columns.iter().filter_map(|column| column.id);
    says(&[ColumnKind::Timing], !item.timing.wording().is_empty())
        || says(
            &[ColumnKind::PlaceAndResponsible, ColumnKind::Place],
            !item.place.is_empty(),
        )
        || says(
            &[ColumnKind::PlaceAndResponsible, ColumnKind::Responsible],
            !item.responsible.is_empty(),
        )
        || own.into_iter().any(|id| item.cells.get(&id).is_some())
}

/// Name, theme, form; then the agenda.
fn meeting_cell(table: &Table, row: &Meeting, agenda: &[AgendaItem]) -> Tree {
    let name = title::meeting_name(row, table.plan.language);
    let theme = row.theme.trim();
    let dot = if name.is_empty() || theme.is_empty() {
        ""
    } else {
        ". "
    };
    let head = rich::put_title(Tree::new(Tag::B), &format!("{name}{dot}{theme}"));
    let mut form = String::new();
    if !table.has(&[ColumnKind::Form]) {
        form.push_str(row.form.trim());
    }
    if !table.has(&[ColumnKind::PlaceAndResponsible, ColumnKind::Place]) {
        let comma = if form.is_empty() || row.place.trim().is_empty() {
            ""
        } else {
            ", "
        };
        form = format!("{form}{comma}{}", row.place.trim());
    }
    let mut cell = Tree::of(Tag::Td, "pp-cell").child(head);
    if !form.is_empty() {
        cell = rich::put_title(cell, &format!(" ({form})"));
    }
    if !table.has(&[ColumnKind::Note]) {
        cell = add_line(cell, &row.note);
    }
    cell.children(
        agenda
            .iter()
            .enumerate()
            .map(|(at, item)| question(at + 1, item)),
    )
}

fn item_row(table: &Table, number: usize, item: &AgendaItem) -> Tree {
    let speakers: Vec<String> = item.speakers.iter().map(Speaker::line).collect();
    let speaks = || speakers.iter().map(String::as_str);
    let has_names = table.has(&[ColumnKind::PlaceAndResponsible, ColumnKind::Responsible]);
    table.cells(|shown| match shown.kind {
        ColumnKind::Number => cell(class(shown.kind), [&*number.to_string()]),
        ColumnKind::Activity => {
            let mut text = item.text.trim().to_owned();
            let form = item.form.trim();
            if !form.is_empty() && !table.has(&[ColumnKind::Form]) {
                text = format!("{text} ({form})");
            }
            let cell = cell("pp-cell", [&*text]);
            speaks().filter(|_| !has_names).fold(cell, add_line)
        }
        ColumnKind::Timing => cell("pp-cell-term", [item.timing.wording()]),
        ColumnKind::PlaceAndResponsible => {
            let who = names(&item.responsible).chain(speaks());
            cell("pp-cell", [&*item.place].into_iter().chain(who))
        }
        ColumnKind::Place => cell("pp-cell", [&*item.place]),
        ColumnKind::Responsible => cell("pp-cell", names(&item.responsible).chain(speaks())),
        ColumnKind::Form => cell("pp-cell", [&*item.form]),
        ColumnKind::Result => cell("pp-cell", [&*item.decision]),
        ColumnKind::Audience | ColumnKind::Done | ColumnKind::Note => cell("pp-cell", []),
        ColumnKind::Custom => own_cell(shown, &item.cells),
    })
}

/// «2. Буктрейлеры. Фролов К. М., Школа «Истоки»»: a question with those who speak, on a line whose number hangs.
fn question(number: usize, item: &AgendaItem) -> Tree {
    let line = Tree::of(Tag::P, "pp-question").text(&format!("{number}. "));
    let mut text = item.text.trim().to_owned();
    if !item.form.trim().is_empty() {
        text = format!("{text} ({})", item.form.trim());
    }
    let who = names(&item.responsible).map(str::to_owned);
    let who = who.chain(item.speakers.iter().map(Speaker::line));
    let who: Vec<String> = who.collect();
    if who.is_empty() {
        return rich::put(line, &text);
    }
    // A question that ends with a sign needs no other.
    if !text.ends_with(['.', '?', '!', ':', ';', '…']) {
        text.push('.');
    }
    rich::put(line, &text)
        .text(" ")
        .child(Tree::new(Tag::I).text(&who.join("; ")))
}
