//! Line icons, 24 units wide. Always decoration: the control around an icon carries the name.

use crate::ui::view::{View, graphic};

/// What an icon shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Glyph {
    /// The program's mark.
    Logo,
    /// A tick.
    Check,
    /// An arrow back.
    Undo,
    /// An arrow forth.
    Redo,
    /// A tray with an arrow out.
    Share,
    /// Three dots.
    More,
    /// Six dots: what can be carried.
    Grip,
    /// A printer.
    Print,
    /// A cross.
    Close,
    /// A cross of two lines, upright.
    Plus,
    /// A folder.
    Folder,
    /// A sheet with lines.
    Sheet,
    /// A calendar leaf.
    Calendar,
    /// Columns of a chart.
    Chart,
    /// A tray with an arrow in.
    Upload,
    /// A tablet.
    Device,
    /// A chevron down.
    Down,
    /// A chevron to the left.
    Left,
    /// A chevron to the right.
    Right,
    /// An arrow up.
    Up,
    /// An arrow down.
    Lower,
    /// An arrow to the right: becomes.
    Forth,
    /// Two sheets.
    Copy,
    /// A bin.
    Bin,
    /// A question mark in a ring.
    Question,
    /// A flag: «by then».
    Flag,
    /// A line between two ends: a range.
    Range,
    /// Two arrows in a ring: the whole year, or again and again.
    Cycle,
    /// A triangle with a mark.
    Warning,
    /// Head and shoulders.
    Person,
    /// A pin on a map.
    Pin,
    /// An open book.
    Book,
    /// A sheet with a plus.
    NewSheet,
    /// A sheet with an arrow down.
    Save,
    /// A card with lines: details.
    Details,
    /// A magnifier.
    Search,
    /// Lines that grow shorter.
    Filter,
    /// A clock's face: now.
    Clock,
    /// A ring: still to come.
    Planned,
    /// A ring with a tick: held.
    Held,
    /// A ring with an arrow: moved.
    Moved,
    /// A ring with a bar: cancelled.
    Cancelled,
}

impl Glyph {
    fn path(self) -> &'static str {
        match self {
            Self::Logo => {
                "M6.5 4.5h11a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3h-11a3 3 0 0 1-3-3v-10a3 3 0 0 1 3-3ZM8 3v3M16 3v3M8 11h8M8 14h8M8 17h4.5"
            }
            Self::Check => "m5 12.5 4.5 4.5L19 7.5",
            Self::Undo => "M9 5 4.5 9.5 9 14M5 9.5h9a5 5 0 0 1 0 10h-4",
            Self::Redo => "m15 5 4.5 4.5L15 14M19 9.5h-9a5 5 0 0 0 0 10h4",
            Self::Share => {
                "M12 15V4M8 7.5 12 3.5l4 4M8 11H6.5A1.5 1.5 0 0 0 5 12.5v6A1.5 1.5 0 0 0 6.5 20h11a1.5 1.5 0 0 0 1.5-1.5v-6a1.5 1.5 0 0 0-1.5-1.5H16"
            }
            Self::More => "M5.5 12h.01M12 12h.01M18.5 12h.01",
            Self::Grip => "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
            Self::Print => {
                "M7.5 8.5v-5h9v5M7.5 17H6a2 2 0 0 1-2-2v-4.5a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2V15a2 2 0 0 1-2 2h-1.5M7.5 14h9v6.5h-9Z"
            }
            Self::Close => "m6 6 12 12M18 6 6 18",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Folder => {
                "M3.5 17.5v-11A1.5 1.5 0 0 1 5 5h4.5l2 2.5H19A1.5 1.5 0 0 1 20.5 9v8.5A1.5 1.5 0 0 1 19 19H5a1.5 1.5 0 0 1-1.5-1.5Z"
            }
            Self::Sheet => {
                "M6.5 3.5h7.5l4.5 4.5v11a1.5 1.5 0 0 1-1.5 1.5H6.5A1.5 1.5 0 0 1 5 19V5a1.5 1.5 0 0 1 1.5-1.5ZM13.5 3.5v5h5M8.5 13h7M8.5 16.5h5"
            }
            Self::Calendar => {
                "M6 5.5h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-11a2 2 0 0 1 2-2ZM4 10h16M8.5 3.5v4M15.5 3.5v4"
            }
            Self::Chart => "M4 20h16M7 16.5v-5M12 16.5v-10M17 16.5v-7",
            Self::Upload => {
                "M12 15.5V4M7.5 8.5 12 4l4.5 4.5M4.5 15v3.5A1.5 1.5 0 0 0 6 20h12a1.5 1.5 0 0 0 1.5-1.5V15"
            }
            Self::Device => {
                "M7.5 3.5h9A1.5 1.5 0 0 1 18 5v14a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 6 19V5a1.5 1.5 0 0 1 1.5-1.5ZM11 17.5h2"
            }
            Self::Down => "m6.5 9.5 5.5 5.5 5.5-5.5",
            Self::Left => "M14.5 6 8.5 12l6 6",
            Self::Right => "m9.5 6 6 6-6 6",
            Self::Up => "M12 19V5M6.5 10.5 12 5l5.5 5.5",
            Self::Lower => "M12 5v14M6.5 13.5 12 19l5.5-5.5",
            Self::Forth => "M4.5 12h15M13.5 6l6 6-6 6",
            Self::Copy => {
                "M9.5 8.5h9A1.5 1.5 0 0 1 20 10v9a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 8 19v-9a1.5 1.5 0 0 1 1.5-1.5ZM5 15.5A1.5 1.5 0 0 1 3.5 14V5A1.5 1.5 0 0 1 5 3.5h9A1.5 1.5 0 0 1 15.5 5"
            }
            Self::Bin => {
                "M4.5 7h15M9.5 7V5a1 1 0 0 1 1-1h3a1 1 0 0 1 1 1v2M6.5 7l.8 11.5A1.5 1.5 0 0 0 8.8 20h6.4a1.5 1.5 0 0 0 1.5-1.5L17.5 7M10.5 11v5M13.5 11v5"
            }
            Self::Question => {
                "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM9.7 9.6a2.4 2.4 0 1 1 3.4 2.3c-.8.4-1.1.9-1.1 1.7M12 16.6h.01"
            }
            Self::Flag => "M6.5 20.5v-17M6.5 5h11l-2.5 3.75L17.5 12.5h-11",
            Self::Range => "M4 7.5v9M20 7.5v9M4 12h16",
            Self::Cycle => {
                "M4.5 11a7.5 7.5 0 0 1 13-4.2L19.5 9M19.5 4.5V9H15M19.5 13a7.5 7.5 0 0 1-13 4.2L4.5 15M4.5 19.5V15H9"
            }
            Self::Warning => "M12 4.5 3.5 19.5h17ZM12 10.5v4M12 17h.01",
            Self::Person => {
                "M12 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM5 19.5c.6-3.6 3.4-5 7-5s6.4 1.4 7 5"
            }
            Self::Pin => {
                "M12 21s6.5-5.7 6.5-10.5a6.5 6.5 0 1 0-13 0C5.5 15.3 12 21 12 21ZM12 8.2a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6Z"
            }
            Self::Book => {
                "M12 6.5C10.5 5 8 4.5 4 4.5v13.5c4 0 6.5.5 8 2 1.5-1.5 4-2 8-2V4.5c-4 0-6.5.5-8 2ZM12 6.5V20"
            }
            Self::NewSheet => {
                "M6.5 3.5h11A1.5 1.5 0 0 1 19 5v14a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19V5a1.5 1.5 0 0 1 1.5-1.5ZM12 8.5v7M8.5 12h7"
            }
            Self::Save => {
                "M12 4v11.5M7.5 11 12 15.5 16.5 11M4.5 15v3.5A1.5 1.5 0 0 0 6 20h12a1.5 1.5 0 0 0 1.5-1.5V15"
            }
            Self::Details => {
                "M5.5 4.5h13A1.5 1.5 0 0 1 20 6v12a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18V6a1.5 1.5 0 0 1 1.5-1.5ZM14 4.5v15M7 9h4M7 12.5h4"
            }
            Self::Search => "M10.8 4.8a6 6 0 1 1 0 12 6 6 0 0 1 0-12ZM15.4 15.4l4.6 4.6",
            Self::Filter => "M4 7h16M7 12h10M10 17h4",
            Self::Clock => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM12 7.5V12l3 2",
            Self::Planned => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Z",
            Self::Held => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM8 12.3l2.7 2.7L16 9.5",
            Self::Moved => {
                "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM8 12h8M12.8 8.8 16 12l-3.2 3.2"
            }
            Self::Cancelled => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM8 12h8",
        }
    }
}

/// A line icon in the colour of the text around it.
pub fn icon(glyph: Glyph) -> View {
    icon_of(glyph, "icon")
}

/// A line icon with its classes, as `icon icon-s` for the small size.
pub fn icon_of(glyph: Glyph, class: &'static str) -> View {
    graphic("svg")
        .class(class)
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .child(graphic("path").attr("d", glyph.path()))
}

/// A small line icon.
pub fn icon_s(glyph: Glyph) -> View {
    icon_of(glyph, "icon icon-s")
}
