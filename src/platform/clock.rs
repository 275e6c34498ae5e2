//! The one place that reads the clock: today's civil date and the time of the device.

use chrono::{NaiveDate, NaiveDateTime};

/// Now, by the device's own clock and zone, as civil time to the second.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that may ask for the time"
)]
pub fn now() -> NaiveDateTime {
    let date = js_sys::Date::new_0();
    let month = date.get_month() + 1;
    let year = i32::try_from(date.get_full_year()).unwrap_or(1970);
    NaiveDate::from_ymd_opt(year, month, date.get_date())
        .and_then(|day| day.and_hms_opt(date.get_hours(), date.get_minutes(), date.get_seconds()))
        .unwrap_or_default()
}

/// Today's civil date.
pub fn today() -> NaiveDate {
    now().date()
}
