// A plan that has everything that can be printed, three hundred rows of it: meetings, columns of every kind, sections of text,
// plain tables, appendices, light marks in texts. Invented.
const id = (kind: string, n: number) => kind + n.toString(16).padStart(15, '0');

export const PLAN_ID = '00000000000000ac';
export const MEETING_ID = id('c', 2);
export const PERSON_ID = id('d', 1);

const KINDS: [string, string][] = [
  ['number', '№ п/п'],
  ['activity', 'Содержание работы'],
  ['timing', 'Сроки'],
  ['place', 'Место'],
  ['responsible', 'Ответственный'],
  ['form', 'Форма'],
  ['audience', 'Класс'],
  ['result', 'Ожидаемый результат'],
  ['done', 'Отметка о выполнении'],
  ['note', 'Примечание'],
  ['custom', 'Охват'],
];
const USUAL: [string, string][] = [['number', '№'], ['activity', 'Мероприятия'], ['timing', 'Сроки'], ['placeAndResponsible', 'Место, ответственный']];
/** Deadlines as people type them, with what must not be touched. */
export const WORDINGS = ['до 15 октября', 'сентябрь –  октябрь', 'В течение **года**', 'по мере   необходимости', '1-я неделя ноября', 'II четверть', '15.10.2026 г.', '– по графику'];

function columns(section: number, of: [string, string][]) {
  return of.map(([kind, title], n) => ({ id: id('f', 20 * section + n), kind, title }));
}

function activity(n: number, section: number) {
  const timing = n % 9 === 8 ? { inherited: true } : { wording: WORDINGS[n % WORDINGS.length], reading: 'unknown' };
  const long = n % 7 === 0;
  return {
    kind: 'activity',
    id: id('c', 100 + n),
    text: long ? `Дело-${n}: смотр школьных библиотек района.\n– **паспорт** библиотеки, который школа сдаёт к началу года;\n– *выставка* одной книги;\nИтог-${n}` : `Дело-${n} для школ района`,
    timing,
    place: n % 3 ? 'Методический центр' : '',
    responsible: [{ words: n % 2 ? 'Бортникова Н. С.' : 'Вересова О. И.', ...(n % 2 ? {} : { person: PERSON_ID }) }],
    form: n % 4 ? '' : 'Семинар-практикум',
    audience: n % 5 ? '' : '5–9 классы',
    status: ['planned', 'held', 'moved', 'cancelled'][n % 4],
    ...(n % 4 === 1 ? { held: '2026-10-15', result: `Итоги-${n} на https://example.org/itogi/${n}` } : {}),
    ...(n % 4 === 3 ? { reason: 'Ремонт читального зала' } : {}),
    ...(n % 6 === 0 ? { appointment: { date: '2026-11-20', start: '10:00', end: '11:30' } } : {}),
    note: n % 11 ? '' : 'Пригласить *всех*',
    cells: section === 1 ? { [id('f', 30)]: `${10 + (n % 40)} чел.` } : undefined,
  };
}

function meeting(n: number) {
  return {
    kind: 'meeting',
    id: id('c', n),
    label: 'Заседание',
    number: String(n),
    theme: '«Читаем **вместе**: библиотека и семья»',
    form: 'Круглый стол',
    place: 'Сферум',
    timing: { wording: WORDINGS[n], reading: 'unknown' },
    responsible: [{ words: 'Вересова О. И.', person: PERSON_ID }],
    status: n < 3 ? 'held' : 'planned',
    ...(n < 3 ? { held: '2026-10-09', attendance: '14 человек', protocol: String(n), chair: 'Вересова О. И.', secretary: 'Аксёнова М. П.', decision: 'Принять к работе:\n1. план на год;\n2. список школ-участниц' } : {}),
    agenda: Array.from({ length: 4 }, (_, at) => ({
      id: id('e', 10 * n + at),
      text: `Вопрос-${n}-${at + 1}: **обзор** новинок детской литературы и приёмы работы с ними`,
      ...(at === 1 ? { speakers: [{ role: 'Доклад', name: 'Дорохов П. Л.', school: 'Школа № 11' }] } : {}),
      ...(at === 2 ? { responsible: [{ words: 'Вересова О. И.', person: PERSON_ID }] } : {}),
      ...(n < 3 ? { decision: `Решение-${n}-${at + 1}: продолжить` } : {}),
    })),
  };
}

/** The plan as the text of its file. */
export function fullPlan(): string {
  const rows = (from: number, count: number, section: number) => Array.from({ length: count }, (_, n) => activity(from + n, section));
  const figure = (n: number, section: number) => ({
    kind: 'activity',
    id: id('c', 1000 + n),
    text: `Показатель-${n}`,
    cells: { [id('f', 20 * section + 2)]: String(100 + n), [id('f', 20 * section + 3)]: String(200 + n) },
  });
  const table: [string, string][] = [['number', '№'], ['activity', 'Показатель'], ['custom', '2024/25'], ['custom', '2025/26']];
  const sections = [
    { title: 'Анализ работы за прошлый год', kind: 'text', intro: 'В прошлом году объединение провело **четыре заседания** и *два* смотра.\nИтоги:\n– фонд учебников собран в одной таблице;\n– открыты рабочие места для практики;\n1. Подробности: https://example.org/analiz' },
    { title: 'Организационная работа', intro: '', columns: columns(1, KINDS), entries: rows(1, 90, 1) },
    { title: 'Заседания объединения', columns: columns(2, USUAL), entries: [1, 2, 3, 4].map(meeting) },
    { title: 'Методическая работа', intro: 'Все встречи открытые.', columns: columns(3, USUAL), entries: [...rows(91, 60, 3), { kind: 'note', id: id('c', 900), text: 'Второе полугодие' }, ...rows(151, 60, 3)] },
    { title: 'Показатели', kind: 'table', columns: columns(4, table), entries: Array.from({ length: 12 }, (_, n) => figure(n, 4)) },
    { title: 'Работа с читателями', columns: columns(5, USUAL), entries: rows(211, 90, 5) },
    { title: 'Список школ-участниц', kind: 'table', appendix: true, columns: columns(6, table), entries: Array.from({ length: 20 }, (_, n) => figure(100 + n, 6)) },
    { title: 'Памятка наставнику', kind: 'text', appendix: true, intro: 'Первая встреча:\n1. знакомство;\n2. **план** на месяц.' },
  ].map((section, at) => ({ id: id('b', at), ...section }));
  const plan = {
    id: PLAN_ID,
    language: 'ru',
    heading: {
      title: 'План работы районного методического объединения школьных библиотекарей на 2026–2027 учебный год',
      organisation: 'РМО школьных библиотекарей',
      theme: '«Школьная библиотека как **место**, где растёт читатель»',
      goal: '– обновить формы работы;\n– собрать *общий* опыт.',
    },
    approvals: [
      { id: id('a', 1), heading: 'Рассмотрено', role: 'Заседание РМО', document: 'Протокол № 1', date: '«26» августа 2026 г.' },
      { id: id('a', 2), heading: 'Согласовано', role: 'Методист районного методического центра', name: 'Лунина Т. Г.' },
      { id: id('a', 3), heading: 'Утверждаю', role: 'Директор районного методического центра', name: 'Кедров С. А.', document: 'Приказ № ____' },
    ],
    tasks: [
      { id: id('9', 1), text: 'Познакомить библиотекарей с **новыми приёмами** работы.' },
      { id: id('9', 2), text: 'Навести порядок в учёте учебников.' },
    ],
    year: { firstYear: 2026, firstMonth: 9 },
    people: [
      { id: PERSON_ID, name: 'Вересова О. И.', school: 'Гимназия № 4', role: 'Руководитель РМО' },
      { id: id('d', 2), name: 'Дорохов П. Л.', school: 'Школа № 11', role: 'Молодой специалист' },
    ],
    sections,
    report: [
      { id: id('8', 1), title: 'Общие итоги', text: 'Год прошёл **ровно**:\n– план выполнен;\n– *опыт* собран.' },
      { id: id('8', 2), title: 'Выводы', text: 'Продолжить работу, см. https://example.org/vyvody' },
    ],
  };
  return JSON.stringify({ format: 'metodplan', version: 1, minReader: 1, app: '0.1.0', plan });
}
