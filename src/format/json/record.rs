//! How a record of the file is taken apart into typed fields and put together again, and what is not understood kept.
//! Knows nothing of plans.

use super::node::{Fields, Node};

/// A record as it stands in a file.
pub(super) trait Record: Sized {
    /// Takes the fields it knows. What is unknown, or could not be read, is handed back.
    fn read(fields: Fields) -> (Self, Left);

    /// Known fields in their order, then those of `extra` by name. Empty fields are left out, unless `extra` has
    /// something under their name.
    fn write(self, extra: Fields) -> Node;
}

/// What a record leaves of its fields.
pub(super) struct Left {
    /// Unknown fields, and those that could not be read.
    pub(super) fields: Fields,
    /// The names of those that could not be read.
    pub(super) bad: Vec<&'static str>,
}

/// The value of a field. Its default is written as an absent field; `null` is read as one.
pub(super) trait Value: Sized + Default {
    /// `None` when the JSON is of another shape.
    fn read(node: &Node) -> Option<Self>;

    /// `None` when there is nothing to write.
    fn write(self) -> Option<Node>;
}

impl Value for String {
    fn read(node: &Node) -> Option<Self> {
        node.as_string()
    }

    fn write(self) -> Option<Node> {
        (!self.is_empty()).then(|| Node::string(&self))
    }
}

impl Value for bool {
    fn read(node: &Node) -> Option<Self> {
        node.as_bool()
    }

    fn write(self) -> Option<Node> {
        self.then(|| Node::Raw("true".to_owned()))
    }
}

impl Value for Option<i64> {
    fn read(node: &Node) -> Option<Self> {
        node.as_number().map(Some)
    }

    fn write(self) -> Option<Node> {
        self.map(Node::number)
    }
}

impl Value for Vec<Node> {
    fn read(node: &Node) -> Option<Self> {
        node.members()
    }

    fn write(self) -> Option<Node> {
        (!self.is_empty()).then_some(Node::List(self))
    }
}

/// A part: an object of its own, such as a timing.
impl Value for Option<Node> {
    fn read(node: &Node) -> Option<Self> {
        node.fields().map(|_| Some(node.clone()))
    }

    fn write(self) -> Option<Node> {
        self
    }
}

/// Takes one known field out of `fields`. What cannot be read stays there, and its name goes to `bad`.
pub(super) fn take<T: Value>(
    fields: &mut Fields,
    name: &'static str,
    bad: &mut Vec<&'static str>,
) -> T {
    let Some(node) = fields.get(name) else {
        return T::default();
    };
    if let Some(value) = read_or_null(node) {
        fields.remove(name);
        return value;
    }
    bad.push(name);
    T::default()
}

fn read_or_null<T: Value>(node: &Node) -> Option<T> {
    if node.is_null() {
        return Some(T::default());
    }
    T::read(node)
}

/// Puts one known field into `out`, or what was kept under its name while the field is empty.
pub(super) fn put<T: Value>(
    out: &mut Vec<(String, Node)>,
    name: &str,
    value: T,
    extra: &mut Fields,
) {
    let kept = extra.remove(name);
    if let Some(node) = value.write().or(kept) {
        out.push((name.to_owned(), node));
    }
}

/// Declares records: for each its fields, their types and their names in the file.
macro_rules! records {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $type:ty = $json:literal,)* })+) => {$(
        $(#[$doc])*
        #[allow(clippy::struct_field_names, reason = "the fields are called as in the file")]
        pub(super) struct $name {
            $(pub(super) $field: $type,)*
        }

        impl Record for $name {
            fn read(mut fields: Fields) -> (Self, Left) {
                let mut bad = Vec::new();
                let record = Self { $($field: take(&mut fields, $json, &mut bad),)* };
                (record, Left { fields, bad })
            }

            fn write(self, mut extra: Fields) -> Node {
                let mut out = Vec::new();
                $(put(&mut out, $json, self.$field, &mut extra);)*
                out.extend(extra);
                Node::Object(out)
            }
        }
    )+

        /// Every record with the names of its fields, for the check against the schema.
        #[cfg(test)]
        pub(super) const RECORDS: &[(&str, &[&str])] = &[
            $((stringify!($name), &[$($json),*]),)+
        ];
    };
}
pub(super) use records;
