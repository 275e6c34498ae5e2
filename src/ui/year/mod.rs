//! The editor of the plan's school year: its parts, breaks, holidays and memorable dates, by rule or by hand.
//!
//! Works on a draft; «Сохранить» makes one step of history of it, or says line by line what cannot be.

pub mod august;
mod lines;

use crate::app::State;
use crate::app::Store;
use crate::command::Gesture;
use crate::command::set_year::set_year;
use crate::domain::school_year::Division;
use crate::domain::year_draft::{YearDraft, YearFault, YearLine, YearList};
use crate::domain::{Language, SchoolYear};
use crate::i18n::dates;
use crate::platform::focus;
use crate::timing::august::year_from_august;
use crate::timing::{memorable, presets};
use crate::ui::controls::dialog::dialog_foot;
use crate::ui::controls::{Dialog, DialogHandle};
use crate::ui::view::{View, button, el, of_class, parts};
use crate::ui::words;
use lines::year_list;

/// The rules, in the order of [`Catalog::year_rules`].
const RULES: [fn(i32, Language) -> SchoolYear; 4] = [
    presets::russian_quarters,
    presets::russian_trimesters,
    presets::semesters,
    presets::english_terms,
];
/// What the editor works on; copied freely.
#[derive(Clone, Copy)]
struct Editor {
    store: Store,
    draft: State<YearDraft>,
    faults: State<Vec<YearFault>>,
    /// Grows when lines come or go: then the lists are built anew.
    shape: State<u32>,
}

impl Editor {
    fn language(self) -> Language {
        let language = self.store.with_untracked(|plan| plan.language);
        language.unwrap_or_default()
    }

    /// The year as far as it can be told while lines are wrong.
    fn year(self) -> SchoolYear {
        self.draft.with_untracked(|draft| {
            let bare = || SchoolYear::nearest(draft.first_year, draft.first_month);
            draft.year().unwrap_or_else(|_| bare())
        })
    }

    fn change(self, change: impl FnOnce(&mut YearDraft)) {
        self.draft.update(change);
    }

    fn reshape(self, change: impl FnOnce(&mut YearDraft)) {
        self.change(change);
        self.faults.set(Vec::new());
        self.shape.update(|shape| *shape += 1);
    }

    fn set(self, list: YearList, at: usize, set: impl FnOnce(&mut YearLine)) {
        self.change(|draft| {
            if let Some(line) = draft.lines_mut(list).get_mut(at) {
                set(line);
            }
        });
    }

    /// Fills everything but the memorable dates by a rule.
    fn fill(self, rule: usize) {
        let language = self.language();
        self.reshape(|draft| {
            let mut by_rule = RULES.get(rule).unwrap_or(&RULES[0])(draft.first_year, language);
            if draft.first_month == 8 {
                by_rule = year_from_august(&by_rule, language);
            }
            let kept = std::mem::take(draft.lines_mut(YearList::Memorable));
            *draft = YearDraft::of(&by_rule);
            *draft.lines_mut(YearList::Memorable) = kept;
        });
    }

    /// Begins the year in another month; what then lies outside it is cut off, as far as the lines are right.
    fn begin_in(self, month: u32) {
        let language = self.language();
        self.reshape(|draft| match draft.year() {
            Ok(year) if month == 8 => *draft = YearDraft::of(&year_from_august(&year, language)),
            Ok(year) => *draft = YearDraft::of(&year.beginning_in(month)),
            Err(_) => draft.first_month = month,
        });
        focus::soon(".year-first-month");
    }

    /// Fills one list by its rule.
    fn fill_list(self, list: YearList) {
        let mut year = SchoolYear::nearest(
            self.draft.with_untracked(|draft| draft.first_year),
            self.draft.with_untracked(|draft| draft.first_month),
        );
        let language = self.language();
        if list == YearList::Holidays {
            year.holidays = presets::russian_holidays(year.span(), language);
        } else {
            year.memorable = memorable::dates(language, &year);
        }
        let lines = YearDraft::of(&year).lines(list).to_vec();
        self.reshape(|draft| *draft.lines_mut(list) = lines);
    }

    /// Whether the draft is a year; then it is the plan's.
    fn save(self) -> bool {
        match self.draft.with_untracked(YearDraft::year) {
            Ok(year) => {
                self.store
                    .run_composed(Gesture::EditYear, |plan| set_year(plan, year));
                true
            }
            Err(faults) => {
                self.faults.set(faults);
                focus::soon(".year-line[data-faulty] input");
                false
            }
        }
    }
}

/// The dialog; `closed` takes it off the page.
pub fn year_dialog(closed: impl Fn() + 'static) -> Option<View> {
    let store = Store::expect();
    let draft = store.with_untracked(|plan| YearDraft::of(&plan.year))?;
    let editor = Editor {
        store,
        draft: State::new(draft),
        faults: State::new(Vec::new()),
        shape: State::new(0),
    };
    let text = &words().year;
    let handle = DialogHandle::new();
    let lists = move || {
        editor.shape.get();
        parts().children(YearList::ALL.map(|list| year_list(editor, list)))
    };
    let save = of_class("button", "button button-primary")
        .attr("type", "submit")
        .text(text.save);
    let form = of_class("form", "dialog-form")
        .attr("novalidate", true)
        .on("submit", move |event| {
            event.prevent_default();
            if editor.save() {
                handle.close();
            }
        })
        .child(
            of_class("div", "dialog-body year-editor")
                .child(year_head(editor))
                .child(lists),
        )
        .child(dialog_foot(handle, save));
    Some(
        Dialog::new(handle, text.title, form)
            .lead(text.rule_about)
            .view(closed),
    )
}

fn labelled(name: &'static str, control: View) -> View {
    of_class("label", "field")
        .child(of_class("span", "field-label").text(name))
        .child(control)
}

/// A list to choose one of, by its place.
fn choice(
    options: impl IntoIterator<Item = String>,
    chosen: usize,
    choose: impl Fn(usize) + 'static,
) -> View {
    let option = |(at, name): (usize, String)| {
        el("option")
            .attr("value", at)
            .attr("selected", at == chosen)
            .text(name)
    };
    of_class("select", "field-control")
        .on_value("change", move |value| choose(value.parse().unwrap_or(0)))
        .children(options.into_iter().enumerate().map(option))
}

/// Year, month, division, and the rules.
fn year_head(editor: Editor) -> View {
    let words = words();
    let text = &words.year;
    let rule = State::new(0);
    let fields = move || {
        editor.shape.get();
        let draft = editor.draft.get_untracked();
        let first_year = of_class("input", "field-control")
            .attr("type", "number")
            .attr("inputmode", "numeric")
            .attr("min", "1900")
            .attr("max", "2200")
            .value(draft.first_year.to_string())
            .on_value("change", move |value| {
                if let Ok(year) = value.parse() {
                    editor.change(|draft| draft.first_year = year);
                }
            });
        let months = (1..=12).map(|month| dates::month(words.language, month).to_owned());
        let first_month = choice(months, draft.first_month as usize - 1, move |at| {
            editor.begin_in(u32::try_from(at).unwrap_or(0) + 1);
        });
        let divisions = [
            Division::Quarters,
            Division::Trimesters,
            Division::Semesters,
        ];
        let chosen = divisions.iter().position(|one| *one == draft.division);
        let names = divisions.map(|division| words.division(division).to_owned());
        let division = choice(names, chosen.unwrap_or(0), move |at| {
            editor.reshape(|draft| draft.division = divisions[at.min(2)]);
        });
        parts()
            .child(labelled(text.first_year, first_year))
            .child(labelled(
                text.first_month,
                first_month.class("field-control year-first-month"),
            ))
            .child(labelled(text.division, division))
    };
    let rules = choice(words.year_rules().map(str::to_owned), 0, move |at| {
        rule.set(at);
    });
    let fill = button("button")
        .click(move || editor.fill(rule.get_untracked()))
        .text(text.fill);
    of_class("div", "year-head")
        .child(of_class("div", "year-fields").child(fields))
        .child(
            of_class("div", "year-rules")
                .child(labelled(text.rule, rules))
                .child(fill),
        )
}
