//! Names of records that never change and never repeat within a plan. Makes them from a seed, never from a clock.

use std::fmt;
use std::str::FromStr;

/// The text is not an id: sixteen lower-case hexadecimal digits were expected.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id has sixteen hexadecimal digits")
    }
}

impl std::error::Error for NotAnId {}

fn parse_hex(text: &str) -> Result<u64, NotAnId> {
    let digits = text.len() == 16 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    if !digits {
        return Err(NotAnId);
    }
    u64::from_str_radix(text, 16).map_err(|_| NotAnId)
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(u64);

        impl $name {
            /// Takes the next id of `source`.
            pub fn next(source: &mut IdSource) -> Self {
                Self(source.next_number())
            }
        }

        impl From<u64> for $name {
            fn from(number: u64) -> Self {
                Self(number)
            }
        }

        impl From<$name> for u64 {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:016x}", self.0)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                parse_hex(text).map(Self)
            }
        }
    )+};
}

ids! {
    /// Names one plan among all plans of all devices.
    PlanId,
    /// Names a task (задача) of the heading.
    TaskId,
    /// Names an approval block of the heading.
    ApprovalId,
    /// Names a section.
    SectionId,
    /// Names a column of a section's table.
    ColumnId,
    /// Names an activity, a meeting or a note: a row of a section.
    EntryId,
    /// Names an item of a meeting's agenda.
    AgendaItemId,
    /// Names a person.
    PersonId,
    /// Names a text of the report.
    ReportPartId,
}

/// A stream of ids that never repeats itself: `SplitMix64` over a random seed from outside.
///
/// The generator is a bijection of a counter, so one source gives 2^64 different numbers; two sources
/// with random seeds meet about as seldom as two random numbers do.
#[derive(Clone, Debug)]
pub struct IdSource(u64);

impl IdSource {
    /// Starts a stream; the caller brings the randomness.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next_number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_from_its_text() {
        let mut source = IdSource::new(7);
        for _ in 0..1000 {
            let id = EntryId::next(&mut source);
            assert_eq!(id.to_string().parse(), Ok(id));
        }
    }

    #[test]
    fn a_foreign_text_is_refused() {
        for text in [
            "",
            "1",
            "ABCDEFABCDEFABCD",
            "0123456789abcde ",
            "+123456789abcdef",
        ] {
            assert_eq!(text.parse::<PlanId>(), Err(NotAnId), "{text}");
        }
    }
}
