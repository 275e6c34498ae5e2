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
    /// An arrow to the right: becomes.
    Forth,
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
            Self::Close => "m6 6 12 12M18 6 6 18",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Folder => {
                "M3.5 17.5v-11A1.5 1.5 0 0 1 5 5h4.5l2 2.5H19A1.5 1.5 0 0 1 20.5 9v8.5A1.5 1.5 0 0 1 19 19H5a1.5 1.5 0 0 1-1.5-1.5Z"
            }
            Self::Sheet => {
                "M6.5 3.5h7.5l4.5 4.5v11a1.5 1.5 0 0 1-1.5 1.5H6.500A1.500 1.500 0 0 1 5 19V5a1.500 1.500 0 0 1 1.500-1.500ZM13.500 3.500v5h5M8.500 13h7M8.500 16.500h5"
            }
            Self::Calendar => {
                "M6 5.5h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-11a2 2 0 0 1 2-2ZM4 10h16M8.500 3.500v4M15.500 3.500v4"
            }
            Self::Upload => {
                "M12 15.500V4M7.500 8.500 12 4l4.500 4.500M4.500 15v3.500A1.500 1.500 0 0 0 6 20h12a1.500 1.500 0 0 0 1.500-1.500V15"
            }
            Self::Device => {
                "M7.500 3.500h9A1.500 1.500 0 0 1 18 5v14a1.500 1.500 0 0 1-1.500 1.500h-9A1.500 1.500 0 0 1 6 19V5a1.500 1.500 0 0 1 1.500-1.500ZM11 17.500h2"
            }
            Self::Down => "m6.500 9.500 5.500 5.500 5.500-5.500",
            Self::Left => "M14.500 6 8.500 12l6 6",
            Self::Right => "m9.500 6 6 6-6 6",
            Self::Up => "M12 19V5M6.500 10.500 12 5l5.500 5.500",
            Self::Forth => "M4.5 12h15M13.500 6l6 6-6 6",
            Self::Bin => {
                "M4.500 7h15M9.500 7V5a1 1 0 0 1 1-1h3a1 1 0 0 1 1 1v2M6.500 7l.8 11.500A1.500 1.500 0 0 0 8.800 20h6.400a1.500 1.500 0 0 0 1.500-1.500L17.500 7M10.500 11v5M13.500 11v5"
            }
            Self::Question => {
                "M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17ZM9.700 9.600a2.400 2.400 0 1 1 3.400 2.300c-.8.4-1.100.9-1.100 1.700M12 16.600h.01"
            }
            Self::Flag => "M6.500 20.500v-17M6.500 5h11l-2.500 3.750L17.500 12.500h-11",
            Self::Range => "M4 7.500v9M20 7.500v9M4 12h16",
            Self::Cycle => {
                "M4.500 11a7.500 7.500 0 0 1 13-4.200L19.500 9M19.500 4.500V9H15M19.500 13a7.500 7.500 0 0 1-13 4.200L4.500 15M4.500 19.500V15H9"
            }
            Self::Warning => "M12 4.500 3.500 19.500h17ZM12 10.500v4M12 17h.01",
            Self::Pin => {
                "M12 21s6.500-5.700 6.500-10.500a6.500 6.500 0 1 0-13 0C5.500 15.300 12 21 12 21ZM12 8.200a2.300 2.300 0 1 1 0 4.600 2.300 2.300 0 0 1 0-4.600Z"
            }
            Self::Book => {
                "M12 6.500C10.500 5 8 4.500 4 4.500v13.500c4 0 6.500.5 8 2 1.500-1.500 4-2 8-2V4.500c-4 0-6.500.5-8 2ZM12 6.500V20"
            }
            Self::NewSheet => {
                "M6.500 3.500h11A1.500 1.500 0 0 1 19 5v14a1.500 1.500 0 0 1-1.500 1.500h-11A1.500 1.500 0 0 1 5 19V5a1.500 1.500 0 0 1 1.500-1.500ZM12 8.500v7M8.500 12h7"
            }
            Self::Save => {
                "M12 4v11.500M7.500 11 12 15.500 16.500 11M4.500 15v3.500A1.500 1.500 0 0 0 6 20h12a1.500 1.500 0 0 0 1.500-1.500V15"
            }
            Self::Details => {
                "M5.500 4.500h13A1.500 1.500 0 0 1 20 6v12a1.500 1.500 0 0 1-1.500 1.500h-13A1.500 1.500 0 0 1 4 18V6a1.500 1.500 0 0 1 1.500-1.500ZM14 4.500v15M7 9h4M7 12.500h4"
            }
            Self::Planned => "M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17Z",
            Self::Held => {
                "M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17ZM8 12.300l2.700 2.700L16 9.500"
            }
            Self::Moved => {
                "M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17ZM8 12h8M12.800 8.800 16 12l-3.200 3.200"
            }
            Self::Cancelled => "M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17ZM8 12h8",
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
