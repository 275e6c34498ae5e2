//! Laws of paper over generated plans and heights: nothing is lost on the way to the sheets, nothing is divided without
//! need, headings and heads of tables stand where they must, the author's words print as typed.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

mod support;

use metodplan::domain::{ColumnKind, Entry, Plan, SectionKind};
use metodplan::layout::formatting::without_signs;
use metodplan::layout::people;
use metodplan::paper::blocks::Kind;
use metodplan::paper::pages::{Measure, Page, pages};
use metodplan::paper::{Options, Paper, Sheaf, Subject, compose, html};
use proptest::prelude::*;
use support::dice::Dice;
use support::laws::runs;
use support::plans::plan;

const LINE: i32 = 1700;
const ROOM: i32 = 96_900;

/// Blocks as a plan has them: headings, texts, tables; now and then one that no sheet has room for.
fn blocks(seed: u64, count: usize) -> Vec<Measure> {
    let mut dice = Dice::new(seed);
    let mut blocks: Vec<Measure> = Vec::new();
    for _ in 0..count {
        let in_table = blocks
            .last()
            .is_some_and(|last| matches!(last.kind, Kind::Head | Kind::Row));
        let kind = match dice.below(8) {
            0..=4 if in_table => Kind::Row,
            5 => Kind::Head,
            6 if dice.one_in(6) => Kind::Turn,
            _ => Kind::Part,
        };
        let lines = match dice.below(30) {
            0 => i32::from(dice.small(50, 200)),
            1..=4 => i32::from(dice.small(5, 20)),
            _ => i32::from(dice.small(1, 4)),
        };
        let (keeps, lines) = match kind {
            Kind::Head => (false, 2),
            Kind::Turn => (false, 0),
            _ if dice.one_in(5) => (true, lines.min(2)),
            _ => (false, lines),
        };
        blocks.push(Measure {
            kind,
            keeps,
            height: if kind == Kind::Turn {
                0
            } else {
                lines * LINE + 700
            },
            frame: if kind == Kind::Turn { 0 } else { 700 },
            line: LINE,
        });
    }
    blocks
}

fn height(blocks: &[Measure], page: &Page) -> i32 {
    page.iter()
        .map(|slice| match &slice.lines {
            None => blocks[slice.block].height,
            Some(lines) => blocks[slice.block].frame + (lines.end - lines.start) * LINE,
        })
        .sum()
}

proptest! {
    #![proptest_config(runs(500))]

    #[test]
    fn every_block_stands_on_the_sheets_once_in_order_and_no_sheet_is_too_full(seed in any::<u64>(), count in 0_usize..200) {
        let blocks = blocks(seed, count);
        let pages = pages(&blocks, ROOM);
        let mut next = (0, 0);
        for page in &pages {
            prop_assert!(!page.is_empty());
            prop_assert!(height(&blocks, page) <= ROOM, "{:?}", page);
            for (at, slice) in page.iter().enumerate() {
                if blocks[slice.block].kind == Kind::Head && slice.block < next.0 {
                    prop_assert_eq!(at, 0, "a head is repeated at the top alone");
                    continue;
                }
                while blocks.get(next.0).is_some_and(|block| block.kind == Kind::Turn) {
                    prop_assert_eq!(at, 0, "what follows a turn begins a sheet");
                    next = (next.0 + 1, 0);
                }
                let lines = (blocks[slice.block].height - blocks[slice.block].frame) / LINE;
                let range = slice.lines.clone().unwrap_or(0..lines);
                prop_assert_eq!((slice.block, range.start), next);
                prop_assert!(range.start < range.end);
                next = if range.end == lines { (slice.block + 1, 0) } else { (slice.block, range.end) };
            }
        }
        while blocks.get(next.0).is_some_and(|block| block.kind == Kind::Turn) {
            next = (next.0 + 1, 0);
        }
        prop_assert_eq!(next, (blocks.len(), 0));
    }

    #[test]
    fn a_row_that_fits_a_sheet_is_not_divided(seed in any::<u64>(), count in 0_usize..200) {
        let blocks = blocks(seed, count);
        for slice in pages(&blocks, ROOM).iter().flatten().filter(|slice| slice.lines.is_some()) {
            let block = blocks[slice.block];
            let is_tall = block.height + 2 * LINE + 700 > ROOM * 9 / 10;
            prop_assert!(block.kind == Kind::Part || is_tall, "{:?}", block);
        }
    }

    #[test]
    fn rows_have_the_head_of_their_table_above_them_on_every_sheet(seed in any::<u64>(), count in 0_usize..200) {
        let blocks = blocks(seed, count);
        for page in pages(&blocks, ROOM) {
            let mut head = None;
            for slice in &page {
                match blocks[slice.block].kind {
                    Kind::Head => head = Some(slice.block),
                    Kind::Part | Kind::Turn => head = None,
                    Kind::Row => {
                        let own = (0..slice.block).rev().find(|at| blocks[*at].kind == Kind::Head);
                        prop_assert_eq!(head, own);
                    }
                }
            }
        }
    }

    #[test]
    fn a_heading_is_not_the_last_thing_on_a_sheet(seed in any::<u64>(), count in 0_usize..200) {
        let blocks = blocks(seed, count);
        let pages = pages(&blocks, ROOM);
        for page in pages.iter().rev().skip(1) {
            let last = page.last().expect("no sheet is empty").block;
            let follows = |at: usize| blocks.get(at).is_some_and(|block| block.kind != Kind::Turn);
            // A dozen headings in a row are no headings: they may be parted.
            let run = (0..=last).rev().take_while(|at| blocks[*at].keeps || blocks[*at].kind == Kind::Head).count();
            if follows(last + 1) && run < 4 {
                prop_assert!(!blocks[last].keeps, "{:?}", page);
                let head = blocks[last].kind == Kind::Head && blocks[last + 1].kind == Kind::Row;
                prop_assert!(!head, "{:?}", page);
            }
        }
    }

    #[test]
    fn the_words_of_rows_print_as_typed(seed in any::<u64>(), size in 0_usize..5) {
        let plan = plan(seed, size, false);
        let today = plan.year.span().first();
        let paper = compose(&plan, Subject::Plan, Options::default(), today);
        let mut printed = String::new();
        for block in &paper.blocks {
            printed.push_str(&block.tree.words());
            printed.push('\n');
        }
        let printed = flat(&printed);
        for (words, place) in shown(&plan) {
            // Signs of bold, of lists and the like are shown and not printed; the words of a deadline have none.
            let words = if place == "deadline" { words } else { without_signs(words.trim()) };
            prop_assert!(printed.contains(&flat(&words)), "{place}: {words:?}");
        }
    }

    #[test]
    fn all_extracts_are_those_of_each_who_has_something_to_do(seed in any::<u64>(), size in 0_usize..5) {
        let plan = plan(seed, size, false);
        let today = plan.year.span().first();
        let paper = |subject| compose(&plan, subject, Options::default(), today).blocks;
        let mut expected = Vec::new();
        for load in people::loads(&plan).iter().filter(|load| !load.duties.is_empty()) {
            if !expected.is_empty() {
                let mut turn = Paper::default();
                turn.turn();
                expected.append(&mut turn.blocks);
            }
            expected.append(&mut paper(Subject::Extract(load.person)));
        }
        prop_assert_eq!(paper(Subject::Extracts), expected);
    }

    #[test]
    fn any_plan_has_its_papers_and_they_read_back(seed in any::<u64>(), size in 0_usize..5, options in 0_u8..16) {
        let plan = plan(seed, size, true);
        let today = plan.year.span().last();
        let letters = ['a', 'g', 'd', 'm'].into_iter().enumerate();
        let code: String = letters.filter(|(at, _)| options & (1 << at) > 0).map(|(_, letter)| letter).collect();
        let mut subjects = vec![Subject::Plan, Subject::Report, Subject::Extracts];
        subjects.extend(plan.people.iter().map(|person| Subject::Extract(person.id)));
        subjects.extend(plan.all_entries().map(|(_, entry)| Subject::Protocol(entry.id())));
        for subject in subjects {
            prop_assert_eq!(Subject::of_code(&subject.code()), subject);
            let paper = compose(&plan, subject, Options::of_code(&code), today);
            let sheaf = Sheaf::new(paper.write());
            prop_assert_eq!(sheaf.len(), paper.blocks.len());
            for (at, block) in paper.blocks.iter().enumerate() {
                let mut lines = String::new();
                block.tree.write(&mut lines);
                prop_assert_eq!(sheaf.lines(at), lines);
            }
            let file = html::html(&paper, "<имя>", plan.language);
            prop_assert!(file.contains("<title>&lt;имя&gt;</title>") && file.ends_with("</html>\n"));
            prop_assert_eq!(file.matches("<table>").count(), file.matches("</table>").count());
        }
    }
}

/// Blanks of every kind as one.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Texts that the columns of the plan show.
fn shown(plan: &Plan) -> Vec<(String, &'static str)> {
    let mut shown = Vec::new();
    for (section, entry) in plan.all_entries() {
        if section.kind == SectionKind::Text && section.columns.is_empty() {
            continue;
        }
        let has = |kind| {
            section.columns.is_empty() || section.columns.iter().any(|column| column.kind == kind)
        };
        if has(ColumnKind::Timing)
            && let Some(timing) = entry.timing()
        {
            shown.push((timing.wording().to_owned(), "deadline"));
        }
        match &**entry {
            Entry::Activity(row) if has(ColumnKind::Activity) => {
                shown.push((row.text.clone(), "text"));
            }
            Entry::Meeting(row) if has(ColumnKind::Activity) => {
                shown.push((row.theme.clone(), "theme"));
                shown.extend(
                    row.agenda
                        .iter()
                        .map(|item| (item.text.clone(), "question")),
                );
            }
            Entry::Note(row) => shown.push((row.text.clone(), "note")),
            _ => {}
        }
    }
    shown
}
