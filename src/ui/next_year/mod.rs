//! The dialog of next year's plan: for which year, what becomes of exact dates, what will be done; then the years that
//! stand in texts. Makes nothing before it is confirmed; the workshop does the work.

pub mod looks;
pub mod template;
mod years;

use crate::app::{State, Store, shelf, templates};
use crate::domain::{PlanId, SchoolYear};
use crate::i18n::Catalog;
use crate::platform::{clock, focus};
use crate::rollover::{self, Days};
use crate::sample;
use crate::ui::controls::{Dialog, DialogHandle, Glyph, icon_s};
use crate::ui::transfer::Transfer;
use crate::ui::view::{View, button, el, memo, of_class, parts, when};
use crate::ui::words;
use crate::ui::workshop::Workshop;
use crate::workshop::{self, BringToYear, Brought};

/// The text of a plan of this device as it is now: of the open one as it stands on the screen.
pub(super) fn text_of(store: Store, id: PlanId) -> Option<String> {
    focus::release();
    let open = store.with_untracked(|plan| (plan.id == id).then(|| workshop::plan_to_text(plan)));
    open.flatten().or_else(|| shelf::raw(id))
}

/// What is wanted of the workshop.
struct Wanted {
    plan: String,
    first_year: Option<i32>,
    days: Days,
}

/// What is chosen, and what comes of it.
#[derive(Clone, Copy)]
struct Making {
    store: Store,
    workshop: Workshop,
    words: &'static Catalog,
    wanted: State<Wanted>,
    /// Which years in texts change.
    ticks: State<Vec<bool>>,
    /// What would be done; none while it is counted.
    brought: State<Option<Brought>>,
    in_texts: State<bool>,
}

impl Making {
    fn job(self, years: Option<Vec<bool>>) -> BringToYear {
        let seed = self.store.next_id(PlanId::next).into();
        self.wanted.with_untracked(|wanted| BringToYear {
            plan: wanted.plan.clone(),
            first_year: wanted.first_year,
            days: wanted.days,
            years,
            seed,
            language: self.words.language,
        })
    }

    /// Wants something else.
    fn want(self, change: impl FnOnce(&mut Wanted)) {
        self.wanted.update(change);
        self.count();
    }

    /// Counts anew what would be done.
    fn count(self) {
        let job = self.job(None);
        self.workshop.ask_quietly(self.words, job, move |brought| {
            let likely: Vec<bool> = brought.years.iter().map(|year| year.likely).collect();
            // The dialog may have gone meanwhile.
            let Some(ticks) = self.ticks.try_get_untracked() else {
                return;
            };
            // What was ticked by hand stays; the texts are the same whatever the year.
            if ticks.len() != likely.len() {
                self.ticks.set(likely);
            }
            self.brought.set(Some(brought));
        });
    }

    fn has_years(self) -> bool {
        let some =
            |brought: &Option<Brought>| brought.as_ref().is_some_and(|one| !one.years.is_empty());
        self.brought.with(some)
    }

    /// Makes the plan and opens it.
    fn make(self, transfer: Transfer) {
        let words = self.words;
        let job = self.job(Some(self.ticks.get_untracked()));
        self.workshop.ask(words, job, move |brought| {
            let Some(plan) = workshop::plan_from_text(&brought.plan) else {
                return;
            };
            templates::note_looks(plan.id, &brought.looks);
            let label = plan.year.label();
            transfer.accept_as(plan, words.next_year_made(&label));
        });
    }
}

/// The dialog of the plan after the plan `id`; `closed` takes it off the page.
pub fn next_year_dialog(id: PlanId, closed: impl Fn() + 'static) -> Option<View> {
    let (store, transfer) = (Store::expect(), Transfer::expect());
    let words = words();
    let text = &words.next_year;
    let making = Making {
        store,
        workshop: Workshop::expect(),
        words,
        wanted: State::new(Wanted {
            plan: text_of(store, id)?,
            first_year: None,
            days: Days::Move,
        }),
        ticks: State::new(Vec::new()),
        brought: State::new(None),
        in_texts: State::new(false),
    };
    making.count();
    let handle = DialogHandle::new();
    let create = move || {
        handle.close();
        making.make(transfer);
    };
    let body = move || {
        if making.in_texts.get() {
            years::offered(making)
        } else {
            first_step(making)
        }
    };
    let foot = move || {
        let (in_texts, more) = (making.in_texts.get(), making.has_years());
        let back = || {
            button("button")
                .click(move || making.in_texts.set(false))
                .text(text.back)
        };
        let cancel = || {
            button("button")
                .click(move || handle.close())
                .text(words.shell.cancel)
        };
        let decide = button("button button-primary")
            .attr("disabled", move || making.brought.with(Option::is_none));
        let decide = if more && !in_texts {
            decide
                .click(move || making.in_texts.set(true))
                .text(text.on)
        } else {
            decide.click(create).text(words.library.create)
        };
        parts()
            .child(if in_texts { back() } else { cancel() })
            .child(decide)
    };
    let content = parts()
        .child(of_class("div", "dialog-body next-year").child(body))
        .child(of_class("footer", "dialog-foot").child(foot));
    let dialog = Dialog::new(handle, text.title, content)
        .lead(text.lead)
        .class("dialog dialog-medium");
    Some(dialog.view(closed))
}

/// The year, the days, and what will be done.
fn first_step(making: Making) -> View {
    let words = making.words;
    let text = &words.next_year;
    let what = of_class("section", "next-year-what")
        .attr("aria-label", text.what)
        .child(el("h3").text(text.what))
        .child(el("div").attr("role", "status").child(move || sum(making)));
    parts()
        .child(year_field(making))
        .child(days_field(making))
        .child(what)
}

fn year_field(making: Making) -> View {
    let label = of_class("label", "field-label")
        .attr("for", "next-year")
        .text(making.words.library.school_year);
    let planned = sample::planned_year(clock::today());
    let years = memo(move || {
        let of = |brought: &Brought| (brought.old_year, brought.first_year);
        making.brought.with(|brought| brought.as_ref().map(of))
    });
    let options = move || {
        let (old, chosen) = years.get().unwrap_or((planned - 1, planned));
        let year = |first: i32| {
            el("option")
                .attr("value", first.to_string())
                .attr("selected", first == chosen)
                .text(SchoolYear::nearest(first, 9).label())
        };
        parts().children((old + 1..=(old + 2).max(planned + 1)).map(year))
    };
    let select = of_class("select", "field-control")
        .attr("id", "next-year")
        .on_value("change", move |value| {
            making.want(|wanted| wanted.first_year = value.parse().ok());
        })
        .child(options);
    of_class("div", "field").child(label).child(select)
}

fn days_field(making: Making) -> View {
    let text = &making.words.next_year;
    let choice = |days: Days, name: &'static str, about: &'static str| {
        let chosen = move || making.wanted.with(|wanted| wanted.days == days);
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", "next-year-days")
            .checked(chosen)
            .on("change", move |_| {
                making.want(|wanted| wanted.days = days);
            });
        let about = el("span")
            .child(el("b").text(name))
            .child(el("small").text(about));
        of_class("label", "dialog-choice")
            .attr("data-chosen", move || chosen().to_string())
            .child(radio)
            .child(about)
    };
    of_class("fieldset", "dialog-choices next-year-days")
        .child(of_class("legend", "field-label").text(text.days))
        .child(choice(Days::Move, text.move_days, text.move_days_about))
        .child(choice(Days::Clear, text.clear_days, text.clear_days_about))
}

fn sum(making: Making) -> View {
    let words = making.words;
    let text = &words.next_year;
    let told = making.brought.with(|brought| {
        let brought = brought.as_ref()?;
        let looks = rollover::parse(&brought.looks).len();
        Some(words.next_year_sum(&brought.sum, brought.years.len(), looks))
    });
    let Some(told) = told else {
        return of_class("p", "dialog-quiet").text(text.counting);
    };
    let row = |(count, words): (usize, &'static str)| {
        el("li")
            .child(icon_s(Glyph::Check))
            .child(el("b").text(count))
            .text(" ")
            .child(el("span").text(words))
    };
    let note = |words: &'static str| {
        el("li")
            .child(icon_s(Glyph::Check))
            .child(el("span").text(words))
            .attr("data-note", true)
    };
    of_class("ul", "preview-counts")
        .children(told.into_iter().map(row))
        .child(note(text.school_year))
        .child(note(text.approvals))
}

/// Shows the bar of rows that want a look while there are any.
pub fn looks_bar() -> View {
    let looks = looks::Looks::follow();
    when(move || looks.any(), move || looks.bar())
}
