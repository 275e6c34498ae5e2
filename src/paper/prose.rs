//! What papers have in common beside tables: paragraphs, titles, approval blocks, lines to sign on. Knows no rows.

use super::blocks::Paper;
use super::rich;
use super::tree::{Tag, Tree};
use crate::domain::{ApprovalBlock, Language, Plan, letters};
use crate::i18n::Catalog;
use crate::layout::formatting::{self, Line};

/// Adds a paragraph for each line of `text`; empty lines are passed over.
pub(super) fn paragraphs(paper: &mut Paper, text: &str) {
    for line in lines(text) {
        paragraph(paper, &line);
    }
}

fn lines(text: &str) -> impl Iterator<Item = Line> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.flat_map(formatting::lines)
}

/// Adds «Тема: …»: a text with its name in bold before its first line.
pub(super) fn named(paper: &mut Paper, name: &str, text: &str) {
    let mut lines = lines(text).peekable();
    let Some(first) = lines.peek() else { return };
    let name = Tree::new(Tag::B).text(&format!("{name}:"));
    let line = Tree::of(Tag::P, "pp-para").child(name);
    if first.item.is_some() {
        paper.heading(line);
    } else {
        paper.part(rich::put_line(line.text(" "), first));
        lines.next();
    }
    for line in lines {
        paragraph(paper, &line);
    }
}

fn paragraph(paper: &mut Paper, line: &Line) {
    let class = if line.item.is_some() {
        "pp-item"
    } else {
        "pp-para"
    };
    paper.part(rich::put_line(Tree::of(Tag::P, class), line));
}

/// Adds a numbered line: «1. …». Its number hangs before its text.
pub(super) fn item(paper: &mut Paper, number: usize, text: &str) {
    paper.part(numbered(number, text));
}

/// «1. …» as a line whose number hangs before it.
pub(super) fn numbered(number: usize, text: &str) -> Tree {
    let line = Tree::of(Tag::P, "pp-item").text(&format!("{number}. "));
    rich::put(line, text.trim())
}

/// Adds the title of a paper, and below it what it is of.
pub(super) fn title_of(paper: &mut Paper, title: &str, of: &str) {
    let title = rich::put_title(Tree::of(Tag::H1, "pp-title"), title);
    let of = rich::put_title(Tree::of(Tag::Span, "pp-plain"), of);
    paper.part(title.child(Tree::new(Tag::Br)).child(of));
}

/// A heading of the second order.
pub(super) fn heading(text: &str) -> Tree {
    rich::put_title(Tree::of(Tag::H2, "pp-heading"), text)
}

/// A line to write or to sign on.
pub(super) fn blank() -> Tree {
    Tree::of(Tag::Span, "pp-blank").text("\u{a0}")
}

/// «____________ А. П. Иванова»; without a name a second line for it.
pub(super) fn signature(post: &str, name: &str) -> Tree {
    let name = if name.trim().is_empty() {
        blank()
    } else {
        rich::put_title(Tree::new(Tag::Span), name.trim())
    };
    let post = rich::put_title(Tree::of(Tag::Span, "pp-sign-post"), post.trim());
    Tree::of(Tag::P, "pp-sign")
        .child(post)
        .child(blank())
        .child(name)
}

/// «___» ________ 20__ г.: a date that is not known yet.
pub(super) fn open_date(language: Language) -> Tree {
    let line = Tree::new(Tag::Span);
    match language {
        Language::Russian => line.text("«___»\u{a0}________\u{a0}20__\u{a0}г."),
        Language::English => line.text("____\u{a0}____________\u{a0}20__"),
    }
}

/// Adds the approval blocks, from left to right, two or three beside each other.
pub(super) fn approvals(paper: &mut Paper, plan: &Plan) {
    for row in plan.approvals.chunks(3) {
        let blocks = row.iter().map(|block| approval(block, plan.language));
        // A single one stands on the right, as the custom is.
        let class = if row.len() == 1 {
            "pp-approvals pp-approvals-one"
        } else {
            "pp-approvals"
        };
        paper.part(Tree::of(Tag::Div, class).children(blocks));
    }
}

fn approval(block: &ApprovalBlock, language: Language) -> Tree {
    let said = |text: &str| {
        let text = text.trim();
        (!text.is_empty()).then(|| rich::put_title(Tree::new(Tag::P), text))
    };
    let mut tree = Tree::of(Tag::Div, "pp-approval")
        .children(said(&block.heading))
        .children(said(&block.role))
        .children(said(&block.document));
    let line = Tree::of(Tag::P, "pp-sign-here").child(blank());
    let name = block.name.trim();
    tree = tree.child(if name.is_empty() {
        line
    } else {
        line.child(rich::put_title(Tree::new(Tag::Span), name))
    });
    let date = said(&block.date);
    if date.is_some() || block.document.trim().is_empty() {
        let open = || Tree::new(Tag::P).child(open_date(language));
        tree = tree.child(date.unwrap_or_else(open));
    }
    tree
}

/// The association's name.
pub(super) fn organisation(plan: &Plan) -> String {
    plan.heading.organisation.trim().to_owned()
}

/// Who leads the association: the person whose role says so, with that role; else words without a name.
pub(super) fn head<'a>(plan: &'a Plan, words: &'a Catalog) -> (&'a str, &'a str) {
    const LEADS: [&str; 4] = ["руковод", "председат", "head", "chair"];
    let leads = |role: &str| {
        let role = letters::lowered(role);
        LEADS.iter().any(|sign| role.starts_with(sign))
    };
    let person = plan.people.iter().find(|person| leads(&person.role));
    person.map_or((words.on_paper().head, ""), |person| {
        (&person.role, &person.name)
    })
}
