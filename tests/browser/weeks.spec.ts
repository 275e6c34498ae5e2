// Weeks and days as they are: numbers of weeks, the week that crosses the year's end, 29 February, the same days in
// the first and the last time zone of the world; and the cyclogram by people.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openCalendar, planText } from './calendar-plan.ts';
import { expect, test } from './fixtures.ts';

const day = (page: Page, date: string) =>
  page.getByRole('gridcell', { name: new RegExp(`^\\S+, ${date.replaceAll(' ', '\\s')}\\s20`) });

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).include('.calendar').analyze();
  expect(violations).toEqual([]);
}

/** A plan of the year that begins in September of `firstYear`, with these rows. */
function planOf(firstYear: number, rows: { text: string; term: [string, string]; day?: string }[]) {
  const file = JSON.parse(planText([['Раздел', rows]]));
  file.plan.year = { ...file.plan.year, firstYear, periods: [], breaks: [], holidays: [] };
  return JSON.stringify(file);
}

const CROSSING = [
  { text: 'Ёлка в библиотеке', term: ['28 декабря – 3 января', 'dates 12-28..01-03'] as [string, string] },
  { text: 'Итоги полугодия', term: ['31 декабря', 'date 12-31'] as [string, string] },
  { text: 'Святочные чтения', term: ['2 января', 'date 01-02'] as [string, string] },
];

test('a week that crosses the year’s end is the same in both months', async ({ page }) => {
  for (const month of ['2026-12', '2027-01']) {
    await openCalendar(page, `month/${month}`, { text: planOf(2026, CROSSING) });
    await expect(day(page, '31 декабря').getByRole('button', { name: /Итоги полугодия/ })).toBeVisible();
    await expect(day(page, '2 января').getByRole('button', { name: /Святочные чтения/ })).toBeVisible();
    // One bar over the whole week.
    const bar = page.getByRole('grid').getByRole('button', { name: /Ёлка в библиотеке/ });
    await expect(bar).toHaveCount(1);
    const [left, right] = await Promise.all([day(page, '28 декабря'), day(page, '3 января')].map((cell) => cell.boundingBox()));
    const box = (await bar.boundingBox())!;
    expect(box.x).toBeLessThan(left!.x + left!.width);
    expect(box.x + box.width).toBeGreaterThan(right!.x);
  }
});

test('29 February is a day of its year and of no other', async ({ page }) => {
  const rows = [{ text: 'Високосные чтения', term: ['29 февраля', 'date 02-29'] as [string, string] }];
  await openCalendar(page, 'month/2028-02', { text: planOf(2027, rows) });
  await expect(day(page, '29 февраля').getByRole('button', { name: /Високосные чтения/ })).toBeVisible();
  await openCalendar(page, 'month/2027-02', { text: planOf(2026, rows) });
  await expect(day(page, '28 февраля')).toBeVisible();
  await expect(day(page, '29 февраля')).toHaveCount(0);
  await expect(page.getByRole('grid').getByRole('button', { name: /Високосные чтения/ })).toHaveCount(0);
});

for (const timezoneId of ['Pacific/Auckland', 'Etc/GMT-12', 'Etc/GMT+11']) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('rows stand on their days, today is the device’s today, and a day that is set stays', async ({ page }) => {
      await openCalendar(page, 'month/2026-11');
      const today = await page.evaluate(() => new Date().getDate());
      await expect(page.locator('[aria-current="date"] .month-number')).toHaveText(String(today));
      await expect(day(page, '20 ноября').getByRole('button', { name: /Конкурс чтецов/ })).toBeVisible();
      await expect(day(page, '19 ноября').getByRole('button', { name: /Практикум по описанию книг/ })).toBeVisible();
      const tray = page.getByRole('region', { name: /^В ноябре, без точной даты/ });
      await tray.getByRole('button', { name: /^Перенести.*Викторина ко Дню словаря/ }).click();
      await page.getByRole('dialog').getByLabel('На день').fill('2026-11-30');
      await page.getByRole('dialog').getByRole('button', { name: 'Перенести', exact: true }).click();
      await expect(day(page, '30 ноября').getByRole('button', { name: /Викторина ко Дню словаря/ })).toBeVisible();
      await expect(page.getByRole('status').filter({ hasText: 'Сохранено на этом устройстве' })).toBeVisible();
      await page.reload();
      await expect(day(page, '30 ноября').getByRole('button', { name: /Викторина ко Дню словаря/ })).toBeVisible();
    });
  });
}

test('weeks have their numbers when asked for, and keep them', async ({ page }) => {
  await openCalendar(page, 'month/2026-11');
  await expect(page.getByRole('rowheader')).toHaveCount(0);
  await page.getByRole('button', { name: 'Ещё', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Номера недель' }).click();
  await expect(page.getByRole('rowheader', { name: 'Неделя 46' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('rowheader')).toHaveText(['44', '45', '46', '47', '48', '49']);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  // The week of the year's end is the last of its year, the next one the first.
  await page.getByRole('button', { name: 'Следующий месяц' }).click();
  await page.getByRole('button', { name: 'Следующий месяц' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Январь\s2027/);
  await expect(page.getByRole('rowheader')).toHaveText(['53', '1', '2', '3', '4']);
  await day(page, '12 января').click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Ещё', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Номера недель' }).click();
  await expect(page.getByRole('rowheader')).toHaveCount(0);
});

test('the cyclogram has a band for each person when asked for, and keeps them', async ({ page }) => {
  await openCalendar(page, 'cyclogram');
  await page.getByRole('button', { name: 'По людям' }).press('Enter');
  const kuznetsova = page.getByRole('region', { name: 'Кузнецова Т. С.' });
  await expect(kuznetsova.getByRole('button', { name: /Викторина ко Дню словаря/ })).toBeVisible();
  await expect(kuznetsova.getByRole('button', { name: /Рейды «Береги учебник»/ })).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Без ответственного' }).getByRole('button', { name: /Фестиваль находок/ })).toBeVisible();
  await page.reload();
  await expect(kuznetsova).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.getByRole('button', { name: 'По разделам' }).click();
  await expect(page.getByRole('region', { name: /^1\. Организация работы/ })).toBeVisible();
});

test.describe('by touch on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

  test('the choice of bands suits a finger and is English in English', async ({ page }) => {
    await openCalendar(page, 'cyclogram', { language: 'en' });
    const people = page.getByRole('button', { name: 'By person' });
    await people.tap();
    await expect(page.getByRole('region', { name: 'Nobody in charge' })).toBeVisible();
    await expect(people).toHaveAttribute('aria-pressed', 'true');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(820);
  });
});
