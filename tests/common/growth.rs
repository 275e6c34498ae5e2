//! A law of growth: four times the text takes about four times the work, not sixteen. No bar in seconds, so a busy
//! machine does not fail it; work that grows with the square fails it on any.

use std::time::{Duration, Instant};

/// Linear work gives 4, quadratic 16; between them lies what caches and a busy machine add.
const MOST: u32 = 10;
/// What is plainly linear is not measured again.
const PLAINLY: u32 = 6;
/// A busy machine may spoil a measurement; it does not spoil all of them.
const TRIES: usize = 6;
/// Below this, nothing is told from noise.
const TOO_SHORT: Duration = Duration::from_millis(20);

/// Fails when `work` on the text of four times the length takes much more than four times as long.
#[track_caller]
pub(crate) fn grows_linearly(name: &str, text: impl Fn(usize) -> String, work: impl Fn(&str)) {
    let (small, large) = (text(1), text(4));
    let took = |text: &str| {
        let start = Instant::now();
        work(text);
        start.elapsed()
    };
    let mut least = [Duration::MAX; 2];
    for _ in 0..TRIES {
        least = [least[0].min(took(&small)), least[1].min(took(&large))];
        if least[1] < TOO_SHORT || least[1] < least[0] * PLAINLY {
            return;
        }
    }
    if least[1] < least[0] * MOST {
        return;
    }
    panic!("{name}: {least:?} for four times the text");
}
