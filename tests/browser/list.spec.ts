// The list of the year: rows month by month, marks that say what was held, the way to the row and to today.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, started, test } from './fixtures.ts';

async function list(page: Page, example = 'Открыть пример', calendar = 'Календарь', name = 'Список') {
  await page.clock.setFixedTime(new Date('2026-11-15T12:00:00'));
  await page.goto('./');
  await started(page);
  await page.getByRole('button', { name: example }).click();
  await page.getByRole('link', { name: calendar }).first().click();
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page).toHaveURL(/\/list$/);
}

const month = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('rows stand under their months, those with a day first and in order, what lasts at the end', async ({ page }) => {
  await list(page);
  const september = month(page, 'Сентябрь 2026').getByRole('listitem');
  await expect(september.first().getByRole('button', { name: /^1\sсент/ })).toBeVisible();
  await expect(september.last().getByRole('button', { name: /^Сентябрь, / })).toBeVisible();
  await expect(september.last()).toContainText('Закрепление наставников');
  await expect(month(page, 'Весь год и повторяется')).toContainText('Консультации для библиотекарей');
  await expect(month(page, 'Июль 2027'), 'a month without rows is not shown').toHaveCount(0);
  await page.reload();
  await expect(september.first().getByRole('button', { name: /^1\sсент/ })).toBeVisible();
});

test('a mark says that a row was held, is kept, and is taken back by undo', async ({ page }) => {
  await list(page);
  const october = month(page, 'Октябрь 2026');
  await expect(october).toContainText('проведено 0 из 2');
  await october.getByRole('button', { name: /^Отметить проведённым: Месячник/ }).click();
  await expect(october).toContainText('проведено 1 из 2');
  const off = october.getByRole('button', { name: /^Снять отметку: Месячник/ });
  await expect(off).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Сохранено на этом устройстве' })).toBeVisible();
  await page.reload();
  await expect(off).toBeVisible();
  await off.press('Enter');
  await expect(october).toContainText('проведено 0 из 2');
  await page.keyboard.press('Control+z');
  await expect(october).toContainText('проведено 1 из 2');
});

test('a row leads to the document, the months and today lead to their rows', async ({ page }) => {
  await list(page);
  await page.getByRole('navigation', { name: 'Месяцы' }).getByRole('button', { name: /^Май 2027/ }).click();
  await expect(month(page, 'Май 2027').getByRole('heading')).toBeFocused();
  await expect(month(page, 'Май 2027')).toBeInViewport();
  await page.getByRole('button', { name: 'Сегодня' }).click();
  await expect(month(page, 'Ноябрь 2026').getByRole('heading')).toBeFocused();
  await expect(page.getByRole('navigation', { name: 'Месяцы' }).getByRole('button', { name: /^Июль 2027/ })).toBeDisabled();
  await month(page, 'Ноябрь 2026').getByRole('button', { name: /^26\sнояб.*Заседание №\s2/ }).click();
  await expect(page).toHaveURL(/#\/plan\/[0-9a-f]{16}$/);
  await expect(page.getByText('Заседание № 2', { exact: true })).toBeInViewport();
});

test.describe('by touch on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

  test('months and marks are tapped, and nothing lies over anything', async ({ page }) => {
    await list(page);
    const nav = await page.getByRole('navigation', { name: 'Месяцы' }).boundingBox();
    const first = await month(page, 'Сентябрь 2026').boundingBox();
    expect((nav?.y ?? 0) + (nav?.height ?? 0)).toBeLessThanOrEqual(first?.y ?? 0);
    const mark = month(page, 'Сентябрь 2026').getByRole('button', { name: /^Отметить проведённым/ }).first();
    const box = await mark.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await mark.tap();
    await expect(month(page, 'Сентябрь 2026')).toContainText('проведено 4 из 6');
  });
});

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('the list speaks English', async ({ page }) => {
    await list(page, 'Open an example', 'Calendar', 'List');
    await expect(month(page, 'September 2026')).toContainText(/\d of \d held/);
    await expect(page.getByRole('main')).not.toContainText(/[а-яё]/i);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('the list has no fault that axe can find', async ({ page }) => {
      await list(page);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  });
}
