//! The whole plan as the official paper: approval blocks, title, theme, goal, tasks, sections with their tables, a line to
//! sign on.

use super::blocks::Paper;
use super::options::Options;
use super::tree::{Tag, Tree};
use super::{prose, rich, table};
use crate::domain::{Plan, Section};
use crate::i18n::Catalog;
use crate::layout::numbering;

/// Composes the whole plan.
pub(super) fn plan(plan: &Plan, options: Options) -> Paper {
    let words = Catalog::of(plan.language);
    let mut paper = Paper::default();
    if options.approvals {
        prose::approvals(&mut paper, plan);
    }
    paper.part(title(plan, words));
    let heading = &plan.heading;
    prose::paragraphs(&mut paper, &heading.note);
    prose::named(&mut paper, words.document.theme, &heading.theme);
    prose::named(&mut paper, words.document.goal, &heading.goal);
    let mut tasks = plan
        .tasks
        .iter()
        .filter(|task| !task.text.trim().is_empty())
        .peekable();
    if tasks.peek().is_some() {
        let name = Tree::new(Tag::B).text(&format!("{}:", words.document.tasks));
        paper.heading(Tree::of(Tag::P, "pp-para").child(name));
    }
    for (at, task) in tasks.enumerate() {
        prose::item(&mut paper, at + 1, &task.text);
    }
    let (main, appendices): (Vec<_>, Vec<_>) = plan
        .sections()
        .iter()
        .partition(|section| !section.is_appendix);
    for section in main {
        add_section(&mut paper, plan, section, options);
    }
    let (post, name) = prose::head(plan, words);
    paper.ending(prose::signature(post, name));
    for section in appendices {
        paper.turn();
        add_section(&mut paper, plan, section, options);
    }
    paper
}

fn add_section(paper: &mut Paper, plan: &Plan, section: &Section, options: Options) {
    let title = numbering::section_title(plan, section);
    let says = !section.intro.trim().is_empty() || !section.entries.is_empty();
    if !title.is_empty() {
        let heading = prose::heading(&title);
        if says {
            paper.heading(heading);
        } else {
            paper.part(heading);
        }
    }
    prose::paragraphs(paper, &section.intro);
    table::section(paper, plan, section, options);
}

/// The title as written; without one the words that such a title has.
fn title(plan: &Plan, words: &Catalog) -> Tree {
    let own = plan.heading.title.trim();
    let text = if own.is_empty() {
        words.plan_title(&prose::organisation(plan), &plan.year.label())
    } else {
        own.to_owned()
    };
    rich::put_title(Tree::of(Tag::H1, "pp-title"), &text)
}
