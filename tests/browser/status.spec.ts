// How a row went: one tap on its mark wherever it stands, its details by a long press, the other button or keys; what is
// late says so quietly.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openCalendar } from './calendar-plan.ts';
import { expect, test } from './fixtures.ts';
import { Finger, inDocument, kept, point, toast } from './hands.ts';

/** The mark of the row with this text in the document. */
async function markOf(page: Page, text: string) {
  const { row } = await inDocument(page, text);
  return { row, mark: row.getByRole('button', { name: /^(Отметить проведённым|Снять отметку)/ }) };
}

const details = (page: Page) => page.getByRole('dialog', { name: 'Отметка' });
const status = (page: Page, name: string) => details(page).getByRole('button', { name, exact: true });

async function saved(page: Page) {
  await expect(page.getByRole('status').filter({ hasText: 'Сохранено на этом устройстве' })).toBeVisible();
}

test('one tap says that a row was held, on the day agreed on or today; another takes it back', async ({ page }) => {
  await openCalendar(page, '');
  const past = await markOf(page, 'Поездка в музей книги');
  await expect(past.mark, 'what was cancelled says so').toHaveAttribute('aria-label', /\(отменено\)$/);
  const { row, mark } = await markOf(page, 'Банк данных о библиотеках');
  await expect(row).toContainText('срок прошёл');
  await mark.click();
  await expect(row).not.toContainText('срок прошёл');
  await expect(toast(page)).toHaveText('Проведено 12\u{a0}ноября');
  const soon = await markOf(page, 'Конкурс чтецов');
  await soon.mark.click();
  await expect(toast(page), 'a day to come is none that it was held on').toHaveText('Проведено 12\u{a0}ноября');
  await saved(page);
  let rows = await kept(page);
  expect(rows['Банк данных о библиотеках']).toMatchObject({ status: 'held', held: '2026-11-12' });
  await mark.click();
  await expect(row).toContainText('срок прошёл');
  await saved(page);
  rows = await kept(page);
  expect(rows['Банк данных о библиотеках']).not.toHaveProperty('held');
  expect(rows['Банк данных о библиотеках']).not.toHaveProperty('status');
});

test('the toast leads to the details, where the day can be another', async ({ page }) => {
  await openCalendar(page, '');
  const { row, mark } = await markOf(page, 'Банк данных о библиотеках');
  await mark.click();
  await page.locator('.toast').getByRole('button', { name: 'Подробнее' }).click();
  await expect(status(page, 'Проведено')).toBeFocused();
  await details(page).getByLabel('День проведения').fill('2026-09-28');
  await details(page).getByRole('textbox', { name: 'Результат' }).fill('Собраны сведения 14 школ');
  await details(page).getByRole('button', { name: 'Готово' }).click();
  await expect(details(page)).toHaveCount(0);
  await saved(page);
  expect((await kept(page))['Банк данных о библиотеках']).toMatchObject({ held: '2026-09-28', result: 'Собраны сведения 14 школ' });
  await row.getByRole('textbox').first().click();
  await expect(page.getByRole('complementary').getByLabel('День проведения')).toHaveValue('2026-09-28');
});

test('by the other button: moved to a month, the official deadline stays and the row is due by the new one', async ({ page }) => {
  await openCalendar(page, '');
  const { row, mark } = await markOf(page, 'Банк данных о библиотеках');
  await mark.click({ button: 'right' });
  await status(page, 'Перенесено').click();
  await details(page).getByRole('textbox', { name: 'Новый срок' }).fill('декабрь');
  await expect(details(page).locator('.reading')).toHaveText('декабрь\u{a0}2026');
  await details(page).getByRole('textbox', { name: 'Причина' }).fill('Обновляется программа учёта');
  await details(page).getByRole('button', { name: 'Готово' }).click();
  await expect(details(page)).toHaveCount(0);
  await expect(row.getByRole('textbox', { name: /^Срок/ })).toHaveValue('Сентябрь');
  await expect(row.locator('.chip')).toHaveText('перенесено: декабрь');
  await expect(row).not.toContainText('срок прошёл');
  await saved(page);
  expect((await kept(page))['Банк данных о библиотеках']).toMatchObject({
    status: 'moved',
    timing: { wording: 'Сентябрь' },
    moved: { wording: 'декабрь', reading: 'months 12' },
    reason: 'Обновляется программа учёта',
  });
  await page.goto(page.url().replace(/#(.*)$/, '#$1/list'));
  await expect(page.getByRole('region', { name: 'Декабрь 2026' })).toContainText('Банк данных о библиотеках');
});

test('a row that was moved and then held goes back to moved by a tap; planned again it has its own deadline', async ({ page }) => {
  await openCalendar(page, '');
  const { row, mark } = await markOf(page, 'Банк данных о библиотеках');
  await mark.click({ button: 'right' });
  await status(page, 'Перенесено').click();
  await details(page).getByRole('textbox', { name: 'Новый срок' }).fill('октябрь');
  await details(page).getByRole('button', { name: 'Готово' }).click();
  await mark.click();
  await expect(mark).toHaveAttribute('data-status', 'held');
  await mark.click();
  await expect(mark).toHaveAttribute('data-status', 'moved');
  await row.getByRole('textbox').first().click();
  await page.getByRole('complementary').getByRole('button', { name: 'Запланировано' }).click();
  await expect(row.locator('.chip')).toHaveText('сентябрь\u{a0}2026');
  await page.keyboard.press('Control+z');
  await expect(row.locator('.chip'), 'one step took both').toHaveText('перенесено: октябрь');
});

test('by keyboard alone: Enter marks, Shift+Enter opens the details, and the focus comes back', async ({ page }) => {
  await openCalendar(page, '');
  const { mark } = await markOf(page, 'Викторина ко Дню словаря');
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(mark).toHaveAttribute('data-status', 'held');
  await page.keyboard.press('Shift+Enter');
  await expect(status(page, 'Проведено')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(status(page, 'Отменено')).toHaveAttribute('aria-pressed', 'true');
  await details(page).getByRole('textbox', { name: 'Причина' }).fill('Болезнь ведущей');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(mark).toBeFocused();
  await expect(mark).toHaveAttribute('data-status', 'cancelled');
  await saved(page);
  expect((await kept(page))['Викторина ко Дню словаря']).toMatchObject({ status: 'cancelled', reason: 'Болезнь ведущей' });
});

test('a meeting tells its decision where an activity tells its result', async ({ page }) => {
  await openCalendar(page, '');
  const mark = page.getByRole('button', { name: /^Отметить проведённым: №\s2/ });
  await mark.click({ button: 'right' });
  await status(page, 'Проведено').click();
  await details(page).getByRole('textbox', { name: 'Решение' }).fill('Провести смотр');
  await details(page).getByRole('button', { name: 'Готово' }).click();
  await saved(page);
  expect((await kept(page))['«Читающая семья»']).toMatchObject({ status: 'held', held: '2026-11-12', decision: 'Провести смотр' });
});

test('what is late says so in the list and in the inspector, and is no alarm', async ({ page }) => {
  await openCalendar(page, 'list');
  const late = page.getByRole('button', { name: /Банк данных.*, срок прошёл$/ });
  await expect(late).toBeVisible();
  await expect(page.getByRole('button', { name: /Диктант.*срок прошёл/ }), 'what was held is not late').toHaveCount(0);
  await expect(page.getByRole('button', { name: /Конкурс чтецов.*срок прошёл/ })).toHaveCount(0);
  await late.click();
  const inspector = page.getByRole('complementary');
  await page.getByRole('button', { name: 'Действия 1.4' }).click();
  await page.getByRole('menuitem', { name: 'Подробности' }).click();
  await expect(inspector.locator('.late-line')).toHaveText('Срок прошёл');
  await inspector.getByRole('button', { name: 'Проведено' }).click();
  await expect(inspector.locator('.late-line')).toHaveCount(0);
  await expect(inspector.getByLabel('День проведения')).toHaveValue('2026-11-12');
});

test.describe('by touch on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

  test('a tap marks, a long press opens the details and marks nothing, scrolling does neither', async ({ page }) => {
    await openCalendar(page, 'list');
    const row = page.locator('[data-list-row]').filter({ hasText: 'Викторина ко Дню словаря' });
    const mark = row.getByRole('button', { name: /^(Отметить проведённым|Снять отметку)/ });
    await mark.scrollIntoViewIfNeeded();
    const box = await mark.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await mark.tap();
    await expect(mark).toHaveAttribute('data-status', 'held');
    await mark.tap();
    await expect(mark).toHaveAttribute('data-status', 'planned');
    const finger = await Finger.of(page);
    const at = await point(mark);
    await finger.down(at);
    await expect(details(page)).toBeVisible();
    await finger.up();
    await expect(status(page, 'Запланировано')).toHaveAttribute('aria-pressed', 'true');
    await status(page, 'Перенесено').tap();
    await details(page).getByRole('button', { name: 'Готово' }).tap();
    await expect(mark).toHaveAttribute('data-status', 'moved');
  });
});

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('the details speak English', async ({ page }) => {
    await openCalendar(page, '', { language: 'en' });
    await page.getByRole('button', { name: /^Mark as held: 1\.4/ }).click({ button: 'right' });
    const dialog = page.getByRole('dialog', { name: 'Status' });
    await dialog.getByRole('button', { name: 'Moved' }).click();
    await expect(dialog.getByRole('textbox', { name: 'New deadline' })).toBeVisible();
    await expect(dialog.getByRole('textbox', { name: 'Reason' })).toBeVisible();
    await expect(dialog.locator('.status-details')).not.toContainText(/[а-яё]/i);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('the details have no fault that axe can find', async ({ page }) => {
      await openCalendar(page, '');
      const { mark } = await markOf(page, 'Банк данных о библиотеках');
      await mark.click({ button: 'right' });
      for (const name of ['Проведено', 'Перенесено', 'Отменено']) {
        await status(page, name).click();
        await expect(status(page, name)).toHaveAttribute('aria-pressed', 'true');
        expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
      }
    });
  });
}
