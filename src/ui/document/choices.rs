//! Texts with a list of values: the form of a row, its platform or place. Any other value is as good.
//!
//! The values of the plan are looked through while one types in such a field, and not at each change.

use crate::app::Store;
use crate::command::{ActivityText, AgendaText, MeetingText, TextField};
use crate::domain::names::folded;
use crate::domain::{Entry, Plan};
use crate::i18n::Catalog;
use crate::ui::controls::suggest::{Source, Suggestion};
use leptos::prelude::*;
use std::rc::Rc;

/// How many are shown at once.
const MOST: usize = 30;

/// How many different values of a plan are looked at.
const LOOKED_AT: usize = 300;

/// What a field can be chosen from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Choices {
    /// Forms: семинар, круглый стол.
    Forms,
    /// Platforms and places: Сферум, Zoom.
    Places,
}

impl Choices {
    /// Values that the plan has, then the usual ones, each once; what stands in the field `own` itself is none of them.
    fn values(self, plan: &Plan, own: TextField) -> Vec<String> {
        let mut values: Vec<String> = Vec::new();
        let mut put = |field: Option<TextField>, value: &str| {
            let value = value.trim();
            let known = value.is_empty()
                || values.len() == LOOKED_AT
                || values.iter().any(|other| other == value);
            if !known && field != Some(own) {
                values.push(value.to_owned());
            }
        };
        let forms = self == Self::Forms;
        for (_, entry) in plan.all_entries() {
            match &**entry {
                Entry::Activity(activity) => {
                    let text = if forms {
                        ActivityText::Form
                    } else {
                        ActivityText::Place
                    };
                    let field = TextField::Activity(activity.id, text);
                    put(Some(field), text.of(activity));
                }
                Entry::Meeting(meeting) => {
                    let text = if forms {
                        MeetingText::Form
                    } else {
                        MeetingText::Place
                    };
                    let field = TextField::Meeting(meeting.id, text);
                    put(Some(field), text.of(meeting));
                    let text = if forms {
                        AgendaText::Form
                    } else {
                        AgendaText::Place
                    };
                    for item in &meeting.agenda {
                        let field = TextField::Item(meeting.id, item.id, text);
                        put(Some(field), text.of(item));
                    }
                }
                Entry::Note(_) => {}
            }
        }
        let usual = match self {
            Self::Forms => Catalog::usual_forms(plan.language),
            Self::Places => Catalog::usual_places(plan.language),
        };
        for value in usual {
            put(None, value);
        }
        values
    }

    /// Values that have what is typed in them, for the field `own`; all when nothing is.
    pub(super) fn source(self, store: Store, own: TextField) -> Source {
        let found = StoredValue::new(Vec::<String>::new());
        let find = move |typed: &str| {
            let wanted = folded(typed);
            let values = store.with_untracked(|plan| self.values(plan, own));
            let mut values = values.unwrap_or_default();
            values.retain(|value| {
                let value = folded(value);
                value.contains(&wanted) && value != wanted
            });
            values.truncate(MOST);
            let line = |(at, text): (usize, &String)| Suggestion {
                key: at as u64,
                text: text.clone(),
                beside: String::new(),
            };
            let lines = values.iter().enumerate().map(line).collect();
            found.try_set_value(values);
            lines
        };
        let take = move |before: &str, _: &str, key: u64| {
            let values = found.try_get_value().unwrap_or_default();
            let at = usize::try_from(key).unwrap_or(usize::MAX);
            values.get(at).cloned().unwrap_or_else(|| before.to_owned())
        };
        Source {
            find: Rc::new(find),
            take: Rc::new(take),
            whole: true,
        }
    }
}
