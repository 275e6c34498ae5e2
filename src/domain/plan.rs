//! The plan: one value, normalised records and their order. Changed by commands alone once it is open.

use super::{
    ApprovalBlock, Column, Entry, EntryId, Extra, Heading, Person, PersonId, PlanId, ReportPart,
    SchoolYear, Section, SectionId, Task, TaskId,
};
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::sync::Arc;

/// The document's own language: of its dates, of words that the program writes into it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Language {
    /// Russian.
    #[default]
    Russian,
    /// English.
    English,
}

/// How sections and rows are numbered. Appendices have numbers of their own, plain tables and appendices count their
/// rows from one.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Numbering {
    /// Sections «1», rows «1.1».
    #[default]
    Nested,
    /// Sections «1», rows «1», from one in each section.
    Plain,
    /// Sections «I», rows «1», from one in each section.
    Roman,
    /// Sections «1», rows «1» and on through all sections.
    Through,
    /// None.
    Unnumbered,
}

impl Numbering {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Nested,
        Self::Plain,
        Self::Roman,
        Self::Through,
        Self::Unnumbered,
    ];
}

/// A record is not where it was looked for, or is there already.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PlanError {
    /// No such section.
    NoSection(SectionId),
    /// No such row.
    NoEntry(EntryId),
    /// A record with this id is in the plan already.
    Duplicate,
    /// The place lies past the end of the list.
    OutOfRange {
        /// The place asked for.
        index: usize,
        /// The length of the list.
        len: usize,
    },
}

impl fmt::Display for PlanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSection(id) => write!(f, "the plan has no section {id}"),
            Self::NoEntry(id) => write!(f, "the plan has no row {id}"),
            Self::Duplicate => f.write_str("the plan has a record with this id already"),
            Self::OutOfRange { index, len } => write!(f, "place {index} in a list of {len}"),
        }
    }
}

impl std::error::Error for PlanError {}

/// The annual plan of an association.
///
/// Invariants: ids do not repeat; each entry stands in exactly one section.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Plan {
    /// Its name among all plans.
    pub id: PlanId,
    /// Language of the document.
    pub language: Language,
    /// How sections and rows are numbered.
    pub numbering: Numbering,
    /// Title and front matter.
    pub heading: Heading,
    /// Who approved it, from left to right.
    pub approvals: Vec<ApprovalBlock>,
    /// Tasks, in order.
    pub tasks: Vec<Task>,
    /// The academic year.
    pub year: SchoolYear,
    /// People, in the order they were added.
    pub people: Vec<Person>,
    /// Texts of the report on the plan, in order.
    pub report: Vec<ReportPart>,
    /// Unknown fields.
    pub extra: Extra,
    /// Unknown fields of the file's header, around the plan.
    pub file_extra: Extra,
    sections: Vec<Arc<Section>>,
    entries: HashMap<EntryId, Arc<Entry>>,
}

impl Plan {
    /// An empty plan.
    pub fn new(id: PlanId, language: Language, year: SchoolYear) -> Self {
        Self {
            id,
            language,
            numbering: Numbering::default(),
            heading: Heading::default(),
            approvals: Vec::new(),
            tasks: Vec::new(),
            year,
            people: Vec::new(),
            report: Vec::new(),
            extra: Extra::default(),
            file_extra: Extra::default(),
            sections: Vec::new(),
            entries: HashMap::new(),
        }
    }

    /// Sections, in order.
    pub fn sections(&self) -> &[Arc<Section>] {
        &self.sections
    }

    /// The section called `id`.
    pub fn section(&self, id: SectionId) -> Option<&Arc<Section>> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// Place of the section among the sections, from zero.
    pub fn section_index(&self, id: SectionId) -> Option<usize> {
        self.sections.iter().position(|section| section.id == id)
    }

    /// The row called `id`.
    pub fn entry(&self, id: EntryId) -> Option<&Arc<Entry>> {
        self.entries.get(&id)
    }

    /// Section and place, from zero, of a row.
    pub fn place_of(&self, id: EntryId) -> Option<(SectionId, usize)> {
        self.sections.iter().find_map(|section| {
            let index = section.entries.iter().position(|entry| *entry == id)?;
            Some((section.id, index))
        })
    }

    /// Rows of a section, in order.
    pub fn entries_of<'a>(&'a self, section: &'a Section) -> impl Iterator<Item = &'a Arc<Entry>> {
        section.entries.iter().filter_map(|id| self.entries.get(id))
    }

    /// All rows in the order of the document.
    pub fn all_entries(&self) -> impl Iterator<Item = (&Arc<Section>, &Arc<Entry>)> {
        self.sections
            .iter()
            .flat_map(|section| self.entries_of(section).map(move |entry| (section, entry)))
    }

    /// Number of rows of all kinds.
    pub fn entry_count(&self) -> usize {
        self.entries.len()
    }

    /// The task called `id`.
    pub fn task(&self, id: TaskId) -> Option<&Task> {
        self.tasks.iter().find(|task| task.id == id)
    }

    /// The person called `id`.
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// Puts `section`, with its rows, at `index`.
    ///
    /// # Errors
    /// [`PlanError::Duplicate`] when an id is taken, [`PlanError::OutOfRange`] for a place past the end;
    /// the plan is then unchanged.
    pub fn insert_section(
        &mut self,
        index: usize,
        mut section: Section,
        entries: Vec<Arc<Entry>>,
    ) -> Result<(), PlanError> {
        check_place(index, self.sections.len())?;
        let mut ids = HashSet::with_capacity(entries.len());
        let repeats = entries.iter().any(|entry| !ids.insert(entry.id()));
        let taken = entries
            .iter()
            .any(|entry| self.entries.contains_key(&entry.id()));
        if repeats || taken || self.section(section.id).is_some() {
            return Err(PlanError::Duplicate);
        }
        section.entries = entries.iter().map(|entry| entry.id()).collect();
        self.entries
            .extend(entries.into_iter().map(|entry| (entry.id(), entry)));
        self.sections.insert(index, Arc::new(section));
        Ok(())
    }

    /// Takes a section out with its rows, and tells its place.
    ///
    /// # Errors
    /// [`PlanError::NoSection`].
    pub fn remove_section(
        &mut self,
        id: SectionId,
    ) -> Result<(usize, Section, Vec<Arc<Entry>>), PlanError> {
        let index = self.section_index(id).ok_or(PlanError::NoSection(id))?;
        let section = Arc::unwrap_or_clone(self.sections.remove(index));
        let entries = section
            .entries
            .iter()
            .filter_map(|id| self.entries.remove(id))
            .collect();
        Ok((index, section, entries))
    }

    /// Moves a section to `index`, counted without itself, and tells its former place.
    ///
    /// # Errors
    /// [`PlanError::NoSection`], [`PlanError::OutOfRange`].
    pub fn move_section(&mut self, id: SectionId, index: usize) -> Result<usize, PlanError> {
        let from = self.section_index(id).ok_or(PlanError::NoSection(id))?;
        check_place(index, self.sections.len() - 1)?;
        let section = self.sections.remove(from);
        self.sections.insert(index, section);
        Ok(from)
    }

    /// Gives a section to `change`. Its list of rows must be left alone.
    ///
    /// # Errors
    /// [`PlanError::NoSection`].
    pub fn change_section<R>(
        &mut self,
        id: SectionId,
        change: impl FnOnce(&mut Section) -> R,
    ) -> Result<R, PlanError> {
        let section = self.sections.iter_mut().find(|section| section.id == id);
        Ok(change(Arc::make_mut(
            section.ok_or(PlanError::NoSection(id))?,
        )))
    }

    /// Puts a row into `section` at `index`.
    ///
    /// # Errors
    /// [`PlanError::NoSection`], [`PlanError::Duplicate`], [`PlanError::OutOfRange`].
    pub fn insert_entry(
        &mut self,
        section: SectionId,
        index: usize,
        entry: Arc<Entry>,
    ) -> Result<(), PlanError> {
        let len = self
            .section(section)
            .ok_or(PlanError::NoSection(section))?
            .entries
            .len();
        check_place(index, len)?;
        let id = entry.id();
        if self.entries.contains_key(&id) {
            return Err(PlanError::Duplicate);
        }
        self.change_section(section, |section| section.entries.insert(index, id))?;
        self.entries.insert(id, entry);
        Ok(())
    }

    /// Puts a row at the end of `section`.
    ///
    /// # Errors
    /// [`PlanError::NoSection`], [`PlanError::Duplicate`].
    pub fn push_entry(&mut self, section: SectionId, entry: Entry) -> Result<(), PlanError> {
        let len = self
            .section(section)
            .ok_or(PlanError::NoSection(section))?
            .entries
            .len();
        self.insert_entry(section, len, Arc::new(entry))
    }

    /// Takes a row out, and tells where it stood.
    ///
    /// # Errors
    /// [`PlanError::NoEntry`].
    pub fn remove_entry(
        &mut self,
        id: EntryId,
    ) -> Result<(SectionId, usize, Arc<Entry>), PlanError> {
        let (section, index) = self.place_of(id).ok_or(PlanError::NoEntry(id))?;
        let entry = self.entries.remove(&id).ok_or(PlanError::NoEntry(id))?;
        self.change_section(section, |section| section.entries.remove(index))?;
        Ok((section, index, entry))
    }

    /// Gives a row to `change`, which must not change its id.
    ///
    /// # Errors
    /// [`PlanError::NoEntry`].
    pub fn change_entry<R>(
        &mut self,
        id: EntryId,
        change: impl FnOnce(&mut Entry) -> R,
    ) -> Result<R, PlanError> {
        let entry = self.entries.get_mut(&id).ok_or(PlanError::NoEntry(id))?;
        Ok(change(Arc::make_mut(entry)))
    }

    /// The columns of the table that a row stands in.
    pub fn columns_of(&self, id: EntryId) -> &[Column] {
        let section = self
            .place_of(id)
            .and_then(|(section, _)| self.section(section));
        section.map_or(&[], |section| &section.columns)
    }
}

fn check_place(index: usize, len: usize) -> Result<(), PlanError> {
    if index > len {
        return Err(PlanError::OutOfRange { index, len });
    }
    Ok(())
}
