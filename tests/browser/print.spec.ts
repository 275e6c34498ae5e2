// Printing: white pages of the right shape without interface, whole lists, and the button that asks for them.
import type { Page } from '@playwright/test';
import { openCalendar, planText } from './calendar-plan.ts';
import { expect, test } from './fixtures.ts';

const VIEWS = { month: 'month/2026-11', year: 'year', cyclogram: 'cyclogram', list: 'list' };

/** Shows what would stand on paper. */
async function onPaper(page: Page) {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
}

/** Sizes of the pages that the browser prints, in points. */
async function printed(page: Page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g);
  return [...boxes].map(([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`);
}

for (const [view, address] of Object.entries(VIEWS)) {
  test.describe(`the ${view} view`, () => {
    test.use({ colorScheme: 'dark' });

    test('stands on light paper under the name of its plan, without interface', async ({ page }) => {
      await openCalendar(page, address);
      await onPaper(page);
      const when = view === 'month' ? /Ноябрь\s2026/ : /2026–2027/;
      await expect(page.getByText(/^РМО школьных библиотекарей · /)).toHaveText(when);
      for (const name of ['Печать', 'Отменить', 'Разделы и люди', 'Сегодня', 'Показать все']) {
        await expect(page.getByRole('button', { name, exact: true }), name).toHaveCount(0);
      }
      await expect(page.getByRole('banner')).toBeHidden();
      await expect(page.getByRole('navigation')).toHaveCount(0);
      expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(32, 35, 40)');
    });

    test('has pages of the right shape, and no more than it needs', async ({ page }) => {
      await openCalendar(page, address);
      await expect(page.locator('.calendar')).toBeVisible();
      const pages = await printed(page);
      expect(new Set(pages)).toEqual(new Set([view === 'list' ? '595×842' : '842×595']));
      expect(pages.length).toBeLessThanOrEqual({ month: 2, year: 4, cyclogram: 3, list: 4 }[view] ?? 0);
    });
  });
}

test('a month on paper has every row of a crowded day', async ({ page }) => {
  await openCalendar(page, VIEWS.month);
  const crowded = page.getByRole('gridcell', { name: /^\S+, 26\sноября\s20/ });
  await expect(crowded.getByText('+ещё', { exact: false })).toBeVisible();
  await onPaper(page);
  await expect(crowded.getByText('+ещё', { exact: false })).toHaveCount(0);
  for (const title of [/Заседание №\s2/, /Выставка ко Дню матери/, /Громкие чтения/, /Сведения о проведённых занятиях/]) {
    await expect(crowded.getByRole('button', { name: title })).toBeVisible();
  }
  await expect(page.getByRole('region', { name: /^В ноябре, без точной даты/ })).toContainText('Викторина ко Дню словаря');
});

test('the year on paper names every row of a month', async ({ page }) => {
  await openCalendar(page, VIEWS.year);
  const november = page.getByRole('article').filter({ hasText: 'Ноябрь' });
  await expect(november.getByRole('listitem')).toHaveCount(5);
  await onPaper(page);
  await expect(november.getByText(/ещё/)).toHaveCount(0);
  await expect.poll(() => november.getByRole('listitem').count()).toBeGreaterThan(10);
});

test('a filter is told on paper', async ({ page }) => {
  await openCalendar(page, `${VIEWS.list}?status=held`);
  await onPaper(page);
  await expect(page.getByText(/^РМО школьных библиотекарей · .*проведено.*из\s\d+/i)).toBeVisible();
});

const MANY = planText([['Мероприятия', Array.from({ length: 300 }, (_, at) => ({ text: `Дело № ${at}`, term: ['Ноябрь', 'months 11'] as [string, string] }))]]);

test('a month of three hundred rows is printed whole, on the screen it is not built whole', async ({ page }) => {
  await openCalendar(page, VIEWS.list, { text: MANY });
  const rows = page.getByRole('region', { name: 'Ноябрь 2026' }).getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  await expect.poll(() => rows.count()).toBeLessThan(300);
  await onPaper(page);
  await expect(rows).toHaveCount(300);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  await expect.poll(() => rows.count()).toBeLessThan(300);
});

test('the button prints, after the list has become whole', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.title = `printed ${document.querySelectorAll('[data-list-row]').length}`;
    };
  });
  await openCalendar(page, VIEWS.list, { text: MANY });
  await page.getByRole('button', { name: 'Печать', exact: true }).click();
  await expect(page).toHaveTitle('printed 300');
});

test('a long document builds the rows that are near, and a row far away when one goes to it', async ({ page }) => {
  await openCalendar(page, '', { text: MANY });
  const rows = page.locator('[data-entry]');
  await expect(rows.first()).toBeVisible();
  await expect.poll(() => rows.count()).toBeLessThan(120);
  await page.goto(`${page.url().replace(/\/$/, '')}/list`);
  const november = page.getByRole('region', { name: 'Ноябрь 2026' });
  await november.getByRole('button', { name: /Дело № 0,/ }).focus();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Поиск' })).toBeFocused();
  await page.keyboard.type('Дело № 299');
  await november.getByRole('button', { name: /Дело № 299, 1\.300/ }).click();
  await expect(page.locator('[data-entry]').filter({ hasText: 'Дело № 299' })).toBeInViewport();
});
