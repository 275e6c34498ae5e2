// Rows of the month are carried by mouse: to a day, from day to day, back to the tray, as runs, into other months;
// what is said, what the document says afterwards, and that one gesture is one step of undo.
import { openCalendar, planText } from './calendar-plan.ts';
import { expect, test } from './fixtures.ts';
import { carry, day, expectFree, expectSaid, inDocument, inTray, kept, lift, onDay, over, point, settled, toast, tray, turnTo } from './hands.ts';

test.use({ viewport: { width: 1280, height: 1000 } });

const november = (page: Parameters<typeof day>[0]) => openCalendar(page, 'month/2026-11');
const run = planText([['Недели', [
  { text: 'Неделя чтения', term: ['5–9 октября', 'dates 10-05..10-09'] },
  { text: 'Подготовка выставки', term: ['Октябрь', 'months 10'] },
]]]);
const october = (page: Parameters<typeof day>[0]) => openCalendar(page, 'month/2026-10', { text: run });

test('from the tray to a day: the day is set and the deadline keeps its words', async ({ page }) => {
  await november(page);
  await carry(page, inTray(page, 'Викторина ко Дню словаря'), day(page, '25 ноября'));
  await expect(onDay(page, '25 ноября', /^25\sнояб.*Викторина/)).toBeVisible();
  await expect(inTray(page, 'Викторина')).toHaveCount(0);
  await expectSaid(page, /^«Викторина ко Дню словаря» — 25\sноября/);
  await expect(toast(page)).not.toContainText('вне срока');
  const { term, chip } = await inDocument(page, 'Викторина ко Дню словаря');
  await expect(term).toHaveValue('Ноябрь');
  await expect(chip).toHaveText(/^25\sнояб/);
});

test('from day to day the row keeps its hour', async ({ page }) => {
  await november(page);
  await carry(page, onDay(page, '19 ноября', /Практикум/), day(page, '24 ноября'));
  await expect(onDay(page, '24 ноября', /^24\sнояб\., 13:00, Практикум/)).toBeVisible();
  await expect(onDay(page, '19 ноября', /Практикум/)).toHaveCount(0);
  await expectSaid(page, /«Практикум по описанию книг» — 24\sноября, 13:00/);
  const { chip } = await inDocument(page, 'Практикум по описанию книг');
  await expect(chip).toHaveText(/24\sнояб.*13:00/);
});

test('back to the tray the day is cleared and the deadline stays', async ({ page }) => {
  await november(page);
  await carry(page, onDay(page, '20 ноября', /Конкурс чтецов/), tray(page));
  await expect(inTray(page, 'Конкурс чтецов')).toBeVisible();
  await expect(onDay(page, '20 ноября', /Конкурс чтецов/)).toHaveCount(0);
  await expectSaid(page, /Конкурс чтецов .Голос строки.* — Ноябрь/);
  const { term, chip } = await inDocument(page, 'Конкурс чтецов');
  await expect(term).toHaveValue('Ноябрь');
  await expect(chip).toHaveText('ноябрь 2026');
});

test('a run of days moves whole, by whichever of its days it is taken', async ({ page }) => {
  await october(page);
  // Taken by its third day, put four days later.
  const bar = onDay(page, '5 октября', /Неделя чтения/);
  await lift(page, bar);
  await over(page, day(page, '14 октября'));
  await page.mouse.up();
  await expect(onDay(page, '12 октября', /^12–16\sоктября, Неделя чтения/)).toBeVisible();
  await expectSaid(page, /«Неделя чтения» — 12–16\sоктября/);
  const { term, chip } = await inDocument(page, 'Неделя чтения');
  await expect(term).toHaveValue(/^12–16\sоктября$/);
  await expect(chip).toHaveText(/^12–16\sокт/);
});

test('the end edge of a run lengthens it, its start edge shortens it, and the words are rewritten', async ({ page }) => {
  await october(page);
  const edge = (at: 'first' | 'last') => page.locator('.month-bar').filter({ hasText: 'Неделя чтения' }).locator('.month-edge')[at]();
  await carry(page, edge('last'), day(page, '11 октября'));
  await expect(onDay(page, '5 октября', /^5–11\sоктября, Неделя чтения/)).toBeVisible();
  await carry(page, edge('first'), day(page, '7 октября'));
  await expect(onDay(page, '7 октября', /^7–11\sоктября, Неделя чтения/)).toBeVisible();
  await expectSaid(page, /«Неделя чтения» — 7–11\sоктября/);
  await carry(page, edge('last'), day(page, '15 октября'));
  await expect(onDay(page, '7 октября', /^7–15\sоктября, Неделя чтения/), 'over the end of a week').toBeVisible();
  const { term } = await inDocument(page, 'Неделя чтения');
  await expect(term).toHaveValue(/^7–15\sоктября$/);
});

test('an edge carried past the other end leaves one day', async ({ page }) => {
  await october(page);
  await carry(page, page.locator('.month-edge').last(), day(page, '1 октября'));
  await expect(onDay(page, '5 октября', /^5\sоктября, Неделя чтения/)).toBeVisible();
  const { term } = await inDocument(page, 'Неделя чтения');
  await expect(term).toHaveValue(/^5\sоктября$/);
});

test('dropped outside any place it is back, and nothing is said', async ({ page }) => {
  await november(page);
  await lift(page, inTray(page, 'Викторина'));
  await over(page, day(page, '25 ноября'));
  const bar = await point(page.getByRole('heading', { level: 1 }));
  await page.mouse.move(bar.x, bar.y, { steps: 5 });
  await expect(page.locator('[data-over]')).toHaveCount(0);
  await page.mouse.up();
  await expectFree(page);
  await expect(inTray(page, 'Викторина')).toBeVisible();
  await expect(toast(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Отменять нечего' })).toBeVisible();
});

test('put where it was taken nothing changes, and no day opens', async ({ page }) => {
  await november(page);
  const chip = onDay(page, '12 ноября', /Литературная игра/);
  await lift(page, chip);
  await over(page, day(page, '12 ноября'), 0.9);
  await page.mouse.up();
  await expectFree(page);
  await expect(toast(page)).toHaveCount(0);
  await expect(page).toHaveURL(/month\/2026-11$/);
  await expect(day(page, '12 ноября')).toHaveAttribute('aria-selected', 'false');
});

test('Esc while carrying puts it back, and letting go of the button later does nothing', async ({ page }) => {
  await november(page);
  const before = await kept(page);
  await lift(page, inTray(page, 'Викторина'));
  await over(page, day(page, '17 ноября'));
  await page.keyboard.press('Escape');
  await expectFree(page);
  // Longer than the clicks after a drop are passed over.
  const now = await page.evaluate(() => performance.now());
  await page.waitForFunction((then) => performance.now() > then + 100, now);
  await page.mouse.up();
  await settled(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(toast(page)).toHaveCount(0);
  await expect(inTray(page, 'Викторина')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Отменять нечего' })).toBeVisible();
  expect(await kept(page)).toEqual(before);
});

test('one gesture is one step: Ctrl+Z brings back exactly what was, Ctrl+Shift+Z does it again', async ({ page }) => {
  await november(page);
  const before = await kept(page);
  await carry(page, onDay(page, '19 ноября', /Практикум/), day(page, '24 ноября'));
  await expect.poll(async () => (await kept(page))['Практикум по описанию книг'].appointment.date).toBe('2026-11-24');
  await page.keyboard.press('Control+z');
  await expectSaid(page, /Отменено: перенос по времени/);
  await expect(onDay(page, '19 ноября', /^19\sнояб\., 13:00, Практикум/)).toBeVisible();
  await expect.poll(() => kept(page)).toEqual(before);
  await expect(page.getByRole('button', { name: 'Отменять нечего' })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(onDay(page, '24 ноября', /^24\sнояб\., 13:00, Практикум/)).toBeVisible();
});

test('the message offers «Отменить»', async ({ page }) => {
  await november(page);
  const before = await kept(page);
  await carry(page, inTray(page, 'Викторина'), day(page, '25 ноября'));
  await page.getByRole('status').getByRole('button', { name: 'Отменить', exact: true }).click();
  await expect(inTray(page, 'Викторина')).toBeVisible();
  await expect(onDay(page, '25 ноября', /Викторина/)).toHaveCount(0);
  await expect.poll(() => kept(page)).toEqual(before);
});

test('outside its deadline the message says so, moves the deadline when told, and all of it is one step', async ({ page }) => {
  await november(page);
  const before = await kept(page);
  await carry(page, inTray(page, 'Викторина'), day(page, '3 декабря'));
  await expectSaid(page, /«Викторина ко Дню словаря» — 3\sдекабря, вне срока «Ноябрь»/);
  await page.getByRole('status').getByRole('button', { name: 'Перенести и срок' }).click();
  await expect.poll(async () => (await kept(page))['Викторина ко Дню словаря'].timing.wording).toBe('декабрь');
  await expect.poll(async () => (await kept(page))['Викторина ко Дню словаря'].appointment.date).toBe('2026-12-03');
  await page.keyboard.press('Control+z');
  await expect(inTray(page, 'Викторина')).toBeVisible();
  await expect.poll(() => kept(page)).toEqual(before);
  await expect(page.getByRole('button', { name: 'Отменять нечего' })).toBeVisible();
});

test('resting on the next month’s button turns the month, and the drop works there', async ({ page }) => {
  await november(page);
  await lift(page, inTray(page, 'Викторина'));
  const next = await point(page.getByRole('button', { name: 'Следующий месяц' }));
  await turnTo(page, 'Декабрь', () => page.mouse.move(next.x, next.y, { steps: 5 }), () => over(page, day(page, '16 декабря')));
  await page.mouse.up();
  await expectFree(page);
  await expect(onDay(page, '16 декабря', /Викторина/)).toBeVisible();
  await expectSaid(page, /«Викторина ко Дню словаря» — 16\sдекабря, вне срока «Ноябрь»/);
});

test('resting on turns month after month, and each is seen for a second before the next comes', async ({ page }) => {
  await november(page);
  await lift(page, inTray(page, 'Викторина'));
  const next = await point(page.getByRole('button', { name: 'Следующий месяц' }));
  const month = (name: RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await turnTo(page, 'Декабрь', () => page.mouse.move(next.x, next.y, { steps: 5 }), async () => {
    await page.clock.runFor(700);
    await month(/^Декабрь/);
    await page.clock.runFor(600);
    await month(/^Январь/);
    await page.mouse.move(next.x, next.y + 300, { steps: 5 });
    await page.clock.runFor(2000);
    await month(/^Январь/);
  });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expectFree(page);
});

test('in the tray of another month the deadline changes and its words are rewritten', async ({ page }) => {
  await november(page);
  await lift(page, inTray(page, 'Обзор «Круг чтения педагога»'));
  const next = await point(page.getByRole('button', { name: 'Следующий месяц' }));
  await turnTo(page, 'Декабрь', () => page.mouse.move(next.x, next.y, { steps: 5 }), () => over(page, tray(page)));
  await page.mouse.up();
  await expect(inTray(page, 'Обзор «Круг чтения педагога»')).toBeVisible();
  await expectSaid(page, /Круг чтения педагога.* — начало декабря/);
  const { term, chip } = await inDocument(page, 'Круг чтения педагога');
  await expect(term).toHaveValue('начало декабря');
  await expect(chip).toHaveText(/^1–10\sдекабря$/);
});

test('a day agreed on goes and the deadline moves when the row is put into another month’s tray', async ({ page }) => {
  await november(page);
  await lift(page, onDay(page, '19 ноября', /Практикум/));
  const next = await point(page.getByRole('button', { name: 'Следующий месяц' }));
  await turnTo(page, 'Декабрь', () => page.mouse.move(next.x, next.y, { steps: 5 }), () => over(page, tray(page)));
  await page.mouse.up();
  await expect(inTray(page, 'Практикум')).toBeVisible();
  const { term, chip } = await inDocument(page, 'Практикум по описанию книг');
  await expect(term).toHaveValue('декабрь');
  await expect(chip).toHaveText('декабрь 2026');
});

test('a row that is only pressed is no drag: a click opens it', async ({ page }) => {
  await november(page);
  const at = await point(onDay(page, '12 ноября', /Литературная игра/));
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 3, at.y + 2);
  await page.mouse.up();
  await expect(page.locator('[data-entry]').filter({ hasText: 'По следам капитанов' })).toHaveAttribute('aria-selected', 'true');
});

test('after a drop the next click opens the row again', async ({ page }) => {
  await november(page);
  await carry(page, inTray(page, 'Викторина'), day(page, '25 ноября'));
  await expect(onDay(page, '25 ноября', /Викторина/)).toBeVisible();
  await expect(async () => {
    // It may have opened after the last look.
    const row = onDay(page, '25 ноября', /Викторина/);
    if (await row.isVisible()) await row.click({ timeout: 1000 });
    await expect(page).toHaveURL(/#\/plan\/[0-9a-f]{16}$/, { timeout: 500 });
  }).toPass();
});
