//! Next year's plan, and a template of this one: the text of a plan goes, that of another comes back, with the years
//! that stand in its texts, what was done in numbers, and the rows that want a look.

use super::{Job, Texts, language_code, language_of, plan_from_text, plan_to_text};
use crate::command::texts::TextPlace;
use crate::domain::{EntryId, IdSource, Language, Plan};
use crate::i18n::Catalog;
use crate::layout::numbering;
use crate::rollover::{self, Choices, Days, Sum};

/// A plan to be brought to another year. With its own year it loses what has happened: a template.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BringToYear {
    /// The text of its file.
    pub plan: String,
    /// The calendar year in which the new school year begins; `None` for the next one.
    pub first_year: Option<i32>,
    /// What becomes of the days agreed on.
    pub days: Days,
    /// Which years in texts change; `None` changes the likely ones.
    pub years: Option<Vec<bool>>,
    /// What the id of the new plan grows from.
    pub seed: u64,
    /// The language in which places are told.
    pub language: Language,
}

/// The plan of another year.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Brought {
    /// The text of its file.
    pub plan: String,
    /// The calendar year in which the old school year begins.
    pub old_year: i32,
    /// The calendar year in which the new one begins.
    pub first_year: i32,
    /// Rows that want a look, in their notation.
    pub looks: String,
    /// What was done.
    pub sum: Sum,
    /// Years in texts.
    pub years: Vec<OfferedYear>,
}

/// A year in a text, as it is offered for change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OfferedYear {
    /// Where it stands («Строка 2.1»).
    pub place: String,
    /// What stands before it.
    pub before: String,
    /// What stands there.
    pub old: String,
    /// What is offered.
    pub new: String,
    /// What stands after it.
    pub after: String,
    /// Whether it is likely to change.
    pub likely: bool,
}

fn ticks(chosen: &[bool]) -> String {
    let tick = |chosen: &bool| if *chosen { '1' } else { '0' };
    chosen.iter().map(tick).collect()
}

impl Job for BringToYear {
    type Answer = Brought;

    const NAME: &'static str = "year";

    fn ask(self) -> Vec<String> {
        vec![
            self.plan,
            self.first_year
                .map_or(String::new(), |year| year.to_string()),
            ticks(&[self.days == Days::Clear]),
            self.years.map_or("-".to_owned(), |years| ticks(&years)),
            self.seed.to_string(),
            language_code(self.language).to_owned(),
        ]
    }

    fn work(mut asked: Texts) -> Option<Vec<String>> {
        let plan = plan_from_text(&asked.next()?)?;
        let old_year = plan.year.first_year();
        let first_year = asked.next()?.parse().unwrap_or(old_year + 1);
        let days = if asked.next()? == "1" {
            Days::Clear
        } else {
            Days::Move
        };
        let years = asked.next()?;
        let years = (years != "-").then(|| years.chars().map(|tick| tick == '1').collect());
        let seed = asked.next()?.parse().ok()?;
        let words = Catalog::of(language_of(&asked.next()?));
        let choices = Choices {
            first_year,
            days,
            years,
        };
        let next = rollover::next_year(&plan, &choices, &mut IdSource::new(seed));
        let sum = next.sum;
        let numbers = [sum.rows, sum.terms, sum.days, sum.cleared_days, sum.cleared];
        let mut answer = vec![
            plan_to_text(&next.plan),
            old_year.to_string(),
            next.plan.year.first_year().to_string(),
            rollover::print(&next.looks),
        ];
        answer.extend(numbers.map(|number| number.to_string()));
        let mut numbers = NumbersOf::default();
        for year in next.years {
            let [before, after] = year.around;
            answer.push(numbers.place(words, &plan, year.place));
            answer.extend([before, year.old, year.new, after, ticks(&[year.likely])]);
        }
        Some(answer)
    }

    fn answer(mut texts: Texts) -> Option<Brought> {
        let plan = texts.next()?;
        let old_year = texts.next()?.parse().ok()?;
        let first_year = texts.next()?.parse().ok()?;
        let looks = texts.next()?;
        let mut number = || texts.next()?.parse().ok();
        let sum = Sum {
            rows: number()?,
            terms: number()?,
            days: number()?,
            cleared_days: number()?,
            cleared: number()?,
        };
        let mut years = Vec::new();
        while let Some(place) = texts.next() {
            years.push(OfferedYear {
                place,
                before: texts.next()?,
                old: texts.next()?,
                new: texts.next()?,
                after: texts.next()?,
                likely: texts.next()? == "1",
            });
        }
        Some(Brought {
            plan,
            old_year,
            first_year,
            looks,
            sum,
            years,
        })
    }
}

/// The numbers of rows, asked for in the order of the document.
#[derive(Default)]
struct NumbersOf(Vec<(EntryId, String)>);

impl NumbersOf {
    /// «Строка 2.1», «Название плана».
    fn place(&mut self, words: &Catalog, plan: &Plan, place: TextPlace) -> String {
        let Some(id) = place.entry() else {
            return words.text_place(place).to_owned();
        };
        if self.0.is_empty() {
            for section in plan.sections() {
                let rows = numbering::of_section(plan, section);
                self.0
                    .extend(rows.map(|(entry, label)| (entry.id(), label)));
            }
            self.0.sort_by_key(|(id, _)| *id);
        }
        let found = self.0.binary_search_by_key(&id, |(id, _)| *id);
        let number = found.map_or("", |at| &*self.0[at].1);
        words.row_called(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use crate::workshop::{answer, message};

    fn job(first_year: Option<i32>) -> BringToYear {
        let text = include_str!("../sample/russian.plan.json");
        let plan = sample::example(text, 2026, &mut IdSource::new(3)).expect("an example");
        BringToYear {
            plan: plan_to_text(&plan),
            first_year,
            days: Days::Move,
            years: None,
            seed: 7,
            language: Language::Russian,
        }
    }

    fn bring(job: BringToYear) -> Brought {
        BringToYear::answer(answer(message(job)).into_iter()).expect("an answer")
    }

    #[test]
    fn a_plan_comes_back_as_it_is_brought_to_the_next_year_here() {
        let asked = job(None);
        let plan = plan_from_text(&asked.plan).expect("our own text");
        let back = bring(asked);
        let choices = Choices {
            first_year: 2027,
            days: Days::Move,
            years: None,
        };
        let here = rollover::next_year(&plan, &choices, &mut IdSource::new(7));
        assert_eq!(plan_from_text(&back.plan), Some(here.plan));
        assert_eq!((back.old_year, back.first_year), (2026, 2027));
        assert_eq!(back.looks, rollover::print(&here.looks));
        assert_eq!((back.sum, back.years.len()), (here.sum, here.years.len()));
        assert_eq!(back.years[0].place, "Название плана");
        assert!(back.years[0].likely);
    }

    #[test]
    fn only_chosen_years_change_and_a_template_keeps_its_year() {
        let none = BringToYear {
            years: Some(vec![false; 40]),
            ..job(Some(2028))
        };
        let back = plan_from_text(&bring(none).plan).expect("our own text");
        assert!(back.heading.title.contains("2026–2027"));
        let template = BringToYear {
            days: Days::Clear,
            ..job(Some(2026))
        };
        let back = bring(template);
        assert_eq!(back.sum.terms, 0);
        let plan = plan_from_text(&back.plan).expect("our own text");
        assert!(
            plan.all_entries()
                .all(|(_, entry)| entry.appointment().is_none())
        );
    }
}
