//! Words of the start screen.

words! {
    /// The start screen's words.
    LibraryWords {
        untitled: "План без названия", "Untitled plan";
        title: "Планы", "Plans";
        headline: "План на год — документ и календарь сразу", "The year’s plan: a document and a calendar at once";
        lead: "Пишите план как обычный документ, а сроки из него сами встанут в календарь.", "Write the plan as an ordinary document, and its deadlines take their places in the calendar.";
    }
}
