//! Pure views of the plan: what a screen shows, computed without a screen. Knows domain and timing.

pub mod agenda_list;
pub mod cyclogram;
pub mod day_marks;
pub mod day_step;
pub mod filter;
pub mod filter_query;
pub mod formatting;
pub mod lanes;
pub mod memorable;
pub mod month_grid;
pub mod now;
pub mod numbering;
pub mod people;
pub mod placement;
pub mod report;
pub mod row_texts;
pub mod tally;
pub mod terms;
pub mod title;
pub mod year_wall;
