//! The start screen: plans of this device, new plan, opening a file, plans that were deleted.

pub mod card;
pub mod first_run;
pub mod new_plan;
pub mod sketch;
pub mod trash;

use crate::app::{Session, shelf};
use crate::platform::{clock, focus};
use crate::sample::{self, Template};
use crate::ui::controls::dynamic;
use crate::ui::controls::memo;
use crate::ui::controls::{Glyph, Icon};
use crate::ui::transfer::Transfer;
use crate::ui::transfer::paste::PasteDialog;
use crate::ui::words;
use leptos::prelude::*;

/// Which dialog of the start screen is open.
#[derive(Clone, Copy)]
struct Asking {
    /// A new plan, from that template at first.
    new_plan: RwSignal<Option<Template>>,
    /// Text to be pasted.
    paste: RwSignal<bool>,
}

impl Asking {
    fn expect() -> Self {
        expect_context()
    }
}

/// The heading of the start screen; takes the focus when the place that had it has gone.
const TITLE: &str = "library-title";

fn focus_title() {
    focus::soon(format!("#{TITLE}"));
}

/// The start screen.
#[component]
pub fn Library() -> impl IntoView {
    let session = Session::expect();
    let asking = Asking {
        new_plan: RwSignal::new(None),
        paste: RwSignal::new(false),
    };
    provide_context(asking);
    let draft = RwSignal::new(String::new());
    let cards = memo(move || {
        session.shelf.track();
        shelf::cards()
    });
    let first_run = memo(move || cards.with(Vec::is_empty));
    view! {
        <div class="library">
            {dynamic(move || if first_run.get() {
                view! { <first_run::FirstRun/> }.into_any()
            } else {
                view! { <Shelf cards/> }.into_any()
            })}
            <trash::Trash/>
        </div>
        {dynamic(move || asking.new_plan.get().map(|template| view! {
            <new_plan::NewPlanDialog template closed=move |()| asking.new_plan.set(None)/>
        }))}
        {dynamic(move || asking.paste.get().then(|| view! {
            <PasteDialog draft closed=move |()| asking.paste.set(false)/>
        }))}
    }
}

/// The plans, and the ways to another one.
#[component]
fn Shelf(cards: Memo<Vec<shelf::Card>>) -> impl IntoView {
    let asking = Asking::expect();
    let words = words();
    view! {
        <header class="library-head">
            <h1 id=TITLE tabindex="-1">{words.library.title}</h1>
            <button type="button" class="button" on:click=move |_| Transfer::choose_file()>
                <Icon glyph=Glyph::Folder class="icon-s"/>
                {words.shell.open_file}
            </button>
            <button
                type="button"
                class="button button-primary"
                on:click=move |_| asking.new_plan.set(Some(Template::Empty))
            >
                <Icon glyph=Glyph::Plus class="icon-s"/>
                {words.library.new_plan}
            </button>
        </header>
        <ul class="library-plans" aria-labelledby=TITLE>
            {dynamic(move || cards.get().into_iter().map(move |card| view! {
                <card::PlanCard card/>
             }).collect_view())}
        </ul>
        <Templates/>
        <FromFile/>
        <p class="library-note"><Icon glyph=Glyph::Device class="icon-s"/>{words.library.keep_note}</p>
    }
}

#[component]
fn Templates() -> impl IntoView {
    let asking = Asking::expect();
    let words = words();
    let year = new_plan::year_label(sample::planned_year(clock::today()));
    let card = |template: Template| {
        let glyph = match template {
            Template::Empty => Glyph::NewSheet,
            Template::Russian | Template::English => Glyph::Book,
        };
        let (name, about) = words.template(template);
        view! {
            <li>
                <button
                    type="button"
                    class="library-template"
                    on:click=move |_| asking.new_plan.set(Some(template))
                >
                    <Icon glyph class="icon-l"/>
                    <b>{name}</b>
                    <small>{about}</small>
                </button>
            </li>
        }
    };
    view! {
        <section aria-labelledby="library-new">
            <h2 class="library-heading" id="library-new">
                {words.library.new_plan}" "<small>{words.for_school_year(&year)}</small>
            </h2>
            <ul class="library-templates">{Template::ALL.map(card).into_iter().collect_view()}</ul>
        </section>
    }
}

#[component]
fn FromFile() -> impl IntoView {
    let asking = Asking::expect();
    let words = words();
    view! {
        <section aria-labelledby="library-file">
            <h2 class="library-heading" id="library-file">{words.library.from_file}</h2>
            <div class="library-drop">
                <Icon glyph=Glyph::Upload class="icon-l"/>
                <p class="library-drop-text">
                    <b>{words.library.drop_title}</b>
                    <span>{words.library.drop_kinds}</span>
                </p>
                <div class="library-drop-ways">
                    <button type="button" class="button" on:click=move |_| asking.paste.set(true)>
                        {words.library.paste_text}
                    </button>
                    <button type="button" class="button" on:click=move |_| Transfer::choose_file()>
                        <Icon glyph=Glyph::Folder class="icon-s"/>
                        {words.library.choose_file}
                    </button>
                </div>
            </div>
        </section>
    }
}
