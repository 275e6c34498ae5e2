//! Which format a file has, by its name. Knows no contents.

/// A format that files of plans have.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Kind {
    /// Plain text: read and written.
    Text,
    /// The plan file: read and written.
    Json,
    /// Markdown: written only.
    Markdown,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Text, Self::Json, Self::Markdown];

    /// The format of a file called `name`, by its extension; letter case does not count.
    pub fn of(name: &str) -> Option<Self> {
        let (stem, extension) = name.rsplit_once('.')?;
        if stem.is_empty() || stem.ends_with(['/', '\\']) {
            return None;
        }
        let extension = extension.to_ascii_lowercase();
        Self::ALL
            .into_iter()
            .find(|kind| kind.extension() == extension)
    }

    /// The extension, without its dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Json => "json",
            Self::Markdown => "md",
        }
    }

    /// Whether plans can be read from it.
    pub fn is_readable(self) -> bool {
        self != Self::Markdown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_extension_decides() {
        for (name, kind) in [
            ("a.txt", Some(Kind::Text)),
            ("План РМО.TXT", Some(Kind::Text)),
            ("x.plan.json", Some(Kind::Json)),
            ("dir.txt/план.md", Some(Kind::Markdown)),
            ("a.docx", None),
            (".txt", None),
            ("txt", None),
        ] {
            assert_eq!(Kind::of(name), kind, "{name}");
        }
    }
}
