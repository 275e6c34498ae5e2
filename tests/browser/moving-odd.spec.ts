// Rows that are carried where something else happens: other edits while the message is there, a button let go outside
// the calendar, places out of sight, terms of several days.
import type { Page } from '@playwright/test';
import { openCalendar, planText } from './calendar-plan.ts';
import { expect, test } from './fixtures.ts';
import { carry, day, expectFree, expectSaid, Finger, inDocument, inTray, kept, lift, onDay, over, point, settled, toast, tray } from './hands.ts';

test.describe('by mouse', () => {
  test.use({ viewport: { width: 1280, height: 1000 } });

  /** A row of its own, made while the message of the move is still there. */
  async function another(page: Page) {
    await page.keyboard.press('KeyC');
    await page.getByRole('dialog', { name: 'Новое мероприятие' }).getByRole('textbox').first().fill('Обзор новинок');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /Обзор новинок/ }).first()).toBeVisible();
  }

  test('«Отменить» of the message takes back the move that it tells of, and no later change', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    await carry(page, inTray(page, 'Викторина'), day(page, '3 декабря'));
    await expectSaid(page, /Викторина/);
    await another(page);
    const undo = page.getByRole('status').getByRole('button', { name: 'Отменить', exact: true });
    // Gone with the change, or still about the move.
    if (await undo.count()) {
      await undo.click();
      await expect(inTray(page, 'Викторина')).toBeVisible();
    }
    await expect(page.getByRole('button', { name: /Обзор новинок/ }).first()).toBeVisible();
  });

  test('«Перенести и срок» after another change is no part of that change', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    await carry(page, inTray(page, 'Викторина'), day(page, '3 декабря'));
    await expectSaid(page, /Викторина/);
    await another(page);
    const follow = page.getByRole('status').getByRole('button', { name: 'Перенести и срок' });
    if (await follow.count()) {
      await follow.click();
      await expect.poll(async () => (await kept(page))['Викторина ко Дню словаря'].timing.wording).toBe('декабрь');
      await page.keyboard.press('Control+z');
      await expect.poll(async () => (await kept(page))['Викторина ко Дню словаря'].timing.wording).toBe('Ноябрь');
    }
    await expect(page.getByRole('button', { name: /Обзор новинок/ }).first()).toBeVisible();
  });

  test('what the deadline became is said after «Перенести и срок»', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    await carry(page, inTray(page, 'Викторина'), day(page, '3 декабря'));
    await page.getByRole('status').getByRole('button', { name: 'Перенести и срок' }).click();
    await expectSaid(page, /декабрь/);
  });

  test('a button let go outside the calendar before anything was lifted carries nothing', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    const from = await point(onDay(page, '19 ноября', /Практикум/));
    const away = await point(page.getByRole('banner'), 0.5);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(away.x, away.y);
    await page.mouse.up();
    const to = await point(day(page, '25 ноября'));
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await settled(page);
    await expectFree(page);
    await page.mouse.down();
    await page.mouse.up();
    await expect(onDay(page, '19 ноября', /Практикум/)).toHaveCount(1);
  });

  test('one day of several is moved and the others stay', async ({ page }) => {
    const text = planText([['Раздел', [{ text: 'Встречи', term: ['15 октября, 20 ноября', 'dates 10-15,11-20'] }]]]);
    await openCalendar(page, 'month/2026-11', { text });
    await carry(page, onDay(page, '20 ноября', /Встречи/), day(page, '24 ноября'));
    await expect(onDay(page, '24 ноября', /Встречи/)).toBeVisible();
    const { term } = await inDocument(page, 'Встречи');
    await expect(term).toHaveValue(/^15\sоктября, 24\sноября$/);
  });

  test('what lasts longer than the month can be given a day', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    await carry(page, page.getByRole('region', { name: 'Дольше месяца' }).getByRole('button', { name: /Взаимопосещения/ }), day(page, '25 ноября'));
    await expect(onDay(page, '25 ноября', /^25\sнояб.*Взаимопосещения/)).toBeVisible();
    const { term } = await inDocument(page, 'Взаимопосещения');
    await expect(term).toHaveValue('октябрь – ноябрь');
  });

  test('a row that took its deadline from the moved one keeps what it had', async ({ page }) => {
    const text = planText([['Раздел', [{ text: 'Первое', term: ['Ноябрь', 'months 11'] }, { text: 'Второе' }]]]);
    await openCalendar(page, 'year', { text });
    const rows = page.getByRole('article').filter({ has: page.getByRole('heading', { name: /^Ноябрь/ }) });
    await carry(page, rows.getByRole('button', { name: /Первое/ }), page.getByRole('article').last(), 0.06);
    await expectSaid(page, /^«Первое» — август/);
    const { term } = await inDocument(page, 'Второе');
    await expect(term).toHaveValue('');
  });

  test('a moved row is there after the page was loaded anew', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    await carry(page, inTray(page, 'Викторина'), day(page, '25 ноября'));
    await expect.poll(async () => (await kept(page))['Викторина ко Дню словаря'].appointment?.date).toBe('2026-11-25');
    await page.reload();
    await expect(onDay(page, '25 ноября', /Викторина/)).toBeVisible();
    await expect(tray(page)).not.toContainText('Викторина');
  });
});

test.describe('on a low screen', () => {
  test.use({ viewport: { width: 1366, height: 657 } });

  test('every day of a month of six weeks can be brought into view by the wheel, and the first ones again', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    const at = await point(day(page, '12 ноября'));
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, 2000);
    await expect(day(page, '30 ноября')).toBeInViewport({ ratio: 0.9 });
    await page.mouse.wheel(0, -2000);
    await expect(day(page, '1 ноября')).toBeInViewport({ ratio: 0.9 });
  });

  test('by keys the last week comes into view too', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    await day(page, '12 ноября').focus();
    await page.keyboard.press('Control+End');
    await expect(day(page, '30 ноября')).toBeFocused();
    await expect(day(page, '30 ноября')).toBeInViewport({ ratio: 0.9 });
    await page.keyboard.press('Control+Home');
    await expect(day(page, '1 ноября')).toBeInViewport({ ratio: 0.9 });
  });

  test('the month scrolls while a row is carried to its edge', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    const scroll = page.locator('.month');
    const last = day(page, '30 ноября');
    await expect(last).not.toBeInViewport({ ratio: 0.5 });
    await lift(page, onDay(page, '12 ноября', /Литературная игра/));
    const edge = await point(scroll, 0.3, 0.97);
    await page.mouse.move(edge.x, edge.y, { steps: 5 });
    await expect(last).toBeInViewport({ ratio: 0.5 });
    await expect.poll(() => scroll.evaluate((month) => month.scrollTop + month.clientHeight >= month.scrollHeight - 1)).toBe(true);
    await over(page, last, 0.3);
    await page.mouse.up();
    await expectFree(page);
    await expect(onDay(page, '30 ноября', /11:30, Литературная игра/)).toBeVisible();
    await expect(toast(page)).toContainText(/30\sноября, 11:30/);
  });
});

test.describe('by touch on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test.skip(({ browserName }) => browserName !== 'chromium', 'only Chromium lets a test hold a finger');

  test('no month that lies under the names of the cyclogram takes a row', async ({ page }) => {
    await openCalendar(page, 'cyclogram');
    await page.getByRole('region', { name: 'Циклограмма' }).evaluate((element) => { element.scrollLeft = 480; });
    const bar = page.locator('.cycle-bar').and(page.getByRole('button', { name: /Фестиваль находок/ })).locator('.cycle-mark');
    await bar.scrollIntoViewIfNeeded();
    const from = await point(bar);
    const name = await point(page.locator('.cycle-band').filter({ has: bar }).locator('.cycle-name'));
    const finger = await Finger.of(page);
    await finger.down(from);
    await expect(page.locator('[data-carrying]')).toHaveCount(1);
    // Past the edge, where it would scroll, and there at rest.
    await finger.move(from, name, 3);
    await settled(page);
    await expect(page.locator('.cycle-months [data-over]')).toHaveCount(0);
    await finger.cancel();
  });
});
