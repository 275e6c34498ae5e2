//! The editor of the plan's school year: its parts, breaks, holidays and memorable dates, by rule or by hand.
//!
//! Works on a draft; «Сохранить» makes one step of history of it, or says line by line what cannot be.

use crate::app::Store;
use crate::command::Gesture;
use crate::command::set_year::set_year;
use crate::domain::reading::Season;
use crate::domain::school_year::Division;
use crate::domain::year_draft::{YearDraft, YearFault, YearFaultKind, YearLine, YearList};
use crate::domain::{Language, SchoolYear, Span, day};
use crate::i18n::{Catalog, dates};
use crate::platform::focus;
use crate::timing::{self, memorable, presets};
use crate::ui::controls::dialog::dialog_foot;
use crate::ui::controls::{Dialog, DialogHandle, Glyph, icon_s};
use crate::ui::view::{View, button, el, of_class, parts};
use crate::ui::words;
use leptos::prelude::*;

/// The rules, in the order of [`Catalog::year_rules`].
const RULES: [fn(i32, Language) -> SchoolYear; 4] = [
    presets::russian_quarters,
    presets::russian_trimesters,
    presets::semesters,
    presets::english_terms,
];

const SEASONS: [Option<Season>; 5] = [
    Some(Season::Autumn),
    Some(Season::Winter),
    Some(Season::Spring),
    Some(Season::Summer),
    None,
];

/// What the editor works on; copied freely.
#[derive(Clone, Copy)]
struct Editor {
    store: Store,
    draft: RwSignal<YearDraft>,
    faults: RwSignal<Vec<YearFault>>,
    /// Grows when lines come or go: then the lists are built anew.
    shape: RwSignal<u32>,
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
            let by_rule = RULES.get(rule).unwrap_or(&RULES[0])(draft.first_year, language);
            let kept = std::mem::take(draft.lines_mut(YearList::Memorable));
            *draft = YearDraft::of(&by_rule);
            *draft.lines_mut(YearList::Memorable) = kept;
        });
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
        draft: RwSignal::new(draft),
        faults: RwSignal::new(Vec::new()),
        shape: RwSignal::new(0),
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
    let rule = RwSignal::new(0);
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
            editor.change(|draft| draft.first_month = u32::try_from(at).unwrap_or(0) + 1);
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
            .child(labelled(text.first_month, first_month))
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

/// One of the lists with its lines.
fn year_list(editor: Editor, list: YearList) -> View {
    let words = words();
    let text = &words.year;
    let (division, count) = editor
        .draft
        .with_untracked(|draft| (draft.division, draft.lines(list).len()));
    let name = words.year_list(list, division);
    let add = move || {
        editor.reshape(|draft| {
            let when = (list == YearList::Memorable)
                .then(|| (String::new(), crate::domain::Reading::Unknown));
            draft.lines_mut(list).push(YearLine {
                when,
                ..YearLine::default()
            });
        });
        focus::soon(format!(
            "[data-list='{}'] .year-line:last-of-type input",
            list as usize
        ));
    };
    let by_rule = match list {
        YearList::Holidays => Some(text.fill_holidays),
        YearList::Memorable => Some(text.fill_memorable),
        YearList::Periods | YearList::Breaks => None,
    };
    let fill = by_rule.map(|label| {
        button("button button-quiet")
            .click(move || editor.fill_list(list))
            .text(label)
    });
    let buttons = of_class("p", "year-buttons")
        .child(
            button("button button-quiet")
                .click(add)
                .child(icon_s(Glyph::Plus))
                .text(text.add),
        )
        .child(fill);
    of_class("fieldset", "year-list")
        .attr("data-list", list as usize)
        .child(of_class("legend", "year-legend").text(name))
        .children((0..count).map(|at| year_line(editor, list, at)))
        .child(buttons)
}

/// How a line is called: «II четверть», «Осенние каникулы», its name, or its number.
fn line_name(words: &Catalog, draft: &YearDraft, list: YearList, at: usize) -> String {
    let Some(line) = draft.lines(list).get(at) else {
        return String::new();
    };
    let name = line.name.trim();
    match list {
        YearList::Periods => words.period(draft.division, at),
        _ if !name.is_empty() => name.to_owned(),
        YearList::Breaks => words.break_name(line.season).to_owned(),
        _ => (at + 1).to_string(),
    }
}

fn year_line(editor: Editor, list: YearList, at: usize) -> View {
    let words = words();
    let text = &words.year;
    let line = editor
        .draft
        .with_untracked(|draft| draft.lines(list).get(at).cloned());
    let line = line.unwrap_or_default();
    let fault = move || {
        editor.faults.with(|faults| {
            let is_here = |fault: &&YearFault| fault.list == list && fault.line == at;
            faults.iter().find(is_here).copied()
        })
    };
    let fault_text = move || {
        let fault = fault()?;
        editor.draft.with_untracked(|draft| {
            let other = match fault.kind {
                YearFaultKind::Overlaps(other) => line_name(words, draft, list, other),
                _ => String::new(),
            };
            let label = SchoolYear::nearest(draft.first_year, draft.first_month).label();
            Some(words.year_fault(fault.kind, &label, &other))
        })
    };
    let remove = button("icon-button")
        .attr("aria-label", text.remove)
        .attr("title", text.remove)
        .click(move || {
            editor.reshape(|draft| {
                draft.lines_mut(list).remove(at);
            });
            focus::soon(format!(
                "[data-list='{}'] .year-buttons button",
                list as usize
            ));
        })
        .child(icon_s(Glyph::Close));
    let group = move || editor.draft.with(|draft| line_name(words, draft, list, at));
    let what = match list {
        YearList::Periods => Some(of_class("span", "year-name").text(line_name(
            words,
            &editor.draft.get_untracked(),
            list,
            at,
        ))),
        YearList::Breaks => Some(
            parts().child(season_field(editor, at, &line)).child(
                line.season
                    .is_none()
                    .then(|| name_field(editor, list, at, &line)),
            ),
        ),
        YearList::Holidays | YearList::Memorable => Some(name_field(editor, list, at, &line)),
    };
    let when = if list == YearList::Memorable {
        when_field(editor, at, &line)
    } else {
        let day_field =
            |name,
             value: Option<chrono::NaiveDate>,
             put: fn(&mut YearLine, Option<chrono::NaiveDate>)| {
                let input = of_class("input", "field-control")
                    .attr("type", "date")
                    .value(value.map(|day| day.to_string()))
                    .on_value("change", move |value| {
                        editor.set(list, at, |line| put(line, day::read(&value)));
                    });
                labelled(name, input)
            };
        parts()
            .child(day_field(text.first_day, line.first, |line, day| {
                line.first = day;
            }))
            .child(day_field(text.last_day, line.last, |line, day| {
                line.last = day;
            }))
    };
    of_class("div", "year-line")
        .attr("role", "group")
        .attr("aria-label", group)
        .attr("data-faulty", move || fault().is_some())
        .child(of_class("div", "year-what").child(what))
        .child(of_class("div", "year-when").child(when))
        .child(remove)
        .child(
            of_class("p", "field-fault")
                .attr("role", "alert")
                .text(fault_text),
        )
}

fn name_field(editor: Editor, list: YearList, at: usize, line: &YearLine) -> View {
    let input = of_class("input", "field-control")
        .attr("type", "text")
        .value(&line.name)
        .on_value("change", move |name| {
            editor.set(list, at, |line| line.name = name);
        });
    labelled(words().year.name, input)
}

fn season_field(editor: Editor, at: usize, line: &YearLine) -> View {
    let words = words();
    let names = SEASONS.map(|season| match season {
        Some(season) => words.break_name(Some(season)).to_owned(),
        None => words.year.extra_break.to_owned(),
    });
    let chosen = SEASONS.iter().position(|season| *season == line.season);
    let select = choice(names, chosen.unwrap_or(0), move |chosen| {
        editor.reshape(|draft| {
            if let Some(line) = draft.lines_mut(YearList::Breaks).get_mut(at) {
                line.season = SEASONS[chosen.min(4)];
                line.name.clear();
            }
        });
    });
    labelled(words.year.season, select)
}

/// When a memorable date is, in words, and the day that they mean.
fn when_field(editor: Editor, at: usize, line: &YearLine) -> View {
    let words = words();
    let wording = line.when.as_ref().map(|(wording, _)| wording.clone());
    let input = of_class("input", "field-control")
        .attr("type", "text")
        .value(wording.unwrap_or_default())
        .on_value("input", move |wording| {
            let reading = timing::read(&wording, editor.language(), &editor.year());
            editor.set(YearList::Memorable, at, |line| {
                line.when = Some((wording, reading));
            });
        });
    let meaning = move || {
        let when = editor.draft.with(|draft| {
            draft
                .lines(YearList::Memorable)
                .get(at)
                .and_then(|line| line.when.clone())
        });
        let (_, reading) = when.filter(|(wording, _)| !wording.trim().is_empty())?;
        let spans = timing::resolve(&reading, &editor.year()).spans;
        Some(match spans.as_slice() {
            [] => words.document.unread_chip.to_owned(),
            [span] => told(words, *span),
            _ => timing::words(&reading, words.language),
        })
    };
    parts()
        .child(labelled(words.year.when, input))
        .child(of_class("span", "year-meaning").text(meaning))
}

fn told(words: &Catalog, span: Span) -> String {
    if span.first() == span.last() {
        return dates::day_with_weekday(words.language, span.first());
    }
    dates::span(words.language, span)
}
