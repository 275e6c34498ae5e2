//! Who does what: the rows and talks of each person, their load by month, names in cells that are nobody's yet, and who
//! may be the same person twice. Knows no clock and no screen.

use super::placement::{self, Part};
use crate::domain::name_cases::nominative;
use crate::domain::{
    AgendaItem, AgendaItemId, Entry, EntryId, Person, PersonId, Plan, Span, names,
};
use chrono::{Datelike, NaiveDate};
use std::collections::HashMap;

/// Something that a person has to do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Duty {
    /// The row.
    pub entry: EntryId,
    /// The item of its agenda, when it is that and not the row as a whole.
    pub item: Option<AgendaItemId>,
    /// Whether they speak; else they answer for it.
    pub speaks: bool,
    /// The months of the year that it falls into, the first in the lowest bit; none for what lasts all year, recurs or
    /// has no time.
    pub months: u16,
    /// Its place in time among the others.
    order: (u8, NaiveDate),
}

/// All that one person has to do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Load {
    /// Who.
    pub person: PersonId,
    /// In order of time; what lasts all year and what has no time come last.
    pub duties: Vec<Duty>,
}

impl Load {
    /// How much falls into each month of the year, from its first.
    pub fn by_month(&self) -> [usize; 12] {
        let mut months = [0; 12];
        for duty in &self.duties {
            for (at, count) in months.iter_mut().enumerate() {
                *count += usize::from(duty.months >> at & 1);
            }
        }
        months
    }

    /// How much is in no month: all year, again and again, or without a time.
    pub fn without_month(&self) -> usize {
        let without = self.duties.iter().filter(|duty| duty.months == 0);
        without.count()
    }
}

/// What each person of the plan has to do, in alphabetical order. Only those who are linked are meant, whatever the words.
pub fn loads(plan: &Plan) -> Vec<Load> {
    let mut loads: Vec<Load> = alphabetical(plan)
        .into_iter()
        .map(|person| Load {
            person,
            duties: Vec::new(),
        })
        .collect();
    let places: HashMap<PersonId, usize> = loads
        .iter()
        .enumerate()
        .map(|(at, load)| (load.person, at))
        .collect();
    if places.is_empty() {
        return loads;
    }
    let placement = placement::of(plan);
    let rows = placement.rows.iter();
    let rows = rows.filter_map(|placed| Some((plan.entry(placed.id)?, placed)));
    let mut give = |person: Option<PersonId>, duty: Duty| {
        let Some(at) = person.and_then(|person| places.get(&person)) else {
            return;
        };
        let duties = &mut loads[*at].duties;
        let same = |other: &Duty| {
            (other.entry, other.item, other.speaks) == (duty.entry, duty.item, duty.speaks)
        };
        if !duties.last().is_some_and(same) {
            duties.push(duty);
        }
    };
    for (entry, placed) in rows {
        let whole = duty(plan, entry.id(), &placed.parts);
        for one in entry.responsible() {
            give(one.person, whole);
        }
        for item in agenda(entry) {
            let own = item.timing.reading();
            let mut duty = match own {
                Some(reading) => duty(plan, entry.id(), &placement::parts_of(reading, &plan.year)),
                None => whole,
            };
            duty.item = Some(item.id);
            for one in &item.responsible {
                give(one.person, duty);
            }
            duty.speaks = true;
            for one in &item.speakers {
                give(one.person, duty);
            }
        }
    }
    for load in &mut loads {
        load.duties.sort_by_key(|duty| duty.order);
    }
    loads
}

fn agenda(entry: &Entry) -> &[AgendaItem] {
    match entry {
        Entry::Meeting(meeting) => &meeting.agenda,
        Entry::Activity(_) | Entry::Note(_) => &[],
    }
}

/// People by their names.
fn alphabetical(plan: &Plan) -> Vec<PersonId> {
    let mut people: Vec<(String, PersonId)> = plan
        .people
        .iter()
        .map(|person| (names::folded(&person.name), person.id))
        .collect();
    people.sort_by(|one, other| one.0.cmp(&other.0));
    people.into_iter().map(|(_, id)| id).collect()
}

fn duty(plan: &Plan, entry: EntryId, parts: &[Part]) -> Duty {
    let year = plan.year.span();
    let within = |part: &&Part| part.span.overlaps(year);
    let mut months = 0;
    for part in parts.iter().filter(within).filter(|part| !part.lasts()) {
        for (at, first) in plan.year.months().enumerate() {
            if part.span.overlaps(Span::month_of(first)) {
                months |= 1 << at;
            }
        }
    }
    let first = parts.iter().filter(within).map(|part| part.span.first());
    let rank = match (months, parts.is_empty()) {
        (0, true) => 2,
        (0, false) => 1,
        _ => 0,
    };
    Duty {
        entry,
        item: None,
        speaks: false,
        months,
        order: (rank, first.min().unwrap_or(year.first())),
    }
}

/// A name that stands in cells and is linked to nobody.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unlinked {
    /// As it is written where it stands first.
    pub name: String,
    /// How often it stands there.
    pub count: usize,
    /// The one person of the plan who may be meant.
    pub person: Option<PersonId>,
}

/// Names that stand in cells and are nobody's yet, in the order of the document. Roles («Руководитель РМО») are none.
pub fn unlinked(plan: &Plan) -> Vec<Unlinked> {
    let mut found: Vec<Unlinked> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    each_name(plan, &mut |words, person| {
        if person.is_some() || !names_somebody(plan, words) {
            return;
        }
        let next = found.len();
        let at = *places.entry(names::folded(words)).or_insert(next);
        if at == next {
            found.push(Unlinked {
                name: words.trim().to_owned(),
                count: 0,
                person: meant(plan, words),
            });
        }
        found[at].count += 1;
    });
    found
}

/// Shows `see` the words of everybody named in a cell, and whom they are linked to.
fn each_name(plan: &Plan, see: &mut dyn FnMut(&str, Option<PersonId>)) {
    for (_, entry) in plan.all_entries() {
        for one in entry.responsible() {
            see(&one.words, one.person);
        }
        for item in agenda(entry) {
            for one in &item.responsible {
                see(&one.words, one.person);
            }
            for one in &item.speakers {
                see(&one.name, one.person);
            }
        }
    }
}

/// Whether the words look like a name, or are that of somebody of the plan.
pub fn names_somebody(plan: &Plan, words: &str) -> bool {
    let same = |person: &Person| names::folded(&person.name) == names::folded(words);
    let is_name = names::is_name(words) || nominative(words).is_some();
    is_name || !words.trim().is_empty() && plan.people.iter().any(same)
}

/// The name that the words of a cell give a person: «Зимина Анна Павловна» for a talk of «Зиминой Анны Павловны».
pub fn named(words: &str) -> String {
    nominative(words).unwrap_or_else(|| words.trim().to_owned())
}

/// The one person of the plan whose name it may be; nobody when there are two.
pub fn meant(plan: &Plan, words: &str) -> Option<PersonId> {
    let name = named(words);
    let mut same = plan.people.iter().filter(|person| {
        names::are_same(&person.name, words) || names::are_same(&person.name, &name)
    });
    let first = same.next()?;
    same.next().is_none().then_some(first.id)
}

/// Most people that are suggested at once.
const SUGGESTED: usize = 6;

/// Where the name begins that is typed at the end of `before`: after the last separator and its blanks.
pub fn name_start(before: &str, separators: &[char]) -> usize {
    let start = before.rfind(separators).map_or(0, |at| {
        at + before[at..].chars().next().map_or(1, char::len_utf8)
    });
    let rest = &before[start..];
    start + rest.len() - rest.trim_start().len()
}

/// Who could be meant by the beginning of a name, at least two letters of it.
pub fn suggested<'a>(plan: &'a Plan, typed: &str) -> Vec<&'a Person> {
    let wanted = names::folded(typed);
    if wanted.chars().count() < 2 {
        return Vec::new();
    }
    let mut found = Vec::new();
    for person in &plan.people {
        let name = names::folded(&person.name);
        let begins = name.starts_with(&wanted)
            || name.split(' ').any(|word| word.starts_with(&wanted))
            || names::are_same(&name, &wanted);
        if begins && !name.is_empty() {
            found.push((name, person));
        }
    }
    found.sort_by(|one, other| one.0.cmp(&other.0));
    found.truncate(SUGGESTED);
    found.into_iter().map(|(_, person)| person).collect()
}

/// Pairs that may be one person: names that are the same, no two different schools, and not said to be two.
pub fn alike(plan: &Plan) -> Vec<(PersonId, PersonId)> {
    let mut pairs = Vec::new();
    for (at, one) in plan.people.iter().enumerate() {
        for other in &plan.people[at + 1..] {
            let said = one.apart.contains(&other.id) || other.apart.contains(&one.id);
            if !said && may_be_same(one, other) {
                pairs.push((one.id, other.id));
            }
        }
    }
    pairs
}

fn may_be_same(one: &Person, other: &Person) -> bool {
    let bare = |text: &str| {
        let folded = names::folded(text);
        folded.replace(|c: char| !crate::domain::letters::is_of_word(c), "")
    };
    let schools = [bare(&one.school), bare(&other.school)];
    let apart = schools[0] != schools[1] && schools.iter().all(|school| !school.is_empty());
    !apart && names::are_same(&one.name, &other.name)
}

/// How many places name the person: rows, items of agendas, talks.
pub fn mentions(plan: &Plan, id: PersonId) -> usize {
    let mut count = 0;
    each_name(plan, &mut |_, person| {
        count += usize::from(person == Some(id));
    });
    count
}

/// The place of a day's month in the plan's year, from zero; none outside of it.
pub fn month_of(plan: &Plan, day: NaiveDate) -> Option<usize> {
    let mut months = plan.year.months();
    months.position(|first| (first.year(), first.month()) == (day.year(), day.month()))
}
