//! A plan to text.

use crate::domain::Plan;

/// Writes.
pub fn write(_plan: &Plan) -> String {
    String::new()
}
