//! The last two sections of the Russian example: work with readers, and the review of the year.

use super::HEAD;
use crate::domain::ColumnKind::{Activity, Audience, Number, Place, Responsible, Result, Timing};
use crate::domain::Status;
use crate::sample::build::Row::A;
use crate::sample::build::{ActivityText, PLAIN, SectionText, day};
use chrono::Weekday::{Fri, Tue};

pub(super) const READERS: SectionText = SectionText {
    title: "Работа с читателями",
    intro: "",
    columns: &[
        (Number, "№"),
        (Activity, "Мероприятия"),
        (Audience, "Участники"),
        (Timing, "Сроки"),
        (Place, "Место"),
        (Responsible, "Ответственный"),
    ],
    rows: &[
        A(ActivityText {
            text: "Месячник школьных библиотек",
            audience: "все классы",
            when: "октябрь",
            place: "Школы района",
            who: &["Библиотекари школ"],
            ..PLAIN
        }),
        A(ActivityText {
            text: "Районный конкурс чтецов «Голос строки»",
            audience: "5–8 классы",
            when: "II четверть",
            place: "Районная детская библиотека",
            who: &["Ильинская В.~Д."],
            day: Some(day(12, 1, Fri, (12, 0), (15, 0))),
            ..PLAIN
        }),
        A(ActivityText {
            text: "Читательский марафон «Десять страниц в день»",
            audience: "3–6 классы",
            when: "20 января – 20 февраля",
            place: "Школы района",
            who: &["Зимина К.~Р."],
            ..PLAIN
        }),
        A(ActivityText {
            text: "Неделя детской книги",
            audience: "1–4 классы",
            when: "весенние каникулы",
            place: "Районная детская библиотека",
            who: &["Ильинская В.~Д.", "Гладышева Е.~В."],
            ..PLAIN
        }),
        A(ActivityText {
            text: "Выставка детских рисунков по книгам о войне",
            audience: "2–7 классы",
            when: "5–9 мая",
            place: "Школа №~9",
            who: &["Зимина К.~Р."],
            ..PLAIN
        }),
        A(ActivityText {
            text: "Праздник «День библиотек»: встречаемся и благодарим",
            audience: "библиотекари района",
            when: "27 мая",
            place: "Гимназия №~4",
            who: &[HEAD],
            ..PLAIN
        }),
    ],
};

pub(super) const REVIEW: SectionText = SectionText {
    title: "Анализ и отчётность",
    intro: "",
    columns: &[
        (Number, "№"),
        (Activity, "Мероприятия"),
        (Timing, "Сроки"),
        (Responsible, "Ответственный"),
        (Result, "Отметка о выполнении"),
    ],
    rows: &[
        A(ActivityText {
            text: "Опрос библиотекарей: какая помощь нужна",
            when: "начало сентября",
            who: &["Аксёнова М.~П."],
            status: Status::Held,
            day: Some(day(9, 1, Tue, (9, 0), (10, 0))),
            result: "Ответили 18 школ из 21",
            ..PLAIN
        }),
        A(ActivityText {
            text: "Сводка о чтении и посещаемости по школам",
            when: "раз в четверть",
            who: &["Рябова А.~Н."],
            ..PLAIN
        }),
        A(ActivityText {
            text: "Статистический отчёт за календарный год",
            when: "до 20 января",
            who: &[HEAD],
            ..PLAIN
        }),
        A(ActivityText {
            text: "Отчёт объединения, предложения в план следующего года",
            when: "май – июнь",
            who: &[HEAD, "Аксёнова М.~П."],
            ..PLAIN
        }),
    ],
};
