// A long document of many sections: rows are there when they come near, and nothing typed goes when they leave.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { typeThere } from './hands.ts';
import { fieldOf, many, openRows, rowOf } from './rows-plan.ts';

/** Forty sections of fifty rows, their numbers running on. */
const sections = () =>
  Array.from({ length: 40 }, (_, at) => [`Раздел ${at + 1}`, many(2000)[0][1].slice(at * 50, at * 50 + 50)] as ReturnType<typeof many>[0]);

const outline = (page: Page, number: number) =>
  page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${number}\\b`) });
const quick = (page: Page, number: number) => page.getByRole('textbox', { name: new RegExp(`^Быстро добавить в раздел.* ${number}$`) });
const rows = (page: Page) => page.locator('[data-entry]');

test('of two thousand rows in forty sections those near what is seen are on the page', async ({ page }) => {
  await openRows(page, { sections: sections() });
  await expect(rowOf(page, 'Дело 1')).toBeVisible();
  await expect(page.locator('.section')).toHaveCount(40);
  await expect.poll(() => rows(page).count()).toBeLessThan(150);
  await outline(page, 40).click();
  await expect(rowOf(page, 'Дело 1951')).toBeInViewport();
  await expect(rowOf(page, 'Дело 1')).toHaveCount(0);
  await expect.poll(() => rows(page).count()).toBeLessThan(150);
});

test('a row typed in stays while it is out of sight, and so does what was typed under a table', async ({ page }) => {
  await openRows(page, { sections: sections() });
  await outline(page, 2).click();
  await quick(page, 1).fill('Семинар — 14 ноября');
  await fieldOf(page, 'Дело 51').click();
  await page.keyboard.press('End');
  await typeThere(page, ' и ещё');
  await page.locator('.document-scroll').evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await expect(rowOf(page, 'Дело 2000')).toBeVisible();
  await typeThere(page, ' одно');
  await expect(fieldOf(page, 'Дело 51 и ещё одно')).toBeFocused();
  await outline(page, 2).click();
  await expect(quick(page, 1)).toHaveValue('Семинар — 14 ноября');
  await expect(page.getByRole('button', { name: /^Отменить: правка/ })).toBeVisible();
});

test('what the search finds far below is brought into view', async ({ page }) => {
  await openRows(page, { sections: sections() });
  await page.keyboard.press('Control+h');
  await expect(page.getByRole('textbox', { name: 'Найти', exact: true })).toBeFocused();
  await typeThere(page, 'Дело 1777');
  await expect(page.locator('[data-found] textarea').first()).toHaveValue('Дело 1777');
  await expect(fieldOf(page, 'Дело 1777')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(fieldOf(page, 'Дело 1777')).toBeFocused();
});

test('arrows go from section to section, and a row added by keys is there at once', async ({ page }) => {
  await openRows(page, { sections: sections() });
  await outline(page, 2).click();
  await fieldOf(page, 'Дело 51').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowUp');
  await expect(rowOf(page, 'Дело 50')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rowOf(page, 'Дело 51')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+Enter');
  await typeThere(page, 'Дело между');
  await expect(fieldOf(page, 'Дело между')).toBeFocused();
});
