//! The calendar of the open plan: the year wall and the month. Shows rows, changes none; a click goes to the row.

pub mod day_list;
pub mod entry;
pub mod month;
pub mod toolbar;
pub mod tray;
pub mod year;

use crate::app::place::View;
use crate::app::{Session, Store};
use crate::domain::Span;
use crate::layout::placement::{self, Placement};
use crate::platform::clock;
use crate::ui::controls::memo;
use crate::ui::controls::{When, dynamic};
use crate::ui::words;
use chrono::NaiveDate;
use leptos::prelude::*;

/// What the views of the calendar share; copied freely.
#[derive(Clone, Copy)]
struct CalendarState {
    store: Store,
    session: Session,
    /// When each row takes place.
    placement: Memo<Placement>,
    /// Today, when the calendar was opened.
    today: NaiveDate,
    /// First day of the month shown, or of the one that «Месяц» leads to.
    month: Memo<NaiveDate>,
    /// The day whose list is open.
    picked: RwSignal<Option<NaiveDate>>,
    /// The day that the keyboard is on.
    focused: RwSignal<Option<NaiveDate>>,
}

impl CalendarState {
    fn start() -> Self {
        let (store, session) = (Store::expect(), Session::expect());
        let today = clock::today();
        Self {
            store,
            session,
            placement: memo(move || store.with(placement::of).unwrap_or_default()),
            today,
            month: Memo::new(move |before| match (session.view(), before) {
                (Some(View::Month(day)), _) => Span::month_of(day).first(),
                (_, Some(before)) => *before,
                (_, None) => store
                    .with(|plan| opening_month(plan.year.span(), today))
                    .unwrap_or(today),
            }),
            picked: RwSignal::new(None),
            focused: RwSignal::new(None),
        }
    }

    fn expect() -> Self {
        expect_context()
    }

    /// Shows the month of `day` and the list of what is on that day.
    fn pick(self, day: NaiveDate) {
        self.picked.set(Some(day));
        self.focused.set(Some(day));
        self.show_month_of(day);
    }

    /// Shows the month of `day`.
    fn show_month_of(self, day: NaiveDate) {
        let first = Span::month_of(day).first();
        if self.session.view() != Some(View::Month(first)) {
            self.session.show(View::Month(first));
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

/// Year wall or month, as the address says.
#[component]
pub fn Calendar() -> impl IntoView {
    let state = CalendarState::start();
    provide_context(state);
    let words = words();
    // On the way to another screen the calendar stays as it is.
    let shows_month = Memo::new(move |before| match state.session.view() {
        Some(View::Month(_)) => true,
        Some(View::Year) => false,
        _ => before.copied().unwrap_or(false),
    });
    let empty = memo(move || state.placement.with(|placement| placement.rows.is_empty()));
    view! {
        <section class="calendar" data-view=Signal::derive(move || if shows_month.get() { "month" } else { "year" })>
            <toolbar::Toolbar shows_month/>
            <When when=move || empty.get()>
                <p class="calendar-empty">
                    <span>{words.calendar.empty_plan}</span>
                    <button type="button" class="button" on:click=move |_| state.session.show(View::Document)>
                        {words.calendar.open_document}
                    </button>
                </p>
            </When>
            {dynamic(move || if shows_month.get() {
                view! { <month::Month/> }.into_any()
            } else {
                view! { <year::Year/> }.into_any()
            })}
        </section>
    }
    .into_any()
}
