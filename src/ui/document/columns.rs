//! «Столбцы»: which columns the table of a section has, their headings and their order; one step of the history.
//!
//! A draft until «Готово». A column that is unticked is hidden with all that stands in its cells; one of the author's own
//! can be deleted with it, and says first in how many rows something stands.

use crate::app::{State, Store};
use crate::command::{Gesture, columns};
use crate::domain::{Column, ColumnId, ColumnKind, Plan, Section, SectionId};
use crate::i18n::Catalog;
use crate::layout::numbering;
use crate::platform::focus;
use crate::ui::controls::dialog::dialog_foot;
use crate::ui::controls::{Dialog, DialogHandle, Glyph, icon_s};
use crate::ui::view::{View, button, each, el, of_class};
use crate::ui::words;

/// A column that the table may have.
#[derive(Clone, PartialEq, Eq)]
struct Line {
    column: Column,
    shown: bool,
    /// Whether the section has it already, shown or hidden.
    known: bool,
    /// Whether it is to be deleted.
    gone: bool,
    /// In how many rows something stands in it; of the author's own alone, the others cannot be deleted.
    rows: usize,
}

impl Line {
    /// A column that the section does not have yet.
    fn new(column: Column, shown: bool) -> Self {
        Self {
            column,
            shown,
            known: false,
            gone: false,
            rows: 0,
        }
    }

    fn is_own(&self) -> bool {
        self.column.kind == ColumnKind::Custom
    }
}

/// The kinds that a table of rows, or a plain one, is offered besides those it has.
fn offered(section: &Section) -> &'static [ColumnKind] {
    if section.takes_place() {
        &ColumnKind::ALL
    } else {
        &[ColumnKind::Number, ColumnKind::Activity]
    }
}

fn lines_of(store: Store, plan: &Plan, section: &Section) -> Vec<Line> {
    let own = |column: &Column, shown| {
        let mut line = Line::new(column.clone(), shown);
        line.known = true;
        if line.is_own() {
            line.rows = columns::rows_with(plan, section, column.id);
        }
        line
    };
    let mut lines: Vec<Line> = Vec::new();
    for column in &section.columns {
        lines.push(own(column, true));
    }
    for column in &section.hidden {
        lines.push(own(column, false));
    }
    let usual = Catalog::of(plan.language);
    for kind in offered(section) {
        let has = lines.iter().any(|line| line.column.kind == *kind);
        if !has && *kind != ColumnKind::Custom {
            let title = usual.column(*kind);
            let column = Column::new(store.next_id(ColumnId::next), *kind, title);
            lines.push(Line::new(column, false));
        }
    }
    lines
}

/// Whether two columns say the same, so that only one of them is shown.
fn excludes(one: ColumnKind, other: ColumnKind) -> bool {
    let joined = ColumnKind::PlaceAndResponsible;
    let part = |kind| matches!(kind, ColumnKind::Place | ColumnKind::Responsible);
    (one == joined && part(other)) || (other == joined && part(one))
}

/// The lines while they are edited.
#[derive(Clone, Copy)]
struct Draft(State<Vec<Line>>);

impl Draft {
    fn change(self, id: ColumnId, change: impl FnOnce(&mut Line)) {
        self.0.update(|lines| {
            if let Some(line) = lines.iter_mut().find(|line| line.column.id == id) {
                change(line);
            }
        });
    }

    fn line(self, id: ColumnId) -> Option<Line> {
        let found = |lines: &Vec<Line>| lines.iter().find(|line| line.column.id == id).cloned();
        self.0.with(found)
    }

    /// Shows a column or hides it; of place and responsible in one and in two, one way is shown.
    fn tick(self, id: ColumnId) {
        self.0.update(|lines| {
            let Some(at) = lines.iter().position(|line| line.column.id == id) else {
                return;
            };
            let (kind, shown) = (lines[at].column.kind, !lines[at].shown);
            for line in lines.iter_mut() {
                if shown && excludes(kind, line.column.kind) {
                    line.shown = false;
                }
            }
            lines[at].shown = shown;
        });
    }

    fn step(self, id: ColumnId, down: bool) {
        self.0.update(|lines| {
            let at = lines.iter().position(|line| line.column.id == id);
            let to = at.and_then(|at| {
                if down {
                    Some(at + 1)
                } else {
                    at.checked_sub(1)
                }
            });
            if let (Some(at), Some(to)) = (at, to)
                && to < lines.len()
            {
                lines.swap(at, to);
            }
        });
    }

    fn add_own(self, store: Store) {
        let id = store.next_id(ColumnId::next);
        self.0.update(|lines| {
            let end = lines.iter().rposition(|line| line.shown);
            let line = Line::new(Column::new(id, ColumnKind::Custom, ""), true);
            lines.insert(end.map_or(0, |end| end + 1), line);
        });
        focus::soon(format!("[data-column='{id}'] .field-control"));
    }

    /// Deletes a column, or keeps it after all; one that the section does not have yet leaves the draft at once.
    fn delete(self, id: ColumnId) {
        let mut left = false;
        self.0.update(|lines| {
            let Some(at) = lines.iter().position(|line| line.column.id == id) else {
                return;
            };
            if lines[at].known {
                lines[at].gone = !lines[at].gone;
            } else {
                lines.remove(at);
                left = true;
            }
        });
        if left {
            focus::soon(".columns-own".to_owned());
        }
    }

    /// What the section would have: shown columns, hidden ones that it had; and those that are deleted.
    fn columns(self) -> (Vec<Column>, Vec<Column>, Vec<ColumnId>) {
        let (mut shown, mut hidden, mut gone) = (Vec::new(), Vec::new(), Vec::new());
        self.0.with(|lines| {
            for line in lines {
                if line.gone {
                    gone.push(line.column.id);
                } else if line.shown {
                    shown.push(line.column.clone());
                } else if line.known {
                    hidden.push(line.column.clone());
                }
            }
        });
        (shown, hidden, gone)
    }
}

/// The columns of the section `id`; `closed` takes the dialog off the page.
pub fn columns_dialog(id: SectionId, closed: impl Fn() + 'static) -> Option<View> {
    let store = Store::expect();
    let text = &words().parts;
    let handle = DialogHandle::new();
    let (lines, title) = store.with_untracked(|plan| {
        let section = plan.section(id)?;
        let title = numbering::section_title(plan, section);
        Some((lines_of(store, plan, section), title))
    })??;
    let draft = Draft(State::new(lines));
    let ids = move || {
        let ids = |lines: &Vec<Line>| lines.iter().map(|line| line.column.id).collect();
        draft.0.with(ids)
    };
    let none = move || {
        let seen = |line: &Line| line.shown && !line.gone;
        draft.0.with(|lines| !lines.iter().any(seen))
    };
    let apply = move || {
        let (shown, hidden, gone) = draft.columns();
        handle.close();
        let gesture = if gone.is_empty() {
            Gesture::EditColumns
        } else {
            Gesture::DeleteColumn
        };
        store.run_composed(gesture, |plan| {
            columns::change(plan, id, shown, hidden, &gone)
        });
    };
    let own = button("button button-quiet columns-own")
        .click(move || draft.add_own(store))
        .child(icon_s(Glyph::Plus))
        .text(text.own_column);
    let fault = of_class("p", "field-fault")
        .attr("role", "alert")
        .text(move || none().then_some(text.no_column));
    let done = of_class("button", "button button-primary")
        .attr("type", "submit")
        .attr("disabled", none)
        .text(text.apply);
    let list = of_class("ul", "columns-list").child(each(ids, move |id| column_line(draft, id)));
    let body = of_class("div", "dialog-body")
        .child(of_class("p", "dialog-quiet").text(text.columns_lead))
        .child(list)
        .child(own)
        .child(fault);
    let form = of_class("form", "dialog-form")
        .on("submit", move |event| {
            event.prevent_default();
            apply();
        })
        .child(body)
        .child(dialog_foot(handle, done));
    let dialog = Dialog::new(handle, text.columns, form).lead(title);
    Some(dialog.class("dialog dialog-medium").view(closed))
}

fn column_line(draft: Draft, id: ColumnId) -> Option<View> {
    let words = words();
    let text = &words.parts;
    let kind = draft.line(id)?.column.kind;
    let name = if kind == ColumnKind::Custom {
        text.own_column
    } else {
        words.column(kind)
    };
    let shown = move || draft.line(id).is_some_and(|line| line.shown);
    let gone = move || draft.line(id).is_some_and(|line| line.gone);
    let title = move || draft.line(id).map(|line| line.column.title);
    let tick = el("input")
        .attr("type", "checkbox")
        .attr("disabled", gone)
        .checked(shown)
        .on("change", move |_| draft.tick(id));
    let input = of_class("input", "field-control")
        .attr("type", "text")
        .attr("aria-label", format!("{}: {name}", text.column_title))
        .attr("placeholder", name)
        .attr("disabled", gone)
        .value(title)
        .on_value("input", move |title| {
            draft.change(id, |line| line.column.title = title);
        });
    let step = |label: &'static str, glyph, down: bool| {
        let code = if down { "down" } else { "up" };
        button("icon-button")
            .attr("data-step", code)
            .attr("aria-label", format!("{label}: {name}"))
            .attr("title", label)
            .click(move || {
                draft.step(id, down);
                focus::soon(format!("[data-column='{id}'] [data-step='{code}']"));
            })
            .child(icon_s(glyph))
    };
    let line = of_class("li", "columns-line")
        .attr("data-column", id.to_string())
        .attr("data-shown", move || shown().to_string())
        .attr("data-own", (kind == ColumnKind::Custom).then_some(""))
        .attr("data-gone", move || gone().then_some(""))
        .child(
            of_class("label", "tick")
                .child(tick)
                .child(el("span").text(name)),
        )
        .child(input)
        .child((kind == ColumnKind::Custom).then(|| delete_button(draft, id)))
        .child(step(text.column_up, Glyph::Up, false))
        .child(step(text.column_down, Glyph::Lower, true))
        .child((kind == ColumnKind::Custom).then(|| {
            of_class("p", "columns-goes")
                .attr("role", "status")
                .text(move || {
                    let line = draft.line(id).filter(|line| line.gone)?;
                    Some(words.column_goes(line.rows))
                })
        }));
    Some(line)
}

/// Deletes a column of the author's own, and takes that back as long as the dialog stands.
fn delete_button(draft: Draft, id: ColumnId) -> View {
    let text = &words().parts;
    let gone = move || draft.line(id).is_some_and(|line| line.gone);
    let what = move || {
        if gone() {
            text.column_keep
        } else {
            text.column_delete
        }
    };
    let label = move || {
        let title = draft.line(id).map(|line| line.column.title);
        let title = title.filter(|title| !title.trim().is_empty());
        format!(
            "{}: {}",
            what(),
            title.as_deref().unwrap_or(text.own_column)
        )
    };
    button("icon-button")
        .attr("aria-label", label)
        .attr("title", what)
        .click(move || draft.delete(id))
        .child(move || icon_s(if gone() { Glyph::Undo } else { Glyph::Bin }))
}
