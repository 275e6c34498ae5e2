//! The dialog of a new plan: whose, for which year, from what. Makes nothing before it is confirmed.

use crate::app::Session;
use crate::domain::SchoolYear;
use crate::platform::{clock, focus};
use crate::sample::{self, Template, Wish};
use crate::ui::controls::{Dialog, DialogHandle, Glyph, Icon};
use crate::ui::transfer::Transfer;
use crate::ui::words;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// «2026–2027» for the school year that begins in `first_year`.
pub(super) fn year_label(first_year: i32) -> String {
    SchoolYear::nearest(first_year, 9).label()
}

/// The dialog.
#[component]
pub fn NewPlanDialog(
    /// What is chosen at first.
    template: Template,
    /// Takes the dialog off the page.
    #[prop(into)]
    closed: Callback<()>,
) -> impl IntoView {
    let (session, transfer) = (Session::expect(), Transfer::expect());
    let words = words();
    let text = &words.library;
    let handle = DialogHandle::new();
    let planned = sample::planned_year(clock::today());
    let association = RwSignal::new(String::new());
    let first_year = RwSignal::new(planned);
    let template = RwSignal::new(template);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let wish = Wish {
            template: template.get_untracked(),
            association: association.get_untracked(),
            first_year: first_year.get_untracked(),
            language: session.language.get_untracked(),
        };
        handle.close();
        transfer.create(&wish);
        focus::soon("#document-title textarea");
    };
    let year = move |first: i32| {
        view! {
            <option value=first.to_string() selected=first == planned>{year_label(first)}</option>
        }
    };
    view! {
        <Dialog title=text.new_plan handle closed class="dialog-small" focus_on="input[type=text]">
            <form class="dialog-form" on:submit=submit>
                <div class="dialog-body">
                    <div class="field">
                        <label class="field-label" for="new-association">{text.association}</label>
                        <input
                            class="field-control"
                            id="new-association"
                            type="text"
                            autocomplete="organization"
                            placeholder=text.association_example
                            aria-describedby="new-association-hint"
                            prop:value=association
                            on:input=move |event| association.set(event_target_value(&event))
                        />
                        <p class="field-help" id="new-association-hint">{text.association_hint}</p>
                    </div>
                    <div class="field">
                        <label class="field-label" for="new-year">{text.school_year}</label>
                        <span class="dialog-pick">
                            <select
                                class="field-control"
                                id="new-year"
                                on:change=move |event| {
                                    first_year.set(event_target_value(&event).parse().unwrap_or(planned));
                                }
                            >
                                {(planned - 1..=planned + 1).map(year).collect_view()}
                            </select>
                            <Icon glyph=Glyph::Down class="icon-s"/>
                        </span>
                    </div>
                    <Choices template/>
                </div>
                <footer class="dialog-foot">
                    <button type="button" class="button" on:click=move |_| handle.close()>
                        {words.shell.cancel}
                    </button>
                    <button type="submit" class="button button-primary">{text.create}</button>
                </footer>
            </form>
        </Dialog>
    }
}

/// What the plan starts from.
#[component]
fn Choices(template: RwSignal<Template>) -> impl IntoView {
    let words = words();
    let choice = move |one: Template| {
        let (name, about) = words.template(one);
        view! {
            <label
                class="dialog-choice"
                data-chosen=Signal::derive(move || (template.get() == one).to_string())
            >
                <input
                    type="radio"
                    name="template"
                    prop:checked=Signal::derive(move || template.get() == one)
                    on:change=move |_| template.set(one)
                />
                <span><b>{name}</b><small>{about}</small></span>
            </label>
        }
    };
    view! {
        <fieldset class="dialog-choices">
            <legend class="field-label">{words.library.start_from}</legend>
            {Template::ALL.map(choice).into_iter().collect_view()}
        </fieldset>
    }
}
