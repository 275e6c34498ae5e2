//! Every visible word of the program, in Russian and English side by side, and the rules of both languages.
//!
//! Static data and pure functions; no clock, no screen. The document's own wording is never translated.

/// Declares a group of words: one struct, and its Russian and English values from the same lines,
/// so that a word without a translation does not compile.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($key:ident: $ru:literal, $en:literal;)* }) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name { $(#[doc = $en] pub $key: &'static str,)* }

        impl $name {
            /// Russian.
            pub const RU: Self = Self { $($key: $ru),* };
            /// English.
            pub const EN: Self = Self { $($key: $en),* };
        }
    };
}

pub mod calendar;
pub mod dates;
pub mod document;
pub mod filter;
mod gestures;
pub mod library;
pub mod next_year;
pub mod on_paper;
pub mod paper;
pub mod parts;
pub mod people;
pub mod picker;
pub mod plural;
pub mod replace;
pub mod report;
pub mod shell;
mod terms;
pub mod tracking;
pub mod transfer;
pub mod year;

use crate::domain::Language;

/// All words of one language.
#[derive(Debug)]
pub struct Catalog {
    /// Which language it is.
    pub language: Language,
    /// Frame of the page: bars, save status, undo, settings.
    pub shell: shell::ShellWords,
    /// Start screen.
    pub library: library::LibraryWords,
    /// Document view and inspector.
    pub document: document::DocumentWords,
    /// Calendar views.
    pub calendar: calendar::CalendarWords,
    /// Filters and search.
    pub filter: filter::FilterWords,
    /// Next year's plan, templates of one's own.
    pub next_year: next_year::NextYearWords,
    /// Search and replace.
    pub replace: replace::ReplaceWords,
    /// People and what they have to do.
    pub people: people::PeopleWords,
    /// How rows went, and what matters now.
    pub tracking: tracking::TrackingWords,
    /// Parts of the document.
    pub parts: parts::PartsWords,
    /// Paper, and the screen where it is looked at before it is printed.
    pub paper: paper::PaperWords,
    /// The report on the plan.
    pub report: report::ReportWords,
    /// Picker of a deadline.
    pub picker: picker::PickerWords,
    /// Editor of the school year.
    pub year: year::YearWords,
    /// Opening, saving, import preview.
    pub transfer: transfer::TransferWords,
}

static RU: Catalog = Catalog {
    language: Language::Russian,
    shell: shell::ShellWords::RU,
    library: library::LibraryWords::RU,
    document: document::DocumentWords::RU,
    calendar: calendar::CalendarWords::RU,
    filter: filter::FilterWords::RU,
    next_year: next_year::NextYearWords::RU,
    replace: replace::ReplaceWords::RU,
    people: people::PeopleWords::RU,
    tracking: tracking::TrackingWords::RU,
    parts: parts::PartsWords::RU,
    paper: paper::PaperWords::RU,
    report: report::ReportWords::RU,
    picker: picker::PickerWords::RU,
    year: year::YearWords::RU,
    transfer: transfer::TransferWords::RU,
};

static EN: Catalog = Catalog {
    language: Language::English,
    shell: shell::ShellWords::EN,
    library: library::LibraryWords::EN,
    document: document::DocumentWords::EN,
    calendar: calendar::CalendarWords::EN,
    filter: filter::FilterWords::EN,
    next_year: next_year::NextYearWords::EN,
    replace: replace::ReplaceWords::EN,
    people: people::PeopleWords::EN,
    tracking: tracking::TrackingWords::EN,
    parts: parts::PartsWords::EN,
    paper: paper::PaperWords::EN,
    report: report::ReportWords::EN,
    picker: picker::PickerWords::EN,
    year: year::YearWords::EN,
    transfer: transfer::TransferWords::EN,
};

impl Catalog {
    /// The catalog of `language`.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Russian => &RU,
            Language::English => &EN,
        }
    }
}
