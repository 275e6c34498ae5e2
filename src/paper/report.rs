//! «Отчёт о выполнении плана»: texts, numbers in all and by section, plan against fact row by row.

use super::blocks::Paper;
use super::options::Options;
use super::prose;
use super::rich;
use super::table::cell;
use super::tree::{Attr, Tag, Tree};
use crate::domain::{Entry, Plan, ReportPart};
use crate::i18n::{Catalog, dates};
use crate::layout::report::{self, Counts, Report};
use crate::layout::{numbering, title};
use chrono::NaiveDate;

/// Composes the report on the plan as it stands on `today`.
pub(super) fn report(plan: &Plan, options: Options, today: NaiveDate) -> Paper {
    let words = Catalog::of(plan.language);
    let mut paper = Paper::default();
    if options.approvals {
        prose::approvals(&mut paper, plan);
    }
    let of = words.report_of(
        &prose::organisation(plan),
        &plan.year.label(),
        options.period,
    );
    prose::title_of(&mut paper, words.on_paper().report_title, &of);
    let mut parts = plan.report.iter();
    if let Some(first) = parts.next() {
        part(&mut paper, first);
    }
    let numbers = report::of(plan, options.period, today);
    paper.part(Tree::of(Tag::P, "pp-para").text(&words.report_sum(&numbers.total)));
    by_section(&mut paper, plan, &numbers, words);
    rows(&mut paper, plan, &numbers, words);
    for one in parts {
        part(&mut paper, one);
    }
    let (post, name) = prose::head(plan, words);
    paper.ending(prose::signature(post, name));
    let day = dates::day_and_year(plan.language, today);
    paper.ending(Tree::of(Tag::P, "pp-line").text(&day));
    paper
}

fn part(paper: &mut Paper, part: &ReportPart) {
    if part.text.trim().is_empty() {
        return;
    }
    if !part.title.trim().is_empty() {
        paper.heading(prose::heading(part.title.trim()));
    }
    prose::paragraphs(paper, &part.text);
}

fn by_section(paper: &mut Paper, plan: &Plan, numbers: &Report, words: &Catalog) {
    let paper_words = words.on_paper();
    paper.heading(prose::heading(paper_words.by_section));
    paper.table([
        (words.document.section, 78),
        (paper_words.planned, 24),
        (paper_words.held, 22),
        (paper_words.moved, 22),
        (paper_words.cancelled, 22),
    ]);
    for (section, counts) in plan.sections().iter().zip(&numbers.sections) {
        if counts.all > 0 {
            let title = numbering::section_title(plan, section);
            let cell = rich::put_title(Tree::of(Tag::Td, "pp-cell"), &title);
            paper.row(counts_row(cell, counts));
        }
    }
    let all = Tree::of(Tag::Td, "pp-cell").child(Tree::new(Tag::B).text(paper_words.in_all));
    paper.row(counts_row(all, &numbers.total));
    paper.fit();
}

fn counts_row(name: Tree, counts: &Counts) -> Tree {
    let number = |count: usize| cell("pp-cell-number", [&*count.to_string()]);
    let counts = [counts.all, counts.held, counts.moved, counts.cancelled];
    Tree::new(Tag::Tr).child(name).children(counts.map(number))
}

/// Plan against fact, under the numbers of the plan.
fn rows(paper: &mut Paper, plan: &Plan, numbers: &Report, words: &Catalog) {
    let (text, paper_words) = (&words.paper, words.on_paper());
    paper.heading(prose::heading(paper_words.plan_and_fact));
    paper.table([
        (words.document.column_number, 10),
        (text.activity, 50),
        (text.by_plan, 24),
        (text.in_fact, 26),
        (text.result, 50),
    ]);
    let wordings = report::wordings(plan);
    let mut section = None;
    for row in &numbers.rows {
        let Some((of, entry)) = plan.sections().get(row.section).zip(plan.entry(row.id)) else {
            continue;
        };
        if section != Some(row.section) {
            section = Some(row.section);
            let title = numbering::section_title(plan, of);
            let title = rich::put_title(Tree::new(Tag::B), &title);
            let wide = Tree::of(Tag::Td, "pp-cell").attr(Attr::Colspan, "5");
            paper.heading_row(Tree::new(Tag::Tr).child(wide.child(title)));
        }
        let label = numbering::label_at(plan, row.section, row.count, entry);
        let wording = wordings.get(&row.id).map_or("", String::as_str);
        let fact = words.fact_in_full(entry);
        let (text, result) = said(plan, entry);
        paper.row(Tree::new(Tag::Tr).children([
            cell("pp-cell-number", [&*label]),
            cell("pp-cell", [&*text]),
            cell("pp-cell-term", [wording]),
            cell("pp-cell-term", [&*fact]),
            cell("pp-cell", result),
        ]));
    }
    paper.fit();
}

/// What a row is, and what came of it.
fn said<'a>(plan: &Plan, entry: &'a Entry) -> (String, [&'a str; 2]) {
    match entry {
        Entry::Activity(row) => (row.text.clone(), [&*row.result, &*row.reason]),
        Entry::Meeting(row) => {
            let name = title::meeting_name(row, plan.language);
            let theme = row.theme.trim();
            let dot = if name.is_empty() || theme.is_empty() {
                ""
            } else {
                ". "
            };
            (
                format!("{name}{dot}{theme}"),
                [&*row.decision, &*row.reason],
            )
        }
        Entry::Note(row) => (row.text.clone(), [""; 2]),
    }
}
