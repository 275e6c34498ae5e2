// Rows are made on a day of the calendar: by Enter, a click, the key C, the button of a phone's list; and the law that
// no drag ever loses a row.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openCalendar, planText } from './calendar-plan.ts';
import { expect, test } from './fixtures.ts';
import { day, expectFree, inDocument, kept, lift, onDay, point, toast, tray } from './hands.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Новое мероприятие' });
const line = (page: Page) => dialog(page).getByRole('textbox', { name: 'Что проводится' });

async function asked(page: Page, date: RegExp) {
  await expect(dialog(page)).toContainText(date);
  await expect(line(page)).toBeFocused();
}

test('Enter on an empty day asks for the line, which becomes a row on that day', async ({ page }) => {
  await openCalendar(page, 'month/2026-11');
  await day(page, '18 ноября').focus();
  await page.keyboard.press('Enter');
  await asked(page, /18\sноября, среда/);
  await page.keyboard.type('Обзор новинок');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(onDay(page, '18 ноября', /^18\sноября, Обзор новинок/)).toBeVisible();
  const { row, term, chip } = await inDocument(page, 'Обзор новинок');
  await expect(row.getByRole('textbox').first()).toHaveValue('Обзор новинок');
  await expect(term).toHaveValue(/^18\sноября$/);
  await expect(chip).toHaveText(/18\sнояб/);
  await page.keyboard.press('Control+z');
  await expect(page.locator('[data-entry]').filter({ hasText: 'Обзор новинок' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Отменять нечего' })).toBeVisible();
});

test('a line with an hour alone makes a row on the day with that hour', async ({ page }) => {
  await openCalendar(page, 'month/2026-11');
  await day(page, '18 ноября').focus();
  await page.keyboard.press('Enter');
  await asked(page, /18\sноября/);
  await expect(line(page)).toHaveAttribute('placeholder', /Обзор новинок 15:00/);
  await page.keyboard.type('Обзор новинок 15:00');
  await page.keyboard.press('Enter');
  await expect(onDay(page, '18 ноября', /^18\sнояб\., 15:00, Обзор новинок, /)).toBeVisible();
  const { row, term, chip } = await inDocument(page, 'Обзор новинок');
  await expect(row.getByRole('textbox').first()).toHaveValue('Обзор новинок');
  await expect(term).toHaveValue(/^18\sноября$/);
  await expect(chip).toHaveText(/18\sнояб.*15:00/);
});

test('a click on an empty day asks too, in the section that is chosen; Esc makes nothing', async ({ page }) => {
  await openCalendar(page, 'month/2026-11');
  await day(page, '17 ноября').click();
  await asked(page, /17\sноября, вторник/);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Отменять нечего' })).toBeVisible();
  await day(page, '17 ноября').click();
  await line(page).fill('Обзор новинок');
  await dialog(page).getByRole('combobox', { name: 'Раздел' }).selectOption('2. Заседания');
  await dialog(page).getByRole('button', { name: 'Создать' }).click();
  await expect(onDay(page, '17 ноября', /Обзор новинок, 2\.1, раздел\s2/)).toBeVisible();
});

test('a line that names another day or people is read as in the document', async ({ page }) => {
  await openCalendar(page, 'month/2026-11');
  await day(page, '17 ноября').click();
  await line(page).fill('Обзор новинок 24 ноября 15:00, Белова');
  await page.keyboard.press('Enter');
  await expect(onDay(page, '24 ноября', /^24\sнояб\., 15:00, Обзор новинок.*Белова/)).toBeVisible();
  await expect(onDay(page, '17 ноября', /Обзор/)).toHaveCount(0);
});

test('an empty line makes nothing and stays open', async ({ page }) => {
  await openCalendar(page, 'month/2026-11');
  await day(page, '17 ноября').click();
  await asked(page, /17\sноября/);
  await page.keyboard.type('   ');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await expect(line(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Отменять нечего' })).toBeVisible();
});

test('C asks for the day that has the focus, a busy one too; elsewhere for today', async ({ page }) => {
  await openCalendar(page, 'month/2026-11');
  await day(page, '26 ноября').focus();
  await page.keyboard.press('KeyC');
  await asked(page, /26\sноября, четверг/);
  await page.keyboard.type('Обзор новинок');
  await page.keyboard.press('Enter');
  await expect(day(page, '26 ноября')).toHaveAccessibleName(/, 6\sмероприятий/);
  await page.getByRole('link', { name: 'Год', exact: true }).click();
  await expect(page.getByRole('article')).toHaveCount(12);
  await page.keyboard.press('KeyC');
  await asked(page, /12\sноября, четверг/);
});

test('a row can be made in a plan without sections', async ({ page }) => {
  await openCalendar(page, 'month/2026-11', { text: planText([]) });
  await day(page, '18 ноября').click();
  await asked(page, /18\sноября/);
  await page.keyboard.type('Обзор новинок');
  await page.keyboard.press('Enter');
  await expect(onDay(page, '18 ноября', /^18\sноября, Обзор новинок/)).toBeVisible();
});

test('a click on a busy day lists it and makes nothing', async ({ page }) => {
  await openCalendar(page, 'month/2026-11');
  const number = await point(day(page, '12 ноября'), 0.5, 0.08);
  await page.mouse.click(number.x, number.y);
  await expect(page.getByRole('region', { name: /12\sноября, четверг/ })).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('an empty day has the button in its list', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    await day(page, '18 ноября').tap();
    await expect(dialog(page), 'the day alone opens no dialog').toHaveCount(0);
    const list = page.getByRole('region', { name: /18\sноября, среда/ });
    const make = list.getByRole('button', { name: 'Новое мероприятие' });
    expect((await make.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await make.tap();
    await asked(page, /18\sноября, среда/);
    for (const target of await dialog(page).locator('button, input, select').all()) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await page.keyboard.type('Обзор новинок');
    await dialog(page).getByRole('button', { name: 'Создать' }).tap();
    await expect(list.getByRole('button', { name: /^18\sноября, Обзор новинок/ })).toBeVisible();
  });

  test('a busy day has the button too', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    const list = page.getByRole('region', { name: /12\sноября, четверг/ });
    await list.getByRole('button', { name: 'Новое мероприятие' }).tap();
    await asked(page, /12\sноября, четверг/);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the dialog that makes a row, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openCalendar(page, 'month/2026-11');
    await day(page, '17 ноября').click();
    await asked(page, /17\sноября/);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

test.describe('law', () => {
  test.use({ viewport: { width: 1280, height: 1000 } });

  /** Numbers of a small generator, the same ones for the same seed (mulberry32). */
  function dice(seed: number) {
    return (below: number) => {
      seed = (seed + 0x6d2b79f5) | 0;
      let n = Math.imul(seed ^ (seed >>> 15), 1 | seed);
      n = (n + Math.imul(n ^ (n >>> 7), 61 | n)) ^ n;
      return ((n ^ (n >>> 14)) >>> 0) % below;
    };
  }

  // Few enough that no day hides one behind «+ещё».
  const PLAN = planText([['Раздел', [
    { text: 'Первое', term: ['Ноябрь', 'months 11'] },
    { text: 'Второе', term: ['10 ноября', 'date 11-10'] },
    { text: 'Третье', term: ['Ноябрь', 'months 11'], day: '2026-11-12', start: '11:30' },
    { text: 'Четвёртое', term: ['16–18 ноября', 'dates 11-16..11-18'] },
    { text: 'Пятое', term: ['до 20 ноября', 'until 11-20'] },
    { text: 'Шестое', term: ['последняя неделя ноября', 'week last of 11'] },
  ]]]);
  const NAMES = ['Первое', 'Второе', 'Третье', 'Четвёртое', 'Пятое', 'Шестое'];

  for (const seed of [1, 2, 3]) {
    test(`after ten drags among the days of a month every row is on the grid or in the tray, seed ${seed}`, async ({ page }) => {
      test.slow();
      await openCalendar(page, 'month/2026-11', { text: PLAN });
      await expect(day(page, '12 ноября')).toBeVisible();
      const before = await kept(page);
      const roll = dice(seed);
      const rows = page.locator('.month-grid .entry[data-move], .tray [data-move]');
      let changes = 0;
      for (let n = 0; n < 10; n++) {
        const count = await rows.count();
        const taken = rows.nth(roll(count));
        const target = roll(8) === 0 ? tray(page) : page.locator(`[data-cell="2026-11-${String(2 + roll(27)).padStart(2, '0')}"]`);
        await lift(page, taken, 0.2);
        const to = await point(target);
        await page.mouse.move(to.x, to.y, { steps: 4 });
        await expect(target).toHaveAttribute('data-over');
        await page.mouse.up();
        await expectFree(page);
        for (const name of NAMES) await expect(rows.filter({ hasText: name }), `${name} after drag ${n + 1}`).not.toHaveCount(0);
        if (await toast(page).count()) changes++;
      }
      expect(changes).toBeGreaterThan(0);
      expect(Object.keys(await kept(page)).sort()).toEqual([...NAMES].sort());
      // As many steps back as there were, and all is as it was.
      const nothing = page.getByRole('button', { name: 'Отменять нечего' });
      for (let n = 0; n < 10 && !(await nothing.count()); n++) await page.keyboard.press('Control+z');
      await expect(nothing).toBeVisible();
      await expect.poll(() => kept(page)).toEqual(before);
    });
  }
});
