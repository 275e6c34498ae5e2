//! Where the user is in the program, as an address: `#/plan/0123456789abcdef/month/2026-11`.

use crate::domain::{PlanId, day};
use chrono::{Datelike, NaiveDate};

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
}

impl View {
    /// Whether it is one of the calendar's views.
    pub fn is_calendar(self) -> bool {
        !matches!(self, Self::Document)
    }
}

impl Place {
    /// Reads an address; an unknown one is the start screen.
    pub fn parse(hash: &str) -> Self {
        let mut parts = hash.trim_start_matches('/').split('/');
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
            (Some("month"), month) => month
                .and_then(|month| day::read(&format!("{month}-01")))
                .map_or(View::Year, View::Month),
            _ => View::Document,
        };
        Self::Plan(id, view)
    }

    /// Writes the address, without `#`.
    pub fn print(self) -> String {
        match self {
            Self::Library => "/".to_owned(),
            Self::Plan(id, View::Document) => format!("/plan/{id}"),
            Self::Plan(id, View::Year) => format!("/plan/{id}/year"),
            Self::Plan(id, View::Cyclogram) => format!("/plan/{id}/cyclogram"),
            Self::Plan(id, View::List) => format!("/plan/{id}/list"),
            Self::Plan(id, View::Month(month)) => {
                format!("/plan/{id}/month/{:04}-{:02}", month.year(), month.month())
            }
        }
    }
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
        ];
        for place in views
            .map(|view| Place::Plan(id, view))
            .into_iter()
            .chain([Place::Library])
        {
            assert_eq!(Place::parse(&place.print()), place);
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
