//! The right end of the top bar: undo, redo, share, and the menu of the rest.

use super::filter_bar;
use crate::app::place::View as PlanView;
use crate::app::session::{Panel, Theme};
use crate::app::{Session, Store};
use crate::domain::Language;
use crate::i18n::Catalog;
use crate::paper::Subject;
use crate::ui::controls::{Glyph, Menu, MenuItem, icon, icon_s};
use crate::ui::replace::Replacing;
use crate::ui::tracking::now::now_button;
use crate::ui::transfer::Transfer;
use crate::ui::view::{View, button, of_class, parts, when};
use crate::ui::words;

/// Buttons of the open plan, and settings.
pub fn actions() -> View {
    let (store, transfer) = (Store::expect(), Transfer::expect());
    let session = Session::expect();
    let words = words();
    let has_plan = move || store.plan_id().is_some();
    let replacing = Replacing::expect();
    let items = move || {
        let open_plan = store.with_untracked(|plan| plan.id);
        let save = || {
            MenuItem::new(words.shell.save_to_file)
                .glyph(Glyph::Save)
                .view(move || transfer.save_to_file())
        };
        let share = || {
            MenuItem::new(words.shell.share)
                .glyph(Glyph::Share)
                .view(move || transfer.share())
        };
        let year = || {
            MenuItem::new(words.year.edit)
                .glyph(Glyph::Calendar)
                .view(move || session.panel.set(Some(Panel::Year)))
        };
        let numbering = || {
            MenuItem::new(words.parts.numbering_open)
                .glyph(Glyph::Details)
                .view(move || session.panel.set(Some(Panel::Numbering)))
        };
        let replace = || {
            MenuItem::new(words.replace.open)
                .glyph(Glyph::Search)
                .view(move || replacing.open(String::new()))
        };
        let next_year = move || {
            let id = open_plan?;
            let next = MenuItem::new(words.next_year.make).glyph(Glyph::Cycle);
            let template = MenuItem::new(words.next_year.save_template).glyph(Glyph::Book);
            let show = move |panel| session.panel.set(Some(panel));
            Some(
                parts()
                    .child(next.view(move || show(Panel::NextYear(id))))
                    .child(template.view(move || show(Panel::SaveTemplate(id)))),
            )
        };
        let print = || {
            MenuItem::new(words.paper.print_menu)
                .glyph(Glyph::Print)
                .view(move || session.show(PlanView::Paper(Subject::Plan)))
        };
        let keys = || {
            MenuItem::new(words.shell.keys)
                .glyph(Glyph::Question)
                .view(move || session.panel.set(Some(Panel::Keys)))
        };
        let open = MenuItem::new(words.shell.open_file).glyph(Glyph::Folder);
        parts()
            .child(has_plan().then(save))
            .child((has_plan() && Transfer::can_share()).then(share))
            .child(open.view(Transfer::choose_file))
            .child(has_plan().then(print))
            .child(has_plan().then(year))
            .child(has_plan().then(numbering))
            .child(next_year())
            .child(has_plan().then(replace))
            .child(has_plan().then(keys))
            .child(has_plan().then(filter_bar::choices))
            .child(settings())
    };
    of_class("div", "actions")
        .child(when(has_plan, plan_buttons))
        .child(Menu::more(words.shell.more, "icon-button").view(items))
}

fn plan_buttons() -> View {
    let (store, transfer) = (Store::expect(), Transfer::expect());
    let words = words();
    let undo_label = move || match store.next_undo() {
        Some(gesture) => words.undo_of(words.gesture(gesture)),
        None => words.shell.nothing_to_undo.to_owned(),
    };
    let redo_label = move || match store.next_redo() {
        Some(gesture) => words.redo_of(words.gesture(gesture)),
        None => words.shell.nothing_to_redo.to_owned(),
    };
    let session = Session::expect();
    let search = button("icon-button actions-search")
        .attr("aria-label", words.filter.search)
        .attr("title", words.filter.search)
        .click(move || filter_bar::open_search(session))
        .child(icon(Glyph::Search));
    let undo = button("icon-button")
        .attr("aria-label", undo_label)
        .attr("title", undo_label)
        .attr("disabled", move || store.next_undo().is_none())
        .click(move || store.undo())
        .child(icon(Glyph::Undo));
    let redo = button("icon-button actions-redo")
        .attr("aria-label", redo_label)
        .attr("title", redo_label)
        .attr("disabled", move || store.next_redo().is_none())
        .click(move || store.redo())
        .child(icon(Glyph::Redo));
    let save = button("button actions-save")
        .click(move || transfer.save_to_file())
        .child(icon_s(Glyph::Save))
        .text(words.shell.save_to_file);
    parts()
        .child(now_button())
        .children([search, undo, redo, save])
}

/// Choices of theme and language.
fn settings() -> View {
    let session = Session::expect();
    let words = words();
    let theme = |theme| {
        let label = match theme {
            Theme::Auto => words.shell.theme_auto,
            Theme::Light => words.shell.theme_light,
            Theme::Dark => words.shell.theme_dark,
        };
        MenuItem::new(label)
            .checked(session.theme.get_untracked() == theme)
            .view(move || session.set_theme(theme))
    };
    // Each language is named in itself, whatever the interface speaks.
    let language = |language| {
        MenuItem::new(Catalog::of(language).own_name())
            .checked(session.language.get_untracked() == language)
            .view(move || session.set_language(language))
    };
    let numbered = session.week_numbers.get_untracked();
    parts()
        .child(
            MenuItem::new(words.calendar.week_numbers)
                .ticked(numbered)
                .view(move || session.set_week_numbers(!numbered)),
        )
        .child(of_class("p", "menu-caption").text(words.shell.theme))
        .children(Theme::ALL.map(theme))
        .child(of_class("p", "menu-caption").text(words.shell.interface_language))
        .children([Language::Russian, Language::English].map(language))
}
