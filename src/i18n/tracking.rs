//! Words of tracking: how a row went, what is late, the panel «Сейчас».

use super::{Catalog, dates};
use crate::domain::{Language, Status, letters};
use chrono::NaiveDate;

words! {
    /// Words of tracking.
    TrackingWords {
        now: "Сейчас", "Now";
        now_lead: "Что идёт в этом месяце, у чего прошёл срок и чему не назначен день", "What is on this month, what is past its time, what has no day yet";
        this_month: "В этом месяце", "This month";
        late_rows: "Срок прошёл", "Past their time";
        without_day: "Ещё без дня", "No day yet";
        nothing_now: "В этом месяце всё сделано или ничего не назначено.", "Everything of this month is done, or nothing is planned.";
        all_late: "Показать все в списке", "Show all in the list";
        no_deadline: "Строки без срока", "Rows without a deadline";
        late: "срок прошёл", "past its time";
        status: "Отметка", "Status";
        more: "Подробнее", "Details";
        held_on: "День проведения", "Held on";
        moved_to: "Новый срок", "New deadline";
        moved_hint: "Например: декабрь", "For example: December";
        moved_help: "Срок в документе остаётся как написан. Точный день – в поле даты.", "The deadline in the document stays as written. An exact day goes into the date field.";
        reason: "Причина", "Reason";
    }
}

impl Catalog {
    /// «Проведено 12 ноября»: said when a row was marked.
    pub fn went(&self, status: Status, held: Option<NaiveDate>) -> String {
        let said = self.status(status);
        match held {
            Some(day) => format!("{said} {}", dates::day(self.language, day)),
            None => said.to_owned(),
        }
    }

    /// «Отметить проведённым: Обзор новинок (перенесено)»: what a tap on a mark does.
    pub fn mark_action(&self, status: Status, title: &str) -> String {
        let action = if status == Status::Held {
            self.calendar.mark_planned
        } else {
            self.calendar.mark_held
        };
        let state = match status {
            Status::Planned | Status::Held => String::new(),
            _ => format!(" ({})", letters::lowered(self.status(status))),
        };
        format!("{action}: {title}{state}")
    }

    /// «перенесено на декабрь»: beside the official deadline.
    pub fn row_moved(&self, term: &str) -> String {
        match self.language {
            Language::Russian => format!("перенесено: {term}"),
            Language::English => format!("moved: {term}"),
        }
    }
}
