//! The texts of the report: an introduction and what else is to be said, each under its heading, in the order of paper.

use super::{ReportState, panel};
use crate::command::{Command, Gesture, ReportText, TextField};
use crate::domain::{ReportPart, ReportPartId};
use crate::i18n::Catalog;
use crate::platform::focus;
use crate::ui::controls::{Glyph, Menu, MenuItem, icon_s};
use crate::ui::document::PlanText;
use crate::ui::view::{View, button, each, memo, of_class, parts};
use crate::ui::words;

/// The texts, and what can be added.
pub fn texts(state: ReportState) -> View {
    let text = &words().report;
    let ids = memo(move || {
        let ids = state
            .store
            .with(|plan| plan.report.iter().map(|part| part.id).collect());
        ids.unwrap_or_default()
    });
    let lead = of_class("small", "report-aside").text(text.texts_lead);
    panel("report-panel report-wide", text.texts, lead)
        .child(each(move || ids.get(), move |id| part(state, id)))
        .child(offers(state))
}

fn part(state: ReportState, id: ReportPartId) -> View {
    let text = &words().report;
    let field = move |part| TextField::Report(id, part);
    let title = PlanText::new(field(ReportText::Title), text.part_title.to_owned())
        .placeholder(text.part_title);
    let said = memo(move || {
        let title = state.store.text(field(ReportText::Title));
        if title.trim().is_empty() {
            text.part_text.to_owned()
        } else {
            title
        }
    });
    let body = PlanText::new(field(ReportText::Text), said).placeholder(text.part_hint);
    let head = of_class("div", "report-part-head")
        .child(of_class("h3", "report-part-title").child(title.view()))
        .child(menu(state, id));
    of_class("div", "report-part")
        .attr("data-part", id.to_string())
        .child(head)
        .child(of_class("div", "report-part-text").child(body.view()))
}

fn menu(state: ReportState, id: ReportPartId) -> View {
    let words = words();
    let store = state.store;
    let move_by = move |up: bool| {
        store.run_composed(Gesture::MoveReportPart, |plan| {
            let at = plan.report.iter().position(|part| part.id == id)?;
            let to = if up { at.checked_sub(1)? } else { at + 1 };
            (to < plan.report.len()).then_some(Command::MoveReportPart(id, to))
        });
        focus::soon(format!("[data-part='{id}'] .menu > button"));
    };
    let delete = move || {
        let run = store.run(Gesture::DeleteReportPart, Command::RemoveReportPart(id));
        if run {
            focus::soon(".report-offers button");
        }
    };
    Menu::more(words.report.part_menu.to_owned(), "icon-button").view(move || {
        parts()
            .child(
                MenuItem::new(words.document.move_up)
                    .glyph(Glyph::Up)
                    .view(move || move_by(true)),
            )
            .child(
                MenuItem::new(words.document.move_down)
                    .glyph(Glyph::Lower)
                    .view(move || move_by(false)),
            )
            .child(
                MenuItem::new(words.document.delete)
                    .glyph(Glyph::Bin)
                    .danger()
                    .view(delete),
            )
    })
}

/// Buttons for the usual parts that are not there yet, in the language of the plan, and for another one.
fn offers(state: ReportState) -> View {
    let words = words();
    let store = state.store;
    let add = move |title: &'static str, first: bool| {
        let id = store.next_id(ReportPartId::next);
        let done = store.run_composed(Gesture::AddReportPart, |plan| {
            let at = if first { 0 } else { plan.report.len() };
            Some(Command::InsertReportPart(at, ReportPart::new(id, title)))
        });
        if done {
            let field = if title.is_empty() { "title" } else { "text" };
            focus::soon(format!("[data-part='{id}'] .report-part-{field} textarea"));
        }
    };
    let offer = move |name: &'static str, title: &'static str, first: bool| {
        button("button")
            .click(move || add(title, first))
            .child(icon_s(Glyph::Plus))
            .text(name)
    };
    // The buttons stay while a text is handed over, else the click that ends the typing finds none.
    let language = store.with_untracked(|plan| plan.language);
    let usual = &Catalog::of(language.unwrap_or_default()).report;
    let usual = [
        usual.introduction,
        usual.achieved,
        usual.problems,
        usual.next_year,
    ];
    let usual = usual.into_iter().enumerate().map(|(at, title)| {
        let there = move || {
            let has = |part: &ReportPart| part.title.trim() == title;
            let there = store.with(|plan| plan.report.iter().any(has));
            there.unwrap_or(false)
        };
        offer(title, title, at == 0).attr("hidden", there)
    });
    of_class("div", "report-offers")
        .children(usual)
        .child(offer(words.report.other_part, "", false))
}
