//! Where the user is in the program, as an address: `#/plan/0123456789abcdef/month/2026-11?status=held`.

use crate::domain::{PersonId, PlanId, day};
use crate::layout::filter::Filter;
use crate::layout::filter_query;
use crate::paper::Subject;
use chrono::NaiveDate;

/// A screen of the program.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Place {
    /// The start screen.
    #[default]
    Library,
    /// A view of a plan.
    Plan(PlanId, View),
}

/// A view of the open plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum View {
    /// The document.
    Document,
    /// The wall of twelve months.
    Year,
    /// The cyclogram: sections by months.
    Cyclogram,
    /// The list of the year.
    List,
    /// One month, by its first day.
    Month(NaiveDate),
    /// The people, perhaps with one of them chosen.
    People(Option<PersonId>),
    /// The report on the plan.
    Report,
    /// What will be printed.
    Paper(Subject),
}

impl View {
    /// Its name in addresses and in what is noted of it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Year => "year",
            Self::Cyclogram => "cyclogram",
            Self::List => "list",
            Self::Month(_) => "month",
            Self::People(_) => "people",
            Self::Report => "report",
            Self::Paper(_) => "paper",
        }
    }

    /// Whether it is one of the calendar's views.
    pub fn is_calendar(self) -> bool {
        matches!(
            self,
            Self::Year | Self::Cyclogram | Self::List | Self::Month(_)
        )
    }
}

impl Place {
    /// Reads an address; an unknown one is the start screen.
    pub fn parse(hash: &str) -> Self {
        let (path, _) = split(hash);
        let mut parts = path.trim_start_matches('/').split('/');
        let (Some("plan"), Some(id)) = (parts.next(), parts.next()) else {
            return Self::Library;
        };
        let Ok(id) = id.parse() else {
            return Self::Library;
        };
        let view = match (parts.next(), parts.next()) {
            (Some("year"), _) => View::Year,
            (Some("cyclogram"), _) => View::Cyclogram,
            (Some("list"), _) => View::List,
            (Some("people"), person) => View::People(person.and_then(|person| person.parse().ok())),
            (Some("month"), month) => month
                .and_then(|month| day::read(&format!("{month}-01")))
                .map_or(View::Year, View::Month),
            (Some("report"), _) => View::Report,
            (Some("paper"), kind) => {
                let code = format!("{}/{}", kind.unwrap_or(""), parts.next().unwrap_or(""));
                View::Paper(Subject::of_code(&code))
            }
            _ => View::Document,
        };
        Self::Plan(id, view)
    }

    /// Writes the address, without `#`.
    pub fn print(self) -> String {
        let Self::Plan(id, view) = self else {
            return "/".to_owned();
        };
        let mut address = format!("/plan/{id}");
        if view != View::Document {
            address.push('/');
            address.push_str(view.code());
        }
        let end = match view {
            View::Month(month) => month.to_string()[..7].to_owned(),
            View::People(Some(person)) => person.to_string(),
            View::Paper(subject) if subject != Subject::Plan => subject.code(),
            _ => return address,
        };
        address.push('/');
        address.push_str(&end);
        address
    }

    /// Writes the address with the filter that the views of a plan have.
    pub fn print_filtered(self, filter: &Filter) -> String {
        let mut address = self.print();
        let query = filter_query::print(filter);
        if self != Self::Library && !query.is_empty() {
            address.push('?');
            address.push_str(&query);
        }
        address
    }
}

fn split(hash: &str) -> (&str, &str) {
    hash.split_once('?').unwrap_or((hash, ""))
}

/// The filter that an address carries.
pub fn filter_of(hash: &str) -> Filter {
    filter_query::parse(split(hash).1)
}

/// Whether an address leads into the plan `id`.
pub fn is_of(id: PlanId, hash: &str) -> bool {
    matches!(Place::parse(hash), Place::Plan(own, _) if own == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_reads_back_from_its_address() {
        let id = "0123456789abcdef".parse().expect("an id");
        let month = NaiveDate::from_ymd_opt(2026, 11, 1).expect("a date");
        let views = [
            View::Document,
            View::Year,
            View::Cyclogram,
            View::List,
            View::Month(month),
            View::People(None),
            View::People("00000000000000bb".parse().ok()),
            View::Report,
            View::Paper(Subject::Plan),
            View::Paper(Subject::Report),
            View::Paper(Subject::Protocol(7.into())),
            View::Paper(Subject::Extract(8.into())),
            View::Paper(Subject::Extracts),
        ];
        for place in views
            .map(|view| Place::Plan(id, view))
            .into_iter()
            .chain([Place::Library])
        {
            assert_eq!(Place::parse(&place.print()), place);
            let filter = Filter {
                find: "ёж / №?#".to_owned(),
                ..Filter::default()
            };
            let address = place.print_filtered(&filter);
            assert_eq!(Place::parse(&address), place);
            let kept = (place != Place::Library).then_some(filter);
            assert_eq!(filter_of(&address), kept.unwrap_or_default());
        }
    }

    #[test]
    fn a_strange_address_leads_to_the_start_screen() {
        for hash in [
            "",
            "/plan",
            "/plan/x",
            "/plan//month",
            "plans/0123456789abcdef",
        ] {
            assert_eq!(Place::parse(hash), Place::Library, "{hash}");
        }
    }
}
