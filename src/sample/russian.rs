//! The Russian example: a district association of school librarians. Names, schools and events are invented.

use super::build::{ActivityText, Day, ItemText, MeetingText, PLAIN, PlanText, Row, SectionText};
use crate::domain::ColumnKind::{
    Activity, Audience, Form, Number, Place, PlaceAndResponsible, Responsible, Result, Timing,
};
use crate::domain::{ColumnKind, Language, Status};
use Row::{A, M};
use chrono::Weekday::{Fri, Thu, Tue, Wed};

const HEAD: &str = "Вересова О.~И.";

pub(super) static TEXT: PlanText = PlanText {
    language: Language::Russian,
    title: "План работы районного методического объединения школьных библиотекарей на %1–%2 учебный год",
    organisation: "РМО школьных библиотекарей",
    theme: "Школьная библиотека как место, где растёт читатель",
    goal: "Помочь библиотекарям школ района обновить формы работы с чтением и собрать общий опыт так, чтобы им мог воспользоваться каждый.",
    approvals: &[
        [
            "Согласовано",
            "Методист районного методического центра",
            "Лунина Т.~Г.",
            "«27» августа %1~г.",
            "Протокол № 1",
        ],
        [
            "Утверждаю",
            "Директор районного методического центра",
            "Кедров С.~А.",
            "«28» августа %1~г.",
            "Приказ № 112",
        ],
    ],
    tasks: &[
        "Познакомить библиотекарей с новыми приёмами работы с детской и подростковой книгой.",
        "Поддержать молодых специалистов: закрепить наставников, открыть рабочие места для практики.",
        "Навести порядок в учёте учебников и договориться об обмене между школами.",
        "Собрать районную копилку сценариев, выставок и занятий.",
    ],
    people: &[
        [HEAD, "Гимназия №~4", "Руководитель РМО"],
        ["Лунина Т.~Г.", "Методический центр", "Методист"],
        ["Аксёнова М.~П.", "Школа №~2", "Секретарь РМО"],
        ["Бортникова Н.~С.", "Школа №~7", "Наставник"],
        ["Гладышева Е.~В.", "Лицей №~1", ""],
        ["Дорохов П.~Л.", "Школа №~11", "Молодой специалист"],
        ["Жукова И.~А.", "Сосновская школа", ""],
        ["Зимина К.~Р.", "Школа №~9", ""],
        ["Ильинская В.~Д.", "Районная детская библиотека", "Партнёр"],
        ["Рябова А.~Н.", "Ключевская школа", ""],
    ],
    sections: &[
        SectionText {
            title: "Организационная работа",
            intro: "",
            columns: USUAL,
            rows: &[
                A(ActivityText {
                    text: "Анализ работы за прошлый год, обсуждение и утверждение плана",
                    when: "1-я неделя сентября",
                    place: "Методический центр",
                    who: &[HEAD],
                    day: day(9, 1, Fri, (10, 0), (11, 30)),
                    status: Status::Held,
                    result: "План принят, протокол № 1",
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "Обновление списка библиотекарей района и их нагрузки",
                    when: "до 15 сентября",
                    place: "Общая таблица РМО",
                    who: &["Аксёнова М.~П."],
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "Закрепление наставников за молодыми специалистами",
                    when: "сентябрь",
                    place: "Школа №~7",
                    who: &["Бортникова Н.~С."],
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "Консультации для библиотекарей, которые работают первый год",
                    when: "в течение года",
                    place: "Гимназия №~4",
                    who: &[HEAD, "Бортникова Н.~С."],
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "Ответы на запросы школ о списании и передаче книг",
                    when: "по мере необходимости",
                    place: "Методический центр",
                    who: &["Лунина Т.~Г."],
                    ..PLAIN
                }),
            ],
        },
        SectionText {
            title: "Заседания объединения",
            intro: "Заседания проходят по четвергам в 14:00. Материалы докладчики присылают секретарю за неделю.",
            columns: &[
                (Number, "№ п/п"),
                (Activity, "Вопросы повестки"),
                (Timing, "Сроки"),
                (PlaceAndResponsible, "Место, ответственный"),
            ],
            rows: &[M(FIRST), M(SECOND), M(THIRD), M(FOURTH)],
        },
        SectionText {
            title: "Повышение мастерства и обмен опытом",
            intro: "",
            columns: &[
                (Number, "№"),
                (Activity, "Мероприятия"),
                (Form, "Форма"),
                (Timing, "Сроки"),
                (PlaceAndResponsible, "Место, ответственный"),
            ],
            rows: &[
                A(ActivityText {
                    text: "Как говорить с подростком о прочитанном",
                    form: "мастер-класс",
                    when: "октябрь",
                    place: "Лицей №~1",
                    who: &["Гладышева Е.~В."],
                    day: day(10, 3, Wed, (14, 0), (15, 30)),
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "Открытые занятия в школьных библиотеках: смотрим и обсуждаем",
                    form: "взаимопосещение",
                    when: "ноябрь – март",
                    place: "Школы района",
                    who: &["Зимина К.~Р."],
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "Курсы «Цифровые сервисы в библиотеке»",
                    form: "дистанционные курсы",
                    when: "I полугодие",
                    place: "Онлайн",
                    who: &["Лунина Т.~Г."],
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "Первый год в библиотеке: что получилось",
                    form: "круглый стол молодых специалистов",
                    when: "последняя неделя января",
                    place: "Школа №~11",
                    who: &["Дорохов П.~Л.", "Бортникова Н.~С."],
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "Сбор сценариев для районной копилки",
                    form: "общая папка",
                    when: "ежемесячно",
                    place: "Онлайн",
                    who: &["Рябова А.~Н."],
                    ..PLAIN
                }),
            ],
        },
        SectionText {
            title: "Фонд и учебники",
            intro: "",
            columns: USUAL,
            rows: &[
                A(ActivityText {
                    text: "Сверка обеспеченности учебниками, список для обмена между школами",
                    when: "1–10 сентября",
                    place: "Школы района",
                    who: &["Жукова И.~А."],
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "Рейды «Учебнику – долгую жизнь»",
                    when: "ноябрь, апрель",
                    place: "Школы района",
                    who: &["Библиотекари школ"],
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "Сбор заявок на учебники следующего года",
                    when: "до 1 марта",
                    place: "Методический центр",
                    who: &["Лунина Т.~Г."],
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "Проверка заявок и передача заказа",
                    place: "Методический центр",
                    who: &["Лунина Т.~Г.", HEAD],
                    ..PLAIN
                }),
                A(ActivityText {
                    text: "Акция «Подари книгу сельской библиотеке»",
                    when: "к юбилею районной библиотеки",
                    place: "Сосновская школа",
                    who: &["Жукова И.~А.", "Рябова А.~Н."],
                    ..PLAIN
                }),
            ],
        },
        SectionText {
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
                    day: day(12, 1, Fri, (12, 0), (15, 0)),
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
        },
        SectionText {
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
                    day: day(9, 1, Tue, (9, 0), (10, 0)),
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
        },
    ],
};

/// The columns of most sections.
const USUAL: &[(ColumnKind, &str)] = &[
    (Number, "№"),
    (Activity, "Мероприятия"),
    (Timing, "Сроки"),
    (PlaceAndResponsible, "Место, ответственный"),
];

const fn day(
    month: u32,
    nth: u8,
    weekday: chrono::Weekday,
    from: (u32, u32),
    to: (u32, u32),
) -> Option<Day> {
    Some(Day {
        month,
        nth,
        weekday,
        from: Some(from),
        to: Some(to),
    })
}

const FIRST: MeetingText = MeetingText {
    label: "Заседание",
    number: "1",
    theme: "«Начинаем год вместе»",
    form: "установочный семинар",
    place: "Гимназия №~4, читальный зал",
    when: "сентябрь",
    who: &[HEAD],
    day: day(9, 3, Thu, (14, 0), (16, 0)),
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

const SECOND: MeetingText = MeetingText {
    label: "Заседание",
    number: "2",
    theme: "«Подросток и книга: искать общий язык»",
    form: "вебинар",
    place: "Сферум",
    when: "ноябрь",
    who: &[HEAD],
    day: day(11, 4, Thu, (14, 0), (15, 30)),
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

const THIRD: MeetingText = MeetingText {
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

const FOURTH: MeetingText = MeetingText {
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
