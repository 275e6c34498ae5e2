//! Words that announce what follows: «Цель:», «Форма проведения:», “Agenda:”. Knows nothing of where they stand.

use super::words::{fold, is_dash, phrase_at_start};
use crate::domain::letters;

/// What a label announces.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Field {
    Theme,
    Goal,
    Tasks,
    Organisation,
    Year,
    Note,
    Leader,
    Form,
    Place,
    Timing,
    Responsible,
    Agenda,
    Decision,
    Attendance,
}

/// A line that begins with a label.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Labelled<'a> {
    pub(super) field: Field,
    /// Words of the label beyond the usual ones («РМО школьных библиотекарей»).
    pub(super) more: &'a str,
    /// The label as written, without its colon.
    pub(super) label: &'a str,
    /// What stands after it.
    pub(super) value: &'a str,
}

const LABELS: [(&str, Field); 69] = [
    ("тема", Field::Theme),
    ("методическая тема", Field::Theme),
    ("единая методическая тема", Field::Theme),
    ("научно-методическая тема", Field::Theme),
    ("методична тема", Field::Theme),
    ("тэма", Field::Theme),
    ("theme", Field::Theme),
    ("topic", Field::Theme),
    ("цель", Field::Goal),
    ("цели", Field::Goal),
    ("мета", Field::Goal),
    ("мэта", Field::Goal),
    ("goal", Field::Goal),
    ("goals", Field::Goal),
    ("aim", Field::Goal),
    ("aims", Field::Goal),
    ("задачи", Field::Tasks),
    ("задача", Field::Tasks),
    ("основные задачи", Field::Tasks),
    ("цели и задачи", Field::Tasks),
    ("цель и задачи", Field::Tasks),
    ("завдання", Field::Tasks),
    ("основні завдання", Field::Tasks),
    ("задачы", Field::Tasks),
    ("tasks", Field::Tasks),
    ("objectives", Field::Tasks),
    ("организация", Field::Organisation),
    ("объединение", Field::Organisation),
    ("organisation", Field::Organisation),
    ("organization", Field::Organisation),
    ("учебный год", Field::Year),
    ("навчальний рік", Field::Year),
    ("academic year", Field::Year),
    ("school year", Field::Year),
    ("примечание", Field::Note),
    ("примечания", Field::Note),
    ("note", Field::Note),
    ("notes", Field::Note),
    ("руководитель", Field::Leader),
    ("керівник", Field::Leader),
    ("head", Field::Leader),
    ("форма", Field::Form),
    ("форма проведения", Field::Form),
    ("форма заседания", Field::Form),
    ("форма проведення", Field::Form),
    ("form", Field::Form),
    ("место", Field::Place),
    ("место проведения", Field::Place),
    ("place", Field::Place),
    ("дата", Field::Timing),
    ("дата проведения", Field::Timing),
    ("срок", Field::Timing),
    ("сроки", Field::Timing),
    ("сроки проведения", Field::Timing),
    ("date", Field::Timing),
    ("deadline", Field::Timing),
    ("ответственный", Field::Responsible),
    ("ответственные", Field::Responsible),
    ("responsible", Field::Responsible),
    ("вопросы для обсуждения", Field::Agenda),
    ("рассматриваемые вопросы", Field::Agenda),
    ("повестка", Field::Agenda),
    ("повестка дня", Field::Agenda),
    ("порядок денний", Field::Agenda),
    ("agenda", Field::Agenda),
    ("решение", Field::Decision),
    ("decision", Field::Decision),
    ("присутствовали", Field::Attendance),
    ("present", Field::Attendance),
];

/// Words a label has at most.
const MOST_WORDS: usize = 10;

/// The label that `text` begins with.
pub(super) fn labelled(text: &str) -> Option<Labelled<'_>> {
    let text = text.trim();
    let found = LABELS
        .iter()
        .filter_map(|(label, field)| Some((phrase_at_start(text, label)?, *field)));
    let (length, field) = found.max_by_key(|(length, _)| *length)?;
    let (label, rest) = text.split_at(length);
    let after = rest.trim_start();
    if let Some(value) = after.strip_prefix(':') {
        return Some(Labelled {
            field,
            more: "",
            label,
            value: value.trim(),
        });
    }
    if matches!(after, "" | ".") {
        return Some(Labelled {
            field,
            more: "",
            label,
            value: "",
        });
    }
    let dashed = rest.starts_with(char::is_whitespace) && after.starts_with(is_dash);
    let quoted = field == Field::Theme && after.starts_with('«');
    if dashed || quoted {
        return Some(Labelled {
            field,
            more: "",
            label,
            value: after.trim_start_matches(is_dash).trim(),
        });
    }
    let colon = rest.find(':')?;
    let more = rest[..colon].trim();
    let short = more.split_whitespace().count() < MOST_WORDS && !more.contains(['.', ';']);
    let extendable = matches!(
        field,
        Field::Theme | Field::Goal | Field::Tasks | Field::Leader
    );
    (short && extendable).then_some(Labelled {
        field,
        more,
        label: text[..length + colon].trim(),
        value: rest[colon + 1..].trim(),
    })
}

/// Whether `text` is about goals, tasks or the theme by its first word, as a section's title may be.
pub(super) fn title_field(title: &str) -> Option<Field> {
    let folded = fold(title);
    let found = LABELS
        .iter()
        .filter(|(label, _)| phrase_at_start(&folded, label).is_some());
    let longest = found.max_by_key(|(label, _)| label.len())?;
    matches!(longest.1, Field::Goal | Field::Tasks | Field::Theme).then_some(longest.1)
}

/// Words that open an approval block.
const APPROVALS: [&str; 18] = [
    "утверждаю",
    "утверждено",
    "утвержден",
    "утверждена",
    "согласовано",
    "согласован",
    "рассмотрено",
    "рассмотрен",
    "принято",
    "принят",
    "затверджую",
    "затверджено",
    "погоджено",
    "розглянуто",
    "схвалено",
    "зацвярджаю",
    "approved",
    "agreed",
];

/// The approval word that the line begins with, and what follows on the line.
pub(super) fn approval(text: &str) -> Option<(&str, &str)> {
    let text = text.trim().trim_start_matches(['«', '"']);
    let length = super::words::longest_at_start(text, &APPROVALS)?;
    let (word, rest) = text.split_at(length);
    let rest = rest.trim_start_matches(['»', '"', ':', '.', ',', ' ', '\u{A0}']);
    // «Принято решение …» is a sentence.
    let loud = word.chars().all(|c| !letters::is_lower(c));
    (rest.is_empty() || loud || rest.starts_with(letters::is_upper)).then_some((word, rest.trim()))
}

/// Whether the line heads a list of contents.
pub(super) fn is_contents(text: &str) -> bool {
    let folded = fold(text);
    matches!(
        folded.trim_end_matches([':', '.']),
        "содержание" | "оглавление" | "зміст" | "змест" | "contents" | "table of contents"
    )
}

/// Whether the line may begin the title of a plan.
pub(super) fn is_title(text: &str) -> bool {
    let folded = fold(text);
    let mut words = folded.split(|c: char| !letters::is_of_word(c));
    let starts = |word: &str| {
        (word.starts_with("план") && !word.starts_with("плане") && !word.starts_with("планш"))
            || word == "plan"
            || word == "циклограмма"
    };
    let near = words.by_ref().filter(|word| !word.is_empty()).take(5);
    near.into_iter().any(starts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(Field, &str, &str)>) {
        let found = labelled(text).map(|label| (label.field, label.more, label.value));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn labels_are_told_from_sentences() {
        check(
            "Тема РМО школьных библиотекарей:",
            Some((Field::Theme, "РМО школьных библиотекарей", "")),
        );
        check("Цель: помогать", Some((Field::Goal, "", "помогать")));
        check("Цель – помогать", Some((Field::Goal, "", "помогать")));
        check("ЗАДАЧИ", Some((Field::Tasks, "", "")));
        check("Тема «Чтение»", Some((Field::Theme, "", "«Чтение»")));
        check(
            "Форма проведения: круглый стол",
            Some((Field::Form, "", "круглый стол")),
        );
        check("Темы недели выбирают классы", None);
        check("Задачи методического объединения учител", None);
        check("Целый год", None);
    }

    #[test]
    fn an_approval_is_one_word_or_loud() {
        assert_eq!(approval("УТВЕРЖДАЮ"), Some(("УТВЕРЖДАЮ", "")));
        assert_eq!(approval("Погоджено"), Some(("Погоджено", "")));
        assert_eq!(
            approval("Утверждаю: Директор"),
            Some(("Утверждаю", "Директор"))
        );
        assert_eq!(approval("Принято решение о сборе"), None);
    }
}
