//! What a cell says besides its words: who, where, in what form. Knows no tables.

use super::draft::Draft;
use super::labels::{Field, labelled};
use super::{number, people, venue, words};
use crate::domain::{Responsible, Speaker};

/// A cell about people and places, told apart.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct PeopleCell {
    pub(super) place: String,
    pub(super) form: String,
    pub(super) responsible: Vec<Responsible>,
    pub(super) speakers: Vec<Speaker>,
}

/// Beginnings of words that name a place.
const PLACES: [&str; 27] = [
    "библиотек",
    "биб-к",
    "б-к",
    "школ",
    "сош",
    "оош",
    "мбоу",
    "моу",
    "лице",
    "гимнази",
    "каб",
    "зал",
    "центр",
    "дом",
    "клуб",
    "музе",
    "район",
    "оу",
    "образовательн",
    "цдт",
    "сайт",
    "актов",
    "читальн",
    "library",
    "school",
    "room",
    "hall",
];

/// Reads a cell of the column «Ответственный».
pub(super) fn responsible_cell(draft: &mut Draft, text: &str) -> PeopleCell {
    let (head, speakers) = cut_speakers(draft, text);
    PeopleCell {
        responsible: responsible(draft, head),
        speakers,
        ..PeopleCell::default()
    }
}

/// Reads a cell of the column «Место, ответственный».
pub(super) fn place_and_responsible_cell(draft: &mut Draft, text: &str) -> PeopleCell {
    if let Some(cell) = labelled_cell(draft, text) {
        return cell;
    }
    let (head, speakers) = cut_speakers(draft, text);
    let mut cell = PeopleCell {
        speakers,
        ..PeopleCell::default()
    };
    let mut main = head;
    if let Some(at) = venue::venue_at_end(head) {
        let found = venue::venue(&head[at..]).unwrap_or_default();
        cell.form = found.form;
        cell.place = found.place;
        main = head[..at].trim_end_matches([' ', ',', ';', '\n']);
    }
    let starts = |at: &usize| people::post_at_start(&main[*at..]);
    let post = words::word_starts(main).find(starts);
    let name = people::names(main).first().map(|name| name.start);
    let who = [post, name].into_iter().flatten().min();
    let who = who.unwrap_or_else(|| if is_place(main) { main.len() } else { 0 });
    let (place, names) = main.split_at(who);
    let place = place.trim_matches([' ', ',', ';', '\n']);
    let place = place.strip_suffix('.').unwrap_or(place);
    if cell.place.is_empty() {
        place.clone_into(&mut cell.place);
    } else if !place.is_empty() {
        cell.place = format!("{place}, {}", cell.place);
    }
    cell.responsible = responsible(draft, names);
    cell
}

/// «Место: …» and «Ответственный: …», each on its line.
fn labelled_cell(draft: &mut Draft, text: &str) -> Option<PeopleCell> {
    let mut cell = PeopleCell::default();
    for line in text.lines() {
        let label = labelled(line).filter(|label| !label.value.is_empty())?;
        match label.field {
            Field::Place => label.value.clone_into(&mut cell.place),
            Field::Form => label.value.clone_into(&mut cell.form),
            Field::Responsible => cell.responsible.extend(responsible(draft, label.value)),
            _ => return None,
        }
    }
    (cell != PeopleCell::default()).then_some(cell)
}

fn cut_speakers<'a>(draft: &mut Draft, text: &'a str) -> (&'a str, Vec<Speaker>) {
    let Some(mark) = people::speaking(text) else {
        return (text, Vec::new());
    };
    let role = text[mark.clone()].trim_end_matches(':').trim();
    let said = people::speakers(role, &text[mark.end..]);
    if said.is_empty() {
        return (text, Vec::new());
    }
    let speakers = said.iter().map(|said| draft.speaker(said)).collect();
    let head = text[..mark.start].trim_end_matches([' ', ',', ';', '\n', '.']);
    (head, speakers)
}

fn responsible(draft: &mut Draft, text: &str) -> Vec<Responsible> {
    let pieces = people::pieces(text);
    pieces
        .iter()
        .map(|piece| draft.responsible(piece))
        .collect()
}

fn is_place(text: &str) -> bool {
    let folded = words::fold(text);
    PLACES.iter().any(|place| folded.starts_with(place))
}

/// A question with its own form taken out: «Форма проведения: круглый стол. Чтение вслух».
pub(super) fn form_and_question(text: &str) -> (String, String) {
    let bare = number::leading(text).map_or(text, |numbered| numbered.rest);
    let Some(label) = labelled(bare).filter(|label| label.field == Field::Form) else {
        return (String::new(), text.to_owned());
    };
    let Some(length) = venue::form_at_start(label.value) else {
        return (String::new(), text.to_owned());
    };
    let (form, rest) = label.value.split_at(length);
    let rest =
        rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':'));
    (form.to_owned(), rest.to_owned())
}

/// A question with who speaks to it taken off its end: «Чтение вслух. (Иванова Н. А.)».
pub(super) fn question_and_speaker(draft: &mut Draft, text: &str) -> (String, Vec<Speaker>) {
    let trimmed = text.trim_end().trim_end_matches('.');
    let inner = trimmed
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('));
    let Some((question, inside)) = inner else {
        return (text.to_owned(), Vec::new());
    };
    let named = !people::names(inside).is_empty() && inside.chars().count() <= 120;
    if !named || question.trim().is_empty() {
        return (text.to_owned(), Vec::new());
    }
    let said = people::speakers("", inside);
    let speakers = said.iter().map(|said| draft.speaker(said)).collect();
    (question.trim_end().to_owned(), speakers)
}
