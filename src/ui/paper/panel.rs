//! What can be chosen for a paper, and the buttons that print it or make a file of it.

use super::PaperState;
use super::look::{Look, TABLE_SIZES, TEXT_SIZES};
use crate::app::place::View as PlanView;
use crate::app::{Place, State};
use crate::format::json;
use crate::i18n::paper::PaperWords;
use crate::layout::report::Period;
use crate::paper::{Options, Subject};
use crate::platform::{clock, files};
use crate::ui::controls::choice::choice;
use crate::ui::controls::toast::Toaster;
use crate::ui::controls::{Glyph, icon_s};
use crate::ui::view::{View, button, el, of_class, parts};
use crate::ui::words;
use crate::ui::workshop::Workshop;

/// The choices of a paper.
pub fn panel(state: PaperState) -> View {
    let words = words();
    let text = &words.paper;
    let open = State::new(false);
    let title = match state.subject {
        Subject::Plan => text.print_plan,
        Subject::Report => text.print_report,
        Subject::Protocol(_) => text.print_protocol,
        Subject::Extract(_) => text.print_extract,
        Subject::Extracts => text.print_extracts,
    };
    let print = button("button button-primary paper-print")
        .click(move || state.print())
        .child(icon_s(Glyph::Print))
        .text(text.print);
    let more = button("button paper-more")
        .attr("aria-expanded", move || open.get().to_string())
        .attr("aria-controls", "paper-choices")
        .click(move || open.update(|open| *open = !*open))
        .text(text.settings);
    let head = of_class("div", "paper-panel-head")
        .child(back(state, text))
        .child(el("h1").text(title));
    let choices = of_class("div", "paper-choices")
        .attr("id", "paper-choices")
        .child(fonts(state, text))
        .child(sizes(
            text.text_size,
            TEXT_SIZES,
            state,
            |look| look.text,
            |look, size| look.text = size,
        ))
        .child(sizes(
            text.table_size,
            TABLE_SIZES,
            state,
            |look| look.table,
            |look, size| look.table = size,
        ))
        .child(turns(state, text))
        .child(switches(state, text))
        .child(save(state, text));
    of_class("aside", "paper-panel")
        .attr("aria-label", title)
        .attr("data-open", move || open.get())
        .child(head)
        .child(of_class("div", "paper-actions").child(print).child(more))
        .child(choices)
        .child(of_class("p", "paper-hint").text(text.pdf_hint))
}

/// To where the paper comes from.
fn back(state: PaperState, text: &'static PaperWords) -> View {
    let view = match state.subject {
        Subject::Plan | Subject::Protocol(_) => PlanView::Document,
        Subject::Report => PlanView::Report,
        Subject::Extract(id) => PlanView::People(Some(id)),
        Subject::Extracts => PlanView::People(None),
    };
    let target = move || match state.session.place.get() {
        Place::Plan(id, _) => Place::Plan(id, view),
        Place::Library => Place::Library,
    };
    of_class("a", "icon-button paper-back")
        .attr("href", move || {
            format!("#{}", state.session.address_of(target()))
        })
        .attr("aria-label", text.back)
        .attr("title", text.back)
        .child(icon_s(Glyph::Left))
}

fn change_look(state: PaperState, change: impl FnOnce(&mut Look)) {
    state.look.update(change);
    keep(state);
}

fn keep(state: PaperState) {
    state
        .look
        .get_untracked()
        .keep(state.options.get_untracked());
}

fn fonts(state: PaperState, text: &'static PaperWords) -> View {
    let option = |value: &'static str, name: &'static str| {
        let chosen = state.look.get_untracked().own_font == (value == "own");
        el("option")
            .attr("value", value)
            .attr("selected", chosen)
            .text(name)
    };
    let select = of_class("select", "field-control")
        .on_value("change", move |value| {
            change_look(state, |look| look.own_font = value == "own");
        })
        .child(option("times", "Times New Roman"))
        .child(option("own", "PT Serif"));
    of_class("label", "field")
        .child(of_class("span", "field-label").text(text.font))
        .child(select)
}

fn sizes(
    label: &'static str,
    sizes: [u8; 3],
    state: PaperState,
    look: fn(&Look) -> u8,
    put: fn(&mut Look, u8),
) -> View {
    let chosen = move || {
        let own = state.look.with(look);
        sizes.iter().position(|size| *size == own).unwrap_or(0)
    };
    let choose = move |at: usize| change_look(state, |look| put(look, sizes[at]));
    choice(
        label,
        sizes.map(|size| size.to_string()).to_vec(),
        chosen,
        choose,
    )
}

fn turns(state: PaperState, text: &'static PaperWords) -> View {
    let names = [text.portrait, text.landscape].map(str::to_owned).to_vec();
    let chosen = move || usize::from(state.look.get().landscape);
    let choose = move |at| change_look(state, |look| look.landscape = at == 1);
    choice(text.sheet, names, chosen, choose)
}

/// What a report is on.
fn periods(state: PaperState) -> View {
    let words = words();
    let names = Period::ALL
        .map(|period| words.report_period(period).to_owned())
        .to_vec();
    let chosen = move || {
        let own = state.options.get().period;
        Period::ALL
            .iter()
            .position(|period| *period == own)
            .unwrap_or(0)
    };
    let choose = move |at: usize| {
        state
            .options
            .update(|options| options.period = Period::ALL[at]);
        keep(state);
    };
    choice(words.report.period, names, chosen, choose)
}

/// Reads and puts one choice of what is printed.
type Choice = (&'static str, fn(&mut Options) -> &mut bool);

fn switches(state: PaperState, text: &'static PaperWords) -> View {
    let approvals: Choice = (text.approvals, |options| &mut options.approvals);
    let agenda: Choice = (text.with_agenda, |options| &mut options.agenda);
    let dates: Choice = (text.dates, |options| &mut options.dates);
    let marks: Choice = (text.marks, |options| &mut options.marks);
    let list: &[Choice] = match state.subject {
        Subject::Plan => &[approvals, agenda, dates, marks],
        Subject::Report => &[approvals],
        Subject::Extract(_) | Subject::Extracts => &[dates],
        Subject::Protocol(_) => &[],
    };
    let switch = |(name, slot): &Choice| {
        let slot = *slot;
        let input = of_class("input", "switch")
            .attr("type", "checkbox")
            .attr("role", "switch")
            .checked(*slot(&mut state.options.get_untracked()))
            .on("change", move |_| {
                state.options.update(|options| {
                    let chosen = slot(options);
                    *chosen = !*chosen;
                });
                keep(state);
            });
        of_class("label", "switch-row")
            .child(el("span").text(*name))
            .child(input)
    };
    parts()
        .child((state.subject == Subject::Report).then(|| periods(state)))
        .child(of_class("div", "switches").children(list.iter().map(switch)))
}

/// The paper as a file.
fn save(state: PaperState, text: &'static PaperWords) -> View {
    let (workshop, toaster, words) = (Workshop::expect(), Toaster::expect(), words());
    let title = move || match state.subject {
        Subject::Plan => String::new(),
        Subject::Report => format!("{}. ", words.shell.tab_report),
        Subject::Protocol(_) => format!("{}. ", text.protocol_menu),
        Subject::Extracts => format!("{}. ", text.print_extracts),
        Subject::Extract(id) => {
            let name = state
                .store
                .with_untracked(|plan| Some(plan.person(id)?.name.clone()));
            let name = name.flatten().unwrap_or_default();
            format!("{}, {}. ", text.extract_menu, name.trim_end_matches('.'))
        }
    };
    let save = move || {
        let file = state
            .store
            .with_untracked(|plan| json::file_name(plan, clock::today()));
        let file = file.unwrap_or_default();
        let name = file.strip_suffix(".plan.json").unwrap_or(&file);
        let name = format!("{}{name}", title());
        let Some(job) = leptos::prelude::untrack(|| state.job(Some(name.clone()))) else {
            return;
        };
        workshop.ask(words, job, move |html| {
            let name = format!("{name}.html");
            match files::download(&name, "text/html", &html) {
                Ok(()) => toaster.say(words.file_saved(&name)),
                Err(_) => toaster.say(words.transfer.download_refused),
            }
        });
    };
    button("button paper-save")
        .click(save)
        .child(icon_s(Glyph::Save))
        .text(text.save_file)
}
