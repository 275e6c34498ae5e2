//! Looks at the text of a file before anything is parsed: how large, how deep. Also drops white space.

use super::OpenError;

/// Largest file that is opened, in bytes. A large real plan has 300 kB.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;
/// Deepest nesting of objects and lists; our own files have 12 levels.
pub const MAX_DEPTH: usize = 64;
/// Most values in one file, counted by brackets and commas; a plan of ten thousand rows has about two hundred thousand.
pub const MAX_VALUES: usize = 1_000_000;

/// Refuses a text that is too large or too deep to be parsed in peace.
///
/// # Errors
/// [`OpenError::TooLarge`], [`OpenError::TooDeep`].
pub(super) fn check_limits(text: &str) -> Result<(), OpenError> {
    if text.len() > MAX_BYTES {
        return Err(OpenError::TooLarge);
    }
    let (mut depth, mut values) = (0_usize, 0_usize);
    let mut strings = Strings::default();
    for byte in text.bytes().filter(|byte| !strings.covers(*byte)) {
        match byte {
            b'{' | b'[' => {
                depth += 1;
                values += 1;
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' => values += 1,
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Err(OpenError::TooDeep);
        }
        if values > MAX_VALUES {
            return Err(OpenError::TooLarge);
        }
    }
    Ok(())
}

/// The same JSON without white space between its parts.
pub(super) fn compact(text: &str) -> String {
    let mut strings = Strings::default();
    let kept = |c: &char| {
        let byte = u8::try_from(*c).unwrap_or(b'x');
        strings.covers(byte) || !matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
    };
    text.chars().filter(kept).collect()
}

/// Follows a JSON text and knows what lies inside a string.
#[derive(Default)]
pub(super) struct Strings {
    inside: bool,
    escaped: bool,
}

impl Strings {
    /// Whether the next byte belongs to a string, quotation marks included.
    pub(super) fn covers(&mut self, byte: u8) -> bool {
        if !self.inside {
            self.inside = byte == b'"';
            return self.inside;
        }
        match byte {
            _ if self.escaped => self.escaped = false,
            b'\\' => self.escaped = true,
            b'"' => self.inside = false,
            _ => {}
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_goes_outside_strings_alone() {
        let text = "{ \"а б\" : [ 1 ,\n\t\"x \\\" y\" ] }";
        assert_eq!(compact(text), "{\"а б\":[1,\"x \\\" y\"]}");
    }

    #[test]
    fn brackets_inside_strings_are_not_depth() {
        let text = format!("\"{}\"", "[".repeat(1000));
        assert_eq!(check_limits(&text), Ok(()));
        let deep = "[".repeat(MAX_DEPTH + 1);
        assert_eq!(check_limits(&deep), Err(OpenError::TooDeep));
        assert_eq!(check_limits(&deep[1..]), Ok(()));
    }
}
