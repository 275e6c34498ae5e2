//! What is not seen first: the screens but the start screen and the document, and the dialogs over a plan. Each is called
//! and never put into its caller, so that all of it can follow when the page is there (tools/later.mjs).

use super::Screen;
use super::filter_panel::filter_dialog;
use super::shortcuts::keys_dialog;
use crate::app::Session;
use crate::app::session::Panel;
use crate::ui::calendar::calendar;
use crate::ui::calendar::create::create_dialog;
use crate::ui::calendar::move_dialog::move_dialog;
use crate::ui::calendar::plans::plans_dialog;
use crate::ui::document::columns::columns_dialog;
use crate::ui::document::marks_dialogs::{place_dialog, responsible_dialog};
use crate::ui::document::numbering::numbering_dialog;
use crate::ui::document::picker::{marked_picker_dialog, picker_dialog};
use crate::ui::next_year::{next_year_dialog, template};
use crate::ui::paper::paper;
use crate::ui::people::merge::merge_dialog;
use crate::ui::people::people;
use crate::ui::report::report;
use crate::ui::tracking::dialog::status_dialog;
use crate::ui::tracking::now::now_dialog;
use crate::ui::view::{View, parts};
use crate::ui::year::year_dialog;

/// A screen of a plan.
#[inline(never)]
pub(super) fn screen(screen: Screen) -> View {
    match screen {
        Screen::Calendar(_) => calendar(),
        Screen::Paper(_, subject) => paper(subject),
        Screen::Report(_) => report(),
        Screen::People(_) => people(),
        Screen::Library | Screen::Failure | Screen::Document(_) => parts(),
    }
}

/// A dialog over the plan.
#[inline(never)]
pub(super) fn dialog(panel: Panel) -> Option<View> {
    let session = Session::expect();
    let closed = move || session.panel.set(None);
    match panel {
        Panel::Timing(id) => picker_dialog(id, closed),
        Panel::TimingOfMarked => marked_picker_dialog(closed),
        Panel::ResponsibleOfMarked => responsible_dialog(closed),
        Panel::Place(row) => place_dialog(row, closed),
        Panel::Year => year_dialog(closed),
        Panel::Move(id) => move_dialog(id, closed),
        Panel::Create(day) => create_dialog(day, closed),
        Panel::Filter => Some(filter_dialog(closed)),
        Panel::Columns(id) => columns_dialog(id, closed),
        Panel::Numbering => Some(numbering_dialog(closed)),
        Panel::Plans => Some(plans_dialog(closed)),
        Panel::Status(id, back) => {
            status_dialog(id, move || session.panel.set(back.then_some(Panel::Now)))
        }
        Panel::Now => now_dialog(closed),
        Panel::Merge(id) => merge_dialog(id, closed),
        Panel::NextYear(id) => next_year_dialog(id, closed),
        Panel::SaveTemplate(id) => template::save_dialog(id, closed),
        Panel::RenameTemplate(id) => Some(template::rename_dialog(id, closed)),
        Panel::Keys => Some(keys_dialog(closed)),
    }
}
