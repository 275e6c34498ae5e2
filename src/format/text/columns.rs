//! Column titles: what the cells under «Сроки исполнения» or “Timeline” hold. Knows nothing of rows.

use super::words::{fold, longest_at_start};
use crate::domain::ColumnKind;

/// A column of a table that is being read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Head {
    pub(super) kind: ColumnKind,
    /// As written.
    pub(super) title: String,
}

/// Beginnings of words, each with what they announce; the one that stands first in a title decides.
const STEMS: [(&str, ColumnKind); 68] = [
    ("мероприят", ColumnKind::Activity),
    ("содержани", ColumnKind::Activity),
    ("наименован", ColumnKind::Activity),
    ("тем", ColumnKind::Activity),
    ("дела", ColumnKind::Activity),
    ("вид деятельност", ColumnKind::Activity),
    ("виды деятельност", ColumnKind::Activity),
    ("виды работ", ColumnKind::Activity),
    ("вопрос", ColumnKind::Activity),
    ("событи", ColumnKind::Activity),
    ("зміст", ColumnKind::Activity),
    ("заход", ColumnKind::Activity),
    ("назва", ColumnKind::Activity),
    ("мерапрыем", ColumnKind::Activity),
    ("змест", ColumnKind::Activity),
    ("action", ColumnKind::Activity),
    ("activit", ColumnKind::Activity),
    ("detail", ColumnKind::Activity),
    ("task", ColumnKind::Activity),
    ("event", ColumnKind::Activity),
    ("topic", ColumnKind::Activity),
    ("what", ColumnKind::Activity),
    ("срок", ColumnKind::Timing),
    ("дата", ColumnKind::Timing),
    ("даты", ColumnKind::Timing),
    ("врем", ColumnKind::Timing),
    ("ориентировочное врем", ColumnKind::Timing),
    ("период", ColumnKind::Timing),
    ("месяц", ColumnKind::Timing),
    ("термін", ColumnKind::Timing),
    ("місяц", ColumnKind::Timing),
    ("тэрмін", ColumnKind::Timing),
    ("date", ColumnKind::Timing),
    ("proposed date", ColumnKind::Timing),
    ("deadline", ColumnKind::Timing),
    ("time", ColumnKind::Timing),
    ("month", ColumnKind::Timing),
    ("when", ColumnKind::Timing),
    ("period", ColumnKind::Timing),
    ("ответствен", ColumnKind::Responsible),
    ("исполнител", ColumnKind::Responsible),
    ("відповідальн", ColumnKind::Responsible),
    ("виконав", ColumnKind::Responsible),
    ("адказн", ColumnKind::Responsible),
    ("responsib", ColumnKind::Responsible),
    ("who", ColumnKind::Responsible),
    ("lead", ColumnKind::Responsible),
    ("мест", ColumnKind::Place),
    ("где", ColumnKind::Place),
    ("місце", ColumnKind::Place),
    ("place", ColumnKind::Place),
    ("venue", ColumnKind::Place),
    ("where", ColumnKind::Place),
    ("форм", ColumnKind::Form),
    ("form", ColumnKind::Form),
    ("класс", ColumnKind::Audience),
    ("участник", ColumnKind::Audience),
    ("категори", ColumnKind::Audience),
    ("аудитори", ColumnKind::Audience),
    ("учасник", ColumnKind::Audience),
    ("class", ColumnKind::Audience),
    ("participant", ColumnKind::Audience),
    ("audience", ColumnKind::Audience),
    ("отметк", ColumnKind::Result),
    ("результат", ColumnKind::Result),
    ("відмітк", ColumnKind::Result),
    ("примечани", ColumnKind::Note),
    ("note", ColumnKind::Note),
];

/// Words of results and remarks that would be too common as beginnings.
const WHOLE: [(&str, ColumnKind); 8] = [
    ("result", ColumnKind::Result),
    ("results", ColumnKind::Result),
    ("outcome", ColumnKind::Result),
    ("примітка", ColumnKind::Note),
    ("примітки", ColumnKind::Note),
    ("remarks", ColumnKind::Note),
    ("клас", ColumnKind::Audience),
    ("класи", ColumnKind::Audience),
];

/// Titles longer than this are text.
const LONGEST_TITLE: usize = 140;

/// More cells in a row than this are no heading row.
const MOST_COLUMNS: usize = 40;

/// What the cells under `title` hold; `None` when the title says nothing known.
pub(super) fn kind_of(title: &str) -> Option<ColumnKind> {
    let folded = fold(title);
    if is_number_title(&folded) {
        return Some(ColumnKind::Number);
    }
    if folded.is_empty() || title.chars().count() > LONGEST_TITLE {
        return None;
    }
    // What stands in brackets explains; it does not name.
    let named = folded.split('(').next().unwrap_or_default().trim();
    let kind = first_kind(named)?;
    let says = |wanted| words(named).any(|word| kind_at(word) == Some(wanted));
    let joined = says(ColumnKind::Responsible)
        && (kind == ColumnKind::Place
            || (kind == ColumnKind::Responsible && says(ColumnKind::Place)));
    Some(if joined {
        ColumnKind::PlaceAndResponsible
    } else {
        kind
    })
}

fn is_number_title(folded: &str) -> bool {
    let bare: String = folded
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '.' | '/' | '\\'))
        .collect();
    matches!(
        bare.as_str(),
        "№" | "№пп"
            | "пп"
            | "зп"
            | "№зп"
            | "no"
            | "#"
            | "nn"
            | "n"
            | "№№"
            | "№№пп"
            | "nпп"
            | "num"
    )
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    let starts = std::iter::once(0).chain(folded.match_indices(' ').map(|(at, _)| at + 1));
    starts.map(|at| &folded[at..])
}

fn first_kind(folded: &str) -> Option<ColumnKind> {
    words(folded).find_map(kind_at)
}

fn kind_at(text: &str) -> Option<ColumnKind> {
    let word = text.split([' ', ',', '/', '.']).next().unwrap_or_default();
    let whole = WHOLE.iter().find(|(known, _)| *known == word);
    let stem = || STEMS.iter().find(|(stem, _)| text.starts_with(stem));
    whole.or_else(stem).map(|(_, kind)| *kind)
}

/// The columns of a table whose first row is `cells`; `None` when that row is no heading row.
///
/// A kind that comes a second time is the author's own column.
pub(super) fn header(cells: &[String]) -> Option<Vec<Head>> {
    // Cheap looks first: this is asked of every row.
    let first = cells.first()?;
    if cells.len() > MOST_COLUMNS || super::number::row_number(first).is_some() {
        return None;
    }
    let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let fits = |cell: &String| cell.chars().count() <= LONGEST_TITLE;
    if filled < 2 || !cells.iter().all(fits) {
        return None;
    }
    let heads = heads(cells);
    let known = |kind| heads.iter().any(|head| head.kind == kind);
    let named = heads.iter().filter(|head| head.kind != ColumnKind::Custom);
    let enough = named.count() >= 2
        && (known(ColumnKind::Activity) || known(ColumnKind::Timing) || known(ColumnKind::Number));
    let enough = enough || (known(ColumnKind::Number) && is_number_title(&fold(&cells[0])));
    enough.then_some(heads)
}

fn heads(cells: &[String]) -> Vec<Head> {
    let mut heads: Vec<Head> = Vec::with_capacity(cells.len());
    for cell in cells {
        let kind = kind_of(cell).unwrap_or(ColumnKind::Custom);
        let taken = heads.iter().any(|head| head.kind == kind);
        heads.push(Head {
            kind: if taken { ColumnKind::Custom } else { kind },
            title: super::words::one_line(cell),
        });
    }
    heads
}

/// Titles that may stand side by side in one line without a mark between them.
const LOOSE: [&str; 24] = [
    "№",
    "№ п/п",
    "мероприятия",
    "мероприятие",
    "содержание работы",
    "сроки",
    "срок",
    "дата",
    "дата проведения",
    "сроки проведения",
    "ответственный",
    "ответственные",
    "класс",
    "классы",
    "detail",
    "details",
    "action",
    "activity",
    "responsibility",
    "responsible",
    "timeline",
    "deadline",
    "date",
    "time frame",
];

/// The columns named one after another in a line that has no marks between them.
pub(super) fn loose_header(text: &str) -> Option<Vec<Head>> {
    let mut rest = text.trim();
    if rest.len() > 2 * LONGEST_TITLE {
        return None;
    }
    let mut titles = Vec::new();
    while !rest.is_empty() {
        let length = longest_at_start(rest, &LOOSE)?;
        titles.push(rest[..length].to_owned());
        rest = rest[length..].trim_start();
    }
    if titles.len() < 3 {
        return None;
    }
    header(&titles)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_real_tables_are_understood() {
        use ColumnKind::{
            Activity, Audience, Form, Number, Place, PlaceAndResponsible, Responsible, Result,
            Timing,
        };
        for (title, kind) in [
            ("№ п\\п", Number),
            ("№ п/п", Number),
            ("з/п", Number),
            ("Мероприятия", Activity),
            ("Содержание работы", Activity),
            ("Наименование мероприятий (форма проведения)", Activity),
            ("Сроки исполнения (месяц)", Timing),
            ("Дата проведения", Timing),
            ("Термін", Timing),
            ("Timeline", Timing),
            ("Сроки выполнения", Timing),
            ("Ответственный за выполнение", Responsible),
            ("Место, ответственный", PlaceAndResponsible),
            (
                "Где проводится, ответственный за проведение (б- ка, Ф. И. О.)",
                PlaceAndResponsible,
            ),
            (
                "Участники мероприятий (школьники-возраст, молодежь, пенсионеры)",
                Audience,
            ),
            ("Классы", Audience),
            ("Место проведения мероприятия", Place),
            ("Форма проведения", Form),
            ("Отметка о выполнении", Result),
        ] {
            assert_eq!(kind_of(title), Some(kind), "{title}");
        }
        for title in ["Сумма", "Авторы учебников, УМК", "", "Показатели"]
        {
            assert_eq!(kind_of(title), None, "{title}");
        }
    }

    #[test]
    fn titles_without_marks_between_them_are_told_apart() {
        let heads = loose_header("Detail Responsibility Timeline").expect("a header");
        let titles: Vec<&str> = heads.iter().map(|head| head.title.as_str()).collect();
        assert_eq!(titles, ["Detail", "Responsibility", "Timeline"]);
        assert!(loose_header("Training for the library manager Principal Ongoing").is_none());
    }
}
