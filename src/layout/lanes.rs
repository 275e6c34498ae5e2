//! Puts runs of cells into lanes so that no two in a lane share a cell. Knows no days.

/// From the first to the last cell, both inclusive.
pub type Run = (usize, usize);

/// The lane of each run, from zero: each takes the first that is free, in the order given.
///
/// With runs in order of their first cell no more lanes are used than runs meet in one cell.
pub fn assign(runs: &[Run]) -> Vec<usize> {
    let mut lanes: Vec<Vec<Run>> = Vec::new();
    let meet = |a: &Run, b: &Run| a.0 <= b.1 && b.0 <= a.1;
    runs.iter()
        .map(|run| {
            let free = lanes
                .iter()
                .position(|lane| !lane.iter().any(|taken| meet(taken, run)));
            let lane = free.unwrap_or(lanes.len());
            if lane == lanes.len() {
                lanes.push(Vec::new());
            }
            if let Some(runs) = lanes.get_mut(lane) {
                runs.push(*run);
            }
            lane
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lanes_never_overlap_and_none_is_wasted(
            mut runs in prop::collection::vec((0usize..7).prop_flat_map(|a| (Just(a), a..7)), 0..20),
        ) {
            runs.sort_unstable();
            let lanes = assign(&runs);
            for (i, (a, lane)) in runs.iter().zip(&lanes).enumerate() {
                for (b, other) in runs.iter().zip(&lanes).skip(i + 1) {
                    prop_assert!(lane != other || a.1 < b.0 || b.1 < a.0);
                }
            }
            let busiest = (0..7).map(|cell| runs.iter().filter(|r| r.0 <= cell && cell <= r.1).count());
            prop_assert_eq!(lanes.iter().max().map_or(0, |lane| lane + 1), busiest.max().unwrap_or(0));
        }
    }
}
