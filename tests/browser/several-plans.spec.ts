// Several plans on one calendar: ticked, told apart by colour, number and name, and read-only but for the open one.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openCalendar, PLAN_ID, planText } from './calendar-plan.ts';
import { expect, test } from './fixtures.ts';

const OTHER = '00000000000000bb';
const day = (page: Page, date: string) =>
  page.getByRole('gridcell', { name: new RegExp(`^\\S+, ${date.replaceAll(' ', '\\s')}\\s20`) });

/** Another association's plan, whose rows have the same ids as those of the first. */
function otherPlan() {
  const file = JSON.parse(planText([['Уроки истории', [
    { text: 'Олимпиада по истории', term: ['18 ноября', 'date 11-18'] },
    { text: 'Музейная неделя', term: ['ноябрь', 'months 11'] },
    { text: 'Кружок краеведов', term: ['в течение года', 'year'] },
  ]]]));
  file.plan.id = OTHER;
  file.plan.heading = { title: 'План', organisation: 'РМО учителей истории' };
  return JSON.stringify(file);
}

async function twoPlans(page: Page, view: string, options = {}) {
  await page.addInitScript(([key, text]) => {
    if (sessionStorage.getItem('once') === null) localStorage.setItem(key, text);
    sessionStorage.setItem('once', '1');
  }, [`metodplan/plan/${OTHER}`, otherPlan()]);
  await openCalendar(page, view, options);
}

async function tick(page: Page) {
  await page.getByRole('button', { name: /Другой план/ }).click();
  await page.getByRole('menuitem', { name: 'Вместе в календаре…' }).click();
  const box = page.getByRole('dialog').getByRole('checkbox', { name: /РМО учителей истории/ });
  await box.check();
  await expect(box).toBeChecked();
  await page.keyboard.press('Escape');
}

test('rows of a ticked plan stand beside those of the open one, with its name and number', async ({ page }) => {
  await twoPlans(page, 'month/2026-11');
  await tick(page);
  const legend = page.getByRole('list', { name: 'Планы' });
  await expect(legend.getByRole('listitem')).toHaveText([/РМО школьных библиотекарей/, /РМО учителей истории/]);
  await expect(day(page, '18 ноября').getByRole('button', { name: /Олимпиада по истории.*РМО учителей истории/ })).toBeVisible();
  await expect(day(page, '19 ноября').getByRole('button', { name: /Практикум по описанию книг.*РМО школьных библиотекарей/ })).toBeVisible();
  const tray = page.getByRole('region', { name: /^В ноябре, без точной даты/ });
  await expect(tray.getByRole('button', { name: /Музейная неделя/ })).toHaveCount(1);
  await page.reload();
  await expect(day(page, '18 ноября').getByRole('button', { name: /Олимпиада по истории/ })).toBeVisible();
});

test('the year, the cyclogram and the list show them too', async ({ page }) => {
  await twoPlans(page, 'year');
  await tick(page);
  await expect(page.getByRole('region', { name: 'Весь год' }).getByRole('button', { name: /Кружок краеведов/ })).toBeVisible();
  await page.getByRole('link', { name: 'Циклограмма', exact: true }).click();
  const band = page.getByRole('region', { name: /РМО учителей истории/ });
  await expect(band.getByRole('button', { name: /Олимпиада по истории/ })).toBeVisible();
  await page.getByRole('link', { name: 'Список', exact: true }).click();
  const november = page.getByRole('region', { name: 'Ноябрь 2026', exact: true });
  await expect(november.getByRole('button', { name: /Олимпиада по истории.*РМО учителей истории/ })).toBeVisible();
  await expect(november.getByRole('button', { name: /Отметить проведённым: Олимпиада/ }), 'its mark is no button').toHaveCount(0);
});

test('a row of another plan is read-only and leads into its plan', async ({ page }) => {
  await twoPlans(page, 'month/2026-11');
  await tick(page);
  const row = day(page, '18 ноября').getByRole('button', { name: /Олимпиада по истории/ });
  const from = (await row.boundingBox())!;
  const to = (await day(page, '25 ноября').boundingBox())!;
  await page.mouse.move(from.x + 20, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + 60, { steps: 8 });
  await page.mouse.up();
  await expect(row).toBeVisible();
  await expect(page.getByRole('button', { name: 'Отменять нечего' })).toBeVisible();
  const tray = page.getByRole('region', { name: /^В ноябре, без точной даты/ });
  await expect(tray.getByRole('button', { name: /^Перенести.*Музейная неделя/ })).toHaveCount(0);
  await row.click();
  await expect(page.getByText('Из плана «РМО учителей истории». Здесь он только для чтения.')).toBeVisible();
  await page.getByRole('button', { name: 'Открыть этот план' }).click();
  await expect(page).toHaveURL(new RegExp(`#/plan/${OTHER}`));
  await expect(page.locator('[data-entry][aria-selected=true]')).toContainText('18 ноября');
});

test('by keys a plan is ticked and taken away, and one that was deleted is forgotten', async ({ page }) => {
  await twoPlans(page, 'month/2026-11');
  await page.getByRole('button', { name: /Другой план/ }).press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Вместе в календаре…' })).toBeFocused();
  await page.keyboard.press('Enter');
  const box = page.getByRole('checkbox', { name: /РМО учителей истории/ });
  await box.press('Space');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('list', { name: 'Планы' })).toBeVisible();
  await page.evaluate((key) => localStorage.removeItem(key), `metodplan/plan/${OTHER}`);
  await page.reload();
  await expect(day(page, '19 ноября').getByRole('button', { name: /Практикум/ })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Планы' })).toHaveCount(0);
});

test.describe('by touch on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

  test('the choice suits a finger, speaks English, and has no barriers in either theme', async ({ page }) => {
    await twoPlans(page, 'month/2026-11', { language: 'en' });
    await page.getByRole('button', { name: /Switch plan/ }).tap();
    await page.getByRole('menuitem', { name: 'Together in the calendar…' }).tap();
    const line = page.getByRole('dialog').getByText('РМО учителей истории');
    expect((await page.locator('.together .tick').boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await line.tap();
    await expect(page.getByRole('checkbox')).toBeChecked();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    }
    await page.getByRole('button', { name: 'Close' }).tap();
    await expect(page.getByRole('list', { name: 'Plans' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(820);
  });
});

test('without ticks nothing changes', async ({ page }) => {
  await twoPlans(page, 'month/2026-11');
  await expect(page.getByRole('list', { name: 'Планы' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Олимпиада по истории/ })).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(PLAN_ID));
});
