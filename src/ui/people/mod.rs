//! The people of the plan: who they are, how much each has to do and when; beside them the card of one.

pub mod card;
pub mod chart;
pub mod merge;

use crate::app::place;
use crate::app::session::Panel;
use crate::app::{Memo, Place, Session, Store};
use crate::command::{self, Command, Gesture};
use crate::domain::{Person, PersonId, names};
use crate::i18n::dates;
use crate::layout::people::{self as layout, Load, Unlinked};
use crate::paper::Subject;
use crate::platform::{focus, page};
use crate::ui::controls::{Glyph, icon_s};
use crate::ui::view::{View, button, each, el, memo, of_class, parts, when};
use crate::ui::words;
use chrono::Datelike;
use leptos::prelude::*;

/// What the list and the card share; copied freely.
#[derive(Clone, Copy)]
pub struct PeopleState {
    store: Store,
    session: Session,
    /// What each person has to do, in alphabetical order.
    loads: Memo<Vec<Load>>,
}

impl PeopleState {
    fn expect() -> Self {
        expect_context()
    }

    /// The person whose card is open.
    fn chosen(self) -> Option<PersonId> {
        match self.session.view() {
            Some(place::View::People(person)) => person,
            _ => None,
        }
    }

    fn load(self, id: PersonId) -> Option<Load> {
        self.loads
            .with(|loads| loads.iter().find(|load| load.person == id).cloned())
    }

    fn person(self, id: PersonId) -> Option<Person> {
        self.store.with(|plan| plan.person(id).cloned()).flatten()
    }

    /// Shows the card of somebody, or the list alone.
    fn choose(self, person: Option<PersonId>) {
        self.session.show(place::View::People(person));
    }
}

/// The screen.
pub fn people() -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let state = PeopleState {
        store,
        session,
        loads: memo(move || store.with(layout::loads).unwrap_or_default()),
    };
    provide_context(state);
    let chosen = memo(move || {
        let there = |id: &PersonId| state.store.with(|plan| plan.person(*id).is_some());
        state.chosen().filter(|id| there(id) == Some(true))
    });
    of_class("div", "people")
        .attr("data-card", move || {
            chosen.get().map_or("closed", |_| "open")
        })
        .child(list(state))
        .child(move || chosen.get().map(card::card))
}

fn list(state: PeopleState) -> View {
    let text = &words().people;
    let ids = move |idle: bool| {
        let of = move |loads: &Vec<Load>| {
            let own = loads.iter().filter(|load| load.duties.is_empty() == idle);
            own.map(|load| load.person).collect::<Vec<_>>()
        };
        memo(move || state.loads.with(of))
    };
    let (busy, idle) = (ids(false), ids(true));
    let count = move || busy.with(Vec::len) + idle.with(Vec::len);
    let add = button("button")
        .click(move || add_person(state, None))
        .child(icon_s(Glyph::Plus))
        .text(text.add);
    let extracts = move || {
        let address = move || match state.session.place.get() {
            Place::Plan(id, _) => {
                let paper = place::View::Paper(Subject::Extracts);
                format!("#{}", state.session.address_of(Place::Plan(id, paper)))
            }
            Place::Library => "#".to_owned(),
        };
        of_class("a", "button button-quiet people-extracts")
            .attr("href", address)
            .child(icon_s(Glyph::Print))
            .child(el("span").text(words().people.all_extracts))
    };
    let head = of_class("header", "people-head")
        .child(
            of_class("h1", "people-title")
                .attr("tabindex", "-1")
                .text(text.people),
        )
        .child(of_class("span", "people-count").text(move || count().to_string()))
        .child(when(move || busy.with(|ids| !ids.is_empty()), extracts))
        .child(add);
    let rows = move |ids: Memo<Vec<PersonId>>| {
        of_class("ul", "people-rows").child(each(
            move || ids.get(),
            move |id| el("li").child(person_row(state, id)),
        ))
    };
    let with_duties = move || {
        of_class("div", "people-card")
            .child(table_head(state))
            .child(rows(busy))
    };
    let without = move || {
        of_class("section", "people-named")
            .attr("aria-labelledby", "people-idle")
            .child(
                of_class("h2", "people-idle")
                    .attr("id", "people-idle")
                    .text(move || {
                        let count = idle.with(Vec::len);
                        words().counted(words().people.nothing_to_do, count)
                    }),
            )
            .child(of_class("div", "people-card").child(rows(idle)))
    };
    let empty = || of_class("p", "people-empty").text(words().people.nobody);
    of_class("div", "people-list")
        .child(head)
        .child(alike(state))
        .child(when(move || busy.with(|ids| !ids.is_empty()), with_duties))
        .child(when(move || idle.with(|ids| !ids.is_empty()), without))
        .child(when(move || count() == 0, empty))
        .child(named(state))
}

/// Adds somebody, by a name of the plan or still without one, and opens the card.
fn add_person(state: PeopleState, name: Option<String>) {
    let id = state.store.next_id(PersonId::next);
    let done = state.store.run_composed(Gesture::AddPerson, |plan| {
        Some(match &name {
            Some(name) => command::people::add_named(plan, id, name),
            None => Command::InsertPerson(plan.people.len(), Person::new(id, "")),
        })
    });
    if done {
        state.choose(Some(id));
        focus::soon("#person .person-name textarea");
    }
}

fn table_head(state: PeopleState) -> View {
    let text = &words().people;
    let language = words().language;
    let letters = move || {
        let months = state
            .store
            .with(|plan| plan.year.months().collect::<Vec<_>>());
        let letter = |first: chrono::NaiveDate| {
            let name = dates::month(language, first.month());
            el("span").text(name.chars().take(1).collect::<String>())
        };
        parts().children(months.unwrap_or_default().into_iter().map(letter))
    };
    of_class("div", "person-row people-columns")
        .attr("aria-hidden", "true")
        .child(el("span"))
        .child(el("span").text(text.name))
        .child(of_class("span", "people-months").child(letters))
        .child(of_class("span", "person-total").text(text.total))
}

/// A round mark with the initials; decoration beside the name.
pub fn avatar(name: impl Fn() -> String + 'static, class: &'static str) -> View {
    of_class("span", class)
        .attr("aria-hidden", "true")
        .text(move || names::initials(&name()))
}

/// «Гимназия № 4 · руководитель РМО».
fn about(person: &Person) -> String {
    let facts = [person.school.trim(), person.role.trim()];
    let facts: Vec<_> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    facts.join(" · ")
}

fn person_row(state: PeopleState, id: PersonId) -> View {
    let words = words();
    let person = memo(move || state.person(id));
    let name =
        move || person.with(|person| person.as_ref().map_or(String::new(), |p| p.name.clone()));
    let facts = move || person.with(|person| person.as_ref().map_or(String::new(), about));
    let load = memo(move || state.load(id));
    let total = memo(move || load.with(|load| load.as_ref().map_or(0, |load| load.duties.len())));
    let address = move || {
        let place = match state.session.place.get() {
            Place::Plan(plan, _) => Place::Plan(plan, place::View::People(Some(id))),
            Place::Library => Place::Library,
        };
        format!("#{}", state.session.address_of(place))
    };
    let link = of_class("a", "person-link")
        .attr("id", format!("person-{id}"))
        .attr("href", address)
        .attr("aria-current", move || {
            (state.chosen() == Some(id)).then_some("true")
        })
        .on("click", move |_| {
            if !page::is_wider_than(WIDE) {
                focus::soon("#person .person-close");
            }
        })
        .child(el("b").text(move || words.name_or(&name()).to_owned()))
        .child(of_class("small", "person-facts").text(facts));
    of_class("div", "person-row")
        .attr("data-idle", move || total.get() == 0)
        .child(avatar(name, "avatar"))
        .child(link)
        .child(chart::chart(state, id))
        .child(of_class("span", "person-total").text(total))
}

/// From this width on the card has a place of its own beside the list, in CSS pixels.
const WIDE: u32 = 1101;

/// Pairs that may be one person; nothing is done unless asked for.
fn alike(state: PeopleState) -> View {
    let words = words();
    let pairs = memo(move || state.store.with(layout::alike).unwrap_or_default());
    let line = move |(one, other): (PersonId, PersonId)| {
        let name = move |id| state.person(id).map_or(String::new(), |person| person.name);
        let said = format!("{}: {}, {}", words.people.alike, name(one), name(other));
        let merge = button("button")
            .click(move || state.session.panel.set(Some(Panel::Merge(one))))
            .text(words.people.merge_with);
        let keep_apart = move || {
            let apart = |plan: &_| command::people::keep_apart(plan, one, other);
            state.store.run_composed(Gesture::KeepApart, apart);
            focus::soon(".people-notice .button-quiet, .people-title");
        };
        let apart = button("button button-quiet")
            .click(keep_apart)
            .text(words.people.apart);
        of_class("div", "people-notice")
            .child(el("p").text(said))
            .child(apart)
            .child(merge)
    };
    parts().child(move || parts().children(pairs.get().into_iter().take(SHOWN_PAIRS).map(line)))
}

/// Pairs that are told at once; more would hide the list.
const SHOWN_PAIRS: usize = 3;

/// Names that the plan's cells say and that are nobody's yet.
fn named(state: PeopleState) -> View {
    let words = words();
    let unlinked = memo(move || {
        let mut unlinked = state.store.with(layout::unlinked).unwrap_or_default();
        unlinked.retain(|one| one.person.is_none());
        unlinked.into_iter().map(|one| one.name).collect::<Vec<_>>()
    });
    let line = move |name: String| {
        let shown = layout::named(&name);
        let label = words.add_name(&shown);
        let add = button("button button-quiet")
            .attr("aria-label", label)
            .click(move || add_person(state, Some(name.clone())))
            .child(icon_s(Glyph::Plus))
            .text(shown);
        el("li").child(add)
    };
    let section = move || {
        of_class("section", "people-named")
            .attr("aria-labelledby", "people-named")
            .child(
                of_class("h2", "people-named-title")
                    .attr("id", "people-named")
                    .text(words.people.named),
            )
            .child(el("ul").child(move || parts().children(unlinked.get().into_iter().map(line))))
    };
    when(move || unlinked.with(|names| !names.is_empty()), section)
}

/// Cells that say the name of this person and are linked to nobody.
fn unlinked_of(state: PeopleState, id: PersonId) -> Vec<Unlinked> {
    let mut unlinked = state.store.with(layout::unlinked).unwrap_or_default();
    unlinked.retain(|one| one.person == Some(id));
    unlinked
}
