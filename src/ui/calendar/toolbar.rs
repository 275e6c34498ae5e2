//! The bar above the calendar: what is shown, the way to other months, the choice of view.

use super::CalendarState;
use crate::app::Place;
use crate::app::place::View;
use crate::layout::day_step::DayStep;
use crate::platform::focus;
use crate::ui::controls::When;
use crate::ui::controls::{Glyph, Icon};
use crate::ui::words;
use leptos::prelude::*;

/// Title, month buttons, views.
#[component]
pub fn Toolbar(
    /// Whether the month is shown, rather than the year.
    shows_month: Memo<bool>,
) -> impl IntoView {
    let state = CalendarState::expect();
    let words = words();
    let text = &words.calendar;
    let title = move || {
        if shows_month.get() {
            return words.month_title(state.month.get());
        }
        state
            .store
            .with(|plan| plan.year.label())
            .unwrap_or_default()
    };
    let step = move |step: DayStep| {
        state.show_month_of(step.from(state.month.get_untracked()));
    };
    let go_to_today = move |_| {
        state.pick(state.today);
        focus::soon(format!("[data-cell='{}']", state.today));
    };
    view! {
        <div class="calendar-bar">
            <h1 class="calendar-title" aria-live="polite">{title}</h1>
            <When when=move || shows_month.get()>
                <div class="calendar-steps">
                    <button
                        type="button"
                        class="icon-button"
                        aria-label=text.previous_month
                        title=text.previous_month
                        on:click=move |_| step(DayStep::MonthBack)
                    >
                        <Icon glyph=Glyph::Left/>
                    </button>
                    <button
                        type="button"
                        class="icon-button"
                        aria-label=text.next_month
                        title=text.next_month
                        on:click=move |_| step(DayStep::MonthOn)
                    >
                        <Icon glyph=Glyph::Right/>
                    </button>
                    <button type="button" class="button button-quiet calendar-today" on:click=go_to_today>
                        {text.today}
                    </button>
                </div>
            </When>
            <nav class="calendar-views" aria-label=text.views>
                <ViewLink label=text.year view=Signal::derive(|| View::Year) current=Signal::derive(move || !shows_month.get())/>
                <ViewLink label=text.month view=Signal::derive(move || View::Month(state.month.get())) current=shows_month.into()/>
            </nav>
        </div>
    }
}

#[component]
fn ViewLink(label: &'static str, view: Signal<View>, current: Signal<bool>) -> impl IntoView {
    let state = CalendarState::expect();
    let href = move || {
        let place = state.store.plan_id().map(|id| Place::Plan(id, view.get()));
        format!("#{}", place.unwrap_or_default().print())
    };
    view! {
        <a class="calendar-view" href=href aria-current=Signal::derive(move || current.get().then_some("page"))>{label}</a>
    }
}
