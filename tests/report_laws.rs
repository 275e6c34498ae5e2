//! Laws of the report's numbers over generated plans: each row is counted once, by section and by month alike.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

mod support;

use metodplan::domain::{Entry, Plan, Status};
use metodplan::layout::report::{self, Counts, Period, Report};
use proptest::prelude::*;
use support::laws::runs;
use support::plans::plan;

fn sum<'a>(parts: impl Iterator<Item = &'a Counts>) -> Counts {
    parts.fold(Counts::default(), |sum, part| Counts {
        all: sum.all + part.all,
        held: sum.held + part.held,
        planned: sum.planned + part.planned,
        late: sum.late + part.late,
        moved: sum.moved + part.moved,
        cancelled: sum.cancelled + part.cancelled,
    })
}

fn check(plan: &Plan, report: &Report) -> Result<(), TestCaseError> {
    let total = report.total;
    prop_assert_eq!(sum(report.sections.iter()), total);
    let months = report.months.iter().map(|(_, counts)| counts);
    prop_assert_eq!(sum(months.chain([&report.undated])), total);
    prop_assert_eq!(
        total.held + total.planned + total.moved + total.cancelled,
        total.all
    );
    prop_assert!(total.late <= total.planned);
    prop_assert_eq!(report.rows.len(), total.all);
    prop_assert_eq!(report.sections.len(), plan.sections().len());
    Ok(())
}

proptest! {
    #![proptest_config(runs(300))]

    #[test]
    fn sums_by_section_and_by_month_are_the_whole(seed in any::<u64>(), size in 0_usize..6, ahead in 0_u64..500) {
        let plan = plan(seed, size, false);
        let today = plan.year.span().first() + chrono::Days::new(ahead);
        for period in Period::ALL {
            check(&plan, &report::of(&plan, period, today))?;
        }
    }

    #[test]
    fn the_year_has_every_row_once_and_each_half_some_of_them(seed in any::<u64>(), size in 0_usize..6) {
        let plan = plan(seed, size, false);
        let today = plan.year.span().first();
        let whole = report::of(&plan, Period::Year, today);
        let rows: Vec<_> = plan
            .all_entries()
            .filter(|(section, entry)| section.takes_place() && !matches!(&***entry, Entry::Note(_)))
            .map(|(_, entry)| entry.id())
            .collect();
        prop_assert_eq!(whole.rows.iter().map(|row| row.id).collect::<Vec<_>>(), rows);
        for period in [Period::FirstHalf, Period::SecondHalf] {
            let half = report::of(&plan, period, today);
            prop_assert!(half.rows.iter().all(|row| whole.rows.iter().any(|own| own.id == row.id)));
        }
        let (first, second) = (Period::FirstHalf.span(&plan.year), Period::SecondHalf.span(&plan.year));
        prop_assert_eq!(first.first(), plan.year.span().first());
        prop_assert_eq!(second.last(), plan.year.span().last());
        prop_assert!(!first.overlaps(second) && first.days() + second.days() == plan.year.span().days());
    }

    #[test]
    fn a_row_that_is_neither_late_nor_marked_is_nothing_to_report(seed in any::<u64>(), size in 0_usize..6) {
        let plan = plan(seed, size, false);
        let report = report::of(&plan, Period::Year, plan.year.span().first());
        for row in &report.rows {
            prop_assert_eq!(row.is_past(), row.late || row.status != Status::Planned);
        }
    }
}
