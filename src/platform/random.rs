//! The one place that asks the browser for randomness: seeds of ids.

use crate::domain::IdSource;

/// A source of ids over a random seed.
pub fn ids() -> IdSource {
    let mut bytes = [0_u8; 8];
    let filled = super::window()
        .crypto()
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    if filled.is_err() {
        // A page without crypto still needs ids that differ from those of other pages.
        return IdSource::new(js_sys::Date::now().to_bits() ^ js_sys::Math::random().to_bits());
    }
    IdSource::new(u64::from_le_bytes(bytes))
}
