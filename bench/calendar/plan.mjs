// Activities as a plan file of version 1 (docs/file-format.md), the terms in a Russian author's words
// beside their reading. Knows the format, not the page that reads it.
import { FIRST_YEAR } from './activities.mjs';

export const PLAN_ID = '00000000000be9c4';

const SECTIONS = [
  'Организационная работа',
  'Заседания',
  'Повышение мастерства',
  'Учебный фонд',
  'Чтение и праздники',
  'Отчётность',
];

const COLUMNS = [
  ['number', '№'],
  ['activity', 'Мероприятия'],
  ['timing', 'Сроки'],
  ['placeAndResponsible', 'Место, ответственный'],
];

const NOMINATIVE = [
  'январь', 'февраль', 'март', 'апрель', 'май', 'июнь',
  'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь',
];
const GENITIVE = [
  'января', 'февраля', 'марта', 'апреля', 'мая', 'июня',
  'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря',
];

const monthOf = (iso) => Number(iso.slice(5, 7)) - 1;
const dateOf = (iso) => Number(iso.slice(8));

function timing({ kind, first, last }) {
  const genitive = GENITIVE[monthOf(first)];
  switch (kind) {
    case 'month':
      return { wording: NOMINATIVE[monthOf(first)], reading: `months ${first.slice(5, 7)}` };
    case 'year':
      return { wording: 'в течение года', reading: 'year' };
    case 'day':
      return { wording: `${dateOf(first)} ${genitive}`, reading: `date ${first.slice(5)}` };
    default:
      return {
        wording: `${dateOf(first)}–${dateOf(last)} ${genitive}`,
        reading: `dates ${first.slice(5)}..${last.slice(5)}`,
      };
  }
}

const id = (letter, number) => letter + number.toString(16).padStart(15, '0');

/** Id of the row of an activity. */
export const rowId = (number) => id('c', number);

const row = (activity) => ({
  kind: 'activity',
  id: rowId(activity.number),
  text: activity.title,
  timing: timing(activity),
});

function section(title, index, activities, sections) {
  return {
    id: id('b', index),
    title,
    columns: COLUMNS.map(([kind, heading], column) => ({
      id: id('f', index * COLUMNS.length + column),
      kind,
      title: heading,
    })),
    entries: activities.filter(({ number }) => number % sections === index).map(row),
  };
}

/**
 * The text of the file, in so many sections, without white space: ten thousand rows must fit into the browser's storage.
 */
export function planText(activities, sections = SECTIONS.length) {
  const titles = Array.from({ length: sections }, (_, at) => SECTIONS[at] ?? `Раздел ${at + 1}`);
  return JSON.stringify({
    format: 'metodplan',
    version: 1,
    minReader: 1,
    app: '0.1.0',
    plan: {
      id: PLAN_ID,
      language: 'ru',
      heading: { title: 'План работы', organisation: 'РМО школьных библиотекарей' },
      year: { firstYear: FIRST_YEAR, firstMonth: 9, division: 'quarters' },
      sections: titles.map((title, index) => section(title, index, activities, sections)),
    },
  });
}
