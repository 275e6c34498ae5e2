//! What stands above the sections: title, organisation, approval blocks, tasks; and the texts of the report.

use super::{ApprovalId, Extra, ReportPartId, TaskId};

/// The heading of the official document. Every text may be empty and may have several lines.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Heading {
    /// «План работы районного методического объединения … на 2026–2027 учебный год».
    pub title: String,
    /// The association's own name, shown in lists and in the file name; may be empty.
    pub organisation: String,
    /// Theme of the year (тема).
    pub theme: String,
    /// Goal (цель).
    pub goal: String,
    /// What stands in the heading and belongs nowhere else.
    pub note: String,
    /// Unknown fields.
    pub extra: Extra,
}

/// «Утверждаю», «Согласовано», «Рассмотрено»: who approved the plan, when, by what paper.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ApprovalBlock {
    /// Its name within the plan.
    pub id: ApprovalId,
    /// «Утверждаю».
    pub heading: String,
    /// Who approves: a post or a body («Директор методического центра»).
    pub role: String,
    /// The signatory; empty leaves a line to sign on.
    pub name: String,
    /// The date as written («28» августа 2026 г.).
    pub date: String,
    /// Order or protocol («Протокол от 27.08.2026 № 1»).
    pub document: String,
    /// Unknown fields.
    pub extra: Extra,
}

impl ApprovalBlock {
    /// An empty block under `heading`.
    pub fn new(id: ApprovalId, heading: &str) -> Self {
        Self {
            id,
            heading: heading.to_owned(),
            role: String::new(),
            name: String::new(),
            date: String::new(),
            document: String::new(),
            extra: Extra::default(),
        }
    }
}

/// One numbered task (задача); its number is its place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Task {
    /// Its name within the plan.
    pub id: TaskId,
    /// The task, without its number.
    pub text: String,
    /// Unknown fields.
    pub extra: Extra,
}

impl Task {
    /// The task `text`.
    pub fn new(id: TaskId, text: &str) -> Self {
        Self {
            id,
            text: text.to_owned(),
            extra: Extra::default(),
        }
    }
}

/// A text of the report on the plan («Введение», «Что получилось»); the first stands before its tables, others after.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReportPart {
    /// Its name within the plan.
    pub id: ReportPartId,
    /// Its heading; may be empty.
    pub title: String,
    /// The text, lines kept.
    pub text: String,
    /// Unknown fields.
    pub extra: Extra,
}

impl ReportPart {
    /// An empty text under `title`.
    pub fn new(id: ReportPartId, title: &str) -> Self {
        Self {
            id,
            title: title.to_owned(),
            text: String::new(),
            extra: Extra::default(),
        }
    }
}
