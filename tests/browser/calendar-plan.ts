// A plan for the calendar's tests, put into storage as a file of version 1 (docs/plan.schema.json):
// all kinds of terms, a crowded day, runs of days, what lasts and what has no time.
import type { Page } from '@playwright/test';

export const PLAN_ID = '00000000000000aa';
/** The day that the tests live on. */
export const TODAY = '2026-11-12';

interface Row {
  text: string;
  term?: [wording: string, reading: string];
  day?: string;
  start?: string;
  status?: string;
  meeting?: string;
  who?: string;
  place?: string;
}

const SECTIONS: [title: string, rows: Row[]][] = [
  ['Организация работы', [
    { text: 'Консультации для начинающих', term: ['В течение года', 'year'] },
    { text: 'Страница и чат объединения', term: ['постоянно', 'year'] },
    { text: 'Согласование плана', term: ['15 сентября', 'date 09-15'] },
    { text: 'Банк данных о библиотеках', term: ['Сентябрь', 'months 09'] },
    { text: 'Выезды по электронному каталогу', term: ['Ежемесячно', 'every month'] },
    { text: 'Взаимопосещения «Один день у коллеги»', term: ['октябрь – ноябрь', 'months 10-11'] },
    { text: 'Помощь при переезде фондов', term: ['по мере необходимости', 'asneeded'] },
    { text: 'Посещение малокомплектных школ', term: ['Ноябрь', 'months 11'], who: 'Иванова А. П.' },
  ]],
  ['Заседания', [
    { text: '«План года»', meeting: '1', term: ['Сентябрь', 'months 09'], day: '2026-09-17', start: '14:00', status: 'held' },
    { text: '«Читающая семья»', meeting: '2', term: ['Ноябрь', 'months 11'], day: '2026-11-26', start: '14:00', place: 'Сферум' },
    { text: '«Фонд школьной библиотеки»', meeting: '3', term: ['Февраль', 'months 02'], day: '2027-02-11' },
    { text: '«Итоги года»', meeting: '4', term: ['Апрель', 'months 04'] },
  ]],
  ['Повышение мастерства', [
    { text: 'Мастер-класс «Буктрейлер за урок»', term: ['Октябрь', 'months 10'], day: '2026-10-08', start: '13:00', status: 'held' },
    { text: 'Практикум по описанию книг', term: ['Ноябрь', 'months 11'], day: '2026-11-19', start: '13:00' },
    { text: 'Открытое занятие «Ищем и проверяем»', term: ['последняя неделя ноября', 'week last of 11'] },
    { text: 'Школа начинающего библиотекаря', term: ['октябрь, декабрь, февраль, апрель', 'months 10,12,02,04'] },
    { text: 'Вебинар «Авторское право»', term: ['21 января', 'date 01-21'] },
    { text: 'Фестиваль находок', term: ['Март', 'months 03'] },
    { text: 'Методическая копилка', term: ['В течение года', 'year'] },
    { text: 'Обзор «Круг чтения педагога»', term: ['начало ноября', 'begin of 11'], who: 'Белова И. Р.' },
  ]],
  ['Учебный фонд', [
    { text: 'Сверка обеспеченности учебниками', term: ['до 10 сентября', 'until 09-10'], status: 'held' },
    { text: 'Обмен между школами', term: ['В течение года', 'year'] },
    { text: 'Инвентаризация учебников', term: ['ноябрь – декабрь', 'months 11-12'] },
    { text: 'Сводный заказ учебников', term: ['1 марта', 'date 03-01'] },
    { text: 'Сбор заявок на учебники', term: ['Декабрь', 'months 12'] },
    { text: 'Рейды «Береги учебник»', term: ['ноябрь, апрель', 'months 11,04'], who: 'Кузнецова Т. С.' },
  ]],
  ['Чтение и праздники', [
    { text: 'Диктант «Пишем вместе»', term: ['15 октября', 'date 10-15'], status: 'held' },
    { text: 'День школьных библиотек', term: ['26 октября', 'date 10-26'], status: 'held' },
    { text: 'Литературная игра «По следам капитанов»', term: ['Ноябрь', 'months 11'], day: '2026-11-12', start: '11:30', place: 'Берёзовская школа' },
    { text: 'Конкурс чтецов «Голос строки»', term: ['Ноябрь', 'months 11'], day: '2026-11-20', start: '12:00' },
    { text: 'Акция «Книга в подарок школе»', term: ['II четверть', 'quarter 2'] },
    { text: 'Викторина ко Дню словаря', term: ['Ноябрь', 'months 11'], who: 'Кузнецова Т. С.' },
    { text: 'Выставка ко Дню матери', term: ['26 ноября', 'date 11-26'] },
    { text: 'Громкие чтения', term: ['26 ноября', 'date 11-26'], start: '10:00', day: '2026-11-26', status: 'moved' },
    { text: 'Конкурс закладок', term: ['Декабрь', 'months 12'] },
    { text: 'Марафон «Сто страниц»', term: ['Январь', 'months 01'] },
    { text: 'Неделя детской книги', term: ['22–28 марта', 'dates 03-22..03-28'] },
    { text: 'Ночь в библиотеке', term: ['23 апреля', 'date 04-23'] },
    { text: 'Поездка в музей книги', term: ['Ноябрь', 'months 11'], day: '2026-11-14', status: 'cancelled' },
  ]],
  ['Отчётность', [
    { text: 'Статистический отчёт', term: ['до 25 сентября', 'until 09-25'], status: 'held' },
    { text: 'Сведения о проведённых занятиях', term: ['до 26 ноября', 'until 11-26'] },
    { text: 'Промежуточный отчёт', term: ['25 декабря', 'date 12-25'] },
    { text: 'Опрос о темах нового года', term: ['последняя неделя апреля', 'week last of 04'] },
    { text: 'Годовой отчёт', term: ['конец учебного года', 'end of year'] },
    { text: 'Ответы на запросы', term: ['как получится', 'unknown'] },
  ]],
];

const id = (kind: string, n: number) => kind + n.toString(16).padStart(15, '0');

function record(row: Row, n: number) {
  const own = row.meeting
    ? { kind: 'meeting', id: id('c', n), label: 'Заседание', number: row.meeting, theme: row.text }
    : { kind: 'activity', id: id('c', n), text: row.text };
  return {
    ...own,
    ...(row.place && { place: row.place }),
    ...(row.term && { timing: { wording: row.term[0], reading: row.term[1] } }),
    ...(row.day && { appointment: { date: row.day, ...(row.start && { start: row.start }) } }),
    ...(row.who && { responsible: [{ words: row.who }] }),
    ...(row.status && { status: row.status }),
  };
}

/** The plan as the text of its file. */
export function planText(sections = SECTIONS): string {
  let n = 1;
  return JSON.stringify({
    format: 'metodplan',
    version: 1,
    minReader: 1,
    app: '0.1.0',
    plan: {
      id: PLAN_ID,
      language: 'ru',
      heading: { title: 'План работы', organisation: 'РМО школьных библиотекарей' },
      year: {
        firstYear: 2026,
        firstMonth: 9,
        division: 'quarters',
        periods: [
          { first: '2026-09-01', last: '2026-10-30' },
          { first: '2026-11-09', last: '2026-12-30' },
          { first: '2027-01-11', last: '2027-03-26' },
          { first: '2027-04-05', last: '2027-05-28' },
        ],
        breaks: [
          { season: 'autumn', first: '2026-10-31', last: '2026-11-08' },
          { season: 'winter', first: '2026-12-31', last: '2027-01-10' },
          { season: 'spring', first: '2027-03-27', last: '2027-04-04' },
        ],
        holidays: [
          { name: 'День народного единства', first: '2026-11-04', last: '2026-11-04' },
          { name: 'Новогодние каникулы', first: '2027-01-01', last: '2027-01-08' },
          { name: 'День защитника Отечества', first: '2027-02-23', last: '2027-02-23' },
          { name: 'Международный женский день', first: '2027-03-08', last: '2027-03-08' },
        ],
      },
      sections: sections.map(([title, rows], index) => ({
        id: id('b', index),
        title,
        columns: [
          { id: id('f', 2 * index), kind: 'activity', title: 'Мероприятия' },
          { id: id('f', 2 * index + 1), kind: 'timing', title: 'Сроки' },
        ],
        entries: rows.map((row) => record(row, n++)),
      })),
    },
  });
}

/** Puts the plan on the device and opens it at `view` (`year`, `month/2026-11`) on [`TODAY`]. */
export async function openCalendar(page: Page, view: string, { language = 'ru', text = planText() } = {}) {
  await page.clock.setFixedTime(`${TODAY}T10:00:00`);
  await page.addInitScript(([key, plan, lang]) => {
    // Only once: a reload must find what the program kept.
    if (localStorage.getItem(key) !== null) return;
    localStorage.setItem(key, plan);
    localStorage.setItem('metodplan/settings/language', lang);
  }, [`metodplan/plan/${PLAN_ID}`, text, language]);
  await page.goto(`#/plan/${PLAN_ID}/${view}`);
}
