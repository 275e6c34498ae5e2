//! Templates of the user's own: a plan is saved as one, it gets another name, it is taken away, a plan is made of it.

use super::text_of;
use crate::app::session::Panel;
use crate::app::{Session, State, Store, shelf, templates};
use crate::domain::{Language, PlanId};
use crate::i18n::Catalog;
use crate::platform::focus;
use crate::rollover::Days;
use crate::sample;
use crate::ui::controls::dialog::dialog_foot;
use crate::ui::controls::toast::Toaster;
use crate::ui::controls::{Dialog, DialogHandle, Glyph, Menu, MenuItem};
use crate::ui::transfer::Transfer;
use crate::ui::view::{View, of_class, parts};
use crate::ui::words;
use crate::ui::workshop::Workshop;
use crate::workshop::{self, BringToYear};

/// The dialog that saves the plan `id` as a template; `closed` takes it off the page.
pub fn save_dialog(id: PlanId, closed: impl Fn() + 'static) -> Option<View> {
    let (store, session) = (Store::expect(), Session::expect());
    let (workshop, toaster) = (Workshop::expect(), Toaster::expect());
    let words = words();
    let plan = text_of(store, id)?;
    let opened = workshop::plan_from_text(&plan)?;
    let (name, first_year) = (shelf::name_of(&opened), opened.year.first_year());
    let template: PlanId = store.next_id(PlanId::next);
    let save = move |name: String| {
        let job = BringToYear {
            plan: plan.clone(),
            first_year: Some(first_year),
            days: Days::Clear,
            years: Some(Vec::new()),
            seed: template.into(),
            language: words.language,
        };
        workshop.ask(words, job, move |brought| {
            let kept = templates::keep(template, &name, &brought.plan);
            session.shelf_changed();
            if kept.is_err() {
                return toaster.say(words.next_year.template_no_room);
            }
            toaster.offer(words.next_year.template_kept, words.shell.undo, move || {
                templates::forget(template);
                session.shelf_changed();
            });
        });
    };
    let lead = words.next_year.template_lead;
    Some(name_dialog(lead, name, save, closed))
}

/// The dialog that gives the template `id` another name; `closed` takes it off the page.
pub fn rename_dialog(id: PlanId, closed: impl Fn() + 'static) -> View {
    let (session, toaster) = (Session::expect(), Toaster::expect());
    let text = &words().next_year;
    let rename = move |name: String| {
        let said = match templates::rename(id, &name) {
            Ok(()) => text.template_renamed,
            Err(_) => text.template_no_room,
        };
        session.shelf_changed();
        toaster.say(said);
        focus::soon(format!("#template-{id}"));
    };
    name_dialog("", templates::name(id), rename, closed)
}

fn name_dialog(
    lead: &'static str,
    name: String,
    decide: impl Fn(String) + 'static,
    closed: impl Fn() + 'static,
) -> View {
    let words = words();
    let text = &words.next_year;
    let handle = DialogHandle::new();
    let name = State::new(name);
    let label = of_class("label", "field-label")
        .attr("for", "template-name")
        .text(text.template_name);
    let input = of_class("input", "field-control")
        .attr("id", "template-name")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .value(name.get_untracked())
        .on_value("input", move |value| name.set(value));
    let keep = of_class("button", "button button-primary")
        .attr("type", "submit")
        .attr("disabled", move || name.with(|name| name.trim().is_empty()))
        .text(text.keep_name);
    let field = of_class("div", "field").child(label).child(input);
    let form = of_class("form", "dialog-form")
        .on("submit", move |event| {
            event.prevent_default();
            handle.close();
            decide(name.get_untracked().trim().to_owned());
        })
        .child(of_class("div", "dialog-body").child(field))
        .child(dialog_foot(handle, keep));
    Dialog::new(handle, text.template_title, form)
        .lead(lead)
        .class("dialog dialog-small")
        .focus_on("input[type=text]")
        .view(closed)
}

/// The language of the template `id`, which plans made of it have; none when it cannot be read.
pub fn language(id: PlanId) -> Option<Language> {
    let plan = workshop::plan_from_text(&templates::text(id)?)?;
    Some(plan.language)
}

/// What can be done with the template `id` called `name`.
pub fn actions(id: PlanId, name: &str) -> View {
    let (session, transfer, toaster) = (Session::expect(), Transfer::expect(), Toaster::expect());
    let words = words();
    let text = &words.next_year;
    let delete = move || {
        let (name, kept) = (templates::name(id), templates::text(id));
        templates::forget(id);
        session.shelf_changed();
        focus::soon("#library-new");
        toaster.offer(text.template_deleted, words.shell.undo, move || {
            let back = kept.as_ref().map(|text| templates::keep(id, &name, text));
            if !matches!(back, Some(Ok(()))) {
                toaster.say(text.template_no_room);
            }
            session.shelf_changed();
            focus::soon(format!("#template-{id}"));
        });
    };
    Menu::more(words.template_actions_of(name), "icon-button").view(move || {
        let item = |label: &'static str, glyph| MenuItem::new(label).glyph(glyph);
        parts()
            .child(
                item(text.rename, Glyph::Details)
                    .view(move || session.panel.set(Some(Panel::RenameTemplate(id)))),
            )
            .child(
                item(words.shell.save_to_file, Glyph::Save)
                    .view(move || transfer.save_template(id)),
            )
            .child(item(words.library.delete, Glyph::Bin).danger().view(delete))
    })
}

/// Makes a plan of the template `id` for the school year that begins in `first_year`; an empty association leaves that
/// of the template.
pub fn begin(
    words: &'static Catalog,
    (store, workshop, transfer, toaster): (Store, Workshop, Transfer, Toaster),
    id: PlanId,
    first_year: i32,
    association: String,
) {
    let Some(plan) = templates::text(id) else {
        return toaster.say(words.next_year.template_unreadable);
    };
    let job = BringToYear {
        plan,
        first_year: Some(first_year),
        days: Days::Clear,
        years: None,
        seed: store.next_id(PlanId::next).into(),
        language: words.language,
    };
    workshop.ask(words, job, move |brought| {
        let Some(mut plan) = workshop::plan_from_text(&brought.plan) else {
            return toaster.say(words.next_year.template_unreadable);
        };
        sample::rename(&mut plan, &association);
        transfer.accept(plan);
        focus::soon("#document-title textarea");
    });
}
