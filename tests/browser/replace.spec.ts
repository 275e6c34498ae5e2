// Search and replace: walked from place to place, one replaced, all replaced as one step, by mouse, touch and keys.
import type { Page } from '@playwright/test';
import { openCalendar, planText } from './calendar-plan.ts';
import { expect, test } from './fixtures.ts';
import { toast } from './hands.ts';
import { choose, expectAccessible, expectNoOverflow, openYears } from './years-plan.ts';

const bar = (page: Page) => page.getByRole('search', { name: /Найти и заменить|Find and replace/ });
const find = (page: Page) => bar(page).getByRole('textbox', { name: /^(Найти|Find)$/ });
const put = (page: Page) => bar(page).getByRole('textbox', { name: /Заменить на|Replace with/ });
const line = (page: Page) => bar(page).getByRole('status');
const marked = (page: Page) => page.locator('[data-found] textarea');
const button = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true });

test('Ctrl+H finds, Enter goes on, Shift+Enter back, Esc puts the caret there', async ({ page }) => {
  await openYears(page);
  await page.keyboard.press('Control+h');
  await expect(find(page)).toBeFocused();
  await page.keyboard.type('лугова');
  await expect(line(page)).toHaveText(/^1 из 3 · Строка 1\.1.*Лугова А\. П\./);
  await expect(marked(page)).toHaveValue('Лугова А. П.');
  await page.keyboard.press('Enter');
  await expect(line(page)).toHaveText(/^2 из 3 · Строка 1\.2/);
  await expect(marked(page)).toHaveValue('Лугова А. П.; Методист');
  await page.keyboard.press('Shift+Enter');
  await expect(line(page)).toHaveText(/^1 из 3/);
  await page.keyboard.press('Shift+Enter');
  await expect(line(page)).toHaveText(/^3 из 3 · Люди/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(page.locator('#inspector').getByRole('textbox', { name: 'Ответственные' })).toBeFocused();
});

test('all are replaced as one step, deadlines are read anew, and one undo brings all back', async ({ page }) => {
  await openYears(page);
  await choose(page, 'Найти и заменить…');
  await find(page).fill('ноябр');
  await expect(line(page)).toHaveText(/^1 из 2/);
  await put(page).fill('декабр');
  await button(page, 'Заменить все').click();
  await expect(toast(page)).toHaveText(/^Заменено: 2\sместа$/);
  const row = page.locator('[data-entry]').filter({ hasText: 'Смотр уголков' });
  await expect(row.getByRole('textbox', { name: /^Срок / })).toHaveValue('Декабрь');
  await expect(row.locator('.chip')).toHaveText(/дек/i);
  const council = page.locator('[data-entry]').filter({ hasText: 'Педсовет' });
  await expect(council.getByRole('textbox', { name: /^Срок / })).toHaveValue('5 декабря');
  await expect(line(page)).toHaveText('Не найдено');
  await page.getByRole('button', { name: 'Отменить', exact: true }).click();
  await expect(row.getByRole('textbox', { name: /^Срок / })).toHaveValue('Ноябрь');
  await expect(council.getByRole('textbox', { name: /^Срок / })).toHaveValue('5 ноября');
});

test('one is replaced at a time, and words that hold those sought are not replaced again', async ({ page }) => {
  await openYears(page);
  await page.keyboard.press('Control+h');
  await find(page).fill('Методист');
  await put(page).fill('Методист центра');
  await put(page).press('Enter');
  await expect(line(page)).toHaveText(/^2 из 2 · Строка 1\.3/);
  await put(page).press('Enter');
  const row = page.locator('[data-entry]').filter({ hasText: 'Смотр уголков' });
  await expect(row.getByRole('textbox', { name: /^Ответственны/ }).or(row.locator('textarea')).last()).not.toHaveValue(/центра центра/);
  await page.getByRole('button', { name: /^Отменить: замена/ }).click();
  await page.getByRole('button', { name: /^Отменить: замена/ }).click();
  await expect(line(page)).toHaveText(/из 2/);
  await expect(bar(page).getByText('центра')).toHaveCount(0);
});

test('case and whole words are told apart when that is asked for', async ({ page }) => {
  await openYears(page);
  await page.keyboard.press('Control+h');
  await find(page).fill('план');
  await expect(line(page)).toHaveText(/^1 из 2/);
  await bar(page).getByRole('checkbox', { name: 'Учитывать регистр' }).check();
  await expect(line(page)).toHaveText(/^1 из 1 · Строка 1\.1/);
  await bar(page).getByRole('checkbox', { name: 'Слово целиком' }).check();
  await expect(line(page)).toHaveText('Не найдено');
  await bar(page).getByRole('checkbox', { name: 'Учитывать регистр' }).uncheck();
  await expect(line(page)).toHaveText(/^1 из 1 · Название плана/);
});

test('what is selected in a field is sought, and the search leads here with its words', async ({ page }) => {
  await openYears(page);
  await page.getByRole('textbox', { name: 'Название плана' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+h');
  await expect(find(page)).toHaveValue(/^План работы РМО/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox', { name: 'Поиск' })).toBeFocused();
  await page.keyboard.type('смотр');
  await page.getByRole('button', { name: 'Заменить…' }).click();
  await expect(find(page)).toHaveValue('смотр');
  await expect(page.getByRole('button', { name: 'Показать все строки' })).toHaveCount(0);
});

test('a field that only the card of a row shows leads to its row', async ({ page }) => {
  await openYears(page);
  await page.keyboard.press('Control+h');
  await find(page).fill('14 человек');
  await expect(line(page)).toHaveText(/^1 из 1 · Строка 1\.1: |^1 из 1 · Строка 1\.1/);
  await expect(page.locator('[data-found]')).toBeVisible();
  await expect(page.locator('[data-entry]').filter({ hasText: 'Семинар' })).toHaveAttribute('aria-selected', 'true');
});

test('nothing of the bar is out of reach of a screen reader', async ({ page }) => {
  await openYears(page);
  await page.keyboard.press('Control+h');
  await find(page).fill('Лугова');
  await expect(line(page)).toHaveText(/^1 из 3/);
  await expectAccessible(page);
});

test('a plan of 5,000 rows is searched and changed as one step', async ({ page }) => {
  const rows = Array.from({ length: 500 }, (_, n) => ({ text: `Семинар ${n + 1} для библиотекарей района`, term: ['Ноябрь', 'months 11'] as [string, string] }));
  const sections = Array.from({ length: 10 }, (_, n) => [`Раздел ${n + 1}`, rows] as [string, typeof rows]);
  await openCalendar(page, '', { text: planText(sections) });
  const first = page.locator('[data-entry] textarea').first();
  await expect(first).toHaveValue(/^Семинар 1 для/);
  await page.keyboard.press('Control+h');
  await find(page).fill('семинар');
  await expect(line(page)).toHaveText(/^1 из 5000/);
  await put(page).fill('практикум');
  await button(page, 'Заменить все').click();
  await expect(toast(page)).toHaveText(/^Заменено: 5000\sмест$/);
  await expect(first).toHaveValue(/^Практикум 1 для/);
});

for (const [name, viewport] of [['tablet', { width: 820, height: 1180 }], ['phone', { width: 390, height: 844 }]] as const) {
  test.describe(`on a ${name}`, () => {
    test.use({ viewport, hasTouch: true });

    test('taps find and replace', async ({ page }) => {
      await openYears(page);
      await page.getByRole('button', { name: 'Ещё', exact: true }).tap();
      await page.getByRole('menuitem', { name: 'Найти и заменить…' }).tap();
      await find(page).fill('Методист');
      await put(page).fill('Завуч');
      await expectNoOverflow(page);
      await button(page, 'Следующее место').tap();
      await expect(line(page)).toHaveText(/^2 из 2/);
      for (const control of await bar(page).getByRole('button').all()) {
        const box = await control.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      }
      await button(page, 'Заменить все').tap();
      await expect(toast(page)).toHaveText(/^Заменено: 2\sместа$/);
      await button(page, 'Закрыть замену').tap();
      await expect(bar(page)).toHaveCount(0);
    });
  });
}

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('the bar is in English', async ({ page }) => {
    await openYears(page, { language: 'en' });
    await page.keyboard.press('Control+h');
    await find(page).fill('Лугова');
    await expect(line(page)).toHaveText(/^1 of 3 · Row 1\.1/);
    await button(page, 'Replace all').click();
    await expect(toast(page)).toHaveText(/^Replaced: 3\splaces$/);
  });
});
