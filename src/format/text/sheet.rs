//! The table of a section as rows of cells, for the formats that write text. Knows how cells are read back.

use super::cells;
use super::columns::kind_of;
use super::draft::Draft;
use super::{guess, venue};
use crate::domain::Sorted;
use crate::domain::{
    Activity, AgendaItem, Column, ColumnId, ColumnKind, Entry, IdSource, Language, Meeting, Plan,
    Responsible, Section, Speaker,
};
use crate::layout::numbering;

/// A column that is written.
pub(in crate::format) struct Shown {
    pub(in crate::format) kind: ColumnKind,
    pub(in crate::format) title: String,
    /// The section's own column; `None` for one that is added so that nothing is left out.
    id: Option<ColumnId>,
}

/// The columns of a section, with those added that its rows need.
pub(in crate::format) fn columns(plan: &Plan, section: &Section) -> Vec<Shown> {
    let language = plan.language;
    let is_table = is_plain_table(plan, section);
    let is_numbered = numbering::numbers_rows(plan, section);
    let is_shown = |kind| match kind {
        // How it went has no place in a text; see `write`.
        ColumnKind::Done => false,
        ColumnKind::Number => is_numbered,
        _ => true,
    };
    let mut shown: Vec<Shown> = section
        .columns
        .iter()
        .filter(|column| is_shown(column.kind))
        .map(|column| own(column, language, is_table))
        .collect();
    let add = |shown: &mut Vec<Shown>, kind: ColumnKind, at: usize| {
        if !shown.iter().any(|column| column.kind == kind) {
            let title = guess::title(kind, language).to_owned();
            let at = at.min(shown.len());
            shown.insert(
                at,
                Shown {
                    kind,
                    title,
                    id: None,
                },
            );
        }
    };
    if is_numbered {
        add(&mut shown, ColumnKind::Number, 0);
    }
    if is_table {
        return shown;
    }
    add(&mut shown, ColumnKind::Activity, 1);
    add(&mut shown, ColumnKind::Timing, 2);
    let joined = shown
        .iter()
        .any(|column| column.kind == ColumnKind::PlaceAndResponsible);
    for entry in plan.entries_of(section) {
        for kind in needed(entry) {
            let people = matches!(
                kind,
                ColumnKind::Place | ColumnKind::Responsible | ColumnKind::Form
            );
            if !(joined && people) {
                let end = shown.len();
                add(&mut shown, kind, end);
            }
        }
    }
    shown
}

/// Whether a section is written as a plain table: its own columns and no other.
pub(in crate::format) fn is_plain_table(plan: &Plan, section: &Section) -> bool {
    let mut entries = plan.entries_of(section);
    let meets = entries.any(|entry| matches!(**entry, Entry::Meeting(_)));
    !section.takes_place() && !section.columns.is_empty() && !meets
}

fn own(column: &Column, language: Language, is_table: bool) -> Shown {
    let titled = is_table && column.kind != ColumnKind::Number && !column.title.trim().is_empty();
    let says =
        titled || kind_of(&column.title) == Some(column.kind) || column.kind == ColumnKind::Custom;
    Shown {
        kind: column.kind,
        title: if says {
            column.title.clone()
        } else {
            guess::title(column.kind, language).to_owned()
        },
        id: Some(column.id),
    }
}

fn needed(entry: &Entry) -> Vec<ColumnKind> {
    let mut kinds = Vec::new();
    let mut need = |kind, needed: bool| {
        if needed {
            kinds.push(kind);
        }
    };
    match entry {
        Entry::Activity(activity) => {
            need(ColumnKind::Responsible, !activity.responsible.is_empty());
            need(ColumnKind::Place, !activity.place.is_empty());
            need(ColumnKind::Form, !activity.form.is_empty());
            need(ColumnKind::Audience, !activity.audience.is_empty());
            need(ColumnKind::Result, !activity.result.is_empty());
            need(ColumnKind::Note, !activity.note.is_empty());
        }
        Entry::Meeting(meeting) => {
            let people =
                |item: &AgendaItem| !item.responsible.is_empty() || !item.speakers.is_empty();
            let who = !meeting.responsible.is_empty() || meeting.agenda.iter().any(people);
            need(ColumnKind::Responsible, who);
            need(
                ColumnKind::Place,
                meeting.agenda.iter().any(|item| !item.place.is_empty()),
            );
            need(
                ColumnKind::Form,
                meeting.agenda.iter().any(|item| !item.form.is_empty()),
            );
        }
        Entry::Note(_) => {}
    }
    kinds
}

/// What the cells of a row are made of.
pub(in crate::format) struct RowTexts<'a> {
    pub(in crate::format) number: String,
    pub(in crate::format) text: String,
    pub(in crate::format) wording: &'a str,
    place: &'a str,
    form: &'a str,
    responsible: &'a [Responsible],
    speakers: &'a [Speaker],
    audience: &'a str,
    result: &'a str,
    note: &'a str,
    own: &'a Sorted<ColumnId, String>,
    /// The form stands before the text; the cell's own form and place are then one.
    form_before: bool,
}

impl<'a> RowTexts<'a> {
    pub(in crate::format) fn activity(activity: &'a Activity, number: String) -> Self {
        Self {
            number,
            text: activity.text.clone(),
            wording: activity.timing.wording(),
            place: &activity.place,
            form: &activity.form,
            responsible: &activity.responsible,
            speakers: &[],
            audience: &activity.audience,
            result: &activity.result,
            note: &activity.note,
            own: &activity.cells,
            form_before: false,
        }
    }

    /// A question; `wording` is the meeting's when the question is its first and has none.
    ///
    /// Its form goes before its text («Форма проведения: …»), unless it stands with a platform in the people's cell.
    pub(in crate::format) fn item(
        item: &'a AgendaItem,
        number: usize,
        wording: &'a str,
        language: Language,
    ) -> Self {
        let label = match language {
            Language::Russian => "Форма проведения",
            Language::English => "Form",
        };
        let announced = format!("{label}: {}. {}", item.form, item.text);
        let platform = venue::venue(&item.place).is_some_and(|venue| venue.form.is_empty());
        let before = !item.form.is_empty()
            && !platform
            && cells::form_and_question(&announced) == (item.form.clone(), item.text.clone());
        Self {
            number: number.to_string(),
            text: if before { announced } else { item.text.clone() },
            wording,
            place: &item.place,
            form: if before { "" } else { &item.form },
            responsible: &item.responsible,
            speakers: &item.speakers,
            audience: "",
            result: "",
            note: "",
            own: &item.cells,
            form_before: before,
        }
    }

    /// The heading row of a meeting, with its own cells.
    pub(in crate::format) fn meeting(
        meeting: &'a Meeting,
        title: String,
        wording: &'a str,
    ) -> Self {
        Self {
            number: String::new(),
            text: title,
            wording,
            place: "",
            form: "",
            responsible: &meeting.responsible,
            speakers: &[],
            audience: "",
            result: "",
            note: "",
            own: &meeting.cells,
            form_before: false,
        }
    }

    /// The texts of the cells under `columns`; line breaks inside are `\n`.
    pub(in crate::format) fn cells(&self, columns: &[Shown], language: Language) -> Vec<String> {
        let joined = columns
            .iter()
            .any(|column| column.kind == ColumnKind::PlaceAndResponsible);
        let cell = |column: &Shown| {
            let own = column
                .id
                .and_then(|id| self.own.get(&id))
                .map_or("", String::as_str);
            let or_own = |text: &str| if text.is_empty() { own } else { text }.to_owned();
            match column.kind {
                ColumnKind::Number => self.number.clone(),
                ColumnKind::Activity => self.text.clone(),
                ColumnKind::Timing => self.wording.to_owned(),
                ColumnKind::PlaceAndResponsible => self.place_and_responsible(language),
                ColumnKind::Place | ColumnKind::Responsible if joined => String::new(),
                ColumnKind::Place => self.place.to_owned(),
                ColumnKind::Responsible => self.people(),
                ColumnKind::Form if joined && !self.people_cell_is_empty() => String::new(),
                ColumnKind::Form => self.form.to_owned(),
                ColumnKind::Audience => or_own(self.audience),
                ColumnKind::Result => or_own(self.result),
                ColumnKind::Note => or_own(self.note),
                ColumnKind::Custom => own.to_owned(),
                ColumnKind::Done => String::new(),
            }
        };
        columns.iter().map(cell).collect()
    }

    fn people_cell_is_empty(&self) -> bool {
        self.place.is_empty()
            && self.responsible.is_empty()
            && self.speakers.is_empty()
            && self.form.is_empty()
    }

    fn names(&self) -> String {
        let words: Vec<&str> = self
            .responsible
            .iter()
            .map(|who| who.words.as_str())
            .collect();
        words.join(", ")
    }

    fn people(&self) -> String {
        [self.names(), said(self.speakers)]
            .join(" ")
            .trim()
            .to_owned()
    }

    /// Place and people in one cell: as people write it when it reads back as it was meant, else with labels.
    fn place_and_responsible(&self, language: Language) -> String {
        let (names, said) = (self.names(), said(self.speakers));
        let venue = [self.form, self.place].join(" ").trim().to_owned();
        let is_venue = venue::venue(&venue).is_some();
        let plain = if is_venue {
            [names.as_str(), &venue, &said]
        } else {
            [self.place, &names, &said]
        };
        let plain: Vec<&str> = plain.into_iter().filter(|part| !part.is_empty()).collect();
        let plain = plain.join(" ");
        if self.reads_back(&plain, language) {
            return plain;
        }
        let labels = match language {
            Language::Russian => ["Место", "Форма", "Ответственный"],
            Language::English => ["Place", "Form", "Responsible"],
        };
        let people = self.people();
        let values = [self.place, self.form, &people];
        let lines = labels
            .iter()
            .zip(values)
            .filter(|(_, value)| !value.is_empty());
        let lines: Vec<String> = lines
            .map(|(label, value)| format!("{label}: {value}"))
            .collect();
        lines.join("\n")
    }

    fn reads_back(&self, text: &str, language: Language) -> bool {
        let Some(year) = crate::domain::SchoolYear::new(super::UNSAID_YEAR, 9) else {
            return false;
        };
        let mut ids = IdSource::new(0);
        let mut draft = Draft::new(&mut ids, language, year);
        let read = cells::place_and_responsible_cell(&mut draft, text);
        let names =
            |list: &[Responsible]| list.iter().map(|who| who.words.clone()).collect::<Vec<_>>();
        let speakers = |list: &[Speaker]| {
            let words = list
                .iter()
                .map(|who| (who.role.clone(), who.name.clone(), who.school.clone()));
            words.collect::<Vec<_>>()
        };
        let read_venue = [read.form.as_str(), &read.place].join(" ");
        let own_venue = [self.form, self.place].join(" ");
        let same = read.place == self.place && read.form == self.form;
        let joined = self.form_before && read_venue.trim() == own_venue.trim();
        (same || joined)
            && names(&read.responsible) == names(self.responsible)
            && speakers(&read.speakers) == speakers(self.speakers)
    }
}

/// «Доклад: Иванова Н. А. (Школа № 4)»
pub(in crate::format) fn said(speakers: &[Speaker]) -> String {
    let mut out = String::new();
    let mut role = "";
    for speaker in speakers {
        if speaker.role != role {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(&speaker.role);
            out.push_str(": ");
            role = &speaker.role;
        } else if !out.is_empty() {
            out.push_str(", ");
        }
        out.push_str(&speaker.name);
        if !speaker.school.is_empty() {
            out.push_str(" (");
            out.push_str(&speaker.school);
            out.push(')');
        }
    }
    out
}

/// «Заседание №1»; the number alone when it has no label.
pub(in crate::format) fn meeting_title(meeting: &Meeting, language: Language) -> String {
    let default = match language {
        Language::Russian => "Заседание",
        Language::English => "Meeting",
    };
    let label = if meeting.label.is_empty() {
        default
    } else {
        &meeting.label
    };
    match language {
        _ if meeting.number.is_empty() => label.to_owned(),
        Language::Russian => format!("{label} №{}", meeting.number),
        Language::English => format!("{label} {}", meeting.number),
    }
}
