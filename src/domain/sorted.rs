//! A small map: a few values by key, in the order of the keys. For the cells of a row, the fields of a record;
//! a tree would be quicker from some dozens on and is much more code in the page.

use std::borrow::Borrow;
use std::ops::Index;

/// Values by key, in the order of the keys.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sorted<K, T>(Vec<(K, T)>);

impl<K, T> Default for Sorted<K, T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, T> Sorted<K, T> {
    /// A map of nothing.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    fn find<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.0.binary_search_by(|(own, _)| own.borrow().cmp(key))
    }

    /// The value of `key`.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&T>
    where
        K: Borrow<Q>,
    {
        self.find(key).ok().map(|at| &self.0[at].1)
    }

    /// Puts a value under its key; gives back what was there.
    pub fn insert(&mut self, key: K, value: T) -> Option<T> {
        match self.find(&key) {
            Ok(at) => Some(std::mem::replace(&mut self.0[at].1, value)),
            Err(at) => {
                self.0.insert(at, (key, value));
                None
            }
        }
    }

    /// Takes the value of `key` out.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<T>
    where
        K: Borrow<Q>,
    {
        let at = self.find(key).ok()?;
        Some(self.0.remove(at).1)
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keys and values in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &T)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// The keys in their order.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|(key, _)| key)
    }
}

impl<K: Ord, T> IntoIterator for Sorted<K, T> {
    type Item = (K, T);
    type IntoIter = std::vec::IntoIter<(K, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<K: Ord, T> Extend<(K, T)> for Sorted<K, T> {
    fn extend<I: IntoIterator<Item = (K, T)>>(&mut self, more: I) {
        // Sorted once, so that a row of many thousand cells takes no square of them; the latest value counts.
        self.0.extend(more);
        self.0.sort_by(|a, b| a.0.cmp(&b.0));
        self.0.dedup_by(|later, kept| {
            let same = later.0 == kept.0;
            if same {
                std::mem::swap(later, kept);
            }
            same
        });
    }
}

impl<K: Ord, T> FromIterator<(K, T)> for Sorted<K, T> {
    fn from_iter<I: IntoIterator<Item = (K, T)>>(all: I) -> Self {
        let mut sorted = Self::new();
        sorted.extend(all);
        sorted
    }
}

impl<T> Index<&str> for Sorted<String, T> {
    type Output = T;

    /// # Panics
    /// When there is no such key.
    fn index(&self, key: &str) -> &T {
        let at = self.find(key);
        &self.0[at.unwrap_or(usize::MAX)].1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn it_answers_as_a_tree_does() {
        let (mut sorted, mut tree) = (Sorted::new(), BTreeMap::new());
        for step in 0..400_u32 {
            let key = step.wrapping_mul(2_654_435_761) >> 27;
            if step % 3 == 2 {
                assert_eq!(sorted.remove(&key), tree.remove(&key));
            } else {
                assert_eq!(sorted.insert(key, step), tree.insert(key, step));
            }
            assert_eq!(sorted.get(&key), tree.get(&key));
            assert!(sorted.iter().eq(tree.iter()));
        }
        let more = [(3, 1), (1, 2), (3, 3), (40, 4), (3, 5)];
        sorted.extend(more);
        tree.extend(more);
        assert!(
            sorted.iter().eq(tree.iter()),
            "the latest of several counts"
        );
    }
}
