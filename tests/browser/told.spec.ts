// What is told of a meeting after it was held stands under its agenda, is written there, and is what the protocol prints.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { typeThere } from './hands.ts';
import { expectUndo, keptSections, openParts, section, sheet } from './parts-plan.ts';

const meetings = (page: Page) => section(page, '2. Заседания');
const present = (page: Page, name = 'Присутствовали № 1') => meetings(page).getByRole('textbox', { name });
const decision = (page: Page, name = 'Решение № 1') => meetings(page).getByRole('textbox', { name });
const kept = async (page: Page) => (await keptSections(page))[1].entries[0];

/** Marks the meeting as held in the inspector. */
async function held(page: Page) {
  await meetings(page).getByRole('textbox', { name: 'Тема заседания № 1' }).click();
  await sheet(page).getByRole('button', { name: 'Проведено', exact: true }).click();
}

test('nothing is told of a meeting before it was held', async ({ page }) => {
  await openParts(page);
  await expect(present(page)).toHaveCount(0);
  await expect(decision(page)).toHaveCount(0);
  await held(page);
  await expect(present(page)).toBeVisible();
  await expect(decision(page)).toBeVisible();
  // Taken back, it is gone, unless something is written there.
  await decision(page).fill('Утвердить план.');
  await sheet(page).getByRole('button', { name: 'Запланировано', exact: true }).click();
  await expect(decision(page)).toHaveValue('Утвердить план.');
});

test('it is written in place, with the inspector beside it saying the same, and can be taken back', async ({ page }) => {
  await openParts(page);
  await held(page);
  await present(page).click();
  await typeThere(page, '18 человек');
  await page.keyboard.press('Enter');
  await expect(decision(page)).toBeFocused();
  await typeThere(page, 'Утвердить **план**');
  await page.keyboard.press('Shift+Enter');
  await typeThere(page, '– собрать заявки');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await kept(page)).decision).toBe('Утвердить **план**\n– собрать заявки');
  expect((await kept(page)).attendance).toBe('18 человек');
  await expect(sheet(page).getByRole('textbox', { name: 'Решение' })).toHaveValue('Утвердить **план**\n– собрать заявки');
  const seen = meetings(page).locator('.cell-told').last().locator('.edit-mirror');
  await expect(seen.locator('b')).toHaveText('план');
  await expectUndo(page, 'правка текста');
  await page.keyboard.press('Control+z');
  await expect(decision(page)).toHaveValue('');
  await expect(present(page)).toHaveValue('18 человек');
});

test('Enter goes from the last question to what is told, and on; Esc goes back to the meeting', async ({ page }) => {
  await openParts(page);
  await held(page);
  await meetings(page).getByRole('textbox', { name: 'Вопрос повестки 2', exact: true }).click();
  await page.keyboard.press('Enter');
  await expect(present(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(decision(page)).toBeFocused();
  // The last row of its section: nothing follows, and nothing is made.
  await page.keyboard.press('Enter');
  await expect(decision(page)).toBeFocused();
  expect((await kept(page)).agenda).toHaveLength(2);
  await page.keyboard.press('Escape');
  await expect(meetings(page).locator('[data-kind=meeting]')).toBeFocused();
  // With a row below, Enter goes there.
  await page.keyboard.press('Control+Enter');
  await typeThere(page, '«Ещё раз»');
  await decision(page).click();
  await page.keyboard.press('Enter');
  await expect(meetings(page).getByRole('textbox', { name: /^Тема заседания/ }).nth(1)).toBeFocused();
});

test('what is told is what the protocol prints', async ({ page }) => {
  await openParts(page);
  await held(page);
  await present(page).fill('18 человек');
  await decision(page).fill('Принять к работе:\n1. план **на год**');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: /^Действия № 1/ }).click();
  await page.getByRole('menuitem', { name: 'Протокол' }).click();
  const paper = page.locator('.sheet').first();
  await expect(paper).toContainText('Присутствовали: 18 человек');
  await expect(paper.locator('.pp-item b', { hasText: 'на год' })).toBeVisible();
});

test('a table with a column of results has the decision there alone', async ({ page }) => {
  await openParts(page);
  await held(page);
  await page.getByRole('button', { name: 'Действия с разделом 2', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Столбцы…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Столбцы' });
  await dialog.getByRole('checkbox', { name: 'Результат', exact: true }).check();
  await dialog.getByRole('button', { name: 'Готово' }).click();
  await expect(present(page)).toBeVisible();
  await expect(decision(page)).toHaveCount(0);
  await expect(meetings(page).getByRole('textbox', { name: 'Результат № 1' })).toBeVisible();
});

for (const [name, size] of Object.entries({ wide: [1280, 860], tablet: [820, 1180], phone: [390, 844] })) {
  for (const scheme of ['light', 'dark'] as const) {
    test.describe(`${name}, ${scheme}`, () => {
      test.use({ viewport: { width: size[0], height: size[1] }, colorScheme: scheme, hasTouch: name !== 'wide' });

      test('what is told is reached by a tap, is in English too, and axe finds no fault', async ({ page }) => {
        await openParts(page, { language: 'en' });
        const told = page.getByRole('region', { name: '2. Заседания' });
        await told.getByRole('button', { name: /№ 1/ }).filter({ has: page.locator('.icon') }).and(page.locator('.status-mark')).click();
        const field = told.getByRole('textbox', { name: 'Present № 1' });
        if (name === 'wide') await field.click();
        else await field.tap();
        await expect(field).toBeFocused();
        await field.fill('18');
        await expect(told.getByRole('textbox', { name: 'Decision № 1' })).toBeVisible();
        const box = await told.locator('.row-told').boundingBox();
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size[0]);
        const { violations } = await new AxeBuilder({ page }).include('.row-told').analyze();
        expect(violations).toEqual([]);
      });
    });
  }
}
