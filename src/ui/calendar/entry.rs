//! What is shown of a row of the plan in the calendar, and its line in a list; `chip.rs` and `card.rs` draw the others.
//!
//! Section and status are told by number and shape as well as by colour, and in words to screen readers.

use super::CalendarState;
use super::moving::{Grip, move_of};
use crate::app::Memo;
use crate::domain::{Entry, Plan, Span, Status};
use crate::i18n::{Catalog, dates};
use crate::layout::placement::{Item, Part, PartKind, Placed};
use crate::layout::{numbering, terms, title};
use crate::ui::controls::{Glyph, icon_of};
use crate::ui::document::hue;
use crate::ui::document::status::status_code;
use crate::ui::view::{Content, Plain, View, button, memo, of_class};
use crate::ui::words;

/// What is shown of a row.
#[derive(Clone, PartialEq, Eq)]
pub struct Face {
    /// «Заседание № 1» or the first line of the text.
    pub title: String,
    /// «5.6», «№ 1».
    pub number: String,
    /// Place of the section, or of the plan while several are shown, from one: its colour.
    pub section: usize,
    /// What stands on the colour: number of the section or of the plan.
    pub badge: String,
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
    /// Where it takes place, when that is not told as its detail.
    pub place: String,
    /// Who answers for it, or else its place.
    pub detail: String,
    /// All of it in words.
    pub aloud: String,
}

/// The face of `item`; none when the row is gone.
pub fn face(item: Item) -> Memo<Option<Face>> {
    let state = CalendarState::expect();
    memo(move || face_in(state, item))
}

/// The face of `item`, looked up once.
pub fn face_in(state: CalendarState, item: Item) -> Option<Face> {
    let of = state.several().then(|| state.plan_name(item.plan));
    let look = |plan: &Plan| face_of(plan, item, of, state.words);
    state.with_plan(item.plan, look).flatten()
}

/// `of` is the name of its plan while several are shown.
fn face_of(plan: &Plan, item: Item, of: Option<String>, words: &Catalog) -> Option<Face> {
    let entry = plan.entry(item.id)?;
    let section = item.group + 1;
    let number = numbering::label_at(plan, item.section, item.count, entry);
    let badge = match (&of, plan.sections().get(item.section)) {
        (None, Some(section)) => numbering::section_mark(plan, section.id),
        _ => section.to_string(),
    };
    let of = of.unwrap_or_else(|| section_name(plan, item.section, words));
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
        aloud: words.row_aloud(&when, &title, spoken_number, &of, status, &detail),
        meeting: matches!(&**entry, Entry::Meeting(_)),
        hour: match item.part.kind {
            PartKind::Appointed(Some(start)) => dates::time(start),
            _ => String::new(),
        },
        until: item.part.kind == PartKind::Until,
        place: place(entry)
            .filter(|place| *place != detail)
            .unwrap_or_default()
            .to_owned(),
        detail,
        title,
        number,
        section,
        badge,
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
            terms::due(plan, item.id).map_or(String::new(), |term| term.wording.trim().to_owned())
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
    let said = people.join(", ");
    if said.is_empty() {
        place(entry).unwrap_or_default().to_owned()
    } else {
        said
    }
}

fn place(entry: &Entry) -> Option<&str> {
    match entry {
        Entry::Activity(activity) => Some(activity.place.trim()),
        Entry::Meeting(meeting) => Some(meeting.place.trim()),
        Entry::Note(_) => None,
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

/// A button of class `class` that tells the row in words.
pub fn entry(class: &str, face: &Face, item: Item) -> View {
    button(class)
        .attr(
            "data-move",
            (item.plan == 0).then(|| move_of(item, Grip::Whole)),
        )
        .attr("data-s", hue(face.section))
        .attr("data-status", status_code(face.status))
        .attr("data-meeting", face.meeting)
        .attr("aria-label", &face.aloud)
        .attr("title", &face.aloud)
}

/// The mark of a status; none while it is planned.
pub fn mark_of(status: Status) -> Option<View> {
    status_mark(status).map(|glyph| icon_of(glyph, "icon icon-xs"))
}

impl Face {
    /// The term as it stands beside a title; none where there is none to tell.
    pub fn term_beside(&self) -> Content {
        let term = &self.term;
        (!term.is_empty()).then(|| format!(" · {term}")).content()
    }
}

fn term_of_face(face: &Face) -> Option<View> {
    let term = face.term_beside()?;
    Some(beside("beside entry-term", &term))
}

/// A line of a month card of the wall, or of a strip, with the day of the month beside it.
pub fn entry_line(item: Item, day: String, with_term: bool) -> impl Fn() -> Option<View> + 'static {
    let face = face(item);
    let state = CalendarState::expect();
    move || {
        let face = face.get()?;
        let title = of_class("span", "entry-title")
            .child(mark_of(face.status))
            .text(&face.title)
            .child(with_term.then(|| term_of_face(&face)).flatten());
        Some(
            entry("entry entry-line", &face, item)
                .click(move || state.open(item))
                .child(beside("beside entry-day", &day))
                .child(section_badge(face.section, &face.badge))
                .child(title),
        )
    }
}

/// A line of a row without a time: its title, and its term as written.
pub fn plain_line(row: &Placed) -> impl Fn() -> Option<View> + 'static {
    let state = CalendarState::expect();
    let words = words();
    let (id, section) = (row.id, row.group + 1);
    let part = Part {
        span: Span::day(state.today),
        kind: PartKind::Always,
    };
    let item = Item {
        id,
        plan: row.plan,
        section: row.section,
        group: row.group,
        count: row.count,
        part,
    };
    let look = move |plan: &Plan| {
        let of = state.several().then(|| state.plan_name(item.plan));
        let mut face = face_of(plan, item, of.clone(), words)?;
        let of = of.unwrap_or_else(|| section_name(plan, item.section, words));
        let own = plan.entry(id)?.timing();
        face.term = own.map_or(String::new(), |own| own.wording().trim().to_owned());
        let number = &face.number;
        face.aloud = words.row_aloud(&face.term, &face.title, number, &of, face.status, "");
        Some(face)
    };
    let face = memo(move || state.with_plan(item.plan, look).flatten());
    move || {
        let face = face.get()?;
        let title = of_class("span", "entry-title")
            .text(&face.title)
            .child(term_of_face(&face));
        Some(
            button("entry entry-line")
                .attr("data-s", hue(section))
                .attr("aria-label", face.aloud)
                .click(move || state.open(item))
                .child(section_badge(section, &face.badge))
                .child(title),
        )
    }
}

/// «раздел 5», «Приложение 1»; the section's title in a plan without numbers.
fn section_name(plan: &Plan, place: usize, words: &Catalog) -> String {
    let Some(section) = plan.sections().get(place) else {
        return String::new();
    };
    let label = numbering::section_label(plan, section.id);
    match label.is_empty() {
        true => section.title.clone(),
        false if section.is_appendix => label,
        false => words.in_section(&label),
    }
}

/// The number of a section on its colour.
pub fn section_badge(place: usize, mark: &str) -> View {
    beside("section-badge beside", mark).attr("data-s", hue(place))
}

/// Short facts beside a title. They are drawn by the style sheet: the row's full name says them in
/// words, and for a voice control the visible name is the title alone (WCAG 2.5.3).
pub fn beside(class: &str, text: &str) -> View {
    of_class("span", class).attr("data-text", text)
}
