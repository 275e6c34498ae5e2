//! What happened during a year is taken out of the plan of the next one: how it went, what came of it, who had approved.
//!
//! Each field of a row is named here, so that a new one does not compile before it is decided.

use super::Sum;
use crate::domain::{
    Activity, AgendaItem, ColumnKind, Entry, Meeting, Plan, Section, Status, Timing, letters,
};
use chrono::NaiveDate;

/// Dates and papers of the approvals go; who approves stays.
pub(super) fn approvals(plan: &mut Plan) {
    for block in &mut plan.approvals {
        block.date.clear();
        block.document.clear();
    }
}

/// The report was on the year that has passed.
pub(super) fn report(plan: &mut Plan) {
    plan.report.clear();
    plan.extra.drop_unread("report");
}

/// Whether the column of results says what is expected, and not what came: then it is a part of the plan itself.
pub(super) fn expects_results(section: &Section) -> bool {
    const EXPECTED: [&str; 6] = [
        "ожида",
        "планир",
        "предпол",
        "показател",
        "expect",
        "planned",
    ];
    let mut columns = section.columns.iter();
    columns.any(|column| {
        let title = letters::lowered(&column.title);
        column.kind == ColumnKind::Result && EXPECTED.iter().any(|word| title.contains(word))
    })
}

/// Takes out of a row what happened.
pub(super) fn row(entry: &mut Entry, keeps_results: bool, sum: &mut Sum) {
    // What a file said of parts that are no longer there goes with them.
    let no_day = entry.appointment().is_none();
    let (cleared, extra) = match entry {
        Entry::Activity(row) => (activity(row, keeps_results), &mut row.extra),
        Entry::Meeting(row) => (meeting(row), &mut row.extra),
        Entry::Note(_) => return,
    };
    extra.drop_part("moved");
    if no_day {
        extra.drop_part("appointment");
    }
    sum.rows += 1;
    sum.cleared += usize::from(cleared);
}

fn activity(row: &mut Activity, keeps_results: bool) -> bool {
    let Activity {
        status,
        held,
        moved,
        reason,
        result,
        // Kept as they are, or moved with the terms.
        id: _,
        text: _,
        timing: _,
        place: _,
        responsible: _,
        form: _,
        audience: _,
        appointment: _,
        note: _,
        cells: _,
        extra: _,
    } = row;
    let mut cleared = anew(status, held, moved, reason);
    if !keeps_results {
        cleared |= emptied(result);
    }
    cleared
}

fn meeting(row: &mut Meeting) -> bool {
    let Meeting {
        status,
        held,
        moved,
        reason,
        decision,
        attendance,
        protocol,
        agenda,
        // Who presides and who writes is as a rule the same next year.
        chair: _,
        secretary: _,
        id: _,
        label: _,
        number: _,
        theme: _,
        form: _,
        place: _,
        timing: _,
        appointment: _,
        responsible: _,
        note: _,
        cells: _,
        extra: _,
    } = row;
    let mut cleared = anew(status, held, moved, reason) | emptied(decision);
    cleared |= emptied(attendance) | emptied(protocol);
    for item in agenda {
        cleared |= item_of(item);
    }
    cleared
}

fn item_of(item: &mut AgendaItem) -> bool {
    let AgendaItem {
        decision,
        id: _,
        text: _,
        timing: _,
        form: _,
        place: _,
        responsible: _,
        speakers: _,
        minutes: _,
        cells: _,
        extra: _,
    } = item;
    emptied(decision)
}

/// How it went, when it was held or to when it was moved, and why.
fn anew(
    status: &mut Status,
    held: &mut Option<NaiveDate>,
    moved: &mut Timing,
    reason: &mut String,
) -> bool {
    let went = std::mem::take(status) != Status::Planned;
    let told = held.take().is_some() | emptied(reason);
    went | told | (std::mem::take(moved) != Timing::Absent)
}

fn emptied(text: &mut String) -> bool {
    !std::mem::take(text).is_empty()
}
