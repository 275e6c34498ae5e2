//! The extract for one person: what of the plan concerns them, in order of time, under the numbers of the plan.

use super::blocks::Paper;
use super::options::Options;
use super::prose;
use super::rich;
use super::table::cell;
use super::tree::{Tag, Tree};
use crate::domain::{AgendaItem, Entry, EntryId, Person, PersonId, Plan};
use crate::i18n::{Catalog, dates};
use crate::layout::people::{self, Duty};
use crate::layout::{numbering, report, title};
use std::collections::HashMap;

/// What all extracts of a plan share.
struct Source<'a> {
    plan: &'a Plan,
    options: Options,
    words: &'static Catalog,
    /// Numbers of rows.
    labels: HashMap<EntryId, String>,
    /// Words of deadlines; the paper has not the row above, whose words an empty cell means.
    wordings: HashMap<EntryId, String>,
}

impl<'a> Source<'a> {
    fn of(plan: &'a Plan, options: Options) -> Self {
        let mut labels = HashMap::with_capacity(plan.entry_count());
        for section in plan.sections() {
            let rows = numbering::of_section(plan, section);
            labels.extend(rows.map(|(entry, label)| (entry.id(), label)));
        }
        Self {
            plan,
            options,
            words: Catalog::of(plan.language),
            labels,
            wordings: report::wordings(plan),
        }
    }
}

/// Composes the extract for the person `id`; empty when the plan has no such person.
pub(super) fn extract(plan: &Plan, id: PersonId, options: Options) -> Paper {
    let mut paper = Paper::default();
    let Some(person) = plan.person(id) else {
        return paper;
    };
    let loads = people::loads(plan);
    let load = loads.iter().find(|load| load.person == id);
    let duties = load.map_or(&[] as &[Duty], |load| &load.duties);
    add(&mut paper, &Source::of(plan, options), person, duties);
    paper
}

/// Composes the extracts of all who have something to do, each on sheets of its own.
pub(super) fn extracts(plan: &Plan, options: Options) -> Paper {
    let mut paper = Paper::default();
    let source = Source::of(plan, options);
    for load in people::loads(plan) {
        let person = plan.person(load.person).filter(|_| !load.duties.is_empty());
        let Some(person) = person else { continue };
        if !paper.blocks.is_empty() {
            paper.turn();
        }
        add(&mut paper, &source, person, &load.duties);
    }
    paper
}

fn add(paper: &mut Paper, source: &Source, person: &Person, duties: &[Duty]) {
    let Source { plan, words, .. } = source;
    head(paper, plan, person, words);
    if duties.is_empty() {
        paper.part(Tree::of(Tag::P, "pp-para").text(words.people.no_duties));
        return;
    }
    paper.table([
        (words.document.column_number, 10),
        (words.paper.activity, 62),
        (words.document.column_timing, 28),
        (words.document.column_place, 30),
        (words.on_paper().part_taken, 28),
    ]);
    for duty in duties {
        if let Some(row) = row(source, duty) {
            paper.row(row);
        }
    }
    paper.fit();
    let (post, name) = prose::head(plan, words);
    paper.ending(prose::signature(post, name));
}

fn head(paper: &mut Paper, plan: &Plan, person: &Person, words: &Catalog) {
    let of = words.extract_of(&prose::organisation(plan), &plan.year.label());
    prose::title_of(paper, words.on_paper().extract, &of);
    let about = [&*person.school, &*person.role].map(str::trim);
    let about: Vec<&str> = about.into_iter().filter(|text| !text.is_empty()).collect();
    let name = rich::put_title(Tree::new(Tag::B), words.name_or(&person.name));
    let line = Tree::of(Tag::P, "pp-person").child(name);
    let comma = if about.is_empty() { "" } else { ", " };
    let about = format!("{comma}{}", about.join(", "));
    paper.heading(rich::put_title(line, &about));
}

fn row(source: &Source, duty: &Duty) -> Option<Tree> {
    let Source { plan, words, .. } = source;
    let entry = plan.entry(duty.entry)?;
    let label = source.labels.get(&duty.entry).map_or("", String::as_str);
    let item = item_of(entry, duty);
    let mut lines = vec![name(plan, entry)];
    let mut place = match &**entry {
        Entry::Activity(row) => row.place.as_str(),
        Entry::Meeting(row) => row.place.as_str(),
        Entry::Note(_) => "",
    };
    let mut wording = entry
        .timing()
        .map_or("", |timing| timing.wording())
        .to_owned();
    if wording.is_empty() {
        wording = source
            .wordings
            .get(&duty.entry)
            .cloned()
            .unwrap_or_default();
    }
    if let Some((number, item)) = item {
        lines.push(format!(
            "{}\u{a0}{number}. {}",
            words.on_paper().question,
            item.text.trim()
        ));
        if !item.place.trim().is_empty() {
            place = &item.place;
        }
        if !item.timing.wording().is_empty() {
            item.timing.wording().clone_into(&mut wording);
        }
    }
    let day = entry.appointment().filter(|_| source.options.dates);
    let day = day
        .map(|day| dates::day_and_hours(plan.language, day))
        .unwrap_or_default();
    let part = if duty.speaks {
        words.on_paper().speaks
    } else {
        words.on_paper().answers
    };
    Some(Tree::new(Tag::Tr).children([
        cell("pp-cell-number", [label]),
        cell("pp-cell", lines.iter().map(String::as_str)),
        cell("pp-cell-term", [&*wording, &*day]),
        cell("pp-cell", [place]),
        cell("pp-cell", [part]),
    ]))
}

fn item_of<'a>(entry: &'a Entry, duty: &Duty) -> Option<(usize, &'a AgendaItem)> {
    let Entry::Meeting(meeting) = entry else {
        return None;
    };
    let mut items = meeting.agenda.iter().enumerate();
    let (at, item) = items.find(|(_, item)| Some(item.id) == duty.item)?;
    Some((at + 1, item))
}

fn name(plan: &Plan, entry: &Entry) -> String {
    match entry {
        Entry::Activity(row) => row.text.trim().to_owned(),
        Entry::Note(row) => row.text.clone(),
        Entry::Meeting(row) => {
            let name = title::meeting_name(row, plan.language);
            let theme = row.theme.trim();
            let dot = if name.is_empty() || theme.is_empty() {
                ""
            } else {
                ". "
            };
            format!("{name}{dot}{theme}")
        }
    }
}
