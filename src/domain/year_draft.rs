//! A school year while it is edited: dates may be missing or in the wrong order. Says what is wrong with it.

use super::reading::{Reading, Season};
use super::school_year::{Break, Division, Holiday, MemorableDate};
use super::{Extra, SchoolYear, Span};
use chrono::NaiveDate;

/// The lists of a school year, in the order they are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum YearList {
    /// Quarters, trimesters or semesters.
    Periods,
    /// School breaks.
    Breaks,
    /// Public holidays and other days without school.
    Holidays,
    /// Memorable dates.
    Memorable,
}

impl YearList {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Periods, Self::Breaks, Self::Holidays, Self::Memorable];
}

/// One line of a list.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct YearLine {
    /// Its name; a period has none.
    pub name: String,
    /// The season of a break.
    pub season: Option<Season>,
    /// First day; of a memorable date none.
    pub first: Option<NaiveDate>,
    /// Last day; none means the first.
    pub last: Option<NaiveDate>,
    /// When a memorable date is, in words, and how they are read.
    pub when: Option<(String, Reading)>,
    /// Unknown fields.
    pub extra: Extra,
}

impl YearLine {
    /// Whether nothing has been put into it.
    pub fn is_empty(&self) -> bool {
        let words = self
            .when
            .as_ref()
            .is_none_or(|(words, _)| words.trim().is_empty());
        let dates = self.first.is_none() && self.last.is_none();
        self.name.trim().is_empty() && self.season.is_none() && dates && words
    }
}

/// What is wrong with a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum YearFaultKind {
    /// The first day is missing.
    NoDay,
    /// It ends before it begins.
    Reversed,
    /// It lies outside the school year.
    Outside,
    /// It overlaps the line at that place of the same list.
    Overlaps(usize),
    /// It has no name.
    NoName,
}

/// A line that a school year cannot have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct YearFault {
    /// The list.
    pub list: YearList,
    /// Place of the line in the list.
    pub line: usize,
    /// What is wrong.
    pub kind: YearFaultKind,
}

/// A school year while it is edited.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct YearDraft {
    /// The calendar year in which it begins.
    pub first_year: i32,
    /// The month with which it begins, 1 to 12.
    pub first_month: u32,
    /// Into what it is divided.
    pub division: Division,
    lines: [Vec<YearLine>; 4],
    extra: Extra,
}

impl YearDraft {
    /// The year as it stands.
    pub fn of(year: &SchoolYear) -> Self {
        let line = |span: Span| YearLine {
            first: Some(span.first()),
            last: Some(span.last()),
            ..YearLine::default()
        };
        let breaks = year.breaks.iter().map(|one| YearLine {
            name: one.name.clone(),
            season: one.season,
            extra: one.extra.clone(),
            ..line(one.span)
        });
        let holidays = year.holidays.iter().map(|one| YearLine {
            name: one.name.clone(),
            extra: one.extra.clone(),
            ..line(one.span)
        });
        let memorable = year.memorable.iter().map(|one| YearLine {
            name: one.name.clone(),
            when: Some((one.wording.clone(), one.reading.clone())),
            extra: one.extra.clone(),
            ..YearLine::default()
        });
        Self {
            first_year: year.first_year(),
            first_month: year.first_month(),
            division: year.division,
            lines: [
                year.periods.iter().copied().map(line).collect(),
                breaks.collect(),
                holidays.collect(),
                memorable.collect(),
            ],
            extra: year.extra.clone(),
        }
    }

    /// The lines of a list.
    pub fn lines(&self, list: YearList) -> &[YearLine] {
        &self.lines[list as usize]
    }

    /// The lines of a list, to be changed.
    pub fn lines_mut(&mut self, list: YearList) -> &mut Vec<YearLine> {
        &mut self.lines[list as usize]
    }

    /// The school year, its lists in order of time; empty lines are left out.
    ///
    /// # Errors
    /// What is wrong, line by line; at least one fault.
    pub fn year(&self) -> Result<SchoolYear, Vec<YearFault>> {
        let mut year = SchoolYear::nearest(self.first_year, self.first_month);
        let whole = year.span();
        let mut faults = Vec::new();
        let mut spans = |list: YearList| self.spans(list, whole, &mut faults);
        year.periods = spans(YearList::Periods)
            .into_iter()
            .map(|(span, _)| span)
            .collect();
        let breaks = spans(YearList::Breaks).into_iter();
        year.breaks = breaks
            .map(|(span, line)| Break {
                extra: line.extra.clone(),
                ..Break::new(line.season, line.name.trim(), span)
            })
            .collect();
        let holidays = spans(YearList::Holidays).into_iter();
        year.holidays = holidays
            .map(|(span, line)| Holiday {
                extra: line.extra.clone(),
                ..Holiday::new(line.name.trim(), span)
            })
            .collect();
        for (at, line) in self.lines(YearList::Memorable).iter().enumerate() {
            let Some((wording, reading)) = line.when.as_ref().filter(|_| !line.is_empty()) else {
                continue;
            };
            if line.name.trim().is_empty() {
                faults.push(YearFault {
                    list: YearList::Memorable,
                    line: at,
                    kind: YearFaultKind::NoName,
                });
            }
            year.memorable.push(MemorableDate {
                name: line.name.trim().to_owned(),
                wording: wording.clone(),
                reading: reading.clone(),
                extra: line.extra.clone(),
            });
        }
        year.division = self.division;
        year.extra = self.extra.clone();
        if faults.is_empty() {
            Ok(year)
        } else {
            Err(faults)
        }
    }

    /// The days of a list's lines, in order of time.
    fn spans(
        &self,
        list: YearList,
        whole: Span,
        faults: &mut Vec<YearFault>,
    ) -> Vec<(Span, &YearLine)> {
        let mut spans: Vec<(Span, usize, &YearLine)> = Vec::new();
        for (line, one) in self.lines(list).iter().enumerate() {
            if one.is_empty() {
                continue;
            }
            let kind = match (
                one.first,
                Span::new(
                    one.first.unwrap_or_default(),
                    one.last.or(one.first).unwrap_or_default(),
                ),
            ) {
                (None, _) => YearFaultKind::NoDay,
                (Some(_), Err(_)) => YearFaultKind::Reversed,
                (Some(_), Ok(span)) if whole.intersection(span) != Some(span) => {
                    YearFaultKind::Outside
                }
                (Some(_), Ok(span)) => {
                    let other = spans.iter().find(|(other, _, _)| other.overlaps(span));
                    let Some((_, at, _)) = other else {
                        spans.push((span, line, one));
                        continue;
                    };
                    YearFaultKind::Overlaps(*at)
                }
            };
            faults.push(YearFault { list, line, kind });
        }
        spans.sort_by_key(|(span, ..)| *span);
        spans
            .into_iter()
            .map(|(span, _, line)| (span, line))
            .collect()
    }
}
