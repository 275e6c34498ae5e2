//! What a section is made of and where it may stand: appendices come after the sections.

use super::Command;
use crate::domain::{Plan, SectionId, SectionKind};

/// The place, from zero, of the first section that is an appendix, or is none: where the others end.
fn first(plan: &Plan, is_appendix: bool) -> Option<usize> {
    let mut sections = plan.sections().iter();
    sections.position(|section| section.is_appendix == is_appendix)
}

/// Where a new section goes: to the end of its kind.
pub fn place_for(plan: &Plan, is_appendix: bool) -> usize {
    let end = plan.sections().len();
    if is_appendix {
        return end;
    }
    first(plan, true).unwrap_or(end)
}

/// Says what a section is made of. One that becomes an appendix goes to their end, one that is none any more to the end
/// of the sections. `None` when nothing changes.
pub fn set_kind(
    plan: &Plan,
    id: SectionId,
    kind: SectionKind,
    is_appendix: bool,
) -> Option<Command> {
    let section = plan.section(id)?;
    let set = Command::SetSectionKind(id, kind, is_appendix);
    if section.is_appendix == is_appendix {
        return (section.kind != kind).then_some(set);
    }
    let from = plan.section_index(id)?;
    let end = place_for(plan, is_appendix);
    let to = end - usize::from(from < end);
    let go = (to != from).then_some(Command::MoveSection(id, to));
    Some(Command::Batch(std::iter::once(set).chain(go).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{IdSource, Language, PlanId, SchoolYear, Section};

    fn plan(appendices: &[bool]) -> Plan {
        let mut ids = IdSource::new(1);
        let year = SchoolYear::nearest(2026, 9);
        let mut plan = Plan::new(PlanId::next(&mut ids), Language::Russian, year);
        for (at, is_appendix) in appendices.iter().enumerate() {
            let mut section = Section::new(SectionId::next(&mut ids), &at.to_string());
            section.is_appendix = *is_appendix;
            plan.insert_section(at, section, Vec::new()).expect("new");
        }
        plan
    }

    fn titles(plan: &Plan) -> String {
        plan.sections().iter().map(|s| s.title.as_str()).collect()
    }

    #[track_caller]
    fn check(appendices: &[bool], at: usize, order: &str) {
        let mut plan = plan(appendices);
        let before = plan.clone();
        let (id, becomes) = (plan.sections()[at].id, !appendices[at]);
        let set = set_kind(&plan, id, SectionKind::Text, becomes).expect("another kind");
        let back = set.apply(&mut plan).expect("it is there");
        assert_eq!(titles(&plan), order);
        assert_eq!(set_kind(&plan, id, SectionKind::Text, becomes), None);
        back.apply(&mut plan).expect("an inverse always fits");
        assert_eq!(plan, before);
    }

    #[test]
    fn appendices_come_after_the_sections() {
        check(&[false, false, false], 0, "120");
        check(&[false, false, true], 0, "120");
        check(&[false, true, true], 2, "021");
        check(&[false, true], 1, "01");
        assert_eq!(place_for(&plan(&[false, true]), false), 1);
        assert_eq!(place_for(&plan(&[false, true]), true), 2);
        assert_eq!(place_for(&plan(&[]), false), 0);
    }
}
