//! What the undo button calls each gesture, and what is said when one is done, undone, done again.

use super::Catalog;
use crate::command::Gesture;
use crate::domain::Language;

impl Catalog {
    /// «срок», as in «Отменить: срок».
    pub fn gesture(&self, gesture: Gesture) -> &'static str {
        let (russian, english) = match gesture {
            Gesture::EditText => ("правка текста", "text edit"),
            Gesture::EditTiming => ("срок", "deadline"),
            Gesture::EditAppointment => ("точная дата", "exact date"),
            Gesture::Reschedule => ("перенос по времени", "move in time"),
            Gesture::EditStatus => ("отметка", "status"),
            Gesture::EditMoved => ("новый срок", "new deadline"),
            Gesture::EditResponsible => ("ответственные", "people in charge"),
            Gesture::EditSpeakers => ("докладчики", "speakers"),
            Gesture::EditColumns => ("столбцы", "columns"),
            Gesture::DeleteColumn => ("удаление столбца", "column deletion"),
            Gesture::AddRow => ("новая строка", "new row"),
            Gesture::PasteRows => ("вставка строк", "pasted rows"),
            Gesture::DeleteRow => ("удаление строки", "row deletion"),
            Gesture::DeleteRows => ("удаление строк", "deletion of rows"),
            Gesture::MoveRow => ("перенос строки", "row move"),
            Gesture::MoveRows => ("перенос строк", "move of rows"),
            Gesture::DuplicateRow => ("копия строки", "row copy"),
            Gesture::SortRows => ("порядок по срокам", "order by deadline"),
            Gesture::AddSection => ("новый раздел", "new section"),
            Gesture::DeleteSection => ("удаление раздела", "section deletion"),
            Gesture::MoveSection => ("перенос раздела", "section move"),
            Gesture::EditSection => ("вид раздела", "kind of section"),
            Gesture::EditNumbering => ("нумерация", "numbering"),
            Gesture::AddTask => ("новая задача", "new task"),
            Gesture::DeleteTask => ("удаление задачи", "task deletion"),
            Gesture::MoveTask => ("перенос задачи", "task move"),
            Gesture::AddApproval => ("новый гриф", "new approval block"),
            Gesture::DeleteApproval => ("удаление грифа", "approval block deletion"),
            Gesture::AddReportPart => ("текст отчёта", "text of the report"),
            Gesture::DeleteReportPart => ("удаление текста отчёта", "report text deletion"),
            Gesture::MoveReportPart => ("перенос текста отчёта", "report text move"),
            Gesture::MoveApproval => ("перенос грифа", "approval block move"),
            Gesture::EditYear => ("учебный год", "school year"),
            Gesture::Replace => ("замена", "replacement"),
            Gesture::AddPerson => ("новый человек", "new person"),
            Gesture::DeletePerson => ("удаление человека", "person deletion"),
            Gesture::MergePeople => ("объединение людей", "merging of people"),
            Gesture::KeepApart => ("разные люди", "different people"),
            Gesture::LinkPerson => ("имена в плане", "names in the plan"),
        };
        self.choose(russian, english)
    }

    /// Said after a gesture that takes something away.
    pub fn gesture_done(&self, gesture: Gesture) -> String {
        let (russian, english) = match gesture {
            Gesture::DeleteRow => ("Строка удалена", "Row deleted"),
            Gesture::DeleteRows => ("Строки удалены", "Rows deleted"),
            Gesture::SortRows => ("Строки стоят по срокам", "Rows are in order of deadlines"),
            Gesture::DeleteSection => ("Раздел удалён", "Section deleted"),
            Gesture::DeleteTask => ("Задача удалена", "Task deleted"),
            Gesture::DeleteApproval => ("Гриф удалён", "Approval block deleted"),
            Gesture::DeletePerson => ("Человек удалён", "Person deleted"),
            Gesture::MergePeople => (
                "Объединено, слова в плане прежние",
                "Merged; the words of the plan stay",
            ),
            Gesture::KeepApart => (
                "Это разные люди, вопроса больше не будет",
                "Different people; this is not asked again",
            ),
            Gesture::DeleteReportPart => ("Текст отчёта удалён", "Report text deleted"),
            Gesture::EditColumns => ("Столбцы изменены", "Columns changed"),
            Gesture::DeleteColumn => ("Столбец удалён", "Column deleted"),
            other => return self.gesture(other).to_owned(),
        };
        self.choose(russian, english).to_owned()
    }

    /// Said after an undo.
    pub fn undone(&self, gesture: Gesture) -> String {
        format!(
            "{}: {}",
            self.choose("Отменено", "Undone"),
            self.gesture(gesture)
        )
    }

    /// Said after a redo.
    pub fn redone(&self, gesture: Gesture) -> String {
        format!(
            "{}: {}",
            self.choose("Возвращено", "Redone"),
            self.gesture(gesture)
        )
    }

    /// The one of two texts that is in this language.
    pub(super) fn choose(&self, russian: &'static str, english: &'static str) -> &'static str {
        match self.language {
            Language::Russian => russian,
            Language::English => english,
        }
    }

    /// «Русский», "English": a language is offered in its own words.
    pub fn own_name(&self) -> &'static str {
        self.choose("Русский", "English")
    }
}
