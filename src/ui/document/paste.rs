//! Pasting into the document: a table from Word, Excel or a page becomes rows below the row one is in, lists keep their
//! signs, everything else is text. The workshop reads; what columns mean is asked when it is not clear.

use crate::app::session::Selection;
use crate::app::{Session, State, Store};
use crate::command::{Command, Gesture};
use crate::domain::{Entry, EntryId, Plan, PlanId, SectionId};
use crate::format::text::pasted::Targets;
use crate::i18n::Catalog;
use crate::platform::text_field;
use crate::platform::{carry, focus};
use crate::ui::controls::dialog::dialog_foot;
use crate::ui::controls::toast::Toaster;
use crate::ui::controls::{Dialog, DialogHandle};
use crate::ui::view::{View, button, el, of_class, parts};
use crate::ui::words;
use crate::ui::workshop::Workshop;
use crate::workshop::paste::place_of;
use crate::workshop::{Pasted, PastedRows, ReadPaste};

/// A row of a section's table into which something is pasted.
#[derive(Clone, Copy)]
struct Spot {
    section: SectionId,
    row: EntryId,
}

/// A table whose columns are not clear.
#[derive(Clone)]
struct Unclear {
    spot: Spot,
    html: String,
    plain: String,
    rows: PastedRows,
}

/// What pasting needs; copied freely.
#[derive(Clone, Copy)]
struct Pasting {
    store: Store,
    session: Session,
    workshop: Workshop,
    toaster: Toaster,
    words: &'static Catalog,
    unclear: State<Option<Unclear>>,
}

/// `paper`, into which one can paste, and beside it the question about columns.
pub(super) fn with_pasting(paper: View) -> View {
    let pasting = Pasting {
        store: Store::expect(),
        session: Session::expect(),
        workshop: Workshop::expect(),
        toaster: Toaster::expect(),
        words: words(),
        unclear: State::new(None),
    };
    let question = move || {
        pasting
            .unclear
            .get()
            .map(|unclear| question(pasting, unclear))
    };
    let paper = paper.on("paste", move |event| {
        if let Some((html, plain)) = text_field::clipboard(&event)
            && pasting.takes(html, plain)
        {
            event.prevent_default();
        }
    });
    parts().child(paper).child(question)
}

impl Pasting {
    /// Whether the paste is not left to the browser, which puts plain text where the caret is.
    fn takes(self, html: String, plain: String) -> bool {
        let has = |mark| html.contains(mark) || html.to_ascii_lowercase().contains(mark);
        let table = has("<table") || (html.is_empty() && plain.contains('\t'));
        if table && let Some(spot) = self.spot() {
            self.read_rows(spot, html, plain, None);
            return true;
        }
        if !(table || has("<li") || has("mso-list")) {
            return false;
        }
        let Some(field) = text_field::place() else {
            return false;
        };
        let kept = (field.clone(), plain.clone());
        let job = ReadPaste {
            html,
            plain,
            into: None,
            targets: None,
            seed: 0,
        };
        let done = move |pasted| match pasted {
            Some(Pasted::Text(text)) => field.insert(&text),
            _ => kept.0.insert(&kept.1),
        };
        self.workshop.ask_or_none(job, done);
        true
    }

    /// The row with the caret, in a section that has columns.
    fn spot(self) -> Option<Spot> {
        let row: EntryId = carry::attribute_at_focus("data-entry")?.parse().ok()?;
        let found = self.store.with_untracked(|plan| {
            let (section, _) = plan.place_of(row)?;
            let has_columns = !plan.section(section)?.columns.is_empty();
            has_columns.then_some(Spot { section, row })
        });
        found.flatten()
    }

    fn read_rows(self, spot: Spot, html: String, plain: String, targets: Option<Targets>) {
        let place = |plan: &Plan| place_of(plan, plan.section(spot.section)?);
        let Some(into) = self.store.with_untracked(place).flatten() else {
            return;
        };
        let field = text_field::place();
        let (kept_html, kept_plain) = (html.clone(), plain.clone());
        let job = ReadPaste {
            html,
            plain,
            into: Some(into),
            targets,
            seed: self.store.next_id(PlanId::next).into(),
        };
        self.workshop
            .ask(self.words, job, move |pasted| match pasted {
                Pasted::Text(text) => {
                    if let Some(field) = field {
                        field.insert(&text);
                    }
                }
                Pasted::Rows(rows) if rows.is_sure => self.insert(spot, rows),
                Pasted::Rows(rows) => self.unclear.set(Some(Unclear {
                    spot,
                    html: kept_html,
                    plain: kept_plain,
                    rows,
                })),
            });
    }

    /// Puts the rows below the row one is in, or in its place when it is empty; one step, which a toast takes back.
    fn insert(self, spot: Spot, rows: PastedRows) {
        focus::release();
        let Some(first) = rows.entries.first().map(|entry| entry.id()) else {
            return self.toaster.say(self.words.document.paste_nothing);
        };
        let count = rows.entries.len();
        let compose = |plan: &Plan| {
            let (section, index) = plan.place_of(spot.row)?;
            let empty = |entry: &Entry| matches!(entry, Entry::Activity(row) if row.text.is_empty() && row.cells.is_empty());
            let is_empty = plan.entry(spot.row).is_some_and(|entry| empty(entry));
            let mut steps = Vec::new();
            if is_empty {
                steps.push(Command::RemoveEntry(spot.row));
            }
            let from = index + usize::from(!is_empty);
            let insert = |(at, entry)| Command::InsertEntry(section, from + at, entry);
            steps.extend(rows.entries.into_iter().enumerate().map(insert));
            Some(Command::Batch(steps))
        };
        if self.store.run_composed(Gesture::PasteRows, compose) {
            self.session.selection.set(Some(Selection::Entry(first)));
            focus::soon(format!(
                "[data-entry='{first}'] textarea[data-column='text']"
            ));
            let store = self.store;
            let said = self.words.rows_pasted(count);
            self.toaster
                .offer(said, self.words.shell.undo, move || store.undo());
        }
    }
}

/// Asks what each column of a table is; its first rows stand below.
fn question(pasting: Pasting, unclear: Unclear) -> View {
    let words = words();
    let text = &words.document;
    let handle = DialogHandle::new();
    let section = pasting.store.section(unclear.spot.section);
    let columns = section
        .map(|section| section.columns.clone())
        .unwrap_or_default();
    let targets = State::new(unclear.rows.targets.clone());
    let head = |at: usize| {
        let choice = |value: String, name: String| {
            let chosen = targets
                .with_untracked(|targets| targets[at].map_or(String::new(), |id| id.to_string()))
                == value;
            el("option")
                .attr("value", value)
                .attr("selected", chosen)
                .text(name)
        };
        let own = columns.iter().map(|column| {
            let name = if column.title.is_empty() {
                words.column(column.kind).to_owned()
            } else {
                column.title.clone()
            };
            choice(column.id.to_string(), name)
        });
        let own: Vec<View> = own.collect();
        let choose =
            move |value: String| targets.update(|targets| targets[at] = value.parse().ok());
        let select = of_class("select", "field-control")
            .attr("aria-label", words.paste_column(at + 1))
            .on_value("change", choose)
            .child(choice(String::new(), text.paste_skip.to_owned()))
            .children(own);
        el("th").attr("scope", "col").child(select)
    };
    let width = unclear.rows.first.first().map_or(0, Vec::len);
    let row = |row: &Vec<String>| el("tr").children(row.iter().map(|cell| el("td").text(cell)));
    let table = of_class("table", "paste-table")
        .child(el("thead").child(el("tr").children((0..width).map(head))))
        .child(el("tbody").children(unclear.rows.first.iter().map(row)));
    let body = of_class("div", "dialog-body paste-body")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", text.paste_first)
        .child(table);
    let insert = move || {
        let Unclear {
            spot, html, plain, ..
        } = unclear.clone();
        let said = targets.get_untracked();
        handle.close();
        pasting.read_rows(spot, html, plain, Some(said));
    };
    let nothing = move || targets.with(|targets| targets.iter().all(Option::is_none));
    let decide = button("button button-primary")
        .attr("disabled", nothing)
        .click(insert)
        .text(text.paste_insert);
    let content = parts().child(body).child(dialog_foot(handle, decide));
    Dialog::new(handle, text.paste_title, content)
        .lead(text.paste_lead)
        .class("dialog dialog-large")
        .view(move || pasting.unclear.set(None))
}
