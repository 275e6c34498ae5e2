//! The inspector: all that is known of the selected row. Saves at once; on narrow screens a sheet from below.

pub mod appointment;
pub mod fields;
pub mod meeting;
pub mod named;

use super::hue;
use crate::app::Store;
use crate::app::session::{Selection, Session};
use crate::command::{Command, Gesture};
use crate::domain::{Entry, EntryId, SectionId};
use crate::layout::{formatting, numbering, row_texts, title};
use crate::platform::focus;
use crate::ui::controls::edit_face::link;
use crate::ui::controls::{Glyph, icon};
use crate::ui::tracking::fields::status_fields;
use crate::ui::view::{View, button, el, memo, of_class, parts, when};
use crate::ui::words;

/// Name, number and hue of what is selected.
#[derive(Clone, PartialEq, Eq, Default)]
struct Subject {
    number: String,
    section: String,
    hue: usize,
    title: String,
}

fn subject(store: Store, selection: Option<Selection>) -> Option<Subject> {
    let selection = selection?;
    store
        .with(|plan| {
            let entry = plan.entry(selection.entry())?;
            let (section, _) = plan.place_of(entry.id())?;
            let section_number = numbering::section_number(plan, section);
            let text = match (&**entry, selection) {
                (Entry::Meeting(meeting), Selection::Item(_, item)) => {
                    meeting.item(item)?.text.clone()
                }
                (entry, _) => title::short(entry, plan.language),
            };
            Some(Subject {
                number: numbering::label(plan, entry.id()),
                section: plan.section(section)?.title.clone(),
                hue: hue(section_number),
                title: text,
            })
        })
        .flatten()
}

fn close(session: Session) {
    session.inspector.set(false);
    if let Some(selection) = session.selection.get_untracked() {
        focus::soon(match selection {
            Selection::Entry(id) => format!("[data-entry='{id}'] textarea"),
            Selection::Item(_, id) => format!("[data-item='{id}'] textarea"),
        });
    }
}

/// The inspector beside the paper.
pub fn inspector() -> View {
    let session = Session::expect();
    when(move || session.inspector.get(), sheet)
}

fn sheet() -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let text = &words().document;
    let subject = memo(move || subject(store, session.selection.get()));
    let of_subject =
        move |part: fn(Subject) -> String| move || subject.get().map(part).unwrap_or_default();
    let shown = memo(move || {
        let there = subject.with(Option::is_some);
        session.selection.get().filter(|_| there)
    });
    let away = button("icon-button")
        .attr("aria-label", text.close_inspector)
        .attr("title", text.close_inspector)
        .click(move || close(session))
        .child(icon(Glyph::Close));
    let head = of_class("header", "inspector-head")
        .attr("data-s", move || {
            subject.get().map(|subject| subject.hue.to_string())
        })
        .child(of_class("span", "section-number").text(of_subject(|subject| subject.number)))
        .child(of_class("span", "inspector-section").text(of_subject(|subject| subject.section)))
        .child(away);
    let inside = move || match shown.get() {
        None => of_class("p", "inspector-empty").text(text.nothing_selected),
        Some(selection) => parts()
            .child(of_class("h2", "inspector-title").text(of_subject(|subject| subject.title)))
            .child(body(selection))
            .child(move || links(store, selection)),
    };
    let sheet = of_class("aside", "inspector")
        .attr("id", "inspector")
        .attr("aria-label", text.details)
        .on_key(move |event| {
            if event.key() == "Escape" {
                close(session);
            }
        })
        .child(head)
        .child(of_class("div", "inspector-body").child(inside));
    parts()
        .child(of_class("div", "inspector-veil").click(move || close(session)))
        .child(sheet)
}

/// The addresses in the row's texts, where keys and screen readers can follow them.
fn links(store: Store, selection: Selection) -> Option<View> {
    let entry = store.entry(selection.entry())?;
    let links = formatting::links(&row_texts::all(&entry, words().language));
    let list = || {
        let one = |address: String| el("li").child(link(&address));
        of_class("nav", "inspector-links")
            .attr("aria-label", words().document.links)
            .child(of_class("span", "field-label").text(words().document.links))
            .child(el("ul").children(links.iter().cloned().map(one)))
    };
    (!links.is_empty()).then(list)
}

fn body(selection: Selection) -> View {
    let store = Store::expect();
    let id = match selection {
        Selection::Item(meeting, item) => return meeting::item_fields(meeting, item),
        Selection::Entry(id) => id,
    };
    let entry = store
        .with_untracked(|plan| plan.entry(id).cloned())
        .flatten();
    let is_plain = store.with(|plan| {
        let section = plan.place_of(id).and_then(|(own, _)| plan.section(own));
        section.is_some_and(|section| !section.takes_place())
    });
    let own = match entry.as_deref() {
        None => return parts(),
        Some(Entry::Activity(_)) if is_plain == Some(true) => return section_choice(id),
        Some(Entry::Note(_)) => return section_choice(id),
        Some(Entry::Activity(_)) => fields::activity_fields,
        Some(Entry::Meeting(_)) => meeting::meeting_fields,
    };
    parts()
        .child(status_fields(id, false))
        .child(fields::wording_field(id))
        .child(appointment::appointment_field(id))
        .child(own(id))
        .child(section_choice(id))
}

/// The section that the row stands in; choosing another moves the row to its end.
fn section_choice(id: EntryId) -> View {
    let store = Store::expect();
    let options = move || {
        let options = store.with(|plan| {
            let here = plan.place_of(id).map(|(section, _)| section);
            parts().children(plan.sections().iter().map(|section| {
                el("option")
                    .attr("value", section.id.to_string())
                    .attr("selected", here == Some(section.id))
                    .text(numbering::section_title(plan, section))
            }))
        });
        options.unwrap_or_else(parts)
    };
    let choose = move |value: String| {
        let Ok(to) = value.parse::<SectionId>() else {
            return;
        };
        store.run_composed(Gesture::MoveRow, |plan| {
            let (from, _) = plan.place_of(id)?;
            let end = plan.section(to)?.entries.len();
            (from != to).then_some(Command::MoveEntry(id, to, end))
        });
    };
    let select = of_class("select", "field-control")
        .on_value("change", choose)
        .child(options);
    of_class("label", "field")
        .child(of_class("span", "field-label").text(words().document.section))
        .child(select)
}
