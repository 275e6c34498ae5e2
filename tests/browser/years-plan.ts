// A plan that has lived through its year: days, statuses, results, years in texts, an approval. For the tests of next
// year's plan, of templates and of replacing.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { PLAN_ID, openCalendar, planText } from './calendar-plan.ts';
import { expect } from './fixtures.ts';

export const NAME = 'РМО школьных библиотекарей';

/** The text of its file. */
export function yearsPlan(language = 'ru') {
  const file = JSON.parse(planText([
    ['Работа по приказу от 12.03.2019', [
      { text: 'Семинар по плану на 2026–2027 год', term: ['15 октября, 14:00', 'date 10-15'], day: '2026-10-15', start: '14:00', status: 'held', who: 'Лугова А. П.' },
      { text: 'Смотр уголков чтения', term: ['Ноябрь', 'months 11'], status: 'cancelled', who: 'Лугова А. П.; Методист' },
      { text: 'Педсовет о чтении', term: ['5 ноября', 'date 11-05'], who: 'Методист' },
      { text: 'К 225-летию поэта: вечер', term: ['Февраль', 'months 02'] },
      { text: 'Выставка', term: ['к открытию зала', 'unknown'] },
    ]],
    ['Заседания', [{ text: '«Итоги 2026 года»', meeting: '1', term: ['Январь', 'months 01'], status: 'held' }]],
  ]));
  const { plan } = file;
  plan.language = language;
  plan.heading.title = 'План работы РМО школьных библиотекарей на 2026–2027 учебный год';
  plan.approvals = [{ id: 'd000000000000001', heading: 'УТВЕРЖДАЮ', role: 'Директор', date: '28 августа 2026 г.', document: 'Приказ № 112' }];
  plan.sections[0].entries[0].result = 'Провели, 14 человек';
  plan.people = [{ id: 'e000000000000001', name: 'Лугова А. П.' }];
  return JSON.stringify(file);
}

/** Opens it in the document. */
export async function openYears(page: Page, options: { language?: string } = {}) {
  await openCalendar(page, '', { text: yearsPlan(), ...options });
  await expect(page.getByRole('textbox', { name: /Название плана|Title of the plan/ })).toHaveValue(/2026–2027/);
}

/** What the device keeps of a plan, as it is written. */
export const keptText = (page: Page, id = PLAN_ID) =>
  page.evaluate((key) => localStorage.getItem(key), `metodplan/plan/${id}`);

/** The plan just made, as the device keeps it: its title is seen before the address names it and before it is kept. */
export async function madePlan(page: Page) {
  const id = () => /[0-9a-f]{16}/.exec(page.url())?.[0] ?? PLAN_ID;
  await expect.poll(async () => id() !== PLAN_ID && (await keptText(page, id())) !== null).toBe(true);
  return JSON.parse((await keptText(page, id())) ?? '{}').plan;
}

/** Chooses a line of the menu of the page. */
export async function choose(page: Page, name: string | RegExp) {
  await page.getByRole('button', { name: /^(Ещё|More)$/ }).click();
  await page.getByRole('menuitem', { name }).click();
}

/** Nothing is out of reach of a screen reader, in both themes. */
export async function expectAccessible(page: Page) {
  for (const theme of ['light', 'dark'] as const) {
    // Without motion, so that no colour is seen on its way.
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  }
}

/** Nothing is cut off sideways. */
export async function expectNoOverflow(page: Page) {
  const [width, view] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(width).toBeLessThanOrEqual(view);
}
