// Several rows at once: marked by mouse, keys and taps; moved, deleted and changed together, each one step of the history.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { Finger, point, toast } from './hands.ts';
import { expectTexts, fieldOf, many, nothingDone, openRows, rowOf, texts, undoIs } from './rows-plan.ts';

const FIRST = ['Банк данных', 'Согласование плана', 'Консультации', 'Выезды', 'Обмен'];
const bar = (page: Page) => page.getByRole('group', { name: 'Выбранные строки' });
const action = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true });
const marked = (page: Page) => page.locator('.row[data-marked]');

async function expectMarked(page: Page, rows: string[]) {
  await expect.poll(() => marked(page).evaluateAll((rows) => rows.map((row) => row.querySelector<HTMLTextAreaElement>('[data-column="text"]')?.value))).toEqual(rows);
}

/** Goes to a row itself. */
async function goTo(page: Page, text: string) {
  await fieldOf(page, text).click();
  await page.keyboard.press('Escape');
  await expect(rowOf(page, text)).toBeFocused();
}

/** Marks the second and the third row. */
async function markTwo(page: Page) {
  await goTo(page, 'Согласование плана');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expectMarked(page, ['Согласование плана', 'Консультации']);
}

test('Shift and Ctrl with a click mark rows, and the bar says how many', async ({ page }) => {
  await openRows(page);
  await expect(bar(page)).toHaveCount(0);
  await fieldOf(page, 'Банк данных').click();
  await fieldOf(page, 'Выезды').click({ modifiers: ['Shift'] });
  await expectMarked(page, FIRST.slice(0, 4));
  await expect(bar(page)).toContainText('Выбрано 4 строки');
  await fieldOf(page, 'Согласование плана').click({ modifiers: ['Control'] });
  await expectMarked(page, ['Банк данных', 'Консультации', 'Выезды']);
  await expect(rowOf(page, 'Согласование плана')).toBeFocused();
  await fieldOf(page, 'Викторина').click({ modifiers: ['Control'] });
  await expectMarked(page, ['Банк данных', 'Консультации', 'Выезды', 'Викторина']);
  // From the row before back to an earlier one: the run is turned, across a meeting too.
  await fieldOf(page, 'Обмен').click({ modifiers: ['Shift'] });
  await expectMarked(page, ['Обмен', '«План года»', '«Семья»', 'Заметка между строками', 'Викторина']);
  await nothingDone(page);
});

test('Shift with a click in the text that one types in chooses letters', async ({ page }) => {
  await openRows(page);
  const field = fieldOf(page, 'Банк данных');
  await field.click();
  await page.keyboard.press('Home');
  await field.click({ modifiers: ['Shift'], position: { x: 60, y: 8 } });
  await expect(marked(page)).toHaveCount(0);
  expect(await field.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart)).toBeGreaterThan(0);
});

test('by keys: Space, Shift with arrows there and back, Ctrl+A, Esc', async ({ page }) => {
  await openRows(page);
  await goTo(page, 'Согласование плана');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expectMarked(page, ['Согласование плана', 'Консультации', 'Выезды']);
  await expect(rowOf(page, 'Выезды')).toBeFocused();
  await page.keyboard.press('Shift+ArrowUp');
  await expectMarked(page, ['Согласование плана', 'Консультации']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expectMarked(page, ['Согласование плана', 'Консультации', 'Обмен']);
  await page.keyboard.press('Control+a');
  await expectMarked(page, FIRST);
  await page.keyboard.press('Escape');
  await expect(marked(page)).toHaveCount(0);
  await expect(bar(page)).toHaveCount(0);
  await expect(rowOf(page, 'Обмен'), 'the focus stays').toBeFocused();
  await nothingDone(page);
});

test('boxes appear with the first mark, and Shift with a click on one marks a run', async ({ page }) => {
  await openRows(page);
  const box = (number: string) => page.getByRole('checkbox', { name: `Выбрать строку ${number}` });
  await expect(box('1.1')).toBeHidden();
  await rowOf(page, 'Банк данных').hover();
  await page.getByRole('button', { name: 'Действия 1.1' }).click();
  await page.getByRole('menuitem', { name: 'Выбрать', exact: true }).click();
  await expect(box('1.1')).toBeChecked();
  await box('1.3').click();
  await expectMarked(page, ['Банк данных', 'Консультации']);
  await box('1.5').click({ modifiers: ['Shift'] });
  await expectMarked(page, ['Консультации', 'Выезды', 'Обмен']);
  await box('1.4').click();
  await expectMarked(page, ['Консультации', 'Обмен']);
  await action(page, 'Снять выбор').click();
  await expect(box('1.1')).toBeHidden();
});

test('the bar moves all of them, each time as one step', async ({ page }) => {
  await openRows(page);
  await markTwo(page);
  await action(page, 'Ниже').click();
  await expectTexts(page, 1, ['Банк данных', 'Выезды', 'Согласование плана', 'Консультации', 'Обмен']);
  await undoIs(page, 'перенос строк');
  await action(page, 'Выше').click();
  await action(page, 'Выше').click();
  await expectTexts(page, 1, ['Согласование плана', 'Консультации', 'Банк данных', 'Выезды', 'Обмен']);
  await action(page, 'В раздел…').click();
  const dialog = page.getByRole('dialog', { name: 'В раздел…' });
  await expect(dialog).toContainText('2 строки');
  await dialog.getByRole('button', { name: '3. Чтение' }).click();
  await expectTexts(page, 3, ['Викторина', 'Согласование плана', 'Консультации']);
  await expectMarked(page, ['Согласование плана', 'Консультации']);
  for (let n = 0; n < 4; n++) await page.keyboard.press('Control+z');
  await expectTexts(page, 1, FIRST);
  await nothingDone(page);
});

test('the bar deletes them, and one step brings all back', async ({ page }) => {
  await openRows(page);
  await markTwo(page);
  await action(page, 'Удалить').click();
  await expectTexts(page, 1, ['Банк данных', 'Выезды', 'Обмен']);
  await expect(toast(page)).toHaveText('Строки удалены');
  await expect(bar(page)).toHaveCount(0);
  await expect(rowOf(page, 'Выезды')).toBeFocused();
  await page.getByRole('status').getByRole('button', { name: 'Отменить' }).click();
  await expectTexts(page, 1, FIRST);
  await nothingDone(page);
});

test('the bar sets status, people and deadline of all, notes apart', async ({ page }) => {
  await openRows(page);
  await markTwo(page);
  await fieldOf(page, 'Заметка между строками').click({ modifiers: ['Control'] });
  await expect(bar(page)).toContainText('Выбрано 3 строки');

  await action(page, 'Отметка').click();
  await page.getByRole('menuitem', { name: 'Отменено' }).click();
  for (const text of ['Согласование плана', 'Консультации']) {
    await expect(rowOf(page, text).locator('.status-mark')).toHaveAttribute('data-status', 'cancelled');
  }
  await undoIs(page, 'отметка');

  await action(page, 'Ответственный').click();
  const people = page.getByRole('dialog', { name: 'Ответственные' });
  await expect(people).toContainText('3 строки');
  await people.getByRole('combobox', { name: 'Ответственные' }).fill('Белова И. Р.; Иванова А. П.');
  await people.getByRole('button', { name: 'Готово' }).click();
  for (const text of ['Согласование плана', 'Консультации']) {
    await expect(fieldOf(page, text, 'responsible')).toHaveValue('Белова И. Р.; Иванова А. П.');
  }
  await undoIs(page, 'ответственные');

  await action(page, 'Срок').click();
  const term = page.getByRole('dialog', { name: 'Срок' });
  await expect(term).toContainText('3 строки');
  await term.getByRole('radio', { name: 'Весь год' }).or(term.getByRole('radio', { name: 'В течение года' })).first().check({ force: true });
  await term.getByRole('button', { name: 'Готово' }).click();
  const wording = await fieldOf(page, 'Консультации', 'timing').inputValue();
  expect(wording).not.toBe('Октябрь');
  await expect(fieldOf(page, 'Согласование плана', 'timing')).toHaveValue(wording);
  await undoIs(page, 'срок');

  for (let n = 0; n < 3; n++) await page.keyboard.press('Control+z');
  await nothingDone(page);
  await expect(fieldOf(page, 'Консультации', 'timing')).toHaveValue('Октябрь');
});

test('keys on a marked row are about all marked ones', async ({ page }) => {
  await openRows(page);
  await markTwo(page);
  await page.keyboard.press('Alt+ArrowUp');
  await expectTexts(page, 1, ['Согласование плана', 'Консультации', 'Банк данных', 'Выезды', 'Обмен']);
  await expect(rowOf(page, 'Консультации')).toBeFocused();
  await page.keyboard.press('Control+d');
  await expectTexts(page, 1, ['Согласование плана', 'Консультации', 'Согласование плана', 'Консультации', 'Банк данных', 'Выезды', 'Обмен']);
  await expect(page.locator('[data-entry]').nth(2), 'the copies are marked now').toHaveAttribute('data-marked');
  await expect(page.locator('[data-entry]').nth(2)).toBeFocused();
  await page.keyboard.press('Delete');
  await expectTexts(page, 1, ['Согласование плана', 'Консультации', 'Банк данных', 'Выезды', 'Обмен']);
  await expect(rowOf(page, 'Банк данных')).toBeFocused();
  for (let n = 0; n < 3; n++) await page.keyboard.press('Control+z');
  await nothingDone(page);
  await expectTexts(page, 1, FIRST);
});

test('keys on a row that is not marked, and a row’s own menu, are about that row', async ({ page }) => {
  await openRows(page);
  await markTwo(page);
  await goTo(page, 'Обмен');
  await page.keyboard.press('Delete');
  await expectTexts(page, 1, ['Банк данных', 'Согласование плана', 'Консультации', 'Выезды']);
  await expectMarked(page, ['Согласование плана', 'Консультации']);
  await rowOf(page, 'Консультации').hover();
  await rowOf(page, 'Консультации').locator('.row-more').click();
  await page.getByRole('menuitem', { name: 'Удалить' }).click();
  await expectTexts(page, 1, ['Банк данных', 'Согласование плана', 'Выезды']);
  await expect(bar(page)).toContainText('Выбрана 1 строка');
});

test('marks survive edits elsewhere and an undo of their deletion, and go with the plan', async ({ page }) => {
  await openRows(page);
  await markTwo(page);
  await page.getByRole('textbox', { name: 'Тема', exact: true }).fill('Новая тема');
  await fieldOf(page, 'Обмен').fill('Обмен опытом');
  await page.keyboard.press('Enter');
  await expectMarked(page, ['Согласование плана', 'Консультации']);
  await page.getByRole('button', { name: /: Другой план$/ }).click();
  await page.getByRole('menuitem', { name: 'Все планы' }).click();
  await expect(page.getByRole('heading', { name: 'Планы' })).toBeVisible();
  await page.goBack();
  await expect(rowOf(page, 'Консультации')).toBeVisible();
  await expect(marked(page)).toHaveCount(0);
});

test('rows that a filter hides are not counted and not changed', async ({ page }) => {
  await openRows(page);
  await goTo(page, 'Банк данных');
  await page.keyboard.press('Control+a');
  await expect(bar(page)).toContainText('Выбрано 5 строк');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox', { name: 'Поиск' })).toBeFocused();
  await page.keyboard.type('Выезды');
  await expect(page.locator('[data-entry]').filter({ hasText: 'Консультации' })).toHaveCount(0);
  // The selected row stays to be seen.
  await expect(bar(page)).toContainText('Выбрано 2 строки');
  await action(page, 'Отметка').click();
  await page.getByRole('menuitem', { name: 'Проведено' }).click();
  await page.getByRole('button', { name: 'Показать все строки' }).click();
  await expect(bar(page)).toContainText('Выбрано 5 строк');
  await expect(rowOf(page, 'Выезды').locator('.status-mark')).toHaveAttribute('data-status', 'held');
  await expect(rowOf(page, 'Обмен').locator('.status-mark')).toHaveAttribute('data-status', 'planned');
});

for (const [language, count, said] of [
  ['ru', 1, 'Выбрана 1 строка'], ['ru', 2, 'Выбрано 2 строки'], ['ru', 5, 'Выбрано 5 строк'], ['ru', 21, 'Выбрана 21 строка'],
  ['ru', 111, 'Выбрано 111 строк'], ['en', 1, '1 row selected'], ['en', 2, '2 rows selected'],
] as const) {
  test(`the count takes the forms of its noun: ${said}`, async ({ page }) => {
    await openRows(page, { language, sections: many(count) });
    await goTo(page, 'Дело 1');
    await page.keyboard.press('Control+a');
    await expect(page.locator('.marks-count')).toHaveText(said.replace(/(\d) /, '$1\u00a0'));
    await expect(page.getByRole('status').filter({ hasText: said.replace(/(\d) /, '$1\u00a0') })).toHaveCount(1);
  });
}

test('all rows of a section of 300 are marked, moved, changed and deleted, those too that are not on the page', async ({ page }) => {
  test.slow();
  await openRows(page, { sections: many(300) });
  await goTo(page, 'Дело 1');
  await page.keyboard.press('Control+a');
  await expect(bar(page)).toContainText('Выбрано 300 строк');
  await action(page, 'Отметка').click();
  await page.getByRole('menuitem', { name: 'Проведено' }).click();
  await expect(page.locator('.section').first().locator('.section-progress')).toHaveText('проведено 300 из 300');
  await action(page, 'В раздел…').click();
  await page.getByRole('dialog').getByRole('button', { name: '2. Ещё раздел' }).click();
  await expectTexts(page, 1, []);
  await page.keyboard.press('Control+z');
  await action(page, 'Удалить').click();
  await expectTexts(page, 1, []);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await nothingDone(page);
  await expect.poll(async () => (await texts(page, 1)).slice(0, 3)).toEqual(['Дело 1', 'Дело 2', 'Дело 3']);
});

test('a run from the first row to one far below has all between', async ({ page }) => {
  await openRows(page, { sections: many(300) });
  await goTo(page, 'Дело 1');
  await page.locator('#document-scroll').evaluate((scroll) => scroll.scrollTo(0, 15000));
  // A row in the middle of what is seen now.
  const seen = () => page.evaluate(() => document.elementFromPoint(600, 400)?.closest('[data-entry]')?.getAttribute('data-entry') ?? '');
  await expect.poll(seen).toMatch(/^c0+[1-9a-f][0-9a-f]{1,2}$/);
  const far = page.locator(`[data-entry="${await seen()}"]`);
  const name = (await far.locator('[data-column="text"]').inputValue()).replace('Дело ', '');
  await far.locator('[data-column="text"]').click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText(new RegExp(`\\D${name}\\sстрок`));
});

test.describe('by taps on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

  test('the menu begins, boxes go on, and what the bar offers suits a finger', async ({ page }) => {
    await openRows(page);
    await fieldOf(page, 'Банк данных').tap();
    await page.getByRole('button', { name: 'Действия 1.1' }).tap();
    await page.getByRole('menuitem', { name: 'Выбрать', exact: true }).tap();
    await page.getByRole('checkbox', { name: 'Выбрать строку 1.3' }).tap();
    await expect(bar(page)).toContainText('Выбрано 2 строки');
    for (const button of await bar(page).getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await action(page, 'Отметка').tap();
    await page.getByRole('menuitem', { name: 'Проведено' }).tap();
    await expect(rowOf(page, 'Банк данных').locator('.status-mark')).toHaveAttribute('data-status', 'held');
    await action(page, 'Снять выбор').tap();
    await expect(bar(page)).toHaveCount(0);
  });

  test('a finger that rests on a row’s number and lets go marks the row', async ({ page, browserName }) => {
    test.skip(browserName !== 'chromium', 'only Chromium lets a test hold a finger');
    await openRows(page);
    const finger = await Finger.of(page);
    await finger.down(await point(rowOf(page, 'Консультации').locator('.cell-number')));
    await expect(page.locator('[data-carrying]')).toHaveCount(1);
    await finger.up();
    await expectMarked(page, ['Консультации']);
    await nothingDone(page);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [{ width: 1280, height: 860 }, { width: 390, height: 844 }]) {
    test(`axe finds nothing while rows are marked, ${colorScheme}, ${viewport.width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await openRows(page);
      await markTwo(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
    });
  }
}

test('axe finds nothing in the dialog of people', async ({ page }) => {
  await openRows(page);
  await markTwo(page);
  await action(page, 'Ответственный').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('nothing of the bar is wider than a screen of 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openRows(page);
  await markTwo(page);
  await expect(bar(page)).toBeInViewport({ ratio: 0.99 });
  const overflow = await page.locator('#document-scroll').evaluate((scroll) => scroll.scrollWidth - scroll.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
