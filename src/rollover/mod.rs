//! Next year's plan from this one: months kept, exact days on the same weekday of the same week, what happened during
//! the year taken out, years in texts offered for change, and a list of the rows that want a look.
//!
//! Values in, values out: no clock, no files, no words for people. The old plan is not touched. Rows, sections, people
//! keep their ids: it is the same activity a year later, and what comes from outside names a plan and a row of it.

mod clear;
mod looks;
mod school_year;
mod terms;
mod texts;
mod weeks;
mod words;
mod years;

pub use looks::{Look, Reason, parse, print};
pub use years::YearText;

use crate::domain::{IdSource, Plan, PlanId};

/// What becomes of the days agreed on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Days {
    /// They move to the same weekday of the same week.
    #[default]
    Move,
    /// They are taken back: the official terms alone remain.
    Clear,
}

/// What the author says of next year's plan before it is made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choices {
    /// The calendar year in which its school year begins.
    pub first_year: i32,
    /// What becomes of the days agreed on.
    pub days: Days,
    /// Which of the years in texts change, by place in [`NextYear::years`]; `None` changes the likely ones.
    pub years: Option<Vec<bool>>,
}

/// What was done, in numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Sum {
    /// Activities and meetings.
    pub rows: usize,
    /// Deadlines that were moved to other days or years.
    pub terms: usize,
    /// Days agreed on that were moved.
    pub days: usize,
    /// Days agreed on that were taken back.
    pub cleared_days: usize,
    /// Rows whose status, result or decision was taken out.
    pub cleared: usize,
}

/// Next year's plan.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NextYear {
    /// The plan.
    pub plan: Plan,
    /// Rows that want a look, in the order of the document.
    pub looks: Vec<Look>,
    /// Years in the texts of the old plan, in the order of the document, whether they were changed or not.
    pub years: Vec<YearText>,
    /// What was done, in numbers.
    pub sum: Sum,
}

/// Makes the plan of another year from `plan`.
pub fn next_year(plan: &Plan, choices: &Choices, ids: &mut IdSource) -> NextYear {
    let mut sum = Sum::default();
    let year = school_year::next(plan, choices.first_year);
    let years = years::find(plan, choices.first_year);
    let mut next = plan.clone();
    next.id = PlanId::next(ids);
    next.file_extra = crate::domain::Extra::default();
    clear::approvals(&mut next);
    clear::report(&mut next);
    years::put(&mut next, &years, choices.years.as_deref());
    let dated = years::dated_rows(&years);
    let mover = terms::Mover::new(&plan.year, &year, plan.language, choices.days);
    let mut found = Vec::new();
    for section in plan.sections() {
        let keeps_results = clear::expects_results(section);
        for id in &section.entries {
            let Some(entry) = plan.entry(*id) else {
                continue;
            };
            let mut reasons = texts::reasons(section, entry);
            reasons.extend(looks::of_status(entry.status()));
            if dated.binary_search(id).is_ok() {
                reasons.push(Reason::DateInText);
            }
            // The ids were just taken from the plan.
            next.change_entry(*id, |entry| {
                mover.row(entry, &mut reasons, &mut sum);
                clear::row(entry, keeps_results, &mut sum);
            })
            .ok();
            looks::add(&mut found, *id, reasons);
        }
    }
    next.year = year;
    NextYear {
        plan: next,
        looks: found,
        years,
        sum,
    }
}
