//! The four meetings of the Russian example.

use super::HEAD;
use crate::domain::Status;
use crate::sample::build::{ItemText, MeetingText, day};
use chrono::Weekday::Thu;

pub(super) const FIRST: MeetingText = MeetingText {
    label: "Заседание",
    number: "1",
    theme: "«Начинаем год вместе»",
    form: "установочный семинар",
    place: "Гимназия №~4, читальный зал",
    when: "сентябрь",
    who: &[HEAD],
    day: Some(day(9, 3, Thu, (14, 0), (16, 0))),
    status: Status::Held,
    decision: "Принять план работы. Открыть общую папку сценариев.",
    agenda: &[
        ItemText {
            text: "Что удалось в прошлом году и что берём в новый",
            who: &[HEAD],
            speakers: &[],
        },
        ItemText {
            text: "Рабочее место библиотекаря: документы, без которых не начать год",
            who: &["Лунина Т.~Г."],
            speakers: &[["Доклад", "Луниной Т.~Г.", "Лунина Т.~Г."]],
        },
        ItemText {
            text: "Разное: график открытых занятий",
            who: &["Аксёнова М.~П."],
            speakers: &[],
        },
    ],
};

pub(super) const SECOND: MeetingText = MeetingText {
    label: "Заседание",
    number: "2",
    theme: "«Подросток и книга: искать общий язык»",
    form: "вебинар",
    place: "Сферум",
    when: "ноябрь",
    who: &[HEAD],
    day: Some(day(11, 4, Thu, (14, 0), (15, 30))),
    status: Status::Planned,
    decision: "",
    agenda: &[
        ItemText {
            text: "Книжный клуб для семиклассников: год спустя",
            who: &[HEAD],
            speakers: &[["Доклад", "Гладышевой Е.~В.", "Гладышева Е.~В."]],
        },
        ItemText {
            text: "Буктрейлер руками детей: от идеи до показа",
            who: &[HEAD],
            speakers: &[
                ["Доклад", "Дорохова П.~Л.", "Дорохов П.~Л."],
                ["Содоклад", "Зиминой К.~Р.", "Зимина К.~Р."],
            ],
        },
    ],
};

pub(super) const THIRD: MeetingText = MeetingText {
    label: "Заседание",
    number: "3",
    theme: "«Библиотека и учитель: одно дело»",
    form: "семинар-практикум",
    place: "Сосновская школа",
    when: "февраль",
    who: &[HEAD],
    day: None,
    status: Status::Planned,
    decision: "",
    agenda: &[
        ItemText {
            text: "Урок в библиотеке: три занятия, которые можно повторить",
            who: &["Жукова И.~А."],
            speakers: &[["Доклад", "Жуковой И.~А.", "Жукова И.~А."]],
        },
        ItemText {
            text: "Заказ учебников: разбираем частые ошибки",
            who: &["Лунина Т.~Г."],
            speakers: &[],
        },
        ItemText {
            text: "Практикум: составляем список чтения для одного класса",
            who: &["Бортникова Н.~С."],
            speakers: &[],
        },
    ],
};

pub(super) const FOURTH: MeetingText = MeetingText {
    label: "Заседание",
    number: "4",
    theme: "«Итоги и замыслы»",
    form: "круглый стол",
    place: "Районная детская библиотека",
    when: "конец апреля",
    who: &[HEAD],
    day: None,
    status: Status::Planned,
    decision: "",
    agenda: &[
        ItemText {
            text: "Что пополнило районную копилку: обзор лучшего",
            who: &["Рябова А.~Н."],
            speakers: &[["Сообщение", "Рябовой А.~Н.", "Рябова А.~Н."]],
        },
        ItemText {
            text: "Задачи на следующий год",
            who: &[HEAD],
            speakers: &[],
        },
    ],
};
