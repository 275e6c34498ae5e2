//! The lists of the school year and their lines.

use super::{Editor, choice, labelled};
use crate::domain::reading::Season;
use crate::domain::year_draft::{YearDraft, YearFault, YearFaultKind, YearLine, YearList};
use crate::domain::{SchoolYear, Span, day};
use crate::i18n::{Catalog, dates};
use crate::platform::focus;
use crate::timing;
use crate::ui::controls::{Glyph, icon_s};
use crate::ui::view::{View, button, of_class, parts};
use crate::ui::words;

const SEASONS: [Option<Season>; 5] = [
    Some(Season::Autumn),
    Some(Season::Winter),
    Some(Season::Spring),
    Some(Season::Summer),
    None,
];

/// One of the lists with its lines.
pub(super) fn year_list(editor: Editor, list: YearList) -> View {
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
