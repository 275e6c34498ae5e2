//! Words of the document view and of the inspector.

use super::{Catalog, dates, plural};
use crate::domain::{ColumnKind, Entry, Language, Status};

words! {
    /// The document's words.
    DocumentWords {
        outline: "Разделы плана", "Sections of the plan";
        formatting: "Оформление выделенного", "Format what is selected";
        mark_bold: "Полужирный (Ctrl+B)", "Bold (Ctrl+B)";
        mark_italic: "Курсив (Ctrl+I)", "Italic (Ctrl+I)";
        mark_bullets: "Список с тире (Ctrl+Shift+8)", "Bulleted list (Ctrl+Shift+8)";
        mark_numbers: "Нумерованный список (Ctrl+Shift+7)", "Numbered list (Ctrl+Shift+7)";
        bold_letter: "Ж", "B";
        italic_letter: "К", "I";
        bullets_letter: "–", "–";
        numbers_letter: "1.", "1.";
        links: "Ссылки", "Links";
        paste_title: "Что в этих столбцах?", "What is in these columns?";
        paste_lead: "Выберите, куда вставить каждый столбец таблицы.", "Choose where each column of the table goes.";
        paste_first: "Первые строки таблицы", "First rows of the table";
        paste_skip: "Не вставлять", "Leave out";
        paste_insert: "Вставить строки", "Insert the rows";
        paste_nothing: "В скопированной таблице нет строк", "The copied table has no rows";
        front: "Титул и задачи", "Title and tasks";
        unread: "Не распознано", "Not read";
        approval_heading: "Гриф", "Approval block";
        approval_role: "Должность или орган", "Post or body";
        approval_name: "Кто подписывает", "Signatory";
        approval_date: "Дата", "Date";
        approval_document: "Приказ или протокол", "Order or protocol";
        add_approval: "Гриф утверждения", "Approval block";
        delete_approval: "Удалить гриф", "Delete the approval block";
        approve: "УТВЕРЖДАЮ", "APPROVED";
        agreed: "СОГЛАСОВАНО", "AGREED";
        reviewed: "РАССМОТРЕНО", "REVIEWED";
        title: "Название плана", "Title of the plan";
        title_hint: "План работы … на учебный год", "Work plan of … for the school year";
        organisation: "Объединение", "Association";
        organisation_hint: "Название объединения для списков и имени файла", "The association’s name, for lists and the file name";
        theme: "Тема", "Theme";
        theme_hint: "Над чем объединение работает в этом году", "What the association works on this year";
        goal: "Цель", "Goal";
        goal_hint: "Чего хотите достичь", "What you want to achieve";
        tasks: "Задачи", "Tasks";
        task_hint: "Новая задача", "New task";
        add_task: "Задача", "Task";
        heading_note: "Примечание к титулу", "Note to the title";
        section_title: "Название раздела", "Section title";
        section_intro: "Текст перед таблицей", "Text before the table";
        section_intro_hint: "Текст раздела", "Text of the section";
        add_section: "Раздел", "Section";
        section_menu: "Действия с разделом", "Section actions";
        delete_section: "Удалить раздел", "Delete section";
        add_activity: "Мероприятие", "Activity";
        add_meeting: "Заседание", "Meeting";
        add_note: "Текст между строками", "Text between rows";
        quick_add: "Быстро добавить в раздел", "Quick add to section";
        quick_hint: "Быстро: что — когда, кто", "Quick: what — when, who";
        add_item: "Вопрос повестки", "Agenda item";
        meeting_label: "Заседание", "Meeting";
        column_number: "№", "No.";
        column_activity: "Мероприятия", "Activities";
        column_timing: "Сроки", "Dates";
        column_place_and_responsible: "Место, ответственный", "Place, person in charge";
        column_place: "Место", "Place";
        column_responsible: "Ответственный", "Person in charge";
        column_form: "Форма", "Form";
        column_audience: "Участники", "Participants";
        column_result: "Результат", "Result";
        column_done: "Отметка о выполнении", "Completion";
        column_note: "Примечание", "Note";
        column_custom: "Столбец", "Column";
        column_status: "Отметка", "Status";
        activity_hint: "Что будет сделано", "What will be done";
        choices: "Варианты", "Choices";
        timing_hint: "Срок", "When";
        place_hint: "Место", "Place";
        responsible_hint: "Ответственный", "Person in charge";
        form_hint: "форма", "form";
        note_hint: "Текст", "Text";
        item_hint: "Вопрос повестки", "Agenda item";
        speakers: "Докладчики", "Speakers";
        speakers_hint: "Доклад: имя (школа)", "Report: name (school)";
        details: "Подробности", "Details";
        as_above: "Как в строке выше", "As in the row above";
        without_timing: "Без срока", "No deadline";
        sort: "Упорядочить по срокам", "Sort by deadline";
        sorted_already: "Строки уже стоят по срокам", "The rows are in order of deadlines already";
        row_menu: "Действия", "Actions";
        add_below: "Строка ниже", "Row below";
        duplicate: "Дублировать", "Duplicate";
        to_section: "В раздел…", "To section…";
        to_meeting: "В заседание…", "To meeting…";
        nowhere_else: "Других пока нет.", "There are no others yet.";
        mark: "Выбрать", "Select";
        mark_row: "Выбрать строку", "Select row";
        marked_rows: "Выбранные строки", "Selected rows";
        clear_marks: "Снять выбор", "Clear the selection";
        responsible_of_marked: "Ответственный", "In charge";
        timing_of_marked: "Срок", "Deadline";
        carry: "Перенести", "Move";
        move_up: "Выше", "Move up";
        move_down: "Ниже", "Move down";
        delete: "Удалить", "Delete";
        nothing_selected: "Выберите строку, чтобы увидеть подробности", "Choose a row to see its details";
        status: "Отметка", "Status";
        wording: "Срок — как в документе", "Deadline, as in the document";
        exact_date: "Точная дата", "Exact date";
        start_time: "Начало", "Start";
        end_time: "Конец", "End";
        end_before_start: "Конец раньше начала. Исправьте одно из двух.", "The end is before the start. Correct one of the two.";
        end_needs_start: "Сначала укажите начало.", "Set the start first.";
        date_first: "Сначала выберите дату.", "Choose the date first.";
        clear_date: "Убрать дату", "Clear the date";
        place: "Место", "Place";
        meeting_place: "Площадка или место", "Platform or place";
        responsible: "Ответственные", "People in charge";
        responsible_help: "Несколько — через точку с запятой", "Several: separate by semicolons";
        form: "Форма", "Form";
        audience: "Участники", "Participants";
        result: "Результат", "Result";
        note: "Примечание", "Note";
        decision: "Решение", "Decision";
        number: "Номер", "Number";
        theme_of_meeting: "Тема заседания", "Theme of the meeting";
        minutes: "Минут", "Minutes";
        section: "Раздел", "Section";
        read_as: "Понято", "Read as";
        not_read: "Не распознано: слова останутся в плане, в календаре строка будет без срока", "Not read: the words stay in the plan, and the calendar shows the row without a date";
        no_timing: "Срока нет", "No deadline";
        empty_section: "В разделе пока нет строк", "No rows in this section yet";
        all_year: "весь год", "all year";
        unread_chip: "не распознано", "not read";
        as_needed: "по мере необходимости", "as needed";
        by_schedule: "по графику", "by schedule";
        close_inspector: "Закрыть карточку", "Close details";
    }
}

impl Catalog {
    /// «Вставлено: 12 строк».
    pub fn rows_pasted(&self, n: usize) -> String {
        let rows = plural::ROWS.count(self.language, n);
        format!("{}: {rows}", self.choose("Вставлено", "Pasted"))
    }

    /// «Столбец 2»: a column of a pasted table.
    pub fn paste_column(&self, n: usize) -> String {
        format!("{} {n}", self.document.column_custom)
    }

    /// «Проведено», "Held".
    pub fn status(&self, status: Status) -> &'static str {
        match status {
            Status::Planned => self.choose("Запланировано", "Planned"),
            Status::Held => self.choose("Проведено", "Held"),
            Status::Moved => self.choose("Перенесено", "Moved"),
            Status::Cancelled => self.choose("Отменено", "Cancelled"),
        }
    }

    /// The usual heading of a column; the document's own headings are the author's.
    pub fn column(&self, kind: ColumnKind) -> &'static str {
        let words = &self.document;
        match kind {
            ColumnKind::Number => words.column_number,
            ColumnKind::Activity => words.column_activity,
            ColumnKind::Timing => words.column_timing,
            ColumnKind::PlaceAndResponsible => words.column_place_and_responsible,
            ColumnKind::Place => words.column_place,
            ColumnKind::Responsible => words.column_responsible,
            ColumnKind::Form => words.column_form,
            ColumnKind::Audience => words.column_audience,
            ColumnKind::Result => words.column_result,
            ColumnKind::Done => words.column_done,
            ColumnKind::Note => words.column_note,
            ColumnKind::Custom => words.column_custom,
        }
    }

    /// «Проведено 14 ноября»: what a mark of completion says; nothing while the row is planned.
    pub fn done(&self, entry: &Entry) -> String {
        let status = entry.status().unwrap_or_default();
        if status == Status::Planned {
            return String::new();
        }
        let mut line = self.status(status).to_owned();
        let agreed = entry.appointment().map(|day| day.date);
        let day = match status {
            Status::Held => entry.held().or(agreed),
            Status::Moved => agreed,
            Status::Planned | Status::Cancelled => None,
        };
        if let Some(day) = day {
            line.push(' ');
            line.push_str(&dates::day(self.language, day));
        } else if let Some(term) = entry.moved().filter(|_| status == Status::Moved) {
            line = format!("{line}: {}", term.wording().trim());
        }
        let reason = entry.reason().trim();
        if !reason.is_empty() && status != Status::Held {
            line = format!("{line} ({reason})");
        }
        line
    }

    /// «проведено 3 из 8».
    pub fn held_of(&self, held: usize, all: usize) -> String {
        match self.language {
            Language::Russian => format!("проведено {held} из {all}"),
            Language::English => format!("{held} of {all} held"),
        }
    }

    /// «3 из 8».
    pub fn of_all(&self, part: usize, all: usize) -> String {
        match self.language {
            Language::Russian => format!("{part} из {all}"),
            Language::English => format!("{part} of {all}"),
        }
    }

    /// «6 разделов».
    pub fn sections(&self, n: usize) -> String {
        plural::SECTIONS.count(self.language, n)
    }

    /// «3 строки».
    pub fn rows(&self, n: usize) -> String {
        plural::ROWS.count(self.language, n)
    }

    /// «Выбрано 3 строки», "3 rows selected".
    pub fn marked(&self, n: usize) -> String {
        let rows = self.rows(n);
        match self.language {
            Language::Russian if n % 10 == 1 && n % 100 != 11 => format!("Выбрана {rows}"),
            Language::Russian => format!("Выбрано {rows}"),
            Language::English => format!("{rows} selected"),
        }
    }

    /// «2 срока».
    pub fn timings(&self, n: usize) -> String {
        plural::TIMINGS.count(self.language, n)
    }

    /// «Оставить словами: 14 ноября»: what × beside a part of a quick line does.
    pub fn keep_as_words(&self, part: &str) -> String {
        let keep = self.choose("Оставить словами", "Leave as words");
        format!("{keep}: {part}")
    }

    /// «Действия: 1.2».
    pub fn actions_of(&self, number: &str) -> String {
        format!("{}: {number}", self.document.row_menu)
    }

    /// «Мероприятие 1.2», "Activity 1.2": a field's name for screen readers.
    pub fn field_of(&self, field: &str, number: &str) -> String {
        if number.is_empty() {
            field.to_owned()
        } else {
            format!("{field} {number}")
        }
    }

    /// «Задача 3».
    pub fn task_number(&self, n: usize) -> String {
        format!("{} {n}", self.document.add_task)
    }

    /// «Как в строке выше: Август».
    pub fn inherited_from(&self, wording: &str) -> String {
        match self.language {
            Language::Russian => format!("Как в строке выше: {wording}"),
            Language::English => format!("As in the row above: {wording}"),
        }
    }
}
