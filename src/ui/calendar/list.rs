//! The list of the year: month by month, marks that say what was held, the months beside it to go to.

use super::CalendarState;
use super::entry::{Face, beside, face, plain_line, section_badge};
use crate::app::State;
use crate::domain::{Plan, Span, Status};
use crate::i18n::{Catalog, dates};
use crate::layout::agenda_list::{self, ListMonth};
use crate::layout::placement::{Item, PartKind, Placed};
use crate::platform::focus;
use crate::ui::controls::{Glyph, icon_s};
use crate::ui::document::hue;
use crate::ui::document::status::{status_code, status_glyph};
use crate::ui::tracking::mark;
use crate::ui::view::{View, button, el, memo, of_class, parts};
use crate::ui::window::{self, window};
use crate::ui::words;
use chrono::{Datelike, NaiveDate};

/// The list of the open plan.
pub fn list() -> View {
    let state = CalendarState::expect();
    let text = &words().calendar;
    let list = memo(move || {
        let look = |plan: &Plan| {
            let list = |placement: &_| agenda_list::of(placement, &plan.year);
            state.placement.with(list)
        };
        state.store.with_times(look)
    });
    let months = move || {
        list.with(|list| {
            let months = list.iter().flat_map(|list| &list.months);
            parts().children(months.map(month_link))
        })
    };
    let rows = move || {
        list.with(|list| {
            let Some(list) = list else { return parts() };
            let months = list.months.iter().filter(|month| !month.items.is_empty());
            parts()
                .children(months.map(month_rows))
                .child(group(text.recurring, &list.lasting))
                .child(rest(text.untimed, &list.untimed))
                .child(rest(text.elsewhere, &list.elsewhere))
        })
    };
    let nav = of_class("nav", "list-months").attr("aria-label", text.months);
    of_class("div", "calendar-body list-body")
        .child(nav.child(months))
        .child(of_class("div", "list-rows").child(rows))
}

fn month_id(first: NaiveDate) -> String {
    format!("list-{}", &first.to_string()[..7])
}

/// To the rows of a month, with their number.
fn month_link(month: &ListMonth) -> View {
    let state = CalendarState::expect();
    let words = words();
    let (first, count) = (month.first, month.items.len());
    let current = Span::month_of(state.today).first() == first;
    button("list-month")
        .attr("aria-label", words.month_with_count(first, count))
        .attr("aria-current", current.then_some("date"))
        .attr("disabled", count == 0)
        .click(move || {
            focus::reveal_top(format!("#{}", month_id(first)));
            focus::soon(format!("#{} h2", month_id(first)));
        })
        .child(el("span").text(words.month_title(first)))
        .child(beside("beside list-count", &count.to_string()))
}

fn month_rows(month: &ListMonth) -> View {
    let words = words();
    group(&words.month_title(month.first), &month.items).attr("id", month_id(month.first))
}

/// Rows under a heading that says how many of them were held.
fn group(title: &str, items: &[Item]) -> View {
    if items.is_empty() {
        return parts();
    }
    let state = CalendarState::expect();
    let words = words();
    let ids: Vec<_> = items.iter().map(|item| (item.plan, item.id)).collect();
    let held = move || {
        let is_held = |(plan, id): &&(usize, _)| {
            let status = state.with_plan(*plan, |plan| plan.entry(*id)?.status());
            status.flatten() == Some(Status::Held)
        };
        words.held_of(ids.iter().filter(is_held).count(), ids.len())
    };
    let heading = of_class("h2", "list-title")
        .attr("tabindex", "-1")
        .text(title)
        .child(el("small").text(held));
    let row = |item: &Item| el("li").child(list_row(*item));
    let rows = if items.len() > window::WHOLE {
        of_class("div", "list-card").child(long(items.to_vec()))
    } else {
        of_class("ul", "list-card").children(items.iter().map(row))
    };
    of_class("section", "list-group")
        .attr("aria-label", title)
        .child(heading)
        .child(rows)
}

/// About the height of a row, in CSS pixels.
const ROW: i32 = 58;

/// Many rows: those near what is seen.
fn long(items: Vec<Item>) -> View {
    let items = State::new(items);
    let count = memo(move || items.with(Vec::len));
    let piece = move |piece: usize| {
        items.with(|items| {
            let places = window::rows_of(piece);
            let rows = items.get(places.start..places.end.min(items.len()));
            let rows = rows.unwrap_or_default().iter();
            parts().children(rows.map(|item| el("li").child(list_row(*item))))
        })
    };
    window("list", count, ROW, |_| false, piece)
}

/// Rows that have no time, or theirs in other years.
fn rest(title: &str, placed: &[Placed]) -> Option<View> {
    let row = |placed: &Placed| el("li").child(plain_line(placed));
    let rows = of_class("ul", "year-rest-rows").children(placed.iter().map(row));
    let heading = of_class("h2", "list-title").text(title);
    let section = of_class("section", "list-group").attr("aria-label", title);
    (!placed.is_empty()).then(|| section.child(heading).child(rows))
}

/// To the month of today.
pub fn to_today() -> View {
    let state = CalendarState::expect();
    let go = move || {
        let id = month_id(Span::month_of(state.today).first());
        focus::reveal_top(format!("#{id}"));
        focus::soon(format!("#{id} h2"));
    };
    button("button button-quiet calendar-today")
        .click(go)
        .text(words().calendar.today)
}

/// A row of the list: a mark that says how it went, the day, the title with its number and place.
fn list_row(item: Item) -> View {
    let face = face(item);
    let state = CalendarState::expect();
    let name = move || face.with(|face| face.as_ref().map_or(String::new(), |f| f.title.clone()));
    let mark = move || {
        if item.plan == 0 {
            return mark(item.id, "list-mark", name);
        }
        let status = face.with(|face| face.as_ref().map_or(Status::Planned, |face| face.status));
        of_class("span", "list-mark")
            .attr("data-status", status_code(status))
            .child(icon_s(status_glyph(status)))
    };
    let late = memo(move || item.plan == 0 && state.session.is_late(item.id));
    let open = move || {
        face.get()
            .map(|face| list_entry(state, item, &face, late.get()))
    };
    of_class("div", "list-row")
        .attr("data-list-row", item.id.to_string())
        .child(mark())
        .child(open)
}

fn list_entry(state: CalendarState, item: Item, face: &Face, late: bool) -> View {
    let words = words();
    let (day, hour) = day_of(words, item, face);
    let late_text = words.tracking.late;
    let when = of_class("span", "list-when")
        .child(beside("beside list-day", &day))
        .child(beside("beside list-hour", &hour))
        .child(late.then(|| beside("beside late", late_text)));
    let mut facts = face.number.clone();
    if face.meeting {
        facts.clear();
    }
    for fact in [&face.place, &face.detail] {
        if !facts.is_empty() && !fact.is_empty() {
            facts.push_str(" · ");
        }
        facts.push_str(fact);
    }
    let aloud = if late {
        format!("{}, {late_text}", face.aloud)
    } else {
        face.aloud.clone()
    };
    let what = of_class("span", "list-what")
        .child(of_class("span", "entry-title").text(&face.title))
        .child(beside("beside entry-facts", &facts));
    button("entry list-entry")
        .attr("data-s", hue(face.section))
        .attr("data-status", status_code(face.status))
        .attr("data-meeting", face.meeting)
        .attr("aria-label", aloud)
        .click(move || state.open(item))
        .child(when)
        .child(section_badge(face.section, &face.badge))
        .child(what)
        .child(icon_s(Glyph::Right))
}

/// The day of a row of the list and what is said below it; a term that names no day stands in its own words.
fn day_of(words: &Catalog, item: Item, face: &Face) -> (String, String) {
    let first = item.part.span.first();
    match item.part.kind {
        PartKind::Appointed(_) | PartKind::Day => {
            let weekday = first.weekday().num_days_from_monday();
            let weekday = dates::weekday_short(words.language, weekday);
            let hour = if face.hour.is_empty() {
                weekday.to_owned()
            } else {
                format!("{weekday}, {}", face.hour)
            };
            (dates::day(words.language, first), hour)
        }
        _ => (face.term.clone(), String::new()),
    }
}
