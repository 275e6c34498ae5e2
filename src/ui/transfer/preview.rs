//! What a document holds, before anything is stored: counts, and the places to look at with the reason.

use super::Transfer;
use crate::domain::Plan;
use crate::format::{Loss, Report};
use crate::i18n::plural::{self, Noun};
use crate::layout::tally::{Find, Tally};
use crate::ui::controls::{Dialog, DialogHandle, Glyph, Icon};
use crate::ui::words;
use leptos::prelude::*;

/// Places shown one by one; a plan with more doubts is better read in the plan itself.
const SHOWN: usize = 200;

/// The preview of a document.
#[component]
pub fn PreviewDialog(
    /// Name of the file, empty for pasted text.
    name: String,
    /// The plan made of it.
    plan: Plan,
    /// What was not sure.
    report: Report,
) -> impl IntoView {
    let transfer = Transfer::expect();
    let words = words();
    let text = &words.transfer;
    let handle = DialogHandle::new();
    let find = Find::of(&plan);
    let doubts = report.losses.len();
    let (title, lead) = match find {
        Find::Plan if doubts == 0 => (text.preview_title, text.preview_clean.to_owned()),
        Find::Plan => (
            text.preview_title,
            format!("{} {}", words.check_places(doubts), text.preview_later),
        ),
        Find::Words => (text.nothing_title, text.words_only.to_owned()),
        Find::Nothing => (text.nothing_title, text.nothing_at_all.to_owned()),
    };
    let name = if name.is_empty() {
        text.pasted.to_owned()
    } else {
        name
    };
    let tally = Tally::of(&plan);
    let choose = move |_| {
        handle.close();
        Transfer::choose_file();
    };
    let accept = move |_| {
        handle.close();
        transfer.accept(plan.clone());
    };
    let decide = match find {
        Find::Plan => view! {
            <button type="button" class="button button-primary" on:click=accept>{text.create}</button>
        }
        .into_any(),
        Find::Words => view! {
            <button type="button" class="button" on:click=accept>{text.create_anyway}</button>
        }
        .into_any(),
        Find::Nothing => view! {
            <button type="button" class="button button-primary" on:click=choose>{text.other_file}</button>
        }
        .into_any(),
    };
    let content = (find == Find::Plan).then(|| {
        view! {
            <div class="preview">
                <section class="preview-sum" aria-label=text.preview_counts tabindex="0">
                    <p class="dialog-file"><Icon glyph=Glyph::Sheet class="icon-l"/><b>{name.clone()}</b></p>
                    <Counts tally doubts/>
                </section>
                <Doubts losses=report.losses/>
            </div>
        }
    });
    let file = (find != Find::Plan).then(|| {
        view! {
            <div class="dialog-body">
                <p class="dialog-file"><Icon glyph=Glyph::Sheet/><b>{name}</b></p>
            </div>
        }
    });
    view! {
        <Dialog
            title
            lead
            handle
            class=if find == Find::Plan { "dialog-large" } else { "dialog-small" }
            closed=move |()| transfer.incoming.set(None)
        >
            {content}
            {file}
            <footer class="dialog-foot">
                <button type="button" class="button" on:click=move |_| handle.close()>
                    {words.shell.cancel}
                </button>
                {decide}
            </footer>
        </Dialog>
    }
}

/// The numbers, each with its noun in the right form.
#[component]
fn Counts(tally: Tally, doubts: usize) -> impl IntoView {
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
    let row = |(n, noun): (usize, &'static str)| {
        view! {
            <li data-none=(n == 0).then_some("")>
                <Icon glyph=Glyph::Check class="icon-s"/>
                <b>{n}</b>" "<span>{noun}</span>
            </li>
        }
    };
    view! {
        <ul class="preview-counts">
            {rows.map(row).into_iter().collect_view()}
            {(doubts > 0).then(|| view! {
                <li class="preview-doubtful">
                    <Icon glyph=Glyph::Question class="icon-s"/>
                    <b>{doubts}</b>" "<span>{words.places_to_check(doubts)}</span>
                </li>
            })}
        </ul>
    }
}

/// The places to look at, in the order of the file.
#[component]
fn Doubts(losses: Vec<Loss>) -> impl IntoView {
    let words = words();
    let text = &words.transfer;
    let (count, hidden) = (losses.len(), losses.len().saturating_sub(SHOWN));
    let doubt = |loss: Loss| {
        view! {
            <li class="preview-doubt">
                <p class="preview-place">{words.loss_place(&loss.place)}</p>
                {(!loss.text.trim().is_empty()).then(|| view! {
                    <p class="preview-text">{loss.text.clone()}</p>
                })}
                <p class="preview-reason">{words.loss(&loss.kind)}</p>
            </li>
        }
    };
    view! {
        <section class="preview-doubts" aria-label=text.preview_doubts tabindex="0">
            {if count == 0 {
                view! {
                    <p class="preview-clean"><Icon glyph=Glyph::Held/>{text.preview_clean}</p>
                }
                .into_any()
            } else {
                view! {
                    <h3>{text.preview_doubts}" · "{count}</h3>
                    <p class="preview-kept">{text.preview_kept}</p>
                    <ul>{losses.into_iter().take(SHOWN).map(doubt).collect_view()}</ul>
                    {(hidden > 0).then(|| view! { <p class="preview-kept">{words.more_places(hidden)}</p> })}
                }
                .into_any()
            }}
        </section>
    }
}
