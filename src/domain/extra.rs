//! What a file says about a record and this program does not know: kept as it came, written back as it was.
//!
//! The domain only carries it; reading and writing the text is the file format's affair.

use crate::domain::Sorted;

/// Everything unknown about one record. Empty, and one word long, for almost every record.
///
/// Three shapes: unknown fields of the record itself; those of a part that is not a record of its own (its
/// `timing`, its `appointment`); and records of its lists that could not be read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Extra(Option<Box<Kept>>);

#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Kept {
    fields: Sorted<String, String>,
    parts: Sorted<String, Extra>,
    unread: Vec<Unread>,
}

/// A record of a list that could not be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unread {
    /// The list's name in the file.
    pub list: String,
    /// Its place in that list, from zero, unread records counted.
    pub at: usize,
    /// Its JSON text.
    pub raw: String,
}

impl Extra {
    /// Keeps `raw`, the JSON text of the field `name`.
    pub fn keep(&mut self, name: String, raw: String) {
        self.kept().fields.insert(name, raw);
    }

    /// Keeps what is unknown about the record's part `name`; nothing when there is nothing unknown.
    pub fn keep_part(&mut self, name: &str, part: Extra) {
        if !part.is_empty() {
            self.kept().parts.insert(name.to_owned(), part);
        }
    }

    /// Forgets what is unknown about the record's part `name`, which has gone.
    pub fn drop_part(&mut self, name: &str) {
        let Some(kept) = &mut self.0 else {
            return;
        };
        kept.parts.remove(name);
        if **kept == Kept::default() {
            self.0 = None;
        }
    }

    /// Keeps a record of one of the lists, which could not be read.
    pub fn keep_unread(&mut self, unread: Unread) {
        self.kept().unread.push(unread);
    }

    /// Forgets the records of the list `name` that could not be read: the list has gone.
    pub fn drop_unread(&mut self, name: &str) {
        let Some(kept) = &mut self.0 else {
            return;
        };
        kept.unread.retain(|unread| unread.list != name);
        if **kept == Kept::default() {
            self.0 = None;
        }
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// The unknown fields in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .flat_map(|kept| kept.fields.iter())
            .map(|(name, raw)| (name.as_str(), raw.as_str()))
    }

    /// The JSON text kept for the field `name`.
    pub fn field(&self, name: &str) -> Option<&str> {
        Some(self.0.as_ref()?.fields.get(name)?.as_str())
    }

    /// What is unknown about the record's part `name`.
    pub fn part(&self, name: &str) -> Option<&Extra> {
        self.0.as_ref()?.parts.get(name)
    }

    /// The records that could not be read, each list in its order.
    pub fn unread(&self) -> &[Unread] {
        self.0.as_ref().map_or(&[], |kept| &kept.unread)
    }

    fn kept(&mut self) -> &mut Kept {
        self.0.get_or_insert_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_found_again() {
        let mut part = Extra::default();
        part.keep("room".to_owned(), "12".to_owned());
        let mut extra = Extra::default();
        extra.keep_part("timing", Extra::default());
        assert!(extra.is_empty(), "an empty part is nothing");
        extra.keep("colour".to_owned(), "\"red\"".to_owned());
        extra.keep_part("appointment", part.clone());
        assert_eq!(extra.iter().collect::<Vec<_>>(), [("colour", "\"red\"")]);
        assert_eq!(extra.field("colour"), Some("\"red\""));
        assert_eq!(extra.part("appointment"), Some(&part));
        extra.drop_part("appointment");
        assert_eq!(extra.part("appointment"), None);
        let mut alone = Extra::default();
        alone.keep_part("moved", part);
        alone.drop_part("moved");
        assert!(alone.is_empty(), "nothing is left of it");
    }
}
