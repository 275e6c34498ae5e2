// Ways to paper and back: one comes back to where one was; the extract of one person and those of all, printed and saved.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, started, test } from './fixtures.ts';
import { example, laidOut, open, previewed, printed, sheets } from './paper.ts';

const back = (page: Page) => page.getByRole('link', { name: /^(Назад|Back)$/ });
const plan = JSON.parse(example('russian')).plan;
const busy = ['Аксёнова М. П.', 'Бортникова Н. С.', 'Вересова О. И.', 'Гладышева Е. В.', 'Дорохов П. Л.', 'Жукова И. А.', 'Зимина К. Р.', 'Ильинская В. Д.', 'Лунина Т. Г.', 'Рябова А. Н.'];

test('from paper one comes back to the row where one was', async ({ page }) => {
  await open(page, example('russian'), '');
  await started(page);
  const row = page.locator('[data-entry]').filter({ hasText: 'Статистический отчёт' });
  await row.getByRole('textbox').first().click();
  const scrolled = () => page.locator('#document-scroll').evaluate((node) => node.scrollTop);
  await expect.poll(scrolled).toBeGreaterThan(300);
  const before = await scrolled();
  await page.keyboard.press('Control+p');
  await laidOut(page);
  await back(page).click();
  await expect(row).toBeInViewport();
  await expect.poll(async () => Math.abs((await scrolled()) - before)).toBeLessThan(60);
  await expect(row).toHaveAttribute('aria-selected', 'true');
  // The browser's own way back does the same.
  await page.keyboard.press('Control+p');
  await laidOut(page);
  await page.goBack();
  await expect(row).toBeInViewport();
});

test('a plan that was left at its paper is opened where one worked on it', async ({ page }) => {
  await open(page, example('russian'), '/month/2026-10');
  await started(page);
  await expect(page.getByRole('heading', { name: /Октябрь 2026/ })).toBeVisible();
  await page.goto(`#/plan/${plan.id}/paper`);
  await laidOut(page);
  await page.goto('#/');
  await page.getByRole('link', { name: /РМО школьных библиотекарей/ }).first().click();
  await expect(page).toHaveURL(/\/month\/2026-10$/);
});

test('all extracts: from the screen of people, each on sheets of its own with numbers of their own', async ({ page, browserName }) => {
  await open(page, example('russian'), '/people');
  await started(page);
  await page.getByRole('link', { name: 'Все выписки' }).click();
  await expect(page.getByRole('heading', { name: 'Выписки из плана' })).toBeVisible();
  await laidOut(page);
  await previewed(page);
  const bodies = await page.locator('.sheet').allInnerTexts();
  const first = bodies.map((text, at) => ({ text, at })).filter(({ text }) => text.includes('ВЫПИСКА'));
  expect(first).toHaveLength(busy.length);
  first.forEach(({ text, at }, n) => {
    expect(text.match(/ВЫПИСКА/g)).toHaveLength(1);
    expect(text.replace(/\s/g, ' ')).toContain(busy[n]);
    expect(text.trim().startsWith('ВЫПИСКА')).toBe(true);
    // What does not fit goes on at the next sheet, which is the second of this extract.
    const next = first[n + 1]?.at ?? bodies.length;
    for (let more = at + 1; more < next; more++) expect(bodies[more].trim().startsWith(String(more - at + 1))).toBe(true);
  });
  // Each extract ends with a line to sign on.
  await expect(page.locator('.sheet .pp-sign')).toHaveCount(busy.length);
  if (browserName === 'chromium') expect((await printed(page)).texts).toHaveLength(bodies.length);
  await back(page).click();
  await expect(page).toHaveURL(/\/people$/);
});

for (const [name, path, expected] of [
  ['of one person', `extract/${plan.people[0].id}`, /^Выписка, Вересова О\.\sИ\. .+\.html$/],
  ['of all people', 'extracts', /^Выписки из плана\. .+\.html$/],
] as const) {
  test(`the file ${name} opens by itself, and each extract begins on a sheet of its own`, async ({ page, context }) => {
    await open(page, example('russian'), `/paper/${path}`);
    await laidOut(page);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Сохранить файлом' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(expected);
    const html = await readFile(await download.path(), 'utf8');
    const other = await context.newPage();
    await other.setContent(html);
    const count = path === 'extracts' ? busy.length : 1;
    await expect(other.getByRole('heading', { name: /^ВЫПИСКА/ })).toHaveCount(count);
    await expect(other.getByRole('table')).toHaveCount(count);
    await expect(other.locator('.pp-turn')).toHaveCount(count - 1);
    await expect(other.locator('script, [onclick], link')).toHaveCount(0);
  });
}

test('without anything to do nobody has an extract, and nothing leads there', async ({ page }) => {
  const file = JSON.parse(example('russian'));
  for (const section of file.plan.sections) section.entries = [];
  await open(page, JSON.stringify(file), '/people');
  await started(page);
  await expect(page.getByRole('heading', { name: 'Люди' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Все выписки' })).toHaveCount(0);
});

for (const [name, size] of Object.entries({ wide: [1280, 860], tablet: [820, 1180], phone: [390, 844] })) {
  for (const scheme of ['light', 'dark'] as const) {
    test.describe(`${name}, ${scheme}`, () => {
      test.use({ viewport: { width: size[0], height: size[1] }, colorScheme: scheme, hasTouch: name !== 'wide' });

      test('the way to all extracts is there in English, large enough, and axe finds no fault', async ({ page }) => {
        await open(page, example('russian'), '/people', 'en');
        await started(page);
        const link = page.getByRole('link', { name: 'All extracts' });
        await expect(link).toBeVisible();
        const box = await link.boundingBox();
        expect(box?.height).toBeGreaterThanOrEqual(name === 'wide' ? 32 : 44);
        const add = await page.getByRole('button', { name: 'Add', exact: true }).boundingBox();
        expect((add?.x ?? 0) + (add?.width ?? 0)).toBeLessThanOrEqual(size[0]);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations).toEqual([]);
        await (name === 'wide' ? link.click() : link.tap());
        await laidOut(page);
        await expect(sheets(page).first()).toContainText('ВЫПИСКА');
      });
    });
  }
}
