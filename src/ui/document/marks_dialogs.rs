//! Dialogs about where rows stand and about several rows at once: «В раздел…», «В заседание…», who answers for them.

use super::rows::Rows;
use crate::app::State;
use crate::app::session::Selection;
use crate::command::Gesture;
use crate::command::compose::{self, Side};
use crate::command::rows::{self, Place};
use crate::domain::{Entry, EntryId, Plan, Responsible, SectionKind};
use crate::layout::{numbering, title};
use crate::platform::focus;
use crate::ui::controls::dialog::dialog_foot;
use crate::ui::controls::{Dialog, DialogHandle};
use crate::ui::view::{View, button, el, of_class, parts};
use crate::ui::words;

/// What can be chosen, by id and name.
type Choices = Vec<(u64, String)>;

/// Sections that rows can go to, without the one where they all are and without those of text.
fn sections(plan: &Plan, group: &[EntryId]) -> Choices {
    let home = |id: &EntryId| plan.place_of(*id).map(|(section, _)| section);
    let first = group.first().and_then(home);
    let own = first.filter(|_| group.iter().all(|id| home(id) == first));
    let others = plan.sections().iter().filter(|section| {
        let takes = section.kind != SectionKind::Text || !section.entries.is_empty();
        takes && Some(section.id) != own
    });
    others
        .map(|section| (section.id.into(), numbering::section_title(plan, section)))
        .collect()
}

/// Meetings that an item can go to.
fn meetings(plan: &Plan, own: EntryId) -> Choices {
    let others = plan.all_entries().filter_map(|(_, entry)| match &**entry {
        Entry::Meeting(meeting) if meeting.id != own => {
            Some((meeting.id.into(), title::short(entry, plan.language)))
        }
        _ => None,
    });
    others.collect()
}

/// The dialog that puts a row at the end of another section, an agenda item at the end of another meeting's agenda; the
/// marked rows when none is named.
pub fn place_dialog(row: Option<Selection>, closed: impl Fn() + 'static) -> Option<View> {
    let hands = Rows::expect();
    let words = words();
    let text = &words.document;
    let handle = DialogHandle::new();
    let group = match row {
        Some(row) => vec![row.entry()],
        None => hands.marked(),
    };
    let (title, choices) = if let Some(Selection::Item(meeting, _)) = row {
        let found = hands.store.with_untracked(|plan| meetings(plan, meeting));
        (text.to_meeting, found?)
    } else {
        let found = hands.store.with_untracked(|plan| sections(plan, &group));
        (text.to_section, found?)
    };
    let empty = choices.is_empty();
    let lead = match row {
        None => words.rows(group.len()),
        Some(_) => String::new(),
    };
    let choice = |(id, name): (u64, String)| {
        let group = group.clone();
        button("button place-choice").text(name).click(move || {
            handle.close();
            if let Some(Selection::Item(from, item)) = row {
                let to = EntryId::from(id);
                hands.store.run_composed(Gesture::MoveRow, |plan| {
                    compose::put_item_into(plan, from, item, to, Side::After)
                });
                return hands.go(Selection::Item(to, item), None);
            }
            hands.put_rows(&group, Place::End(id.into()));
            if let Some(first) = group.first() {
                hands.go(Selection::Entry(*first), None);
            }
        })
    };
    let list = of_class("div", "dialog-body place-choices")
        .children(choices.into_iter().map(choice))
        .child(empty.then(|| el("p").text(text.nowhere_else)));
    let body = parts().child(list).child(dialog_foot(handle, parts()));
    let dialog = Dialog::new(handle, title, body).lead(lead);
    let focus = if empty { "" } else { ".place-choice" };
    Some(
        dialog
            .focus_on(focus)
            .class("dialog dialog-small")
            .view(closed),
    )
}

/// The dialog that names who answers for the marked rows, in place of those who did.
pub fn responsible_dialog(closed: impl Fn() + 'static) -> Option<View> {
    let hands = Rows::expect();
    let words = words();
    let text = &words.document;
    let handle = DialogHandle::new();
    let group = hands.marked();
    let (common, people) = hands.store.with_untracked(|plan| {
        let entries = group.iter().filter_map(|id| plan.entry(*id));
        let mut lists = entries.filter(|entry| entry.status().is_some());
        let first = lists.next()?.responsible().to_vec();
        let common = lists.all(|entry| entry.responsible() == first);
        let people: Vec<String> = plan.people.iter().map(|one| one.name.clone()).collect();
        Some((if common { first } else { Vec::new() }, people))
    })??;
    let line = State::new(Responsible::list_to_text(&common));
    let lead = words.rows(group.len());
    let submit = move || {
        let who = line.with_untracked(|line| Responsible::list_from_text(line, &common));
        handle.close();
        hands.store.run_composed(Gesture::EditResponsible, |plan| {
            rows::set_responsible(plan, &group, &who)
        });
        focus::soon(".marks-bar button");
    };
    let input = of_class("input", "field-control")
        .attr("type", "text")
        .attr("list", "known-people")
        .attr("autocomplete", "off")
        .value(move || line.get())
        .on_value("input", move |value| line.set(value));
    let known = el("datalist").attr("id", "known-people").children(
        people
            .into_iter()
            .map(|name| el("option").attr("value", name)),
    );
    let field = of_class("label", "field")
        .child(of_class("span", "field-label").text(text.responsible))
        .child(input)
        .child(of_class("span", "field-help").text(text.responsible_help));
    let done = of_class("button", "button button-primary")
        .attr("type", "submit")
        .text(words.picker.set);
    let form = of_class("form", "dialog-form")
        .on("submit", move |event| {
            event.prevent_default();
            submit();
        })
        .child(of_class("div", "dialog-body").child(field).child(known))
        .child(dialog_foot(handle, done));
    Some(
        Dialog::new(handle, text.responsible, form)
            .lead(lead)
            .focus_on("input")
            .class("dialog dialog-small")
            .view(closed),
    )
}
