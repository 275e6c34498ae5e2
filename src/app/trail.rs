//! Where the user left each plan: its address and how far each view was scrolled. One small key beside the plan.
//!
//! A comfort: what cannot be kept is passed over.

use super::place::{self, Place, View};
use crate::domain::{PlanId, SectionId};
use crate::platform::{scroll, storage};

/// Group of the keys, as the shelf has its own. A line for each thing: its name, a blank, its value.
const VIEW: &str = "view/";
/// The line of the address.
const ADDRESS: &str = "at";
/// The line of the sections that are folded, by their ids.
const FOLDED: &str = "folded";
/// What scrolls in the views of a plan.
const SCROLLS: &str =
    "#document-scroll, .calendar-body, .cycle-scroll, .month, .month-side, .people-list";

fn lines(id: PlanId) -> String {
    storage::read(&format!("{VIEW}{id}")).unwrap_or_default()
}

fn find<'a>(lines: &'a str, name: &str) -> Option<&'a str> {
    let mut lines = lines.lines().filter_map(|line| line.split_once(' '));
    lines.find(|(own, _)| *own == name).map(|(_, value)| value)
}

fn note(id: PlanId, name: &str, value: &str) {
    let before = lines(id);
    if find(&before, name) == Some(value) {
        return;
    }
    let mut after = format!("{name} {value}\n");
    for line in before.lines() {
        if line.split_once(' ').is_some_and(|(own, _)| own != name) {
            after.push_str(line);
            after.push('\n');
        }
    }
    storage::write(&format!("{VIEW}{id}"), &after).ok();
}

/// Notes that the user is at `address`, a place in the plan `id`.
pub fn note_address(id: PlanId, address: &str) {
    note(id, ADDRESS, address);
}

/// The address that leads back into a plan: where it was left, or the document.
pub fn address(id: PlanId) -> String {
    let document = Place::Plan(id, View::Document).print();
    let lines = lines(id);
    let left = find(&lines, ADDRESS);
    // Whatever stands in the key, it leads into this plan.
    let own = |address: &&str| place::is_of(id, address);
    left.filter(own).map_or(document, str::to_owned)
}

/// Notes which sections of a plan are folded.
pub fn note_folded(id: PlanId, sections: &[SectionId]) {
    let ids: Vec<String> = sections.iter().map(ToString::to_string).collect();
    note(id, FOLDED, &ids.join(" "));
}

/// The sections of a plan that were folded.
pub fn folded(id: PlanId) -> Vec<SectionId> {
    let lines = lines(id);
    let ids = find(&lines, FOLDED).unwrap_or_default().split(' ');
    ids.filter_map(|id| id.parse().ok()).collect()
}

/// Notes how far the view on the page, that of the plan `id`, is scrolled.
pub fn note_scroll(id: PlanId, view: View) {
    note(id, view.code(), &scroll::places(SCROLLS));
}

/// Scrolls a view that is about to be drawn to where it was left.
pub fn restore_scroll(id: PlanId, view: View) {
    let lines = lines(id);
    if let Some(places) = find(&lines, view.code()) {
        scroll::restore_soon(SCROLLS, places.to_owned());
    }
}
