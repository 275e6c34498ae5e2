//! A card of the tray or of a day's list.

use super::CalendarState;
use super::entry::{Face, face_in, mark_of};
use super::moving::{Grip, move_of};
use crate::app::Memo;
use crate::app::session::Panel;
use crate::layout::placement::{Item, PartKind};
use crate::platform::carry;
use crate::timing::Precision;
use crate::ui::controls::{Glyph, icon_of};
use crate::ui::document::hue;
use crate::ui::document::status::status_code;
use crate::ui::stencil::{Now, Stencil};
use crate::ui::view::{Plain, View, button, el, of_class};

/// What a card shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Card {
    item: Item,
    face: Face,
    facts: String,
    /// What the grip is called.
    grip: String,
}

impl Card {
    /// The card of `item`; none when the row is gone.
    pub fn of(state: CalendarState, item: Item) -> Option<Self> {
        let face = face_in(state, item)?;
        // In the tray the month itself is said above; there only a closer term is news.
        let is_plain_month = item.part.kind == PartKind::Within(Precision::Month);
        let term = if is_plain_month { "" } else { &face.term };
        let number = if face.meeting { "" } else { &face.number };
        let plan = if state.several() {
            state.plan_name(item.plan)
        } else {
            String::new()
        };
        let facts = [&plan, &face.hour, number, term, &face.detail];
        let facts: Vec<_> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        Some(Self {
            item,
            facts: facts.join(" · "),
            grip: format!("{} {}", state.words.calendar.move_title, face.title),
            face,
        })
    }

    fn is_own(&self) -> bool {
        self.item.plan == 0
    }
}

/// Draws cards; choosing one leads to its row, or to where its day is set.
pub fn card(state: CalendarState, sets_day: bool) -> Stencil<Card> {
    let now: Now<Item> = Now::default();
    let shown = now.clone();
    let choose = move || match shown.get() {
        Some(item) if sets_day && item.plan == 0 && !carry::just_dropped() => {
            state.session.go_to_appointment(item.id);
        }
        Some(item) => state.open(item),
        None => {}
    };
    let shown = now.clone();
    let reschedule = move || {
        let panel = shown.get().map(|item| Panel::Move(item.id));
        state.session.panel.set(panel);
    };
    let title = Stencil::new(of_class("span", "entry-title"))
        .remade(|card: &Card| card.face.status, |status| mark_of(*status))
        .text(|card| card.face.title.clone().content());
    let facts = Stencil::new(of_class("span", "beside entry-facts"))
        .attr("data-text", |card: &Card| card.facts.clone().content());
    let choice = Stencil::new(button("entry entry-card").click(choose))
        .attr("data-move", |card: &Card| {
            card.is_own()
                .then(|| move_of(card.item, Grip::Whole))
                .content()
        })
        .attr("data-s", |card| hue(card.face.section).content())
        .attr("data-status", |card| {
            status_code(card.face.status).content()
        })
        .attr("data-meeting", |card| card.face.meeting.content())
        .attr("aria-label", |card| card.face.aloud.clone().content())
        .attr("title", |card| card.face.aloud.clone().content())
        .part(title)
        .part(facts);
    let grip = button("icon-button card-move")
        .attr("title", state.words.calendar.move_title)
        .click(reschedule)
        .child(icon_of(Glyph::Grip, "icon icon-s icon-bold"));
    let grip = Stencil::new(grip)
        .attr("hidden", |card: &Card| (!card.is_own()).content())
        .attr("aria-label", |card| card.grip.clone().content());
    Stencil::new(of_class("div", "card"))
        .keep(&now, |card: &Card| card.item)
        .part(choice)
        .part(grip)
}

/// A list of cards.
pub fn card_list(
    state: CalendarState,
    class: &str,
    cards: Memo<Vec<Card>>,
    sets_day: bool,
) -> View {
    let row = move || Stencil::new(el("li")).part(card(state, sets_day));
    let list = Stencil::new(of_class("ul", class));
    list.each(Vec::as_slice, row).follow(cards)
}
