//! The document: every text of the plan, edited where it stands; the outline beside it, the inspector of one row.

pub mod agenda;
pub mod cells;
pub mod chip;
pub mod heading;
pub mod inspector;
pub mod outline;
pub mod row;
pub mod section;

use crate::app::{Session, Store};
use crate::command::TextField;
use crate::domain::SectionId;
use crate::ui::controls::each;
use crate::ui::controls::edit_text::Edit;
use crate::ui::controls::memo;
use crate::ui::controls::{EditText, Glyph, Icon};
use crate::ui::words;
use leptos::prelude::*;

/// The document with its outline and the inspector.
#[component]
pub fn DocumentView() -> impl IntoView {
    let (store, session) = (Store::expect(), Session::expect());
    let words = words();
    let sections = memo(move || {
        let ids = store.with(|plan| {
            plan.sections()
                .iter()
                .map(|section| section.id)
                .collect::<Vec<SectionId>>()
        });
        ids.unwrap_or_default()
    });
    view! {
        <div class="document" data-inspector=Signal::derive(move || if session.inspector.get() { "open" } else { "closed" })>
            <outline::Outline/>
            <div class="document-scroll" id="document-scroll">
                <outline::SectionBar/>
                <div class="document-desk">
                    <article class="paper" id="document-top">
                        <heading::Heading/>
                        {each(move || sections.get(), move |id| view! { <section::SectionBlock id/> })}
                        <p class="paper-add">
                            <button
                                type="button"
                                class="button button-quiet"
                                on:click=move |_| section::add_section(store)
                            >
                                <Icon glyph=Glyph::Plus class="icon-s"/>
                                {words.document.add_section}
                            </button>
                        </p>
                    </article>
                </div>
            </div>
            <inspector::Inspector/>
        </div>
    }
    .into_any()
}

/// A text of the plan, edited in place.
#[component]
fn PlanText(
    /// Which text.
    field: TextField,
    /// Its name for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// Shown while empty.
    #[prop(optional)]
    placeholder: &'static str,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
    /// Its column, where Enter goes down.
    #[prop(optional)]
    column: &'static str,
) -> impl IntoView {
    let store = Store::expect();
    let value = memo(move || store.text(field));
    let commit = move |edit: Edit| store.edit_text(field, edit.text, edit.again);
    view! { <EditText label value commit placeholder class column/> }
}
