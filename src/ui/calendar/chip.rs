//! A chip: a row in a cell of the month, a bar across cells, or one of the strip above them.

use super::CalendarState;
use super::entry::{Face, face_in, mark_of, section_badge};
use super::moving::{Grip, move_of};
use crate::domain::Status;
use crate::layout::placement::Item;
use crate::ui::controls::{Glyph, icon_of};
use crate::ui::document::hue;
use crate::ui::document::status::status_code;
use crate::ui::stencil::{Now, Stencil};
use crate::ui::view::{Content, Plain, button, of_class, parts};

/// What a chip shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Chip {
    /// The row.
    pub item: Item,
    face: Face,
    /// Lines of text for which there is room.
    lines: usize,
    /// Whose it is, while several plans are shown.
    badge: Option<usize>,
}

impl Chip {
    /// The chip of `item`; none when the row is gone.
    pub fn of(state: CalendarState, item: Item, lines: usize) -> Option<Self> {
        let face = face_in(state, item)?;
        let badge = state.several().then_some(face.section);
        Some(Self {
            item,
            face,
            lines,
            badge,
        })
    }

    fn number(&self) -> &str {
        if self.face.meeting {
            ""
        } else {
            &self.face.number
        }
    }

    fn marks(&self) -> (Option<usize>, Status, bool) {
        (self.badge, self.face.status, self.face.until)
    }

    fn moved_by(&self) -> Content {
        (self.item.plan == 0)
            .then(|| move_of(self.item, Grip::Whole))
            .content()
    }
}

/// A fact in front of a title, with a space after it when there is one.
fn space_after(fact: &str) -> Content {
    if fact.is_empty() { "" } else { " " }.content()
}

fn said(text: &str) -> Content {
    (!text.is_empty()).then(|| text.to_owned()).content()
}

/// How a chip is drawn.
#[derive(Clone, Copy)]
pub struct ChipLook {
    /// Whether its term is told beside the title.
    pub with_term: bool,
    /// Whether it is inside the grid, whose cells the keys go through.
    pub in_grid: bool,
}

/// Draws chips; choosing one leads to its row.
pub fn chip(state: CalendarState, look: ChipLook) -> Stencil<Chip> {
    let now: Now<Item> = Now::default();
    let shown = now.clone();
    let choose = move || {
        if let Some(item) = shown.get() {
            state.open(item);
        }
    };
    let chip = button("entry entry-chip")
        .attr("tabindex", look.in_grid.then_some("-1"))
        .on("click", move |event| {
            event.stop_propagation();
            choose();
        });
    let marks = |(badge, status, until): &(Option<usize>, Status, bool)| {
        parts()
            .child(badge.map(|plan| section_badge(plan, &plan.to_string())))
            .child(mark_of(*status))
            .child(until.then(|| icon_of(Glyph::Flag, "icon icon-xs")))
    };
    let fact = |class| Stencil::<Chip>::new(of_class("span", class));
    let title = fact("entry-title").text(|chip| chip.face.title.clone().content());
    let text = fact("entry-text")
        .remade(Chip::marks, marks)
        .part(fact("beside entry-hour").attr("data-text", |chip| said(&chip.face.hour)))
        .text(|chip| space_after(&chip.face.hour))
        .part(fact("beside entry-number").attr("data-text", |chip| said(chip.number())))
        .text(|chip| space_after(chip.number()))
        .part(title);
    let text = if look.with_term {
        let term = fact("beside entry-term").attr("data-text", |chip| chip.face.term_beside());
        text.part(term)
    } else {
        text
    };
    Stencil::new(chip)
        .keep(&now, |chip: &Chip| chip.item)
        .attr("data-move", Chip::moved_by)
        .attr("data-s", |chip| hue(chip.face.section).content())
        .attr("data-status", |chip| {
            status_code(chip.face.status).content()
        })
        .attr("data-meeting", |chip| chip.face.meeting.content())
        .attr("data-lines", |chip| chip.lines.content())
        .attr("aria-label", |chip| chip.face.aloud.clone().content())
        .attr("title", |chip| chip.face.aloud.clone().content())
        .part(text)
}
