// Rows are carried by a finger: rest, carry, let go. Scrolling stays scrolling, what the system takes away is put
// back, and all of it can be done by taps. The finger is Chromium's own (see hands.ts).
import { openCalendar, planText } from './calendar-plan.ts';
import { expect, test } from './fixtures.ts';
import { day, expectFree, expectSaid, Finger, inDocument, inTray, onDay, point, settled, toast, tray, turnTo } from './hands.ts';
import type { Locator, Page } from '@playwright/test';

test.skip(({ browserName }) => browserName !== 'chromium', 'only Chromium lets a test hold a finger');

const held = (page: Page) => page.locator('[data-carrying]');

/** The month on a tablet, scrolled so that both the last weeks and the tray are in view. */
async function november(page: Page, to: Locator = tray(page)) {
  await openCalendar(page, 'month/2026-11');
  await expect(to).toBeVisible();
  await to.scrollIntoViewIfNeeded();
}

/** A month with more in its tray than the screen has room for. */
async function trips(page: Page) {
  const rows = Array.from({ length: 40 }, (_, n) => ({ text: `Поездка ${n + 1}`, term: ['Ноябрь', 'months 11'] as [string, string] }));
  await openCalendar(page, 'month/2026-11', { text: planText([['Поездки', rows]]) });
  await expect(inTray(page, 'Поездка 3').first()).toBeVisible();
}

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

  test('a finger that rests lifts a card, which is put on a day', async ({ page }) => {
    await november(page, inTray(page, 'Викторина'));
    const finger = await Finger.of(page);
    const from = await point(inTray(page, 'Викторина'));
    await finger.down(from);
    await expect(page.locator('[data-ghost]')).toBeVisible();
    await expect(inTray(page, 'Викторина')).toHaveAttribute('data-lifted');
    await finger.move(from, await point(day(page, '25 ноября')));
    await expect(day(page, '25 ноября')).toHaveAttribute('data-over', /25\sноября/);
    await finger.up();
    await expectFree(page);
    await expect(onDay(page, '25 ноября', /Викторина/)).toBeVisible();
    await expectSaid(page, /^«Викторина ко Дню словаря» — 25\sноября/);
    await expect(page, 'the end of it is no tap').toHaveURL(/month\/2026-11$/);
    const { term, chip } = await inDocument(page, 'Викторина ко Дню словаря');
    await expect(term).toHaveValue('Ноябрь');
    await expect(chip).toHaveText(/^25\sнояб/);
  });

  test('a chip goes from day to day and back to the tray', async ({ page }) => {
    await november(page, tray(page));
    const finger = await Finger.of(page);
    for (const [from, to] of [
      [onDay(page, '19 ноября', /Практикум/), day(page, '24 ноября')],
      [onDay(page, '24 ноября', /Практикум/), tray(page)],
    ] as const) {
      const start = await point(from);
      await finger.down(start);
      await expect(held(page)).toHaveCount(1);
      await finger.move(start, await point(to, 0.5, 0.3));
      await expect(to).toHaveAttribute('data-over');
      await finger.up();
      await expectFree(page);
    }
    await expect(inTray(page, 'Практикум по описанию книг')).toBeVisible();
  });

  test('a quick swipe over a card scrolls and lifts nothing', async ({ page }) => {
    await trips(page);
    const scrolled = () => page.locator('.month').evaluate((month) => month.scrollTop);
    const from = await point(inTray(page, 'Поездка 3').first());
    const finger = await Finger.of(page);
    await finger.down(from);
    await finger.move(from, { x: from.x, y: from.y - 260 }, 10);
    await finger.up();
    await expect.poll(scrolled).toBeGreaterThan(100);
    await expectFree(page);
    await settled(page);
    await expect(toast(page)).toHaveCount(0);
    await expect(page).toHaveURL(/month\/2026-11$/);
    await expect(page.getByRole('button', { name: 'Отменять нечего' })).toBeVisible();
  });

  test('while a finger carries, the page does not scroll under it', async ({ page }) => {
    await trips(page);
    const scroll = page.locator('.month');
    const scrolled = () => scroll.evaluate((month) => month.scrollTop);
    await page.getByRole('button', { name: 'Показать все', exact: true }).click();
    await expect(inTray(page, 'Поездка 40')).toHaveCount(1);
    await scroll.evaluate((month) => month.scrollTo(0, 0));
    expect(await scroll.evaluate((month) => month.scrollHeight - month.clientHeight), 'it could').toBeGreaterThan(300);
    const finger = await Finger.of(page);
    const from = await point(inTray(page, 'Поездка 3').first());
    await finger.down(from);
    await expect(held(page)).toHaveCount(1);
    await finger.move(from, { x: from.x, y: from.y - 400 });
    await expect(page.locator('.month-cell[data-over]')).toHaveCount(1);
    await settled(page);
    expect(await scrolled()).toBe(0);
    await expect(held(page)).toHaveCount(1);
    await finger.cancel();
    await expectFree(page);
  });

  test('what the system takes away is put back', async ({ page }) => {
    await november(page, inTray(page, 'Викторина'));
    const finger = await Finger.of(page);
    const from = await point(inTray(page, 'Викторина'));
    await finger.down(from);
    await expect(held(page)).toHaveCount(1);
    await finger.move(from, await point(day(page, '25 ноября')));
    await expect(day(page, '25 ноября')).toHaveAttribute('data-over');
    await finger.cancel();
    await expectFree(page);
    await settled(page);
    await expect(inTray(page, 'Викторина')).toBeVisible();
    await expect(toast(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Отменять нечего' })).toBeVisible();
  });

  test('a finger that rests on the next month’s button turns the month, and the row is put there', async ({ page }) => {
    await november(page, inTray(page, 'Викторина'));
    const finger = await Finger.of(page);
    const from = await point(inTray(page, 'Викторина'));
    const next = await point(page.getByRole('button', { name: 'Следующий месяц' }));
    await finger.down(from);
    await expect(held(page)).toHaveCount(1);
    await turnTo(page, 'Декабрь', () => finger.move(from, next), async () => {
      await finger.move(next, await point(day(page, '16 декабря')));
      await expect(day(page, '16 декабря')).toHaveAttribute('data-over');
    });
    await finger.up();
    await expectFree(page);
    await expect(onDay(page, '16 декабря', /Викторина/)).toBeVisible();
  });

  test('a tap still opens the row', async ({ page }) => {
    await november(page, tray(page));
    await onDay(page, '19 ноября', /Практикум/).tap();
    await expect(page.locator('[data-entry]').filter({ hasText: 'Практикум' })).toHaveAttribute('aria-selected', 'true');
  });

  test('by taps alone: the handle of a card opens the dialog, whose targets suit a finger', async ({ page }) => {
    await november(page, inTray(page, 'Викторина'));
    const dialog = page.getByRole('dialog', { name: 'Перенести…' });
    const handle = page.getByRole('button', { name: 'Перенести… Викторина ко Дню словаря' });
    const size = async (target: Locator) => {
      const box = await target.boundingBox();
      return Math.min(box?.width ?? 0, box?.height ?? 0);
    };
    expect(await size(handle)).toBeGreaterThanOrEqual(44);
    await handle.tap();
    await expect(dialog).toContainText('Викторина ко Дню словаря');
    for (const target of await dialog.locator('button, input').all()) {
      expect(await size(target), await target.evaluate((element) => element.outerHTML)).toBeGreaterThanOrEqual(44);
    }
    await dialog.getByRole('group', { name: 'Или в месяц, без точной даты' }).getByRole('button', { name: 'Декабрь' }).tap();
    await expect(dialog).toHaveCount(0);
    await expectSaid(page, /^«Викторина ко Дню словаря» — декабрь/);
    await expect(inTray(page, 'Викторина')).toHaveCount(0);
    await page.getByRole('button', { name: 'Следующий месяц' }).tap();
    await page.getByRole('button', { name: 'Перенести… Викторина ко Дню словаря' }).tap();
    await dialog.getByLabel('На день').fill('2026-12-16');
    await dialog.getByRole('button', { name: 'Перенести', exact: true }).tap();
    await expect(onDay(page, '16 декабря', /Викторина/)).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a card of the tray is carried to a small day', async ({ page }) => {
    await november(page, tray(page).getByRole('listitem').last());
    const scroll = page.locator('.month');
    const scrolled = () => scroll.evaluate((month) => month.scrollTop);
    expect(await scrolled(), 'the days are out of view').toBeGreaterThan(300);
    const finger = await Finger.of(page);
    const from = await point(inTray(page, 'Посещение малокомплектных школ'));
    const edge = await point(scroll, 0.5, 0.03);
    await finger.down(from);
    await expect(held(page)).toHaveCount(1);
    await finger.move(from, edge);
    await expect.poll(scrolled, 'it scrolls at its edge').toBe(0);
    await finger.move(edge, await point(day(page, '25 ноября')));
    await expect(day(page, '25 ноября')).toHaveAttribute('data-over');
    await finger.up();
    await expectFree(page);
    await expectSaid(page, /^«Посещение малокомплектных школ» — 25\sноября/);
    await expect(inTray(page, 'Посещение')).toHaveCount(0);
  });

  test('by taps alone: a card of the day’s list moves to another day', async ({ page }) => {
    await november(page, tray(page));
    const dialog = page.getByRole('dialog', { name: 'Перенести…' });
    await page.getByRole('button', { name: /^Перенести… .*По следам капитанов/ }).tap();
    await dialog.getByLabel('На день').fill('2026-11-13');
    for (const target of await dialog.locator('button, input').all()) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await dialog.getByRole('button', { name: 'Перенести', exact: true }).tap();
    await expectSaid(page, /По следам капитанов.* — 13\sноября, 11:30/);
    await day(page, '13 ноября').tap();
    await expect(page.getByRole('region', { name: /13\sноября/ }).getByRole('button', { name: /^13\sнояб.*Литературная игра/ })).toBeVisible();
  });
});
