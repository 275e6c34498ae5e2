//! How the paper looks, as the user chose it: font, sizes, which way the sheet lies. Kept on the device with what is
//! printed.

use crate::paper::Options;
use crate::platform::storage;

const KEY: &str = "settings/paper";

/// The look of all papers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Look {
    /// Whether the font is the page's own serif, and not Times or what stands for it.
    pub own_font: bool,
    /// Size of texts, in points.
    pub text: u8,
    /// Size in tables, in points.
    pub table: u8,
    /// Whether sheets lie on their side.
    pub landscape: bool,
}

/// Sizes that texts may have, in points.
pub const TEXT_SIZES: [u8; 3] = [12, 13, 14];
/// Sizes that tables may have, in points.
pub const TABLE_SIZES: [u8; 3] = [11, 12, 14];

impl Default for Look {
    fn default() -> Self {
        Self {
            own_font: false,
            text: 12,
            table: 11,
            landscape: false,
        }
    }
}

/// Height of a line of text of a size in points, in whole CSS pixels, so that lines can be counted.
pub fn line(points: u8) -> i32 {
    match points {
        11 => 17,
        12 => 18,
        13 => 20,
        _ => 22,
    }
}

impl Look {
    /// Room for the text of a sheet, in hundredths of a CSS pixel: A4 without its margins, and a little less, so that
    /// no printer's rounding makes another sheet.
    pub fn room(self) -> i32 {
        if self.landscape { 64_000 } else { 96_800 }
    }

    /// Width of a sheet, in CSS pixels.
    pub fn width(self) -> i32 {
        if self.landscape { 1123 } else { 794 }
    }

    /// About how many letters a line across the whole sheet holds in tables.
    pub fn letters(self) -> u16 {
        let millimetres = if self.landscape { 252 } else { 165 };
        millimetres * 21 / (4 * u16::from(self.table))
    }

    /// The look and the options that were chosen last.
    pub fn kept() -> (Self, Options) {
        let kept = storage::read(KEY).unwrap_or_default();
        let mut words = kept.split(' ');
        let (Some(signs), Some(text), Some(table), Some(code)) =
            (words.next(), words.next(), words.next(), words.next())
        else {
            return (Self::default(), Options::default());
        };
        let size = |word: &str, of: [u8; 3]| {
            let size = word.parse().ok().filter(|size| of.contains(size));
            size.unwrap_or(of[0])
        };
        let look = Self {
            own_font: signs.contains('s'),
            text: size(text, TEXT_SIZES),
            table: size(table, TABLE_SIZES),
            landscape: signs.contains('l'),
        };
        (look, Options::of_code(code))
    }

    /// Keeps the choices; a device that keeps nothing forgets them.
    pub fn keep(self, options: Options) {
        let mut signs = "-".to_owned();
        signs.push_str(if self.own_font { "s" } else { "" });
        signs.push_str(if self.landscape { "l" } else { "" });
        let code = options.code();
        let kept = format!("{signs} {} {} {code}", self.text, self.table);
        storage::write(KEY, &kept).ok();
    }
}
