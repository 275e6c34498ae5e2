// Rows are carried by mouse on the year wall and in the cyclogram, and moved by the dialog; also in English.
import { openCalendar, planText } from './calendar-plan.ts';
import { expect, test } from './fixtures.ts';
import { carry, expectFree, expectSaid, inDocument, inTray, kept, lift, monthCard, onDay, over, point, settled, toast } from './hands.ts';
import type { Page } from '@playwright/test';

test.use({ viewport: { width: 1280, height: 1000 } });

const dialog = (page: Page, name = 'Перенести…') => page.getByRole('dialog', { name });

test.describe('year wall', () => {
  const inCard = (page: Page, month: string, text: string | RegExp) => monthCard(page, month).getByRole('button', { name: text });

  test('from card to card the deadline goes to the other month', async ({ page }) => {
    await openCalendar(page, 'year');
    await carry(page, inCard(page, 'Сентябрь', /Банк данных/), monthCard(page, 'Октябрь'));
    await expect(monthCard(page, 'Сентябрь').getByText('Банк данных')).toHaveCount(0);
    await expectSaid(page, /^«Банк данных о библиотеках» — октябрь/);
    const { term, chip } = await inDocument(page, 'Банк данных');
    await expect(term).toHaveValue('октябрь');
    await expect(chip).toHaveText('октябрь 2026');
  });

  test('on a small day the day is set and the deadline stays', async ({ page }) => {
    await openCalendar(page, 'year');
    const small = page.locator('.mini [data-drop="2026-09-23"]');
    await lift(page, inCard(page, 'Сентябрь', /Банк данных/));
    await over(page, small);
    await page.mouse.up();
    await expectFree(page);
    await expect(inCard(page, 'Сентябрь', /^23\sсент.*Банк данных/)).toBeVisible();
    await expectSaid(page, /^«Банк данных о библиотеках» — 23\sсентября/);
    await expect(page, 'the end of a drop is no click on the day').toHaveURL(/\/year$/);
    const { term, chip } = await inDocument(page, 'Банк данных');
    await expect(term).toHaveValue('Сентябрь');
    await expect(chip).toHaveText(/^23\sсент/);
  });

  test('a day agreed on goes with its hour into a day of another month, and undo brings it back', async ({ page }) => {
    await openCalendar(page, 'year');
    const before = await kept(page);
    await carry(page, inCard(page, 'Сентябрь', /Заседание №\s1/), page.locator('.mini [data-drop="2026-10-15"]'));
    await expectSaid(page, /Заседание №\s1.* — 15\sоктября, 14:00, вне срока «Сентябрь»/);
    await expect(inCard(page, 'Октябрь', /^15\sокт\., 14:00, Заседание №\s1/)).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(inCard(page, 'Сентябрь', /^17\sсент\., 14:00, Заседание №\s1/)).toBeVisible();
    await expect.poll(() => kept(page)).toEqual(before);
  });

  test('a term of several months keeps its length', async ({ page }) => {
    await openCalendar(page, 'year', { text: planText([['Раздел', [{ text: 'Обмен книгами', term: ['октябрь – ноябрь', 'months 10-11'] }]]]) });
    await carry(page, inCard(page, 'Октябрь', /Обмен книгами/), monthCard(page, 'Январь'), 0.06);
    await expect(inCard(page, 'Февраль', /Обмен книгами/)).toBeVisible();
    await expect(inCard(page, 'Октябрь', /Обмен книгами/)).toHaveCount(0);
    const { term } = await inDocument(page, 'Обмен книгами');
    await expect(term).toHaveValue('январь–февраль');
  });

  test('put back on its own month nothing changes, and a click still opens the row', async ({ page }) => {
    await openCalendar(page, 'year');
    await lift(page, inCard(page, 'Сентябрь', /Банк данных/));
    const bar = await point(page.getByRole('heading', { level: 1 }));
    await page.mouse.move(bar.x, bar.y);
    await over(page, monthCard(page, 'Сентябрь'), 0.97);
    await page.mouse.up();
    await expectFree(page);
    await settled(page);
    await expect(toast(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Отменять нечего' })).toBeVisible();
    await expect(async () => {
      await inCard(page, 'Сентябрь', /Банк данных/).click({ timeout: 1000 });
      await expect(page.locator('[data-entry]').filter({ hasText: 'Банк данных' })).toHaveAttribute('aria-selected', 'true', { timeout: 500 });
    }).toPass();
  });
});

test.describe('cyclogram', () => {
  const bar = (page: Page, text: RegExp) => page.locator('.cycle-bar').and(page.getByRole('button', { name: text }));
  const column = (page: Page, name: string) => page.getByRole('region', { name: 'Циклограмма' }).getByText(name, { exact: true });

  /** Over the column of a month, in the line of the bar. */
  async function toColumn(page: Page, what: ReturnType<typeof bar>, name: string) {
    await lift(page, what.locator('.cycle-mark'));
    const [x, y] = [(await point(column(page, name))).x, (await point(what)).y];
    await page.mouse.move(x, y, { steps: 6 });
    await expect(column(page, name)).toHaveAttribute('data-over', new RegExp(name, 'i'));
    await page.mouse.up();
    await expectFree(page);
  }

  test('a bar put into another month’s column changes its deadline', async ({ page }) => {
    await openCalendar(page, 'cyclogram');
    await toColumn(page, bar(page, /Фестиваль находок/), 'Декабрь');
    await expectSaid(page, /^«Фестиваль находок» — декабрь/);
    const mark = bar(page, /^Декабрь, Фестиваль находок/).locator('.cycle-mark');
    const [at, month] = [await mark.boundingBox(), await column(page, 'Декабрь').boundingBox()];
    expect(Math.abs(at!.x - month!.x)).toBeLessThan(4);
    const { term } = await inDocument(page, 'Фестиваль находок');
    await expect(term).toHaveValue('декабрь');
  });

  test('one of several months moves and the others stay', async ({ page }) => {
    await openCalendar(page, 'cyclogram');
    await lift(page, bar(page, /Рейды «Береги учебник»/).first().locator('.cycle-mark'));
    const [x, y] = [(await point(column(page, 'Январь'))).x, (await point(column(page, 'Январь'))).y];
    await page.mouse.move(x, y, { steps: 6 });
    await page.mouse.up();
    const { term } = await inDocument(page, 'Береги учебник');
    await expect(term).toHaveValue('январь, апрель');
  });

  test('a bar that is only clicked opens its row', async ({ page }) => {
    await openCalendar(page, 'cyclogram');
    await bar(page, /Фестиваль находок/).click();
    await expect(page.locator('[data-entry]').filter({ hasText: 'Фестиваль находок' })).toHaveAttribute('aria-selected', 'true');
  });
});

test.describe('«Перенести…»', () => {
  const open = async (page: Page, text: string) => {
    await page.getByRole('button', { name: `Перенести… ${text}` }).click();
    await expect(dialog(page)).toContainText(text);
  };

  test('puts a row on a day', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    await open(page, 'Викторина ко Дню словаря');
    const date = dialog(page).getByLabel('На день');
    await expect(date).toBeFocused();
    await date.fill('2026-11-25');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toHaveCount(0);
    await expect(onDay(page, '25 ноября', /Викторина/)).toBeVisible();
    await expectSaid(page, /^«Викторина ко Дню словаря» — 25\sноября/);
  });

  test('puts a row into a month, and cancelling changes nothing', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    await open(page, 'Викторина ко Дню словаря');
    await dialog(page).getByRole('button', { name: 'Отмена' }).click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(toast(page)).toHaveCount(0);
    await open(page, 'Викторина ко Дню словаря');
    await dialog(page).getByRole('button', { name: 'Февраль' }).click();
    await expect(inTray(page, 'Викторина')).toHaveCount(0);
    await expectSaid(page, /^«Викторина ко Дню словаря» — февраль/);
    const { term, chip } = await inDocument(page, 'Викторина ко Дню словаря');
    await expect(term).toHaveValue('февраль');
    await expect(chip).toHaveText('февраль 2027');
  });

  test('without a day it does not close', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    await open(page, 'Викторина ко Дню словаря');
    await dialog(page).getByRole('button', { name: 'Перенести', exact: true }).click();
    await settled(page);
    await expect(dialog(page)).toBeVisible();
  });

  test('is in the ⋯ menu of a row of the document, where a row moves by keys alone', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    const { row, chip } = await inDocument(page, 'Викторина ко Дню словаря');
    await row.getByRole('button', { name: /^Действия|меню/i }).focus();
    await page.keyboard.press('Enter');
    const item = page.getByRole('menuitem', { name: 'Перенести…' });
    await expect(item).toBeVisible();
    await item.press('Enter');
    await expect(dialog(page).getByLabel('На день')).toBeFocused();
    await dialog(page).getByLabel('На день').fill('2026-11-25');
    await page.keyboard.press('Enter');
    await expect(chip).toHaveText(/^25\sнояб/);
    await expectSaid(page, /^«Викторина ко Дню словаря» — 25\sноября/);
  });

  test('knows the day of a row, and a row put on the day it has stays as it was', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    const { row } = await inDocument(page, 'Практикум по описанию книг');
    await row.getByRole('button', { name: /^Действия|меню/i }).click();
    await page.getByRole('menuitem', { name: 'Перенести…' }).click();
    await expect(dialog(page).getByLabel('На день')).toHaveValue('2026-11-19');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Отменять нечего' })).toBeVisible();
  });
});

test.describe('in English', () => {
  const english = (page: Page) => openCalendar(page, 'month/2026-11', { language: 'en' });

  test('by mouse: the message is English and the deadline follows when told', async ({ page }) => {
    await english(page);
    await carry(page, inTray(page, 'Викторина'), page.locator('[data-cell="2026-12-03"]'));
    await expectSaid(page, /^.Викторина ко Дню словаря. — 3\sDecember, outside its deadline .Ноябрь./);
    const message = page.getByRole('status');
    await expect(message.getByRole('button', { name: 'Undo', exact: true })).toBeVisible();
    await message.getByRole('button', { name: 'Move the deadline too' }).click();
    const { term, chip } = await inDocument(page, 'Викторина ко Дню словаря', 'Plan', /^(Deadline|Due|When)/);
    // The plan is Russian and stays so.
    await expect(term).toHaveValue('декабрь');
    await expect(chip).toHaveText(/^3\sDec/);
  });

  test('by the dialog: a row goes to a day', async ({ page }) => {
    await english(page);
    await page.getByRole('button', { name: 'Move… Викторина ко Дню словаря' }).click();
    const move = dialog(page, 'Move…');
    await expect(move.getByRole('group', { name: 'Or into a month, without an exact date' }).getByRole('button')).toHaveCount(12);
    await move.getByLabel('To a day').fill('2026-11-25');
    await move.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(page.locator('[data-cell="2026-11-25"]').getByRole('button', { name: /^25\sNov.*Викторина/ })).toBeVisible();
    await expectSaid(page, /Викторина ко Дню словаря. — 25\sNovember/);
  });
});
