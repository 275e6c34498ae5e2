//! The screens: components that show the store and the session and call their methods. No words, no browser objects.

pub mod calendar;
pub mod controls;
pub mod document;
pub mod library;
pub mod next_year;
pub mod paper;
pub mod people;
pub mod replace;
pub mod report;
pub mod shell;
pub mod stencil;
pub mod tracking;
pub mod transfer;
pub mod view;
pub mod window;
pub mod workshop;
pub mod year;

use crate::app::autosave::Autosave;
use crate::app::{Session, Store};
use crate::domain::IdSource;
use crate::i18n::Catalog;
use crate::platform::dom::{Element, Node};
use crate::platform::random;
use leptos::prelude::*;

/// The words of the interface, in the language that the surrounding screen was built in.
pub fn words() -> &'static Catalog {
    expect_context()
}

/// The whole program. Choosing another language builds the screens anew; all state lives outside them.
#[component]
pub fn App() -> impl IntoView {
    let store = Store::new(IdSource::new(random::seed()));
    let autosave = Autosave::start(store);
    let session = Session::start(store, autosave);
    provide_context(store);
    provide_context(autosave);
    provide_context(session);
    controls::toast::provide();
    replace::Replacing::provide();
    workshop::Workshop::provide();
    transfer::Transfer::provide(store, session, autosave);
    let screens = move |page: Element| {
        let screens = move || {
            provide_context(Catalog::of(session.language.get()));
            shell::shell()
        };
        view::parts().child(screens).mount(&Node::of(page));
    };
    view! { <div class="page" use:screens/> }
}
