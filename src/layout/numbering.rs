//! Numbers of sections and rows as they print: counted by place in the style of the plan, shared by the document, the
//! calendar and paper. The only home of what a number looks like.

use crate::domain::{Entry, EntryId, Language, Meeting, Numbering, Plan, Section, SectionId};

/// Place of a section among all, from one, which its colour stands for; zero when the plan has no such section.
pub fn section_number(plan: &Plan, id: SectionId) -> usize {
    plan.section_index(id).map_or(0, |index| index + 1)
}

/// Number of a section in its heading: «2», «II», «Приложение 1»; empty in a plan without numbers.
pub fn section_label(plan: &Plan, id: SectionId) -> String {
    let (number, is_appendix) = place_among_alike(plan, id);
    if is_appendix {
        return appendix(plan, number);
    }
    of_style(plan.numbering, number)
}

/// The same where there is room for a sign alone: «2», «II», «П1».
pub fn section_mark(plan: &Plan, id: SectionId) -> String {
    let (number, is_appendix) = place_among_alike(plan, id);
    if is_appendix {
        let letter = match plan.language {
            Language::Russian => "П",
            Language::English => "A",
        };
        return format!("{letter}{number}");
    }
    of_style(plan.numbering, number)
}

/// A section's heading in one line: «2. Организационная работа», «Приложение 1. Список библиотек».
pub fn section_title(plan: &Plan, section: &Section) -> String {
    let label = section_label(plan, section.id);
    let title = section.title.trim();
    let dot = if label.is_empty() || title.is_empty() {
        ""
    } else {
        ". "
    };
    format!("{label}{dot}{title}")
}

/// The section's number among the sections, or among the appendices, from one.
fn place_among_alike(plan: &Plan, id: SectionId) -> (usize, bool) {
    let (mut sections, mut appendices) = (0, 0);
    for section in plan.sections() {
        let count = if section.is_appendix {
            &mut appendices
        } else {
            &mut sections
        };
        *count += 1;
        if section.id == id {
            return (*count, section.is_appendix);
        }
    }
    (0, false)
}

fn appendix(plan: &Plan, number: usize) -> String {
    match plan.language {
        Language::Russian => format!("Приложение\u{a0}{number}"),
        Language::English => format!("Appendix\u{a0}{number}"),
    }
}

fn of_style(style: Numbering, number: usize) -> String {
    match style {
        Numbering::Unnumbered => String::new(),
        Numbering::Roman => roman(number),
        Numbering::Nested | Numbering::Plain | Numbering::Through => number.to_string(),
    }
}

fn roman(mut number: usize) -> String {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while number >= value {
            out.push_str(sign);
            number -= value;
        }
    }
    out
}

/// Counts the activities of a plan in the order of the document, each section begun before its rows.
#[derive(Debug)]
pub struct Count {
    style: Numbering,
    /// Those counted in the open section, or in all sections until now when they are numbered through.
    through: usize,
    own: usize,
    is_own: bool,
}

impl Count {
    /// Before the first section of `plan`.
    pub fn of(plan: &Plan) -> Self {
        Self {
            style: plan.numbering,
            through: 0,
            own: 0,
            is_own: true,
        }
    }

    /// Begins a section.
    pub fn enter(&mut self, section: &Section) {
        self.is_own = self.style != Numbering::Through || counts_alone(section);
        self.own = 0;
    }

    /// Counts a row: the number of an activity, of another row the number of the activity before it.
    pub fn row(&mut self, entry: &Entry) -> usize {
        let count = if self.is_own {
            &mut self.own
        } else {
            &mut self.through
        };
        *count += usize::from(matches!(entry, Entry::Activity(_)));
        *count
    }

    /// Before the rows of the section called `id`.
    fn before(plan: &Plan, id: SectionId) -> Self {
        let mut count = Self::of(plan);
        for section in plan.sections() {
            count.enter(section);
            if section.id == id {
                break;
            }
            // Only numbers that go on depend on the rows before.
            if !count.is_own {
                for entry in plan.entries_of(section) {
                    count.row(entry);
                }
            }
        }
        count
    }
}

/// Whether the rows of a section have numbers.
pub fn numbers_rows(plan: &Plan, section: &Section) -> bool {
    plan.numbering != Numbering::Unnumbered || counts_alone(section)
}

/// Appendices and plain tables count their rows from one, whatever the style.
fn counts_alone(section: &Section) -> bool {
    section.is_appendix || !section.takes_place()
}

/// Number of a row: «1.2» for an activity, «№ 2» for a meeting, nothing for a note.
///
/// Activities are counted by place; a meeting shows the number it was given, and without one that of its section.
pub fn label(plan: &Plan, id: EntryId) -> String {
    let section = plan
        .place_of(id)
        .and_then(|(section, _)| plan.section(section));
    section.map_or(String::new(), |section| {
        of_section(plan, section)
            .find(|(entry, _)| entry.id() == id)
            .map_or(String::new(), |(_, label)| label)
    })
}

/// The rows of a section, each with its label.
pub fn of_section<'a>(
    plan: &'a Plan,
    section: &'a Section,
) -> impl Iterator<Item = (&'a Entry, String)> {
    let mut count = Count::before(plan, section.id);
    let number = section_label(plan, section.id);
    plan.entries_of(section).map(move |entry| {
        let label = label_of(plan, section, &number, count.row(entry), entry);
        (entry.as_ref(), label)
    })
}

/// Label of a row of the section in the place `section`, from zero, that was counted as `count`.
pub fn label_at(plan: &Plan, section: usize, count: usize, entry: &Entry) -> String {
    plan.sections()
        .get(section)
        .map_or(String::new(), |section| {
            let number = section_label(plan, section.id);
            label_of(plan, section, &number, count, entry)
        })
}

fn label_of(plan: &Plan, section: &Section, number: &str, count: usize, entry: &Entry) -> String {
    match entry {
        Entry::Activity(_) => match plan.numbering {
            _ if counts_alone(section) => count.to_string(),
            Numbering::Nested => format!("{number}.{count}"),
            Numbering::Plain | Numbering::Roman | Numbering::Through => count.to_string(),
            Numbering::Unnumbered => String::new(),
        },
        Entry::Meeting(meeting) => meeting_number(meeting, plan.language).unwrap_or_else(|| {
            let own = if section.is_appendix { "" } else { number };
            own.to_owned()
        }),
        Entry::Note(_) => String::new(),
    }
}

/// «№ 2»; nothing for a meeting without a number.
pub fn meeting_number(meeting: &Meeting, language: Language) -> Option<String> {
    let number = meeting.number.trim();
    let sign = match language {
        Language::Russian => "№",
        Language::English => "No.",
    };
    (!number.is_empty()).then(|| format!("{sign}\u{a0}{number}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Activity, IdSource, Note, PlanId, SchoolYear, SectionKind};

    /// A plan whose sections have as many activities as `rows` says, all in one style.
    fn plan(style: Numbering, rows: &[usize]) -> (Plan, IdSource) {
        let mut ids = IdSource::new(1);
        let year = SchoolYear::new(2026, 9).expect("valid");
        let mut plan = Plan::new(PlanId::next(&mut ids), Language::Russian, year);
        plan.numbering = style;
        for count in rows {
            let section = Section::new(SectionId::next(&mut ids), "Работа");
            let id = section.id;
            plan.insert_section(plan.sections().len(), section, Vec::new())
                .expect("new");
            for _ in 0..*count {
                let activity = Activity::new(EntryId::next(&mut ids));
                plan.push_entry(id, Entry::Activity(activity)).expect("new");
            }
        }
        (plan, ids)
    }

    fn labels(plan: &Plan) -> Vec<String> {
        let sections = plan.sections().iter();
        sections
            .map(|section| {
                let rows = of_section(plan, section).map(|(_, label)| label);
                let rows: Vec<_> = rows.collect();
                format!("{}: {}", section_label(plan, section.id), rows.join(" "))
            })
            .collect()
    }

    #[track_caller]
    fn check(style: Numbering, expected: [&str; 2]) {
        let (plan, _) = plan(style, &[2, 1]);
        assert_eq!(labels(&plan), expected);
        for (section, entry) in plan.all_entries() {
            let place = section_number(&plan, section.id) - 1;
            let mut count = Count::before(&plan, section.id);
            let counted = plan
                .entries_of(section)
                .map(|row| (row.id(), count.row(row)));
            let counted: Vec<_> = counted.collect();
            let own = counted
                .iter()
                .find(|(id, _)| *id == entry.id())
                .expect("it");
            assert_eq!(
                label_at(&plan, place, own.1, entry),
                label(&plan, entry.id())
            );
        }
    }

    #[test]
    fn each_style_numbers_sections_and_rows_in_its_way() {
        check(Numbering::Nested, ["1: 1.1 1.2", "2: 2.1"]);
        check(Numbering::Plain, ["1: 1 2", "2: 1"]);
        check(Numbering::Roman, ["I: 1 2", "II: 1"]);
        check(Numbering::Through, ["1: 1 2", "2: 3"]);
        check(Numbering::Unnumbered, [":  ", ": "]);
    }

    #[test]
    fn appendices_and_plain_tables_have_numbers_of_their_own() {
        let (mut plan, _) = plan(Numbering::Through, &[2, 2, 1, 1]);
        let ids: Vec<_> = plan.sections().iter().map(|section| section.id).collect();
        plan.change_section(ids[1], |table| table.kind = SectionKind::Table)
            .expect("there");
        plan.change_section(ids[3], |last| last.is_appendix = true)
            .expect("there");
        assert_eq!(
            labels(&plan),
            ["1: 1 2", "2: 1 2", "3: 3", "Приложение\u{a0}1: 1"]
        );
        assert_eq!(section_mark(&plan, ids[3]), "П1");
        assert_eq!(section_mark(&plan, ids[0]), "1");
        let last = plan.section(ids[3]).expect("there");
        assert_eq!(section_title(&plan, last), "Приложение\u{a0}1. Работа");
        plan.numbering = Numbering::Unnumbered;
        let first = plan.section(ids[0]).expect("there");
        assert_eq!(section_title(&plan, first), "Работа");
    }

    #[test]
    fn roman_numbers_are_written_as_they_are() {
        let numbers = [1, 4, 9, 14, 40, 99, 2026].map(roman);
        assert_eq!(numbers, ["I", "IV", "IX", "XIV", "XL", "XCIX", "MMXXVI"]);
    }

    #[test]
    fn activities_are_counted_without_notes_and_meetings_keep_their_own_number() {
        let (mut plan, mut ids) = plan(Numbering::Nested, &[0, 0]);
        let section = plan.sections()[1].id;
        let rows = [
            Entry::Activity(Activity::new(EntryId::next(&mut ids))),
            Entry::Note(Note::new(EntryId::next(&mut ids), "between")),
            Entry::Meeting(Meeting::new(EntryId::next(&mut ids), "Заседание", "II")),
            Entry::Meeting(Meeting::new(EntryId::next(&mut ids), "Заседание", " ")),
            Entry::Activity(Activity::new(EntryId::next(&mut ids))),
        ];
        let row_ids = rows.each_ref().map(Entry::id);
        for row in rows {
            plan.push_entry(section, row).expect("new");
        }
        let labels = row_ids.map(|id| label(&plan, id));
        assert_eq!(labels, ["2.1", "", "№\u{a0}II", "2", "2.2"]);
        assert_eq!(section_number(&plan, section), 2);
        assert_eq!(label(&plan, EntryId::next(&mut ids)), "");
    }
}
