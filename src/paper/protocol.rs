//! The protocol of a meeting: who met, what was asked, who spoke, what was decided. What is not known yet is a line to
//! write on.

use super::blocks::Paper;
use super::prose;
use super::rich;
use super::table::names;
use super::tree::{Tag, Tree};
use crate::domain::{AgendaItem, Entry, EntryId, Meeting, Plan, Speaker, letters};
use crate::i18n::{Catalog, dates};
use crate::layout::title;

/// Composes the protocol of the meeting `id`; empty when the plan has no such meeting.
pub(super) fn protocol(plan: &Plan, id: EntryId) -> Paper {
    let mut paper = Paper::default();
    let Some(Entry::Meeting(meeting)) = plan.entry(id).map(|entry| &**entry) else {
        return paper;
    };
    let words = Catalog::of(plan.language);
    head(&mut paper, plan, meeting, words);
    people(&mut paper, meeting, words);
    paper.heading(prose::heading(words.on_paper().agenda));
    for (at, item) in meeting.agenda.iter().enumerate() {
        prose::item(&mut paper, at + 1, &question(item));
    }
    for (at, item) in meeting.agenda.iter().enumerate() {
        heard(&mut paper, at + 1, item, words);
    }
    if !meeting.decision.trim().is_empty() || meeting.agenda.is_empty() {
        paper.heading(prose::heading(words.on_paper().decided));
        said_or_lines(&mut paper, &meeting.decision);
    }
    let (post, name) = (words.on_paper().chair, meeting.chair.as_str());
    paper.ending(prose::signature(post, name));
    paper.ending(prose::signature(
        words.on_paper().secretary,
        &meeting.secretary,
    ));
    paper
}

fn head(paper: &mut Paper, plan: &Plan, meeting: &Meeting, words: &Catalog) {
    let organisation = prose::organisation(plan);
    if !organisation.is_empty() {
        paper.part(rich::put_title(
            Tree::of(Tag::P, "pp-centred"),
            &organisation,
        ));
    }
    let number = meeting.protocol.trim();
    let sign = words.document.column_number;
    let number = match number.chars().next() {
        None => format!("{sign}\u{a0}____"),
        Some(first) if first.is_ascii_digit() => format!("{sign}\u{a0}{number}"),
        Some(_) => number.to_owned(),
    };
    let title = format!("{} {number}", words.on_paper().protocol);
    let name = title::meeting_name(meeting, plan.language);
    let of = words.of_meeting(&letters::lowered(&name), meeting.theme.trim());
    prose::title_of(paper, &title, &of);
    let day = meeting.held.or(meeting.appointment.map(|day| day.date));
    let day = match day {
        Some(day) => Tree::new(Tag::Span).text(&dates::day_and_year(plan.language, day)),
        None => prose::open_date(plan.language),
    };
    let place = rich::put_title(Tree::new(Tag::Span), meeting.place.trim());
    paper.part(Tree::of(Tag::P, "pp-ends").child(day).child(place));
}

fn people(paper: &mut Paper, meeting: &Meeting, words: &Catalog) {
    let lines = [
        (words.on_paper().chair, &meeting.chair),
        (words.on_paper().secretary, &meeting.secretary),
        (words.on_paper().present, &meeting.attendance),
    ];
    for (name, text) in lines {
        if text.trim().is_empty() {
            let name = Tree::new(Tag::B).text(&format!("{name}:"));
            let line = Tree::of(Tag::P, "pp-line").child(name).text(" ");
            paper.part(line.child(Tree::of(Tag::Span, "pp-blank-long").text("\u{a0}")));
        } else {
            prose::named(paper, name, text);
        }
    }
}

fn question(item: &AgendaItem) -> String {
    let text = item.text.trim();
    let speakers: Vec<String> = item.speakers.iter().map(Speaker::line).collect();
    let names = names(&item.responsible).map(str::to_owned);
    let who: Vec<String> = if speakers.is_empty() {
        names.collect()
    } else {
        speakers
    };
    if who.is_empty() {
        return text.to_owned();
    }
    format!("{text} ({})", who.join("; "))
}

/// «1. СЛУШАЛИ: …» and «РЕШИЛИ: …».
fn heard(paper: &mut Paper, number: usize, item: &AgendaItem, words: &Catalog) {
    let heard = Tree::new(Tag::B).text(&format!("{number}. {}:", words.on_paper().heard));
    let line = Tree::of(Tag::P, "pp-para pp-para-first")
        .child(heard)
        .text(" ");
    paper.heading(rich::put(line, item.text.trim()));
    for speaker in &item.speakers {
        let spoke = Tree::new(Tag::B).text(&format!("{}:", words.on_paper().spoke));
        paper.heading(
            Tree::of(Tag::P, "pp-para")
                .child(spoke)
                .text(" ")
                .text(&speaker.line()),
        );
    }
    let decided = Tree::new(Tag::B).text(&format!("{}:", words.on_paper().decided));
    let line = Tree::of(Tag::P, "pp-para").child(decided).text(" ");
    if item.decision.trim().is_empty() {
        paper.part(line.child(Tree::of(Tag::Span, "pp-blank-long").text("\u{a0}")));
    } else {
        paper.part(rich::put(line, item.decision.trim()));
    }
}

fn said_or_lines(paper: &mut Paper, text: &str) {
    if text.trim().is_empty() {
        for _ in 0..3 {
            let line = Tree::of(Tag::Span, "pp-blank-long").text("\u{a0}");
            paper.part(Tree::of(Tag::P, "pp-line").child(line));
        }
    }
    prose::paragraphs(paper, text);
}
