//! Random commands for a plan: mostly ones that it can carry out, some that it must refuse.

use super::dice::Dice;
use super::readings::reading;
use super::texts::text;
use metodplan::command::{
    ActivityText, AgendaText, ApprovalText, Command, MeetingText, PersonText, ReportText,
    SectionText, TextField,
};
use metodplan::domain::{
    Activity, AgendaItem, AgendaItemId, Appointment, ApprovalBlock, ApprovalId, Column, ColumnId,
    ColumnKind, Entry, EntryId, Language, Numbering, Person, PersonId, Plan, ReadingOrigin,
    ReportPart, ReportPartId, Responsible, SchoolYear, Section, SectionId, SectionKind, Speaker,
    Status, Task, TaskId, Timing,
};
use std::sync::Arc;

fn fresh<T: From<u64>>(dice: &mut Dice) -> T {
    T::from(dice.number())
}

fn entry_ids(plan: &Plan) -> Vec<EntryId> {
    plan.all_entries().map(|(_, entry)| entry.id()).collect()
}

/// One of `known`, or now and then an id that nothing has.
fn some<T: Copy + From<u64>>(dice: &mut Dice, known: &[T]) -> T {
    if known.is_empty() || dice.one_in(20) {
        fresh(dice)
    } else {
        dice.pick(known)
    }
}

fn place(dice: &mut Dice, len: usize) -> usize {
    // One past the end is where a list grows; two past is out of range.
    dice.below(len + 1) + usize::from(dice.one_in(25))
}

fn items_of(plan: &Plan, id: EntryId) -> Vec<AgendaItemId> {
    match plan.entry(id).map(|entry| &**entry) {
        Some(Entry::Meeting(meeting)) => meeting.agenda.iter().map(|item| item.id).collect(),
        _ => Vec::new(),
    }
}

fn timing(dice: &mut Dice) -> Timing {
    match dice.below(3) {
        0 => Timing::Absent,
        1 => Timing::Inherited,
        _ => Timing::Stated {
            wording: text(dice),
            reading: reading(dice),
            origin: ReadingOrigin::Chosen,
        },
    }
}

/// A text of `plan`, or now and then one that it does not have.
pub fn field(dice: &mut Dice, plan: &Plan) -> TextField {
    let entries = entry_ids(plan);
    let entry = some(dice, &entries);
    let columns: Vec<ColumnId> = plan
        .columns_of(entry)
        .iter()
        .map(|column| column.id)
        .collect();
    let column = some(dice, &columns);
    let item = some(dice, &items_of(plan, entry));
    let sections: Vec<SectionId> = plan.sections().iter().map(|section| section.id).collect();
    let section = some(dice, &sections);
    let tasks: Vec<TaskId> = plan.tasks.iter().map(|task| task.id).collect();
    let approvals: Vec<ApprovalId> = plan.approvals.iter().map(|block| block.id).collect();
    let people: Vec<PersonId> = plan.people.iter().map(|person| person.id).collect();
    let report: Vec<ReportPartId> = plan.report.iter().map(|part| part.id).collect();
    match dice.below(15) {
        0 => TextField::Title,
        1 => TextField::Theme,
        2 => TextField::Goal,
        3 => TextField::Task(some(dice, &tasks)),
        4 => TextField::Approval(some(dice, &approvals), dice.pick(ApprovalText::ALL)),
        5 => TextField::Section(
            section,
            dice.pick(&[SectionText::Title, SectionText::Intro]),
        ),
        6 => TextField::Column(section, column),
        7 => TextField::Activity(entry, dice.pick(ActivityText::ALL)),
        8 => TextField::Meeting(entry, dice.pick(MeetingText::ALL)),
        9 => TextField::Item(entry, item, dice.pick(AgendaText::ALL)),
        10 => TextField::Note(entry),
        11 => TextField::Cell(entry, column),
        12 => TextField::ItemCell(entry, item, column),
        13 => TextField::Report(some(dice, &report), dice.pick(ReportText::ALL)),
        _ => TextField::Person(some(dice, &people), dice.pick(PersonText::ALL)),
    }
}

/// Columns of a section, shown and hidden, the other way round.
fn section_columns(plan: &Plan, id: SectionId) -> Vec<Column> {
    plan.section(id).map_or(Vec::new(), |section| {
        let all = section.columns.iter().chain(&section.hidden);
        all.rev().cloned().collect()
    })
}

/// A command for `plan`.
pub fn command(dice: &mut Dice, plan: &Plan, depth: usize) -> Command {
    let entries = entry_ids(plan);
    let entry = some(dice, &entries);
    let items = items_of(plan, entry);
    let item = some(dice, &items);
    let sections: Vec<SectionId> = plan.sections().iter().map(|section| section.id).collect();
    let section = some(dice, &sections);
    let rows = plan
        .section(section)
        .map_or(0, |section| section.entries.len());
    let tasks: Vec<TaskId> = plan.tasks.iter().map(|task| task.id).collect();
    let approvals: Vec<ApprovalId> = plan.approvals.iter().map(|block| block.id).collect();
    let people: Vec<PersonId> = plan.people.iter().map(|person| person.id).collect();
    let report: Vec<ReportPartId> = plan.report.iter().map(|part| part.id).collect();
    let activity = |dice: &mut Dice| Arc::new(Entry::Activity(Activity::new(fresh(dice))));
    match dice.below(if depth == 0 { 27 } else { 28 }) {
        0..=4 => Command::SetText(field(dice, plan), text(dice)),
        5 => Command::SetTiming(entry, timing(dice)),
        6 => Command::SetItemTiming(entry, item, timing(dice)),
        7 => {
            let day = plan.year.span().first();
            Command::SetAppointment(entry, dice.one_in(2).then(|| Appointment::on(day)))
        }
        8 => match dice.below(3) {
            0 => Command::SetStatus(entry, dice.pick(&Status::ALL)),
            1 => Command::SetMoved(entry, timing(dice)),
            _ => {
                let day = plan.year.span().last();
                Command::SetHeld(entry, dice.one_in(2).then_some(day))
            }
        },
        9 => Command::SetResponsible(entry, vec![Responsible::words(&text(dice))]),
        10 => Command::SetItemResponsible(entry, item, vec![Responsible::words(&text(dice))]),
        11 => Command::SetSpeakers(entry, item, vec![Speaker::new("", &text(dice), "")]),
        12 => Command::SetMinutes(entry, item, dice.one_in(2).then_some(15)),
        13 => Command::InsertTask(place(dice, tasks.len()), Task::new(some(dice, &tasks), "")),
        14 => Command::RemoveTask(some(dice, &tasks)),
        15 => Command::MoveTask(some(dice, &tasks), place(dice, tasks.len())),
        16 => Command::InsertApproval(
            place(dice, approvals.len()),
            ApprovalBlock::new(fresh(dice), ""),
        ),
        17 => Command::MoveApproval(some(dice, &approvals), place(dice, approvals.len())),
        18 => {
            let rows = vec![activity(dice), activity(dice)];
            let mut section = Section::new(fresh(dice), &text(dice));
            section.columns = vec![Column::new(fresh(dice), ColumnKind::Custom, "")];
            Command::InsertSection(place(dice, sections.len()), Box::new(section), rows)
        }
        19 => Command::RemoveSection(section),
        20 => Command::MoveSection(section, place(dice, sections.len())),
        21 => Command::InsertEntry(section, place(dice, rows), activity(dice)),
        22 => Command::RemoveEntry(entry),
        23 => Command::MoveEntry(entry, section, place(dice, rows)),
        24 => Command::InsertItem(
            entry,
            place(dice, items.len()),
            Box::new(AgendaItem::new(fresh(dice))),
        ),
        25 => match dice.below(3) {
            0 => Command::RemoveItem(entry, item),
            1 => Command::MoveItem(entry, item, place(dice, items.len())),
            _ => {
                let columns = section_columns(plan, section);
                let keep = dice.below(columns.len() + 1);
                let (shown, hidden) = columns.split_at(keep);
                Command::SetColumns(section, shown.to_vec(), hidden.to_vec())
            }
        },
        26 => match dice.below(11) {
            0 => Command::InsertPerson(place(dice, people.len()), Person::new(fresh(dice), "")),
            1 => Command::RemovePerson(some(dice, &people)),
            2 => Command::SetYear(Box::new(SchoolYear::nearest(2030, 1))),
            3 => Command::SetLanguage(Language::English),
            4 => Command::SetNumbering(dice.pick(&Numbering::ALL)),
            5 => Command::SetSectionKind(section, dice.pick(&SectionKind::ALL), dice.one_in(2)),
            6 => Command::InsertReportPart(
                place(dice, report.len()),
                ReportPart::new(some(dice, &report), &text(dice)),
            ),
            7 => Command::RemoveReportPart(some(dice, &report)),
            8 => Command::MoveReportPart(some(dice, &report), place(dice, report.len())),
            9 => Command::SetApart(some(dice, &people), vec![some(dice, &people)]),
            _ => Command::RemoveApproval(some(dice, &approvals)),
        },
        _ => {
            // Each step of a batch sees the plan as the steps before have left it.
            let mut then = plan.clone();
            let steps = (0..dice.below(4)).map(|_| {
                let step = command(dice, &then, depth - 1);
                step.clone().apply(&mut then).ok();
                step
            });
            Command::Batch(steps.collect())
        }
    }
}
