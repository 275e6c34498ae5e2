// A plan for the tests of rows, put into storage as a file of version 1 (docs/plan.schema.json): three sections with all
// kinds of rows, meetings with agendas, tasks; or one section of many rows.
import type { Page } from '@playwright/test';
import { PLAN_ID, TODAY } from './calendar-plan.ts';
import { expect, started } from './fixtures.ts';

interface Row {
  text: string;
  term?: [wording: string, reading: string];
  meeting?: string;
  items?: string[];
  note?: boolean;
  day?: string;
  status?: string;
  result?: string;
  who?: string;
}

export const SECTIONS: [title: string, rows: Row[]][] = [
  ['Организация', [
    { text: 'Банк данных', term: ['Сентябрь', 'months 09'], who: 'Иванова А. П.' },
    { text: 'Согласование плана' },
    { text: 'Консультации', term: ['Октябрь', 'months 10'], day: '2026-10-15', status: 'held', result: 'Проведена' },
    { text: 'Выезды', term: ['Ноябрь', 'months 11'] },
    { text: 'Обмен', term: ['Декабрь', 'months 12'] },
  ]],
  ['Заседания', [
    { text: '«План года»', meeting: '1', term: ['Сентябрь', 'months 09'], items: ['Об итогах', 'О планах', 'Разное'] },
    { text: '«Семья»', meeting: '2', term: ['Ноябрь', 'months 11'], items: ['О чтении'] },
    { text: 'Заметка между строками', note: true },
  ]],
  ['Чтение', [
    { text: 'Викторина', term: ['Май', 'months 05'] },
  ]],
];

/** A section of so many rows. */
export const many = (count: number): typeof SECTIONS => [
  ['Много строк', Array.from({ length: count }, (_, n): Row => ({ text: `Дело ${n + 1}`, term: ['Май', 'months 05'] }))],
  ['Ещё раздел', [{ text: 'Последнее' }]],
];

const id = (kind: string, n: number) => kind + n.toString(16).padStart(15, '0');

const KINDS = [['number', '№'], ['activity', 'Мероприятия'], ['timing', 'Сроки'], ['placeAndResponsible', 'Место, ответственный']];

function text(sections: typeof SECTIONS, kinds: string[][]) {
  let n = 1;
  const record = (row: Row) => {
    const own = { id: id('c', n++) };
    if (row.note) return { kind: 'note', ...own, text: row.text };
    const common = {
      ...(row.term && { timing: { wording: row.term[0], reading: row.term[1] } }),
      ...(!row.term && { timing: { inherited: true } }),
      ...(row.day && { appointment: { date: row.day } }),
      ...(row.status && { status: row.status }),
      ...(row.who && { responsible: [{ words: row.who }] }),
    };
    if (row.meeting) {
      const agenda = row.items?.map((item) => ({ id: id('d', n++), text: item, timing: { inherited: true } }));
      return { kind: 'meeting', ...own, label: 'Заседание', number: row.meeting, theme: row.text, ...common, agenda };
    }
    return { kind: 'activity', ...own, text: row.text, ...common, ...(row.result && { result: row.result }) };
  };
  return JSON.stringify({
    format: 'metodplan', version: 1, minReader: 1, app: '0.1.0',
    plan: {
      id: PLAN_ID,
      language: 'ru',
      heading: { title: 'План работы', organisation: 'РМО школьных библиотекарей' },
      tasks: ['Обновить знания', 'Собрать практики', 'Поддержать начинающих'].map((task, at) => ({ id: id('e', at), text: task })),
      year: { firstYear: 2026, firstMonth: 9, division: 'quarters' },
      sections: sections.map(([title, rows], index) => ({
        id: id('b', index),
        title,
        columns: kinds.map(([kind, heading], at) => ({ id: id('f', 4 * index + at), kind, title: heading })),
        entries: rows.map(record),
      })),
    },
  });
}

/** Puts the plan on the device and opens it as a document. */
export async function openRows(page: Page, { language = 'ru', sections = SECTIONS, kinds = KINDS } = {}) {
  await page.clock.setFixedTime(`${TODAY}T10:00:00`);
  await page.addInitScript(([key, plan, lang]) => {
    if (localStorage.getItem(key) !== null) return;
    localStorage.setItem(key, plan);
    localStorage.setItem('metodplan/settings/language', lang);
  }, [`metodplan/plan/${PLAN_ID}`, text(sections, kinds), language]);
  await page.goto(`#/plan/${PLAN_ID}`);
  await started(page);
  await expect(page.locator('[data-entry]').first()).toBeVisible();
}

/** A row by its text. */
export const rowOf = (page: Page, text: string) =>
  page.locator('[data-entry], [data-item]').filter({ has: page.locator(`.edit-mirror:text-is("${text}")`) });

/** The field of a row's text, or another one by its column. */
export const fieldOf = (page: Page, text: string, column = 'text') => rowOf(page, text).locator(`[data-column="${column}"]`);

/** The texts of the rows of a section as they stand on the page, agenda items after «–». */
export function texts(page: Page, section: number) {
  return page.locator('.section').nth(section - 1).locator('[data-entry], [data-item]').evaluateAll((rows) =>
    rows.map((row) => {
      const field = row.querySelector<HTMLTextAreaElement>('[data-column="text"]');
      return (row.hasAttribute('data-item') ? '– ' : '') + (field?.value ?? '');
    }));
}

/** The section has these rows. */
export async function expectTexts(page: Page, section: number, expected: string[]) {
  await expect.poll(() => texts(page, section)).toEqual(expected);
}

export const undoIs = (page: Page, what: string) => expect(page.getByRole('button', { name: `Отменить: ${what}` })).toBeVisible();
export const nothingDone = (page: Page) => expect(page.getByRole('button', { name: 'Отменять нечего' })).toBeVisible();
