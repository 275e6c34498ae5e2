// The cyclogram: sections by months. Where bars and boxes lie, where they lead, how it goes on narrow screens.
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, started, test } from './fixtures.ts';

async function cyclogram(page: Page, example = 'Открыть пример', calendar = 'Календарь', name = 'Циклограмма') {
  await page.clock.setFixedTime(new Date('2026-11-15T12:00:00'));
  await page.goto('./');
  await started(page);
  await page.getByRole('button', { name: example }).click();
  await page.getByRole('link', { name: calendar }).first().click();
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page).toHaveURL(/\/cyclogram$/);
}

const band = (page: Page, name: RegExp) => page.getByRole('region', { name });

async function box(locator: Locator) {
  const found = await locator.boundingBox();
  if (!found) throw new Error('not on the page');
  return found;
}

test('a term lies over its months, a day in its month, and what lasts is said once', async ({ page }) => {
  await cyclogram(page);
  const october = await box(page.getByText('Октябрь', { exact: true }));
  const november = await box(page.getByText('Ноябрь', { exact: true }));
  const month = band(page, /^5\. /).getByRole('button', { name: /Месячник/ }).locator('.cycle-mark');
  const [left, right] = [(await box(month)).x, (await box(month)).x + (await box(month)).width];
  expect(Math.abs(left - october.x)).toBeLessThan(4);
  expect(Math.abs(right - november.x)).toBeLessThan(4);
  const day = await box(band(page, /^3\. /).getByRole('button', { name: /Как говорить с подростком/ }).locator('.cycle-mark'));
  expect(day.x).toBeGreaterThan(october.x + october.width / 2);
  expect(day.x).toBeLessThan(november.x);
  await expect(band(page, /^1\. /)).toContainText('Весь год: Консультации');
  await expect(band(page, /^1\. /)).toContainText('5 мероприятий');
  await page.reload();
  await expect(band(page, /^3\. /)).toBeVisible();
});

test('by keyboard: a bar leads to its row, and the way back is the address', async ({ page }) => {
  await cyclogram(page);
  await band(page, /^2\. /).getByRole('button', { name: /Заседание №\s2/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/plan\/[0-9a-f]{16}$/);
  await expect(page.getByText('Заседание № 2', { exact: true })).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(/\/cyclogram$/);
});

test('bars and titles of a section never lie on each other', async ({ page }) => {
  await cyclogram(page);
  for (const section of await page.locator('.cycle-band').all()) {
    const bars = await Promise.all((await section.locator('.cycle-bar').all()).map(box));
    for (const [n, one] of bars.entries()) {
      for (const other of bars.slice(n + 1)) {
        const apart = one.x + one.width <= other.x + 1 || other.x + other.width <= one.x + 1;
        expect(apart || Math.abs(one.y - other.y) >= 32).toBe(true);
      }
    }
  }
});

test('keys lead through the views and months, are listed under ?, and are dead while one types', async ({ page }) => {
  await cyclogram(page);
  await page.keyboard.press('1');
  await expect(page).toHaveURL(/\/year$/);
  await page.keyboard.press('4');
  await expect(page).toHaveURL(/\/list$/);
  await page.keyboard.press('t');
  await expect(page.getByRole('region', { name: 'Ноябрь 2026' }).getByRole('heading')).toBeFocused();
  await page.keyboard.press('3');
  await expect(page).toHaveURL(/\/month\/2026-11$/);
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/\/month\/2026-12$/);
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(page).toHaveURL(/\/month\/2026-10$/);
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Клавиши' });
  await expect(keys).toContainText('год, циклограмма, месяц, список');
  await page.keyboard.press('1');
  await expect(page, 'a dialog keeps its keys').toHaveURL(/\/month\/2026-10$/);
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  await page.getByRole('link', { name: 'План', exact: true }).first().click();
  const title = page.getByRole('textbox', { name: 'Название плана' });
  await title.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' 4?');
  await expect(title).toHaveValue(/ 4\?$/);
  await expect(page).toHaveURL(/#\/plan\/[0-9a-f]{16}$/);
});

test.describe('by touch on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('it scrolls sideways under its first column, the page does not, and all views can be reached', async ({ page }) => {
    await cyclogram(page);
    const name = page.getByText('Организационная работа', { exact: true });
    const before = await box(name);
    await page.getByRole('region', { name: 'Циклограмма' }).evaluate((element) => { element.scrollLeft = 600; });
    await expect(page.getByText('Май', { exact: true })).toBeInViewport();
    await expect.poll(async () => (await box(name)).x).toBe(before.x);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const views = page.getByRole('navigation', { name: 'Вид календаря' }).getByRole('link');
    for (const view of await views.all()) {
      const { x, width } = await box(view);
      expect(x + width).toBeLessThanOrEqual(390);
    }
    await views.filter({ hasText: 'Список' }).tap();
    await expect(page).toHaveURL(/\/list$/);
  });
});

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('the timeline speaks English', async ({ page }) => {
    await cyclogram(page, 'Open an example', 'Calendar', 'Timeline');
    await expect(page.getByText('October', { exact: true })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText(/[а-яё]/i);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('the cyclogram has no fault that axe can find', async ({ page }) => {
      await cyclogram(page);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  });
}
