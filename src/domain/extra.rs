//! Fields of a record that this program does not know: kept as they came, written back as they were.

use std::collections::BTreeMap;

/// Unknown fields by name, each with its value as raw JSON text. Empty for almost every record.
///
/// The domain only carries them; reading and writing the text is the file format's affair.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Extra(BTreeMap<String, String>);

impl Extra {
    /// Keeps `raw`, the JSON text of the field `name`.
    pub fn keep(&mut self, name: String, raw: String) {
        self.0.insert(name, raw);
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The fields in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(name, raw)| (name.as_str(), raw.as_str()))
    }
}
