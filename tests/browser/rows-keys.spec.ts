// Rows of the document by the keyboard: down a column, from row to row, new ones, copies, moves and deletions; the same by
// the menu of a row. A spreadsheet and a text editor at once.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { toast } from './hands.ts';
import { expectTexts, fieldOf, many, nothingDone, openRows, rowOf, texts, undoIs } from './rows-plan.ts';
import type { Page } from '@playwright/test';

const FIRST = ['Банк данных', 'Согласование плана', 'Консультации', 'Выезды', 'Обмен'];
const menuOf = async (page: Page, text: string, item: string | RegExp) => {
  await rowOf(page, text).hover();
  await rowOf(page, text).locator('.row-more').click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
};

test('Enter goes down the column, and below the last row that says something comes a new one', async ({ page }) => {
  await openRows(page);
  await fieldOf(page, 'Выезды', 'timing').click();
  await page.keyboard.press('Enter');
  await expect(fieldOf(page, 'Обмен', 'timing')).toBeFocused();
  await nothingDone(page);
  await page.keyboard.press('Enter');
  await expectTexts(page, 1, [...FIRST, '']);
  const last = page.locator('.section').first().locator('[data-entry]').last();
  await expect(last.locator('[data-column="text"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(last.locator('[data-column="text"]'), 'an empty last row makes no other').toBeFocused();
  await expectTexts(page, 1, [...FIRST, '']);
  await page.keyboard.type('Новое дело');
  await page.keyboard.press('Enter');
  await expectTexts(page, 1, [...FIRST, 'Новое дело', '']);
  await undoIs(page, 'новая строка');
});

test('Enter goes through the questions of a meeting and on to the next meeting and to a note', async ({ page }) => {
  await openRows(page);
  await fieldOf(page, '«План года»').click();
  for (const next of ['Об итогах', 'О планах', 'Разное', '«Семья»', 'О чтении', 'Заметка между строками']) {
    await page.keyboard.press('Enter');
    await expect(fieldOf(page, next)).toBeFocused();
  }
  // A note has no deadline: the column goes past it, and what is below the last row is not of this column alone.
  await fieldOf(page, '«Семья»', 'timing').click();
  await page.keyboard.press('Enter');
  await nothingDone(page);
});

test('Enter goes down a column of the author’s own, the second of two', async ({ page }) => {
  const kinds = [['activity', 'Мероприятия'], ['custom', 'Класс'], ['custom', 'Часы']];
  await openRows(page, { kinds });
  const hours = (row: string) => rowOf(page, row).getByRole('textbox', { name: /^Часы/ });
  await hours('Банк данных').click();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(hours('Согласование плана')).toBeFocused();
  await expect(hours('Банк данных')).toHaveValue('2');
});

test('a folded section is passed by', async ({ page }) => {
  await openRows(page);
  await page.locator('.section').nth(1).locator('.section-head [aria-expanded]').first().click();
  await expectTexts(page, 2, []);
  await fieldOf(page, 'Обмен').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await expect(rowOf(page, 'Викторина')).toBeFocused();
});

test('Shift+Enter makes a line in the cell and Tab goes to the next cell', async ({ page }) => {
  await openRows(page);
  const field = fieldOf(page, 'Банк данных');
  await field.click();
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('и каталог');
  await page.keyboard.press('Tab');
  const row = page.locator('[data-entry]').first();
  await expect(row.locator('[data-column="text"]')).toHaveValue('Банк данных\nи каталог');
  await expect(row.locator('[data-column="timing"]')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(row.locator('[data-column="text"]')).toBeFocused();
});

test('Esc leads from a cell to its row, arrows from row to row, Enter and F2 back into the text', async ({ page }) => {
  await openRows(page);
  await fieldOf(page, 'Выезды', 'timing').click();
  await page.keyboard.press('Escape');
  await expect(rowOf(page, 'Выезды')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rowOf(page, 'Обмен')).toBeFocused();
  for (const next of ['«План года»', 'Об итогах', 'О планах']) {
    await page.keyboard.press('ArrowDown');
    await expect(rowOf(page, next)).toBeFocused();
    await expect(rowOf(page, next)).toHaveAttribute('aria-selected', 'true');
  }
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('F2');
  await expect(fieldOf(page, 'Об итогах')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(fieldOf(page, 'Об итогах')).toBeFocused();
  // What is typed is given up first.
  await page.keyboard.type('черновик ');
  await page.keyboard.press('Escape');
  await expect(fieldOf(page, 'Об итогах')).toHaveValue('Об итогах');
  await page.keyboard.press('Escape');
  await expect(rowOf(page, 'Об итогах')).toBeFocused();
  await nothingDone(page);
});

test('Ctrl+Enter makes a row of the same kind below and puts the caret into it', async ({ page }) => {
  await openRows(page);
  await fieldOf(page, 'Банк данных', 'timing').click();
  await page.keyboard.press('Control+Enter');
  await expectTexts(page, 1, ['Банк данных', '', ...FIRST.slice(1)]);
  await expect(page.locator('[data-entry]').nth(1).locator('[data-column="text"]')).toBeFocused();
  await fieldOf(page, 'Об итогах').click();
  await page.keyboard.press('Control+Enter');
  await expectTexts(page, 2, ['«План года»', '– Об итогах', '– ', '– О планах', '– Разное', '«Семья»', '– О чтении', 'Заметка между строками']);
  await expect(page.locator('[data-item]').nth(1).locator('[data-column="text"]')).toBeFocused();
  await page.keyboard.press('Control+z');
  await fieldOf(page, '«Семья»').click();
  await page.keyboard.press('Control+Enter');
  await expectTexts(page, 2, ['«План года»', '– Об итогах', '– О планах', '– Разное', '«Семья»', '– О чтении', '', '– ', 'Заметка между строками']);
  await expect(page.getByRole('table', { name: '2. Заседания' }).getByText('Заседание № 3', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await fieldOf(page, 'Заметка между строками').click();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.section').nth(1).locator('[data-entry]').last()).toHaveAttribute('data-kind', 'note');
});

test('Alt with an arrow moves a row, from section to section too, and the caret stays in its cell', async ({ page }) => {
  await openRows(page);
  await fieldOf(page, 'Выезды', 'timing').click();
  await page.keyboard.press('Alt+ArrowDown');
  await expectTexts(page, 1, ['Банк данных', 'Согласование плана', 'Консультации', 'Обмен', 'Выезды']);
  await expect(fieldOf(page, 'Выезды', 'timing')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expectTexts(page, 1, ['Банк данных', 'Согласование плана', 'Консультации', 'Обмен']);
  await expect.poll(async () => (await texts(page, 2))[0]).toBe('Выезды');
  await expect(fieldOf(page, 'Выезды', 'timing')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+ArrowUp');
  await expectTexts(page, 1, ['Банк данных', 'Согласование плана', 'Консультации', 'Обмен', 'Выезды']);
  await expect(rowOf(page, 'Выезды')).toBeFocused();
  await undoIs(page, 'перенос строки');
  // A question stays within its meeting.
  await fieldOf(page, 'О планах').click();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await texts(page, 2)).slice(0, 3)).toEqual(['«План года»', '– О планах', '– Об итогах']);
  await expect(fieldOf(page, 'О планах')).toBeFocused();
});

test('Ctrl+D copies a row below: its words and deadline, not its day, status and result', async ({ page }) => {
  await openRows(page);
  await fieldOf(page, 'Консультации').click();
  await page.keyboard.press('Control+d');
  await expectTexts(page, 1, ['Банк данных', 'Согласование плана', 'Консультации', 'Консультации', 'Выезды', 'Обмен']);
  const copy = page.locator('[data-entry]').nth(3);
  await expect(copy.locator('[data-column="text"]')).toBeFocused();
  await expect(copy.locator('[data-column="timing"]')).toHaveValue('Октябрь');
  await expect(copy.locator('.chip')).toHaveText(/октябрь/);
  await expect(copy.locator('.status-mark')).toHaveAttribute('data-status', 'planned');
  await undoIs(page, 'копия строки');
  await page.keyboard.press('Control+z');
  await expectTexts(page, 1, FIRST);
  await fieldOf(page, 'О чтении').click();
  await page.keyboard.press('Control+d');
  await expect.poll(async () => (await texts(page, 2)).slice(4, 7)).toEqual(['«Семья»', '– О чтении', '– О чтении']);
});

test('Delete takes a row away that has the focus itself, and the message brings it back', async ({ page }) => {
  await openRows(page);
  await fieldOf(page, 'Консультации').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect(page.locator('[data-entry]').nth(2).locator('[data-column="text"]'), 'in a field it takes a letter').toHaveValue('онсультации');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expectTexts(page, 1, ['Банк данных', 'Согласование плана', 'Выезды', 'Обмен']);
  await expect(rowOf(page, 'Выезды')).toBeFocused();
  await expect(toast(page)).toHaveText('Строка удалена');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Delete');
  await expectTexts(page, 1, ['Банк данных', 'Согласование плана']);
  await expect(rowOf(page, 'Согласование плана'), 'the last one is gone: the one before').toBeFocused();
  await page.getByRole('status').getByRole('button', { name: 'Отменить' }).click();
  await expectTexts(page, 1, ['Банк данных', 'Согласование плана', 'Обмен']);
  await fieldOf(page, 'О чтении').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expect(rowOf(page, '«Семья»'), 'the meeting of the only question').toBeFocused();
});

test('Delete on the only row of a section leads to the button that adds one', async ({ page }) => {
  await openRows(page);
  await fieldOf(page, 'Викторина').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expectTexts(page, 3, []);
  await expect(page.locator('.section').nth(2).locator('.section-add button').first()).toBeFocused();
});

test('a key that is held deletes one row, not all', async ({ page }) => {
  await openRows(page);
  await fieldOf(page, 'Банк данных').click();
  await page.keyboard.press('Escape');
  await page.keyboard.down('Delete');
  await expectTexts(page, 1, FIRST.slice(1));
  await page.keyboard.down('Delete');
  await page.keyboard.down('Delete');
  await expect(rowOf(page, 'Согласование плана')).toBeFocused();
  await expectTexts(page, 1, FIRST.slice(1));
  await page.keyboard.up('Delete');
});

test('the menu of a row moves, copies, adds and sends to another section', async ({ page }) => {
  await openRows(page);
  await menuOf(page, 'Банк данных', 'Ниже');
  await expectTexts(page, 1, ['Согласование плана', 'Банк данных', 'Консультации', 'Выезды', 'Обмен']);
  await expect(rowOf(page, 'Банк данных')).toBeFocused();
  await menuOf(page, 'Банк данных', 'Выше');
  await expectTexts(page, 1, FIRST);
  await menuOf(page, 'Обмен', 'Дублировать');
  await expectTexts(page, 1, [...FIRST, 'Обмен']);
  await page.keyboard.press('Control+z');
  await menuOf(page, 'Обмен', 'В раздел…');
  const dialog = page.getByRole('dialog', { name: 'В раздел…' });
  await expect(dialog.getByRole('button', { name: '1. Организация' }), 'it is there already').toHaveCount(0);
  await dialog.getByRole('button', { name: '3. Чтение' }).click();
  await expectTexts(page, 3, ['Викторина', 'Обмен']);
  await expect(rowOf(page, 'Обмен')).toBeFocused();
  await menuOf(page, 'О планах', 'В заседание…');
  await page.getByRole('dialog', { name: 'В заседание…' }).getByRole('button', { name: 'Заседание № 2: «Семья»' }).click();
  await expectTexts(page, 2, ['«План года»', '– Об итогах', '– Разное', '«Семья»', '– О чтении', '– О планах', 'Заметка между строками']);
  await expect(rowOf(page, 'О планах')).toBeFocused();
  await menuOf(page, 'Банк данных', 'Строка ниже');
  await expect.poll(async () => (await texts(page, 1))[1]).toBe('');
});

test('tasks go by Enter, Alt with arrows and their menu, and the focus stays in the list', async ({ page }) => {
  await openRows(page);
  const task = (n: number) => page.getByRole('textbox', { name: `Задача ${n}`, exact: true });
  await task(2).click();
  await page.keyboard.press('Enter');
  await expect(task(3)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(task(4)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-task]'), 'an empty one makes no other').toHaveCount(4);
  await page.keyboard.type('Четвёртая');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(task(3)).toHaveValue('Четвёртая');
  await expect(task(3)).toBeFocused();
  await task(1).click();
  await page.keyboard.press('Control+Enter');
  await expect(task(2)).toBeFocused();
  await expect(task(2)).toHaveValue('');
  await page.getByRole('button', { name: 'Действия: Задача 2' }).click();
  await page.getByRole('menuitem', { name: 'Удалить' }).click();
  await expect(page.locator('[data-task]')).toHaveCount(4);
  await expect(task(2)).toBeFocused();
});

test('Alt with arrows moves a section from its title and from the list beside the paper', async ({ page }) => {
  await openRows(page);
  const title = (n: number) => page.getByRole('textbox', { name: `Название раздела ${n}` });
  await title(1).click();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(title(2)).toHaveValue('Организация');
  await expect(title(2)).toBeFocused();
  const line = page.getByRole('navigation', { name: 'Разделы плана' }).getByRole('button', { name: /Чтение/ });
  await line.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(title(2)).toHaveValue('Чтение');
  await expect(line).toBeFocused();
  await undoIs(page, 'перенос раздела');
});

test('in a section of 300 rows the keys go on where rows are not on the page yet', async ({ page }) => {
  test.slow();
  await openRows(page, { sections: many(300) });
  await expect.poll(() => page.locator('[data-entry]').count(), 'only what is near is there').toBeLessThan(150);
  await fieldOf(page, 'Дело 1').click();
  await page.keyboard.press('Escape');
  for (let n = 1; n <= 70; n++) {
    await page.keyboard.press('ArrowDown');
    await expect(rowOf(page, `Дело ${n + 1}`)).toBeFocused();
  }
  await expect(rowOf(page, 'Дело 71')).toBeInViewport();
  // The row scrolls away; what is beside it is no longer on the page, and the next row is still the next.
  await page.locator('#document-scroll').evaluate((scroll) => scroll.scrollTo(0, 0));
  await expect(rowOf(page, 'Дело 78')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(fieldOf(page, 'Дело 71')).toBeFocused();
  await page.locator('#document-scroll').evaluate((scroll) => scroll.scrollTo(0, 0));
  for (let n = 72; n <= 80; n++) {
    await page.keyboard.press('Enter');
    await expect(fieldOf(page, `Дело ${n}`)).toBeFocused();
  }
  await page.keyboard.press('Control+d');
  await expect(page.locator('[data-column="text"]:focus')).toHaveValue('Дело 80');
  await undoIs(page, 'копия строки');
});

test('the list of keys names those of rows', async ({ page }) => {
  await openRows(page);
  await fieldOf(page, 'Банк данных').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Клавиши' });
  await expect(dialog).toContainText('дублировать строку');
  await expect(dialog).toContainText('на строке: удалить её');
});

test('in English a row that is copied and deleted is spoken of in English', async ({ page }) => {
  await openRows(page, { language: 'en' });
  await fieldOf(page, 'Банк данных').click();
  await page.keyboard.press('Control+d');
  await expect(page.getByRole('button', { name: 'Undo: row copy' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expect(toast(page)).toHaveText('Row deleted');
  await rowOf(page, 'Обмен').hover();
  await rowOf(page, 'Обмен').locator('.row-more').click();
  await expect(page.getByRole('menuitem')).toHaveText(
    ['Details', 'Choose the deadline', 'Move…', 'Row below', 'Duplicate', 'Move up', 'Move down', 'To section…', 'Select', 'Delete']);
});

test('the menu of a row is whole on the screen wherever its button is', async ({ page }) => {
  await openRows(page);
  for (const text of ['Банк данных', 'Выезды', 'Викторина']) {
    await rowOf(page, text).scrollIntoViewIfNeeded();
    await rowOf(page, text).hover();
    await rowOf(page, text).locator('.row-more').click();
    await expect(page.getByRole('menuitem', { name: 'Подробности' })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('menuitem', { name: 'Удалить' })).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
  }
});

test.describe('axe', () => {
  test('finds nothing on a row that has the focus and in the dialog of sections', async ({ page }) => {
    await openRows(page);
    await fieldOf(page, 'Банк данных').click();
    await page.keyboard.press('Escape');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await menuOf(page, 'Обмен', 'В раздел…');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
});
