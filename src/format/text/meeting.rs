//! A meeting being read: its heading, what describes it, its questions. Knows neither tables nor sections.

use super::cells::{self, PeopleCell};
use super::draft::{Draft, add_line};
use super::labels::{Field, labelled};
use super::meeting_head::MeetingHead;
use super::number::{self, Style};
use super::venue;
use super::words;
use crate::domain::{Entry, EntryId, Meeting, Timing};
use crate::format::LossKind;

/// The meeting that lines and rows belong to until another one, a section or other rows begin.
pub(super) struct OpenMeeting {
    meeting: Meeting,
    /// Number of the last question, for telling a question from a section.
    last: u32,
    /// The words «Повестка» stood, or a question.
    listing: bool,
    into: Into,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Into {
    Theme,
    Note,
    Decision,
    Item,
    Nothing,
}

impl OpenMeeting {
    /// A meeting under its heading, which stands in `line`.
    pub(super) fn new(draft: &mut Draft, head: &MeetingHead, line: usize) -> Self {
        let id = EntryId::next(draft.ids);
        let mut open = Self {
            meeting: Meeting::new(id, head.label, head.number),
            last: 0,
            listing: false,
            into: Into::Nothing,
        };
        if draft.is_timing(head.timing) || looks_like_month(head.timing) {
            open.meeting.timing = draft.timing(head.timing, line);
        } else if !head.timing.is_empty() {
            add_line(&mut open.meeting.note, head.timing);
        }
        if !head.rest.is_empty() {
            open.describe(draft, head.rest, line);
        }
        open
    }

    pub(super) fn has_agenda(&self) -> bool {
        !self.meeting.agenda.is_empty()
    }

    /// Whether a line numbered `value` is the next question.
    pub(super) fn expects(&self, value: u32) -> bool {
        value == self.last + 1 || (self.listing && value > self.last) || value == self.last
    }

    /// A cell whose first line tells what was decided or who came; its other lines go on with that. `false` for others.
    pub(super) fn told(&mut self, draft: &mut Draft, text: &str, line: usize) -> bool {
        let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
        let Some(label) = labelled(first) else {
            return false;
        };
        if !matches!(label.field, Field::Decision | Field::Attendance) {
            return false;
        }
        self.describe(draft, first, line);
        let into = if label.field == Field::Decision {
            &mut self.meeting.decision
        } else {
            &mut self.meeting.attendance
        };
        add_line(into, rest);
        true
    }

    /// A line or row between the heading and the questions.
    pub(super) fn describe(&mut self, draft: &mut Draft, text: &str, line: usize) {
        if let Some(label) = labelled(text) {
            if self.field(draft, label.field, label.value, line) {
                return;
            }
            // A label that a meeting has no place for stays with its words.
            add_line(&mut self.meeting.note, text);
            self.into = Into::Note;
            return;
        }
        let meeting = &mut self.meeting;
        if !meeting.theme.is_empty() && words::is_open(&meeting.theme) {
            super::table::join(&mut meeting.theme, text);
            return;
        }
        let found = venue::theme_line(text);
        let venue_only = found.theme.is_empty();
        let fits = meeting.theme.is_empty() || venue_only;
        if !fits || (venue_only && !meeting.form.is_empty()) {
            if venue_only && meeting.place.is_empty() {
                text.clone_into(&mut meeting.place);
                return;
            }
            draft.lose(line, LossKind::KeptAsNote, text);
            add_line(&mut meeting.note, text);
            return;
        }
        if !venue_only {
            meeting.theme = found.theme;
        }
        if meeting.form.is_empty() {
            meeting.form = found.form;
        } else {
            add_line(&mut meeting.note, &found.form);
        }
        if meeting.place.is_empty() {
            meeting.place = found.place;
        } else {
            add_line(&mut meeting.note, &found.place);
        }
        add_line(&mut meeting.note, &found.rest);
    }

    fn field(&mut self, draft: &mut Draft, field: Field, value: &str, line: usize) -> bool {
        let meeting = &mut self.meeting;
        match field {
            Field::Theme if meeting.theme.is_empty() => {
                value.clone_into(&mut meeting.theme);
                self.into = Into::Theme;
            }
            Field::Form if meeting.form.is_empty() => value.clone_into(&mut meeting.form),
            Field::Place if meeting.place.is_empty() => value.clone_into(&mut meeting.place),
            Field::Timing if meeting.timing == Timing::Absent && !value.is_empty() => {
                meeting.timing = draft.timing(value, line);
            }
            Field::Responsible => {
                let cell = cells::responsible_cell(draft, value);
                meeting.responsible.extend(cell.responsible);
            }
            Field::Agenda => {
                self.listing = true;
                self.into = Into::Nothing;
                if !value.is_empty() {
                    self.question(draft, value);
                }
            }
            Field::Decision => {
                value.clone_into(&mut meeting.decision);
                self.into = Into::Decision;
            }
            Field::Attendance => {
                value.clone_into(&mut meeting.attendance);
                self.into = Into::Nothing;
            }
            Field::Note => add_line(&mut meeting.note, value),
            _ => return false,
        }
        true
    }

    /// A line of a meeting that stands outside tables; `false` when it does not belong to the meeting.
    pub(super) fn line(&mut self, draft: &mut Draft, text: &str, line: usize, gap: bool) -> bool {
        if let Some(numbered) = number::leading(text) {
            match numbered.style {
                Style::Arabic if self.expects(numbered.value) => {
                    self.last = numbered.value;
                    self.question(draft, numbered.rest);
                    return true;
                }
                Style::Bullet => {
                    self.bullet(draft, numbered.rest, text);
                    return true;
                }
                Style::Nested if self.has_agenda() => {
                    self.go_on(text);
                    return true;
                }
                _ => return false,
            }
        }
        if labelled(text).is_some() {
            self.describe(draft, text, line);
            return true;
        }
        match self.into {
            Into::Theme if !gap => super::table::join(&mut self.meeting.theme, text),
            Into::Decision if !gap => add_line(&mut self.meeting.decision, text),
            Into::Note if !gap => add_line(&mut self.meeting.note, text),
            Into::Item if !gap => self.spoken(draft, text),
            _ if gap && self.has_agenda() => return false,
            _ if self.listing && !self.has_agenda() => self.question(draft, text),
            _ => self.describe(draft, text, line),
        }
        true
    }

    /// The rest of a question, or who speaks to it.
    fn spoken(&mut self, draft: &mut Draft, text: &str) {
        let at_start = super::people::speaking(text).is_some_and(|mark| mark.start == 0);
        if at_start && let Some(item) = self.meeting.agenda.last_mut() {
            item.speakers
                .extend(cells::responsible_cell(draft, text).speakers);
            return;
        }
        let (text, named) = cells::question_and_speaker(draft, text);
        self.go_on(&text);
        if let Some(item) = self.meeting.agenda.last_mut() {
            item.speakers.extend(named);
        }
    }

    fn go_on(&mut self, text: &str) {
        if let Some(item) = self.meeting.agenda.last_mut() {
            add_line(&mut item.text, text);
        }
    }

    fn bullet(&mut self, draft: &mut Draft, rest: &str, text: &str) {
        if self.last > 0 {
            self.go_on(text);
        } else {
            self.question(draft, rest);
        }
    }

    /// A question in words alone.
    pub(super) fn question(&mut self, draft: &mut Draft, text: &str) {
        let (form, text) = cells::form_and_question(text);
        let (text, speakers) = cells::question_and_speaker(draft, &text);
        let mut item = draft.item(&text);
        item.form = form;
        item.speakers = speakers;
        self.meeting.agenda.push(item);
        self.into = Into::Item;
        self.listing = true;
    }

    /// A question with its cells. The meeting takes the deadline of its first row.
    pub(super) fn row(
        &mut self,
        draft: &mut Draft,
        text: &str,
        wording: &str,
        people: PeopleCell,
        line: usize,
    ) -> &mut crate::domain::AgendaItem {
        let first = self.meeting.agenda.is_empty();
        let (form, text) = cells::form_and_question(text);
        let (text, named) = cells::question_and_speaker(draft, &text);
        let mut item = draft.item(&text);
        item.place = people.place;
        item.form = people.form;
        if !form.is_empty() {
            // The question names its own form; what the cell calls a form is where it is held.
            let venue = [
                std::mem::replace(&mut item.form, form),
                std::mem::take(&mut item.place),
            ];
            venue.join(" ").trim().clone_into(&mut item.place);
        }
        item.responsible = people.responsible;
        item.speakers = people.speakers;
        item.speakers.extend(named);
        if !wording.is_empty() {
            if first && self.meeting.timing == Timing::Absent {
                self.meeting.timing = draft.timing(wording, line);
            } else {
                item.timing = draft.timing(wording, line);
            }
        }
        self.meeting.agenda.push(item);
        let last = self.meeting.agenda.len() - 1;
        self.into = Into::Item;
        &mut self.meeting.agenda[last]
    }

    /// The meeting's own cells, when its heading is a row with several.
    pub(super) fn own(
        &mut self,
        draft: &mut Draft,
        wording: &str,
        people: PeopleCell,
        line: usize,
    ) {
        if !wording.is_empty() {
            if self.meeting.timing == Timing::Absent {
                self.meeting.timing = draft.timing(wording, line);
            } else {
                add_line(&mut self.meeting.note, wording);
            }
        }
        let meeting = &mut self.meeting;
        for (field, value) in [
            (&mut meeting.form, people.form),
            (&mut meeting.place, people.place),
        ] {
            if field.is_empty() {
                *field = value;
            } else {
                add_line(&mut meeting.note, &value);
            }
        }
        meeting.responsible.extend(people.responsible);
        for speaker in people.speakers {
            let said = format!("{}: {} {}", speaker.role, speaker.name, speaker.school);
            add_line(&mut meeting.note, said.trim());
        }
    }

    pub(super) fn cells(&mut self) -> &mut crate::domain::Sorted<crate::domain::ColumnId, String> {
        &mut self.meeting.cells
    }

    /// A line that belongs nowhere else in the meeting.
    pub(super) fn remark(&mut self, text: &str) {
        add_line(&mut self.meeting.note, text);
    }

    pub(super) fn close(self) -> Entry {
        Entry::Meeting(self.meeting)
    }
}

/// Beginnings of the months' names: enough to know a month in a meeting's heading.
const MONTHS: [&str; 34] = [
    "сентябр",
    "октябр",
    "ноябр",
    "декабр",
    "январ",
    "феврал",
    "март",
    "апрел",
    "май",
    "мая",
    "июн",
    "июл",
    "август",
    "вересень",
    "жовтень",
    "листопад",
    "грудень",
    "січень",
    "лютий",
    "березень",
    "квітень",
    "травень",
    "september",
    "october",
    "november",
    "december",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
];

fn looks_like_month(text: &str) -> bool {
    let folded = words::fold(text);
    let short = folded.split(' ').count() <= 4;
    short
        && folded
            .split([' ', ',', '-', '–'])
            .any(|word| MONTHS.iter().any(|month| word.starts_with(month)))
}
