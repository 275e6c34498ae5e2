// Rows, questions of a meeting, tasks and sections are carried by their handles: by mouse, by a finger that rests. A line
// shows the place; Esc and what the system takes away leave all as it was; each is one step of the history.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectFree, Finger, point, settled } from './hands.ts';
import { expectTexts, fieldOf, many, nothingDone, openRows, rowOf, texts, undoIs } from './rows-plan.ts';

const FIRST = ['Банк данных', 'Согласование плана', 'Консультации', 'Выезды', 'Обмен'];
const MEETINGS = ['«План года»', '– Об итогах', '– О планах', '– Разное', '«Семья»', '– О чтении', 'Заметка между строками'];

// All of the plan is in view: the mouse reaches no further.
test.use({ viewport: { width: 1280, height: 2400 } });

/** Takes hold of something by its handle. */
async function lift(page: Page, what: Locator) {
  await what.scrollIntoViewIfNeeded();
  await what.hover();
  const from = await point(what.locator('.row-handle').first());
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 3, from.y + 8, { steps: 3 });
  await expect(page.locator('[data-carrying]')).toHaveCount(1);
}

/** Carries what is held before or after something, straight down or up the margin where the handle is. */
async function beside(page: Page, place: Locator, side: 'before' | 'after') {
  const to = await point(place, 0.5, side === 'before' ? 0.2 : 0.8);
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await expect(page.locator(`[data-over][data-edge=${side}]`)).toHaveCount(1);
}

async function carry(page: Page, what: Locator, place: Locator, side: 'before' | 'after') {
  await lift(page, what);
  await beside(page, place, side);
  await page.mouse.up();
  await expectFree(page);
}

const section = (page: Page, n: number) => page.locator('.section').nth(n - 1);
const titles = (page: Page) => page.locator('.section-title textarea').evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));

test('a row goes before and after others and into other sections, each time as one step', async ({ page }) => {
  await openRows(page);
  await carry(page, rowOf(page, 'Выезды'), rowOf(page, 'Банк данных'), 'before');
  await expectTexts(page, 1, ['Выезды', 'Банк данных', 'Согласование плана', 'Консультации', 'Обмен']);
  await expect(rowOf(page, 'Выезды')).toBeFocused();
  await undoIs(page, 'перенос строки');
  await carry(page, rowOf(page, 'Выезды'), rowOf(page, 'Обмен'), 'after');
  await expectTexts(page, 1, ['Банк данных', 'Согласование плана', 'Консультации', 'Обмен', 'Выезды']);
  await carry(page, rowOf(page, 'Выезды'), rowOf(page, 'Викторина'), 'before');
  await expectTexts(page, 3, ['Выезды', 'Викторина']);
  for (let n = 0; n < 3; n++) await page.keyboard.press('Control+z');
  await expectTexts(page, 1, FIRST);
  await nothingDone(page);
});

test('the hand goes straight along the margin, and a line of two pixels shows the place', async ({ page }) => {
  await openRows(page);
  await lift(page, rowOf(page, 'Обмен'));
  await expect(page.locator('[data-ghost]')).toHaveText('1.5 Обмен');
  await expect(rowOf(page, 'Обмен')).toHaveCSS('opacity', '0.4');
  const handle = await point(rowOf(page, 'Обмен').locator('.row-handle'));
  const to = await point(rowOf(page, 'Согласование плана'), 0, 0.2);
  await page.mouse.move(handle.x, to.y, { steps: 8 });
  await expect(rowOf(page, 'Согласование плана')).toHaveAttribute('data-edge', 'before');
  const line = await rowOf(page, 'Согласование плана').evaluate((row) => {
    const style = getComputedStyle(row, '::after');
    return [style.height, style.backgroundColor, style.content];
  });
  expect(line).toEqual(['2px', 'rgb(43, 87, 196)', '""']);
  await page.mouse.up();
  await expectFree(page);
  await expectTexts(page, 1, ['Банк данных', 'Обмен', 'Согласование плана', 'Консультации', 'Выезды']);
});

test('a section without rows takes a row, and so does its line in the list beside the paper', async ({ page }) => {
  await openRows(page);
  await carry(page, rowOf(page, 'Викторина'), rowOf(page, 'Обмен'), 'after');
  await expectTexts(page, 3, []);
  await lift(page, rowOf(page, 'Обмен'));
  const empty = await point(section(page, 3).locator('.table'), 0.5, 0.5);
  await page.mouse.move(empty.x, empty.y, { steps: 6 });
  await expect(section(page, 3)).toHaveAttribute('data-over');
  await page.mouse.up();
  await expectTexts(page, 3, ['Обмен']);
  await lift(page, rowOf(page, 'Викторина'));
  const line = page.getByRole('navigation', { name: 'Разделы плана' }).getByRole('listitem').filter({ hasText: 'Чтение' });
  const at = await point(line);
  await page.mouse.move(at.x, at.y, { steps: 6 });
  await expect(line).toHaveAttribute('data-edge', 'into');
  await page.mouse.up();
  await expectFree(page);
  await expectTexts(page, 3, ['Обмен', 'Викторина']);
});

test('text is chosen by the mouse as ever, and a press of the handle alone changes nothing', async ({ page }) => {
  await openRows(page);
  const from = await point(fieldOf(page, 'Согласование плана'), 0.02);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 90, from.y + 2, { steps: 5 });
  await expect(page.locator('[data-carrying]')).toHaveCount(0);
  await page.mouse.up();
  expect(await fieldOf(page, 'Согласование плана').evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart)).toBeGreaterThan(3);
  await rowOf(page, 'Выезды').hover();
  await rowOf(page, 'Выезды').locator('.row-handle').click();
  await expect(rowOf(page, 'Выезды')).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('.row[data-marked]')).toHaveCount(0);
  await nothingDone(page);
});

test('Esc while carrying, a place that is none and its own place leave all as it was', async ({ page }) => {
  await openRows(page);
  await lift(page, rowOf(page, 'Выезды'));
  await beside(page, rowOf(page, 'Банк данных'), 'before');
  await page.keyboard.press('Escape');
  await expectFree(page);
  await page.mouse.up();
  await lift(page, rowOf(page, 'Выезды'));
  const bar = await point(page.getByRole('banner'));
  await page.mouse.move(bar.x, bar.y, { steps: 5 });
  await page.mouse.up();
  await expectFree(page);
  await carry(page, rowOf(page, 'Выезды'), rowOf(page, 'Консультации'), 'after');
  await carry(page, rowOf(page, 'Выезды'), rowOf(page, 'Обмен'), 'before');
  await expectTexts(page, 1, FIRST);
  await nothingDone(page);
});

test('marked rows go together and keep their order', async ({ page }) => {
  await openRows(page);
  await fieldOf(page, 'Банк данных').click({ modifiers: ['Control'] });
  await fieldOf(page, 'Выезды').click({ modifiers: ['Control'] });
  await lift(page, rowOf(page, 'Выезды'));
  await expect(page.locator('[data-ghost]')).toHaveText('2\u00a0строки');
  await expect(rowOf(page, 'Банк данных')).toHaveCSS('opacity', '0.4');
  await beside(page, rowOf(page, 'Викторина'), 'before');
  await page.mouse.up();
  await expectFree(page);
  await expectTexts(page, 3, ['Банк данных', 'Выезды', 'Викторина']);
  await expectTexts(page, 1, ['Согласование плана', 'Консультации', 'Обмен']);
  await undoIs(page, 'перенос строк');
  await page.keyboard.press('Control+z');
  await nothingDone(page);
  // A row that is not marked goes alone.
  await carry(page, rowOf(page, 'Обмен'), rowOf(page, 'Консультации'), 'before');
  await expectTexts(page, 1, ['Банк данных', 'Согласование плана', 'Обмен', 'Консультации', 'Выезды']);
});

test('a meeting goes with its agenda, and what is put beside it goes past the agenda', async ({ page }) => {
  await openRows(page);
  await carry(page, rowOf(page, '«Семья»'), rowOf(page, '«План года»'), 'before');
  await expectTexts(page, 2, ['«Семья»', '– О чтении', '«План года»', '– Об итогах', '– О планах', '– Разное', 'Заметка между строками']);
  await carry(page, rowOf(page, 'Обмен'), rowOf(page, 'Разное'), 'after');
  await expectTexts(page, 2, ['«Семья»', '– О чтении', '«План года»', '– Об итогах', '– О планах', '– Разное', 'Обмен', 'Заметка между строками']);
});

test('a question goes within its meeting and into another, beside its questions or onto its head', async ({ page }) => {
  await openRows(page);
  await carry(page, rowOf(page, 'Разное'), rowOf(page, 'Об итогах'), 'before');
  await expectTexts(page, 2, ['«План года»', '– Разное', '– Об итогах', '– О планах', '«Семья»', '– О чтении', 'Заметка между строками']);
  await carry(page, rowOf(page, 'Разное'), rowOf(page, 'О чтении'), 'after');
  await expectTexts(page, 2, ['«План года»', '– Об итогах', '– О планах', '«Семья»', '– О чтении', '– Разное', 'Заметка между строками']);
  await expect(rowOf(page, 'Разное')).toBeFocused();
  await carry(page, rowOf(page, 'О планах'), rowOf(page, '«Семья»'), 'before');
  await expectTexts(page, 2, ['«План года»', '– Об итогах', '«Семья»', '– О планах', '– О чтении', '– Разное', 'Заметка между строками']);
  // A row that is no meeting takes no question.
  await lift(page, rowOf(page, 'О планах'));
  const row = await point(rowOf(page, 'Обмен'));
  await page.mouse.move(row.x, row.y, { steps: 5 });
  await settled(page);
  await expect(page.locator('[data-over]')).toHaveCount(0);
  await page.mouse.up();
  for (let n = 0; n < 3; n++) await page.keyboard.press('Control+z');
  await expectTexts(page, 2, MEETINGS);
  await nothingDone(page);
});

test('tasks are put in order', async ({ page }) => {
  await openRows(page);
  const task = (text: string) => page.locator('[data-task]').filter({ has: page.locator(`.edit-mirror:text-is("${text}")`) });
  await carry(page, task('Поддержать начинающих'), task('Обновить знания'), 'before');
  await expect(page.getByRole('textbox', { name: 'Задача 1', exact: true })).toHaveValue('Поддержать начинающих');
  await undoIs(page, 'перенос задачи');
});

test('sections are put in order by the handle of their head and in the list beside the paper', async ({ page }) => {
  await openRows(page);
  await lift(page, section(page, 1).locator('.section-head'));
  await expect(page.locator('[data-ghost]')).toHaveText('1. Организация');
  await beside(page, section(page, 3), 'before');
  await page.mouse.up();
  await expectFree(page);
  await expect.poll(() => titles(page)).toEqual(['Заседания', 'Организация', 'Чтение']);
  const outline = page.getByRole('navigation', { name: 'Разделы плана' });
  const line = (text: string) => outline.getByRole('listitem').filter({ hasText: text });
  const from = await point(line('Чтение'));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await beside(page, line('Заседания'), 'before');
  await page.mouse.up();
  await expectFree(page);
  await expect.poll(() => titles(page)).toEqual(['Чтение', 'Заседания', 'Организация']);
  await undoIs(page, 'перенос раздела');
  await settled(page);
  await line('Организация').getByRole('button').click();
  await expect(page.getByRole('textbox', { name: 'Название раздела 3' }), 'a click still goes there').toBeFocused();
});

test('in a section of 300 rows a row is carried to where rows come while it scrolls', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 860 });
  await openRows(page, { sections: many(300) });
  const scroll = page.locator('#document-scroll');
  await lift(page, rowOf(page, 'Дело 2'));
  const edge = await point(scroll, 0.5, 0.99);
  await page.mouse.move(edge.x, edge.y, { steps: 4 });
  await expect.poll(() => scroll.evaluate((part) => part.scrollTop), { timeout: 20_000 }).toBeGreaterThan(4000);
  const middle = await point(scroll, 0.5, 0.5);
  await page.mouse.move(middle.x, middle.y, { steps: 4 });
  const over = page.locator('[data-entry][data-over]');
  await expect(over).toHaveCount(1);
  const name = await over.locator('[data-column="text"]').inputValue();
  const side = await over.getAttribute('data-edge');
  await page.mouse.up();
  await expectFree(page);
  await expect(rowOf(page, 'Дело 2')).toBeFocused();
  // The rows about it come back piece by piece.
  const neighbour = async () => {
    const around = await texts(page, 1);
    return around[around.indexOf('Дело 2') + (side === 'before' ? 1 : -1)];
  };
  await expect.poll(neighbour).toBe(name);
  await page.keyboard.press('Control+z');
  await nothingDone(page);
});

test.describe('by a finger', () => {
  test.skip(({ browserName }) => browserName !== 'chromium', 'only Chromium lets a test hold a finger');
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });
  const number = (page: Page, text: string) => rowOf(page, text).locator('.cell-number');

  test('one that rests on a row’s number lifts it, and it is put elsewhere', async ({ page }) => {
    await openRows(page);
    const finger = await Finger.of(page);
    const from = await point(number(page, 'Выезды'));
    await finger.down(from);
    await expect(page.locator('[data-ghost]')).toBeVisible();
    const to = await point(rowOf(page, 'Банк данных'), 0.3, 0.2);
    await finger.move(from, to);
    await expect(rowOf(page, 'Банк данных')).toHaveAttribute('data-edge', 'before');
    await finger.up();
    await expectFree(page);
    await expectTexts(page, 1, ['Выезды', 'Банк данных', 'Согласование плана', 'Консультации', 'Обмен']);
    await expect(page.locator('.row[data-marked]')).toHaveCount(0);
  });

  test('what the system takes away is put back, and a quick swipe scrolls', async ({ page }) => {
    await openRows(page, { sections: many(60) });
    const finger = await Finger.of(page);
    const from = await point(number(page, 'Дело 6'));
    await finger.down(from);
    await expect(page.locator('[data-carrying]')).toHaveCount(1);
    await finger.move(from, await point(rowOf(page, 'Дело 3'), 0.3, 0.2));
    await expect(rowOf(page, 'Дело 3')).toHaveAttribute('data-over');
    await finger.cancel();
    await expectFree(page);
    await finger.down(from);
    await finger.move(from, { x: from.x, y: from.y - 300 }, 10);
    await finger.up();
    await expect.poll(() => page.locator('#document-scroll').evaluate((part) => part.scrollTop)).toBeGreaterThan(100);
    await expectFree(page);
    await nothingDone(page);
  });

  test('a question, a task and a section are lifted by what is no text of theirs', async ({ page }) => {
    await openRows(page);
    const finger = await Finger.of(page);
    const carry = async (what: Locator, to: Locator, side: 'before' | 'after') => {
      const from = await point(what);
      const place = await point(to, 0.5, side === 'before' ? 0.2 : 0.8);
      await finger.down(from);
      await expect(page.locator('[data-carrying]')).toHaveCount(1);
      await finger.move(from, place);
      await expect(page.locator(`[data-over][data-edge=${side}]`)).toHaveCount(1);
      await finger.up();
      await expectFree(page);
    };
    await carry(page.locator('.task-number').nth(2), page.locator('.task').first(), 'before');
    await expect(page.getByRole('textbox', { name: 'Задача 1', exact: true })).toHaveValue('Поддержать начинающих');
    await page.getByRole('table', { name: '2. Заседания' }).scrollIntoViewIfNeeded();
    await carry(rowOf(page, 'Разное').locator('.item-number'), rowOf(page, 'О чтении'), 'before');
    await expectTexts(page, 2, ['«План года»', '– Об итогах', '– О планах', '«Семья»', '– Разное', '– О чтении', 'Заметка между строками']);
    await page.setViewportSize({ width: 820, height: 2400 });
    await carry(section(page, 3).locator('.section-head .section-number'), section(page, 2), 'before');
    await expect.poll(() => titles(page)).toEqual(['Организация', 'Чтение', 'Заседания']);
  });

  test('marked rows are carried together by a finger', async ({ page }) => {
    await openRows(page);
    await page.getByRole('button', { name: 'Действия 1.1' }).tap();
    await page.getByRole('menuitem', { name: 'Выбрать', exact: true }).tap();
    await page.getByRole('checkbox', { name: 'Выбрать строку 1.2' }).tap();
    const finger = await Finger.of(page);
    const from = await point(number(page, 'Банк данных'));
    await finger.down(from);
    await expect(page.locator('[data-ghost]')).toHaveText('2\u00a0строки');
    await finger.move(from, await point(rowOf(page, 'Выезды'), 0.3, 0.8));
    await expect(rowOf(page, 'Выезды')).toHaveAttribute('data-edge', 'after');
    await finger.up();
    await expectFree(page);
    await expectTexts(page, 1, ['Консультации', 'Выезды', 'Банк данных', 'Согласование плана', 'Обмен']);
  });
});
