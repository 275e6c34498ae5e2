//! People and the cells that name them: linking, merging. The words of the document are never touched.

use super::{Command, PersonText, TextField};
use crate::domain::name_cases::nominative;
use crate::domain::{AgendaItemId, Entry, EntryId, Person, PersonId, Plan, names};

/// Whom words should be linked to, given whom they are linked to now.
type Choose<'a> = &'a dyn Fn(&str, Option<PersonId>) -> Option<PersonId>;

/// Takes `gone` out; whatever named them names `keep`. What is noted of one alone is kept, and where both have something
/// else noted, that of `gone` goes to the contact note. `None` unless both are there and are two.
pub fn merge(plan: &Plan, keep: PersonId, gone: PersonId) -> Option<Command> {
    let (kept, other) = (plan.person(keep)?, plan.person(gone)?);
    if keep == gone {
        return None;
    }
    let moved = |_: &str, now| if now == Some(gone) { Some(keep) } else { now };
    let mut steps = relink(plan, &moved);
    let mut contact = kept.contact.clone();
    for part in [PersonText::School, PersonText::Role, PersonText::Contact] {
        let (own, more) = (part.of(kept), part.of(other));
        if more.is_empty() || names::folded(own) == names::folded(more) {
            continue;
        }
        if own.is_empty() && part != PersonText::Contact {
            let field = TextField::Person(keep, part);
            steps.push(Command::SetText(field, more.to_owned()));
            continue;
        }
        if !contact.is_empty() {
            contact.push('\n');
        }
        contact.push_str(more);
    }
    if contact != kept.contact {
        let field = TextField::Person(keep, PersonText::Contact);
        steps.push(Command::SetText(field, contact));
    }
    steps.extend(apart_without(plan, keep, gone));
    steps.push(Command::RemovePerson(gone));
    Some(Command::Batch(steps))
}

/// Says that two people of one name are two. `None` unless both are there and that is not said yet.
pub fn keep_apart(plan: &Plan, one: PersonId, other: PersonId) -> Option<Command> {
    let (person, second) = (plan.person(one)?, plan.person(other)?);
    if one == other || are_apart(person, second) {
        return None;
    }
    let mut apart = person.apart.clone();
    apart.push(other);
    Some(Command::SetApart(one, apart))
}

/// Whether two people are said to be two.
fn are_apart(one: &Person, other: &Person) -> bool {
    one.apart.contains(&other.id) || other.apart.contains(&one.id)
}

/// Who is somebody else than `gone` is so of `keep`, with whom `gone` becomes one.
fn apart_without(plan: &Plan, keep: PersonId, gone: PersonId) -> Vec<Command> {
    let theirs = plan.person(gone).map_or(&[][..], |person| &person.apart);
    let mut steps = Vec::new();
    for person in &plan.people {
        let mut apart: Vec<PersonId> = Vec::new();
        let more = if person.id == keep { theirs } else { &[] };
        for other in person.apart.iter().chain(more) {
            let other = if *other == gone { keep } else { *other };
            if other != person.id && !apart.contains(&other) {
                apart.push(other);
            }
        }
        if person.id != gone && apart != person.apart {
            steps.push(Command::SetApart(person.id, apart));
        }
    }
    steps
}

/// Links all cells with these words, and with nobody yet, to a person. `None` when there are none.
pub fn link(plan: &Plan, words: &str, person: PersonId) -> Option<Command> {
    let wanted = names::folded(words);
    let choose = |words: &str, now: Option<PersonId>| {
        let same = now.is_none() && names::folded(words) == wanted;
        if same { Some(person) } else { now }
    };
    let steps = relink(plan, &choose);
    (!steps.is_empty()).then_some(Command::Batch(steps))
}

/// Adds somebody of that name, in the nominative, and links all cells that say these words.
pub fn add_named(plan: &Plan, id: PersonId, name: &str) -> Command {
    let called = nominative(name);
    let person = Person::new(id, called.as_deref().unwrap_or(name.trim()));
    let mut steps = vec![Command::InsertPerson(plan.people.len(), person)];
    steps.extend(link(plan, name, id));
    Command::Batch(steps)
}

/// Takes the link to a person off the cells of one row that answer, or off its talks; the words stay. `None` when there
/// is none.
pub fn unlink(
    plan: &Plan,
    at: EntryId,
    item: Option<AgendaItemId>,
    person: PersonId,
) -> Option<Command> {
    let choose = |_: &str, now: Option<PersonId>| now.filter(|now| *now != person);
    let mut steps = relink(plan, &choose);
    steps.retain(|step| match step {
        Command::SetResponsible(id, _) => *id == at && item.is_none(),
        Command::SetItemResponsible(id, of, _) | Command::SetSpeakers(id, of, _) => {
            *id == at && Some(*of) == item
        }
        _ => false,
    });
    (!steps.is_empty()).then_some(Command::Batch(steps))
}

fn relink(plan: &Plan, choose: Choose) -> Vec<Command> {
    let mut steps = Vec::new();
    for (_, entry) in plan.all_entries() {
        let id = entry.id();
        let mut own = entry.responsible().to_vec();
        let mut changed = false;
        for one in &mut own {
            changed |= give(&mut one.person, &one.words, choose);
        }
        if changed {
            steps.push(Command::SetResponsible(id, own));
        }
        let Entry::Meeting(meeting) = &**entry else {
            continue;
        };
        for item in &meeting.agenda {
            let (mut own, mut changed) = (item.responsible.clone(), false);
            for one in &mut own {
                changed |= give(&mut one.person, &one.words, choose);
            }
            if changed {
                steps.push(Command::SetItemResponsible(id, item.id, own));
            }
            let (mut speakers, mut changed) = (item.speakers.clone(), false);
            for one in &mut speakers {
                changed |= give(&mut one.person, &one.name, choose);
            }
            if changed {
                steps.push(Command::SetSpeakers(id, item.id, speakers));
            }
        }
    }
    steps
}

fn give(link: &mut Option<PersonId>, words: &str, choose: Choose) -> bool {
    let chosen = choose(words, *link);
    std::mem::replace(link, chosen) != chosen
}
