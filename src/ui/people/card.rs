//! The card of one person: who they are, in place, and all that they have to do, in the words of the plan.

use super::{PeopleState, avatar, unlinked_of};
use crate::app::place::View as PlanView;
use crate::app::session::Panel;
use crate::command::{self, Command, Gesture, PersonText, TextField};
use crate::domain::{AgendaItemId, Entry, EntryId, PersonId, Plan};
use crate::i18n::dates;
use crate::layout::people::{self as layout, Duty, Unlinked};
use crate::layout::{numbering, terms, title};
use crate::paper::Subject;
use crate::platform::focus;
use crate::ui::controls::toast::Toaster;
use crate::ui::controls::{Glyph, Menu, MenuItem, icon};
use crate::ui::document::PlanText;
use crate::ui::tracking::{late_note, mark};
use crate::ui::view::{View, button, el, memo, of_class, parts};
use crate::ui::words;

/// The card beside the list; on narrow screens a sheet from below.
pub fn card(id: PersonId) -> View {
    let state = PeopleState::expect();
    let text = &words().people;
    let close = move || {
        state.choose(None);
        focus::soon(format!("#person-{id}"));
    };
    let name = move || state.store.text(TextField::Person(id, PersonText::Name));
    let field = |part: PersonText, label: &'static str, hint: &'static str| {
        let text = PlanText::new(TextField::Person(id, part), label.to_owned())
            .placeholder(hint)
            .class("edit field-control");
        let label = of_class("span", "field-label")
            .attr("aria-hidden", "true")
            .text(label);
        of_class("div", "field").child(label).child(text.view())
    };
    let heading = PlanText::new(
        TextField::Person(id, PersonText::Name),
        text.name.to_owned(),
    )
    .placeholder(text.name_hint);
    let away = button("icon-button person-close")
        .attr("aria-label", text.close_card)
        .attr("title", text.close_card)
        .click(close)
        .child(icon(Glyph::Close));
    let head = of_class("header", "person-head")
        .child(avatar(name, "avatar avatar-l"))
        .child(of_class("h2", "person-name").child(heading.view()))
        .child(menu(state, id))
        .child(away);
    let body = of_class("div", "person-body")
        .child(
            of_class("div", "person-fields")
                .child(field(PersonText::School, text.school, text.school))
                .child(field(PersonText::Role, text.role, text.role))
                .child(field(PersonText::Contact, text.contact, text.contact_hint)),
        )
        .child(unlinked(state, id))
        .child(duties(state, id, false))
        .child(duties(state, id, true))
        .child(nothing(state, id));
    let sheet = of_class("aside", "person")
        .attr("id", "person")
        .attr("aria-label", text.card)
        .on_key(move |event| {
            if event.key() == "Escape" && !event.default_prevented() {
                close();
            }
        })
        .child(head)
        .child(body);
    parts()
        .child(of_class("div", "person-veil").click(close))
        .child(sheet)
}

fn menu(state: PeopleState, id: PersonId) -> View {
    let words = words();
    let toaster = Toaster::expect();
    let delete = move || {
        let named = state
            .store
            .with_untracked(|plan| layout::mentions(plan, id))
            .unwrap_or(0);
        if named > 0 {
            return toaster.say(words.still_named(named));
        }
        if state
            .store
            .run(Gesture::DeletePerson, Command::RemovePerson(id))
        {
            state.choose(None);
            focus::soon("#main");
        }
    };
    let label = words.document.row_menu;
    Menu::more(label.to_owned(), "icon-button").view(move || {
        let extract = PlanView::Paper(Subject::Extract(id));
        parts()
            .child(
                MenuItem::new(words.paper.extract_menu)
                    .glyph(Glyph::Print)
                    .view(move || state.session.show(extract)),
            )
            .child(
                MenuItem::new(words.people.merge_with)
                    .glyph(Glyph::Person)
                    .view(move || state.session.panel.set(Some(Panel::Merge(id)))),
            )
            .child(
                MenuItem::new(words.people.delete)
                    .glyph(Glyph::Bin)
                    .danger()
                    .view(delete),
            )
    })
}

/// Cells that say this name and are nobody's: linked when asked for.
fn unlinked(state: PeopleState, id: PersonId) -> View {
    let words = words();
    let line = move |one: Unlinked| {
        let name = one.name.clone();
        let link = button("button")
            .click(move || {
                state.store.run_composed(Gesture::LinkPerson, |plan| {
                    command::people::link(plan, &name, id)
                });
            })
            .text(words.link_places(one.count));
        of_class("div", "people-notice")
            .child(el("p").text(words.quoted(&one.name)))
            .child(link)
    };
    parts().child(move || parts().children(unlinked_of(state, id).into_iter().map(line)))
}

fn nothing(state: PeopleState, id: PersonId) -> View {
    let idle = move || state.load(id).is_none_or(|load| load.duties.is_empty());
    let line = || of_class("p", "person-idle").text(words().people.no_duties);
    parts().child(move || idle().then(line))
}

/// Their rows, or their talks.
fn duties(state: PeopleState, id: PersonId, talks: bool) -> View {
    let words = words();
    let own = memo(move || {
        let duties = state.load(id).map_or(Vec::new(), |load| load.duties);
        let own = duties.into_iter().filter(|duty| duty.speaks == talks);
        own.collect::<Vec<_>>()
    });
    let title = if talks {
        words.people.talks
    } else {
        words.people.activities
    };
    let section = move || {
        let duties = own.get();
        if duties.is_empty() {
            return None;
        }
        let rows = duties
            .iter()
            .map(|duty| el("li").child(duty_row(state, *duty)));
        Some(
            of_class("section", "person-duties")
                .attr("aria-label", title)
                .child(
                    of_class("h3", "person-duties-title").text(words.counted(title, duties.len())),
                )
                .child(el("ul").children(rows)),
        )
    };
    parts().child(section)
}

/// What is shown of a duty.
#[derive(Clone, PartialEq, Eq, Default)]
struct Face {
    when: String,
    what: String,
    facts: String,
}

fn duty_row(state: PeopleState, duty: Duty) -> View {
    let words = words();
    let (entry, item) = (duty.entry, duty.item);
    let face = memo(move || {
        let face = state.store.with(|plan| face_of(plan, entry, item));
        face.flatten().unwrap_or_default()
    });
    let part = move |part: fn(Face) -> String| move || part(face.get());
    let what = move || {
        let what = face.get().what;
        if what.is_empty() {
            words.calendar.untitled.to_owned()
        } else {
            what
        }
    };
    let open = button("duty-what")
        .click(move || state.session.go_to_entry(entry))
        .text(what);
    of_class("div", "duty")
        .child(of_class("span", "duty-when").text(part(|face| face.when)))
        .child(
            of_class("span", "duty-text")
                .child(open)
                .child(of_class("small", "duty-facts").text(part(|face| face.facts)))
                .child(late_note(entry)),
        )
        .child(mark(entry, "duty-mark", what))
}

fn face_of(plan: &Plan, id: EntryId, item: Option<AgendaItemId>) -> Option<Face> {
    let entry = plan.entry(id)?;
    let term = terms::due(plan, id).map_or(String::new(), |term| term.wording);
    let mut when = match entry.appointment() {
        Some(day) => dates::appointment(plan.language, day),
        None => term.trim().to_owned(),
    };
    let (place, number) = match &**entry {
        Entry::Activity(row) => (row.place.as_str(), numbering::label(plan, id)),
        Entry::Meeting(row) => (row.place.as_str(), title::meeting_name(row, plan.language)),
        Entry::Note(_) => return None,
    };
    let mut what = title::short(entry, plan.language);
    if let (Entry::Meeting(row), Some(item)) = (&**entry, item) {
        let item = row.item(item)?;
        item.text.trim().clone_into(&mut what);
        if item.timing.reading().is_some() {
            item.timing.wording().trim().clone_into(&mut when);
        }
    }
    let facts = [number.trim(), place.trim()];
    let facts: Vec<_> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    Some(Face {
        when,
        what,
        facts: facts.join(" · "),
    })
}
