//! Reading a document: its text goes, a plan and the doubts come back, in the words of the interface.

use super::{Job, Texts, language_code, language_of, plan_from_text, plan_to_text};
use crate::domain::{IdSource, Language, Plan};
use crate::format::text;
use crate::i18n::Catalog;

/// A document to be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReadDocument {
    /// Its text.
    pub text: String,
    /// What the ids of the plan grow from.
    pub seed: u64,
    /// The language in which doubts are told.
    pub language: Language,
}

/// The plan that was made of a document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Imported {
    /// The plan; empty for an empty text.
    pub plan: Plan,
    /// What was not sure, in the order of the document.
    pub doubts: Vec<Doubt>,
}

/// A place of a document to look at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Doubt {
    /// Where («Строка 12»).
    pub place: String,
    /// What stands there.
    pub text: String,
    /// What is doubtful, and what becomes of it.
    pub reason: String,
}

impl Job for ReadDocument {
    type Answer = Imported;

    const NAME: &'static str = "document";

    fn ask(self) -> Vec<String> {
        let language = language_code(self.language).to_owned();
        vec![self.text, self.seed.to_string(), language]
    }

    fn work(mut asked: Texts) -> Option<Vec<String>> {
        let text = asked.next()?;
        let seed = asked.next()?.parse().ok()?;
        let words = Catalog::of(language_of(&asked.next()?));
        let imported = text::read(&text, &mut IdSource::new(seed));
        let mut answer = vec![plan_to_text(&imported.plan)];
        for loss in imported.report.losses {
            answer.push(words.loss_place(&loss.place));
            answer.push(loss.text);
            answer.push(words.loss(&loss.kind));
        }
        Some(answer)
    }

    fn answer(mut texts: Texts) -> Option<Imported> {
        let plan = plan_from_text(&texts.next()?)?;
        let mut doubts = Vec::new();
        while let Some(place) = texts.next() {
            doubts.push(Doubt {
                place,
                text: texts.next()?,
                reason: texts.next()?,
            });
        }
        Some(Imported { plan, doubts })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::{answer, message};

    const DOCUMENT: &str = "План работы на 2026-2027 учебный год\n\n1. Организационная работа\n\n\
        №\tМероприятия\tСроки\n1.\tСмотр полок\tСентябрь\n2.\tПроверка карт\tк празднику карт\n";

    #[test]
    fn a_document_comes_back_as_the_plan_that_is_read_here_and_its_doubts_in_words() {
        let job = ReadDocument {
            text: DOCUMENT.to_owned(),
            seed: 7,
            language: Language::English,
        };
        let back = ReadDocument::answer(answer(message(job)).into_iter()).expect("an answer");
        let here = text::read(DOCUMENT, &mut IdSource::new(7));
        assert_eq!(back.plan, here.plan);
        assert_eq!(back.doubts.len(), here.report.losses.len());
        let doubt = back.doubts.last().expect("the deadline is not read");
        assert_eq!(
            (doubt.place.as_str(), doubt.reason.contains("deadline")),
            ("Line 7", true)
        );
    }

    #[test]
    fn a_message_of_another_shape_has_no_answer() {
        for message in [vec![], vec!["document"], vec!["nonsense", "text"]] {
            let message = message.into_iter().map(str::to_owned).collect();
            assert_eq!(answer(message), Vec::<String>::new());
        }
        assert_eq!(ReadDocument::answer(Vec::new().into_iter()), None);
    }
}
