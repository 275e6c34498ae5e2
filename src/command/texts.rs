//! Every text that the plan says, and where it stands: for what looks through all of them. A new text of the plan is
//! told here, too; a law of `tests/replace.rs` misses it else.

use super::text_field::{
    ActivityText, AgendaText, ApprovalText, MeetingText, PersonText, ReportText, SectionText,
    TextField,
};
use super::{Command, read_moved, read_timing};
use crate::domain::{
    AgendaItem, AgendaItemId, Column, ColumnId, Entry, EntryId, Meeting, Plan, Responsible,
    Section, Sorted, Speaker, Timing,
};

/// Where a text stands that somebody wrote.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum TextPlace {
    /// One of the plan's texts.
    Field(TextField),
    /// The words of a deadline: of a row, or of an item of its agenda.
    Wording(EntryId, Option<AgendaItemId>),
    /// The words of the term that a row was moved to.
    Moved(EntryId),
    /// The words of one who answers for a row or for an item, by place in the list.
    Responsible(EntryId, Option<AgendaItemId>, usize),
    /// What is said of one who speaks to an item, by place in the list.
    Speaker(EntryId, AgendaItemId, usize, SpeakerText),
}

/// Texts of a speaker.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum SpeakerText {
    /// What they give.
    Role,
    /// Name.
    Name,
    /// School.
    School,
}

impl SpeakerText {
    const ALL: [Self; 3] = [Self::Role, Self::Name, Self::School];

    fn of(self, speaker: &Speaker) -> &str {
        match self {
            Self::Role => &speaker.role,
            Self::Name => &speaker.name,
            Self::School => &speaker.school,
        }
    }

    fn of_mut(self, speaker: &mut Speaker) -> &mut String {
        match self {
            Self::Role => &mut speaker.role,
            Self::Name => &mut speaker.name,
            Self::School => &mut speaker.school,
        }
    }
}

/// Is told of a text and of its place.
pub type Visit<'a> = &'a mut dyn FnMut(TextPlace, &str);

impl TextPlace {
    /// The row that it stands in.
    pub fn entry(self) -> Option<EntryId> {
        match self {
            Self::Field(field) => field.entry(),
            Self::Wording(id, _)
            | Self::Moved(id)
            | Self::Responsible(id, ..)
            | Self::Speaker(id, ..) => Some(id),
        }
    }

    /// The item of an agenda that it stands in.
    pub fn item(self) -> Option<AgendaItemId> {
        match self {
            Self::Field(TextField::Item(_, item, _) | TextField::ItemCell(_, item, _))
            | Self::Speaker(_, item, ..) => Some(item),
            Self::Wording(_, item) | Self::Responsible(_, item, _) => item,
            Self::Field(_) | Self::Moved(_) => None,
        }
    }

    /// The text as it stands; `None` when it is not in the plan.
    pub fn get(self, plan: &Plan) -> Option<&str> {
        match self {
            Self::Field(field) => field.get(plan),
            Self::Wording(id, item) => Some(timing_of(plan, id, item)?.wording()),
            Self::Moved(id) => Some(plan.entry(id)?.moved()?.wording()),
            Self::Responsible(id, item, at) => {
                let list = match item {
                    None => plan.entry(id)?.responsible(),
                    Some(item) => &item_of(plan, id, item)?.responsible,
                };
                Some(&list.get(at)?.words)
            }
            Self::Speaker(id, item, at, text) => {
                Some(text.of(item_of(plan, id, item)?.speakers.get(at)?))
            }
        }
    }

    /// The change that gives it the wording `text`. A deadline is read anew; somebody named keeps the person meant,
    /// and goes when nothing is left of the name.
    pub fn put(self, plan: &Plan, text: String) -> Option<Command> {
        Some(match self {
            Self::Field(field) => Command::SetText(field, text),
            Self::Wording(id, item) => {
                let timing = read_timing(plan, &text, timing_of(plan, id, item));
                match item {
                    None => Command::SetTiming(id, timing),
                    Some(item) => Command::SetItemTiming(id, item, timing),
                }
            }
            Self::Moved(id) => {
                let moved = read_moved(plan, &text, plan.entry(id)?.moved());
                Command::SetMoved(id, moved)
            }
            Self::Responsible(id, None, at) => {
                let list = rename(plan.entry(id)?.responsible(), at, text)?;
                Command::SetResponsible(id, list)
            }
            Self::Responsible(id, Some(item), at) => {
                let list = rename(&item_of(plan, id, item)?.responsible, at, text)?;
                Command::SetItemResponsible(id, item, list)
            }
            Self::Speaker(id, item, at, part) => {
                let mut list = item_of(plan, id, item)?.speakers.clone();
                let speaker = list.get_mut(at)?;
                *part.of_mut(speaker) = text;
                if speaker.line().trim().is_empty() {
                    list.remove(at);
                }
                Command::SetSpeakers(id, item, list)
            }
        })
    }
}

fn rename(list: &[Responsible], at: usize, words: String) -> Option<Vec<Responsible>> {
    let mut list = list.to_vec();
    list.get_mut(at)?.words = words;
    if list[at].words.trim().is_empty() {
        list.remove(at);
    }
    Some(list)
}

fn item_of(plan: &Plan, id: EntryId, item: AgendaItemId) -> Option<&AgendaItem> {
    match &**plan.entry(id)? {
        Entry::Meeting(meeting) => meeting.item(item),
        Entry::Activity(_) | Entry::Note(_) => None,
    }
}

fn timing_of(plan: &Plan, id: EntryId, item: Option<AgendaItemId>) -> Option<&Timing> {
    match item {
        None => plan.entry(id)?.timing(),
        Some(item) => Some(&item_of(plan, id, item)?.timing),
    }
}

/// Shows `visit` every text of the plan in the order of the document; empty ones are passed over.
pub fn each(plan: &Plan, visit: Visit) {
    let mut show = |field: TextField, text: &str| tell(visit, TextPlace::Field(field), text);
    for block in &plan.approvals {
        for part in ApprovalText::ALL {
            show(TextField::Approval(block.id, *part), part.of(block));
        }
    }
    let heading = &plan.heading;
    show(TextField::Title, &heading.title);
    show(TextField::Organisation, &heading.organisation);
    show(TextField::Theme, &heading.theme);
    show(TextField::Goal, &heading.goal);
    show(TextField::HeadingNote, &heading.note);
    for task in &plan.tasks {
        show(TextField::Task(task.id), &task.text);
    }
    for section in plan.sections() {
        let field = |text| TextPlace::Field(TextField::Section(section.id, text));
        tell(visit, field(SectionText::Title), &section.title);
        tell(visit, field(SectionText::Intro), &section.intro);
        for column in &section.columns {
            let field = TextField::Column(section.id, column.id);
            tell(visit, TextPlace::Field(field), &column.title);
        }
        for entry in plan.entries_of(section) {
            each_of_entry(section, entry, visit);
        }
    }
    for person in &plan.people {
        for part in PersonText::ALL {
            let field = TextField::Person(person.id, *part);
            tell(visit, TextPlace::Field(field), part.of(person));
        }
    }
    for part in &plan.report {
        for text in ReportText::ALL {
            let field = TextField::Report(part.id, *text);
            tell(visit, TextPlace::Field(field), text.of(part));
        }
    }
}

/// Shows `visit` every text of a row of `section`, as [`each`].
pub fn each_of_entry(section: &Section, entry: &Entry, visit: Visit) {
    let id = entry.id();
    let mut show = |field: TextField, text: &str| tell(visit, TextPlace::Field(field), text);
    match entry {
        Entry::Activity(activity) => {
            for part in ActivityText::ALL {
                show(TextField::Activity(id, *part), part.of(activity));
            }
            each_cell(&section.columns, &activity.cells, &mut |column, text| {
                show(TextField::Cell(id, column), text);
            });
        }
        Entry::Meeting(meeting) => {
            for part in MeetingText::ALL {
                show(TextField::Meeting(id, *part), part.of(meeting));
            }
            each_cell(&section.columns, &meeting.cells, &mut |column, text| {
                show(TextField::Cell(id, column), text);
            });
        }
        Entry::Note(note) => show(TextField::Note(id), &note.text),
    }
    let wording = entry.timing().map_or("", Timing::wording);
    tell(visit, TextPlace::Wording(id, None), wording);
    let moved = entry.moved().map_or("", Timing::wording);
    tell(visit, TextPlace::Moved(id), moved);
    for (at, one) in entry.responsible().iter().enumerate() {
        tell(visit, TextPlace::Responsible(id, None, at), &one.words);
    }
    if let Entry::Meeting(meeting) = entry {
        each_of_agenda(section, meeting, visit);
    }
}

fn each_of_agenda(section: &Section, meeting: &Meeting, visit: Visit) {
    let id = meeting.id;
    for item in &meeting.agenda {
        for part in AgendaText::ALL {
            let field = TextField::Item(id, item.id, *part);
            tell(visit, TextPlace::Field(field), part.of(item));
        }
        each_cell(&section.columns, &item.cells, &mut |column, text| {
            let field = TextField::ItemCell(id, item.id, column);
            tell(visit, TextPlace::Field(field), text);
        });
        let wording = TextPlace::Wording(id, Some(item.id));
        tell(visit, wording, item.timing.wording());
        for (at, one) in item.responsible.iter().enumerate() {
            let place = TextPlace::Responsible(id, Some(item.id), at);
            tell(visit, place, &one.words);
        }
        for (at, speaker) in item.speakers.iter().enumerate() {
            for part in SpeakerText::ALL {
                let place = TextPlace::Speaker(id, item.id, at, part);
                tell(visit, place, part.of(speaker));
            }
        }
    }
}

/// Cells that the table shows: those of columns that have gone are passed over.
fn each_cell(
    columns: &[Column],
    cells: &Sorted<ColumnId, String>,
    show: &mut dyn FnMut(ColumnId, &str),
) {
    for column in columns {
        if let Some(text) = cells.get(&column.id) {
            show(column.id, text);
        }
    }
}

fn tell(visit: Visit, place: TextPlace, text: &str) {
    if !text.is_empty() {
        visit(place, text);
    }
}
