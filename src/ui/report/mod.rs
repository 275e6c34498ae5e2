//! The report on the plan: its numbers, progress by section and month, plan against fact row by row, its texts.

pub mod charts;
pub mod rows;
pub mod texts;

use crate::app::place::View as PlanView;
use crate::app::{Memo, Session, State, Store};
use crate::domain::Status;
use crate::layout::report::{self, Period, Report};
use crate::paper::Subject;
use crate::platform::clock;
use crate::ui::controls::choice::segments;
use crate::ui::controls::{Glyph, icon_s};
use crate::ui::document::status::{status_code, status_glyph};
use crate::ui::paper::look::Look;
use crate::ui::view::{View, button, el, memo, of_class};
use crate::ui::words;
use chrono::NaiveDate;

/// What the parts of the screen share; copied freely.
#[derive(Clone, Copy)]
pub struct ReportState {
    store: Store,
    session: Session,
    today: NaiveDate,
    /// The numbers, for the part of the year that was chosen.
    numbers: Memo<Report>,
}

/// The screen.
pub fn report() -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let today = clock::today();
    let period = State::new(Look::kept().1.period);
    let state = ReportState {
        store,
        session,
        today,
        numbers: memo(move || {
            let period = period.get();
            let numbers = store.with(|plan| report::of(plan, period, today));
            numbers.unwrap_or_default()
        }),
    };
    of_class("div", "report").child(
        of_class("div", "report-page")
            .child(head(state, period))
            .child(figures(state))
            .child(charts::sections(state))
            .child(charts::months(state))
            .child(rows::rows(state))
            .child(texts::texts(state)),
    )
}

fn head(state: ReportState, period: State<Period>) -> View {
    let words = words();
    let text = &words.report;
    let names = Period::ALL.map(|period| words.report_period(period).to_owned());
    let chosen = move || {
        let own = period.get();
        Period::ALL.iter().position(|one| *one == own).unwrap_or(0)
    };
    let choose = move |at: usize| {
        let chosen = Period::ALL[at];
        period.set(chosen);
        let (look, mut options) = Look::kept();
        options.period = chosen;
        look.keep(options);
    };
    let periods = segments(names.to_vec(), chosen, choose)
        .attr("role", "group")
        .attr("aria-label", text.period);
    let print = button("button report-print")
        .click(move || state.session.show(PlanView::Paper(Subject::Report)))
        .child(icon_s(Glyph::Print))
        .text(words.paper.print_report);
    of_class("header", "report-head")
        .child(of_class("h1", "report-title").text(text.title))
        .child(of_class("p", "report-day").text(words.as_of(state.today)))
        .child(periods)
        .child(print)
}

/// How many rows there are, and how they went.
fn figures(state: ReportState) -> View {
    let words = words();
    let text = &words.report;
    let figure = |status: Option<Status>, name: &'static str, count: fn(&Report) -> usize| {
        let late = move || {
            let late = state.numbers.with(|numbers| numbers.total.late);
            let ahead = status == Some(Status::Planned) && late > 0;
            ahead.then(|| of_class("small", "report-late").text(words.late_of_ahead(late)))
        };
        let icon = status.map(|status| {
            of_class("span", "report-mark")
                .attr("data-status", status_code(status))
                .child(icon_s(status_glyph(status)))
        });
        let name = of_class("span", "report-name").child(icon).text(name);
        el("li")
            .child(el("b").text(move || state.numbers.with(count)))
            .text(" ")
            .child(name)
            .child(late)
    };
    of_class("ul", "report-figures")
        .child(figure(None, text.in_plan, |report| report.total.all))
        .child(figure(Some(Status::Held), text.held, |report| {
            report.total.held
        }))
        .child(figure(Some(Status::Planned), text.ahead, |report| {
            report.total.planned
        }))
        .child(figure(Some(Status::Moved), text.moved, |report| {
            report.total.moved
        }))
        .child(figure(Some(Status::Cancelled), text.cancelled, |report| {
            report.total.cancelled
        }))
}

/// A part of the screen under its heading; `aside` is said on the right.
fn panel(class: &'static str, title: &'static str, aside: View) -> View {
    let head = of_class("div", "report-panel-head")
        .child(el("h2").text(title))
        .child(aside);
    of_class("section", class)
        .attr("aria-label", title)
        .child(head)
}
