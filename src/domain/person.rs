//! People of the association, and how a row names who is responsible.

use super::{Extra, PersonId};

/// A member, a guest, or whoever the plan names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// Their name within the plan.
    pub id: PersonId,
    /// Name as written.
    pub name: String,
    /// School or other organisation; may be empty.
    pub school: String,
    /// Role or post; may be empty.
    pub role: String,
    /// How to reach them, as the head noted it; may be empty.
    pub contact: String,
    /// Others whose name is the same and who are somebody else; of two it is told with one of them.
    pub apart: Vec<PersonId>,
    /// Unknown fields.
    pub extra: Extra,
}

impl Person {
    /// Somebody of that name.
    pub fn new(id: PersonId, name: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            school: String::new(),
            role: String::new(),
            contact: String::new(),
            apart: Vec::new(),
            extra: Extra::default(),
        }
    }
}

/// Somebody named as responsible: the words of the plan, and the person when it is known who is meant.
///
/// «Руководитель РМО» is a role and stays words without a person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Responsible {
    /// The words that print.
    pub words: String,
    /// The person meant, one of the plan's people.
    pub person: Option<PersonId>,
    /// Unknown fields.
    pub extra: Extra,
}

impl Responsible {
    /// Several as one text, as a cell shows them: «Гришина О. Д.; Петрова Е. И.».
    pub fn list_to_text(list: &[Self]) -> String {
        list.iter()
            .map(|one| one.words.as_str())
            .collect::<Vec<_>>()
            .join("; ")
    }

    /// Reads such a text; whoever was named before in the same words stays linked to the same person.
    pub fn list_from_text(text: &str, before: &[Self]) -> Vec<Self> {
        let words = text
            .split([';', '\n'])
            .map(str::trim)
            .filter(|words| !words.is_empty());
        words
            .map(|words| {
                let known = before.iter().find(|one| one.words == words);
                known.cloned().unwrap_or_else(|| Self::words(words))
            })
            .collect()
    }

    /// Words alone.
    pub fn words(words: &str) -> Self {
        Self {
            words: words.to_owned(),
            person: None,
            extra: Extra::default(),
        }
    }
}
