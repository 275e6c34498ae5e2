//! The one place that asks the browser for randomness: seeds of ids.

/// Sixty-four random bits.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that may ask for chance"
)]
pub fn seed() -> u64 {
    let mut bytes = [0_u8; 8];
    let filled = super::window()
        .crypto()
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    if filled.is_err() {
        // A page without crypto still needs ids that differ from those of other pages.
        return js_sys::Date::now().to_bits() ^ js_sys::Math::random().to_bits();
    }
    u64::from_le_bytes(bytes)
}
