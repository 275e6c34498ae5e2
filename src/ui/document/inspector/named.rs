//! The people named in a field: the way to their cards, and quietly the way to make a name somebody's. Nothing is linked
//! unless asked for.

use crate::app::place::View as PlanView;
use crate::app::{Place, Session, Store};
use crate::command::{self, Gesture};
use crate::domain::{AgendaItemId, Entry, EntryId, PersonId, Plan};
use crate::layout::people;
use crate::platform::focus;
use crate::ui::controls::{Glyph, icon_s};
use crate::ui::people::avatar;
use crate::ui::view::{View, button, el, memo, of_class, parts};
use crate::ui::words;

/// A name of the field.
#[derive(Clone, PartialEq, Eq)]
struct Named {
    words: String,
    /// Whom it is linked to.
    person: Option<PersonId>,
    /// Who may be meant while it is linked to nobody.
    meant: Option<PersonId>,
}

/// Those who answer for a row or for an item of its agenda; or who speak to the item.
pub fn named(id: EntryId, item: Option<AgendaItemId>, speakers: bool) -> View {
    let store = Store::expect();
    let names = memo(move || {
        let names = store.with(|plan| names_of(plan, id, item, speakers));
        names.unwrap_or_default()
    });
    let list = move || {
        let names = names.get();
        (!names.is_empty()).then(|| {
            let lines = names.into_iter().map(|name| name_line(id, item, name));
            of_class("ul", "named").children(lines)
        })
    };
    parts().child(list)
}

fn names_of(plan: &Plan, id: EntryId, item: Option<AgendaItemId>, speakers: bool) -> Vec<Named> {
    let Some(entry) = plan.entry(id) else {
        return Vec::new();
    };
    let item = match (&**entry, item) {
        (Entry::Meeting(meeting), Some(item)) => meeting.item(item),
        _ => None,
    };
    let mut words: Vec<(String, Option<PersonId>)> = Vec::new();
    if speakers {
        let all = item.map_or(&[][..], |item| &item.speakers);
        words.extend(all.iter().map(|one| (one.name.clone(), one.person)));
    } else {
        let all = item.map_or(entry.responsible(), |item| &item.responsible);
        words.extend(all.iter().map(|one| (one.words.clone(), one.person)));
    }
    let names = words.into_iter();
    let names =
        names.filter(|(words, person)| person.is_some() || people::names_somebody(plan, words));
    names
        .map(|(words, person)| Named {
            meant: person.map_or_else(|| people::meant(plan, &words), |_| None),
            words,
            person,
        })
        .collect()
}

fn name_line(id: EntryId, item: Option<AgendaItemId>, name: Named) -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let said = name.words.clone();
    if let Some(person) = name.person {
        let address = move || {
            let place = match session.place.get() {
                Place::Plan(plan, _) => Place::Plan(plan, PlanView::People(Some(person))),
                Place::Library => Place::Library,
            };
            format!("#{}", session.address_of(place))
        };
        let full = store
            .with_untracked(|plan| plan.person(person).map(|person| person.name.clone()))
            .flatten();
        let full = full.unwrap_or_default();
        let card = of_class("a", "named-card")
            .attr("href", address)
            .attr("aria-label", format!("{}: {full}", words.people.person_of))
            .child(avatar(move || full.clone(), "avatar avatar-s"))
            .child(el("span").text(said));
        let label = words.unlink(&name.words);
        let away = button("named-away")
            .attr("aria-label", label.clone())
            .attr("title", label)
            .click(move || {
                store.run_composed(Gesture::LinkPerson, |plan| {
                    command::people::unlink(plan, id, item, person)
                });
                focus::soon("#inspector .named-add, #inspector .named-card");
            })
            .child(icon_s(Glyph::Close));
        return of_class("li", "named-one").child(card).child(away);
    }
    let label = match name.meant {
        Some(_) => words.link_to(&said),
        None => words.add_name(&people::named(&said)),
    };
    let act = move || {
        let id = store.next_id(PersonId::next);
        store.run_composed(
            if name.meant.is_some() {
                Gesture::LinkPerson
            } else {
                Gesture::AddPerson
            },
            |plan| match name.meant {
                Some(person) => command::people::link(plan, &name.words, person),
                None => Some(command::people::add_named(plan, id, &name.words)),
            },
        );
        focus::soon("#inspector .named-card");
    };
    let glyph = if name.meant.is_some() {
        Glyph::Person
    } else {
        Glyph::Plus
    };
    el("li").child(
        button("button button-quiet named-add")
            .click(act)
            .child(icon_s(glyph))
            .text(label),
    )
}
