// The report: its numbers, charts in words, plan against fact, texts; what is written there stands on its paper.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, started, test } from './fixtures.ts';
import { toast, typeThere } from './hands.ts';
import { example, laidOut, longPlan, open } from './paper.ts';

const figure = (page: Page, name: string) => page.locator('.report-figures li').filter({ hasText: name }).locator('b');
const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const rows = (page: Page) => panel(page, 'План и факт').locator('[data-report-row]');
const row = (page: Page, text: string) => rows(page).filter({ hasText: text });

async function report(page: Page, text = example('russian'), language = 'ru') {
  await open(page, text, '', language);
  await started(page);
  const tab = language === 'ru' ? 'Отчёт' : 'Report';
  await page.getByRole('navigation', { name: /Виды плана|Views of the plan/ }).getByRole('link', { name: tab, exact: true }).click();
  await expect(page).toHaveURL(/\/report$/);
}

async function numbers(page: Page) {
  const names = ['в плане', 'проведено', 'впереди', 'перенесено', 'отменено'];
  return Promise.all(names.map(async (name) => Number(await figure(page, name).textContent())));
}

test('numbers are those of the plan, and a mark changes them at once', async ({ page }) => {
  await report(page);
  const [all, held, ahead, moved, cancelled] = await numbers(page);
  expect(held + ahead + moved + cancelled).toBe(all);
  await expect(page.getByText('на 12 ноября 2026 г.')).toBeVisible();
  await expect(rows(page)).toHaveCount(8);
  const late = row(page, 'Обновление списка библиотекарей');
  await expect(late).toContainText('Срок прошёл');
  await late.getByRole('button', { name: /^Отметить проведённым: 1\.2/ }).click();
  await expect(late).toContainText('Проведено');
  await expect(figure(page, 'проведено')).toHaveText(String(held + 1));
  await expect(figure(page, 'впереди')).toHaveText(String(ahead - 1));
  await page.keyboard.press('Control+z');
  await expect(figure(page, 'проведено')).toHaveText(String(held));
});

test('charts are told in words: by section and by month', async ({ page }) => {
  await report(page);
  await expect(panel(page, 'По разделам').getByRole('img', { name: 'Организационная работа: проведено 1 из 5' })).toBeVisible();
  await expect(panel(page, 'По разделам').getByRole('img')).toHaveCount(6);
  const months = panel(page, 'По месяцам').getByRole('listitem');
  await expect(months).toHaveCount(12);
  await expect(months.first()).toHaveText('Сентябрь: проведено 3 из 6');
  await expect(months.nth(2)).toHaveText('Ноябрь: проведено 0 из 2');
});

test('a half of the year has its own numbers, and the choice stays', async ({ page }) => {
  await report(page);
  const [all] = await numbers(page);
  await page.getByRole('group', { name: 'Период' }).getByRole('button', { name: 'II полугодие' }).click();
  const [half] = await numbers(page);
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(all);
  await page.reload();
  await expect(figure(page, 'в плане')).toHaveText(String(half));
  await page.getByRole('button', { name: 'Печать отчёта' }).click();
  await laidOut(page);
  await expect(page.locator('.sheet').first()).toContainText('за второе полугодие, 2026–2027 учебный год');
  await page.getByRole('link', { name: 'Назад' }).click();
  await expect(page.getByRole('heading', { name: 'Отчёт', exact: true })).toBeVisible();
});

test('plan and fact: the deadline as written, the day, the result edited in place; all rows when asked for', async ({ page }) => {
  await report(page);
  const meeting = row(page, 'Заседание № 1');
  await expect(meeting.getByRole('cell').nth(2)).toHaveText('сентябрь');
  await expect(meeting.getByRole('cell').nth(3)).toHaveText('17 сентября');
  await expect(meeting).toContainText('Проведено');
  const result = row(page, 'Обновление списка библиотекарей').getByRole('textbox', { name: 'Результат 1.2' });
  await result.fill('Список обновлён, 21 школа');
  await result.blur();
  await page.getByRole('group', { name: 'Какие строки' }).getByRole('button', { name: 'Все' }).click();
  await expect(rows(page)).toHaveCount(29);
  await row(page, 'Обновление списка библиотекарей').getByRole('button', { name: 'Обновление списка библиотекарей района и их нагрузки', exact: true }).click();
  await expect(page).not.toHaveURL(/report/);
  await expect(page.locator('[data-entry]').filter({ hasText: 'Обновление списка библиотекарей' })).toBeInViewport();
  await page.keyboard.press('Control+p');
  await page.getByRole('link', { name: 'Отчёт', exact: true }).first().click();
  await expect(result).toHaveValue('Список обновлён, 21 школа');
});

test('texts of the report are added, written, put in order, deleted and brought back, and print around the tables', async ({ page }) => {
  await report(page);
  const texts = panel(page, 'Текст отчёта');
  await texts.getByRole('button', { name: 'Что получилось' }).click();
  await typeThere(page, 'Каталог вырос на тысячу записей.');
  await texts.getByRole('button', { name: 'Введение' }).click();
  await typeThere(page, 'Год прошёл под знаком чтения.');
  await texts.getByRole('button', { name: 'Другая часть' }).click();
  await typeThere(page, 'Благодарности');
  await page.keyboard.press('Tab');
  const titles = () => texts.getByRole('textbox', { name: 'Название части' }).evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  await expect.poll(() => titles()).toEqual(['Введение', 'Что получилось', 'Благодарности']);
  // What is there is not offered again.
  await expect(texts.getByRole('button', { name: 'Введение', exact: true })).toHaveCount(0);

  const menu = (name: string) => texts.locator('.report-part').filter({ has: page.getByRole('textbox', { name, exact: true }) }).getByRole('button', { name: 'Действия с частью' });
  await menu('Благодарности').click();
  await page.getByRole('menuitem', { name: 'Удалить' }).click();
  await expect(toast(page)).toContainText('Текст отчёта удалён');
  await expect.poll(() => titles()).toEqual(['Введение', 'Что получилось']);
  await page.getByRole('button', { name: 'Отменить', exact: true }).last().click();
  await expect.poll(() => titles()).toEqual(['Введение', 'Что получилось', 'Благодарности']);
  await menu('Благодарности').click();
  await page.getByRole('menuitem', { name: 'Выше' }).click();
  await expect.poll(() => titles()).toEqual(['Введение', 'Благодарности', 'Что получилось']);

  await page.keyboard.press('Control+p');
  await expect(page).toHaveURL(/\/paper\/report$/);
  await laidOut(page);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const paper = (await page.locator('.sheet').allInnerTexts()).join('\n');
  const places = ['Год прошёл под знаком чтения.', 'Выполнение по разделам', 'План и факт', 'Каталог вырос на тысячу записей.'].map((words) => paper.indexOf(words));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  // A part without text is no part of the paper.
  expect(paper).not.toContain('Благодарности');
});

test('the report is in English where the interface is', async ({ page }) => {
  await report(page, example('english'), 'en');
  await expect(page.getByRole('heading', { name: 'Report', exact: true })).toBeVisible();
  await expect(page.getByText('as of 12 November 2026')).toBeVisible();
  await page.getByRole('region', { name: 'Texts of the report' }).getByRole('button', { name: 'Introduction' }).click();
  await typeThere(page, 'A good year.');
  await page.getByRole('button', { name: 'Print the report' }).click();
  await laidOut(page);
  await expect(page.locator('.sheet').first()).toContainText('A good year.');
});

test('a plan without rows says so, and one of five thousand builds the rows that are near', async ({ page }) => {
  test.slow();
  await open(page, longPlan(5000), '/report');
  await expect(figure(page, 'в плане')).toHaveText('5000');
  await page.getByRole('group', { name: 'Какие строки' }).getByRole('button', { name: 'Все' }).click();
  await expect(rows(page).first()).toBeVisible();
  await expect.poll(() => rows(page).count()).toBeLessThan(120);
});

test('nothing to compare is said in words', async ({ page }) => {
  await open(page, longPlan(3), '/report');
  await expect(page.getByText('Пока нечего сравнивать')).toBeVisible();
});

for (const [name, size] of Object.entries({ wide: [1280, 860], tablet: [820, 1180], phone: [390, 844] })) {
  for (const scheme of ['light', 'dark'] as const) {
    test.describe(`${name}, ${scheme}`, () => {
      test.use({ viewport: { width: size[0], height: size[1] }, colorScheme: scheme, hasTouch: name !== 'wide' });

      test('the report has no fault that axe can find and is not wider than the screen', async ({ page }) => {
        await open(page, example('russian'), '/report');
        await expect(rows(page).first()).toBeVisible();
        const introduction = page.getByRole('button', { name: 'Введение' });
        if (name === 'wide') await introduction.click();
        else await introduction.tap();
        await typeThere(page, 'Год прошёл под знаком чтения.');
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations).toEqual([]);
        expect(await page.locator('.report').evaluate((report) => report.scrollWidth - report.clientWidth)).toBe(0);
      });
    });
  }
}
