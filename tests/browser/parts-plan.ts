// A plan for the tests of the document's parts: sections of each kind, a meeting with an agenda, approval blocks.
import type { Locator, Page } from '@playwright/test';
import { PLAN_ID, TODAY } from './calendar-plan.ts';
import { expect, started } from './fixtures.ts';

const id = (kind: string, n: number) => kind + n.toString(16).padStart(15, '0');

export const SECTIONS = [
  {
    title: 'Организация',
    columns: [['number', '№'], ['activity', 'Мероприятия'], ['timing', 'Сроки'], ['placeAndResponsible', 'Где и кто']],
    entries: [
      {
        kind: 'activity', text: 'Банк данных', timing: { wording: 'Сентябрь', reading: 'months 09' },
        place: 'Методический центр', responsible: [{ words: 'Иванова А. П.' }], status: 'held', appointment: { date: '2026-09-14' },
      },
      { kind: 'activity', text: 'Обмен книгами', timing: { wording: 'Ноябрь', reading: 'months 11' } },
    ],
  },
  {
    title: 'Заседания',
    columns: [['number', '№'], ['activity', 'Мероприятия'], ['timing', 'Сроки'], ['placeAndResponsible', 'Место, ответственный']],
    entries: [
      {
        kind: 'meeting', label: 'Заседание', number: '1', theme: '«План года»', form: 'чаепитие с докладом',
        timing: { wording: 'Сентябрь', reading: 'months 09' },
        appointment: { date: '2026-09-17', start: '14:00', end: '15:00' },
        agenda: [
          { text: 'Об итогах', timing: { inherited: true }, minutes: 25 },
          { text: 'О планах', timing: { inherited: true }, minutes: 15 },
        ],
      },
    ],
  },
  {
    title: 'Фонд',
    columns: [['number', '№'], ['activity', 'Мероприятия'], ['timing', 'Сроки']],
    entries: [{ kind: 'activity', text: 'Сверка учебников', timing: { wording: 'Май', reading: 'months 05' } }],
  },
];

function text() {
  let n = 1;
  return JSON.stringify({
    format: 'metodplan', version: 1, minReader: 1, app: '0.1.0',
    plan: {
      id: PLAN_ID,
      language: 'ru',
      heading: { title: 'План работы', organisation: 'РМО школьных библиотекарей' },
      year: { firstYear: 2026, firstMonth: 9, division: 'quarters' },
      sections: SECTIONS.map((section, at) => ({
        id: id('b', at),
        title: section.title,
        columns: section.columns.map(([kind, title]) => ({ id: id('f', n++), kind, title })),
        entries: section.entries.map((entry) => ({
          ...entry,
          id: id('c', n++),
          ...('agenda' in entry && { agenda: entry.agenda?.map((item) => ({ id: id('d', n++), ...item })) }),
        })),
      })),
    },
  });
}

/** Puts the plan on the device and opens it as a document, or at another view. */
export async function openParts(page: Page, { language = 'ru', view = '' } = {}) {
  await page.clock.setFixedTime(`${TODAY}T10:00:00`);
  await page.addInitScript(([key, plan, lang]) => {
    if (localStorage.getItem(key) !== null) return;
    localStorage.setItem(key, plan);
    localStorage.setItem('metodplan/settings/language', lang);
  }, [`metodplan/plan/${PLAN_ID}`, text(), language]);
  await page.goto(`#/plan/${PLAN_ID}${view}`);
  await started(page);
}

export const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name, exact: true });
export const dialog = (page: Page) => page.getByRole('dialog');
export const sheet = (page: Page) => page.getByRole('complementary', { name: /^(Подробности|Details)$/ });

/** Adds a section of a kind, by the button under the paper. */
export async function addSection(page: Page, kind: string, button = 'Раздел') {
  await page.getByRole('article').getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('menuitem', { name: kind, exact: true }).click();
}

/** Chooses from the menu of a section, by its number. */
export async function sectionMenu(page: Page, number: string, item: string | RegExp, role: 'menuitem' | 'menuitemradio' | 'menuitemcheckbox' = 'menuitem') {
  await page.getByRole('button', { name: `Действия с разделом ${number}`, exact: true }).click();
  await page.getByRole(role, { name: item, exact: true }).click();
}

/** The sections as the device keeps them. */
export async function keptSections(page: Page): Promise<Record<string, any>[]> {
  return page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}').plan.sections, `metodplan/plan/${PLAN_ID}`);
}

/** The plan as the device keeps it. */
export async function keptPlan(page: Page): Promise<Record<string, any>> {
  return page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}').plan, `metodplan/plan/${PLAN_ID}`);
}

/** Headings of a section's table. */
export const headings = (of: Locator) =>
  of.getByRole('columnheader').getByRole('textbox').evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));

/** The numbers that stand before sections and rows, as one sees them. */
export const numbers = (page: Page) => page.locator('.section').evaluateAll((sections) =>
  sections.map((one) => [
    one.querySelector('.section-head .section-number')?.textContent ?? '',
    ...[...one.querySelectorAll('.cell-number')].map((cell) => cell.textContent ?? ''),
  ].join(' ').replaceAll('\u00a0', ' ').trim()));

export const expectUndo = (page: Page, what: string) =>
  expect(page.getByRole('button', { name: `Отменить: ${what}` })).toBeVisible();
