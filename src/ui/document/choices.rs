//! Texts with a list of usual values: the form of a meeting, its platform or place. Any other value is as good.
//!
//! One list stands on the page and is filled when a field that uses it is entered: the values of the plan are looked
//! through then, and not at each change.

use super::PlanText;
use crate::app::State;
use crate::domain::{AgendaItem, Entry, Plan};
use crate::i18n::Catalog;
use crate::ui::view::{View, el, parts};
use leptos::prelude::*;

/// Name of the list in the page.
pub(super) const LIST: &str = "choices";

/// What a field can be chosen from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Choices {
    /// Forms: семинар, круглый стол.
    Forms,
    /// Platforms and places: Сферум, Zoom.
    Places,
}

/// What the list holds now.
#[derive(Clone, Copy)]
pub(super) struct ChoiceList(State<Vec<String>>);

impl ChoiceList {
    /// The empty list, given to all fields below.
    pub(super) fn provide() -> Self {
        let list = Self(State::new(Vec::new()));
        provide_context(list);
        list
    }

    /// The list on the page.
    pub(super) fn view(self) -> View {
        let options = move || {
            let option = |value: String| el("option").attr("value", value);
            parts().children(self.0.get().into_iter().map(option))
        };
        el("datalist").attr("id", LIST).child(options)
    }
}

impl Choices {
    /// The usual values, then others that the plan has, each once.
    fn values(self, plan: &Plan) -> Vec<String> {
        let usual = match self {
            Self::Forms => Catalog::usual_forms(plan.language),
            Self::Places => Catalog::usual_places(plan.language),
        };
        let mut values: Vec<String> = Vec::new();
        let mut put = |value: &str| {
            let value = value.trim();
            if !value.is_empty() && !values.iter().any(|own| own == value) {
                values.push(value.to_owned());
            }
        };
        for value in usual {
            put(value);
        }
        for (_, entry) in plan.all_entries() {
            match &**entry {
                Entry::Activity(activity) => put(match self {
                    Self::Forms => &activity.form,
                    Self::Places => &activity.place,
                }),
                Entry::Meeting(meeting) => {
                    put(match self {
                        Self::Forms => &meeting.form,
                        Self::Places => &meeting.place,
                    });
                    for item in &meeting.agenda {
                        put(self.of_item(item));
                    }
                }
                Entry::Note(_) => {}
            }
        }
        values
    }

    fn of_item(self, item: &AgendaItem) -> &str {
        match self {
            Self::Forms => &item.form,
            Self::Places => &item.place,
        }
    }
}

impl PlanText {
    /// The field, with a list of values to choose from.
    pub(super) fn choose_from(self, choices: Choices) -> View {
        let (store, list) = (self.store, expect_context::<ChoiceList>());
        let fill = move || {
            let values = store.with_untracked(|plan| choices.values(plan));
            list.0.set(values.unwrap_or_default());
        };
        self.list(LIST).view().on("focusin", move |_| fill())
    }
}
