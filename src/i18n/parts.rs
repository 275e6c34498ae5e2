//! Words of the document's parts: kinds of sections, columns, numbering, meetings and their protocols, approval blocks.

use super::{Catalog, plural};
use crate::domain::{Language, Numbering, SectionKind};

words! {
    /// The words.
    PartsWords {
        new_activities: "Мероприятия", "Activities";
        new_meetings: "Заседания", "Meetings";
        new_text: "Текст", "Text";
        new_table: "Таблица", "Table";
        new_appendix: "Приложение", "Appendix";
        kind: "Вид раздела", "Kind of section";
        kind_rows: "Мероприятия и заседания", "Activities and meetings";
        is_appendix: "Приложение", "Appendix";
        add_row: "Строка", "Row";
        row_hint: "Текст строки", "Text of the row";
        meetings_title: "Заседания", "Meetings";
        table_name: "Наименование", "Name";
        table_value: "Значение", "Value";
        empty_table: "В таблице пока нет строк", "No rows in this table yet";
        fold: "Свернуть раздел", "Collapse section";
        unfold: "Развернуть раздел", "Expand section";
        columns: "Столбцы", "Columns";
        columns_open: "Столбцы…", "Columns…";
        columns_lead: "Снятая галочка прячет столбец, а записанное в нём остаётся.", "An unticked column is hidden; what is written in it stays.";
        column_title: "Заголовок столбца", "Heading of the column";
        column_shown: "Показывать столбец", "Show the column";
        column_delete: "Удалить столбец", "Delete the column";
        column_keep: "Оставить столбец", "Keep the column";
        column_goes: "Будет удалён", "Will be deleted";
        column_up: "Выше", "Move up";
        column_down: "Ниже", "Move down";
        own_column: "Свой столбец", "Column of your own";
        apply: "Готово", "Done";
        no_column: "Оставьте хотя бы один столбец", "Leave at least one column";
        numbering: "Нумерация", "Numbering";
        numbering_open: "Нумерация…", "Numbering…";
        numbering_lead: "Разделы и строки считаются сами. Приложения и таблицы нумеруются отдельно.", "Sections and rows are counted by themselves. Appendices and tables have numbers of their own.";
        nested: "Раздел и строка", "Section and row";
        plain: "Строки заново в каждом разделе", "Rows anew in each section";
        roman: "Разделы римскими цифрами", "Sections in Roman numerals";
        through: "Строки подряд через все разделы", "Rows on through all sections";
        unnumbered: "Без номеров", "No numbers";
        protocol: "Протокол", "Protocol";
        protocol_number: "Номер протокола", "Protocol number";
        attendance: "Присутствовали", "Present";
        attendance_help: "Число, имена, приглашённые", "A number, names, guests";
        chair: "Председатель", "Chair";
        secretary: "Секретарь", "Secretary";
        minutes_short: "мин.", "min";
        label: "Как называется", "What it is called";
        theme: "Тема", "Theme";
        accepted: "ПРИНЯТО", "ACCEPTED";
        approval_name_hint: "И. О. Фамилия", "Name";
        approval_menu: "Действия с грифом", "Actions of the approval block";
        approval_left: "Левее", "Move left";
        approval_right: "Правее", "Move right";
    }
}

impl Catalog {
    /// What a section is made of.
    pub fn section_kind(&self, kind: SectionKind) -> &'static str {
        match kind {
            SectionKind::Rows => self.parts.kind_rows,
            SectionKind::Text => self.parts.new_text,
            SectionKind::Table => self.parts.new_table,
        }
    }

    /// A style of numbering, and how its sections and rows look.
    pub fn numbering(&self, style: Numbering) -> (&'static str, &'static str) {
        let parts = &self.parts;
        match style {
            Numbering::Nested => (parts.nested, "1 · 1.1, 1.2"),
            Numbering::Plain => (parts.plain, "1 · 1, 2"),
            Numbering::Roman => (parts.roman, "I · 1, 2"),
            Numbering::Through => (parts.through, "1 · 1, 2 … 2 · 3, 4"),
            Numbering::Unnumbered => (parts.unnumbered, ""),
        }
    }

    /// «Будет удалён с текстом в 3 строках», of a column that holds something in as many rows.
    pub fn column_goes(&self, rows: usize) -> String {
        let said = self.parts.column_goes;
        if rows == 0 {
            return said.to_owned();
        }
        let counted = plural::IN_ROWS.count(self.language, rows);
        let with = self.choose("с\u{a0}текстом в", "with the text of");
        format!("{said} {with}\u{a0}{counted}")
    }

    /// «40 мин. из 60», and «на 15 мин. дольше заседания» when `planned` does not fit into `room`; nothing without either.
    pub fn agenda_length(&self, planned: u32, room: Option<u32>) -> String {
        let minutes = self.parts.minutes_short;
        match room {
            _ if planned == 0 => String::new(),
            None => format!("{planned}\u{a0}{minutes}"),
            Some(room) if planned <= room => match self.language {
                Language::Russian => format!("{planned}\u{a0}{minutes} из\u{a0}{room}"),
                Language::English => format!("{planned} of {room}\u{a0}{minutes}"),
            },
            Some(room) => {
                let over = planned - room;
                match self.language {
                    Language::Russian => {
                        format!(
                            "{planned}\u{a0}{minutes}, на\u{a0}{over}\u{a0}{minutes} дольше заседания"
                        )
                    }
                    Language::English => {
                        format!(
                            "{planned}\u{a0}{minutes}, {over}\u{a0}{minutes} longer than the meeting"
                        )
                    }
                }
            }
        }
    }

    /// Forms of meetings that are usual, in the order of their frequency.
    pub fn usual_forms(language: Language) -> &'static [&'static str] {
        match language {
            Language::Russian => &[
                "семинар",
                "круглый стол",
                "семинар-практикум",
                "мастер-класс",
                "вебинар",
                "конференция",
                "педагогическая мастерская",
                "онлайн-встреча",
                "консультация",
                "деловая игра",
                "открытый урок",
            ],
            Language::English => &[
                "seminar",
                "round table",
                "workshop",
                "master class",
                "webinar",
                "conference",
                "online meeting",
                "consultation",
                "open lesson",
            ],
        }
    }

    /// Platforms where meetings take place.
    pub fn usual_places(language: Language) -> &'static [&'static str] {
        match language {
            Language::Russian => &[
                "Сферум",
                "Zoom",
                "Яндекс Телемост",
                "VK Звонки",
                "Методический центр",
                "Школьная библиотека",
                "Актовый зал",
            ],
            Language::English => &[
                "Zoom",
                "Teams",
                "Google Meet",
                "School library",
                "Assembly hall",
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_of_an_agenda_says_when_it_is_too_long() {
        let russian = Catalog::of(Language::Russian);
        let told = |planned, room| russian.agenda_length(planned, room).replace('\u{a0}', " ");
        assert_eq!(told(0, Some(60)), "");
        assert_eq!(told(40, None), "40 мин.");
        assert_eq!(told(40, Some(60)), "40 мин. из 60");
        assert_eq!(told(75, Some(60)), "75 мин., на 15 мин. дольше заседания");
        let english = Catalog::of(Language::English);
        assert_eq!(english.agenda_length(40, Some(60)), "40 of 60\u{a0}min");
    }
}
