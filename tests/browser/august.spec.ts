// «Август»: a plan from September asks which one is meant, a template and a document that mean the one before lessons begin
// with it; by mouse, keys and finger.
import AxeBuilder from '@axe-core/playwright';
import { expect, started, test } from './fixtures.ts';
import { monthCard, toast } from './hands.ts';
import { expectUndo, keptPlan, openParts, section, sheet } from './parts-plan.ts';
import { planOpen } from './plans.ts';

type Page = Parameters<typeof sheet>[0];
const term = (page: Page, row = '1.2') => section(page, '1. Организация').getByRole('textbox', { name: `Срок ${row}`, exact: true });
const chip = (page: Page, text: string | RegExp) => section(page, '1. Организация').locator('.chip').filter({ hasText: text });
const asked = (page: Page) => page.getByRole('status').getByRole('button', { name: 'Это август 2026' });

async function write(page: Page, wording: string) {
  await term(page).fill(wording);
  await term(page).press('Tab');
}

test('«Август» is asked about once, and the answer is part of the same step', async ({ page }) => {
  await openParts(page);
  await write(page, 'Август');
  await expect(chip(page, 'август 2027')).toBeVisible();
  await expect(toast(page)).toHaveText(/^Август понят как август 2027\sгода$/);
  await asked(page).click();
  await expect(chip(page, 'август 2026')).toBeVisible();
  await expect.poll(async () => (await keptPlan(page)).year.firstMonth).toBe(8);
  await page.getByRole('link', { name: 'Календарь' }).first().click();
  await page.getByRole('link', { name: 'Год', exact: true }).first().click();
  await expect(page.getByRole('article').first().getByRole('link', { name: /^Август\s2026/ })).toBeVisible();
  await expect(monthCard(page, 'Август')).toContainText('Обмен книгами');
  await page.getByRole('link', { name: 'План', exact: true }).first().click();
  await expect(term(page)).toHaveValue('Август');
  await page.keyboard.press('Control+z');
  await expect(term(page)).toHaveValue('Ноябрь');
  await expect.poll(async () => (await keptPlan(page)).year.firstMonth).toBe(9);
});

test('who means the August after lessons is not asked again', async ({ page }) => {
  await openParts(page);
  await write(page, 'Август');
  await page.getByRole('status').getByRole('button', { name: 'Скрыть' }).click();
  await write(page, '28 августа');
  await expect(chip(page, '28 авг')).toBeVisible();
  await expect(toast(page)).toHaveCount(0);
});

test('beside the deadline the other August can be had by keys at any time', async ({ page }) => {
  await openParts(page);
  await write(page, 'до 28 августа');
  await page.getByRole('status').getByRole('button', { name: 'Скрыть' }).click();
  await section(page, '1. Организация').getByRole('textbox', { name: 'Мероприятие 1.2' }).click();
  const other = sheet(page).getByRole('button', { name: 'Это август 2026' });
  await other.focus();
  await page.keyboard.press('Enter');
  await expect(other).toHaveCount(0);
  await expect(sheet(page).getByRole('textbox', { name: 'Срок — как в документе' })).toBeFocused();
  await expectUndo(page, 'учебный год');
  await expect.poll(async () => (await keptPlan(page)).year.firstMonth).toBe(8);
});

test('the school year begins in August by its dialog, and its breaks stay right', async ({ page }) => {
  await openParts(page);
  const dialog = page.getByRole('dialog', { name: 'Учебный год' });
  await page.getByRole('button', { name: 'Ещё', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Изменить учебный год' }).click();
  await dialog.getByRole('button', { name: 'Заполнить', exact: true }).click();
  const month = dialog.getByRole('combobox', { name: 'С месяца' });
  await month.selectOption({ label: 'август' });
  await expect(month).toBeFocused();
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(async () => {
    const { firstMonth, breaks } = (await keptPlan(page)).year;
    return [firstMonth, breaks?.[0].first, breaks?.at(-1).last];
  }).toEqual([8, '2026-08-01', '2027-07-31']);
});

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

  test('a template whose first meeting is in August has it before lessons', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-08-20T09:40:00+03:00'));
    await page.goto('');
    await started(page);
    await page.getByRole('button', { name: 'Новый план' }).tap();
    const dialog = page.getByRole('dialog', { name: 'Новый план' });
    await dialog.getByText('РМО школьных библиотекарей', { exact: true }).tap();
    await dialog.getByRole('button', { name: 'Создать план' }).tap();
    await planOpen(page);
    await expect(page.locator('.chip').filter({ hasText: 'август 2026' })).toHaveCount(1);
    await expect(page.locator('.chip').filter({ hasText: /2[4-9].*августа$/ })).toHaveCount(1);
  });

  test('which August is meant is said by finger', async ({ page }) => {
    await openParts(page);
    await write(page, 'Август');
    const box = await asked(page).boundingBox();
    expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);
    await asked(page).tap();
    await expect(chip(page, 'август 2026')).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in English August is asked about too, and axe finds nothing, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openParts(page, { language: 'en' });
    const field = section(page, '1. Организация').getByRole('textbox', { name: 'When 1.2', exact: true });
    await field.fill('Август');
    await field.press('Tab');
    await expect(toast(page)).toHaveText('August is read as August 2027');
    await expect(sheet(page).getByRole('button', { name: 'It is August 2026' })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
