//! The right end of the top bar: undo, redo, share, and the menu of the rest.

use crate::app::session::Theme;
use crate::app::{Session, Store};
use crate::domain::Language;
use crate::ui::controls::When;
use crate::ui::controls::{Glyph, Icon, Menu, MenuItem};
use crate::ui::transfer::Transfer;
use crate::ui::words;
use leptos::prelude::*;

/// Buttons of the open plan, and settings.
#[component]
pub fn Actions() -> impl IntoView {
    let (session, store) = (Session::expect(), Store::expect());
    let transfer = Transfer::expect();
    let words = words();
    let has_plan = Signal::derive(move || store.plan_id().is_some());
    let undo_label = Signal::derive(move || {
        store
            .next_undo()
            .map_or(words.shell.nothing_to_undo.to_owned(), |gesture| {
                words.undo_of(words.gesture(gesture))
            })
    });
    let redo_label = Signal::derive(move || {
        store
            .next_redo()
            .map_or(words.shell.nothing_to_redo.to_owned(), |gesture| {
                words.redo_of(words.gesture(gesture))
            })
    });
    let theme_label = move |theme| match theme {
        Theme::Auto => words.shell.theme_auto,
        Theme::Light => words.shell.theme_light,
        Theme::Dark => words.shell.theme_dark,
    };
    let settings = move || {
        let themes = Theme::ALL.map(|theme| {
            view! {
                <MenuItem
                    label=theme_label(theme)
                    checked=session.theme.get_untracked() == theme
                    action=move |()| session.set_theme(theme)
                />
            }
        });
        // Each language is named in itself, whatever the interface speaks.
        let languages = [Language::Russian, Language::English].map(|language| {
            view! {
                <MenuItem
                    label=crate::i18n::Catalog::of(language).own_name()
                    checked=session.language.get_untracked() == language
                    action=move |()| session.set_language(language)
                />
            }
        });
        view! {
            <p class="menu-caption">{words.shell.theme}</p>
            {themes.into_iter().collect_view()}
            <p class="menu-caption">{words.shell.interface_language}</p>
            {languages.into_iter().collect_view()}
        }
    };
    let share = move || {
        Transfer::can_share().then(|| view! {
        <MenuItem label=words.shell.share glyph=Glyph::Share action=move |()| transfer.share()/>
    })
    };
    view! {
        <div class="actions">
            <When when=has_plan>
                <button
                    type="button"
                    class="icon-button"
                    aria-label=undo_label
                    title=undo_label
                    disabled=Signal::derive(move || store.next_undo().is_none())
                    on:click=move |_| store.undo()
                >
                    <Icon glyph=Glyph::Undo/>
                </button>
                <button
                    type="button"
                    class="icon-button actions-redo"
                    aria-label=redo_label
                    title=redo_label
                    disabled=Signal::derive(move || store.next_redo().is_none())
                    on:click=move |_| store.redo()
                >
                    <Icon glyph=Glyph::Redo/>
                </button>
                <button type="button" class="button actions-save" on:click=move |_| transfer.save_to_file()>
                    <Icon glyph=Glyph::Save class="icon-s"/>
                    {words.shell.save_to_file}
                </button>
            </When>
            <Menu
                label=words.shell.more
                class="icon-button"
                face=(move || view! { <Icon glyph=Glyph::More class="icon-bold"/> }).into()
            >
                {has_plan.get().then(|| view! {
                    <MenuItem label=words.shell.save_to_file glyph=Glyph::Save action=move |()| transfer.save_to_file()/>
                    {share()}
                })}
                <MenuItem label=words.shell.open_file glyph=Glyph::Folder action=move |()| Transfer::choose_file()/>
                {settings()}
            </Menu>
        </div>
    }
}
