//! What a document holds, before anything is stored: counts, and the places to look at with the reason.

use super::Transfer;
use crate::domain::Plan;
use crate::i18n::plural::{self, Noun};
use crate::layout::tally::{Find, Tally};
use crate::ui::controls::dialog::dialog_foot;
use crate::ui::controls::{Dialog, DialogHandle, Glyph, icon, icon_of, icon_s};
use crate::ui::view::{View, button, el, of_class, parts};
use crate::ui::words;
use crate::workshop::Doubt;

/// Places shown one by one; a plan with more doubts is better read in the plan itself.
const SHOWN: usize = 200;

/// The preview of a document; `name` is that of its file, empty for pasted text.
pub fn preview_dialog(name: String, plan: Plan, doubts: Vec<Doubt>) -> View {
    let transfer = Transfer::expect();
    let words = words();
    let text = &words.transfer;
    let handle = DialogHandle::new();
    let find = Find::of(&plan);
    let count = doubts.len();
    let (title, lead) = match find {
        Find::Plan if count == 0 => (text.preview_title, text.preview_clean.to_owned()),
        Find::Plan => (
            text.preview_title,
            format!("{} {}", words.check_places(count), text.preview_later),
        ),
        Find::Words => (text.nothing_title, text.words_only.to_owned()),
        Find::Nothing => (text.nothing_title, text.nothing_at_all.to_owned()),
    };
    let name = if name.is_empty() {
        text.pasted.to_owned()
    } else {
        name
    };
    let name = el("b").text(name);
    let (class, content) = if find == Find::Plan {
        let file = of_class("p", "dialog-file")
            .child(icon_of(Glyph::Sheet, "icon icon-l"))
            .child(name);
        let sum = of_class("section", "preview-sum")
            .attr("aria-label", text.preview_counts)
            .attr("tabindex", "0")
            .child(file)
            .child(counts(&Tally::of(&plan), count));
        let preview = of_class("div", "preview")
            .child(sum)
            .child(doubtful(doubts));
        ("dialog dialog-large", preview)
    } else {
        let file = of_class("p", "dialog-file")
            .child(icon(Glyph::Sheet))
            .child(name);
        let body = of_class("div", "dialog-body").child(file);
        ("dialog dialog-small", body)
    };
    let choose = move || {
        handle.close();
        Transfer::choose_file();
    };
    let accept = move || {
        handle.close();
        transfer.accept(plan.clone());
    };
    let decide = match find {
        Find::Plan => button("button button-primary")
            .click(accept)
            .text(text.create),
        Find::Words => button("button").click(accept).text(text.create_anyway),
        Find::Nothing => button("button button-primary")
            .click(choose)
            .text(text.other_file),
    };
    let content = parts().child(content).child(dialog_foot(handle, decide));
    Dialog::new(handle, title, content)
        .lead(lead)
        .class(class)
        .view(move || transfer.incoming.set(None))
}

/// The numbers, each with its noun in the right form.
fn counts(tally: &Tally, doubts: usize) -> View {
    let words = words();
    let form = |noun: &Noun, n: usize| (n, noun.form(words.language, n));
    let rows = [
        form(&plural::TASKS, tally.tasks),
        form(&plural::SECTIONS, tally.sections),
        form(&plural::ACTIVITIES, tally.activities),
        form(&plural::MEETINGS, tally.meetings),
        form(&plural::ITEMS, tally.items),
        form(&plural::PEOPLE, tally.people),
        (tally.read, words.deadlines_read(tally.read)),
    ];
    let row = |glyph: Glyph, n: usize, noun: &str| {
        el("li")
            .child(icon_s(glyph))
            .child(el("b").text(n))
            .text(" ")
            .child(el("span").text(noun))
    };
    let doubtful = || {
        let words = words.places_to_check(doubts);
        row(Glyph::Question, doubts, words).class("preview-doubtful")
    };
    of_class("ul", "preview-counts")
        .children(rows.map(|(n, noun)| row(Glyph::Check, n, noun).attr("data-none", n == 0)))
        .child((doubts > 0).then(doubtful))
}

/// The places to look at, in the order of the file.
fn doubtful(doubts: Vec<Doubt>) -> View {
    let words = words();
    let text = &words.transfer;
    let (count, hidden) = (doubts.len(), doubts.len().saturating_sub(SHOWN));
    let section = of_class("section", "preview-doubts")
        .attr("aria-label", text.preview_doubts)
        .attr("tabindex", "0");
    if count == 0 {
        let clean = of_class("p", "preview-clean").child(icon(Glyph::Held));
        return section.child(clean.text(text.preview_clean));
    }
    let doubt = |doubt: Doubt| {
        let quoted = !doubt.text.trim().is_empty();
        of_class("li", "preview-doubt")
            .child(of_class("p", "preview-place").text(doubt.place))
            .child(quoted.then(|| of_class("p", "preview-text").text(doubt.text)))
            .child(of_class("p", "preview-reason").text(doubt.reason))
    };
    let more = (hidden > 0).then(|| of_class("p", "preview-kept").text(words.more_places(hidden)));
    section
        .child(el("h3").text(text.preview_doubts).text(" · ").text(count))
        .child(of_class("p", "preview-kept").text(text.preview_kept))
        .child(el("ul").children(doubts.into_iter().take(SHOWN).map(doubt)))
        .child(more)
}
