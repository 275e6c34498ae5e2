//! Plan against fact: the deadline as written, when it was held, how it went, and what came of it, edited in place.

use super::{ReportState, panel};
use crate::app::{Memo, State};
use crate::command::{ActivityText, MeetingText, TextField};
use crate::domain::{Entry, EntryId, Plan, letters};
use crate::layout::title;
use crate::ui::controls::choice::segments;
use crate::ui::document::PlanText;
use crate::ui::document::table::{RowFacts, SectionFacts, facts_of};
use crate::ui::tracking;
use crate::ui::view::{View, button, each, el, memo, of_class, parts, when};
use crate::ui::window::{self, window};
use crate::ui::words;
use leptos::prelude::Signal;
use std::collections::HashMap;

/// About the height of a row, in CSS pixels.
const ROW: i32 = 64;

/// What is the same for all rows.
#[derive(Clone, Copy)]
struct Table {
    state: ReportState,
    /// Those that are shown.
    rows: Memo<Vec<EntryId>>,
    /// Number and deadline of each row.
    facts: SectionFacts,
}

/// The table of the rows, those that have passed or all.
pub fn rows(state: ReportState) -> View {
    let words = words();
    let text = &words.report;
    let all = State::new(false);
    let rows = memo(move || {
        let all = all.get();
        state.numbers.with(|numbers| {
            let shown = numbers.rows.iter().filter(|row| all || row.is_past());
            shown.map(|row| row.id).collect::<Vec<_>>()
        })
    });
    let table = Table {
        state,
        rows,
        facts: memo(move || state.store.with(facts).unwrap_or_default()),
    };
    let count = memo(move || rows.with(Vec::len));
    let names = vec![text.past.to_owned(), text.all.to_owned()];
    let which = segments(
        names,
        move || usize::from(all.get()),
        move |at| all.set(at == 1),
    )
    .attr("role", "group")
    .attr("aria-label", text.which_rows);
    let number = of_class("small", "report-aside").text(move || count.get().to_string());
    let aside = parts().child(number).child(which);
    let nothing = move || {
        let said = if all.get() {
            text.nothing_planned
        } else {
            text.nothing_past
        };
        of_class("p", "report-nothing").text(said)
    };
    let filled = move || {
        of_class("div", "report-table")
            .attr("role", "table")
            .attr("aria-label", text.plan_and_fact)
            .attr("data-flow", "")
            .child(table_head())
            .child(body(table, count))
    };
    panel("report-panel report-wide", text.plan_and_fact, aside)
        .child(when(move || count.get() > 0, filled))
        .child(when(move || count.get() == 0, nothing))
}

fn table_head() -> View {
    let words = words();
    let titles = [
        words.document.column_number,
        words.paper.activity,
        words.paper.by_plan,
        words.paper.in_fact,
        words.document.status,
        words.paper.result,
    ];
    let cell = |title: &'static str| {
        of_class("div", "report-cell")
            .attr("role", "columnheader")
            .text(title)
    };
    let row = of_class("div", "report-row report-row-head").attr("role", "row");
    of_class("div", "report-rows")
        .attr("role", "rowgroup")
        .child(row.children(titles.map(cell)))
}

fn body(table: Table, count: Memo<usize>) -> View {
    let is_long = memo(move || count.get() > window::WHOLE);
    let ids_of = move |from: usize, to: usize| {
        table.rows.with(|rows| {
            let rows = rows.get(from..to.min(rows.len())).unwrap_or_default();
            rows.to_vec()
        })
    };
    let part = move || {
        if is_long.get() {
            return window(
                "rowgroup",
                count,
                ROW,
                |_| false,
                move |piece| {
                    let places = window::rows_of(piece);
                    each(
                        move || ids_of(places.start, places.end),
                        move |id| row(table, id),
                    )
                },
            );
        }
        of_class("div", "report-rows")
            .attr("role", "rowgroup")
            .child(each(
                move || ids_of(0, usize::MAX),
                move |id| row(table, id),
            ))
    };
    parts().child(part)
}

fn facts(plan: &Plan) -> HashMap<EntryId, RowFacts> {
    let mut all = HashMap::new();
    for section in plan.sections() {
        all.extend(facts_of(plan, section.id));
    }
    all
}

fn row(table: Table, id: EntryId) -> View {
    let words = words();
    let (state, facts) = (table.state, table.facts);
    let number = move || {
        let label = facts.with(|facts| facts.get(&id).map(|own| own.label.clone()));
        label.unwrap_or_default()
    };
    let wording = move || {
        facts.with(|facts| {
            let term = facts.get(&id)?.term.as_ref()?;
            Some(term.wording.clone())
        })
    };
    let title = move || {
        let title = |plan: &Plan| Some(title::short(plan.entry(id)?, plan.language));
        state.store.with(title).flatten()
    };
    let fact = move || state.store.entry(id).map(|entry| words.fact(&entry));
    let cell = |class: &str| of_class("div", class).attr("role", "cell");
    let open = button("report-open")
        .click(move || state.session.go_to_entry(id))
        .text(title);
    let status = move || {
        state.numbers.with(|numbers| {
            let row = numbers.rows.iter().find(|row| row.id == id)?;
            Some(if row.late {
                letters::capitalised(words.tracking.late)
            } else {
                words.status(row.status).to_owned()
            })
        })
    };
    let mark = tracking::mark(id, "report-status-mark", number);
    let field = state
        .store
        .with_untracked(|plan| result_field(plan, id))
        .flatten();
    let result = field.map(|field| {
        let label = Signal::derive(move || words.field_of(words.paper.result, &number()));
        PlanText::new(field, label)
            .placeholder("–")
            .column("result")
            .view()
    });
    let named = |name: &'static str| cell("report-cell").attr("data-name", name);
    of_class("div", "report-row")
        .attr("role", "row")
        .attr("data-report-row", id.to_string())
        .child(cell("report-cell report-number").text(number))
        .child(cell("report-cell").child(open))
        .child(named(words.paper.by_plan).text(wording))
        .child(named(words.paper.in_fact).text(fact))
        .child(
            cell("report-cell report-status")
                .child(mark)
                .child(el("span").text(status)),
        )
        .child(cell("report-cell report-result").child(result))
}

fn result_field(plan: &Plan, id: EntryId) -> Option<TextField> {
    match &**plan.entry(id)? {
        Entry::Activity(_) => Some(TextField::Activity(id, ActivityText::Result)),
        Entry::Meeting(_) => Some(TextField::Meeting(id, MeetingText::Decision)),
        Entry::Note(_) => None,
    }
}
