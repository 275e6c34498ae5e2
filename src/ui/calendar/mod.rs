//! The calendar of the open plan: year wall, cyclogram, month, list. Shows rows; `moving.rs` alone changes them; a click
//! goes to the row.

pub mod card;
pub mod chip;
pub mod create;
pub mod cyclogram;
pub mod day_list;
pub mod entry;
pub mod list;
pub mod month;
pub mod move_dialog;
pub mod moving;
pub mod plans;
pub mod toolbar;
pub mod tray;
pub mod year;

use crate::app::session::Panel;
use crate::app::shelf;
use crate::app::{Memo, State};
use crate::app::{Place, Session, Store, place};
use crate::domain::Plan;
use crate::domain::Span;
use crate::i18n::Catalog;
use crate::layout::filter;
use crate::layout::memorable::{self, MemorableDay};
use crate::layout::placement::Item;
use crate::layout::placement::{self, Placement};
use crate::platform::{carry, clock};
use crate::ui::controls::toast::Toaster;
use crate::ui::view::{View, button, el, memo, of_class, parts, when};
use crate::ui::words;
use chrono::NaiveDate;
use leptos::prelude::*;
use std::sync::Arc;

/// Which of the views is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The wall of twelve months.
    Year,
    /// One month.
    Month,
    /// Sections by months.
    Cyclogram,
    /// The list.
    List,
}

/// What the views of the calendar share; copied freely.
#[derive(Clone, Copy)]
pub struct CalendarState {
    store: Store,
    session: Session,
    toaster: Toaster,
    words: &'static Catalog,
    /// When each row takes place.
    placement: Memo<Placement>,
    /// Memorable dates on their days.
    memorable: Memo<Vec<MemorableDay>>,
    /// Today, when the calendar was opened.
    today: NaiveDate,
    /// First day of the month shown, or of the one that «Месяц» leads to.
    month: Memo<NaiveDate>,
    /// The day whose list is open.
    picked: State<Option<NaiveDate>>,
    /// The day that the keyboard is on.
    focused: State<Option<NaiveDate>>,
    /// What is carried by keys.
    in_hand: State<Option<moving::Taken>>,
}

impl CalendarState {
    fn start() -> Self {
        let (store, session) = (Store::expect(), Session::expect());
        let today = clock::today();
        let others: Memo<Vec<Placement>> = memo(move || {
            let filter = session.filter.get();
            let place = |plan: &Arc<Plan>| {
                let mut placement = placement::of(plan);
                if !filter.is_empty() {
                    let shown = filter::matching(plan, &filter, today);
                    let rows = &mut placement.rows;
                    rows.retain(|row| shown.binary_search(&row.id).is_ok());
                }
                placement
            };
            session
                .beside
                .with(|plans| plans.iter().map(place).collect())
        });
        Self {
            store,
            session,
            toaster: Toaster::expect(),
            words: words(),
            placement: memo(move || {
                let mut placement = store.with_times(placement::of).unwrap_or_default();
                if session.is_filtered() {
                    placement.rows.retain(|row| session.shows(row.id));
                }
                others.with(|others| placement.joined(others))
            }),
            memorable: memo(move || {
                let days = store.with_times(|plan| memorable::of_year(&plan.year));
                days.unwrap_or_default()
            }),
            today,
            month: Memo::new(move |before| match (session.view(), before) {
                (Some(place::View::Month(day)), _) => Span::month_of(day).first(),
                (_, Some(before)) => *before,
                (_, None) => store
                    .with(|plan| opening_month(plan.year.span(), today))
                    .unwrap_or(today),
            }),
            picked: State::new(None),
            focused: State::new(None),
            in_hand: State::new(None),
        }
    }

    fn expect() -> Self {
        expect_context()
    }

    /// Looks at one of the plans shown: 0 the open one, others from 1.
    fn with_plan<R>(self, number: usize, look: impl FnOnce(&Plan) -> R) -> Option<R> {
        let Some(at) = number.checked_sub(1) else {
            return self.store.with(look);
        };
        let other = self.session.beside.with(|plans| plans.get(at).cloned());
        other.map(|plan| look(&plan))
    }

    /// What one of the plans shown is called.
    fn plan_name(self, number: usize) -> String {
        let name = self.with_plan(number, shelf::name_of);
        let name = name.unwrap_or_default();
        if name.is_empty() {
            self.words.library.untitled.to_owned()
        } else {
            name
        }
    }

    /// Whether other plans are shown beside the open one.
    fn several(self) -> bool {
        self.session.beside.with(|plans| !plans.is_empty())
    }

    /// Opens a row in the document; of a row of another plan it says whose it is, and offers to open that plan.
    fn open(self, item: Item) {
        if carry::just_dropped() {
            return;
        }
        if item.plan == 0 {
            return self.session.go_to_entry(item.id);
        }
        let (session, id) = (self.session, item.id);
        let said = untrack(|| self.words.row_of_plan(&self.plan_name(item.plan)));
        let plan = untrack(|| self.with_plan(item.plan, |plan| plan.id));
        self.toaster
            .offer(said, self.words.calendar.open_its_plan, move || {
                if let Some(plan) = plan {
                    session.go_to_row_of(plan, id);
                }
            });
    }

    /// Opens what makes a row on `day`.
    fn create_on(self, day: NaiveDate) {
        self.session.panel.set(Some(Panel::Create(day)));
    }

    /// Shows the month of `day` and the list of what is on that day.
    fn pick(self, day: NaiveDate) {
        self.picked.set(Some(day));
        self.focused.set(Some(day));
        self.show_month_of(day);
    }

    /// Names of the memorable dates of `day`.
    fn memorable_names(self, day: NaiveDate) -> Vec<String> {
        self.memorable.with(|days| {
            let names = memorable::on(days, day).map(|one| one.name.clone());
            names.collect()
        })
    }

    /// Address of a view of the open plan, for links.
    fn address_of(self, view: place::View) -> String {
        let place = self.store.plan_id().map(|id| Place::Plan(id, view));
        format!("#{}", self.session.address_of(place.unwrap_or_default()))
    }

    /// Shows the month of `day`.
    fn show_month_of(self, day: NaiveDate) {
        let first = Span::month_of(day).first();
        if self.session.view() != Some(place::View::Month(first)) {
            self.session.show(place::View::Month(first));
        }
    }
}

/// The month to begin with: the present one when the year has it, else the year's first.
fn opening_month(year: Span, today: NaiveDate) -> NaiveDate {
    let day = if year.contains(today) {
        today
    } else {
        year.first()
    };
    Span::month_of(day).first()
}

/// Year wall, cyclogram, month or list, as the address says.
pub fn calendar() -> View {
    let state = CalendarState::start();
    provide_context(state);
    let text = &words().calendar;
    // On the way to another screen the calendar stays as it is.
    let shown = Memo::new(move |before| match state.session.view() {
        Some(place::View::Month(_)) => Shown::Month,
        Some(place::View::Year) => Shown::Year,
        Some(place::View::Cyclogram) => Shown::Cyclogram,
        Some(place::View::List) => Shown::List,
        _ => before.copied().unwrap_or(Shown::Year),
    });
    let empty = move || {
        if state.session.is_filtered() {
            return of_class("p", "calendar-empty").text(words().filter.nothing_found);
        }
        let open = button("button")
            .click(move || state.session.show(place::View::Document))
            .text(text.open_document);
        of_class("p", "calendar-empty")
            .child(el("span").text(text.empty_plan))
            .child(open)
    };
    let view = move || match shown.get() {
        Shown::Month => month::month(),
        Shown::Year => year::year(),
        Shown::Cyclogram => cyclogram::cyclogram(),
        Shown::List => list::list(),
    };
    let is_empty = move || state.placement.with(|placement| placement.rows.is_empty());
    let root = of_class("section", "calendar");
    moving::movable(root, shown)
        .attr("data-view", move || match shown.get() {
            Shown::Month => "month",
            Shown::Year => "year",
            Shown::Cyclogram => "cyclogram",
            Shown::List => "list",
        })
        .child(toolbar::toolbar(shown))
        .child(toolbar::sheet_title(shown))
        .child(when(move || state.several(), plans::legend))
        .child(when(is_empty, move || parts().child(empty)))
        .child(parts().child(view))
}

/// A list of rows, each made by `row`; drawn anew when `items` changes.
fn rows<T: 'static>(
    class: &str,
    items: impl Fn() -> Vec<T> + 'static,
    row: impl Fn(T) -> View + 'static,
) -> View {
    of_class("ul", class).child(move || {
        let list = parts();
        items()
            .into_iter()
            .fold(list, |list, item| list.child(el("li").child(row(item))))
    })
}
