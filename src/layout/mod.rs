//! Pure views of the plan: what a screen shows, computed without a screen. Knows domain and timing.

pub mod numbering;
pub mod tally;
pub mod terms;
pub mod title;
