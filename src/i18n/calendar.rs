//! Words of the calendar.

words! {
    /// Words of the calendar.
    CalendarWords {
        title: "", "";
    }
}
