// Documents and plan files that come in: preview, nothing stored before, opening, refusing, never overwriting.
import type { Page } from '@playwright/test';
import { expect, started, test } from './fixtures.ts';
import { DOCUMENT, openFile, planOpen, saveCard, stored, toShelf } from './plans.ts';

const NOTHING = { plans: 0, trash: 0 };

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-12T09:40:00+03:00'));
  await page.goto('');
  await started(page);
});

async function paste(page: Page, text: string) {
  await page.getByRole('button', { name: 'Вставить текст' }).click();
  await page.getByRole('textbox', { name: 'Текст плана' }).fill(text);
  await page.getByRole('button', { name: 'Прочитать' }).click();
}

const preview = (page: Page) => page.getByRole('dialog', { name: 'Вот что удалось прочитать' });

test('pasted text is shown with its counts, becomes a plan, and is taken back', async ({ page }) => {
  await paste(page, DOCUMENT);
  const dialog = preview(page);
  await expect(dialog).toBeVisible();
  const counts = dialog.getByRole('region', { name: 'Прочитано' }).getByRole('listitem');
  await expect(counts).toHaveText([
    /^3 задачи$/,
    /^2 раздела$/,
    /^3 мероприятия$/,
    /^2 заседания$/,
    /^3 вопроса повестки$/,
    /^\d+ человека?$/,
    /^4 срока прочитано$/,
    /уточнить$/,
  ]);
  await expect(dialog).toContainText('Вставленный текст');
  const doubt = dialog.getByRole('region', { name: 'Нужно уточнить' }).getByRole('listitem').filter({ hasText: 'к большому празднику карт' });
  await expect(doubt).toContainText('Строка 19');
  await expect(doubt).toContainText('Срок не похож на дату.');
  expect(await stored(page)).toEqual(NOTHING);
  await dialog.getByRole('button', { name: 'Создать план' }).click();
  await planOpen(page);
  await expect(page.getByRole('textbox', { name: 'Название плана' })).toHaveValue(/учителей географии/);
  await expect.poll(() => stored(page)).toEqual({ plans: 1, trash: 0 });
  await page.getByRole('status').getByRole('button', { name: 'Отменить' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/План на год/);
  await expect.poll(() => stored(page)).toEqual({ plans: 0, trash: 1 });
});

test('leaving the preview stores nothing, and the pasted text is still there', async ({ page }) => {
  const opener = page.getByRole('button', { name: 'Вставить текст' });
  for (const leave of [
    () => page.keyboard.press('Escape'),
    () => preview(page).getByRole('button', { name: 'Закрыть' }).click(),
    () => preview(page).getByRole('button', { name: 'Отмена' }).click(),
  ]) {
    await paste(page, DOCUMENT);
    await expect(preview(page)).toBeVisible();
    await leave();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(opener).toBeFocused();
  }
  expect(await stored(page)).toEqual(NOTHING);
  await opener.click();
  await expect(page.getByRole('textbox', { name: 'Текст плана' })).toHaveValue(DOCUMENT);
});

test('an empty field is asked for text, and words without a plan are kept only on demand', async ({ page }) => {
  await paste(page, '  \n ');
  await expect(page.getByText('Здесь пока пусто.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Текст плана' })).toBeFocused();
  await page.keyboard.press('Escape');
  await paste(page, 'Дорогие коллеги, жду вас на чай.');
  const dialog = page.getByRole('dialog', { name: 'План в тексте не нашёлся' });
  await dialog.getByRole('button', { name: 'Создать всё равно' }).click();
  await planOpen(page);
  await expect(page.getByRole('main')).toContainText('жду вас на чай');
});

test('a file without a word makes nothing', async ({ page }) => {
  await openFile(page, 'пусто.txt', '\n\n');
  const dialog = page.getByRole('dialog', { name: 'План в тексте не нашёлся' });
  await expect(dialog).toContainText('нет ни одного слова');
  await expect(dialog.getByRole('button', { name: /Создать/ })).toHaveCount(0);
});

test('a text file in Windows-1251 is read', async ({ page }) => {
  const bytes = Buffer.from([...DOCUMENT].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (letter === 'ё') return 0xb8;
    if (letter === '«') return 0xab;
    if (letter === '»') return 0xbb;
    if (letter === '№') return 0xb9;
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  }));
  await openFile(page, 'План МО.txt', bytes);
  await expect(preview(page)).toContainText('План МО.txt');
  await expect(preview(page)).toContainText('3 задачи');
});

test('a dropped file is read', async ({ page }) => {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'сброшенный.txt', { type: 'text/plain' }));
    for (const type of ['dragover', 'drop']) {
      window.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  }, DOCUMENT);
  await expect(preview(page)).toContainText('сброшенный.txt');
});

/** The example as a file of another browser. */
async function exampleFile(page: Page) {
  await page.getByRole('button', { name: 'Открыть пример' }).click();
  await planOpen(page);
  await toShelf(page);
  return saveCard(page, 'РМО школьных библиотекарей');
}

test('a plan file opens in a fresh browser as the same plan', async ({ page, browser, baseURL }) => {
  const file = await exampleFile(page);
  const context = await browser.newContext({ baseURL, locale: 'ru-RU', timezoneId: 'Europe/Moscow' });
  const other = await context.newPage();
  await other.clock.setFixedTime(new Date('2026-11-12T09:40:00+03:00'));
  await other.goto('');
  await openFile(other, file.name, file.text);
  await planOpen(other);
  await toShelf(other);
  expect((await saveCard(other, 'РМО школьных библиотекарей')).text).toBe(file.text);
  await context.close();
});

test('a plan that is here in another state is never overwritten', async ({ page }) => {
  const file = await exampleFile(page);
  const changed = file.text.replace('Школьная библиотека как место', 'Библиотека как место');
  expect(changed).not.toBe(file.text);
  const kept = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage).filter(([key]) => key.startsWith('metodplan/plan/'))));
  const before = await kept();
  await openFile(page, file.name, changed);
  const dialog = page.getByRole('dialog', { name: 'Этот план уже есть на устройстве' });
  await expect(dialog).toContainText('Ничего не перезаписано');
  await dialog.getByRole('button', { name: 'Отмена' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await kept()).toBe(before);

  await openFile(page, file.name, changed);
  await dialog.getByRole('button', { name: 'Открыть тот, что на устройстве' }).click();
  await planOpen(page);
  await expect(page.getByRole('textbox', { name: 'Тема', exact: true })).toHaveValue(/^Школьная библиотека/);
  expect(await kept()).toBe(before);

  await toShelf(page);
  await openFile(page, file.name, changed);
  await dialog.getByRole('button', { name: 'Открыть как копию' }).click();
  await planOpen(page);
  await expect(page.getByRole('textbox', { name: 'Тема', exact: true })).toHaveValue(/^Библиотека/);
  await expect.poll(async () => (await stored(page)).plans).toBe(2);
});

test('the same file again opens the plan without a question', async ({ page }) => {
  const file = await exampleFile(page);
  await openFile(page, file.name, file.text);
  await planOpen(page);
  expect((await stored(page)).plans).toBe(1);
});

for (const [what, change, reason] of [
  ['damaged', (text: string) => text.slice(0, text.length / 2), 'Файл повреждён'],
  ['newer', (text: string) => JSON.stringify({ ...JSON.parse(text), version: 999, minReader: 999 }), 'более новым Методпланом'],
  ['foreign', () => '{"name": "other", "version": 1}', 'Это не план Методплана'],
] as const) {
  test(`a ${what} file is refused with a reason and stores nothing`, async ({ page }) => {
    const file = await exampleFile(page);
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await started(page);
    await openFile(page, 'чужой.plan.json', change(file.text));
    const dialog = page.getByRole('dialog', { name: 'Файл не открылся' });
    await expect(dialog).toContainText('чужой.plan.json');
    await expect(dialog).toContainText(reason);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    expect(await stored(page)).toEqual(NOTHING);
  });
}

test('a Word document is no heap of signs: it is refused, and the way in is told', async ({ page }) => {
  const start = Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]);
  await page.locator('input[type=file]').setInputFiles({ name: 'План РМО.docx', mimeType: '', buffer: Buffer.concat([start, Buffer.from('word/document.xml')]) });
  const dialog = page.getByRole('dialog', { name: 'Файл не открылся' });
  await expect(dialog).toContainText('План РМО.docx');
  await expect(dialog).toContainText('нажмите «Вставить текст»');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await stored(page)).toEqual(NOTHING);
});

test('from a refused file the way leads to another one', async ({ page }) => {
  await openFile(page, 'чужой.json', '{}');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Выбрать другой файл' }).click();
  await (await choosing).setFiles({ name: 'план.txt', mimeType: 'text/plain', buffer: Buffer.from(DOCUMENT) });
  await expect(preview(page)).toContainText('план.txt');
});

test('hostile words stay text in the preview and in the plan', async ({ page }) => {
  page.on('dialog', (dialog) => { throw new Error(`executed: ${dialog.message()}`); });
  const hostile = '<img src=x onerror=alert(1)>';
  const text = DOCUMENT.replace('к большому празднику карт', hostile).replace('Организационная работа', '<script>alert(2)</script>');
  await openFile(page, `${hostile}.txt`, text);
  await expect(preview(page).getByText(hostile).first()).toBeVisible();
  expect(await page.locator('img, body script').count()).toBe(0);
  await preview(page).getByRole('button', { name: 'Создать план' }).click();
  await planOpen(page);
  expect(await page.locator('img, body script').count()).toBe(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the preview fills the screen and its button is in reach', async ({ page }) => {
    await paste(page, DOCUMENT);
    await expect(preview(page)).toBeVisible();
    const box = await preview(page).boundingBox();
    expect(box).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    await expect(preview(page).getByRole('button', { name: 'Создать план' })).toBeInViewport();
  });
});
