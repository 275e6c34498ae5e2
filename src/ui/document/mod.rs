//! The document: every text of the plan, edited where it stands; the outline beside it, the inspector of one row.

pub mod agenda;
mod approvals;
mod carrying;
pub mod cells;
pub mod chip;
mod choices;
pub mod columns;
mod far;
mod format_bar;
pub mod heading;
pub mod inspector;
mod keys;
mod marking;
mod marks_bar;
pub mod marks_dialogs;
pub mod new_section;
pub mod numbering;
pub mod outline;
mod paste;
pub mod picker;
pub mod quick_add;
pub mod row;
pub mod row_cells;
mod row_menu;
pub mod rows;
pub mod section;
mod section_head;
pub mod status;
pub mod table;
mod tasks;
mod told;

use crate::app::marks::Marks;
use crate::app::{Session, Store};
use crate::command::TextField;
use crate::domain::Language;
use crate::ui::controls::{EditText, Glyph, icon_s};
use crate::ui::view::{View, each, el, memo, of_class, parts};
use crate::ui::words;
use choices::Choices;
use leptos::prelude::*;
use std::borrow::Cow;

/// The document with its outline and the inspector.
pub fn document_view() -> View {
    let (store, session) = (Store::expect(), Session::expect());
    let sections = move || {
        let ids = store.with(|plan| plan.sections().iter().map(|section| section.id).collect());
        ids.unwrap_or_default()
    };
    let inspector = move || {
        if session.inspector.get() {
            "open"
        } else {
            "closed"
        }
    };
    let add = parts()
        .child(icon_s(Glyph::Plus))
        .text(words().document.add_section);
    let add = new_section::new_section_menu("button button-quiet", add);
    far::Far::provide(store);
    // The browser's spelling and screen readers need to know it.
    let language = move || {
        let english = store.with(|plan| plan.language == Language::English);
        if english == Some(true) { "en" } else { "ru" }
    };
    let paper = of_class("article", "paper")
        .attr("lang", language)
        .attr("id", "document-top")
        .attr("data-places-across", "")
        .attr("data-marking", move || !session.marks.with(Marks::is_empty))
        .child(heading::heading())
        .child(each(sections, section::section_block))
        .child(of_class("p", "paper-add").child(add));
    let scroll = of_class("div", "document-scroll")
        .attr("id", "document-scroll")
        .child(outline::section_bar())
        .child(
            of_class("div", "document-desk")
                .attr("data-places-across", "")
                .child(paste::with_pasting(keys::followed(paper))),
        )
        .child(marks_bar::marks_bar());
    let document = format_bar::with_formatting(of_class("div", "document"));
    carrying::movable(document)
        .attr("data-inspector", inspector)
        .child(outline::outline())
        .child(scroll)
        .child(inspector::inspector())
}

/// A text of the plan, edited in place.
pub struct PlanText {
    store: Store,
    field: TextField,
    edit: EditText,
}

impl PlanText {
    /// The text `field`, with its name for screen readers.
    pub fn new(field: TextField, label: impl Into<Signal<String>>) -> Self {
        let store = Store::expect();
        let value = memo(move || store.text(field));
        Self {
            store,
            field,
            edit: EditText::new(label, value).marked(),
        }
    }

    /// Shown while empty.
    #[must_use]
    pub fn placeholder(mut self, placeholder: &'static str) -> Self {
        self.edit = self.edit.placeholder(placeholder);
        self
    }

    /// Its classes, `edit` among them.
    #[must_use]
    pub fn class(mut self, class: &'static str) -> Self {
        self.edit = self.edit.class(class);
        self
    }

    /// Its column, where Enter goes down.
    #[must_use]
    pub fn column(mut self, column: impl Into<Cow<'static, str>>) -> Self {
        self.edit = self.edit.column(column);
        self
    }

    /// One line, and no more.
    #[must_use]
    pub fn line(mut self) -> Self {
        self.edit = self.edit.line();
        self
    }

    /// Values to choose from; any other is as good.
    #[must_use]
    fn suggest(mut self, choices: Choices) -> Self {
        self.edit = self.edit.suggest(choices.source(self.store, self.field));
        self
    }

    /// The field.
    pub fn view(self) -> View {
        let Self { store, field, edit } = self;
        edit.view(move |edit| store.edit_text(field, edit.text, edit.again))
    }
}

/// «Place, row 1.2»: the name of a field of the row that `number` tells, in the interface's language.
fn named(field: &'static str, number: Signal<String>) -> Signal<String> {
    let words = words();
    Signal::derive(move || words.field_of(field, &number.get()))
}

/// The mark of a section's colour, as `data-s` has it, from its number.
pub fn hue(number: usize) -> usize {
    (number.max(1) - 1) % 8 + 1
}

/// A heading that only eyes need, before a field that has the same name.
fn front_name(name: &'static str) -> View {
    el("span")
        .class("paper-front-name")
        .attr("aria-hidden", "true")
        .text(name)
}
