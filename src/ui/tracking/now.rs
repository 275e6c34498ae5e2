//! «Сейчас»: what is on this month, what is late, what has no day yet. A row marked here stays where it is until the
//! panel is opened again, so that nothing moves under the finger.

use super::mark;
use crate::app::session::Panel;
use crate::app::{Session, Store, place};
use crate::domain::{Entry, EntryId, Plan};
use crate::i18n::{Catalog, dates};
use crate::layout::filter::{Due, Filter};
use crate::layout::now::{self, Now};
use crate::layout::placement::{self, Item, PartKind};
use crate::layout::{numbering, terms, title};
use crate::platform::clock;
use crate::ui::controls::{Dialog, DialogHandle, Glyph, icon};
use crate::ui::view::{View, button, el, memo, of_class, parts};
use crate::ui::words;

/// Rows of a group that are shown; the list of the year has them all.
const SHOWN: usize = 40;

/// The button of the bar: says how many rows are late.
pub fn now_button() -> View {
    let session = Session::expect();
    let text = &words().tracking;
    let late = memo(move || session.late_count());
    let label = move || match late.get() {
        0 => text.now.to_owned(),
        count => format!("{}, {}: {count}", text.now, text.late),
    };
    button("icon-button actions-now")
        .attr("aria-label", label)
        .attr("title", label)
        .attr("aria-haspopup", "dialog")
        .attr("data-late", move || late.get() > 0)
        .click(move || session.panel.set(Some(Panel::Now)))
        .child(icon(Glyph::Clock))
}

/// The panel; `closed` takes it off the page.
pub fn now_dialog(closed: impl Fn() + 'static) -> Option<View> {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let text = &words.tracking;
    let handle = DialogHandle::new();
    let (found, no_deadline) = store.with_untracked(|plan| {
        let found = now::of(plan, &placement::of(plan), clock::today());
        (found, crate::layout::filter::without_deadline(plan).len())
    })?;
    let is_empty = found == Now::default();
    let ask = move |due: Due, view: place::View| {
        handle.close();
        session.show(view);
        session.set_filter(Filter {
            due: Some(due),
            ..Filter::default()
        });
    };
    let all_late = (found.late.len() > SHOWN).then(|| {
        button("button button-quiet")
            .click(move || ask(Due::Late, place::View::List))
            .text(text.all_late)
    });
    let untimed = (no_deadline > 0).then(|| {
        button("button button-quiet now-untimed")
            .click(move || ask(Due::NoDeadline, place::View::Document))
            .text(format!("{} · {no_deadline}", text.no_deadline))
    });
    let nothing = is_empty.then(|| of_class("p", "dialog-quiet").text(text.nothing_now));
    let body = of_class("div", "dialog-body now")
        .child(nothing)
        .child(group(handle, text.this_month, "month", &found.this_month))
        .child(group(handle, text.late_rows, "late", &found.late))
        .child(all_late)
        .child(group(handle, text.without_day, "day", &found.without_day))
        .child(untimed);
    Some(
        Dialog::new(handle, text.now, body)
            .lead(text.now_lead)
            .class("dialog dialog-side")
            .view(closed),
    )
}

fn group(handle: DialogHandle, title: &'static str, code: &'static str, items: &[Item]) -> View {
    if items.is_empty() {
        return parts();
    }
    let heading = of_class("h3", "now-title")
        .text(title)
        .text(" ")
        .child(of_class("span", "now-count").text(items.len()));
    let rows = items.iter().take(SHOWN);
    let rows = rows.map(|item| el("li").child(row(handle, *item)));
    of_class("section", "now-group")
        .attr("aria-label", title)
        .attr("data-group", code)
        .child(heading)
        .child(el("ul").children(rows))
}

fn row(handle: DialogHandle, item: Item) -> Option<View> {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let face = store.with_untracked(|plan| face_of(plan, item, words));
    let (name, when, facts) = face.flatten()?;
    let marked = name.clone();
    let open = button("now-open")
        .click(move || {
            handle.close();
            session.go_to_entry(item.id);
        })
        .child(of_class("span", "now-what").text(name))
        .child(of_class("small", "now-facts").text(facts));
    Some(
        of_class("div", "now-row")
            .child(mark(item.id, "duty-mark", move || marked.clone()))
            .child(open)
            .child(of_class("span", "now-when").text(when)),
    )
}

/// Title, time, and number with place.
fn face_of(plan: &Plan, item: Item, words: &Catalog) -> Option<(String, String, String)> {
    let id: EntryId = item.id;
    let entry = plan.entry(id)?;
    let mut name = title::short(entry, plan.language);
    if name.is_empty() {
        words.calendar.untitled.clone_into(&mut name);
    }
    let when = match (item.part.kind, entry.appointment()) {
        (PartKind::Appointed(_), Some(day)) => dates::appointment(words.language, day),
        (PartKind::Day, _) => dates::day_short(words.language, item.part.span.first()),
        (PartKind::Until, _) => words.until_day(item.part.span.first()),
        (PartKind::Run, _) => dates::span(words.language, item.part.span),
        _ => terms::due(plan, id).map_or(String::new(), |term| term.wording.trim().to_owned()),
    };
    let who: Vec<_> = entry
        .responsible()
        .iter()
        .map(|one| one.words.trim())
        .collect();
    // A meeting's title begins with its number.
    let number = match &**entry {
        Entry::Meeting(_) => String::new(),
        _ => numbering::label(plan, id),
    };
    let facts = [number, who.join(", ")];
    let facts: Vec<_> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    Some((name, when, facts.join(" · ")))
}
