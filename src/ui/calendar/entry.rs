//! A row of the plan as the calendar shows it: a chip in a cell, a line of a list, a card.
//!
//! Section and status are told by number and shape as well as by colour, and in words to screen readers.

use super::CalendarState;
use crate::domain::{Entry, Plan, Status};
use crate::i18n::{Catalog, dates};
use crate::layout::placement::{Item, PartKind};
use crate::layout::{numbering, terms, title};
use crate::ui::controls::memo;
use crate::ui::controls::{Glyph, Icon};
use crate::ui::words;
use leptos::prelude::*;

/// What is shown of a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Face {
    /// «Заседание № 1» or the first line of the text.
    pub title: String,
    /// «5.6», «№ 1».
    pub number: String,
    /// Number of the section.
    pub section: usize,
    /// How it went.
    pub status: Status,
    /// Whether it is a meeting.
    pub meeting: bool,
    /// Its hour, on a day.
    pub hour: String,
    /// Whether the day is the last one for it.
    pub until: bool,
    /// The days or words of its term, where it has no day.
    pub term: String,
    /// Place, or who answers for it.
    pub detail: String,
    /// All of it in words.
    pub aloud: String,
}

/// The face of `item`; none when the row is gone.
pub fn face(item: Item) -> Memo<Option<Face>> {
    let state = CalendarState::expect();
    let words = words();
    memo(move || {
        state
            .store
            .with(|plan| face_of(plan, item, words))
            .flatten()
    })
}

fn face_of(plan: &Plan, item: Item, words: &Catalog) -> Option<Face> {
    let entry = plan.entry(item.id)?;
    let section = item.section + 1;
    let number = numbering::label_at(entry, section, item.activities, plan.language);
    let mut title = title::short(entry, plan.language);
    if title.is_empty() {
        words.calendar.untitled.clone_into(&mut title);
    }
    let status = entry.status().unwrap_or_default();
    let term = term_of(plan, item, words);
    let when = when(entry, item, &term, words);
    let detail = detail(entry);
    let spoken_number = if matches!(&**entry, Entry::Meeting(_)) {
        ""
    } else {
        &number
    };
    Some(Face {
        aloud: words.row_aloud(&when, &title, spoken_number, section, status, &detail),
        meeting: matches!(&**entry, Entry::Meeting(_)),
        hour: match item.part.kind {
            PartKind::Appointed(Some(start)) => dates::time(start),
            _ => String::new(),
        },
        until: item.part.kind == PartKind::Until,
        detail,
        title,
        number,
        section,
        status,
        term,
    })
}

/// The author's words for a term that names no day; nothing where the place in the calendar says it.
fn term_of(plan: &Plan, item: Item, words: &Catalog) -> String {
    match item.part.kind {
        PartKind::Appointed(_) | PartKind::Day => String::new(),
        PartKind::Until => words.until_day(item.part.span.first()),
        PartKind::Run => dates::span(words.language, item.part.span),
        PartKind::Within(_) | PartKind::Long(_) | PartKind::Always => {
            terms::of_entry(plan, item.id)
                .map_or(String::new(), |term| term.wording.trim().to_owned())
        }
    }
}

fn when(entry: &Entry, item: Item, term: &str, words: &Catalog) -> String {
    match (item.part.kind, entry.appointment()) {
        (PartKind::Appointed(_), Some(appointment)) => {
            dates::appointment(words.language, appointment)
        }
        (PartKind::Appointed(_) | PartKind::Day, _) => {
            dates::day(words.language, item.part.span.first())
        }
        _ => term.to_owned(),
    }
}

/// Who answers for the row, or where it takes place: the first of the two that is said.
fn detail(entry: &Entry) -> String {
    let people: Vec<_> = entry
        .responsible()
        .iter()
        .map(|one| one.words.trim())
        .collect();
    let place = match entry {
        Entry::Activity(activity) => activity.place.trim(),
        Entry::Meeting(meeting) => meeting.place.trim(),
        Entry::Note(_) => "",
    };
    let said = people.join(", ");
    if said.is_empty() {
        place.to_owned()
    } else {
        said
    }
}

/// Section colour of the style sheet, `1` to `8`.
pub fn hue(section: usize) -> String {
    ((section.max(1) - 1) % 8 + 1).to_string()
}

fn status_code(status: Status) -> &'static str {
    match status {
        Status::Planned => "planned",
        Status::Held => "held",
        Status::Moved => "moved",
        Status::Cancelled => "cancelled",
    }
}

/// The shape of a status; what is planned has none.
fn status_mark(status: Status) -> Option<Glyph> {
    match status {
        Status::Planned => None,
        Status::Held => Some(Glyph::Check),
        Status::Moved => Some(Glyph::Moved),
        Status::Cancelled => Some(Glyph::Cancelled),
    }
}

/// A chip in a cell of the month, a bar across cells, or one of a strip.
#[component]
pub fn EntryChip(
    /// Which row, by which part.
    item: Item,
    /// Lines of text that there is room for.
    #[prop(optional, into)]
    lines: Signal<usize>,
    /// Whether its term is told beside the title.
    #[prop(optional)]
    with_term: bool,
    /// `-1` inside the grid, whose cells the keys go through.
    #[prop(optional, into)]
    tabindex: Option<&'static str>,
) -> impl IntoView {
    let face = face(item);
    let session = CalendarState::expect().session;
    move || {
        face.get().map(|face| {
            let flag = face.until.then(|| view! { <Icon glyph=Glyph::Flag class="icon-xs"/> });
            let mark = status_mark(face.status).map(|glyph| view! { <Icon glyph class="icon-xs"/> });
            let number = (!face.meeting).then(|| view! { <Beside class="entry-number" text=face.number/>" " });
            let hour = (!face.hour.is_empty()).then(|| view! { <Beside class="entry-hour" text=face.hour/>" " });
            let term = (with_term && !face.term.is_empty())
                .then(|| view! { <Beside class="entry-term" text=format!(" · {}", face.term)/> });
            view! {
                <button
                    type="button"
                    class="entry entry-chip"
                    data-s=hue(face.section)
                    data-status=status_code(face.status)
                    data-meeting=face.meeting.then_some("")
                    data-lines=Signal::derive(move || lines.get().max(1).to_string())
                    style=("--lines", move || lines.get().max(1).to_string())
                    tabindex=tabindex
                    aria-label=face.aloud.clone()
                    title=face.aloud
                    on:click=move |event| { event.stop_propagation(); session.go_to_entry(item.id) }
                >
                    <span class="entry-text">
                        {mark}{flag}{hour}{number}<span class="entry-title">{face.title}</span>{term}
                    </span>
                </button>
            }
        })
    }
}

/// A line of a month card of the wall, or of a strip.
#[component]
pub fn EntryLine(
    /// Which row, by which part.
    item: Item,
    /// The day of the month beside it; empty for none.
    #[prop(optional)]
    day: String,
    /// Whether its term is told beside the title.
    #[prop(optional)]
    with_term: bool,
) -> impl IntoView {
    let face = face(item);
    let session = CalendarState::expect().session;
    move || {
        face.get().map(|face| {
            let mark =
                status_mark(face.status).map(|glyph| view! { <Icon glyph class="icon-xs"/> });
            let term = (with_term && !face.term.is_empty())
                .then(|| view! { <Beside class="entry-term" text=format!(" · {}", face.term)/> });
            view! {
                <button
                    type="button"
                    class="entry entry-line"
                    data-s=hue(face.section)
                    data-status=status_code(face.status)
                    data-meeting=face.meeting.then_some("")
                    aria-label=face.aloud.clone()
                    title=face.aloud
                    on:click=move |_| session.go_to_entry(item.id)
                >
                    <Beside class="entry-day" text=day.clone()/>
                    <SectionBadge number=face.section/>
                    <span class="entry-title">{mark}{face.title}{term}</span>
                </button>
            }
        })
    }
}

/// A card of the tray or of a day's list.
#[component]
pub fn EntryCard(
    /// Which row, by which part.
    item: Item,
    /// Whether choosing it leads to where its day is set, rather than to the row.
    #[prop(optional)]
    sets_day: bool,
) -> impl IntoView {
    let face = face(item);
    let session = CalendarState::expect().session;
    let go = move |_| {
        if sets_day {
            session.go_to_appointment(item.id);
        } else {
            session.go_to_entry(item.id);
        }
    };
    // In the tray the month itself is said above; there only a closer term is news.
    let is_plain_month = matches!(
        item.part.kind,
        PartKind::Within(crate::timing::Precision::Month)
    );
    move || {
        face.get().map(|face| {
            let mark =
                status_mark(face.status).map(|glyph| view! { <Icon glyph class="icon-xs"/> });
            let term = if is_plain_month {
                ""
            } else {
                face.term.as_str()
            };
            let number = if face.meeting {
                ""
            } else {
                face.number.as_str()
            };
            let facts = [face.hour.as_str(), number, term, face.detail.as_str()];
            let facts: Vec<_> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
            let facts = facts.join(" · ");
            view! {
                <button
                    type="button"
                    class="entry entry-card"
                    data-s=hue(face.section)
                    data-status=status_code(face.status)
                    aria-label=face.aloud.clone()
                    on:click=go
                >
                    <span class="entry-title">{mark}{face.title}</span>
                    <Icon glyph=Glyph::Right class="icon-s"/>
                    <Beside class="entry-facts" text=facts/>
                </button>
            }
        })
    }
}

/// The number of a section on its colour.
#[component]
pub fn SectionBadge(
    /// Number of the section.
    number: usize,
) -> impl IntoView {
    view! { <span class="section-badge beside" data-s=hue(number) data-text=number.to_string()></span> }
}

/// Short facts beside a title. They are drawn by the style sheet: the row's full name says them in
/// words, and for a voice control the visible name is the title alone (WCAG 2.5.3).
#[component]
pub fn Beside(
    /// Its class.
    class: &'static str,
    /// What is drawn.
    text: String,
) -> impl IntoView {
    view! { <span class=format!("beside {class}") data-text=text></span> }
}
