//! The paper as it will be printed, sheet by sheet, and beside it what can be chosen. What is seen is what is printed:
//! the sheets are this document's own.

pub mod laying;
pub mod look;
pub mod panel;
pub mod sheet;

use crate::app::place;
use crate::app::{Session, State, Store};
use crate::domain::Language;
use crate::paper::{Options, Sheaf, Subject};
use crate::platform::workshop::Asked;
use crate::platform::{clock, focus, near, page, timer};
use crate::ui::view::{View, each, effect, el, memo, of_class, when};
use crate::ui::words;
use crate::ui::workshop::Workshop;
use crate::workshop::{ComposePaper, plan_to_text};
use laying::Laid;
use leptos::prelude::*;
use look::Look;
use std::rc::Rc;

/// What the sheets and the choices beside them share; copied freely.
#[derive(Clone, Copy)]
pub struct PaperState {
    store: Store,
    session: Session,
    subject: Subject,
    look: State<Look>,
    options: State<Options>,
    /// What was composed last; none before the first answer.
    sheaf: State<Option<Rc<Sheaf>>>,
    laid: State<Laid>,
    /// Whether it is being laid out, and how many blocks have been measured then.
    busy: State<bool>,
    measured: State<usize>,
    /// Which of all layings out is the last.
    run: StoredValue<u32>,
    asked: StoredValue<Option<Asked>>,
    /// Whether it shall be printed as soon as it is laid out.
    wanted: State<bool>,
}

/// Long enough for all sheets to be drawn before the browser is asked, in milliseconds.
const DRAWN: u32 = 60;
/// Two sheets beside each other want so much room, in CSS pixels.
const TWO: i32 = 860;
/// Space around a sheet, in CSS pixels, as in `style/paper.css`.
const GAP: i32 = 22;

impl PaperState {
    /// Prints, now or when it is laid out.
    fn print(self) {
        if self.laid.with_untracked(|laid| laid.pages.is_empty()) || self.busy.get_untracked() {
            return self.wanted.set(true);
        }
        self.wanted.set(false);
        self.session.printing.set(true);
        timer::once(DRAWN, page::print);
    }

    /// The language of the paper, as the page names it.
    fn language(self) -> &'static str {
        let english = self.store.with(|plan| plan.language == Language::English);
        if english == Some(true) { "en" } else { "ru" }
    }

    /// What is asked of the workshop; nothing while no plan is open.
    fn job(self, file: Option<String>) -> Option<ComposePaper> {
        let plan = self.store.with(plan_to_text)?;
        Some(ComposePaper {
            plan,
            subject: self.subject,
            options: self.options.get(),
            today: clock::today(),
            file,
        })
    }
}

/// The screen of a paper.
pub fn paper(subject: Subject) -> View {
    let (look, options) = Look::kept();
    let state = PaperState {
        store: Store::expect(),
        session: Session::expect(),
        subject,
        look: State::new(look),
        options: State::new(options),
        sheaf: State::new(None),
        laid: State::new(Laid::default()),
        busy: State::new(true),
        measured: State::new(0),
        run: StoredValue::new(0),
        asked: StoredValue::new(None),
        wanted: State::new(false),
    };
    let (workshop, words) = (Workshop::expect(), words());
    effect(Box::new(move || {
        let Some(job) = state.job(None) else { return };
        if let Some(asked) = state.asked.get_value() {
            asked.forget();
        }
        let done = move |text| state.sheaf.set(Some(Rc::new(Sheaf::new(text))));
        state
            .asked
            .set_value(Some(workshop.ask_quietly(words, job, done)));
    }));
    let host = of_class("div", "leaf paper-host")
        .attr("lang", move || state.language())
        .attr("aria-hidden", "true");
    let host_node = host.node();
    effect(Box::new(move || {
        state.look.track();
        if let Some(sheaf) = state.sheaf.get() {
            laying::begin(state, sheaf, host_node.clone());
        }
    }));
    effect(Box::new(move || {
        if !state.busy.get() && state.wanted.get() {
            state.print();
        }
    }));
    let size = |points: fn(Look) -> u8| move || format!("{}pt", points(state.look.get()));
    let line =
        |points: fn(Look) -> u8| move || format!("{}px", look::line(points(state.look.get())));
    of_class("div", "paper-screen")
        .attr("data-turn", move || {
            if state.look.get().landscape {
                "landscape"
            } else {
                "portrait"
            }
        })
        .attr("data-font", move || {
            state.look.get().own_font.then_some("own")
        })
        .style("--paper-text", size(|look| look.text))
        .style("--paper-line", line(|look| look.text))
        .style("--paper-table", size(|look| look.table))
        .style("--paper-table-line", line(|look| look.table))
        .child(sheets(state).child(host))
        .child(panel::panel(state))
}

/// The sheets, two beside each other where there is room.
fn sheets(state: PaperState) -> View {
    let words = words();
    let text = &words.paper;
    let room = State::new(0);
    let measure = move || {
        if let Some(edges) = focus::edges("#sheets") {
            room.set(edges.right - edges.left);
        }
    };
    timer::once(0, measure);
    page::on_resize_while_mounted(measure);
    let scale = move || {
        let room = room.get();
        let beside = if room >= TWO { 2 } else { 1 };
        let width = (room - GAP * (beside + 1)) / beside;
        let full = state.look.get().width();
        format!("calc({} / {full})", width.clamp(1, full))
    };
    let numbers = move || {
        let count = state.laid.with(|laid| laid.pages.len());
        (0..count as u64).collect::<Vec<_>>()
    };
    let all = memo(move || state.laid.with(|laid| laid.pages.len()));
    let nothing = move || {
        let composed = state
            .sheaf
            .with(|sheaf| sheaf.as_ref().is_some_and(|sheaf| sheaf.is_empty()));
        composed.then(|| of_class("p", "paper-nothing").text(text.nothing))
    };
    let progress = move || {
        let all = state
            .sheaf
            .with(|sheaf| sheaf.as_ref().map(|sheaf| sheaf.len()));
        let bar = el("progress")
            .attr("aria-label", text.laying_out)
            .attr("max", all.unwrap_or(1).max(1))
            .attr("value", move || state.measured.get());
        of_class("div", "paper-progress")
            .child(el("span").text(text.laying_out))
            .child(bar)
    };
    let progress = when(move || state.busy.get(), progress);
    let scroll = of_class("div", "sheets-scroll")
        .attr("id", "sheets")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", text.preview)
        .attr("aria-busy", move || state.busy.get().to_string());
    scroll.child(progress).child(nothing).child(
        of_class("div", "sheets")
            .style("--scale", scale)
            .child(each(numbers, move |number: u64| {
                one_sheet(state, usize::try_from(number).unwrap_or(0), all)
            })),
    )
}

/// A sheet; what stands on it is built when it is near what is seen, and for printing.
fn one_sheet(state: PaperState, number: usize, all: crate::ui::view::Memo<usize>) -> View {
    let words = words();
    let close = State::new(number < 4);
    let here = memo(move || close.get() || state.session.printing.get());
    let body = move || {
        let laid = state.laid.get();
        sheet::body(&laid, number).map(View::of)
    };
    let label = move || words.of_all(number + 1, all.get());
    let own_number = move || {
        if !state.subject.is_bundle() {
            return (number > 0).then(|| (number + 1).to_string());
        }
        // Sheets that are not near need not follow how the paper is laid out.
        let first = here
            .get()
            .then(|| state.laid.with(|laid| laid.first_of(number)));
        first
            .filter(|first| number > *first)
            .map(|first| (number - first + 1).to_string())
    };
    let head = of_class("div", "sheet-head").text(own_number);
    let sheet = of_class("div", "leaf sheet")
        .attr("lang", move || state.language())
        .child(head)
        .child(when(move || here.get(), move || body));
    let place = of_class("section", "sheet-place")
        .attr("aria-label", label)
        .child(of_class("div", "sheet-frame").child(sheet));
    let watch = near::watch(&place.node(), Box::new(move |near, _| close.set(near)));
    StoredValue::new_local(watch);
    of_class("div", "sheet-cell").child(place).child(
        of_class("p", "sheet-caption")
            .attr("aria-hidden", "true")
            .text(label),
    )
}

/// Goes to the paper of the screen that is shown, or prints it when it is there. Whether there is one.
pub fn print_here(session: Session) -> bool {
    let target = match untrack(|| session.view()) {
        Some(place::View::Document) => Subject::Plan,
        Some(place::View::Report) => Subject::Report,
        Some(place::View::Paper(_)) => {
            focus::click_soon(".paper-print");
            return true;
        }
        _ => return false,
    };
    session.show(place::View::Paper(target));
    true
}
