//! The author's words of a deadline with other numbers in them: the fewest that make them say what they should.

use crate::domain::Reading;
use crate::timing::notation;
use std::ops::Range;

/// Numbers that are tried in one wording; each doubles the work.
const MOST: usize = 6;

/// `wording` with days and years of `before` replaced by those of `after`, when `says` agrees.
pub(super) fn with_other_numbers(
    wording: &str,
    before: &Reading,
    after: &Reading,
    says: &dyn Fn(&str) -> bool,
) -> Option<String> {
    let changes = changes(before, after);
    let mut places: Vec<(Range<usize>, u32)> = Vec::new();
    for run in runs(wording) {
        let number: Option<u32> = wording[run.clone()].parse().ok();
        let change = changes.iter().find(|(old, _)| Some(*old) == number);
        places.extend(change.map(|(_, new)| (run, *new)));
    }
    if places.is_empty() || places.len() > MOST {
        return None;
    }
    let mut tries: Vec<u32> = (1..1 << places.len()).collect();
    tries.sort_by_key(|choice| choice.count_ones());
    tries.into_iter().find_map(|choice| {
        let mut words = wording.to_owned();
        for (at, (run, new)) in places.iter().enumerate().rev() {
            if choice >> at & 1 == 1 {
                let padded = is_padded(wording, run);
                let width = if padded { run.len() } else { 1 };
                words.replace_range(run.clone(), &format!("{new:0width$}"));
            }
        }
        says(&words).then_some(words)
    })
}

/// Days and years that are others now, as they may stand in words.
fn changes(before: &Reading, after: &Reading) -> Vec<(u32, u32)> {
    let (before, after) = (notation::print(before), notation::print(after));
    let number = |text: &str, run: Range<usize>| text[run].parse::<u32>().ok();
    let mut changes = Vec::new();
    for (old, new) in runs(&before).into_iter().zip(runs(&after)) {
        let Some((old, new)) = number(&before, old).zip(number(&after, new)) else {
            continue;
        };
        if old != new && !changes.contains(&(old, new)) {
            changes.push((old, new));
            if old > 1000 {
                changes.push((old % 100, new % 100));
            }
        }
    }
    changes
}

/// Runs of digits.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        match runs.last_mut() {
            _ if !byte.is_ascii_digit() => {}
            Some(run) if run.end == at => run.end = at + 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}

/// Whether a number of one digit has a nought before it there: «05.10».
fn is_padded(text: &str, run: &Range<usize>) -> bool {
    let rest = &text.as_bytes()[run.end..];
    let dotted = matches!(rest, [b'.', digit, ..] if digit.is_ascii_digit());
    run.len() > 1 && (dotted || text.as_bytes()[run.start] == b'0')
}
